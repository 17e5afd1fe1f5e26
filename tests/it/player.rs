//! The player and the check-in: what keys, buttons and a screen reader can do.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use supple::assets::{BUILT_IN, EXERCISES, POSES};
use supple::domain::command::Command;
use supple::domain::exercise::{Catalogue, Side};
use supple::domain::figure::Figures;
use supple::domain::outcome::Ending;
use supple::domain::plan::{PartOf, Plan, SegmentKind};
use supple::domain::routine::Routine;
use supple::domain::session::Session;
use supple::ui::action::{Action, Answer};
use supple::ui::screens::check_in::{self, CheckInModel, Summary};
use supple::ui::screens::player::{self, Foot, PlayerModel};
use supple::ui::shell;

use crate::on_screen::{SMALL, USUAL, window};

mod looks;

/// The daily routine, led to the moment `secs` into the first segment of this exercise, kind and set.
fn session(exercise: &str, kind: SegmentKind, set: u16, secs: f64) -> Session {
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
    let (id, text) = BUILT_IN[0];
    let plan = Arc::new(Plan::of(&Routine::read(id, text.as_bytes(), &catalogue).unwrap()));
    let wanted = |of: &PartOf| of.exercise.id == exercise && of.set == set;
    let segment = plan.segments.iter().find(|s| s.kind == kind && s.of.as_ref().is_some_and(wanted)).unwrap();
    let at = segment.start + Duration::try_from_secs_f64(secs).unwrap();
    let (mut session, _) = Session::start(Arc::clone(&plan));
    session.advance(at);
    session
}

fn bend() -> Session {
    session("seated_forward_bend", SegmentKind::Hold, 2, 13.4)
}

fn model(session: &Session) -> PlayerModel {
    PlayerModel::of(session, session.elapsed(), &Figures::parse(POSES).unwrap())
}

fn shown<'a>(size: [f32; 2], colours: Theme, model: PlayerModel) -> Harness<'a, Vec<Action>> {
    let mut harness =
        window(size, colours, move |ui, words, actions| player::show(ui, words, &model, actions));
    harness.run_steps(3);
    harness
}

fn asked<'a>(size: [f32; 2], colours: Theme, summary: Summary, answer: Answer) -> Harness<'a, Vec<Action>> {
    let mut answer = answer;
    let exercises = [("standing_march", "Standing march"), ("glute_bridge", "Glute bridge")];
    let exercises = exercises.map(|(id, name)| (id.to_owned(), name.to_owned()));
    let mut harness = window(size, colours, move |ui, words, actions| {
        let can_take_back = summary.ending == Ending::Stopped;
        let model = CheckInModel { summary, exercises: &exercises, can_take_back };
        check_in::show(ui, words, &model, &mut answer, actions);
    });
    harness.run_steps(3);
    harness
}

fn summary() -> Summary {
    let secs = Duration::from_secs;
    let (ending, length) = (Ending::Finished, secs(624));
    let (left, right) = (secs(130), secs(130));
    Summary { ending, length, left, right, sets_done: 14, sets_planned: 14, sets_hurt: 0 }
}

#[test]
fn each_key_of_the_player_does_what_its_button_does() {
    let mut by_key = shown(USUAL, Theme::Light, model(&bend()));
    let keys = [
        Key::Space,
        Key::ArrowRight,
        Key::ArrowLeft,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::H,
        Key::M,
        Key::F,
        Key::T,
    ];
    for key in keys.into_iter().chain([Key::Escape]) {
        by_key.key_press(key);
        by_key.run_steps(2);
    }
    let mut by_mouse = shown(USUAL, Theme::Light, model(&bend()));
    for label in [
        "Pause",
        "Skip",
        "Back",
        "+10 s",
        "−10 s",
        "This hurts",
        "Mute",
        "Full screen",
        "Small window on top",
        "Leave",
    ] {
        by_mouse.get_by_role_and_label(Role::Button, label).click();
        by_mouse.run_steps(2);
    }
    let commands =
        [Command::Pause, Command::Skip, Command::Back, Command::Longer, Command::Shorter, Command::Hurts];
    let mut wanted: Vec<_> = commands.map(Action::Session).into();
    wanted.extend([Action::ToggleMute, Action::ToggleFullScreen, Action::ToggleMini, Action::AskToLeave]);
    assert_eq!((by_key.state(), by_mouse.state()), (&wanted, &wanted));
}

#[test]
fn a_press_on_a_bar_of_the_timeline_goes_to_what_it_stands_for() {
    let session = bend();
    let last = session.plan().segments.iter().rposition(|s| s.kind == SegmentKind::Prepare).unwrap();
    let mut player = shown(USUAL, Theme::Light, model(&session));
    let line = player.get_by_label_contains("of the session is over").rect();
    let at = line.right_center() - vec2(4.0, 0.0);
    player.hover_at(at);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        player.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        player.run_steps(2);
    }
    assert_eq!(*player.state(), [Action::Session(Command::GoTo(last))]);
}

#[test]
fn space_pauses_whatever_has_the_focus() {
    let mut player = shown(USUAL, Theme::Light, model(&bend()));
    player.get_by_role_and_label(Role::Button, "Skip").focus();
    player.run_steps(2);
    player.key_press(Key::Space);
    player.run_steps(2);
    assert_eq!(*player.state(), [Action::Session(Command::Pause)]);
}

#[test]
fn a_screen_reader_hears_what_the_ring_says() {
    let label = |session: &Session| {
        let player = shown(USUAL, Theme::Light, model(session));
        let ring = player.get_all_by_role(Role::ProgressIndicator).next().unwrap();
        ring.accesskit_node().label().unwrap()
    };
    let reps = session("glute_bridge", SegmentKind::Move, 1, 20.5);
    assert_eq!([label(&bend()), label(&reps)], ["17 seconds left", "Repetition 4 of 10"]);
}

#[test]
fn what_is_done_and_what_comes_then_is_announced() {
    let player = shown(USUAL, Theme::Light, model(&bend()));
    let said = player.get_by_label("Hold · set 2 of 2, Seated forward bend, Next Belly breathing");
    assert_eq!(said.accesskit_node().live(), Live::Polite);
}

#[test]
fn this_hurts_offers_to_leave_the_exercise_out_to_go_on_and_to_stop() {
    let mut session = bend();
    session.command(Command::Hurts).unwrap();
    let mut player = shown(USUAL, Theme::Light, model(&session));
    // Space does what has the focus, and never goes on with what hurts.
    for key in [Key::Enter, Key::Space] {
        player.key_press(key);
        player.run_steps(2);
    }
    for label in ["Go on with it", "Stop for today"] {
        player.get_by_label(label).click();
        player.run_steps(2);
    }
    let answers = [Command::SkipStep, Command::SkipStep, Command::Resume, Command::Stop];
    assert_eq!(*player.state(), answers.map(Action::Session));
}

#[test]
fn a_session_that_was_interrupted_says_for_how_long_and_goes_on() {
    let mut session = bend();
    session.interrupt(Duration::from_secs(723));
    let mut player = shown(SMALL, Theme::Light, model(&session));
    player.get_by_label("You were away for 12 min 3 s. None of that time was counted.");
    player.get_by_role_and_label(Role::Button, "Go on").click();
    player.run_steps(2);
    assert_eq!(*player.state(), [Action::Session(Command::Resume)]);
}

#[test]
fn leaving_asks_and_escape_stays() {
    let asks = PlayerModel { front: Some(shell::Front::Leave), ..model(&bend()) };
    let mut player = shown(USUAL, Theme::Light, asks);
    for key in [Key::Escape, Key::Tab, Key::Space] {
        player.key_press(key);
        player.run_steps(2);
    }
    assert_eq!(*player.state(), [Action::Stay, Action::Leave]);
}

#[test]
fn a_rating_a_warning_sign_and_a_note_are_saved_together() {
    let mut check_in = asked(USUAL, Theme::Light, summary(), Answer::default());
    assert!(check_in.query_by_label("Please have this looked at").is_none());
    check_in.get_by_label("4, fine to go on, ease off a little").click();
    check_in.run_steps(2);
    check_in.get_by_role_and_label(Role::CheckBox, "Sharp pain").click();
    check_in.run_steps(2);
    check_in.get_by_label("Please have this looked at");
    // The same side once more takes it back.
    for side in ["Left", "Right", "Right", "Left"] {
        check_in.get_by_label(&format!("Did one side feel tighter?: {side}")).click();
        check_in.run_steps(2);
    }
    check_in.get_by_role(Role::MultilineTextInput).focus();
    check_in.run_steps(2);
    check_in.get_by_role(Role::MultilineTextInput).type_text("left hip");
    check_in.run_steps(2);
    check_in.get_by_label("Save").click();
    check_in.run_steps(2);
    let (discomfort, tighter) = (Some(4), Some(Side::Left));
    let note = "left hip".to_owned();
    let saved = Answer { discomfort, sharp: true, radiating: false, tighter, felt: BTreeMap::new(), note };
    assert_eq!(*check_in.state(), [Action::Answer(saved)]);
}

#[test]
fn a_check_in_is_answered_by_digits_and_enter_and_a_second_nought_is_ten() {
    let answered = |digits: &str| {
        let mut check_in = asked(USUAL, Theme::Light, summary(), Answer::default());
        for digit in digits.chars() {
            check_in.event(Event::Text(digit.to_string()));
            check_in.run_steps(2);
        }
        check_in.key_press(Key::Enter);
        check_in.run_steps(2);
        check_in.state().clone()
    };
    for (digits, discomfort) in [("0", 0), ("00", 10), ("7", 7), ("30", 0), ("t", 10)] {
        let answer = Answer { discomfort: Some(discomfort), ..Answer::default() };
        assert_eq!(answered(digits), [Action::Answer(answer)], "{digits}");
    }
}

#[test]
fn a_check_in_can_be_skipped_and_an_empty_one_says_nothing() {
    let mut check_in = asked(USUAL, Theme::Dark, summary(), Answer::default());
    assert!(check_in.query_by_label("Back to the session").is_none());
    for label in ["Skip", "Save"] {
        check_in.get_by_label(label).click();
        check_in.run_steps(2);
    }
    assert_eq!(*check_in.state(), [Action::SkipCheckIn, Action::SkipCheckIn]);
}

#[test]
fn a_stop_can_be_taken_back() {
    let stopped = Summary { ending: Ending::Stopped, ..summary() };
    let mut check_in = asked(USUAL, Theme::Light, stopped, Answer::default());
    check_in.get_by_label("Back to the session").click();
    check_in.run_steps(2);
    assert_eq!(*check_in.state(), [Action::TakeStopBack]);
}

#[test]
fn how_it_feels_is_rated_by_a_digit_or_a_touch_while_getting_ready() {
    let ready = session("seated_forward_bend", SegmentKind::Prepare, 1, 2.0);
    let mut player = shown(USUAL, Theme::Light, PlayerModel { foot: Foot::Rating, ..model(&ready) });
    player.event(Event::Text("3".to_owned()));
    player.run_steps(2);
    // The player's own keys are heard all the same.
    player.key_press(Key::Space);
    player.run_steps(2);
    for label in ["8, too much", "Skip"] {
        player.get_all_by_label(label).next().unwrap().click();
        player.run_steps(2);
    }
    let pause = Action::Session(Command::Pause);
    assert_eq!(*player.state(), [Action::Rate(Some(3)), pause, Action::Rate(Some(8)), Action::Rate(None)]);
    assert!(shown(USUAL, Theme::Light, model(&ready)).query_by_label("8, too much").is_none());
}

#[test]
fn what_is_too_much_to_begin_with_offers_to_stop_to_go_on_and_to_read() {
    let ready = session("seated_forward_bend", SegmentKind::Prepare, 1, 2.0);
    let front = Some(shell::Front::TooMuch);
    let mut player = shown(USUAL, Theme::Light, PlayerModel { front, ..model(&ready) });
    for key in [Key::Enter, Key::Escape] {
        player.key_press(key);
        player.run_steps(2);
    }
    for label in ["Go on", "When to get help"] {
        player.get_all_by_role_and_label(Role::Button, label).last().unwrap().click();
        player.run_steps(2);
    }
    let resume = Action::Session(Command::Resume);
    assert_eq!(*player.state(), [Action::Leave, Action::Stay, resume, Action::ToggleHelp]);
}

#[test]
fn the_small_window_leads_through_the_session_and_leads_back() {
    let bend = model(&bend());
    let mut mini = window(player::MINI_SIZE, Theme::Light, move |ui, words, actions| {
        player::show_mini(ui, words, &bend, actions);
    });
    mini.run_steps(3);
    for label in ["Back", "Pause", "Skip", "Back to the window"] {
        mini.get_by_role_and_label(Role::Button, label).click();
        mini.run_steps(2);
    }
    for key in [Key::Space, Key::H, Key::T, Key::Escape] {
        mini.key_press(key);
        mini.run_steps(2);
    }
    let commands = [Command::Back, Command::Pause, Command::Skip].map(Action::Session);
    let more = [Command::Pause, Command::Hurts].map(Action::Session);
    let wanted =
        [commands.as_slice(), &[Action::ToggleMini], &more, &[Action::ToggleMini, Action::ToggleMini]];
    assert_eq!(*mini.state(), wanted.concat());
}
