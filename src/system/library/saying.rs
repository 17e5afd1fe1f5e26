//! What is said of a bad file: place, sentence, and the line at fault with a mark under it.

use std::fmt;
use std::io;

use super::{BadFile, Why};
use crate::domain::routine_text::Place;
use crate::words::{Words, fault_sentence};

/// A longer line is cut: nobody reads 1 MiB on one line.
const LINE_CHARS_MAX: usize = 160;

/// One thing that is wrong with a file, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The file.
    pub path: String,
    /// Where in it.
    pub place: Place,
    /// What is wrong, and what to do.
    pub message: String,
    /// The line at fault, where it can be shown.
    pub line: Option<String>,
}

impl BadFile {
    /// Everything that is wrong with it; at least one.
    pub fn sayings(&self, words: &Words) -> Vec<Saying> {
        let path = self.path.display().to_string();
        match &self.why {
            Why::Unreadable(kind) => {
                let message = words.say("fault-unreadable", &[("why", io_reason(words, *kind).into())]);
                vec![Saying { path, place: Place::START, message, line: None }]
            }
            Why::Faults(faults) => faults
                .iter()
                .map(|fault| Saying {
                    path: path.clone(),
                    place: fault.place,
                    message: fault_sentence(words, &fault.fault),
                    line: shown_line(&self.text, fault.place),
                })
                .collect(),
        }
    }
}

impl Saying {
    /// `file:line:col: message`, on one line.
    pub fn headline(&self) -> String {
        format!("{}:{}:{}: {}", self.path, self.place.line, self.place.col, self.message)
    }

    /// A mark that stands under the fault when it is set below [`Saying::line`] in letters of one width.
    pub fn mark(&self) -> String {
        " ".repeat(self.place.col.saturating_sub(1)) + "^"
    }
}

impl fmt::Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.headline())?;
        let Some(line) = &self.line else { return Ok(()) };
        write!(f, "\n{:>5} │ {line}\n      │ {}", self.place.line, self.mark())
    }
}

/// The line, a tab as one space so that the mark stands right; none where it is empty or too long to be a help.
fn shown_line(text: &str, place: Place) -> Option<String> {
    let line = text.lines().nth(place.line.saturating_sub(1))?;
    let shown: String = line.trim_end().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let short = shown.chars().count() <= LINE_CHARS_MAX;
    (short && !shown.trim().is_empty()).then_some(shown)
}

/// Why a file could not be read or written, in plain words.
pub fn io_reason(words: &Words, kind: io::ErrorKind) -> String {
    #[expect(clippy::wildcard_enum_match_arm, reason = "std may add kinds; the rest have std's own words")]
    match kind {
        io::ErrorKind::NotFound => words.get("fault-io-not-found"),
        io::ErrorKind::PermissionDenied => words.get("fault-io-permission"),
        io::ErrorKind::ReadOnlyFilesystem => words.get("fault-io-read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.get("fault-io-full"),
        io::ErrorKind::InvalidInput | io::ErrorKind::IsADirectory => words.get("fault-io-no-file"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => words.get("fault-io-no-folder"),
        other => other.to_string(),
    }
}
