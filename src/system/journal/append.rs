//! Lines more at the end of a file: whole and synced, or not at all.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use crate::system::clock::MachineTime;
use crate::system::whole_file::{folder_of, make_folder, sync_folder};

/// A sync tool may put another file in this one's place again and again; this often it is followed.
const REPLACED_TIMES_MAX: usize = 8;
/// Another program holds the file for the time of one append; longer than this it is stuck.
const LOCK_WAIT_MAX: Duration = Duration::from_secs(5);

/// Whether other writers keep out meanwhile.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lock {
    Held,
    /// Some network disks know no locks; an append of one write is the best there is then.
    Unknown,
}

/// Appends lines, each without its newline. When this returns without an error, they are on disk.
///
/// The file is opened afresh, since a sync tool may have replaced it, and locked against other writers. A torn line
/// at its end is sealed with a newline first. What was written of lines that failed is cut off again.
pub(super) fn append(path: &Path, lines: &[String]) -> io::Result<()> {
    for _ in 0..REPLACED_TIMES_MAX {
        make_folder(folder_of(path))?;
        let mut file = File::options().read(true).append(true).create(true).open(path)?;
        let lock = lock(&file)?;
        if !is_at(&file, path)? {
            continue;
        }
        append_locked(&mut file, lock, path, lines)?;
        // Replaced in the meantime, the lines would lie in a file that is gone; a second copy of them counts once.
        if is_at(&file, path)? {
            return Ok(());
        }
    }
    Err(ErrorKind::ResourceBusy.into())
}

/// Gives the file another name, so that the next append begins it anew.
pub(super) fn put_aside(path: &Path, aside: &Path) -> io::Result<()> {
    let file = File::open(path)?;
    lock(&file)?;
    // Where it is another file by now, another program has just done the same.
    if is_at(&file, path)? {
        std::fs::rename(path, aside)?;
        sync_folder(folder_of(path))?;
    }
    Ok(())
}

fn append_locked(file: &mut File, lock: Lock, path: &Path, lines: &[String]) -> io::Result<()> {
    let length = file.metadata()?.len();
    let mut text = String::new();
    if length == 0 {
        // Before the first line: a file that has one is thus known to be in its folder for good, whoever was killed
        // in between.
        sync_folder(folder_of(path))?;
    } else if is_torn(file, length)? {
        text.push('\n');
    }
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
    if written.is_err() && lock == Lock::Held {
        // After a failed sync nobody knows what is on disk: the lines are cut off, and written anew by whoever
        // retries. Should the cut fail as well, the next append seals what is torn. Without a lock, the cut might
        // take another writer's line.
        drop(file.set_len(length));
    }
    written
}

/// Whether the last line has no newline: a write that was cut short.
fn is_torn(file: &mut File, length: u64) -> io::Result<bool> {
    let mut last = [0];
    file.seek(SeekFrom::Start(length.saturating_sub(1)))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// Waits for the file, for a while.
fn lock(file: &File) -> io::Result<Lock> {
    let began = MachineTime::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock::Held),
            Err(TryLockError::WouldBlock) if MachineTime::now().since(began) < LOCK_WAIT_MAX => {
                std::thread::park_timeout(Duration::from_millis(2));
            }
            Err(TryLockError::WouldBlock) => return Err(ErrorKind::ResourceBusy.into()),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                return Ok(Lock::Unknown);
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

/// Whether the open file is still the one at that path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let open = file.metadata()?;
    match std::fs::metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (open.dev(), open.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file cannot be replaced.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}
