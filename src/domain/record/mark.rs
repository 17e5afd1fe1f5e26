//! Records beside sessions: what a person noted, planned, and said to offers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Flag;
use crate::domain::exercise::Side;
use crate::domain::settings::Day;

/// How it felt the morning after a session: what exercise leaves behind should be gone within a day (domain facts,
/// section 3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextMorning {
    /// The session's id.
    pub session: Uuid,
    /// Discomfort, 0 to 10.
    pub discomfort: u8,
}

/// How an exercise felt in a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExerciseRating {
    /// The session's id.
    pub session: Uuid,
    /// The exercise's id.
    pub exercise: String,
    /// Discomfort, 0 to 10.
    pub discomfort: u8,
}

/// Warning signs that a person says are over, or were looked at. What was ticked stays in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FlagCleared {
    /// Which.
    pub flags: Vec<Flag>,
    /// The ids of the check-ins in which they were ticked. A tick in any other stays open.
    #[serde(default)]
    pub check_ins: Vec<Uuid>,
}

/// Which side felt tighter in a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SideTightness {
    /// The session's id.
    pub session: Uuid,
    /// The tighter side; [`Side::Both`] where they felt about the same.
    pub side: Side,
}

/// A note in the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The session it is about; nothing where it is about the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Uuid>,
    /// The day it is about.
    pub day: Date,
    /// The words.
    pub text: String,
}

/// The weekly plan from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanChange {
    /// A routine's id for each day on which one is planned.
    pub days: BTreeMap<Day, String>,
}

/// A week of holiday or illness, which ends no run of weeks (domain facts, section 8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PausedWeek {
    /// Its Monday.
    pub monday: Date,
}

/// From this day on, discomfort is compared with what it is then (domain facts, section 6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewReference {
    /// The day.
    pub from: Date,
}

/// What a person said to an offer of Supple's. An offer that has its answer is not made again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdviceAnswered {
    /// The rule that made it.
    pub rule: Rule,
    /// The side it was about.
    pub side: Side,
    /// The exercise it was about; empty where it was about none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exercise: String,
    /// Whether the person took it.
    pub taken: bool,
    /// The ids of the records for which it was made.
    pub because: Vec<Uuid>,
}

/// A rule that makes offers, never changes anything by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rule {
    /// A warning sign is open: stop, and have it looked at.
    RedFlag,
    /// Weeks of steady practice without a noticeable change: a professional may help.
    Persistence,
    /// The last session was too much: something gentler next time.
    EaseOff,
    /// A hold may grow.
    HoldUp,
    /// A hold had better be shorter.
    HoldDown,
    /// The next rung of a ladder of exercises.
    LadderUp,
    /// The rung before it.
    LadderDown,
    /// One side was noted tighter again and again.
    Balance,
}

impl Rule {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::RedFlag => "red_flag",
            Self::Persistence => "persistence",
            Self::EaseOff => "ease_off",
            Self::HoldUp => "hold_up",
            Self::HoldDown => "hold_down",
            Self::LadderUp => "ladder_up",
            Self::LadderDown => "ladder_down",
            Self::Balance => "balance",
        }
    }
}
