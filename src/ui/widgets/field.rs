//! One line of text that a person types.

use eframe::egui::{
    Align2, Frame, Rect, Response, RichText, Role, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, vec2,
};

use super::focus;
use crate::ui::theme::{self, Cut, Theme};

/// Shows the line, in a well of that place.
pub fn show_at(ui: &mut Ui, rect: Rect, line: &mut String, label: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let line_around = Stroke::new(theme::LINE, theme.line);
    ui.painter().rect(rect, theme::RADIUS_FIELD, theme.surface, line_around, StrokeKind::Inside);
    let edit = TextEdit::singleline(line)
        .font(theme::font(theme::SIZE_TEXT, Cut::Text))
        .text_color(theme.ink)
        .align(Align2::LEFT_CENTER)
        .desired_width(f32::INFINITY)
        .hint_text(RichText::new(label).font(theme::font(theme::SIZE_SMALL, Cut::Text)).color(theme.hint))
        .frame(Frame::NONE);
    let response = ui.put(rect.shrink2(vec2(theme::GAP_M, 0.0)), edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
    focus::ring(ui, &response, rect, theme::RADIUS_FIELD);
    response
}
