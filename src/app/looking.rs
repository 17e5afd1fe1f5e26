//! What Progress looks back on, and what a person says to what the rules say.

use eframe::egui::Context;

use super::{App, Asked, InFront};
use crate::domain::record::corrected;
use crate::domain::rules::{About, Advice};
use crate::domain::settings::GENTLE_ROUTINE;
use crate::domain::span::Look;
use crate::hall::Wanted;
use crate::ui::action::{AdviceWish, LookWish};

/// A rule may have so many records; more of them tell nobody more.
const RECORDS_SHOWN: usize = 40;

impl App {
    /// Looks at other days.
    pub(super) fn look(&mut self, wish: LookWish) {
        let shown = self.models.span;
        let look = match wish {
            // The last of the days shown that is not ahead: a month is left on its newest week.
            LookWish::Back(reach) => Some(Look { reach, day: shown.to.min(self.models.day) }),
            LookWish::Earlier => shown.before().map(Look::from),
            LookWish::Later => shown.after().map(Look::from),
        };
        self.wished.look = look.or(self.wished.look);
        self.refresh();
    }

    /// Answers what a rule says.
    pub(super) fn heed(&mut self, ctx: &Context, wish: AdviceWish, index: usize) {
        let Some(advice) = self.models.advice.get(index).cloned() else { return };
        match wish {
            AdviceWish::Take => self.take(ctx, &advice),
            AdviceWish::Decline => self.hall.answer(&advice, false),
            AdviceWish::Why => return self.show_why(&advice),
        }
        self.refresh();
    }

    fn take(&mut self, ctx: &Context, advice: &Advice) {
        match &advice.about {
            // Read, not settled.
            About::Signs(_) | About::Weeks { .. } => self.toggle(InFront::Help),
            About::TooMuch(_) => {
                self.hall.answer(advice, true);
                self.begin_or_ask(ctx, Asked::Begin(Wanted::whole(GENTLE_ROUTINE)));
            }
            About::Tighter(side, _) => {
                self.hall.answer(advice, true);
                self.wished.today.more_on = Some(*side);
            }
            About::Hold { .. } | About::Rung { .. } => self.change_routine(advice),
        }
    }

    /// The file is changed first: an answer without a change would end the offer.
    fn change_routine(&mut self, advice: &Advice) {
        match self.hall.change_dose(advice) {
            Ok(said) => {
                self.hall.answer(advice, true);
                self.note = Some(said);
            }
            Err(why) => self.note = Some(why),
        }
    }

    /// Shows the rule, and the records for which it says what it says.
    fn show_why(&mut self, advice: &Advice) {
        let words = &self.hall.words;
        let history = self.hall.journal().history();
        let records = corrected(&history.records);
        let of_it = records.iter().rev().filter(|record| advice.because.contains(&record.id));
        let lines = of_it.take(RECORDS_SHOWN).map(|record| words.record(record)).collect();
        self.in_front = Some(InFront::Why(words.rule(advice.rule), lines));
    }
}
