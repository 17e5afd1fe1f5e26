//! The messages a person sees: keys and values in, sentences out (Fluent, `assets/i18n/en.ftl`).
//!
//! No other room holds a sentence for a person. This one knows no clock, disk, thread or window.

mod advice;
mod cue;
mod date;
mod dose;
mod fault;
mod part;
mod phrase;
mod record;
mod remark;
mod report;
mod sign;

use std::time::Duration;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use fault::fault_sentence;
pub use phrase::spoken_length;
pub use report::Reported;

const ENGLISH: &str = include_str!("../../assets/i18n/en.ftl");

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The English messages, which every other language falls back on.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![
            "en".parse::<unic_langid::LanguageIdentifier>().unwrap_or_default(),
        ]);
        // The marks around inserted values help where scripts of both directions mix; in a terminal they are noise.
        bundle.set_use_isolating(false);
        // What can be read of the text is used; `the_messages_are_well_formed` keeps it whole.
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The message of that key; the key itself where there is none, which a test rules out.
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The message of that key with values put in.
    pub fn say(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message {key}");
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message {key}: {errors:?}");
        text
    }

    /// The words as a heading or label has them: with a capital.
    pub fn capital(&self, words: &str) -> String {
        let mut signs = words.chars();
        signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
    }

    /// A length to the second: `45 s`, `3 min`, `10 min 30 s`.
    pub fn length(&self, length: Duration) -> String {
        let secs = length.as_secs() + u64::from(length.subsec_millis() >= 500);
        let values = [("min", (secs / 60).into()), ("secs", (secs % 60).into())];
        match (secs / 60, secs % 60) {
            (0, _) => self.say("word-secs", &values),
            (_, 0) => self.say("word-min", &values),
            _ => self.say("word-min-secs", &values),
        }
    }

    /// A length in whole minutes, from an hour on in hours and minutes: `42 min`, `3 h 5 min`; below a minute in seconds.
    pub fn span_of(&self, length: Duration) -> String {
        let minutes = (length.as_secs() + 30) / 60;
        let values = [("hours", (minutes / 60).into()), ("min", (minutes % 60).into())];
        match (minutes / 60, minutes % 60) {
            _ if length < Duration::from_mins(1) && !length.is_zero() => self.length(length),
            (0, _) => self.say("word-min", &values),
            _ => self.say("word-hours-min", &values),
        }
    }

    /// A length in whole minutes, rounded, at least one.
    pub fn minutes(&self, length: Duration) -> String {
        let minutes = (length.as_secs() + 30) / 60;
        self.say("word-minutes", &[("n", minutes.max(1).into())])
    }
}

#[cfg(test)]
mod tests;
