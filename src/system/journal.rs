//! The history on disk: a line a record, appended, synced, never rewritten.
//!
//! Each record goes first to a local journal in the state folder, which no sync tool touches, then to this month's
//! and this device's file in the log folder. At start, records that the log folder has lost are appended to it again
//! under the same id. What a line says is `domain::record`'s affair.

mod append;
mod history;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

pub use history::History;

use super::{device, whole_file};
use crate::domain::record::{Record, line_of};

/// The local journal, in the state folder.
const LOCAL: &str = "journal.ron";
/// The local journal before that one. A sync tool may still lose what was written last week.
const LOCAL_BEFORE: &str = "journal.before.ron";
/// Once everything in it is in the log folder, a local journal larger than this takes the place of the one before.
/// 1 MiB is some 3,000 records: more than half a year's.
const LOCAL_BYTES_MAX: u64 = 1 << 20;
/// What is written to try a folder: more than a file system keeps beside a file's name, so that a full disk shows.
const TRY_BYTES: [u8; 4096] = [b' '; 4096];

/// Where this install writes its records.
#[derive(Clone, Debug)]
pub struct Journal {
    log: PathBuf,
    local: PathBuf,
    local_before: PathBuf,
    device: String,
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
        let (local, local_before) = (state.join(LOCAL), state.join(LOCAL_BEFORE));
        Self { log: log.to_owned(), local, local_before, device }
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
        let tried = whole_file::write(&probe, &TRY_BYTES).and_then(|()| std::fs::remove_file(&probe));
        tried.map_err(|error| JournalFault { path: self.log.clone(), kind: error.kind(), is_safe: false })
    }

    /// Makes a record durable; when this returns without a fault, it is on disk.
    ///
    /// The same record may be appended again after a fault: it has its id, and counts once.
    ///
    /// # Errors
    /// The log folder could not be written. Whether the record is safe all the same, the fault tells.
    pub fn append(&self, record: &Record) -> Result<(), JournalFault> {
        let line = [line_of(record)];
        let is_safe = append::append(&self.local, &line).is_ok();
        let path = self.month_file(record);
        append::append(&path, &line).map_err(|error| JournalFault { path, kind: error.kind(), is_safe })
    }

    /// Appends what the local journal has and the log folder has lost. Gives how many records that were.
    ///
    /// # Errors
    /// The log folder cannot be written; nothing is lost by that.
    pub fn heal(&self) -> Result<usize, JournalFault> {
        let known = History::of_folder(&self.log);
        let known: BTreeSet<Uuid> = known.records.iter().map(|record| record.id).collect();
        let local = self.local_history();
        let mut lost: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
        for record in local.records.iter().filter(|record| !known.contains(&record.id)) {
            lost.entry(self.month_file(record)).or_default().push(line_of(record));
        }
        // A month in one write: after a move to another folder there may be thousands, and each sync takes its time.
        for (path, lines) in &lost {
            append::append(path, lines).map_err(|error| JournalFault {
                path: path.clone(),
                kind: error.kind(),
                is_safe: true,
            })?;
        }
        let large = std::fs::metadata(&self.local).is_ok_and(|file| file.len() > LOCAL_BYTES_MAX);
        if large && local.closed.is_empty() {
            // Should it fail, it is merely large for longer.
            drop(append::put_aside(&self.local, &self.local_before));
        }
        Ok(lost.values().map(Vec::len).sum())
    }

    /// All records there are, the local journal's among them.
    pub fn history(&self) -> History {
        History::of_folder(&self.log).and(self.local_history())
    }

    fn local_history(&self) -> History {
        History::of_files(&[&self.local_before, &self.local])
    }

    fn month_file(&self, record: &Record) -> PathBuf {
        self.log.join(format!("{:04}-{:02}.{}.ron", record.at.year(), record.at.month(), self.device))
    }
}

#[cfg(test)]
mod tests;
