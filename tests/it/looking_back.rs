//! What a person can do on Progress: found by accessible label, no picture looked at.

use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;
use supple::domain::span::Reach;
use supple::ui::action::{Action, AdviceWish, HistoryWish, LookWish};
use supple::ui::screens::progress::{Editing, Noting};
use supple::ui::shell::ScreenModel;

use crate::on_screen::{LARGE, progress, shell_window};

#[test]
fn progress_steps_by_key_and_offers_to_write_down_what_was_forgotten() {
    let progress = progress();
    let mut window = shell_window(LARGE, Theme::Light, ScreenModel::Progress(&progress), None, None);
    window.run();
    window.key_press(Key::ArrowLeft);
    window.key_press(Key::ArrowRight);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    // There is nothing after the running week.
    let undo = Action::History(HistoryWish::Undo);
    assert_eq!(window.state(), &[Action::Look(LookWish::Earlier), undo]);
    window.state_mut().clear();
    window.get_by_label("How far back: Month").click();
    window.run();
    assert_eq!(window.state(), &[Action::Look(LookWish::Back(Reach::Month))]);
}

#[test]
fn what_a_rule_says_is_taken_left_or_asked_about() {
    let progress = progress();
    let mut window = shell_window(LARGE, Theme::Light, ScreenModel::Progress(&progress), None, None);
    window.run();
    for label in ["Change it", "Leave it", "Why?"] {
        window.get_by_label(label).click();
        window.run();
    }
    let wishes = [AdviceWish::Take, AdviceWish::Decline, AdviceWish::Why];
    assert_eq!(window.state(), &wishes.map(|wish| Action::Advice(wish, 0)));
}

#[test]
fn a_session_can_be_set_right_from_its_line() {
    let mut progress = progress();
    // Nothing but the list, so that it is in sight.
    progress.advice.clear();
    progress.holds.clear();
    progress.sessions.truncate(1);
    let session = progress.sessions[0].clone();
    let tall = [1_200.0, 1_400.0];
    let mut window = shell_window(tall, Theme::Light, ScreenModel::Progress(&progress), None, None);
    window.run();
    for item in ["Change…", "Delete"] {
        window.get_by_label_contains("More about Glute").click();
        window.run();
        window.get_by_label(item).click();
        window.run();
    }
    window.get_by_label("Add a session").click();
    window.run();
    for item in ["Change…", "Delete"] {
        window.get_by_label_contains("More about the note of yesterday").click();
        window.run();
        window.get_by_label(item).click();
        window.run();
    }
    let note = Noting::from(&progress.notes[0]);
    let emptied = Noting { text: String::new(), ..note.clone() };
    let edit = HistoryWish::Edit(Editing::from(&session));
    let wishes = [edit, HistoryWish::Delete(session.id), HistoryWish::Add].into_iter();
    let wishes = wishes.chain([HistoryWish::Note(note), HistoryWish::KeepNote(emptied)]);
    assert_eq!(window.state(), &wishes.map(Action::History).collect::<Vec<_>>());
}
