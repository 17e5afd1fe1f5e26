//! One of few, in a well like a field's: what is chosen, and the others once it is pressed.

use eframe::egui::{Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::icon::{self, Icon};
use super::{focus, menu, text};
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
    menu::list(Popup::menu(&response), choices, Some(chosen))
}
