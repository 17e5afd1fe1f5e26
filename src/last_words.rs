//! What a dying program still does: the running session records what was held, and the person learns where it lies.

use std::any::Any;
use std::io::Write;
use std::path::PathBuf;

use crate::running;
use crate::words::Words;

/// From now on a panic ends in a sentence instead of a stack of function names. `log` is where the history lies.
pub fn prepare(log: PathBuf) {
    std::panic::set_hook(Box::new(move |panic| {
        running::cut_off();
        // Without a terminal in raw mode this does nothing.
        drop(crossterm::terminal::disable_raw_mode());
        let text = of(panic.payload());
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let values =
            [("what", format!("{text} ({place})").into()), ("path", log.display().to_string().into())];
        // Where standard error is closed there is nobody to tell.
        drop(writeln!(std::io::stderr().lock(), "{}", Words::english().say("app-own-fault", &values)));
    }));
}

/// What a panic said.
pub fn of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
