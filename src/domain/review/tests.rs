//! Figures of a small week, each computed by hand.

use super::*;
use crate::domain::exercise::Muscle;
use crate::domain::outcome::Outcome;
use crate::domain::past::tests::{date, mark, past, rated, session, set};
use crate::domain::planned::Plans;
use crate::domain::record::{PausedWeek, Record, SetRecord, What};
use crate::domain::settings::{Day, WeekPlan};

fn step(step: u16, set: SetRecord) -> SetRecord {
    SetRecord { step, ..set }
}

fn hamstrings(set: SetRecord) -> SetRecord {
    SetRecord { muscles: vec![Muscle::Hamstrings], ..set }
}

/// Monday: a bend twice, a strap left and right, two sets of bridges. Friday: the strap left, right skipped, swings.
fn week() -> Past {
    let bend = |n, held| hamstrings(SetRecord { set: n, ..set("bend", Kind::Stretch, Side::Both, held) });
    let strap = |side, held| hamstrings(set("strap", Kind::Stretch, side, held));
    let bridge = |n| SetRecord { set: n, reps: Some(10), ..set("bridge", Kind::Strength, Side::Both, 60.0) };
    let swing = |side| set("swing", Kind::Dynamic, side, 20.0);
    let monday = [
        step(1, bend(1, 30.0)),
        step(1, bend(2, 28.0)),
        step(2, strap(Side::Left, 30.0)),
        step(2, strap(Side::Right, 25.0)),
        step(3, bridge(1)),
        step(3, bridge(2)),
    ];
    let friday = [
        step(1, strap(Side::Left, 30.0)),
        step(1, SetRecord { outcome: Outcome::Skipped, ..strap(Side::Right, 0.0) }),
        step(2, swing(Side::Left)),
        step(2, swing(Side::Right)),
    ];
    let mut records = session(1, "2026-11-23", &monday, [Some(4), Some(3)]);
    records.extend(session(2, "2026-11-27", &friday, [Some(2), Some(6)]));
    // The week before, which none of the figures counts.
    records.extend(session(3, "2026-11-22", &monday, [Some(9), None]));
    past(&records)
}

fn review(past: &Past) -> Review<'_> {
    Review::of(Span::week(date("2026-11-26")), past)
}

fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

#[test]
fn time_is_what_was_held_by_kind_and_day() {
    let past = week();
    let review = review(&past);
    // 30 + 28 + 30 + 25 on Monday, 30 on Friday.
    assert_eq!(review.held().of(Kind::Stretch), secs(143));
    assert_eq!(review.held().of(Kind::Strength), secs(120));
    assert_eq!(review.held().of(Kind::Dynamic), secs(40));
    assert_eq!(review.held_on(date("2026-11-27")).total(), secs(70));
    assert_eq!(review.held_on(date("2026-11-24")).total(), secs(0));
    assert_eq!(review.sessions_counted(), 2);
}

#[test]
fn a_muscle_has_what_was_held_for_it_on_each_side() {
    let past = week();
    let muscles = review(&past).under_stretch();
    // Left 30 + 28 + 30 + 30; right 30 + 28 + 25.
    assert_eq!(muscles, BTreeMap::from([(Muscle::Hamstrings, Sides { left: secs(118), right: secs(83) })]));
    assert_eq!(muscles[&Muscle::Hamstrings].lower(), secs(83));
}

#[test]
fn sides_are_compared_by_what_has_sides() {
    let past = week();
    let review = review(&past);
    // Left 30 + 30 + 20; right 25 + 20.
    assert_eq!(review.balance(), Sides { left: secs(80), right: secs(45) });
    assert_eq!(review.left_percent(), Some(64));
    assert_eq!(Review::of(Span::week(date("2026-11-02")), &past).left_percent(), None);
}

#[test]
fn sets_reps_ratings_and_what_was_skipped() {
    let past = week();
    let review = review(&past);
    assert_eq!(review.strength(), (2, 20));
    assert_eq!(review.median(), Some(3.0));
    assert_eq!(review.worst().map(|worst| worst.discomfort), Some(6));
    assert_eq!(review.skipped_most(), Some(("strap", 1)));
}

#[test]
fn holds_are_the_mean_of_those_led_to_their_end() {
    let until = date("2026-11-29");
    let holds = holds(&super::tests::week(), "strap", until, 12);
    let week = |monday, millis: u64| HoldWeek { monday: date(monday), mean: Duration::from_millis(millis) };
    // 30 and 25 in the first week; 30, 25 and 30 in the second, where the right was skipped once.
    let told: Vec<_> = holds
        .iter()
        .map(|week| HoldWeek {
            mean: Duration::from_millis(u64::try_from(week.mean.as_millis()).unwrap()),
            ..*week
        })
        .collect();
    assert_eq!(told, [week("2026-11-16", 27_500), week("2026-11-23", 28_333)]);
    assert_eq!(super::holds(&super::tests::week(), "strap", until, 1), holds[1..]);
    assert_eq!(super::holds(&super::tests::week(), "bridge", until, 12), []);
}

/// A session on each of the first days of each week, so many a week.
fn weeks(sessions: &[usize]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut number = 0;
    for (monday, sessions) in Span::week(date("2026-06-01")).from.series(jiff::ToSpan::weeks(1)).zip(sessions)
    {
        for day in Span::week(monday).days().take(*sessions) {
            number += 1;
            let done = [set("bend", Kind::Stretch, Side::Both, 30.0)];
            records.extend(session(number, &day.to_string(), &done, [None, None]));
        }
    }
    records
}

/// The streak on the Wednesday after so many weeks; five sessions a week are planned.
fn streak_of(sessions: &[usize], paused: &[&str]) -> usize {
    let mut records = weeks(sessions);
    for (id, day) in (1..).zip(paused) {
        records.push(mark(id, day, What::PausedWeek(PausedWeek { monday: date(day) })));
    }
    let past = past(&records);
    let last = i64::try_from(sessions.len()).unwrap() - 1;
    let today = date("2026-06-03").saturating_add(jiff::ToSpan::weeks(last));
    streak(&past, &Plans::of(&past, &WeekPlan::default()), today, today).weeks
}

#[test]
fn a_week_counts_from_four_fifths_of_its_plan_on_and_the_running_one_ends_nothing() {
    assert_eq!([week_needs(0), week_needs(2), week_needs(4), week_needs(5)], [1, 2, 4, 4]);
    assert_eq!(streak_of(&[4, 5, 4, 0], &[]), 3);
    assert_eq!(streak_of(&[4, 5, 4, 4], &[]), 4);
    assert_eq!(streak_of(&[4, 3, 4, 1], &[]), 1);
    assert_eq!(streak_of(&[], &[]), 0);
}

#[test]
fn one_paused_week_in_eight_freezes_the_streak() {
    let weeks = [4, 0, 4, 4, 0, 4, 4, 0];
    assert_eq!(streak_of(&weeks, &["2026-06-10"]), 2);
    // The second pause comes three weeks after the first.
    assert_eq!(streak_of(&weeks, &["2026-06-10", "2026-06-29"]), 2);
    assert_eq!(streak_of(&[4, 0, 4, 4, 4, 4, 4, 4, 4, 0, 4, 0], &["2026-06-08", "2026-08-03"]), 9);
}

#[test]
fn a_week_is_compared_with_its_plan_of_then() {
    let past = rated(&[("2026-11-23", None)]);
    let plan = WeekPlan { days: BTreeMap::from([(Day::Sat, "daily".to_owned())]) };
    assert_eq!(Plans::of(&past, &plan).within(Span::week(date("2026-11-26"))), 1);
}
