//! The place of a screen: its margins, its heading, and the column that scrolls where the window is low.

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::text;
use crate::ui::theme::{self, Cut, Theme};

/// The box of a screen, within its margins.
pub fn area(ui: &Ui) -> Rect {
    let whole = ui.max_rect();
    Rect::from_min_max(
        whole.min + eframe::egui::vec2(theme::MARGIN, theme::MARGIN_TOP),
        whole.max - eframe::egui::vec2(theme::MARGIN, theme::MARGIN_TOP),
    )
}

/// The box of what scrolls under a heading: down to the window's edge.
pub fn body(ui: &Ui, area: Rect, top: f32) -> Rect {
    area.with_min_y(top).with_max_y(ui.max_rect().bottom())
}

/// Shows a heading with a line over it; gives the height at which the screen's content begins.
pub fn heading(ui: &mut Ui, area: Rect, over: &str, title: &str) -> f32 {
    let theme = Theme::of(ui.ctx());
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let large = (theme::font(theme::SIZE_HEADING, Cut::Heading), theme.ink);
    let over = text::at(ui, area.min, over, small, (area.width(), 1));
    let title =
        text::at(ui, pos2(area.left(), over.bottom() + theme::GAP_XS), title, large, (area.width(), 1));
    title.bottom() + theme::GAP_XL
}

/// Shows a heading alone, in a row as high as a button; gives that row's box.
pub fn title(ui: &mut Ui, area: Rect, title: &str) -> Rect {
    let theme = Theme::of(ui.ctx());
    let row = area.with_max_y(area.top() + theme::HIT);
    let large = (theme::font(theme::SIZE_HEADING, Cut::Heading), theme.ink);
    text::left_at(ui, (row.left(), row.center().y), title, large, area.width());
    row
}

/// Shows what may be higher than its box: it scrolls.
pub fn scrolling(ui: &mut Ui, rect: Rect, id: &str, content: impl FnOnce(&mut Ui)) {
    // The bar stands beside what scrolls, never on it.
    let with_bar = rect.with_max_x(rect.right() + theme::SCROLL_BAR);
    ui.scope_builder(UiBuilder::new().max_rect(with_bar).id_salt(id), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(with_bar.expand(theme::FOCUS * 2.0)));
        ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
            .show(ui, |ui| {
                ui.set_max_width(rect.width());
                content(ui);
            });
    });
}
