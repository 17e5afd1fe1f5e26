//! A place in the figure's own units (one hundredth of standing height; x right, y up), and a box around several.

use std::ops::{Add, Mul, Sub};

use serde::Deserialize;

/// A place, or the way from one to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(from = "(f32, f32)")]
pub struct Place {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
}

impl Place {
    /// The place at `x`, `y`.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// One unit in this direction; 0° is right, 90° up.
    pub fn towards(degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self::new(cos, sin)
    }

    /// The direction of this way, in degrees.
    pub fn degrees(self) -> f32 {
        self.y.atan2(self.x).to_degrees()
    }

    /// The length of this way.
    pub fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The place a part `t` of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Self, t: f32) -> Self {
        self + (other - self) * t
    }

    /// Whether `b` lies left (> 0) or right (< 0) of this way.
    pub fn cross(self, b: Self) -> f32 {
        self.x * b.y - self.y * b.x
    }
}

impl From<(f32, f32)> for Place {
    fn from((x, y): (f32, f32)) -> Self {
        Self { x, y }
    }
}

impl Add for Place {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Place {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Place {
    type Output = Self;
    fn mul(self, k: f32) -> Self {
        Self::new(self.x * k, self.y * k)
    }
}

/// The box that holds all that is painted of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Its lower left corner.
    pub min: Place,
    /// Its upper right corner.
    pub max: Place,
}

impl Bounds {
    /// The box of no place at all; anything added becomes the box.
    pub const NOTHING: Self = Self {
        min: Place::new(f32::INFINITY, f32::INFINITY),
        max: Place::new(f32::NEG_INFINITY, f32::NEG_INFINITY),
    };

    /// This box grown to hold a disc.
    #[must_use]
    pub fn with(self, centre: Place, radius: f32) -> Self {
        Self {
            min: Place::new(self.min.x.min(centre.x - radius), self.min.y.min(centre.y - radius)),
            max: Place::new(self.max.x.max(centre.x + radius), self.max.y.max(centre.y + radius)),
        }
    }

    /// The box around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Place::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Place::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The box a part `t` of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Self, t: f32) -> Self {
        Self { min: self.min.lerp(other.min, t), max: self.max.lerp(other.max, t) }
    }

    /// Width and height.
    pub fn size(self) -> Place {
        self.max - self.min
    }

    /// The middle.
    pub fn centre(self) -> Place {
        self.min.lerp(self.max, 0.5)
    }
}
