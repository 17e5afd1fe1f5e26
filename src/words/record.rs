//! A record as one line for a person.

use std::time::Duration;

use super::Words;
use crate::domain::record::{
    AdviceAnswered, Change, CheckIn, Correction, PlanChange, Record, SessionRecord, SetRecord, Stage, What,
};

impl Words {
    /// When it was, and what it says.
    pub fn record(&self, record: &Record) -> String {
        let at = record.at.strftime("%Y-%m-%d %H:%M");
        format!("{at}  {}", self.what(&record.what).trim_end())
    }

    fn what(&self, what: &What) -> String {
        match what {
            What::Set(set) => self.set_record(set),
            What::Session(session) => self.stage(session),
            What::CheckIn(check_in) => self.check_in(check_in),
            What::NextMorning(morning) => {
                self.say("log-next-morning", &[("rating", morning.discomfort.into())])
            }
            What::ExerciseRating(rating) => {
                let values =
                    [("exercise", rating.exercise.as_str().into()), ("rating", rating.discomfort.into())];
                self.say("log-exercise-rating", &values)
            }
            What::SideTightness(tightness) => {
                self.say("log-side-tightness", &[("side", tightness.side.word().into())])
            }
            What::Note(note) => {
                let values = [("day", note.day.to_string().into()), ("text", note.text.as_str().into())];
                self.say("log-note", &values)
            }
            What::FlagCleared(cleared) => {
                let flags: Vec<_> = cleared.flags.iter().map(|flag| flag.word()).collect();
                self.say("log-flag-cleared", &[("flags", flags.join(", ").into())])
            }
            What::PlanChange(plan) => self.plan_change(plan),
            What::PausedWeek(paused) => {
                self.say("log-paused-week", &[("day", paused.monday.to_string().into())])
            }
            What::NewReference(reference) => {
                self.say("log-new-reference", &[("day", reference.from.to_string().into())])
            }
            What::AdviceAnswered(answered) => self.answer(answered),
            What::Correction(correction) => self.correction(correction),
            What::CueReport(report) => self.cue_report(report),
        }
    }

    fn set_record(&self, set: &SetRecord) -> String {
        let side = self.side(set.side).unwrap_or_default();
        let reps = set.reps.map(|reps| self.say("log-reps", &[("n", reps.into())])).unwrap_or_default();
        let held = format!("{:.0}/{:.0} s", set.held_secs, set.planned_secs);
        format!("  {:<28} {side:<6} {held:>9}  {}  {reps}", set.exercise, set.outcome.word())
    }

    fn stage(&self, session: &SessionRecord) -> String {
        match &session.stage {
            Stage::Began { planned_secs, planned_sets, by_hand, .. } => {
                let length = Duration::try_from_secs_f64(*planned_secs).unwrap_or_default();
                let values = [
                    ("name", session.name.as_str().into()),
                    ("length", self.length(length).into()),
                    ("sets", (*planned_sets).into()),
                ];
                self.say(if *by_hand { "log-by-hand" } else { "log-began" }, &values)
            }
            Stage::Ended { ending, active_secs } => {
                let held = Duration::try_from_secs_f64(*active_secs).unwrap_or_default();
                let values = [("how", ending.word().into()), ("held", self.length(held).into())];
                self.say("log-ended", &values)
            }
        }
    }

    fn check_in(&self, check_in: &CheckIn) -> String {
        let rating = check_in.discomfort.map_or_else(|| "–".to_owned(), |rating| rating.to_string());
        let flags: String = check_in.flags.iter().flat_map(|flag| [", ", flag.word()]).collect();
        let values =
            [("when", check_in.when.word().into()), ("rating", rating.into()), ("flags", flags.into())];
        [self.say("log-check-in", &values), check_in.note.clone()].join(" ")
    }

    fn plan_change(&self, plan: &PlanChange) -> String {
        let days: Vec<String> = plan.days.iter().map(|(day, routine)| format!("{day:?} {routine}")).collect();
        let days = if days.is_empty() { self.get("log-plan-none") } else { days.join(", ") };
        self.say("log-plan-change", &[("days", days.into())])
    }

    fn answer(&self, answered: &AdviceAnswered) -> String {
        let key = if answered.taken { "log-advice-taken" } else { "log-advice-declined" };
        let about = match answered.exercise.as_str() {
            "" => answered.side.word(),
            exercise => exercise,
        };
        self.say(key, &[("rule", answered.rule.word().into()), ("about", about.into())])
    }

    fn correction(&self, Correction { of, change }: &Correction) -> String {
        let of = ("of", of.to_string().into());
        match change {
            Change::Gone => self.say("log-correction-gone", &[of]),
            Change::Moved { to } => {
                let to = to.strftime("%Y-%m-%d %H:%M").to_string();
                self.say("log-correction-moved", &[of, ("to", to.into())])
            }
            Change::Says(_) => self.say("log-correction-says", &[of]),
        }
    }
}
