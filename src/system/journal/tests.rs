//! Files appended to, torn, replaced, lost and read-only.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::domain::record::{CheckIn, What, When};

struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn log(&self) -> PathBuf {
        self.root.path().join("log")
    }

    fn journal(&self) -> Journal {
        Journal::open(&self.root.path().join("state"), &self.log())
    }

    /// What another install reads of the log folder.
    fn in_folder(&self) -> History {
        self.in_folder_of(&self.log())
    }

    fn in_folder_of(&self, log: &Path) -> History {
        Journal::open(&self.root.path().join("elsewhere"), log).history()
    }

    /// The one file of the log folder.
    fn file(&self) -> PathBuf {
        let files: Vec<PathBuf> =
            fs::read_dir(self.log()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }
}

fn record(number: u8) -> Record {
    record_at(number, "2026-11-26T12:00:00+01:00[Europe/Berlin]")
}

fn record_at(number: u8, at: &str) -> Record {
    let what = What::CheckIn(CheckIn {
        session: None,
        when: When::Before,
        discomfort: Some(number % 11),
        flags: Vec::new(),
        note: String::new(),
    });
    Record::new(Uuid::from_u128(u128::from(number) + 1), at.parse().unwrap(), what)
}

fn records(history: &History) -> Vec<u128> {
    history.records.iter().map(|record| record.id.as_u128() - 1).collect()
}

#[test]
fn records_are_read_as_they_were_appended_in_a_file_a_month_and_device() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    // Half past midnight of the first where the person is; still November in UTC.
    journal.append(&record_at(1, "2026-12-01T00:30:00+01:00[Europe/Berlin]")).unwrap();
    let mut names: Vec<String> = fs::read_dir(place.log())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let device = &journal.device;
    assert_eq!(names, [format!("2026-11.{device}.ron"), format!("2026-12.{device}.ron")]);
    assert_eq!(records(&journal.history()), [0, 1]);
}

#[test]
fn a_torn_line_is_sealed_kept_and_counted() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let torn = line_of(&record(1));
    let file = place.file();
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{whole}{}", &torn[..torn.len() / 2])).unwrap();
    journal.append(&record(2)).unwrap();
    let history = place.in_folder();
    assert_eq!(records(&history), [0, 2]);
    assert_eq!(history.unreadable.iter().map(|line| line.line).collect::<Vec<_>>(), [2]);
    assert!(fs::read_to_string(&file).unwrap().starts_with(&whole));
}

#[test]
fn bytes_that_are_no_text_are_a_damaged_line_and_hide_no_other() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let mut bytes = fs::read(place.file()).unwrap();
    bytes.extend(b"\xff\xfe\0\0\n");
    fs::write(place.file(), bytes).unwrap();
    journal.append(&record(1)).unwrap();
    let history = place.in_folder();
    assert_eq!((records(&history), history.unreadable.len()), (vec![0, 1], 1));
}

#[test]
fn what_a_sync_tool_lost_is_appended_again_once() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    journal.append(&record(1)).unwrap();
    let whole = fs::read_to_string(place.file()).unwrap();
    fs::write(place.file(), whole.lines().next().unwrap().to_owned() + "\n").unwrap();
    assert_eq!(journal.heal(), Ok(1));
    assert_eq!(journal.heal(), Ok(0));
    assert_eq!(fs::read_to_string(place.file()).unwrap(), whole);
    fs::remove_dir_all(place.log()).unwrap();
    assert_eq!(journal.heal(), Ok(2));
}

#[test]
fn conflict_copies_and_other_devices_are_read_and_each_record_counts_once() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let copy = place.log().join("2026-11.other.ron.sync-conflict-20261126");
    fs::write(&copy, format!("{}\n{}\n", line_of(&record(0)), line_of(&record(7)))).unwrap();
    fs::write(place.log().join(".syncthing.2026-11.other.ron.tmp"), "half").unwrap();
    assert_eq!(records(&journal.history()), [0, 7]);
}

#[test]
fn a_record_is_safe_where_only_the_log_folder_cannot_be_written() {
    let place = Place::new();
    // A file where the folder should be: not even root can write into that.
    fs::write(place.log(), "").unwrap();
    let journal = place.journal();
    let fault = journal.append(&record(0)).unwrap_err();
    assert!(fault.is_safe, "{fault}");
    assert!(journal.try_log_folder().is_err());
    fs::remove_file(place.log()).unwrap();
    assert_eq!(journal.try_log_folder(), Ok(()));
    assert_eq!(journal.heal(), Ok(1));
    assert_eq!(records(&place.in_folder()), [0]);
}

#[test]
fn a_record_is_not_called_safe_where_nothing_can_be_written() {
    let place = Place::new();
    fs::write(place.log(), "").unwrap();
    fs::write(place.root.path().join("state"), "").unwrap();
    assert!(!place.journal().append(&record(0)).unwrap_err().is_safe);
}

#[test]
fn many_writers_at_once_tear_no_line() {
    let place = Place::new();
    let journal = place.journal();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let journal = &journal;
            scope.spawn(move || {
                for number in 0..10 {
                    journal.append(&record(writer * 10 + number)).unwrap();
                }
            });
        }
    });
    let history = place.in_folder();
    assert_eq!((history.records.len(), history.unreadable), (40, Vec::new()));
}

#[test]
fn what_is_lost_of_several_months_is_appended_month_by_month() {
    let place = Place::new();
    let journal = place.journal();
    for (number, at) in ["2026-11-30T12:00:00Z[UTC]", "2026-12-01T12:00:00Z[UTC]"].iter().enumerate() {
        let number = u8::try_from(number).unwrap() * 2;
        journal.append(&record_at(number, at)).unwrap();
        journal.append(&record_at(number + 1, at)).unwrap();
    }
    let files = || -> Vec<(PathBuf, String)> {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(place.log()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
    };
    let before = files();
    fs::remove_dir_all(place.log()).unwrap();
    assert_eq!(journal.heal(), Ok(4));
    assert_eq!(files(), before);
}

#[test]
fn a_log_folder_that_vanishes_between_two_records_is_made_again() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    fs::remove_dir_all(place.log()).unwrap();
    journal.append(&record(1)).unwrap();
    assert_eq!(records(&place.in_folder()), [1]);
    assert_eq!(records(&journal.history()), [0, 1]);
}

#[test]
fn records_are_kept_though_the_state_folder_cannot_be_written() {
    let place = Place::new();
    fs::write(place.root.path().join("state"), "").unwrap();
    place.journal().append(&record(0)).unwrap();
    place.journal().append(&record(1)).unwrap();
    assert_eq!(place.journal().heal(), Ok(0));
    assert_eq!(records(&place.journal().history()), [0, 1]);
}

#[test]
fn a_torn_tail_of_the_local_journal_hides_no_record_of_it() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let torn = fs::read_to_string(&journal.local).unwrap() + &line_of(&record(1))[..50];
    fs::write(&journal.local, torn).unwrap();
    journal.append(&record(2)).unwrap();
    fs::remove_dir_all(place.log()).unwrap();
    assert_eq!(journal.heal(), Ok(2));
    assert_eq!(records(&place.in_folder()), [0, 2]);
}

#[test]
fn windows_that_try_the_log_folder_at_once_do_not_disturb_each_other() {
    let place = Place::new();
    let journal = place.journal();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..10).for_each(|_| assert_eq!(journal.try_log_folder(), Ok(()))));
        }
    });
    assert_eq!(fs::read_dir(place.log()).unwrap().count(), 0);
}

#[test]
fn of_too_many_files_the_newest_are_read_and_the_others_named() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    for number in 0..history::FILES_MAX {
        fs::write(place.log().join(format!("2020-01.{number:04}.ron")), "").unwrap();
    }
    let history = place.in_folder();
    assert_eq!(records(&history), [0]);
    assert_eq!(history.closed, [(place.log().join("2020-01.0000.ron"), io::ErrorKind::QuotaExceeded)]);
}

#[test]
fn a_local_journal_that_is_too_large_lets_go_of_old_records_known_elsewhere_and_of_nothing_else() {
    let place = Place::new();
    let journal = place.journal();
    for number in 0..10 {
        append::append(&journal.local, &line_of(&record(number))).unwrap();
    }
    let damaged = line_of(&record(99)).replace("v:1", "v:2");
    append::append(&journal.local, &damaged).unwrap();
    for number in 10..20 {
        append::append(&journal.local, &line_of(&record(number))).unwrap();
    }
    let whole = fs::read_to_string(&journal.local).unwrap();
    let length = whole.len() as u64;
    let known = History::read_file(&journal.local)
        .records
        .iter()
        .map(|record| record.id)
        .filter(|id| id.as_u128() != 4)
        .collect();
    trim::trim(&journal.local, length, &known).unwrap();
    assert_eq!(fs::read_to_string(&journal.local).unwrap(), whole);
    trim::trim(&journal.local, length - 1, &known).unwrap();
    let newer = (10..20).map(|number| line_of(&record(number)));
    let expected: Vec<String> = [line_of(&record(3)), damaged].into_iter().chain(newer).collect();
    assert_eq!(fs::read_to_string(&journal.local).unwrap(), expected.join("\n") + "\n");
}

#[test]
fn trimming_while_another_window_appends_loses_none_of_its_records() {
    let place = Place::new();
    let journal = place.journal();
    let is_known = |number: u8| number.is_multiple_of(2);
    let known = (0..120).filter(|number| is_known(*number)).map(|number| record(number).id).collect();
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..3)
            .map(|writer| {
                let local = &journal.local;
                scope.spawn(move || {
                    for number in 0..40 {
                        append::append(local, &line_of(&record(writer * 40 + number))).unwrap();
                    }
                })
            })
            .collect();
        while writers.iter().any(|writer| !writer.is_finished()) {
            // Before the first append there is none to trim.
            drop(trim::trim(&journal.local, 2_000, &known));
        }
    });
    let kept = History::read_file(&journal.local);
    let odd: Vec<u128> = (0..120).filter(|number| !is_known(*number)).map(u128::from).collect();
    assert_eq!(records(&kept).into_iter().filter(|number| number % 2 == 1).collect::<Vec<_>>(), odd);
    assert_eq!(kept.unreadable, []);
}

#[test]
fn a_record_that_failed_and_is_tried_again_counts_once() {
    let place = Place::new();
    fs::write(place.log(), "").unwrap();
    let journal = place.journal();
    journal.append(&record(0)).unwrap_err();
    fs::remove_file(place.log()).unwrap();
    journal.append(&record(0)).unwrap();
    journal.append(&record(0)).unwrap();
    assert_eq!(records(&journal.history()), [0]);
    assert_eq!(journal.heal(), Ok(0));
}

#[test]
fn a_bit_changed_in_the_middle_of_a_file_costs_its_own_line_alone() {
    let place = Place::new();
    let journal = place.journal();
    for number in 0..3 {
        journal.append(&record(number)).unwrap();
    }
    let whole = fs::read(place.file()).unwrap();
    let line = whole.len() / 3;
    // Each place in the middle line, and its newline, which joins two lines into one that is unreadable.
    for at in line..line * 2 {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(place.file(), &bytes).unwrap();
        let history = place.in_folder();
        let expected = if at + 1 == line * 2 { vec![0] } else { vec![0, 2] };
        assert_eq!((records(&history), history.unreadable.len()), (expected, 1), "byte {at}");
        assert_eq!(records(&journal.history()), [0, 1, 2], "the local journal has it still");
    }
}

#[test]
fn a_log_that_moves_is_copied_whole_and_what_lies_there_stays() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let name = place.file().file_name().unwrap().to_owned();
    let there = place.root.path().join("sync");
    fs::create_dir(&there).unwrap();
    fs::write(there.join(&name), format!("{}\n", line_of(&record(1)))).unwrap();
    let moved = journal.carried_to(&there).unwrap();
    moved.append(&record(2)).unwrap();
    assert_eq!(records(&place.in_folder_of(&there)), [0, 1, 2]);
    assert_eq!(records(&place.in_folder()), [0]);
    // Back and there again: what was carried before is not carried twice.
    let back = moved.carried_to(&place.log()).unwrap();
    assert_eq!(records(&place.in_folder_of(back.log_folder())), [0, 1, 2]);
    let files = || fs::read_dir(&there).unwrap().count();
    let before = files();
    back.carried_to(&there).unwrap();
    assert!(files() <= before + 1, "{} files were {before}", files());
    assert_eq!(records(&place.in_folder_of(&there)), [0, 1, 2]);
}

#[test]
fn a_log_does_not_move_to_where_nothing_can_be_written() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let file = place.root.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(journal.carried_to(&file).is_err());
    assert_eq!(records(&journal.history()), [0]);
}

#[test]
fn the_newest_months_are_there_at_once_and_the_others_when_all_is_read() {
    let place = Place::new();
    for (number, month) in [(0, "2025-03"), (1, "2026-10"), (2, "2026-11")] {
        place.journal().append(&record_at(number, &format!("{month}-15T12:00:00+00:00[UTC]"))).unwrap();
    }
    let journal = place.journal();
    journal.read_newest_first("2026-11-27".parse().unwrap());
    assert_eq!((records(&journal.history()), journal.is_whole()), (vec![1, 2], false));
    let before = journal.revision();
    journal.read_all();
    assert_eq!((records(&journal.history()), journal.is_whole()), (vec![0, 1, 2], true));
    assert_ne!(journal.revision(), before);
}

#[test]
fn what_is_written_or_goes_is_seen_and_what_stays_is_not_read_again() {
    let place = Place::new();
    let journal = place.journal();
    journal.append(&record(0)).unwrap();
    let first = journal.revision();
    assert_eq!((journal.revision(), records(&journal.history())), (first, vec![0]));
    // A file that comes from elsewhere, as a sync tool lays it there.
    let other = Journal::open(&place.root.path().join("elsewhere"), &place.log());
    other.append(&record(1)).unwrap();
    assert_ne!(journal.revision(), first);
    assert_eq!(records(&journal.history()), [0, 1]);
    for file in fs::read_dir(place.log()).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }
    assert_eq!(records(&journal.history()), [0], "the local journal has it still");
}
