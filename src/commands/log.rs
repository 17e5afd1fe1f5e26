//! `supple log`: what was really done, a record a line.

use std::io::{self, Write};

use jiff::civil::Date;

use super::{Asked, tell, write_lines};
use crate::domain::record::{Record, Stage, What, json_of};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::words::Words;

/// Answers with the records from one day to another, both included.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, from: Option<Date>, to: Option<Date>) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    let history = hall.journal().history();
    for line in &history.unreadable {
        let values = [("file", line.file.as_str().into()), ("line", line.line.into())];
        tell(&asked.words.say("log-unreadable-line", &values));
    }
    for (path, kind) in &history.closed {
        let why = crate::system::library::io_reason(asked.words, *kind);
        let values = [("file", path.display().to_string().into()), ("why", why.into())];
        tell(&asked.words.say("log-closed-file", &values));
    }
    let within = |record: &&Record| {
        let day = record.at.date();
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    };
    let records: Vec<&Record> = history.records.iter().filter(within).collect();
    if asked.json {
        let mut out = io::stdout().lock();
        for record in &records {
            serde_json::to_writer(&mut out, &json_of(record))?;
            writeln!(out)?;
        }
    } else {
        write_lines(records.iter().map(|record| line(asked.words, record)))?;
    }
    if records.is_empty() {
        tell(&asked.words.get("log-empty"));
    }
    Ok(if records.is_empty() { Exit::No } else { Exit::Done })
}

fn line(words: &Words, record: &Record) -> String {
    let at = record.at.strftime("%Y-%m-%d %H:%M");
    let text = match &record.what {
        What::Set(set) => {
            let side = words.side(set.side).unwrap_or_default();
            let reps = set.reps.map(|reps| words.say("log-reps", &[("n", reps.into())])).unwrap_or_default();
            let held = format!("{:.0}/{:.0} s", set.held_secs, set.planned_secs);
            format!("  {:<28} {side:<6} {held:>9}  {}  {reps}", set.exercise, set.outcome.word())
        }
        What::Session(session) => match &session.stage {
            Stage::Began { planned_secs, planned_sets, .. } => {
                let length = std::time::Duration::try_from_secs_f64(*planned_secs).unwrap_or_default();
                let values = [
                    ("name", session.name.as_str().into()),
                    ("length", words.length(length).into()),
                    ("sets", (*planned_sets).into()),
                ];
                words.say("log-began", &values)
            }
            Stage::Ended { ending, active_secs } => {
                let held = std::time::Duration::try_from_secs_f64(*active_secs).unwrap_or_default();
                let values = [("how", ending.word().into()), ("held", words.length(held).into())];
                words.say("log-ended", &values)
            }
        },
        What::CheckIn(check_in) => {
            let rating = check_in.discomfort.map_or_else(|| "–".to_owned(), |rating| rating.to_string());
            let flags: String = check_in.flags.iter().flat_map(|flag| [", ", flag.word()]).collect();
            let values =
                [("when", check_in.when.word().into()), ("rating", rating.into()), ("flags", flags.into())];
            [words.say("log-check-in", &values), check_in.note.clone()].join(" ")
        }
        What::FlagCleared(cleared) => {
            let flags: Vec<_> = cleared.flags.iter().map(|flag| flag.word()).collect();
            words.say("log-flag-cleared", &[("flags", flags.join(", ").into())])
        }
        What::SideTightness(tightness) => {
            words.say("log-side-tightness", &[("side", tightness.side.word().into())])
        }
        What::CueReport(report) => {
            let millis = |secs: f64| format!("{:.1}", secs * 1_000.0);
            let values = [
                ("heard", report.heard.into()),
                ("dropped", report.dropped.into()),
                ("p99", millis(report.p99_secs).into()),
                ("worst", millis(report.worst_secs).into()),
            ];
            words.say("log-cue-report", &values)
        }
        What::AdviceAnswered(answered) => {
            let taken = if answered.taken { "log-advice-taken" } else { "log-advice-declined" };
            words.say(taken, &[("rule", answered.rule.word().into()), ("side", answered.side.word().into())])
        }
    };
    format!("{at}  {}", text.trim_end())
}
