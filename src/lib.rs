//! Supple leads a person through a few minutes of stretching and strengthening a day.
//!
//! Data goes one way: routine text → [`domain::routine`] → [`domain::plan`] → [`domain::session`] → events,
//! which become cues, records and what the window draws. ARCHITECTURE.md shows the rooms and their rules.

pub mod app;
pub mod assets;
pub mod cli;
pub mod commands;
pub mod domain;
pub mod driver;
pub mod exit;
pub mod hall;
pub mod last_words;
pub mod recorder;
pub mod running;
#[expect(
    clippy::disallowed_methods,
    reason = "the machine belongs to this room: clocks, files, threads and devices live here and nowhere else"
)]
pub mod system;
pub mod terminal;
pub mod ui;
pub mod words;
