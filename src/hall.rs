//! What every way into Supple shares: words, folders, settings, library, journal; and how a session begins.
//!
//! The window, the terminal player and the commands each hold one. It draws nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use uuid::Uuid;

use crate::domain::outcome::Ending;
use crate::domain::plan::{Plan, PlannedSet};
use crate::domain::record::{CheckIn, Flag, FlagCleared, Record, SetRecord, Stage, What, When};
use crate::domain::session::{self, Event, Phase, Session, SetResult};
use crate::domain::settings::{GENTLE_ROUTINE, Settings};
use crate::domain::warning::{self, OpenSign};
use crate::last_words;
use crate::recorder::{Deeds, Recorder, Trouble};
use crate::running::Running;
use crate::system::audio::Sound;
use crate::system::clock::wall_now;
use crate::system::folders::Folders;
use crate::system::journal::{self, Journal, JournalFault};
use crate::system::library::{Found, Library, Saying, io_reason};
use crate::system::resume::{self, Guard, Started};
use crate::system::settings_file::{self, BadSettings};
use crate::words::Words;

/// The shared things.
pub struct Hall {
    /// The person's language.
    pub words: Words,
    /// Where things lie.
    pub folders: Folders,
    /// What the person has set.
    pub settings: Settings,
    /// What can be done.
    pub library: Library,
    journal: Journal,
    bad_settings: Option<BadSettings>,
}

/// A session that runs, and what belongs to it.
pub struct Live {
    /// The session's id.
    pub id: Uuid,
    /// The driver's thread.
    pub running: Running,
    /// Its sound.
    pub sound: Sound,
    trouble: Trouble,
}

/// A session that was cut off, ready to be taken up.
#[derive(Clone, Debug)]
pub struct CutOff {
    /// What was started.
    pub started: Started,
    /// Its plan, where the routine is still the same.
    pub plan: Option<Arc<Plan>>,
    /// What was recorded of the plan's sets.
    pub recorded: Vec<SetResult>,
    /// The routine's name.
    pub name: String,
    /// Sets done, and sets planned.
    pub sets: (usize, usize),
}

impl Hall {
    /// Opens everything where the system's customs have it. Nothing here fails: what cannot be had is said in
    /// [`Hall::notes`].
    pub fn open(words: Words) -> Self {
        Self::open_in(words, Folders::find())
    }

    /// Opens everything in these folders.
    pub fn open_in(words: Words, folders: Folders) -> Self {
        let (settings, bad_settings) = settings_file::load(&folders.settings());
        let library = Library::load(&folders.data).sparing(settings.sore_sit_bone);
        let log = settings.history_folder.as_ref().map_or(folders.log(), |folder| folders.meant(folder));
        let journal = Journal::open(&folders.state, &log);
        last_words::prepare(log);
        Self { words, folders, settings, library, journal, bad_settings }
    }

    /// Reads the routine files again.
    pub fn reload(&mut self) {
        self.library = Library::load(&self.folders.data).sparing(self.settings.sore_sit_bone);
    }

    /// Where the history lies.
    pub fn log_folder(&self) -> &Path {
        self.journal.log_folder()
    }

    /// The journal.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What a person must know before a session starts. Writes to the log folder to see whether that can be done.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(bad) = &self.bad_settings {
            let path = bad.aside.as_ref().unwrap_or(&bad.path).display().to_string();
            notes.push(self.words.say("app-bad-settings", &[("path", path.into())]));
        }
        if let Some(bad) = &self.library.bad_exercises {
            notes.extend(bad.sayings(&self.words).first().map(Saying::headline));
        }
        // What could not be written is tried again first: it may be just what is wrong.
        if let Err(fault) = self.journal.heal().map(drop).and_then(|()| self.journal.try_log_folder()) {
            notes.push(self.fault_sentence(&fault));
        }
        notes
    }

    /// What is said of a record that could not be written.
    pub fn fault_sentence(&self, fault: &JournalFault) -> String {
        let values = [
            ("path", fault.path.display().to_string().into()),
            ("why", io_reason(&self.words, fault.kind).into()),
        ];
        self.words.say(if fault.is_safe { "app-record-kept-aside" } else { "app-record-not-saved" }, &values)
    }

    /// The routine that is offered today: the gentle one while a warning sign is open (domain facts, section 5).
    pub fn offered(&self) -> String {
        if !self.open_signs().is_empty() {
            return GENTLE_ROUTINE.to_owned();
        }
        self.settings.plan.offered(wall_now().date()).to_owned()
    }

    /// Saves the settings as they are now.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_settings(&self) -> io::Result<()> {
        settings_file::save(&self.folders.settings(), &self.settings)
    }

    /// Lays the history in another folder from now on; what is there already comes along, and stays where it was too.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has changed then.
    pub fn move_history(&mut self, written: &str) -> Result<(), String> {
        let folder = self.folders.meant(Path::new(written.trim()));
        let journal = self.journal.carried_to(&folder).map_err(|fault| {
            let values = [
                ("path", fault.path.display().to_string().into()),
                ("why", io_reason(&self.words, fault.kind).into()),
            ];
            self.words.say("app-history-not-moved", &values)
        })?;
        let before = self.settings.history_folder.take();
        self.settings.history_folder = (folder != self.folders.log()).then(|| folder.clone());
        if let Err(error) = self.save_settings() {
            self.settings.history_folder = before;
            return Err(self.settings_not_saved(&error));
        }
        self.journal = journal;
        last_words::prepare(folder);
        Ok(())
    }

    /// What is said where the settings could not be saved.
    pub fn settings_not_saved(&self, error: &io::Error) -> String {
        let values = [
            ("path", self.folders.settings().display().to_string().into()),
            ("why", io_reason(&self.words, error.kind()).into()),
        ];
        self.words.say("app-settings-not-saved", &values)
    }

    /// Begins a session. `notify` is called whenever there is something new to draw.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub fn begin(&mut self, id: Uuid, plan: Plan, notify: impl Fn() + Send + 'static) -> io::Result<Live> {
        if let Some(cut_off) = self.cut_off() {
            self.keep(&cut_off);
        }
        let plan = Arc::new(plan);
        let mut recorder = Recorder::new(self.journal.clone(), id, Arc::clone(&plan));
        recorder.began();
        let started =
            Started { session: id, routine: plan.id.clone(), plan: plan.fingerprint(), at: wall_now() };
        self.run(&started, Session::start(plan), Vec::new(), recorder, notify)
    }

    /// Takes up a session that was cut off. `None` where its routine is another one now.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub fn take_up(
        &mut self,
        cut_off: &CutOff,
        notify: impl Fn() + Send + 'static,
    ) -> io::Result<Option<Live>> {
        let Some(plan) = &cut_off.plan else { return Ok(None) };
        let recorder = Recorder::new(self.journal.clone(), cut_off.started.session, Arc::clone(plan));
        let session = cut_off.take_up(plan);
        self.run(&cut_off.started, session, cut_off.recorded.clone(), recorder, notify).map(Some)
    }

    fn run(
        &mut self,
        started: &Started,
        session: (Session, Vec<Event>),
        earlier: Vec<SetResult>,
        recorder: Recorder,
        notify: impl Fn() + Send + 'static,
    ) -> io::Result<Live> {
        let sound = Sound::open(self.settings.loudness());
        let id = started.session;
        let trouble = recorder.trouble();
        // Without it the session is led all the same; it is merely not offered after a crash.
        let guard = Guard::begin(&self.folders.state, started).ok();
        let deeds = Deeds { sound: sound.clone(), recorder, guard };
        let running = Running::begin(session, earlier, deeds, notify)?;
        Ok(Live { id, running, sound, trouble })
    }

    /// The session that was cut off, if one was and is not yet answered for.
    pub fn cut_off(&self) -> Option<CutOff> {
        let started = resume::cut_off(&self.folders.state)?;
        let records = self.journal.history().records;
        let of_it: Vec<&Record> =
            records.iter().filter(|record| record.session() == Some(started.session)).collect();
        let ended = |record: &&Record| match &record.what {
            What::Session(session) => matches!(session.stage, Stage::Ended { .. }),
            What::Set(_) | What::CheckIn(_) | What::FlagCleared(_) => false,
        };
        if of_it.iter().any(ended) {
            resume::forget(&self.folders.state);
            return None;
        }
        let found = self.library.find(&started.routine);
        let routine = match found {
            Found::Routine(routine) => Some(routine),
            Found::Bad(_) | Found::Nothing { .. } => None,
        };
        let plan =
            routine.as_ref().map(Plan::of).filter(|plan| plan.fingerprint() == started.plan).map(Arc::new);
        let sets: Vec<&SetRecord> = of_it.iter().filter_map(|record| set_of(record)).collect();
        let planned = of_it.iter().find_map(|record| planned_sets(record)).unwrap_or(0);
        let recorded = plan.as_ref().map_or(Vec::new(), |plan| recorded(plan, &sets));
        let done = crate::domain::review::sessions(&records);
        let done = done.iter().find(|session| session.id == started.session);
        let name = done.map_or_else(|| started.routine.clone(), |session| session.name.clone());
        Some(CutOff {
            plan,
            recorded,
            name,
            sets: (done.map_or(0, |session| session.sets.1), planned),
            started,
        })
    }

    /// Ends a session that was cut off: what was done stays, what was never reached is recorded as skipped.
    pub fn keep(&mut self, cut_off: &CutOff) {
        if let Some(plan) = &cut_off.plan {
            let mut recorder = Recorder::new(self.journal.clone(), cut_off.started.session, Arc::clone(plan));
            let (mut session, _) = cut_off.take_up(plan);
            let whole = session.phase() == Phase::Over(Ending::Finished);
            for event in session.cut_off() {
                if let session::What::Set(result) = event.what {
                    recorder.set(&result);
                }
            }
            let active = self.held(cut_off.started.session);
            recorder.ended(if whole { Ending::Finished } else { Ending::Interrupted }, active);
        } else {
            self.end_without_plan(cut_off);
        }
        resume::forget(&self.folders.state);
    }

    /// The routine has changed or gone: only the end can be recorded.
    fn end_without_plan(&self, cut_off: &CutOff) {
        let session = cut_off.started.session;
        let stage =
            Stage::Ended { ending: Ending::Interrupted, active_secs: self.held(session).as_secs_f64() };
        let (routine, name) = (cut_off.started.routine.clone(), cut_off.name.clone());
        let what = What::Session(crate::domain::record::SessionRecord { session, routine, name, stage });
        self.append(what);
    }

    fn held(&self, session: Uuid) -> Duration {
        let reviews = crate::domain::review::sessions(&self.journal.history().records);
        let review = reviews.into_iter().find(|review| review.id == session);
        review.map(|review| review.held.total()).unwrap_or_default()
    }

    /// Records the answer of a check-in.
    pub fn check_in(
        &self,
        session: Uuid,
        when: When,
        discomfort: Option<u8>,
        flags: Vec<Flag>,
        note: String,
    ) -> Option<JournalFault> {
        if discomfort.is_none() && flags.is_empty() && note.is_empty() {
            return None;
        }
        self.append(What::CheckIn(CheckIn { session: Some(session), when, discomfort, flags, note }))
    }

    /// Warning signs that were ticked and are not cleared.
    pub fn open_signs(&self) -> Vec<OpenSign> {
        warning::open(&self.journal.history().records)
    }

    /// Records that every open warning sign is over, or was looked at.
    pub fn clear_signs(&self) -> Option<JournalFault> {
        let flags: Vec<Flag> = self.open_signs().into_iter().map(|sign| sign.flag).collect();
        if flags.is_empty() { None } else { self.append(What::FlagCleared(FlagCleared { flags })) }
    }

    fn append(&self, what: What) -> Option<JournalFault> {
        self.journal.append(&Record::new(journal::new_id(), wall_now(), what)).err()
    }
}

impl CutOff {
    /// The session from its first set without a record on.
    fn take_up(&self, plan: &Arc<Plan>) -> (Session, Vec<Event>) {
        let mut done = vec![false; plan.sets.len()];
        for result in &self.recorded {
            if let Some(done) = done.get_mut(result.set) {
                *done = true;
            }
        }
        Session::take_up(Arc::clone(plan), &done)
    }
}

impl Live {
    /// What could not be saved, if anything could not.
    pub fn trouble(&self) -> Option<JournalFault> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn set_of(record: &Record) -> Option<&SetRecord> {
    match &record.what {
        What::Set(set) => Some(set),
        What::Session(_) | What::CheckIn(_) | What::FlagCleared(_) => None,
    }
}

fn planned_sets(record: &Record) -> Option<usize> {
    match &record.what {
        What::Session(session) => match session.stage {
            Stage::Began { planned_sets, .. } => Some(usize::from(planned_sets)),
            Stage::Ended { .. } => None,
        },
        What::Set(_) | What::CheckIn(_) | What::FlagCleared(_) => None,
    }
}

/// The records as results of the plan's sets.
fn recorded(plan: &Plan, sets: &[&SetRecord]) -> Vec<SetResult> {
    let same = |planned: &PlannedSet, set: &SetRecord| {
        (planned.step, planned.round, planned.set, planned.side) == (set.step, set.round, set.set, set.side)
    };
    let result = |record: &&SetRecord| {
        let set = plan.sets.iter().position(|planned| same(planned, record))?;
        let held = Duration::try_from_secs_f64(record.held_secs).unwrap_or_default();
        Some(SetResult { set, held, reps: record.reps, outcome: record.outcome })
    };
    sets.iter().filter_map(result).collect()
}

/// The folder in which own routines are to be put, made where there is none.
pub fn routines_folder(folders: &Folders) -> PathBuf {
    let folder = folders.routines();
    // Should this fail, the person sees that it is not there when they open it.
    drop(std::fs::create_dir_all(&folder));
    folder
}
