//! What a person sets right of the history, or writes down afterwards. Each is a record more, and can be undone.

use std::time::Duration;

use jiff::ZonedDateTime;
use jiff::civil::Date;
use uuid::Uuid;

use super::Hall;
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::past::{Past, Rating, SessionReview};
use crate::domain::plan::Plan;
use crate::domain::record::{
    Change, CheckIn, Correction, NewReference, PausedWeek, Record, SessionRecord, SetRecord, Stage, What,
    When, corrected,
};
use crate::domain::routine::Routine;
use crate::domain::session::SetResult;
use crate::recorder::set_record;
use crate::system::clock::wall_now;
use crate::system::journal;

/// What a person says of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// When it began.
    pub began: ZonedDateTime,
    /// Discomfort before it.
    pub before: Option<u8>,
    /// Discomfort after it.
    pub after: Option<u8>,
    /// How much of single sets was done, by their records: seconds, or reps where they are counted.
    pub sets: Vec<(Uuid, u16)>,
}

impl Hall {
    /// The sets of a session as they stand, with their records' ids, in the order in which they were done.
    pub fn sets_of(&self, session: Uuid) -> Vec<(Uuid, SetRecord)> {
        self.journal.with_records(|records| {
            let set = |record: &Record| {
                let What::Set(set) = &record.what else { return None };
                (set.session == session).then(|| (record.id, set.clone()))
            };
            corrected(records).iter().filter_map(|record| set(record)).collect()
        })
    }

    /// Records that a session was not so; gives the ids of the records written, by which that is undone.
    pub fn delete_session(&self, session: Uuid) -> Vec<Uuid> {
        vec![self.correct(session, Change::Gone)]
    }

    /// Records what a session really was, as far as it was otherwise; gives the ids of the records written.
    pub fn correct_session(&self, past: &Past, session: &SessionReview, account: &Account) -> Vec<Uuid> {
        let mut written = Vec::new();
        let began = account.began.date().to_datetime(account.began.time());
        let to_minute = |time: jiff::civil::Time| (time.hour(), time.minute());
        if (session.day, to_minute(session.began)) != (began.date(), to_minute(began.time())) {
            written.push(self.correct(session.id, Change::Moved { to: account.began.clone() }));
        }
        let ratings =
            [(When::Before, session.before, account.before), (When::After, session.after, account.after)];
        for (when, was, is) in ratings {
            if was.map(|rating| rating.discomfort) != is {
                written.push(self.correct_rating(past, session, (when, was, is)));
            }
        }
        let sets = self.sets_of(session.id);
        for (record, amount) in &account.sets {
            let was = sets.iter().find(|(id, _)| id == record).map(|(_, set)| set);
            let is = was.and_then(|was| set_of(was, *amount));
            written.extend(is.map(|is| self.correct(*record, Change::Says(Box::new(What::Set(is))))));
        }
        written
    }

    fn correct_rating(
        &self,
        past: &Past,
        session: &SessionReview,
        (when, was, is): (When, Option<Rating>, Option<u8>),
    ) -> Uuid {
        let record = was.and_then(|was| past.marks.iter().find(|mark| mark.id == was.record));
        match record.map(|record| (record.id, &record.what)) {
            Some((id, What::CheckIn(check_in))) => {
                let says = What::CheckIn(CheckIn { discomfort: is, ..check_in.clone() });
                self.correct(id, Change::Says(Box::new(says)))
            }
            _ => self.save(check_in_of(session.id, when, is)),
        }
    }

    /// Records a session that was done without Supple, all of it; gives the ids of what undoes it.
    pub fn add_session(&self, routine: &Routine, account: &Account) -> Vec<Uuid> {
        let (session, plan) = (journal::new_id(), Plan::of(routine));
        let stage = |stage| {
            let (routine, name) = (plan.id.clone(), plan.name.clone());
            What::Session(SessionRecord { session, routine, name, stage })
        };
        let planned_sets = u16::try_from(plan.sets.len()).unwrap_or(u16::MAX);
        let after = |length: Duration| account.began.saturating_add(length);
        let mut told = vec![(
            Duration::ZERO,
            stage(Stage::Began {
                planned_secs: plan.total.as_secs_f64(),
                planned_steps: plan.work_steps,
                planned_sets,
                by_hand: true,
            }),
        )];
        if account.before.is_some() {
            told.push((Duration::ZERO, check_in_of(session, When::Before, account.before)));
        }
        for (set, planned) in plan.sets.iter().enumerate() {
            let ends = plan.segment(planned.last_segment).map_or(plan.total, |last| last.start + last.length);
            let result = SetResult { set, held: planned.planned, reps: planned.reps, outcome: Outcome::Done };
            told.extend(set_record(session, &plan, &result).map(|record| (ends, What::Set(record))));
        }
        let active_secs = plan.sets.iter().map(|set| set.planned.as_secs_f64()).sum();
        told.push((plan.total, stage(Stage::Ended { ending: Ending::Finished, active_secs })));
        if account.after.is_some() {
            told.push((plan.total, check_in_of(session, When::After, account.after)));
        }
        for (length, what) in told {
            self.save_at(after(length), what);
        }
        vec![session]
    }

    /// Records that these records, or all of a session, were not so; gives the ids of the records that say it.
    pub fn take_back(&self, written: &[Uuid]) -> Vec<Uuid> {
        written.iter().map(|id| self.correct(*id, Change::Gone)).collect()
    }

    /// Records that a week is one of holiday or illness.
    pub fn pause_week(&self, monday: Date) -> Vec<Uuid> {
        vec![self.save(What::PausedWeek(PausedWeek { monday }))]
    }

    /// Records that discomfort is compared with what it is from that day on.
    pub fn set_reference(&self, from: Date) -> Vec<Uuid> {
        vec![self.save(What::NewReference(NewReference { from }))]
    }

    pub(super) fn correct(&self, of: Uuid, change: Change) -> Uuid {
        self.save(What::Correction(Correction { of, change }))
    }

    pub(super) fn save(&self, what: What) -> Uuid {
        self.save_at(wall_now(), what)
    }

    fn save_at(&self, at: ZonedDateTime, what: What) -> Uuid {
        let id = journal::new_id();
        // The journal remembers what went wrong.
        self.journal.save(Record::new(id, at, what)).unwrap_or_default();
        id
    }
}

/// The set with that much done of it: reps where they are counted, else seconds. Nothing where that is what it says.
fn set_of(was: &SetRecord, amount: u16) -> Option<SetRecord> {
    let (reps, held_secs, whole) = match was.reps {
        Some(reps) if reps == amount => return None,
        Some(0) => (Some(amount), was.planned_secs, true),
        Some(reps) => (Some(amount), was.held_secs * f64::from(amount) / f64::from(reps), true),
        None if amount_of(was) == amount => return None,
        None => (None, f64::from(amount), f64::from(amount) >= was.planned_secs),
    };
    let outcome = match (amount, whole) {
        (0, _) => Outcome::Skipped,
        (_, true) => Outcome::Done,
        (_, false) => Outcome::Stopped,
    };
    let held_secs = if amount == 0 { 0.0 } else { held_secs };
    Some(SetRecord { held_secs, reps, outcome, ..was.clone() })
}

/// How much was done of a set: reps where they are counted, else whole seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a set is no longer than an hour"
)]
pub fn amount_of(set: &SetRecord) -> u16 {
    set.reps.unwrap_or(set.held_secs.clamp(0.0, 3_600.0).round() as u16)
}

fn check_in_of(session: Uuid, when: When, discomfort: Option<u8>) -> What {
    let (session, flags, note) = (Some(session), Vec::new(), String::new());
    What::CheckIn(CheckIn { session, when, discomfort, flags, note })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::folders::Folders;
    use crate::system::library::Found;
    use crate::words::Words;

    fn at(text: &str) -> ZonedDateTime {
        format!("{text}+00:00[UTC]").parse().unwrap()
    }

    fn hall(root: &std::path::Path) -> Hall {
        Hall::open_in(Words::english(), Folders::under(root))
    }

    /// A desk break that was written down.
    fn with_a_session(root: &std::path::Path) -> (Hall, Vec<Uuid>) {
        let hall = hall(root);
        let Found::Routine(routine) = hall.library.find("desk_break") else { panic!("it comes with Supple") };
        let account =
            Account { began: at("2026-11-24T18:00"), before: Some(4), after: None, sets: Vec::new() };
        let written = hall.add_session(&routine, &account);
        (hall, written)
    }

    #[test]
    fn a_session_that_was_written_down_counts_and_is_known_as_one() {
        let root = tempfile::tempdir().unwrap();
        let (hall, written) = with_a_session(root.path());
        let past = hall.past();
        let session = &past.sessions[0];
        assert!(session.by_hand && session.counts());
        assert_eq!((session.sets.0, session.day), (session.sets.1, at("2026-11-24T18:00").date()));
        assert_eq!(session.held.total(), session.work.iter().map(|work| work.held).sum());
        hall.take_back(&written);
        assert_eq!(hall.past().sessions, []);
    }

    #[test]
    fn what_was_otherwise_is_set_right_undone_and_done_again() {
        let root = tempfile::tempdir().unwrap();
        let (hall, _) = with_a_session(root.path());
        let told = |hall: &Hall| {
            let past = hall.past();
            let session = &past.sessions[0];
            let rating = |rating: Option<Rating>| rating.map(|rating| rating.discomfort);
            (session.day.day(), session.began.hour(), rating(session.before), rating(session.after))
        };
        let account =
            Account { began: at("2026-11-23T07:30"), before: Some(5), after: Some(1), sets: Vec::new() };
        let past = hall.past();
        let written = hall.correct_session(&past, &past.sessions[0], &account);
        assert_eq!((written.len(), told(&hall)), (3, (23, 7, Some(5), Some(1))));
        let undone = hall.take_back(&written);
        assert_eq!(told(&hall), (24, 18, Some(4), None));
        hall.take_back(&undone);
        assert_eq!(told(&hall), (23, 7, Some(5), Some(1)));
        // What is as it was needs no record.
        let past = hall.past();
        assert!(hall.correct_session(&past, &past.sessions[0], &account).is_empty());
    }

    #[test]
    fn a_single_set_is_set_right_and_says_what_it_then_was() {
        let root = tempfile::tempdir().unwrap();
        let (hall, session) = with_a_session(root.path());
        let sets = hall.sets_of(session[0]);
        let hold = sets.iter().find(|(_, set)| set.reps.is_none()).unwrap();
        let past = hall.past();
        let set_right = |amount| {
            let session = &past.sessions[0];
            let began = at("2026-11-24T18:00");
            let account = Account { began, before: Some(4), after: None, sets: vec![(hold.0, amount)] };
            let written = hall.correct_session(&past, session, &account);
            let is = hall.sets_of(session.id).into_iter().find(|(id, _)| *id == hold.0).unwrap().1;
            hall.take_back(&written);
            (written.len(), is.held_secs, is.outcome)
        };
        let planned = amount_of(&hold.1);
        assert_eq!(set_right(7), (1, 7.0, Outcome::Stopped));
        assert_eq!(set_right(0), (1, 0.0, Outcome::Skipped));
        assert_eq!(set_right(planned), (0, f64::from(planned), Outcome::Done));
        assert_eq!(set_right(planned + 5), (1, f64::from(planned + 5), Outcome::Done));
        assert_eq!(hall.sets_of(session[0]), sets);
    }

    #[test]
    fn a_deleted_session_comes_back() {
        let root = tempfile::tempdir().unwrap();
        let (hall, session) = with_a_session(root.path());
        let deleted = hall.delete_session(session[0]);
        assert_eq!(hall.past().sessions.len(), 0);
        hall.take_back(&deleted);
        assert_eq!(hall.past().sessions.len(), 1);
    }
}
