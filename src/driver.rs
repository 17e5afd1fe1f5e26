//! Drives one session by the machine's clock: lets time pass, obeys commands, hands events to the effects.
//!
//! It waits on nothing and knows no thread: [`crate::running`] calls [`Driver::pump`] from its own thread, the tests
//! call it with a clock of their own. Contract: a late call costs nothing and credits nothing that was not done.

mod feeder;

use std::time::Duration;

use feeder::Feeder;

use crate::domain::command::Command;
use crate::domain::outcome::Ending;
use crate::domain::score::{self, CueKind, Phrase};
use crate::domain::session::{Event, Phase, Refused, Session, SetResult, What};
use crate::system::clock::MachineTime;

/// Woken later than this, the machine slept or the program stood still: the session pauses as *interrupted*.
/// 2 s: a busy machine is back sooner, a closed lid is not (ARCHITECTURE.md, "Time").
pub const ASLEEP_MAX: Duration = Duration::from_secs(2);
/// A disk that holds the thread up for longer has outlasted the cues that were handed over ahead: what came after them
/// was not led, so the session pauses as *interrupted* too. 5 s: as long as another program's lock is waited for.
pub const HELD_UP_MAX: Duration = Duration::from_secs(5);
/// A running session is looked at this often, so that no more than this is lost to a suspend.
pub const HEARTBEAT: Duration = Duration::from_secs(1);
/// A session that stands still waits for a command; it looks round this often.
const STANDING_STILL: Duration = Duration::from_hours(1);

/// A cue and the machine's moment at which it is to be heard.
pub type DueCue = (MachineTime, score::What);
/// A tone's visual twin: the moment, and what it says.
pub type Flash = (MachineTime, CueKind);

/// What a session does to the world.
pub trait Effects {
    /// How long a voice takes for that phrase; nothing where it does not say it.
    fn length(&self, phrase: &Phrase) -> Option<Duration>;
    /// Hands cues over, ahead of their moments.
    fn schedule(&mut self, cues: &[DueCue]);
    /// Takes back every cue that has not begun to sound.
    fn take_back(&mut self);
    /// Silence, at once.
    fn hush(&mut self);
    /// Makes a set's record durable; returns when it is.
    fn record(&mut self, result: &SetResult);
    /// Makes the session's end durable.
    fn over(&mut self, ending: Ending, active: Duration);
}

/// What the window and the terminal draw.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The session, as it stood at `as_of`.
    pub session: Session,
    /// The machine's moment for which `session` is right.
    pub as_of: MachineTime,
    /// The newest cue that has fallen due, for its visual twin.
    pub cue: Option<Flash>,
    /// What has been recorded so far.
    pub results: Vec<SetResult>,
}

impl Snapshot {
    /// Time since the running segment began, at `now`; never beyond its end.
    pub fn elapsed(&self, now: MachineTime) -> Duration {
        let since =
            if self.session.phase() == Phase::Running { now.since(self.as_of) } else { Duration::ZERO };
        (self.session.elapsed() + since).min(self.session.length())
    }

    /// Time until the running segment ends, at `now`.
    pub fn remaining(&self, now: MachineTime) -> Duration {
        self.session.length().saturating_sub(self.elapsed(now))
    }

    /// Time until the session ends, at `now`.
    pub fn remaining_total(&self, now: MachineTime) -> Duration {
        (self.session.remaining_total() + self.remaining(now)).saturating_sub(self.session.remaining())
    }
}

/// One session, driven.
pub struct Driver {
    session: Session,
    /// The machine's moment at which the session stood where it stands.
    as_of: MachineTime,
    /// When the present wait began, and when it was to end.
    wait: (MachineTime, MachineTime),
    feeder: Feeder,
    results: Vec<SetResult>,
    /// Time credited before the session was cut off.
    earlier_active: Duration,
}

impl Driver {
    /// Takes a session that has just begun, with the events of its beginning; `earlier` is what was recorded of it
    /// before it was cut off.
    pub fn begin(
        (session, events): (Session, Vec<Event>),
        earlier: Vec<SetResult>,
        now: MachineTime,
        effects: &mut impl Effects,
    ) -> Self {
        let earlier_active = earlier.iter().map(|result| result.held).sum();
        let feeder = Feeder::default();
        let mut driver =
            Self { session, as_of: now, wait: (now, now), feeder, results: earlier, earlier_active };
        driver.tell(&events, effects);
        driver.feeder.feed_anew(&driver.session, now, true, effects);
        driver
    }

    /// Lets time pass until `now`, then does what the person asked.
    ///
    /// # Errors
    /// A command that makes no sense just now is refused; time has passed all the same.
    pub fn pump(
        &mut self,
        now: MachineTime,
        command: Option<Command>,
        effects: &mut impl Effects,
    ) -> Result<(), Refused> {
        self.pass(now, effects);
        self.feeder.fall_due(now);
        match command {
            Some(command) => self.obey(command, effects),
            None => Ok(()),
        }
    }

    /// Begins to wait at `now`: the moment at which [`Driver::pump`] is to be called at the latest.
    pub fn wait(&mut self, now: MachineTime) -> MachineTime {
        let until = match self.session.phase() {
            Phase::Running => {
                let deadline = self.as_of.after(self.session.remaining());
                let soonest = self.feeder.next_due().map_or(deadline, |cue| deadline.min(cue));
                soonest.min(now.after(HEARTBEAT))
            }
            Phase::Waiting | Phase::Paused(_) | Phase::Over(_) => now.after(STANDING_STILL),
        };
        self.wait = (now, until.max(now));
        until
    }

    /// The program ends: what was held is recorded, the session as interrupted.
    pub fn cut_off(&mut self, effects: &mut impl Effects) {
        let events = self.session.cut_off();
        effects.hush();
        self.tell(&events, effects);
    }

    /// What is to be drawn.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            session: self.session.clone(),
            as_of: self.as_of,
            cue: self.feeder.last_due(),
            results: self.results.clone(),
        }
    }

    /// Whether the session is over.
    pub fn is_over(&self) -> bool {
        matches!(self.session.phase(), Phase::Over(_))
    }

    fn pass(&mut self, now: MachineTime, effects: &mut impl Effects) {
        let away = now.since(self.as_of);
        let woken_late = now.since(self.wait.1) > ASLEEP_MAX;
        let held_up = self.wait.0.since(self.as_of) > HELD_UP_MAX;
        if self.session.phase() == Phase::Running && (woken_late || held_up) {
            let events = self.session.interrupt(away);
            effects.take_back();
            self.feeder.take_back();
            self.tell(&events, effects);
        } else {
            let events = self.session.advance(away);
            self.tell(&events, effects);
            self.as_of = now.max(self.as_of);
            self.feeder.feed_ahead(&self.session, self.as_of, &events, effects);
        }
        self.as_of = now.max(self.as_of);
    }

    fn obey(&mut self, command: Command, effects: &mut impl Effects) -> Result<(), Refused> {
        let events = self.session.command(command)?;
        // Silence before the disk is waited for: nothing sounds after "stop".
        if command == Command::Stop || command == Command::Hurts {
            effects.hush();
        } else {
            effects.take_back();
        }
        self.feeder.take_back();
        self.tell(&events, effects);
        let anew = self.session.elapsed().is_zero();
        self.feeder.feed_anew(&self.session, self.as_of, anew, effects);
        if self.session.phase() == Phase::Over(Ending::Finished) {
            self.feeder.finish_now(self.as_of, effects);
        }
        Ok(())
    }

    fn tell(&mut self, events: &[Event], effects: &mut impl Effects) {
        for event in events {
            match event.what {
                What::Set(result) => {
                    effects.record(&result);
                    self.results.push(result);
                }
                What::Over(ending) => effects.over(ending, self.earlier_active + self.session.active()),
                What::Began(_) | What::Ended(_) | What::Paused(_) | What::Resumed | What::LengthChanged => {}
            }
        }
    }
}

#[cfg(test)]
mod tests;
