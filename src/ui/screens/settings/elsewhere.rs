//! "Where should the history lie?": a folder is typed or pasted, in front of Settings.

use std::path::Path;

use eframe::egui::Ui;

use crate::ui::action::Action;
use crate::ui::widgets::dialog::{self, Choice, Entry};
use crate::words::Words;

/// What has been typed, and why it could not be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// The folder, as the person writes it.
    pub folder: String,
    /// Why it could not be used, in a sentence; empty where nothing is wrong.
    pub trouble: String,
}

impl From<&Path> for Elsewhere {
    /// The folder that is to be changed.
    fn from(folder: &Path) -> Self {
        Self { folder: folder.display().to_string(), trouble: String::new() }
    }
}

/// Asks for the folder.
pub fn move_history(ui: &Ui, words: &Words, elsewhere: &mut Elsewhere, actions: &mut Vec<Action>) {
    let entry = Entry {
        title: &words.get("settings-move-title"),
        text: &words.get("settings-move-text"),
        label: &words.get("settings-move-folder"),
        trouble: &elsewhere.trouble.clone(),
        stay: &words.get("settings-move-stay"),
        go: &words.get("settings-move-go"),
    };
    match dialog::enter(ui, &entry, &mut elsewhere.folder) {
        Some(Choice::Go) => actions.push(Action::MoveHistory(elsewhere.folder.clone())),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}
