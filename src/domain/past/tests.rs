//! Sessions gathered from their records; and the builders of a past for other tests.

use jiff::civil::Date;
use uuid::Uuid;

use super::*;
use crate::domain::exercise::{Kind, Muscle, Side};
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::record::tests::bend;
use crate::domain::record::{
    Change, CheckIn, Correction, Flag, NextMorning, SessionRecord, SetRecord, Stage, When,
};
use std::time::Duration;

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A record of noon on that day.
pub(crate) fn mark(id: u128, day: &str, what: What) -> Record {
    Record::new(Uuid::from_u128(id), at(day, "12:00"), what)
}

fn at(day: &str, time: &str) -> jiff::ZonedDateTime {
    format!("{day}T{time}+00:00[UTC]").parse().unwrap()
}

/// A set of half a minute, held for so many seconds and done.
pub(crate) fn set(exercise: &str, kind: Kind, side: Side, held_secs: f64) -> SetRecord {
    let (exercise, muscles) = (exercise.to_owned(), Vec::new());
    SetRecord { exercise, kind, muscles, side, planned_secs: 30.0, held_secs, ..bend() }
}

/// A session at eight with these sets, rated before and after it. Its id is `number` times 2³², its records' follow.
pub(crate) fn session(number: u128, day: &str, sets: &[SetRecord], rated: [Option<u8>; 2]) -> Vec<Record> {
    let session = Uuid::from_u128(number << 32);
    let mut records = Vec::new();
    let mut push = |time: &str, what| {
        let id = Uuid::from_u128((number << 32) + 1 + records.len() as u128);
        records.push(Record::new(id, at(day, time), what));
    };
    let stage = |stage| {
        let (routine, name) = ("daily".to_owned(), "Daily".to_owned());
        What::Session(SessionRecord { session, routine, name, stage })
    };
    let check_in = |when, discomfort| {
        let (session, flags, note) = (Some(session), Vec::new(), String::new());
        What::CheckIn(CheckIn { session, when, discomfort, flags, note })
    };
    let [before, after] = rated;
    if before.is_some() {
        push("07:59", check_in(When::Before, before));
    }
    let steps = sets.iter().map(|set| set.step).collect::<std::collections::BTreeSet<_>>().len();
    let (planned_steps, planned_sets) = (u16::try_from(steps).unwrap(), u16::try_from(sets.len()).unwrap());
    push("08:00", stage(Stage::Began { planned_secs: 60.0, planned_steps, planned_sets, by_hand: false }));
    for set in sets {
        push("08:05", What::Set(SetRecord { session, ..set.clone() }));
    }
    push("08:20", stage(Stage::Ended { ending: Ending::Finished, active_secs: 60.0 }));
    if after.is_some() {
        push("08:21", check_in(When::After, after));
    }
    records
}

pub(crate) fn past(records: &[Record]) -> Past {
    Past::of(records, &Catalogue::default())
}

/// One session with one set done on each of these days, with these ratings before them.
pub(crate) fn rated(days: &[(&str, Option<u8>)]) -> Past {
    let done = [set("bend", Kind::Stretch, Side::Both, 30.0)];
    let all =
        (1..).zip(days).flat_map(|(number, (day, before))| session(number, day, &done, [*before, Some(10)]));
    past(&all.collect::<Vec<_>>())
}

/// So many steps of one set each, of which the first were done.
fn steps(steps: u16, done: u16) -> Vec<SetRecord> {
    let step = |step| {
        let (held_secs, outcome) = if step <= done { (30.0, Outcome::Done) } else { (0.0, Outcome::Skipped) };
        let kind = if step == 1 { Kind::Dynamic } else { Kind::Stretch };
        SetRecord { step, outcome, ..set("bend", kind, Side::Both, held_secs) }
    };
    (1..=steps).map(step).collect()
}

#[test]
fn a_session_counts_from_sixty_percent_of_its_steps_on() {
    for (all, done, counts) in
        [(5, 3, true), (5, 2, false), (7, 4, false), (7, 5, true), (1, 1, true), (1, 0, false)]
    {
        let past = past(&session(1, "2026-11-25", &steps(all, done), [None, None]));
        assert_eq!(past.sessions[0].counts(), counts, "{done} of {all}");
    }
}

#[test]
fn a_session_is_told_as_it_really_was() {
    let past = past(&session(1, "2026-11-25", &steps(4, 3), [Some(4), Some(2)]));
    let session = &past.sessions[0];
    assert_eq!((session.steps, session.sets), ((4, 3), (4, 3)));
    let rating = |rating: Option<Rating>| rating.map(|rating| rating.discomfort);
    assert_eq!((rating(session.before), rating(session.after)), (Some(4), Some(2)));
    assert_eq!((session.ending, session.name.as_str()), (Some(Ending::Finished), "Daily"));
    assert_eq!(session.began, jiff::civil::time(8, 0, 0, 0));
    assert_eq!(session.held.of(Kind::Dynamic), Duration::from_secs(30));
    assert_eq!(session.held.of(Kind::Stretch), Duration::from_mins(1));
    assert_eq!(session.work.iter().map(|work| work.skipped).sum::<u16>(), 1);
}

#[test]
fn a_set_gone_back_to_counts_once_and_its_seconds_add_up() {
    let mut sets = steps(2, 1);
    sets.push(SetRecord { held_secs: 12.0, outcome: Outcome::Done, ..sets[1].clone() });
    let records = session(1, "2026-11-25", &sets, [None, None]);
    let past = past(&records);
    assert_eq!((past.sessions[0].sets.1, past.sessions[0].held.total()), (2, Duration::from_secs(42)));
    assert_eq!(past.sessions[0].work[1].skipped, 0);
}

#[test]
fn a_rating_without_a_session_is_none() {
    let mut records = session(1, "2026-11-25", &steps(2, 1), [Some(3), None]);
    records.truncate(1);
    let past = past(&records);
    assert_eq!((past.sessions.len(), past.marks.len()), (0, 1));
}

#[test]
fn signs_ticked_and_the_morning_after_belong_to_their_session() {
    let mut records = session(1, "2026-11-25", &steps(2, 2), [Some(3), Some(3)]);
    let of = Uuid::from_u128(1 << 32);
    records.push(mark(7, "2026-11-26", What::NextMorning(NextMorning { session: of, discomfort: 5 })));
    let flags = vec![Flag::Sharp];
    let ticked =
        CheckIn { session: Some(of), when: When::After, discomfort: Some(3), flags, note: String::new() };
    records.push(mark(8, "2026-11-26", What::CheckIn(ticked)));
    let past = past(&records);
    let session = &past.sessions[0];
    assert_eq!(
        (session.flags.as_slice(), session.morning.map(|rating| rating.discomfort)),
        ([Flag::Sharp].as_slice(), Some(5))
    );
}

#[test]
fn a_session_moved_to_another_day_is_found_on_that_day() {
    let mut records = session(1, "2026-11-25", &steps(2, 2), [Some(3), None]);
    let change = Change::Moved { to: at("2026-11-20", "18:30") };
    records.push(mark(
        9,
        "2026-11-26",
        What::Correction(Correction { of: Uuid::from_u128(1 << 32), change }),
    ));
    let past = past(&records);
    assert_eq!(past.between(date("2026-11-20"), date("2026-11-20")).len(), 1);
    assert_eq!(past.sessions[0].began, jiff::civil::time(18, 30, 0, 0));
}

#[test]
fn muscles_are_those_of_the_record_else_of_the_catalogue() {
    let mut catalogue = Catalogue::default();
    catalogue.add([ron::from_str(
        "(id: \"bend\", name: \"Bend\", muscles: (primary: [Calves]), dose: Hold(secs: 30))",
    )
    .unwrap()]);
    let known = SetRecord {
        step: 2,
        muscles: vec![Muscle::Hamstrings],
        ..set("bend", Kind::Stretch, Side::Both, 30.0)
    };
    let sets = [set("bend", Kind::Stretch, Side::Both, 30.0), known];
    let sets = [SetRecord { step: 1, ..sets[0].clone() }, sets[1].clone()];
    let past = Past::of(&session(1, "2026-11-25", &sets, [None, None]), &catalogue);
    let muscles: Vec<_> = past.sessions[0].work.iter().map(|work| work.muscles.clone()).collect();
    assert_eq!(muscles, [[Muscle::Calves], [Muscle::Hamstrings]]);
}
