//! What a voice says, in words that are heard well: no signs, no short forms.

use std::time::Duration;

use super::Words;
use crate::domain::exercise::Side;
use crate::domain::score::{Dose, Phrase};

/// A voice's usual speed, at which the two lengths below were measured with espeak-ng 1.51 over all built-in lines.
const USUAL_WORDS_A_MINUTE: f64 = 150.0;
/// One letter takes so long.
const SECS_A_LETTER: f64 = 0.066;
/// And every line so long beside its letters.
const SECS_A_LINE: f64 = 0.25;

impl Words {
    /// The words of a phrase.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        match phrase {
            Phrase::Announce { name, side, dose } => self.spoken([
                Some(name.to_string()),
                self.spoken_side(*side),
                dose.map(|dose| self.spoken_dose(dose)),
            ]),
            Phrase::Next { name, side } => {
                let what = self.spoken([Some(name.to_string()), self.spoken_side(*side), None]);
                self.say("say-next", &[("what", what.into())])
            }
            Phrase::Now { side, dose } => {
                self.spoken([self.spoken_side(*side), dose.map(|dose| self.spoken_dose(dose)), None])
            }
            Phrase::Set { side, set, of } => {
                let set = self.say("say-set", &[("set", (*set).into()), ("of", (*of).into())]);
                self.spoken([Some(set), self.spoken_side(*side), None])
            }
            Phrase::HalfWay => self.get("say-half-way"),
            Phrase::Encourage => self.get("say-encourage"),
            Phrase::Wait => self.get("say-wait"),
        }
    }

    fn spoken(&self, parts: [Option<String>; 3]) -> String {
        parts.into_iter().flatten().collect::<Vec<_>>().join(&self.get("say-pause"))
    }

    fn spoken_side(&self, side: Side) -> Option<String> {
        match side {
            Side::Left => Some(self.get("say-left")),
            Side::Right => Some(self.get("say-right")),
            Side::Both => None,
        }
    }

    fn spoken_dose(&self, dose: Dose) -> String {
        match dose {
            Dose::Time(length) => self.spoken_time(length),
            Dose::Reps(reps) => self.say("say-times", &[("n", reps.into())]),
            Dose::HeldReps(reps, length) => {
                let values = [("n", reps.into()), ("length", self.spoken_time(length).into())];
                self.say("say-times-held", &values)
            }
        }
    }

    fn spoken_time(&self, length: Duration) -> String {
        let secs = length.as_secs() + u64::from(length.subsec_millis() >= 500);
        let values = [("min", (secs / 60).into()), ("secs", (secs % 60).into())];
        match (secs / 60, secs % 60) {
            (0, _) => self.say("say-secs", &values),
            (_, 0) => self.say("say-min", &values),
            _ => self.say("say-min-secs", &values),
        }
    }
}

/// How long a voice takes for these words, where none is there to tell: an estimate, rather too long.
pub fn spoken_length(text: &str, words_a_minute: u16) -> Duration {
    let letters = text.chars().count() as f64;
    let secs = SECS_A_LINE + SECS_A_LETTER * letters;
    let secs = secs * USUAL_WORDS_A_MINUTE / f64::from(words_a_minute.max(1));
    Duration::try_from_secs_f64(secs).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_said_in_words_that_are_heard_well() {
        let words = Words::english();
        let said = |phrase: &Phrase| words.phrase(phrase);
        let (name, secs) = ("Glute bridge".into(), Duration::from_secs);
        let dose = Some(Dose::HeldReps(5, secs(8)));
        let announce = Phrase::Announce { name, side: Side::Left, dose };
        assert_eq!(said(&announce), "Glute bridge, left side, 5 times, 8 seconds each");
        let now = |secs| Phrase::Now { side: Side::Both, dose: Some(Dose::Time(Duration::from_secs(secs))) };
        assert_eq!(
            [said(&now(1)), said(&now(60)), said(&now(90))],
            ["1 second", "1 minute", "1 minute 30 seconds"]
        );
        let set = |side| Phrase::Set { side, set: 2, of: 3 };
        assert_eq!(
            [said(&set(Side::Both)), said(&set(Side::Right))],
            ["Set 2 of 3", "Set 2 of 3, right side"]
        );
    }

    #[test]
    fn a_faster_voice_takes_less_time() {
        assert_eq!(spoken_length("half-way", 150), Duration::from_millis(778));
        assert!(spoken_length("half-way", 200) < spoken_length("half-way", 150));
    }
}
