//! One session as it really was, gathered from its records.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::civil::{Date, Time};
use uuid::Uuid;

use crate::domain::exercise::{Kind, Muscle, Side};
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::record::{CheckIn, Flag, Record, SessionRecord, SetRecord, Stage, What, When};

/// A session counts when at least this share of its steps was done (domain facts, section 6).
const STEPS_DONE_PERCENT_MIN: usize = 60;

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
    pub began: Time,
    /// The routine's id.
    pub routine: String,
    /// The routine's name.
    pub name: String,
    /// It was not led: the person wrote it down afterwards.
    pub by_hand: bool,
    /// No record tells of its beginning: it came from a table, or not all of it has come yet.
    pub in_part: bool,
    /// Steps asked for, and steps of which at least half the sets were done.
    pub steps: (usize, usize),
    /// Sets asked for, and sets done.
    pub sets: (usize, usize),
    /// Time held or moved.
    pub held: Held,
    /// What was done of each step, each side on its own, in the order of the steps.
    pub work: Vec<Work>,
    /// How it ended; nothing where it has no end yet.
    pub ending: Option<Ending>,
    /// Discomfort before it.
    pub before: Option<Rating>,
    /// Discomfort after it.
    pub after: Option<Rating>,
    /// Discomfort the morning after it.
    pub morning: Option<Rating>,
    /// How exercises felt, by their ids.
    pub felt: Vec<(String, Rating)>,
    /// Warning signs that were ticked.
    pub flags: Vec<Flag>,
    /// The side that felt tighter, and the record that says so.
    pub tighter: Option<(Side, Uuid)>,
}

/// What was done of one step on one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The exercise's id.
    pub exercise: String,
    /// What it does for the body.
    pub kind: Kind,
    /// The muscles it is for, as its record has them.
    pub muscles: Vec<Muscle>,
    /// Which work step, from 1.
    pub step: u16,
    /// Which side.
    pub side: Side,
    /// Work asked for in one set: in the longest.
    pub planned: Duration,
    /// Time held or moved in all.
    pub held: Duration,
    /// Sets asked for, and sets done. A set that was gone back to counts once.
    pub sets: (u16, u16),
    /// Sets that were skipped, or never reached.
    pub skipped: u16,
    /// Whole reps, where they are counted.
    pub reps: Option<u16>,
    /// The person said that it hurts.
    pub hurt: bool,
    /// The record of its last set.
    pub record: Uuid,
}

/// A discomfort rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// 0 to 10.
    pub discomfort: u8,
    /// The record that says so.
    pub record: Uuid,
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
}

impl FromIterator<(Kind, Duration)> for Held {
    fn from_iter<I: IntoIterator<Item = (Kind, Duration)>>(times: I) -> Self {
        let mut held = Self::default();
        times.into_iter().for_each(|(kind, time)| held.add(kind, time));
        held
    }
}

impl std::iter::Sum for Held {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.flat_map(|held| Kind::ALL.map(|kind| (kind, held.of(kind)))).collect()
    }
}

impl SessionReview {
    /// Whether it counts as a session of its week.
    pub fn counts(&self) -> bool {
        let (planned, done) = self.steps;
        planned > 0 && done * 100 >= planned * STEPS_DONE_PERCENT_MIN
    }

    /// Every rating that was given of it but that of the morning after.
    pub fn ratings(&self) -> impl Iterator<Item = Rating> {
        let felt = self.felt.iter().map(|(_, rating)| *rating);
        self.before.into_iter().chain(self.after).chain(felt)
    }
}

/// Reviews every session there are records of, in the order in which they began.
pub(super) fn sessions(records: &[Cow<'_, Record>]) -> Vec<SessionReview> {
    let mut gathered: BTreeMap<Uuid, Gathered<'_>> = BTreeMap::new();
    for record in records.iter().map(AsRef::as_ref) {
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
    began: Option<(&'a SessionRecord, Planned)>,
    ending: Option<Ending>,
    sets: Vec<(&'a SetRecord, Uuid)>,
    before: Option<Rating>,
    after: Option<Rating>,
    morning: Option<Rating>,
    felt: Vec<(String, Rating)>,
    flags: BTreeSet<Flag>,
    tighter: Option<(Side, Uuid)>,
}

/// By round and set: whether it was done, and whether it was skipped.
type Sets = BTreeMap<(u16, u16), (bool, bool)>;

struct Planned {
    steps: u16,
    sets: u16,
    by_hand: bool,
}

impl<'a> From<&'a Record> for Gathered<'a> {
    fn from(first: &'a Record) -> Self {
        Self {
            first,
            began: None,
            ending: None,
            sets: Vec::new(),
            before: None,
            after: None,
            morning: None,
            felt: Vec::new(),
            flags: BTreeSet::new(),
            tighter: None,
        }
    }
}

impl<'a> Gathered<'a> {
    fn take(&mut self, record: &'a Record) {
        if record.at.timestamp() < self.first.at.timestamp() {
            self.first = record;
        }
        let rating = |discomfort| Rating { discomfort, record: record.id };
        match &record.what {
            What::Set(set) => self.sets.push((set, record.id)),
            What::Session(session) => match session.stage {
                Stage::Began { planned_steps: steps, planned_sets: sets, by_hand, .. } => {
                    self.began = Some((session, Planned { steps, sets, by_hand }));
                    self.first = record;
                }
                Stage::Ended { ending, .. } => self.ending = Some(ending),
            },
            What::CheckIn(CheckIn { when, discomfort, flags, .. }) => {
                self.flags.extend(flags);
                match when {
                    When::Before => self.before = discomfort.map(rating),
                    When::After => self.after = discomfort.map(rating),
                }
            }
            What::NextMorning(morning) => self.morning = Some(rating(morning.discomfort)),
            What::ExerciseRating(felt) => {
                self.felt.push((felt.exercise.clone(), rating(felt.discomfort)));
            }
            What::SideTightness(tightness) => self.tighter = Some((tightness.side, record.id)),
            What::Note(_)
            | What::FlagCleared(_)
            | What::PlanChange(_)
            | What::PausedWeek(_)
            | What::NewReference(_)
            | What::AdviceAnswered(_)
            | What::Correction(_)
            | What::CueReport(_) => {}
        }
    }

    fn review(self, id: Uuid) -> SessionReview {
        let work = self.work();
        let seen = || work.iter().map(|work| usize::from(work.sets.0)).sum();
        let steps_seen = || work.iter().map(|work| work.step).collect::<BTreeSet<_>>().len();
        let (steps, sets) = match &self.began {
            Some((_, planned)) => (usize::from(planned.steps), usize::from(planned.sets)),
            None => (steps_seen(), seen()),
        };
        let routine = self.began.as_ref().map(|(began, _)| began.routine.clone());
        let routine =
            routine.or_else(|| self.sets.first().map(|(set, _)| set.routine.clone())).unwrap_or_default();
        SessionReview {
            id,
            day: self.first.at.date(),
            began: self.first.at.time(),
            name: self.began.as_ref().map_or_else(|| routine.clone(), |(began, _)| began.name.clone()),
            routine,
            in_part: self.began.is_none(),
            by_hand: self.began.is_some_and(|(_, planned)| planned.by_hand),
            steps: (steps, steps_done(&work)),
            sets: (sets, work.iter().map(|work| usize::from(work.sets.1)).sum()),
            held: work.iter().map(|work| (work.kind, work.held)).collect(),
            work,
            ending: self.ending,
            before: self.before,
            after: self.after,
            morning: self.morning,
            felt: self.felt,
            flags: self.flags.into_iter().collect(),
            tighter: self.tighter,
        }
    }

    /// What was done of each step and side.
    fn work(&self) -> Vec<Work> {
        let mut by_part: BTreeMap<(u16, Side, &str), (Work, Sets)> = BTreeMap::new();
        for (set, record) in &self.sets {
            let new = || (work_of(set, *record), BTreeMap::new());
            let (work, sets) = by_part.entry((set.step, set.side, set.exercise.as_str())).or_insert_with(new);
            work.held += secs(set.held_secs);
            work.planned = work.planned.max(secs(set.planned_secs));
            work.hurt |= set.outcome == Outcome::Hurt;
            work.record = *record;
            if let Some(reps) = set.reps {
                work.reps = Some(work.reps.unwrap_or(0).saturating_add(reps));
            }
            let (done, skipped) = sets.entry((set.round, set.set)).or_default();
            *done |= set.outcome == Outcome::Done;
            *skipped |= set.outcome == Outcome::Skipped;
        }
        let count = |all: usize| u16::try_from(all).unwrap_or(u16::MAX);
        let counted = |(mut work, sets): (Work, Sets)| {
            work.sets = (count(sets.len()), count(sets.values().filter(|(done, _)| *done).count()));
            work.skipped = count(sets.values().filter(|(done, skipped)| *skipped && !*done).count());
            work
        };
        by_part.into_values().map(counted).collect()
    }
}

fn work_of(set: &SetRecord, record: Uuid) -> Work {
    Work {
        exercise: set.exercise.clone(),
        kind: set.kind,
        muscles: set.muscles.clone(),
        step: set.step,
        side: set.side,
        planned: Duration::ZERO,
        held: Duration::ZERO,
        sets: (0, 0),
        skipped: 0,
        reps: None,
        hurt: false,
        record,
    }
}

fn secs(secs: f64) -> Duration {
    Duration::try_from_secs_f64(secs).unwrap_or_default()
}

/// Steps of which at least half the sets were done.
fn steps_done(work: &[Work]) -> usize {
    let mut by_step: BTreeMap<u16, (u16, u16)> = BTreeMap::new();
    for work in work {
        let (all, done) = by_step.entry(work.step).or_default();
        *all = all.saturating_add(work.sets.0);
        *done = done.saturating_add(work.sets.1);
    }
    by_step.values().filter(|(all, done)| u32::from(*done) * 2 >= u32::from(*all)).count()
}
