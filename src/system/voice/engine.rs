//! Programs that speak: `espeak-ng`, or one that a person names. Each is given a text and writes a sound file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::system::audio::clip;
use crate::system::clock::MachineTime;

/// A line takes some 45 ms to make, and a large neural voice some seconds; longer, and the program hangs.
const PATIENCE: Duration = Duration::from_secs(20);
/// It is looked at so often.
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// No line is longer.
const LINE_MAX: Duration = Duration::from_secs(30);

/// How the voice speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// The voice or language, as `espeak-ng -v` has it: `en-us`, `en-gb+f3`.
    pub name: String,
    /// Words a minute.
    pub words_a_minute: u16,
    /// Another program than `espeak-ng`, with its arguments. It reads the text from its standard input and writes a wav
    /// file to where `{file}` stands.
    pub program: Option<String>,
}

/// Why there is no line.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoiceFault {
    /// The program is not installed.
    #[error("the program is not there")]
    Missing,
    /// It ran and wrote no sound, or never ended.
    #[error("the program made no sound")]
    Failed,
    /// Nothing can be heard in what it wrote.
    #[error("the program's sound is silent")]
    Silent,
}

/// What turns a text into samples: frames a second, and mono samples.
pub(super) trait Engine: Send {
    fn speak(&self, text: &str) -> Result<(u32, Vec<f32>), VoiceFault>;
}

/// The engine for that manner.
pub(super) fn engine_of(manner: &Manner) -> Box<dyn Engine> {
    if let Some(command) = &manner.program {
        let mut words = command.split_whitespace().map(str::to_owned);
        let program = words.next().unwrap_or_default();
        return Box::new(Program { program, arguments: words.collect() });
    }
    let rate = manner.words_a_minute.to_string();
    let arguments = ["-v", &manner.name, "-s", &rate, "-w", FILE, "--stdin"];
    Box::new(Program { program: "espeak-ng".to_owned(), arguments: arguments.map(str::to_owned).to_vec() })
}

/// Stands in the arguments for the file that is to be written.
const FILE: &str = "{file}";

/// A program that reads a text and writes a file. `espeak-ng` is one: what it writes to standard output instead has a
/// header with an endless length.
struct Program {
    program: String,
    arguments: Vec<String>,
}

impl Engine for Program {
    fn speak(&self, text: &str) -> Result<(u32, Vec<f32>), VoiceFault> {
        // Dropped, the folder is removed with what the program wrote.
        let folder = Scratch::new().map_err(|_no_room| VoiceFault::Failed)?;
        let file = folder.0.join("line.wav");
        let written = file.to_string_lossy();
        let arguments = self.arguments.iter().map(|argument| argument.replace(FILE, &written));
        let mut command = Command::new(&self.program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| {
            let missing = error.kind() == io::ErrorKind::NotFound;
            if missing { VoiceFault::Missing } else { VoiceFault::Failed }
        })?;
        finish(child, text)?;
        read(&file)
    }
}

/// Tells the program the text, and waits for its end.
fn finish(mut child: Child, text: &str) -> Result<(), VoiceFault> {
    if let Some(mut input) = child.stdin.take() {
        // One that does not listen shows by what it writes.
        drop(input.write_all(text.as_bytes()));
    }
    let since = MachineTime::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(None) if MachineTime::now().since(since) < PATIENCE => std::thread::sleep(LOOK_EVERY),
            Ok(Some(_)) => return Err(VoiceFault::Failed),
            Ok(None) | Err(_) => {
                drop(child.kill());
                drop(child.wait());
                return Err(VoiceFault::Failed);
            }
        }
    }
}

fn read(file: &Path) -> Result<(u32, Vec<f32>), VoiceFault> {
    let bytes = fs::read(file).map_err(|_no_file| VoiceFault::Failed)?;
    clip::decoded(bytes, LINE_MAX).map_err(|_no_sound| VoiceFault::Failed)
}

/// A folder for one line, removed when dropped.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn new() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("supple-voice-{}", uuid::Uuid::now_v7()));
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays is small, and the system's own cleaning takes it.
        drop(fs::remove_dir_all(&self.0));
    }
}
