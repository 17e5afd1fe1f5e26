//! The whole session as pieces of a line: one a set, one for what lies between two.

use std::time::Duration;

use crate::domain::exercise::Kind;
use crate::domain::plan::{Credit, Plan, SegmentKind};

/// A piece of the timeline: one set, or what lies between two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Index of its first segment.
    pub first: usize,
    /// The kind of the work; none for prepare, rest and change of sides.
    pub kind: Option<Kind>,
    /// Its length.
    pub length: Duration,
    /// How much of it is over, 0 to 1.
    pub over: f32,
}

/// One piece a set and one for each stretch between two sets; held reps of one set are one piece.
pub(super) fn pieces(plan: &Plan, at: usize, over: f64) -> Vec<Piece> {
    let mut pieces: Vec<(Option<usize>, Duration, Piece)> = Vec::new();
    for (index, segment) in plan.segments.iter().enumerate() {
        let of = segment.of.as_ref();
        // Getting ready belongs to the set it leads to, a gap to the held reps around it.
        let joins = segment.kind.is_work() || segment.kind == SegmentKind::Prepare;
        let within = joins || of.is_some_and(|of| of.rep.is_some());
        let set = of.filter(|_| within).map(|of| match of.credit {
            Credit::Near(set) | Credit::One(set) | Credit::Alternating(set, _) => set,
        });
        let passed = match index.cmp(&at) {
            std::cmp::Ordering::Less => segment.length,
            std::cmp::Ordering::Equal => segment.length.mul_f64(over),
            std::cmp::Ordering::Greater => Duration::ZERO,
        };
        match pieces.last_mut() {
            Some((last, done, piece)) if *last == set => {
                piece.length += segment.length;
                *done += passed;
            }
            _ => {
                let kind = of.filter(|_| within).map(|of| of.exercise.kind);
                pieces.push((set, passed, Piece { first: index, kind, length: segment.length, over: 0.0 }));
            }
        }
    }
    let part = |(_, done, piece): (_, Duration, Piece)| {
        let over = done.as_secs_f32() / piece.length.as_secs_f32().max(0.001);
        Piece { over: over.min(1.0), ..piece }
    };
    pieces.into_iter().filter(|(_, _, piece)| !piece.length.is_zero()).map(part).collect()
}
