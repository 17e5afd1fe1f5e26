//! Which session is running, so that one cut off by a crash is offered at the next start.
//!
//! A small file in the state folder stands while a session runs; a lock beside it, which the system lets go with the
//! program, tells a running session from a dead one. What was done of it stands in the history.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::whole_file;
use crate::domain::record::moment;

const FILE: &str = "session.ron";
const LOCK: &str = "session.lock";
/// The file is a line; larger, it is not ours.
const BYTES_MAX: u64 = 1 << 16;

/// A session that runs, or that was cut off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Started {
    /// The session's id.
    pub session: Uuid,
    /// The routine's id or path, as it can be found again.
    pub routine: String,
    /// What the plan was, to see whether the routine has changed since.
    pub plan: u32,
    /// When it began.
    #[serde(with = "moment")]
    pub at: ZonedDateTime,
}

/// Held while a session runs.
#[derive(Debug)]
pub struct Guard {
    path: PathBuf,
    _lock: File,
}

impl Guard {
    /// Says that a session runs.
    ///
    /// # Errors
    /// Another one does (`WouldBlock`), or the state folder cannot be written.
    pub fn begin(state: &Path, started: &Started) -> io::Result<Self> {
        std::fs::create_dir_all(state)?;
        let lock = lock(state)?;
        let path = state.join(FILE);
        let text = ron::to_string(started).map_err(io::Error::other)?;
        whole_file::write(&path, text.as_bytes())?;
        Ok(Self { path, _lock: lock })
    }

    /// Says that the session is over.
    pub fn finish(self) {
        // Should this fail, the next start finds the session's end in the history.
        drop(std::fs::remove_file(&self.path));
    }
}

/// The session that was cut off, if one was. A session running elsewhere is none.
pub fn cut_off(state: &Path) -> Option<Started> {
    let path = state.join(FILE);
    let bytes = whole_file::read(&path, BYTES_MAX).ok()?;
    let _lock = lock(state).ok()?;
    ron::de::from_bytes(&bytes).ok()
}

/// The offer was answered: the session that was cut off is offered no more.
pub fn forget(state: &Path) {
    if let Ok(_lock) = lock(state) {
        // Should this fail, it is offered once more.
        drop(std::fs::remove_file(state.join(FILE)));
    }
}

fn lock(state: &Path) -> io::Result<File> {
    let file = File::options().write(true).create(true).truncate(false).open(state.join(LOCK))?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started() -> Started {
        let at = "2026-11-26T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
        Started { session: Uuid::from_u128(7), routine: "desk_break".to_owned(), plan: 99, at }
    }

    #[test]
    fn a_session_whose_program_is_gone_was_cut_off_and_a_running_one_was_not() {
        let state = tempfile::tempdir().unwrap();
        assert_eq!(cut_off(state.path()), None);
        let guard = Guard::begin(state.path(), &started()).unwrap();
        assert_eq!(cut_off(state.path()), None);
        assert_eq!(Guard::begin(state.path(), &started()).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        // As when the program is killed: the lock goes, the file stays.
        drop(guard);
        assert_eq!(cut_off(state.path()), Some(started()));
        forget(state.path());
        assert_eq!(cut_off(state.path()), None);
    }

    #[test]
    fn a_finished_session_leaves_nothing() {
        let state = tempfile::tempdir().unwrap();
        Guard::begin(state.path(), &started()).unwrap().finish();
        assert_eq!(cut_off(state.path()), None);
    }

    #[test]
    fn a_damaged_file_offers_nothing() {
        let state = tempfile::tempdir().unwrap();
        std::fs::write(state.path().join(FILE), b"\xff(session").unwrap();
        assert_eq!(cut_off(state.path()), None);
    }
}
