//! One plain sentence for each fault of a routine's text: what is wrong, and what to write instead.

use fluent_bundle::FluentValue;

use super::Words;
use crate::domain::routine::{Fault, NotEdited};

/// The sentence for a fault, without its place.
pub fn fault_sentence(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Empty => words.get("fault-empty"),
        Fault::TooLarge { bytes_max } => words.say("fault-too-large", &[("kib", (bytes_max / 1024).into())]),
        Fault::NotText => words.get("fault-not-text"),
        Fault::NotSeparated => words.get("fault-not-separated"),
        Fault::NoNumber => words.get("fault-no-number"),
        Fault::NoBrackets => words.get("fault-no-brackets"),
        Fault::Trailing => words.get("fault-trailing"),
        Fault::ControlSign => words.get("fault-control-sign"),
        Fault::OpenQuote => words.get("fault-open-quote"),
        Fault::Syntax { detail } => words.say("fault-syntax", &[("detail", text(detail))]),
        Fault::UnknownField { field, within, nearest, expected } => {
            let values = [("field", text(field)), ("within", text(within)), ("expected", list(expected))];
            with_hint(words, words.say("fault-unknown-field", &values), nearest.as_deref())
        }
        Fault::UnknownWord { word, nearest, expected } => {
            let values = [("word", text(word)), ("expected", list(expected))];
            with_hint(words, words.say("fault-unknown-word", &values), nearest.as_deref())
        }
        Fault::MissingField { field, within } => {
            words.say("fault-missing-field", &[("field", text(field)), ("within", text(within))])
        }
        Fault::RepeatedField { field } => words.say("fault-repeated-field", &[("field", text(field))]),
        Fault::UnknownExercise { id, nearest } => {
            let sentence = words.say("fault-unknown-exercise", &[("id", text(id))]);
            with_hint(words, sentence, nearest.as_deref())
        }
        Fault::OutOfRange { field, came, min, max } => {
            let values = [
                ("field", text(field)),
                ("came", number(*came)),
                ("min", number(*min)),
                ("max", number(*max)),
            ];
            words.say("fault-out-of-range", &values)
        }
        Fault::NotWhole { field, came } => {
            words.say("fault-not-whole", &[("field", text(field)), ("came", number(*came))])
        }
        Fault::MissingDose { field, exercise } => {
            words.say("fault-missing-dose", &[("field", text(field)), ("exercise", text(exercise))])
        }
        Fault::SetsDisagree { sets, listed } => {
            words.say("fault-sets-disagree", &[("sets", (*sets).into()), ("listed", (*listed).into())])
        }
        Fault::NothingToAlternate => words.get("fault-nothing-to-alternate"),
        Fault::BadId { id } => words.say("fault-bad-id", &[("id", text(id))]),
        Fault::NoName => words.get("fault-no-name"),
        Fault::NoSteps => words.get("fault-no-steps"),
        Fault::NoWork => words.get("fault-no-work"),
        Fault::TooManySteps { max } => words.say("fault-too-many-steps", &[("max", (*max).into())]),
        Fault::TooDeep { max } => words.say("fault-too-deep", &[("max", (*max).into())]),
        Fault::TooLong { hours_max } => words.say("fault-too-long", &[("hours", (*hours_max).into())]),
    }
}

impl Words {
    /// Why a routine's text was not edited.
    pub fn not_edited(&self, why: &NotEdited) -> String {
        match why {
            NotEdited::Bad(fault) => fault_sentence(self, &fault.fault),
            NotEdited::NoStep(step) => self.say("edit-no-step", &[("step", step.to_string().into())]),
            NotEdited::NoField(field) => self.say("edit-no-field", &[("field", text(field))]),
            NotEdited::More => self.get("edit-more"),
        }
    }
}

fn with_hint(words: &Words, sentence: String, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => {
            format!("{sentence} {}", words.say("fault-did-you-mean", &[("nearest", text(nearest))]))
        }
        None => sentence,
    }
}

fn text(value: &str) -> FluentValue<'_> {
    value.into()
}

/// As it was written, not as a language would group its digits.
fn number(value: f64) -> FluentValue<'static> {
    value.to_string().into()
}

fn list(values: &[String]) -> FluentValue<'static> {
    values.join(", ").into()
}
