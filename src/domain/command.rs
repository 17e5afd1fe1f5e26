//! What a person can tell a running session. Keys, buttons and media keys all end in one of these.

/// One command to the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// Stand still.
    Pause,
    /// Go on: after a pause, from a `Wait`, after "this hurts".
    Resume,
    /// End this segment; in prepare, the work begins.
    Skip,
    /// To the start of this segment; soon after that, to the one before.
    Back,
    /// Ten seconds more for the running segment.
    Longer,
    /// Ten seconds less for the running segment.
    Shorter,
    /// This hurts: pause, and record the set as hurt.
    Hurts,
    /// Leave out what remains of this step and go on with the next.
    SkipStep,
    /// To the segment of that index, wherever the session stands.
    GoTo(usize),
    /// End the session; what was done stays done.
    Stop,
}

impl Command {
    /// Every command, for tests that try each in each phase.
    pub const ALL: [Self; 10] = [
        Self::Pause,
        Self::Resume,
        Self::Skip,
        Self::Back,
        Self::Longer,
        Self::Shorter,
        Self::Hurts,
        Self::SkipStep,
        Self::GoTo(0),
        Self::Stop,
    ];
}
