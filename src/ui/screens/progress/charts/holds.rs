//! How long stretches were held, week by week: a line an exercise.

use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::head;
use crate::ui::screens::progress::model::HoldModel;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::{text, trend};
use crate::words::Words;

/// Height of an exercise's line.
const ROW: f32 = 44.0;
/// The longest hold that the rules lead to; a longer one reaches the same height.
pub const HOLD_SECS_MAX: f64 = 60.0;

/// The height of a card with so many exercises.
pub(in crate::ui::screens::progress) fn height(exercises: usize) -> f32 {
    theme::SHEET_HEAD + theme::GAP_XXL + theme::GAP_XL + ROW * exercises as f32
}

/// Shows the exercises on a card.
pub(in crate::ui::screens::progress) fn show(ui: &mut Ui, words: &Words, rect: Rect, holds: &[HoldModel]) {
    let inner = head(ui, rect, &words.get("progress-holds"), Some(&words.get("progress-holds-hint")));
    for (index, hold) in holds.iter().enumerate() {
        let at = inner.min + vec2(0.0, ROW * index as f32);
        row(ui, Rect::from_min_size(at, vec2(inner.width(), ROW)), hold);
    }
}

fn row(ui: &mut Ui, place: Rect, hold: &HoldModel) {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(place, ui.scope_id().with(("hold", &hold.name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &hold.said));
    response.on_hover_text(&hold.said);
    let y = place.center().y;
    let name = (theme::font(theme::SIZE_SMALL, Cut::Medium), theme.ink);
    let time = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let name_width = place.width() * 0.38;
    text::left_at(ui, (place.left(), y), &hold.name, name, name_width - theme::GAP_S);
    text::right_at(ui, (place.right(), y), &hold.latest, time, theme::MINUTES_WIDTH);
    let chart = place
        .with_min_x(place.left() + name_width)
        .with_max_x(place.right() - theme::MINUTES_WIDTH - theme::GAP_M)
        .shrink2(vec2(0.0, theme::GAP_S));
    trend::show_at(ui, chart, &hold.secs, HOLD_SECS_MAX);
}
