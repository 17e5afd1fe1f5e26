//! `supple week`: how the week stands.

use std::io;

use jiff::civil::Date;
use serde::Serialize;

use super::{Asked, tell, write_json, write_lines};
use crate::domain::exercise::Kind;
use crate::domain::review::Week;
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
}

#[derive(Serialize)]
struct Minutes {
    stretch: f64,
    dynamic: f64,
    strength: f64,
    breath: f64,
}

/// Answers for the week that holds the day `of`, else the one that holds `today`.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, of: Option<Date>, today: Option<Date>) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    let day = of.or(today).unwrap_or_else(|| wall_now().date());
    let week = Week::holding(day, &hall.journal().history().records);
    let planned = hall.settings.plan.sessions();
    if asked.json {
        write_json(&json(&week, planned))?;
    } else {
        write_lines(lines(asked.words, &week, planned))?;
    }
    Ok(Exit::Done)
}

fn json(week: &Week, planned: usize) -> WeekJson {
    let minutes = |kind| {
        let minutes = week.held().of(kind).as_secs_f64() / 60.0;
        (minutes * 1_000.0).round() / 1_000.0
    };
    WeekJson {
        week: week.label(),
        sessions: week.sessions_counted(),
        planned,
        minutes: Minutes {
            stretch: minutes(Kind::Stretch),
            dynamic: minutes(Kind::Dynamic),
            strength: minutes(Kind::Strength),
            breath: minutes(Kind::Breath),
        },
    }
}

fn lines(words: &Words, week: &Week, planned: usize) -> Vec<String> {
    let values =
        [("week", week.label().into()), ("n", week.sessions_counted().into()), ("planned", planned.into())];
    let mut lines = vec![words.say("log-week", &values)];
    let held = |kind: &Kind| week.held().of(*kind);
    let kinds = Kind::ALL.into_iter().filter(|kind| !held(kind).is_zero());
    lines.extend(kinds.map(|kind| format!("  {:<9} {}", words.kind(kind), words.length(held(&kind)))));
    for session in &week.sessions {
        let (planned, done) = session.sets;
        let values = [
            ("day", session.day.strftime("%a %Y-%m-%d").to_string().into()),
            ("name", session.name.as_str().into()),
            ("done", done.into()),
            ("of", planned.into()),
        ];
        lines.push(format!("  {}", words.say("log-week-session", &values)));
    }
    lines
}
