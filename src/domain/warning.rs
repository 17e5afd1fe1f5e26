//! Warning signs: which of those ever ticked are open still, and since when (domain facts, section 5).
//!
//! A sign is open from the check-in in which it was ticked until the person clears it; what to say of it is `words`'
//! affair.

use jiff::civil::Date;

use crate::domain::record::{Flag, Record, What};

/// A warning sign that is not cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenSign {
    /// Which.
    pub flag: Flag,
    /// The day on which it was last ticked, where the person was.
    pub day: Date,
}

/// The signs that are open after all these records, each once, in whatever order the records stand.
pub fn open(records: &[Record]) -> Vec<OpenSign> {
    [Flag::Sharp, Flag::Radiating].into_iter().filter_map(|flag| open_sign(flag, records)).collect()
}

fn open_sign(flag: Flag, records: &[Record]) -> Option<OpenSign> {
    let ticked = |record: &&Record| match &record.what {
        What::CheckIn(check_in) => check_in.flags.contains(&flag),
        What::Set(_) | What::Session(_) | What::FlagCleared(_) => false,
    };
    let cleared = |record: &&Record| match &record.what {
        What::FlagCleared(cleared) => cleared.flags.contains(&flag),
        What::Set(_) | What::Session(_) | What::CheckIn(_) => false,
    };
    let last_ticked = records.iter().filter(ticked).max_by_key(|record| record.at.timestamp())?;
    let last_cleared = records.iter().filter(cleared).map(|record| record.at.timestamp()).max();
    let is_open = last_cleared.is_none_or(|cleared| cleared < last_ticked.at.timestamp());
    is_open.then(|| OpenSign { flag, day: last_ticked.at.date() })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::record::{CheckIn, FlagCleared, When};

    fn at(hour: u8, what: What) -> Record {
        Record::new(Uuid::nil(), format!("2026-11-26T{hour:02}:00+00:00[UTC]").parse().unwrap(), what)
    }

    fn ticked(flags: &[Flag]) -> What {
        let (when, note) = (When::After, String::new());
        What::CheckIn(CheckIn { session: None, when, discomfort: None, flags: flags.to_vec(), note })
    }

    fn cleared(flags: &[Flag]) -> What {
        What::FlagCleared(FlagCleared { flags: flags.to_vec() })
    }

    #[test]
    fn a_sign_is_open_from_when_it_is_ticked_until_it_is_cleared_and_again_when_ticked_again() {
        let both = [Flag::Sharp, Flag::Radiating];
        let open_of =
            |records: &[Record]| open(records).into_iter().map(|sign| sign.flag).collect::<Vec<_>>();
        let mut records = vec![at(8, ticked(&[])), at(9, ticked(&[Flag::Sharp])), at(10, ticked(&both))];
        assert_eq!(open_of(&records), both);
        records.push(at(11, cleared(&[Flag::Sharp])));
        assert_eq!(open_of(&records), [Flag::Radiating]);
        records.push(at(12, ticked(&[Flag::Sharp])));
        // Another machine's records may come in any order.
        records.reverse();
        assert_eq!(open_of(&records), both);
        records.push(at(13, cleared(&both)));
        assert_eq!(open_of(&records), []);
    }
}
