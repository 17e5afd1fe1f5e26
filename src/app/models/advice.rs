//! What the rules say, as it is shown.

use crate::domain::record::Rule;
use crate::domain::rules::{About, Advice};
use crate::hall::Hall;
use crate::ui::screens::advice::AdviceModel;

pub(super) fn advice_model(hall: &Hall, advice: &Advice) -> AdviceModel {
    let words = &hall.words;
    let get = |key: &str| Some(words.get(key));
    let (yes, no) = match &advice.about {
        About::Signs(_) => (get("help-title"), None),
        About::Weeks { .. } => (get("help-title"), get("advice-seen")),
        About::TooMuch(_) => (get("advice-gentle"), get("advice-not-needed")),
        About::Hold { .. } | About::Rung { .. } => (get("advice-change"), get("advice-leave")),
        About::Tighter(..) => (Some(words.get("today-balance-add")), get("today-balance-no")),
    };
    AdviceModel {
        said: words.advice(advice, &hall.library.catalogue),
        asked: match advice.about {
            About::Tighter(side, _) => words.say("today-balance-detail", &[("side", side.word().into())]),
            About::Hold { .. } | About::Rung { .. } => words.get("advice-change-detail"),
            About::Signs(_) | About::Weeks { .. } | About::TooMuch(_) => String::new(),
        },
        yes,
        no,
        warns: matches!(advice.rule, Rule::RedFlag),
    }
}
