//! Half a year, a week a column and a day a field: the darker, the more was done.

use eframe::egui::{Align2, Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::head;
use crate::ui::screens::progress::model::HeatWeek;
use crate::ui::theme::{self, Cut, Theme};
use crate::words::Words;

/// Share of its place that a field fills.
const FILLED: f32 = 0.8;
/// The highest a day's row becomes.
const ROW_MAX: f32 = 20.0;
/// How strong each shade is.
const SHADES: [f32; 3] = [0.35, 0.65, 1.0];

/// Shows the half year on a card.
pub(in crate::ui::screens::progress) fn show(ui: &mut Ui, words: &Words, rect: Rect, weeks: &[HeatWeek]) {
    let inner = head(ui, rect, &words.get("progress-heat"), None);
    let days = weeks.iter().flat_map(|week| &week.days);
    let done = days.filter(|(shade, _)| *shade > 0).count();
    let response = ui.interact(inner, ui.scope_id().with("heat"), Sense::hover());
    let said = words.say("progress-heat-said", &[("n", done.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let theme = Theme::of(ui.ctx());
    let column = inner.width() / weeks.len().max(1) as f32;
    let row = ((inner.height() - theme::SIZE_CHIP - theme::GAP_M) / 7.0).min(ROW_MAX);
    let field = vec2(column * FILLED, row * 0.85);
    let mut pointed = None;
    for (index, week) in weeks.iter().enumerate() {
        let x = inner.left() + column * index as f32;
        for (day, (shade, said)) in week.days.iter().enumerate() {
            let place = Rect::from_min_size(pos2(x, inner.top() + row * day as f32), field);
            ui.painter().rect_filled(place, theme::RADIUS_SMALL, colour(theme, *shade));
            let whole = Rect::from_min_size(place.min, vec2(column, row));
            if response.hover_pos().is_some_and(|pos| whole.contains(pos)) {
                pointed = Some(said);
            }
        }
        // A name at the very end would not fit.
        if let Some(month) = week.month.as_ref().filter(|_| index + 2 <= weeks.len()) {
            let at = pos2(x, inner.top() + row * 7.0 + theme::GAP_S);
            let font = theme::font(theme::SIZE_CHIP, Cut::Text);
            ui.painter().text(at, Align2::LEFT_TOP, month, font, theme.hint);
        }
    }
    if let Some(said) = pointed {
        response.on_hover_text_at_pointer(said);
    }
}

fn colour(theme: &Theme, shade: u8) -> Color32 {
    let strength = usize::from(shade).checked_sub(1).and_then(|at| SHADES.get(at));
    strength.map_or(theme.sunken, |strength| theme.surface.lerp_to_gamma(theme.stretch.main, *strength))
}
