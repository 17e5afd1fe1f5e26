//! Weeks of records.

use super::*;
use crate::domain::record::Flag;

fn at(day: &str, time: &str) -> jiff::ZonedDateTime {
    format!("{day}T{time}:00+01:00[Europe/Berlin]").parse().unwrap()
}

/// A session of so many steps of one set each, of which the first `done` were done.
fn session(number: u128, day: &str, steps: u16, done: u16, ending: Ending) -> Vec<Record> {
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
        let (session, flags, note) = (Some(session), vec![Flag::Sharp], String::new());
        What::CheckIn(CheckIn { session, when, discomfort, flags, note })
    };
    push("07:59", check_in(When::Before, Some(4)));
    push("08:00", stage(Stage::Began { planned_secs: 60.0, planned_steps: steps, planned_sets: steps }));
    for step in 1..=steps {
        let (held_secs, outcome) = if step <= done { (30.0, Outcome::Done) } else { (0.0, Outcome::Skipped) };
        let kind = if step == 1 { Kind::Dynamic } else { Kind::Stretch };
        push(
            "08:05",
            What::Set(SetRecord {
                session,
                routine: "daily".to_owned(),
                exercise: "bend".to_owned(),
                kind,
                step,
                round: 1,
                set: 1,
                side: Side::Both,
                planned_secs: 30.0,
                held_secs,
                reps: None,
                outcome,
            }),
        );
    }
    push("08:20", stage(Stage::Ended { ending, active_secs: f64::from(done) * 30.0 }));
    push("08:21", check_in(When::After, Some(2)));
    records
}

fn day(day: &str) -> Date {
    day.parse().unwrap()
}

#[test]
fn a_week_goes_from_monday_to_sunday() {
    let mut records = session(1, "2026-11-22", 3, 3, Ending::Finished);
    records.extend(session(2, "2026-11-23", 3, 3, Ending::Finished));
    records.extend(session(3, "2026-11-29", 3, 3, Ending::Finished));
    records.extend(session(4, "2026-11-30", 3, 3, Ending::Finished));
    for inside in ["2026-11-23", "2026-11-26", "2026-11-29"] {
        let week = Week::holding(day(inside), &records);
        assert_eq!(week.label(), "2026-W48");
        assert_eq!(
            week.sessions.iter().map(|s| s.day).collect::<Vec<_>>(),
            [day("2026-11-23"), day("2026-11-29")]
        );
    }
    assert_eq!(Week::holding(day("2027-01-01"), &records).label(), "2026-W53");
}

#[test]
fn minutes_are_what_was_held_by_kind_and_day() {
    let records = session(1, "2026-11-25", 4, 3, Ending::Finished);
    let week = Week::holding(day("2026-11-25"), &records);
    assert_eq!(week.held().of(Kind::Dynamic), Duration::from_secs(30));
    assert_eq!(week.held().of(Kind::Stretch), Duration::from_mins(1));
    assert_eq!(week.days[2].total(), Duration::from_secs(90));
    assert_eq!(week.days[3].total(), Duration::ZERO);
}

#[test]
fn a_session_counts_from_sixty_percent_of_its_steps_on() {
    for (steps, done, counts) in
        [(5, 3, true), (5, 2, false), (7, 4, false), (7, 5, true), (1, 1, true), (1, 0, false)]
    {
        let records = session(1, "2026-11-25", steps, done, Ending::Stopped);
        let week = Week::holding(day("2026-11-25"), &records);
        assert_eq!(week.sessions_counted() == 1, counts, "{done} of {steps}");
    }
}

#[test]
fn a_session_is_told_as_it_really_was() {
    let records = session(1, "2026-11-25", 4, 3, Ending::Stopped);
    let review = &sessions(&records)[0];
    assert_eq!((review.steps, review.sets), ((4, 3), (4, 3)));
    assert_eq!((review.before, review.after), (Some(4), Some(2)));
    assert_eq!((review.ending, review.name.as_str()), (Some(Ending::Stopped), "Daily"));
    assert_eq!(review.began, jiff::civil::time(8, 0, 0, 0));
}

#[test]
fn a_set_gone_back_to_counts_once_and_its_seconds_add_up() {
    let mut records = session(1, "2026-11-25", 2, 1, Ending::Stopped);
    let mut again = records[3].clone();
    again.id = Uuid::from_u128(99);
    if let What::Set(set) = &mut again.what {
        (set.held_secs, set.outcome) = (12.0, Outcome::Done);
    }
    records.push(again);
    let review = &sessions(&records)[0];
    assert_eq!((review.sets, review.held.total()), ((2, 2), Duration::from_secs(42)));
}

#[test]
fn a_rating_without_a_session_is_none() {
    let records = session(1, "2026-11-25", 2, 1, Ending::Stopped);
    assert_eq!(sessions(&records[..1]), []);
}
