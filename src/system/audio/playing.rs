//! A device that plays: how it is by its calls, which sample each cue gets, and when it may stand still.

use std::time::Duration;

use super::anchor::{Anchor, Place};
use super::bank::Found;
use super::board::{Board, count};
use super::mixer::{Order, Placed};
use super::queue::Queue;
use super::report::Lateness;
use super::stream::Open;
use crate::system::clock::MachineTime;

/// A cue due sooner than this is placed by the first sightings, before the anchor has settled.
const URGENT: Duration = Duration::from_millis(400);
/// A device that has not called for so long is told of as silent. After opening, 1.9 s were seen on a healthy one.
const SILENT: Duration = Duration::from_millis(2_500);
/// And replaced after so long: a server that only hung for a moment goes on by itself.
const SILENT_MAX: Duration = Duration::from_secs(6);
/// The same where it also complains.
const SILENT_COMPLAINING: Duration = Duration::from_millis(500);
/// With nothing to play for so long, the device stands still: a session is paused, or waits.
/// Not sooner: in the half second after it wakes, what the device says of its latency is off by up to 0.3 s.
const RESTS_AFTER: Duration = Duration::from_mins(1);

#[derive(Debug)]
pub(super) struct Playing {
    pub(super) open: Open,
    anchor: Anchor,
    pub(super) since: MachineTime,
    pub(super) last_call: Option<MachineTime>,
    /// New cues have come since the anchor was checked.
    pub(super) edge: bool,
    /// When there was last something to play.
    busy_at: MachineTime,
    rests: bool,
}

/// How a device is, by its calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Health {
    /// It has not called yet, and may take its time.
    Fresh,
    Well,
    /// It has not called for a while, and may again.
    Silent,
    Gone,
}

impl Playing {
    pub(super) fn new(open: Open, now: MachineTime) -> Self {
        let anchor = Anchor::new(open.bank.rate());
        Self { open, anchor, since: now, last_call: None, edge: true, busy_at: now, rests: false }
    }

    /// Notes the device's calls, and what they say of it.
    pub(super) fn look(&mut self, now: MachineTime, lateness: &Lateness) -> Health {
        while let Ok(sighting) = self.open.desk.sightings.pop() {
            self.anchor.saw(sighting);
            self.last_call = Some(now);
        }
        while let Ok(begun) = self.open.desk.begun.pop() {
            // Against what the device says now, not against the anchor that placed it.
            if let Some(heard) = self.anchor.seen_at(begun.frame) {
                lateness.note(heard.since(begun.due).max(begun.due.since(heard)));
            }
        }
        if self.rests {
            return if self.open.trouble.is_gone() { Health::Gone } else { Health::Well };
        }
        let silent_for = now.since(self.last_call.unwrap_or(self.since));
        let complaining = silent_for > SILENT_COMPLAINING && self.open.trouble.complaints() > 0;
        if self.open.trouble.is_gone() || complaining || silent_for > SILENT_MAX {
            Health::Gone
        } else if silent_for > SILENT {
            Health::Silent
        } else if self.last_call.is_none() {
            Health::Fresh
        } else {
            Health::Well
        }
    }

    /// Lets the device stand still once nothing was to play for a while.
    pub(super) fn rest(&mut self, now: MachineTime, busy: bool) {
        if busy {
            self.busy_at = now;
        } else if !self.rests && now.since(self.busy_at) > RESTS_AFTER {
            self.rests = self.open.rest();
            self.busy_at = now;
        }
    }

    /// There is something to play again. What the device said before it stood still holds no longer.
    pub(super) fn wake(&mut self, now: MachineTime) {
        self.busy_at = now;
        if std::mem::take(&mut self.rests) {
            self.anchor = Anchor::new(self.open.bank.rate());
            (self.since, self.last_call) = (now, None);
            if !self.open.wake() {
                self.open.trouble.give_up();
            }
        }
    }

    /// Gives each cue that comes up its sample.
    pub(super) fn place(&mut self, queue: &mut Queue, now: MachineTime, board: &Board) {
        let settled = self.anchor.is_settled();
        let urgent = now.after(URGENT);
        let mut coming = queue.coming(now).peekable();
        if settled || coming.peek().is_some_and(|cue| cue.due <= urgent) {
            self.hold(coming.peek().is_some(), board);
        }
        for cue in coming.filter(|cue| settled || cue.due <= urgent) {
            let Some(frame) = self.anchor.frame_at(cue.due) else { return };
            let (samples, gain) = match self.open.bank.find(&cue.heard) {
                Found::Samples(samples, gain) => (samples, gain),
                Found::NotYet => continue,
                Found::Nothing => {
                    cue.placed = true;
                    continue;
                }
            };
            let placed = Placed { frame, due: cue.due, samples, gain, epoch: cue.epoch };
            if self.open.desk.orders.push(Order::Begin(placed)).is_err() {
                return; // The mixer is full; the next look comes in good time.
            }
            count(&board.placed, 1);
            cue.placed = true;
        }
    }

    /// Sees to it that the anchor is down and where it should be, and that what waits in the mixer moves with it.
    fn hold(&mut self, cues_come: bool, board: &Board) {
        if self.anchor.drop_first() {
            count(&board.anchored, 1);
        }
        let place = if self.edge && cues_come { Place::Edge } else { Place::Within };
        if let Some(by) = self.anchor.astray(place)
            && self.open.desk.orders.push(Order::Shift(by)).is_ok()
        {
            self.anchor.shift(by);
            count(&board.anchored, 1);
        }
        self.edge &= !cues_come;
    }
}
