//! What a person does with a routine's file: open it, copy it, show where it lies, put the built-in back, throw it away.

use std::io;
use std::path::Path;

use eframe::egui::Context;

use super::{App, InFront};
use crate::domain::routine_text::named_further;
use crate::system::{file_window, own_files, whole_file};
use crate::ui::action::FileDeed;
use crate::ui::screens::editor::EditWish;

impl App {
    pub(super) fn file(&mut self, ctx: &Context, deed: FileDeed, id: &str) {
        match deed {
            FileDeed::Edit => self.edit(ctx, EditWish::Open(id.to_owned())),
            FileDeed::Duplicate => self.duplicate(id),
            FileDeed::Open => self.hand_over(id, file_window::open_file),
            FileDeed::Reveal => self.hand_over(id, |path| file_window::open(whole_file::folder_of(path))),
            FileDeed::AskToRestore => self.in_front = Some(InFront::Restore(id.to_owned())),
            FileDeed::Restore => self.restore(id),
            FileDeed::AskToThrowAway => self.in_front = Some(InFront::ThrowAway(id.to_owned())),
            FileDeed::ThrowAway => self.throw_away(id),
        }
    }

    /// A copy of one's own, as it is written but for its name.
    fn duplicate(&mut self, id: &str) {
        let folder = self.hall.folders.routines();
        let copied = self.hall.text_of(id).and_then(|bytes| {
            let mark = self.hall.words.get("routines-copy-mark");
            let copy = match String::from_utf8(bytes) {
                Ok(text) => named_further(&text, &mark).into_bytes(),
                Err(not_text) => not_text.into_bytes(),
            };
            own_files::add(&folder, id, &copy)
        });
        self.note = Some(match copied {
            Ok(path) => self.say_where("routines-copied", &path),
            Err(error) => self.say_why("routines-not-copied", &folder, &error),
        });
        self.reload();
    }

    /// Gives the file to another program; where there is none, the path is what helps.
    fn hand_over(&mut self, id: &str, to: impl Fn(&Path) -> io::Result<()>) {
        let Some(path) = self.hall.file_of(id) else { return };
        if to(&path).is_err() {
            self.note = Some(self.say_where("routines-file-is", &path));
        }
    }

    fn restore(&mut self, id: &str) {
        self.in_front = None;
        let Some(path) = self.hall.file_of(id) else { return };
        self.note = Some(match own_files::lay_aside(&path) {
            Ok(aside) => self.say_where("routines-restored", &aside),
            Err(error) => self.say_why("routines-not-restored", &path, &error),
        });
        self.reload();
    }

    fn throw_away(&mut self, id: &str) {
        self.in_front = None;
        let Some(path) = self.hall.file_of(id) else { return };
        self.note = Some(match own_files::throw_away(&path) {
            Ok(None) => self.say_where("routines-thrown-away", &path),
            Ok(Some(aside)) => self.say_where("routines-laid-aside", &aside),
            Err(error) => self.say_why("routines-not-thrown-away", &path, &error),
        });
        self.reload();
    }

    fn say_where(&self, key: &str, path: &Path) -> String {
        self.hall.words.say(key, &[("path", path.display().to_string().into())])
    }

    fn say_why(&self, key: &str, path: &Path, error: &io::Error) -> String {
        self.hall.say_why(key, &path.display().to_string(), error.kind())
    }
}
