//! What a person sets right of the history, in the window: asked for, checked, written, undone.

use std::path::Path;
use std::time::Duration;

use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::{App, InFront};
use crate::domain::record::SetRecord;
use crate::hall::{Account, OutKind, amount_of};
use crate::system::clock::wall_now;
use crate::system::library::{Entry, Found, io_reason};
use crate::system::{file_window, whole_file};
use crate::ui::action::HistoryWish;
use crate::ui::screens::progress::{Editing, Noting, SetLine};
use crate::ui::screens::settings::Typed;

/// A session that is written down is taken to have begun so long ago, until the person says when.
const USUALLY_AGO: Duration = Duration::from_hours(1);

/// A set is no longer than an hour, nor of more reps than that has seconds.
const SET_MAX: u16 = 3_600;

/// The page for a professional looks back so many weeks.
const REPORT_WEEKS: u16 = 6;

/// What can be undone, and done again: the ids of the records written, a step each.
#[derive(Default)]
pub(super) struct Steps {
    done: Vec<Vec<Uuid>>,
    undone: Vec<Vec<Uuid>>,
}

impl Steps {
    /// Whether there is anything to undo.
    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }
}

impl App {
    pub(super) fn set_right(&mut self, wish: HistoryWish) {
        match wish {
            HistoryWish::Edit(editing) => {
                let sets = editing.session.map_or_else(Vec::new, |session| self.set_lines(session));
                return self.in_front = Some(InFront::Edit(Editing { sets, ..editing }));
            }
            HistoryWish::Note(noting) => return self.in_front = Some(InFront::Note(noting)),
            HistoryWish::KeepNote(noting) => match self.keep_note(&noting) {
                Ok(written) => {
                    self.in_front = None;
                    let said =
                        if noting.text.trim().is_empty() { "progress-deleted" } else { "progress-saved" };
                    self.step_done(written, said);
                }
                Err(trouble) => return self.in_front = Some(InFront::Note(Noting { trouble, ..noting })),
            },
            HistoryWish::Add => return self.in_front = Some(InFront::Edit(self.forgotten())),
            HistoryWish::Save(editing) => match self.save_edited(&editing) {
                Ok(written) => {
                    self.in_front = None;
                    self.step_done(written, "progress-saved");
                }
                Err(trouble) => {
                    return self.in_front = Some(InFront::Edit(Editing { trouble, ..editing }));
                }
            },
            HistoryWish::Delete(session) => {
                let written = self.hall.delete_session(session);
                self.step_done(written, "progress-deleted");
            }
            HistoryWish::PauseWeek => {
                let written = self.hall.pause_week(self.models.span.from);
                self.step_done(written, "progress-paused");
            }
            HistoryWish::NewReference => {
                let written = self.hall.set_reference(self.models.day);
                self.step_done(written, "progress-reference-set");
            }
            HistoryWish::Report => return self.write_report(),
            HistoryWish::AskToExport => {
                let line = format!("~/supple-{}.csv", self.models.day);
                return self.in_front = Some(InFront::Export(Typed { line, trouble: String::new() }));
            }
            HistoryWish::Export(line) => return self.export(line),
            HistoryWish::Undo => self.undo(),
            HistoryWish::Redo => self.redo(),
        }
        self.refresh();
    }

    /// How it feels the morning after a session.
    pub(super) fn rate_morning(&mut self, session: Uuid, discomfort: u8) {
        let written = self.hall.rate_morning(session, discomfort);
        self.step_done(vec![written], "today-morning-kept");
        self.refresh();
    }

    fn keep_note(&self, noting: &Noting) -> Result<Vec<Uuid>, String> {
        let day = self.day_of(&noting.day)?;
        let text = noting.text.trim();
        Ok(match noting.record {
            Some(note) => self.hall.correct_note(&self.hall.past(), note, day, text).into_iter().collect(),
            None if text.is_empty() => Vec::new(),
            None => vec![self.hall.add_note(day, text)],
        })
    }

    /// A day as a person writes it; not one that is to come.
    fn day_of(&self, written: &str) -> Result<Date, String> {
        let day: Date =
            written.trim().parse().map_err(|_no_day| self.hall.words.get("progress-edit-no-day"))?;
        if day > wall_now().date() { Err(self.hall.words.get("progress-edit-ahead")) } else { Ok(day) }
    }

    /// The sets of a session, to be set right.
    fn set_lines(&self, session: Uuid) -> Vec<SetLine> {
        let words = &self.hall.words;
        let line = |(record, set): (Uuid, SetRecord)| {
            let side = words.side(set.side).map_or_else(String::new, |side| format!(", {side}"));
            let values = [
                ("name", words.exercise_name(&set.exercise, &self.hall.library.catalogue).into()),
                ("side", side.into()),
                ("n", set.set.into()),
            ];
            let was = amount_of(&set);
            let unit = if set.reps.is_some() { "progress-edit-reps" } else { "progress-edit-secs" };
            SetLine {
                record,
                name: words.say("progress-edit-set", &values),
                unit: words.get(unit),
                amount: was.to_string(),
                was,
            }
        };
        self.hall.sets_of(session).into_iter().map(line).collect()
    }

    fn step_done(&mut self, written: Vec<Uuid>, said: &str) {
        if !written.is_empty() {
            self.note = Some(self.hall.words.get(said));
            self.steps.done.push(written);
            self.steps.undone.clear();
        }
    }

    fn undo(&mut self) {
        if let Some(step) = self.steps.done.pop() {
            self.steps.undone.push(self.hall.take_back(&step));
            self.note = Some(self.hall.words.get("progress-undone"));
        }
    }

    fn redo(&mut self) {
        if let Some(step) = self.steps.undone.pop() {
            self.steps.done.push(self.hall.take_back(&step));
            self.note = Some(self.hall.words.get("progress-redone"));
        }
    }

    /// Writes the page for a professional beside the history, and gives it to the browser.
    fn write_report(&mut self) {
        let page = self.hall.report(&self.hall.past(), self.models.day, REPORT_WEEKS);
        let path = self.hall.reports().join(format!("supple-{}.html", self.models.day));
        if let Some(said) = self.write(&path, &page) {
            self.note = Some(said);
        } else {
            // Where no browser opens it, the path is what helps.
            drop(file_window::open_file(&path));
            self.note = Some(self.say_written(&path));
        }
    }

    /// Writes the history into the file that a person named; its ending says how.
    fn export(&mut self, line: String) {
        let path = self.hall.folders.meant(Path::new(line.trim()));
        let trouble = match OutKind::of(&path) {
            None => Some(self.hall.words.get("progress-export-ending")),
            Some(kind) => self.write(&path, &self.hall.export(kind)),
        };
        if let Some(trouble) = trouble {
            // The person mends it where they wrote it.
            self.in_front = Some(InFront::Export(Typed { line, trouble }));
        } else {
            self.in_front = None;
            self.note = Some(self.say_written(&path));
        }
    }

    /// Writes a file; what is wrong where that cannot be done.
    fn write(&self, path: &Path, text: &str) -> Option<String> {
        let error = whole_file::write(path, text.as_bytes()).err()?;
        let why = io_reason(&self.hall.words, error.kind());
        let values = [("path", path.display().to_string().into()), ("why", why.into())];
        Some(self.hall.words.say("cli-not-rendered", &values))
    }

    fn say_written(&self, path: &Path) -> String {
        self.hall.words.say("progress-written", &[("path", path.display().to_string().into())])
    }

    /// An empty account of a session of today.
    fn forgotten(&self) -> Editing {
        let routine = |entry: &Entry| Some((entry.id.clone(), entry.routine.as_ref().ok()?.name.clone()));
        // It is over: an hour ago it had begun.
        let began = wall_now().saturating_sub(USUALLY_AGO);
        Editing {
            routines: self.hall.library.entries.iter().filter_map(routine).collect(),
            routine: self.hall.settings.plan.offered(began.date()).to_owned(),
            day: began.date().to_string(),
            time: began.time().strftime("%H:%M").to_string(),
            ..Editing::default()
        }
    }

    /// Writes it, where it can be so.
    fn save_edited(&mut self, editing: &Editing) -> Result<Vec<Uuid>, String> {
        let words = &self.hall.words;
        let day = self.day_of(&editing.day)?;
        let written = editing.time.trim();
        let time = Time::strptime("%H:%M", written).map_err(|_no_time| words.get("progress-edit-no-time"))?;
        let now = wall_now();
        let began = now.time_zone().to_ambiguous_zoned_datetime(day.to_datetime(time)).compatible();
        let began = began.map_err(|_out_of_range| words.get("progress-edit-no-day"))?;
        if began > now {
            return Err(words.get("progress-edit-ahead"));
        }
        let mut sets = Vec::new();
        for set in &editing.sets {
            let amount = set.amount.trim().parse().ok().filter(|amount| *amount <= SET_MAX);
            let amount: u16 = amount.ok_or_else(|| words.get("progress-edit-no-amount"))?;
            sets.extend((amount != set.was).then_some((set.record, amount)));
        }
        let account = Account { began, before: editing.before, after: editing.after, sets };
        match editing.session {
            Some(id) => {
                let past = self.hall.past();
                let session = past.sessions.iter().find(|session| session.id == id);
                // Deleted elsewhere meanwhile: there is nothing to set right.
                Ok(session
                    .map_or_else(Vec::new, |session| self.hall.correct_session(&past, session, &account)))
            }
            None => match self.hall.library.find(&editing.routine) {
                Found::Routine(routine) => Ok(self.hall.add_session(&routine, &account)),
                Found::Bad(_) | Found::Nothing { .. } => Err(words.get("progress-edit-no-routine")),
            },
        }
    }
}
