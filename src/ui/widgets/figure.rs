//! The figure: paints the small person that shows each exercise. Where its joints are is `domain::figure`'s affair.
//!
//! Takes values, keeps nothing. Everything is one mesh, as large as its box allows, its floor at the box's bottom.

mod body;
mod brush;
mod colours;
mod props;
mod turn;
mod zones;

use body::Which;
use brush::{Brush, Fit};
pub use colours::FigureColours;
use colours::Shades;
use eframe::egui::{Color32, Painter, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};
use zones::Part;

use crate::domain::exercise::Kind;
use crate::domain::figure::{Bounds, Frames, Layer, Moment, Motion};
use crate::ui::theme::{self, Theme};

/// What the figure shows at this moment.
#[derive(Clone, Debug)]
pub struct FigureModel {
    /// The poses.
    pub frames: Frames,
    /// Which moment of them.
    pub motion: Motion,
    /// Whether the picture is mirrored: the side that is not the drawn one.
    pub mirrored: bool,
}

impl FigureModel {
    /// Whether it is the same exercise, worked on the same side.
    fn is_of_the_same(&self, other: &Self) -> bool {
        self.mirrored == other.mirrored && self.frames.are(&other.frames)
    }
}

/// Shows the figure in a box of that size; `label` says in words what it shows.
pub fn show(ui: &mut Ui, size: Vec2, figure: &FigureModel, colours: &FigureColours, label: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    show_at(ui, rect, figure, colours, label)
}

/// Shows the figure in that box.
pub fn show_at(
    ui: &mut Ui,
    rect: Rect,
    figure: &FigureModel,
    colours: &FigureColours,
    label: &str,
) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("figure", label)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    if ui.is_rect_visible(rect) {
        turn::paint_in_turn(ui, rect, figure, colours);
    }
    response
}

/// A small figure in a well, to recognise an exercise by; a bare well where it has none.
pub fn thumbnail(ui: &Ui, rect: Rect, figure: Option<&FigureModel>, kind: Kind) {
    thumbnail_on(ui, rect, figure, kind, Theme::of(ui.ctx()).sunken);
}

/// The same on another ground.
pub fn thumbnail_on(ui: &Ui, rect: Rect, figure: Option<&FigureModel>, kind: Kind, ground: Color32) {
    let theme = Theme::of(ui.ctx());
    ui.painter().rect_filled(rect, theme::RADIUS_FIELD, ground);
    if let Some(figure) = figure {
        let place = rect.shrink2(eframe::egui::vec2(theme::GAP_S, theme::GAP_XS));
        paint(ui.painter(), place, figure, &theme.figure(kind));
    }
}

/// Paints the figure into a box.
pub fn paint(painter: &Painter, rect: Rect, figure: &FigureModel, colours: &FigureColours) {
    let moment = figure.frames.show(figure.motion);
    let view = figure.frames.view(figure.motion);
    let fit = Fit::of(view, rect, figure.mirrored);
    let mut brush = Brush::new(fit, painter.pixels_per_point());
    moment_in_order(&mut brush, &moment, view, &Shades::of(colours));
    painter.add(brush.into_mesh());
}

/// From back to front (`assets/poses.ron` says which poses have the far leg in front of the torso).
fn moment_in_order(brush: &mut Brush, moment: &Moment<'_>, view: Bounds, shades: &Shades) {
    props::floor(brush, moment, view, shades);
    props::behind(brush, moment, shades);
    body::arm(brush, moment, Which::Far, shades);
    if !moment.far_leg_front() {
        far_leg(brush, moment, shades);
    }
    body::head(brush, moment, shades);
    body::torso(brush, moment, shades);
    if moment.far_leg_front() {
        far_leg(brush, moment, shades);
    }
    lit(brush, moment, Part::Torso, Layer::Own, shades);
    lit(brush, moment, Part::Limb(Which::Far), Layer::Top, shades);
    props::strap(brush, moment, shades);
    body::leg(brush, moment, Which::Near, shades);
    lit(brush, moment, Part::Limb(Which::Near), Layer::Own, shades);
    lit(brush, moment, Part::Torso, Layer::Top, shades);
    lit(brush, moment, Part::Limb(Which::Near), Layer::Top, shades);
    body::arm(brush, moment, Which::Near, shades);
    props::arrows(brush, moment, shades);
}

fn far_leg(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    body::leg(brush, moment, Which::Far, shades);
    lit(brush, moment, Part::Limb(Which::Far), Layer::Own, shades);
}

fn lit(brush: &mut Brush, moment: &Moment<'_>, part: Part, layer: Layer, shades: &Shades) {
    for (zone, lit) in moment.lit().filter(|(zone, _)| zones::part(zone) == part && zone.layer == layer) {
        zones::zone(brush, moment, zone, lit, shades);
    }
}
