//! One file a screen: each reads its model and pushes actions; none reaches into its neighbour.

pub mod advice;
pub mod check_in;
pub mod editor;
pub mod exercise;
pub mod first_run;
pub mod get_help;
pub mod making;
pub mod player;
pub mod progress;
pub mod routines;
pub mod settings;
pub mod today;
