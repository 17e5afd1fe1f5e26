//! The score: which cue falls due at which exact moment of a plan.
//!
//! Pure: from a segment, its deadlines and what follows it. How a cue sounds is `system::audio`'s affair, when the
//! sound is handed to the device the driver's.

use std::time::Duration;

use crate::domain::plan::{Plan, Segment, SegmentKind};
use crate::domain::routine::Tempo;

/// What a cue says. The words are stable (`supple plan --json`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// 3, 2, 1 before work begins.
    PrepareTick,
    /// Work begins.
    Start,
    /// Half of a long hold is over.
    HalfWay,
    /// 3, 2, 1 before work ends.
    LastTick,
    /// Work has ended and the next exercise follows.
    End,
    /// A rest begins.
    Rest,
    /// Change sides now.
    ChangeSides,
    /// A phase of a repetition begins.
    Tempo,
    /// The session is over.
    Finish,
}

impl CueKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::PrepareTick,
        Self::Start,
        Self::HalfWay,
        Self::LastTick,
        Self::End,
        Self::Rest,
        Self::ChangeSides,
        Self::Tempo,
        Self::Finish,
    ];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::PrepareTick => "prepare_tick",
            Self::Start => "start",
            Self::HalfWay => "half_way",
            Self::LastTick => "last_tick",
            Self::End => "end",
            Self::Rest => "rest",
            Self::ChangeSides => "change_sides",
            Self::Tempo => "tempo",
            Self::Finish => "finish",
        }
    }
}

/// One cue and the moment it falls due, in session time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The moment.
    pub at: Duration,
    /// What it says.
    pub kind: CueKind,
}

/// Holds at least this long get a half-way cue (domain facts, "Session timing and sound").
const HALF_WAY_HOLD_MIN: Duration = Duration::from_secs(30);
/// The ticks before work begins and before it ends: 3, 2, 1 s.
const TICKS_SECS: [u64; 3] = [3, 2, 1];

/// The cues of one segment that begins at `starts` and lasts `length` (which a command may have changed).
///
/// The cue at the segment's very end belongs to it, unless the next segment begins with one that takes its place.
pub fn of_segment(plan: &Plan, index: usize, starts: Duration, length: Duration) -> Vec<Cue> {
    let Some(segment) = plan.segment(index) else { return Vec::new() };
    let next = plan.segment(index + 1);
    let mut cues = Vec::new();
    let mut cue = |offset: Duration, kind| cues.push(Cue { at: starts + offset, kind });
    match segment.kind {
        SegmentKind::Hold | SegmentKind::Move => {
            cue(Duration::ZERO, CueKind::Start);
            if segment.kind == SegmentKind::Hold && length >= HALF_WAY_HOLD_MIN {
                cue(length / 2, CueKind::HalfWay);
            }
            match counted(segment) {
                Some((reps, tempo)) => phases(reps, tempo, length, &mut |at| cue(at, CueKind::Tempo)),
                None => ticks(length, &mut |at| cue(at, CueKind::LastTick)),
            }
        }
        SegmentKind::Prepare | SegmentKind::Wait => {}
        SegmentKind::Rest => cue(Duration::ZERO, CueKind::Rest),
        SegmentKind::ChangeSides => cue(Duration::ZERO, CueKind::ChangeSides),
    }
    if !segment.kind.is_work() && next.is_some_and(|next| next.kind.is_work()) {
        ticks(length, &mut |at| cue(at, CueKind::PrepareTick));
    }
    match next.map(|next| next.kind) {
        None => cue(length, CueKind::Finish),
        Some(SegmentKind::Rest | SegmentKind::ChangeSides) => {}
        Some(SegmentKind::Prepare | SegmentKind::Hold | SegmentKind::Move | SegmentKind::Wait) => {
            if segment.kind.is_work() {
                cue(length, CueKind::End);
            }
        }
    }
    cues.sort_by_key(|cue| cue.at);
    cues
}

/// A whole plan's score: the sum of its segments'.
pub fn of_plan(plan: &Plan) -> Vec<Cue> {
    let segments = plan.segments.iter().enumerate();
    segments.flat_map(|(index, segment)| of_segment(plan, index, segment.start, segment.length)).collect()
}

fn counted(segment: &Segment) -> Option<(u16, Tempo)> {
    segment.of.as_ref().and_then(|of| of.counted)
}

/// 3, 2, 1 before the end, as far as they fall within the segment and not on its beginning.
fn ticks(length: Duration, tick: &mut impl FnMut(Duration)) {
    for before in TICKS_SECS.map(Duration::from_secs) {
        if length > before {
            tick(length.saturating_sub(before));
        }
    }
}

/// The beginning of each phase of each rep; the first rep's begins with the start cue instead.
fn phases(reps: u16, tempo: Tempo, length: Duration, phase: &mut impl FnMut(Duration)) {
    // A lengthened segment goes on at the same tempo.
    let rep_nanos = tempo.rep().as_nanos().max(1);
    let reps = u128::from(reps).max(length.as_nanos().div_ceil(rep_nanos));
    let mut begins = Duration::ZERO;
    for rep in 0..reps {
        let marks =
            [(Duration::ZERO, tempo.work), (tempo.work, tempo.pause), (tempo.work + tempo.pause, tempo.back)];
        for (offset, lasts) in marks {
            let at = begins + offset;
            if !lasts.is_zero() && at < length && (rep > 0 || !offset.is_zero()) {
                phase(at);
            }
        }
        begins += tempo.rep();
    }
}

#[cfg(test)]
mod tests;
