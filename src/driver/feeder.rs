//! Which cues have been handed over, and which of them have fallen due.
//!
//! The running segment's cues and the next one's are handed over ahead, so that a driver woken late delays no sound.

use std::collections::VecDeque;
use std::time::Duration;

use super::{DueCue, Effects, Flash};
use crate::domain::plan::{Plan, SegmentKind};
use crate::domain::score::{self, CueKind, Lengths};
use crate::domain::session::{Event, Phase, Session, What};
use crate::system::clock::MachineTime;

#[derive(Debug, Default)]
pub(super) struct Feeder {
    /// The tones handed over and not yet due, soonest first.
    ahead: VecDeque<Flash>,
    last: Option<Flash>,
}

impl Feeder {
    /// The newest tone that has fallen due.
    pub(super) fn last_due(&self) -> Option<Flash> {
        self.last
    }

    /// The moment of the next one.
    pub(super) fn next_due(&self) -> Option<MachineTime> {
        self.ahead.front().map(|(at, _)| *at)
    }

    pub(super) fn fall_due(&mut self, now: MachineTime) {
        while let Some(cue) = self.ahead.front().copied().filter(|(at, _)| *at <= now) {
            self.last = Some(cue);
            self.ahead.pop_front();
        }
    }

    pub(super) fn take_back(&mut self) {
        self.ahead.clear();
    }

    /// After a command: what is still to come of the running segment, and the next one.
    ///
    /// `at_once` tells whether a cue that falls on this very moment is still to be heard.
    pub(super) fn feed_anew(
        &mut self,
        session: &Session,
        as_of: MachineTime,
        at_once: bool,
        effects: &mut impl Effects,
    ) {
        if session.phase() != Phase::Running {
            return;
        }
        let now = session.now();
        let starts = now.saturating_sub(session.elapsed());
        let cues = {
            let lengths: Lengths<'_> = &|phrase| effects.length(phrase);
            let mut cues = score::of_segment(session.plan(), session.at(), starts, session.length(), lengths);
            cues.retain(|cue| cue.at > now || (at_once && cue.at == now));
            cues.extend(cues_after(session.plan(), session.at(), now + session.remaining(), lengths));
            cues
        };
        self.hand_over(session, as_of, cues, effects);
    }

    /// After time has passed: what follows each segment that began.
    pub(super) fn feed_ahead(
        &mut self,
        session: &Session,
        as_of: MachineTime,
        events: &[Event],
        effects: &mut impl Effects,
    ) {
        let plan = session.plan();
        for event in events {
            let What::Began(index) = event.what else { continue };
            let Some(segment) = plan.segment(index) else { continue };
            let cues = cues_after(plan, index, event.at + segment.length, &|phrase| effects.length(phrase));
            self.hand_over(session, as_of, cues, effects);
        }
    }

    /// The session was ended by a command, not by its last deadline, at which this cue was to be heard.
    pub(super) fn finish_now(&mut self, now: MachineTime, effects: &mut impl Effects) {
        effects.schedule(&[(now, score::What::Tone(CueKind::Finish))]);
        self.last = Some((now, CueKind::Finish));
    }

    fn hand_over(
        &mut self,
        session: &Session,
        as_of: MachineTime,
        cues: Vec<score::Cue>,
        effects: &mut impl Effects,
    ) {
        if cues.is_empty() {
            return;
        }
        let now = session.now();
        let due = |cue: score::Cue| match cue.at.checked_sub(now) {
            Some(ahead) => (as_of.after(ahead), cue.what),
            None => (as_of.before(now.saturating_sub(cue.at)), cue.what),
        };
        let cues: Vec<DueCue> = cues.into_iter().map(due).collect();
        effects.schedule(&cues);
        self.ahead.extend(cues.into_iter().filter_map(|(at, what)| Some((at, what.tone()?))));
    }
}

/// The cues of the segment after `index`, which begins at `starts`. None beside a `Wait`, whose end nobody knows.
fn cues_after(plan: &Plan, index: usize, starts: Duration, lengths: Lengths<'_>) -> Vec<score::Cue> {
    let timed = |index| plan.segment(index).filter(|segment| segment.kind != SegmentKind::Wait);
    match (timed(index), timed(index + 1)) {
        (Some(_), Some(next)) => score::of_segment(plan, index + 1, starts, next.length, lengths),
        _ => Vec::new(),
    }
}
