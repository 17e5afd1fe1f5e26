//! After a session that was too much: something gentler next time (domain facts, section 3).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{About, Advice, answered};
use crate::domain::past::Past;
use crate::domain::record::Rule;
use crate::domain::zone::Zone;

/// A bad day further back says nothing of today.
const DAYS: i32 = 7;

/// What the rule says on a day.
pub(super) fn advice(past: &Past, today: Date) -> Option<Advice> {
    let last = past.sessions.last().filter(|last| last.day >= today.saturating_sub(DAYS.days()))?;
    let worst = last.ratings().chain(last.morning).max_by_key(|rating| rating.discomfort);
    let worst = worst.filter(|rating| Zone::of(rating.discomfort) == Zone::TooMuch);
    let hurt = last.work.iter().filter(|work| work.hurt).map(|work| work.record);
    let because: Vec<_> = worst.map(|rating| rating.record).into_iter().chain(hurt).collect();
    let answered = answered(past, Rule::EaseOff, "");
    let new = !because.is_empty() && !because.iter().any(|id| answered.contains(id));
    let about = About::TooMuch(worst.map(|rating| rating.discomfort));
    new.then_some(Advice { rule: Rule::EaseOff, about, because })
}
