//! `supple fmt`: lays a routine's file out anew, its comments and words kept.

use std::io;
use std::path::PathBuf;

use super::{Asked, bad_file_text, tell, write_lines};
use crate::domain::routine::laid_out;
use crate::exit::Exit;
use crate::hall::Hall;
use crate::words::Words;

/// Lays these files out, and names those that changed; one that is not good stays as it is.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, files: &[PathBuf]) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    let mut exit = Exit::Done;
    for path in files {
        let named = std::path::absolute(path).unwrap_or_else(|_| path.clone()).display().to_string();
        match lay_out(asked, &hall, &named) {
            Ok(true) => write_lines([path.display()])?,
            Ok(false) => {}
            Err((why, worse)) => {
                tell(&why);
                exit = worse;
            }
        }
    }
    Ok(exit)
}

fn lay_out(asked: &Asked<'_>, hall: &Hall, named: &str) -> Result<bool, (String, Exit)> {
    let source = hall.source(named).map_err(|why| (why, Exit::No))?;
    if let Err(bad) = source.read(&source.text, &hall.library.catalogue) {
        return Err((bad_file_text(asked.words, &bad).trim_end().to_owned(), Exit::No));
    }
    let text = laid_out(&source.text).map_err(|why| (asked.words.not_edited(&why), Exit::No))?;
    if text == source.text {
        return Ok(false);
    }
    let written = hall.write_source(&source, &text);
    written.map_err(|error| (hall.say_why("edit-not-written", named, error.kind()), Exit::CouldNot))?;
    Ok(true)
}
