//! Minutes under stretch, muscle by muscle, against the week's dose that is of use.

use eframe::egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::head;
use crate::domain::review::{TARGET, TARGET_MAX, minutes};
use crate::ui::screens::progress::model::MuscleModel;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::text;
use crate::words::Words;

/// Height of a muscle's line.
const ROW: f32 = 29.0;
/// Height of the mark at the useful dose.
const MARK: f32 = 18.0;
/// Beyond the useful dose the bar goes on lighter.
const LIGHTER: f32 = 0.5;

/// Shows the muscles on a card.
pub(in crate::ui::screens::progress) fn show(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    muscles: &[MuscleModel],
) {
    let hint = words.get(if muscles.is_empty() { "progress-muscles-none" } else { "progress-muscles-hint" });
    let inner = head(ui, rect, &words.get("progress-muscles"), Some(&hint));
    for (index, muscle) in muscles.iter().enumerate() {
        let y = inner.top() + ROW * (index as f32 + 0.5);
        if y + ROW / 2.0 > inner.bottom() {
            break;
        }
        let place = Rect::from_center_size(pos2(inner.center().x, y), vec2(inner.width(), ROW));
        row(ui, place, muscle);
    }
}

fn row(ui: &mut Ui, place: Rect, muscle: &MuscleModel) {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(place, ui.scope_id().with(("muscle", &muscle.name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &muscle.said));
    response.on_hover_text(&muscle.said);
    let y = place.center().y;
    let name = (theme::font(theme::SIZE_SMALL, Cut::Medium), theme.ink);
    let time = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::left_at(ui, (place.left(), y), &muscle.name, name, theme::MUSCLE_WIDTH - theme::GAP_S);
    text::right_at(ui, (place.right(), y), &muscle.time, time, theme::MINUTES_WIDTH);
    let rail = Rect::from_center_size(pos2(0.0, y), vec2(0.0, theme::BAR_HEIGHT + theme::FOCUS))
        .with_min_x(place.left() + theme::MUSCLE_WIDTH)
        .with_max_x(place.right() - theme::MINUTES_WIDTH - theme::GAP_S);
    let x = |minutes: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let share = (minutes / self::minutes(TARGET_MAX)).min(1.0) as f32;
        rail.left() + rail.width() * share
    };
    let target = minutes(TARGET);
    ui.painter().rect_filled(rail, theme::RADIUS_FULL, theme.sunken);
    let tone = theme.stretch.main;
    if muscle.minutes > target {
        let beyond = rail.with_max_x(x(muscle.minutes));
        ui.painter().rect_filled(beyond, theme::RADIUS_FULL, tone.gamma_multiply(LIGHTER));
    }
    if muscle.minutes > 0.0 {
        let part = rail.with_max_x(x(muscle.minutes.min(target)).max(rail.left() + rail.height()));
        let reached = muscle.minutes >= target;
        let fill = if reached { tone } else { tone.lerp_to_gamma(theme.surface, 1.0 - LIGHTER) };
        ui.painter().rect_filled(part, theme::RADIUS_FULL, fill);
    }
    let mark_x = x(target);
    let stroke = Stroke::new(theme::FOCUS, theme.ink);
    ui.painter().vline(mark_x, y - MARK / 2.0..=y + MARK / 2.0, stroke);
}
