//! Ratings after sessions as a line over the three zones of the scale.

use eframe::egui::{Align2, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, lerp, pos2};

use super::head_with;
use crate::domain::record::DISCOMFORT_MAX;
use crate::domain::zone::Zone;
use crate::ui::screens::progress::model::Felt;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::rating::ZoneLook;
use crate::words::Words;

/// Width of the line.
const LINE: f32 = 2.0;
/// How strong the zones are: what is told is the line.
const BAND: f32 = 0.7;
/// Radius of a rating's dot.
const DOT: f32 = 3.5;

/// Shows the line on a card.
pub(in crate::ui::screens::progress) fn show(ui: &mut Ui, words: &Words, rect: Rect, felt: &[Felt]) {
    let scale = words.get(if felt.is_empty() { "progress-felt-none" } else { "progress-felt-scale" });
    let inner = head_with(ui, rect, &words.get("progress-felt-title"), &scale);
    let theme = Theme::of(ui.ctx());
    let chart = inner.with_min_x(inner.left() + theme::GAP_XL + theme::GAP_XS);
    let response = ui.interact(chart, ui.scope_id().with("felt"), Sense::hover());
    let listed: Vec<String> = felt.iter().map(|felt| felt.rating.to_string()).collect();
    let said = words.say("progress-felt-said", &[("ratings", listed.join(", ").into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let y = |rating: f32| lerp(chart.bottom()..=chart.top(), rating / f32::from(DISCOMFORT_MAX));
    for zone in Zone::ALL {
        let (low, high) = zone.range();
        let edge = |rating: u8, half: f32| match rating {
            0 | DISCOMFORT_MAX => f32::from(rating),
            rating => f32::from(rating) + half,
        };
        let band = chart.with_min_y(y(edge(high, 0.5))).with_max_y(y(edge(low, -0.5)));
        let soft = theme.surface.lerp_to_gamma(zone.tone(theme).soft, BAND);
        ui.painter().rect_filled(band, 0.0, soft);
    }
    let font = theme::font(theme::SIZE_CHIP, Cut::Text);
    for label in [0_u8, 5, 10] {
        let at = pos2(chart.left() - theme::GAP_S, y(f32::from(label)));
        ui.painter().text(at, Align2::RIGHT_CENTER, label.to_string(), font.clone(), theme.hint);
    }
    let points = points(chart, felt, y);
    if points.len() > 1 {
        ui.painter().add(Shape::line(points.clone(), Stroke::new(LINE, theme.ink_2)));
    }
    for point in &points {
        ui.painter().circle_filled(*point, DOT, theme.ink_2);
    }
    let pointer = response.hover_pos();
    let nearest = pointer.and_then(|pointer| {
        let away = |point: &Pos2| (point.x - pointer.x).abs();
        points.iter().zip(felt).min_by(|(one, _), (other, _)| away(one).total_cmp(&away(other)))
    });
    if let Some((_, felt)) = nearest {
        response.on_hover_text_at_pointer(&felt.said);
    }
}

/// Where each rating stands, from edge to edge.
fn points(chart: Rect, felt: &[Felt], y: impl Fn(f32) -> f32) -> Vec<Pos2> {
    let steps = felt.len().saturating_sub(1).max(1) as f32;
    let within = chart.shrink(DOT);
    let x = |index: usize| lerp(within.left()..=within.right(), index as f32 / steps);
    felt.iter().enumerate().map(|(index, felt)| pos2(x(index), y(f32::from(felt.rating)))).collect()
}
