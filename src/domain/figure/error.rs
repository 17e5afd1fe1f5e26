//! What can be wrong with a poses file: values only. The sentence for a person is made in `words`.

use thiserror::Error;

/// Why a poses file was refused.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FigureError {
    /// The text is longer than allowed.
    #[error("{bytes} bytes, at most {max}")]
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
        /// The most allowed.
        max: usize,
    },
    /// The text is not RON, or a name or value is not one of the format.
    #[error("{line}:{column}: {found}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader says.
        found: ron::Error,
    },
    /// No body is given and there is none to build on.
    #[error("no body")]
    NoBody,
    /// More poses, zones or animations than allowed.
    #[error("{found} {what}, at most {max}")]
    TooMany {
        /// `poses`, `zones`, `animations` or `points`.
        what: &'static str,
        /// How many came.
        found: usize,
        /// The most allowed.
        max: usize,
    },
    /// Two entries have the same id.
    #[error("{id} stands twice")]
    Duplicate {
        /// The id.
        id: String,
    },
    /// A number is not finite or beyond its range.
    #[error("{id}: {field} is {found}, allowed {min} to {max}")]
    OutOfRange {
        /// The pose, zone or animation; empty for the body.
        id: String,
        /// The field.
        field: &'static str,
        /// The number that came.
        found: f32,
        /// The least allowed.
        min: f32,
        /// The most allowed.
        max: f32,
    },
    /// A pose lights up a zone that does not exist.
    #[error("{pose}: no zone {zone}")]
    UnknownZone {
        /// The pose.
        pose: String,
        /// The name that came.
        zone: String,
    },
    /// An animation names a pose that does not exist.
    #[error("{animation}: no pose {pose}")]
    UnknownPose {
        /// The exercise; empty where the poses were named directly.
        animation: String,
        /// The name that came.
        pose: String,
    },
    /// An animation has no pose, or too many.
    #[error("{animation}: {found} frames, 1 to {max}")]
    FrameCount {
        /// The exercise; empty where the poses were named directly.
        animation: String,
        /// How many came.
        found: usize,
        /// The most allowed.
        max: usize,
    },
}
