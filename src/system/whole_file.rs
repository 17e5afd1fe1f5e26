//! Files that are written whole: the old one or the new one is there, never half of either.

use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Writes a file: beside it, synced, renamed over it, the folder synced. Makes its folder where there is none.
///
/// A link stays one, as people who keep their settings elsewhere expect: what it points to is replaced. Who may read
/// the file stays as it was.
///
/// # Errors
/// The first that failed; the old file is then still there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(path);
    make_folder(folder)?;
    let beside = beside(path);
    let permissions = fs::metadata(path).ok().map(|old| old.permissions());
    let written = write_synced(&beside, bytes, permissions).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // It may not be there; the error that matters is the first.
        drop(fs::remove_file(&beside));
        return Err(error);
    }
    sync_folder(folder)
}

/// Reads a file of at most `bytes_max`; one that is larger, or no plain file, is an error of kind `InvalidData`.
///
/// # Errors
/// It cannot be read.
pub fn read(path: &Path, bytes_max: u64) -> io::Result<Vec<u8>> {
    // A pipe of that name would be waited for without end.
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(bytes_max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max { Err(io::ErrorKind::InvalidData.into()) } else { Ok(bytes) }
}

/// Makes sure that a new or renamed entry of the folder is on disk.
///
/// # Errors
/// The folder cannot be synced.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    // Windows has no such thing as a folder's sync: its rename is durable with the file.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Makes a folder, and those it lies in, so that they last.
///
/// # Errors
/// One cannot be made, or what is there is no folder.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let around = folder_of(folder);
    make_folder(around)?;
    match fs::create_dir(folder) {
        // Another program may have been quicker.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists || !folder.is_dir() => Err(error),
        Ok(()) | Err(_) => sync_folder(around),
    }
}

/// The folder that holds a file.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_synced(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let mut file = File::create(path)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name that two programs writing the same file do not share, and that no one takes for a routine.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.new", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("new/settings.ron");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(read(&path, 3).unwrap(), b"two");
        assert_eq!(names(path.parent().unwrap()), ["settings.ron"]);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("settings.ron");
        fs::create_dir(&path).unwrap();
        assert!(write(&path, b"text").is_err());
        assert_eq!(names(root.path()), ["settings.ron"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_private_file_private() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let (kept, link) = (root.path().join("dotfiles/settings.ron"), root.path().join("settings.ron"));
        write(&kept, b"one").unwrap();
        fs::set_permissions(&kept, Permissions::from_mode(0o600)).unwrap();
        std::os::unix::fs::symlink(&kept, &link).unwrap();
        write(&link, b"two").unwrap();
        assert_eq!(fs::read_link(&link).unwrap(), kept);
        assert_eq!(fs::read(&kept).unwrap(), b"two");
        assert_eq!(fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(names(kept.parent().unwrap()), ["settings.ron"]);
    }

    #[test]
    fn a_file_that_is_too_large_or_no_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("large.ron");
        write(&path, &[b' '; 11]).unwrap();
        assert_eq!(read(&path, 10).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read(root.path(), 10).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
