//! One line of the history: what a record is, and its text.
//!
//! A record is never changed; a correction is a new record. Where the lines lie and how they get to the disk is
//! `system::journal`'s affair.

mod correction;
mod json;
mod line;
mod mark;
pub(crate) mod moment;
mod union;

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use correction::{Change, Correction, corrected, told};
pub use json::json_of;
pub use line::{LineFault, line_of, read_line};
pub use mark::{
    AdviceAnswered, ExerciseRating, FlagCleared, NewReference, NextMorning, Note, PausedWeek, PlanChange,
    Rule, SideTightness,
};
pub use moment::parse as parse_moment;
pub use union::{Unreadable, union};

use crate::domain::exercise::{Kind, Muscle, Side};
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
    /// How it felt the morning after a session.
    NextMorning(NextMorning),
    /// How an exercise felt.
    ExerciseRating(ExerciseRating),
    /// Which side felt tighter in a session.
    SideTightness(SideTightness),
    /// In the person's own words, about a day.
    Note(Note),
    /// Warning signs that a person says are over.
    FlagCleared(FlagCleared),
    /// The weekly plan is another one from now on.
    PlanChange(PlanChange),
    /// A week of holiday or illness.
    PausedWeek(PausedWeek),
    /// Discomfort is compared with what it is from now on.
    NewReference(NewReference),
    /// What a person said to an offer of Supple's.
    AdviceAnswered(AdviceAnswered),
    /// An earlier record, or a whole session, was otherwise.
    Correction(Correction),
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
    /// The muscles it is for; none in lines from before they were written, and where none is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub muscles: Vec<Muscle>,
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
        /// It was not led: the person wrote down afterwards that they did it.
        #[serde(default, skip_serializing_if = "is_false")]
        by_hand: bool,
    },
    /// It ended.
    Ended {
        /// How.
        ending: Ending,
        /// Seconds held or moved in all.
        active_secs: f64,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
fn is_false(said: &bool) -> bool {
    !said
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
    /// The sign of that stable word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Sharp, Self::Radiating].into_iter().find(|flag| flag.word() == word)
    }

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
            What::NextMorning(morning) => Some(morning.session),
            What::ExerciseRating(rating) => Some(rating.session),
            What::SideTightness(tightness) => Some(tightness.session),
            What::CueReport(report) => Some(report.session),
            What::Note(note) => note.session,
            What::FlagCleared(_)
            | What::PlanChange(_)
            | What::PausedWeek(_)
            | What::NewReference(_)
            | What::AdviceAnswered(_)
            | What::Correction(_) => None,
        }
    }

    /// Whether every number is one that can be.
    pub(crate) fn is_sound(&self) -> bool {
        self.what.is_sound()
    }
}

impl What {
    fn is_sound(&self) -> bool {
        let secs = |secs: f64| secs.is_finite() && secs >= 0.0;
        let rated = |rating: u8| rating <= DISCOMFORT_MAX;
        match self {
            Self::Set(set) => secs(set.planned_secs) && secs(set.held_secs),
            Self::Session(SessionRecord { stage: Stage::Began { planned_secs, .. }, .. }) => {
                secs(*planned_secs)
            }
            Self::Session(SessionRecord { stage: Stage::Ended { active_secs, .. }, .. }) => {
                secs(*active_secs)
            }
            Self::CheckIn(check_in) => check_in.discomfort.is_none_or(rated),
            Self::CueReport(report) => {
                [report.p50_secs, report.p99_secs, report.worst_secs].into_iter().all(secs)
            }
            Self::NextMorning(morning) => rated(morning.discomfort),
            Self::ExerciseRating(rating) => rated(rating.discomfort),
            // What takes a correction's place would be a chain without end.
            Self::Correction(Correction { change: Change::Says(says), .. }) => {
                !matches!(**says, Self::Correction(_)) && says.is_sound()
            }
            Self::FlagCleared(_)
            | Self::SideTightness(_)
            | Self::Note(_)
            | Self::PlanChange(_)
            | Self::PausedWeek(_)
            | Self::NewReference(_)
            | Self::AdviceAnswered(_)
            | Self::Correction(_) => true,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
