//! `supple` and `supple start`: the window; where there is no display, the terminal player instead.

use std::io;

use super::{Asked, find, play, tell};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::system::display;
use crate::words::Words;

/// Opens the window. With `start`, a session begins at once: of the routine named, else of the one offered today.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(words: Words, start: Option<Option<String>>) -> io::Result<Exit> {
    let named = start.clone().flatten();
    if !display::is_there() {
        tell(&words.get("cli-no-display"));
        return play::run(words, named);
    }
    let hall = Hall::open_newest_first(words);
    let begin = match start {
        None => None,
        Some(named) => {
            let named = named.unwrap_or_else(|| hall.offered());
            let asked = Asked { words: &hall.words, json: false };
            if let Err(exit) = find(&asked, &hall.library, &named) {
                return Ok(exit);
            }
            Some(named)
        }
    };
    match crate::app::open(hall, begin) {
        Ok(()) => Ok(Exit::Done),
        Err(refused) => {
            if display::try_the_other() {
                return Ok(Exit::Done);
            }
            let words = Words::english();
            tell(&words.say("cli-no-window", &[("why", refused.into())]));
            play::run(words, named)
        }
    }
}
