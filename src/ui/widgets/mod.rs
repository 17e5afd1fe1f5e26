//! Parts of screens: they take values, return a `Response` and keep nothing.

pub mod button;
pub mod figure;
pub mod focus;
pub mod icon;
pub mod rating;
pub mod ring;
pub mod text;
pub mod timeline;
