//! The log's and the settings' part of docs/format.md is held to the real lines and fields.

use supple::domain::exchange::COLUMNS;
use supple::domain::exercise::{Kind, Muscle, Side};
use supple::domain::outcome::{Ending, Outcome};
use supple::domain::record::{
    AdviceAnswered, Change, CheckIn, Correction, CueReport, ExerciseRating, Flag, FlagCleared, NewReference,
    NextMorning, Note, PausedWeek, PlanChange, Record, Rule, SessionRecord, SetRecord, SideTightness, Stage,
    VERSION, What, When, json_of, line_of, read_line,
};
use supple::domain::score::CueKind;
use supple::domain::settings::{Day, Settings, VoiceSettings};
use uuid::Uuid;

use super::document::{blocks, quoted, rows, sections};
use super::{FORMAT, keys};

const SESSION: Uuid = Uuid::from_u128(0x019a_bf7c_2c00_7d10_8a52_6d1c_9a40_11c2);

/// The records of the page's example, nothing left out.
fn records() -> Vec<Record> {
    let session = |stage| {
        What::Session(SessionRecord {
            session: SESSION,
            routine: routine(),
            name: "Desk break".to_owned(),
            stage,
        })
    };
    let began = Stage::Began { planned_secs: 175.0, planned_steps: 3, planned_sets: 5, by_hand: true };
    let set = SetRecord {
        session: SESSION,
        routine: routine(),
        exercise: "sit_to_stand".to_owned(),
        kind: Kind::Strength,
        muscles: vec![Muscle::GluteMax],
        step: 1,
        round: 1,
        set: 1,
        side: Side::Both,
        planned_secs: 40.0,
        held_secs: 40.0,
        reps: Some(8),
        outcome: Outcome::Done,
    };
    let whats = [
        check_in(When::Before, 3, vec![], ""),
        session(began),
        What::Set(set),
        session(Stage::Ended { ending: Ending::Finished, active_secs: 150.0 }),
        check_in(When::After, 2, vec![Flag::Sharp], "The left side pinched."),
    ];
    let mut number = 0;
    let records = whats.into_iter().chain(beside()).map(|what| {
        number += 1;
        let at = format!("2026-11-26T12:{number:02}:00+01:00[Europe/Berlin]").parse().expect("a time");
        Record::new(id(number), at, what)
    });
    records.collect()
}

fn check_in(when: When, discomfort: u8, flags: Vec<Flag>, note: &str) -> What {
    let (session, note) = (Some(SESSION), note.to_owned());
    What::CheckIn(CheckIn { session, when, discomfort: Some(discomfort), flags, note })
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x019a_bf7c_2c00_7d10_8a52_6d1c_9a40_2000 + number)
}

/// What stands beside sessions.
fn beside() -> [What; 13] {
    [
        What::FlagCleared(FlagCleared { flags: vec![Flag::Sharp], check_ins: vec![id(5)] }),
        What::SideTightness(SideTightness { session: SESSION, side: Side::Left }),
        What::AdviceAnswered(AdviceAnswered {
            rule: Rule::HoldUp,
            side: Side::Both,
            exercise: "seated_forward_bend".to_owned(),
            taken: true,
            because: vec![id(7)],
        }),
        What::CueReport(cue_report()),
        What::NextMorning(NextMorning { session: SESSION, discomfort: 3 }),
        What::ExerciseRating(ExerciseRating {
            session: SESSION,
            exercise: "sit_to_stand".to_owned(),
            discomfort: 1,
        }),
        What::Note(Note { session: Some(SESSION), day: date(26), text: "Carried boxes all day.".to_owned() }),
        What::PlanChange(PlanChange { days: [(Day::Mon, routine()), (Day::Thu, routine())].into() }),
        What::PausedWeek(PausedWeek { monday: date(23) }),
        What::NewReference(NewReference { from: date(26) }),
        What::Correction(Correction { of: id(4), change: Change::Gone }),
        What::Correction(Correction {
            of: SESSION,
            change: Change::Moved { to: "2026-11-25T18:30:00+01:00[Europe/Berlin]".parse().expect("a time") },
        }),
        What::Correction(Correction {
            of: id(1),
            change: Change::Says(Box::new(check_in(When::Before, 4, vec![], ""))),
        }),
    ]
}

fn date(day: i8) -> jiff::civil::Date {
    jiff::civil::date(2026, 11, day)
}

fn cue_report() -> CueReport {
    CueReport {
        session: SESSION,
        heard: 62,
        dropped: 0,
        underruns: 0,
        p50_secs: 0.000_08,
        p99_secs: 0.000_3,
        worst_secs: 0.000_35,
    }
}

fn routine() -> String {
    "desk_break".to_owned()
}

#[test]
fn the_example_of_the_log_is_what_is_written() {
    let lines: String = records().iter().map(|record| line_of(record) + "\n").collect();
    let example =
        blocks(FORMAT).into_iter().find(|block| block.mark == "ron log").expect("an example of the log");
    assert_eq!(example.text, lines);
    for (line, record) in example.text.lines().zip(records()) {
        assert_eq!(read_line(line), Ok(record));
    }
}

#[test]
fn every_field_of_a_record_is_described_and_no_other() {
    let values: Vec<_> = records().into_iter().map(|record| serde_json::to_value(record).unwrap()).collect();
    let inner = |at: usize, what: &str| values[at]["what"][what].clone();
    let parts = [
        ("Record", values[0].clone()),
        ("Set", inner(2, "Set")),
        ("Session", inner(1, "Session")),
        ("CheckIn", inner(4, "CheckIn")),
        ("FlagCleared", inner(5, "FlagCleared")),
        ("SideTightness", inner(6, "SideTightness")),
        ("AdviceAnswered", inner(7, "AdviceAnswered")),
        ("CueReport", inner(8, "CueReport")),
        ("NextMorning", inner(9, "NextMorning")),
        ("ExerciseRating", inner(10, "ExerciseRating")),
        ("Note", inner(11, "Note")),
        ("PlanChange", inner(12, "PlanChange")),
        ("PausedWeek", inner(13, "PausedWeek")),
        ("NewReference", inner(14, "NewReference")),
        ("Correction", inner(15, "Correction")),
    ];
    for (name, value) in parts {
        let mut described: Vec<_> =
            rows(&sections(FORMAT)[name]).into_iter().map(|cells| cells[0].clone()).collect();
        described.sort();
        assert_eq!(described, sorted(keys(&value)), "docs/format.md, {name}");
    }
    assert_eq!(VERSION, 1, "docs/format.md says which version is written");
}

#[test]
fn every_field_of_the_log_as_json_is_described_and_no_other() {
    let table = rows(&sections(FORMAT)["The log as JSON"]);
    // The table has the set first, and each kind of correction.
    let order = [2, 1, 3, 0, 9, 10, 6, 11, 5, 12, 13, 14, 7, 8, 15, 16, 17];
    assert_eq!(table.len(), order.len());
    for (row, record) in table.iter().zip(order.map(|at| records()[at].clone())) {
        let json = json_of(&record);
        assert!(row[0].starts_with(json["type"].as_str().unwrap()), "{row:?}");
        assert_eq!(sorted(quoted(&row[1])), sorted(keys(&json)), "docs/format.md, {}", row[0]);
    }
}

#[test]
fn the_columns_of_the_table_are_the_ones_that_are_written() {
    let section = &sections(FORMAT)["The history as a table"];
    let line = section.lines().find(|line| line.starts_with("`at`")).expect("the columns in a line");
    assert_eq!(quoted(line), COLUMNS);
}

#[test]
fn every_setting_is_described_and_the_example_reads() {
    let settings = Settings {
        history_folder: Some("log".into()),
        silent_cues: [CueKind::Tempo].into(),
        own_sounds: [(CueKind::End, "gong.flac".into())].into(),
        voice: VoiceSettings { program: Some("say {file}".to_owned()), ..VoiceSettings::default() },
        ..Settings::default()
    };
    let settings = serde_json::to_value(settings).unwrap();
    let mut of_voice: Vec<_> =
        rows(&sections(FORMAT)["Voice"]).into_iter().map(|cells| cells[0].clone()).collect();
    of_voice.sort();
    assert_eq!(of_voice, sorted(keys(&settings["voice"])));
    let mut described: Vec<_> =
        rows(&sections(FORMAT)["Settings"]).into_iter().map(|cells| cells[0].clone()).collect();
    described.sort();
    assert_eq!(described, sorted(keys(&settings)));
    let example = blocks(FORMAT)
        .into_iter()
        .find(|block| block.mark == "ron settings")
        .expect("an example of settings");
    let read = Settings::read(&example.text).expect("the example reads");
    assert_eq!((read.loudness(), read.plan.sessions()), (0.5, 3));
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}
