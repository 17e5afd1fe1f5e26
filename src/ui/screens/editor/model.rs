//! What the editor shows, and what a person may want of it.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::domain::exercise::Kind;
use crate::domain::routine::{Sides, StepPath};
use crate::domain::routine_text::Token;
use crate::ui::screens::routines::SayingModel;
use crate::ui::widgets::figure::FigureModel;

/// Everything that the editor shows.
#[derive(Clone, Debug, Default)]
pub struct EditorModel {
    /// The routine's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How long a session of it is; nothing where it never could be done.
    pub length: Option<Duration>,
    /// How long it is, its file, whether it is saved.
    pub line: String,
    /// Whether a step back is there.
    pub can_undo: bool,
    /// Whether a step forward is there.
    pub can_redo: bool,
    /// Its steps, as they were last good.
    pub rows: Vec<RowModel>,
    /// The places of the picked steps among them.
    pub picked: Vec<usize>,
    /// What the picked step says; the routine itself where none is picked.
    pub detail: DetailModel,
    /// How long each muscle is stretched or worked, in a line.
    pub muscles: String,
    /// The file as it is being written.
    pub text: Arc<str>,
    /// Its parts, to be coloured.
    pub tokens: Arc<[Token]>,
    /// The picked steps in it.
    pub marked: Vec<Range<usize>>,
    /// Whether it can be done.
    pub state: FileState,
    /// What else is asked or told about the file: changed elsewhere, not written.
    pub trouble: Option<String>,
    /// Somebody else changed the same step: the person says which it is to be.
    pub asks: bool,
}

/// Whether a file can be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// It can.
    #[default]
    Good,
    /// What is wrong with it; at least one.
    Bad(Vec<SayingModel>),
}

/// A step in the list.
#[derive(Clone, Debug)]
pub struct RowModel {
    /// Its place in the routine.
    pub path: StepPath,
    /// What it is.
    pub what: What,
    /// Its name.
    pub name: String,
    /// Hold, sets, rest, side: as they are read.
    pub cells: [String; 4],
    /// Its figure, held still.
    pub figure: Option<FigureModel>,
    /// Whether there is something to know of it.
    pub remarked: bool,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An exercise of that kind.
    Work(Kind),
    /// A rest.
    Rest,
    /// Waits for the person.
    Wait,
    /// A circuit.
    Circuit,
}

/// What is said of the picked step, or of the routine.
#[derive(Clone, Debug, Default)]
pub struct DetailModel {
    /// Its name.
    pub title: String,
    /// What can be changed of it.
    pub fields: Vec<FieldModel>,
    /// Things to know; nothing is in the way.
    pub remarks: Vec<String>,
    /// A sentence where nothing can be changed.
    pub hint: String,
}

/// A part of a step, or of the routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldModel {
    /// Its name in the file.
    pub field: &'static str,
    /// Its name to a person.
    pub label: String,
    /// What it says, as a person writes it.
    pub value: String,
    /// Where it is one of few.
    pub choices: Vec<SidesChoice>,
}

/// One of the ways to do the sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SidesChoice {
    /// What it says.
    pub label: String,
    /// Which sides.
    pub sides: Sides,
    /// The right comes first.
    pub right_first: bool,
}

/// Which steps are picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This one alone.
    One(usize),
    /// This one too, or no more.
    Toggle(usize),
    /// All from the last picked one to this.
    Until(usize),
    /// The one that stands at that byte of the file.
    At(usize),
    /// None.
    Nothing,
}

/// What a person wants of a routine that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditWish {
    /// Edit the routine of that id.
    Open(String),
    /// Make a new one.
    New,
    /// Take in a copy of this file, and edit it.
    Import(PathBuf),
    /// Back to Routines.
    Close,
    /// Back, and what could not be saved is gone.
    CloseUnsaved,
    /// Pick steps.
    Pick(Pick),
    /// Ask which exercise is to come behind the picked step.
    AskToAdd,
    /// Change the steps, or the routine's own parts.
    Steps(StepEdit),
    /// The picked steps, to be put in elsewhere.
    Copy,
    /// The same, and they go.
    Cut,
    /// The file's text is this now.
    Typed(String),
    /// A step back.
    Undo,
    /// A step forward.
    Redo,
    /// Begin a session of it.
    Start,
    /// Show what happens when.
    Preview,
    /// Take what somebody else wrote.
    TakeTheirs,
    /// Write one's own in its place; theirs is kept beside it.
    KeepMine,
}

/// What a person wants changed of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepEdit {
    /// A part of the picked step, or of the routine, says this from now on, as a person wrote it.
    Set(&'static str, String),
    /// The picked step is done on these sides.
    Sides(SidesChoice),
    /// These steps, as RON, come behind the picked one.
    Insert(String),
    /// The picked steps go.
    Remove,
    /// The picked steps once more.
    Duplicate,
    /// The picked step goes up by one place, or down.
    Move {
        /// Up.
        up: bool,
    },
    /// The step of this place goes before that of another, or behind the last.
    Drag(usize, usize),
    /// The picked steps become a circuit.
    Group,
    /// The picked circuit's steps take its place.
    Ungroup,
}
