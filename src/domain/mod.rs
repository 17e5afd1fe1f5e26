//! What an exercise, routine, plan, session and record *is*: pure functions and state machines.
//!
//! Nothing in this room knows a clock, a disk, a thread, a window or a device: time and text are arguments.

pub mod command;
pub mod exchange;
pub mod exercise;
pub mod figure;
pub mod first_run;
pub mod outcome;
pub mod past;
pub mod plan;
pub mod planned;
pub mod record;
pub mod review;
pub mod routine;
pub mod routine_text;
pub mod rules;
pub mod score;
pub mod session;
pub mod settings;
pub mod span;
pub mod zone;
