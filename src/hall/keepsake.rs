//! All that Supple keeps of a person: into one file, back, and deleted.

use std::io;
use std::path::{Path, PathBuf};

use super::{Hall, NotTaken};
use crate::system::backup;
use crate::system::library::io_reason;
use crate::words::Words;

/// What came of a backup that was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutBack {
    /// How many files came, and how many were there: a sentence.
    pub said: String,
    /// Files that say something else here, and stay as they are.
    pub kept: Vec<PathBuf>,
}

impl Hall {
    /// Writes settings, routines, exercises and the history into one file; says so.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing is left of the file then.
    pub fn back_up(&self, to: &Path) -> Result<String, String> {
        // What only the local journal has belongs to it as well; where it cannot be healed, the rest is still worth it.
        drop(self.journal.catch_up());
        let written = backup::write(&self.folders, self.log_folder(), to);
        let files = written.map_err(|error| self.of_path("cli-not-rendered", to, &error))?;
        let values = [("path", to.display().to_string().into()), ("n", files.into())];
        Ok(self.words.say("cli-backed-up", &values))
    }

    /// Puts a backup back; in a dry run nothing is written. What is there stays. [`Hall::reopen`] shows what came.
    ///
    /// # Errors
    /// It is no backup, or a file cannot be written.
    pub fn put_back(&self, from: &Path, dry: bool) -> Result<PutBack, NotTaken> {
        let restored = backup::restore(from, &self.folders, self.log_folder(), dry).map_err(|error| {
            let is_the_file = error.kind() == io::ErrorKind::InvalidData;
            NotTaken { said: self.of_path("cli-no-backup", from, &error), is_the_file }
        })?;
        let values = [("n", restored.written.len().into()), ("there", restored.there.into())];
        let said = self.words.say(if dry { "cli-would-restore" } else { "cli-restored" }, &values);
        Ok(PutBack { said, kept: restored.kept })
    }

    /// Opens everything again, as it lies on disk now.
    pub fn reopen(&mut self) {
        *self = Self::open_in(Words::english(), self.folders.clone());
    }

    /// Deletes the history, the settings and all that was made of them, and opens what is left: nothing. A person's own
    /// routines and exercises are files of their own, and stay.
    ///
    /// # Errors
    /// Something could not be deleted: a sentence; what was deleted by then is.
    pub fn delete_all(&mut self) -> Result<(), String> {
        let deleted = self.journal.delete().and_then(|()| {
            let file = |path: PathBuf| (std::fs::remove_file(&path), path);
            let folder = |path: PathBuf| (std::fs::remove_dir_all(&path), path);
            let deleted = [
                folder(self.folders.cache.clone()),
                folder(self.folders.data.join(REPORTS)),
                file(self.folders.settings()),
            ];
            deleted.into_iter().try_for_each(|(deleted, path)| match deleted {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err((path, error)),
                Ok(()) | Err(_) => Ok(()),
            })
        });
        let deleted = deleted.map_err(|(path, error)| self.of_path("settings-not-deleted", &path, &error));
        self.reopen();
        deleted
    }

    /// Where pages for a professional are written.
    pub fn reports(&self) -> PathBuf {
        self.folders.data.join(REPORTS)
    }

    fn of_path(&self, key: &str, path: &Path, error: &io::Error) -> String {
        let why = io_reason(&self.words, error.kind());
        self.words.say(key, &[("path", path.display().to_string().into()), ("why", why.into())])
    }
}

/// The folder of the pages for a professional.
const REPORTS: &str = "reports";

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::system::folders::Folders;
    use crate::system::whole_file;

    /// All files under a folder.
    fn files(root: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
        let below = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
        below.collect()
    }

    #[test]
    fn what_is_deleted_is_gone_and_ones_own_routines_stay() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        hall.add_note(date(2026, 11, 24), "sat all day");
        hall.save_settings().unwrap();
        let own = hall.folders.routines().join("own.ron");
        for path in [&own, &hall.reports().join("supple.html"), &hall.folders.voice_cache().join("a.wav")] {
            whole_file::write(path, b"mine").unwrap();
        }
        // Somebody else's file in a folder that is shared.
        let other = hall.log_folder().join("README.txt");
        whole_file::write(&other, b"not Supple's").unwrap();
        hall.delete_all().unwrap();
        assert!(hall.is_new() && hall.past().is_empty());
        let mut left = files(root.path());
        left.retain(|path| !path.starts_with(&hall.folders.state));
        left.sort();
        assert_eq!(left, [other, own]);
    }

    #[test]
    fn a_backup_brings_back_what_was_deleted() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        hall.add_note(date(2026, 11, 24), "sat all day");
        let backup = root.path().join("backup.tar");
        hall.back_up(&backup).unwrap();
        let before = hall.past();
        hall.delete_all().unwrap();
        hall.put_back(&backup, false).unwrap();
        hall.reopen();
        assert_eq!(hall.past(), before);
    }
}
