//! What a person may look for, and whether a thing is it.

use std::time::Duration;

/// What a routine or an exercise can be found by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// Names, muscles, equipment, in small letters.
    words: String,
    /// How long it takes.
    length: Duration,
}

impl Traits {
    /// The traits of what has these words and that length.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>, length: Duration) -> Self {
        let words: Vec<String> = words.into_iter().map(str::to_lowercase).collect();
        Self { words: words.join("\n"), length }
    }

    /// Whether each word of `wanted` is in one of its words; a number means at most so many minutes.
    pub fn are(&self, wanted: &str) -> bool {
        wanted.to_lowercase().split_whitespace().all(|word| match word.parse::<u64>() {
            Ok(minutes) => self.length <= Duration::from_secs(minutes.saturating_mul(60)),
            Err(_) => matches!(word, "min" | "minutes") || self.words.contains(word),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_be_there_and_a_number_is_the_most_minutes() {
        let daily = Traits::of(["Hamstring & hip daily", "Glute bridge", "mat"], Duration::from_secs(630));
        for wanted in ["", "hip", "BRIDGE mat", "11", "hip 11 min", "  hip  "] {
            assert!(daily.are(wanted), "{wanted}");
        }
        for wanted in ["chair", "hip chair", "10", "hip 10 min"] {
            assert!(!daily.are(wanted), "{wanted}");
        }
    }
}
