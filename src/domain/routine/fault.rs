//! What can be wrong with a routine's text, as values: the sentence a person reads is made by `words`.

use std::fmt;

use crate::domain::routine_text::Place;

/// One fault and its place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutineFault {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// What is wrong. Every variant carries what came and what is allowed.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not one value stands in the file.
    Empty,
    /// More bytes than a routine may have.
    TooLarge {
        /// Size allowed.
        bytes_max: usize,
    },
    /// Bytes that are no text.
    NotText,
    /// Between two values stands no comma, or a bracket is not closed: ron takes one for the other.
    NotSeparated,
    /// A text in quotes does not end.
    OpenQuote,
    /// A number is wanted where something else stands.
    NoNumber,
    /// `Wait` and the like stand without their brackets.
    NoBrackets,
    /// Something stands behind the routine's last bracket.
    Trailing,
    /// A name holds a control sign, which no terminal should be sent.
    ControlSign,
    /// Not RON for another reason.
    Syntax {
        /// What ron says of it, in its own terse words.
        detail: String,
    },
    /// A field that does not exist here.
    UnknownField {
        /// As written.
        field: String,
        /// What stands around it (`Hold`).
        within: String,
        /// The nearest name that does exist.
        nearest: Option<String>,
        /// All that exist.
        expected: Vec<String>,
    },
    /// A word where one of a few is expected (`Hold`, `Each`, …).
    UnknownWord {
        /// As written.
        word: String,
        /// The nearest one that is allowed.
        nearest: Option<String>,
        /// All that are allowed.
        expected: Vec<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
        /// What it is missing from.
        within: String,
    },
    /// A field stands twice.
    RepeatedField {
        /// Its name.
        field: String,
    },
    /// An exercise that neither the catalogue nor this file has.
    UnknownExercise {
        /// As written.
        id: String,
        /// The nearest id.
        nearest: Option<String>,
    },
    /// A number outside what is allowed, or not a number at all.
    OutOfRange {
        /// Its field.
        field: &'static str,
        /// What came.
        came: f64,
        /// Least allowed.
        min: f64,
        /// Most allowed.
        max: f64,
    },
    /// A number with a fraction where only whole ones make sense.
    NotWhole {
        /// Its field.
        field: &'static str,
        /// What came.
        came: f64,
    },
    /// The catalogue has no such dose for this exercise, and the step gives none.
    MissingDose {
        /// The field to write.
        field: &'static str,
        /// The exercise.
        exercise: String,
    },
    /// `sets` and the list of reps disagree.
    SetsDisagree {
        /// `sets`, as written.
        sets: u16,
        /// Length of the list.
        listed: usize,
    },
    /// `alternate` without reps to change sides at, or without two sides.
    NothingToAlternate,
    /// An id of an own exercise that is empty or has other characters than `a-z`, `0-9`, `_`.
    BadId {
        /// As written.
        id: String,
    },
    /// A name that is empty or all spaces.
    NoName,
    /// No step stands in the list.
    NoSteps,
    /// Only rests and waits: nothing to do.
    NoWork,
    /// Too many steps.
    TooManySteps {
        /// How many are allowed.
        max: usize,
    },
    /// `Repeat` inside `Repeat` inside … too deep.
    TooDeep {
        /// How deep is allowed.
        max: usize,
    },
    /// Longer than a session may be, or of too many parts.
    TooLong {
        /// Hours allowed.
        hours_max: u64,
    },
}

impl fmt::Display for RoutineFault {
    /// For logs and tests; people read the sentence that `words` makes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}", self.place.line, self.place.col, self.fault)
    }
}

impl std::error::Error for RoutineFault {}

/// The candidate most like `word`, if any is like it at all.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // 0.75 of Jaro-Winkler lets `seated_foward_bend`, `Hodl` and `rest_sec` through, and keeps strangers out.
    const LIKENESS_MIN: f64 = 0.75;
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= LIKENESS_MIN)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate.to_owned())
}
