//! What Progress shows: plain owned data, built by the hall.

use crate::domain::outcome::Ending;
use crate::domain::past::Held;

/// Everything that Progress shows.
#[derive(Clone, Debug, Default)]
pub struct ProgressModel {
    /// The week in words: "Week 48".
    pub week: String,
    /// Its days in words: "23–29 November".
    pub days_label: String,
    /// Sessions that count.
    pub sessions_done: usize,
    /// Sessions planned.
    pub sessions_planned: usize,
    /// Time held or moved on each day, by kind, Monday first.
    pub days: [Held; 7],
    /// Which day is today, from 0; none in another week.
    pub today: Option<usize>,
    /// What was really done, the latest first.
    pub sessions: Vec<SessionModel>,
    /// Whether there is any record at all, of this week or another.
    pub any_history: bool,
}

/// One session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionModel {
    /// When it began, in words: "Thursday 07:31".
    pub when: String,
    /// The routine's name.
    pub name: String,
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
