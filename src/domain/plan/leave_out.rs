//! A plan without the rest of one exercise, which a person leaves out in the midst of a session.

use std::time::Duration;

use super::{Plan, Segment, SegmentKind};

impl Plan {
    /// The same plan, from the segment `from` on without the work step of that number, in whatever round. Its sets
    /// keep their places. Of rests that would then follow one another the first stays, and none that led to it alone.
    #[must_use]
    pub fn without(&self, step: u16, from: usize) -> Self {
        let is_of_it = |segment: &Segment| segment.of.as_ref().is_some_and(|of| of.step == step);
        let last_work = self.segments.iter().rposition(|segment| segment.kind.is_work());
        let last_left =
            self.segments.iter().rposition(|segment| segment.kind.is_work() && !is_of_it(segment));
        let mut segments: Vec<Segment> = Vec::new();
        // Where each segment went; one that is gone went nowhere.
        let mut places = Vec::new();
        let mut left_out = false;
        for (index, segment) in self.segments.iter().enumerate() {
            let rests_again = left_out && segments.last().is_some_and(is_own_rest);
            let leads_nowhere = Some(index) > last_left && Some(index) < last_work;
            let needless = is_own_rest(segment) && (rests_again || leads_nowhere);
            let goes = index >= from && (is_of_it(segment) || needless);
            places.push((!goes).then_some(segments.len()));
            left_out = goes;
            if !goes {
                segments.push(segment.clone());
            }
        }
        let total = segments.iter_mut().fold(Duration::ZERO, |start, segment| {
            segment.start = start;
            start + segment.length
        });
        let gone = segments.len();
        let place = |index: usize| places.get(index).copied().flatten().unwrap_or(gone);
        let mut sets = self.sets.clone();
        for set in &mut sets {
            (set.first_segment, set.last_segment) = (place(set.first_segment), place(set.last_segment));
        }
        Self { segments, sets, total, ..self.clone() }
    }
}

/// A rest between exercises, or between the rounds of a circuit.
fn is_own_rest(segment: &Segment) -> bool {
    segment.kind == SegmentKind::Rest && segment.of.is_none()
}
