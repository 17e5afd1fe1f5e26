//! The history on disk: a line a record, appended, synced, never rewritten.
//!
//! Each record goes first to a local journal in the state folder, which no sync tool touches, then to this month's
//! and this device's file in the log folder. At start, records that the log folder has lost are appended to it again
//! under the same id. What a line says is `domain::record`'s affair.

mod append;
mod carry;
mod chronicle;
mod delete;
mod history;
mod trim;
mod unsaved;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

pub use carry::lay;
use chronicle::Chronicle;
pub use chronicle::Revision;
pub use history::History;
use unsaved::Unsaved;

use super::{device, whole_file};
use crate::domain::record::{Record, line_of};

/// The local journal, in the state folder.
const LOCAL: &str = "journal.ron";
/// A local journal larger than this lets go of its older records that are safe elsewhere.
/// 1 MiB is some 3,000 records: more than half a year's.
const LOCAL_BYTES_MAX: u64 = 1 << 20;
/// A try writes as much as a disk hands out at once: an empty file still goes on many a full one.
const TRY_BYTES: usize = 4_096;

/// Where this install writes its records.
#[derive(Clone, Debug)]
pub struct Journal {
    log: PathBuf,
    local: PathBuf,
    device: String,
    unsaved: Unsaved,
    chronicle: Chronicle,
}

/// A record could not be written where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct JournalFault {
    /// The file or folder that could not be written.
    pub path: PathBuf,
    /// Why not.
    pub kind: io::ErrorKind,
    /// Whether the local journal has the record, so that it reaches the log folder at a later start.
    pub is_safe: bool,
}

/// An id for a record or a session: a version 7 uuid, which sorts by time.
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

impl Journal {
    /// The journal of this install: device name and local journal in `state`, month files in `log`.
    pub fn open(state: &Path, log: &Path) -> Self {
        // Where no name can be kept, one for this run alone harms nobody: readers take the union of all files.
        let device = device::name(state).unwrap_or_else(|_| device::random_name());
        Self {
            log: log.to_owned(),
            local: state.join(LOCAL),
            device,
            unsaved: Unsaved::default(),
            chronicle: Chronicle::default(),
        }
    }

    /// Where the month files lie.
    pub fn log_folder(&self) -> &Path {
        &self.log
    }

    /// Whether a record could be written to the log folder just now: writes, syncs and removes a small file.
    ///
    /// # Errors
    /// It could not.
    pub fn try_log_folder(&self) -> Result<(), JournalFault> {
        let probe = self.log.join(format!(".{}.try", self.device));
        let tried = whole_file::write(&probe, &[b' '; TRY_BYTES]).and_then(|()| std::fs::remove_file(&probe));
        match tried {
            // Another window that tries at the same moment has removed it.
            Err(error) if error.kind() != io::ErrorKind::NotFound || !self.log.is_dir() => {
                let is_safe = append::can_append(&self.local);
                Err(JournalFault { path: self.log.clone(), kind: error.kind(), is_safe })
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Makes a record durable; when this returns without a fault, it is on disk.
    ///
    /// The same record may be appended again after a fault: it has its id, and counts once.
    ///
    /// # Errors
    /// The log folder could not be written. Whether the record is safe all the same, the fault tells.
    pub fn append(&self, record: &Record) -> Result<(), JournalFault> {
        let line = line_of(record);
        let local = append::append(&self.local, &line);
        let path = self.month_file(record);
        append::append(&path, &line).map_err(|error| JournalFault {
            path,
            kind: error.kind(),
            is_safe: local.is_ok(),
        })
    }

    /// Makes many records durable, a month at a time; those that the history has already count once.
    ///
    /// # Errors
    /// The log folder could not be written; months before that are.
    pub fn append_all(&self, records: &[Record]) -> Result<(), JournalFault> {
        let mut months: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
        for record in records {
            months.entry(self.month_file(record)).or_default().push(line_of(record));
        }
        for (path, lines) in months {
            append::append(&path, &lines.join("\n")).map_err(|error| JournalFault {
                path,
                kind: error.kind(),
                is_safe: false,
            })?;
        }
        Ok(())
    }

    /// Appends what the local journal has and the log folder has lost. Gives how many records that were.
    ///
    /// # Errors
    /// The log folder cannot be written; nothing is lost by that.
    pub fn heal(&self) -> Result<usize, JournalFault> {
        // The local journal first: what another window appends meanwhile is then not taken for lost.
        let local = History::read_file(&self.local);
        self.read_all();
        let mut known = self.ids_in_folder();
        let mut lost: BTreeMap<PathBuf, Vec<&Record>> = BTreeMap::new();
        for record in local.records.iter().filter(|record| !known.contains(&record.id)) {
            lost.entry(self.month_file(record)).or_default().push(record);
        }
        let mut healed = 0;
        for (path, records) in lost {
            // All of a month at once: a folder that is gone is filled again with a few syncs, not thousands.
            let lines: Vec<String> = records.iter().map(|record| line_of(record)).collect();
            append::append(&path, &lines.join("\n")).map_err(|error| JournalFault {
                path,
                kind: error.kind(),
                is_safe: true,
            })?;
            healed += records.len();
            known.extend(records.iter().map(|record| record.id));
        }
        // Should it fail, the journal is merely large for longer.
        drop(trim::trim(&self.local, LOCAL_BYTES_MAX, &known));
        Ok(healed)
    }

    /// The journal of this install in another log folder, to which all of this one's files are copied first.
    ///
    /// # Errors
    /// Not everything could be copied; then this one is still the journal, and nothing is lost.
    pub fn carried_to(&self, log: &Path) -> Result<Self, JournalFault> {
        let carried = Self { log: log.to_owned(), chronicle: Chronicle::default(), ..self.clone() };
        carried.try_log_folder()?;
        carry::carry(&self.log, log).map_err(|(path, error)| JournalFault {
            path,
            kind: error.kind(),
            is_safe: true,
        })?;
        Ok(carried)
    }

    fn month_file(&self, record: &Record) -> PathBuf {
        self.log.join(format!("{:04}-{:02}.{}.ron", record.at.year(), record.at.month(), self.device))
    }
}

#[cfg(test)]
mod tests;
