//! Shows a folder in the system's own file window, and opens a file with its program.

use std::io;
use std::path::Path;

/// Opens a folder; makes it where it is not there yet.
///
/// # Errors
/// It cannot be made, or the system has no file window.
pub fn open(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    open::that_detached(folder)
}

/// Opens a file with the program that the system has for it.
///
/// # Errors
/// The system has none.
pub fn open_file(file: &Path) -> io::Result<()> {
    open::that_detached(file)
}
