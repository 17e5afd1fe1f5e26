//! Starts Supple.

fn main() {}
