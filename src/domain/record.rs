//! One line of the history: what a record is, and its text.
//!
//! A record is never changed; a correction is a new record. Where the lines lie and how they get to the disk is
//! `system::journal`'s affair.

mod json;
mod line;
pub(crate) mod moment;
mod union;

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use json::json_of;
pub use line::{LineFault, line_of, read_line};
pub use union::{Unreadable, union};

use crate::domain::exercise::{Kind, Side};
use crate::domain::outcome::{Ending, Outcome};

/// The version of the lines written now. A line of a later one is kept, counted and not understood.
pub const VERSION: u16 = 1;
/// Discomfort goes from 0 to this.
pub const DISCOMFORT_MAX: u8 = 10;

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The version of the line.
    pub v: u16,
    /// Its id: a version 7 uuid, made in `system`.
    pub id: Uuid,
    /// When it was written, with the zone in which the person was.
    #[serde(with = "moment")]
    pub at: ZonedDateTime,
    /// What it says.
    pub what: What,
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// What was done of one side of a set.
    Set(SetRecord),
    /// A session began or ended.
    Session(SessionRecord),
    /// What a person answered before or after a session.
    CheckIn(CheckIn),
    /// Warning signs that a person says are over.
    FlagCleared(FlagCleared),
    /// Which side felt tighter in a session.
    SideTightness(SideTightness),
    /// What a person said to an offer of Supple's.
    AdviceAnswered(AdviceAnswered),
    /// How late the cues of a session were heard.
    CueReport(CueReport),
}

/// What was really done of one side of a set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetRecord {
    /// The session's id.
    pub session: Uuid,
    /// The routine's id.
    pub routine: String,
    /// The exercise's id.
    pub exercise: String,
    /// What the exercise does for the body.
    pub kind: Kind,
    /// Which work step, from 1.
    pub step: u16,
    /// Which round of its circuit, from 1.
    pub round: u16,
    /// Which set, from 1.
    pub set: u16,
    /// Which side.
    pub side: Side,
    /// Seconds of work asked for.
    pub planned_secs: f64,
    /// Seconds held or moved since this set's last record.
    pub held_secs: f64,
    /// Whole reps, where they are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<u16>,
    /// How it ended.
    pub outcome: Outcome,
}

/// A session began or ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// The session's id.
    pub session: Uuid,
    /// The routine's id.
    pub routine: String,
    /// The routine's name, as it was then.
    pub name: String,
    /// Which of the two.
    pub stage: Stage,
}

/// The two ends of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Stage {
    /// It began, and this was planned.
    Began {
        /// Length of the plan.
        planned_secs: f64,
        /// Number of work steps.
        planned_steps: u16,
        /// Number of sets, each side on its own.
        planned_sets: u16,
    },
    /// It ended.
    Ended {
        /// How.
        ending: Ending,
        /// Seconds held or moved in all.
        active_secs: f64,
    },
}

/// What a person answered before or after a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckIn {
    /// The session's id.
    pub session: Option<Uuid>,
    /// Before or after.
    pub when: When,
    /// Discomfort, 0 to [`DISCOMFORT_MAX`]; nothing where it was skipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discomfort: Option<u8>,
    /// Warning signs that were ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// In the person's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
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

/// What a person said to an offer of Supple's. An offer that has its answer is not made again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdviceAnswered {
    /// The rule that made it.
    pub rule: Rule,
    /// The side it was about.
    pub side: Side,
    /// Whether the person took it.
    pub taken: bool,
    /// The ids of the records for which it was made.
    pub because: Vec<Uuid>,
}

/// How late the cues of a session were heard, from the samples that the device took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CueReport {
    /// The session's id.
    pub session: Uuid,
    /// Cues that were heard.
    pub heard: u64,
    /// Cues that were not: too late, or without a device.
    pub dropped: u64,
    /// Underruns that the device told of.
    pub underruns: u64,
    /// Half of them were heard no further from their moment.
    pub p50_secs: f64,
    /// 99 of 100.
    pub p99_secs: f64,
    /// The worst.
    pub worst_secs: f64,
}

/// A rule that makes offers, never changes anything by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// One side was noted tighter again and again (`domain::balance`).
    Balance,
}

/// Before or after a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the name says it")]
pub enum When {
    Before,
    After,
}

/// A warning sign (domain facts, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Flag {
    /// Sharp pain.
    Sharp,
    /// Pain, numbness or tingling down the leg.
    Radiating,
}

impl When {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl Flag {
    /// The signs whose boxes are ticked.
    pub fn ticked(boxes: [(bool, Self); 2]) -> Vec<Self> {
        boxes.into_iter().filter(|(ticked, _)| *ticked).map(|(_, flag)| flag).collect()
    }

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sharp => "sharp",
            Self::Radiating => "radiating",
        }
    }
}

impl Rule {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Balance => "balance",
        }
    }
}

impl Record {
    /// A record of this version.
    pub fn new(id: Uuid, at: ZonedDateTime, what: What) -> Self {
        Self { v: VERSION, id, at, what }
    }

    /// The session it belongs to.
    pub fn session(&self) -> Option<Uuid> {
        match &self.what {
            What::Set(set) => Some(set.session),
            What::Session(session) => Some(session.session),
            What::CheckIn(check_in) => check_in.session,
            What::SideTightness(tightness) => Some(tightness.session),
            What::CueReport(report) => Some(report.session),
            What::FlagCleared(_) | What::AdviceAnswered(_) => None,
        }
    }

    /// Whether every number is one that can be.
    fn is_sound(&self) -> bool {
        let secs = |secs: f64| secs.is_finite() && secs >= 0.0;
        match &self.what {
            What::Set(set) => secs(set.planned_secs) && secs(set.held_secs),
            What::Session(SessionRecord { stage: Stage::Began { planned_secs, .. }, .. }) => {
                secs(*planned_secs)
            }
            What::Session(SessionRecord { stage: Stage::Ended { active_secs, .. }, .. }) => {
                secs(*active_secs)
            }
            What::CheckIn(check_in) => check_in.discomfort.is_none_or(|rating| rating <= DISCOMFORT_MAX),
            What::CueReport(report) => {
                [report.p50_secs, report.p99_secs, report.worst_secs].into_iter().all(secs)
            }
            What::FlagCleared(_) | What::SideTightness(_) | What::AdviceAnswered(_) => true,
        }
    }
}

#[cfg(test)]
mod tests;
