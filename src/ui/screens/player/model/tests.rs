//! What the player shows at chosen moments of the routines that come with Supple.

use super::*;
use crate::assets;
use crate::domain::command::Command;
use crate::domain::exercise::Catalogue;
use crate::domain::routine::Routine;
use std::sync::Arc;

fn figures() -> Figures {
    Figures::parse(assets::POSES).unwrap()
}

/// A routine that comes with Supple, so many seconds after its start.
fn at(routine: &str, secs: f64) -> PlayerModel {
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
    let text = assets::BUILT_IN.iter().find(|(id, _)| *id == routine).unwrap().1;
    let plan = Plan::of(&Routine::read(routine, text.as_bytes(), &catalogue).unwrap());
    let (mut session, _) = Session::start(Arc::new(plan));
    session.advance(Duration::try_from_secs_f64(secs).unwrap());
    PlayerModel::of(&session, session.elapsed(), &figures())
}

#[test]
fn while_preparing_the_figure_moves_into_the_pose_and_the_line_says_how_to_get_there() {
    let model = at("hamstring_hip_daily", 0.0);
    let work = model.work.unwrap();
    assert_eq!(
        (model.segment, work.name.as_str(), model.step),
        (SegmentKind::Prepare, "Standing march", (1, 7))
    );
    assert_eq!(model.figure.unwrap().motion, Motion::Lead { left_secs: 5.0, to: Target::First });
    assert_eq!(model.remaining_total, Duration::from_secs(630));
}

#[test]
fn counted_reps_show_which_one_and_what_its_tempo_says() {
    let model = at("hamstring_hip_daily", 5.0 + 40.0 + 5.0 + 6.0 * 3.0 + 2.5);
    assert_eq!(model.rep, Some(RepModel { number: 4, of: 10, phase: TempoPhase::Pause }));
    let next = model.next.unwrap();
    assert_eq!((next.name.as_str(), next.side), ("Half-kneeling hip-flexor stretch", Side::Left));
    assert_eq!((next.sets, next.dose), (1, NextDose::Time(Duration::from_secs(40))));
}

#[test]
fn the_timeline_has_one_piece_a_set_and_adds_up_to_the_whole() {
    let model = at("glute_core", 100.0);
    let total: Duration = model.timeline.iter().map(|piece| piece.length).sum();
    assert_eq!(total, Duration::from_secs(965));
    let works = model.timeline.iter().filter(|piece| piece.kind.is_some()).count();
    assert!(works < 60, "{works} pieces");
    let over: f32 = model.timeline.iter().map(|piece| piece.length.as_secs_f32() * piece.over).sum();
    assert!((over - 100.0).abs() < 0.01, "{over}");
}

#[test]
fn the_other_side_is_what_comes_next_and_its_figure_is_mirrored() {
    let model = (0..630)
        .map(|secs| at("hamstring_hip_daily", f64::from(secs)))
        .find(|model| model.segment == SegmentKind::ChangeSides)
        .unwrap();
    let work = model.work.unwrap();
    assert_eq!((work.side, work.side_is.as_str()), (Side::Right, "kneeling leg"));
    // The picture as drawn kneels on the right.
    assert!(!model.figure.unwrap().mirrored && model.next.unwrap().side != Side::Right);
}

#[test]
fn at_the_very_end_of_everything_nothing_follows() {
    let model = at("desk_break", 100_000.0);
    assert!(model.next.is_none() && model.work.is_none() && model.figure.is_none());
    assert_eq!(model.remaining_total, Duration::ZERO);
    assert!(model.timeline.iter().all(|piece| (piece.over - 1.0).abs() < 1e-6));
}

#[test]
fn a_longer_segment_never_shows_more_than_all_of_it() {
    let mut session = {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
        let routine = Routine::of_exercise(catalogue.find("glute_bridge").unwrap()).unwrap();
        Session::start(Arc::new(Plan::of(&routine))).0
    };
    session.advance(Duration::from_secs(64));
    for _ in 0..3 {
        session.command(Command::Longer).unwrap();
    }
    session.advance(Duration::from_secs(20));
    let model = PlayerModel::of(&session, session.elapsed(), &figures());
    assert_eq!(model.rep.map(|rep| (rep.number, rep.of)), Some((14, 16)));
}
