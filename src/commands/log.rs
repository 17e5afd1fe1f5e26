//! `supple log`: what was really done, a record a line.

use std::io::{self, Write};

use jiff::civil::Date;

use super::{Asked, tell, write_lines};
use crate::domain::record::{LineFault, Record, corrected, json_of};
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
        let key = if line.fault == LineFault::Later { "log-later-line" } else { "log-unreadable-line" };
        tell(&asked.words.say(key, &values));
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
    let corrected = corrected(&history.records);
    let records: Vec<&Record> = corrected.iter().map(AsRef::as_ref).filter(within).collect();
    if asked.json {
        let mut out = io::stdout().lock();
        for record in &records {
            serde_json::to_writer(&mut out, &json_of(record))?;
            writeln!(out)?;
        }
    } else {
        write_lines(records.iter().map(|record| asked.words.record(record)))?;
    }
    if records.is_empty() {
        tell(&asked.words.get("log-empty"));
    }
    Ok(if records.is_empty() { Exit::No } else { Exit::Done })
}
