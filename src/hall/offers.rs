//! Takes an offer that changes a routine: in its file, as the person would.

use std::io;

use super::Hall;
use crate::domain::routine::{Redose, Routine, SetDose};
use crate::domain::rules::{About, Advice};
use crate::system::library::io_reason;

impl Hall {
    /// Changes the dose that the offer is about, and reads the routines again; gives what is said of it. A routine that
    /// comes with Supple is copied first, as it is written, and the copy takes its place.
    ///
    /// # Errors
    /// Why the routine stays as it is, in a sentence.
    pub fn change_dose(&mut self, advice: &Advice) -> Result<String, String> {
        let (About::Hold { routine, .. } | About::Rung { routine, .. }) = &advice.about else {
            return Err(self.words.get("advice-not-changed"));
        };
        let source = self.source(routine)?;
        let not_so = || self.words.get("advice-not-changed");
        let changed = self.changed(routine, &source.text, &advice.about).ok_or_else(not_so)?;
        let written = self.write_source(&source, &changed);
        let path = written.map_err(|error| self.not_changed(routine, &error))?;
        self.reload();
        Ok(self.words.say("advice-changed", &[("path", path.display().to_string().into())]))
    }

    fn changed(&self, routine: &str, text: &str, about: &About) -> Option<String> {
        let read = Routine::read(routine, text.as_bytes(), &self.library.catalogue).ok()?;
        let (About::Hold { exercise, .. } | About::Rung { exercise, .. }) = about else { return None };
        let works = read.work();
        let work = works.iter().find(|work| work.exercise.id == *exercise)?;
        let (to_exercise, to) = match about {
            About::Hold { to, sets, .. } => (exercise.as_str(), (*sets, SetDose::Hold(*to))),
            About::Rung { to, .. } => {
                let SetDose::Reps { tempo, .. } = *work.sets.first()? else { return None };
                (to.exercise, (to.sets, SetDose::Reps { reps: to.reps, tempo }))
            }
            About::Signs(_) | About::Weeks { .. } | About::TooMuch(_) | About::Tighter(..) => return None,
        };
        Redose { exercise, from: &work.sets, to_exercise, to }.of(routine, text, &self.library.catalogue)
    }

    fn not_changed(&self, routine: &str, error: &io::Error) -> String {
        let values = [("routine", routine.into()), ("why", io_reason(&self.words, error.kind()).into())];
        self.words.say("advice-not-written", &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::domain::exercise::{Kind, Side};
    use crate::domain::past::tests::{date, session, set};
    use crate::domain::record::{Rule, SetRecord};
    use crate::system::folders::Folders;
    use crate::system::whole_file;
    use crate::words::Words;

    /// Three comfortable sessions of the bend of the daily routine, at half a minute.
    fn hall(root: &std::path::Path) -> Hall {
        let hall = Hall::open_in(Words::english(), Folders::under(root));
        let bend = |n| SetRecord { set: n, ..set("seated_forward_bend", Kind::Stretch, Side::Both, 30.0) };
        for (number, day) in (1..).zip(["2026-11-23", "2026-11-25", "2026-11-27"]) {
            for record in session(number, day, &[bend(1), bend(2)], [Some(2), Some(1)]) {
                hall.journal().save(record).unwrap();
            }
        }
        hall
    }

    fn offer(hall: &Hall) -> Option<Advice> {
        let advice = hall.advice(&hall.past(), date("2026-11-28"));
        advice.into_iter().find(|advice| advice.rule == Rule::HoldUp)
    }

    #[test]
    fn an_offer_that_is_taken_changes_the_routine_in_that_place_alone_and_is_not_made_again() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = hall(root.path());
        let taken = offer(&hall).unwrap();
        let path = hall.folders.routines().join("hamstring_hip_daily.ron");
        let said = hall.change_dose(&taken).unwrap();
        assert!(said.contains(&path.display().to_string()), "{said}");
        let (_, built_in) = assets::BUILT_IN.iter().find(|(id, _)| *id == "hamstring_hip_daily").unwrap();
        let step = "Hold(exercise: \"seated_forward_bend\"";
        let expected = built_in.replace(step, &format!("{step}, secs: 35, sets: 2"));
        assert_eq!(String::from_utf8(whole_file::read(&path, 1 << 20).unwrap()).unwrap(), expected);
        hall.answer(&taken, true);
        assert_eq!(offer(&hall), None);
    }

    #[test]
    fn a_routine_that_was_changed_meanwhile_stays_as_it_is() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = hall(root.path());
        let taken = offer(&hall).unwrap();
        let path = hall.folders.routines().join("hamstring_hip_daily.ron");
        let other = "(name: \"Mine\", steps: [Move(exercise: \"standing_march\")])";
        std::fs::create_dir_all(hall.folders.routines()).unwrap();
        whole_file::write(&path, other.as_bytes()).unwrap();
        hall.reload();
        assert_eq!(hall.change_dose(&taken), Err(hall.words.get("advice-not-changed")));
        assert_eq!(whole_file::read(&path, 1 << 20).unwrap(), other.as_bytes());
    }
}
