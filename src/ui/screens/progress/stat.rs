//! A figure on its card: its name above, a line under it; the pointer and screen readers are told how it is reckoned.

use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::model::Figure;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::{card, text};

/// A card narrower than this has less room at its edges.
const NARROW: f32 = 190.0;

/// Shows figures side by side, in two rows where they would be too narrow; gives the height at which they end.
pub(super) fn row(ui: &mut Ui, place: Rect, figures: &[Figure]) -> f32 {
    let columns = if place.width() < theme::NARROW { 2 } else { figures.len().max(1) };
    let width = (place.width() - theme::GAP_L * (columns - 1) as f32) / columns as f32;
    let mut bottom = place.top();
    for (index, figure) in figures.iter().enumerate() {
        let (column, line) = (index % columns, index / columns);
        let at = vec2(
            column as f32 * (width + theme::GAP_L),
            line as f32 * (theme::FIGURES_HEIGHT + theme::GAP_L),
        );
        let rect = Rect::from_min_size(place.min + at, vec2(width, theme::FIGURES_HEIGHT));
        stat(ui, rect, index, figure);
        bottom = rect.bottom();
    }
    bottom
}

fn stat(ui: &mut Ui, rect: Rect, index: usize, figure: &Figure) {
    card::paint(ui, rect);
    let response = ui.interact(rect, ui.scope_id().with((&figure.name, index)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &figure.how));
    response.on_hover_text(&figure.how);
    let theme = Theme::of(ui.ctx());
    let pad = if rect.width() < NARROW { theme::GAP_M } else { theme::GAP_XL };
    let inner = rect.shrink2(vec2(pad, theme::GAP_L));
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let sizes = [theme::SIZE_TITLE, theme::SIZE_HEADING, theme::SIZE_SUBTITLE, theme::SIZE_LEAD];
    let size = text::fitting(ui, &figure.figure, Cut::Heading, inner.width(), &sizes);
    let large = (theme::font(size, Cut::Heading), theme.ink);
    text::at(ui, inner.min, &figure.name, small, (inner.width(), 1));
    text::left_at(ui, (inner.left(), inner.center().y), &figure.figure, large, inner.width());
    let y = inner.bottom() - theme::SIZE_SMALL * 0.6;
    let sizes = [theme::SIZE_SMALL, theme::SIZE_CHIP, theme::SIZE_KEY];
    let size = text::fitting(ui, &figure.line, Cut::Text, inner.width(), &sizes);
    let ink = if figure.good { theme.accent().word } else { theme.ink_2 };
    let line = (theme::font(size, Cut::Text), ink);
    text::left_at(ui, (inner.left(), y), &figure.line, line, inner.width());
}
