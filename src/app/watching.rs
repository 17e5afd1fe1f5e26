//! What changes on disk while the window is open shows by itself: a sync tool, an editor, another Supple.

use std::time::Duration;

use eframe::egui::Context;

use super::{App, Stage};
use crate::system::clock::MachineTime;
use crate::system::watch::{Changes, Watch};

/// A tool that writes many files keeps nobody busy: what it wrote shows this often.
const SHOWN_AGAIN: Duration = Duration::from_millis(250);

/// What is watched, and what of it is still to be shown.
#[derive(Default)]
pub(super) struct Watching {
    watch: Option<Watch>,
    due: Changes,
    shown: Option<MachineTime>,
}

impl Watching {
    /// What there is to show now; where there was something just now, a little later.
    fn due(&mut self, ctx: &Context) -> Option<Changes> {
        let changes = self.watch.as_ref()?.take();
        self.due.history |= changes.history;
        self.due.routines |= changes.routines;
        if !self.due.any() {
            return None;
        }
        let now = MachineTime::now();
        let since = self.shown.map_or(SHOWN_AGAIN, |shown| now.since(shown));
        if since < SHOWN_AGAIN {
            ctx.request_repaint_after(SHOWN_AGAIN.saturating_sub(since));
            return None;
        }
        self.shown = Some(now);
        Some(std::mem::take(&mut self.due))
    }
}

impl App {
    /// Watches the person's files where they lie now.
    pub(super) fn watch(&mut self, ctx: &Context) {
        let wake = ctx.clone();
        let folders = (&self.hall.folders.data, self.hall.log_folder());
        self.watching.watch = Watch::begin(folders.0, folders.1, move || wake.request_repaint());
    }

    /// Shows what has changed on disk, on the screens: a session and its check-in show none of it.
    pub(super) fn show_changes(&mut self, ctx: &Context) {
        if !matches!(self.stage, Stage::Home) {
            return;
        }
        if let Some(changes) = self.watching.due(ctx) {
            if changes.routines {
                self.reload();
                if let Some(editor) = &mut self.editor {
                    editor.follow_disk(&self.hall, &self.figures);
                }
            } else {
                self.refresh();
            }
        }
    }
}
