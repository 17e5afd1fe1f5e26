//! The machine: clock, folders, files, journal, audio device. No window here, and no rule of the domain.

pub mod clock;
pub mod library;
