//! What can be done by key: each command's label, help, key and place. Buttons, keys and the list of keys read from
//! here. What a command does is said by whoever takes it.

use eframe::egui::{Event, InputState, Key, Modifiers};

use crate::words::Words;

/// A command of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiCommand {
    /// Stand still, or go on.
    Pause,
    /// To the next segment.
    Skip,
    /// To the start of this segment, then to the one before.
    Back,
    /// Ten seconds more.
    Longer,
    /// Ten seconds less.
    Shorter,
    /// This hurts.
    Hurts,
    /// Silence, or sound again.
    Mute,
    /// Full screen, or back.
    FullScreen,
    /// Into the small window on top, or back.
    Mini,
    /// Leave the player, or close what is asked.
    Leave,
    /// The screen's next thing.
    Next,
    /// To Today.
    Today,
    /// To Routines.
    Routines,
    /// To Progress.
    Progress,
    /// To Settings.
    Settings,
    /// A week, a month or everything.
    Reach,
    /// The days before.
    Earlier,
    /// The days after.
    Later,
    /// Something with the steps of a routine, in the editor.
    Step(StepCommand),
    /// Undo what was set right, or edited.
    Undo,
    /// Do it again.
    Redo,
    /// Show the list of keys.
    Keys,
}

/// What can be done by key with the steps of a routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepCommand {
    /// To the step before.
    Before,
    /// To the step behind.
    Behind,
    /// The picked step goes up.
    Up,
    /// It goes down.
    Down,
    /// An exercise comes in.
    Add,
    /// The picked steps once more.
    Duplicate,
    /// They go.
    Remove,
    /// They become a circuit.
    Group,
    /// The circuit's steps take its place.
    Ungroup,
}

/// Where a key does its command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On each screen, and in the player.
    Everywhere,
    /// While a session runs.
    Player,
    /// On the screens of the rail.
    Screens,
    /// On Progress, beside those of every screen.
    Progress,
    /// In the editor, beside those of every screen.
    Editor,
    /// Where there are steps back: on Progress, in the editor and in its file.
    StepsBack,
    /// Nowhere: where a question is asked, its answers have the keys, and only what is heard everywhere is taken.
    Question,
}

impl UiCommand {
    /// Every command, in the order of the list of keys.
    pub const ALL: [Self; 30] = [
        Self::Pause,
        Self::Skip,
        Self::Back,
        Self::Longer,
        Self::Shorter,
        Self::Hurts,
        Self::Mini,
        Self::Next,
        Self::Today,
        Self::Routines,
        Self::Progress,
        Self::Settings,
        Self::Reach,
        Self::Earlier,
        Self::Later,
        Self::Step(StepCommand::Before),
        Self::Step(StepCommand::Behind),
        Self::Step(StepCommand::Up),
        Self::Step(StepCommand::Down),
        Self::Step(StepCommand::Add),
        Self::Step(StepCommand::Duplicate),
        Self::Step(StepCommand::Remove),
        Self::Step(StepCommand::Group),
        Self::Step(StepCommand::Ungroup),
        Self::Undo,
        Self::Redo,
        Self::Mute,
        Self::FullScreen,
        Self::Leave,
        Self::Keys,
    ];

    /// What a button says.
    pub fn label(self, words: &Words) -> String {
        words.get(self.messages().0)
    }

    /// One line on what it does.
    pub fn help(self, words: &Words) -> String {
        words.get(self.messages().1)
    }

    /// Keys of the label and of the help.
    fn messages(self) -> (&'static str, &'static str) {
        match self {
            Self::Pause => ("command-pause", "command-pause-help"),
            Self::Skip => ("command-skip", "command-skip-help"),
            Self::Back => ("command-back", "command-back-help"),
            Self::Longer => ("command-longer", "command-longer-help"),
            Self::Shorter => ("command-shorter", "command-shorter-help"),
            Self::Hurts => ("command-hurts", "command-hurts-help"),
            Self::Mute => ("command-mute", "command-mute-help"),
            Self::FullScreen => ("command-full-screen", "command-full-screen-help"),
            Self::Mini => ("command-mini", "command-mini-help"),
            Self::Leave => ("command-leave", "command-leave-help"),
            Self::Next => ("command-next", "command-next-help"),
            Self::Today => ("command-today", "command-today-help"),
            Self::Routines => ("command-routines", "command-routines-help"),
            Self::Progress => ("command-progress", "command-progress-help"),
            Self::Settings => ("command-settings", "command-settings-help"),
            Self::Reach => ("command-reach", "command-reach-help"),
            Self::Earlier => ("command-earlier", "command-earlier-help"),
            Self::Later => ("command-later", "command-later-help"),
            Self::Step(StepCommand::Before) => ("command-step-before", "command-step-before-help"),
            Self::Step(StepCommand::Behind) => ("command-step-behind", "command-step-behind-help"),
            Self::Step(StepCommand::Up) => ("command-move-up", "command-move-up-help"),
            Self::Step(StepCommand::Down) => ("command-move-down", "command-move-down-help"),
            Self::Step(StepCommand::Add) => ("command-add-step", "command-add-step-help"),
            Self::Step(StepCommand::Duplicate) => ("command-duplicate-step", "command-duplicate-step-help"),
            Self::Step(StepCommand::Remove) => ("command-remove-step", "command-remove-step-help"),
            Self::Step(StepCommand::Group) => ("command-group", "command-group-help"),
            Self::Step(StepCommand::Ungroup) => ("command-ungroup", "command-ungroup-help"),
            Self::Undo => ("command-undo", "command-undo-help"),
            Self::Redo => ("command-redo", "command-redo-help"),
            Self::Keys => ("command-keys", "command-keys-help"),
        }
    }

    /// Its key.
    pub fn key(self) -> Key {
        match self {
            Self::Pause => Key::Space,
            Self::Skip | Self::Later => Key::ArrowRight,
            Self::Back | Self::Earlier => Key::ArrowLeft,
            Self::Longer | Self::Step(StepCommand::Before | StepCommand::Up) => Key::ArrowUp,
            Self::Shorter | Self::Step(StepCommand::Behind | StepCommand::Down) => Key::ArrowDown,
            Self::Step(StepCommand::Add) => Key::A,
            Self::Step(StepCommand::Duplicate) => Key::D,
            Self::Step(StepCommand::Remove) => Key::Delete,
            Self::Step(StepCommand::Group | StepCommand::Ungroup) => Key::G,
            Self::Hurts => Key::H,
            Self::Mute => Key::M,
            Self::Reach => Key::R,
            Self::FullScreen => Key::F,
            Self::Mini => Key::T,
            Self::Leave => Key::Escape,
            Self::Next => Key::Enter,
            Self::Today => Key::Num1,
            Self::Routines => Key::Num2,
            Self::Progress => Key::Num3,
            Self::Settings => Key::Num4,
            Self::Undo | Self::Redo => Key::Z,
            Self::Keys => Key::Questionmark,
        }
    }

    /// The key as it is shown to a person.
    pub fn key_name(self) -> &'static str {
        match self {
            Self::Skip | Self::Later => "→",
            Self::Back | Self::Earlier => "←",
            Self::Longer | Self::Step(StepCommand::Before) => "↑",
            Self::Shorter | Self::Step(StepCommand::Behind) => "↓",
            Self::Step(StepCommand::Up) => "Alt+↑",
            Self::Step(StepCommand::Down) => "Alt+↓",
            Self::Step(StepCommand::Duplicate) => "Ctrl+D",
            Self::Step(StepCommand::Group) => "Ctrl+G",
            Self::Step(StepCommand::Ungroup) => "Ctrl+Shift+G",
            Self::Leave => "Esc",
            Self::Keys => "?",
            Self::Undo => "Ctrl+Z",
            Self::Redo => "Ctrl+Shift+Z",
            Self::Pause
            | Self::Hurts
            | Self::Mute
            | Self::FullScreen
            | Self::Mini
            | Self::Next
            | Self::Today
            | Self::Routines
            | Self::Progress
            | Self::Settings
            | Self::Step(StepCommand::Add | StepCommand::Remove)
            | Self::Reach => self.key().name(),
        }
    }

    /// Where its key is heard.
    pub fn place(self) -> Place {
        match self {
            Self::Pause
            | Self::Skip
            | Self::Back
            | Self::Longer
            | Self::Shorter
            | Self::Hurts
            | Self::Mini => Place::Player,
            Self::Next | Self::Today | Self::Routines | Self::Progress | Self::Settings => Place::Screens,
            Self::Reach | Self::Earlier | Self::Later => Place::Progress,
            Self::Step(_) => Place::Editor,
            Self::Undo | Self::Redo => Place::StepsBack,
            Self::Mute | Self::FullScreen | Self::Leave | Self::Keys => Place::Everywhere,
        }
    }
}

impl UiCommand {
    /// Whether its key is heard in that place.
    pub fn is_heard(self, place: Place) -> bool {
        let own = self.place();
        let beside: &[Place] = match place {
            Place::StepsBack => return own == Place::StepsBack,
            Place::Progress => &[Place::Progress, Place::Screens, Place::StepsBack],
            Place::Editor => &[Place::Editor, Place::StepsBack],
            Place::Everywhere | Place::Player | Place::Screens | Place::Question => &[],
        };
        own == place || own == Place::Everywhere || beside.contains(&own)
    }
}

/// Takes the commands whose keys were pressed, so that nothing else acts on them; a key held down counts once.
///
/// Where `held` (something has the focus), Enter is left to it. A field that is typed into takes all its keys: ask
/// whether one has the focus before calling this.
pub fn taken(input: &mut InputState, place: Place, held: bool) -> Vec<UiCommand> {
    let mut commands = Vec::new();
    input.events.retain(|event| {
        let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return true };
        let command = UiCommand::ALL.into_iter().find(|command| {
            command.is_heard(place)
                && !(held && *command == UiCommand::Next)
                && command.key() == *key
                && plain(*command, *modifiers)
        });
        commands.extend(command.filter(|_| !repeat));
        command.is_none()
    });
    commands
}

/// No modifier, but where the command has one; a question mark needs shift on most keyboards.
fn plain(command: UiCommand, modifiers: Modifiers) -> bool {
    let name = command.key_name();
    let mut asked = Modifiers::NONE;
    for (part, modifier) in
        [("Ctrl+", Modifiers::COMMAND), ("Shift+", Modifiers::SHIFT), ("Alt+", Modifiers::ALT)]
    {
        if name.contains(part) {
            asked = asked.plus(modifier);
        }
    }
    modifiers.matches_exact(asked) || (command == UiCommand::Keys && modifiers.shift_only())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for (at, one) in UiCommand::ALL.into_iter().enumerate() {
            for other in UiCommand::ALL.into_iter().skip(at + 1) {
                let together = one.place() == other.place()
                    || one.place() == Place::Everywhere
                    || other.place() == Place::Everywhere;
                assert!(!together || one.key_name() != other.key_name(), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn every_command_has_a_label_and_help_of_its_own() {
        let words = Words::english();
        let said: BTreeSet<String> =
            UiCommand::ALL.iter().flat_map(|command| [command.label(&words), command.help(&words)]).collect();
        assert_eq!(said.len(), UiCommand::ALL.len() * 2, "{said:?}");
    }

    #[test]
    fn a_key_is_taken_once_and_only_in_its_place() {
        let press = |key, repeat| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers: Modifiers::NONE,
        };
        let mut input = InputState::default();
        input.events = vec![press(Key::Space, false), press(Key::Num2, false), press(Key::Num2, true)];
        assert_eq!(taken(&mut input, Place::Screens, false), [UiCommand::Routines]);
        assert_eq!(input.events, [press(Key::Space, false)]);
        input.events = vec![press(Key::Enter, false)];
        assert_eq!(taken(&mut input, Place::Screens, true), [], "Enter belongs to what has the focus");
        assert_eq!(taken(&mut input, Place::Screens, false), [UiCommand::Next]);
    }
}
