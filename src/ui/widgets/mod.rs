//! Parts of screens: they take values, return a `Response` and keep nothing.

pub mod figure;
