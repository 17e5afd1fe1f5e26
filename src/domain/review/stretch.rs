//! Time under stretch, muscle by muscle and side by side, against the dose that is of use (domain facts, section 2.1).

use std::collections::BTreeMap;
use std::time::Duration;

use super::Review;
use crate::domain::exercise::{Kind, Muscle, Side};

/// A week of stretching a muscle for so long is where gains come (Thomas et al. 2018, as the domain facts have it).
pub const TARGET: Duration = Duration::from_mins(5);
/// More than this has little more to give (Ingram et al. 2024, as the domain facts have it).
pub const TARGET_MAX: Duration = Duration::from_mins(10);

/// Time on the left and on the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// On the left.
    pub left: Duration,
    /// On the right.
    pub right: Duration,
}

impl Sides {
    /// The lower of the two, which is what a muscle has had.
    pub fn lower(self) -> Duration {
        self.left.min(self.right)
    }

    /// Adds to a side; what has no side is done on both.
    pub fn add(&mut self, side: Side, time: Duration) {
        if side != Side::Right {
            self.left += time;
        }
        if side != Side::Left {
            self.right += time;
        }
    }
}

impl Review<'_> {
    /// Time under stretch of each muscle that was stretched at all: of the exercises that are for it.
    pub fn under_stretch(&self) -> BTreeMap<Muscle, Sides> {
        let mut muscles: BTreeMap<Muscle, Sides> = BTreeMap::new();
        let stretches = self.sessions.iter().flat_map(|session| &session.work);
        for work in stretches.filter(|work| work.kind == Kind::Stretch && !work.held.is_zero()) {
            for muscle in &work.muscles {
                muscles.entry(*muscle).or_default().add(work.side, work.held);
            }
        }
        muscles
    }
}
