//! Whole sessions by the ten thousand: random routines, random commands, random slices of time, from a seed.
//!
//! Beside the session runs a model too dumb to be wrong. `SUPPLE_SEED=81 make sim` runs that one story alone.

pub(crate) mod chance;
mod driven;
mod story;

use std::time::Duration;

use chance::Chance;
use story::{Act, Story};
use supple::domain::command::Command;
use supple::domain::outcome::{Ending, Outcome};
use supple::domain::plan::{Credit, Plan};
use supple::domain::session::{Event, Phase, Session, SetResult, What};

/// As many as `make test` has the time for many times over.
const STORIES: u64 = 12_000;

fn seeds() -> Vec<u64> {
    match std::env::var("SUPPLE_SEED") {
        Ok(seed) => vec![seed.parse().expect("SUPPLE_SEED is a number")],
        Err(_) => (0..STORIES).collect(),
    }
}

/// How to see a failure again.
fn again(seed: u64) -> String {
    format!("again with: SUPPLE_SEED={seed} make sim")
}

/// Plays a story, each stretch of time cut as `slices` says, and gives all that happened.
fn play(story: &Story, mut slices: impl FnMut(Duration) -> Vec<Duration>) -> (Session, Vec<Event>) {
    let (mut session, mut events) = Session::start(story.plan.clone());
    for act in &story.acts {
        match act {
            Act::Pass(time) => {
                for slice in slices(*time) {
                    events.extend(session.advance(slice));
                }
            }
            Act::Say(command) => events.extend(session.command(*command).unwrap_or_default()),
            Act::Sleep(time) => events.extend(session.interrupt(*time)),
        }
    }
    events.extend(session.cut_off());
    (session, events)
}

fn in_one_go(story: &Story) -> (Session, Vec<Event>) {
    play(story, |time| vec![time])
}

#[test]
fn any_slicing_of_time_gives_the_same_events() {
    for seed in seeds() {
        let story = Story::from_seed(seed);
        let mut chance = Chance::of(seed ^ 0x5EED);
        let sliced = play(&story, |time| chance.slices(time)).1;
        assert_eq!(in_one_go(&story).1, sliced, "{}", again(seed));
    }
}

/// Seconds a set must have been credited with, reckoned millisecond by millisecond from what the session showed.
fn credited(story: &Story) -> Vec<Duration> {
    const STEP: Duration = Duration::from_millis(50);
    let mut credited = vec![Duration::ZERO; story.plan.sets.len()];
    let (mut session, _) = Session::start(story.plan.clone());
    for act in &story.acts {
        match act {
            Act::Pass(time) => {
                let mut left = *time;
                while !left.is_zero() && session.phase() == Phase::Running {
                    let step = left.min(STEP).min(session.remaining()).min(until_next_rep(&session));
                    if let Some(set) = worked(&session) {
                        credited[set] += step;
                    }
                    session.advance(step);
                    left -= step;
                }
            }
            Act::Say(command) => drop(session.command(*command)),
            Act::Sleep(time) => drop(session.interrupt(*time)),
        }
    }
    credited
}

/// Time until sides change, where they do so at each rep.
fn until_next_rep(session: &Session) -> Duration {
    let counted = session.segment().and_then(|segment| segment.of.as_ref()).and_then(|of| of.counted);
    let Some((_, tempo)) = counted else { return Duration::MAX };
    let rep = tempo.rep().as_nanos();
    Duration::from_nanos(u64::try_from(rep - session.elapsed().as_nanos() % rep).unwrap())
}

/// The set that is being worked at this moment.
fn worked(session: &Session) -> Option<usize> {
    let of = session.segment()?.of.as_ref()?;
    match of.credit {
        Credit::Near(_) => None,
        Credit::One(set) => Some(set),
        Credit::Alternating(first, other) => {
            let rep = of.counted?.1.rep();
            let even = (session.elapsed().as_nanos() / rep.as_nanos()).is_multiple_of(2);
            Some(if even { first } else { other })
        }
    }
}

fn results(events: &[Event]) -> Vec<SetResult> {
    let result = |event: &Event| match event.what {
        What::Set(result) => Some(result),
        _ => None,
    };
    events.iter().filter_map(result).collect()
}

#[test]
fn what_is_recorded_is_what_was_held_second_for_second() {
    // The model takes small steps, so it has fewer stories; `SUPPLE_SEED` finds any of the others.
    for seed in seeds().into_iter().take(1_500) {
        let story = Story::from_seed(seed);
        let (session, events) = in_one_go(&story);
        let mut held = vec![Duration::ZERO; story.plan.sets.len()];
        for result in results(&events) {
            held[result.set] += result.held;
        }
        assert_eq!(held, credited(&story), "{}", again(seed));
        assert_eq!(held.iter().sum::<Duration>(), session.active(), "{}", again(seed));
    }
}

#[test]
fn every_set_is_recorded_and_the_session_ends_once() {
    for seed in seeds() {
        let story = Story::from_seed(seed);
        let (session, events) = in_one_go(&story);
        check_whole(&story.plan, &session, &events, seed);
    }
}

fn check_whole(plan: &Plan, session: &Session, events: &[Event], seed: u64) {
    let results = results(events);
    let missing: Vec<usize> =
        (0..plan.sets.len()).filter(|set| results.iter().all(|result| result.set != *set)).collect();
    assert_eq!(missing, Vec::<usize>::new(), "sets without a record; {}", again(seed));
    let endings: Vec<&Event> = events.iter().filter(|event| matches!(event.what, What::Over(_))).collect();
    assert_eq!(endings, [events.last().expect("a session has events")], "{}", again(seed));
    assert!(events.is_sorted_by_key(|event| event.at), "moments go forward; {}", again(seed));
    assert!(matches!(session.phase(), Phase::Over(_)), "{}", again(seed));
    let empty_done = results.iter().find(|result| result.outcome == Outcome::Done && result.held.is_zero());
    assert_eq!(empty_done, None, "nothing held is never done; {}", again(seed));
}

#[test]
fn a_session_left_alone_takes_exactly_its_plan_and_does_every_set() {
    for seed in seeds() {
        let mut story = Story::from_seed(seed);
        let day = Duration::from_hours(30);
        story.acts = vec![Act::Pass(day)];
        // Whenever it waits, the person goes on.
        for _ in 0..story.plan.segments.len() {
            story.acts.extend([Act::Say(Command::Resume), Act::Pass(day)]);
        }
        let (session, events) = in_one_go(&story);
        let over = Event { at: story.plan.total, what: What::Over(Ending::Finished) };
        assert_eq!(events.last(), Some(&over), "{}", again(seed));
        let planned: Vec<_> = story.plan.sets.iter().map(|set| (set.planned, Outcome::Done)).collect();
        let done: Vec<_> = results(&events).iter().map(|result| (result.held, result.outcome)).collect();
        assert_eq!(done, planned, "{}", again(seed));
        assert_eq!(session.active(), planned.iter().map(|(held, _)| *held).sum(), "{}", again(seed));
    }
}

#[test]
fn the_stories_are_not_all_alike() {
    let mut said = std::collections::BTreeSet::new();
    let mut waits = 0;
    let mut alternating = 0;
    for seed in 0..300 {
        let story = Story::from_seed(seed);
        said.extend(story.acts.iter().filter_map(|act| match act {
            Act::Say(Command::GoTo(_)) => Some(Command::GoTo(0)),
            Act::Say(command) => Some(*command),
            Act::Pass(_) | Act::Sleep(_) => None,
        }));
        waits += story.plan.segments.iter().filter(|segment| segment.length.is_zero()).count();
        let alternates = |of: &supple::domain::plan::PartOf| matches!(of.credit, Credit::Alternating(..));
        alternating += story.plan.segments.iter().filter(|s| s.of.as_ref().is_some_and(alternates)).count();
    }
    assert_eq!(said.len(), Command::ALL.len());
    assert!(waits > 20 && alternating > 20, "{waits} waits, {alternating} alternating sets");
}
