//! `supple backup` and `supple restore`: everything of a person's in one file, and back.

use std::io;
use std::path::Path;

use super::{Asked, tell, write_lines};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::words::Words;

/// Writes the backup.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(_: &Asked<'_>, to: &Path) -> io::Result<Exit> {
    match Hall::open_to_read(Words::english()).back_up(to) {
        Ok(said) => {
            write_lines([said])?;
            Ok(Exit::Done)
        }
        Err(why) => {
            tell(&why);
            Ok(Exit::CouldNot)
        }
    }
}

/// Puts a backup back.
///
/// # Errors
/// Standard output cannot be written.
pub fn restore(asked: &Asked<'_>, from: &Path, dry: bool) -> io::Result<Exit> {
    match Hall::open_to_read(Words::english()).put_back(from, dry) {
        Ok(restored) => {
            write_lines([restored.said])?;
            for kept in restored.kept {
                tell(&asked.words.say("cli-kept", &[("path", kept.display().to_string().into())]));
            }
            Ok(Exit::Done)
        }
        Err(not) => {
            tell(&not.said);
            Ok(if not.is_the_file { Exit::No } else { Exit::CouldNot })
        }
    }
}
