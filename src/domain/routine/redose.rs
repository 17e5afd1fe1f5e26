//! Another dose in a routine's text: the few bytes that say it change, and nothing else.

use super::{Routine, SetDose, Step, Work};
use crate::domain::exercise::{Catalogue, Dose};
use crate::domain::routine_text::{Node, scan, with_fields};

/// What a step is to ask for instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Redose<'a> {
    /// The exercise's id as it stands in the text.
    pub exercise: &'a str,
    /// The sets it has now: a step with others stays as it is.
    pub from: &'a [SetDose],
    /// The exercise's id from now on.
    pub to_exercise: &'a str,
    /// Its sets from now on, all alike.
    pub to: (u16, SetDose),
}

impl Redose<'_> {
    /// The routine's text with it; nothing where no such step stands in it, or where more would change than is meant.
    pub fn of(&self, id: &str, text: &str, catalogue: &Catalogue) -> Option<String> {
        let before = Routine::read(id, text.as_bytes(), catalogue).ok()?;
        let at = before.work().iter().position(|work| self.is_meant(work))?;
        let root = scan(text);
        let mut nodes = Vec::new();
        collect(root.field("steps")?, text, &mut nodes);
        let node = nodes.get(at)?;
        let after = with_fields(text, node, &self.fields(node, catalogue)?);
        let read = Routine::read(id, after.as_bytes(), catalogue).ok()?;
        self.is_all_that_changed(&before, &read, at).then_some(after)
    }

    fn is_meant(&self, work: &Work) -> bool {
        work.exercise.id == self.exercise && work.sets == self.from
    }

    /// The fields that say it.
    fn fields(&self, node: &Node, catalogue: &Catalogue) -> Option<Vec<(&'static str, String)>> {
        let (sets, dose) = self.to;
        let mut fields = Vec::new();
        if self.to_exercise != self.exercise {
            fields.push(("exercise", format!("\"{}\"", self.to_exercise)));
        }
        match dose {
            SetDose::Hold(length) => fields.push(("secs", length.as_secs_f64().to_string())),
            SetDose::Reps { reps, .. } => fields.push(("reps", reps.to_string())),
            SetDose::HeldReps { .. } | SetDose::Move(_) => return None,
        }
        fields.push(("sets", sets.to_string()));
        // A tempo of its own goes with the exercise it was written for.
        if let Dose::Reps { tempo: (work, pause, back), .. } = catalogue.find(self.to_exercise)?.dose
            && self.to_exercise != self.exercise
            && node.field("tempo").is_some()
        {
            fields.push(("tempo", format!("({work}, {pause}, {back})")));
        }
        Some(fields)
    }

    /// Whether that step asks for what is meant, and everything else is as it was.
    fn is_all_that_changed(&self, before: &Routine, after: &Routine, at: usize) -> bool {
        let (sets, dose) = self.to;
        let same = |one: SetDose, other: SetDose| match (one, other) {
            (SetDose::Reps { reps, .. }, SetDose::Reps { reps: others, .. }) => reps == others,
            _ => one == other,
        };
        let Some(work) = after.work().get(at).map(|work| (*work).clone()) else { return false };
        let is_meant = work.exercise.id == self.to_exercise
            && work.sets.len() == usize::from(sets)
            && work.sets.iter().all(|set| same(*set, dose));
        let mut expected = before.clone();
        put(&mut expected.steps, &mut { at }, &work);
        is_meant && expected == *after
    }
}

/// The steps of work in the order in which they stand, circuits opened.
fn collect<'a>(steps: &'a Node, text: &str, found: &mut Vec<&'a Node>) {
    for step in &steps.items {
        let name = text.get(step.span.clone()).unwrap_or_default();
        if name.starts_with("Repeat") {
            if let Some(steps) = step.field("steps") {
                collect(steps, text, found);
            }
        } else if !name.starts_with("Rest") && !name.starts_with("Wait") {
            found.push(step);
        }
    }
}

/// Puts that work in the place of the one of that index.
fn put(steps: &mut [Step], left: &mut usize, work: &Work) {
    for step in steps {
        match step {
            Step::Work(old) => {
                if *left == 0 {
                    *old = work.clone();
                }
                *left = left.wrapping_sub(1);
            }
            Step::Repeat { steps, .. } => put(steps, left, work),
            Step::Rest(_) | Step::Wait => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::assets::EXERCISES;
    use crate::domain::routine::Tempo;

    fn catalogue() -> Catalogue {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
        catalogue
    }

    fn hold(secs: u64) -> SetDose {
        SetDose::Hold(Duration::from_secs(secs))
    }

    /// The text after 30 s × 2 of the bend have become 35 s × 2.
    fn longer(text: &str) -> Option<String> {
        let from = [hold(30), hold(30)];
        let exercise = "seated_forward_bend";
        Redose { exercise, from: &from, to_exercise: exercise, to: (2, hold(35)) }.of(
            "own",
            text,
            &catalogue(),
        )
    }

    #[test]
    fn the_bytes_of_the_value_change_and_no_others() {
        let text = "// mine\n(\n  name: \"A\", /* as my physio said */\n  steps: [\n    Rest(secs: 5),\n    \
                    Repeat(times: 2, steps: [Move(exercise: \"standing_march\")]),\n    \
                    Hold( exercise : \"seated_forward_bend\" , sets:2,secs: 30.0 ), // no bouncing\n  ],\n)\n";
        assert_eq!(longer(text), Some(text.replace("30.0", "35")));
    }

    #[test]
    fn what_was_usual_is_written_where_it_is_no_more() {
        let text = "(name: \"A\", steps: [Hold(exercise: \"seated_forward_bend\", /* slowly */),])\r\n";
        let expected = "(name: \"A\", steps: [Hold(exercise: \"seated_forward_bend\", secs: 35, sets: 2, /* slowly */),])\r\n";
        assert_eq!(longer(text).as_deref(), Some(expected));
    }

    #[test]
    fn another_rung_is_another_exercise_with_its_own_tempo() {
        let text =
            "(name: \"A\", steps: [Reps(exercise: \"glute_bridge\", reps: 12, tempo: (3, 1, 3), sets: 3)])";
        let second = Duration::from_secs(1);
        let tempo = |work: u64, pause: u64, back: u64| Tempo {
            work: second * u32::try_from(work).unwrap(),
            pause: second * u32::try_from(pause).unwrap(),
            back: second * u32::try_from(back).unwrap(),
        };
        let from = [SetDose::Reps { reps: 12, tempo: tempo(3, 1, 3) }; 3];
        let to = (2, SetDose::Reps { reps: 10, tempo: tempo(1, 1, 1) });
        let redose = Redose { exercise: "glute_bridge", from: &from, to_exercise: "bridge_march", to };
        let expected =
            "(name: \"A\", steps: [Reps(exercise: \"bridge_march\", reps: 10, tempo: (1, 1, 1), sets: 2)])";
        assert_eq!(redose.of("own", text, &catalogue()).as_deref(), Some(expected));
    }

    #[test]
    fn a_routine_in_which_it_does_not_stand_so_stays() {
        assert_eq!(longer("(name: \"A\", steps: [Hold(exercise: \"seated_forward_bend\", secs: 40)])"), None);
        assert_eq!(longer("(name: \"A\", steps: ["), None);
    }
}
