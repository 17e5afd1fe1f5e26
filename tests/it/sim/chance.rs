//! Chance from a seed: the same seed, the same story, on every machine.

use std::time::Duration;

/// `SplitMix64` (Steele, Lea, Flood 2014): small, and good enough to choose commands by.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// True once in `n` times.
    pub(crate) fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// One of these.
    pub(crate) fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[usize::try_from(self.below(choices.len() as u64)).unwrap()]
    }

    /// A length up to `max`, often a whole number of seconds, so that deadlines are hit exactly too.
    pub(crate) fn time(&mut self, max: Duration) -> Duration {
        if self.once_in(2) {
            return Duration::from_secs(self.below(max.as_secs() + 1));
        }
        Duration::from_nanos(self.below(u64::try_from(max.as_nanos()).unwrap() + 1))
    }

    /// The same length in pieces, empty ones among them.
    pub(crate) fn slices(&mut self, whole: Duration) -> Vec<Duration> {
        let mut left = whole;
        let mut slices = Vec::new();
        while !left.is_zero() && slices.len() < 12 {
            let slice = self.time(left);
            slices.push(slice);
            left -= slice;
        }
        slices.push(left);
        slices
    }
}
