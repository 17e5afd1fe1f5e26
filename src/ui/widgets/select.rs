//! One of few, in a well like a field's: what is chosen, and the others once it is pressed.

use eframe::egui::{Frame, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button::{Button, Weight};
use super::icon::{self, Icon};
use super::{focus, text};
use crate::ui::theme::{self, Cut, Theme};

/// Shows it; gives the place of the one that was chosen just now.
pub fn show_at(ui: &mut Ui, rect: Rect, (label, chosen): (&str, &str), choices: &[&str]) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(rect, ui.scope_id().with(("select", label)), Sense::click());
    let name = format!("{label}: {chosen}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &name));
    let line = Stroke::new(theme::LINE, theme.line);
    let fill = if response.hovered() { theme.sunken } else { theme.surface };
    ui.painter().rect(rect, theme::RADIUS_FIELD, fill, line, StrokeKind::Inside);
    focus::ring(ui, &response, rect, theme::RADIUS_FIELD);
    let arrow = pos2(rect.right() - theme::GAP_L, rect.center().y);
    icon::paint(
        ui.painter(),
        Rect::from_center_size(arrow, Vec2::splat(theme::GAP_L)),
        Icon::Down,
        theme.ink_2,
    );
    let look = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
    let left = rect.left() + theme::GAP_M;
    text::left_at(ui, (left, rect.center().y), chosen, look, arrow.x - left - theme::GAP_S);
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(line)
        .corner_radius(theme::RADIUS_BUTTON)
        .inner_margin(theme::GAP_S);
    let mut picked = None;
    Popup::menu(&response).frame(frame).width(theme::MENU_WIDTH).show(|ui| {
        for (index, choice) in choices.iter().enumerate() {
            let weight = if *choice == chosen { Weight::Soft } else { Weight::Ghost };
            let (place, _) = ui.allocate_exact_size(vec2(theme::MENU_WIDTH, theme::HIT), Sense::hover());
            if Button::plain(choice).weight(weight).show_at(ui, place).clicked() {
                picked = Some(index);
                ui.close();
            }
        }
    });
    picked
}
