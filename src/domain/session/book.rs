//! The books of a session: to which set which seconds and reps are credited, and what is to be recorded when.

use std::time::Duration;

use super::SetResult;
use crate::domain::outcome::{Ending, Outcome};
use crate::domain::plan::{Credit, Plan, Segment, SegmentKind};
use crate::domain::routine::Tempo;

/// How a segment was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// By its deadline.
    Ran,
    /// By the person's skip.
    Skipped,
    /// Its deadline was moved to now.
    Shortened,
    /// Backwards.
    Back,
}

/// All sets' books.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Books {
    sets: Vec<Book>,
    active: Duration,
    /// Whole reps of the running segment that are counted already.
    counted: u16,
    /// What was worked last.
    last: Option<Credit>,
}

/// What one set has gained since its last record.
#[derive(Clone, Debug, PartialEq)]
struct Book {
    held: Duration,
    reps: u16,
    /// Work segments that ran to their end, and that were cut short.
    whole: u16,
    cut: u16,
    recorded: bool,
    counts_reps: bool,
}

impl Book {
    fn result(&mut self, set: usize, outcome: Outcome) -> SetResult {
        let reps = self.counts_reps.then_some(self.reps);
        let result = SetResult { set, held: self.held, reps, outcome };
        *self = Self {
            held: Duration::ZERO,
            reps: 0,
            whole: 0,
            cut: 0,
            recorded: true,
            counts_reps: self.counts_reps,
        };
        result
    }

    /// Done when at least half of what was begun of it ran to its end, and some of it was held.
    fn outcome(&self) -> Outcome {
        let whole = self.whole > 0 && self.whole >= self.cut;
        if whole && !self.held.is_zero() { Outcome::Done } else { Outcome::Skipped }
    }

    /// Whether a record would say nothing new.
    fn says_nothing(&self) -> bool {
        self.recorded && self.held.is_zero()
    }
}

impl Books {
    pub(super) fn of(plan: &Plan, done: &[bool]) -> Self {
        let book = |(index, set): (usize, &crate::domain::plan::PlannedSet)| Book {
            held: Duration::ZERO,
            reps: 0,
            whole: 0,
            cut: 0,
            recorded: done.get(index).copied().unwrap_or(false),
            counts_reps: set.reps.is_some(),
        };
        let sets = plan.sets.iter().enumerate().map(book).collect();
        Self { sets, active: Duration::ZERO, counted: 0, last: None }
    }

    pub(super) fn begin_segment(&mut self) {
        self.counted = 0;
    }

    pub(super) fn active(&self) -> Duration {
        self.active
    }

    /// Credits the time from `from` to `to` within a segment.
    pub(super) fn credit(&mut self, segment: &Segment, from: Duration, to: Duration) {
        let Some(of) = &segment.of else { return };
        match of.credit {
            Credit::Near(_) => return,
            Credit::One(set) => self.add(set, to.saturating_sub(from)),
            Credit::Alternating(first, other) => {
                let rep = of.counted.map_or(Duration::ZERO, |(_, tempo)| tempo.rep());
                let to_first = first_share(to, rep).saturating_sub(first_share(from, rep));
                self.add(first, to_first);
                self.add(other, to.saturating_sub(from).saturating_sub(to_first));
            }
        }
        self.active += to.saturating_sub(from);
        self.last = Some(of.credit);
    }

    fn add(&mut self, set: usize, time: Duration) {
        if let Some(book) = self.sets.get_mut(set) {
            book.held += time;
        }
    }

    /// Counts the whole reps of a segment that is being left after `elapsed`.
    pub(super) fn count_reps(&mut self, segment: &Segment, elapsed: Duration) {
        let Some(of) = &segment.of else { return };
        let Some((_, tempo)) = of.counted else { return };
        let before = self.counted;
        let reps = whole_reps(elapsed, tempo).max(before);
        self.counted = reps;
        match of.credit {
            Credit::Near(_) => {}
            Credit::One(set) => self.add_reps(set, reps - before),
            Credit::Alternating(first, other) => {
                self.add_reps(first, reps.div_ceil(2) - before.div_ceil(2));
                self.add_reps(other, reps / 2 - before / 2);
            }
        }
    }

    fn add_reps(&mut self, set: usize, reps: u16) {
        if let Some(book) = self.sets.get_mut(set) {
            book.reps = book.reps.saturating_add(reps);
        }
    }

    /// Leaves a segment; gives what is to be recorded because a set is complete with it.
    pub(super) fn leave(
        &mut self,
        plan: &Plan,
        index: usize,
        segment: &Segment,
        elapsed: Duration,
        exit: Exit,
    ) -> Vec<SetResult> {
        let Some(of) = &segment.of else { return Vec::new() };
        self.count_reps(segment, elapsed);
        let whole = match exit {
            Exit::Ran => true,
            Exit::Shortened => elapsed * 2 >= segment.length,
            Exit::Skipped => false,
            Exit::Back => return Vec::new(),
        };
        if let Credit::Near(_) = of.credit {
            return Vec::new();
        }
        let mut results = Vec::new();
        for set in of.credit.sets() {
            let Some(book) = self.sets.get_mut(set) else { continue };
            if whole {
                book.whole += 1;
                book.reps = book.reps.saturating_add(u16::from(of.rep.is_some()));
            } else {
                book.cut += 1;
            }
            let complete = plan.sets.get(set).is_some_and(|set| set.last_segment == index);
            if complete {
                let new = !book.says_nothing();
                let outcome = book.outcome();
                let result = book.result(set, outcome);
                results.extend(new.then_some(result));
            }
        }
        results
    }

    /// Records as hurt what the running segment works, has just ended (in a rest), or leads to; in a rest or wait of
    /// its own what was worked last.
    pub(super) fn hurt(&mut self, plan: &Plan, segment: &Segment, elapsed: Duration) -> Vec<SetResult> {
        self.count_reps(segment, elapsed);
        let sets = match (&segment.of, self.last) {
            (Some(of), _) => match of.credit {
                Credit::Near(next) if segment.kind != SegmentKind::Prepare && of.rep.is_none() => {
                    let before = next.checked_sub(1).filter(|before| in_pass(plan, *before, segment.pass));
                    vec![before.unwrap_or(next)]
                }
                Credit::Near(_) | Credit::One(_) | Credit::Alternating(..) => of.credit.sets(),
            },
            (None, Some(last)) => last.sets(),
            (None, None) => Vec::new(),
        };
        let hurt = |set: usize| self.sets.get_mut(set).map(|book| book.result(set, Outcome::Hurt));
        sets.into_iter().filter_map(hurt).collect()
    }

    /// Records what is held but not yet recorded of the sets of one work step, and those that are to come as skipped.
    pub(super) fn leave_step(&mut self, plan: &Plan, step: u16) -> Vec<SetResult> {
        let of_it = plan.sets.iter().map(|set| set.step == step);
        let left = |((set, book), of_it): ((usize, &mut Book), bool)| {
            (of_it && !book.says_nothing()).then(|| book.result(set, Outcome::Skipped))
        };
        self.sets.iter_mut().enumerate().zip(of_it).filter_map(left).collect()
    }

    /// Records what is still open at the end: what was held by how it ended, what was never reached as skipped.
    pub(super) fn close(&mut self, plan: &Plan, ending: Ending) -> Vec<SetResult> {
        debug_assert_eq!(plan.sets.len(), self.sets.len(), "a book for each set");
        let held = match ending {
            Ending::Finished => Outcome::Skipped,
            Ending::Stopped => Outcome::Stopped,
            Ending::Interrupted => Outcome::Interrupted,
        };
        let mut results = Vec::new();
        for (set, book) in self.sets.iter_mut().enumerate() {
            if !book.held.is_zero() {
                results.push(book.result(set, held));
            } else if !book.recorded {
                results.push(book.result(set, Outcome::Skipped));
            }
        }
        results
    }
}

/// Whether a set belongs to that pass through a step.
fn in_pass(plan: &Plan, set: usize, pass: usize) -> bool {
    let first = plan.sets.get(set).and_then(|set| plan.segment(set.first_segment));
    first.is_some_and(|segment| segment.pass == pass)
}

/// Of the first `time` of alternating reps, how much went to the side that began.
fn first_share(time: Duration, rep: Duration) -> Duration {
    if rep.is_zero() {
        return time;
    }
    let pair = rep * 2;
    let pairs = u32::try_from(time.as_nanos() / pair.as_nanos()).unwrap_or(u32::MAX);
    rep * pairs + time.saturating_sub(pair * pairs).min(rep)
}

fn whole_reps(elapsed: Duration, tempo: Tempo) -> u16 {
    let rep = tempo.rep().as_nanos().max(1);
    u16::try_from(elapsed.as_nanos() / rep).unwrap_or(u16::MAX)
}
