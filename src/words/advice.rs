//! What the rules say, in sentences that keep to the wording rules: "may", no promise, no diagnosis.

use super::Words;
use crate::domain::exercise::Catalogue;
use crate::domain::record::{Flag, Rule};
use crate::domain::rules::{About, Advice, Rung, Why, balance};

impl Words {
    /// One sentence or two, with the reason in them.
    pub fn advice(&self, advice: &Advice, catalogue: &Catalogue) -> String {
        let name = self.exercise_name(advice.exercise(), catalogue);
        match &advice.about {
            About::Signs(signs) => self.say("advice-red-flag", &[("signs", self.signs(signs).into())]),
            About::Weeks { weeks, reference, median } => {
                let values =
                    [("weeks", (*weeks).into()), ("then", (*reference).into()), ("now", (*median).into())];
                self.say("advice-persistence", &values)
            }
            About::TooMuch(Some(rating)) => self.say("advice-ease-off", &[("rating", (*rating).into())]),
            About::TooMuch(None) => self.get("advice-ease-off-hurt"),
            About::Hold { from, to, sets, why, .. } => {
                let key = match why {
                    Why::Comfortable => "advice-hold-up",
                    Why::TooMuch => "advice-hold-down",
                    Why::Break => "advice-hold-back",
                };
                let values = [
                    ("name", name.into()),
                    ("from", self.length(*from).into()),
                    ("to", self.length(*to).into()),
                    ("sets", (*sets).into()),
                ];
                self.say(key, &values)
            }
            About::Rung { to, .. } => {
                let harder = advice.rule == Rule::LadderUp;
                let key = if harder { "advice-ladder-up" } else { "advice-ladder-down" };
                self.say(key, &[("name", name.into()), ("rung", self.rung(to, catalogue).into())])
            }
            About::Tighter(side, sessions) => {
                let values = [
                    ("side", side.word().into()),
                    ("n", (*sessions).into()),
                    ("of", balance::SESSIONS.into()),
                ];
                self.say("today-balance", &values)
            }
        }
    }

    /// When a rule says what it says.
    pub fn rule(&self, rule: Rule) -> String {
        self.get(match rule {
            Rule::RedFlag => "advice-rule-red-flag",
            Rule::Persistence => "advice-rule-persistence",
            Rule::EaseOff => "advice-rule-ease-off",
            Rule::HoldUp => "advice-rule-hold-up",
            Rule::HoldDown => "advice-rule-hold-down",
            Rule::LadderUp => "advice-rule-ladder-up",
            Rule::LadderDown => "advice-rule-ladder-down",
            Rule::Balance => "advice-rule-balance",
        })
    }

    /// An exercise's name; its id where the catalogue has none of it any more.
    pub fn exercise_name(&self, id: &str, catalogue: &Catalogue) -> String {
        catalogue.find(id).map_or_else(|| id.to_owned(), |exercise| exercise.name.clone())
    }

    /// "Glute bridge, 3 × 12".
    fn rung(&self, rung: &Rung, catalogue: &Catalogue) -> String {
        let name = self.exercise_name(rung.exercise, catalogue);
        let values = [("name", name.into()), ("sets", rung.sets.into()), ("reps", rung.reps.into())];
        self.say("advice-rung", &values)
    }

    fn signs(&self, signs: &[Flag]) -> String {
        self.get(match signs {
            [Flag::Sharp] => "advice-sign-sharp",
            [Flag::Radiating] => "advice-sign-radiating",
            _ => "advice-sign-both",
        })
    }
}
