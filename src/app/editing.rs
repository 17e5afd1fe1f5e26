//! The editor in the window: opened, closed, saved as it goes, and in step with what changes on disk.

mod open;

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui::{Context, ViewportCommand};

pub(super) use self::open::Editor;
use super::{App, Asked, InFront, Stage};
use crate::domain::plan::{Plan, Segment};
use crate::hall::Wanted;
use crate::system::clock::MachineTime;
use crate::system::library::{Saying, id_of};
use crate::ui::action::Screen;
use crate::ui::screens::editor::{Adding, EditWish, StepEdit};
use crate::ui::screens::making::Making;

/// What is typed is written once nothing more came for so long.
const TYPING_RESTS: Duration = Duration::from_millis(700);
/// For so long it is told how long ago it was saved: afterwards nothing moves.
const JUST_SAVED: Duration = Duration::from_secs(10);

impl App {
    /// Does what the person wants of the routine that is being edited.
    pub(super) fn edit(&mut self, ctx: &Context, wish: EditWish) {
        match wish {
            EditWish::Open(id) => self.open_editor(&id),
            EditWish::New => self.new_routine(),
            EditWish::Import(file) => self.import_routine(&file),
            EditWish::Close => self.close_editor(),
            EditWish::CloseUnsaved => self.drop_editor(ctx),
            EditWish::AskToAdd => self.in_front = Some(InFront::Add(Adding::default())),
            EditWish::Preview => self.preview(),
            EditWish::Start => {
                let Some(editor) = &mut self.editor else { return };
                editor.save(&self.hall);
                let id = editor.id().to_owned();
                self.begin_or_ask(ctx, Asked::Begin(Wanted::whole(&id)));
            }
            EditWish::Copy | EditWish::Cut => {
                let Some(editor) = &mut self.editor else { return };
                if let Some(text) = editor.picked_text() {
                    ctx.copy_text(text);
                    if wish == EditWish::Cut {
                        editor.change(&self.hall, &self.figures, EditWish::Steps(StepEdit::Remove));
                    }
                }
            }
            EditWish::Pick(_)
            | EditWish::Steps(_)
            | EditWish::Typed(_)
            | EditWish::Undo
            | EditWish::Redo
            | EditWish::TakeTheirs
            | EditWish::KeepMine => {
                if let Some(editor) = &mut self.editor {
                    editor.change(&self.hall, &self.figures, wish);
                }
            }
        }
    }

    fn open_editor(&mut self, id: &str) {
        match self.hall.source(id) {
            Ok(source) => {
                self.editor = Some(Editor::of(source, &self.hall, &self.figures));
                self.screen = Screen::Routines;
                self.note = None;
            }
            Err(why) => self.note = Some(why),
        }
    }

    fn new_routine(&mut self) {
        let name = self.hall.words.get("editor-new-name");
        self.open_made(self.hall.new_routine(&name, None));
    }

    /// Opens a routine that was made just now, and says where it lies.
    fn open_made(&mut self, made: Result<PathBuf, String>) {
        match made {
            Ok(path) => {
                self.reload();
                self.open_editor(&id_of(&path));
                let path = path.display().to_string();
                self.note = Some(self.hall.words.say("editor-made", &[("path", path.into())]));
            }
            Err(why) => self.note = Some(why),
        }
    }

    /// Says what a file that was dropped on the window is, and what taking it in does.
    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        if !matches!(self.stage, Stage::Home) || self.in_front.is_some() {
            return;
        }
        let dropped =
            ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
        let Some(file) = dropped.filter(|file| !file.as_os_str().is_empty()) else { return };
        let words = &self.hall.words;
        let named = file.display().to_string();
        if file.extension().is_none_or(|ending| ending != "ron") {
            self.note = Some(words.say("editor-import-other", &[("file", named.into())]));
            return;
        }
        match self.hall.source(&named) {
            Err(why) => self.note = Some(why),
            Ok(source) => {
                let folder = self.hall.folders.routines().display().to_string();
                let said = match source.read(&source.text, &self.hall.library.catalogue) {
                    Ok(routine) => {
                        let values = [
                            ("name", routine.name.as_str().into()),
                            ("length", words.length(Plan::of(&routine).total).into()),
                            ("n", routine.work().len().into()),
                            ("folder", folder.into()),
                        ];
                        words.say("editor-import-good", &values)
                    }
                    Err(bad) => {
                        let first = bad.sayings(words).first().map(Saying::headline).unwrap_or_default();
                        words.say("editor-import-bad", &[("fault", first.into()), ("folder", folder.into())])
                    }
                };
                self.in_front = Some(InFront::Import(file, said));
            }
        }
    }

    /// Writes an exercise down; what is wrong with it is told where it is written.
    pub(super) fn make_exercise(&mut self, mut making: Making) {
        // What another program wrote there meanwhile is not to be written over.
        self.reload();
        match self.hall.make_exercise(&making) {
            Ok(id) => {
                self.in_front = None;
                self.reload();
                self.models.open(&id, &self.hall, &self.figures);
            }
            Err(trouble) => {
                making.trouble = trouble;
                self.in_front = Some(InFront::Make(making));
            }
        }
    }

    fn import_routine(&mut self, file: &Path) {
        self.in_front = None;
        self.open_made(self.hall.take_in_routine(file));
    }

    /// Back to Routines; what cannot be saved as it stands is asked about first.
    pub(super) fn close_editor(&mut self) {
        if self.editor_holds_unsaved() {
            self.in_front = Some(InFront::LeaveEditor);
            return;
        }
        self.editor = None;
        self.note = None;
        self.reload();
    }

    /// Saves what can be saved; whether anything is left.
    pub(super) fn editor_holds_unsaved(&mut self) -> bool {
        self.editor.as_mut().is_some_and(|editor| !editor.save(&self.hall))
    }

    fn drop_editor(&mut self, ctx: &Context) {
        (self.editor, self.in_front) = (None, None);
        self.reload();
        if self.closing {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn preview(&mut self) {
        let Some(routine) = self.editor.as_ref().and_then(Editor::routine) else { return };
        let (plan, words) = (Plan::of(routine), &self.hall.words);
        let row = |segment: &Segment| {
            let at = segment.start.as_secs();
            let what = segment.of.as_ref().map(|of| words.part(of)).unwrap_or_default();
            [format!("{}:{:02}", at / 60, at % 60), words.segment_kind(segment.kind), what]
        };
        let rows = plan.segments.iter().map(row).collect();
        self.in_front = Some(InFront::Preview(format!("{} · {}", plan.name, words.length(plan.total)), rows));
    }

    /// Writes what was typed once typing rests, and tells how long ago that was.
    pub(super) fn save_edited_file(&mut self, ctx: &Context) {
        let Some(editor) = &mut self.editor else { return };
        let now = MachineTime::now();
        if let Some(typed) = editor.typed {
            let rests = now.since(typed);
            if rests >= TYPING_RESTS {
                editor.save(&self.hall);
            } else {
                ctx.request_repaint_after(TYPING_RESTS.saturating_sub(rests));
            }
        }
        if let Some(saved) = editor.saved.map(|saved| now.since(saved)) {
            if saved < JUST_SAVED {
                ctx.request_repaint_after(Duration::from_secs(1));
            } else {
                editor.saved = None;
            }
            editor.tell_saved(&self.hall, editor.saved.map(|_| saved));
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests read and write the file as another program would")]
mod tests;
