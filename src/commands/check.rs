//! `supple check`: whether routine files are good, and where they are not.

use std::io;
use std::path::PathBuf;

use serde::Serialize;

use super::{Asked, tell, write_json, write_lines};
use crate::exit::Exit;
use crate::system::folders::Folders;
use crate::system::library::{BadFile, Library};

#[derive(Serialize)]
struct Finding {
    path: String,
    line: usize,
    col: usize,
    message: String,
    severity: &'static str,
}

/// Answers for these files, or for all there are.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, files: &[PathBuf]) -> io::Result<Exit> {
    let library = Library::load(&Folders::find().data);
    let (checked, bad) = if files.is_empty() { all(&library) } else { these(&library, files) };
    let sayings: Vec<_> = bad.iter().flat_map(|bad| bad.sayings(asked.words)).collect();
    if asked.json {
        let finding = |saying: &crate::system::library::Saying| Finding {
            path: saying.path.clone(),
            line: saying.place.line,
            col: saying.place.col,
            message: saying.message.clone(),
            severity: "error",
        };
        write_json(&sayings.iter().map(finding).collect::<Vec<_>>())?;
    } else {
        write_lines(&sayings)?;
    }
    if bad.is_empty() {
        tell(&asked.words.say("cli-all-good", &[("n", checked.into())]));
        return Ok(Exit::Done);
    }
    Ok(Exit::No)
}

fn all(library: &Library) -> (usize, Vec<BadFile>) {
    let bad = library.entries.iter().filter_map(|entry| entry.routine.clone().err());
    (library.entries.len(), library.bad_exercises.clone().into_iter().chain(bad).collect())
}

fn these(library: &Library, files: &[PathBuf]) -> (usize, Vec<BadFile>) {
    let bad = files.iter().filter_map(|path| library.check_file(path).err());
    (files.len(), bad.collect())
}
