//! What a voice says: keys and values. The sentences are `words`' affair.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::exercise::Side;
use crate::domain::plan::{PartOf, Plan, Segment};

/// What a voice says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phrase {
    /// An exercise comes: "Glute bridge, 10 times".
    Announce {
        /// Its name.
        name: Arc<str>,
        /// The side; [`Side::Both`] says nothing.
        side: Side,
        /// What is asked for.
        dose: Option<Dose>,
    },
    /// "Next: glute bridge".
    Next {
        /// Its name.
        name: Arc<str>,
        /// The side; [`Side::Both`] says nothing.
        side: Side,
    },
    /// What is asked for now: "Left side, 30 seconds".
    Now {
        /// The side; [`Side::Both`] says nothing.
        side: Side,
        /// What is asked for.
        dose: Option<Dose>,
    },
    /// "Set 2 of 3, left side".
    Set {
        /// The side; [`Side::Both`] says nothing.
        side: Side,
        /// Which.
        set: u16,
        /// Of how many.
        of: u16,
    },
    /// "Half-way".
    HalfWay,
    /// A kind word in the middle of a long hold.
    Encourage,
    /// It goes on when the person does.
    Wait,
}

/// What one set of one side asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dose {
    /// So much time.
    Time(Duration),
    /// So many counted repetitions.
    Reps(u16),
    /// So many repetitions, each held for so long.
    HeldReps(u16, Duration),
}

impl Phrase {
    /// The stable word of what it is for.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Announce { .. } => "announce",
            Self::Next { .. } => "next",
            Self::Now { .. } => "now",
            Self::Set { .. } => "set",
            Self::HalfWay => "half_way",
            Self::Encourage => "encourage",
            Self::Wait => "wait",
        }
    }
}

impl Dose {
    /// What the work of this segment asks for.
    pub(super) fn of(segment: &Segment, of: &PartOf) -> Self {
        match (of.rep, of.counted) {
            (Some((_, reps)), _) => Self::HeldReps(reps, segment.length),
            (None, Some((reps, _))) => Self::Reps(reps),
            (None, None) => Self::Time(segment.length),
        }
    }
}

/// The work that comes after the segment at `index`, where it comes at once.
pub(super) fn work_after(plan: &Plan, index: usize) -> Option<(&Segment, &PartOf)> {
    let next = plan.segment(index + 1).filter(|next| next.kind.is_work())?;
    Some((next, next.of.as_ref()?))
}
