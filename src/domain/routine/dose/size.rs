//! How large a routine will be once unrolled, reckoned without unrolling it: a few lines can ask for years.

use std::time::Duration;

use crate::domain::routine::{Routine, SetDose, Step, Work};

/// How large a routine will be once unrolled, reckoned without unrolling it.
pub(super) struct Size {
    pub(super) length: Duration,
    pub(super) segments: usize,
}

impl Size {
    pub(super) fn of(steps: &[Step], routine: &Routine) -> Self {
        let mut size = Self { length: Duration::ZERO, segments: 0 };
        for step in steps {
            let (length, segments) = match step {
                Step::Rest(length) => (*length, 1),
                Step::Wait => (Duration::ZERO, 1),
                Step::Work(work) => Self::of_work(work, routine),
                Step::Repeat { times, rest, steps } => {
                    let round = Self::of(steps, routine);
                    let length = round.length.saturating_add(*rest).saturating_mul(u32::from(*times));
                    (length, (round.segments + 1).saturating_mul(usize::from(*times)))
                }
            };
            size.length = size.length.saturating_add(length);
            size.segments = size.segments.saturating_add(segments);
        }
        size
    }

    fn of_work(work: &Work, routine: &Routine) -> (Duration, usize) {
        let sides = work.sides.in_order(work.start).len();
        let mut length = routine.prepare;
        let mut segments = 1;
        for set in &work.sets {
            let (bout, parts) = match *set {
                SetDose::Hold(length) | SetDose::Move(length) => (length, 1),
                SetDose::HeldReps { reps, hold, gap } => {
                    ((hold + gap) * u32::from(reps), 2 * usize::from(reps))
                }
                SetDose::Reps { reps, tempo } => (tempo.rep() * u32::from(reps), 1),
            };
            length += (bout + routine.change_sides) * u32::try_from(sides).unwrap_or(2) + work.rest;
            segments += (parts + 1) * sides;
        }
        (length, segments)
    }
}
