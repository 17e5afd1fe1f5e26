//! A routine: what a person wrote, read and checked. One RON file, an ordered list of steps with doses.
//!
//! [`Routine::read`] is the one door: it parses the text, takes omitted doses from the catalogue and checks every
//! number once. What comes out needs no further check. Which file the text came from is `system::library`'s affair.

mod dose;
mod draft;
mod edit;
mod fault;
mod fit;
mod lint;
mod more;
mod redose;
mod spare;
mod written;

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;

pub use draft::{Draft, Taken};
pub use edit::{
    Edit, NotEdited, StepPath, edited, file_stem, laid_out, quoted, step_of, step_spans, typed_secs,
    typed_value, with_exercise,
};
pub use fault::{Fault, RoutineFault, nearest};
pub use lint::{Known, Remark, remarks};
pub use redose::Redose;
pub use written::{FIELDS, StepFields};

use crate::domain::exercise::{Catalogue, Exercise, ExerciseList, Side, Sided};

/// A text larger than this is no routine. 1 MiB holds more than a thousand commented steps.
pub const TEXT_BYTES_MAX: usize = 1 << 20;
/// More steps than this in one file are a mistake, or an attack.
pub const STEPS_MAX: usize = 1_000;
/// `Repeat` may stand inside `Repeat` up to this depth; deeper cannot be followed on a mat.
pub const REPEAT_DEPTH_MAX: usize = 3;
/// No session is longer than a day.
pub const LENGTH_MAX: Duration = Duration::from_hours(24);
/// More segments than this would be neither drawn nor done.
pub const SEGMENTS_MAX: usize = 20_000;

/// A checked routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Routine {
    /// The file's name less its ending.
    pub id: String,
    /// What a person calls it.
    pub name: String,
    /// A sentence about it; may be empty.
    pub note: String,
    /// Time to get ready before each step's work.
    pub prepare: Duration,
    /// Time to change sides.
    pub change_sides: Duration,
    /// What is done, in order.
    pub steps: Vec<Step>,
}

/// One line of a routine.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// An exercise with its dose.
    Work(Work),
    /// A rest of that length.
    Rest(Duration),
    /// Goes on when the person is ready.
    Wait,
    /// A circuit: its steps are done round by round.
    Repeat {
        /// Number of rounds.
        times: u16,
        /// Rest between rounds.
        rest: Duration,
        /// The steps of one round.
        steps: Vec<Step>,
    },
}

/// An exercise with its dose, all omissions filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// What is done.
    pub exercise: Arc<Exercise>,
    /// The sets, in order.
    pub sets: Vec<SetDose>,
    /// Rest between sets.
    pub rest: Duration,
    /// Which sides.
    pub sides: Sides,
    /// The side that comes first where both are done.
    pub start: Side,
    /// Sides change at each rep instead of after the set.
    pub alternate: bool,
}

/// What one set of one side asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SetDose {
    /// One hold.
    Hold(Duration),
    /// Several short holds, each followed by a gap.
    HeldReps {
        /// How many.
        reps: u16,
        /// Length of each.
        hold: Duration,
        /// Gap after each, the last too.
        gap: Duration,
    },
    /// Counted repetitions.
    Reps {
        /// How many.
        reps: u16,
        /// How fast.
        tempo: Tempo,
    },
    /// Keep moving.
    Move(Duration),
}

/// The three phases of one repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tempo {
    /// Out, up, or into the position.
    pub work: Duration,
    /// Stay there.
    pub pause: Duration,
    /// Back again.
    pub back: Duration,
}

impl Tempo {
    /// Length of one repetition.
    pub fn rep(self) -> Duration {
        self.work + self.pause + self.back
    }
}

/// Which sides a step is done on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Sides {
    /// No side, or both at once.
    Both,
    /// A set is one side, then the other.
    Each,
    /// The left alone.
    Left,
    /// The right alone.
    Right,
}

impl Routine {
    /// Reads and checks a routine's text.
    ///
    /// `id` is the file's name less its ending. Omitted doses come from `catalogue`, to which the routine's own
    /// `exercises` are added first. A byte-order mark is passed over.
    ///
    /// # Errors
    /// Every fault found, each with its place; a text that is no RON has one.
    pub fn read(id: &str, bytes: &[u8], catalogue: &Catalogue) -> Result<Self, Vec<RoutineFault>> {
        let text = written::text_of(bytes).map_err(|fault| vec![fault])?;
        let (written, tree) = written::parse(text).map_err(|fault| vec![fault])?;
        dose::check(id, text, written, &tree, catalogue)
    }

    /// Reads and checks the text of an `exercises.ron`.
    ///
    /// # Errors
    /// Every fault found, each with its place.
    pub fn read_exercises(bytes: &[u8]) -> Result<Vec<Exercise>, Vec<RoutineFault>> {
        let text = written::text_of(bytes).map_err(|fault| vec![fault])?;
        let (list, tree): (ExerciseList, _) = written::parse(text).map_err(|fault| vec![fault])?;
        let faults = dose::check_exercises(text, &list.exercises, &tree);
        if faults.is_empty() { Ok(list.exercises) } else { Err(faults) }
    }

    /// A routine of one exercise at its usual dose.
    ///
    /// # Errors
    /// The faults of the exercise's own dose, where a person wrote one out of range.
    pub fn of_exercise(exercise: &Arc<Exercise>) -> Result<Self, Vec<RoutineFault>> {
        dose::of_exercise(exercise)
    }

    /// The work steps in order, each once, circuits opened.
    pub fn work(&self) -> Vec<&Work> {
        fn collect<'a>(steps: &'a [Step], found: &mut Vec<&'a Work>) {
            for step in steps {
                match step {
                    Step::Work(work) => found.push(work),
                    Step::Repeat { steps, .. } => collect(steps, found),
                    Step::Rest(_) | Step::Wait => {}
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.steps, &mut found);
        found
    }
}

impl Sides {
    /// What an exercise is done on when the step does not say.
    pub fn usual(exercise: &Exercise) -> Self {
        match exercise.sides {
            Sided::No => Self::Both,
            Sided::Each => Self::Each,
        }
    }

    /// The sides of one set, in order.
    pub fn in_order(self, start: Side) -> &'static [Side] {
        match (self, start) {
            (Self::Both, _) => &[Side::Both],
            (Self::Left, _) => &[Side::Left],
            (Self::Right, _) => &[Side::Right],
            (Self::Each, Side::Right) => &[Side::Right, Side::Left],
            (Self::Each, Side::Left | Side::Both) => &[Side::Left, Side::Right],
        }
    }
}

#[cfg(test)]
mod tests;
