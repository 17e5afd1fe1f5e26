//! `supple report`: the page for a professional, as a file.

use std::io;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Asked, tell};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::system::clock::wall_now;
use crate::system::library::io_reason;
use crate::system::whole_file;
use crate::words::Words;

/// Writes the page about the last weeks.
///
/// # Errors
/// Never; what cannot be written is told.
pub fn run(asked: &Asked<'_>, weeks: u16, today: Option<Date>, to: &Path) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    hall.settings_note().iter().for_each(|note| tell(note));
    let past = match today {
        Some(today) => Arc::new(hall.past_until(today)),
        None => hall.past(),
    };
    let page = hall.report(&past, today.unwrap_or_else(|| wall_now().date()), weeks);
    let path = to.display().to_string();
    if let Err(error) = whole_file::write(to, page.as_bytes()) {
        let why = io_reason(asked.words, error.kind());
        tell(&asked.words.say("cli-not-rendered", &[("path", path.into()), ("why", why.into())]));
        return Ok(Exit::CouldNot);
    }
    tell(&asked.words.say("cli-reported", &[("path", path.into())]));
    Ok(Exit::Done)
}
