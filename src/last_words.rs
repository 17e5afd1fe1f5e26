//! What a dying program still does: the running session records what was held, and the person learns where it lies.

use std::any::Any;
use std::io::Write;
use std::path::PathBuf;

use crate::running;
use crate::words::Words;

/// From now on a request to end (a closed terminal, a logout, `kill`) lets the running session record what was held.
#[cfg(unix)]
pub fn heed_requests_to_end() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    // Where the system gives no such thread, a request ends the program as it always does.
    let Ok(mut requests) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    let thread = std::thread::Builder::new().name("requests to end".to_owned());
    let heed = move || {
        if let Some(signal) = requests.forever().next() {
            running::cut_off();
            drop(crossterm::terminal::disable_raw_mode());
            // As a shell says that a signal ended a program.
            std::process::exit(128 + signal);
        }
    };
    drop(thread.spawn(heed));
}

/// Elsewhere nothing is asked beforehand.
#[cfg(not(unix))]
pub fn heed_requests_to_end() {}

/// From now on a panic ends in a sentence instead of a stack of function names. `log` is where the history lies.
pub fn prepare(log: PathBuf) {
    std::panic::set_hook(Box::new(move |panic| {
        // With the main thread the program ends; without another, say one that plays sounds, the session goes on.
        let ends = std::thread::current().name() == Some("main");
        if ends {
            running::cut_off();
            // Without a terminal in raw mode this does nothing.
            drop(crossterm::terminal::disable_raw_mode());
        }
        let text = of(panic.payload());
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let values =
            [("what", format!("{text} ({place})").into()), ("path", log.display().to_string().into())];
        let key = if ends { "app-own-fault" } else { "app-own-fault-aside" };
        // Where standard error is closed there is nobody to tell.
        drop(writeln!(std::io::stderr().lock(), "{}", Words::english().say(key, &values)));
    }));
}

/// What a panic said.
pub fn of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
