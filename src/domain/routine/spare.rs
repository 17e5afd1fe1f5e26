//! "Sore sit bone": a routine without the deep bends at the hip that may aggravate it (domain facts, section 4).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Routine, Step};
use crate::domain::exercise::Catalogue;

impl Routine {
    /// This routine with each exercise that names a `swap` replaced by it, at the swap's own dose, or left out where
    /// the routine has that one already; and how many were. A routine that would have nothing left stays as it is.
    pub fn spared(&self, catalogue: &Catalogue) -> (Self, usize) {
        let has = self.work().iter().map(|work| work.exercise.id.clone()).collect();
        let mut sparing = Sparing { catalogue, has, changed: 0 };
        let spared = Self { steps: sparing.steps(&self.steps), ..self.clone() };
        if spared.work().is_empty() { (self.clone(), 0) } else { (spared, sparing.changed) }
    }
}

struct Sparing<'a> {
    catalogue: &'a Catalogue,
    /// Ids of the exercises that the routine has, those that came in among them.
    has: BTreeSet<String>,
    changed: usize,
}

impl Sparing<'_> {
    fn steps(&mut self, steps: &[Step]) -> Vec<Step> {
        let mut kept = Vec::new();
        let mut left_out = false;
        for step in steps {
            let step = match step {
                Step::Work(work) => match &work.exercise.swap {
                    Some(swap) => self.swap(swap, step),
                    None => Some(step.clone()),
                },
                // The rest after what was left out has nothing to rest from.
                Step::Rest(_) => (!left_out).then(|| step.clone()),
                Step::Wait => Some(step.clone()),
                Step::Repeat { times, rest, steps } => {
                    let steps = self.steps(steps);
                    (!steps.is_empty()).then_some(Step::Repeat { times: *times, rest: *rest, steps })
                }
            };
            left_out = step.is_none();
            kept.extend(step);
        }
        kept
    }

    /// What stands in the place of `step`; nothing where it is left out.
    fn swap(&mut self, id: &str, step: &Step) -> Option<Step> {
        if self.has.contains(id) {
            self.changed += 1;
            return None;
        }
        let alone = self.catalogue.find(id).and_then(Self::alone);
        // A swap that is no exercise, or has no usual dose, cannot take a place.
        let Some(alone) = alone else { return Some(step.clone()) };
        self.has.insert(id.to_owned());
        self.changed += 1;
        Some(alone)
    }

    fn alone(swap: &Arc<crate::domain::exercise::Exercise>) -> Option<Step> {
        Routine::of_exercise(swap).ok()?.steps.into_iter().next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    fn catalogue() -> Catalogue {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
        catalogue
    }

    fn spared(text: &str) -> (Vec<String>, usize) {
        let catalogue = catalogue();
        let (routine, changed) = Routine::read("r", text.as_bytes(), &catalogue).unwrap().spared(&catalogue);
        (routine.work().iter().map(|work| work.exercise.id.clone()).collect(), changed)
    }

    #[test]
    fn a_deep_bend_is_swapped_once_and_left_out_where_its_swap_is_there_already() {
        let text = "Routine(name: \"R\", steps: [Hold(exercise: \"seated_forward_bend\"), Rest(secs: 20), \
                    Hold(exercise: \"supine_hamstring_strap\"), Rest(secs: 10), Reps(exercise: \"glute_bridge\")])";
        assert_eq!(spared(text), (vec!["heel_dig_hold".to_owned(), "glute_bridge".to_owned()], 2));
        let circuit = "Routine(name: \"R\", steps: [Repeat(times: 2, steps: [Hold(exercise: \"childs_pose\"), \
                       Reps(exercise: \"cat_camel\")])])";
        assert_eq!(spared(circuit), (vec!["cat_camel".to_owned()], 1));
    }

    #[test]
    fn no_built_in_routine_keeps_a_deep_bend_and_none_is_empty() {
        let catalogue = catalogue();
        for (id, text) in assets::BUILT_IN {
            let (routine, _) = Routine::read(id, text.as_bytes(), &catalogue).unwrap().spared(&catalogue);
            assert!(!routine.work().is_empty(), "{id}");
            assert!(routine.work().iter().all(|work| work.exercise.swap.is_none()), "{id}");
        }
    }
}
