//! For which days sessions were planned: the weekly plan as it was then, not as it is now.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::domain::past::Past;
use crate::domain::record::{PausedWeek, PlanChange, Record, What};
use crate::domain::settings::WeekPlan;
use crate::domain::span::{Span, monday};

/// The plans of all times.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// Each plan and the day from which it is in force, the earliest first.
    changes: Vec<(Date, WeekPlan)>,
    /// The Mondays of paused weeks.
    paused: BTreeSet<Date>,
    /// The day of the first record of all.
    began: Option<Date>,
}

impl Plans {
    /// From what was recorded of changes, and the plan of now where nothing was.
    ///
    /// The first plan holds for all days on which anything was recorded before it, too: a history may begin before
    /// plans were recorded. Days before that were nobody's.
    pub fn of(past: &Past, now: &WeekPlan) -> Self {
        let change = |mark: &Record| {
            let What::PlanChange(PlanChange { days }) = &mark.what else { return None };
            Some((mark.at.date(), WeekPlan { days: days.clone() }))
        };
        let mut changes: Vec<_> = past.marks.iter().filter_map(change).collect();
        let began = past.began();
        match changes.first_mut() {
            Some((from, _)) => *from = began.map_or(*from, |began| began.min(*from)),
            None => changes.push((Date::MIN, now.clone())),
        }
        let paused = |mark: &Record| {
            let What::PausedWeek(PausedWeek { monday: day }) = &mark.what else { return None };
            Some(monday(*day))
        };
        Self { changes, paused: past.marks.iter().filter_map(paused).collect(), began }
    }

    /// Whether the week of that Monday is paused.
    pub fn is_paused(&self, monday: Date) -> bool {
        self.paused.contains(&monday)
    }

    /// The day of the first record of all.
    pub fn began(&self) -> Option<Date> {
        self.began
    }

    /// The plan that was last recorded; nothing where none was.
    pub fn recorded(past: &Past) -> Option<&PlanChange> {
        past.marks
            .iter()
            .rev()
            .find_map(|mark| if let What::PlanChange(change) = &mark.what { Some(change) } else { None })
    }

    /// Whether a session was planned for that day.
    pub fn on(&self, day: Date) -> bool {
        let in_force = self.changes.iter().rev().find(|(from, _)| *from <= day);
        in_force.is_some_and(|(_, plan)| plan.on(day).is_some())
    }

    /// The sessions planned in those days.
    pub fn within(&self, span: Span) -> usize {
        span.days().filter(|day| self.on(*day)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Day;

    fn changed(id: u128, at: &str, days: &[Day]) -> Record {
        let days = days.iter().map(|day| (*day, "daily".to_owned())).collect();
        let at = format!("{at}T12:00+01:00[Europe/Berlin]").parse().unwrap();
        Record::new(uuid::Uuid::from_u128(id), at, What::PlanChange(PlanChange { days }))
    }

    fn week(day: &str) -> Span {
        Span::week(day.parse().unwrap())
    }

    #[test]
    fn without_a_record_the_plan_of_now_holds_for_all_weeks() {
        let plans = Plans::of(&Past::default(), &WeekPlan::default());
        assert_eq!((plans.within(week("2020-01-01")), plans.within(week("2026-11-26"))), (5, 5));
    }

    #[test]
    fn each_day_has_the_plan_that_was_in_force() {
        let records = vec![
            changed(1, "2026-11-11", &[Day::Mon, Day::Wed, Day::Fri]),
            // From Wednesday on: Monday and the old plan's are over.
            changed(2, "2026-11-25", &[Day::Tue, Day::Sat]),
        ];
        let past = Past::of(&records, &crate::domain::exercise::Catalogue::default());
        let plans = Plans::of(&past, &WeekPlan::default());
        let planned = ["2026-11-04", "2026-11-11", "2026-11-18", "2026-11-25", "2026-12-02"];
        assert_eq!(planned.map(|day| plans.within(week(day))), [0, 2, 3, 2, 2]);
    }
}
