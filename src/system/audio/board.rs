//! What the threads of the sound tell each other without a lock: status, volume, what was taken back, counts.
//!
//! Atomics only, for the audio thread may wait for nobody. Nothing here decides anything.

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64};

use super::{Counters, Status, Why};

/// Counts handovers: each [`Board::take_back`] begins a new one, and cues of older ones no longer hold.
pub(super) type Epoch = u64;

#[derive(Debug, Default)]
pub(super) struct Board {
    status: AtomicU8,
    /// The slider, 0 to 1, as the bits of an `f32`.
    volume: AtomicU32,
    epoch: AtomicU64,
    hushed: AtomicU64,
    /// Cues that the mixer holds, waiting or sounding.
    busy: AtomicU32,
    closed: AtomicBool,
    pub(super) scheduled: AtomicU64,
    pub(super) placed: AtomicU64,
    pub(super) begun: AtomicU64,
    pub(super) late_dropped: AtomicU64,
    pub(super) unheard: AtomicU64,
    pub(super) refused: AtomicU64,
    pub(super) opened: AtomicU64,
    pub(super) anchored: AtomicU64,
    pub(super) underruns: AtomicU64,
}

/// Adds to a count.
pub(super) fn count(counter: &AtomicU64, more: u64) {
    counter.fetch_add(more, Relaxed);
}

impl Board {
    pub(super) fn new(volume: f32) -> Self {
        let board = Self::default();
        board.set_volume(volume);
        board
    }

    pub(super) fn status(&self) -> Status {
        match self.status.load(Acquire) {
            0 => Status::Opening,
            1 => Status::On,
            2 => Status::Off { why: Why::NoDevice },
            3 => Status::Off { why: Why::Lost },
            _ => Status::Off { why: Why::NoAnswer },
        }
    }

    pub(super) fn set_status(&self, status: Status) {
        let code = match status {
            Status::Opening => 0,
            Status::On => 1,
            Status::Off { why: Why::NoDevice } => 2,
            Status::Off { why: Why::Lost } => 3,
            Status::Off { why: Why::NoAnswer } => 4,
        };
        self.status.store(code, Release);
    }

    /// The slider's position, 0 to 1.
    pub(super) fn volume(&self) -> f32 {
        f32::from_bits(self.volume.load(Relaxed))
    }

    pub(super) fn set_volume(&self, volume: f32) {
        let volume = if volume.is_finite() { volume.clamp(0.0, 1.0) } else { 0.0 };
        self.volume.store(volume.to_bits(), Relaxed);
    }

    /// The epoch of cues handed over now.
    pub(super) fn epoch(&self) -> Epoch {
        self.epoch.load(Acquire)
    }

    /// From now on, no cue handed over before begins.
    pub(super) fn take_back(&self) -> Epoch {
        self.epoch.fetch_add(1, AcqRel) + 1
    }

    /// The same, and what sounds fades out.
    pub(super) fn hush(&self) {
        let epoch = self.take_back();
        self.hushed.fetch_max(epoch, AcqRel);
    }

    /// Cues of an epoch before this one no longer sound.
    pub(super) fn hushed(&self) -> Epoch {
        self.hushed.load(Acquire)
    }

    pub(super) fn busy(&self) -> u32 {
        self.busy.load(Acquire)
    }

    pub(super) fn set_busy(&self, cues: u32) {
        self.busy.store(cues, Release);
    }

    /// No [`super::Sound`] is left. Told here too, for a message may find no room.
    pub(super) fn close(&self) {
        self.closed.store(true, Release);
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Acquire)
    }

    pub(super) fn counters(&self) -> Counters {
        Counters {
            scheduled: self.scheduled.load(Relaxed),
            placed: self.placed.load(Relaxed),
            begun: self.begun.load(Relaxed),
            late_dropped: self.late_dropped.load(Relaxed),
            unheard: self.unheard.load(Relaxed),
            refused: self.refused.load(Relaxed),
            opened: self.opened.load(Relaxed),
            anchored: self.anchored.load(Relaxed),
            underruns: self.underruns.load(Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_survives_its_way_across_the_threads() {
        let board = Board::new(1.0);
        let off = [Why::NoDevice, Why::Lost, Why::NoAnswer].map(|why| Status::Off { why });
        for status in [Status::Opening, Status::On].into_iter().chain(off) {
            board.set_status(status);
            assert_eq!(board.status(), status);
        }
    }

    #[test]
    fn a_volume_that_is_no_number_is_silence() {
        let board = Board::new(f32::NAN);
        assert!(board.volume() == 0.0);
        board.set_volume(7.0);
        assert_eq!(board.volume().to_bits(), 1.0_f32.to_bits());
    }
}
