//! What a screen asks the hall to do. Screens push these; `app` performs them.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::command::Command;
use crate::domain::exercise::Side;
use crate::domain::first_run::FirstAnswers;
use crate::domain::score::CueKind;
pub use crate::domain::settings::ThemeChoice;
use crate::domain::settings::{Day, SoundSet, TextPercent};
use crate::domain::span::Reach;
use crate::ui::screens::editor::EditWish;
use crate::ui::screens::making::Making;
use crate::ui::screens::progress::{Editing, Noting};

/// One wish of the person at the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show another screen.
    Go(Screen),
    /// The three questions of the first start are answered.
    FirstAnswered(FirstAnswers),
    /// Begin a session: a routine's or an exercise's id.
    Start(String),
    /// Show an exercise: how it is done, where it is felt, when to stop.
    OpenExercise(String),
    /// Begin a session of what Today offers, as it shows it: that routine's id.
    StartOffered(String),
    /// So many minutes there are today; nothing where there is time for all of it.
    HaveMinutes(Option<u16>),
    /// Answer what a rule says, of that place in the list.
    Advice(AdviceWish, usize),
    /// Look at other days.
    Look(LookWish),
    /// Ask for an exercise of one's own.
    AskToMakeExercise,
    /// Write it down.
    MakeExercise(Box<Making>),
    /// Edit a routine.
    Editor(EditWish),
    /// Set the history right, or add to it.
    History(HistoryWish),
    /// How it feels the morning after that session, 0 to 10.
    Morning(Uuid, u8),
    /// Do not ask that of the session any more.
    PassOver(Uuid),
    /// Take up the session that was cut off.
    TakeUp,
    /// Keep what was done of the session that was cut off, and end it.
    KeepWhatWasDone,
    /// Begin after all, with a warning sign open.
    Understood,
    /// What stands in front and asks is answered: nothing changes.
    NotNow,
    /// The open warning signs are over, or were looked at.
    ClearSigns,
    /// Show when to get help, or hide it.
    ToggleHelp,
    /// A command to the running session.
    Session(Command),
    /// How it feels before the session, 0 to 10; nothing where that is skipped.
    Rate(Option<u8>),
    /// Leave the player: asks once.
    AskToLeave,
    /// Yes, leave: the session stops and what was done stays.
    Leave,
    /// No, stay.
    Stay,
    /// Back into the session that was just stopped.
    TakeStopBack,
    /// The answer of a check-in; `None` anywhere means that it was skipped.
    Answer(Answer),
    /// The check-in was skipped.
    SkipCheckIn,
    /// Loudness of the cues, 0 to 1.
    SetVolume(f32),
    /// Silence, or sound again.
    ToggleMute,
    /// What is to be heard, or changed of what is heard.
    Sound(SoundWish),
    /// Light, dark or as the system has it.
    SetTheme(ThemeChoice),
    /// Make all that the window shows larger or smaller.
    SetTextSize(TextPercent),
    /// Figures stand still, or move again.
    ToggleMotion,
    /// Swap deep bends at the hip for what is milder, or do not.
    ToggleSoreSitBone,
    /// Plan a routine for a day, or nothing.
    PlanDay(Day, Option<String>),
    /// Show which routine is planned on which day, or hide it.
    TogglePlan,
    /// Full screen, or back.
    ToggleFullScreen,
    /// Into the small window on top, or back.
    ToggleMini,
    /// Open one of Supple's folders in the system's file window.
    OpenFolder(FolderKind),
    /// Do something with the file of the routine of that id.
    File(FileDeed, String),
    /// Ask for another folder for the history.
    AskToMoveHistory,
    /// Lay the history in this folder from now on, as the person wrote it.
    MoveHistory(String),
    /// What is to become of all that Supple keeps.
    Keepsake(KeepsakeWish),
    /// Read the routine files again.
    Reload,
    /// Show the list of keys, or hide it.
    ToggleKeys,
    /// The quiet line at the bottom was read.
    DismissNote,
    /// Close the window; while a session runs, or records are not saved, this asks once.
    Close,
    /// Close it, and lose the records that are not saved.
    CloseUnsaved,
}

/// What a person wants of what a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviceWish {
    /// Take what it offers.
    Take,
    /// Do not take it.
    Decline,
    /// See why it says so.
    Why,
}

/// What a person wants of the history. Nothing of it is rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryWish {
    /// Ask what a session really was.
    Edit(Editing),
    /// Ask for a session that was done without Supple.
    Add,
    /// Record what was written.
    Save(Editing),
    /// Ask for a note, or for what it is to say instead.
    Note(Noting),
    /// Keep the note as it was written.
    KeepNote(Noting),
    /// A session was not so.
    Delete(Uuid),
    /// This week is one of holiday or illness.
    PauseWeek,
    /// Compare discomfort with what it is from today on.
    NewReference,
    /// Write the page for a professional, and open it.
    Report,
    /// Ask for a file to write the history into.
    AskToExport,
    /// Write the history into that file, as the person wrote it.
    Export(String),
    /// Undo the last of these.
    Undo,
    /// Do it again.
    Redo,
}

/// Which days a person wants to look back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookWish {
    /// A week, a month or everything.
    Back(Reach),
    /// The days before.
    Earlier,
    /// The days after.
    Later,
}

/// What a person wants of the sounds.
#[derive(Clone, Debug, PartialEq)]
pub enum SoundWish {
    /// Show which cues are heard, and how the voice speaks.
    Show,
    /// Hear a cue.
    Hear(CueKind),
    /// Hear the voice.
    HearVoice,
    /// The built-in sounds.
    Set(SoundSet),
    /// A cue is heard, or is not.
    ToggleCue(CueKind),
    /// Ask for a file in the place of a cue's sound.
    AskForFile(CueKind),
    /// Use this file in its place, as the person wrote it.
    UseFile(CueKind, String),
    /// The built-in sound again.
    UseBuiltIn(CueKind),
    /// The voice speaks, or does not.
    ToggleVoice,
    /// The voice of that name.
    Accent(String),
    /// Its speed, from 0 for the slowest to 1.
    Speed(f32),
    /// How loud it is beside the tones, 0 to 1.
    VoiceVolume(f32),
    /// A kind word in long holds, or none.
    ToggleEncourage,
}

/// The places of the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What is due.
    Today,
    /// All routines.
    Routines,
    /// The week.
    Progress,
    /// Sound, theme, folders.
    Settings,
}

/// What a person answered in a check-in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// 0 to 10.
    pub discomfort: Option<u8>,
    /// "Sharp pain" is ticked.
    pub sharp: bool,
    /// "Pain, numbness or tingling down the leg" is ticked.
    pub radiating: bool,
    /// The side that felt tighter; [`Side::Both`] where they felt the same, nothing where it was not said.
    pub tighter: Option<Side>,
    /// How single exercises felt, by their ids.
    pub felt: BTreeMap<String, u8>,
    /// A note; may be empty.
    pub note: String,
}

/// What can be done with a routine's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileDeed {
    /// Edit it here.
    Edit,
    /// Open it with the program that the system has for it.
    Open,
    /// Write a copy of one's own; of a built-in as well.
    Duplicate,
    /// Show the folder it lies in.
    Reveal,
    /// Ask whether the built-in is to come back in its place.
    AskToRestore,
    /// Lay it aside, so that the built-in comes back.
    Restore,
    /// Ask whether it is to go into the trash.
    AskToThrowAway,
    /// Move it to the trash.
    ThrowAway,
}

/// What a person wants of all that Supple keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepsakeWish {
    /// Ask for a file for the backup.
    AskToBackUp,
    /// Write the backup into this file, as the person wrote it.
    BackUp(String),
    /// Ask for a backup to be put back.
    AskToRestore,
    /// Put this one back.
    Restore(String),
    /// Ask whether all of it is to be deleted.
    AskToDelete,
    /// Ask once more.
    AskOnceMore,
    /// Delete it.
    Delete,
}

/// A folder a person may want to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderKind {
    /// Own routines.
    Routines,
    /// The history.
    History,
}
