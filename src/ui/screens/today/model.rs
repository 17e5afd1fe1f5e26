//! What Today shows: plain owned data, built by the hall.

use std::time::Duration;

use uuid::Uuid;

use crate::domain::review::Change;
use crate::ui::action::Action;
use crate::ui::preview::RoutinePreview;
use crate::ui::screens::advice::AdviceModel;

/// Everything that Today shows.
#[derive(Clone, Debug, Default)]
pub struct TodayModel {
    /// The date in words: "Thursday 26 November".
    pub date: String,
    /// The routine to begin; none where no file of it can be read.
    pub offered: Option<OfferedModel>,
    /// How the week stands.
    pub week: WeekModel,
    /// Warning signs that are open.
    pub warning: Option<WarningModel>,
    /// The morning after a session is to be told.
    pub morning: Option<MorningModel>,
    /// A session that was cut off and neither taken up again nor ended.
    pub cut_off: Option<CutOffModel>,
    /// What a rule says that is most urgent, and its place among all that is said.
    pub advice: Option<(usize, AdviceModel)>,
    /// Quiet sentences: the data folder cannot be written, the settings could not be read.
    pub notes: Vec<String>,
    /// The last rating there is.
    pub last_discomfort: Option<DiscomfortModel>,
}

/// The routine to begin.
#[derive(Clone, Debug)]
pub struct OfferedModel {
    /// The routine.
    pub routine: RoutinePreview,
    /// Why it is offered.
    pub standing: Standing,
    /// Into how many minutes it is made to fit; nothing where it is whole.
    pub minutes: Option<u16>,
    /// How long it is when it is whole.
    pub whole: Duration,
}

/// No session is made shorter than this.
const MINUTES_MIN: u16 = 2;

impl OfferedModel {
    /// What Start does.
    pub(super) fn start(&self) -> Action {
        Action::StartOffered(self.routine.id.clone())
    }

    /// A minute less than there is, or than the whole takes; nothing where that would be too little.
    pub(super) fn less(&self) -> Option<u16> {
        let whole = u16::try_from(self.whole.as_secs().saturating_sub(1) / 60).unwrap_or(u16::MAX);
        Some(self.minutes.map_or(whole, |minutes| minutes - 1)).filter(|minutes| *minutes >= MINUTES_MIN)
    }

    /// A minute more; nothing where the whole fits in.
    pub(super) fn more(&self) -> Option<u16> {
        let more = self.minutes? + 1;
        Some(more).filter(|minutes| Duration::from_secs(u64::from(*minutes) * 60) < self.whole)
    }
}

/// How today stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A warning sign is open: what is gentle, whatever the plan has.
    Gentle,
    /// The plan has it today, and it is not done yet.
    Due,
    /// A session was done today.
    Done,
    /// The plan has nothing today.
    Free,
}

/// How the week stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekModel {
    /// Sessions that count.
    pub done: usize,
    /// Sessions planned.
    pub planned: usize,
    /// Its days, Monday first.
    pub days: Vec<DayModel>,
}

/// One day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayModel {
    /// What was, or is, on it.
    pub mark: DayMark,
    /// Whether it is today.
    pub today: bool,
}

/// What was, or is, on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayMark {
    /// Nothing.
    #[default]
    Free,
    /// A session is planned and not done.
    Planned,
    /// A session was done.
    Done,
}

/// Warning signs that are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningModel {
    /// Which, and since when, in a line.
    pub signs: String,
}

/// How it feels the morning after a session is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MorningModel {
    /// The session's id.
    pub session: Uuid,
    /// Which session, in words.
    pub after: String,
}

/// A session that was cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOffModel {
    /// The routine's name.
    pub name: String,
    /// Sets done, and of how many.
    pub sets: (usize, usize),
    /// When it began, in words: "today at 07:31".
    pub when: String,
    /// Whether it can be taken up: the routine is still the same.
    pub can_go_on: bool,
}

/// A rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscomfortModel {
    /// 0 to 10.
    pub rating: u8,
    /// Of when, in a sentence: "After a session, yesterday at 07:31."
    pub when: String,
    /// The last ratings before a session, the oldest first.
    pub before: Vec<u8>,
    /// What became of it in four weeks, and its medians in a sentence; nothing where that cannot be told.
    pub change: Option<(Change, String)>,
}
