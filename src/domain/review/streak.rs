//! Weeks in a row that kept to their plan. Rest days, and a week of holiday or illness now and then, end no row
//! (domain facts, section 8).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Review, week_needs};
use crate::domain::past::Past;
use crate::domain::planned::Plans;
use crate::domain::span::{Span, monday};

/// One pause is free in so many weeks (domain facts, section 8).
const PAUSE_EVERY_WEEKS: i32 = 8;

/// Weeks in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// How many weeks kept to their plan, the running one too once it does.
    pub weeks: usize,
    /// Whether a pause of its last week would be free.
    pub may_pause: bool,
}

/// The row that reaches to the week of a day. The week of today cannot end it before it is over.
pub fn streak(past: &Past, plans: &Plans, until: Date, today: Date) -> Streak {
    let (last, this_week) = (monday(until), monday(today));
    let first = past.sessions.first().map_or(last, |session| monday(session.day));
    let mut row = Streak { weeks: 0, may_pause: true };
    let mut last_pause: Option<Date> = None;
    for week in first.series(1.week()).take_while(|week| *week <= last) {
        let span = Span::week(week);
        let since = |pause: Date| i64::from(week.since(pause).map_or(0, |gap| gap.get_days() / 7));
        row.may_pause = last_pause.is_none_or(|pause| since(pause) >= i64::from(PAUSE_EVERY_WEEKS));
        if Review::of(span, past).sessions_counted() >= week_needs(plans.within(span)) {
            row.weeks += 1;
        } else if row.may_pause && plans.is_paused(week) {
            last_pause = Some(week);
        } else if week < this_week {
            row.weeks = 0;
        }
    }
    row
}
