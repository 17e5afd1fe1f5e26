//! The things beside the figure: mat, chair, step, wall, rail, pillow, strap, arrows.

use super::brush::Brush;
use super::colours::Shades;
use crate::domain::figure::{Bounds, Moment, Place, Prop};

/// Where the floor's line runs: just under the soles, or under a mat.
const FLOOR: f32 = -0.3;
const FLOOR_UNDER_MAT: f32 = -2.2;

/// The floor's line, as wide as the view. A mat is floor enough.
pub(super) fn floor(brush: &mut Brush, moment: &Moment<'_>, view: Bounds, shades: &Shades) {
    let on_mat = moment.props().any(|prop| matches!(prop, Prop::Mat { .. } | Prop::DeepMat { .. }));
    if !on_mat {
        brush.bar(Place::new(view.min.x, FLOOR - 0.7), Place::new(view.max.x, FLOOR), 0.35, shades.mat);
    }
}

/// Everything behind the figure.
pub(super) fn behind(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    for prop in moment.props() {
        thing(brush, prop, shades);
    }
}

fn thing(brush: &mut Brush, prop: &Prop, shades: &Shades) {
    let (mat, light, dark) = (shades.mat, shades.prop, shades.prop_dark);
    let mut bar = |x0: f32, y0: f32, x1: f32, y1: f32, r, colour| {
        brush.bar(Place::new(x0, y0), Place::new(x1, y1), r, colour);
    };
    match *prop {
        Prop::Mat { x0, x1 } => bar(x0, FLOOR_UNDER_MAT, x1, 0.0, 1.1, mat),
        Prop::DeepMat { x0, x1, depth } => {
            let corners = [(x0, 0.0), (x1, 0.0), (x1 - 4.0, depth), (x0 + 4.0, depth)];
            brush.hull(&corners.map(|(x, y)| (Place::new(x, y), 0.6)), shades.mat_deep);
            brush.bar(Place::new(x0, FLOOR_UNDER_MAT), Place::new(x1, 0.0), 1.1, mat);
        }
        Prop::Chair { x, h } => {
            bar(x - 10.0, 0.0, x - 7.4, h, 0.8, dark);
            bar(x + 9.4, 0.0, x + 12.0, h, 0.8, dark);
            bar(x - 11.5, h, x - 8.5, h + 27.0, 0.8, dark);
            bar(x - 11.5, h - 2.6, x + 13.0, h, 0.8, light);
        }
        Prop::ChairFront { x, h } => {
            bar(x - 13.0, h, x + 13.0, h + 26.0, 2.0, mat);
            bar(x - 13.0, 0.0, x - 10.4, h, 0.8, dark);
            bar(x + 10.4, 0.0, x + 13.0, h, 0.8, dark);
            bar(x - 13.5, h - 2.8, x + 13.5, h, 0.8, light);
        }
        Prop::Step { x0, x1, h } => {
            bar(x0, 0.0, x1, h, 1.0, light);
            bar(x0 - 0.8, h - 2.4, x1 + 0.8, h, 0.8, dark);
        }
        Prop::Wall { x } => bar(x - 4.0, 0.0, x, 104.0, 0.3, light),
        Prop::Rail { x0, x1, h } => {
            bar(x0 + 1.0, 0.0, x0 + 3.0, h, 0.6, light);
            bar(x1 - 3.0, 0.0, x1 - 1.0, h, 0.6, light);
            bar(x0, h - 2.6, x1, h, 1.2, dark);
        }
        Prop::Pillow { x0, x1, h } => bar(x0, 0.0, x1, h, h * 0.5, light),
        Prop::Strap { .. } | Prop::Arrow { .. } => {}
    }
}

/// The strap, between torso and near leg.
pub(super) fn strap(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    for prop in moment.props() {
        if let Prop::Strap { points } = prop {
            brush.line(points.iter().map(|point| moment.points.at(*point)), 1.1, shades.strap);
        }
    }
}

/// The arrows, in front of everything.
pub(super) fn arrows(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    for (places, shown) in moment.arrows() {
        let [.., before, tip] = places else { continue };
        // It grows and shrinks rather than fading: see-through shapes would show where they overlap.
        let base = (*tip - *before).degrees();
        let head = |turn: f32, out: f32| (*tip + Place::towards(base + turn) * (out * shown), 0.15);
        brush.line(places.iter().copied(), 1.3 * shown, shades.worked);
        brush.hull(&[head(0.0, 2.6), head(125.0, 2.5), head(-125.0, 2.5)], shades.worked);
    }
}
