//! How long one stretch was held, week by week.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;

use crate::domain::exercise::Kind;
use crate::domain::past::Past;
use crate::domain::span::monday;

/// One week of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldWeek {
    /// Its Monday.
    pub monday: Date,
    /// The mean length of its holds that were led to their end, each side and set on its own.
    pub mean: Duration,
}

/// The last weeks up to a day in which a stretch was held, the earliest first; at most so many.
pub fn holds(past: &Past, exercise: &str, until: Date, weeks_max: usize) -> Vec<HoldWeek> {
    let mut weeks: BTreeMap<Date, (Duration, u32)> = BTreeMap::new();
    for session in past.between(Date::MIN, until).iter().rev() {
        // A long history is not read to its begin for what was held last week.
        let week = monday(session.day);
        if weeks.len() == weeks_max && !weeks.contains_key(&week) {
            break;
        }
        let held = |work: &&crate::domain::past::Work| {
            work.exercise == exercise
                && work.kind == Kind::Stretch
                && work.reps.is_none()
                && work.sets.1 == work.sets.0
        };
        for work in session.work.iter().filter(held) {
            let (sum, sets) = weeks.entry(week).or_default();
            *sum += work.held;
            *sets += u32::from(work.sets.1);
        }
    }
    let week = |(monday, (sum, sets)): (Date, (Duration, u32))| HoldWeek { monday, mean: sum / sets };
    weeks.into_iter().map(week).collect()
}
