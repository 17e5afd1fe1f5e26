//! `supple list`: all routines, with length and where they come from.

use std::io;

use serde::Serialize;

use super::{Asked, secs, tell, write_json, write_lines};
use crate::domain::plan::Plan;
use crate::exit::Exit;
use crate::system::folders::Folders;
use crate::system::library::{Entry, Library, Origin, Saying};

#[derive(Serialize)]
struct Line {
    id: String,
    name: Option<String>,
    path: Option<String>,
    built_in: bool,
    total_secs: Option<serde_json::Number>,
    error: Option<String>,
}

/// Answers.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>) -> io::Result<Exit> {
    let library = Library::load(&Folders::find().data);
    if let Some(bad) = &library.bad_exercises {
        tell(super::bad_file_text(asked.words, bad).trim_end());
    }
    if asked.json {
        let lines: Vec<Line> = library.entries.iter().map(|entry| line(asked, entry)).collect();
        write_json(&lines)?;
    } else {
        write_lines(table(asked, &library))?;
    }
    Ok(Exit::Done)
}

fn line(asked: &Asked<'_>, entry: &Entry) -> Line {
    let routine = entry.routine.as_ref();
    Line {
        id: entry.id.clone(),
        name: routine.ok().map(|routine| routine.name.clone()),
        path: path(entry),
        built_in: entry.origin == Origin::BuiltIn,
        total_secs: routine.ok().map(|routine| secs(Plan::of(routine).total)),
        error: routine.err().and_then(|bad| bad.sayings(asked.words).first().map(Saying::headline)),
    }
}

fn path(entry: &Entry) -> Option<String> {
    match &entry.origin {
        Origin::BuiltIn => None,
        Origin::File(path) => Some(path.display().to_string()),
    }
}

fn table(asked: &Asked<'_>, library: &Library) -> Vec<String> {
    let width = library.entries.iter().map(|entry| entry.id.chars().count()).max().unwrap_or(0);
    let line = |entry: &Entry| {
        let origin = path(entry).unwrap_or_else(|| asked.words.get("cli-built-in"));
        let rest = match &entry.routine {
            Ok(routine) => {
                let length = asked.words.length(Plan::of(routine).total);
                format!("{length:>12}  {}  ({origin})", routine.name)
            }
            Err(bad) => bad.sayings(asked.words).first().map(Saying::headline).unwrap_or_default(),
        };
        format!("{:width$}  {rest}", entry.id)
    };
    library.entries.iter().map(line).collect()
}
