//! The player's keys. They are taken before any widget sees them: Space always pauses here.

use eframe::egui::Ui;

use super::model::PlayerModel;
use crate::domain::command::Command;
use crate::domain::session::{PauseCause, Phase};
use crate::ui::action::Action;
use crate::ui::command::{Place, UiCommand, taken};

/// Pushes what the pressed keys ask for. What stands in front takes all keys, but for the question after "this hurts".
pub(super) fn obey(ui: &Ui, model: &PlayerModel, actions: &mut Vec<Action>) {
    let hurts = model.phase == Phase::Paused(PauseCause::Hurts);
    let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if model.asks_to_leave || covered && !hurts {
        return;
    }
    let commands = ui.input_mut(|input| taken(input, Place::Player, false));
    actions.extend(commands.into_iter().filter_map(|command| action(command, model.phase)));
}

fn action(command: UiCommand, phase: Phase) -> Option<Action> {
    let session = |command| Some(Action::Session(command));
    match command {
        UiCommand::Pause => session(pause_or_go_on(phase)),
        UiCommand::Skip => session(Command::Skip),
        UiCommand::Back => session(Command::Back),
        UiCommand::Longer => session(Command::Longer),
        UiCommand::Shorter => session(Command::Shorter),
        UiCommand::Hurts => session(Command::Hurts),
        UiCommand::Mute => Some(Action::ToggleMute),
        UiCommand::FullScreen => Some(Action::ToggleFullScreen),
        UiCommand::Leave => Some(Action::AskToLeave),
        UiCommand::Keys => Some(Action::ToggleKeys),
        UiCommand::Next
        | UiCommand::Today
        | UiCommand::Routines
        | UiCommand::Progress
        | UiCommand::Settings => None,
    }
}

/// What Space and the large button do.
pub(super) fn pause_or_go_on(phase: Phase) -> Command {
    match phase {
        Phase::Running => Command::Pause,
        Phase::Waiting | Phase::Paused(_) | Phase::Over(_) => Command::Resume,
    }
}
