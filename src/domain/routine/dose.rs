//! From what was written to what is meant: omitted doses filled in from the catalogue, every number checked once.

mod asked;
mod number;
mod size;

use std::sync::Arc;
use std::time::Duration;

use asked::{Asked, Usual, Way};
use number::{
    GAP_SECS, HOLD_SECS, MOVE_SECS, READY_SECS, REP_SECS, REPS, REST_SECS, REST_STEP_SECS, ROUNDS, SETS,
    TEMPO_SECS, whole_within,
};
use size::Size;

use super::fault::{Fault, RoutineFault, nearest};
use super::written::{RepsASet, Start, WrittenRoutine, WrittenStep, WrittenTempo};
use super::{
    LENGTH_MAX, REPEAT_DEPTH_MAX, Routine, SEGMENTS_MAX, STEPS_MAX, SetDose, Sides, Step, Tempo, Work,
};
use crate::domain::exercise::{Catalogue, Exercise, Side};
use crate::domain::routine_text::{Node, Place};

/// The usual time to get ready and to change sides (domain facts, "Session timing").
const PREPARE: Duration = Duration::from_secs(5);
const CHANGE_SIDES: Duration = Duration::from_secs(5);
/// A rep where neither step nor catalogue gives a tempo: an even two seconds out, two back.
const USUAL_TEMPO: (f64, f64, f64) = (2.0, 0.0, 2.0);

pub(super) fn check(
    id: &str,
    text: &str,
    written: WrittenRoutine,
    tree: &Node,
    catalogue: &Catalogue,
) -> Result<Routine, Vec<RoutineFault>> {
    let mut checker = Checker { text, catalogue: catalogue.clone(), faults: Vec::new(), steps: 0 };
    checker.own_exercises(&written.exercises, tree);
    checker.catalogue.add(written.exercises);
    checker.name(&written.name, tree);
    let prepare = checker.secs_or("prepare_secs", written.prepare_secs, &READY_SECS, tree, PREPARE);
    let change_sides =
        checker.secs_or("change_sides_secs", written.change_sides_secs, &READY_SECS, tree, CHANGE_SIDES);
    let steps_node = tree.field("steps").unwrap_or(tree);
    let steps = checker.steps(written.steps, steps_node, 0);
    let note = written.note.unwrap_or_default();
    let routine = Routine { id: id.to_owned(), name: written.name, note, prepare, change_sides, steps };
    if checker.faults.is_empty() {
        checker.whole(&routine, steps_node);
    }
    if checker.faults.is_empty() { Ok(routine) } else { Err(checker.faults) }
}

pub(super) fn of_exercise(exercise: &Arc<Exercise>) -> Result<Routine, Vec<RoutineFault>> {
    let mut catalogue = Catalogue::default();
    catalogue.add([Exercise::clone(exercise)]);
    let mut checker = Checker { text: "", catalogue, faults: Vec::new(), steps: 0 };
    let node = Node { span: 0..0, fields: Vec::new(), items: Vec::new() };
    let asked = Asked { exercise: exercise.id.clone(), ..Asked::usual(&exercise.dose) };
    match checker.work(&asked, &node) {
        Some(work) if checker.faults.is_empty() => Ok(Routine {
            id: exercise.id.clone(),
            name: exercise.name.clone(),
            note: String::new(),
            prepare: PREPARE,
            change_sides: CHANGE_SIDES,
            steps: vec![Step::Work(work)],
        }),
        _ => Err(checker.faults),
    }
}

/// Checks a list of exercises by themselves: ids, names, and that each usual dose can be done.
pub(super) fn check_exercises(text: &str, exercises: &[Exercise], tree: &Node) -> Vec<RoutineFault> {
    let mut checker = Checker { text, catalogue: Catalogue::default(), faults: Vec::new(), steps: 0 };
    checker.own_exercises(exercises, tree);
    checker.catalogue.add(exercises.iter().cloned());
    let nodes = tree.field("exercises").map_or(&[][..], |list| &list.items);
    for (exercise, node) in exercises.iter().zip(nodes) {
        let asked = Asked { exercise: exercise.id.clone(), ..Asked::usual(&exercise.dose) };
        checker.work(&asked, node.field("dose").unwrap_or(node));
    }
    checker.faults
}

struct Checker<'a> {
    text: &'a str,
    catalogue: Catalogue,
    faults: Vec<RoutineFault>,
    steps: usize,
}

impl Checker<'_> {
    fn fault(&mut self, node: Option<&Node>, around: &Node, fault: Fault) {
        let place = Place::of(self.text, node.unwrap_or(around).span.start);
        self.faults.push(RoutineFault { place, fault });
    }

    fn own_exercises(&mut self, exercises: &[Exercise], tree: &Node) {
        let nodes = tree.field("exercises").map_or(&[][..], |list| &list.items);
        for (exercise, node) in exercises.iter().zip(nodes) {
            let good = !exercise.id.is_empty()
                && exercise.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            if !good {
                self.fault(node.field("id"), node, Fault::BadId { id: exercise.id.clone() });
            }
            self.name(&exercise.name, node);
        }
    }

    /// A name has something to be read, and nothing that is not.
    fn name(&mut self, name: &str, node: &Node) {
        if name.trim().is_empty() {
            self.fault(node.field("name"), node, Fault::NoName);
        } else if name.chars().any(char::is_control) {
            self.fault(node.field("name"), node, Fault::ControlSign);
        }
    }

    fn steps(&mut self, written: Vec<WrittenStep>, list: &Node, depth: usize) -> Vec<Step> {
        if written.is_empty() {
            self.fault(None, list, Fault::NoSteps);
        }
        let before = self.steps;
        self.steps += written.len();
        if before <= STEPS_MAX && self.steps > STEPS_MAX {
            self.fault(list.items.get(STEPS_MAX - before), list, Fault::TooManySteps { max: STEPS_MAX });
        }
        let nodes = list.items.clone();
        written
            .into_iter()
            .zip(nodes.iter().chain(std::iter::repeat(list)))
            .filter_map(|(step, node)| self.step(step, node, depth))
            .collect()
    }

    fn step(&mut self, written: WrittenStep, node: &Node, depth: usize) -> Option<Step> {
        let asked = match written {
            WrittenStep::Rest { secs } => {
                return self.secs("secs", secs, &REST_STEP_SECS, node).map(Step::Rest);
            }
            WrittenStep::Wait {} => return Some(Step::Wait),
            WrittenStep::Repeat { times, rest_secs, steps } => {
                if depth == REPEAT_DEPTH_MAX {
                    self.fault(None, node, Fault::TooDeep { max: REPEAT_DEPTH_MAX });
                    return None;
                }
                let times = self.whole_number("times", times, &ROUNDS, node);
                let rest = self.secs_or("rest_secs", rest_secs, &REST_SECS, node, Duration::ZERO);
                let steps = self.steps(steps, node.field("steps").unwrap_or(node), depth + 1);
                return times.map(|times| Step::Repeat { times, rest, steps });
            }
            WrittenStep::Hold {
                exercise,
                secs,
                reps,
                gap_secs,
                sets,
                rest_secs,
                sides,
                start,
                alternate,
            } => {
                let asked = Asked::nothing(Way::Hold, exercise);
                Asked { secs, reps, gap_secs, sets, rest_secs, sides, start, alternate, ..asked }
            }
            WrittenStep::Reps { exercise, reps, tempo, sets, rest_secs, sides, start, alternate } => {
                let asked = Asked::nothing(Way::Reps, exercise);
                Asked { reps, tempo, sets, rest_secs, sides, start, alternate, ..asked }
            }
            WrittenStep::Move { exercise, secs, sets, rest_secs, sides, start } => {
                Asked { secs, sets, rest_secs, sides, start, ..Asked::nothing(Way::Move, exercise) }
            }
        };
        self.work(&asked, node).map(Step::Work)
    }

    fn work(&mut self, asked: &Asked, node: &Node) -> Option<Work> {
        let Some(exercise) = self.catalogue.find(&asked.exercise).cloned() else {
            let nearest = nearest(&asked.exercise, self.catalogue.ids());
            let id = asked.exercise.clone();
            self.fault(node.field("exercise"), node, Fault::UnknownExercise { id, nearest });
            return None;
        };
        let usual = Usual::of(&exercise.dose, asked.way);
        let faults_before = self.faults.len();
        let sets = self.sets(asked, &usual, &exercise, node);
        let rest_secs = asked.rest_secs.unwrap_or(usual.rest_secs);
        let rest = self.secs("rest_secs", rest_secs, &REST_SECS, node);
        let sides = asked.sides.unwrap_or_else(|| Sides::usual(&exercise));
        let start = match asked.start {
            Some(Start::Right) => Side::Right,
            Some(Start::Left) | None => Side::Left,
        };
        let counted = sets.iter().all(|set| matches!(set, SetDose::HeldReps { .. } | SetDose::Reps { .. }));
        if asked.alternate && !(counted && sides == Sides::Each) {
            self.fault(node.field("alternate"), node, Fault::NothingToAlternate);
        }
        let alternate = asked.alternate;
        let good = self.faults.len() == faults_before;
        rest.filter(|_| good).map(|rest| Work { exercise, sets, rest, sides, start, alternate })
    }

    /// The sets of a step; empty where a fault was found.
    fn sets(&mut self, asked: &Asked, usual: &Usual, exercise: &Exercise, node: &Node) -> Vec<SetDose> {
        let Some(reps) = self.reps_a_set(asked, usual, exercise, node) else { return Vec::new() };
        let secs_range = if matches!(asked.way, Way::Move) { &MOVE_SECS } else { &HOLD_SECS };
        let length = if matches!(asked.way, Way::Reps) {
            None
        } else if let Some(secs) = asked.secs.or(usual.secs) {
            self.secs("secs", secs, secs_range, node)
        } else {
            self.missing("secs", exercise, node);
            None
        };
        match asked.way {
            Way::Move => reps.iter().filter_map(|_| length.map(SetDose::Move)).collect(),
            Way::Reps => {
                let tempo = self.tempo(asked.tempo, usual.tempo, node);
                let counted = |reps: &Option<u16>| Some(SetDose::Reps { reps: (*reps)?, tempo: tempo? });
                reps.iter().filter_map(counted).collect()
            }
            Way::Hold => {
                let gap = asked.gap_secs.unwrap_or(usual.gap_secs);
                let gap = self.secs("gap_secs", gap, &GAP_SECS, node);
                let held = |reps: &Option<u16>| match *reps {
                    None => length.map(SetDose::Hold),
                    Some(reps) => Some(SetDose::HeldReps { reps, hold: length?, gap: gap? }),
                };
                reps.iter().filter_map(held).collect()
            }
        }
    }

    /// One entry a set: its reps, or none where the set is one hold or keeps moving.
    fn reps_a_set(
        &mut self,
        asked: &Asked,
        usual: &Usual,
        exercise: &Exercise,
        node: &Node,
    ) -> Option<Vec<Option<u16>>> {
        let sets = match asked.sets {
            Some(sets) => Some(self.whole_number("sets", sets, &SETS, node)?),
            None => None,
        };
        let usual_sets = || whole_within(usual.sets, &SETS);
        if let Some(RepsASet::Listed(listed)) = &asked.reps {
            if let Some(sets) = sets.filter(|sets| usize::from(*sets) != listed.len()) {
                let fault = Fault::SetsDisagree { sets, listed: listed.len() };
                self.fault(node.field("sets"), node, fault);
                return None;
            }
            if listed.is_empty() || listed.len() > 20 {
                let fault =
                    Fault::OutOfRange { field: "sets", came: listed.len() as f64, min: 1.0, max: 20.0 };
                self.fault(node.field("reps"), node, fault);
                return None;
            }
            return listed
                .iter()
                .map(|reps| self.whole_number("reps", *reps, &REPS, node).map(Some))
                .collect();
        }
        let reps = match &asked.reps {
            Some(RepsASet::Same(reps)) => Some(vec![*reps]),
            _ => usual.reps.clone(),
        };
        let Some(reps) = reps else {
            if matches!(asked.way, Way::Reps) {
                self.missing("reps", exercise, node);
                return None;
            }
            return Some(vec![None; usize::from(sets.or_else(usual_sets)?)]);
        };
        // A pyramid from the catalogue keeps its shape: its last set is repeated, or its tail left off.
        let sets = usize::from(sets.or_else(usual_sets)?);
        let last = *reps.last()?;
        let each = reps.iter().copied().chain(std::iter::repeat(last)).take(sets);
        each.map(|reps| self.whole_number("reps", reps, &REPS, node).map(Some)).collect()
    }

    fn tempo(
        &mut self,
        asked: Option<WrittenTempo>,
        usual: Option<(f64, f64, f64)>,
        node: &Node,
    ) -> Option<Tempo> {
        let (work, pause, back) = match asked {
            Some(WrittenTempo::Phases(work, pause, back)) => (work, pause, back),
            Some(WrittenTempo::Pace(pace)) => (pace / 2.0, 0.0, pace / 2.0),
            None => usual.unwrap_or(USUAL_TEMPO),
        };
        let mut phase = |secs| self.secs("tempo", secs, &TEMPO_SECS, node);
        let tempo = Tempo { work: phase(work)?, pause: phase(pause)?, back: phase(back)? };
        self.secs("tempo", tempo.rep().as_secs_f64(), &REP_SECS, node).map(|_| tempo)
    }

    fn missing(&mut self, field: &'static str, exercise: &Exercise, node: &Node) {
        self.fault(None, node, Fault::MissingDose { field, exercise: exercise.id.clone() });
    }

    /// What can only be said of the routine as a whole.
    fn whole(&mut self, routine: &Routine, steps: &Node) {
        if routine.work().is_empty() {
            self.fault(None, steps, Fault::NoWork);
        }
        let size = Size::of(&routine.steps, routine);
        if size.length > LENGTH_MAX || size.segments > SEGMENTS_MAX {
            let hours_max = LENGTH_MAX.as_secs() / 3_600;
            self.fault(None, steps, Fault::TooLong { hours_max });
        }
    }
}
