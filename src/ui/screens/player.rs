//! The player: leads through a session by sight. It draws what its model says; the driver moves time.

mod model;

pub use model::{NextDose, NextModel, Piece, PlayerModel, RepModel, TempoPhase, WorkModel};
