//! A running session's deeds: cues to the sound, records to the disk.
//!
//! A set's record is durable before the driver goes on. What could not be written the journal keeps and tries again,
//! and the person is told meanwhile.

use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::outcome::{Ending, Outcome};
use crate::domain::plan::Plan;
use crate::domain::record::{Record, SessionRecord, SetRecord, Stage, What};
use crate::domain::session::SetResult;
use crate::driver::{DueCue, Effects};
use crate::system::audio::Sound;
use crate::system::clock::wall_now;
use crate::system::journal::{self, Journal};
use crate::system::resume::Guard;

/// Writes the records of one session.
pub struct Recorder {
    journal: Journal,
    session: Uuid,
    plan: Arc<Plan>,
}

impl Recorder {
    /// For the session of that id.
    pub fn new(journal: Journal, session: Uuid, plan: Arc<Plan>) -> Self {
        Self { journal, session, plan }
    }

    /// Records that the session begins, and what is planned.
    pub fn began(&self) {
        let planned_sets = u16::try_from(self.plan.sets.len()).unwrap_or(u16::MAX);
        let stage = Stage::Began {
            planned_secs: self.plan.total.as_secs_f64(),
            planned_steps: self.plan.work_steps,
            planned_sets,
        };
        self.session(stage);
    }

    /// The records of all its sets, should none of them be done.
    pub fn unreached(&self) -> Vec<SetRecord> {
        let skipped = |set| SetResult { set, held: Duration::ZERO, reps: None, outcome: Outcome::Skipped };
        (0..self.plan.sets.len()).filter_map(|set| self.record_of(&skipped(set))).collect()
    }

    /// Records what was really done of a set.
    pub fn set(&self, result: &SetResult) {
        if let Some(record) = self.record_of(result) {
            self.save(What::Set(record));
        }
    }

    fn record_of(&self, result: &SetResult) -> Option<SetRecord> {
        let planned = self.plan.sets.get(result.set)?;
        Some(SetRecord {
            session: self.session,
            routine: self.plan.id.clone(),
            exercise: planned.exercise.id.clone(),
            kind: planned.exercise.kind,
            step: planned.step,
            round: planned.round,
            set: planned.set,
            side: planned.side,
            planned_secs: planned.planned.as_secs_f64(),
            held_secs: result.held.as_secs_f64(),
            reps: result.reps,
            outcome: result.outcome,
        })
    }

    /// Records that the session is over.
    pub fn ended(&self, ending: Ending, active: Duration) {
        self.session(Stage::Ended { ending, active_secs: active.as_secs_f64() });
    }

    fn session(&self, stage: Stage) {
        let (routine, name) = (self.plan.id.clone(), self.plan.name.clone());
        self.save(What::Session(SessionRecord { session: self.session, routine, name, stage }));
    }

    fn save(&self, what: What) {
        // The journal remembers what went wrong, for whoever draws.
        self.journal.save(Record::new(journal::new_id(), wall_now(), what)).unwrap_or_default();
    }
}

/// What the driver of a session does to the world: it sounds and it records.
pub struct Deeds {
    /// The sound.
    pub sound: Sound,
    /// The records.
    pub recorder: Recorder,
    /// Tells other programs that this session is running, and the next start that it was cut off.
    pub guard: Option<Guard>,
}

impl Effects for Deeds {
    fn schedule(&mut self, cues: &[DueCue]) {
        self.sound.schedule(cues);
    }

    fn take_back(&mut self) {
        self.sound.take_back();
    }

    fn hush(&mut self) {
        self.sound.hush();
    }

    fn record(&mut self, result: &SetResult) {
        self.recorder.set(result);
    }

    fn over(&mut self, ending: Ending, active: Duration) {
        self.recorder.ended(ending, active);
        // Else the next start offers the session, unless its records are written by then.
        if let Some(guard) = self.guard.take().filter(|_| !self.recorder.journal.has_unsaved()) {
            guard.finish();
        }
    }
}
