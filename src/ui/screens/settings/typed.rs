//! A place that is typed, pasted or dropped in front of Settings: a folder for the history, a sound of one's own.

use std::path::Path;

use eframe::egui::Ui;

use crate::domain::score::CueKind;
use crate::ui::action::{Action, SoundWish};
use crate::ui::widgets::dialog::{self, Choice, Entry};
use crate::words::Words;

/// What has been typed, and why it could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The place, as the person writes it.
    pub line: String,
    /// Why it could not be used, in a sentence; empty where nothing is wrong.
    pub trouble: String,
}

impl From<&Path> for Typed {
    /// The place that is to be changed.
    fn from(place: &Path) -> Self {
        Self { line: place.display().to_string(), trouble: String::new() }
    }
}

/// Asks for the history's folder.
pub fn move_history(ui: &Ui, words: &Words, typed: &mut Typed, actions: &mut Vec<Action>) {
    let entry = Entry {
        title: &words.get("settings-move-title"),
        text: &words.get("settings-move-text"),
        label: &words.get("settings-move-folder"),
        trouble: &typed.trouble.clone(),
        stay: &words.get("settings-move-stay"),
        go: &words.get("settings-move-go"),
    };
    match dialog::enter(ui, &entry, &mut typed.line) {
        Some(Choice::Go) => actions.push(Action::MoveHistory(typed.line.clone())),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}

/// Where a file lies that was dropped on the window just now.
pub(super) fn dropped(ui: &Ui) -> Option<String> {
    let path =
        ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().display().to_string()));
    path.filter(|path| !path.is_empty())
}

/// Asks for the sound file of a cue; one that is dropped on the window is taken as typed.
pub fn own_sound(ui: &Ui, words: &Words, cue: CueKind, typed: &mut Typed, actions: &mut Vec<Action>) {
    typed.line = dropped(ui).unwrap_or(std::mem::take(&mut typed.line));
    let entry = Entry {
        title: &words.say("settings-own-title", &[("cue", words.cue(cue).into())]),
        text: &words.get("settings-own-text"),
        label: &words.get("settings-own-file"),
        trouble: &typed.trouble.clone(),
        stay: &words.get("settings-own-stay"),
        go: &words.get("settings-own-go"),
    };
    let wish = match dialog::enter(ui, &entry, &mut typed.line) {
        Some(Choice::Go) => SoundWish::UseFile(cue, typed.line.clone()),
        Some(Choice::Stay) => SoundWish::Show,
        None => return,
    };
    actions.push(Action::Sound(wish));
}
