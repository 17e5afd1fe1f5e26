//! A card: a sheet of paper with a thin line and a soft shadow. What stands on it is the screen's affair.

use eframe::egui::epaint::Shadow;
use eframe::egui::{
    CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::focus;
use crate::ui::theme::{self, Theme};

/// Paints the sheet.
pub fn paint(ui: &Ui, rect: Rect) {
    let theme = Theme::of(ui.ctx());
    let shadow = Shadow { offset: [0, 4], blur: 14, spread: 0, color: theme.shadow };
    ui.painter().add(shadow.as_shape(rect, theme::RADIUS_CARD));
    let line = Stroke::new(theme::LINE, theme.line);
    ui.painter().rect(rect, theme::RADIUS_CARD, theme.surface, line, StrokeKind::Inside);
}

/// A sheet in that box, what stands on it held `pad` away from its edge.
pub fn show_at(ui: &mut Ui, rect: Rect, pad: f32, content: impl FnOnce(&mut Ui)) {
    paint(ui, rect);
    let builder = UiBuilder::new().max_rect(rect.shrink(pad)).id_salt((
        "card",
        rect.min.x.to_bits(),
        rect.min.y.to_bits(),
    ));
    ui.scope_builder(builder, content);
}

/// A sheet that is one large button; its content is painted on it afterwards.
pub fn button_at(ui: &mut Ui, rect: Rect, id: &str, name: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("card", id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    paint(ui, rect);
    if response.hovered() {
        let line = Stroke::new(theme::FOCUS, Theme::of(ui.ctx()).accent().main);
        ui.painter().rect_stroke(rect, theme::RADIUS_CARD, line, StrokeKind::Inside);
    }
    focus::ring(ui, &response, rect, theme::RADIUS_CARD);
    response
}

/// The corners of what fills a card's upper part, within its line.
pub fn upper_corners() -> CornerRadius {
    let round = CornerRadius::from(theme::RADIUS_CARD - theme::LINE);
    CornerRadius { sw: 0, se: 0, ..round }
}

/// A thin line across the room there is.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::LINE), Sense::hover());
    rule_at(ui, rect.x_range(), rect.center().y);
}

/// A thin line at that height.
pub fn rule_at(ui: &Ui, x: eframe::egui::Rangef, y: f32) {
    ui.painter().hline(x, y, Stroke::new(theme::LINE, Theme::of(ui.ctx()).line));
}
