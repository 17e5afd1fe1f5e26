//! What a person wrote, in their own words: about a day, or in the check-in of a session.

use jiff::civil::Date;
use uuid::Uuid;

use super::Past;
use crate::domain::record::{Record, What};

/// A note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteRead<'a> {
    /// The record that has it.
    pub record: Uuid,
    /// The day it is about.
    pub day: Date,
    /// The session it is about.
    pub session: Option<Uuid>,
    /// The words.
    pub text: &'a str,
}

/// All notes, in the order of their days.
pub fn notes(past: &Past) -> impl Iterator<Item = NoteRead<'_>> {
    let mut notes: Vec<_> = past.marks.iter().filter_map(note).collect();
    notes.sort_by_key(|note| (note.day, note.record));
    notes.into_iter()
}

fn note(mark: &Record) -> Option<NoteRead<'_>> {
    let (day, session, text) = if let What::Note(note) = &mark.what {
        (note.day, note.session, &note.text)
    } else if let What::CheckIn(check_in) = &mark.what {
        (mark.at.date(), check_in.session, &check_in.note)
    } else {
        return None;
    };
    (!text.is_empty()).then_some(NoteRead { record: mark.id, day, session, text })
}
