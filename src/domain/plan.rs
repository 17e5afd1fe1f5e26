//! A routine unrolled to flat segments with lengths, ready to run.

/// What a person does during a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentKind {
    /// Gets ready for the work that follows.
    Prepare,
    /// Holds a position.
    Hold,
    /// Moves: counted reps, or for some time.
    Move,
    /// Rests.
    Rest,
    /// Changes sides.
    ChangeSides,
    /// Waits until the person goes on; has no length.
    Wait,
}
