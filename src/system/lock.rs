//! A lock on an open file, that keeps two running programs apart. The system lets it go with the program.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;

/// What came of asking for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// It is ours, until the file is closed.
    Held,
    /// Another program has it.
    Busy,
    /// This disk knows no locks (some network disks, some of FUSE), each with an error of its own.
    Unknown,
}

/// Asks for the lock of a file, without waiting.
pub(super) fn ask(file: &File) -> Asked {
    loop {
        match file.try_lock() {
            Ok(()) => return Asked::Held,
            Err(TryLockError::WouldBlock) => return Asked::Busy,
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
            Err(TryLockError::Error(_)) => return Asked::Unknown,
        }
    }
}
