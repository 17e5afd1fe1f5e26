//! Makes the local journal small again, without taking from it what lies nowhere else.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use uuid::Uuid;

use super::append::wait_for;
use super::history::FILE_BYTES_MAX;
use crate::domain::record::read_line;
use crate::system::lock::Asked;

/// Drops the older lines whose records are known elsewhere, where the file is larger than `bytes_max`.
///
/// The newer half of `bytes_max` stays in any case: a disk that is not mounted hides records for a while, and a sync
/// tool may yet lose them. So do lines that cannot be read, or only by a later version. The file is changed in place,
/// under the lock that every append takes, so that no other program's line is lost.
pub(super) fn trim(path: &Path, bytes_max: u64, known: &BTreeSet<Uuid>) -> io::Result<()> {
    let length = std::fs::metadata(path)?.len();
    if length <= bytes_max || length > FILE_BYTES_MAX {
        return Ok(());
    }
    let mut file = File::options().read(true).write(true).open(path)?;
    if wait_for(&file)? != Asked::Held {
        return Ok(());
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let kept = kept_of(&bytes, bytes_max / 2, known);
    if kept.len() == bytes.len() {
        return Ok(());
    }
    // Cut off here, the file has lost only what is known elsewhere or cannot be read.
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(&kept)?;
    file.sync_data()
}

/// The lines that stay: the newer ones, and of the older those whose record is not known elsewhere.
fn kept_of(bytes: &[u8], newer_bytes: u64, known: &BTreeSet<Uuid>) -> Vec<u8> {
    let mut left = bytes.len() as u64;
    let mut kept = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let is_newer = left <= newer_bytes;
        left -= line.len() as u64;
        let is_known =
            read_line(&String::from_utf8_lossy(line)).is_ok_and(|record| known.contains(&record.id));
        if is_newer || !is_known {
            kept.extend_from_slice(line);
        }
    }
    kept
}
