//! What a person says of a session afterwards, and of a day: ratings and notes. Each is a record more.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::Hall;
use crate::domain::past::Past;
use crate::domain::record::{Change, CheckIn, ExerciseRating, NextMorning, Note, What};

impl Hall {
    /// Records how it feels the morning after a session; gives the id of the record.
    pub fn rate_morning(&self, session: Uuid, discomfort: u8) -> Uuid {
        self.save(What::NextMorning(NextMorning { session, discomfort }))
    }

    /// Records how exercises felt in a session, by their ids.
    pub fn rate_exercises(&self, session: Uuid, felt: &BTreeMap<String, u8>) {
        for (exercise, discomfort) in felt {
            let (exercise, discomfort) = (exercise.clone(), *discomfort);
            self.save(What::ExerciseRating(ExerciseRating { session, exercise, discomfort }));
        }
    }

    /// Records a note about a day.
    pub fn add_note(&self, day: Date, text: &str) -> Uuid {
        self.save(What::Note(Note { session: None, day, text: text.to_owned() }))
    }

    /// Records that a note says something else, or is about another day; one without words is gone. Gives the id of the
    /// record that says so; nothing where the note is as it was.
    pub fn correct_note(&self, past: &Past, note: Uuid, day: Date, text: &str) -> Option<Uuid> {
        let written = past.marks.iter().find(|mark| mark.id == note)?;
        let says = if let What::Note(written) = &written.what {
            if text.is_empty() {
                return Some(self.correct(note, Change::Gone));
            }
            What::Note(Note { day, text: text.to_owned(), ..written.clone() })
        } else if let What::CheckIn(check_in) = &written.what {
            // The words alone: its day is the session's.
            What::CheckIn(CheckIn { note: text.to_owned(), ..check_in.clone() })
        } else {
            return None;
        };
        (says != written.what).then(|| self.correct(note, Change::Says(Box::new(says))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::past::notes;
    use crate::domain::record::When;
    use crate::system::folders::Folders;
    use crate::words::Words;

    #[test]
    fn a_note_is_written_changed_and_taken_away_and_each_can_be_undone() {
        let root = tempfile::tempdir().unwrap();
        let hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let day: Date = "2026-11-24".parse().unwrap();
        let told = |hall: &Hall| -> Vec<(Date, String)> {
            let past = hall.past();
            notes(&past).map(|note| (note.day, note.text.to_owned())).collect()
        };
        let note = hall.add_note(day, "sat all day");
        assert_eq!(told(&hall), [(day, "sat all day".to_owned())]);
        let earlier = day.yesterday().unwrap();
        let changed = hall.correct_note(&hall.past(), note, earlier, "sat a lot").unwrap();
        assert_eq!(told(&hall), [(earlier, "sat a lot".to_owned())]);
        assert_eq!(hall.correct_note(&hall.past(), note, earlier, "sat a lot"), None);
        hall.take_back(&[changed]);
        assert_eq!(told(&hall), [(day, "sat all day".to_owned())]);
        hall.correct_note(&hall.past(), note, day, "").unwrap();
        assert_eq!(told(&hall), []);
    }

    #[test]
    fn the_words_of_a_check_in_change_and_its_rating_stays() {
        let root = tempfile::tempdir().unwrap();
        let hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let session = Uuid::from_u128(7);
        hall.check_in(session, When::After, Some(3), Vec::new(), "left calf".to_owned());
        let past = hall.past();
        let note = notes(&past).next().unwrap().record;
        hall.correct_note(&past, note, jiff::civil::date(2026, 1, 1), "").unwrap();
        let past = hall.past();
        assert_eq!(notes(&past).count(), 0);
        let of_check_in = past.marks.iter().find(|mark| mark.id == note).map(|mark| &mark.what);
        assert!(matches!(of_check_in, Some(What::CheckIn(CheckIn { discomfort: Some(3), .. }))));
    }
}
