//! Tests that need more than one room of the house. One binary, so that it links once.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "tests stop at the first surprise, and read the files they test"
)]

mod content;
mod cut_off;
mod damage;
mod editing;
mod editor_window;
mod format;
mod history;
mod looking_back;
mod on_screen;
mod pictures;
mod player;
mod sim;
mod soft_renderer;
mod tidy;
mod window;
