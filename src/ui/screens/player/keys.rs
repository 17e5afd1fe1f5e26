//! The player's keys. They are taken before any widget sees them: Space always pauses here, but where a question is
//! asked it gives the answer that has the focus.

use eframe::egui::Ui;

use super::model::PlayerModel;
use crate::domain::command::Command;
use crate::domain::session::{PauseCause, Phase};
use crate::ui::action::Action;
use crate::ui::command::{Place, UiCommand, taken};
use crate::ui::shell::Front;
use crate::ui::widgets::icon::Icon;
use crate::words::Words;

/// Pushes what the pressed keys ask for.
pub(super) fn obey(ui: &Ui, model: &PlayerModel, actions: &mut Vec<Action>) {
    let is_asked = matches!(model.front, Some(Front::Leave | Front::TooMuch))
        || model.phase == Phase::Paused(PauseCause::Hurts);
    let place = if is_asked { Place::Question } else { Place::Player };
    let commands = ui.input_mut(|input| taken(input, place, false));
    actions.extend(commands.into_iter().filter_map(|command| heard(command, model.front, model.phase)));
}

/// Escape closes what stands in front. While the list of keys does, Space still pauses; nothing else is heard.
fn heard(command: UiCommand, front: Option<Front>, phase: Phase) -> Option<Action> {
    match front {
        None => action(command, phase),
        Some(Front::Entry | Front::Help | Front::Understand | Front::Plan | Front::Sounds) => None,
        Some(Front::Leave | Front::TooMuch) => (command == UiCommand::Leave).then_some(Action::Stay),
        Some(Front::Keys) if matches!(command, UiCommand::Leave | UiCommand::Keys) => {
            Some(Action::ToggleKeys)
        }
        Some(Front::Keys) => action(command, phase).filter(|_| command == UiCommand::Pause),
    }
}

/// The same in the small window. What takes more room, or asks, is done in the large one.
pub(super) fn obey_mini(ui: &Ui, model: &PlayerModel, actions: &mut Vec<Action>) {
    for command in ui.input_mut(|input| taken(input, Place::Player, false)) {
        let leads_back = matches!(command, UiCommand::FullScreen | UiCommand::Leave | UiCommand::Keys);
        let asked = if leads_back { Some(Action::ToggleMini) } else { action(command, model.phase) };
        actions.extend(asked);
    }
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
        UiCommand::Mini => Some(Action::ToggleMini),
        UiCommand::Leave => Some(Action::AskToLeave),
        UiCommand::Keys => Some(Action::ToggleKeys),
        UiCommand::Reach
        | UiCommand::Earlier
        | UiCommand::Later
        | UiCommand::Undo
        | UiCommand::Redo
        | UiCommand::Next
        | UiCommand::Today
        | UiCommand::Routines
        | UiCommand::Progress
        | UiCommand::Step(_)
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

/// What the large button says and shows.
pub(super) fn pause_or_go_on_look(words: &Words, phase: Phase) -> (String, Icon) {
    if phase == Phase::Running {
        (UiCommand::Pause.label(words), Icon::Pause)
    } else {
        (words.get("player-go-on"), Icon::Play)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_closes_what_stands_in_front_and_nothing_behind_it() {
        let escape = |front| heard(UiCommand::Leave, front, Phase::Running);
        assert_eq!(escape(None), Some(Action::AskToLeave));
        assert_eq!(escape(Some(Front::Leave)), Some(Action::Stay));
        assert_eq!(escape(Some(Front::Keys)), Some(Action::ToggleKeys));
    }

    #[test]
    fn under_the_list_of_keys_only_space_and_the_list_are_heard() {
        let pause = Action::Session(Command::Pause);
        for command in UiCommand::ALL {
            let wanted = match command {
                UiCommand::Pause => Some(pause.clone()),
                UiCommand::Leave | UiCommand::Keys => Some(Action::ToggleKeys),
                UiCommand::Skip
                | UiCommand::Back
                | UiCommand::Longer
                | UiCommand::Shorter
                | UiCommand::Hurts
                | UiCommand::Mini
                | UiCommand::Reach
                | UiCommand::Earlier
                | UiCommand::Later
                | UiCommand::Undo
                | UiCommand::Redo
                | UiCommand::Next
                | UiCommand::Today
                | UiCommand::Routines
                | UiCommand::Progress
                | UiCommand::Settings
                | UiCommand::Mute
                | UiCommand::Step(_)
                | UiCommand::FullScreen => None,
            };
            assert_eq!(heard(command, Some(Front::Keys), Phase::Running), wanted, "{command:?}");
        }
    }
}
