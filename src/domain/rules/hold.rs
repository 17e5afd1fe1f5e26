//! Holds that may grow, or had better be shorter, by how it felt (domain facts, section 7).
//!
//! A hold that a person has changed by hand is left alone until it has been held three times as they want it.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::{About, Advice, answered, records, warning, zone_of};
use crate::domain::exercise::Kind;
use crate::domain::past::{Past, SessionReview};
use crate::domain::record::{Record, Rule, What};
use crate::domain::routine::{Routine, SetDose};
use crate::domain::zone::Zone;

/// One step up.
const UP: Duration = Duration::from_secs(5);
/// One step down after a rating of 6 or more.
const DOWN: Duration = Duration::from_secs(10);
/// One step back after a break.
const BACK: Duration = Duration::from_secs(5);
/// The shortest and the longest hold that the rule leads to.
const RANGE: (Duration, Duration) = (Duration::from_secs(15), Duration::from_mins(1));
/// Sessions that must have gone well in a row.
const SESSIONS: usize = 3;
/// Days between two steps up.
const DAYS_BETWEEN: i32 = 7;
/// Days without a step up after a rating of 6 or more, and days without the exercise that make a break.
const DAYS_OFF: i32 = 14;

/// Why a hold is to be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It went well several times.
    Comfortable,
    /// It was too much.
    TooMuch,
    /// It was not done for a while.
    Break,
}

/// A hold of a routine as it stands there now.
struct Held<'a> {
    routine: &'a str,
    exercise: &'a str,
    length: Duration,
}

/// What the rule says on a day of the holds in these routines.
pub(super) fn advice(past: &Past, routines: &[Routine], today: Date) -> Vec<Advice> {
    let mut advice: Vec<Advice> = Vec::new();
    for held in routines.iter().flat_map(holds) {
        // An exercise that stands in two routines is spoken of once.
        let spoken_of = advice.iter().any(|said| said.exercise() == held.exercise);
        advice.extend(of(past, &held, today).filter(|_| !spoken_of));
    }
    advice
}

/// The stretches of a routine that are held for one length in all sets, each exercise once.
fn holds(routine: &Routine) -> Vec<Held<'_>> {
    let mut holds: Vec<Held<'_>> = Vec::new();
    for work in routine.work().into_iter().filter(|work| work.exercise.kind == Kind::Stretch) {
        let Some(SetDose::Hold(length)) = work.sets.first().copied() else { continue };
        let even = work.sets.iter().all(|set| *set == SetDose::Hold(length));
        let exercise = work.exercise.id.as_str();
        if even && holds.iter().all(|held| held.exercise != exercise) {
            holds.push(Held { routine: &routine.id, exercise, length });
        }
    }
    holds
}

fn of(past: &Past, held: &Held<'_>, today: Date) -> Option<Advice> {
    let sessions: Vec<&SessionReview> = past
        .sessions
        .iter()
        .filter(|session| {
            session.work.iter().any(|work| work.exercise == held.exercise && !work.held.is_zero())
        })
        .collect();
    let last = sessions.last()?;
    let zone = |session: &SessionReview| zone_of(past, session, held.exercise);
    let (shortest, longest) = RANGE;
    let offer = |rule, to: Duration, why, because: Vec<Uuid>| {
        let to = to.clamp(shortest, longest);
        let answered = answered(past, rule, held.exercise);
        let (routine, exercise) = (held.routine.to_owned(), held.exercise.to_owned());
        let about = About::Hold { routine, exercise, from: held.length, to, sets: sets_of(to), why };
        let new = !because.iter().any(|id| answered.contains(id));
        (to != held.length && new).then_some(Advice { rule, about, because })
    };
    if held.length > shortest && zone(last) == Some(Zone::TooMuch) {
        let because = records(last, held.exercise);
        return offer(Rule::HoldDown, held.length.saturating_sub(DOWN), Why::TooMuch, because);
    }
    if held.length > shortest && last.day <= today.saturating_sub(DAYS_OFF.days()) {
        let because = records(last, held.exercise);
        return offer(Rule::HoldDown, held.length.saturating_sub(BACK), Why::Break, because);
    }
    let well = sessions.get(sessions.len().checked_sub(SESSIONS)?..)?;
    let rests = |rule, days: i32| {
        last_taken(past, rule, held.exercise).is_some_and(|day| today < day.saturating_add(days.days()))
    };
    let red = |session: &&&SessionReview| zone(session) == Some(Zone::TooMuch);
    let was_red =
        sessions.iter().rev().find(red).is_some_and(|red| today < red.day.saturating_add(DAYS_OFF.days()));
    let grows = held.length < longest
        && well.iter().all(|session| is_whole(session, held) && zone(session) == Some(Zone::Comfortable))
        && warning::open(past).is_empty()
        && !rests(Rule::HoldUp, DAYS_BETWEEN)
        && !rests(Rule::HoldDown, DAYS_OFF)
        && !was_red;
    let because = well.iter().flat_map(|session| records(session, held.exercise)).collect();
    grows.then(|| offer(Rule::HoldUp, held.length + UP, Why::Comfortable, because)).flatten()
}

/// Whether all its sets were led to their end at the length that stands in the routine now.
fn is_whole(session: &SessionReview, held: &Held<'_>) -> bool {
    let of_it = || session.work.iter().filter(|work| work.exercise == held.exercise);
    of_it().all(|work| work.sets.0 == work.sets.1 && work.planned == held.length)
}

/// The day on which a rule's offer about an exercise was last taken.
fn last_taken(past: &Past, rule: Rule, exercise: &str) -> Option<Date> {
    let taken = |mark: &&Record| {
        let What::AdviceAnswered(answer) = &mark.what else { return false };
        answer.taken && answer.rule == rule && answer.exercise == exercise
    };
    past.marks.iter().filter(taken).map(|mark| mark.at.date()).max()
}

/// The sets that keep the whole near a minute.
fn sets_of(hold: Duration) -> u16 {
    match hold.as_secs() {
        ..=20 => 3,
        21..=40 => 2,
        _ => 1,
    }
}
