//! A routine that is open in the editor: its text with every step back, what it says, and which steps are picked.

mod disk;
mod steps;

use std::time::Duration;

use crate::app::models::saying_model;
use crate::domain::figure::Figures;
use crate::domain::routine::{Draft, Known, NotEdited, Routine, StepPath, step_spans};
use crate::domain::routine_text::tokens;
use crate::hall::{Hall, Source};
use crate::system::clock::MachineTime;
use crate::ui::screens::editor::{EditWish, EditorModel, FileState, Pick, Shown, StepEdit};

/// A routine that is being edited.
pub(crate) struct Editor {
    source: Source,
    draft: Draft,
    /// The routine as the text was last good, and that text.
    good: Option<(Routine, String)>,
    picked: Vec<StepPath>,
    /// Why the last wish was not done.
    refused: Option<String>,
    /// What another program wrote in place of the lines that were changed here as well.
    theirs: Option<String>,
    /// What is told of the file.
    trouble: Option<String>,
    /// Another program removed the file: it is not written again before something changes.
    gone: bool,
    known: Known,
    /// When something was last typed that is not written yet.
    pub(super) typed: Option<MachineTime>,
    /// When it was last written.
    pub(super) saved: Option<MachineTime>,
    /// What the screen shows.
    pub(crate) model: EditorModel,
}

impl Editor {
    pub(super) fn of(source: Source, hall: &Hall, figures: &Figures) -> Self {
        let draft = Draft::of(source.text.clone());
        let mut editor = Self {
            source,
            draft,
            good: None,
            picked: Vec::new(),
            refused: None,
            theirs: None,
            trouble: None,
            gone: false,
            known: hall.known(),
            typed: None,
            saved: None,
            model: EditorModel::default(),
        };
        editor.look(hall, figures);
        editor
    }

    pub(super) fn id(&self) -> &str {
        &self.source.id
    }

    pub(super) fn routine(&self) -> Option<&Routine> {
        self.good.as_ref().map(|(routine, _)| routine)
    }

    /// Does what is wanted, saves it where it can be, and shows it.
    pub(super) fn change(&mut self, hall: &Hall, figures: &Figures, wish: EditWish) {
        self.refused = None;
        let before = self.draft.text().to_owned();
        match wish {
            EditWish::Pick(pick) => self.pick(pick),
            EditWish::Typed(text) => {
                self.draft.typed(&text);
                self.typed = Some(MachineTime::now());
            }
            EditWish::Undo => drop(self.draft.undo()),
            EditWish::Redo => drop(self.draft.redo()),
            EditWish::TakeTheirs => {
                if let Some(theirs) = self.theirs.take() {
                    self.draft.take_theirs(&theirs);
                    self.trouble = None;
                }
            }
            EditWish::KeepMine => self.keep_mine(hall),
            EditWish::Steps(edit) => self.edit(hall, &edit),
            // The window's affair.
            EditWish::Open(_)
            | EditWish::New
            | EditWish::Import(_)
            | EditWish::Close
            | EditWish::CloseUnsaved
            | EditWish::AskToAdd
            | EditWish::Copy
            | EditWish::Cut
            | EditWish::Start
            | EditWish::Preview => {}
        }
        if self.draft.text() != before {
            self.gone = false;
        }
        self.look(hall, figures);
        if self.typed.is_none() {
            self.save(hall);
            self.tell(hall);
        }
    }

    /// Edits the steps: every change that leaves a routine which can be done.
    fn edit(&mut self, hall: &Hall, edit: &StepEdit) {
        if !self.model_is_good() {
            self.refused = Some(hall.words.get("editor-not-good"));
            return;
        }
        let Some((edits, picked)) = self.edits(edit) else { return };
        let mut draft = self.draft.clone();
        let done = draft.edit(&edits).map_err(|why: NotEdited| hall.words.not_edited(&why));
        if let Err(why) = done {
            self.refused = Some(why);
            return;
        }
        match self.source.read(draft.text(), &hall.library.catalogue) {
            Ok(routine) => {
                self.good = Some((routine, draft.text().to_owned()));
                (self.draft, self.picked) = (draft, picked);
            }
            Err(bad) => self.refused = bad.sayings(&hall.words).into_iter().next().map(|it| it.message),
        }
    }

    fn pick(&mut self, pick: Pick) {
        let path = |at: usize| self.model.rows.get(at).map(|row| row.path.clone());
        match pick {
            Pick::One(at) => self.picked = path(at).into_iter().collect(),
            Pick::Nothing => self.picked.clear(),
            Pick::Toggle(at) => {
                let Some(path) = path(at) else { return };
                if self.picked.contains(&path) {
                    self.picked.retain(|other| *other != path);
                } else {
                    self.picked.push(path);
                }
            }
            Pick::Until(at) => {
                let picked = &self.model.picked;
                let (first, last) =
                    (picked.first().copied().unwrap_or(at), picked.last().copied().unwrap_or(at));
                let span = first.min(at)..=last.max(at);
                self.picked = span.filter_map(path).collect();
            }
            Pick::At(byte) => {
                if !self.model_is_good() {
                    return;
                }
                // The innermost is the last that begins before it.
                let mut here = step_spans(self.draft.text())
                    .into_iter()
                    .filter(|(_, span)| span.start <= byte && byte <= span.end);
                self.picked = here.next_back().map(|(path, _)| path).into_iter().collect();
            }
        }
    }

    /// Reads the text anew, and makes what the screen shows.
    fn look(&mut self, hall: &Hall, figures: &Figures) {
        let text = self.draft.text();
        let state = if self.model_is_good() {
            FileState::Good
        } else {
            match self.source.read(text, &hall.library.catalogue) {
                Ok(routine) => {
                    self.good = Some((routine, text.to_owned()));
                    FileState::Good
                }
                Err(bad) => FileState::Bad(bad.sayings(&hall.words).into_iter().map(saying_model).collect()),
            }
        };
        let mut model = self.good.as_ref().map_or_else(EditorModel::default, |(routine, good)| {
            let shown = Shown { words: &hall.words, figures, known: &self.known, routine, text: good };
            let model = shown.model(&self.picked);
            let marked = if good == text { model.marked } else { Vec::new() };
            EditorModel { marked, ..model }
        });
        let there = |step: &StepPath| model.rows.iter().any(|row| row.path == *step);
        self.picked.retain(there);
        self.picked.sort_by_key(|step| model.rows.iter().position(|row| row.path == *step));
        model.picked.sort_unstable();
        if self.good.is_none() {
            (model.id, model.name) = (self.source.id.clone(), self.source.file_name());
        }
        let parts = tokens(text);
        self.model = EditorModel { text: text.into(), tokens: parts.into(), state, ..model };
        self.tell(hall);
    }

    /// What is told beside the steps.
    fn tell(&mut self, hall: &Hall) {
        self.model.can_undo = self.draft.can_undo();
        self.model.can_redo = self.draft.can_redo();
        self.model.trouble.clone_from(&self.trouble);
        self.model.asks = self.theirs.is_some();
        if let Some(refused) = &self.refused
            && self.model.detail.remarks.first() != Some(refused)
        {
            self.model.detail.remarks.insert(0, refused.clone());
        }
        let just = self.saved.map(|saved| MachineTime::now().since(saved));
        self.tell_saved(hall, just);
    }

    /// How long it is, where it lies, and whether it is saved.
    pub(super) fn tell_saved(&mut self, hall: &Hall, just: Option<Duration>) {
        let words = &hall.words;
        let saved = if self.draft.is_unsaved() {
            words.get("editor-unsaved")
        } else if self.source.path.is_none() {
            words.get("editor-built-in")
        } else {
            match just {
                Some(just) => words.say("editor-saved-secs", &[("n", just.as_secs().max(1).into())]),
                None => words.get("editor-saved"),
            }
        };
        let length = self.model.length.map(|length| words.length(length));
        let parts: Vec<String> = length.into_iter().chain([self.source.file_name(), saved]).collect();
        self.model.line = parts.join(" · ");
    }

    fn model_is_good(&self) -> bool {
        self.good.as_ref().is_some_and(|(_, text)| text == self.draft.text())
    }
}
