//! A routine's text as serde sees it: every omission still an omission, every number still unchecked.

use std::fmt;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::{self, DeserializeOwned, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::fault::{Fault, RoutineFault, nearest};
use super::{Sides, TEXT_BYTES_MAX};
use crate::domain::exercise::Exercise;
use crate::domain::routine_text::{Node, Place, is_blank, scan};

/// The fields of one kind of step: its name and what may stand in its brackets. docs/format.md is held to this.
pub type StepFields = (&'static str, &'static [&'static str]);

/// Every kind of step with its fields, `Routine` itself first.
pub const FIELDS: [StepFields; 7] = [
    ("Routine", &["name", "note", "prepare_secs", "change_sides_secs", "exercises", "steps"]),
    ("Hold", &["exercise", "secs", "reps", "gap_secs", "sets", "rest_secs", "sides", "start", "alternate"]),
    ("Reps", &["exercise", "reps", "tempo", "sets", "rest_secs", "sides", "start", "alternate"]),
    ("Move", &["exercise", "secs", "sets", "rest_secs", "sides", "start"]),
    ("Rest", &["secs"]),
    ("Wait", &[]),
    ("Repeat", &["times", "rest_secs", "steps"]),
];

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename = "Routine", deny_unknown_fields)]
pub(super) struct WrittenRoutine {
    pub(super) name: String,
    #[serde(default)]
    pub(super) note: Option<String>,
    #[serde(default)]
    pub(super) prepare_secs: Option<f64>,
    #[serde(default)]
    pub(super) change_sides_secs: Option<f64>,
    #[serde(default)]
    pub(super) exercises: Vec<Exercise>,
    pub(super) steps: Vec<WrittenStep>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum WrittenStep {
    Hold {
        exercise: String,
        #[serde(default)]
        secs: Option<f64>,
        #[serde(default)]
        reps: Option<RepsASet>,
        #[serde(default)]
        gap_secs: Option<f64>,
        #[serde(default)]
        sets: Option<f64>,
        #[serde(default)]
        rest_secs: Option<f64>,
        #[serde(default)]
        sides: Option<Sides>,
        #[serde(default)]
        start: Option<Start>,
        #[serde(default)]
        alternate: bool,
    },
    Reps {
        exercise: String,
        #[serde(default)]
        reps: Option<RepsASet>,
        #[serde(default)]
        tempo: Option<WrittenTempo>,
        #[serde(default)]
        sets: Option<f64>,
        #[serde(default)]
        rest_secs: Option<f64>,
        #[serde(default)]
        sides: Option<Sides>,
        #[serde(default)]
        start: Option<Start>,
        #[serde(default)]
        alternate: bool,
    },
    Move {
        exercise: String,
        #[serde(default)]
        secs: Option<f64>,
        #[serde(default)]
        sets: Option<f64>,
        #[serde(default)]
        rest_secs: Option<f64>,
        #[serde(default)]
        sides: Option<Sides>,
        #[serde(default)]
        start: Option<Start>,
    },
    Rest {
        secs: f64,
    },
    Wait {},
    Repeat {
        times: f64,
        #[serde(default)]
        rest_secs: Option<f64>,
        steps: Vec<WrittenStep>,
    },
}

/// The side that comes first.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(super) enum Start {
    Left,
    Right,
}

/// `10`, or one number a set: `[5, 3, 1]`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum RepsASet {
    Same(f64),
    Listed(Vec<f64>),
}

/// `(2, 1, 2)`, or a pace: seconds for one whole rep, half out and half back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WrittenTempo {
    Phases(f64, f64, f64),
    Pace(f64),
}

/// Visits either one number or a sequence of numbers.
struct NumberOrList {
    expecting: &'static str,
}

enum NumberOr {
    Number(f64),
    List(Vec<f64>),
}

impl<'de> Visitor<'de> for NumberOrList {
    type Value = NumberOr;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<NumberOr, E> {
        Ok(NumberOr::Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<NumberOr, E> {
        Ok(NumberOr::Number(number as f64))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<NumberOr, E> {
        Ok(NumberOr::Number(number as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<NumberOr, A::Error> {
        let mut numbers = Vec::new();
        while let Some(number) = seq.next_element()? {
            numbers.push(number);
        }
        Ok(NumberOr::List(numbers))
    }
}

impl<'de> Deserialize<'de> for RepsASet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = NumberOrList { expecting: "a number of reps, or one a set such as [5, 3, 1]" };
        Ok(match deserializer.deserialize_any(visitor)? {
            NumberOr::Number(reps) => Self::Same(reps),
            NumberOr::List(reps) => Self::Listed(reps),
        })
    }
}

impl<'de> Deserialize<'de> for WrittenTempo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const EXPECTING: &str = "three lengths such as (2, 1, 2), or seconds for one rep";
        match deserializer.deserialize_any(NumberOrList { expecting: EXPECTING })? {
            NumberOr::Number(pace) => Ok(Self::Pace(pace)),
            NumberOr::List(phases) => match phases[..] {
                [work, pause, back] => Ok(Self::Phases(work, pause, back)),
                _ => Err(de::Error::invalid_length(phases.len(), &EXPECTING)),
            },
        }
    }
}

/// The text of a file's bytes, its byte-order mark passed over (ron refuses one; Windows editors write it).
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, RoutineFault> {
    if bytes.len() > TEXT_BYTES_MAX {
        let fault = Fault::TooLarge { bytes_max: TEXT_BYTES_MAX };
        return Err(RoutineFault { place: Place::START, fault });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
        let place = good.map_or(Place::START, |good| Place::of(good, good.len()));
        RoutineFault { place, fault: Fault::NotText }
    })?;
    if text.contains('\0') {
        let place = Place::of(text, text.find('\0').unwrap_or(0));
        return Err(RoutineFault { place, fault: Fault::NotText });
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Parses the text of a routine, or of an exercise list, and finds where each value stands.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<(T, Node), RoutineFault> {
    if is_blank(text) {
        return Err(RoutineFault { place: Place::START, fault: Fault::Empty });
    }
    let written = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .map_err(|error| fault_of(&error))?;
    Ok((written, scan(text)))
}

fn fault_of(error: &SpannedError) -> RoutineFault {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let within = |outer: &Option<String>| outer.clone().unwrap_or_else(|| "Routine".to_owned());
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest of ron's errors are all faults of spelling")]
    let fault = match &error.code {
        ron::Error::NoSuchStructField { expected, found, outer } => Fault::UnknownField {
            field: found.clone(),
            within: within(outer),
            nearest: nearest(found, expected.iter().copied()),
            expected: owned(expected),
        },
        ron::Error::NoSuchEnumVariant { expected, found, .. } => Fault::UnknownWord {
            word: found.clone(),
            nearest: nearest(found, expected.iter().copied()),
            expected: owned(expected),
        },
        ron::Error::MissingStructField { field, outer } => {
            Fault::MissingField { field: (*field).to_owned(), within: within(outer) }
        }
        ron::Error::DuplicateStructField { field, .. } => Fault::RepeatedField { field: (*field).to_owned() },
        ron::Error::ExpectedComma
        | ron::Error::ExpectedArrayEnd
        | ron::Error::ExpectedStructLikeEnd
        | ron::Error::ExpectedOptionEnd
        | ron::Error::Eof => Fault::NotSeparated,
        ron::Error::ExpectedStringEnd => Fault::OpenQuote,
        ron::Error::ExpectedFloat | ron::Error::ExpectedInteger => Fault::NoNumber,
        ron::Error::ExpectedStructLike | ron::Error::ExpectedNamedStructLike(_) => Fault::NoBrackets,
        ron::Error::TrailingCharacters => Fault::Trailing,
        other => Fault::Syntax { detail: other.to_string() },
    };
    RoutineFault { place: Place { line: error.span.start.line, col: error.span.start.col }, fault }
}
