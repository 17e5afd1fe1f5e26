//! A running session's deeds: cues to the sound, records to the disk.
//!
//! A set's record is durable before the driver goes on. What could not be written the journal keeps and tries again,
//! and the person is told meanwhile.

use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::outcome::{Ending, Outcome};
use crate::domain::plan::Plan;
use crate::domain::record::{CueReport, Record, SessionRecord, SetRecord, Stage, What};
use crate::domain::score::Phrase;
use crate::domain::session::SetResult;
use crate::driver::{DueCue, Effects};
use crate::hall::Script;
use crate::system::audio::{Report, Sound};
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
            by_hand: false,
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
        set_record(self.session, &self.plan, result)
    }

    /// Records how late its cues were heard, where there were any.
    pub fn cues(&self, report: Report) {
        if report.heard + report.dropped == 0 {
            return;
        }
        let [p50_secs, p99_secs, worst_secs] =
            [report.p50, report.p99, report.worst].map(|length| length.as_secs_f64());
        let Report { heard, dropped, underruns, .. } = report;
        let session = self.session;
        self.save(What::CueReport(CueReport {
            session,
            heard,
            dropped,
            underruns,
            p50_secs,
            p99_secs,
            worst_secs,
        }));
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

/// What is recorded of a set of a plan.
pub fn set_record(session: Uuid, plan: &Plan, result: &SetResult) -> Option<SetRecord> {
    let planned = plan.sets.get(result.set)?;
    Some(SetRecord {
        session,
        routine: plan.id.clone(),
        exercise: planned.exercise.id.clone(),
        kind: planned.exercise.kind,
        muscles: planned.exercise.muscles.primary.clone(),
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

/// What the driver of a session does to the world: it sounds and it records.
pub struct Deeds {
    /// The sound.
    pub sound: Sound,
    /// What the voice says.
    pub script: Script,
    /// The records.
    pub recorder: Recorder,
    /// Tells other programs that this session is running, and the next start that it was cut off.
    pub guard: Option<Guard>,
}

impl Effects for Deeds {
    fn length(&self, phrase: &Phrase) -> Option<Duration> {
        self.script.length(phrase)
    }

    fn schedule(&mut self, cues: &[DueCue]) {
        let heard = cues.iter().filter_map(|(at, what)| Some((*at, self.script.heard(what)?)));
        self.sound.schedule(heard.collect());
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
        self.recorder.cues(self.sound.report());
        // Else the next start offers the session, unless its records are written by then.
        if let Some(guard) = self.guard.take().filter(|_| !self.recorder.journal.has_unsaved()) {
            guard.finish();
        }
    }
}
