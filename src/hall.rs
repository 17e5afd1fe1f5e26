//! What every way into Supple shares: words, folders, settings, library, journal; and how a session begins.
//!
//! The window, the terminal player and the commands each hold one. It draws nothing.

mod authoring;
mod corrections;
mod exchange;
mod keepsake;
mod notes;
mod offers;
mod sessions;
mod sound;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use authoring::Source;
pub use corrections::{Account, amount_of};
pub use exchange::{NotTaken, OutKind};
pub use keepsake::PutBack;
pub use sessions::{CutOff, Live, NotBegun, Today, Wanted};
pub use sound::Script;

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::exercise::Side;
use crate::domain::past::Past;
use crate::domain::planned::Plans;
use crate::domain::record::{CheckIn, Flag, FlagCleared, PlanChange, SideTightness, What, When};
use crate::domain::routine::Routine;
use crate::domain::rules::warning::{self, OpenSign};
use crate::domain::rules::{self, Advice};
use crate::domain::settings::{GENTLE_ROUTINE, Settings};
use crate::last_words;
use crate::system::clock::wall_now;
use crate::system::folders::Folders;
use crate::system::journal::{Journal, JournalFault, Revision};
use crate::system::library::{Found, Library, Saying, io_reason};
use crate::system::settings_file::{self, BadSettings};
use crate::system::voice::Voice;
use crate::words::{Reported, Words};

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
    /// Made when it is first needed.
    voice: OnceCell<Voice>,
    /// What happened, as the history of that revision has it.
    past: RefCell<Option<(Revision, Arc<Past>)>>,
}

impl Hall {
    /// Opens everything where the system's customs have it. Nothing here fails: what cannot be had is said in
    /// [`Hall::notes`].
    pub fn open(words: Words) -> Self {
        Self::open_in(words, Folders::find())
    }

    /// Opens everything for one who only looks: bad settings stay where they are.
    pub fn open_to_read(words: Words) -> Self {
        Self::open_with(words, Folders::find(), settings_file::read)
    }

    /// Opens everything for the window, which shows the newest months first: the others are read by
    /// [`Hall::read_all_behind`].
    pub fn open_newest_first(words: Words) -> Self {
        let hall = Self::open(words);
        hall.journal.read_newest_first(wall_now().date());
        hall
    }

    /// Opens everything in these folders.
    pub fn open_in(words: Words, folders: Folders) -> Self {
        Self::open_with(words, folders, settings_file::load)
    }

    fn open_with(
        words: Words,
        folders: Folders,
        settings: fn(&Path) -> (Settings, Option<BadSettings>),
    ) -> Self {
        let (settings, bad_settings) = settings(&folders.settings());
        let library = Library::load(&folders.data).sparing(settings.sore_sit_bone);
        let log = settings.history_folder.as_ref().map_or(folders.log(), |folder| folders.meant(folder));
        let journal = Journal::open(&folders.state, &log);
        last_words::prepare(log);
        Self {
            words,
            folders,
            settings,
            library,
            journal,
            bad_settings,
            voice: OnceCell::new(),
            past: RefCell::default(),
        }
    }

    /// Reads the routine files again.
    pub fn reload(&mut self) {
        self.library = Library::load(&self.folders.data).sparing(self.settings.sore_sit_bone);
        // The catalogue has the muscles of older records.
        self.past.take();
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
        // What could not be written is tried again first: it may be just what is wrong.
        let tried =
            if self.journal.is_whole() { self.journal.catch_up() } else { self.journal.try_log_folder() };
        if let Err(fault) = tried {
            notes.push(self.fault_sentence(&fault));
        }
        notes.extend(self.settings_note());
        notes.extend(self.bad_sounds());
        if let Some(bad) = &self.library.bad_exercises {
            notes.extend(bad.sayings(&self.words).first().map(Saying::headline));
        }
        notes
    }

    /// That the settings could not be read, where they could not.
    pub fn settings_note(&self) -> Option<String> {
        let bad = self.bad_settings.as_ref()?;
        let path = bad.aside.as_ref().unwrap_or(&bad.path).display().to_string();
        Some(self.words.say("app-bad-settings", &[("path", path.into())]))
    }

    /// What is said of a record that could not be written.
    pub fn fault_sentence(&self, fault: &JournalFault) -> String {
        self.of_fault(if fault.is_safe { "app-record-kept-aside" } else { "app-record-not-saved" }, fault)
    }

    /// The same once the session is over.
    pub fn fault_afterwards(&self, fault: &JournalFault) -> String {
        self.of_fault(if fault.is_safe { "app-record-kept-aside" } else { "app-record-lost" }, fault)
    }

    fn of_fault(&self, key: &str, fault: &JournalFault) -> String {
        let values = [
            ("path", fault.path.display().to_string().into()),
            ("why", io_reason(&self.words, fault.kind).into()),
        ];
        self.words.say(key, &values)
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

    /// Records the answer of a check-in. Like all that is recorded here it is kept until it can be written;
    /// [`Journal::fault`] tells meanwhile why it could not.
    pub fn check_in(
        &self,
        session: Uuid,
        when: When,
        discomfort: Option<u8>,
        flags: Vec<Flag>,
        note: String,
    ) {
        if discomfort.is_some() || !flags.is_empty() || !note.is_empty() {
            self.save(What::CheckIn(CheckIn { session: Some(session), when, discomfort, flags, note }));
        }
    }

    /// Records warning signs that were ticked outside a session.
    pub fn tick(&self, flags: Vec<Flag>) {
        if !flags.is_empty() {
            let (when, note) = (When::Before, String::new());
            self.save(What::CheckIn(CheckIn { session: None, when, discomfort: None, flags, note }));
        }
    }

    /// Whether nobody has used Supple here: no settings, and no history.
    pub fn is_new(&self) -> bool {
        let unset = !self.folders.settings().exists() && self.bad_settings.is_none();
        unset && self.journal.is_empty()
    }

    /// What happened, as all records of now have it.
    pub fn past(&self) -> Arc<Past> {
        let revision = self.journal.revision();
        if let Some((_, past)) = self.past.borrow().as_ref().filter(|(known, _)| *known == revision) {
            return Arc::clone(past);
        }
        let past = self.journal.with_records(|records| Past::of(records, &self.library.catalogue));
        let past = Arc::new(past);
        *self.past.borrow_mut() = Some((revision, Arc::clone(&past)));
        past
    }

    /// Reads what is older than the newest months on a thread of its own, puts back what the log folder has lost, and
    /// calls `notify` once that is done.
    pub fn read_all_behind(&self, notify: impl FnOnce() + Send + 'static) {
        let journal = self.journal.clone();
        let read = move || {
            journal.read_all();
            // The journal is asked again where a session begins or ends.
            drop(journal.heal());
            notify();
        };
        if std::thread::Builder::new().name("history".to_owned()).spawn(read).is_err() {
            // Without a thread it takes as long as it takes.
            self.journal.read_all();
        }
    }

    /// What happened until a day, that included, as it was known then.
    pub fn past_until(&self, day: Date) -> Past {
        self.journal.with_records(|records| {
            Past::of(records.filter(|record| record.at.date() <= day), &self.library.catalogue)
        })
    }

    /// The page for a professional, about the last weeks, as it is on a day.
    pub fn report(&self, past: &Past, today: Date, weeks: u16) -> String {
        let plan = &self.settings.plan;
        self.words.report(&Reported {
            past,
            plans: &Plans::of(past, plan),
            plan,
            routines: &self.planned_routines(),
            catalogue: &self.library.catalogue,
            today,
            weeks,
        })
    }

    /// The routines of the weekly plan, as far as they can be read.
    fn planned_routines(&self) -> Vec<Routine> {
        let planned: BTreeSet<&str> = self.settings.plan.days.values().map(String::as_str).collect();
        let routine = |id: &str| match self.library.find(id) {
            Found::Routine(routine) => Some(routine),
            Found::Bad(_) | Found::Nothing { .. } => None,
        };
        planned.into_iter().filter_map(routine).collect()
    }

    /// What the rules say on a day.
    pub fn advice(&self, past: &Past, today: Date) -> Vec<Advice> {
        rules::advice(past, &Plans::of(past, &self.settings.plan), &self.planned_routines(), today)
    }

    /// Records what the person said to an offer.
    pub fn answer(&self, advice: &Advice, taken: bool) {
        self.save(What::AdviceAnswered(advice.answered(taken)));
    }

    /// Records the weekly plan where it is not the one that was recorded last: it may have been changed by hand.
    pub fn record_plan(&self) {
        let days = &self.settings.plan.days;
        // An older change than what is read so far would be taken for none.
        self.journal.read_all();
        let past = self.past();
        if Plans::recorded(&past).is_none_or(|recorded| recorded.days != *days) {
            self.save(What::PlanChange(PlanChange { days: days.clone() }));
        }
    }

    /// Warning signs that were ticked and are not cleared.
    pub fn open_signs(&self) -> Vec<OpenSign> {
        // However long ago it was ticked.
        self.journal.read_all();
        warning::open(&self.past())
    }

    /// Records that every open warning sign is over, or was looked at.
    pub fn clear_signs(&self) {
        let open = self.open_signs();
        if !open.is_empty() {
            let flags = open.iter().map(|sign| sign.flag).collect();
            let mut check_ins: Vec<Uuid> = open.into_iter().flat_map(|sign| sign.check_ins).collect();
            check_ins.sort();
            check_ins.dedup();
            self.save(What::FlagCleared(FlagCleared { flags, check_ins }));
        }
    }

    /// Records which side felt tighter in a session.
    pub fn note_tightness(&self, session: Uuid, side: Side) {
        self.save(What::SideTightness(SideTightness { session, side }));
    }
}

/// The folder in which own routines are to be put, made where there is none.
pub fn routines_folder(folders: &Folders) -> PathBuf {
    let folder = folders.routines();
    // Should this fail, the person sees that it is not there when they open it.
    drop(std::fs::create_dir_all(&folder));
    folder
}
