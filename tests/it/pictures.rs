//! Each screen as it looks, compared with the pictures in `tests/snapshots`. `UPDATE_SNAPSHOTS=true` takes them anew:
//! look at each before it is committed.

use eframe::egui::Theme;
use egui_kittest::SnapshotResults;
use supple::domain::exercise::Muscle;
use supple::domain::first_run::FirstAnswers;
use supple::domain::span::Reach;
use supple::ui::screens::editor::{Adding, add, preview};
use supple::ui::screens::first_run;
use supple::ui::screens::making::{Making, make};
use supple::ui::screens::progress::{Editing, Noting, ProgressModel, SetLine, edit, note};
use supple::ui::screens::routines::{BadModel, CardModel};
use supple::ui::screens::settings::{Typed, delete, move_history};
use supple::ui::shell::{self, Front, ScreenModel, ShellModel};
use supple::words::Words;
use uuid::Uuid;

use crate::on_screen::{
    LARGE, SMALL, USUAL, bad_file, editor, editor_bad, exercise, progress, progress_of, routines, settings,
    shell_window, today, today_cut_off, today_morning, today_short, today_sign, today_uneven, welcome,
    window,
};

fn picture(
    results: &mut SnapshotResults,
    name: &str,
    size: [f32; 2],
    colours: Theme,
    screen: ScreenModel<'_>,
    front: Option<Front>,
    note: Option<&str>,
) {
    let mut window = shell_window(size, colours, screen, front, note);
    window.run();
    window.snapshot(name);
    results.extend_harness(&mut window);
}

#[test]
fn each_screen_looks_as_it_did_when_it_was_last_looked_at() {
    let (today, routines, progress, settings) = (today(), routines(), progress(), settings());
    let (exercise, editor) = (exercise(), editor());
    let screens = [
        ("exercise", ScreenModel::Exercise(&exercise)),
        ("editor", ScreenModel::Editor(&editor)),
        ("today", ScreenModel::Today(&today)),
        ("routines", ScreenModel::Routines(&routines)),
        ("progress", ScreenModel::Progress(&progress)),
        ("settings", ScreenModel::Settings(&settings)),
    ];
    let mut results = SnapshotResults::new();
    for (name, screen) in screens {
        for (suffix, colours) in [("light", Theme::Light), ("dark", Theme::Dark)] {
            picture(&mut results, &format!("{name}-{suffix}"), USUAL, colours, screen, None, None);
            picture(&mut results, &format!("{name}-small-{suffix}"), SMALL, colours, screen, None, None);
        }
        picture(&mut results, &format!("{name}-large"), LARGE, Theme::Light, screen, None, None);
    }
}

/// The least room that a screen is laid out for; in a smaller window everything is smaller.
#[test]
fn the_least_window_still_shows_each_screen() {
    let (today, routines, progress, settings) = (today(), routines(), progress(), settings());
    let (exercise, editor) = (exercise(), editor());
    let screens = [
        ("least-exercise", ScreenModel::Exercise(&exercise)),
        ("least-editor", ScreenModel::Editor(&editor)),
        ("least-today", ScreenModel::Today(&today)),
        ("least-routines", ScreenModel::Routines(&routines)),
        ("least-progress", ScreenModel::Progress(&progress)),
        ("least-settings", ScreenModel::Settings(&settings)),
    ];
    let mut results = SnapshotResults::new();
    for (name, screen) in screens {
        picture(&mut results, name, shell::ROOM_MIN, Theme::Light, screen, None, None);
    }
    let mut first = window(shell::ROOM_MIN, Theme::Light, move |ui, words, actions| {
        first_run::show(ui, words, Some(&welcome()), &mut FirstAnswers::default(), actions);
    });
    first.run();
    first.snapshot("least-first-run");
    results.extend_harness(&mut first);
}

#[test]
fn what_is_seldom_seen_looks_as_calm() {
    let (today, cut_off, sign, set) = (today(), today_cut_off(), today_sign(), settings());
    let (short, uneven, morning) = (today_short(), today_uneven(), today_morning());
    let mut bad = routines();
    bad.cards.drain(1..6);
    let twin = BadModel { routine: None, ..bad_file() };
    bad.cards.push(CardModel::Bad(twin));
    bad.exercises.truncate(6);
    let nothing = ProgressModel::default();
    let note = Some("No sound device is there: cues are shown, not heard.");
    let mut results = SnapshotResults::new();
    let mut take = |name, size, screen, front, note| {
        for (suffix, colours) in [("light", Theme::Light), ("dark", Theme::Dark)] {
            picture(&mut results, &format!("{name}-{suffix}"), size, colours, screen, front, note);
        }
    };
    take("today-note", SMALL, ScreenModel::Today(&today), None, note);
    take("today-morning", USUAL, ScreenModel::Today(&morning), None, None);
    take("today-uneven", USUAL, ScreenModel::Today(&uneven), None, None);
    take("today-short", USUAL, ScreenModel::Today(&short), None, None);
    take("today-sign", USUAL, ScreenModel::Today(&sign), None, None);
    take("understand", SMALL, ScreenModel::Today(&sign), Some(Front::Understand), None);
    take("get-help", USUAL, ScreenModel::Today(&sign), Some(Front::Help), None);
    take("settings-plan", USUAL, ScreenModel::Settings(&set), Some(Front::Plan), None);
    take("settings-sounds", USUAL, ScreenModel::Settings(&set), Some(Front::Sounds), None);
    take("today-cut-off", USUAL, ScreenModel::Today(&cut_off), None, None);
    take("routines-bad", USUAL, ScreenModel::Routines(&bad), None, None);
    let (month, all) = (progress_of(Reach::Month), progress_of(Reach::All));
    take("progress-month", USUAL, ScreenModel::Progress(&month), None, None);
    take("progress-all", USUAL, ScreenModel::Progress(&all), None, None);
    take("progress-empty", USUAL, ScreenModel::Progress(&nothing), None, None);
    let bad = editor_bad();
    take("editor-bad", USUAL, ScreenModel::Editor(&bad), None, None);
    take("editor-keys", SMALL, ScreenModel::Editor(&bad), Some(Front::Keys), None);
    take("keys", USUAL, ScreenModel::Today(&today), Some(Front::Keys), None);
    take("leave", SMALL, ScreenModel::Today(&today), Some(Front::Leave), None);
}

#[test]
fn a_folder_that_cannot_be_used_is_told_where_it_is_typed() {
    let mut elsewhere = Typed {
        line: "/srv/shared/supple".to_owned(),
        trouble:
            "The history stays where it is (/srv/shared/supple: you may not write there). Choose another \
                  folder, or mend this one."
                .to_owned(),
    };
    let settings = settings();
    let mut window = window(SMALL, Theme::Light, |ui, words, actions| {
        let screen = ScreenModel::Settings(&settings);
        shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
        move_history(ui, words, &mut elsewhere, actions);
    });
    window.run();
    let mut results = SnapshotResults::new();
    window.snapshot("settings-move");
    results.extend_harness(&mut window);
}

#[test]
fn a_session_is_set_right_and_written_down_in_one_place() {
    let progress = progress();
    let routines = [("hamstring_hip_daily", "Hamstring & hip daily"), ("desk_break", "Desk break")];
    let routines = routines.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
    let set = |n: u128, name: &str, unit: &str, amount: &str| SetLine {
        record: Uuid::from_u128(n),
        name: name.to_owned(),
        unit: unit.to_owned(),
        amount: amount.to_owned(),
        was: 30,
    };
    let sets = vec![
        set(1, "Glute bridge, set 1", "reps", "10"),
        set(2, "Seated forward bend, set 1", "seconds", "30"),
    ];
    let there = Editing { sets, ..Editing::from(&progress.sessions[0]) };
    let forgotten = Editing {
        routines,
        routine: "desk_break".to_owned(),
        day: "yesterday".to_owned(),
        time: "12:40".to_owned(),
        trouble: Words::english().get("progress-edit-no-day"),
        ..Editing::default()
    };
    let mut results = SnapshotResults::new();
    let asked = [
        ("progress-edit", Theme::Light, there.clone()),
        ("progress-edit-dark", Theme::Dark, there),
        ("progress-add", Theme::Light, forgotten),
    ];
    for (name, colours, mut editing) in asked {
        let mut window = window([900.0, 720.0], colours, |ui, words, actions| {
            let screen = ScreenModel::Progress(&progress);
            shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
            edit(ui, words, &mut editing, actions);
        });
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

#[test]
fn a_note_is_written_and_everything_deleted_after_two_questions() {
    let (progress, settings) = (progress(), settings());
    let mut results = SnapshotResults::new();
    for (name, colours) in [("progress-note", Theme::Light), ("progress-note-dark", Theme::Dark)] {
        let mut noting = Noting { day: "2026-11-26".to_owned(), ..Noting::default() };
        let mut window = window(SMALL, colours, |ui, words, actions| {
            let screen = ScreenModel::Progress(&progress);
            shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
            note(ui, words, &mut noting, actions);
        });
        window.run_steps(3);
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
    for (name, surely) in [("settings-delete", false), ("settings-delete-surely", true)] {
        let mut window = window(SMALL, Theme::Light, |ui, words, actions| {
            let screen = ScreenModel::Settings(&settings);
            shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
            delete(ui, words, ("~/.local/share/supple/log", 212), surely, actions);
        });
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

#[test]
fn the_first_start_looks_as_it_did_when_it_was_last_looked_at() {
    let figure = welcome();
    let mut results = SnapshotResults::new();
    let pictures = [
        ("first-run-light", USUAL, Theme::Light),
        ("first-run-dark", USUAL, Theme::Dark),
        ("first-run-small", SMALL, Theme::Light),
    ];
    for (name, size, colours) in pictures {
        let mut answers = FirstAnswers::default();
        let mut window = window(size, colours, |ui, words, actions| {
            first_run::show(ui, words, Some(&figure), &mut answers, actions);
        });
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

#[test]
fn an_exercise_is_looked_for_and_a_session_looked_ahead_at() {
    let (model, routines) = (editor(), routines());
    let rows: Vec<[String; 3]> = (0..40)
        .map(|at| [format!("{at}:00"), "Hold".to_owned(), "Seated forward bend, set 1 of 2".to_owned()])
        .collect();
    let mut results = SnapshotResults::new();
    for (suffix, colours) in [("light", Theme::Light), ("dark", Theme::Dark)] {
        let mut adding = Adding { wanted: "hip".to_owned(), chosen: 1 };
        let mut found = window(USUAL, colours, |ui, words, actions| {
            let screen = ScreenModel::Editor(&model);
            shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
            add(ui, words, &mut adding, &routines.exercises, actions);
        });
        found.run();
        found.snapshot(format!("editor-add-{suffix}"));
        results.extend_harness(&mut found);
    }
    for (size, name, colours) in
        [(LARGE, "exercise-make-light", Theme::Light), (SMALL, "exercise-make-dark", Theme::Dark)]
    {
        let mut making = Making {
            name: "Sofa stretch".to_owned(),
            muscles: [Muscle::HipFlexors].into(),
            looks_like: Some("half_kneel_hip_flexor".to_owned()),
            ..Making::default()
        };
        let mut made = window(size, colours, |ui, words, actions| {
            let screen = ScreenModel::Routines(&routines);
            shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
            make(ui, words, &mut making, &routines.exercises, actions);
        });
        made.run();
        made.snapshot(name);
        results.extend_harness(&mut made);
    }
    let mut ahead = window(SMALL, Theme::Light, |ui, words, actions| {
        let screen = ScreenModel::Editor(&model);
        shell::show(ui, words, &ShellModel { screen, front: Some(Front::Entry), note: None }, actions);
        preview(ui, words, "Hips, from my physio · 15 min 20 s", &rows, actions);
    });
    ahead.run();
    ahead.snapshot("editor-preview");
    results.extend_harness(&mut ahead);
}
