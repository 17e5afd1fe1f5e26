//! A few choices side by side, one of them chosen, or none yet.

use eframe::egui::epaint::Shadow;
use eframe::egui::{Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus;
use crate::ui::theme::{self, Cut, Theme};

/// Within the well's edge.
const EDGE: f32 = 3.0;

/// The size it needs for these words.
pub fn size(ui: &Ui, choices: &[String]) -> Vec2 {
    vec2(choices.iter().map(|word| width_of(ui, word)).sum::<f32>() + EDGE * 2.0, theme::HIT)
}

/// Shows the choices in that box; gives the one that was pressed.
pub fn show_at(
    ui: &mut Ui,
    rect: Rect,
    choices: &[String],
    chosen: Option<usize>,
    name: &str,
) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let well = rect.shrink2(vec2(0.0, EDGE));
    ui.painter().rect_filled(well, theme::RADIUS_BUTTON, theme.sunken);
    let mut x = rect.left() + EDGE;
    let mut picked = None;
    for (index, word) in choices.iter().enumerate() {
        let width = width_of(ui, word);
        let hit = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        x += width;
        if choice(ui, hit, word, chosen == Some(index), &format!("{name}: {word}")).clicked() {
            picked = Some(index);
        }
    }
    picked
}

fn choice(ui: &mut Ui, hit: Rect, word: &str, chosen: bool, name: &str) -> Response {
    let response = ui.interact(hit, ui.scope_id().with(("choice", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, name));
    let theme = Theme::of(ui.ctx());
    let face = hit.shrink2(vec2(0.0, EDGE * 2.0));
    if chosen {
        let shadow = Shadow { offset: [0, 1], blur: 4, spread: 0, color: theme.shadow };
        ui.painter().add(shadow.as_shape(face, theme::RADIUS_BUTTON - EDGE));
        ui.painter().rect_filled(face, theme::RADIUS_BUTTON - EDGE, theme.raised);
    }
    let ink = if chosen || response.hovered() { theme.ink } else { theme.ink_2 };
    let galley = ui.painter().layout_no_wrap((*word).to_owned(), font(), ink);
    ui.painter().galley(face.center() - galley.size() / 2.0, galley, ink);
    focus::ring(ui, &response, face, theme::RADIUS_BUTTON - EDGE);
    response
}

fn font() -> eframe::egui::FontId {
    theme::font(theme::SIZE_SMALL, Cut::Strong)
}

fn width_of(ui: &Ui, word: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font(), Color32::TRANSPARENT);
    (galley.size().x + theme::GAP_L * 2.0).max(theme::HIT)
}
