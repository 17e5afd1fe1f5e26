//! Warning signs: which of those ever ticked are open still, and since when (domain facts, section 5).
//!
//! A sign is open from the check-in in which it was ticked until the person clears it; what to say of it is `words`'
//! affair.

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::{About, Advice};
use crate::domain::past::Past;
use crate::domain::record::{Flag, Record, Rule, What};

/// A warning sign that is not cleared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSign {
    /// Which.
    pub flag: Flag,
    /// The day on which it was last ticked, where the person was.
    pub day: Date,
    /// The check-ins in which it was ticked and is not cleared: their records' ids.
    pub check_ins: Vec<Uuid>,
}

/// The signs that are open, each once.
pub fn open(past: &Past) -> Vec<OpenSign> {
    [Flag::Sharp, Flag::Radiating].into_iter().filter_map(|flag| open_sign(flag, &past.marks)).collect()
}

/// What is said of them.
pub(super) fn advice(past: &Past) -> Option<Advice> {
    let open = open(past);
    let because = open.iter().flat_map(|sign| sign.check_ins.clone()).collect();
    let about = About::Signs(open.iter().map(|sign| sign.flag).collect());
    (!open.is_empty()).then_some(Advice { rule: Rule::RedFlag, about, because })
}

fn open_sign(flag: Flag, records: &[Record]) -> Option<OpenSign> {
    // By id and not by time: clocks are set, and machines differ.
    let cleared = |record: &Record| {
        let What::FlagCleared(cleared) = &record.what else { return Vec::new() };
        if cleared.flags.contains(&flag) { cleared.check_ins.clone() } else { Vec::new() }
    };
    let cleared: BTreeSet<Uuid> = records.iter().flat_map(cleared).collect();
    let ticked = |record: &&Record| {
        let What::CheckIn(check_in) = &record.what else { return false };
        check_in.flags.contains(&flag) && !cleared.contains(&record.id)
    };
    let open: Vec<&Record> = records.iter().filter(ticked).collect();
    let last = open.iter().max_by_key(|record| record.at.timestamp())?;
    Some(OpenSign { flag, day: last.at.date(), check_ins: open.iter().map(|record| record.id).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{CheckIn, FlagCleared, When};

    fn at(hour: u8, what: What) -> Record {
        let id = Uuid::from_u128(u128::from(hour));
        Record::new(id, format!("2026-11-26T{hour:02}:00+00:00[UTC]").parse().unwrap(), what)
    }

    fn ticked(flags: &[Flag]) -> What {
        let (when, note) = (When::After, String::new());
        What::CheckIn(CheckIn { session: None, when, discomfort: None, flags: flags.to_vec(), note })
    }

    fn cleared(flags: &[Flag], hours: &[u128]) -> What {
        let check_ins = hours.iter().copied().map(Uuid::from_u128).collect();
        What::FlagCleared(FlagCleared { flags: flags.to_vec(), check_ins })
    }

    fn open(records: &[Record]) -> Vec<OpenSign> {
        super::open(&Past { marks: records.to_vec(), ..Past::default() })
    }

    fn open_of(records: &[Record]) -> Vec<Flag> {
        open(records).into_iter().map(|sign| sign.flag).collect()
    }

    #[test]
    fn a_sign_is_open_from_when_it_is_ticked_until_it_is_cleared_and_again_when_ticked_again() {
        let both = [Flag::Sharp, Flag::Radiating];
        let mut records = vec![at(8, ticked(&[])), at(9, ticked(&[Flag::Sharp])), at(10, ticked(&both))];
        assert_eq!(open_of(&records), both);
        assert_eq!(open(&records)[0].check_ins, [9, 10].map(Uuid::from_u128));
        records.push(at(11, cleared(&[Flag::Sharp], &[9, 10])));
        assert_eq!(open_of(&records), [Flag::Radiating]);
        records.push(at(12, ticked(&[Flag::Sharp])));
        // Another machine's records may come in any order.
        records.reverse();
        assert_eq!(open_of(&records), both);
        records.push(at(13, cleared(&both, &[10, 12])));
        assert_eq!(open_of(&records), []);
    }

    #[test]
    fn a_sign_ticked_while_a_clock_was_ahead_can_be_cleared_and_hides_none_that_follows() {
        let mut records = vec![at(20, ticked(&[Flag::Sharp])), at(9, cleared(&[Flag::Sharp], &[20]))];
        assert_eq!(open_of(&records), []);
        records.push(at(10, ticked(&[Flag::Sharp])));
        assert_eq!(open_of(&records), [Flag::Sharp]);
    }
}
