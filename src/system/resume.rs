//! Which session is running, so that one cut off by a crash is offered at the next start.
//!
//! A small file in the state folder stands while a session runs; a lock beside it, which the system lets go with the
//! program, tells a running session from a dead one. What was done of it stands in the history.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::clock::MachineTime;
use super::lock::{self, Asked};
use super::whole_file;
use crate::domain::exercise::Side;
use crate::domain::record::SetRecord;

const FILE: &str = "session.ron";
const LOCK: &str = "session.lock";
/// The longest session there can be takes a third of this; a larger file is not ours.
const BYTES_MAX: u64 = 1 << 24;

/// Longer than this no program looks whether a session was cut off.
const LOOKED: Duration = Duration::from_millis(100);

/// A session that runs, or that was cut off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Started {
    /// The session's id.
    pub session: Uuid,
    /// The routine's id or path, as it can be found again.
    pub routine: String,
    /// Into how many minutes it was made to fit.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// On which side it had one set more.
    #[serde(default)]
    pub more_on: Option<Side>,
    /// What the plan was, to see whether the routine has changed since.
    pub plan: u32,
    /// When it began.
    pub at: ZonedDateTime,
    /// The records of its sets, should none of them be done: what is left to say of it once its routine is another.
    #[serde(default)]
    pub unreached: Vec<SetRecord>,
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
        whole_file::make_folder(state)?;
        let lock = lock_soon(state)?;
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
    // The lock first: a session that ends between the two would be offered.
    let _lock = lock(state).ok()?;
    let bytes = whole_file::read(&state.join(FILE), BYTES_MAX).ok()?;
    ron::de::from_bytes(&bytes).ok()
}

/// The offer was answered: the session that was cut off is offered no more.
pub fn forget(state: &Path) {
    if let Ok(_lock) = lock(state) {
        // Should this fail, it is offered once more.
        drop(std::fs::remove_file(state.join(FILE)));
    }
}

/// Another program that merely looks whether a session was cut off holds the lock for a moment.
fn lock_soon(state: &Path) -> io::Result<File> {
    let since = MachineTime::now();
    loop {
        match lock(state) {
            Err(error)
                if error.kind() == io::ErrorKind::WouldBlock && MachineTime::now().since(since) < LOOKED =>
            {
                std::thread::sleep(LOOKED / 10);
            }
            locked => return locked,
        }
    }
}

fn lock(state: &Path) -> io::Result<File> {
    let file = File::options().write(true).create(true).truncate(false).open(state.join(LOCK))?;
    match lock::ask(&file) {
        Asked::Busy => Err(io::ErrorKind::WouldBlock.into()),
        // Where no lock is known, a session still runs; only a second window may offer it as cut off.
        Asked::Held | Asked::Unknown => Ok(file),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started() -> Started {
        let at = "2026-11-26T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
        Started {
            session: Uuid::from_u128(7),
            routine: "desk_break".to_owned(),
            minutes: Some(5),
            more_on: Some(Side::Left),
            plan: 99,
            at,
            unreached: Vec::new(),
        }
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
