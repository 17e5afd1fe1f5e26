//! What a person may want to know of a routine before they do it. Nothing is forbidden, and nothing is in the way.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::{Routine, SetDose, Sides, Step, StepPath, Work};
use crate::domain::exercise::{Kind, Muscle, Side, Tag};

/// More than a third beyond what was held last is a leap (product's own line; the rules' offers go 5 s at a time).
const LEAP: (u32, u32) = (4, 3);
/// A muscle is stretched some 60 s a session (ACSM 2011 position stand, abstract; domain facts, section 2).
const USEFUL: Duration = Duration::from_mins(1);

/// One thing to know about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The hold is longer than the last one by more than a third.
    Leap {
        /// The last hold.
        from: Duration,
        /// The hold that is asked for.
        to: Duration,
    },
    /// The hip folds deeply, and a sore sit bone or a warning sign is known.
    DeepBend,
    /// Strength comes before anything that warms up.
    NoWarmUp,
    /// One side alone is worked.
    OneSide(Side),
    /// A muscle is stretched, and for less than is known to be of use.
    Little(Muscle, Duration),
}

/// What is known of the person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The longest hold of the last session that had the exercise, by its id.
    pub last_holds: BTreeMap<String, Duration>,
    /// The sit bone is sore, or a warning sign was ticked.
    pub spares_hips: bool,
}

/// What there is to say of each step, the most pressing first.
pub fn remarks(routine: &Routine, known: &Known) -> BTreeMap<StepPath, Vec<Remark>> {
    let mut works = Vec::new();
    collect(&routine.steps, &StepPath::of, 1, &mut works);
    let stretched = stretched(&works);
    let mut said: BTreeMap<StepPath, Vec<Remark>> = BTreeMap::new();
    let mut warm = false;
    let mut told = BTreeSet::new();
    for (path, work, _) in &works {
        let exercise = &work.exercise;
        let mut of_it: Vec<Remark> = leap(work, known).into_iter().collect();
        if known.spares_hips && exercise.tags.contains(&Tag::DeepHipFlexion) {
            of_it.push(Remark::DeepBend);
        }
        let warms = exercise.kind == Kind::Dynamic || exercise.tags.contains(&Tag::WarmUp);
        if exercise.kind == Kind::Strength && !warm && !warms {
            of_it.push(Remark::NoWarmUp);
        }
        // Said once: what follows it is as cold or as warm.
        warm |= warms || exercise.kind == Kind::Strength;
        of_it.extend(one_side(work, &works).map(Remark::OneSide));
        if exercise.kind == Kind::Stretch {
            let little = |muscle: &&Muscle| stretched.get(muscle).is_some_and(|time| *time < USEFUL);
            for muscle in exercise.muscles.primary.iter().filter(little) {
                if told.insert(*muscle) {
                    of_it.push(Remark::Little(*muscle, stretched.get(muscle).copied().unwrap_or_default()));
                }
            }
        }
        if !of_it.is_empty() {
            said.insert(path.clone(), of_it);
        }
    }
    said
}

/// Every work step with its place and how often its circuits have it done.
fn collect<'a>(
    steps: &'a [Step],
    at: &dyn Fn(usize) -> StepPath,
    times: u32,
    found: &mut Vec<(StepPath, &'a Work, u32)>,
) {
    for (index, step) in steps.iter().enumerate() {
        match step {
            Step::Work(work) => found.push((at(index), work, times)),
            Step::Repeat { times: rounds, steps, .. } => {
                let path = at(index);
                collect(steps, &|index| path.within(index), times * u32::from(*rounds), found);
            }
            Step::Rest(_) | Step::Wait => {}
        }
    }
}

fn leap(work: &Work, known: &Known) -> Option<Remark> {
    let to = work.sets.iter().filter_map(|set| hold(*set)).max()?;
    let from = known.last_holds.get(&work.exercise.id).copied().filter(|last| !last.is_zero())?;
    (work.exercise.kind == Kind::Stretch && to > from * LEAP.0 / LEAP.1).then_some(Remark::Leap { from, to })
}

fn hold(set: SetDose) -> Option<Duration> {
    match set {
        SetDose::Hold(length) => Some(length),
        SetDose::HeldReps { .. } | SetDose::Reps { .. } | SetDose::Move(_) => None,
    }
}

/// The side that is worked alone, where nothing else works the other.
fn one_side(work: &Work, works: &[(StepPath, &Work, u32)]) -> Option<Side> {
    let (side, other) = match work.sides {
        Sides::Left => (Side::Left, Sides::Right),
        Sides::Right => (Side::Right, Sides::Left),
        Sides::Both | Sides::Each => return None,
    };
    let has_other = |(_, it, _): &(StepPath, &Work, u32)| {
        it.exercise.id == work.exercise.id && (it.sides == other || it.sides == Sides::Each)
    };
    (!works.iter().any(has_other)).then_some(side)
}

/// How long each muscle is stretched on a side in one session.
fn stretched(works: &[(StepPath, &Work, u32)]) -> BTreeMap<Muscle, Duration> {
    let mut time: BTreeMap<Muscle, Duration> = BTreeMap::new();
    for (_, work, times) in works.iter().filter(|(_, work, _)| work.exercise.kind == Kind::Stretch) {
        let held: Duration = work.sets.iter().filter_map(|set| hold(*set)).sum();
        for muscle in &work.exercise.muscles.primary {
            *time.entry(*muscle).or_default() += held * *times;
        }
    }
    time
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::{BUILT_IN, EXERCISES};
    use crate::domain::exercise::Catalogue;

    fn catalogue() -> Catalogue {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
        catalogue
    }

    fn said(steps: &str, known: &Known) -> Vec<(String, Vec<Remark>)> {
        let text = format!("(name: \"Mine\", steps: [{steps}])");
        let routine = Routine::read("mine", text.as_bytes(), &catalogue()).unwrap();
        remarks(&routine, known).into_iter().map(|(path, said)| (path.to_string(), said)).collect()
    }

    fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    #[test]
    fn a_hold_beyond_the_last_one_by_a_third_is_a_leap() {
        let last_holds = BTreeMap::from([("supine_hamstring_strap".to_owned(), secs(45))]);
        let known = Known { last_holds, ..Known::default() };
        let step = |secs: u16| format!("Hold(exercise: \"supine_hamstring_strap\", secs: {secs}, sets: 2)");
        assert_eq!(said(&step(60), &known), []);
        let leap = Remark::Leap { from: secs(45), to: secs(61) };
        assert_eq!(said(&step(61), &known), [("1".to_owned(), vec![leap])]);
        assert_eq!(said(&step(61), &Known::default()), []);
    }

    #[test]
    fn strength_before_anything_that_warms_up_is_told_once() {
        let cold = r#"Reps(exercise: "glute_bridge"), Reps(exercise: "glute_bridge")"#;
        assert_eq!(said(cold, &Known::default()), [("1".to_owned(), vec![Remark::NoWarmUp])]);
        let warm = r#"Move(exercise: "standing_march"), Reps(exercise: "glute_bridge")"#;
        assert_eq!(said(warm, &Known::default()), []);
    }

    #[test]
    fn a_deep_bend_is_told_to_whom_it_matters_alone() {
        let bend = r#"Hold(exercise: "seated_forward_bend", secs: 60)"#;
        assert_eq!(said(bend, &Known::default()), []);
        let known = Known { spares_hips: true, ..Known::default() };
        assert_eq!(said(bend, &known), [("1".to_owned(), vec![Remark::DeepBend])]);
    }

    #[test]
    fn one_side_is_told_where_nothing_works_the_other() {
        let left = r#"Hold(exercise: "supine_hamstring_strap", secs: 60, sides: Left)"#;
        assert_eq!(said(left, &Known::default()), [("1".to_owned(), vec![Remark::OneSide(Side::Left)])]);
        let both = format!("{left}, {}", left.replace("Left", "Right"));
        assert_eq!(said(&both, &Known::default()), []);
    }

    #[test]
    fn rounds_count_towards_the_useful_time_of_a_muscle() {
        let strap = r#"Hold(exercise: "supine_hamstring_strap", secs: 30, sets: 1)"#;
        let little = Remark::Little(Muscle::Hamstrings, secs(30));
        assert_eq!(said(strap, &Known::default()), [("1".to_owned(), vec![little])]);
        assert_eq!(said(&format!("Repeat(times: 2, steps: [{strap}])"), &Known::default()), []);
    }

    #[test]
    fn what_comes_with_supple_gives_little_to_remark_on() {
        let catalogue = catalogue();
        for (id, text) in BUILT_IN {
            let routine = Routine::read(id, text.as_bytes(), &catalogue).unwrap();
            let said = remarks(&routine, &Known::default());
            let other: Vec<Remark> =
                said.into_values().flatten().filter(|it| !matches!(it, Remark::Little(..))).collect();
            assert_eq!(other, [], "{id}");
        }
    }
}
