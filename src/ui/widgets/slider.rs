//! A slider from 0 to 1, by pointer and by arrow keys.

use eframe::egui::{
    EventFilter, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, lerp, pos2, remap_clamp, vec2,
};

use crate::ui::theme::{self, Theme};

/// Radius of the knob.
const KNOB: f32 = 9.0;
/// Height of the rail.
const RAIL: f32 = 6.0;
/// What one press of a key changes.
const STEP: f32 = 0.05;

/// Shows it in that box; gives the new value where it changed.
pub fn show_at(ui: &mut Ui, rect: Rect, value: f32, name: &str) -> Option<f32> {
    let response = ui.interact(rect, ui.scope_id().with(("slider", name)), Sense::click_and_drag());
    let x_range = rect.left() + KNOB..=rect.right() - KNOB;
    let mut new = value;
    if let Some(at) = response.interact_pointer_pos() {
        new = remap_clamp(at.x, x_range.clone(), 0.0..=1.0);
    }
    if response.has_focus() {
        let keep = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        new += ui.input(|input| {
            let more = input.num_presses(Key::ArrowRight) + input.num_presses(Key::ArrowUp);
            let less = input.num_presses(Key::ArrowLeft) + input.num_presses(Key::ArrowDown);
            (more as f32 - less as f32) * STEP
        });
    }
    new = asked_by_reader(ui, response.id).unwrap_or(new).clamp(0.0, 1.0);
    response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), f64::from(new * 100.0).round(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value_step(f64::from(STEP) * 100.0);
        node.add_action(eframe::egui::accesskit::Action::SetValue);
    });
    let theme = Theme::of(ui.ctx());
    let (x, y) = (lerp(x_range, new), rect.center().y);
    let rail = Rect::from_center_size(rect.center(), vec2(rect.width(), RAIL));
    ui.painter().rect_filled(rail, theme::RADIUS_FULL, theme.well);
    ui.painter().rect_filled(rail.with_max_x(x), theme::RADIUS_FULL, theme.accent().main);
    let knob = pos2(x, y);
    ui.painter().circle_filled(knob, KNOB, theme.raised);
    let edge = Rect::from_center_size(knob, vec2(KNOB, KNOB) * 2.0);
    let line = Stroke::new(theme::FOCUS, theme.accent().main);
    ui.painter().rect_stroke(edge, KNOB, line, StrokeKind::Inside);
    super::focus::ring(ui, &response, edge, KNOB);
    let changed = (new - value).abs() > f32::EPSILON;
    changed.then_some(new)
}

/// The value that a screen reader asks for.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
fn asked_by_reader(ui: &Ui, id: eframe::egui::Id) -> Option<f32> {
    use eframe::egui::accesskit::{Action, ActionData};
    ui.input(|input| {
        let asked = input.accesskit_action_requests(id, Action::SetValue).last()?;
        match asked.data {
            Some(ActionData::NumericValue(value)) => Some(value as f32 / 100.0),
            _ => None,
        }
    })
}
