//! `supple export`: the history for other programs.

use std::io::{self, Write};
use std::path::Path;

use super::{Asked, tell};
use crate::exit::Exit;
use crate::hall::{Hall, OutKind};
use crate::system::library::io_reason;
use crate::system::whole_file;
use crate::words::Words;

/// Writes the history into a file, or to standard output.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, kind: OutKind, to: Option<&Path>) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    let text = hall.export(kind);
    let Some(to) = to else {
        io::stdout().lock().write_all(text.as_bytes())?;
        return Ok(Exit::Done);
    };
    let path = to.display().to_string();
    if let Err(error) = whole_file::write(to, text.as_bytes()) {
        let why = io_reason(asked.words, error.kind());
        tell(&asked.words.say("cli-not-rendered", &[("path", path.into()), ("why", why.into())]));
        return Ok(Exit::CouldNot);
    }
    tell(&asked.words.say("cli-exported", &[("path", path.into())]));
    Ok(Exit::Done)
}
