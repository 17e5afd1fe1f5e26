//! Every file of the history, read once, and again only when it has changed.
//!
//! A window that opens reads the newest months at once and the others on a thread of their own: a long history must not
//! keep anybody waiting.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::Journal;
use super::history::{FILES_MAX, History, log_files};
use crate::domain::record::Record;

/// What has been read so far, shared by every copy of one journal.
#[derive(Clone, Debug, Default)]
pub(super) struct Chronicle(Arc<Mutex<Pages>>);

#[derive(Debug, Default)]
struct Pages {
    by_path: BTreeMap<PathBuf, Page>,
    /// The folder, where it cannot be listed; files of which there are too many.
    closed: Vec<(PathBuf, io::ErrorKind)>,
    /// Files of earlier months, as names begin with them, are not read yet.
    since: Option<String>,
    /// Counts the changes.
    revision: u64,
}

/// A file as it was read.
#[derive(Debug)]
struct Page {
    mark: Mark,
    read: History,
}

/// Which state of the history: changes of the files, and records that are still to be written.
pub type Revision = (u64, usize);

/// By which a file that has changed is known: its length, and when it was written.
type Mark = (u64, Option<Timestamp>);

impl Chronicle {
    /// Never held while many files are read: who draws asks here too.
    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads what is new or has changed of the log folder's files and the local journal.
    fn read(&self, log: &Path, local: &Path) -> MutexGuard<'_, Pages> {
        let mut pages = self.pages();
        let (paths, closed) = listed(log, local, pages.since.as_deref());
        let mut is_new = pages.closed != closed;
        pages.closed = closed;
        let gone = |path: &PathBuf, _: &mut Page| !paths.contains(path);
        is_new |= pages.by_path.extract_if(.., gone).count() > 0;
        for path in &paths {
            let mark = mark_of(path);
            if pages.by_path.get(path).is_none_or(|page| page.mark != mark) {
                pages.by_path.insert(path.clone(), Page { mark, read: History::read_file(path) });
                is_new = true;
            }
        }
        pages.revision += u64::from(is_new);
        pages
    }
}

/// The files to read, and what cannot be.
fn listed(
    log: &Path,
    local: &Path,
    since: Option<&str>,
) -> (BTreeSet<PathBuf>, Vec<(PathBuf, io::ErrorKind)>) {
    let (mut paths, mut closed) = match log_files(log) {
        Ok(paths) => (paths, Vec::new()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Vec::new(), Vec::new()),
        Err(error) => (Vec::new(), vec![(log.to_owned(), error.kind())]),
    };
    // Names begin with the month: the newest are the last.
    let surplus = paths.len().saturating_sub(FILES_MAX);
    closed.extend(paths.drain(..surplus).map(|path| (path, io::ErrorKind::QuotaExceeded)));
    let is_due = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        since.is_none_or(|since| name.get(..since.len()).is_some_and(|month| month >= since))
    };
    // The local journal has what is nearly always in the folder too.
    let local = since.is_none().then(|| local.to_owned());
    (paths.into_iter().filter(is_due).chain(local).collect(), closed)
}

fn mark_of(path: &Path) -> Mark {
    let written = |file: &std::fs::Metadata| Timestamp::try_from(file.modified().ok()?).ok();
    std::fs::metadata(path).map_or((0, None), |file| (file.len(), written(&file)))
}

impl Pages {
    /// All records once, in the order in which they were written, and these among them.
    fn records<'a>(&'a self, more: &'a [Record]) -> Vec<&'a Record> {
        let read = self.by_path.values().flat_map(|page| &page.read.records);
        let mut records: Vec<&Record> = read.chain(more).collect();
        records.sort_by_key(|record| record.id);
        records.dedup_by_key(|record| record.id);
        records.sort_by_key(|record| (record.at.timestamp(), record.id));
        records
    }

    fn history(&self, unsaved: &[Record]) -> History {
        let records = self.records(unsaved);
        let pages = || self.by_path.values().map(|page| &page.read);
        History {
            records: records.into_iter().cloned().collect(),
            unreadable: pages().flat_map(|read| read.unreadable.clone()).collect(),
            closed: pages().flat_map(|read| read.closed.clone()).chain(self.closed.clone()).collect(),
        }
    }
}

impl Journal {
    /// All records there are, the local journal's among them, and those that are still to be written; of a journal of
    /// which the newest months alone are read, those.
    pub fn history(&self) -> History {
        // Those first: one that is written meanwhile is then found on disk.
        let unsaved = self.unsaved.records();
        self.chronicle.read(&self.log, &self.local).history(&unsaved)
    }

    /// Makes something of the records of [`Journal::history`], without a copy of them.
    pub fn with_records<T>(&self, make: impl FnOnce(std::vec::IntoIter<&Record>) -> T) -> T {
        let unsaved = self.unsaved.records();
        let pages = self.chronicle.read(&self.log, &self.local);
        make(pages.records(&unsaved).into_iter())
    }

    /// A number that changes whenever the history does.
    pub fn revision(&self) -> Revision {
        let unsaved = self.unsaved.records().len();
        (self.chronicle.read(&self.log, &self.local).revision, unsaved)
    }

    /// The ids of all records in the log folder.
    pub(super) fn ids_in_folder(&self) -> BTreeSet<Uuid> {
        let pages = self.chronicle.read(&self.log, &self.local);
        let of_folder = pages.by_path.iter().filter(|(path, _)| **path != self.local);
        of_folder.flat_map(|(_, page)| page.read.records.iter().map(|record| record.id)).collect()
    }

    /// From now on the months before the last are left for [`Journal::read_all`].
    pub fn read_newest_first(&self, today: Date) {
        let month = today.first_of_month().yesterday().unwrap_or(today);
        self.chronicle.pages().since = Some(format!("{:04}-{:02}", month.year(), month.month()));
    }

    /// Whether every month is read.
    pub fn is_whole(&self) -> bool {
        self.chronicle.pages().since.is_none()
    }

    /// Reads every month; those that are not read yet without keeping others waiting.
    pub fn read_all(&self) {
        if self.is_whole() {
            return;
        }
        let (paths, _) = listed(&self.log, &self.local, None);
        let new: Vec<PathBuf> = {
            let pages = self.chronicle.pages();
            paths.into_iter().filter(|path| !pages.by_path.contains_key(path)).collect()
        };
        let read = new.into_iter().map(|path| {
            // The mark first: what is written meanwhile is then read again.
            let mark = mark_of(&path);
            let read = History::read_file(&path);
            (path, Page { mark, read })
        });
        let read: Vec<(PathBuf, Page)> = read.collect();
        let mut pages = self.chronicle.pages();
        pages.by_path.extend(read);
        pages.since = None;
        pages.revision += 1;
    }

    /// Whether anything was ever recorded, as far as can be told without reading.
    pub fn is_empty(&self) -> bool {
        let no_files = log_files(&self.log).map_or(true, |files| files.is_empty());
        no_files && !self.local.exists() && !self.has_unsaved()
    }
}
