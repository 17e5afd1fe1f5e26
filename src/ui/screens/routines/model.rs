//! What Routines shows: plain owned data, built by the hall.

use super::find::Traits;
use crate::domain::exercise::Kind;
use crate::ui::preview::{RoutinePreview, StepPreview};

/// Everything that Routines shows.
#[derive(Clone, Debug, Default)]
pub struct RoutinesModel {
    /// The routines and the files that cannot be read, in the order of the library.
    pub cards: Vec<CardModel>,
    /// Every exercise, to be done by itself.
    pub exercises: Vec<ExerciseModel>,
    /// Where a person's own routines lie.
    pub folder: String,
}

/// A card of the list.
#[derive(Clone, Debug)]
pub enum CardModel {
    /// A routine.
    Good(Box<GoodModel>),
    /// A file that cannot be read.
    Bad(BadModel),
}

/// A routine.
#[derive(Clone, Debug)]
pub struct GoodModel {
    /// How it looks.
    pub routine: RoutinePreview,
    /// What its file says about it; may be empty.
    pub note: String,
    /// Where it comes from.
    pub source: Source,
    /// When it was last done, in words; nothing where it never was.
    pub last: Option<String>,
    /// What it can be found by.
    pub traits: Traits,
    /// How many exercises were swapped or left out for a sore sit bone.
    pub spared: usize,
}

/// Where a routine comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It comes with Supple.
    BuiltIn,
    /// A file of one's own.
    Own,
    /// A file of one's own that has a built-in's name.
    InPlaceOfBuiltIn,
}

/// A file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadModel {
    /// The routine's id and where it comes from; nothing where the file is no routine.
    pub routine: Option<(String, Source)>,
    /// The file's name.
    pub file: String,
    /// What is wrong with it; at least one.
    pub sayings: Vec<SayingModel>,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SayingModel {
    /// Where: `14:34`, line and column.
    pub place: String,
    /// What is wrong, and what to do.
    pub message: String,
    /// The line at fault, where it can be shown.
    pub line: Option<String>,
    /// The column at fault in that line, from 0.
    pub column: usize,
}

/// An exercise.
#[derive(Clone, Debug)]
pub struct ExerciseModel {
    /// Its id.
    pub id: String,
    /// Its name, usual dose, kind and figure.
    pub step: StepPreview,
    /// A step of it at its usual dose, as RON.
    pub step_text: String,
    /// What it can be found by.
    pub traits: Traits,
}

impl ExerciseModel {
    /// What it does.
    pub fn kind(&self) -> Kind {
        self.step.kind
    }
}
