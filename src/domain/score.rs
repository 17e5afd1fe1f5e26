//! The score: which cue falls due at which exact moment of a plan.

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
