//! The file of what is being edited: written, and what another program writes into it.

use super::Editor;
use crate::domain::figure::Figures;
use crate::domain::routine::{TEXT_BYTES_MAX, Taken};
use crate::hall::Hall;
use crate::system::clock::MachineTime;
use crate::system::{own_files, whole_file};

impl Editor {
    /// Writes what is not on disk yet. `false` where something of it still is not: it cannot be done, cannot be written,
    /// or another program has changed the same lines.
    pub(in crate::app) fn save(&mut self, hall: &Hall) -> bool {
        self.typed = None;
        if !self.draft.is_unsaved() || self.gone {
            return true;
        }
        if !self.model_is_good() || self.theirs.is_some() || !self.take_disk(hall) {
            return false;
        }
        self.write(hall)
    }

    fn write(&mut self, hall: &Hall) -> bool {
        let text = self.draft.text().to_owned();
        match hall.write_source(&self.source, &text) {
            Ok(path) => {
                self.source.path = Some(path);
                self.draft.saved(text);
                (self.trouble, self.saved) = (None, Some(MachineTime::now()));
                true
            }
            Err(error) => {
                self.trouble = Some(hall.say_why("editor-not-saved", &self.source.file_name(), error.kind()));
                false
            }
        }
    }

    /// Takes what another program wrote meanwhile; `false` where the person has to say which is to stay.
    fn take_disk(&mut self, hall: &Hall) -> bool {
        let Some(path) = &self.source.path else { return true };
        let file = [("file", self.source.file_name().into())];
        let disk = match whole_file::read(path, TEXT_BYTES_MAX as u64) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                // Who changes it here after that wants it back.
                if !self.gone && !self.draft.is_unsaved() {
                    self.gone = true;
                    self.trouble = Some(hall.words.say("editor-gone", &file));
                    self.draft.saved(String::new());
                }
                return true;
            }
            // It cannot be written either, most likely; that is told then.
            Err(_) => return true,
        };
        match self.draft.take(&disk) {
            Taken::Same | Taken::Merged => {
                (self.theirs, self.trouble) = (None, None);
                true
            }
            Taken::Asks => {
                self.trouble = Some(hall.words.say("editor-changed-both", &file));
                self.theirs = Some(disk);
                false
            }
        }
    }

    /// Shows what another program wrote meanwhile.
    pub(in crate::app) fn follow_disk(&mut self, hall: &Hall, figures: &Figures) {
        let before = self.draft.text().to_owned();
        self.take_disk(hall);
        if self.draft.text() != before {
            self.saved = None;
        }
        // An exercise may have changed as well.
        if let Some((_, text)) = &mut self.good {
            text.clear();
        }
        self.look(hall, figures);
    }

    /// Mine in the place of theirs, which is kept beside it.
    pub(super) fn keep_mine(&mut self, hall: &Hall) {
        let Some(theirs) = self.theirs.take() else { return };
        if let Some(path) = &self.source.path
            && let Err(error) = own_files::keep_beside(path, theirs.as_bytes())
        {
            self.trouble = Some(hall.say_why("editor-not-saved", &self.source.file_name(), error.kind()));
            self.theirs = Some(theirs);
            return;
        }
        self.draft.saved(theirs);
        self.trouble = None;
    }
}
