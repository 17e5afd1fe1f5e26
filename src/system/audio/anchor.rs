//! Which sample is heard at which moment.
//!
//! The device says now and then when a sample will be heard; it says so roughly, and its clock is not the machine's.
//! The anchor holds still, so that intervals between cues are exact, and moves only where it has gone astray.
//! Pure: sightings come in as values.

use std::collections::VecDeque;
use std::time::Duration;

use super::mixer::{frames, length};
use crate::system::clock::MachineTime;

/// The median of so many sightings is believed: some 0.8 s of a device that calls twelve times a second. A machine
/// under load makes single ones late by tens of milliseconds.
const SIGHTINGS_KEPT: usize = 9;
/// Fewer do not make an anchor, unless a cue cannot wait: the first two or three after opening are wrong.
const SIGHTINGS_MIN: usize = 5;
/// Between two handovers of cues, an anchor further astray than this moves: below, a jump would be the greater fault
/// (two clocks of 50 millionths difference take 80 s to it).
const ASTRAY_AT_EDGE: Duration = Duration::from_millis(4);
/// Within one handover it takes an underrun to move it: some 40 ms and more.
const ASTRAY_WITHIN: Duration = Duration::from_millis(20);

/// What the device said: this frame is heard at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    /// Frames since the stream began.
    pub(super) frame: u64,
    pub(super) heard_at: MachineTime,
}

/// Where cues are about to be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// New cues were handed over.
    Edge,
    /// In the midst of a handover, whose intervals should stay exact.
    Within,
}

#[derive(Debug)]
pub(super) struct Anchor {
    rate: u32,
    /// For each sighting the moment at which frame 0 would have been heard, newest last.
    origins: VecDeque<MachineTime>,
    held: Option<MachineTime>,
}

impl Anchor {
    pub(super) fn new(rate: u32) -> Self {
        Self { rate, origins: VecDeque::with_capacity(SIGHTINGS_KEPT), held: None }
    }

    pub(super) fn saw(&mut self, sighting: Sighting) {
        if self.origins.len() == SIGHTINGS_KEPT {
            self.origins.pop_front();
        }
        self.origins.push_back(sighting.heard_at.before(length(sighting.frame, self.rate)));
    }

    /// Whether cues that have time should be placed now.
    pub(super) fn is_settled(&self) -> bool {
        self.origins.len() >= SIGHTINGS_MIN
    }

    /// Moves the anchor where it must. True where it did.
    pub(super) fn check(&mut self, place: Place) -> bool {
        let Some(seen) = self.median() else { return false };
        let astray = self.held.map(|held| held.since(seen).max(seen.since(held)));
        let allowed = match place {
            Place::Edge => ASTRAY_AT_EDGE,
            Place::Within => ASTRAY_WITHIN,
        };
        let moves = astray.is_none_or(|astray| astray > allowed);
        if moves {
            self.held = Some(seen);
        }
        moves
    }

    /// The frame that is heard at that moment. `None` before the first sighting was checked.
    pub(super) fn frame_at(&self, moment: MachineTime) -> Option<u64> {
        self.held.map(|origin| frames(moment.since(origin), self.rate))
    }

    fn median(&self) -> Option<MachineTime> {
        let mut sorted: Vec<MachineTime> = self.origins.iter().copied().collect();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 48_000;

    fn at(micros: u64) -> MachineTime {
        MachineTime::since_boot(Duration::from_micros(micros))
    }

    /// A device that calls for 4,096 frames at a time, with frame 0 heard at `origin`, and says so wrongly by `off`.
    fn see(
        anchor: &mut Anchor,
        origin_micros: u64,
        calls: std::ops::Range<u64>,
        off_micros: impl Fn(u64) -> u64,
    ) {
        for call in calls {
            let frame = call * 4_096;
            let heard = at(origin_micros + off_micros(call)).after(length(frame, RATE));
            anchor.saw(Sighting { frame, heard_at: heard });
        }
    }

    fn settled(origin_micros: u64) -> Anchor {
        let mut anchor = Anchor::new(RATE);
        see(&mut anchor, origin_micros, 0..9, |_| 0);
        assert!(anchor.check(Place::Edge));
        anchor
    }

    #[test]
    fn without_a_sighting_there_is_no_frame() {
        let mut anchor = Anchor::new(RATE);
        assert!(!anchor.check(Place::Edge));
        assert_eq!(anchor.frame_at(at(5_000_000)), None);
    }

    #[test]
    fn a_moment_is_the_frame_heard_then() {
        let anchor = settled(1_000_000);
        assert_eq!(anchor.frame_at(at(1_000_000)), Some(0));
        assert_eq!(anchor.frame_at(at(3_500_000)), Some(120_000));
    }

    #[test]
    fn a_moment_before_the_stream_is_its_first_frame() {
        assert_eq!(settled(1_000_000).frame_at(at(10)), Some(0));
    }

    #[test]
    fn it_settles_with_the_fifth_sighting() {
        let mut anchor = Anchor::new(RATE);
        see(&mut anchor, 1_000_000, 0..4, |_| 0);
        assert!(!anchor.is_settled());
        see(&mut anchor, 1_000_000, 4..5, |_| 0);
        assert!(anchor.is_settled());
    }

    #[test]
    fn four_wild_sightings_of_nine_move_nothing() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_000_000, 9..18, |call| if call % 9 < 4 { 80_000 } else { 0 });
        assert!(!anchor.check(Place::Edge));
        assert_eq!(anchor.frame_at(at(1_000_000)), Some(0));
    }

    #[test]
    fn up_to_four_milliseconds_astray_it_holds_still_and_beyond_it_moves_at_an_edge() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_004_000, 9..18, |_| 0);
        assert!(!anchor.check(Place::Edge));
        see(&mut anchor, 1_004_100, 18..27, |_| 0);
        assert!(!anchor.check(Place::Within));
        assert!(anchor.check(Place::Edge));
        assert_eq!(anchor.frame_at(at(1_004_100)), Some(0));
    }

    #[test]
    fn after_an_underrun_it_moves_within_a_handover_too() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_042_700, 9..14, |_| 0);
        assert!(anchor.check(Place::Within));
        assert_eq!(anchor.frame_at(at(1_042_700)), Some(0));
    }

    #[test]
    fn an_interval_is_exact_to_the_sample_however_long_the_stream_runs() {
        let anchor = settled(1_234_567);
        let day = 24 * 3_600 * 1_000_000;
        let early = anchor.frame_at(at(day)).unwrap();
        assert_eq!(anchor.frame_at(at(day + 1_000_000)).unwrap() - early, 48_000);
    }
}
