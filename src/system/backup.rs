//! Everything of a person's in one file (tar), and back. Nothing that is there is written over.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::folders::Folders;
use super::{journal, own_files, whole_file};

/// No file of Supple's is larger.
const FILE_BYTES_MAX: u64 = 64 << 20;
/// A backup of more files than this is none of ours.
const FILES_MAX: usize = 20_000;
/// The files beside the folders.
const SINGLE: [&str; 3] = ["settings.ron", "exercises.ron", "poses.ron"];

/// What came of a backup that was put back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Files that were not there.
    pub written: Vec<PathBuf>,
    /// How many were there already, as they are in the backup.
    pub there: usize,
    /// Files that say something else here, and stay as they are.
    pub kept: Vec<PathBuf>,
}

/// Writes all settings, routines, exercises and the history into one file; gives how many files that are.
///
/// # Errors
/// One cannot be read, or the backup not be written; nothing is left of it then.
pub fn write(folders: &Folders, log: &Path, to: &Path) -> io::Result<usize> {
    let mut archive = tar::Builder::new(Vec::new());
    let files = files(folders, log)?;
    for (name, path) in &files {
        let bytes = whole_file::read(path, FILE_BYTES_MAX)?;
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        archive.append_data(&mut header, name, bytes.as_slice())?;
    }
    whole_file::write(to, &archive.into_inner()?)?;
    Ok(files.len())
}

/// Puts a backup back: files that are missing are written, the history is united with what is there, a routine that is
/// another one by now comes beside it. In a dry run nothing is written.
///
/// # Errors
/// It is no backup, or a file cannot be written.
pub fn restore(from: &Path, folders: &Folders, log: &Path, dry: bool) -> io::Result<Restored> {
    let file = std::fs::File::open(from)?;
    let mut archive = tar::Archive::new(file);
    let mut restored = Restored::default();
    for (index, entry) in archive.entries()?.enumerate() {
        let mut entry = entry?;
        let name = entry.path()?.into_owned();
        let Some(place) = place_of(&name, folders, log).filter(|_| index < FILES_MAX) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        if entry.size() > FILE_BYTES_MAX {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        put_back(&place, &bytes, dry, &mut restored)?;
    }
    Ok(restored)
}

/// Where a file of a backup belongs.
struct Place {
    path: PathBuf,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Single,
    Routine,
    Log,
}

/// Nothing for names that no backup has: a file cannot be put anywhere else.
fn place_of(name: &Path, folders: &Folders, log: &Path) -> Option<Place> {
    let parts: Vec<&str> =
        name.components().map(|part| part.as_os_str().to_str()).collect::<Option<Vec<_>>>()?;
    match *parts.as_slice() {
        [single] if SINGLE.contains(&single) => {
            let folder = if single == "settings.ron" { &folders.config } else { &folders.data };
            Some(Place { path: folder.join(single), kind: Kind::Single })
        }
        ["routines", file] if is_plain(file) => {
            Some(Place { path: folders.routines().join(file), kind: Kind::Routine })
        }
        ["log", file] if is_plain(file) => Some(Place { path: log.join(file), kind: Kind::Log }),
        _ => None,
    }
}

fn is_plain(file: &str) -> bool {
    !file.starts_with('.') && !file.contains(['/', '\\', ':']) && file.contains(".ron")
}

fn put_back(place: &Place, bytes: &[u8], dry: bool, restored: &mut Restored) -> io::Result<()> {
    let path = &place.path;
    match whole_file::read(path, FILE_BYTES_MAX) {
        Ok(there) if there == bytes || (place.kind == Kind::Log && there.starts_with(bytes)) => {
            restored.there += 1;
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if !dry {
                whole_file::write(path, bytes)?;
            }
            restored.written.push(path.clone());
        }
        Err(error) => return Err(error),
        Ok(_) if place.kind == Kind::Single => restored.kept.push(path.clone()),
        Ok(_) => {
            if !dry && place.kind == Kind::Log {
                journal::lay(path, bytes)?;
            } else if !dry {
                let id = path.file_stem().unwrap_or_default().to_string_lossy();
                own_files::add(whole_file::folder_of(path), &id, bytes)?;
            }
            restored.written.push(path.clone());
        }
    }
    Ok(())
}

/// Every file, with the name that it has in a backup.
fn files(folders: &Folders, log: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for single in SINGLE {
        let folder = if single == "settings.ron" { &folders.config } else { &folders.data };
        let path = folder.join(single);
        if path.is_file() {
            files.push((single.to_owned(), path));
        }
    }
    for (name, folder) in [("routines", folders.routines().as_path()), ("log", log)] {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if is_plain(&file) && path.is_file() {
                files.push((format!("{name}/{file}"), path));
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders(root: &Path) -> (Folders, PathBuf) {
        let folders = Folders::under(root);
        let log = folders.log();
        (folders, log)
    }

    fn text(path: &Path) -> String {
        String::from_utf8(whole_file::read(path, 1 << 20).unwrap()).unwrap()
    }

    #[test]
    fn a_backup_put_back_on_a_new_machine_is_all_there_was_and_twice_is_once() {
        let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (folders_old, log) = folders(old.path());
        let (routine, month) = (folders_old.routines().join("hips.ron"), log.join("2026-11.aaaaaaaa.ron"));
        for (path, said) in [(&folders_old.settings(), "Settings()"), (&routine, "hips"), (&month, "one\n")] {
            whole_file::write(path, said.as_bytes()).unwrap();
        }
        let backup = old.path().join("backup.tar");
        assert_eq!(write(&folders_old, &log, &backup).unwrap(), 3);
        let (folders_new, log) = folders(new.path());
        let dry = restore(&backup, &folders_new, &log, true).unwrap();
        assert!(!folders_new.settings().exists());
        assert_eq!(restore(&backup, &folders_new, &log, false).unwrap(), dry);
        assert_eq!(dry.written.len(), 3);
        assert_eq!(text(&folders_new.routines().join("hips.ron")), "hips");
        let again = restore(&backup, &folders_new, &log, false).unwrap();
        assert_eq!(again, Restored { there: 3, ..Restored::default() });
    }

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let root = tempfile::tempdir().unwrap();
        let (folders, log) = folders(root.path());
        let (routine, month) = (folders.routines().join("hips.ron"), log.join("2026-11.aaaaaaaa.ron"));
        let put = |settings: &str, hips: &str, lines: &str| {
            for (path, said) in [(&folders.settings(), settings), (&routine, hips), (&month, lines)] {
                whole_file::write(path, said.as_bytes()).unwrap();
            }
        };
        put("old", "old", "one\n");
        let backup = root.path().join("backup.tar");
        write(&folders, &log, &backup).unwrap();
        put("new", "new", "two\n");
        let restored = restore(&backup, &folders, &log, false).unwrap();
        assert_eq!((restored.kept, restored.there), (vec![folders.settings()], 0));
        assert_eq!(
            (text(&folders.settings()), text(&routine), text(&month)),
            ("new".into(), "new".into(), "two\n".into())
        );
        assert_eq!(text(&folders.routines().join("hips-2.ron")), "old");
        assert_eq!(text(&log.join("2026-11.aaaaaaaa.copy-1.ron")), "one\n");
    }

    #[test]
    fn what_is_no_backup_puts_nothing_anywhere() {
        let root = tempfile::tempdir().unwrap();
        let (folders, log) = folders(root.path());
        for name in
            ["../evil.ron", "/etc/evil.ron", "routines/../../evil.ron", "log/.hidden.ron", "other.txt"]
        {
            assert!(place_of(Path::new(name), &folders, &log).is_none(), "{name}");
        }
        let path = root.path().join("backup.tar");
        whole_file::write(&path, &[7; 2_000]).unwrap();
        assert!(restore(&path, &folders, &log, false).is_err());
    }
}
