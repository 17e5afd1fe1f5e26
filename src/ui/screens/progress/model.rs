//! What Progress shows: plain owned data, and how it is made of the past.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::outcome::Ending;
use crate::domain::past::Held;
use crate::domain::span::Reach;
use crate::ui::action::HistoryWish;
use crate::ui::screens::advice::AdviceModel;
use crate::ui::widgets::bars::Bar;

/// Everything that Progress shows.
#[derive(Clone, Debug, Default)]
pub struct ProgressModel {
    /// How far it looks back.
    pub reach: Reach,
    /// The days in a word: "Week 48".
    pub title: String,
    /// The days in words: "23–29 November".
    pub days: String,
    /// Whether there is anything before, and after.
    pub steps: (bool, bool),
    /// What the rules say.
    pub advice: Vec<AdviceModel>,
    /// The large figures.
    pub figures: Vec<Figure>,
    /// What the bars stand for: "Minutes a week".
    pub bars_title: String,
    /// Time by kind, week by week or month by month.
    pub bars: Vec<Bar>,
    /// Time under stretch, muscle by muscle.
    pub muscles: Vec<MuscleModel>,
    /// Half a year, a week a column.
    pub heat: Vec<HeatWeek>,
    /// Ratings after sessions, the earliest first.
    pub felt: Vec<Felt>,
    /// The small figures.
    pub facts: Vec<Figure>,
    /// How long stretches were held, week by week.
    pub holds: Vec<HoldModel>,
    /// What the list of sessions is called.
    pub list_title: String,
    /// What was really done, the latest first.
    pub sessions: Vec<SessionModel>,
    /// What was written in these days, the latest first.
    pub notes: Vec<NoteModel>,
    /// What can be added, paused, set anew and undone.
    pub offered: Vec<HistoryWish>,
    /// Whether there is any session at all, in these days or others.
    pub any_history: bool,
}

/// A figure on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What it is of.
    pub name: String,
    /// The figure.
    pub figure: String,
    /// A line under it.
    pub line: String,
    /// Whether the line is good news.
    pub good: bool,
    /// How it is reckoned.
    pub how: String,
}

/// A muscle's time under stretch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MuscleModel {
    /// The muscle in plain words.
    pub name: String,
    /// Minutes a week, of the side that has had less.
    pub minutes: f64,
    /// The same in words.
    pub time: String,
    /// Both sides, to a screen reader and the pointer.
    pub said: String,
}

/// A week of the half year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatWeek {
    /// The month that begins in it.
    pub month: Option<String>,
    /// Its days up to today, Monday first: how much was done, 0 to 3, and what that is in words.
    pub days: Vec<(u8, String)>,
}

/// A rating after a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Felt {
    /// 0 to 10.
    pub rating: u8,
    /// When, in words.
    pub said: String,
}

/// How long a stretch was held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HoldModel {
    /// The exercise's name.
    pub name: String,
    /// Mean seconds of a hold, week by week, the earliest first.
    pub secs: Vec<f64>,
    /// The latest in words.
    pub latest: String,
    /// The latest beside the earliest, in words.
    pub since: String,
    /// All of them, to a screen reader and the pointer.
    pub said: String,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteModel {
    /// The record that has it.
    pub record: Uuid,
    /// It belongs to a session.
    pub of_session: bool,
    /// The day it is about.
    pub day: Date,
    /// The day in words.
    pub when: String,
    /// The words.
    pub text: String,
}

/// One session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionModel {
    /// Its id.
    pub id: Uuid,
    /// The day on which it began.
    pub day: Date,
    /// The time at which it began: "07:31".
    pub time: String,
    /// When it began, in words: "Thursday 07:31".
    pub when: String,
    /// The routine's name.
    pub name: String,
    /// It was not led, but written down afterwards.
    pub by_hand: bool,
    /// No record tells of its beginning.
    pub in_part: bool,
    /// Sets done, and of how many.
    pub sets: (usize, usize),
    /// Time held or moved.
    pub held: Held,
    /// Discomfort before it.
    pub before: Option<u8>,
    /// Discomfort after it.
    pub after: Option<u8>,
    /// How it ended; none where it has not.
    pub ending: Option<Ending>,
}
