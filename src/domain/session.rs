//! One run of a plan: what is happening now, what falls due next, what a command changes.
//!
//! Time comes in through [`Session::advance`]; nothing here knows a clock, a file or a setting. What a cue sounds
//! like is `system::audio`'s affair, how the ring looks is `ui`'s.
//! Contract: any slicing of the same time gives the same events; a call with nothing due changes nothing.

mod book;
mod obey;

use std::sync::Arc;
use std::time::Duration;

use book::{Books, Exit};

use crate::domain::outcome::{Ending, Outcome};
use crate::domain::plan::{Plan, PlannedSet, Segment, SegmentKind};

/// "Back" within this time of a segment's beginning goes to the one before; later, to its own beginning.
/// 3 s: time enough for a second press, too short to have held anything.
pub const BACK_AGAIN: Duration = Duration::from_secs(3);
/// What "longer" and "shorter" change; where reps are counted, the whole reps nearest to it.
pub const NUDGE: Duration = Duration::from_secs(10);
/// No segment is lengthened beyond an hour.
pub const SEGMENT_MAX: Duration = Duration::from_hours(1);

/// One session.
#[derive(Clone, Debug)]
pub struct Session {
    plan: Arc<Plan>,
    /// Index of the running segment.
    at: usize,
    /// Length of the running segment, as changed by commands.
    length: Duration,
    /// Time since the running segment began.
    elapsed: Duration,
    /// Time since the session began, pauses and waits left out.
    now: Duration,
    phase: Phase,
    books: Books,
    /// The set of which it was last said that it hurts.
    hurting: Option<usize>,
}

/// What the session is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Time runs.
    Running,
    /// At a `Wait`: goes on when the person says so.
    Waiting,
    /// Stands still.
    Paused(PauseCause),
    /// Over; nothing changes any more.
    Over(Ending),
}

/// Why a session stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseCause {
    /// The person asked.
    Asked,
    /// The person said that it hurts.
    Hurts,
    /// The machine slept or the program stood still; none of that time is credited.
    Interrupted {
        /// For how long.
        asleep: Duration,
    },
}

/// What just happened, and the exact session time at which it fell due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Session time.
    pub at: Duration,
    /// What.
    pub what: What,
}

impl Event {
    /// The result of a set, where that is what happened.
    pub fn set(&self) -> Option<SetResult> {
        if let What::Set(result) = self.what { Some(result) } else { None }
    }
}

/// What just happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A segment began.
    Began(usize),
    /// A segment ended, by its deadline or by a command.
    Ended(usize),
    /// One side of a set is over, or was cut short: to be recorded before anything else happens.
    Set(SetResult),
    /// The session stands still.
    Paused(PauseCause),
    /// It goes on.
    Resumed,
    /// The running segment's length was changed.
    LengthChanged,
    /// It is over.
    Over(Ending),
}

/// What was really done of one side of a set, since its last record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetResult {
    /// Index into the plan's sets.
    pub set: usize,
    /// Time held or moved.
    pub held: Duration,
    /// Whole reps, where they are counted.
    pub reps: Option<u16>,
    /// How it ended.
    pub outcome: Outcome,
}

/// A command that makes no sense just now; nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The session is over.
    #[error("the session is over")]
    Over,
    /// It stands still already.
    #[error("the session stands still already")]
    StandsStill,
    /// It is running already.
    #[error("the session is running already")]
    Runs,
    /// The plan has fewer segments.
    #[error("the plan has no such segment")]
    NoSuchSegment,
    /// A `Wait` has no length to change.
    #[error("a wait has no length")]
    NoLength,
}

impl Session {
    /// Begins a plan from its first segment.
    pub fn start(plan: Arc<Plan>) -> (Self, Vec<Event>) {
        let done = vec![false; plan.sets.len()];
        Self::take_up(plan, &done)
    }

    /// Takes up a session that was cut off: `done` tells for each of the plan's sets whether it has a record.
    /// It begins with what leads to the first set without one.
    pub fn take_up(plan: Arc<Plan>, done: &[bool]) -> (Self, Vec<Event>) {
        let books = Books::of(&plan, done);
        let first = plan.sets.iter().enumerate().find(|(set, _)| !done.get(*set).copied().unwrap_or(false));
        let work = match first {
            Some((0, _)) => 0,
            Some((_, set)) => set.first_segment,
            None => plan.segments.len(),
        };
        let leads_in = work.checked_sub(1).filter(|before| {
            plan.segment(*before).is_some_and(|segment| !segment.kind.is_work() && segment.of.is_some())
        });
        let first = leads_in.unwrap_or(work);
        let mut session = Self {
            plan: without_what_is_over(plan, done, first),
            at: 0,
            length: Duration::ZERO,
            elapsed: Duration::ZERO,
            now: Duration::ZERO,
            phase: Phase::Running,
            books,
            hurting: None,
        };
        let mut events = Vec::new();
        session.begin(first, &mut events);
        (session, events)
    }

    /// Lets time pass and tells what fell due, each with its exact moment.
    pub fn advance(&mut self, elapsed: Duration) -> Vec<Event> {
        let mut events = Vec::new();
        let mut left = elapsed;
        while self.phase == Phase::Running {
            let due = self.remaining();
            if left < due {
                self.pass(left);
                break;
            }
            left -= due;
            self.pass(due);
            self.end_segment(Exit::Ran, &mut events);
            self.begin(self.at + 1, &mut events);
        }
        events
    }

    /// The machine was away: stands still as *interrupted*, crediting nothing. Only a running session is changed.
    pub fn interrupt(&mut self, asleep: Duration) -> Vec<Event> {
        if self.phase != Phase::Running {
            return Vec::new();
        }
        let cause = PauseCause::Interrupted { asleep };
        self.phase = Phase::Paused(cause);
        vec![self.event(What::Paused(cause))]
    }

    /// Ends the session because the program ends: what was held is recorded as interrupted.
    pub fn cut_off(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        self.close(Ending::Interrupted, &mut events);
        events
    }

    /// The plan that is run, without what was left out so far.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// What it is doing.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Index of the running segment; after the last one, the number of segments.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The running segment.
    pub fn segment(&self) -> Option<&Segment> {
        self.plan.segment(self.at)
    }

    /// Length of the running segment, as changed by commands.
    pub fn length(&self) -> Duration {
        self.length
    }

    /// Time since the running segment began.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Time until the running segment ends.
    pub fn remaining(&self) -> Duration {
        self.length.saturating_sub(self.elapsed)
    }

    /// Time until the session ends, if nothing changes.
    pub fn remaining_total(&self) -> Duration {
        let later = self
            .plan
            .segment(self.at + 1)
            .map_or(Duration::ZERO, |next| self.plan.total.saturating_sub(next.start));
        self.remaining() + later
    }

    /// Session time: since the start, pauses and waits left out.
    pub fn now(&self) -> Duration {
        self.now
    }

    /// What hurts, while the session stands still for it.
    pub fn hurting(&self) -> Option<&PlannedSet> {
        let hurts = self.phase == Phase::Paused(PauseCause::Hurts);
        self.hurting.filter(|_| hurts).and_then(|set| self.plan.sets.get(set))
    }

    /// Whether it is still being got ready for: no work has begun.
    pub fn is_before_work(&self) -> bool {
        !matches!(self.phase, Phase::Over(_))
            && self.plan.segments.iter().take(self.at + 1).all(|segment| !segment.kind.is_work())
    }

    /// Time credited to sets so far.
    pub fn active(&self) -> Duration {
        self.books.active()
    }

    fn event(&self, what: What) -> Event {
        Event { at: self.now, what }
    }

    /// Time passes within the running segment.
    fn pass(&mut self, time: Duration) {
        let from = self.elapsed;
        self.elapsed += time;
        self.now += time;
        let to = self.elapsed;
        if let Some(segment) = self.plan.segments.get(self.at) {
            self.books.credit(segment, from, to);
        }
    }

    fn begin(&mut self, index: usize, events: &mut Vec<Event>) {
        self.at = index;
        self.elapsed = Duration::ZERO;
        let Some((kind, length)) = self.plan.segment(index).map(|segment| (segment.kind, segment.length))
        else {
            self.length = Duration::ZERO;
            self.close(Ending::Finished, events);
            return;
        };
        self.length = length;
        self.books.begin_segment();
        events.push(self.event(What::Began(index)));
        if kind == SegmentKind::Wait && self.phase == Phase::Running {
            self.phase = Phase::Waiting;
        } else if kind != SegmentKind::Wait && self.phase == Phase::Waiting {
            self.phase = Phase::Running;
        }
    }

    /// Leaves the running segment; a set that is complete with it is recorded.
    fn end_segment(&mut self, exit: Exit, events: &mut Vec<Event>) {
        let plan = Arc::clone(&self.plan);
        let Some(segment) = plan.segment(self.at) else { return };
        events.push(self.event(What::Ended(self.at)));
        let finished = self.books.leave(&plan, self.at, segment, self.elapsed, exit);
        events.extend(finished.into_iter().map(|result| self.event(What::Set(result))));
    }

    fn close(&mut self, ending: Ending, events: &mut Vec<Event>) {
        if let Phase::Over(_) = self.phase {
            return;
        }
        if let Some(segment) = self.plan.segments.get(self.at) {
            self.books.count_reps(segment, self.elapsed);
            events.push(self.event(What::Ended(self.at)));
        }
        let rest = self.books.close(&self.plan, ending);
        events.extend(rest.into_iter().map(|result| self.event(What::Set(result))));
        self.phase = Phase::Over(ending);
        events.push(self.event(What::Over(ending)));
    }
}

/// The plan without later rounds of steps of which every set has a record: they were left out before the cut.
fn without_what_is_over(mut plan: Arc<Plan>, done: &[bool], from: usize) -> Arc<Plan> {
    for step in 1..=plan.work_steps {
        let mut sets = plan.sets.iter().zip(done).filter(|(set, _)| set.step == step).peekable();
        if sets.peek().is_some() && sets.all(|(_, done)| *done) {
            plan = Arc::new(plan.without(step, from));
        }
    }
    plan
}

#[cfg(test)]
mod tests;
