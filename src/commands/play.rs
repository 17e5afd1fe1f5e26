//! `supple play`: a routine in the terminal.

use std::io;

use super::{Asked, find};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::terminal;
use crate::words::Words;

/// Plays the routine named, else the one offered today.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(words: Words, named: Option<String>) -> io::Result<Exit> {
    let mut hall = Hall::open(words);
    let named = named.unwrap_or_else(|| hall.offered());
    let asked = Asked { words: &hall.words, json: false };
    match find(&asked, &hall.library, &named) {
        Ok(routine) => terminal::play(&mut hall, &named, &routine),
        Err(exit) => Ok(exit),
    }
}
