//! All records of all files: the log folder's, conflict copies of sync tools among them, and the local journal's.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::record::{Record, Unreadable, union};
use crate::system::whole_file;

/// A month of one device is some 500 records, 200 kB; a file larger than this is none of ours.
const FILE_BYTES_MAX: u64 = 64 << 20;
/// Ten devices for ten years, and conflict copies; more files than this are not read.
const FILES_MAX: usize = 4_000;

/// What has been recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Every record once, in the order in which they were written.
    pub records: Vec<Record>,
    /// Lines that could not be read. They stay where they are.
    pub unreadable: Vec<Unreadable>,
    /// Files that could not be read at all, and why.
    pub closed: Vec<(PathBuf, io::ErrorKind)>,
}

impl History {
    /// Reads every log file of a folder; a folder that is not there has none.
    pub fn of_folder(folder: &Path) -> Self {
        let listing = match std::fs::read_dir(folder) {
            Ok(listing) => listing,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Self::default(),
            Err(error) => return Self { closed: vec![(folder.to_owned(), error.kind())], ..Self::default() },
        };
        let mut closed = Vec::new();
        let mut paths = Vec::new();
        for entry in listing {
            match entry {
                Ok(entry) if is_log_file(&entry.file_name().to_string_lossy()) => paths.push(entry.path()),
                Ok(_) => {}
                Err(error) => closed.push((folder.to_owned(), error.kind())),
            }
        }
        paths.sort();
        if paths.len() > FILES_MAX {
            closed.push((folder.to_owned(), io::ErrorKind::QuotaExceeded));
            paths.truncate(FILES_MAX);
        }
        Self::read(&paths, closed)
    }

    /// Reads files one by one; one that is not there has no records.
    pub(super) fn of_files(paths: &[&Path]) -> Self {
        let there: Vec<PathBuf> =
            paths.iter().filter(|path| path.exists()).map(|path| (*path).to_owned()).collect();
        Self::read(&there, Vec::new())
    }

    /// These records and those.
    pub(super) fn and(mut self, other: Self) -> Self {
        let known: std::collections::BTreeSet<_> = self.records.iter().map(|record| record.id).collect();
        self.records.extend(other.records.into_iter().filter(|record| !known.contains(&record.id)));
        self.records.sort_by_key(|record| (record.at.timestamp(), record.id));
        self.unreadable.extend(other.unreadable);
        self.closed.extend(other.closed);
        self
    }

    fn read(paths: &[PathBuf], mut closed: Vec<(PathBuf, io::ErrorKind)>) -> Self {
        let mut texts = Vec::new();
        for path in paths {
            match whole_file::read(path, FILE_BYTES_MAX) {
                // A line that is no text fails its check sum and is counted, as any damaged line is.
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    texts.push((path.display().to_string(), text));
                }
                Err(error) => closed.push((path.clone(), error.kind())),
            }
        }
        let (records, unreadable) = union(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        Self { records, unreadable, closed }
    }
}

/// Files of this and other devices, and the copies that sync tools make of them, some of which put their mark behind
/// the name (`2026-11.abc.ron.conflict1`); not their hidden unfinished ones.
fn is_log_file(name: &str) -> bool {
    let copy = || name.contains(".ron") && name.to_lowercase().contains("conflict");
    !name.starts_with('.') && (Path::new(name).extension().is_some_and(|end| end == "ron") || copy())
}
