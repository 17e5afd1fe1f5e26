//! The button with three dots, and the list it opens.

use eframe::egui::{AsIdSalt, Frame, Popup, Rect, RectAlign, Sense, Stroke, Ui, vec2};

use super::button::{Button, IconAt, Weight};
use super::icon::Icon;
use crate::ui::theme::{self, Theme};

/// Shows the button in that box, and the items once it is pressed; gives the place of the one that was chosen.
/// `id` tells apart what has the same label.
pub fn show_at(
    ui: &mut Ui,
    rect: Rect,
    (label, id): (&str, impl AsIdSalt),
    items: &[String],
) -> Option<usize> {
    let button = Button::plain(label).icon(Icon::More, IconAt::Alone).weight(Weight::Ghost);
    let response = ui.push_id(("more", id), |ui| button.show_at(ui, rect)).inner;
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    list(Popup::menu(&response).align(RectAlign::BOTTOM_END), &items, None)
}

/// Shows the items of a menu while it is open; gives the place of the one that was chosen.
pub(super) fn list(menu: Popup<'_>, items: &[&str], now: Option<&str>) -> Option<usize> {
    let theme = Theme::of(menu.ctx());
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(theme::LINE, theme.line))
        .corner_radius(theme::RADIUS_BUTTON)
        .inner_margin(theme::GAP_S);
    let mut chosen = None;
    menu.frame(frame).width(theme::MENU_WIDTH).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for (index, label) in items.iter().enumerate() {
            let weight = if now == Some(label) { Weight::Soft } else { Weight::Ghost };
            let item = Button::plain(label).weight(weight);
            let (place, _) = ui.allocate_exact_size(vec2(theme::MENU_WIDTH, theme::HIT), Sense::hover());
            if item.show_at(ui, place).clicked() {
                chosen = Some(index);
                ui.close();
            }
        }
    });
    chosen
}
