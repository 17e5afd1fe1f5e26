//! What keys do in the editor, where no line is being typed into.

use eframe::egui::{Event, Key, Modifiers, Ui};

use super::model::{EditWish, EditorModel, Pick, StepEdit};
use crate::ui::command::{Place, StepCommand, UiCommand, taken};

/// Takes the keys. Undo and redo are taken from the file's text as well: the routine has one line of steps back.
pub(super) fn take(ui: &mut Ui, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    // What stands in front has the keys.
    if ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    if ui.ctx().text_edit_focused() {
        let commands = ui.input_mut(|input| taken(input, Place::StepsBack, false));
        wishes.extend(commands.into_iter().filter_map(|command| wish(command, model)));
        return;
    }
    let mut events = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let wish = if let Event::Paste(text) = event {
                EditWish::Steps(StepEdit::Insert(text.clone()))
            } else if *event == Event::Copy {
                EditWish::Copy
            } else if *event == Event::Cut {
                EditWish::Cut
            } else {
                return true;
            };
            events.push(wish);
            false
        });
    });
    wishes.append(&mut events);
    let (up, down) = ui.input_mut(|input| {
        let mut presses = |key| input.count_and_consume_key(Modifiers::SHIFT, key);
        (presses(Key::ArrowUp), presses(Key::ArrowDown))
    });
    if let (Some(first), Some(last)) = (model.picked.first(), model.picked.last()) {
        let end = model.rows.len().saturating_sub(1);
        wishes.extend((up > 0).then(|| EditWish::Pick(Pick::Until(first.saturating_sub(1)))));
        wishes.extend((down > 0).then(|| EditWish::Pick(Pick::Until(end.min(last + 1)))));
    }
    let commands = ui.input_mut(|input| taken(input, Place::Editor, true));
    wishes.extend(commands.into_iter().filter_map(|command| wish(command, model)));
}

fn wish(command: UiCommand, model: &EditorModel) -> Option<EditWish> {
    if let UiCommand::Step(step) = command {
        return of_steps(step, model);
    }
    let back = [(UiCommand::Undo, EditWish::Undo), (UiCommand::Redo, EditWish::Redo)];
    back.into_iter().find(|(it, _)| *it == command).map(|(_, wish)| wish)
}

fn of_steps(command: StepCommand, model: &EditorModel) -> Option<EditWish> {
    let last = model.rows.len().checked_sub(1);
    let (first_picked, last_picked) = (model.picked.first().copied(), model.picked.last().copied());
    let edit = match command {
        StepCommand::Add => return Some(EditWish::AskToAdd),
        StepCommand::Before => {
            let before = first_picked.map_or(last?, |at| at.saturating_sub(1));
            return Some(EditWish::Pick(Pick::One(before)));
        }
        StepCommand::Behind => {
            let behind = last_picked.map_or(0, |at| at + 1).min(last?);
            return Some(EditWish::Pick(Pick::One(behind)));
        }
        StepCommand::Up => StepEdit::Move { up: true },
        StepCommand::Down => StepEdit::Move { up: false },
        StepCommand::Remove => StepEdit::Remove,
        StepCommand::Duplicate => StepEdit::Duplicate,
        StepCommand::Group => StepEdit::Group,
        StepCommand::Ungroup => StepEdit::Ungroup,
    };
    Some(EditWish::Steps(edit))
}
