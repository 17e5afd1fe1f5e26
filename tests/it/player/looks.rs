//! The player, the check-in and the figures as they look, compared with the pictures in `tests/snapshots`.

use egui_kittest::SnapshotResults;

use supple::domain::score::CueKind;

use super::*;
use crate::on_screen::LARGE;

fn pictured(results: &mut SnapshotResults, name: &str, mut harness: Harness<'_, Vec<Action>>) {
    harness.snapshot(name);
    results.extend_harness(&mut harness);
}

#[test]
fn the_player_looks_as_it_did_when_it_was_last_looked_at() {
    let mut results = SnapshotResults::new();
    let mut hurts = bend();
    hurts.command(Command::Hurts).unwrap();
    let mut away = bend();
    away.interrupt(Duration::from_secs(723));
    let reps = session("glute_bridge", SegmentKind::Move, 1, 20.5);
    let switch = session("figure_four_supine", SegmentKind::ChangeSides, 1, 2.5);
    let lit = PlayerModel { flash: Some(CueKind::HalfWay), ..model(&bend()) };
    let ready = session("glute_bridge", SegmentKind::Prepare, 1, 2.0);
    let rate = PlayerModel { foot: Foot::Rating, ..model(&ready) };
    let too_much = PlayerModel { front: Some(shell::Front::TooMuch), ..model(&ready) };
    let rate_across = PlayerModel { full_screen: true, ..rate.clone() };
    let across = PlayerModel { full_screen: true, ..model(&bend()) };
    let pictures = [
        ("player-light", USUAL, Theme::Light, model(&bend())),
        ("player-dark", USUAL, Theme::Dark, lit),
        ("player-small-light", SMALL, Theme::Light, model(&bend())),
        ("player-small-dark", SMALL, Theme::Dark, model(&bend())),
        ("player-reps-light", USUAL, Theme::Light, model(&reps)),
        ("player-reps-dark", USUAL, Theme::Dark, model(&reps)),
        ("player-switch-light", USUAL, Theme::Light, model(&switch)),
        ("player-switch-dark", USUAL, Theme::Dark, model(&switch)),
        ("player-large", LARGE, Theme::Light, model(&bend())),
        ("player-hurts", USUAL, Theme::Light, model(&hurts)),
        ("player-away", SMALL, Theme::Dark, model(&away)),
        ("least-player", shell::ROOM_MIN, Theme::Light, model(&bend())),
        ("least-player-rate", shell::ROOM_MIN, Theme::Light, rate.clone()),
        ("player-rate", USUAL, Theme::Light, rate.clone()),
        ("player-rate-small", SMALL, Theme::Dark, rate),
        ("player-rate-across", LARGE, Theme::Light, rate_across),
        ("player-too-much-light", USUAL, Theme::Light, too_much.clone()),
        ("player-too-much-dark", USUAL, Theme::Dark, too_much),
        ("player-across-light", LARGE, Theme::Light, across.clone()),
        ("player-across-dark", LARGE, Theme::Dark, across),
    ];
    for (name, size, colours, model) in pictures {
        pictured(&mut results, name, shown(size, colours, model));
    }
    let switch = model(&switch);
    for (name, colours, model) in
        [("mini-light", Theme::Light, model(&bend())), ("mini-dark", Theme::Dark, switch)]
    {
        let mut mini = window(player::MINI_SIZE, colours, move |ui, words, actions| {
            player::show_mini(ui, words, &model, actions);
        });
        mini.run_steps(3);
        pictured(&mut results, name, mini);
    }
}

#[test]
fn the_check_in_looks_as_it_did_when_it_was_last_looked_at() {
    let mut results = SnapshotResults::new();
    let rated = |n| Answer { discomfort: Some(n), ..Answer::default() };
    let stopped = Summary { ending: Ending::Stopped, sets_done: 3, sets_hurt: 1, ..summary() };
    let flagged = Answer { sharp: true, ..rated(6) };
    let felt = [("glute_bridge".to_owned(), 4)].into();
    let each = Answer { felt, ..rated(3) };
    let pictures = [
        ("check-in-light", USUAL, Theme::Light, summary(), rated(3)),
        ("check-in-dark", USUAL, Theme::Dark, summary(), rated(3)),
        ("check-in-small-light", SMALL, Theme::Light, summary(), rated(3)),
        ("check-in-small-dark", SMALL, Theme::Dark, summary(), rated(3)),
        ("check-in-each", LARGE, Theme::Light, summary(), each),
        ("check-in-large", LARGE, Theme::Light, summary(), rated(3)),
        ("check-in-flag", USUAL, Theme::Dark, stopped, flagged),
        ("least-check-in", shell::ROOM_MIN, Theme::Light, stopped, rated(1)),
        ("check-in-stopped", SMALL, Theme::Light, stopped, rated(1)),
    ];
    for (name, size, colours, model, answer) in pictures {
        pictured(&mut results, name, asked(size, colours, model, answer));
    }
}

/// Every exercise that comes with Supple, in the pose it is held in, as small as beside a step and larger.
#[test]
fn the_figures_look_as_they_did_when_they_were_last_looked_at() {
    use eframe::egui::{Rect, pos2, vec2};
    use supple::domain::figure::Motion;
    use supple::ui::theme;
    use supple::ui::widgets::figure::{self, FigureModel};

    let figures = Figures::parse(POSES).unwrap();
    let exercises = Routine::read_exercises(EXERCISES.as_bytes()).unwrap();
    let cells: Vec<_> = exercises
        .iter()
        .map(|exercise| {
            let frames = figures.of(exercise).unwrap();
            (FigureModel { frames, motion: Motion::Still, mirrored: false }, exercise.kind)
        })
        .collect();
    let mut results = SnapshotResults::new();
    let mut sheet = window([1000.0, 720.0], Theme::Light, move |ui, _, _| {
        for (index, (model, kind)) in (0_u8..).zip(&cells) {
            let at = vec2(f32::from(index % 5) * 200.0, f32::from(index / 5) * 144.0);
            let cell = Rect::from_min_size(pos2(12.0, 12.0) + at, vec2(176.0, 120.0));
            let colours = theme::LIGHT.figure(*kind);
            figure::paint(ui.painter(), cell, model, &colours);
            let small = Rect::from_min_size(cell.min, vec2(40.0, 24.0));
            figure::paint(ui.painter(), small, model, &colours);
        }
    });
    sheet.run_steps(2);
    pictured(&mut results, "figures", sheet);
}
