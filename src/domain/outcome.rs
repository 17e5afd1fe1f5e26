//! How a set and a session ended: the stable words of records, JSON and CSV.

use serde::{Deserialize, Serialize};

/// How one set (one side of it) ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// Led to its end.
    Done,
    /// Cut short by the person's skip, or never reached.
    Skipped,
    /// The session was stopped while it ran.
    Stopped,
    /// The person said that it hurts.
    Hurt,
    /// The session was cut off while it ran (crash, lost power, closed program).
    Interrupted,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Done, Self::Skipped, Self::Stopped, Self::Hurt, Self::Interrupted];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Stopped => "stopped",
            Self::Hurt => "hurt",
            Self::Interrupted => "interrupted",
        }
    }
}

/// How a whole session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ending {
    /// Its last segment ended.
    Finished,
    /// The person stopped it.
    Stopped,
    /// It was cut off and not taken up again.
    Interrupted,
}

impl Ending {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Stopped => "stopped",
            Self::Interrupted => "interrupted",
        }
    }
}
