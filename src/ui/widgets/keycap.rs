//! A key's name in a small cap: how to do the same without the mouse.

use eframe::egui::{Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::ui::theme::{self, Cut, Theme};

/// Paints a cap that ends at `right`; gives its box.
pub fn right_at(ui: &Ui, right: Pos2, key: &str) -> Rect {
    let theme = Theme::of(ui.ctx());
    let font = theme::font(theme::SIZE_KEY, Cut::Medium);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), font, theme.ink_2);
    let size = vec2((galley.size().x + theme::GAP_M).max(theme::KEYCAP), theme::KEYCAP);
    let rect = Rect::from_min_size(pos2(right.x - size.x, right.y - size.y / 2.0), size);
    let line = Stroke::new(theme::LINE, theme.line);
    ui.painter().rect_filled(rect.translate(vec2(0.0, theme::LINE)), theme::RADIUS_SMALL, theme.line);
    ui.painter().rect(rect, theme::RADIUS_SMALL, theme.surface, line, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, theme.ink_2);
    rect
}
