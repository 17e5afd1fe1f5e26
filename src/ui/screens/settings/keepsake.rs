//! All that Supple keeps of a person: a file for the backup, one to put back, and whether it is to be deleted.

use eframe::egui::Ui;

use super::Typed;
use super::typed::dropped;
use crate::ui::action::{Action, KeepsakeWish};
use crate::ui::widgets::dialog::{self, Choice, Entry, Question};
use crate::words::Words;

/// Asks for the backup's file.
pub fn back_up(ui: &Ui, words: &Words, typed: &mut Typed, actions: &mut Vec<Action>) {
    let entry = Entry {
        title: &words.get("settings-backup-title"),
        text: &words.get("settings-backup-text"),
        label: &words.get("settings-backup-file"),
        trouble: &typed.trouble.clone(),
        stay: &words.get("settings-backup-stay"),
        go: &words.get("settings-backup-go"),
    };
    let answer = dialog::enter(ui, &entry, &mut typed.line);
    answered(answer, || KeepsakeWish::BackUp(typed.line.clone()), actions);
}

/// Asks for the backup that is to be put back; one that is dropped on the window is taken as typed.
pub fn put_back(ui: &Ui, words: &Words, typed: &mut Typed, actions: &mut Vec<Action>) {
    typed.line = dropped(ui).unwrap_or(std::mem::take(&mut typed.line));
    let entry = Entry {
        title: &words.get("settings-restore-title"),
        text: &words.get("settings-restore-text"),
        label: &words.get("settings-backup-file"),
        trouble: &typed.trouble.clone(),
        stay: &words.get("settings-backup-stay"),
        go: &words.get("settings-restore-go"),
    };
    let answer = dialog::enter(ui, &entry, &mut typed.line);
    answered(answer, || KeepsakeWish::Restore(typed.line.clone()), actions);
}

/// Asks whether everything is to be deleted: once what that is, and once more `surely`.
pub fn delete(
    ui: &Ui,
    words: &Words,
    (folder, sessions): (&str, usize),
    surely: bool,
    actions: &mut Vec<Action>,
) {
    let (title, text, go) = if surely {
        let values = [("n", sessions.into())];
        (
            words.get("settings-delete-surely"),
            words.say("settings-delete-surely-text", &values),
            words.get("settings-delete-surely-go"),
        )
    } else {
        let values = [("path", folder.into())];
        (
            words.get("settings-delete-title"),
            words.say("settings-delete-text", &values),
            words.get("settings-delete-go"),
        )
    };
    let stay = words.get("settings-delete-stay");
    // One dialog each: the second is no press of the same button.
    let question = Question { title: &title, text: &text, stay: &stay, go: &go };
    let next = if surely { KeepsakeWish::Delete } else { KeepsakeWish::AskOnceMore };
    answered(dialog::ask(ui, &question), || next, actions);
}

fn answered(answer: Option<Choice>, wish: impl FnOnce() -> KeepsakeWish, actions: &mut Vec<Action>) {
    match answer {
        Some(Choice::Go) => actions.push(Action::Keepsake(wish())),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}
