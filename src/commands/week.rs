//! `supple week`: how the week stands, and what the rules say.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::{Asked, tell, write_json, write_lines};
use crate::domain::exercise::Kind;
use crate::domain::past::Past;
use crate::domain::planned::Plans;
use crate::domain::review::{Review, Sides, minutes, streak};
use crate::domain::rules::Advice;
use crate::domain::span::{Span, week_label};
use crate::domain::zone::Zone;
use crate::exit::Exit;
use crate::hall::Hall;
use crate::system::clock::wall_now;
use crate::words::Words;

#[derive(Serialize)]
struct WeekJson {
    week: String,
    sessions: usize,
    planned: usize,
    minutes: Minutes,
    stretch_secs_by_muscle: BTreeMap<&'static str, SidesSecs>,
    strength: Strength,
    discomfort: DiscomfortJson,
    balance: BalanceJson,
    streak_weeks: usize,
    skipped_most: Option<Skipped>,
    advice: Vec<AdviceJson>,
}

#[derive(Serialize)]
struct Minutes {
    stretch: f64,
    dynamic: f64,
    strength: f64,
    breath: f64,
}

#[derive(Serialize)]
struct SidesSecs {
    left: f64,
    right: f64,
}

#[derive(Serialize)]
struct BalanceJson {
    left_secs: f64,
    right_secs: f64,
}

#[derive(Serialize)]
struct Strength {
    sets: u32,
    reps: u32,
}

#[derive(Serialize)]
struct DiscomfortJson {
    median: Option<f64>,
    worst: Option<u8>,
    zone: Option<&'static str>,
}

#[derive(Serialize)]
struct Skipped {
    exercise: String,
    sets: u16,
}

#[derive(Serialize)]
struct AdviceJson {
    rule: &'static str,
    text: String,
    because: Vec<Uuid>,
}

/// Answers for the week that holds the day `of`, else the one that holds `today`.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, of: Option<Date>, today: Option<Date>) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    let past = match today {
        Some(today) => Arc::new(hall.past_until(today)),
        None => hall.past(),
    };
    let today = today.unwrap_or_else(|| wall_now().date());
    let week = Review::of(Span::week(of.unwrap_or(today)), &past);
    let plans = Plans::of(&past, &hall.settings.plan);
    let advice = hall.advice(&past, today);
    if asked.json {
        write_json(&json(&hall, (&past, &plans), &week, (today, &advice)))?;
    } else {
        write_lines(lines(&hall, (&past, &plans), &week, (today, &advice)))?;
    }
    Ok(Exit::Done)
}

fn json(
    hall: &Hall,
    (past, plans): (&Past, &Plans),
    week: &Review<'_>,
    (today, advice): (Date, &[Advice]),
) -> WeekJson {
    let held = week.held();
    let of = |kind| thousandths(minutes(held.of(kind)));
    let Sides { left, right } = week.balance();
    let (sets, reps) = week.strength();
    let worst = week.worst().map(|rating| rating.discomfort);
    let in_secs = |length: std::time::Duration| thousandths(length.as_secs_f64());
    let of_muscle = |sides: Sides| SidesSecs { left: in_secs(sides.left), right: in_secs(sides.right) };
    let by_muscle = week.under_stretch().into_iter();
    let spoken = |advice: &Advice| AdviceJson {
        rule: advice.rule.word(),
        text: hall.words.advice(advice, &hall.library.catalogue),
        because: advice.because.clone(),
    };
    WeekJson {
        week: week_label(week.span.from),
        sessions: week.sessions_counted(),
        planned: plans.within(week.span),
        minutes: Minutes {
            stretch: of(Kind::Stretch),
            dynamic: of(Kind::Dynamic),
            strength: of(Kind::Strength),
            breath: of(Kind::Breath),
        },
        stretch_secs_by_muscle: by_muscle.map(|(muscle, sides)| (muscle.word(), of_muscle(sides))).collect(),
        strength: Strength { sets, reps },
        discomfort: DiscomfortJson {
            median: week.median(),
            worst,
            zone: worst.map(|worst| Zone::of(worst).word()),
        },
        balance: BalanceJson { left_secs: in_secs(left), right_secs: in_secs(right) },
        streak_weeks: streak(past, plans, week.span.from, today).weeks,
        skipped_most: week
            .skipped_most()
            .map(|(exercise, sets)| Skipped { exercise: exercise.to_owned(), sets }),
        advice: advice.iter().map(spoken).collect(),
    }
}

fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

fn lines(
    hall: &Hall,
    (past, plans): (&Past, &Plans),
    week: &Review<'_>,
    (today, advice): (Date, &[Advice]),
) -> Vec<String> {
    let words = &hall.words;
    let values = [
        ("week", week_label(week.span.from).into()),
        ("n", week.sessions_counted().into()),
        ("planned", plans.within(week.span).into()),
    ];
    let mut lines = vec![words.say("log-week", &values)];
    let held = week.held();
    let kinds = Kind::ALL.into_iter().filter(|kind| !held.of(*kind).is_zero());
    lines.extend(kinds.map(|kind| format!("  {:<9} {}", words.kind(kind), words.length(held.of(kind)))));
    for session in week.sessions {
        let (planned, done) = session.sets;
        let values = [
            ("day", session.day.strftime("%a %Y-%m-%d").to_string().into()),
            ("name", session.name.as_str().into()),
            ("done", done.into()),
            ("of", planned.into()),
        ];
        lines.push(format!("  {}", words.say("log-week-session", &values)));
    }
    let weeks = streak(past, plans, week.span.from, today).weeks;
    if weeks > 0 {
        lines.push(words.say("log-week-streak", &[("n", weeks.into())]));
    }
    lines.extend(advice.iter().map(|advice| words.advice(advice, &hall.library.catalogue)));
    lines
}
