//! How late cues were heard: from the frames that the device pulled, against the machine's clock.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// So many cues are remembered: more than a day's session has of tones.
const CUES_MAX: usize = 100_000;

/// What became of the cues of one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Cues that were heard.
    pub heard: u64,
    /// Cues that were not, because they came too late or there was no device.
    pub dropped: u64,
    /// Underruns that the device told of.
    pub underruns: u64,
    /// Half of the cues were heard no further from their moment.
    pub p50: Duration,
    /// 99 of 100.
    pub p99: Duration,
    /// The worst.
    pub worst: Duration,
}

/// Distances from their moments, of the cues heard so far. The supervisor's and the session's thread know it; the audio
/// thread does not.
#[derive(Debug, Default)]
pub(super) struct Lateness(Mutex<Vec<Duration>>);

impl Lateness {
    pub(super) fn note(&self, off: Duration) {
        let mut all = self.all();
        if all.len() < CUES_MAX {
            all.push(off);
        }
    }

    /// The report, without what only counters know.
    pub(super) fn report(&self) -> Report {
        let mut sorted = self.all().clone();
        sorted.sort_unstable();
        let at = |percent: usize| {
            let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
            sorted.get(place).copied().unwrap_or_default()
        };
        Report { heard: sorted.len() as u64, p50: at(50), p99: at(99), worst: at(100), ..Report::default() }
    }

    fn all(&self) -> MutexGuard<'_, Vec<Duration>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_percentiles_are_those_of_the_cues_that_were_heard() {
        let lateness = Lateness::default();
        assert_eq!(lateness.report(), Report::default());
        for millis in (1..=200).rev() {
            lateness.note(Duration::from_millis(millis));
        }
        let Report { heard, p50, p99, worst, .. } = lateness.report();
        let millis = [p50, p99, worst].map(|length| length.as_millis());
        assert_eq!((heard, millis), (200, [100, 198, 200]));
    }
}
