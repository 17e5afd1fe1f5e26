//! Lines more at the end of a file: whole and synced, or not at all.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use super::history::FILE_BYTES_MAX;
use crate::system::clock::MachineTime;
use crate::system::lock::{self, Asked};
use crate::system::whole_file::{folder_of, make_folder, or_unknown, sync_folder};

/// A sync tool may put another file in this one's place again and again; this often it is followed.
const REPLACED_TIMES_MAX: usize = 8;
/// Another program holds the file for the time of one append; longer than this it is stuck.
const LOCK_WAIT_MAX: Duration = Duration::from_secs(5);
/// So much of a file's end is searched for what was just appended: other programs' lines may have come behind it.
const TAIL_BYTES: u64 = 1 << 16;

/// Appends lines, given without the last newline. When this returns without an error, they are on disk.
///
/// The file is opened afresh, since a sync tool may have replaced it, and locked against other writers. A torn line
/// at its end is sealed with a newline first. What was written of lines that failed is cut off again.
pub(super) fn append(path: &Path, lines: &str) -> io::Result<()> {
    for _ in 0..REPLACED_TIMES_MAX {
        make_folder(folder_of(path))?;
        let file = File::options().read(true).append(true).create(true).open(path)?;
        if append_once(file, path, lines)? {
            return Ok(());
        }
    }
    Err(ErrorKind::ResourceBusy.into())
}

/// Whether a line could be appended to that file, as far as opening it tells.
pub(super) fn can_append(path: &Path) -> bool {
    make_folder(folder_of(path)).is_ok() && File::options().append(true).create(true).open(path).is_ok()
}

/// Appends to this open file, and gives whether the lines are at that path afterwards.
///
/// Replaced in the meantime, the file is gone and the lines with it; a second copy of them counts once.
fn append_once(mut file: File, path: &Path, lines: &str) -> io::Result<bool> {
    let asked = wait_for(&file)?;
    append_to(&mut file, asked, path, lines)?;
    // Closed before it is read: Windows lets no one else read a locked file.
    drop(file);
    has_lines(path, lines)
}

/// Waits for the lock of a file, for a while; gives whether it is held or unknown.
pub(super) fn wait_for(file: &File) -> io::Result<Asked> {
    let began = MachineTime::now();
    loop {
        match lock::ask(file) {
            Asked::Busy if MachineTime::now().since(began) < LOCK_WAIT_MAX => {
                std::thread::park_timeout(Duration::from_millis(2));
            }
            Asked::Busy => return Err(ErrorKind::ResourceBusy.into()),
            // Without locks an append of one write is the best there is.
            asked @ (Asked::Held | Asked::Unknown) => return Ok(asked),
        }
    }
}

fn append_to(file: &mut File, asked: Asked, path: &Path, lines: &str) -> io::Result<()> {
    let length = file.metadata()?.len();
    // A larger file is read by no one.
    if length.saturating_add(lines.len() as u64 + 2) > FILE_BYTES_MAX {
        return Err(ErrorKind::FileTooLarge.into());
    }
    if length == 0 {
        // Before the lines: a program killed in between must not leave a file with lines and no entry on disk.
        sync_folder(folder_of(path))?;
    }
    let mut text = String::with_capacity(lines.len() + 2);
    if is_torn(file, length)? {
        text.push('\n');
    }
    text.push_str(lines);
    text.push('\n');
    let written = file.write_all(text.as_bytes()).and_then(|()| or_unknown(file.sync_data()));
    if written.is_err() {
        // After a failed sync nobody knows what is on disk: the lines are written anew by whoever retries.
        cut(file, asked, length);
    }
    written
}

/// Cuts off what was written behind that length; where there is no lock, others' lines may lie behind it and all stays.
fn cut(file: &File, asked: Asked, length: u64) {
    if asked == Asked::Held {
        // Should it fail, the next append seals what is there.
        drop(file.set_len(length));
    }
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

/// Whether the file that is now at that path has the lines near its end.
fn has_lines(path: &Path, lines: &str) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let tail = TAIL_BYTES.saturating_add(lines.len() as u64);
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(tail)))?;
    let mut bytes = Vec::new();
    file.take(tail).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).contains(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_under_the_lock_is_anything_cut_off() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("month.ron");
        std::fs::write(&path, "whole\nanother's\n").unwrap();
        let file = File::options().append(true).open(&path).unwrap();
        cut(&file, Asked::Unknown, 6);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "whole\nanother's\n");
        cut(&file, Asked::Held, 6);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "whole\n");
    }

    #[test]
    fn lines_that_were_replaced_are_missed_and_those_in_a_new_file_are_found() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("month.ron");
        assert!(!has_lines(&path, "one").unwrap());
        append(&path, "one\ntwo").unwrap();
        assert!(has_lines(&path, "one\ntwo").unwrap());
        std::fs::write(&path, "another\n").unwrap();
        assert!(!has_lines(&path, "one\ntwo").unwrap());
    }

    #[test]
    fn an_append_to_a_file_that_was_replaced_is_known_to_be_in_vain() {
        let root = tempfile::tempdir().unwrap();
        let (path, other) = (root.path().join("month.ron"), root.path().join("other.tmp"));
        append(&path, "one").unwrap();
        let opened = || File::options().read(true).append(true).open(&path).unwrap();
        let before = opened();
        std::fs::write(&other, "from elsewhere\n").unwrap();
        std::fs::rename(&other, &path).unwrap();
        assert!(!append_once(before, &path, "two").unwrap());
        assert!(append_once(opened(), &path, "two").unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "from elsewhere\ntwo\n");
    }

    #[test]
    fn a_file_too_large_to_be_read_is_not_appended_to() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("month.ron");
        File::create(&path).unwrap().set_len(FILE_BYTES_MAX).unwrap();
        assert_eq!(append(&path, "line").unwrap_err().kind(), ErrorKind::FileTooLarge);
        assert_eq!(std::fs::metadata(&path).unwrap().len(), FILE_BYTES_MAX);
    }
}
