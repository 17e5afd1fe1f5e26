//! Writes records through the real journal and says which are durable, for tests that kill it, fill its disk or cut
//! its power.
//!
//! `append` prints `ACK <id>` once a record is on disk, and ends with 1 and a sentence on stderr at the first that
//! could not be written. `list` prints the id of every record in the log folder, `BAD <file>:<line>` on stderr for
//! every line it could not read, and then ends with 2. Neither is for people: `supple log` is.
#![expect(clippy::disallowed_methods, reason = "a test's tool: it may sleep between records")]

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use supple::domain::exercise::{Kind, Side};
use supple::domain::outcome::Outcome;
use supple::domain::record::{CheckIn, Flag, Record, SetRecord, What, When};
use supple::system::clock::{MachineTime, wall_now};
use supple::system::journal::{History, Journal, new_id};

/// A set, and now and then what a person wrote: quotes, line ends and signs of more than one byte.
const NOTE_EVERY: u32 = 3;
const NOTE: &str = "tight \"left\" // hip\nünder the fold; \u{1F9D8} //crc:00000000";

#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    what: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Appends records and says which are durable.
    Append {
        /// The log folder.
        #[arg(long)]
        dir: PathBuf,
        /// The state folder: device name and local journal.
        #[arg(long)]
        state: PathBuf,
        /// How many records.
        #[arg(long, default_value_t = 10)]
        n: u32,
        /// Milliseconds to wait after each.
        #[arg(long, default_value_t = 0)]
        delay_ms: u64,
        /// Says on stderr how long the appends took.
        #[arg(long)]
        timed: bool,
    },
    /// Lists the records of the log folder alone, without the local journal's help.
    List {
        /// The log folder.
        #[arg(long)]
        dir: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Options::parse().what {
        Task::Append { dir, state, n, delay_ms, timed } => {
            let journal = Journal::open(&state, &dir);
            append(&journal, n, Duration::from_millis(delay_ms), timed).map(|()| ExitCode::SUCCESS)
        }
        Task::List { dir } => list(&History::of_folder(&dir)),
    };
    done.unwrap_or_else(|sentence| {
        // Where even stderr is gone there is nobody left to tell.
        drop(writeln!(io::stderr(), "{sentence}"));
        ExitCode::from(1)
    })
}

fn append(journal: &Journal, n: u32, delay: Duration, timed: bool) -> Result<(), String> {
    // As the program does at its start: it says so, and goes on.
    if let Err(fault) = journal.heal() {
        drop(writeln!(io::stderr(), "not healed: {fault}"));
    }
    let mut lengths = Vec::new();
    for number in 0..n {
        let record = record(number);
        let began = MachineTime::now();
        journal.append(&record).map_err(|fault| format!("not saved: {fault}"))?;
        lengths.push(MachineTime::now().since(began));
        // `println!` would panic on a full disk or a closed pipe.
        writeln!(io::stdout(), "ACK {}", record.id).map_err(|error| format!("not told: {error}"))?;
        if !delay.is_zero() {
            std::thread::sleep(delay);
        }
    }
    if timed {
        lengths.sort();
        let at = |share: usize| lengths.get(lengths.len() * share / 100).copied().unwrap_or_default();
        drop(writeln!(io::stderr(), "an append takes {:?} (median), {:?} (p99)", at(50), at(99)));
    }
    Ok(())
}

fn record(number: u32) -> Record {
    let session = new_id();
    let what = if number.is_multiple_of(NOTE_EVERY) {
        let flags = vec![Flag::Radiating];
        let when = When::After;
        What::CheckIn(CheckIn {
            session: Some(session),
            when,
            discomfort: Some(3),
            flags,
            note: NOTE.to_owned(),
        })
    } else {
        What::Set(SetRecord {
            session,
            routine: "hamstring_hip_daily".to_owned(),
            exercise: "supine_hamstring_strap".to_owned(),
            kind: Kind::Stretch,
            step: 1,
            round: 1,
            set: 1,
            side: Side::Left,
            planned_secs: 30.0,
            held_secs: 29.5,
            reps: None,
            outcome: Outcome::Done,
        })
    };
    Record::new(new_id(), wall_now(), what)
}

fn list(history: &History) -> Result<ExitCode, String> {
    let mut out = io::stdout().lock();
    for record in &history.records {
        writeln!(out, "{}", record.id).map_err(|error| format!("not told: {error}"))?;
    }
    for line in &history.unreadable {
        drop(writeln!(io::stderr(), "BAD {}:{} {}", line.file, line.line, line.fault));
    }
    if let Some((path, kind)) = history.closed.first() {
        return Err(format!("cannot read {}: {kind}", path.display()));
    }
    Ok(if history.unreadable.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
