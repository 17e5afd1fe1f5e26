//! What stands in front of a screen and asks.

use std::path::PathBuf;

use eframe::egui::Ui;

use crate::domain::score::CueKind;
use crate::hall::{Hall, Wanted};
use crate::ui::action::Action;
use crate::ui::screens::advice;
use crate::ui::screens::editor::{self, Adding};
use crate::ui::screens::making::Making;
use crate::ui::screens::progress::{self, Editing, Noting};
use crate::ui::screens::settings::{self, Typed};
use crate::ui::shell::{self, Front};

/// What stands in front of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum InFront {
    /// The list of keys.
    Keys,
    /// When to get help.
    Help,
    /// Which routine is planned on which day.
    Plan,
    /// Which cues are heard, and how the voice speaks.
    Sounds,
    /// A sound file for a cue is asked for.
    OwnSound(CueKind, Typed),
    /// A session was asked for while a warning sign is open.
    Understand(Asked),
    /// Another folder for the history is asked for.
    Moving(Typed),
    /// A routine's file is to be laid aside, so that the built-in comes back: its id.
    Restore(String),
    /// A routine's file is to go into the trash: its id.
    ThrowAway(String),
    /// A routine's file was dropped on the window: it, and what taking it in would do.
    Import(PathBuf, String),
    /// A session is set right, or written down afterwards.
    Edit(Editing),
    /// A note is written.
    Note(Noting),
    /// A file for the backup is asked for.
    BackUp(Typed),
    /// A backup to put back is asked for.
    PutBack(Typed),
    /// All of it is to be deleted: asked once, and once more `surely`.
    Delete { surely: bool },
    /// A file to write the history into is asked for.
    Export(Typed),
    /// An exercise of one's own is written down.
    Make(Making),
    /// An exercise for the routine that is edited is looked for.
    Add(Adding),
    /// What happens when in the routine that is edited: its name, and a row for each part.
    Preview(String, Vec<[String; 3]>),
    /// The editor is to be left with what cannot be saved.
    LeaveEditor,
    /// Why a rule says what it says: that, and the records for it.
    Why(String, Vec<String>),
    /// The window is to be closed while records are not saved.
    Unsaved,
}

/// Which session was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A new one.
    Begin(Wanted),
    /// The one that was cut off.
    TakeUp,
}

impl InFront {
    /// What the frame is told of it.
    pub(super) fn front(&self) -> Front {
        match self {
            Self::Keys => Front::Keys,
            Self::Help => Front::Help,
            Self::Plan => Front::Plan,
            Self::Sounds => Front::Sounds,
            Self::Understand(_) => Front::Understand,
            Self::Moving(_)
            | Self::OwnSound(..)
            | Self::Restore(_)
            | Self::ThrowAway(_)
            | Self::Import(..)
            | Self::Edit(_)
            | Self::Note(_)
            | Self::BackUp(_)
            | Self::PutBack(_)
            | Self::Delete { .. }
            | Self::Export(_)
            | Self::Why(..)
            | Self::Add(_)
            | Self::Make(_)
            | Self::Preview(..)
            | Self::LeaveEditor
            | Self::Unsaved => Front::Entry,
        }
    }
    /// Asks, where it is this that asks; what else there is, the frame shows.
    pub(super) fn show(&mut self, ui: &Ui, hall: &Hall, actions: &mut Vec<Action>) {
        let words = &hall.words;
        match self {
            Self::Moving(typed) => settings::move_history(ui, words, typed, actions),
            Self::OwnSound(cue, typed) => settings::own_sound(ui, words, *cue, typed, actions),
            Self::Edit(editing) => progress::edit(ui, words, editing, actions),
            Self::Note(noting) => progress::note(ui, words, noting, actions),
            Self::Export(typed) => progress::export(ui, words, typed, actions),
            Self::Why(said, lines) => advice::why(ui, words, said, lines, actions),
            Self::Restore(id) => shell::restore(ui, words, id, actions),
            Self::ThrowAway(id) => shell::throw_away(ui, words, id, actions),
            Self::Import(file, said) => shell::import(ui, words, (file, said), actions),
            Self::BackUp(typed) => settings::back_up(ui, words, typed, actions),
            Self::PutBack(typed) => settings::put_back(ui, words, typed, actions),
            Self::Delete { surely } => {
                let folder = hall.log_folder().display().to_string();
                let kept = (folder.as_str(), hall.past().sessions.len());
                settings::delete(ui, words, kept, *surely, actions);
            }
            Self::Preview(title, rows) => editor::preview(ui, words, title, rows, actions),
            Self::LeaveEditor => shell::leave_editor(ui, words, actions),
            // Shown where the exercises are.
            Self::Add(_)
            | Self::Make(_)
            | Self::Keys
            | Self::Help
            | Self::Plan
            | Self::Sounds
            | Self::Understand(_)
            | Self::Unsaved => {}
        }
    }
}
