//! The log's and the settings' part of docs/format.md is held to the real lines and fields.

use supple::domain::exercise::{Kind, Side};
use supple::domain::outcome::{Ending, Outcome};
use supple::domain::record::{
    AdviceAnswered, CheckIn, CueReport, Flag, FlagCleared, Record, Rule, SessionRecord, SetRecord,
    SideTightness, Stage, VERSION, What, When, json_of, line_of, read_line,
};
use supple::domain::score::CueKind;
use supple::domain::settings::{Settings, VoiceSettings};
use uuid::Uuid;

use super::document::{blocks, quoted, rows, sections};
use super::{FORMAT, keys};

const SESSION: Uuid = Uuid::from_u128(0x019a_bf7c_2c00_7d10_8a52_6d1c_9a40_11c2);

/// The records of the page's example, nothing left out.
fn records() -> [Record; 9] {
    let session = |stage| {
        What::Session(SessionRecord {
            session: SESSION,
            routine: routine(),
            name: "Desk break".to_owned(),
            stage,
        })
    };
    let began = Stage::Began { planned_secs: 175.0, planned_steps: 3, planned_sets: 5 };
    let set = SetRecord {
        session: SESSION,
        routine: routine(),
        exercise: "sit_to_stand".to_owned(),
        kind: Kind::Strength,
        step: 1,
        round: 1,
        set: 1,
        side: Side::Both,
        planned_secs: 40.0,
        held_secs: 40.0,
        reps: Some(8),
        outcome: Outcome::Done,
    };
    let check_in = |when, discomfort, flags, note: &str| {
        What::CheckIn(CheckIn {
            session: Some(SESSION),
            when,
            discomfort: Some(discomfort),
            flags,
            note: note.to_owned(),
        })
    };
    let id = |number: u128| Uuid::from_u128(0x019a_bf7c_2c00_7d10_8a52_6d1c_9a40_2000 + number);
    let whats = [
        check_in(When::Before, 3, vec![], ""),
        session(began),
        What::Set(set),
        session(Stage::Ended { ending: Ending::Finished, active_secs: 150.0 }),
        check_in(When::After, 2, vec![Flag::Sharp], "The left side pinched."),
        What::FlagCleared(FlagCleared { flags: vec![Flag::Sharp], check_ins: vec![id(5)] }),
        What::SideTightness(SideTightness { session: SESSION, side: Side::Left }),
        What::AdviceAnswered(AdviceAnswered {
            rule: Rule::Balance,
            side: Side::Left,
            taken: true,
            because: vec![id(7)],
        }),
        What::CueReport(cue_report()),
    ];
    let mut number = 0;
    whats.map(|what| {
        number += 1;
        let at = format!("2026-11-26T12:0{number}:00+01:00[Europe/Berlin]").parse().expect("a time");
        Record::new(id(number), at, what)
    })
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
    let values = records().map(|record| serde_json::to_value(record).unwrap());
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
    let [before, began, set, ended, _, cleared, tightness, answered, report] = records();
    for (row, record) in table.iter().zip([set, began, ended, before, cleared, tightness, answered, report]) {
        let json = json_of(&record);
        assert!(row[0].starts_with(json["type"].as_str().unwrap()), "{row:?}");
        assert_eq!(sorted(quoted(&row[1])), sorted(keys(&json)), "docs/format.md, {}", row[0]);
    }
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
