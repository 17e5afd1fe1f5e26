//! Lines written and read, whole and damaged.

use super::*;
use crate::domain::settings::Day;

const ID: Uuid = Uuid::from_u128(0x0193_6d2e_8a00_7000_8000_0000_0000_0001);
pub(crate) const SESSION: Uuid = Uuid::from_u128(0x0193_6d2e_8a00_7000_8000_0000_0000_0002);

fn record(id: u128, at: &str, what: What) -> Record {
    Record::new(Uuid::from_u128(id), at.parse().unwrap(), what)
}

/// One set of a stretch, held nearly as long as planned.
pub(crate) fn bend() -> SetRecord {
    SetRecord {
        session: SESSION,
        routine: "desk_break".to_owned(),
        exercise: "seated_forward_bend".to_owned(),
        kind: Kind::Stretch,
        muscles: vec![Muscle::Hamstrings],
        step: 2,
        round: 1,
        set: 1,
        side: Side::Left,
        planned_secs: 30.0,
        held_secs: 29.25,
        reps: None,
        outcome: Outcome::Done,
    }
}

const NOON: &str = "2026-11-26T12:00:00+01:00[Europe/Berlin]";

fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap()
}

fn correction(change: Change) -> What {
    What::Correction(Correction { of: ID, change })
}

fn one_of_each() -> Vec<Record> {
    let session = |stage| {
        What::Session(SessionRecord {
            session: SESSION,
            routine: "desk_break".to_owned(),
            name: "Desk \"break\"".to_owned(),
            stage,
        })
    };
    let began = Stage::Began { planned_secs: 175.0, planned_steps: 4, planned_sets: 6, by_hand: false };
    let note = "Better // than\n\tyesterday; \u{1F9D8} \"quoted\" //crc:00000000".to_owned();
    let check_in = |when, discomfort| CheckIn {
        session: Some(SESSION),
        when,
        discomfort,
        flags: vec![Flag::Sharp, Flag::Radiating],
        note: note.clone(),
    };
    vec![
        record(1, NOON, session(began)),
        record(2, NOON, What::CheckIn(check_in(When::Before, Some(3)))),
        record(3, NOON, What::Set(bend())),
        record(4, NOON, What::Set(SetRecord { reps: Some(9), side: Side::Both, ..bend() })),
        record(5, NOON, session(Stage::Ended { ending: Ending::Stopped, active_secs: 60.5 })),
        record(6, NOON, What::CheckIn(check_in(When::After, None))),
        record(7, NOON, What::NextMorning(NextMorning { session: SESSION, discomfort: 4 })),
        record(8, NOON, What::Note(Note { session: None, day: day("2026-11-25"), text: note.clone() })),
        record(9, NOON, What::PlanChange(PlanChange { days: [(Day::Mon, "desk_break".to_owned())].into() })),
        record(10, NOON, What::PausedWeek(PausedWeek { monday: day("2026-11-23") })),
        record(11, NOON, What::NewReference(NewReference { from: day("2026-11-23") })),
        record(12, NOON, correction(Change::Gone)),
        record(
            13,
            NOON,
            correction(Change::Moved { to: "2026-11-25T08:00+01:00[Europe/Berlin]".parse().unwrap() }),
        ),
        record(14, NOON, correction(Change::Says(Box::new(What::Set(bend()))))),
    ]
}

#[test]
fn a_line_is_one_ron_value_and_its_check_sum() {
    let record = Record { id: ID, ..record(0, NOON, What::Set(bend())) };
    let expected = concat!(
        r#"(v:1,id:"01936d2e-8a00-7000-8000-000000000001",at:"2026-11-26T12:00:00+01:00[Europe/Berlin]","#,
        r#"what:Set((session:"01936d2e-8a00-7000-8000-000000000002",routine:"desk_break","#,
        r#"exercise:"seated_forward_bend",kind:Stretch,muscles:[Hamstrings],step:2,round:1,set:1,side:Left,planned_secs:30.0,"#,
        r#"held_secs:29.25,outcome:Done)))"#,
    );
    let line = line_of(&record);
    let (text, crc) = line.split_at(line.len() - " //crc:00000000".len());
    assert_eq!(text, expected);
    assert!(crc.starts_with(" //crc:"), "{crc}");
}

#[test]
fn every_kind_of_record_is_read_as_it_was_written() {
    for record in one_of_each() {
        let line = line_of(&record);
        assert!(!line.contains('\n'), "{line}");
        assert_eq!(read_line(&line), Ok(record));
    }
}

#[test]
fn a_line_with_any_single_bit_changed_is_refused() {
    for line in one_of_each().iter().map(line_of) {
        for bit in 0..line.len() * 8 {
            let mut bytes = line.clone().into_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            // As a file is read: what is no text any more becomes signs that were never written.
            let changed = String::from_utf8_lossy(&bytes);
            assert_eq!(read_line(&changed), Err(LineFault::Damaged), "bit {bit}: {changed}");
        }
    }
}

#[test]
fn a_torn_line_is_refused_wherever_it_was_torn() {
    let line = line_of(&one_of_each()[1]);
    for end in (0..line.len()).filter(|end| line.is_char_boundary(*end)) {
        assert_eq!(read_line(&line[..end]), Err(LineFault::Damaged), "torn at {end}");
    }
}

fn sealed(text: &str) -> String {
    format!("{text} //crc:{:08x}", crc32c::crc32c(text.as_bytes()))
}

#[test]
fn a_line_of_a_later_version_is_known_as_one() {
    let line = line_of(&one_of_each()[2]);
    let text = line.split(" //crc:").next().unwrap();
    assert_eq!(read_line(&sealed(&text.replace("v:1", "v:2"))), Err(LineFault::Later));
    assert_eq!(read_line(&sealed(&text.replace("Set((", "Sauna(("))), Err(LineFault::Later));
    let chain = correction(Change::Says(Box::new(correction(Change::Gone))));
    let chain = sealed(&ron::to_string(&record(1, NOON, chain)).unwrap());
    let unsound = sealed(&text.replace("29.25", "-3.0"));
    for line in [unsound, chain] {
        assert_eq!(
            read_line(&line),
            Err(LineFault::NoRecord { detail: "a number is out of range".to_owned() })
        );
    }
}

#[test]
fn the_union_counts_each_record_once_and_keeps_count_of_what_it_cannot_read() {
    let lines: Vec<String> = one_of_each().iter().map(line_of).collect();
    let late = record(9, "2026-11-26T11:59:00+01:00[Europe/Berlin]", What::Set(bend()));
    let first = format!("{}\n{}\n", lines[2], lines[0]);
    let second = format!("{}\n{}\n{}", lines[0], line_of(&late), &lines[3][..40]);
    let (records, unreadable) = union([("a.ron", first.as_str()), ("b.ron", second.as_str())]);
    assert_eq!(records, [late, one_of_each()[0].clone(), one_of_each()[2].clone()]);
    let expected = Unreadable { file: "b.ron".to_owned(), line: 3, fault: LineFault::Damaged };
    assert_eq!(unreadable, [expected]);
}

#[test]
fn json_has_the_words_of_the_contract() {
    let json = json_of(&one_of_each()[3]);
    assert_eq!(json["type"], "set");
    assert_eq!((&json["outcome"], &json["side"]), (&"done".into(), &"both".into()));
    assert_eq!((&json["held_secs"], &json["reps"]), (&29.25.into(), &9.into()));
    assert_eq!(json["at"], NOON);
    assert_eq!(json_of(&one_of_each()[4])["outcome"], "stopped");
    assert_eq!(json_of(&one_of_each()[5])["flags"], serde_json::json!(["sharp", "radiating"]));
}
