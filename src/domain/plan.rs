//! A routine unrolled to flat segments with lengths, ready to run.
//!
//! A plan knows what is asked for; what happens to it is `session`'s affair, what is heard is `score`'s.

mod leave_out;
mod unroll;

use std::sync::Arc;
use std::time::Duration;

use crate::domain::exercise::{Exercise, Side};
use crate::domain::routine::{Routine, Tempo};

/// What a person does during a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentKind {
    /// Gets ready for the work that follows.
    Prepare,
    /// Holds a position.
    Hold,
    /// Moves: counted reps, or for some time.
    Move,
    /// Rests.
    Rest,
    /// Changes sides.
    ChangeSides,
    /// Waits until the person goes on; has no length.
    Wait,
}

impl SegmentKind {
    /// The stable word of JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Hold => "hold",
            Self::Move => "move",
            Self::Rest => "rest",
            Self::ChangeSides => "change_sides",
            Self::Wait => "wait",
        }
    }

    /// Whether its seconds are credited to a set.
    pub fn is_work(self) -> bool {
        match self {
            Self::Hold | Self::Move => true,
            Self::Prepare | Self::Rest | Self::ChangeSides | Self::Wait => false,
        }
    }
}

/// A routine, unrolled.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The routine's id.
    pub id: String,
    /// The routine's name.
    pub name: String,
    /// What happens, in order.
    pub segments: Vec<Segment>,
    /// Every set, each side of it on its own, in the order of its last segment.
    pub sets: Vec<PlannedSet>,
    /// Number of work steps, a circuit's steps counted once.
    pub work_steps: u16,
    /// Length of all segments.
    pub total: Duration,
}

/// One stretch of time on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What the person does.
    pub kind: SegmentKind,
    /// When it begins, if nothing is paused, skipped or lengthened.
    pub start: Duration,
    /// How long it is.
    pub length: Duration,
    /// The work it is, or leads to; none in a rest or wait of its own.
    pub of: Option<PartOf>,
    /// Which pass through which step this belongs to; all segments of one pass share it.
    pub pass: usize,
}

/// Where a segment stands in its step.
#[derive(Clone, Debug, PartialEq)]
pub struct PartOf {
    /// What is done.
    pub exercise: Arc<Exercise>,
    /// Which work step, from 1.
    pub step: u16,
    /// The side being worked, or the one that follows.
    pub side: Side,
    /// Which set, from 1.
    pub set: u16,
    /// Of how many.
    pub of_sets: u16,
    /// Which round of its circuit, from 1; 1 of 1 outside circuits.
    pub round: u16,
    /// Of how many.
    pub of_rounds: u16,
    /// Which held rep, from 1, and of how many.
    pub rep: Option<(u16, u16)>,
    /// Counted reps: how many in this segment, and how fast.
    pub counted: Option<(u16, Tempo)>,
    /// To which sets its seconds are credited.
    pub credit: Credit,
}

/// To which of a plan's sets a segment's seconds go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credit {
    /// None: it is no work. The set it leads to, or has just ended, stands there for "this hurts".
    Near(usize),
    /// All to one.
    One(usize),
    /// Rep by rep to two, beginning with the first.
    Alternating(usize, usize),
}

impl Credit {
    /// The sets that it names.
    pub fn sets(self) -> Vec<usize> {
        match self {
            Self::Near(set) | Self::One(set) => vec![set],
            Self::Alternating(first, other) => vec![first, other],
        }
    }
}

/// One side of one set.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedSet {
    /// What is done.
    pub exercise: Arc<Exercise>,
    /// Which work step, from 1.
    pub step: u16,
    /// Which round, from 1.
    pub round: u16,
    /// Which set, from 1.
    pub set: u16,
    /// Which side.
    pub side: Side,
    /// Seconds of work asked for.
    pub planned: Duration,
    /// Reps asked for, where they are counted or held one by one.
    pub reps: Option<u16>,
    /// The segment in which its work begins; beyond the last one where it has been left out.
    pub first_segment: usize,
    /// The segment with whose end it is complete; beyond the last one where that has been left out.
    pub last_segment: usize,
}

impl Plan {
    /// Unrolls a routine.
    pub fn of(routine: &Routine) -> Self {
        unroll::unroll(routine)
    }

    /// The segment at that index.
    pub fn segment(&self, index: usize) -> Option<&Segment> {
        self.segments.get(index)
    }

    /// A number that differs when segments or sets differ: whether a cut-off session can be taken up again.
    pub fn fingerprint(&self) -> u32 {
        let mut text = String::new();
        for segment in &self.segments {
            let exercise = segment.of.as_ref().map_or("", |of| of.exercise.id.as_str());
            let side = segment.of.as_ref().map_or("", |of| of.side.word());
            text.push_str(segment.kind.word());
            text.push_str(exercise);
            text.push_str(side);
            text.push_str(&segment.length.as_millis().to_string());
        }
        crc32c::crc32c(text.as_bytes())
    }
}

#[cfg(test)]
pub(crate) mod tests;
