//! Writes records through the real journal and lists them: what the kill, full disk, power cut and sync tests drive.
//!
//! `write` prints `ACK <id>` once a record is said to be on disk, and on trouble a sentence on stderr and exit 1.
//! `list` prints the id of every record, and `BAD <file>:<line>` on stderr for each line that cannot be read; then
//! its exit code is 2. To look at a log folder alone, give `list` a state folder with nothing in it.
#![expect(clippy::disallowed_methods, reason = "a measuring tool: it plants the name of a device")]

use std::error::Error;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use supple::domain::exercise::{Kind, Side};
use supple::domain::outcome::Outcome;
use supple::domain::record::{Record, SetRecord, What};
use supple::system::clock::wall_now;
use supple::system::journal::{Journal, new_id};

#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    mode: Mode,
    /// State folder: device name and local journal.
    #[arg(long, global = true, default_value = "state")]
    state: PathBuf,
    /// Log folder.
    #[arg(long, global = true, default_value = "log")]
    log: PathBuf,
}

#[derive(Subcommand)]
enum Mode {
    /// Heals, then appends so many records.
    Write {
        #[arg(long, default_value_t = 10)]
        n: u32,
        /// Device name to keep in the state folder first, if it has none: two machines that share one.
        #[arg(long)]
        device: Option<String>,
    },
    /// Lists all records and all lines that cannot be read.
    List,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let done = match &options.mode {
        Mode::Write { n, device } => write(&options, *n, device.as_deref()),
        Mode::List => list(&options),
    };
    done.unwrap_or_else(|error| {
        // Nobody may be listening on stderr either; the exit code says it then.
        drop(writeln!(io::stderr(), "ERROR {error}"));
        ExitCode::FAILURE
    })
}

fn write(options: &Options, n: u32, device: Option<&str>) -> Result<ExitCode, Box<dyn Error>> {
    if let Some(device) = device {
        plant_name(&options.state, device)?;
    }
    let journal = Journal::open(&options.state, &options.log);
    match journal.heal() {
        Ok(0) => {}
        Ok(healed) => writeln!(io::stderr(), "HEALED {healed}")?,
        // As the program itself does: what could not be healed now is healed at a later start.
        Err(fault) => writeln!(io::stderr(), "NOT HEALED {fault}")?,
    }
    let session = new_id();
    for number in 0..n {
        let what = What::Set(SetRecord {
            session,
            routine: "desk_break".to_owned(),
            exercise: "seated_forward_bend".to_owned(),
            kind: Kind::Stretch,
            muscles: Vec::new(),
            step: 2,
            round: 1,
            set: u16::try_from(number % 1_000)? + 1,
            side: if number.is_multiple_of(2) { Side::Left } else { Side::Right },
            planned_secs: 30.0,
            held_secs: 29.25,
            reps: (number.is_multiple_of(3)).then_some(9),
            outcome: Outcome::Done,
        });
        let record = Record::new(new_id(), wall_now(), what);
        journal.append(&record)?;
        writeln!(io::stdout(), "ACK {}", record.id)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn list(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let history = Journal::open(&options.state, &options.log).history();
    let mut out = io::stdout().lock();
    for record in &history.records {
        writeln!(out, "{}", record.id)?;
    }
    for line in &history.unreadable {
        writeln!(io::stderr(), "BAD {}:{} {}", line.file, line.line, line.fault)?;
    }
    if let Some((path, kind)) = history.closed.first() {
        return Err(format!("{}: {kind}", path.display()).into());
    }
    Ok(if history.unreadable.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// Gives the state folder a device name, as a disk that was cloned with its machine's id brings one.
fn plant_name(state: &Path, device: &str) -> io::Result<()> {
    let path = state.join("device");
    if path.exists() {
        return Ok(());
    }
    let machine = std::fs::read_to_string("/etc/machine-id").unwrap_or_default();
    let name = format!("{:x<8}", device.to_lowercase());
    std::fs::create_dir_all(state)?;
    std::fs::write(path, format!("{name} {:08x}\n", crc32c::crc32c(machine.trim().as_bytes())))
}
