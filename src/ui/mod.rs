//! What is drawn: theme, widgets, one file a screen. A screen reads its model and pushes [`action::Action`]s.
//!
//! Nothing in this room knows a disk, a thread, a device or the time of day.

pub mod action;
pub mod command;
pub mod preview;
pub mod screens;
pub mod shell;
pub mod theme;
pub mod widgets;
