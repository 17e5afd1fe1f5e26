//! Parts of screens: they take values, return a `Response` and keep nothing.

pub mod bars;
pub mod button;
pub mod card;
pub mod dialog;
pub mod field;
pub mod figure;
pub mod focus;
pub mod icon;
pub mod keycap;
pub mod menu;
pub mod motion;
pub mod notice;
pub mod page;
pub mod rail;
pub mod rating;
pub mod ring;
pub mod segmented;
pub mod select;
pub mod slider;
pub mod switch;
pub mod text;
pub mod timeline;
pub mod trend;
