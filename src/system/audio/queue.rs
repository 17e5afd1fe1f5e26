//! The cues handed over and not yet past, soonest first: which of them are to be placed, which came to nothing.
//!
//! Pure. A cue is kept until its moment has passed, so that a device that comes back plays what is still to come.

use std::collections::VecDeque;
use std::time::Duration;

use super::LATE_MAX;
use super::bank::Heard;
use super::board::Epoch;
use crate::system::clock::MachineTime;

/// Cues are handed to the mixer so far ahead: enough for a machine under load, and little to place anew after a loss.
const AHEAD: Duration = Duration::from_secs(2);
/// Cues kept at most; more are a fault of the caller's. A day of tempo clicks is some 80,000.
const CUES_MAX: usize = 100_000;

#[derive(Debug)]
pub(super) struct Cue {
    pub(super) due: MachineTime,
    pub(super) heard: Heard,
    pub(super) epoch: Epoch,
    /// The mixer of the device that plays now has it.
    pub(super) placed: bool,
}

#[derive(Debug, Default)]
pub(super) struct Queue {
    cues: VecDeque<Cue>,
}

impl Queue {
    /// Takes cues in. Returns how many found no room.
    pub(super) fn keep(&mut self, epoch: Epoch, cues: Vec<(MachineTime, Heard)>) -> usize {
        let room = CUES_MAX.saturating_sub(self.cues.len());
        let refused = cues.len().saturating_sub(room);
        let kept = cues.into_iter().take(room);
        self.cues.extend(kept.map(|(due, heard)| Cue { due, heard, epoch, placed: false }));
        self.cues.make_contiguous().sort_by_key(|cue| cue.due);
        refused
    }

    /// Drops what was handed over before this epoch.
    pub(super) fn take_back(&mut self, epoch: Epoch) {
        self.cues.retain(|cue| cue.epoch >= epoch);
    }

    /// The device is gone, and its mixer with it: all that is still to come waits for the next one.
    pub(super) fn device_lost(&mut self) {
        for cue in &mut self.cues {
            cue.placed = false;
        }
    }

    /// What is to be placed now, soonest first.
    pub(super) fn coming(&mut self, now: MachineTime) -> impl Iterator<Item = &mut Cue> {
        let horizon = now.after(AHEAD);
        let near = self.cues.iter_mut().take_while(move |cue| cue.due <= horizon);
        near.filter(move |cue| !cue.placed && now.since(cue.due) <= LATE_MAX)
    }

    /// Forgets what has passed. Returns how many of those came to nothing.
    pub(super) fn forget_past(&mut self, now: MachineTime) -> usize {
        let mut lost = 0;
        while let Some(cue) = self.cues.front() {
            let past = if cue.placed { now > cue.due } else { now.since(cue.due) > LATE_MAX };
            if !past {
                break;
            }
            // A line that the voice made too late is no cue lost: its tone was heard.
            lost += usize::from(!cue.placed && matches!(cue.heard, Heard::Tone(_)));
            self.cues.pop_front();
        }
        lost
    }

    /// Whether nothing is still to come.
    pub(super) fn is_over(&self, now: MachineTime) -> bool {
        self.cues.back().is_none_or(|cue| cue.due < now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::score::CueKind;

    fn at(millis: u64) -> MachineTime {
        MachineTime::since_boot(Duration::from_millis(millis))
    }

    fn queue_of(moments: &[u64]) -> Queue {
        let mut queue = Queue::default();
        let cues = moments.iter().map(|&millis| (at(millis), Heard::Tone(CueKind::Tempo))).collect();
        assert_eq!(queue.keep(0, cues), 0);
        queue
    }

    fn coming(queue: &mut Queue, now: u64) -> Vec<MachineTime> {
        queue.coming(at(now)).map(|cue| cue.due).collect()
    }

    fn place_all(queue: &mut Queue, now: u64) {
        queue.coming(at(now)).for_each(|cue| cue.placed = true);
    }

    #[test]
    fn cues_come_up_two_seconds_ahead_and_in_order() {
        let mut queue = queue_of(&[7_000, 5_000, 5_001]);
        assert_eq!(coming(&mut queue, 2_999), []);
        assert_eq!(coming(&mut queue, 3_000), [at(5_000)]);
        assert_eq!(coming(&mut queue, 5_000), [at(5_000), at(5_001), at(7_000)]);
    }

    #[test]
    fn a_placed_cue_does_not_come_up_again() {
        let mut queue = queue_of(&[5_000]);
        place_all(&mut queue, 4_000);
        assert_eq!(coming(&mut queue, 4_100), []);
    }

    #[test]
    fn after_a_loss_what_is_still_to_come_comes_up_again() {
        let mut queue = queue_of(&[5_000, 6_000]);
        place_all(&mut queue, 4_500);
        assert_eq!(queue.forget_past(at(5_001)), 0);
        queue.device_lost();
        assert_eq!(coming(&mut queue, 5_001), [at(6_000)]);
    }

    #[test]
    fn a_cue_handed_over_late_comes_up_for_250_milliseconds_and_then_came_to_nothing() {
        let mut queue = queue_of(&[5_000]);
        assert_eq!(coming(&mut queue, 5_250), [at(5_000)]);
        assert_eq!(queue.forget_past(at(5_250)), 0);
        assert_eq!(coming(&mut queue, 5_251), []);
        assert_eq!(queue.forget_past(at(5_251)), 1);
    }

    #[test]
    fn what_is_taken_back_does_not_come_up_and_what_is_scored_anew_does() {
        let mut queue = queue_of(&[5_000]);
        queue.take_back(1);
        queue.keep(1, vec![(at(5_500), Heard::Tone(CueKind::Start))]);
        assert_eq!(coming(&mut queue, 5_000), [at(5_500)]);
    }

    #[test]
    fn it_is_over_after_the_last_moment() {
        let queue = queue_of(&[5_000, 6_000]);
        assert!(!queue.is_over(at(6_000)));
        assert!(queue.is_over(at(6_001)));
    }

    #[test]
    fn it_refuses_what_no_session_has() {
        let mut queue = Queue::default();
        assert_eq!(queue.keep(0, vec![(at(0), Heard::Tone(CueKind::Tempo)); CUES_MAX + 3]), 3);
    }
}
