//! The charts of Progress: bars, muscles, the half year, ratings, holds.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

use super::Told;
use crate::domain::exercise::{Kind, Muscle};
use crate::domain::past::Held;
use crate::domain::review::{self, Review, Sides, minutes};
use crate::domain::span::{Reach, Span, monday};
use crate::ui::screens::progress::model::{Felt, HeatWeek, HoldModel, MuscleModel};
use crate::ui::widgets::bars::Bar;

/// A week is shown beside the seven before it.
const WEEKS_BESIDE: i32 = 7;
/// More weeks than this are shown as months, more months than this as years.
const BARS_MAX: usize = 18;
/// Half a year.
const HEAT_WEEKS: i32 = 26;
/// A day's shade goes one up from so many minutes on.
const SHADES_MINUTES: [f64; 3] = [0.0, 4.0, 8.0];
/// So many ratings are shown, and so many weeks of holds of so many exercises.
const RATINGS_SHOWN: usize = 20;
const HOLD_WEEKS_SHOWN: usize = 12;
const HOLDS_SHOWN: usize = 5;

/// What the bars are called, and the bars.
pub(super) fn bars(told: &Told<'_>, span: Span) -> (String, Vec<Bar>) {
    let words = told.words;
    let weeks: Vec<Date> = match span.reach {
        Reach::Week => span.from.saturating_sub(WEEKS_BESIDE.weeks()).series(1.week()).take(8).collect(),
        Reach::Month | Reach::All => span.mondays().collect(),
    };
    if weeks.len() <= BARS_MAX {
        let bar = |week: Date| {
            let week = Span::week(week);
            // A month's bars are of its own days.
            let within = if span.reach == Reach::Month {
                Span { from: week.from.max(span.from), to: week.to.min(span.to), ..week }
            } else {
                week
            };
            let label = words.say("progress-week-short", &[("n", week.from.iso_week_date().week().into())]);
            let looked_at = span.reach == Reach::Week && week.from == span.from;
            let now = week.holds(told.today);
            self::bar(told, within, label, looked_at || (span.reach != Reach::Week && now))
        };
        return (words.get("progress-minutes-week"), weeks.into_iter().map(bar).collect());
    }
    let months: Vec<Date> =
        span.from.first_of_month().series(1.month()).take_while(|day| *day <= span.to).collect();
    if months.len() <= BARS_MAX {
        let bar = |month: &Date| {
            let month = Span::month(*month);
            self::bar(told, month, words.month_short(month.from), month.holds(told.today))
        };
        return (words.get("progress-minutes-month"), months.iter().map(bar).collect());
    }
    let years = span.from.first_of_year().series(1.year()).take_while(|day| *day <= span.to);
    let bar = |from: Date| {
        let year = Span { reach: Reach::All, from, to: from.last_of_year() };
        self::bar(told, year, from.year().to_string(), year.holds(told.today))
    };
    (words.get("progress-minutes-year"), years.map(bar).collect())
}

fn bar(told: &Told<'_>, span: Span, label: String, looked_at: bool) -> Bar {
    let held = told.review(span).held();
    let name = format!("{}: {}", told.words.days_of(span), by_kind(told, &held));
    Bar { label, name, held, looked_at }
}

/// "35 min: Stretch 20 min, Strength 15 min".
fn by_kind(told: &Told<'_>, held: &Held) -> String {
    let words = told.words;
    let kinds = Kind::ALL.into_iter().filter(|kind| !held.of(*kind).is_zero());
    let kinds: Vec<String> =
        kinds.map(|kind| format!("{} {}", words.kind(kind), words.span_of(held.of(kind)))).collect();
    let total = words.span_of(held.total());
    if kinds.is_empty() { total } else { format!("{total} ({})", kinds.join(", ")) }
}

/// Each muscle that was stretched, by a week's mean where more than one is looked at.
pub(super) fn muscles(told: &Told<'_>, review: &Review<'_>) -> Vec<MuscleModel> {
    let words = told.words;
    let span = review.span;
    let from = told.plans.began().map_or(span.from, |began| began.max(span.from));
    let seen = Span { from, to: span.to.min(told.today), ..span };
    let weeks = if span.reach == Reach::Week { 1 } else { seen.days().count().div_ceil(7).max(1) };
    let mean = |time: Duration| time / u32::try_from(weeks).unwrap_or(u32::MAX);
    let muscle = |(muscle, sides): (Muscle, Sides)| {
        let time = mean(sides.lower());
        let values = [
            ("muscle", words.capital(&words.muscle(muscle)).into()),
            ("left", words.length(mean(sides.left)).into()),
            ("right", words.length(mean(sides.right)).into()),
        ];
        MuscleModel {
            name: words.capital(&words.muscle(muscle)),
            minutes: minutes(time),
            time: words
                .say("progress-muscle-minutes", &[("n", ((minutes(time) * 10.0).round() / 10.0).into())]),
            said: words.say("progress-muscle-how", &values),
        }
    };
    let mut muscles: Vec<MuscleModel> = review.under_stretch().into_iter().map(muscle).collect();
    muscles.sort_by(|one, other| other.minutes.total_cmp(&one.minutes));
    muscles
}

/// The half year that ends with these days, or with today.
pub(super) fn heat(told: &Told<'_>, span: Span) -> Vec<HeatWeek> {
    let words = told.words;
    let last = monday(span.to.min(told.today));
    let first = last.saturating_sub((HEAT_WEEKS - 1).weeks());
    let half = Span { reach: Reach::All, from: first, to: last.saturating_add(6.days()) };
    let mut by_day: BTreeMap<Date, Duration> = BTreeMap::new();
    for session in told.review(half).sessions {
        *by_day.entry(session.day).or_default() += session.held.total();
    }
    let day = |day: Date| {
        let held = by_day.get(&day).copied().unwrap_or_default();
        let shade = SHADES_MINUTES.iter().filter(|from| minutes(held) > **from).count();
        let values = [("day", words.date(day).into()), ("time", words.span_of(held).into())];
        (u8::try_from(shade).unwrap_or(0), words.say("progress-heat-day", &values))
    };
    let week = |monday: Date| {
        let week = Span::week(monday);
        let begins = week.days().find(|day| day.day() == 1);
        HeatWeek {
            month: begins.map(|day| words.month_short(day)),
            days: week.days().take_while(|day| *day <= told.today).map(day).collect(),
        }
    };
    half.mondays().map(week).collect()
}

/// The last ratings after sessions in these days or before.
pub(super) fn felt(told: &Told<'_>, span: Span) -> Vec<Felt> {
    let until = Span { from: Date::MIN, ..span };
    let sessions = told.review(until).sessions.iter().rev();
    let felt = sessions.filter_map(|session| {
        let rating = session.after?.discomfort;
        let when = told.words.day_and_time(told.today, session.day, session.began);
        let values = [("when", when.into()), ("rating", rating.into())];
        Some(Felt { rating, said: told.words.say("progress-felt-after", &values) })
    });
    let mut felt: Vec<Felt> = felt.take(RATINGS_SHOWN).collect();
    felt.reverse();
    felt
}

/// The stretches that were held most lately, in these days or before.
pub(super) fn holds(told: &Told<'_>, span: Span) -> Vec<HoldModel> {
    let recent = Span { from: span.to.saturating_sub(12.weeks()), ..span };
    let mut sets: BTreeMap<&str, u32> = BTreeMap::new();
    for work in told.review(recent).sessions.iter().flat_map(|session| &session.work) {
        if work.kind == Kind::Stretch {
            *sets.entry(work.exercise.as_str()).or_default() += u32::from(work.sets.1);
        }
    }
    let mut exercises: Vec<(&str, u32)> = sets.into_iter().collect();
    exercises.sort_by_key(|(_, sets)| std::cmp::Reverse(*sets));
    let hold = |(exercise, _): (&str, u32)| hold(told, exercise, span.to);
    exercises.into_iter().filter_map(hold).take(HOLDS_SHOWN).collect()
}

/// How long an exercise was held, week by week until a day; nothing where it never was.
pub(super) fn hold(told: &Told<'_>, exercise: &str, until: Date) -> Option<HoldModel> {
    let words = told.words;
    let weeks = review::holds(told.past, exercise, until, HOLD_WEEKS_SHOWN);
    let (first, last) = (weeks.first()?, weeks.last()?);
    let latest = words.length(last.mean);
    let name = words.exercise_name(exercise, told.catalogue);
    let all: Vec<String> = weeks.iter().map(|week| words.length(week.mean)).collect();
    let values = [("name", name.clone().into()), ("all", all.join(", ").into())];
    let said = words.say("progress-holds-how", &values);
    let mut values = vec![("latest", latest.clone().into())];
    let since = if first.monday.first_of_month() == last.monday.first_of_month() {
        words.say("exercise-holds-latest", &values)
    } else {
        values.push(("first", words.length(first.mean).into()));
        values.push(("month", words.month_and_year(first.monday).into()));
        words.say("exercise-holds-since", &values)
    };
    let secs = weeks.iter().map(|week| week.mean.as_secs_f64()).collect();
    Some(HoldModel { name, secs, latest, since, said })
}
