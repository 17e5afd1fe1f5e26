//! A routine's text edited: the smallest change of its bytes, comments and layout as a person wrote them.
//!
//! ron says first whether the text is good; the scanner finds what to change; what comes out is read again and must be
//! exactly the edited routine, else nothing is changed. No crate does this: those that read RON forget where comments stood.

mod blocks;
mod exercises;
mod fields;
mod layout;
mod path;
mod pieces;
mod typed;
mod written;

use serde::de::DeserializeOwned;

use super::RoutineFault;
use super::written::{WrittenRoutine, parse};
use crate::domain::routine_text::Node;
pub use exercises::with_exercise;
pub use layout::laid_out;
pub use path::{StepPath, step_spans};
pub use typed::{file_stem, quoted, step_of, typed_secs, typed_value};

/// What is to be otherwise in a routine's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A part of the routine itself: its name, its note, a length.
    Routine {
        /// Which.
        field: String,
        /// What it says from now on, as RON; nothing where it is left out.
        value: Option<String>,
    },
    /// A part of a step.
    Field {
        /// The step.
        step: StepPath,
        /// Which part.
        field: String,
        /// What it says from now on, as RON; nothing where it is left out.
        value: Option<String>,
    },
    /// Steps more, before the one of that place or behind the last.
    Insert {
        /// The place of the first of them.
        at: StepPath,
        /// The steps as RON, commas between them.
        text: String,
    },
    /// A step goes, with the comments that belong to it.
    Remove {
        /// The step.
        step: StepPath,
    },
    /// A step goes elsewhere, with the comments that belong to it.
    Move {
        /// The step.
        from: StepPath,
        /// The place that it then has, once it is gone from where it was.
        to: StepPath,
    },
    /// A step once more, behind it; its comments stay with the first.
    Duplicate {
        /// The step.
        step: StepPath,
    },
    /// Steps one behind another become a circuit.
    Group {
        /// The first of them.
        first: StepPath,
        /// How many.
        count: usize,
        /// The circuit's rounds.
        times: u16,
    },
    /// A circuit's steps take its place.
    Ungroup {
        /// The circuit.
        step: StepPath,
    },
}

/// Why a text was not edited. It is then as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum NotEdited {
    /// The text, or what was to come into it, is not good.
    Bad(RoutineFault),
    /// There is no such step.
    NoStep(StepPath),
    /// That step, or the routine, has no such part.
    NoField(String),
    /// More would have changed than was asked: the text is laid out as nobody foresaw.
    More,
}

/// The text with that edit, and every byte that has no part in it as it was. A byte-order mark stays.
///
/// # Errors
/// Why not.
pub fn edited(text: &str, edit: &Edit) -> Result<String, NotEdited> {
    let (mark, text) = marked(text);
    let (written, tree): (WrittenRoutine, Node) = parse(text).map_err(NotEdited::Bad)?;
    let meant = written::after(written, edit)?;
    proven(mark, &meant, |paste| patched(text, &tree, edit, paste))
}

/// A text's byte-order mark, and the rest.
fn marked(text: &str) -> (&'static str, &str) {
    text.strip_prefix('\u{feff}').map_or(("", text), |rest| ("\u{feff}", rest))
}

/// What `patch` makes, once it reads as exactly what is meant.
///
/// What comes into another list is indented like what is there; where that would change what it says (a text of several
/// lines), it stays as it was.
fn proven<T: DeserializeOwned + PartialEq>(
    mark: &str,
    meant: &T,
    patch: impl Fn(pieces::Paste) -> Result<String, NotEdited>,
) -> Result<String, NotEdited> {
    for reindents in [true, false] {
        let text = patch(pieces::Paste { reindents })?;
        if parse::<T>(&text).is_ok_and(|(read, _)| read == *meant) {
            return Ok(format!("{mark}{text}"));
        }
    }
    Err(NotEdited::More)
}

fn patched(text: &str, tree: &Node, edit: &Edit, paste: pieces::Paste) -> Result<String, NotEdited> {
    match edit {
        Edit::Routine { field, value } => Ok(fields::set(text, tree, field, value.as_deref(), Some("name"))),
        Edit::Field { step, field, value } => {
            let node = step.node(text, tree)?;
            Ok(fields::set(text, node, field, value.as_deref(), None))
        }
        Edit::Insert { at, text: steps } => paste.insert(text, at, &pieces::of(steps)),
        Edit::Remove { step } => Ok(pieces::cut(text, step)?.rest),
        Edit::Move { from, to } => {
            let cut = pieces::cut(text, from)?;
            paste.insert(&cut.rest, to, &[cut.piece])
        }
        Edit::Duplicate { step } => {
            let piece = pieces::copy(text, step)?;
            paste.insert(text, &step.next(), &[piece])
        }
        Edit::Group { first, count, times } => paste.group(text, first, *count, *times),
        Edit::Ungroup { step } => paste.ungroup(text, step),
    }
}

#[cfg(test)]
mod tests;
