//! Files that are written whole: the old one or the new one is there, never half of either.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// Writes a file: beside it, synced, renamed over it, the folder synced. Makes its folder where there is none.
///
/// A link stays, and the file it leads to is written; a file that is there keeps its permissions.
///
/// # Errors
/// The first that failed; the old file is then still there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link that leads nowhere is replaced by the file.
    let path = if path.is_symlink() { &fs::canonicalize(path).unwrap_or(path.to_owned()) } else { path };
    let folder = folder_of(path);
    make_folder(folder)?;
    let beside = beside(path);
    let written = write_synced(&beside, path, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // It may not be there; the error that matters is the first.
        drop(fs::remove_file(&beside));
        return Err(error);
    }
    sync_folder(folder)
}

/// Makes a folder and those above it where there are none, each synced into the one above.
///
/// # Errors
/// One cannot be made.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    make_folder(folder_of(folder))?;
    match fs::create_dir(folder) {
        // Another program was quicker; or a file stands there.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists || !folder.is_dir() => Err(error),
        Ok(()) | Err(_) => sync_folder(folder_of(folder)),
    }
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
    if cfg!(unix) { or_unknown(File::open(folder)?.sync_all()) } else { Ok(()) }
}

/// A sync's result, where a disk that knows no sync (some network disks) is no fault: it has done what it can.
pub(super) fn or_unknown(synced: io::Result<()>) -> io::Result<()> {
    let is_unknown =
        |error: &io::Error| matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput);
    if synced.as_ref().is_err_and(is_unknown) { Ok(()) } else { synced }
}

/// The folder that holds a file.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_synced(beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(beside)?;
    if let Ok(old) = fs::metadata(path) {
        // Some disks know no permissions; the text matters more.
        drop(file.set_permissions(old.permissions()));
    }
    file.write_all(bytes)?;
    or_unknown(file.sync_all())
}

/// A name that no two writes share, not even of programs with the same number in two sandboxes, and that no one takes
/// for a routine.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.new", Uuid::now_v7()))
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

    #[test]
    fn a_file_that_is_too_large_or_no_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("large.ron");
        write(&path, &[b' '; 11]).unwrap();
        assert_eq!(read(&path, 10).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read(root.path(), 10).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn folders_that_are_not_there_are_made_and_a_file_in_their_place_is_an_error() {
        let root = tempfile::tempdir().unwrap();
        make_folder(&root.path().join("a/b/c")).unwrap();
        assert!(root.path().join("a/b/c").is_dir());
        fs::write(root.path().join("file"), "").unwrap();
        assert!(make_folder(&root.path().join("file")).is_err());
        assert!(make_folder(&root.path().join("file/below")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_the_file_it_leads_to_is_written_with_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let (target, link) = (root.path().join("dotfiles.ron"), root.path().join("settings.ron"));
        fs::write(&target, "old").unwrap();
        fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
        std::os::unix::fs::symlink("dotfiles.ron", &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(read(&target, 3).unwrap(), b"new");
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn writers_at_once_leave_one_of_their_texts_whole() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("settings.ron");
        std::thread::scope(|scope| {
            for letter in *b"abcd" {
                let path = &path;
                scope.spawn(move || (0..10).for_each(|_| write(path, &[letter; 9_000]).unwrap()));
            }
        });
        let text = read(&path, 9_000).unwrap();
        assert!(text.len() == 9_000 && text.iter().all(|letter| *letter == text[0]));
        assert_eq!(names(root.path()), ["settings.ron"]);
    }
}
