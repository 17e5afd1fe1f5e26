//! The player's keys. They are taken before any widget sees them: Space always pauses here.

use eframe::egui::{Event, Key, Ui};

use super::model::PlayerModel;
use crate::domain::command::Command;
use crate::domain::session::Phase;
use crate::ui::action::Action;

/// Pushes what the pressed keys ask for.
pub(super) fn obey(ui: &Ui, model: &PlayerModel, actions: &mut Vec<Action>) {
    if model.asks_to_leave {
        if pressed(ui, Key::Escape) {
            actions.push(Action::Stay);
        }
        return;
    }
    let keys = [
        (Key::Space, Action::Session(pause_or_go_on(model.phase))),
        (Key::ArrowRight, Action::Session(Command::Skip)),
        (Key::ArrowLeft, Action::Session(Command::Back)),
        (Key::ArrowUp, Action::Session(Command::Longer)),
        (Key::ArrowDown, Action::Session(Command::Shorter)),
        (Key::H, Action::Session(Command::Hurts)),
        (Key::M, Action::ToggleMute),
        (Key::F, Action::ToggleFullScreen),
        (Key::Escape, Action::AskToLeave),
    ];
    actions.extend(keys.into_iter().filter(|(key, _)| pressed(ui, *key)).map(|(_, action)| action));
}

/// What Space and the large button do.
pub(super) fn pause_or_go_on(phase: Phase) -> Command {
    match phase {
        Phase::Running => Command::Pause,
        Phase::Waiting | Phase::Paused(_) | Phase::Over(_) => Command::Resume,
    }
}

/// Takes the presses of a key, so that nothing else acts on them; a key held down counts once.
fn pressed(ui: &Ui, wanted: Key) -> bool {
    ui.input_mut(|input| {
        let mut hit = false;
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return true };
            let ours = *key == wanted && modifiers.is_none();
            hit |= ours && !repeat;
            !ours
        });
        hit
    })
}
