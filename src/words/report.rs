//! The page for a professional: what was prescribed, what was done, how it felt. One file, no script, no network.
//!
//! Everything that a person wrote is escaped. It is laid out to be printed on two A4 sheets.

mod chart;
mod page;

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

use self::page::Page;
use super::Words;
use crate::domain::exercise::{Catalogue, Kind, Side};
use crate::domain::past::{Past, SessionReview, Work};
use crate::domain::planned::Plans;
use crate::domain::record::{CheckIn, Flag, Record, What};
use crate::domain::review::{Review, median};
use crate::domain::routine::Routine;
use crate::domain::settings::{Day, WeekPlan};
use crate::domain::span::Span;

/// So many notes fit on the two sheets; older ones stay in the log.
const NOTES_MAX: usize = 14;
/// A longer note is cut, so that one does not fill the page.
const NOTE_CHARS_MAX: usize = 240;

/// What the page is made of.
#[derive(Clone, Copy)]
pub struct Reported<'a> {
    /// What happened.
    pub past: &'a Past,
    /// What was planned.
    pub plans: &'a Plans,
    /// The weekly plan of now.
    pub plan: &'a WeekPlan,
    /// Its routines.
    pub routines: &'a [Routine],
    /// The exercises' names.
    pub catalogue: &'a Catalogue,
    /// The day it is made on.
    pub today: Date,
    /// How many weeks it looks back, this one among them.
    pub weeks: u16,
}

impl Reported<'_> {
    fn span(&self) -> Span {
        let week = Span::week(self.today);
        let back = i32::from(self.weeks.saturating_sub(1));
        Span { from: week.from.saturating_sub(back.weeks()), to: self.today, ..week }
    }

    fn review(&self, span: Span) -> Review<'_> {
        Review::of(span, self.past)
    }
}

/// What was done of one exercise in all those weeks.
#[derive(Default)]
struct Done {
    sets: (u32, u32),
    held: [Duration; 3],
    reps: u32,
    whole: (Duration, u32),
    worst: Option<u8>,
    hurt: u32,
    kind: Option<Kind>,
}

impl Words {
    /// The page as an HTML document.
    pub fn report(&self, told: &Reported<'_>) -> String {
        let span = told.span();
        let mut page = Page::new(&self.get("report-title"));
        let values = [
            ("days", self.days_of(Span { reach: crate::domain::span::Reach::All, ..span }).into()),
            ("today", self.date(told.today).into()),
            ("year", told.today.year().to_string().into()),
        ];
        page.lead(&self.say("report-lead", &values));
        page.note(&self.get("report-disclaimer"));
        page.heading(&self.get("report-signs"));
        self.put_signs(&mut page, told, span);
        page.heading(&self.get("report-weeks"));
        self.put_weeks(&mut page, told, span);
        page.heading(&self.get("report-felt"));
        page.raw(&chart::felt(self, told.review(span).sessions, span));
        page.sheet();
        page.heading(&self.get("report-plan"));
        self.put_plan(&mut page, told);
        page.heading(&self.get("report-exercises"));
        self.put_exercises(&mut page, told, span);
        page.heading(&self.get("report-notes"));
        self.put_notes(&mut page, told, span);
        page.finish(&self.get("report-foot"))
    }

    /// Warning signs with the day on which each was ticked, and whether it is open.
    fn put_signs(&self, page: &mut Page, told: &Reported<'_>, span: Span) {
        let cleared: Vec<_> = told
            .past
            .marks
            .iter()
            .filter_map(|mark| {
                if let What::FlagCleared(cleared) = &mark.what { Some((mark, cleared)) } else { None }
            })
            .collect();
        let mut lines = Vec::new();
        for mark in &told.past.marks {
            let What::CheckIn(CheckIn { flags, .. }) = &mark.what else { continue };
            for flag in flags {
                let over = cleared.iter().find(|(_, cleared)| {
                    cleared.flags.contains(flag) && cleared.check_ins.contains(&mark.id)
                });
                if over.is_some() && !span.holds(mark.at.date()) {
                    continue;
                }
                let sign = self.get(match flag {
                    Flag::Sharp => "report-sign-sharp",
                    Flag::Radiating => "report-sign-radiating",
                });
                let cleared = match over {
                    Some((mark, _)) => {
                        self.say("report-sign-cleared", &[("day", self.date(mark.at.date()).into())])
                    }
                    None => self.get("report-sign-open"),
                };
                lines.push(format!("{}: {sign}, {cleared}", self.date(mark.at.date())));
            }
        }
        if lines.is_empty() { page.text(&self.get("report-signs-none")) } else { page.list(&lines) }
    }

    fn put_weeks(&self, page: &mut Page, told: &Reported<'_>, span: Span) {
        let heads = [
            "report-head-week",
            "report-head-sessions",
            "report-head-time",
            "report-head-stretch",
            "report-head-dynamic",
            "report-head-strength",
            "report-head-median",
            "report-head-worst",
        ];
        page.table(
            &heads.map(|head| self.get(head)),
            span.mondays().map(|monday| {
                let week = Span::week(monday);
                let review = told.review(week);
                let held = review.held();
                let sessions =
                    [("done", review.sessions_counted().into()), ("planned", told.plans.within(week).into())];
                let rating =
                    |rating: Option<f64>| rating.map_or_else(|| "–".to_owned(), |rating| rating.to_string());
                vec![
                    self.days_of(week),
                    self.say("progress-of", &sessions),
                    self.span_of(held.total()),
                    self.span_of(held.of(Kind::Stretch)),
                    self.span_of(held.of(Kind::Dynamic)),
                    self.span_of(held.of(Kind::Strength)),
                    rating(median(
                        review.sessions.iter().filter_map(|session| Some(session.before?.discomfort)),
                    )),
                    rating(review.worst().map(|worst| f64::from(worst.discomfort))),
                ]
            }),
        );
    }

    fn put_plan(&self, page: &mut Page, told: &Reported<'_>) {
        let name = |id: &str| {
            let routine = told.routines.iter().find(|routine| routine.id == id);
            routine.map_or_else(|| id.to_owned(), |routine| routine.name.clone())
        };
        let day = |(index, day): (usize, Day)| {
            let routine = told.plan.days.get(&day)?;
            Some(format!("{}: {}", self.say("word-day", &[("n", index.into())]), name(routine)))
        };
        let days: Vec<String> = Day::ALL.into_iter().enumerate().filter_map(day).collect();
        if days.is_empty() { page.text(&self.get("report-plan-none")) } else { page.text(&days.join(" · ")) }
    }

    fn put_exercises(&self, page: &mut Page, told: &Reported<'_>, span: Span) {
        let mut done: BTreeMap<&str, Done> = BTreeMap::new();
        for session in told.review(span).sessions {
            for work in &session.work {
                done.entry(&work.exercise).or_default().add(session, work);
            }
        }
        let mut prescribed: BTreeMap<&str, String> = BTreeMap::new();
        for work in told.routines.iter().flat_map(Routine::work) {
            let asked = prescribed.entry(&work.exercise.id).or_default();
            let more = self.dose(work);
            if asked.is_empty() {
                *asked = more;
            } else if *asked != more {
                *asked = format!("{asked}; {more}");
            }
            done.entry(&work.exercise.id).or_default();
        }
        let heads = [
            "report-head-exercise",
            "report-head-prescribed",
            "report-head-sets",
            "report-head-done",
            "report-head-sides",
            "report-head-worst",
        ];
        page.table(
            &heads.map(|head| self.get(head)),
            done.iter().map(|(id, done)| {
                vec![
                    self.exercise_name(id, told.catalogue),
                    prescribed.get(id).cloned().unwrap_or_else(|| "–".to_owned()),
                    self.sets(done),
                    self.amount(done),
                    self.sides(done),
                    self.reactions(done),
                ]
            }),
        );
    }

    fn sets(&self, done: &Done) -> String {
        match done.sets {
            (0, _) => "–".to_owned(),
            (all, led) => self.say("progress-of", &[("done", led.into()), ("planned", all.into())]),
        }
    }

    /// The mean hold, or the repetitions.
    fn amount(&self, done: &Done) -> String {
        let (time, sets) = done.whole;
        match done.kind {
            None => "–".to_owned(),
            Some(_) if done.reps > 0 => self.say("progress-strength-reps", &[("n", done.reps.into())]),
            Some(_) if sets == 0 => "–".to_owned(),
            Some(_) => self.say("report-mean", &[("length", self.length(time / sets).into())]),
        }
    }

    fn sides(&self, done: &Done) -> String {
        let [left, right, both] = done.held;
        if (left + right).is_zero() {
            return if both.is_zero() { "–".to_owned() } else { self.span_of(both) };
        }
        self.say(
            "report-sides",
            &[("left", self.span_of(left).into()), ("right", self.span_of(right).into())],
        )
    }

    fn reactions(&self, done: &Done) -> String {
        let worst = done.worst.map_or_else(|| "–".to_owned(), |worst| worst.to_string());
        if done.hurt == 0 {
            worst
        } else {
            self.say("report-hurt", &[("worst", worst.into()), ("n", done.hurt.into())])
        }
    }

    fn put_notes(&self, page: &mut Page, told: &Reported<'_>, span: Span) {
        let note = |mark: &Record| {
            let (day, text) = if let What::CheckIn(check_in) = &mark.what {
                (mark.at.date(), check_in.note.trim())
            } else if let What::Note(note) = &mark.what {
                (note.day, note.text.trim())
            } else {
                return None;
            };
            (span.holds(day) && !text.is_empty()).then(|| (day, text.to_owned()))
        };
        let mut notes: Vec<(Date, String)> = told.past.marks.iter().filter_map(note).collect();
        notes.sort_by_key(|(day, _)| *day);
        let left_out = notes.len().saturating_sub(NOTES_MAX);
        let lines: Vec<String> = notes
            .iter()
            .skip(left_out)
            .map(|(day, text)| {
                let short: String = text.chars().take(NOTE_CHARS_MAX).collect();
                let cut = if short.len() < text.len() { "…" } else { "" };
                format!("{}: {short}{cut}", self.date(*day))
            })
            .collect();
        if lines.is_empty() {
            return page.text(&self.get("report-notes-none"));
        }
        page.list(&lines);
        if left_out > 0 {
            page.text(&self.say("report-notes-more", &[("n", left_out.into())]));
        }
    }
}

impl Done {
    fn add(&mut self, session: &SessionReview, work: &Work) {
        self.kind = Some(work.kind);
        self.sets.0 += u32::from(work.sets.0);
        self.sets.1 += u32::from(work.sets.1);
        let [left, right, both] = &mut self.held;
        *match work.side {
            Side::Left => left,
            Side::Right => right,
            Side::Both => both,
        } += work.held;
        self.reps += u32::from(work.reps.unwrap_or(0));
        if work.sets.0 == work.sets.1 {
            self.whole.0 += work.held;
            self.whole.1 += u32::from(work.sets.1);
        }
        let of_it = session.felt.iter().filter(|(of, _)| *of == work.exercise);
        self.worst = self.worst.max(of_it.map(|(_, rating)| rating.discomfort).max());
        self.hurt += u32::from(work.hurt);
    }
}

#[cfg(test)]
mod tests;
