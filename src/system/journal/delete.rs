//! The whole history deleted, where a person wants that.

use std::io;
use std::path::PathBuf;

use super::Journal;
use super::history::log_files;
use crate::system::{device, resume};

impl Journal {
    /// Deletes every month file, those of other machines too, the local journal, and the name under which this install
    /// wrote. Files in the log folder that are none of Supple's stay.
    ///
    /// # Errors
    /// The first that could not be deleted, and why.
    pub fn delete(&self) -> Result<(), (PathBuf, io::Error)> {
        let log = match log_files(&self.log) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err((self.log.clone(), error)),
        };
        let state = self.local.parent().map(PathBuf::from).unwrap_or_default();
        resume::forget(&state);
        // The local journal first: with the month files alone gone, it would put its records back.
        for path in [self.local.clone(), device::file(&state)].into_iter().chain(log) {
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((path, error)),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }
}
