//! What is tested from outside, in one binary: content, documents, the source itself, and whole sessions.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests are no test code to clippy, and a test may read the files it is about"
)]

mod content;
