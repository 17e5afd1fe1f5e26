//! Sessions that were cut off: offered, taken up once, answered for, and never forgotten before that is on disk.

use std::fs;

use supple::domain::plan::Plan;
use supple::domain::record::{Flag, When};
use supple::hall::{Hall, NotBegun};
use supple::recorder::Recorder;
use supple::system::clock::wall_now;
use supple::system::folders::Folders;
use supple::system::journal;
use supple::system::library::Found;
use supple::system::resume::{Guard, Started};
use supple::words::Words;
use tempfile::TempDir;

struct Home {
    root: TempDir,
}

impl Home {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn folders(&self) -> Folders {
        Folders::under(self.root.path())
    }

    fn hall(&self) -> Hall {
        Hall::open_in(Words::english(), self.folders())
    }

    /// A desk break that began and got no further, as it runs.
    fn running(&self) -> (Guard, Started) {
        let hall = self.hall();
        let Found::Routine(routine) = hall.library.find("desk_break") else { panic!("it is built in") };
        let plan = std::sync::Arc::new(Plan::of(&routine));
        let id = journal::new_id();
        let recorder = Recorder::new(hall.journal().clone(), id, plan.clone());
        recorder.began();
        let started = Started {
            session: id,
            routine: "desk_break".to_owned(),
            minutes: None,
            more_on: None,
            plan: plan.fingerprint(),
            at: wall_now(),
            unreached: recorder.unreached(),
        };
        (Guard::begin(&self.folders().state, &started).unwrap(), started)
    }

    fn local(&self) -> std::path::PathBuf {
        self.folders().state.join("journal.ron")
    }

    /// Something else lies where records would be written: not even root can write there.
    fn nothing_can_be_written(&self) {
        let log = self.folders().log();
        fs::rename(&log, log.with_extension("aside")).unwrap();
        fs::write(&log, "").unwrap();
        fs::rename(self.local(), self.local().with_extension("aside")).unwrap();
        fs::create_dir(self.local()).unwrap();
    }

    fn all_can_be_written_again(&self) {
        let log = self.folders().log();
        fs::remove_file(&log).unwrap();
        fs::rename(log.with_extension("aside"), &log).unwrap();
        fs::remove_dir(self.local()).unwrap();
        fs::rename(self.local().with_extension("aside"), self.local()).unwrap();
    }
}

#[test]
fn a_session_that_was_cut_off_is_offered_until_its_end_is_on_disk() {
    let home = Home::new();
    let (guard, started) = home.running();
    // As when the program is killed.
    drop(guard);
    home.nothing_can_be_written();
    let mut hall = home.hall();
    // The log lies aside, yet the offer stands.
    let cut_off = hall.cut_off().unwrap();
    assert_eq!((cut_off.started.session, cut_off.sets.0), (started.session, 0));
    hall.keep(&cut_off);
    assert!(hall.cut_off().is_none(), "it is answered");
    assert!(hall.journal().has_unsaved());
    assert!(hall.journal().fault().is_some_and(|fault| !fault.is_safe));
    assert!(home.hall().cut_off().is_some(), "yet the answer would be lost with the program");
    home.all_can_be_written_again();
    assert_eq!(hall.journal().catch_up(), Ok(()));
    assert_eq!((hall.journal().has_unsaved(), hall.journal().fault()), (false, None));
    assert!(home.hall().cut_off().is_none());
    let records = home.hall().journal().history().records;
    assert_eq!(records.len(), 2 + started.unreached.len(), "begun, each set skipped, ended");
}

#[test]
fn what_could_not_be_written_is_part_of_the_history_and_written_later() {
    let home = Home::new();
    let hall = home.hall();
    let check_in =
        |rating| hall.check_in(journal::new_id(), When::After, Some(rating), vec![], String::new());
    check_in(4);
    home.nothing_can_be_written();
    hall.tick(vec![Flag::Sharp]);
    assert_eq!(hall.open_signs().len(), 1);
    hall.clear_signs();
    assert!(hall.journal().has_unsaved());
    assert_eq!(hall.open_signs(), []);
    home.all_can_be_written_again();
    // Any record that follows takes them along.
    check_in(2);
    assert!(!hall.journal().has_unsaved());
    assert_eq!((home.hall().journal().history().records.len(), home.hall().open_signs()), (4, Vec::new()));
}

#[test]
fn a_session_that_is_led_elsewhere_is_not_taken_up_a_second_time() {
    let home = Home::new();
    let (guard, started) = home.running();
    drop(guard);
    let mut hall = home.hall();
    assert!(hall.cut_off().is_some());
    // Meanwhile another window has taken it up.
    let _elsewhere = Guard::begin(&home.folders().state, &started).unwrap();
    let refused = hall.take_up(started.session, || {}).err();
    assert!(matches!(refused, Some(NotBegun::Elsewhere)), "{refused:?}");
}
