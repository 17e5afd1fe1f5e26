//! The window's frame: the rail, the screen it points at, what stands in front of it, and one quiet line.
//!
//! The player has no rail and fills the window by itself; the hall shows it in place of this.

use std::path::Path;

use eframe::egui::{Id, Rect, Ui, UiBuilder};

use crate::ui::action::{Action, FileDeed, HistoryWish, LookWish, Screen};
use crate::ui::command::{Place, UiCommand, taken};
use crate::ui::screens::{
    editor::{self, EditWish, EditorModel},
    exercise::{self, ExercisePage},
    get_help,
    progress::{self, ProgressModel},
    routines::{self, RoutinesModel},
    settings::{self, SettingsModel},
    today::{self, TodayModel},
};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::dialog::{self, Choice, Question};
use crate::ui::widgets::{motion, rail, text};
use crate::words::Words;

/// The least room that the screens are laid out for, in points; in a smaller window everything is smaller.
pub const ROOM_MIN: [f32; 2] = [720.0, 540.0];

/// What the frame shows.
#[derive(Clone, Copy, Debug)]
pub struct ShellModel<'a> {
    /// The screen, with what it shows.
    pub screen: ScreenModel<'a>,
    /// What stands in front of it.
    pub front: Option<Front>,
    /// One quiet line at the bottom: no sound device, the log cannot be written.
    pub note: Option<&'a str>,
}

/// A screen of the rail, with what it shows.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the name is the screen")]
pub enum ScreenModel<'a> {
    Today(&'a TodayModel),
    Routines(&'a RoutinesModel),
    Exercise(&'a ExercisePage),
    Editor(&'a EditorModel),
    Progress(&'a ProgressModel),
    Settings(&'a SettingsModel),
}

/// What stands in front of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    /// "Leave the session?"
    Leave,
    /// It feels like too much before the session: what now?
    TooMuch,
    /// The list of keys.
    Keys,
    /// When to get help.
    Help,
    /// A session is asked for while a warning sign is open.
    Understand,
    /// Which routine is planned on which day.
    Plan,
    /// Which cues are heard, and how the voice speaks.
    Sounds,
    /// Something is typed; who asked for it shows it.
    Entry,
}

impl ScreenModel<'_> {
    /// Which screen it is.
    pub fn screen(&self) -> Screen {
        match self {
            Self::Today(_) => Screen::Today,
            Self::Routines(_) | Self::Exercise(_) | Self::Editor(_) => Screen::Routines,
            Self::Progress(_) => Screen::Progress,
            Self::Settings(_) => Screen::Settings,
        }
    }
}

/// Shows the frame and the screen in it.
pub fn show(ui: &mut Ui, words: &Words, model: &ShellModel<'_>, actions: &mut Vec<Action>) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, Theme::of(ui.ctx()).background);
    keys(ui, model, actions);
    let aside = whole.with_max_x(whole.left() + theme::RAIL);
    let picked = rail::show_at(ui, words, aside, model.screen.screen());
    actions.extend(picked.map(Action::Go));
    let place = whole.with_min_x(aside.right());
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let page = match model.screen {
            ScreenModel::Exercise(_) => 1,
            ScreenModel::Editor(_) => 2,
            ScreenModel::Today(_)
            | ScreenModel::Routines(_)
            | ScreenModel::Progress(_)
            | ScreenModel::Settings(_) => 0,
        };
        fade_in(ui, (model.screen.screen(), page));
        noted(ui, model.note, |ui| match model.screen {
            ScreenModel::Today(model) => today::show(ui, words, model, actions),
            ScreenModel::Routines(model) => routines::show(ui, words, model, actions),
            ScreenModel::Exercise(model) => exercise::show(ui, words, model, actions),
            ScreenModel::Editor(model) => editor::show(ui, words, model, actions),
            ScreenModel::Progress(model) => progress::show(ui, words, model, actions),
            ScreenModel::Settings(model) => settings::show(ui, words, model, actions),
        });
    });
    match model.front {
        Some(Front::Leave) => leave(ui, words, actions),
        Some(Front::Keys) => key_list(ui, words, matches!(model.screen, ScreenModel::Editor(_)), actions),
        Some(Front::Help) => page(ui, words, model.front, actions),
        Some(Front::Understand) => understand(ui, words, actions),
        Some(Front::Plan) => {
            if let ScreenModel::Settings(model) = model.screen {
                settings::plan(ui, words, &model.plan, actions);
            }
        }
        Some(Front::Sounds) => {
            if let ScreenModel::Settings(model) = model.screen {
                settings::sounds(ui, words, &model.sound, actions);
            }
        }
        // Asked in the player alone.
        Some(Front::Entry | Front::TooMuch) | None => {}
    }
}

/// A screen that has just come in place of another fades in, unless the person wants less motion.
fn fade_in(ui: &mut Ui, screen: (Screen, u8)) {
    let id = Id::unique("screen in sight");
    let now = ui.input(|input| input.time);
    let (shown, since) =
        ui.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || (screen, f64::NEG_INFINITY)));
    let since = if shown == screen { since } else { now };
    ui.data_mut(|data| data.insert_temp(id, (screen, since)));
    let left = motion::left_since(ui, since);
    if left > 0.0 {
        // Fast at first, then ever slower.
        ui.set_opacity(1.0 - left.powi(3));
    }
}

/// Shows what `rest` shows, above one quiet line where there is something to say.
pub fn noted(ui: &mut Ui, note: Option<&str>, rest: impl FnOnce(&mut Ui)) {
    let whole = ui.max_rect();
    let line = if note.is_some() { theme::NOTE_HEIGHT } else { 0.0 };
    let place = whole.with_max_y(whole.bottom() - line);
    ui.scope_builder(UiBuilder::new().max_rect(place).id_salt("screen"), rest);
    if let Some(note) = note {
        quiet_line(ui, whole.with_min_y(place.bottom()), note);
    }
}

/// The window is to be closed while records are not saved; `fault` says why not.
pub fn unsaved(ui: &Ui, words: &Words, fault: &str, actions: &mut Vec<Action>) {
    let said = ["app-unsaved-title", "app-unsaved-stay", "app-unsaved-go"].map(|key| words.get(key));
    let text = words.say("app-unsaved-text", &[("fault", fault.into())]);
    ask(ui, &said, &text, [Action::NotNow, Action::CloseUnsaved], actions);
}

/// "Leave the session?", over whatever is shown.
pub fn leave(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    let said = ["app-leave-title", "app-leave-stay", "app-leave-go"].map(|key| words.get(key));
    ask(ui, &said, &words.get("app-leave-text"), [Action::Stay, Action::Leave], actions);
}

/// A routine's file is to be laid aside, so that the built-in comes back.
pub fn restore(ui: &Ui, words: &Words, id: &str, actions: &mut Vec<Action>) {
    let said = ["app-restore-title", "app-restore-stay", "app-restore-go"].map(|key| words.get(key));
    let text = words.say("app-restore-text", &[("id", id.into())]);
    let go = Action::File(FileDeed::Restore, id.to_owned());
    ask(ui, &said, &text, [Action::NotNow, go], actions);
}

/// A routine's file is to go into the trash.
pub fn throw_away(ui: &Ui, words: &Words, id: &str, actions: &mut Vec<Action>) {
    let said = ["app-trash-title", "app-trash-stay", "app-trash-go"].map(|key| words.get(key));
    let text = words.say("app-trash-text", &[("file", format!("{id}.ron").into())]);
    let go = Action::File(FileDeed::ThrowAway, id.to_owned());
    ask(ui, &said, &text, [Action::NotNow, go], actions);
}

/// A routine's file was dropped on the window; `said` is what taking it in does.
pub fn import(ui: &Ui, words: &Words, (file, said): (&Path, &str), actions: &mut Vec<Action>) {
    let said_keys = ["app-import-title", "app-import-stay", "app-import-go"].map(|key| words.get(key));
    let go = Action::Editor(EditWish::Import(file.to_owned()));
    ask(ui, &said_keys, said, [Action::NotNow, go], actions);
}

/// The editor is to be left with a text that cannot be done.
pub fn leave_editor(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    let said = ["editor-close-title", "editor-close-stay", "editor-close-go"].map(|key| words.get(key));
    let go = Action::Editor(EditWish::CloseUnsaved);
    ask(ui, &said, &words.get("editor-close-text"), [Action::NotNow, go], actions);
}

/// A warning sign is open: to begin nevertheless takes a word.
fn understand(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    let said = ["app-understand-title", "app-understand-stay", "app-understand-go"].map(|key| words.get(key));
    ask(ui, &said, &words.get("app-understand-text"), [Action::NotNow, Action::Understood], actions);
}

/// Asks what has two answers, each of them an action: the safe one first.
fn ask(
    ui: &Ui,
    [title, stay, go]: &[String; 3],
    text: &str,
    [on_stay, on_go]: [Action; 2],
    actions: &mut Vec<Action>,
) {
    actions.extend(dialog::ask(ui, &Question { title, text, stay, go }).map(|choice| match choice {
        Choice::Stay => on_stay,
        Choice::Go => on_go,
    }));
}

/// What is read in front of whatever is shown: the list of keys, or when to get help.
pub fn page(ui: &Ui, words: &Words, front: Option<Front>, actions: &mut Vec<Action>) {
    if front == Some(Front::Keys) {
        key_list(ui, words, false, actions);
    } else if front == Some(Front::Help) {
        get_help::show(ui, words, actions);
    }
}

/// The list of keys, over whatever is shown.
fn key_list(ui: &Ui, words: &Words, edits: bool, actions: &mut Vec<Action>) {
    // Those of the editor are told there, in the place of those of a session and of Progress.
    let told = |command: &UiCommand| match command.place() {
        Place::Editor => edits,
        Place::Player | Place::Progress => !edits,
        Place::Everywhere | Place::Screens | Place::StepsBack | Place::Question => true,
    };
    let row = |command: UiCommand| (command.key_name().to_owned(), command.help(words));
    let rows: Vec<_> = UiCommand::ALL.into_iter().filter(told).map(row).collect();
    if dialog::list(ui, &UiCommand::Keys.label(words), &words.get("app-close"), &rows) {
        actions.push(Action::ToggleKeys);
    }
}

/// What the keys ask for. What has the focus keeps Enter; what stands in front keeps all.
fn keys(ui: &Ui, model: &ShellModel<'_>, actions: &mut Vec<Action>) {
    if model.front == Some(Front::Keys) {
        let commands = ui.input_mut(|input| taken(input, Place::Screens, true));
        let closes = commands.iter().any(|command| matches!(command, UiCommand::Keys | UiCommand::Leave));
        actions.extend(closes.then_some(Action::ToggleKeys));
    }
    if model.front.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    let held = ui.memory(|memory| memory.focused().is_some());
    let place =
        if matches!(model.screen, ScreenModel::Progress(_)) { Place::Progress } else { Place::Screens };
    for command in ui.input_mut(|input| taken(input, place, held)) {
        match command {
            UiCommand::Today => actions.push(Action::Go(Screen::Today)),
            UiCommand::Routines => actions.push(Action::Go(Screen::Routines)),
            UiCommand::Progress => actions.push(Action::Go(Screen::Progress)),
            UiCommand::Settings => actions.push(Action::Go(Screen::Settings)),
            UiCommand::Mute => actions.push(Action::ToggleMute),
            UiCommand::FullScreen => actions.push(Action::ToggleFullScreen),
            UiCommand::Keys => actions.push(Action::ToggleKeys),
            UiCommand::Next => actions.extend(next(model)),
            UiCommand::Leave => {
                let back = matches!(model.screen, ScreenModel::Exercise(_));
                actions.extend(back.then_some(Action::Go(Screen::Routines)));
                let edits = matches!(model.screen, ScreenModel::Editor(_));
                actions.extend(edits.then_some(Action::Editor(EditWish::Close)));
            }
            UiCommand::Reach => actions.extend(reach(model)),
            UiCommand::Earlier | UiCommand::Later => actions.extend(step(model, command)),
            UiCommand::Undo => actions.push(Action::History(HistoryWish::Undo)),
            UiCommand::Redo => actions.push(Action::History(HistoryWish::Redo)),
            // The editor takes those of the steps.
            UiCommand::Step(_)
            | UiCommand::Pause
            | UiCommand::Skip
            | UiCommand::Back
            | UiCommand::Longer
            | UiCommand::Shorter
            | UiCommand::Hurts
            | UiCommand::Mini => {}
        }
    }
}

/// A week, then a month, then everything.
fn reach(model: &ShellModel<'_>) -> Option<Action> {
    let ScreenModel::Progress(progress) = model.screen else { return None };
    progress.any_history.then(|| Action::Look(LookWish::Back(progress.reach.next())))
}

/// A step to the days before or after, where there are any.
fn step(model: &ShellModel<'_>, command: UiCommand) -> Option<Action> {
    let ScreenModel::Progress(&ProgressModel { steps: (before, after), .. }) = model.screen else {
        return None;
    };
    let (is_there, wish) =
        if command == UiCommand::Earlier { (before, LookWish::Earlier) } else { (after, LookWish::Later) };
    is_there.then_some(Action::Look(wish))
}

/// The next thing to do on the screen.
fn next(model: &ShellModel<'_>) -> Option<Action> {
    match model.screen {
        ScreenModel::Today(today) => today::next(today),
        ScreenModel::Progress(_) => Some(Action::Go(Screen::Today)),
        ScreenModel::Exercise(page) => Some(Action::Start(page.id.clone())),
        ScreenModel::Routines(_) | ScreenModel::Editor(_) | ScreenModel::Settings(_) => None,
    }
}

fn quiet_line(ui: &mut Ui, rect: Rect, note: &str) {
    let theme = Theme::of(ui.ctx());
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let left = rect.left() + theme::MARGIN;
    text::left_at(ui, (left, rect.center().y), note, look, rect.right() - left - theme::MARGIN);
}
