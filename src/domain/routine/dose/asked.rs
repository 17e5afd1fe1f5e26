//! What a step asks for, whatever its kind, and the catalogue's usual dose that fills what it leaves out.

use crate::domain::exercise::Dose;
use crate::domain::routine::Sides;
use crate::domain::routine::written::{RepsASet, Start, WrittenTempo};

/// What a work step asks for, whatever its kind, with omissions.
pub(super) struct Asked {
    pub(super) way: Way,
    pub(super) exercise: String,
    pub(super) secs: Option<f64>,
    pub(super) reps: Option<RepsASet>,
    pub(super) gap_secs: Option<f64>,
    pub(super) tempo: Option<WrittenTempo>,
    pub(super) sets: Option<f64>,
    pub(super) rest_secs: Option<f64>,
    pub(super) sides: Option<Sides>,
    pub(super) start: Option<Start>,
    pub(super) alternate: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Way {
    Hold,
    Reps,
    Move,
}

impl Asked {
    pub(super) fn nothing(way: Way, exercise: String) -> Self {
        Self {
            way,
            exercise,
            secs: None,
            reps: None,
            gap_secs: None,
            tempo: None,
            sets: None,
            rest_secs: None,
            sides: None,
            start: None,
            alternate: false,
        }
    }

    pub(super) fn usual(dose: &Dose) -> Self {
        let way = match dose {
            Dose::Hold { .. } | Dose::HeldReps { .. } => Way::Hold,
            Dose::Reps { .. } => Way::Reps,
            Dose::Move { .. } => Way::Move,
        };
        Self::nothing(way, String::new())
    }
}

/// The catalogue's dose, flattened: what an omission falls back to.
#[derive(Default)]
pub(super) struct Usual {
    pub(super) secs: Option<f64>,
    pub(super) reps: Option<Vec<f64>>,
    pub(super) gap_secs: f64,
    pub(super) tempo: Option<(f64, f64, f64)>,
    pub(super) sets: f64,
    pub(super) rest_secs: f64,
}

impl Usual {
    pub(super) fn of(dose: &Dose, way: Way) -> Self {
        match (dose, way) {
            (Dose::Hold { secs, sets, rest_secs }, Way::Hold)
            | (Dose::Move { secs, sets, rest_secs }, Way::Move) => {
                Self { secs: Some(*secs), sets: *sets, rest_secs: *rest_secs, ..Self::default() }
            }
            (Dose::HeldReps { reps, secs, gap_secs, rest_secs }, Way::Hold) => Self {
                secs: Some(*secs),
                reps: Some(reps.clone()),
                gap_secs: *gap_secs,
                sets: reps.len() as f64,
                rest_secs: *rest_secs,
                ..Self::default()
            },
            (Dose::Reps { reps, tempo, sets, rest_secs }, Way::Reps) => Self {
                reps: Some(vec![*reps]),
                tempo: Some(*tempo),
                sets: *sets,
                rest_secs: *rest_secs,
                ..Self::default()
            },
            // Done another way than usual: only the rest can be carried over.
            (
                Dose::Hold { rest_secs, .. }
                | Dose::Move { rest_secs, .. }
                | Dose::HeldReps { rest_secs, .. }
                | Dose::Reps { rest_secs, .. },
                Way::Hold | Way::Reps | Way::Move,
            ) => Self { sets: 1.0, rest_secs: *rest_secs, ..Self::default() },
        }
    }
}
