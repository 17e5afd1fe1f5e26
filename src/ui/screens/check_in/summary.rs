//! What was really done in a session, for the line above the rating. Figures only.

use std::time::Duration;

use crate::domain::exercise::{Kind, Side};
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::session::{Phase, Session, SetResult};

/// What was really done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How the session ended.
    pub ending: Ending,
    /// How long it took, pauses and waits left out.
    pub length: Duration,
    /// Stretching of the left side alone.
    pub left: Duration,
    /// Stretching of the right side alone.
    pub right: Duration,
    /// Sets led to their end, each side on its own.
    pub sets_done: usize,
    /// Sets asked for.
    pub sets_planned: usize,
    /// Sets that hurt.
    pub sets_hurt: usize,
}

/// The exercises of which something was done, each once, in their order: id and name.
pub fn exercises_of(session: &Session, results: &[SetResult]) -> Vec<(String, String)> {
    let mut exercises: Vec<(String, String)> = Vec::new();
    for (index, set) in session.plan().sets.iter().enumerate() {
        let done = results.iter().any(|result| result.set == index && !result.held.is_zero());
        if done && exercises.iter().all(|(id, _)| *id != set.exercise.id) {
            exercises.push((set.exercise.id.clone(), set.exercise.name.clone()));
        }
    }
    exercises
}

impl Summary {
    /// Sums up a session that is over; one that still runs counts as stopped here.
    pub fn of(session: &Session, results: &[SetResult]) -> Self {
        let plan = session.plan();
        let ending = match session.phase() {
            Phase::Over(ending) => ending,
            Phase::Running | Phase::Waiting | Phase::Paused(_) => Ending::Stopped,
        };
        let stretched = |side: Side| {
            let of_side = results.iter().filter(|result| {
                plan.sets
                    .get(result.set)
                    .is_some_and(|set| set.side == side && set.exercise.kind == Kind::Stretch)
            });
            of_side.map(|result| result.held).sum()
        };
        // A set that was gone back to has several records, and counts once.
        let sets_with = |outcome: Outcome| {
            let with =
                |set: &usize| results.iter().any(|result| result.set == *set && result.outcome == outcome);
            (0..plan.sets.len()).filter(with).count()
        };
        Self {
            ending,
            length: session.now(),
            left: stretched(Side::Left),
            right: stretched(Side::Right),
            sets_done: sets_with(Outcome::Done),
            sets_planned: plan.sets.len(),
            sets_hurt: sets_with(Outcome::Hurt),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::domain::command::Command;
    use crate::domain::exercise::Catalogue;
    use crate::domain::plan::Plan;
    use crate::domain::routine::Routine;
    use crate::domain::session::Event;
    use std::sync::Arc;

    fn daily() -> Session {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap());
        let (id, text) = assets::BUILT_IN[0];
        Session::start(Arc::new(Plan::of(&Routine::read(id, text.as_bytes(), &catalogue).unwrap()))).0
    }

    fn sets(events: &[Event]) -> Vec<SetResult> {
        events.iter().filter_map(Event::set).collect()
    }

    #[test]
    fn a_whole_session_is_summed_up_by_side_with_nothing_skipped() {
        let mut session = daily();
        let results = sets(&session.advance(Duration::from_secs(1000)));
        let secs = Duration::from_secs;
        let whole = Summary {
            ending: Ending::Finished,
            length: secs(630),
            left: secs(130),
            right: secs(130),
            sets_done: 14,
            sets_planned: 14,
            sets_hurt: 0,
        };
        assert_eq!(Summary::of(&session, &results), whole);
        assert_eq!(exercises_of(&session, &results).len(), 7);
    }

    #[test]
    fn a_session_stopped_where_it_hurt_counts_what_was_held() {
        let mut session = daily();
        let mut events = session.advance(Duration::from_secs(20));
        events.extend(session.command(Command::Hurts).unwrap());
        events.extend(session.command(Command::Stop).unwrap());
        let summary = Summary::of(&session, &sets(&events));
        let counts = (summary.ending, summary.length, summary.sets_done, summary.sets_hurt);
        assert_eq!(counts, (Ending::Stopped, Duration::from_secs(20), 0, 1));
        let exercises = exercises_of(&session, &sets(&events));
        assert_eq!(exercises, [("standing_march".to_owned(), "Standing march".to_owned())]);
    }
}
