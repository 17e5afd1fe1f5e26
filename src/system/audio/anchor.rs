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

/// Without a call for so long the device has run dry, moved or slept: what it said before holds no longer.
const SILENCE_MAX: Duration = Duration::from_millis(400);

/// What the device said: this frame is heard at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    /// Frames since the stream began.
    pub(super) frame: u64,
    /// When it said so.
    pub(super) at: MachineTime,
    /// How long after that the frame is heard. Zero says that the device does not know yet.
    pub(super) latency: Duration,
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
    last: Option<MachineTime>,
    held: Option<MachineTime>,
}

impl Anchor {
    pub(super) fn new(rate: u32) -> Self {
        Self { rate, origins: VecDeque::with_capacity(SIGHTINGS_KEPT), last: None, held: None }
    }

    pub(super) fn saw(&mut self, sighting: Sighting) {
        if self.last.is_some_and(|last| sighting.at.since(last) > SILENCE_MAX) {
            self.origins.clear();
        }
        self.last = Some(sighting.at);
        if sighting.latency.is_zero() {
            return;
        }
        if self.origins.len() == SIGHTINGS_KEPT {
            self.origins.pop_front();
        }
        let heard_at = sighting.at.after(sighting.latency);
        self.origins.push_back(heard_at.before(length(sighting.frame, self.rate)));
    }

    /// Whether there are sightings enough to go by.
    pub(super) fn is_settled(&self) -> bool {
        self.origins.len() >= SIGHTINGS_MIN
    }

    /// Drops the anchor by what was seen, where it is not down yet. True where it did.
    pub(super) fn drop_first(&mut self) -> bool {
        let first = self.held.is_none() && !self.origins.is_empty();
        if first {
            self.held = self.median();
        }
        first
    }

    /// By how many frames every cue not yet begun should move, where the anchor is too far astray.
    pub(super) fn astray(&self, place: Place) -> Option<i64> {
        let (held, seen) = (self.held?, self.median().filter(|_| self.is_settled())?);
        let allowed = match place {
            Place::Edge => ASTRAY_AT_EDGE,
            Place::Within => ASTRAY_WITHIN,
        };
        // Heard later than thought, a moment's frame is an earlier one.
        let (later, earlier) = (seen.since(held), held.since(seen));
        let by = i64::try_from(frames(later.max(earlier), self.rate)).ok()?;
        (later.max(earlier) > allowed).then_some(if later > earlier { -by } else { by })
    }

    /// Moves the anchor, by what [`Self::astray`] said.
    pub(super) fn shift(&mut self, by: i64) {
        let way = length(by.unsigned_abs(), self.rate);
        self.held = self.held.map(|held| if by < 0 { held.after(way) } else { held.before(way) });
    }

    /// The frame that is heard at that moment. `None` before the anchor is down.
    pub(super) fn frame_at(&self, moment: MachineTime) -> Option<u64> {
        self.held.map(|origin| frames(moment.since(origin), self.rate))
    }

    /// The moment at which that frame is heard, by what the device says now.
    pub(super) fn seen_at(&self, frame: u64) -> Option<MachineTime> {
        self.median().map(|origin| origin.after(length(frame, self.rate)))
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
    const LATENCY_MICROS: u64 = 85_000;

    fn at(micros: u64) -> MachineTime {
        MachineTime::since_boot(Duration::from_micros(micros))
    }

    /// A device that calls for 4,096 frames at a time, with frame 0 heard at `origin`, and is wrong by `off`.
    fn see(
        anchor: &mut Anchor,
        origin_micros: u64,
        calls: std::ops::Range<u64>,
        off_micros: impl Fn(u64) -> u64,
    ) {
        for call in calls {
            let frame = call * 4_096;
            let called = at(origin_micros - LATENCY_MICROS).after(length(frame, RATE));
            let latency = Duration::from_micros(LATENCY_MICROS + off_micros(call));
            anchor.saw(Sighting { frame, at: called, latency });
        }
    }

    fn settled(origin_micros: u64) -> Anchor {
        let mut anchor = Anchor::new(RATE);
        see(&mut anchor, origin_micros, 0..9, |_| 0);
        assert!(anchor.drop_first());
        anchor
    }

    #[test]
    fn without_a_sighting_there_is_no_frame() {
        let mut anchor = Anchor::new(RATE);
        assert!(!anchor.drop_first());
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
    fn a_device_that_does_not_know_its_latency_yet_is_not_believed() {
        let mut anchor = Anchor::new(RATE);
        for frame in [0, 4_096, 8_192] {
            anchor.saw(Sighting { frame, at: at(1_000_000), latency: Duration::ZERO });
        }
        assert!(!anchor.drop_first());
    }

    #[test]
    fn four_wild_sightings_of_nine_move_nothing() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_000_000, 9..18, |call| if call % 9 < 4 { 80_000 } else { 0 });
        assert_eq!(anchor.astray(Place::Edge), None);
    }

    #[test]
    fn up_to_four_milliseconds_astray_it_holds_still_and_beyond_it_moves_at_an_edge() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_004_000, 9..18, |_| 0);
        assert_eq!(anchor.astray(Place::Edge), None);
        see(&mut anchor, 1_005_000, 18..27, |_| 0);
        assert_eq!(anchor.astray(Place::Within), None);
        assert_eq!(anchor.astray(Place::Edge), Some(-240));
        anchor.shift(-240);
        assert_eq!(anchor.frame_at(at(1_005_000)), Some(0));
        assert_eq!(anchor.astray(Place::Edge), None);
    }

    #[test]
    fn a_device_that_hurries_is_followed_the_other_way() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 990_000, 9..18, |_| 0);
        assert_eq!(anchor.astray(Place::Edge), Some(480));
        anchor.shift(480);
        assert_eq!(anchor.frame_at(at(1_000_000)), Some(480));
    }

    #[test]
    fn after_an_underrun_it_moves_within_a_handover_too() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 1_050_000, 9..14, |_| 0);
        assert_eq!(anchor.astray(Place::Within), Some(-2_400));
    }

    #[test]
    fn after_a_silence_only_what_was_seen_since_counts() {
        let mut anchor = settled(1_000_000);
        see(&mut anchor, 3_000_000, 9..13, |_| 0);
        assert_eq!(anchor.astray(Place::Within), None);
        see(&mut anchor, 3_000_000, 13..14, |_| 0);
        assert_eq!(anchor.astray(Place::Within), Some(-96_000));
    }

    #[test]
    fn an_interval_is_exact_to_the_sample_however_long_the_stream_runs() {
        let anchor = settled(1_234_567);
        let day = 24 * 3_600 * 1_000_000;
        let early = anchor.frame_at(at(day)).unwrap();
        assert_eq!(anchor.frame_at(at(day + 1_000_000)).unwrap() - early, 48_000);
    }
}
