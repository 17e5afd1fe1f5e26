//! The score: which cue falls due at which exact moment of a plan: tones with their flashes, and spoken lines.
//!
//! Pure: from a segment, its deadlines, what follows it, and how long a voice takes for a phrase. How a cue sounds is
//! `system::audio`'s affair, when the sound is handed to the device the driver's.

mod phrase;
mod spoken;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::phrase::{Dose, Phrase};

use crate::domain::plan::{Plan, Segment, SegmentKind};
use crate::domain::routine::Tempo;

/// What a cue says. The words are stable (`supple plan --json`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

    /// Whether a voice may speak over it. Every other tone it gives way to: where both cannot be heard, the tone is.
    pub fn may_be_spoken_over(self) -> bool {
        self == Self::Tempo
    }

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The moment.
    pub at: Duration,
    /// What is heard.
    pub what: What,
}

/// What is heard of a cue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A tone, whose flash is seen at the same moment.
    Tone(CueKind),
    /// A spoken line.
    Line(Line),
}

/// A spoken line. Where the voice turns out to need more than `room`, it is left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// What is said.
    pub phrase: Phrase,
    /// How long the voice takes, as far as is known.
    pub lasts: Duration,
    /// How long it may take: until the next tone that a voice gives way to.
    pub room: Duration,
}

/// How long a voice takes for a phrase; nothing where it does not say it.
pub type Lengths<'a> = &'a dyn Fn(&Phrase) -> Option<Duration>;

impl What {
    /// The stable word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Tone(kind) => kind.word(),
            Self::Line(line) => line.phrase.word(),
        }
    }

    /// The tone, where it is one.
    pub fn tone(&self) -> Option<CueKind> {
        match self {
            Self::Tone(kind) => Some(*kind),
            Self::Line(_) => None,
        }
    }
}

/// Holds at least this long get a half-way cue (domain facts, "Session timing and sound").
const HALF_WAY_HOLD_MIN: Duration = Duration::from_secs(30);
/// The ticks before work begins and before it ends: 3, 2, 1 s.
const TICKS_SECS: [u64; 3] = [3, 2, 1];

/// The cues of one segment that begins at `starts` and lasts `length` (which a command may have changed).
///
/// The cue at the segment's very end belongs to it, unless the next segment begins with one that takes its place.
pub fn of_segment(
    plan: &Plan,
    index: usize,
    starts: Duration,
    length: Duration,
    lengths: Lengths<'_>,
) -> Vec<Cue> {
    let tones = tones(plan, index, length).into_iter().map(|(at, kind)| (at, What::Tone(kind)));
    let lines = spoken::lines(plan, index, length, lengths).into_iter();
    let all = tones.chain(lines.map(|(at, line)| (at, What::Line(line))));
    let mut cues: Vec<Cue> = all.map(|(at, what)| Cue { at: starts + at, what }).collect();
    cues.sort_by_key(|cue| cue.at);
    cues
}

/// The tones of one segment, each with its time since the segment began.
fn tones(plan: &Plan, index: usize, length: Duration) -> Vec<(Duration, CueKind)> {
    let Some(segment) = plan.segment(index) else { return Vec::new() };
    let next = plan.segment(index + 1);
    let mut cues = Vec::new();
    let mut cue = |offset: Duration, kind| cues.push((offset, kind));
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
    cues
}

/// A whole plan's score: the sum of its segments'.
pub fn of_plan(plan: &Plan, lengths: Lengths<'_>) -> Vec<Cue> {
    let segments = plan.segments.iter().enumerate();
    let of =
        |(index, segment): (usize, &Segment)| of_segment(plan, index, segment.start, segment.length, lengths);
    segments.flat_map(of).collect()
}

/// Everything that a voice may have to say in a plan, in the order in which it may have to.
pub fn phrases(plan: &Plan) -> Vec<Phrase> {
    let asked = RefCell::new((BTreeSet::new(), Vec::new()));
    let note = |phrase: &Phrase| {
        let (seen, order) = &mut *asked.borrow_mut();
        if seen.insert(phrase.clone()) {
            order.push(phrase.clone());
        }
    };
    // A line that fits nowhere makes a shorter one be tried, one that fits anywhere leads to what follows it.
    for lasts in [None, Some(Duration::ZERO)] {
        of_plan(plan, &|phrase| {
            note(phrase);
            lasts
        });
    }
    asked.into_inner().1
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
