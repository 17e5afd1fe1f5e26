//! Steady practice for weeks, and no clear change: a professional may help (domain facts, section 6, word for word).

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::{About, Advice, answered};
use crate::domain::past::Past;
use crate::domain::planned::Plans;
use crate::domain::record::{NewReference, Record, Rule, What};
use crate::domain::review::{Review, four_fifths, noticeable_change};
use crate::domain::span::{Span, monday};

/// Sessions a week below which practice is not steady.
const SESSIONS_MIN: usize = 3;
/// Weeks of steady practice after which it is said, and after which once more.
const WEEKS: [usize; 2] = [3, 6];
/// A lower reference has no clear change to make.
const REFERENCE_MIN: f64 = 3.0;

/// A whole week.
struct Week {
    monday: Date,
    steady: bool,
    median: Option<f64>,
    /// The records of its ratings before sessions.
    rated: Vec<Uuid>,
}

/// The week and median with which others are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reference {
    /// Its Monday.
    pub monday: Date,
    /// Its median.
    pub median: f64,
}

/// What the rule says on a day: as it fired last in the run of weeks that goes on, until the person has answered.
pub(super) fn advice(past: &Past, plans: &Plans, today: Date) -> Option<Advice> {
    let weeks = weeks(past, plans, today);
    let references = references(past);
    let (mut run, mut fired, mut steady) = (0, 0, 0);
    let mut said: Option<Advice> = None;
    for (index, week) in weeks.iter().enumerate() {
        let reference = reference_of(&weeks, in_force(&references, week.monday), index);
        let set_anew = references.contains(&week.monday);
        let dropped = reference.zip(week.median).is_some_and(|(reference, median)| {
            reference.monday < week.monday && reference.median - median >= noticeable_change(reference.median)
        });
        steady = if week.steady { steady + 1 } else { 0 };
        if !week.steady || dropped || set_anew {
            (run, fired, said) = (0, 0, None);
            continue;
        }
        run += 1;
        let due = if fired == 0 { steady >= WEEKS[0] } else { fired == 1 && run == WEEKS[1] };
        let Some((reference, median)) = reference.zip(week.median).filter(|_| due) else { continue };
        if reference.median >= REFERENCE_MIN && reference.monday <= week.monday.saturating_sub(2.weeks()) {
            fired += 1;
            let about = About::Weeks { weeks: steady, reference: reference.median, median };
            said = Some(Advice { rule: Rule::Persistence, about, because: week.rated.clone() });
        }
    }
    let answered = answered(past, Rule::Persistence, "");
    said.filter(|advice| !advice.because.iter().any(|id| answered.contains(id)))
}

/// The reference that holds in the week of a day, as far as there is one before it or in it.
pub fn reference(past: &Past, plans: &Plans, today: Date) -> Option<Reference> {
    let weeks = weeks(past, plans, today.saturating_add(1.week()));
    reference_of(&weeks, in_force(&references(past), monday(today)), weeks.len())
}

/// The first week with a median since the plan, or a new reference, began.
fn reference_of(weeks: &[Week], since: Option<Date>, until: usize) -> Option<Reference> {
    let of = |week: &Week| Some(Reference { monday: week.monday, median: week.median? });
    let since = |week: &&Week| since.is_none_or(|since| since <= week.monday);
    weeks.iter().take(until.saturating_add(1)).filter(since).find_map(of)
}

/// The Monday of the last new reference that was set in that week or before.
fn in_force(references: &[Date], week: Date) -> Option<Date> {
    references.iter().filter(|monday| **monday <= week).max().copied()
}

/// The Mondays of the weeks in which a new reference was set.
fn references(past: &Past) -> Vec<Date> {
    let set = |mark: &Record| {
        if let What::NewReference(NewReference { from }) = &mark.what { Some(monday(*from)) } else { None }
    };
    past.marks.iter().filter_map(set).collect()
}

/// Every week from that of the first session to the last that is over.
fn weeks(past: &Past, plans: &Plans, today: Date) -> Vec<Week> {
    let Some(first) = past.sessions.first() else { return Vec::new() };
    let week = |monday: Date| {
        let review = Review::of(Span::week(monday), past);
        let need = four_fifths(plans.within(review.span)).max(SESSIONS_MIN);
        Week {
            monday,
            steady: review.sessions_counted() >= need,
            median: review.median(),
            rated: review.sessions.iter().filter_map(|session| Some(session.before?.record)).collect(),
        }
    };
    let this_week = monday(today);
    monday(first.day).series(1.week()).take_while(|monday| *monday < this_week).map(week).collect()
}
