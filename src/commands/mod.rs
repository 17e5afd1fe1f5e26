//! The commands of the command line, one file each: a few lines over `domain` and `system`.

pub mod backup;
pub mod check;
pub mod edit;
pub mod export;
pub mod fmt;
pub mod import;
pub mod list;
pub mod log;
pub mod new;
pub mod plan;
pub mod play;
pub mod render;
pub mod report;
pub mod week;
pub mod window;

use std::fmt::Display;
use std::io::{self, Write};
use std::time::Duration;

use serde::Serialize;

use crate::exit::Exit;
use crate::system::library::{BadFile, Found, Library};
use crate::words::Words;

/// What every command is asked with.
pub struct Asked<'a> {
    /// The person's language.
    pub words: &'a Words,
    /// The answer is read by a program.
    pub json: bool,
}

/// Writes one JSON document and a newline.
fn write_json(document: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, document)?;
    writeln!(out)
}

/// Writes lines of text.
fn write_lines(lines: impl IntoIterator<Item = impl Display>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// Tells the person something that is not the answer itself.
fn tell(text: &str) {
    // Where standard error is closed there is nobody to tell.
    drop(writeln!(io::stderr().lock(), "{text}"));
}

/// Seconds as a JSON number, whole where they are whole.
fn secs(length: Duration) -> serde_json::Number {
    let whole = (length.subsec_nanos() == 0).then(|| length.as_secs().into());
    whole.or_else(|| serde_json::Number::from_f64(length.as_secs_f64())).unwrap_or_else(|| 0.into())
}

/// The routine a person named; where it cannot be had, they are told why.
fn find(asked: &Asked<'_>, library: &Library, named: &str) -> Result<crate::domain::routine::Routine, Exit> {
    match library.find(named) {
        Found::Routine(routine) => Ok(routine),
        Found::Bad(bad) => {
            tell(bad_file_text(asked.words, &bad).trim_end());
            Err(Exit::No)
        }
        Found::Nothing { nearest } => {
            let sentence = asked.words.say("cli-no-such-routine", &[("named", named.into())]);
            let hint = nearest.map(|id| asked.words.say("fault-did-you-mean", &[("nearest", id.into())]));
            tell([sentence, hint.unwrap_or_default()].join(" ").trim_end());
            tell(&asked.words.get("cli-see-list"));
            Err(Exit::No)
        }
    }
}

/// A bad file's faults for a terminal: each with its place, its line and a mark under it.
fn bad_file_text(words: &Words, bad: &BadFile) -> String {
    bad.sayings(words).iter().map(|saying| saying.to_string() + "\n").collect()
}
