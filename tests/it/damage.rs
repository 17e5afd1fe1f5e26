//! Damaged histories by the thousand, from a seed: no panic, no readable record lost, no damaged line unseen.
//!
//! Beside the reader stands a model too dumb to be wrong: a line is readable if it is, byte for byte, one that was
//! written, whatever system's end it has. `SUPPLE_SEED=81 cargo test --test it damage` runs that one case alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use supple::domain::exercise::{Kind, Side};
use supple::domain::outcome::Outcome;
use supple::domain::record::{CheckIn, Record, SetRecord, What, When, line_of};
use supple::system::journal::{History, Journal};
use tempfile::TempDir;
use uuid::Uuid;

use crate::sim::chance::Chance;

const CASES: u64 = 3_000;
/// Cases with appends in between, which wait for the disk.
const REPAIRS: u64 = 60;

fn seeds(count: u64) -> Vec<u64> {
    match std::env::var("SUPPLE_SEED") {
        Ok(seed) => vec![seed.parse().expect("SUPPLE_SEED is a number")],
        Err(_) => (0..count).collect(),
    }
}

struct Place {
    root: TempDir,
    journal: Journal,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let journal = Journal::open(&root.path().join("state"), &root.path().join("log"));
        Self { root, journal }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root.path().join("log").join(name)
    }

    fn local(&self) -> PathBuf {
        self.root.path().join("state/journal.ron")
    }
}

fn record(number: u64) -> Record {
    let session = Uuid::from_u128(1 << 64);
    let what = if number.is_multiple_of(3) {
        What::CheckIn(CheckIn {
            session: Some(session),
            when: When::Before,
            discomfort: Some(3),
            flags: Vec::new(),
            note: "hüfte // \"left\"\n\u{1F9D8} //crc:00000000".to_owned(),
        })
    } else {
        What::Set(SetRecord {
            session,
            routine: "desk_break".to_owned(),
            exercise: "seated_forward_bend".to_owned(),
            kind: Kind::Stretch,
            muscles: Vec::new(),
            step: 1,
            round: 1,
            set: 1,
            side: Side::Left,
            planned_secs: 30.0,
            held_secs: 29.25,
            reps: None,
            outcome: Outcome::Done,
        })
    };
    let at = format!("2026-11-26T12:{:02}:{:02}+01:00[Europe/Berlin]", number / 60, number % 60);
    Record::new(Uuid::from_u128(u128::from(number) + 1), at.parse().unwrap(), what)
}

/// What may befall a file.
fn damage(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = |bytes: &[u8], chance: &mut Chance| usize::try_from(chance.below(bytes.len() as u64)).unwrap();
    if bytes.is_empty() {
        return;
    }
    let lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let line_starts: Vec<usize> =
        (0..bytes.len()).filter(|index| *index == 0 || bytes[index - 1] == b'\n').collect();
    match chance.below(8) {
        // Cut short.
        0 => bytes.truncate(at(bytes, chance)),
        // Bits that turned over.
        1 | 2 => {
            for _ in 0..=chance.below(4) {
                let index = at(bytes, chance);
                bytes[index] ^= 1 << chance.below(8);
            }
        }
        // A line twice, somewhere.
        3 => {
            let (line, start) = (chance.one_of(&lines), *chance.one_of(&line_starts));
            bytes.splice(start..start, line.iter().copied());
        }
        // Half a line in the midst of others.
        4 => {
            let line = chance.one_of(&lines);
            let piece = &line[..at(line, chance)];
            let start = at(bytes, chance);
            bytes.splice(start..start, piece.iter().copied());
        }
        // What some disks leave of a block after a power cut.
        5 => {
            let start = at(bytes, chance);
            let end = (start + 1 + at(bytes, chance) / 4).min(bytes.len());
            bytes[start..end].fill(0);
        }
        // A newline lost, or of another system.
        6 => {
            if let Some(index) = bytes.iter().position(|byte| *byte == b'\n') {
                let with: &[u8] = if chance.once_in(2) { b"\r\n" } else { b"" };
                bytes.splice(index..=index, with.iter().copied());
            }
        }
        // Noise at the end.
        _ => (0..chance.below(90)).for_each(|_| bytes.push(u8::try_from(chance.below(256)).unwrap())),
    }
}

/// Some months of some devices and their conflict copies: each has some lines of its own and some of its neighbour's.
fn files(chance: &mut Chance) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for number in 0..=chance.below(3) {
        let first = number * 8;
        let lines = |from: u64, to: u64| -> Vec<u8> {
            (from..to).flat_map(|number| (line_of(&record(number)) + "\n").into_bytes()).collect()
        };
        let end = first + 1 + chance.below(12);
        files.insert(format!("2026-11.device{number}.ron"), lines(first, end));
        if chance.once_in(2) {
            let parted = first + chance.below(end - first);
            let copy =
                [lines(first, parted), lines(60 + number * 8, 60 + number * 8 + chance.below(6))].concat();
            files.insert(format!("2026-11.device{number}.sync-conflict-20261126-120000-ABCDEFG.ron"), copy);
        }
    }
    files
}

/// What there is to read of these files, by the model: the records, and the number of all other lines.
fn expected<'a>(texts: impl IntoIterator<Item = &'a Vec<u8>>) -> (Vec<Record>, usize) {
    let written: BTreeMap<Vec<u8>, Record> =
        (0..100).map(|number| (line_of(&record(number)).into_bytes(), record(number))).collect();
    let mut readable = BTreeMap::new();
    let mut unreadable = 0;
    for line in texts.into_iter().flat_map(|bytes| bytes.split(|byte| *byte == b'\n')) {
        // Programs of other systems end lines in one more sign, at times twice.
        let ends = line.iter().rev().take_while(|byte| **byte == b'\r').count();
        match written.get(&line[..line.len() - ends]) {
            Some(record) => drop(readable.insert(record.id, record.clone())),
            None if String::from_utf8_lossy(line).trim().is_empty() => {}
            None => unreadable += 1,
        }
    }
    let mut records: Vec<Record> = readable.into_values().collect();
    records.sort_by_key(|record| record.at.timestamp());
    (records, unreadable)
}

fn told(history: History) -> (Vec<Record>, usize) {
    assert_eq!(history.closed, []);
    (history.records, history.unreadable.len())
}

#[test]
fn whatever_befalls_the_files_every_readable_record_is_read_and_every_other_line_counted() {
    let place = Place::new();
    let log = place.root.path().join("log");
    for seed in seeds(CASES) {
        let mut chance = Chance::of(seed);
        let mut files = files(&mut chance);
        for bytes in files.values_mut() {
            (0..chance.below(5)).for_each(|_| damage(bytes, &mut chance));
        }
        fs::create_dir_all(&log).unwrap();
        for (name, bytes) in &files {
            fs::write(place.file(name), bytes).unwrap();
        }
        assert_eq!(
            told(place.journal.history()),
            expected(files.values()),
            "again with: SUPPLE_SEED={seed} cargo test --test it damage"
        );
        fs::remove_dir_all(&log).unwrap();
    }
}

fn damage_file(path: &Path, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = fs::read(path).unwrap();
    (0..=chance.below(3)).for_each(|_| damage(&mut bytes, chance));
    fs::write(path, &bytes).unwrap();
    bytes
}

#[test]
fn what_damage_took_from_the_log_folder_is_healed_and_what_lies_there_is_never_rewritten() {
    for seed in seeds(REPAIRS) {
        let again = format!("again with: SUPPLE_SEED={seed} cargo test --test it damage");
        let mut chance = Chance::of(seed);
        let place = Place::new();
        let count = 1 + chance.below(6);
        (0..count).for_each(|number| place.journal.append(&record(number)).unwrap());
        let month = fs::read_dir(place.journal.log_folder()).unwrap().next().unwrap().unwrap().path();
        let left = damage_file(&month, &mut chance);
        let lost = usize::try_from(count).unwrap() - expected([&left]).0.len();
        assert_eq!(place.journal.heal(), Ok(lost), "{again}");
        // The local journal may be damaged as well; then what was healed is safe all the same.
        damage_file(&place.local(), &mut chance);
        place.journal.append(&record(count)).unwrap();
        let history = place.journal.history();
        let all: Vec<Record> = (0..=count).map(record).collect();
        assert_eq!(history.records, all, "{again}");
        assert!(fs::read(&month).unwrap().starts_with(&left), "{again}");
        assert_eq!(place.journal.heal(), Ok(0), "{again}");
    }
}
