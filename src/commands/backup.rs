//! `supple backup` and `supple restore`: everything of a person's in one file, and back.

use std::io;
use std::path::Path;

use super::{Asked, tell, write_lines};
use crate::exit::Exit;
use crate::hall::Hall;
use crate::system::backup;
use crate::system::library::io_reason;
use crate::words::Words;

/// Writes the backup.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, to: &Path) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    // What only the local journal has belongs to it as well; where it cannot be healed, the rest is still worth it.
    drop(hall.journal().catch_up());
    let path = to.display().to_string();
    match backup::write(&hall.folders, hall.log_folder(), to) {
        Ok(files) => {
            write_lines([asked.words.say("cli-backed-up", &[("path", path.into()), ("n", files.into())])])?;
            Ok(Exit::Done)
        }
        Err(error) => {
            let why = io_reason(asked.words, error.kind());
            tell(&asked.words.say("cli-not-rendered", &[("path", path.into()), ("why", why.into())]));
            Ok(Exit::CouldNot)
        }
    }
}

/// Puts a backup back.
///
/// # Errors
/// Standard output cannot be written.
pub fn restore(asked: &Asked<'_>, from: &Path, dry: bool) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    match backup::restore(from, &hall.folders, hall.log_folder(), dry) {
        Ok(restored) => {
            let key = if dry { "cli-would-restore" } else { "cli-restored" };
            let values = [("n", restored.written.len().into()), ("there", restored.there.into())];
            write_lines([asked.words.say(key, &values)])?;
            for kept in restored.kept {
                tell(&asked.words.say("cli-kept", &[("path", kept.display().to_string().into())]));
            }
            Ok(Exit::Done)
        }
        Err(error) => {
            let values = [
                ("path", from.display().to_string().into()),
                ("why", io_reason(asked.words, error.kind()).into()),
            ];
            tell(&asked.words.say("cli-no-backup", &values));
            Ok(if error.kind() == io::ErrorKind::InvalidData { Exit::No } else { Exit::CouldNot })
        }
    }
}
