//! Warning signs in words.

use jiff::civil::Date;

use super::Words;
use crate::domain::record::Flag;
use crate::domain::rules::warning::OpenSign;

impl Words {
    /// "Sharp pain, ticked yesterday", the latest day where there are two signs.
    pub fn open_signs(&self, today: Date, signs: &[OpenSign]) -> String {
        let key = match signs {
            [OpenSign { flag: Flag::Sharp, .. }] => "word-sign-sharp",
            [OpenSign { flag: Flag::Radiating, .. }] => "word-sign-radiating",
            _ => "word-sign-both",
        };
        let day = signs.iter().map(|sign| sign.day).max().unwrap_or(today);
        self.say(key, &[("day", self.day(today, day).into())])
    }
}
