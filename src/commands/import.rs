//! `supple import`: a history from a file of Supple's own making, or a table of another program's.

use std::io;
use std::path::Path;

use super::{Asked, tell, write_lines};
use crate::exit::Exit;
use crate::hall::{Hall, NotTaken};
use crate::words::Words;

/// Takes in what the history has not; in a dry run it only says what that would be.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, from: &Path, dry: bool) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    match hall.import(from, dry) {
        Ok((new, known)) => {
            let key = if dry { "cli-would-import" } else { "cli-imported" };
            write_lines([asked.words.say(key, &[("new", new.into()), ("known", known.into())])])?;
            Ok(Exit::Done)
        }
        Err(NotTaken { said, is_the_file }) => {
            tell(&said);
            Ok(if is_the_file { Exit::No } else { Exit::CouldNot })
        }
    }
}
