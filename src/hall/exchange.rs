//! The history out and in: for other programs, and from files.

use std::path::Path;

use super::Hall;
use crate::domain::exchange::{BadImport, calendar, csv_of, json_of, read_csv, read_json};
use crate::domain::past::SessionReview;
use crate::domain::record::corrected;
use crate::system::clock::wall_now;
use crate::system::library::io_reason;
use crate::system::whole_file;

/// A larger file is no history.
const FILE_BYTES_MAX: u64 = 256 << 20;

/// A kind of file that the history is written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutKind {
    /// A table.
    Csv,
    /// Everything.
    Json,
    /// A calendar.
    Ics,
}

/// Why a file was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// A sentence.
    pub said: String,
    /// The file is at fault, and not the disk.
    pub is_the_file: bool,
}

impl OutKind {
    /// The kind that a file's ending asks for.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "ics" => Some(Self::Ics),
            _ => None,
        }
    }
}

impl Hall {
    /// The history as such a file.
    pub fn export(&self, kind: OutKind) -> String {
        let records = self.journal.history().records;
        match kind {
            OutKind::Csv => csv_of(&records),
            OutKind::Json => json_of(&records),
            OutKind::Ics => {
                let described = |session: &SessionReview| {
                    let (planned, done) = session.sets;
                    let values = [
                        ("done", done.into()),
                        ("of", planned.into()),
                        ("held", self.words.length(session.held.total()).into()),
                    ];
                    self.words.say("terminal-summary", &values)
                };
                let (corrected, past) = (corrected(&records), self.past());
                calendar::ics_of(&corrected, &past.sessions, wall_now().timestamp(), described)
            }
        }
    }

    /// Takes in what the history has not; in a dry run nothing. Gives how many records that are, and how many it had.
    ///
    /// # Errors
    /// The file cannot be read, or the history not be written.
    pub fn import(&self, from: &Path, dry: bool) -> Result<(usize, usize), NotTaken> {
        let path = from.display().to_string();
        let failed = |kind| {
            let values = [("path", path.clone().into()), ("why", io_reason(&self.words, kind).into())];
            NotTaken { said: self.words.say("cli-not-read", &values), is_the_file: false }
        };
        let bytes = whole_file::read(from, FILE_BYTES_MAX).map_err(|error| failed(error.kind()))?;
        let text = String::from_utf8_lossy(&bytes);
        let known = self.journal.history().records;
        let is_json = OutKind::of(from) == Some(OutKind::Json) || text.trim_start().starts_with('{');
        let taken = if is_json { read_json(&text, &known) } else { read_csv(&text, &known) };
        let taken =
            taken.map_err(|bad| NotTaken { said: self.bad_import(&path, &bad), is_the_file: true })?;
        if !dry {
            self.journal
                .append_all(&taken.new)
                .map_err(|fault| NotTaken { said: self.fault_sentence(&fault), is_the_file: false })?;
        }
        Ok((taken.new.len(), taken.known))
    }

    fn bad_import(&self, path: &str, bad: &BadImport) -> String {
        match bad {
            BadImport::NoColumn(column) => {
                self.words.say("cli-import-no-column", &[("path", path.into()), ("column", (*column).into())])
            }
            BadImport::BadValue { line, column, value } => {
                let values = [
                    ("path", path.into()),
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("value", value.as_str().into()),
                ];
                self.words.say("cli-import-bad-value", &values)
            }
            BadImport::Unreadable(detail) => self
                .words
                .say("cli-import-unreadable", &[("path", path.into()), ("detail", detail.as_str().into())]),
        }
    }
}
