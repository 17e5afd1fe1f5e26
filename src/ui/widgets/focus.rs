//! The ring around what has the keyboard's attention: the same on every widget.

use eframe::egui::{Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{self, Theme};

/// Between a thing and the ring around it.
const AWAY: f32 = 3.0;

/// Paints the ring where the focus is there.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(theme::FOCUS, Theme::of(ui.ctx()).accent().word);
        ui.painter().rect_stroke(rect.expand(AWAY), radius + AWAY, stroke, StrokeKind::Inside);
    }
}
