//! A log's files copied into another folder. None is taken away, and none that is there is written over.

use std::io;
use std::path::{Path, PathBuf};

use super::history::{FILE_BYTES_MAX, log_files};
use crate::system::whole_file;

/// Copies of one file under names of their own; more than this are a loop of some other program's making.
const COPIES_MAX: usize = 99;

/// Copies every file of one log folder into another.
///
/// A file of the same name that says something else stays, and ours is laid beside it: readers take the union.
///
/// # Errors
/// The first file that could not be read or written, and why.
pub(super) fn carry(from: &Path, to: &Path) -> Result<(), (PathBuf, io::Error)> {
    let paths = match log_files(from) {
        Ok(paths) => paths,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err((from.to_owned(), error)),
    };
    for path in paths {
        let bytes = whole_file::read(&path, FILE_BYTES_MAX).map_err(|error| (path.clone(), error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        lay(&to.join(&*name), &bytes).map_err(|error| (to.join(&*name), error))?;
    }
    Ok(())
}

/// Writes the bytes to that path, or to one like it where others lie there; not at all where they lie there already.
///
/// # Errors
/// They cannot be written.
pub fn lay(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let beside = (1..=COPIES_MAX).map(|number| path.with_file_name(format!("{stem}.copy-{number}.ron")));
    for path in std::iter::once(path.to_owned()).chain(beside) {
        match whole_file::read(&path, FILE_BYTES_MAX) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return whole_file::write(&path, bytes),
            Err(error) => return Err(error),
            // What begins as ours does has been carried over before, and added to.
            Ok(there) if there.starts_with(bytes) => return Ok(()),
            Ok(_) => {}
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
