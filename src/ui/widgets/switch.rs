//! A switch: on or off.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, lerp, pos2, vec2};

use super::focus;
use crate::ui::theme::{self, Theme};

/// The size of what is seen; what can be pressed is as high as a finger.
const FACE: Vec2 = vec2(46.0, 28.0);
/// Between knob and edge.
const EDGE: f32 = 3.0;

/// The size it needs.
pub fn size() -> Vec2 {
    vec2(FACE.x, theme::HIT)
}

/// Shows it in the middle of that box; pressing it is for the caller to act on.
pub fn show_at(ui: &mut Ui, rect: Rect, on: bool, name: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("switch", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), on, name));
    let theme = Theme::of(ui.ctx());
    let way = ui.ctx().animate_bool(response.id, on);
    let face = Rect::from_center_size(rect.center(), FACE);
    let well = theme.well.lerp_to_gamma(theme.accent().main, way);
    ui.painter().rect_filled(face, theme::RADIUS_FULL, well);
    // Off, the well alone is too pale to be seen by everyone.
    let edge = Stroke::new(theme::LINE, theme.ink_3.lerp_to_gamma(theme.accent().main, way));
    ui.painter().rect_stroke(face, theme::RADIUS_FULL, edge, StrokeKind::Inside);
    let r = FACE.y / 2.0 - EDGE;
    let x = lerp(face.left() + EDGE + r..=face.right() - EDGE - r, way);
    ui.painter().circle_filled(pos2(x, face.center().y), r, theme.knob);
    focus::ring(ui, &response, face, FACE.y / 2.0);
    response
}
