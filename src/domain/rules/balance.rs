//! Left and right: a side that a person noted tighter again and again (domain facts, section 8).
//!
//! It only leads to a question; no plan changes by itself, and nothing is claimed about symmetry.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{About, Advice, answers};
use crate::domain::exercise::Side;
use crate::domain::past::Past;
use crate::domain::record::{AdviceAnswered, Rule};

/// So many of the last sessions are looked at (domain facts, section 8).
pub const SESSIONS: usize = 6;
/// In so many of them the side was noted tighter (domain facts, section 8).
const NOTED_MIN: usize = 4;

/// The side that was noted tighter in four of the last six sessions, where the person was not yet asked about it since
/// that began.
pub(super) fn advice(past: &Past) -> Option<Advice> {
    let done = past.sessions.iter().filter(|session| session.sets.1 > 0);
    let sessions: Vec<_> = done.map(|session| session.tighter).collect();
    [Side::Left, Side::Right].into_iter().find_map(|side| open(side, &sessions, &answered(side, past)))
}

/// The ids of the records for which the person was asked about that side.
fn answered(side: Side, past: &Past) -> BTreeSet<Uuid> {
    let of_it = |answer: &&AdviceAnswered| answer.rule == Rule::Balance && answer.side == side;
    answers(past).filter(of_it).flat_map(|answer| answer.because.iter().copied()).collect()
}

/// By id and not by time: clocks are set, and machines differ.
fn open(side: Side, sessions: &[Option<(Side, Uuid)>], answered: &BTreeSet<Uuid>) -> Option<Advice> {
    let noted = |sessions: &[Option<(Side, Uuid)>]| -> Vec<Uuid> {
        let of_side = sessions.iter().flatten().filter(|(noted, _)| *noted == side);
        of_side.map(|(_, id)| *id).collect()
    };
    let mut asked = false;
    let mut because = Vec::new();
    for end in 1..=sessions.len() {
        because = noted(sessions.get(end.saturating_sub(SESSIONS)..end).unwrap_or_default());
        let holds = because.len() >= NOTED_MIN;
        asked = holds && (asked || because.iter().any(|id| answered.contains(id)));
    }
    let about = About::Tighter(side, because.len());
    (because.len() >= NOTED_MIN && !asked).then_some(Advice { rule: Rule::Balance, about, because })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exercise::Catalogue;
    use crate::domain::record::tests::bend;
    use crate::domain::record::{Record, SetRecord, SideTightness, What};

    fn record(id: u128, what: What) -> Record {
        Record::new(Uuid::from_u128(id), "2026-11-27T08:00:00+00:00[UTC]".parse().unwrap(), what)
    }

    /// A session a sign: `l` and `r` noted tighter, `=` about the same, `.` nothing noted; session n's note has the id n.
    fn history(signs: &str) -> Vec<Record> {
        let mut records = Vec::new();
        for (n, sign) in (1..).zip(signs.chars()) {
            let session = Uuid::from_u128(1_000 + n);
            records.push(record(2_000 + n, What::Set(SetRecord { session, ..bend() })));
            let side = match sign {
                'l' => Side::Left,
                'r' => Side::Right,
                '=' => Side::Both,
                _ => continue,
            };
            records.push(record(n, What::SideTightness(SideTightness { session, side })));
        }
        records
    }

    fn uneven(records: &[Record]) -> Option<Advice> {
        advice(&Past::of(records, &Catalogue::default()))
    }

    fn side_of(records: &[Record]) -> Option<Side> {
        uneven(records).map(|uneven| uneven.answered(true).side)
    }

    #[test]
    fn a_side_noted_tighter_in_four_of_the_last_six_sessions_is_asked_about() {
        for (signs, side) in [
            ("lll", None),
            ("llll", Some(Side::Left)),
            ("l.ll=l", Some(Side::Left)),
            ("l..lll", Some(Side::Left)),
            // The first left has slid out of the six.
            ("l...lll", None),
            ("lrlrlr", None),
            ("llrrrr", Some(Side::Right)),
        ] {
            assert_eq!(side_of(&history(signs)), side, "{signs}");
        }
        let because: Vec<Uuid> = [1, 3, 4, 6].map(Uuid::from_u128).to_vec();
        assert_eq!(uneven(&history("l.ll=l")).map(|uneven| uneven.because), Some(because));
    }

    #[test]
    fn it_is_asked_once_until_it_was_otherwise_for_a_while() {
        let asked = |signs: &str, side| {
            let mut records = history(signs);
            let because = [1, 2, 3, 4].map(Uuid::from_u128).to_vec();
            let answered =
                AdviceAnswered { rule: Rule::Balance, side, exercise: String::new(), taken: false, because };
            records.push(record(9_999, What::AdviceAnswered(answered)));
            side_of(&records)
        };
        assert_eq!(asked("llll", Side::Left), None);
        // All six of the last came after the answer, and it never was otherwise.
        assert_eq!(asked("llllllllllll", Side::Left), None);
        assert_eq!(asked("llll====llll", Side::Left), Some(Side::Left));
        assert_eq!(asked("llll", Side::Right), Some(Side::Left));
    }
}
