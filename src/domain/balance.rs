//! Left and right: a side that a person noted tighter again and again (domain facts, section 8).
//!
//! It only leads to a question; no plan changes by itself, and nothing is claimed about symmetry.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::domain::exercise::Side;
use crate::domain::outcome::Outcome;
use crate::domain::record::{Record, Rule, What};

/// So many of the last sessions are looked at (domain facts, section 8).
pub const SESSIONS: usize = 6;
/// In so many of them the side was noted tighter (domain facts, section 8).
const NOTED_MIN: usize = 4;

/// A side that was noted tighter again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uneven {
    /// The side.
    pub side: Side,
    /// The records of the last sessions that note it.
    pub because: Vec<Uuid>,
}

/// The side that was noted tighter in four of the last six sessions, where the person was not yet asked about it since
/// that began.
pub fn uneven(records: &[Record]) -> Option<Uneven> {
    let sessions = sessions(records);
    [Side::Left, Side::Right].into_iter().find_map(|side| open(side, &sessions, &answered(side, records)))
}

/// The ids of the records for which the person was asked about that side.
fn answered(side: Side, records: &[Record]) -> BTreeSet<Uuid> {
    let because = |record: &Record| {
        let What::AdviceAnswered(answered) = &record.what else { return Vec::new() };
        let of_it = answered.rule == Rule::Balance && answered.side == side;
        if of_it { answered.because.clone() } else { Vec::new() }
    };
    records.iter().flat_map(because).collect()
}

/// By id and not by time: clocks are set, and machines differ.
fn open(side: Side, sessions: &[Option<(Uuid, Side)>], answered: &BTreeSet<Uuid>) -> Option<Uneven> {
    let noted = |sessions: &[Option<(Uuid, Side)>]| -> Vec<Uuid> {
        let of_side = sessions.iter().flatten().filter(|(_, noted)| *noted == side);
        of_side.map(|(id, _)| *id).collect()
    };
    let mut asked = false;
    let mut because = Vec::new();
    for end in 1..=sessions.len() {
        because = noted(sessions.get(end.saturating_sub(SESSIONS)..end).unwrap_or_default());
        let holds = because.len() >= NOTED_MIN;
        asked = holds && (asked || because.iter().any(|id| answered.contains(id)));
    }
    (because.len() >= NOTED_MIN && !asked).then_some(Uneven { side, because })
}

/// The sessions in which a set was done, in the order in which they began, each with the last that was noted in it.
fn sessions(records: &[Record]) -> Vec<Option<(Uuid, Side)>> {
    let mut order = Vec::new();
    let (mut seen, mut noted) = (BTreeSet::new(), BTreeMap::new());
    for record in records {
        if let What::SideTightness(tightness) = &record.what {
            noted.insert(tightness.session, (record.id, tightness.side));
        }
        if let What::Set(set) = &record.what
            && set.outcome == Outcome::Done
            && seen.insert(set.session)
        {
            order.push(set.session);
        }
    }
    order.into_iter().map(|session| noted.get(&session).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exercise::Kind;
    use crate::domain::record::{AdviceAnswered, SetRecord, SideTightness};

    fn record(id: u128, what: What) -> Record {
        Record::new(Uuid::from_u128(id), "2026-11-27T08:00:00+00:00[UTC]".parse().unwrap(), what)
    }

    /// A session a sign: `l` and `r` noted tighter, `=` about the same, `.` nothing noted; session n's note has the id n.
    fn history(signs: &str) -> Vec<Record> {
        let mut records = Vec::new();
        for (n, sign) in (1..).zip(signs.chars()) {
            let session = Uuid::from_u128(1_000 + n);
            let set = SetRecord {
                session,
                routine: "r".to_owned(),
                exercise: "e".to_owned(),
                kind: Kind::Stretch,
                step: 1,
                round: 1,
                set: 1,
                side: Side::Left,
                planned_secs: 30.0,
                held_secs: 30.0,
                reps: None,
                outcome: Outcome::Done,
            };
            records.push(record(2_000 + n, What::Set(set)));
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

    fn side_of(records: &[Record]) -> Option<Side> {
        uneven(records).map(|uneven| uneven.side)
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
        assert_eq!(uneven(&history("l.ll=l")), Some(Uneven { side: Side::Left, because }));
    }

    #[test]
    fn it_is_asked_once_until_it_was_otherwise_for_a_while() {
        let asked = |signs: &str, side| {
            let mut records = history(signs);
            let because = [1, 2, 3, 4].map(Uuid::from_u128).to_vec();
            let answered = AdviceAnswered { rule: Rule::Balance, side, taken: false, because };
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
