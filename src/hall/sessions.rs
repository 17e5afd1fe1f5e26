//! How a session begins, is taken up again after a crash, or is closed with what was done of it.

use std::io;
use std::sync::{Arc, Once};
use std::time::Duration;

use uuid::Uuid;

use super::Hall;
use crate::domain::exercise::Side;
use crate::domain::outcome::Ending;
use crate::domain::past::SessionReview;
use crate::domain::plan::{Plan, PlannedSet};
use crate::domain::record::{Record, SessionRecord, SetRecord, Stage, What};
use crate::domain::routine::Routine;
use crate::domain::session::{Event, Phase, Session, SetResult};
use crate::last_words;
use crate::recorder::{Deeds, Recorder};
use crate::running::Running;
use crate::system::audio::Sound;
use crate::system::clock::wall_now;
use crate::system::library::{Found, lasting_name};
use crate::system::resume::{self, Guard, Started};

/// A session that runs, and what belongs to it.
pub struct Live {
    /// The session's id.
    pub id: Uuid,
    /// The driver's thread.
    pub running: Running,
    /// Its sound.
    pub sound: Sound,
}

/// Why a session does not begin.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// The session that was cut off is answered for, or taken up, by another Supple.
    #[error("the session is led elsewhere")]
    Elsewhere,
    /// Its routine has changed since it was cut off.
    #[error("the routine has changed")]
    RoutineChanged,
    /// The system gives no more threads.
    #[error("no thread: {0}")]
    NoThread(#[from] io::Error),
}

/// A session that was cut off, ready to be taken up.
#[derive(Clone, Debug)]
pub struct CutOff {
    /// What was started.
    pub started: Started,
    /// Its plan, where the routine is still the same.
    pub plan: Option<Arc<Plan>>,
    /// What was recorded of the plan's sets.
    pub recorded: Vec<SetResult>,
    /// The routine's id, as its records have it.
    routine: String,
    /// The routine's name.
    pub name: String,
    /// Sets done, and sets planned.
    pub sets: (usize, usize),
}

/// What is to be done: a routine by its name or path, and what is different today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The routine's or exercise's id, or a path.
    pub named: String,
    /// What is different today.
    pub today: Today,
}

/// How a session differs from its routine, for today alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// The minutes there are; nothing where there is time for all of it.
    pub minutes: Option<u16>,
    /// One set more on that side.
    pub more_on: Option<Side>,
}

impl Wanted {
    /// All of it.
    pub fn whole(named: &str) -> Self {
        Self { named: named.to_owned(), today: Today::default() }
    }

    /// The routine as it is to be done.
    pub fn of(&self, routine: &Routine) -> Routine {
        self.today.of(routine)
    }
}

impl Today {
    /// The routine as it is done today. What fits into the minutes there are has the set more in it.
    pub fn of(self, routine: &Routine) -> Routine {
        let routine = self.more_on.map_or_else(|| routine.clone(), |side| routine.with_one_more(side));
        match self.minutes {
            Some(minutes) => routine.fitted(Duration::from_secs(u64::from(minutes) * 60)),
            None => routine,
        }
    }
}

impl Hall {
    /// Begins a session of what is wanted, `plan` being its plan. `notify` is called whenever there is something
    /// new to draw.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub fn begin(
        &mut self,
        id: Uuid,
        (wanted, plan): (&Wanted, Plan),
        notify: impl Fn() + Send + 'static,
    ) -> Result<Live, NotBegun> {
        if let Some(cut_off) = self.cut_off() {
            self.keep(&cut_off);
        }
        let plan = Arc::new(plan);
        let recorder = Recorder::new(self.journal.clone(), id, Arc::clone(&plan));
        recorder.began();
        let started = Started {
            session: id,
            routine: lasting_name(&wanted.named),
            minutes: wanted.today.minutes,
            more_on: wanted.today.more_on,
            plan: plan.fingerprint(),
            at: wall_now(),
            unreached: recorder.unreached(),
        };
        // Without it the session is led all the same; it is merely not offered after a crash.
        let guard = Guard::begin(&self.folders.state, &started).ok();
        self.run(id, Session::start(plan), Vec::new(), (recorder, guard), notify)
    }

    /// Takes up the session that was cut off, and that the person wants to go on with.
    ///
    /// # Errors
    /// It is another program's affair by now, its routine is another one, or the system gives no more threads.
    pub fn take_up(&mut self, session: Uuid, notify: impl Fn() + Send + 'static) -> Result<Live, NotBegun> {
        // Asked anew: another window may have answered for it while this one asked.
        let now = self.cut_off().filter(|now| now.started.session == session);
        let CutOff { started, plan, recorded, .. } = now.ok_or(NotBegun::Elsewhere)?;
        let plan = plan.ok_or(NotBegun::RoutineChanged)?;
        let guard = match Guard::begin(&self.folders.state, &started) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(NotBegun::Elsewhere),
            guard => guard.ok(),
        };
        let recorder = Recorder::new(self.journal.clone(), session, Arc::clone(&plan));
        self.run(session, first_open(plan, &recorded), recorded, (recorder, guard), notify)
    }

    fn run(
        &mut self,
        id: Uuid,
        session: (Session, Vec<Event>),
        earlier: Vec<SetResult>,
        (recorder, guard): (Recorder, Option<Guard>),
        notify: impl Fn() + Send + 'static,
    ) -> Result<Live, NotBegun> {
        static HEEDED: Once = Once::new();
        HEEDED.call_once(last_words::heed_requests_to_end);
        let sound = Sound::open(self.settings.loudness(), self.sounds());
        let script = self.script(session.0.plan());
        script.rehearse();
        let deeds = Deeds { sound: sound.clone(), script, recorder, guard };
        let running = Running::begin(session, earlier, deeds, notify)?;
        Ok(Live { id, running, sound })
    }

    /// What is said where a session does not begin.
    pub fn not_begun_sentence(&self, why: &NotBegun) -> String {
        match why {
            NotBegun::Elsewhere => self.words.get("app-session-elsewhere"),
            NotBegun::RoutineChanged => self.words.get("app-routine-changed"),
            NotBegun::NoThread(error) => {
                self.words.say("terminal-no-thread", &[("why", error.to_string().into())])
            }
        }
    }

    /// The session that was cut off, if one was and is not yet answered for.
    pub fn cut_off(&self) -> Option<CutOff> {
        let started = resume::cut_off(&self.folders.state)?;
        self.journal.read_all();
        let records = self.journal.history().records;
        let of_it: Vec<&Record> =
            records.iter().filter(|record| record.session() == Some(started.session)).collect();
        let ended = |record: &&Record| {
            let What::Session(session) = &record.what else { return false };
            matches!(session.stage, Stage::Ended { .. })
        };
        if of_it.iter().any(ended) {
            self.forget_cut_off();
            return None;
        }
        let found = self.library.find(&started.routine);
        let routine = match found {
            Found::Routine(routine) => {
                let Started { minutes, more_on, .. } = started;
                Some(Today { minutes, more_on }.of(&routine))
            }
            Found::Bad(_) | Found::Nothing { .. } => None,
        };
        let plan =
            routine.as_ref().map(Plan::of).filter(|plan| plan.fingerprint() == started.plan).map(Arc::new);
        let sets: Vec<&SetRecord> = of_it.iter().filter_map(|record| set_of(record)).collect();
        let planned = of_it.iter().find_map(|record| planned_sets(record)).unwrap_or(0);
        let recorded = plan.as_ref().map_or(Vec::new(), |plan| recorded(plan, &sets));
        let past = self.past();
        let done = past.sessions.iter().find(|session| session.id == started.session);
        let called = |part: fn(&SessionReview) -> &String| {
            done.map_or_else(|| started.routine.clone(), |session| part(session).clone())
        };
        Some(CutOff {
            plan,
            recorded,
            routine: called(|session| &session.routine),
            name: called(|session| &session.name),
            sets: (done.map_or(0, |session| session.sets.1), planned),
            started,
        })
    }

    /// Ends a session that was cut off: what was done stays, what was never reached is recorded as skipped.
    pub fn keep(&mut self, cut_off: &CutOff) {
        if let Some(plan) = &cut_off.plan {
            let recorder = Recorder::new(self.journal.clone(), cut_off.started.session, Arc::clone(plan));
            let (mut session, _) = first_open(Arc::clone(plan), &cut_off.recorded);
            let whole = session.phase() == Phase::Over(Ending::Finished);
            session.cut_off().iter().filter_map(Event::set).for_each(|result| recorder.set(&result));
            let active = self.held(cut_off.started.session);
            recorder.ended(if whole { Ending::Finished } else { Ending::Interrupted }, active);
        } else {
            self.end_without_plan(cut_off);
        }
        self.forget_cut_off();
    }

    /// It is answered for; were its last records lost with this program, the next start would ask again.
    fn forget_cut_off(&self) {
        if !self.journal.has_unsaved() {
            resume::forget(&self.folders.state);
        }
    }

    /// The routine has changed or gone: what was never reached is known from the start.
    fn end_without_plan(&self, cut_off: &CutOff) {
        let session = cut_off.started.session;
        let records = self.journal.history().records;
        let recorded: Vec<&SetRecord> =
            (records.iter().filter_map(set_of)).filter(|record| record.session == session).collect();
        let place = |set: &SetRecord| (set.step, set.round, set.set, set.side);
        for set in &cut_off.started.unreached {
            if !recorded.iter().any(|record| place(record) == place(set)) {
                self.save(What::Set(set.clone()));
            }
        }
        let stage =
            Stage::Ended { ending: Ending::Interrupted, active_secs: self.held(session).as_secs_f64() };
        let (routine, name) = (cut_off.routine.clone(), cut_off.name.clone());
        self.save(What::Session(SessionRecord { session, routine, name, stage }));
    }

    fn held(&self, session: Uuid) -> Duration {
        let review = self.past().sessions.iter().find(|review| review.id == session).cloned();
        review.map(|review| review.held.total()).unwrap_or_default()
    }
}

/// The session from its first set without a record on.
fn first_open(plan: Arc<Plan>, recorded: &[SetResult]) -> (Session, Vec<Event>) {
    let mut done = vec![false; plan.sets.len()];
    for result in recorded {
        if let Some(done) = done.get_mut(result.set) {
            *done = true;
        }
    }
    Session::take_up(plan, &done)
}

fn set_of(record: &Record) -> Option<&SetRecord> {
    if let What::Set(set) = &record.what { Some(set) } else { None }
}

fn planned_sets(record: &Record) -> Option<usize> {
    let What::Session(session) = &record.what else { return None };
    match session.stage {
        Stage::Began { planned_sets, .. } => Some(usize::from(planned_sets)),
        Stage::Ended { .. } => None,
    }
}

/// The records as results of the plan's sets.
fn recorded(plan: &Plan, sets: &[&SetRecord]) -> Vec<SetResult> {
    let same = |planned: &PlannedSet, set: &SetRecord| {
        (planned.step, planned.round, planned.set, planned.side) == (set.step, set.round, set.set, set.side)
    };
    let result = |record: &&SetRecord| {
        let set = plan.sets.iter().position(|planned| same(planned, record))?;
        let held = Duration::try_from_secs_f64(record.held_secs).unwrap_or_default();
        Some(SetResult { set, held, reps: record.reps, outcome: record.outcome })
    };
    sets.iter().filter_map(result).collect()
}
