//! "I have so many minutes": a routine made shorter, in a stated order, never below a useful dose.
//!
//! 1. Of a step with several sets the last is left out: strength first, then dynamic, breath and stretch; of a circuit
//!    the last round.
//! 2. The longest holds become shorter by 5 s, and what is kept moving likewise.
//! 3. Whole steps are left out, the last of a kind first: breath, dynamic, strength, stretch. One step stays.

use std::time::Duration;

use super::{Routine, SetDose, Step, Work};
use crate::domain::exercise::Kind;
use crate::domain::plan::Plan;

/// No hold and no movement becomes shorter than this (domain facts, section 7: the floor of a hold).
const LEAST: Duration = Duration::from_secs(15);
/// What one shortening takes from a hold.
const LESS: Duration = Duration::from_secs(5);

/// One way to make a routine shorter.
#[derive(Clone, Copy)]
enum Way {
    /// One set less of a step of that kind.
    Set(Kind),
    /// One round less of a circuit.
    Round,
    /// Holds of that length become shorter.
    Hold(Duration),
    /// A step of that kind less.
    Step(Kind),
}

impl Routine {
    /// This routine in at most that time, or in as little as it can be done in.
    #[must_use]
    pub fn fitted(&self, most: Duration) -> Self {
        let mut fitted = self.clone();
        while Plan::of(&fitted).total > most {
            if !fitted.shorten() {
                break;
            }
        }
        fitted
    }

    /// Makes it a little shorter; false where it cannot be.
    fn shorten(&mut self) -> bool {
        let sets = [Kind::Strength, Kind::Dynamic, Kind::Breath, Kind::Stretch].map(Way::Set);
        let holds = longest(&self.steps).filter(|longest| *longest > LEAST).map(Way::Hold);
        let steps = [Kind::Breath, Kind::Dynamic, Kind::Strength, Kind::Stretch].map(Way::Step);
        let steps = steps.into_iter().filter(|_| self.work().len() > 1);
        let ways: Vec<Way> = sets.into_iter().chain([Way::Round]).chain(holds).chain(steps).collect();
        ways.into_iter().any(|way| shorten(&mut self.steps, way))
    }
}

/// The length of the longest hold or movement.
fn longest(steps: &[Step]) -> Option<Duration> {
    let of_step = |step: &Step| match step {
        Step::Work(work) => work.sets.iter().filter_map(timed).max(),
        Step::Repeat { steps, .. } => longest(steps),
        Step::Rest(_) | Step::Wait => None,
    };
    steps.iter().filter_map(of_step).max()
}

fn timed(set: &SetDose) -> Option<Duration> {
    match set {
        SetDose::Hold(length) | SetDose::Move(length) => Some(*length),
        SetDose::HeldReps { .. } | SetDose::Reps { .. } => None,
    }
}

/// Makes the last step that can be shorter this way, or all holds of that length; whether one could.
fn shorten(steps: &mut Vec<Step>, way: Way) -> bool {
    let mut any = false;
    for index in (0..steps.len()).rev() {
        let Some(step) = steps.get_mut(index) else { continue };
        let shorter = match (step, way) {
            (Step::Work(work), Way::Step(kind)) if work.exercise.kind == kind => {
                leave_out(steps, index);
                true
            }
            (Step::Work(work), way) => shorten_work(work, way),
            (Step::Repeat { times, .. }, Way::Round) if *times > 1 => {
                *times -= 1;
                true
            }
            (Step::Repeat { steps: inner, .. }, way) => {
                let shorter = shorten(inner, way);
                if inner.is_empty() {
                    leave_out(steps, index);
                }
                shorter
            }
            (Step::Rest(_) | Step::Wait, _) => false,
        };
        any |= shorter;
        if shorter && !matches!(way, Way::Hold(_)) {
            return true;
        }
    }
    any
}

fn shorten_work(work: &mut Work, way: Way) -> bool {
    match way {
        Way::Set(kind) if work.exercise.kind == kind && work.sets.len() > 1 => work.sets.pop().is_some(),
        Way::Hold(longest) => {
            let mut any = false;
            for set in &mut work.sets {
                if let SetDose::Hold(length) | SetDose::Move(length) = set
                    && *length == longest
                {
                    *length = length.saturating_sub(LESS).max(LEAST);
                    any = true;
                }
            }
            any
        }
        Way::Set(_) | Way::Round | Way::Step(_) => false,
    }
}

/// Leaves a step out, and the rest that follows it.
fn leave_out(steps: &mut Vec<Step>, index: usize) {
    steps.remove(index);
    if matches!(steps.get(index), Some(Step::Rest(_))) {
        steps.remove(index);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::domain::exercise::Catalogue;

    fn built_in() -> Vec<Routine> {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
        let read = |(id, text): (&str, &str)| Routine::read(id, text.as_bytes(), &catalogue).unwrap();
        assets::BUILT_IN.map(read).to_vec()
    }

    fn minutes(n: u64) -> Duration {
        Duration::from_secs(n * 60)
    }

    #[test]
    fn what_fits_stays_and_what_does_not_loses_sets_before_holds_before_steps() {
        let daily = &built_in()[0];
        assert_eq!(daily.fitted(minutes(11)), *daily);
        let shorter = daily.fitted(minutes(9));
        assert_eq!(shorter.work().len(), daily.work().len(), "every exercise is still there");
        assert!(
            shorter.work().iter().zip(daily.work()).any(|(less, more)| less.sets.len() < more.sets.len())
        );
        assert!(daily.fitted(minutes(3)).work().len() < daily.work().len());
    }

    #[test]
    fn every_built_in_routine_fits_into_any_time_that_one_exercise_takes_and_keeps_a_useful_dose() {
        for routine in built_in() {
            for most in 2..20 {
                let fitted = routine.fitted(minutes(most));
                let length = Plan::of(&fitted).total;
                assert!(length <= minutes(most), "{} in {most} min: {length:?}", routine.id);
                let holds = fitted.work().iter().flat_map(|work| work.sets.iter().filter_map(timed)).min();
                assert!(holds.is_none_or(|hold| hold >= LEAST), "{} in {most} min", routine.id);
            }
        }
    }

    #[test]
    fn less_time_never_makes_a_longer_session_and_one_step_always_stays() {
        for routine in built_in() {
            let lengths: Vec<_> =
                (0..20).map(|most| Plan::of(&routine.fitted(minutes(most))).total).collect();
            assert!(lengths.is_sorted(), "{}: {lengths:?}", routine.id);
            assert_eq!(routine.fitted(Duration::ZERO).work().len(), 1, "{}", routine.id);
        }
    }
}
