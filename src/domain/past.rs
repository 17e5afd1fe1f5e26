//! What happened: every session as it really was, and the records beside them, after all corrections.
//!
//! Made from the history anew whenever that grows; figures and rules look at this alone.

mod note;
mod session;

use std::borrow::Cow;

use jiff::civil::Date;

pub use self::note::{NoteRead, notes};
pub use self::session::{Held, Rating, SessionReview, Work};
use crate::domain::exercise::Catalogue;
use crate::domain::record::{Record, What, corrected};

/// What happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// Every session, in the order in which they began.
    pub sessions: Vec<SessionReview>,
    /// All other records, in the order in which they were written: check-ins too, sets not.
    pub marks: Vec<Record>,
}

impl Past {
    /// From the records in the order in which they were written. The catalogue has the muscles of exercises whose
    /// records say none.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>, catalogue: &Catalogue) -> Self {
        let records = corrected(records);
        let mut sessions = session::sessions(&records);
        let unknown = sessions.iter_mut().flat_map(|session| &mut session.work);
        for work in unknown.filter(|work| work.muscles.is_empty()) {
            if let Some(exercise) = catalogue.find(&work.exercise) {
                work.muscles.clone_from(&exercise.muscles.primary);
            }
        }
        let is_mark = |record: &Cow<'_, Record>| !matches!(record.what, What::Set(_) | What::Session(_));
        let marks = records.into_iter().filter(is_mark).map(Cow::into_owned).collect();
        Self { sessions, marks }
    }

    /// The sessions that began on these days, both included.
    pub fn between(&self, from: Date, to: Date) -> &[SessionReview] {
        let first = self.sessions.partition_point(|session| session.day < from);
        let after = self.sessions.partition_point(|session| session.day <= to);
        self.sessions.get(first..after).unwrap_or_default()
    }

    /// Yesterday's last session, as long as nobody has said how it felt the morning after; nothing once today has one.
    pub fn untold_morning(&self, today: Date) -> Option<&SessionReview> {
        let yesterday = today.yesterday().ok()?;
        let last = self.between(yesterday, today).iter().rfind(|session| session.sets.1 > 0)?;
        (last.day == yesterday && last.morning.is_none()).then_some(last)
    }

    /// The day of the first record of all.
    pub fn began(&self) -> Option<Date> {
        let mark = self.marks.iter().map(|mark| mark.at.date()).min();
        let session = self.sessions.first().map(|session| session.day);
        [mark, session].into_iter().flatten().min()
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty() && self.marks.is_empty()
    }
}

#[cfg(test)]
pub(crate) mod tests;
