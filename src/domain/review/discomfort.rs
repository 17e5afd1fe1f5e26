//! How discomfort before sessions has gone: the ratings one by one, and the medians of weeks.
//!
//! The ratings before a session alone are compared: after it one has just moved (domain facts, section 6).

use jiff::ToSpan;
use jiff::civil::Date;

use super::Review;
use crate::domain::past::Past;
use crate::domain::span::Span;

/// A week has a median from so many ratings on (domain facts, section 6).
const RATINGS_MIN: usize = 2;
/// A week is compared with the one so many weeks before (design, "Today").
const WEEKS_BACK: i64 = 4;
/// So many ratings are seen at most: some three weeks of the daily routine.
const RATINGS_SHOWN: usize = 14;

/// How discomfort has gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discomfort {
    /// The last ratings before a session, the oldest first.
    pub ratings: Vec<u8>,
    /// The median of this week, and of the week four weeks ago; nothing where either has too few ratings.
    pub medians: Option<(f64, f64)>,
}

/// A change of medians.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Noticeably less than before.
    Lower,
    /// No noticeable change.
    Same,
    /// Noticeably more than before.
    Higher,
}

impl Discomfort {
    /// As it stands in the week that holds `today`.
    pub fn of(past: &Past, today: Date) -> Self {
        let last = past.sessions.iter().rev().filter_map(|session| Some(session.before?.discomfort));
        let mut ratings: Vec<u8> = last.take(RATINGS_SHOWN).collect();
        ratings.reverse();
        let now = Review::of(Span::week(today), past).median();
        let then = Review::of(Span::week(today.saturating_sub(WEEKS_BACK.weeks())), past).median();
        Self { ratings, medians: now.zip(then) }
    }

    /// What became of it in four weeks; nothing where that cannot be told.
    pub fn change(&self) -> Option<Change> {
        let (now, then) = self.medians?;
        let noticeable = noticeable_change(then);
        Some(if then - now >= noticeable {
            Change::Lower
        } else if now - then >= noticeable {
            Change::Higher
        } else {
            Change::Same
        })
    }
}

/// The median of ratings; nothing where there are too few to tell.
pub fn median(ratings: impl Iterator<Item = u8>) -> Option<f64> {
    let mut ratings: Vec<u8> = ratings.collect();
    ratings.sort_unstable();
    let middle = ratings.len() / 2;
    let upper = f64::from(*ratings.get(middle)?);
    let lower = f64::from(*ratings.get((ratings.len() - 1) / 2)?);
    (ratings.len() >= RATINGS_MIN).then_some(f64::midpoint(lower, upper))
}

/// The least change that a person notices, by where they started (doi 10.1055/a-1304-3677, as the domain facts' section 6
/// has it).
pub fn noticeable_change(reference: f64) -> f64 {
    if reference < 5.0 {
        1.0
    } else if reference < 8.0 {
        2.0
    } else {
        3.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::past::tests::rated;

    fn friday() -> Date {
        "2026-11-27".parse().unwrap()
    }

    #[test]
    fn the_medians_of_this_week_and_of_four_weeks_ago_are_compared() {
        let past = [("2026-10-25", Some(9)), ("2026-10-26", Some(4)), ("2026-11-01", Some(5))];
        let this_week = [("2026-11-23", Some(3)), ("2026-11-24", None), ("2026-11-27", Some(2))];
        let all = Discomfort::of(&rated(&[past, this_week].concat()), friday());
        assert_eq!(all, Discomfort { ratings: vec![9, 4, 5, 3, 2], medians: Some((2.5, 4.5)) });
        assert_eq!(all.change(), Some(Change::Lower));
    }

    #[test]
    fn one_rating_makes_no_median_and_the_newest_are_shown() {
        let few = Discomfort::of(&rated(&[("2026-10-26", Some(4)), ("2026-11-23", Some(2))]), friday());
        assert_eq!((few.medians, few.change()), (None, None));
        let days: Vec<_> = (1..=20).map(|n| ("2026-06-01", Some(n % 10))).collect();
        let many = Discomfort::of(&rated(&days), friday());
        assert_eq!(many.ratings, [7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
    }

    #[test]
    fn a_change_counts_from_where_a_person_notices_it() {
        let change = |now, then| Discomfort { ratings: Vec::new(), medians: Some((now, then)) }.change();
        assert_eq!([change(3.0, 4.0), change(3.5, 4.0)], [Some(Change::Lower), Some(Change::Same)]);
        assert_eq!([change(4.0, 6.0), change(5.0, 6.0)], [Some(Change::Lower), Some(Change::Same)]);
        assert_eq!([change(5.0, 8.0), change(6.0, 8.0)], [Some(Change::Lower), Some(Change::Same)]);
        assert_eq!([change(3.0, 2.0), change(2.0, 2.0)], [Some(Change::Higher), Some(Change::Same)]);
    }
}
