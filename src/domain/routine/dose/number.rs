//! One number of a routine: the range it must lie in, and the fault where it does not.

use std::ops::RangeInclusive;
use std::time::Duration;

use super::Checker;
use crate::domain::routine::fault::Fault;
use crate::domain::routine_text::Node;

// Ranges, in seconds or counts; docs/format.md lists them. Beyond them is nearly always a slip of the finger.
pub(super) const HOLD_SECS: RangeInclusive<f64> = 1.0..=600.0;
pub(super) const MOVE_SECS: RangeInclusive<f64> = 1.0..=3_600.0;
pub(super) const REST_STEP_SECS: RangeInclusive<f64> = 1.0..=3_600.0;
pub(super) const REST_SECS: RangeInclusive<f64> = 0.0..=600.0;
pub(super) const GAP_SECS: RangeInclusive<f64> = 0.0..=60.0;
pub(super) const READY_SECS: RangeInclusive<f64> = 0.0..=60.0;
pub(super) const TEMPO_SECS: RangeInclusive<f64> = 0.0..=60.0;
pub(super) const REP_SECS: RangeInclusive<f64> = 0.5..=120.0;
pub(super) const REPS: RangeInclusive<f64> = 1.0..=200.0;
pub(super) const SETS: RangeInclusive<f64> = 1.0..=20.0;
pub(super) const ROUNDS: RangeInclusive<f64> = 1.0..=50.0;

impl Checker<'_> {
    pub(super) fn secs(
        &mut self,
        field: &'static str,
        came: f64,
        range: &RangeInclusive<f64>,
        node: &Node,
    ) -> Option<Duration> {
        if range.contains(&came) {
            // Whole milliseconds: finer is neither written nor felt, and sums stay exact.
            let millis = Duration::try_from_secs_f64((came * 1_000.0).round() / 1_000.0).ok();
            return millis.map(|length| Duration::from_millis(rounded_millis(length)));
        }
        let fault = Fault::OutOfRange { field, came, min: *range.start(), max: *range.end() };
        self.fault(node.field(field), node, fault);
        None
    }

    pub(super) fn secs_or(
        &mut self,
        field: &'static str,
        came: Option<f64>,
        range: &RangeInclusive<f64>,
        node: &Node,
        usual: Duration,
    ) -> Duration {
        came.and_then(|came| self.secs(field, came, range, node)).unwrap_or(usual)
    }

    pub(super) fn whole_number(
        &mut self,
        field: &'static str,
        came: f64,
        range: &RangeInclusive<f64>,
        node: &Node,
    ) -> Option<u16> {
        let number = whole_within(came, range);
        if number.is_none() {
            let fault = if range.contains(&came) {
                Fault::NotWhole { field, came }
            } else {
                Fault::OutOfRange { field, came, min: *range.start(), max: *range.end() }
            };
            self.fault(node.field(field), node, fault);
        }
        number
    }
}

fn rounded_millis(length: Duration) -> u64 {
    let micros = u64::try_from(length.as_micros()).unwrap_or(u64::MAX);
    micros.saturating_add(500) / 1_000
}

/// A whole number within the range.
pub(super) fn whole_within(came: f64, range: &RangeInclusive<f64>) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "all ranges lie within u16")]
    let number = came as u16;
    (range.contains(&came) && came.fract() == 0.0).then_some(number)
}
