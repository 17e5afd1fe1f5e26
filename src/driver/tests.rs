//! One session driven by a clock that is late, jumps and sleeps.

use std::sync::Arc;

use super::*;
use crate::domain::outcome::Outcome;
use crate::domain::plan::tests::plan_of;
use crate::domain::session::PauseCause;

/// Remembers what was done to the world, in order.
#[derive(Debug, Default)]
struct World {
    told: Vec<String>,
}

impl World {
    fn told(&mut self) -> Vec<String> {
        std::mem::take(&mut self.told)
    }
}

impl Effects for World {
    fn length(&self, _: &Phrase) -> Option<Duration> {
        None
    }

    fn schedule(&mut self, cues: &[DueCue]) {
        let boot = MachineTime::since_boot(Duration::ZERO);
        self.told.extend(
            cues.iter().map(|(at, what)| format!("{} {:.1}", what.word(), at.since(boot).as_secs_f64())),
        );
    }

    fn take_back(&mut self) {
        self.told.push("take back".to_owned());
    }

    fn hush(&mut self) {
        self.told.push("hush".to_owned());
    }

    fn record(&mut self, result: &SetResult) {
        self.told.push(format!("set {} {} {}", result.set, result.outcome.word(), result.held.as_secs_f64()));
    }

    fn over(&mut self, ending: Ending, active: Duration) {
        self.told.push(format!("{} {}", ending.word(), active.as_secs_f64()));
    }
}

fn at(secs: f64) -> MachineTime {
    MachineTime::since_boot(Duration::try_from_secs_f64(secs).unwrap())
}

/// A driver of these steps, begun 100 s after boot.
fn driven(steps: &str) -> (Driver, World) {
    let mut world = World::default();
    let driver = Driver::begin(Session::start(Arc::new(plan_of(steps))), Vec::new(), at(100.0), &mut world);
    (driver, world)
}

/// Calls the driver as its thread would, always `late` after the moment it asked for.
fn run(driver: &mut Driver, world: &mut World, from: f64, until: f64, late: f64) {
    let mut now = at(from);
    while now < at(until) && !driver.is_over() {
        now = driver.wait(now).min(at(until)).after(Duration::try_from_secs_f64(late).unwrap());
        driver.pump(now, None, world).unwrap();
    }
}

const BEND: &str = r#"Hold(exercise: "bend"), Rest(secs: 4)"#;
const WHOLE: [&str; 12] = [
    "prepare_tick 102.0",
    "prepare_tick 103.0",
    "prepare_tick 104.0",
    "start 105.0",
    "half_way 120.0",
    "last_tick 132.0",
    "last_tick 133.0",
    "last_tick 134.0",
    "rest 135.0",
    "finish 139.0",
    "set 0 done 30",
    "finished 30",
];

#[test]
fn cues_are_handed_over_a_segment_ahead_at_their_exact_moments() {
    let (mut driver, mut world) = driven(BEND);
    assert_eq!(world.told(), WHOLE[..8]);
    run(&mut driver, &mut world, 100.0, 200.0, 0.0);
    assert_eq!(world.told(), WHOLE[8..]);
}

#[test]
fn a_thread_woken_late_each_time_moves_no_cue_and_loses_no_second() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 200.0, 1.3);
    assert_eq!(world.told(), WHOLE);
}

#[test]
fn after_a_suspend_the_session_stands_still_and_credits_nothing_of_it() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 115.0, 0.0);
    world.told();
    driver.wait(at(115.0));
    driver.pump(at(515.0), None, &mut world).unwrap();
    let asleep = Duration::from_secs(400);
    assert_eq!(driver.snapshot().session.phase(), Phase::Paused(PauseCause::Interrupted { asleep }));
    assert_eq!(driver.snapshot().remaining(at(600.0)), Duration::from_secs(20));
    driver.wait(at(515.0));
    driver.pump(at(600.0), Some(Command::Resume), &mut world).unwrap();
    let told = world.told();
    assert_eq!(told[..3], ["take back", "take back", "half_way 605.0"]);
    run(&mut driver, &mut world, 600.0, 700.0, 0.0);
    assert_eq!(world.told()[..1], ["set 0 done 30"]);
}

#[test]
fn a_command_that_wakes_the_thread_from_a_suspend_does_not_credit_the_time_away() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 115.0, 0.0);
    driver.wait(at(115.0));
    driver.pump(at(515.0), Some(Command::Stop), &mut world).unwrap();
    assert_eq!(world.told().last().map(String::as_str), Some("stopped 10"));
    assert_eq!(driver.snapshot().results[0].outcome, Outcome::Stopped);
}

#[test]
fn a_slow_disk_is_no_suspend() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 120.0, 0.0);
    // 3 s went by between the last call and the wait, as when a record was slow to reach the disk.
    let wake = driver.wait(at(123.0));
    driver.pump(wake, None, &mut world).unwrap();
    assert_eq!(driver.snapshot().session.phase(), Phase::Running);
    assert_eq!(driver.snapshot().session.elapsed(), Duration::from_secs(19));
}

#[test]
fn what_no_cue_led_through_while_a_disk_stood_still_is_not_credited() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 120.0, 0.0);
    let wake = driver.wait(at(131.0));
    driver.pump(wake, None, &mut world).unwrap();
    let asleep = wake.since(at(120.0));
    assert_eq!(driver.snapshot().session.phase(), Phase::Paused(PauseCause::Interrupted { asleep }));
    assert_eq!(driver.snapshot().session.elapsed(), Duration::from_secs(15));
}

#[test]
fn stop_is_silent_before_the_disk_is_waited_for() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 110.0, 0.0);
    world.told();
    driver.pump(at(110.5), Some(Command::Stop), &mut world).unwrap();
    assert_eq!(world.told(), ["hush", "set 0 stopped 5.5", "stopped 5.5"]);
}

#[test]
fn ten_seconds_more_move_the_cues_and_all_that_follows() {
    let (mut driver, mut world) = driven(BEND);
    run(&mut driver, &mut world, 100.0, 110.0, 0.0);
    world.told();
    driver.pump(at(110.0), Some(Command::Longer), &mut world).unwrap();
    let expected = [
        "take back",
        "half_way 125.0",
        "last_tick 142.0",
        "last_tick 143.0",
        "last_tick 144.0",
        "rest 145.0",
    ];
    assert_eq!(world.told()[..6], expected);
}

#[test]
fn a_wait_at_the_end_is_finished_when_the_person_says_so() {
    let (mut driver, mut world) = driven(r#"Move(exercise: "march", secs: 5), Wait()"#);
    run(&mut driver, &mut world, 100.0, 130.0, 0.0);
    let finishes = |told: &[String]| told.iter().filter(|line| line.starts_with("finish ")).count();
    assert_eq!(finishes(&world.told()), 0);
    driver.wait(at(130.0));
    driver.pump(at(150.0), Some(Command::Resume), &mut world).unwrap();
    assert_eq!(world.told().last().map(String::as_str), Some("finish 150.0"));
    assert!(driver.is_over());
}

#[test]
fn the_newest_cue_that_fell_due_is_shown() {
    let (mut driver, mut world) = driven(BEND);
    assert_eq!(driver.snapshot().cue, None);
    driver.wait(at(100.0));
    driver.pump(at(102.0), None, &mut world).unwrap();
    assert_eq!(driver.snapshot().cue, Some((at(102.0), CueKind::PrepareTick)));
}

#[test]
fn what_was_recorded_before_a_session_was_cut_off_counts_at_its_end() {
    let mut world = World::default();
    let plan = Arc::new(plan_of(r#"Hold(exercise: "bend", sets: 2, rest_secs: 4)"#));
    let held = Duration::from_secs(30);
    let earlier = vec![SetResult { set: 0, held, reps: None, outcome: Outcome::Done }];
    let session = Session::take_up(plan, &[true, false]);
    let mut driver = Driver::begin(session, earlier, at(100.0), &mut world);
    run(&mut driver, &mut world, 100.0, 200.0, 0.0);
    assert_eq!(world.told().last().map(String::as_str), Some("finished 60"));
    assert_eq!(driver.snapshot().results.len(), 2);
}
