//! What each command does in each phase.

use std::sync::Arc;
use std::time::Duration;

use super::book::Exit;
use super::{BACK_AGAIN, Event, NUDGE, PauseCause, Phase, Refused, SEGMENT_MAX, Session, What};
use crate::domain::command::Command;
use crate::domain::outcome::Ending;
use crate::domain::plan::SegmentKind;

impl Session {
    /// Does what the person asked.
    ///
    /// # Errors
    /// A command that makes no sense in this phase is refused; nothing is changed then.
    pub fn command(&mut self, command: Command) -> Result<Vec<Event>, Refused> {
        if let Phase::Over(_) = self.phase {
            return Err(Refused::Over);
        }
        let mut events = Vec::new();
        match command {
            Command::Pause => self.pause(&mut events)?,
            Command::Resume => self.resume(&mut events)?,
            Command::Skip => self.skip(&mut events),
            Command::Back => self.back(&mut events),
            Command::Longer => self.lengthen(&mut events)?,
            Command::Shorter => self.shorten(&mut events)?,
            Command::Hurts => self.hurts(&mut events)?,
            Command::SkipStep => self.skip_step(&mut events),
            Command::GoTo(index) => self.go_to(index, &mut events)?,
            Command::Stop => self.close(Ending::Stopped, &mut events),
        }
        Ok(events)
    }

    fn pause(&mut self, events: &mut Vec<Event>) -> Result<(), Refused> {
        match self.phase {
            Phase::Running => {
                self.phase = Phase::Paused(PauseCause::Asked);
                events.push(self.event(What::Paused(PauseCause::Asked)));
                Ok(())
            }
            Phase::Waiting | Phase::Paused(_) => Err(Refused::StandsStill),
            Phase::Over(_) => Err(Refused::Over),
        }
    }

    fn resume(&mut self, events: &mut Vec<Event>) -> Result<(), Refused> {
        match self.phase {
            Phase::Running => Err(Refused::Runs),
            Phase::Over(_) => Err(Refused::Over),
            Phase::Waiting => {
                self.skip(events);
                Ok(())
            }
            Phase::Paused(_) => {
                self.go_on(events);
                Ok(())
            }
        }
    }

    /// Runs again after a pause; at a `Wait`, waits again.
    fn go_on(&mut self, events: &mut Vec<Event>) {
        let waits = self.segment().is_some_and(|segment| segment.kind == SegmentKind::Wait);
        self.phase = if waits { Phase::Waiting } else { Phase::Running };
        events.push(self.event(What::Resumed));
    }

    fn skip(&mut self, events: &mut Vec<Event>) {
        self.end_segment(Exit::Skipped, events);
        self.begin(self.at + 1, events);
    }

    fn back(&mut self, events: &mut Vec<Event>) {
        let again = self.elapsed <= BACK_AGAIN && self.at > 0;
        let target = if again { self.at - 1 } else { self.at };
        self.end_segment(Exit::Back, events);
        self.begin(target, events);
    }

    /// What is passed over stays open and is recorded at the end; what is gone back to may be done once more.
    fn go_to(&mut self, index: usize, events: &mut Vec<Event>) -> Result<(), Refused> {
        if index >= self.plan.segments.len() {
            return Err(Refused::NoSuchSegment);
        }
        let exit = if index <= self.at { Exit::Back } else { Exit::Skipped };
        self.end_segment(exit, events);
        self.begin(index, events);
        Ok(())
    }

    fn lengthen(&mut self, events: &mut Vec<Event>) -> Result<(), Refused> {
        self.has_length()?;
        self.length = (self.length + self.nudge()).min(SEGMENT_MAX.max(self.length));
        events.push(self.event(What::LengthChanged));
        Ok(())
    }

    fn shorten(&mut self, events: &mut Vec<Event>) -> Result<(), Refused> {
        self.has_length()?;
        self.length = self.length.saturating_sub(self.nudge()).max(self.elapsed);
        events.push(self.event(What::LengthChanged));
        if self.remaining() == Duration::ZERO {
            self.end_segment(Exit::Shortened, events);
            self.begin(self.at + 1, events);
        }
        Ok(())
    }

    /// What a segment is lengthened or shortened by; counted reps by whole ones, as near as they come to it.
    fn nudge(&self) -> Duration {
        let counted = self.segment().and_then(|segment| segment.of.as_ref()).and_then(|of| of.counted);
        let Some((_, tempo)) = counted else { return NUDGE };
        let rep = tempo.rep();
        let reps = (NUDGE.as_secs_f64() / rep.as_secs_f64().max(0.001)).round().max(1.0);
        rep.mul_f64(reps)
    }

    fn has_length(&self) -> Result<(), Refused> {
        match self.segment() {
            Some(segment) if segment.kind != SegmentKind::Wait => Ok(()),
            _ => Err(Refused::NoLength),
        }
    }

    fn hurts(&mut self, events: &mut Vec<Event>) -> Result<(), Refused> {
        if self.phase == Phase::Paused(PauseCause::Hurts) {
            return Err(Refused::StandsStill);
        }
        let mut results = Vec::new();
        if let Some(segment) = self.plan.segments.get(self.at) {
            results = self.books.hurt(&self.plan, segment, self.elapsed);
        }
        self.hurting = results.first().map(|result| result.set);
        events.extend(results.into_iter().map(|result| self.event(What::Set(result))));
        self.phase = Phase::Paused(PauseCause::Hurts);
        events.push(self.event(What::Paused(PauseCause::Hurts)));
        Ok(())
    }

    /// Leaves out what hurts, else the exercise on screen: what is to come of it is recorded as skipped now. A rest of
    /// its own goes on.
    fn skip_step(&mut self, events: &mut Vec<Event>) {
        let here = self.segment().and_then(|segment| segment.of.as_ref()).map(|of| of.step);
        let Some(step) = self.hurting().map(|set| set.step).or(here) else {
            return self.resume_and(events, Self::skip);
        };
        if let Some(segment) = self.plan.segments.get(self.at) {
            self.books.count_reps(segment, self.elapsed);
        }
        let results = self.books.leave_step(&self.plan, step);
        let leaves = here == Some(step);
        if leaves {
            events.push(self.event(What::Ended(self.at)));
        }
        events.extend(results.into_iter().map(|result| self.event(What::Set(result))));
        self.plan = Arc::new(self.plan.without(step, self.at + 1));
        if leaves {
            self.resume_and(events, |session, events| session.begin(session.at + 1, events));
        } else {
            self.go_on(events);
        }
    }

    /// Time runs again before the next segment begins, so that a `Wait` there waits.
    fn resume_and(&mut self, events: &mut Vec<Event>, next: impl FnOnce(&mut Self, &mut Vec<Event>)) {
        let stood_still = matches!(self.phase, Phase::Paused(_));
        self.phase = Phase::Running;
        if stood_still {
            events.push(self.event(What::Resumed));
        }
        next(self, events);
    }
}
