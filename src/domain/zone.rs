//! What a discomfort rating means (domain facts, section 3).

/// A part of the scale from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// 0 to 2: carry on.
    Comfortable,
    /// 3 to 5: carry on, ease off a little.
    Noticeable,
    /// 6 to 10: enough for now.
    TooMuch,
}

impl Zone {
    /// Every zone, the mildest first.
    pub const ALL: [Self; 3] = [Self::Comfortable, Self::Noticeable, Self::TooMuch];

    /// The zone of a rating.
    pub fn of(rating: u8) -> Self {
        match rating {
            0..=2 => Self::Comfortable,
            3..=5 => Self::Noticeable,
            _ => Self::TooMuch,
        }
    }

    /// Its lowest and its highest rating.
    pub fn range(self) -> (u8, u8) {
        match self {
            Self::Comfortable => (0, 2),
            Self::Noticeable => (3, 5),
            Self::TooMuch => (6, 10),
        }
    }

    /// The stable word of JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Comfortable => "green",
            Self::Noticeable => "amber",
            Self::TooMuch => "red",
        }
    }
}
