//! "One set more on the left": a routine with it, for today.

use super::{Routine, Sides, Step, Work};
use crate::domain::exercise::{Kind, Side};

impl Routine {
    /// This routine with one set more on that side of its first stretch that is done on each; as it is where it has none.
    #[must_use]
    pub fn with_one_more(&self, side: Side) -> Self {
        let mut more = self.clone();
        add(&mut more.steps, side);
        more
    }
}

/// Whether it was added.
fn add(steps: &mut Vec<Step>, side: Side) -> bool {
    for index in 0..steps.len() {
        match steps.get_mut(index) {
            Some(Step::Work(work)) => {
                if let Some(set) = of(work, side) {
                    steps.insert(index + 1, Step::Work(set));
                    return true;
                }
            }
            Some(Step::Repeat { steps, .. }) => {
                if add(steps, side) {
                    return true;
                }
            }
            Some(Step::Rest(_) | Step::Wait) | None => {}
        }
    }
    false
}

/// A set of it on that side alone.
fn of(work: &Work, side: Side) -> Option<Work> {
    let sides = match side {
        Side::Left => Sides::Left,
        Side::Right => Sides::Right,
        Side::Both => return None,
    };
    let fits = work.sides == Sides::Each && work.exercise.kind == Kind::Stretch;
    let sets = work.sets.first().filter(|_| fits).map(|set| vec![*set])?;
    Some(Work { sets, sides, start: side, alternate: false, ..work.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::domain::exercise::Catalogue;
    use crate::domain::plan::Plan;

    #[test]
    fn the_first_stretch_of_each_side_has_one_set_more_on_the_side_that_is_asked_for() {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
        for (id, text) in assets::BUILT_IN {
            let routine = Routine::read(id, text.as_bytes(), &catalogue).unwrap();
            let sets = |routine: &Routine, side| {
                Plan::of(routine).sets.iter().filter(|set| set.side == side).count()
            };
            let more = routine.with_one_more(Side::Left);
            let has = routine.work().iter().any(|work| of(work, Side::Left).is_some());
            assert_eq!(sets(&more, Side::Left), sets(&routine, Side::Left) + usize::from(has), "{id}");
            assert_eq!(sets(&more, Side::Right), sets(&routine, Side::Right), "{id}");
            assert_eq!(routine.with_one_more(Side::Both), routine, "{id}");
        }
    }
}
