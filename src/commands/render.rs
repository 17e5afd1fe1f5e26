//! `supple render`: a whole session as a sound file, for a phone or a loudspeaker.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::{Asked, find, tell};
use crate::domain::plan::Plan;
use crate::exit::Exit;
use crate::hall::Hall;
use crate::system::audio::file::FileKind;
use crate::system::audio::{Heard, Rendering, clip};
use crate::system::library::io_reason;
use crate::system::whole_file;
use crate::words::Words;

/// The voice is given so long to make its lines; what it has not made by then is left out.
const REHEARSED: Duration = Duration::from_mins(5);

/// Writes the session of a routine into a file, whose ending says of which kind.
///
/// # Errors
/// Never; what cannot be written is told.
pub fn run(asked: &Asked<'_>, named: &str, to: &Path) -> io::Result<Exit> {
    let ending = to.extension().unwrap_or_default().to_string_lossy();
    let Some(kind) = FileKind::of(&ending) else {
        tell(&asked.words.say("cli-render-ending", &[("path", to.display().to_string().into())]));
        return Ok(Exit::WrongUsage);
    };
    let hall = Hall::open_to_read(Words::english());
    hall.bad_sounds().iter().for_each(|bad| tell(bad));
    let routine = match find(asked, &hall.library, named) {
        Ok(routine) => routine,
        Err(exit) => return Ok(exit),
    };
    let plan = Plan::of(&routine);
    let script = hall.script(&plan);
    script.rehearse_within(REHEARSED);
    let cues = script.score(&plan);
    let heard = cues.iter().filter_map(|cue| Some((cue.at, script.heard(&cue.what)?)));
    let heard: Vec<(Duration, Heard)> = heard.collect();
    let written = kind
        .encode(Rendering::of(heard, hall.sounds(), clip::RATE), clip::RATE)
        .map_err(io::Error::other)
        .and_then(|bytes| whole_file::write(to, &bytes));
    if let Err(error) = written {
        let why = io_reason(asked.words, error.kind());
        let values = [("path", to.display().to_string().into()), ("why", why.into())];
        tell(&asked.words.say("cli-not-rendered", &values));
        return Ok(Exit::CouldNot);
    }
    let values =
        [("path", to.display().to_string().into()), ("length", asked.words.length(plan.total).into())];
    tell(&asked.words.say("cli-rendered", &values));
    Ok(Exit::Done)
}
