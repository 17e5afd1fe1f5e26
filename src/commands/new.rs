//! `supple new`: a routine of one's own, blank or as another one is.

use std::io;

use super::{Asked, tell, write_lines};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::words::Words;

/// Makes it, and says where it lies.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(_: &Asked<'_>, name: &str, from: Option<&str>) -> io::Result<Exit> {
    match Hall::open_to_read(Words::english()).new_routine(name, from) {
        Ok(path) => write_lines([path.display()]).map(|()| Exit::Done),
        Err(why) => {
            tell(&why);
            Ok(Exit::No)
        }
    }
}
