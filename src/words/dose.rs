//! A dose in a few words: how long or how often, how many sets, which sides.

use super::Words;
use crate::domain::exercise::Side;
use crate::domain::routine::{SetDose, Sides, Work};

impl Words {
    /// What a step asks for: `40 s each side`, `2 × 10 reps`, `5, 3, 1 × 10 s`.
    pub fn dose(&self, work: &Work) -> String {
        let dose = match work.sets.as_slice() {
            [] => String::new(),
            [one] => self.set_dose(*one),
            [first, rest @ ..] if rest.iter().all(|set| set == first) => {
                let values = [("n", work.sets.len().into()), ("dose", self.set_dose(*first).into())];
                self.say("word-dose-times", &values)
            }
            sets => self.unlike(sets),
        };
        match work.sides {
            Sides::Both => dose,
            Sides::Each => self.say("word-dose-each", &[("dose", dose.into())]),
            Sides::Left => self.one_side(dose, Side::Left),
            Sides::Right => self.one_side(dose, Side::Right),
        }
    }

    fn one_side(&self, dose: String, side: Side) -> String {
        let values = [("dose", dose.into()), ("side", self.side(side).unwrap_or_default().into())];
        self.say("word-dose-side", &values)
    }

    fn set_dose(&self, set: SetDose) -> String {
        match set {
            SetDose::Hold(length) | SetDose::Move(length) => self.length(length),
            SetDose::HeldReps { reps, hold, .. } => {
                self.say("word-dose-held", &[("reps", reps.into()), ("hold", self.length(hold).into())])
            }
            SetDose::Reps { reps, .. } => self.say("word-dose-reps", &[("n", reps.into())]),
        }
    }

    /// Sets that differ: held reps of one length are counted down, others stand side by side.
    fn unlike(&self, sets: &[SetDose]) -> String {
        let held_reps = |set: &SetDose| match set {
            SetDose::HeldReps { reps, hold, .. } => Some((*reps, *hold)),
            SetDose::Hold(_) | SetDose::Move(_) | SetDose::Reps { .. } => None,
        };
        let reps: Vec<_> = sets.iter().filter_map(held_reps).collect();
        match reps.first() {
            Some((_, length))
                if reps.len() == sets.len() && reps.iter().all(|(_, other)| other == length) =>
            {
                let counts: Vec<String> = reps.iter().map(|(reps, _)| reps.to_string()).collect();
                let values = [("reps", counts.join(", ").into()), ("hold", self.length(*length).into())];
                self.say("word-dose-held", &values)
            }
            _ => sets.iter().map(|set| self.set_dose(*set)).collect::<Vec<_>>().join(", "),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::domain::exercise::{Catalogue, Exercise};
    use crate::domain::routine::Routine;

    fn doses(steps: &str) -> Vec<String> {
        let exercises: Vec<Exercise> = ron::from_str(
            r#"[(id: "bend", name: "Bend", dose: Hold(secs: 30)), (id: "dog", name: "Dog", sides: Each, dose: Hold(secs: 10))]"#,
        )
        .unwrap();
        let mut catalogue = Catalogue::default();
        catalogue.add(exercises);
        let text = format!("Routine(name: \"Some\", steps: [{steps}])");
        let routine = Routine::read("some", text.as_bytes(), &catalogue).unwrap();
        routine.work().into_iter().map(|work| Words::english().dose(work)).collect()
    }

    #[test]
    fn a_dose_says_how_long_how_often_and_on_which_side() {
        let steps = r#"Hold(exercise: "bend"), Hold(exercise: "bend", sets: 2), Hold(exercise: "dog", secs: 40),
            Hold(exercise: "dog", secs: 10, reps: [5, 3, 1], sides: Left),
            Reps(exercise: "bend", reps: 10, sets: 2, tempo: (2, 0, 2))"#;
        assert_eq!(
            doses(steps),
            ["30 s", "2 × 30 s", "40 s each side", "5, 3, 1 × 10 s, left", "2 × 10 reps"]
        );
        let none = Work {
            exercise: Arc::new(ron::from_str(r#"(id: "a", name: "A", dose: Hold(secs: 1))"#).unwrap()),
            sets: vec![],
            rest: Duration::ZERO,
            sides: Sides::Both,
            start: Side::Left,
            alternate: false,
        };
        assert_eq!(Words::english().dose(&none), "");
    }
}
