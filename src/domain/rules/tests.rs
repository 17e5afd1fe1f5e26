//! The rules on small histories, with the examples of the domain facts.

use super::*;
use crate::domain::exercise::{Catalogue, Exercise, Kind};
use crate::domain::past::tests::{date, mark, past, session, set};
use crate::domain::record::{ExerciseRating, NewReference, Record, SetRecord};
use crate::domain::settings::{Day, WeekPlan};
use crate::domain::span::Span;

/// Weeks from 5 October 2026 on: sessions, and the rating before each.
fn weeks(weeks: &[(usize, u8)]) -> Vec<Record> {
    let mut records = Vec::new();
    let mondays = date("2026-10-05").series(jiff::ToSpan::weeks(1));
    for ((number, monday), (sessions, rating)) in (1_u128..).zip(mondays).zip(weeks) {
        for (index, day) in (0..).zip(Span::week(monday).days().take(*sessions)) {
            let done = [set("bend", Kind::Stretch, Side::Both, 30.0)];
            records.extend(session(number * 10 + index, &day.to_string(), &done, [Some(*rating), None]));
        }
    }
    records
}

/// The weeks of which the rule speaks on the Monday after them; five sessions a week are planned.
fn persists(records: &[Record], after_weeks: usize) -> Option<usize> {
    let past = past(records);
    let today = date("2026-10-05").saturating_add(i64::try_from(after_weeks).unwrap().weeks());
    let plans = Plans::of(&past, &WeekPlan::default());
    let advice = persistence::advice(&past, &plans, today)?;
    let About::Weeks { weeks, .. } = advice.about else { panic!("{advice:?}") };
    Some(weeks)
}

#[test]
fn weeks_of_steady_practice_without_a_change_are_spoken_of() {
    // The domain facts' examples; the reference week comes first.
    let case = |told: &[(usize, u8)]| persists(&weeks(told), told.len());
    assert_eq!(case(&[(4, 6), (4, 5), (5, 5)]), Some(3));
    assert_eq!(case(&[(4, 6), (4, 5), (5, 4)]), None);
    assert_eq!(case(&[(5, 2), (5, 2), (5, 2)]), None);
    assert_eq!(case(&[(4, 4), (4, 4), (4, 3)]), None);
    assert_eq!(case(&[(5, 5), (5, 5), (3, 5)]), None);
    assert_eq!(case(&[(5, 8), (5, 7), (5, 6)]), Some(3));
    // Two weeks are not enough.
    assert_eq!(case(&[(5, 6), (5, 6)]), None);
}

#[test]
fn it_is_said_once_in_a_run_and_a_second_time_in_its_sixth_week() {
    let mut records = weeks(&[(5, 6); 6]);
    let said = persists(&records, 3);
    assert_eq!(said, Some(3));
    // Nobody answers: it stands.
    assert_eq!((persists(&records, 4), persists(&records, 5)), (Some(3), Some(3)));
    let answer = |records: &[Record], id, weeks: usize| {
        let past = past(records);
        let today = date("2026-10-05").saturating_add(i64::try_from(weeks).unwrap().weeks());
        let advice = persistence::advice(&past, &Plans::of(&past, &WeekPlan::default()), today).unwrap();
        mark(id, &today.to_string(), What::AdviceAnswered(advice.answered(false)))
    };
    let first = answer(&records, 1, 3);
    records.push(first);
    assert_eq!([3, 4, 5, 6].map(|weeks| persists(&records, weeks)), [None, None, None, Some(6)]);
    let second = answer(&records, 2, 6);
    records.push(second);
    records.extend(weeks(&[(0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (5, 6), (5, 6)]));
    assert_eq!([6, 7, 8].map(|weeks| persists(&records, weeks)), [None; 3]);
}

#[test]
fn a_missed_week_a_clear_change_and_a_new_reference_end_a_run() {
    assert_eq!(persists(&weeks(&[(5, 6), (5, 6), (5, 6), (2, 6)]), 4), None);
    assert_eq!(persists(&weeks(&[(5, 6), (5, 6), (5, 6), (5, 4)]), 4), None);
    let mut records = weeks(&[(5, 6); 4]);
    assert_eq!(persists(&records, 4), Some(3));
    records.push(mark(1, "2026-10-28", What::NewReference(NewReference { from: date("2026-10-28") })));
    assert_eq!(persists(&records, 4), None);
}

fn exercise(text: &str) -> Exercise {
    ron::from_str(text).unwrap()
}

/// A routine of one step, in which these exercises are known.
fn routine(step: &str) -> Routine {
    let mut catalogue = Catalogue::default();
    catalogue.add([
        exercise("(id: \"bend\", name: \"Bend\", kind: Stretch, dose: Hold(secs: 30, sets: 2))"),
        exercise("(id: \"glute_bridge\", name: \"Bridge\", kind: Strength, dose: Reps(reps: 10, tempo: (2, 2, 2), sets: 2))"),
    ]);
    Routine::read("daily", format!("(name: \"D\", steps: [{step}])").as_bytes(), &catalogue).unwrap()
}

/// One session of a bend of half a minute, rated like this before, after it, and of the bend itself.
fn bend(number: u128, day: &str, rated: [Option<u8>; 2]) -> Vec<Record> {
    session(number, day, &[set("bend", Kind::Stretch, Side::Both, 30.0)], rated)
}

fn held(records: &[Record], secs: u16, today: &str) -> Option<(Rule, u64, u16)> {
    let routine = routine(&format!("Hold(exercise: \"bend\", secs: {secs}, sets: 1)"));
    let advice = hold::advice(&past(records), &[routine], date(today));
    let advice = advice.first()?;
    let About::Hold { to, sets, .. } = &advice.about else { panic!("{advice:?}") };
    Some((advice.rule, to.as_secs(), *sets))
}

/// Three comfortable sessions on Monday, Wednesday and Friday.
fn comfortable() -> Vec<Record> {
    let days = ["2026-11-23", "2026-11-25", "2026-11-27"];
    (1..).zip(days).flat_map(|(number, day)| bend(number, day, [Some(2), Some(1)])).collect()
}

#[test]
fn a_hold_may_grow_after_three_comfortable_sessions_of_it() {
    let three = comfortable();
    assert_eq!(held(&three, 30, "2026-11-28"), Some((Rule::HoldUp, 35, 2)));
    // Two are not enough, and neither are three of another length, or at the longest.
    assert_eq!(held(&three[5..], 30, "2026-11-28"), None);
    assert_eq!(held(&three, 40, "2026-11-28"), None);
    let unrated: Vec<Record> = [comfortable(), bend(4, "2026-11-28", [None, None])].concat();
    assert_eq!(held(&unrated, 30, "2026-11-28"), None);
    let noticeable = [comfortable(), bend(4, "2026-11-28", [Some(3), Some(1)])].concat();
    assert_eq!(held(&noticeable, 30, "2026-11-28"), None);
}

#[test]
fn what_was_worse_by_two_the_next_day_was_noticeable() {
    let mut worse = comfortable();
    worse.extend(session(9, "2026-11-28", &[set("other", Kind::Stretch, Side::Both, 30.0)], [Some(4), None]));
    assert_eq!(held(&worse, 30, "2026-11-28"), None);
}

#[test]
fn a_hold_grows_once_a_week_and_not_for_two_weeks_after_it_was_too_much() {
    let answered = |rule, taken, because: &[u128]| {
        let because = because.iter().copied().map(Uuid::from_u128).collect();
        let (side, exercise) = (Side::Both, "bend".to_owned());
        What::AdviceAnswered(AdviceAnswered { rule, side, exercise, taken, because })
    };
    let with = |day, what| [comfortable(), vec![mark(1, day, what)]].concat();
    let up = Some((Rule::HoldUp, 35, 2));
    assert_eq!(held(&with("2026-11-22", answered(Rule::HoldUp, true, &[])), 30, "2026-11-28"), None);
    assert_eq!(held(&with("2026-11-21", answered(Rule::HoldUp, true, &[])), 30, "2026-11-28"), up);
    assert_eq!(held(&with("2026-11-15", answered(Rule::HoldDown, true, &[])), 30, "2026-11-28"), None);
    let red = |day| [bend(8, day, [Some(2), Some(7)]), comfortable()].concat();
    assert_eq!(held(&red("2026-11-16"), 30, "2026-11-28"), None);
    assert_eq!(held(&red("2026-11-13"), 30, "2026-11-28"), up);
    // An offer that has its answer is not made again for the same sessions.
    let because = hold::advice(
        &past(&comfortable()),
        &[routine("Hold(exercise: \"bend\", secs: 30, sets: 1)")],
        date("2026-11-28"),
    )[0]
    .because
    .clone();
    let declined = What::AdviceAnswered(AdviceAnswered {
        rule: Rule::HoldUp,
        side: Side::Both,
        exercise: "bend".to_owned(),
        taken: false,
        because,
    });
    assert_eq!(held(&with("2026-11-28", declined), 30, "2026-11-28"), None);
}

#[test]
fn a_hold_that_was_too_much_or_not_done_for_two_weeks_had_better_be_shorter() {
    let red = bend(1, "2026-11-23", [Some(2), Some(6)]);
    assert_eq!(held(&red, 30, "2026-11-24"), Some((Rule::HoldDown, 20, 3)));
    assert_eq!(held(&red, 20, "2026-11-24"), Some((Rule::HoldDown, 15, 3)));
    assert_eq!(held(&red, 15, "2026-11-24"), None);
    let fine = bend(1, "2026-11-09", [Some(2), Some(2)]);
    assert_eq!(held(&fine, 30, "2026-11-22"), None);
    assert_eq!(held(&fine, 30, "2026-11-23"), Some((Rule::HoldDown, 25, 2)));
    assert_eq!(held(&red, 65, "2026-11-24"), Some((Rule::HoldDown, 55, 1)));
}

/// The rung that is offered after these sessions of two sets of so many reps, each with the rating of the bridge.
fn rung(step: &str, sessions: &[(u16, Option<u8>)]) -> Option<(Rule, Rung)> {
    let mut records = Vec::new();
    for (number, (reps, felt)) in (1..).zip(sessions) {
        let bridge = |n| SetRecord {
            set: n,
            reps: Some(*reps),
            ..set("glute_bridge", Kind::Strength, Side::Both, 60.0)
        };
        let day = format!("2026-11-{:02}", 10 + number);
        records.extend(session(number, &day, &[bridge(1), bridge(2)], [Some(1), None]));
        if let Some(discomfort) = *felt {
            let (session, exercise) = (Uuid::from_u128(number << 32), "glute_bridge".to_owned());
            records.push(mark(
                number,
                &day,
                What::ExerciseRating(ExerciseRating { session, exercise, discomfort }),
            ));
        }
    }
    let advice = ladder::advice(&past(&records), &[routine(step)])?;
    let About::Rung { to, .. } = advice.about else { panic!("{advice:?}") };
    Some((advice.rule, to))
}

#[test]
fn the_next_rung_is_offered_after_two_easy_sessions_and_the_one_before_after_one_that_was_too_much() {
    let two_by_ten = "Reps(exercise: \"glute_bridge\")";
    let up = |exercise, sets, reps| Some((Rule::LadderUp, Rung { exercise, sets, reps }));
    assert_eq!(rung(two_by_ten, &[(10, Some(1)), (10, None)]), up("glute_bridge", 3, 12));
    assert_eq!(rung(two_by_ten, &[(10, None)]), None);
    assert_eq!(rung(two_by_ten, &[(10, None), (9, None)]), None);
    assert_eq!(rung(two_by_ten, &[(10, Some(4)), (10, None)]), None);
    // There is no easier rung than the first.
    assert_eq!(rung(two_by_ten, &[(10, Some(7))]), None);
    let three_by_twelve = "Reps(exercise: \"glute_bridge\", reps: 12, sets: 3, tempo: (2, 2, 2))";
    assert_eq!(rung(three_by_twelve, &[(18, None), (18, None)]), up("bridge_march", 2, 10));
    let down = Some((Rule::LadderDown, Rung { exercise: "glute_bridge", sets: 2, reps: 10 }));
    assert_eq!(rung(three_by_twelve, &[(18, Some(7))]), down);
}

#[test]
fn after_a_session_that_was_too_much_something_gentler_is_offered_until_another_was_done() {
    let eased =
        |records: &[Record], today| ease_off::advice(&past(records), date(today)).map(|advice| advice.about);
    let bad = bend(1, "2026-11-23", [Some(2), Some(7)]);
    assert_eq!(eased(&bad, "2026-11-24"), Some(About::TooMuch(Some(7))));
    assert_eq!(eased(&bad, "2026-12-01"), None);
    assert_eq!(eased(&[bad.clone(), bend(2, "2026-11-24", [Some(3), None])].concat(), "2026-11-24"), None);
}

#[test]
fn what_is_most_urgent_comes_first() {
    let mut records = comfortable();
    records.extend(bend(7, "2026-11-28", [Some(7), Some(8)]));
    let flags = vec![Flag::Sharp];
    let ticked = crate::domain::record::CheckIn {
        session: None,
        when: crate::domain::record::When::Before,
        discomfort: None,
        flags,
        note: String::new(),
    };
    records.push(mark(1, "2026-11-28", What::CheckIn(ticked)));
    let past = past(&records);
    let plan = WeekPlan { days: [(Day::Mon, "daily".to_owned())].into() };
    let routines = [routine("Hold(exercise: \"bend\", secs: 30, sets: 1)")];
    let advice = advice(&past, &Plans::of(&past, &plan), &routines, date("2026-11-29"));
    let rules: Vec<Rule> = advice.iter().map(|advice| advice.rule).collect();
    assert_eq!(rules, [Rule::RedFlag, Rule::EaseOff, Rule::HoldDown]);
}
