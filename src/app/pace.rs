//! How often the running session is painted: as often as is smooth, as seldom as this machine's pictures cost.
//!
//! Where the graphics card paints, a picture costs next to nothing; where the processor does, each one costs tens of
//! milliseconds, and thirty a second would heat a laptop on the mat.

use std::time::Duration;

use crate::system::clock::MachineTime;

/// Smooth enough for a ring that runs down and a figure that breathes.
pub(super) const SMOOTH: Duration = Duration::from_millis(33);
/// The ring still moves visibly.
const SELDOM: Duration = Duration::from_millis(300);
/// Pictures may take this share of one processor.
const SHARE: f64 = 0.10;
/// The cost is measured over this time: long enough for an even figure.
const MEASURED_OVER: Duration = Duration::from_secs(1);

/// Measures what pictures cost, and says how long to wait for the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    between: Duration,
    since: Option<(MachineTime, Duration)>,
    pictures: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { between: SMOOTH, since: None, pictures: 0 }
    }
}

impl Pace {
    /// A picture is painted at `now`, when the program has used `used` of the processors: time until the next.
    pub(super) fn next(&mut self, now: MachineTime, used: Option<Duration>) -> Duration {
        let Some(used) = used else { return SMOOTH };
        self.pictures += 1;
        let (began, used_then) = *self.since.get_or_insert((now, used));
        let over = now.since(began);
        if over >= MEASURED_OVER {
            // After a while without pictures what was used has other causes.
            if over < MEASURED_OVER * 3 && self.pictures > 1 {
                let cost = used.saturating_sub(used_then) / (self.pictures - 1);
                self.between = cost.mul_f64(1.0 / SHARE).clamp(SMOOTH, SELDOM);
            }
            (self.since, self.pictures) = (Some((now, used)), 1);
        }
        self.between
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The time between two pictures after five seconds in which each cost so much.
    fn settled(cost: Duration) -> Duration {
        let (mut pace, mut now, mut used) =
            (Pace::default(), Duration::from_secs(50), Duration::from_secs(3));
        while now < Duration::from_secs(55) {
            now += pace.next(MachineTime::since_boot(now), Some(used));
            used += cost;
        }
        pace.between
    }

    #[test]
    fn what_is_cheap_is_smooth_and_what_is_dear_is_seldom() {
        assert_eq!(settled(Duration::from_millis(2)), SMOOTH);
        assert_eq!(settled(Duration::from_millis(10)), Duration::from_millis(100));
        assert_eq!(settled(Duration::from_millis(60)), SELDOM);
    }

    #[test]
    fn a_pause_changes_nothing_and_a_system_that_does_not_tell_is_smooth() {
        let mut pace = Pace::default();
        let at = |secs| MachineTime::since_boot(Duration::from_secs(secs));
        pace.next(at(10), Some(Duration::ZERO));
        assert_eq!(pace.next(at(70), Some(Duration::from_secs(30))), SMOOTH);
        assert_eq!(pace.next(at(71), None), SMOOTH);
    }
}
