//! A person's routine files as files: a copy to change, and one laid aside. Nothing is ever written over.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::whole_file::{folder_of, make_folder, sync_folder, write};

/// What is laid aside is no routine any more.
const ASIDE: &str = "aside";
/// Nor is what was replaced.
const BESIDE: &str = "bak";
/// More files of one name than this are no accident.
const SAME_NAME_MAX: u32 = 1_000;

/// Writes a new routine file `id-2.ron`, or with the next number that is free, into the folder; gives its path.
///
/// # Errors
/// It cannot be written; nothing is left of it then.
pub fn add(folder: &Path, id: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    make_folder(folder)?;
    let path = free(|n| folder.join(format!("{id}-{}.ron", n + 1)))?;
    if let Err(error) = write(&path, bytes) {
        // It may not be there; the error that matters is the first.
        drop(fs::remove_file(&path));
        return Err(error);
    }
    Ok(path)
}

/// Writes a new routine file `id.ron` into the folder; gives its path.
///
/// # Errors
/// It is there already, or cannot be written; nothing is left of it then.
pub fn add_as(folder: &Path, id: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    make_folder(folder)?;
    let path = folder.join(format!("{id}.ron"));
    File::create_new(&path)?;
    if let Err(error) = write(&path, bytes) {
        drop(fs::remove_file(&path));
        return Err(error);
    }
    Ok(path)
}

/// Gives a file a name under which it is no routine any more: `hips.ron.aside`, or with a number; gives its new path.
///
/// # Errors
/// It cannot be renamed; it is then still where it was.
pub fn lay_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_beside(path, ASIDE)?;
    if let Err(error) = fs::rename(path, &aside) {
        drop(fs::remove_file(&aside));
        return Err(error);
    }
    sync_folder(folder_of(path))?;
    Ok(aside)
}

/// Moves a file to the system's trash; where there is none, lays it aside, and gives its new path.
///
/// # Errors
/// Neither could be done; it is then still where it was.
pub fn throw_away(path: &Path) -> io::Result<Option<PathBuf>> {
    match trash::delete(path) {
        Ok(()) => Ok(None),
        // Why the trash would not have it does not matter: what matters is that the file is not lost.
        Err(_) => lay_aside(path).map(Some),
    }
}

/// Keeps a text beside a file, under a name that makes it no routine: `hips.ron.bak`, or with a number; gives its path.
///
/// # Errors
/// It cannot be written.
pub fn keep_beside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let beside = free_beside(path, BESIDE)?;
    write(&beside, bytes).map(|()| beside)
}

/// A name beside a file that no file has: its own with that ending, or with a number.
fn free_beside(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    free(|n| {
        let number = if n == 1 { String::new() } else { format!("-{n}") };
        path.with_file_name(format!("{name}.{ending}{number}"))
    })
}

/// The first of these names, from 1 on, that no file has. An empty one is there afterwards, so that nobody else takes it.
fn free(name: impl Fn(u32) -> PathBuf) -> io::Result<PathBuf> {
    for n in 1..=SAME_NAME_MAX {
        let path = name(n);
        match File::create_new(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_takes_a_name_that_is_free_and_writes_over_nothing() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("routines");
        let first = add(&folder, "hips", b"one").unwrap();
        let second = add(&folder, "hips", b"two").unwrap();
        assert_eq!((&first, &second), (&folder.join("hips-2.ron"), &folder.join("hips-3.ron")));
        assert_eq!((fs::read(first).unwrap(), fs::read(second).unwrap()), (b"one".to_vec(), b"two".to_vec()));
    }

    #[test]
    fn a_copy_that_cannot_be_written_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("routines");
        fs::write(&folder, "").unwrap();
        assert!(add(&folder, "hips", b"one").is_err());
        assert!(folder.is_file());
    }

    #[test]
    fn what_is_laid_aside_stays_and_covers_nothing_that_was_laid_aside_before() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("hips.ron");
        for (text, aside) in [("one", "hips.ron.aside"), ("two", "hips.ron.aside-2")] {
            fs::write(&path, text).unwrap();
            let kept = lay_aside(&path).unwrap();
            assert_eq!(kept, root.path().join(aside));
            assert!(!path.exists());
            assert_eq!(fs::read_to_string(kept).unwrap(), text);
        }
        assert!(lay_aside(&path).is_err());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2);
    }
}
