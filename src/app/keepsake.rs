//! All that Supple keeps of a person: into one file, back, and deleted, which is asked twice.

use std::path::Path;

use super::stage::Stage;
use super::{App, InFront};
use crate::domain::first_run::FirstAnswers;
use crate::ui::action::{KeepsakeWish, Screen};
use crate::ui::screens::settings::Typed;

impl App {
    pub(super) fn keepsake(&mut self, wish: KeepsakeWish) {
        match wish {
            KeepsakeWish::AskToBackUp => {
                let line = format!("~/supple-{}.tar", self.models.day);
                self.in_front = Some(InFront::BackUp(Typed { line, trouble: String::new() }));
            }
            KeepsakeWish::BackUp(line) => {
                let path = self.hall.folders.meant(Path::new(line.trim()));
                match self.hall.back_up(&path) {
                    Ok(said) => self.settled(said),
                    Err(trouble) => self.in_front = Some(InFront::BackUp(Typed { line, trouble })),
                }
            }
            KeepsakeWish::AskToRestore => self.in_front = Some(InFront::PutBack(Typed::default())),
            KeepsakeWish::Restore(line) => {
                let path = self.hall.folders.meant(Path::new(line.trim()));
                match self.hall.put_back(&path, false) {
                    Ok(restored) => {
                        self.settled(restored.said);
                        self.hall.reopen();
                        self.look_round();
                    }
                    Err(not) => {
                        self.in_front = Some(InFront::PutBack(Typed { line, trouble: not.said }));
                    }
                }
            }
            KeepsakeWish::AskToDelete => self.in_front = Some(InFront::Delete { surely: false }),
            KeepsakeWish::AskOnceMore => self.in_front = Some(InFront::Delete { surely: true }),
            KeepsakeWish::Delete => self.delete(),
        }
    }

    fn settled(&mut self, said: String) {
        self.in_front = None;
        self.note = Some(said);
    }

    /// Deletes everything, and begins as on the first day.
    fn delete(&mut self) {
        self.in_front = None;
        self.steps = super::Steps::default();
        self.wished = super::Wished::default();
        match self.hall.delete_all() {
            Ok(()) => {
                self.note = None;
                self.screen = Screen::Today;
                self.stage = Stage::First(FirstAnswers::default());
                // The folder is not tried: that would make it anew.
                self.notes.clear();
                self.refresh();
            }
            Err(why) => {
                self.look_round();
                self.note = Some(why);
            }
        }
    }
}
