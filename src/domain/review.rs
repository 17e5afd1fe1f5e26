//! The figures of some days: sessions, minutes, muscles, sides, discomfort. Each from what was really done.
//!
//! Pure: which sentence a figure deserves is `words`' affair; nothing here knows what day it is today.

mod discomfort;
mod holds;
mod streak;
mod stretch;

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;

pub use self::discomfort::{Change, Discomfort, median, noticeable_change};
pub use self::holds::{HoldWeek, holds};
pub use self::streak::{Streak, streak};
pub use self::stretch::{Sides, TARGET, TARGET_MAX};
use crate::domain::exercise::{Kind, Side};
use crate::domain::past::{Held, Past, Rating, SessionReview};
use crate::domain::span::Span;

/// The sessions of some days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review<'a> {
    /// The days.
    pub span: Span,
    /// The sessions that began on them, in their order.
    pub sessions: &'a [SessionReview],
}

impl<'a> Review<'a> {
    /// Looks back on those days.
    pub fn of(span: Span, past: &'a Past) -> Self {
        Self { span, sessions: past.between(span.from, span.to) }
    }

    /// How many sessions count.
    pub fn sessions_counted(&self) -> usize {
        self.sessions.iter().filter(|session| session.counts()).count()
    }

    /// Time held or moved.
    pub fn held(&self) -> Held {
        self.sessions.iter().map(|session| session.held).sum()
    }

    /// Time held or moved on one day.
    pub fn held_on(&self, day: Date) -> Held {
        self.sessions.iter().filter(|session| session.day == day).map(|session| session.held).sum()
    }

    /// Sets of strength done, and their whole reps as far as they were counted.
    pub fn strength(&self) -> (u32, u32) {
        let strength = self.sessions.iter().flat_map(|session| &session.work);
        let strength = strength.filter(|work| work.kind == Kind::Strength);
        strength.fold((0, 0), |(sets, reps), work| {
            (sets + u32::from(work.sets.1), reps + u32::from(work.reps.unwrap_or(0)))
        })
    }

    /// Time held or moved on each side, of what has sides.
    pub fn balance(&self) -> Sides {
        let mut sides = Sides::default();
        for work in self.sessions.iter().flat_map(|session| &session.work) {
            if work.side != Side::Both {
                sides.add(work.side, work.held);
            }
        }
        sides
    }

    /// The median of the ratings before sessions, from two on (domain facts, section 6).
    pub fn median(&self) -> Option<f64> {
        median(self.sessions.iter().filter_map(|session| Some(session.before?.discomfort)))
    }

    /// The worst rating of all, the latest of equals.
    pub fn worst(&self) -> Option<Rating> {
        self.sessions.iter().flat_map(SessionReview::ratings).max_by_key(|rating| rating.discomfort)
    }

    /// The exercise of which most sets were skipped, and how many; the first in the alphabet of equals.
    pub fn skipped_most(&self) -> Option<(&'a str, u16)> {
        let mut skipped: BTreeMap<&str, u16> = BTreeMap::new();
        for work in self.sessions.iter().flat_map(|session| &session.work) {
            let sum = skipped.entry(work.exercise.as_str()).or_default();
            *sum = sum.saturating_add(work.skipped);
        }
        skipped.into_iter().rev().max_by_key(|(_, sets)| *sets).filter(|(_, sets)| *sets > 0)
    }

    /// The share of the left side in percent, rounded; nothing where no side was worked.
    pub fn left_percent(&self) -> Option<u8> {
        let Sides { left, right } = self.balance();
        let whole = (left + right).as_millis();
        let percent = (left.as_millis() * 200 + whole).checked_div(whole * 2)?;
        u8::try_from(percent).ok()
    }
}

/// How far a week has come towards its plan, from which it counts in a streak (domain facts, section 8).
pub fn week_needs(planned: usize) -> usize {
    four_fifths(planned).max(1)
}

/// So many of the sessions planned are enough (domain facts, sections 6 and 8).
pub fn four_fifths(planned: usize) -> usize {
    (planned * 4).div_ceil(5)
}

/// A length in minutes.
pub fn minutes(length: Duration) -> f64 {
    length.as_secs_f64() / 60.0
}

#[cfg(test)]
mod tests;
