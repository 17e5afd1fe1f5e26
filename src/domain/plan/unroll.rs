//! Unrolling: from steps, sets and rounds to one flat row of segments.

use std::sync::Arc;
use std::time::Duration;

use super::{Credit, PartOf, Plan, PlannedSet, Segment, SegmentKind};
use crate::domain::exercise::Side;
use crate::domain::routine::{Routine, SetDose, Sides, Step, Work};

pub(super) fn unroll(routine: &Routine) -> Plan {
    let plan = Plan {
        id: routine.id.clone(),
        name: routine.name.clone(),
        segments: Vec::new(),
        sets: Vec::new(),
        work_steps: u16::try_from(routine.work().len()).unwrap_or(u16::MAX),
        total: Duration::ZERO,
    };
    let mut unroller = Unroller { routine, plan, pass: 0 };
    unroller.steps(&routine.steps, 0, Round { this: 1, of: 1 });
    unroller.plan
}

/// Which round of a circuit; circuits inside circuits are counted through.
#[derive(Clone, Copy)]
struct Round {
    this: u16,
    of: u16,
}

struct Unroller<'a> {
    routine: &'a Routine,
    plan: Plan,
    pass: usize,
}

/// One side, or both in turn, of one set: what becomes one bout of work.
struct Bout<'a> {
    work: &'a Work,
    step: u16,
    round: Round,
    set: u16,
    dose: SetDose,
    side: Side,
}

impl Unroller<'_> {
    /// Unrolls `steps`, whose first work step has the number after `work_before`; gives the number of its last.
    fn steps(&mut self, steps: &[Step], work_before: u16, round: Round) -> u16 {
        let mut number = work_before;
        for step in steps {
            self.pass += 1;
            match step {
                Step::Rest(length) => self.push(SegmentKind::Rest, *length, None),
                Step::Wait => self.push(SegmentKind::Wait, Duration::ZERO, None),
                Step::Work(work) => {
                    number += 1;
                    self.work(work, number, round);
                }
                Step::Repeat { times, rest, steps } => {
                    let mut last = number;
                    for turn in 1..=*times {
                        let this = (round.this - 1) * times + turn;
                        let of = round.of.saturating_mul(*times);
                        last = self.steps(steps, number, Round { this, of });
                        if turn < *times && !rest.is_zero() {
                            self.pass += 1;
                            self.push(SegmentKind::Rest, *rest, None);
                        }
                    }
                    number = last;
                }
            }
        }
        number
    }

    fn work(&mut self, work: &Work, step: u16, round: Round) {
        let sides = work.sides.in_order(work.start);
        let change = self.routine.change_sides;
        // With sides changing at each rep there is one bout a set, of both.
        let bouts = if work.alternate { sides.get(..1).unwrap_or(sides) } else { sides };
        for (set, dose) in (1..).zip(&work.sets) {
            for (turn, side) in bouts.iter().enumerate() {
                let bout = Bout { work, step, round, set, dose: *dose, side: *side };
                let (kind, length) = match (set, turn) {
                    (1, 0) => (SegmentKind::Prepare, self.routine.prepare),
                    (_, 0) if work.sides == Sides::Each && !work.alternate && work.rest < change => {
                        (SegmentKind::ChangeSides, change)
                    }
                    (_, 0) => (SegmentKind::Rest, work.rest),
                    _ => (SegmentKind::ChangeSides, change),
                };
                if !length.is_zero() {
                    let near = Credit::Near(self.plan.sets.len());
                    self.push(kind, length, Some(bout.part(near)));
                }
                self.bout(&bout);
            }
        }
    }

    fn bout(&mut self, bout: &Bout<'_>) {
        let first_segment = self.plan.segments.len();
        let here = self.plan.sets.len();
        match bout.dose {
            SetDose::Hold(length) => {
                self.push(SegmentKind::Hold, length, Some(bout.part(Credit::One(here))));
                self.set(bout, bout.side, length, None, first_segment);
            }
            SetDose::Move(length) => {
                self.push(SegmentKind::Move, length, Some(bout.part(Credit::One(here))));
                self.set(bout, bout.side, length, None, first_segment);
            }
            SetDose::Reps { reps, tempo } => {
                let planned = tempo.rep() * u32::from(reps);
                let (count, credit) = if bout.work.alternate {
                    (reps * 2, Credit::Alternating(here, here + 1))
                } else {
                    (reps, Credit::One(here))
                };
                let side = if bout.work.alternate { Side::Both } else { bout.side };
                let part = PartOf { side, counted: Some((count, tempo)), ..bout.part(credit) };
                self.push(SegmentKind::Move, tempo.rep() * u32::from(count), Some(part));
                self.set(bout, bout.side, planned, Some(reps), first_segment);
                if bout.work.alternate {
                    self.set(bout, bout.side.other(), planned, Some(reps), first_segment);
                }
            }
            SetDose::HeldReps { reps, hold, gap } => self.held_reps(bout, reps, hold, gap),
        }
    }

    fn held_reps(&mut self, bout: &Bout<'_>, reps: u16, hold: Duration, gap: Duration) {
        let first_segment = self.plan.segments.len();
        let here = self.plan.sets.len();
        let sides = if bout.work.alternate { vec![bout.side, bout.side.other()] } else { vec![bout.side] };
        let count = reps * u16::try_from(sides.len()).unwrap_or(1);
        let turns = (1..=count).zip(sides.iter().zip(here..).cycle());
        let mut lasts = vec![first_segment; sides.len()];
        for (rep, (side, set)) in turns {
            let part = |credit| PartOf { side: *side, rep: Some((rep, count)), ..bout.part(credit) };
            if let Some(last) = lasts.get_mut(set - here) {
                *last = self.plan.segments.len();
            }
            self.push(SegmentKind::Hold, hold, Some(part(Credit::One(set))));
            if !gap.is_zero() {
                self.push(SegmentKind::Rest, gap, Some(part(Credit::Near(set))));
            }
        }
        for (side, last) in sides.iter().zip(lasts) {
            self.set(bout, *side, hold * u32::from(reps), Some(reps), first_segment);
            if let Some(set) = self.plan.sets.last_mut() {
                set.last_segment = last;
            }
        }
    }

    fn push(&mut self, kind: SegmentKind, length: Duration, of: Option<PartOf>) {
        let start = self.plan.total;
        self.plan.segments.push(Segment { kind, start, length, of, pass: self.pass });
        self.plan.total += length;
    }

    fn set(
        &mut self,
        bout: &Bout<'_>,
        side: Side,
        planned: Duration,
        reps: Option<u16>,
        first_segment: usize,
    ) {
        self.plan.sets.push(PlannedSet {
            exercise: Arc::clone(&bout.work.exercise),
            step: bout.step,
            round: bout.round.this,
            set: bout.set,
            side,
            planned,
            reps,
            first_segment,
            last_segment: self.plan.segments.len().saturating_sub(1),
        });
    }
}

impl Bout<'_> {
    fn part(&self, credit: Credit) -> PartOf {
        PartOf {
            exercise: Arc::clone(&self.work.exercise),
            step: self.step,
            side: self.side,
            set: self.set,
            of_sets: u16::try_from(self.work.sets.len()).unwrap_or(u16::MAX),
            round: self.round.this,
            of_rounds: self.round.of,
            rep: None,
            counted: None,
            credit,
        }
    }
}
