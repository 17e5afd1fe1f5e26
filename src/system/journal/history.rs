//! All records of all files: the log folder's, conflict copies of sync tools among them, and the local journal's.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::record::{Record, Unreadable, union};
use crate::system::whole_file;

/// A month of one device is some 500 records, 200 kB; a file larger than this is none of ours.
pub(super) const FILE_BYTES_MAX: u64 = 64 << 20;
/// Ten devices for ten years, and conflict copies; of more files than this the newest are read.
pub(super) const FILES_MAX: usize = 4_000;

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
    /// Reads one file; one that is not there has no records.
    pub(super) fn read_file(path: &Path) -> Self {
        let mut read = Self::read_files(&[path.to_owned()]);
        read.closed.retain(|(_, kind)| *kind != io::ErrorKind::NotFound);
        read
    }

    fn read_files(paths: &[PathBuf]) -> Self {
        let mut texts = Vec::new();
        let mut closed = Vec::new();
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

/// The log files of a folder, sorted by name.
///
/// # Errors
/// The folder cannot be listed to its end.
pub(super) fn log_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let listed: io::Result<Vec<PathBuf>> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = listed?;
    paths.retain(|path| is_log_file(path));
    paths.sort();
    Ok(paths)
}

/// Files of this and other devices, and the copies that sync tools make of them; not their hidden unfinished ones.
fn is_log_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let copied = name.contains(".ron") && name.contains("conflict");
    !name.starts_with('.') && (name.ends_with(".ron") || copied)
}
