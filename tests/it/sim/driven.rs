//! The same stories through the driver, on a clock that is late, and that sleeps.

use std::time::Duration;

use super::chance::Chance;
use super::story::{Act, Story};
use super::{again, seeds};
use supple::domain::command::Command;
use supple::domain::outcome::Ending;
use supple::domain::score::{self, CueKind, Phrase};
use supple::domain::session::{PauseCause, Phase, Session, SetResult};
use supple::driver::{ASLEEP_MAX, Driver, DueCue, Effects};
use supple::system::clock::MachineTime;

/// What the driver did to the world: cues as they would be heard, and what was recorded.
#[derive(Default)]
struct World {
    /// Handed over, neither taken back nor yet due when it might have been.
    cues: Vec<DueCue>,
    now: Duration,
    results: Vec<SetResult>,
    ending: Option<Ending>,
}

/// A voice that takes as long for a phrase as its word is long, and says nothing kind.
fn voice(phrase: &Phrase) -> Option<Duration> {
    (*phrase != Phrase::Encourage).then(|| Duration::from_millis(phrase.word().len() as u64 * 200))
}

impl Effects for World {
    fn length(&self, phrase: &Phrase) -> Option<Duration> {
        voice(phrase)
    }

    fn schedule(&mut self, cues: &[DueCue]) {
        assert!(
            self.ending.is_none() || cues.iter().all(|(_, what)| what.tone() == Some(CueKind::Finish)),
            "a session that is over is silent"
        );
        self.cues.extend(cues.iter().cloned());
    }

    fn take_back(&mut self) {
        let now = moment(self.now);
        self.cues.retain(|(at, _)| *at <= now);
    }

    fn hush(&mut self) {
        self.take_back();
    }

    fn record(&mut self, result: &SetResult) {
        assert_eq!(self.ending, None, "every set is recorded before the session's end");
        self.results.push(*result);
    }

    fn over(&mut self, ending: Ending, active: Duration) {
        assert_eq!(self.ending, None, "a session ends once");
        assert_eq!(active, self.results.iter().map(|result| result.held).sum::<Duration>());
        self.ending = Some(ending);
    }
}

const BOOT: Duration = Duration::from_secs(1_000);

fn moment(since_begin: Duration) -> MachineTime {
    MachineTime::since_boot(BOOT + since_begin)
}

/// A driver and its world, and the time since the session began.
struct Run {
    driver: Driver,
    world: World,
    chance: Chance,
    lateness_max: Duration,
}

impl Run {
    fn of(story: &Story, seed: u64) -> Self {
        let mut chance = Chance::of(seed ^ 0xD21E);
        let mut world = World::default();
        let driver =
            Driver::begin(Session::start(story.plan.clone()), Vec::new(), moment(Duration::ZERO), &mut world);
        let lateness_max = *chance.one_of(&[Duration::ZERO, Duration::from_millis(40), ASLEEP_MAX]);
        Self { driver, world, chance, lateness_max }
    }

    /// Waits and pumps as the thread does, late each time, until that long has passed.
    fn pass(&mut self, time: Duration) {
        let until = self.world.now + time;
        while self.world.now < until && !self.driver.is_over() {
            let wake = self.driver.wait(moment(self.world.now)).since(moment(Duration::ZERO));
            let late = self.chance.time(self.lateness_max).min(ASLEEP_MAX);
            self.world.now = (wake.max(self.world.now) + late).min(until.max(wake));
            self.pump(None);
            if !matches!(self.driver.snapshot().session.phase(), Phase::Running) {
                self.world.now = self.world.now.max(until);
            }
        }
    }

    fn pump(&mut self, command: Option<Command>) {
        self.driver.pump(moment(self.world.now), command, &mut self.world).unwrap_or_default();
    }
}

#[test]
fn however_late_the_thread_is_woken_every_cue_is_handed_over_for_its_exact_moment() {
    let timed = |story: &Story| story.plan.segments.iter().all(|segment| !segment.length.is_zero());
    let mut tried = 0;
    for seed in seeds().into_iter().take(3_000) {
        let story = Story::from_seed(seed);
        if !timed(&story) {
            continue;
        }
        tried += 1;
        let mut run = Run::of(&story, seed);
        run.pass(story.plan.total + Duration::from_mins(1));
        let mut heard = run.world.cues.clone();
        heard.sort();
        let mut score: Vec<DueCue> =
            score::of_plan(&story.plan, &voice).into_iter().map(|cue| (moment(cue.at), cue.what)).collect();
        score.sort();
        assert_eq!(heard, score, "{}", again(seed));
        assert_eq!(run.world.ending, Some(Ending::Finished), "{}", again(seed));
    }
    assert!(tried > 0 || seeds().len() == 1, "some stories have no wait");
}

#[test]
fn what_people_and_machines_do_is_recorded_whole_and_a_sleep_is_credited_nothing() {
    for seed in seeds().into_iter().take(3_000) {
        let story = Story::from_seed(seed);
        let mut run = Run::of(&story, seed);
        for act in &story.acts {
            match act {
                Act::Pass(time) => run.pass(*time),
                Act::Say(command) => run.pump(Some(*command)),
                Act::Sleep(time) => sleep(&mut run, *time, seed),
            }
        }
        run.driver.cut_off(&mut run.world);
        let missing = (0..story.plan.sets.len())
            .filter(|set| run.world.results.iter().all(|result| result.set != *set))
            .count();
        assert_eq!((missing, run.world.ending.is_some()), (0, true), "{}", again(seed));
    }
}

fn sleep(run: &mut Run, time: Duration, seed: u64) {
    let before = run.driver.snapshot().session;
    let wake = run.driver.wait(moment(run.world.now)).since(moment(Duration::ZERO));
    run.world.now = run.world.now.max(wake) + ASLEEP_MAX + Duration::from_millis(1) + time;
    run.pump(None);
    let after = run.driver.snapshot().session;
    assert_eq!(after.active(), before.active(), "{}", again(seed));
    if before.phase() == Phase::Running {
        let interrupted = matches!(after.phase(), Phase::Paused(PauseCause::Interrupted { .. }));
        assert!(interrupted, "{:?}; {}", after.phase(), again(seed));
    }
}
