//! What a person, or a screen reader, can do in the window: found by accessible label, no picture looked at.

use std::cell::Cell;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Memory, Modifiers, Pos2, Rect, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use supple::domain::first_run::{DayTime, FirstAnswers, Noticed};
use supple::domain::score::CueKind;
use supple::domain::settings::{Day, SoundSet, TextPercent};
use supple::ui::action::{Action, FileDeed, FolderKind, Screen, SoundWish, ThemeChoice};
use supple::ui::screens::first_run;
use supple::ui::screens::settings::Typed;
use supple::ui::shell::{self, Front, ScreenModel, ShellModel};

use crate::on_screen::{
    LARGE, USUAL, editor, exercise, progress, routines, settings, shell_window, today, today_cut_off,
    today_short, today_sign, window,
};

#[test]
fn start_begins_the_routine_that_is_offered_by_mouse_and_by_enter() {
    let model = today();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), None, None);
    window.run();
    window.get_by_label("Start").click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let start = Action::StartOffered("hamstring_hip_daily".to_owned());
    assert_eq!(*window.state(), [start.clone(), start]);
}

#[test]
fn a_session_is_made_to_fit_the_minutes_there_are() {
    let (whole, short) = (today(), today_short());
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&whole), None, None);
    window.run();
    assert!(window.query_by_label("More time").is_none());
    window.get_by_label("Less time").click();
    window.run();
    assert_eq!(*window.state(), [Action::HaveMinutes(Some(10))]);
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&short), None, None);
    window.run();
    window.get_by_label("I have 7 min");
    for label in ["Less time", "More time", "Start"] {
        window.get_by_label(label).click();
        window.run();
    }
    let start = Action::StartOffered("hamstring_hip_daily".to_owned());
    assert_eq!(*window.state(), [Action::HaveMinutes(Some(6)), Action::HaveMinutes(Some(8)), start]);
}

#[test]
fn the_days_of_the_week_say_what_was_done_on_them() {
    let model = today();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), None, None);
    window.run();
    window.get_by_label("Monday: session done");
    window.get_by_label("Wednesday: nothing planned");
    window.get_by_label("Thursday: session planned");
}

#[test]
fn a_session_that_was_cut_off_is_taken_up_or_kept() {
    let model = today_cut_off();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), None, None);
    window.run();
    window.get_by_label("Go on").click();
    window.get_by_label("Keep what was done").click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(*window.state(), [Action::TakeUp, Action::KeepWhatWasDone, Action::TakeUp]);
}

#[test]
fn an_open_warning_sign_is_shown_explained_and_cleared_and_beginning_takes_a_word() {
    let model = today_sign();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), None, None);
    window.run();
    window.get_by_label("Sharp pain, ticked yesterday");
    for label in ["When to get help", "It is over", "Start"] {
        window.get_by_label(label).click();
        window.run();
    }
    let wanted = [Action::ToggleHelp, Action::ClearSigns, Action::StartOffered("gentle_start".to_owned())];
    assert_eq!(*window.state(), wanted);
    let asked = Some(Front::Understand);
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), asked, None);
    window.run();
    // Enter gives the safe answer.
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("I understand: begin").click();
    window.run();
    assert_eq!(*window.state(), [Action::NotNow, Action::Understood]);
}

#[test]
fn records_that_are_not_saved_are_lost_only_where_the_person_says_so() {
    let mut window = window(USUAL, Theme::Light, |ui, words, actions| {
        shell::unsaved(ui, words, "What you did could not be saved (log: the disk is full).", actions);
    });
    window.run();
    // Enter gives the safe answer.
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Close and lose it").click();
    window.run();
    assert_eq!(*window.state(), [Action::NotNow, Action::CloseUnsaved]);
}

#[test]
fn the_rail_and_the_digits_go_to_each_screen() {
    let model = today();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), None, None);
    window.run();
    window.get_by_role_and_label(Role::Tab, "Progress").click();
    window.run();
    for key in [Key::Num2, Key::Num4, Key::Num1] {
        window.key_press(key);
        window.run();
    }
    let screens = [Screen::Progress, Screen::Routines, Screen::Settings, Screen::Today];
    assert_eq!(*window.state(), screens.map(Action::Go));
}

#[test]
fn a_screen_fades_in_and_then_nothing_moves() {
    let (today, settings) = (today(), settings());
    let settled = |screens: Vec<ScreenModel<'_>>| {
        let at = Cell::new(0);
        let mut window = window(USUAL, Theme::Light, |ui, words, actions| {
            let model = ShellModel { screen: screens[at.get()], front: None, note: None };
            shell::show(ui, words, &model, actions);
        });
        window.run();
        at.set(screens.len() - 1);
        window.run()
    };
    let still = settled(vec![ScreenModel::Today(&today)]);
    let moved = settled(vec![ScreenModel::Today(&today), ScreenModel::Settings(&settings)]);
    assert!(moved > still, "{moved} frames, {still} where nothing changes");
}

#[test]
fn a_card_begins_its_routine_and_a_bad_file_says_where() {
    let model = routines();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Routines(&model), None, None);
    window.run();
    window.get_by_label("Start Desk break").click();
    window.run();
    assert_eq!(*window.state(), [Action::Start("desk_break".to_owned())]);
    window.get_by_label("hips.ron cannot be used yet");
    window.get_by_label("line 4:20");
    window.get_by_label("There is no exercise \"pigoen\". Did you mean pigeon?");
}

#[test]
fn what_can_be_done_with_a_file_is_offered_where_there_is_one() {
    let model = routines();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Routines(&model), None, None);
    window.run();
    window.get_by_label("More for Desk break").click();
    window.run();
    assert!(window.query_by_label("Open the file").is_none());
    window.get_by_label("Duplicate").click();
    window.run();
    assert!(window.query_by_label("Duplicate").is_none());
    for item in ["Open the file", "Show in its folder", "Put the built-in back"] {
        window.get_by_label("More for Evening wind-down").click();
        window.run();
        window.get_by_label(item).click();
        window.run();
    }
    let evening = |deed| Action::File(deed, "evening".to_owned());
    let mut wanted = vec![Action::File(FileDeed::Duplicate, "desk_break".to_owned())];
    wanted.extend([FileDeed::Open, FileDeed::Reveal, FileDeed::AskToRestore].map(evening));
    assert_eq!(*window.state(), wanted);
}

#[test]
fn an_exercise_is_found_opened_begun_and_left() {
    let model = routines();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Routines(&model), None, None);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    window.get_by_role(Role::TextInput).type_text("forward");
    window.run();
    assert!(window.query_by_label("Start Desk break").is_none());
    window.get_by_label("See Seated forward bend").click();
    window.run();
    assert_eq!(*window.state(), [Action::OpenExercise("seated_forward_bend".to_owned())]);
    let page = exercise();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Exercise(&page), None, None);
    window.run();
    window.get_by_label("Stop if");
    for key in [Key::Enter, Key::Escape] {
        window.key_press(key);
        window.run();
    }
    let begun = Action::Start("seated_forward_bend".to_owned());
    assert_eq!(*window.state(), [begun, Action::Go(Screen::Routines)]);
}

#[test]
fn the_first_start_asks_three_things_and_begins_by_enter() {
    let mut answers = FirstAnswers::default();
    let mut window = window(USUAL, Theme::Light, move |ui, words, actions| {
        first_run::show(ui, words, None, &mut answers, actions);
    });
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("with Hamstring & hip daily, Monday to Friday");
    for label in ["Sit bone or deep buttock", "15 min", "Sharp pain"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.get_by_label("with Gentle start, Monday to Friday");
    window.get_by_label("Begin").click();
    window.run();
    let chosen = FirstAnswers {
        noticed: Noticed::SitBone,
        time: DayTime::Fifteen,
        sharp: true,
        ..FirstAnswers::default()
    };
    assert_eq!(*window.state(), [FirstAnswers::default(), chosen].map(Action::FirstAnswered));
}

#[test]
fn settings_are_changed_by_their_names() {
    let model = settings();
    let mut window = shell_window(LARGE, Theme::Light, ScreenModel::Settings(&model), None, None);
    window.run();
    window.get_by_label("Theme: Dark").click();
    window.get_by_role_and_label(Role::Switch, "Mute").click();
    window.get_by_label("Try it").click();
    window.get_all_by_label("Open folder").next().expect("a button").click();
    window.get_by_label("Move…").click();
    window.run();
    let wanted = [
        Action::ToggleMute,
        Action::Sound(SoundWish::Hear(CueKind::Start)),
        Action::SetTheme(ThemeChoice::Dark),
        Action::OpenFolder(FolderKind::Routines),
        Action::AskToMoveHistory,
    ];
    assert_eq!(window.state().len(), wanted.len(), "{:?}", window.state());
    assert!(wanted.iter().all(|action| window.state().contains(action)), "{:?}", window.state());
}

#[test]
fn the_week_is_planned_by_day_and_by_routine() {
    let model = settings();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Settings(&model), None, None);
    window.run();
    for label in ["Monday", "Wednesday", "Choose…", "Larger"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.get_by_role_and_label(Role::Switch, "Sore sit bone").click();
    window.run();
    let daily = "hamstring_hip_daily".to_owned();
    let wanted = [
        Action::PlanDay(Day::Mon, None),
        Action::PlanDay(Day::Wed, Some(daily)),
        Action::TogglePlan,
        Action::SetTextSize(TextPercent::from(105)),
        Action::ToggleSoreSitBone,
    ];
    assert_eq!(*window.state(), wanted);
    let plan = Some(Front::Plan);
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Settings(&model), plan, None);
    window.run();
    for label in ["Saturday: Glute & core", "Sunday: Evening wind-down"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.key_press(Key::Escape);
    window.run();
    let evening = Some("evening".to_owned());
    let wanted = [Action::PlanDay(Day::Sat, None), Action::PlanDay(Day::Sun, evening), Action::TogglePlan];
    assert_eq!(*window.state(), wanted);
}

#[test]
fn the_volume_follows_arrow_keys() {
    let model = settings();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Settings(&model), None, None);
    window.run();
    window.get_by_role_and_label(Role::Slider, "Volume").focus();
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    assert_eq!(*window.state(), [Action::SetVolume(0.75)]);
}

/// What a person can press.
fn is_pressed(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Tab
            | Role::Switch
            | Role::RadioButton
            | Role::Slider
            | Role::CheckBox
            | Role::TextInput
    )
}

#[test]
fn nothing_that_can_be_pressed_covers_another_even_in_the_least_window() {
    let (today, cut_off, sign, short) = (today(), today_cut_off(), today_sign(), today_short());
    let (routines, progress, settings, exercise) = (routines(), progress(), settings(), exercise());
    let editor = editor();
    let screens = [
        ScreenModel::Today(&today),
        ScreenModel::Today(&cut_off),
        ScreenModel::Today(&sign),
        ScreenModel::Today(&short),
        ScreenModel::Routines(&routines),
        ScreenModel::Exercise(&exercise),
        ScreenModel::Editor(&editor),
        ScreenModel::Progress(&progress),
        ScreenModel::Settings(&settings),
    ];
    for screen in screens {
        let mut window = shell_window(shell::ROOM_MIN, Theme::Light, screen, None, None);
        window.run();
        let whole = Rect::from_min_size(Pos2::ZERO, shell::ROOM_MIN.into());
        let seen: Vec<(String, Rect)> = window
            .root()
            .children_recursive()
            .filter(|node| is_pressed(node.accesskit_node().role()))
            .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
            .filter(|(_, rect)| whole.intersects(*rect))
            .collect();
        for (at, (name, rect)) in seen.iter().enumerate() {
            assert!(rect.left() >= 0.0 && rect.right() <= whole.right(), "{name} leaves the window: {rect}");
            for (other, place) in &seen[at + 1..] {
                // What can be done with a card's file stands on the card.
                let apart = !rect.shrink(1.0).intersects(*place) || other.starts_with("More for");
                assert!(apart, "{:?}: {name} and {other}", screen.screen());
            }
        }
    }
}

#[test]
fn everything_that_can_be_pressed_is_large_enough_and_reached_by_tab() {
    let (today, routines, progress, settings) = (today(), routines(), progress(), settings());
    let screens = [
        ScreenModel::Today(&today),
        ScreenModel::Routines(&routines),
        ScreenModel::Progress(&progress),
        ScreenModel::Settings(&settings),
    ];
    let mut small = Vec::new();
    for screen in screens {
        let mut window = shell_window(USUAL, Theme::Light, screen, None, None);
        window.run();
        let count = window
            .root()
            .children_recursive()
            .filter(|node| is_pressed(node.accesskit_node().role()))
            .count();
        for node in window.root().children_recursive().filter(|node| is_pressed(node.accesskit_node().role()))
        {
            if node.rect().width() < 44.0 || node.rect().height() < 44.0 {
                small.push((node.accesskit_node().label(), node.rect().size()));
            }
        }
        let mut reached = std::collections::BTreeSet::new();
        for _ in 0..=count {
            window.key_press(Key::Tab);
            window.run();
            reached.extend(window.ctx.memory(Memory::focused).map(|id| format!("{id:?}")));
        }
        assert_eq!(reached.len(), count, "{:?}", screen.screen());
    }
    assert_eq!(small, []);
}

#[test]
fn leaving_asks_and_the_keys_are_listed() {
    let model = today();
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), Some(Front::Leave), None);
    window.run();
    window.get_by_label("Stop and keep").click();
    window.run();
    assert_eq!(*window.state(), [Action::Leave]);
    let mut window = shell_window(USUAL, Theme::Light, ScreenModel::Today(&model), Some(Front::Keys), None);
    window.run();
    window.get_by_label("Ten seconds more of this part");
    window.get_by_label("Close").click();
    window.run();
    assert_eq!(*window.state(), [Action::ToggleKeys]);
}

#[test]
fn a_folder_for_the_history_is_typed_and_escape_leaves_it() {
    let typed = |keys: &[Key], text: &str| {
        let mut elsewhere = Typed::default();
        let mut window = window(USUAL, Theme::Light, move |ui, words, actions| {
            supple::ui::screens::settings::move_history(ui, words, &mut elsewhere, actions);
        });
        window.run();
        window.get_by_label("Folder").type_text(text);
        window.run();
        for key in keys {
            window.key_press(*key);
            window.run();
        }
        window.state().clone()
    };
    assert_eq!(typed(&[Key::Enter], "~/Sync"), [Action::MoveHistory("~/Sync".to_owned())]);
    assert_eq!(typed(&[Key::Tab, Key::Space], "/srv/log"), [Action::MoveHistory("/srv/log".to_owned())]);
    assert_eq!(typed(&[Key::Escape], "/srv/log"), [Action::NotNow]);
}

#[test]
fn sounds_and_voice_are_changed_and_heard_by_their_names() {
    let model = settings();
    let shown = |front| shell_window(LARGE, Theme::Light, ScreenModel::Settings(&model), front, None);
    let mut window = shown(None);
    window.run();
    for label in ["Sounds: Bright", "Hear the voice", "Adjust…"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.get_by_role_and_label(Role::Switch, "Voice").click();
    window.run();
    let wishes = [
        SoundWish::Set(SoundSet::Bright),
        SoundWish::Hear(CueKind::Start),
        SoundWish::HearVoice,
        SoundWish::Show,
        SoundWish::ToggleVoice,
    ];
    assert_eq!(*window.state(), wishes.map(Action::Sound));
    let mut window = shown(Some(Front::Sounds));
    window.run();
    for label in ["Voice: British", "Hear “Half-way”", "Built-in again"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.get_by_role_and_label(Role::Switch, "Tempo of repetitions").click();
    window.run();
    let wishes = [
        SoundWish::Accent("en-gb".to_owned()),
        SoundWish::Hear(CueKind::HalfWay),
        SoundWish::UseBuiltIn(CueKind::End),
        SoundWish::ToggleCue(CueKind::Tempo),
    ];
    assert_eq!(*window.state(), wishes.map(Action::Sound));
}

#[test]
fn a_sound_of_ones_own_is_typed_and_escape_leaves_it() {
    let typed = |key: Key| {
        let mut file = Typed::default();
        let mut window = window(USUAL, Theme::Light, move |ui, words, actions| {
            supple::ui::screens::settings::own_sound(ui, words, CueKind::End, &mut file, actions);
        });
        window.run();
        window.get_by_label("File").type_text("~/gong.flac");
        window.run();
        window.key_press(key);
        window.run();
        window.state().clone()
    };
    let used = SoundWish::UseFile(CueKind::End, "~/gong.flac".to_owned());
    assert_eq!(typed(Key::Enter), [Action::Sound(used)]);
    assert_eq!(typed(Key::Escape), [Action::Sound(SoundWish::Show)]);
}
