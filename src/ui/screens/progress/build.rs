//! Progress, made of the past: each figure with a line that compares it, and how it is reckoned.

mod charts;
mod figures;

use jiff::civil::Date;

use super::model::{HoldModel, NoteModel, ProgressModel, SessionModel};
use crate::domain::exercise::Catalogue;
use crate::domain::past::{Past, SessionReview, notes as notes_of};
use crate::domain::planned::Plans;
use crate::domain::review::{Review, streak};
use crate::domain::span::{Look, Reach, Span};
use crate::ui::action::HistoryWish;
use crate::ui::screens::advice::AdviceModel;
use crate::ui::screens::progress::Noting;
use crate::words::Words;

/// Of everything, so many sessions are listed.
const LISTED_MAX: usize = 50;

/// What Progress is made of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The words.
    pub words: &'a Words,
    /// What happened.
    pub past: &'a Past,
    /// What was planned.
    pub plans: &'a Plans,
    /// The exercises' names.
    pub catalogue: &'a Catalogue,
    /// The day it is.
    pub today: Date,
}

impl Told<'_> {
    fn review(&self, span: Span) -> Review<'_> {
        Review::of(span, self.past)
    }

    /// The days that are looked at.
    pub fn span(&self, look: Look) -> Span {
        match look.reach {
            Reach::Week => Span::week(look.day),
            Reach::Month => Span::month(look.day),
            Reach::All => Span::all(self.plans.began(), self.today),
        }
    }
}

impl HoldModel {
    /// How long that exercise was held until today; nothing where it never was.
    pub fn of(told: &Told<'_>, exercise: &str) -> Option<Self> {
        charts::hold(told, exercise, told.today)
    }
}

impl ProgressModel {
    /// Looks at those days.
    pub fn of(told: &Told<'_>, look: Look, advice: Vec<AdviceModel>) -> Self {
        let Told { words, past, .. } = *told;
        let span = told.span(look);
        let review = told.review(span);
        let (bars_title, bars) = charts::bars(told, span);
        let began = past.sessions.first().map(|session| session.day);
        Self {
            reach: span.reach,
            title: title(told, span),
            days: words.days_of(span),
            steps: (
                span.before().is_some() && began.is_some_and(|began| began < span.from),
                span.after().is_some_and(|after| after.from <= told.today),
            ),
            advice,
            figures: figures::large(told, &review),
            bars_title,
            bars,
            muscles: charts::muscles(told, &review),
            heat: charts::heat(told, span),
            felt: charts::felt(told, span),
            facts: figures::small(told, &review),
            holds: charts::holds(told, span),
            list_title: words.get(match span.reach {
                Reach::Week => "progress-list-week",
                Reach::Month => "progress-list-month",
                Reach::All => "progress-list-all",
            }),
            sessions: review
                .sessions
                .iter()
                .rev()
                .take(LISTED_MAX)
                .map(|session| self::session(told, session))
                .collect(),
            notes: notes(told, span),
            offered: offered(told, span),
            any_history: !past.sessions.is_empty(),
        }
    }
}

/// Only the running week can be paused, and a reference begins with it.
fn offered(told: &Told<'_>, span: Span) -> Vec<HistoryWish> {
    let day = span.to.min(told.today).to_string();
    let mut offered = vec![HistoryWish::Add, HistoryWish::Note(Noting { day, ..Noting::default() })];
    if span.reach == Reach::Week && span.holds(told.today) {
        let row = streak(told.past, told.plans, span.from, told.today);
        let may_pause = row.may_pause && !told.plans.is_paused(span.from);
        offered.extend(may_pause.then_some(HistoryWish::PauseWeek));
        offered.push(HistoryWish::NewReference);
    }
    offered
}

/// The latest notes of these days.
fn notes(told: &Told<'_>, span: Span) -> Vec<NoteModel> {
    let mut notes: Vec<NoteModel> = notes_of(told.past)
        .filter(|note| span.holds(note.day))
        .map(|note| NoteModel {
            record: note.record,
            of_session: note.session.is_some(),
            day: note.day,
            when: told.words.day(told.today, note.day),
            text: note.text.to_owned(),
        })
        .collect();
    notes.reverse();
    notes.truncate(LISTED_MAX);
    notes
}

fn title(told: &Told<'_>, span: Span) -> String {
    match span.reach {
        Reach::Week => told.words.say("progress-week", &[("n", span.from.iso_week_date().week().into())]),
        Reach::Month => told.words.month_and_year(span.from),
        Reach::All => told.words.get("progress-all"),
    }
}

fn session(told: &Told<'_>, session: &SessionReview) -> SessionModel {
    SessionModel {
        id: session.id,
        day: session.day,
        time: session.began.strftime("%H:%M").to_string(),
        when: told.words.day_and_time(told.today, session.day, session.began),
        name: session.name.clone(),
        by_hand: session.by_hand,
        in_part: session.in_part,
        sets: (session.sets.1, session.sets.0),
        held: session.held,
        before: session.before.map(|rating| rating.discomfort),
        after: session.after.map(|rating| rating.discomfort),
        ending: session.ending,
    }
}
