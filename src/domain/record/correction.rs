//! Corrections: what was recorded wrongly is set right by a record more, and nothing is rewritten.
//!
//! Whoever looks at the history looks at it corrected. A correction is undone by one that says of it that it is gone.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Record, Stage, What, moment};

/// What an earlier record, or a whole session, really was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The record's id, or a session's for all its records.
    pub of: Uuid,
    /// What is otherwise.
    pub change: Change,
}

/// What is otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// It was not so at all. Of a correction: it is undone.
    Gone,
    /// It was, or began, at another time. The records of a session keep their distances.
    Moved {
        /// When.
        #[serde(with = "moment")]
        to: ZonedDateTime,
    },
    /// The record says this instead. Of a session it says nothing.
    Says(Box<What>),
}

/// All corrections that stand, by what they are of.
#[derive(Default)]
struct Standing<'a> {
    gone: BTreeSet<Uuid>,
    moved: BTreeMap<Uuid, &'a ZonedDateTime>,
    says: BTreeMap<Uuid, &'a What>,
}

/// The records as they stand after all corrections, in the order of their times. Corrections stay among them.
///
/// The records come in the order in which they were written: of two corrections of one thing the later stands.
pub fn corrected<'a>(records: impl IntoIterator<Item = &'a Record>) -> Vec<Cow<'a, Record>> {
    let records: Vec<&Record> = records.into_iter().collect();
    without_retold(&records, set_right(&records))
}

fn set_right<'a>(records: &[&'a Record]) -> Vec<Cow<'a, Record>> {
    let standing = standing(records);
    if standing.gone.is_empty() && standing.moved.is_empty() && standing.says.is_empty() {
        return records.iter().copied().map(Cow::Borrowed).collect();
    }
    let begins = begins(records);
    let correct = |record: &&'a Record| {
        let session = record.session();
        if [Some(record.id), session].into_iter().flatten().any(|id| standing.gone.contains(&id)) {
            return None;
        }
        let mut corrected = Cow::Borrowed(*record);
        if let Some(says) = standing.says.get(&record.id) {
            corrected.to_mut().what = (*says).clone();
        }
        let with_session = session.and_then(|id| Some((standing.moved.get(&id)?, begins.get(&id)?)));
        if let Some((to, began)) = with_session {
            corrected.to_mut().at = to.saturating_add(record.at.duration_since(began));
        }
        if let Some(to) = standing.moved.get(&record.id) {
            corrected.to_mut().at = (*to).clone();
        }
        Some(corrected)
    };
    let mut corrected: Vec<Cow<'_, Record>> = records.iter().filter_map(correct).collect();
    corrected.sort_by_key(|record| (record.at.timestamp(), record.id));
    corrected
}

/// Leaves out what a table told of sets and check-ins that the history has itself: a sync tool may bring the records of
/// which the table was made after it was taken in.
fn without_retold<'a>(written: &[&Record], mut standing: Vec<Cow<'a, Record>>) -> Vec<Cow<'a, Record>> {
    if !standing.iter().any(|record| is_retold(record)) {
        return standing;
    }
    let own = written.iter().copied().chain(standing.iter().map(AsRef::as_ref));
    let own: BTreeSet<_> = own.filter(|record| !is_retold(record)).filter_map(told).collect();
    standing.retain(|record| !is_retold(record) || told(record).is_none_or(|told| !own.contains(&told)));
    standing
}

/// Whether a record was made of a table's row: its id is made of what the row says.
fn is_retold(record: &Record) -> bool {
    record.id.get_version_num() == 5
}

/// What two records share that tell of the same set, or of the same check-in: its session, and which of it.
pub fn told(record: &Record) -> Option<(Uuid, String)> {
    if let What::Set(set) = &record.what {
        let at = record.at.timestamp();
        return Some((set.session, format!("{at}|{}|{}|{}", set.exercise, set.side.word(), set.set)));
    }
    let What::CheckIn(check_in) = &record.what else { return None };
    Some((check_in.session?, check_in.when.word().to_owned()))
}

/// When each session began: with its first record of all, where nothing says that it did.
fn begins<'a>(records: &[&'a Record]) -> BTreeMap<Uuid, &'a ZonedDateTime> {
    let mut begins = BTreeMap::new();
    for record in records {
        let Some(session) = record.session() else { continue };
        let began =
            matches!(&record.what, What::Session(session) if matches!(session.stage, Stage::Began { .. }));
        if began {
            begins.insert(session, &record.at);
        } else {
            begins.entry(session).or_insert(&record.at);
        }
    }
    begins
}

fn standing<'a>(records: &[&'a Record]) -> Standing<'a> {
    let correction = |record: &Record| matches!(record.what, What::Correction(_));
    let mut standing = Standing::default();
    // The latest first: what it says is gone says nothing itself.
    for record in records.iter().rev().filter(|record| correction(record)) {
        let What::Correction(Correction { of, change }) = &record.what else { continue };
        if standing.gone.contains(&record.id) {
            continue;
        }
        match change {
            Change::Gone => drop(standing.gone.insert(*of)),
            Change::Moved { to } => drop(standing.moved.entry(*of).or_insert(to)),
            Change::Says(what) => drop(standing.says.entry(*of).or_insert(what)),
        }
    }
    standing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::outcome::{Ending, Outcome};
    use crate::domain::record::tests::{SESSION, bend};
    use crate::domain::record::{SessionRecord, SetRecord};

    fn record(id: u128, time: &str, what: What) -> Record {
        Record::new(
            Uuid::from_u128(id),
            format!("2026-11-26T{time}+01:00[Europe/Berlin]").parse().unwrap(),
            what,
        )
    }

    fn correction(id: u128, of: Uuid, change: Change) -> Record {
        record(id, &format!("20:{id:02}"), What::Correction(Correction { of, change }))
    }

    /// A session that began at noon, with one set of half a minute.
    fn session() -> Vec<Record> {
        let stage = |stage| {
            What::Session(SessionRecord {
                session: SESSION,
                routine: String::new(),
                name: String::new(),
                stage,
            })
        };
        let began = Stage::Began { planned_secs: 60.0, planned_steps: 1, planned_sets: 1, by_hand: false };
        vec![
            record(1, "12:00", stage(began)),
            record(2, "12:01", What::Set(bend())),
            record(3, "12:02", stage(Stage::Ended { ending: Ending::Finished, active_secs: 30.0 })),
        ]
    }

    /// Id and time of all records but corrections.
    fn seen(records: &[Record]) -> Vec<(u128, String)> {
        let seen =
            |record: &Cow<'_, Record>| (record.id.as_u128(), record.at.strftime("%d. %H:%M").to_string());
        let corrected = corrected(records);
        corrected.iter().filter(|record| !matches!(record.what, What::Correction(_))).map(seen).collect()
    }

    fn times(times: [&str; 3]) -> Vec<(u128, String)> {
        (1..).zip(times.map(str::to_owned)).collect()
    }

    #[test]
    fn a_session_that_was_not_is_gone_until_that_is_undone() {
        let mut records = session();
        let as_it_was = seen(&records);
        records.push(correction(10, SESSION, Change::Gone));
        assert_eq!(seen(&records), []);
        records.push(correction(11, Uuid::from_u128(10), Change::Gone));
        assert_eq!(seen(&records), as_it_was);
        records.push(correction(12, Uuid::from_u128(11), Change::Gone));
        assert_eq!(seen(&records), []);
    }

    #[test]
    fn a_session_moves_as_a_whole_and_the_last_move_stands() {
        let mut records = session();
        let to = |at: &str| Change::Moved { to: format!("{at}+01:00[Europe/Berlin]").parse().unwrap() };
        records.push(correction(10, SESSION, to("2026-11-24T07:30")));
        assert_eq!(seen(&records), times(["24. 07:30", "24. 07:31", "24. 07:32"]));
        records.push(correction(11, SESSION, to("2026-11-25T08:00")));
        assert_eq!(seen(&records), times(["25. 08:00", "25. 08:01", "25. 08:02"]));
        records.push(correction(12, Uuid::from_u128(11), Change::Gone));
        assert_eq!(seen(&records), times(["24. 07:30", "24. 07:31", "24. 07:32"]));
    }

    #[test]
    fn a_record_says_something_else_and_no_other_does() {
        let mut records = session();
        let shorter = SetRecord { held_secs: 12.0, outcome: Outcome::Stopped, ..bend() };
        records.push(correction(10, Uuid::from_u128(2), Change::Says(Box::new(What::Set(shorter.clone())))));
        let corrected = corrected(&records);
        assert_eq!(corrected[1].what, What::Set(shorter));
        assert_eq!([&*corrected[0], &*corrected[2]], [&session()[0], &session()[2]]);
    }

    #[test]
    fn corrections_that_undo_each_other_end() {
        let both = vec![
            correction(10, Uuid::from_u128(11), Change::Gone),
            correction(11, Uuid::from_u128(10), Change::Gone),
        ];
        assert_eq!(corrected(&both).len(), 1);
    }
}
