//! A quiet sentence on a soft ground: something to know, nothing to fear.

use eframe::egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

use super::icon::{self, Icon};
use super::text;
use crate::ui::theme::{self, Cut, Theme};

/// Shows it as wide as there is room.
pub fn show(ui: &mut Ui, shown: Icon, sentence: &str) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let side = theme::SIZE_LEAD;
    let room = width - theme::GAP_L * 2.0 - side - theme::GAP_M;
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink);
    let height = text::height(ui, sentence, look.clone(), room);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + theme::GAP_L * 2.0), Sense::hover());
    ui.painter().rect_filled(rect, theme::RADIUS_CARD, theme.dynamic.soft);
    let at = rect.min + vec2(theme::GAP_L, theme::GAP_L);
    let place = Rect::from_min_size(at, Vec2::splat(side));
    icon::paint(ui.painter(), place, shown, theme.dynamic.word);
    text::at(ui, pos2(place.right() + theme::GAP_M, at.y), sentence, look, (room, usize::MAX));
}
