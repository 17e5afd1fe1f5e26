//! The rules that make offers, and warn: what each says now, and the records for which it says so.
//!
//! Nothing here changes anything. A person takes an offer or does not; which sentence tells of it is `words`' affair.

pub mod balance;
mod ease_off;
mod hold;
mod ladder;
pub mod persistence;
pub mod warning;

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

pub use self::hold::Why;
pub use self::ladder::Rung;
use crate::domain::exercise::Side;
use crate::domain::past::{Past, Rating, SessionReview};
use crate::domain::planned::Plans;
use crate::domain::record::{AdviceAnswered, Flag, Rule, What};
use crate::domain::routine::Routine;
use crate::domain::zone::Zone;

/// An offer or a warning.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule that makes it.
    pub rule: Rule,
    /// What it is about.
    pub about: About,
    /// The ids of the records for which it is made.
    pub because: Vec<Uuid>,
}

/// What an offer is about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Open warning signs.
    Signs(Vec<Flag>),
    /// So many weeks of steady practice; the median then, and now.
    Weeks {
        /// Weeks in a row.
        weeks: usize,
        /// The median of the reference week.
        reference: f64,
        /// The median of the last whole week.
        median: f64,
    },
    /// A rating of the last session that was too much; nothing where the person said that it hurts.
    TooMuch(Option<u8>),
    /// A hold of a routine.
    Hold {
        /// The routine's id.
        routine: String,
        /// The exercise's id.
        exercise: String,
        /// Its length now.
        from: Duration,
        /// Its length if the offer is taken.
        to: Duration,
        /// The sets that go with it.
        sets: u16,
        /// Why.
        why: Why,
    },
    /// Another rung of the ladder.
    Rung {
        /// The routine's id.
        routine: String,
        /// The exercise's id.
        exercise: String,
        /// The rung it leads to.
        to: Rung,
    },
    /// A side that was noted tighter, and in how many of the last sessions.
    Tighter(Side, usize),
}

impl Advice {
    /// The exercise it is about; empty where it is about none.
    pub fn exercise(&self) -> &str {
        match &self.about {
            About::Hold { exercise, .. } | About::Rung { exercise, .. } => exercise,
            About::Signs(_) | About::Weeks { .. } | About::TooMuch(_) | About::Tighter(..) => "",
        }
    }

    /// What the person's answer to it is recorded as.
    pub fn answered(&self, taken: bool) -> AdviceAnswered {
        let side = if let About::Tighter(side, _) = self.about { side } else { Side::Both };
        let (rule, exercise, because) = (self.rule, self.exercise().to_owned(), self.because.clone());
        AdviceAnswered { rule, side, exercise, taken, because }
    }
}

/// Everything that the rules say on a day, the most urgent first. The routines are those of the weekly plan.
pub fn advice(past: &Past, plans: &Plans, routines: &[Routine], today: Date) -> Vec<Advice> {
    let mut advice: Vec<Advice> = warning::advice(past).into_iter().collect();
    advice.extend(persistence::advice(past, plans, today));
    advice.extend(ease_off::advice(past, today));
    let mut offers = hold::advice(past, routines, today);
    offers.extend(ladder::advice(past, routines));
    offers.sort_by_key(|offer| offer.rule);
    advice.extend(offers);
    advice.extend(balance::advice(past));
    advice
}

/// The ids of the records for which a rule's offer about that exercise was made and answered.
fn answered(past: &Past, rule: Rule, exercise: &str) -> BTreeSet<Uuid> {
    let of_it = |answer: &&AdviceAnswered| answer.rule == rule && answer.exercise == exercise;
    answers(past).filter(of_it).flat_map(|answer| answer.because.iter().copied()).collect()
}

/// Everything that the person said to offers.
fn answers(past: &Past) -> impl Iterator<Item = &AdviceAnswered> {
    past.marks
        .iter()
        .filter_map(|mark| if let What::AdviceAnswered(answer) = &mark.what { Some(answer) } else { None })
}

/// The zone of a session for an exercise: of its ratings before, after and of that exercise; noticeable at least where
/// it was worse by two the next morning (domain facts, section 3). Nothing where it was not rated.
fn zone_of(past: &Past, session: &SessionReview, exercise: &str) -> Option<Zone> {
    let zone = ratings(session, exercise).map(|rating| Zone::of(rating.discomfort)).max()?;
    Some(if was_worse_next_day(past, session) { zone.max(Zone::Noticeable) } else { zone })
}

/// How much worse the next day makes a session noticeable (domain facts, section 3).
const WORSE_BY: u8 = 2;

fn was_worse_next_day(past: &Past, session: &SessionReview) -> bool {
    let Some(before) = session.before else { return false };
    let next_day = session.day.saturating_add(1.day());
    let next = past.between(next_day, next_day).iter().find_map(|next| next.before);
    let worse = |rating: Rating| rating.discomfort >= before.discomfort.saturating_add(WORSE_BY);
    session.morning.into_iter().chain(next).any(worse)
}

/// The ratings of a session that say something of an exercise.
fn ratings<'a>(session: &'a SessionReview, exercise: &'a str) -> impl Iterator<Item = Rating> {
    let felt = session.felt.iter().filter(move |(of, _)| of == exercise).map(|(_, rating)| *rating);
    session.before.into_iter().chain(session.after).chain(felt)
}

/// The records of an exercise's sets and ratings in a session.
fn records(session: &SessionReview, exercise: &str) -> Vec<Uuid> {
    let sets = session.work.iter().filter(|work| work.exercise == exercise).map(|work| work.record);
    sets.chain(ratings(session, exercise).map(|rating| rating.record)).collect()
}

#[cfg(test)]
mod tests;
