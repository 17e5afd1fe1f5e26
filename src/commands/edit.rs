//! `supple edit`: changes values in a routine's file, and no other byte of it.

use std::io;

use super::{Asked, bad_file_text, tell, write_lines};
use crate::domain::routine::{Edit, StepPath, typed_value};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::words::Words;

/// Changes, or says why not; then nothing is changed.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, named: &str, changes: &[&String]) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    let mut edits = Vec::new();
    for change in changes {
        let Some(edit) = edit_of(change) else {
            tell(&asked.words.say("cli-no-change", &[("change", change.as_str().into())]));
            return Ok(Exit::WrongUsage);
        };
        edits.push(edit);
    }
    let source = match hall.source(named) {
        Ok(source) => source,
        Err(why) => return Ok(refused(&why)),
    };
    let text = match hall.edit_text(&source.text, &edits) {
        Ok(text) => text,
        Err(why) => return Ok(refused(&why)),
    };
    if let Err(bad) = source.read(&text, &hall.library.catalogue) {
        return Ok(refused(bad_file_text(asked.words, &bad).trim_end()));
    }
    match hall.write_source(&source, &text) {
        Ok(path) => write_lines([path.display()]).map(|()| Exit::Done),
        Err(error) => {
            tell(&hall.say_why("edit-not-written", &source.file_name(), error.kind()));
            Ok(Exit::CouldNot)
        }
    }
}

fn refused(why: &str) -> Exit {
    tell(why);
    Exit::No
}

/// From `3.2.secs=50`, or `name=Hips` for the routine itself.
fn edit_of(change: &str) -> Option<Edit> {
    let (what, typed) = change.split_once('=')?;
    let (step, field) = what.trim().rsplit_once('.').unwrap_or(("", what.trim()));
    let (field, value) = (field.to_owned(), typed_value(field, typed));
    if step.is_empty() {
        return Some(Edit::Routine { field, value });
    }
    step.parse::<StepPath>().ok().map(|step| Edit::Field { step, field, value })
}
