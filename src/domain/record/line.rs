//! A record's line: one RON value, then a comment with the CRC-32C of what stands before it.

use serde::Deserialize;

use super::{Change, Correction, Record, SessionRecord, SetRecord, Stage, VERSION, What};

/// What stands between a record and its check sum.
const MARK: &str = " //crc:";

/// Why a line is no record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// It was torn or changed: its check sum is missing or another one.
    #[error("damaged: the check sum does not agree")]
    Damaged,
    /// Whole, but of a later version of Supple, or of a kind this one does not know.
    #[error("whole, but written by a later version")]
    Later,
    /// Whole, but no record.
    #[error("whole, but no record: {detail}")]
    NoRecord {
        /// What ron says of it.
        detail: String,
    },
}

/// The text of a record, without a newline; lengths are written to the millisecond.
pub fn line_of(record: &Record) -> String {
    let record = to_millis(record.clone());
    debug_assert!(record.is_sound(), "{record:?}");
    // What ron writes of these types is text in every case; an empty line would be refused when it is read.
    let text = ron::to_string(&record).unwrap_or_default();
    debug_assert!(!text.contains('\n'), "{text}");
    let crc = crc32c::crc32c(text.as_bytes());
    format!("{text}{MARK}{crc:08x}")
}

/// Reads a line.
///
/// # Errors
/// It is damaged, of a later version, or no record.
pub fn read_line(line: &str) -> Result<Record, LineFault> {
    let line = line.trim_end_matches(['\r', '\n']);
    let (text, crc) = line.rsplit_once(MARK).ok_or(LineFault::Damaged)?;
    // Upper-case digits were never written: such a line was changed.
    if format!("{:08x}", crc32c::crc32c(text.as_bytes())) != crc {
        return Err(LineFault::Damaged);
    }
    let read: Result<Record, _> = ron::from_str(text);
    match read {
        Ok(record) if record.v > VERSION => Err(LineFault::Later),
        Ok(record) if record.is_sound() => Ok(record),
        Ok(_) => Err(LineFault::NoRecord { detail: "a number is out of range".to_owned() }),
        Err(ron::error::SpannedError { code: ron::Error::NoSuchEnumVariant { .. }, .. }) => {
            Err(LineFault::Later)
        }
        Err(_) if version_of(text).is_some_and(|version| version > VERSION) => Err(LineFault::Later),
        Err(error) => Err(LineFault::NoRecord { detail: error.to_string() }),
    }
}

/// The version of a whole line that is otherwise not understood.
fn version_of(text: &str) -> Option<u16> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u16,
    }
    ron::from_str(text).ok().map(|Versioned { v }| v)
}

fn to_millis(mut record: Record) -> Record {
    round(&mut record.what);
    record
}

fn round(what: &mut What) {
    match what {
        What::Set(SetRecord { planned_secs, held_secs, .. }) => {
            to(1e3, planned_secs);
            to(1e3, held_secs);
        }
        What::Session(SessionRecord { stage: Stage::Began { planned_secs, .. }, .. }) => {
            to(1e3, planned_secs);
        }
        What::Session(SessionRecord { stage: Stage::Ended { active_secs, .. }, .. }) => to(1e3, active_secs),
        // Distances of cues from their moments are thousandths of a millisecond.
        What::CueReport(report) => {
            for secs in [&mut report.p50_secs, &mut report.p99_secs, &mut report.worst_secs] {
                to(1e6, secs);
            }
        }
        What::Correction(Correction { change: Change::Says(says), .. }) => round(says),
        What::CheckIn(_)
        | What::NextMorning(_)
        | What::ExerciseRating(_)
        | What::SideTightness(_)
        | What::Note(_)
        | What::FlagCleared(_)
        | What::PlanChange(_)
        | What::PausedWeek(_)
        | What::NewReference(_)
        | What::AdviceAnswered(_)
        | What::Correction(_) => {}
    }
}

/// Rounds to so many parts of a second.
fn to(parts: f64, secs: &mut f64) {
    *secs = (*secs * parts).round() / parts;
}
