//! A routine's text while it is being edited: what it was, what it is, and every step back.
//!
//! The window's rows, the file pane and a change on disk all end here as another text; each can be undone.

mod merge;

use std::ops::Range;

use super::{Edit, NotEdited, edited};

/// A text that is being edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    text: String,
    /// What is on disk, as far as is known.
    saved: String,
    done: Vec<Change>,
    undone: Vec<Change>,
    /// What was typed last may still grow.
    grows: bool,
}

/// One change of the text: at that byte, this went and that came.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    at: usize,
    gone: String,
    come: String,
}

/// What became of a change on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing was new.
    Same,
    /// It is in the text now, with what was not saved yet.
    Merged,
    /// Both changed the same step: the person must say which it is to be.
    Asks,
}

impl Draft {
    /// What is on disk, nothing of it changed yet.
    pub fn of(text: String) -> Self {
        Self { saved: text.clone(), text, ..Self::default() }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether something of it is not on disk.
    pub fn is_unsaved(&self) -> bool {
        self.text != self.saved
    }

    /// Whether a step back is there.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether a step forward is there.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What is on disk now.
    pub fn saved(&mut self, text: String) {
        self.saved = text;
        self.grows = false;
    }

    /// Edits the text; all of it is one step back.
    ///
    /// # Errors
    /// Why it stays as it is.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<(), NotEdited> {
        let text = edits.iter().try_fold(self.text.clone(), |text, edit| edited(&text, edit))?;
        self.become_text(&text, false);
        Ok(())
    }

    /// Takes a text that was typed. What is typed on at the same place is one step back.
    pub fn typed(&mut self, text: &str) {
        self.become_text(text, true);
    }

    /// A step back. `false` where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.done.pop() else { return false };
        self.text.replace_range(change.at..change.at + change.come.len(), &change.gone);
        self.undone.push(change);
        self.grows = false;
        true
    }

    /// A step forward. `false` where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.undone.pop() else { return false };
        self.text.replace_range(change.at..change.at + change.gone.len(), &change.come);
        self.done.push(change);
        self.grows = false;
        true
    }

    /// Takes what is on disk now. Where both it and the person changed the text since it was saved, both changes stand in
    /// it afterwards, unless they touch the same lines: then nothing is taken before the person has said so.
    pub fn take(&mut self, disk: &str) -> Taken {
        if disk == self.saved || disk == self.text {
            disk.clone_into(&mut self.saved);
            return Taken::Same;
        }
        match merge::merged(&self.saved, &self.text, disk) {
            Some(merged) => {
                self.become_text(&merged, false);
                disk.clone_into(&mut self.saved);
                Taken::Merged
            }
            None => Taken::Asks,
        }
    }

    /// Takes what is on disk in place of what the person wrote; that is a step back.
    pub fn take_theirs(&mut self, disk: &str) {
        self.become_text(disk, false);
        disk.clone_into(&mut self.saved);
    }

    fn become_text(&mut self, text: &str, typed: bool) {
        let Some(change) = Change::between(&self.text, text) else { return };
        self.undone.clear();
        text.clone_into(&mut self.text);
        let last = self.done.last_mut().filter(|_| typed && self.grows);
        if !last.is_some_and(|last| last.grow(&change)) {
            self.done.push(change);
        }
        self.grows = typed;
    }
}

impl Change {
    /// What differs; nothing where nothing does.
    fn between(before: &str, after: &str) -> Option<Self> {
        let (gone, come) = differing(before, after)?;
        let of = |text: &str, span: Range<usize>| text.get(span).unwrap_or("").to_owned();
        Some(Self { at: gone.start, gone: of(before, gone), come: of(after, come) })
    }

    /// Takes up what was typed on behind it, up to a line's end.
    fn grow(&mut self, next: &Self) -> bool {
        let goes_on =
            next.gone.is_empty() && next.at == self.at + self.come.len() && !self.come.ends_with('\n');
        if goes_on {
            self.come.push_str(&next.come);
        }
        goes_on
    }
}

/// The bytes in which two texts differ, between what they share before and behind.
fn differing(before: &str, after: &str) -> Option<(Range<usize>, Range<usize>)> {
    if before == after {
        return None;
    }
    let starts = |(one, other): &((usize, char), char)| one.1 == *other;
    let shared = before.char_indices().zip(after.chars()).take_while(starts);
    let start = shared.last().map_or(0, |((at, c), _)| at + c.len_utf8());
    let (rest, other) = (before.get(start..)?, after.get(start..)?);
    let ends = rest.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other);
    let end: usize = ends.map(|(c, _)| c.len_utf8()).sum();
    Some((start..before.len() - end, start..after.len() - end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINE: &str =
        "(name: \"A\", steps: [\n    Hold(exercise: \"a\", secs: 30), // mine\n    Wait(),\n])\n";

    fn set(step: &str, field: &str, value: &str) -> Edit {
        Edit::Field { step: step.parse().unwrap(), field: field.to_owned(), value: Some(value.to_owned()) }
    }

    #[test]
    fn every_change_can_be_undone_and_done_again() {
        let mut draft = Draft::of(MINE.to_owned());
        assert!(!draft.undo() && !draft.is_unsaved());
        draft.edit(&[set("1", "secs", "35")]).unwrap();
        draft.edit(&[set("1", "sets", "2"), set("1", "rest_secs", "9")]).unwrap();
        draft.typed(&draft.text().replace("Wait()", "Rest(secs: 5)"));
        let after = draft.text().to_owned();
        assert!(draft.undo() && draft.undo() && draft.undo() && !draft.undo());
        assert_eq!(draft.text(), MINE);
        assert!(draft.redo() && draft.redo() && draft.redo() && !draft.redo());
        assert_eq!(draft.text(), after);
        assert!(draft.undo());
        draft.edit(&[set("1", "secs", "40")]).unwrap();
        assert!(!draft.can_redo());
    }

    #[test]
    fn what_is_typed_on_is_one_step_back_a_line() {
        let mut draft = Draft::of("ab".to_owned());
        for text in ["axb", "axyb", "axy\nb", "axy\nzb"] {
            draft.typed(text);
        }
        assert!(draft.undo());
        assert_eq!(draft.text(), "axy\nb");
        assert!(draft.undo());
        assert_eq!(draft.text(), "ab");
    }

    #[test]
    fn an_edit_that_is_none_changes_nothing() {
        let mut draft = Draft::of(MINE.to_owned());
        assert!(draft.edit(&[set("9", "secs", "35")]).is_err());
        draft.edit(&[set("1", "secs", "30")]).unwrap();
        assert!(!draft.can_undo());
    }

    #[test]
    fn what_changed_on_disk_comes_in_beside_what_was_not_saved_and_can_be_undone() {
        let mut draft = Draft::of(MINE.to_owned());
        assert_eq!(draft.take(MINE), Taken::Same);
        draft.edit(&[set("1", "secs", "35")]).unwrap();
        let disk = MINE.replace("Wait()", "Rest(secs: 9)");
        assert_eq!(draft.take(&disk), Taken::Merged);
        assert_eq!(draft.text(), disk.replace("30", "35"));
        assert!(draft.is_unsaved());
        assert!(draft.undo());
        assert_eq!(draft.text(), MINE.replace("30", "35"));
    }

    #[test]
    fn where_both_changed_the_same_step_the_person_is_asked() {
        let mut draft = Draft::of(MINE.to_owned());
        draft.edit(&[set("1", "secs", "35")]).unwrap();
        let (mine, disk) = (draft.text().to_owned(), MINE.replace("30", "25"));
        assert_eq!(draft.take(&disk), Taken::Asks);
        assert_eq!(draft.text(), mine);
        draft.take_theirs(&disk);
        assert_eq!((draft.text(), draft.is_unsaved()), (disk.as_str(), false));
        assert!(draft.undo());
        assert_eq!(draft.text(), mine);
    }
}
