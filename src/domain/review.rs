//! The review of one week, from records alone: sessions, minutes by kind, and what each session really was.
//!
//! A week is Monday to Sunday, each session on the day on which it began where the person was. Which sentence a
//! figure deserves is `words`' affair; nothing here knows what day it is today.

mod discomfort;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

pub use self::discomfort::{Change, Discomfort};
use crate::domain::exercise::{Kind, Side};
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::record::{CheckIn, Record, SessionRecord, SetRecord, Stage, What, When};

/// A session counts when at least this share of its steps was done (domain facts, section 6).
const STEPS_DONE_PERCENT_MIN: usize = 60;

/// One week.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// The days, Monday first.
    pub days: [Held; 7],
    /// Its sessions, in the order in which they began.
    pub sessions: Vec<SessionReview>,
}

/// Time held or moved, by kind of exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    by_kind: [Duration; 4],
}

/// What one session really was.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionReview {
    /// Its id.
    pub id: Uuid,
    /// The day on which it began.
    pub day: Date,
    /// The hour and minute at which it began.
    pub began: jiff::civil::Time,
    /// The routine's id.
    pub routine: String,
    /// The routine's name.
    pub name: String,
    /// Steps asked for, and steps of which at least half the sets were done.
    pub steps: (usize, usize),
    /// Sets asked for, and sets done.
    pub sets: (usize, usize),
    /// Time held or moved.
    pub held: Held,
    /// How it ended; nothing where it has no end yet.
    pub ending: Option<Ending>,
    /// Discomfort before it.
    pub before: Option<u8>,
    /// Discomfort after it.
    pub after: Option<u8>,
}

impl Held {
    /// The time of one kind.
    pub fn of(&self, kind: Kind) -> Duration {
        let index = Kind::ALL.iter().position(|other| *other == kind);
        index.and_then(|index| self.by_kind.get(index)).copied().unwrap_or_default()
    }

    /// The time of all kinds.
    pub fn total(&self) -> Duration {
        self.by_kind.iter().sum()
    }

    fn add(&mut self, kind: Kind, time: Duration) {
        for (other, sum) in Kind::ALL.into_iter().zip(&mut self.by_kind) {
            if other == kind {
                *sum += time;
            }
        }
    }

    fn add_all(&mut self, other: &Self) {
        for (sum, more) in self.by_kind.iter_mut().zip(other.by_kind) {
            *sum += more;
        }
    }
}

impl FromIterator<(Kind, Duration)> for Held {
    fn from_iter<I: IntoIterator<Item = (Kind, Duration)>>(times: I) -> Self {
        let mut held = Self::default();
        times.into_iter().for_each(|(kind, time)| held.add(kind, time));
        held
    }
}

impl SessionReview {
    /// Whether it counts as a session of its week.
    pub fn counts(&self) -> bool {
        let (planned, done) = self.steps;
        planned > 0 && done * 100 >= planned * STEPS_DONE_PERCENT_MIN
    }
}

impl Week {
    /// Reviews the week that holds `day`.
    pub fn holding(day: Date, records: &[Record]) -> Self {
        Self::of(day, &sessions(records))
    }

    /// The week that holds `day`, of sessions reviewed already.
    pub fn of(day: Date, sessions: &[SessionReview]) -> Self {
        let monday = day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days());
        let sunday = monday.saturating_add(6.days());
        let within = |session: &SessionReview| (monday..=sunday).contains(&session.day);
        let sessions: Vec<SessionReview> =
            sessions.iter().filter(|session| within(session)).cloned().collect();
        let mut days = [Held::default(); 7];
        for session in &sessions {
            let index = usize::try_from(session.day.weekday().to_monday_zero_offset()).unwrap_or(0);
            if let Some(day) = days.get_mut(index) {
                day.add_all(&session.held);
            }
        }
        Self { monday, days, sessions }
    }

    /// The ISO week, as in `2026-W47`.
    pub fn label(&self) -> String {
        let week = self.monday.iso_week_date();
        format!("{:04}-W{:02}", week.year(), week.week())
    }

    /// Its number in the year.
    pub fn number(&self) -> i8 {
        self.monday.iso_week_date().week()
    }

    /// Its day of that index, Monday 0.
    pub fn day(&self, index: usize) -> Date {
        self.monday.saturating_add(i64::try_from(index).unwrap_or(0).days())
    }

    /// How many sessions count.
    pub fn sessions_counted(&self) -> usize {
        self.sessions.iter().filter(|session| session.counts()).count()
    }

    /// Time held or moved in the whole week.
    pub fn held(&self) -> Held {
        let mut sum = Held::default();
        self.days.iter().for_each(|day| sum.add_all(day));
        sum
    }
}

/// Reviews every session there are records of, in the order in which they began.
pub fn sessions(records: &[Record]) -> Vec<SessionReview> {
    let mut gathered: BTreeMap<Uuid, Gathered<'_>> = BTreeMap::new();
    for record in records {
        let Some(id) = record.session() else { continue };
        let session = gathered.entry(id).or_insert_with(|| Gathered::from(record));
        session.take(record);
    }
    let mut sessions: Vec<_> = gathered
        .into_iter()
        // A check-in before a session that never began is no session.
        .filter(|(_, session)| session.began.is_some() || !session.sets.is_empty())
        .map(|(id, session)| session.review(id))
        .collect();
    sessions.sort_by_key(|session| (session.day, session.began, session.id));
    sessions
}

/// The records of one session.
struct Gathered<'a> {
    first: &'a Record,
    began: Option<(&'a SessionRecord, u16, u16)>,
    ending: Option<Ending>,
    sets: Vec<&'a SetRecord>,
    before: Option<u8>,
    after: Option<u8>,
}

impl<'a> From<&'a Record> for Gathered<'a> {
    fn from(first: &'a Record) -> Self {
        Self { first, began: None, ending: None, sets: Vec::new(), before: None, after: None }
    }
}

impl<'a> Gathered<'a> {
    fn take(&mut self, record: &'a Record) {
        if record.at.timestamp() < self.first.at.timestamp() {
            self.first = record;
        }
        match &record.what {
            What::Set(set) => self.sets.push(set),
            What::Session(session) => match session.stage {
                Stage::Began { planned_steps, planned_sets, .. } => {
                    self.began = Some((session, planned_steps, planned_sets));
                    self.first = record;
                }
                Stage::Ended { ending, .. } => self.ending = Some(ending),
            },
            What::CheckIn(CheckIn { when: When::Before, discomfort, .. }) => self.before = *discomfort,
            What::CheckIn(CheckIn { when: When::After, discomfort, .. }) => self.after = *discomfort,
            What::FlagCleared(_) | What::SideTightness(_) | What::AdviceAnswered(_) | What::CueReport(_) => {}
        }
    }

    fn review(&self, id: Uuid) -> SessionReview {
        let (steps_done, sets_done, sets_seen) = self.done();
        let mut held = Held::default();
        for set in &self.sets {
            held.add(set.kind, Duration::try_from_secs_f64(set.held_secs).unwrap_or_default());
        }
        let (planned_steps, planned_sets) = match self.began {
            Some((_, steps, sets)) => (usize::from(steps), usize::from(sets)),
            None => (self.sets.iter().map(|set| set.step).collect::<BTreeSet<_>>().len(), sets_seen),
        };
        let routine = self.began.map(|(began, ..)| began.routine.clone());
        let routine =
            routine.or_else(|| self.sets.first().map(|set| set.routine.clone())).unwrap_or_default();
        SessionReview {
            id,
            day: self.first.at.date(),
            began: self.first.at.time(),
            name: self.began.map_or_else(|| routine.clone(), |(began, ..)| began.name.clone()),
            routine,
            steps: (planned_steps, steps_done),
            sets: (planned_sets, sets_done),
            held,
            ending: self.ending,
            before: self.before,
            after: self.after,
        }
    }

    /// Steps done, sets done, and different sets seen. A set that was gone back to counts once.
    fn done(&self) -> (usize, usize, usize) {
        let mut by_set: BTreeMap<(u16, u16, u16, Side), bool> = BTreeMap::new();
        for set in &self.sets {
            let done = by_set.entry((set.step, set.round, set.set, set.side)).or_default();
            *done |= set.outcome == Outcome::Done;
        }
        let mut by_step: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
        for ((step, ..), done) in &by_set {
            let (all, good) = by_step.entry(*step).or_default();
            *all += 1;
            *good += usize::from(*done);
        }
        let steps = by_step.values().filter(|(all, done)| done * 2 >= *all).count();
        (steps, by_set.values().filter(|done| **done).count(), by_set.len())
    }
}

#[cfg(test)]
mod tests;
