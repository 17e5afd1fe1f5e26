//! The ladder of bridges: a harder rung once one is easy, an easier one when it was too much (domain facts, section 2.3).

use super::{About, Advice, answered, records, zone_of};
use crate::domain::past::{Past, SessionReview};
use crate::domain::record::Rule;
use crate::domain::routine::{Routine, SetDose, Work};
use crate::domain::zone::Zone;

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The exercise's id.
    pub exercise: &'static str,
    /// Sets.
    pub sets: u16,
    /// Reps of each.
    pub reps: u16,
}

/// The rungs, the easiest first: the exercises at their usual doses, and the first at a larger one.
const RUNGS: [Rung; 4] = [
    Rung { exercise: "glute_bridge", sets: 2, reps: 10 },
    Rung { exercise: "glute_bridge", sets: 3, reps: 12 },
    Rung { exercise: "bridge_march", sets: 2, reps: 10 },
    Rung { exercise: "single_leg_bridge", sets: 2, reps: 8 },
];
/// Sessions in a row that must have gone well.
const SESSIONS: usize = 2;

/// What the rule says of the bridges in these routines: of the first there is one to say of.
pub(super) fn advice(past: &Past, routines: &[Routine]) -> Option<Advice> {
    let steps = |routine: &'_ Routine| -> Vec<(String, usize, Work)> {
        let rung = |work: &&Work| Some((routine.id.clone(), rung_of(work)?, (*work).clone()));
        routine.work().iter().filter_map(rung).collect()
    };
    routines.iter().flat_map(steps).find_map(|(routine, rung, work)| of(past, &routine, rung, &work))
}

/// The highest rung that a step comes up to.
fn rung_of(work: &Work) -> Option<usize> {
    let sets = u16::try_from(work.sets.len()).unwrap_or(u16::MAX);
    let reps = work.sets.iter().filter_map(|set| match set {
        SetDose::Reps { reps, .. } => Some(*reps),
        SetDose::Hold(_) | SetDose::HeldReps { .. } | SetDose::Move(_) => None,
    });
    let reps = reps.min()?;
    let first = RUNGS.iter().position(|rung| rung.exercise == work.exercise.id)?;
    let reaches = |rung: &Rung| rung.exercise == work.exercise.id && rung.sets <= sets && rung.reps <= reps;
    Some(RUNGS.iter().rposition(reaches).unwrap_or(first))
}

fn of(past: &Past, routine: &str, at: usize, work: &Work) -> Option<Advice> {
    let exercise = work.exercise.id.as_str();
    let done = |session: &&SessionReview| {
        session.work.iter().any(|work| work.exercise == exercise && !work.held.is_zero())
    };
    let sessions: Vec<&SessionReview> = past.sessions.iter().filter(done).collect();
    let last = sessions.last()?;
    let offer = |rule, to: Option<usize>, sessions: &[&SessionReview]| {
        let to = *RUNGS.get(to?)?;
        let because: Vec<_> = sessions.iter().flat_map(|session| records(session, exercise)).collect();
        let answered = answered(past, rule, exercise);
        let about = About::Rung { routine: routine.to_owned(), exercise: exercise.to_owned(), to };
        let new = !because.iter().any(|id| answered.contains(id));
        new.then_some(Advice { rule, about, because })
    };
    if was_too_much(last, exercise) {
        return offer(Rule::LadderDown, at.checked_sub(1), &[last]);
    }
    let well = sessions.get(sessions.len().checked_sub(SESSIONS)?..)?;
    let easy = |session: &&SessionReview| {
        zone_of(past, session, exercise) == Some(Zone::Comfortable) && is_whole(session, work)
    };
    well.iter().all(easy).then(|| offer(Rule::LadderUp, Some(at + 1), well)).flatten()
}

/// Whether the exercise itself was rated 6 or more, or hurt.
fn was_too_much(session: &SessionReview, exercise: &str) -> bool {
    let red = |(of, rating): &(String, crate::domain::past::Rating)| {
        of == exercise && Zone::of(rating.discomfort) == Zone::TooMuch
    };
    let hurt = |work: &crate::domain::past::Work| work.exercise == exercise && work.hurt;
    session.felt.iter().any(red) || session.work.iter().any(hurt)
}

/// Whether every rep that the step asks for now was done.
fn is_whole(session: &SessionReview, step: &Work) -> bool {
    let asked = |set: &SetDose| if let SetDose::Reps { reps, .. } = set { u32::from(*reps) } else { 0 };
    let asked: u32 = step.sets.iter().map(asked).sum();
    let mut of_it = session.work.iter().filter(|work| work.exercise == step.exercise.id);
    of_it.all(|work| work.sets.0 == work.sets.1 && u32::from(work.reps.unwrap_or(0)) >= asked)
}
