//! Starts Supple.
fn main() {}
