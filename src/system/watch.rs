//! Tells when files of a person's change that an editor, a sync tool or another Supple writes.
//!
//! It sleeps till the system tells of a change: nothing is looked at at rest.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// What has changed since it was last asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The history.
    pub history: bool,
    /// Routines, exercises or figures.
    pub routines: bool,
}

impl Changes {
    /// Whether there is any.
    pub fn any(self) -> bool {
        self.history || self.routines
    }
}

/// Watches the data folder, and the history where that lies elsewhere.
pub struct Watch {
    seen: Arc<Seen>,
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
}

#[derive(Default)]
struct Seen {
    history: AtomicBool,
    routines: AtomicBool,
}

impl Watch {
    /// Watches from now on; `notify` is called on a thread of its own after each change. Nothing where the system cannot
    /// watch.
    pub fn begin(data: &Path, log: &Path, notify: impl Fn() + Send + 'static) -> Option<Self> {
        let seen = Arc::new(Seen::default());
        let (told, log_folder) = (Arc::clone(&seen), as_told(log));
        let tell = move |event: notify::Result<Event>| {
            let Ok(event) = event else { return };
            let of_log = |path: &&PathBuf| path.starts_with(&log_folder);
            let paths = || event.paths.iter().filter(|path| !is_hidden(path));
            if matches!(event.kind, EventKind::Access(_)) || paths().next().is_none() {
                return;
            }
            if paths().any(|path| of_log(&path)) {
                told.history.store(true, Ordering::Relaxed);
            }
            if paths().any(|path| !of_log(&path)) {
                told.routines.store(true, Ordering::Relaxed);
            }
            notify();
        };
        let mut watcher = notify::recommended_watcher(tell).ok()?;
        // A folder that is not there yet is watched once it is made, by the one above it.
        let _made = std::fs::create_dir_all(data);
        let (data, log) = (as_told(data), as_told(log));
        let of_data = watcher.watch(&data, RecursiveMode::Recursive).is_ok();
        let elsewhere = !log.starts_with(&data) && watcher.watch(&log, RecursiveMode::Recursive).is_ok();
        (of_data || elsewhere).then_some(Self { seen, _watcher: watcher })
    }

    /// What has changed since this was last called.
    pub fn take(&self) -> Changes {
        Changes {
            history: self.seen.history.swap(false, Ordering::Relaxed),
            routines: self.seen.routines.swap(false, Ordering::Relaxed),
        }
    }
}

/// The folder as the system tells of it.
fn as_told(folder: &Path) -> PathBuf {
    std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Unfinished files and probes, which are nobody's to read.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::system::whole_file;

    #[test]
    fn what_another_program_writes_is_told_and_what_is_hidden_is_not() {
        let root = tempfile::tempdir().unwrap();
        let (data, log) = (root.path().join("data"), root.path().join("data/log"));
        whole_file::write(&log.join("2026-11.aaaaaaaa.ron"), b"one").unwrap();
        let (tell, told) = mpsc::channel();
        let watch = Watch::begin(&data, &log, move || tell.send(()).unwrap_or_default()).unwrap();
        let seen = |name: &str| {
            std::fs::write(data.join(name), b"two").unwrap();
            let mut changes = Changes::default();
            // The system tells when it tells; what would never come is waited for a moment only.
            while !changes.any() && told.recv_timeout(Duration::from_secs(10)).is_ok() {
                changes = watch.take();
            }
            changes
        };
        std::fs::write(log.join(".aaaaaaaa.try"), b"two").unwrap();
        let history = Changes { history: true, routines: false };
        assert_eq!(seen("log/2026-11.aaaaaaaa.ron"), history);
        while told.try_recv().is_ok() || watch.take().any() {}
        assert!(seen("exercises.ron").routines);
    }
}
