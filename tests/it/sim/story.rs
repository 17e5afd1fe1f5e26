//! A story: a random routine, and what a person and the machine do while it runs.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use supple::domain::command::Command;
use supple::domain::exercise::Catalogue;
use supple::domain::plan::Plan;
use supple::domain::routine::Routine;

use super::chance::Chance;

/// One thing that happens.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// Time passes.
    Pass(Duration),
    /// The person says something.
    Say(Command),
    /// The machine sleeps.
    Sleep(Duration),
}

/// A routine and what happens.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) plan: Arc<Plan>,
    pub(crate) acts: Vec<Act>,
}

const OWN: &str = r#"exercises: [
  (id: "bend", name: "Bend", dose: Hold(secs: 30)),
  (id: "kneel", name: "Kneel", sides: Each, dose: Hold(secs: 20, sets: 2, rest_secs: 8)),
  (id: "bridge", name: "Bridge", kind: Strength, dose: Reps(reps: 6, tempo: (2, 1, 2))),
  (id: "swing", name: "Swing", kind: Dynamic, sides: Each, dose: Reps(reps: 5, tempo: (1, 0, 1))),
  (id: "dog", name: "Dog", sides: Each, dose: HeldReps(reps: [3, 1], secs: 8, gap_secs: 2, rest_secs: 10)),
  (id: "march", name: "March", kind: Dynamic, dose: Move(secs: 40)),
]"#;

impl Story {
    pub(crate) fn from_seed(seed: u64) -> Self {
        let mut chance = Chance::of(seed);
        let mut steps = String::new();
        write_steps(&mut steps, &mut chance, 0);
        let text = format!("Routine(name: \"Story\", steps: [{steps}], {OWN})");
        let routine = Routine::read("story", text.as_bytes(), &Catalogue::default());
        let routine = routine.unwrap_or_else(|faults| panic!("seed {seed}: {faults:?} in {text}"));
        let plan = Arc::new(Plan::of(&routine));
        let acts = acts(&mut chance, plan.total);
        Self { plan, acts }
    }
}

fn write_steps(text: &mut String, chance: &mut Chance, depth: usize) {
    for _ in 0..=chance.below(3) {
        let secs = 1 + chance.below(50);
        let times = 1 + chance.below(3);
        let rest = chance.below(12);
        let sides = chance.one_of(&["Each", "Left", "Both", "Each, start: Right"]);
        let step = match chance.below(if depth < 2 { 9 } else { 8 }) {
            0 => format!(r#"Hold(exercise: "bend", secs: {secs}, sets: {times}, rest_secs: {rest})"#),
            1 => format!(r#"Hold(exercise: "kneel", sides: {sides}, secs: {secs})"#),
            2 => r#"Hold(exercise: "dog")"#.to_owned(),
            3 => format!(r#"Reps(exercise: "bridge", sets: {times}, rest_secs: {rest})"#),
            4 => format!(r#"Reps(exercise: "swing", alternate: true, sets: {times}, rest_secs: {rest})"#),
            5 => format!(r#"Move(exercise: "march", secs: {secs}, sides: {sides})"#),
            6 => format!("Rest(secs: {secs})"),
            7 => "Wait()".to_owned(),
            _ => {
                let mut inner = String::new();
                write_steps(&mut inner, chance, depth + 1);
                format!("Repeat(times: {times}, rest_secs: {rest}, steps: [{inner}])")
            }
        };
        write!(text, "{step}, ").expect("a string takes all");
    }
    if depth == 0 {
        text.push_str(r#"Hold(exercise: "bend", secs: 12)"#);
    }
}

fn acts(chance: &mut Chance, total: Duration) -> Vec<Act> {
    // Whole kinds of command are left out of each story, so that what hides behind a common one is found as well.
    let allowed: Vec<Command> = Command::ALL.into_iter().filter(|_| chance.once_in(2)).collect();
    let sleeps = chance.once_in(3);
    let longest = *chance.one_of(&[3, 15, 60, 300]);
    let mut acts = Vec::new();
    let mut left = total * 2;
    while !left.is_zero() && acts.len() < 80 {
        let time = chance.time(Duration::from_secs(longest)).min(left);
        left -= time;
        acts.push(Act::Pass(time));
        if !allowed.is_empty() && !chance.once_in(4) {
            acts.push(Act::Say(match *chance.one_of(&allowed) {
                Command::GoTo(_) => Command::GoTo(usize::try_from(chance.below(20)).expect("it is small")),
                command => command,
            }));
        }
        // People who paused go on again, or most stories would stand still for good.
        if chance.once_in(3) {
            acts.push(Act::Say(Command::Resume));
        }
        if sleeps && chance.once_in(9) {
            acts.push(Act::Sleep(Duration::from_secs(chance.below(9_000))));
        }
    }
    acts
}
