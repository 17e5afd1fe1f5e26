//! One line more at the end of a file: whole and synced, or not at all.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use crate::system::clock::MachineTime;
use crate::system::whole_file::{folder_of, sync_folder};

/// A sync tool may put another file in this one's place again and again; this often it is followed.
const REPLACED_TIMES_MAX: usize = 8;
/// Another program holds the file for the time of one append; longer than this it is stuck.
const LOCK_WAIT_MAX: Duration = Duration::from_secs(5);

/// Appends a line. When this returns without an error, it is on disk.
///
/// The file is opened afresh, since a sync tool may have replaced it, and locked against other writers. A torn line
/// at its end is sealed with a newline first. What was written of a line that failed is cut off again.
pub(super) fn append(path: &Path, line: &str) -> io::Result<()> {
    for _ in 0..REPLACED_TIMES_MAX {
        let mut file = open(path)?;
        lock(&file)?;
        if !is_at(&file, path)? {
            continue;
        }
        append_locked(&mut file, path, line)?;
        // Replaced in the meantime, the line would lie in a file that is gone; a second copy of it counts once.
        if is_at(&file, path)? {
            return Ok(());
        }
    }
    Err(ErrorKind::ResourceBusy.into())
}

fn open(path: &Path) -> io::Result<File> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        std::fs::create_dir_all(folder)?;
        sync_folder(folder_of(folder))?;
    }
    File::options().read(true).append(true).create(true).open(path)
}

fn append_locked(file: &mut File, path: &Path, line: &str) -> io::Result<()> {
    let length = file.metadata()?.len();
    let mut text = String::with_capacity(line.len() + 2);
    if is_torn(file, length)? {
        text.push('\n');
    }
    text.push_str(line);
    text.push('\n');
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
    if let Err(error) = written {
        // After a failed sync nobody knows what is on disk: the line is cut off, and written anew by whoever retries.
        // Should the cut fail as well, the next append seals the line.
        drop(file.set_len(length));
        return Err(error);
    }
    if length == 0 { sync_folder(folder_of(path)) } else { Ok(()) }
}

/// Whether the last line has no newline: a write that was cut short.
fn is_torn(file: &mut File, length: u64) -> io::Result<bool> {
    if length == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::Start(length - 1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// Waits for the file, for a while.
fn lock(file: &File) -> io::Result<()> {
    let began = MachineTime::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if MachineTime::now().since(began) < LOCK_WAIT_MAX => {
                std::thread::park_timeout(Duration::from_millis(2));
            }
            Err(TryLockError::WouldBlock) => return Err(ErrorKind::ResourceBusy.into()),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
            // Some network disks know no locks; an append of one write is the best there is then.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(()),
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
