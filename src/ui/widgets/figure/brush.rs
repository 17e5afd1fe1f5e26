//! Fills shapes with smooth edges into one mesh: discs, tapered capsules, hulls, ribbons and bars in figure units.
//!
//! What they are parts of is `body`'s, `zones`' and `props`' affair. Everything is opaque, so shapes of one colour
//! may overlap without a seam.

use std::f32::consts::TAU;
use std::ops::Range;

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, Pos2, Rect, Vec2};

use crate::domain::figure::{Bounds, Place};

/// How far a chord may stray from its arc, in points: less than the eye sees.
const CHORD_POINTS: f32 = 0.06;

/// Where the figure's places come to lie on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    origin: Pos2,
    scale: f32,
    /// -1 where the picture is mirrored.
    flip: f32,
}

impl Fit {
    /// Fits a part of the figure's world into a box: as large as it goes, in the middle, its floor at the bottom.
    pub(super) fn of(view: Bounds, rect: Rect, mirrored: bool) -> Self {
        let (size, centre) = (view.size(), view.centre());
        let scale = (rect.width() / size.x.max(1.0)).min(rect.height() / size.y.max(1.0));
        let flip = if mirrored { -1.0 } else { 1.0 };
        let origin = Pos2::new(rect.center().x - flip * centre.x * scale, rect.bottom() + view.min.y * scale);
        Self { origin, scale, flip }
    }

    fn pos(&self, place: Place) -> Pos2 {
        self.origin + self.way(place) * self.scale
    }

    fn way(&self, way: Place) -> Vec2 {
        Vec2::new(way.x * self.flip, -way.y)
    }
}

/// A point of an outline, and the direction that leads out of the shape there.
type Edge = (Place, Place);

/// Fills shapes into one mesh.
pub(super) struct Brush {
    mesh: Mesh,
    fit: Fit,
    /// Half the width over which an edge fades, in points.
    soft: f32,
    outline: Vec<Edge>,
}

impl Brush {
    /// A brush for a screen with so many pixels to the point.
    pub(super) fn new(fit: Fit, pixels_per_point: f32) -> Self {
        Self { mesh: Mesh::default(), fit, soft: 0.5 / pixels_per_point.max(0.1), outline: Vec::new() }
    }

    /// What was filled.
    pub(super) fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// A disc.
    pub(super) fn disc(&mut self, at: Place, r: f32, colour: Color32) {
        self.outline.clear();
        self.arc(at, r, 0.0, 360.0);
        self.fill_convex(colour);
    }

    /// A bar with two round ends, as thick as each end says: a limb.
    pub(super) fn capsule(&mut self, p: Place, q: Place, (rp, rq): (f32, f32), colour: Color32) {
        let way = q - p;
        let length = way.length();
        if length <= (rp - rq).abs() + 1e-4 {
            let (at, r) = if rp > rq { (p, rp) } else { (q, rq) };
            return self.disc(at, r, colour);
        }
        let base = way.degrees();
        let half = ((rp - rq) / length).clamp(-1.0, 1.0).acos().to_degrees();
        self.outline.clear();
        self.arc(q, rq, base - half, base + half);
        self.arc(p, rp, base + half, base + 360.0 - half);
        self.fill_convex(colour);
    }

    /// The convex hull of discs.
    pub(super) fn hull(&mut self, discs: &[(Place, f32)], colour: Color32) {
        self.outline.clear();
        for (at, r) in discs {
            self.arc(*at, *r, 0.0, 360.0);
        }
        self.outline.sort_by(|a, b| a.0.x.total_cmp(&b.0.x).then(a.0.y.total_cmp(&b.0.y)));
        let mut hull = Vec::with_capacity(self.outline.len());
        half_hull(self.outline.iter().copied(), &mut hull);
        half_hull(self.outline.iter().rev().copied(), &mut hull);
        self.outline = hull;
        self.fill_convex(colour);
    }

    /// A band along a curved line, as thick at each place as it says, with round ends.
    pub(super) fn ribbon(&mut self, line: &[(Place, f32)], colour: Color32) {
        let ([(first, r_first), .., (last, r_last)], [(_, _), second @ .., (_, _)]) = (line, line) else {
            return;
        };
        let begin = (second.first().map_or(*last, |(at, _)| *at) - *first).degrees();
        let end = (*last - second.last().map_or(*first, |(at, _)| *at)).degrees();
        self.outline.clear();
        let along = |i: usize, at: Place| {
            let before = i.checked_sub(1).and_then(|i| line.get(i)).map_or(at, |(at, _)| *at);
            let after = line.get(i + 1).map_or(at, |(at, _)| *at);
            (after - before).degrees()
        };
        for (i, (at, r)) in line.iter().enumerate() {
            let out = Place::towards(along(i, *at) - 90.0);
            self.outline.push((*at + out * *r, out));
        }
        self.arc(*last, *r_last, end - 90.0, end + 90.0);
        let back = self.outline.len();
        for (i, (at, r)) in line.iter().enumerate().rev() {
            let out = Place::towards(along(i, *at) + 90.0);
            self.outline.push((*at + out * *r, out));
        }
        self.arc(*first, *r_first, begin + 90.0, begin + 270.0);
        let inner = self.fill_edge(colour);
        // Each piece of the line is a quad between the two long sides, each end a fan.
        let (n, total) = (line.len(), self.outline.len());
        let index = |i: usize| inner + u32::try_from(i * 2).unwrap_or(0);
        for i in 0..n - 1 {
            let (here, there) = (back + n - 1 - i, back + n - 2 - i);
            self.mesh.add_triangle(index(i), index(i + 1), index(there));
            self.mesh.add_triangle(index(i), index(there), index(here));
        }
        self.fan(n - 1..back + 1, inner);
        self.fan(back + n - 1..total, inner);
        self.mesh.add_triangle(index(0), index(back + n - 1), index(total - 1));
    }

    /// A box with round corners, from its lower left to its upper right corner.
    pub(super) fn bar(&mut self, min: Place, max: Place, r: f32, colour: Color32) {
        let size = max - min;
        let r = r.min(size.x / 2.0).min(size.y / 2.0).max(0.0);
        self.outline.clear();
        let corners =
            [(max.x - r, max.y - r), (min.x + r, max.y - r), (min.x + r, min.y + r), (max.x - r, min.y + r)];
        for ((x, y), from) in corners.into_iter().zip([0.0, 90.0, 180.0, 270.0]) {
            self.arc(Place::new(x, y), r, from, from + 90.0);
        }
        self.fill_convex(colour);
    }

    /// A line of even thickness through these places.
    pub(super) fn line(&mut self, places: impl IntoIterator<Item = Place>, width: f32, colour: Color32) {
        let mut last = None;
        for place in places {
            if let Some(last) = last {
                self.capsule(last, place, (width / 2.0, width / 2.0), colour);
            }
            last = Some(place);
        }
    }

    /// Adds the points of an arc to the outline, as many as it takes to look round at this size.
    fn arc(&mut self, at: Place, r: f32, from_degrees: f32, to_degrees: f32) {
        let points = (r * self.fit.scale).max(CHORD_POINTS);
        let step = 2.0 * (1.0 - CHORD_POINTS / points).acos();
        let sweep = (to_degrees - from_degrees).to_radians();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 2 to 96")]
        let steps = (sweep / step.max(TAU / 96.0)).ceil().clamp(2.0, 96.0) as u16;
        for i in 0..=steps {
            let out =
                Place::towards(from_degrees + (to_degrees - from_degrees) * f32::from(i) / f32::from(steps));
            self.outline.push((at + out * r, out));
        }
    }

    fn fill_convex(&mut self, colour: Color32) {
        let inner = self.fill_edge(colour);
        self.fan(0..self.outline.len(), inner);
    }

    /// Adds the outline's points and its fading edge; gives the index of the first inner point (they are every other).
    fn fill_edge(&mut self, colour: Color32) -> u32 {
        let first = u32::try_from(self.mesh.vertices.len()).unwrap_or(0);
        let count = u32::try_from(self.outline.len()).unwrap_or(0);
        for (place, out) in &self.outline {
            let (pos, fade) = (self.fit.pos(*place), self.fit.way(*out) * self.soft);
            self.mesh.vertices.push(Vertex::untextured(pos - fade, colour));
            self.mesh.vertices.push(Vertex::untextured(pos + fade, Color32::TRANSPARENT));
        }
        for i in 0..count {
            let (a, b) = (first + i * 2, first + (i + 1) % count * 2);
            self.mesh.add_triangle(a, b, a + 1);
            self.mesh.add_triangle(b, b + 1, a + 1);
        }
        first
    }

    fn fan(&mut self, points: Range<usize>, inner: u32) {
        let index = |i: usize| inner + u32::try_from(i * 2).unwrap_or(0);
        for i in points.start + 1..points.end.saturating_sub(1) {
            self.mesh.add_triangle(index(points.start), index(i), index(i + 1));
        }
    }
}

/// One half of a convex hull of points sorted along it; its last point is left to the other half.
fn half_hull(points: impl Iterator<Item = Edge>, hull: &mut Vec<Edge>) {
    let begin = hull.len();
    for point in points {
        while let [.., a, b] = hull.get(begin..).unwrap_or_default()
            && (b.0 - a.0).cross(point.0 - a.0) <= 0.0
        {
            hull.pop();
        }
        hull.push(point);
    }
    hull.pop();
}
