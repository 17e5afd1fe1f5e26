//! The last ratings before a session as a line: high is more, the comfortable zone is tinted, the newest has a dot.

use eframe::egui::{Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, lerp, pos2};

use crate::domain::record::DISCOMFORT_MAX;
use crate::domain::zone::Zone;
use crate::ui::theme::{self, Theme};
use crate::words::Words;

/// Width of the line.
const LINE: f32 = 2.0;
/// Radius of the newest rating's dot, and of the ground round it.
const DOT: (f32, f32) = (4.5, 6.5);

/// Draws it in the box.
pub(super) fn show_at(ui: &mut Ui, rect: Rect, words: &Words, ratings: &[u8]) {
    let response = ui.interact(rect, ui.scope_id().with("spark"), Sense::hover());
    let listed: Vec<_> = ratings.iter().map(u8::to_string).collect();
    let said = words.say("today-discomfort-ratings", &[("ratings", listed.join(", ").into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let theme = Theme::of(ui.ctx());
    let tone = theme.accent();
    // The line keeps clear of the box's edges by its dot.
    let scale = rect.shrink(DOT.1);
    let height = |rating: f32| {
        lerp(scale.y_range().min..=scale.y_range().max, 1.0 - rating / f32::from(DISCOMFORT_MAX))
    };
    let (_, comfortable) = Zone::Comfortable.range();
    let zone = rect.with_min_y(height(f32::from(comfortable) + 0.5));
    ui.painter().rect_filled(zone, theme::RADIUS_SMALL, tone.soft);
    let points: Vec<Pos2> = spread(scale, ratings.len())
        .zip(ratings)
        .map(|(x, rating)| pos2(x, height(f32::from(*rating))))
        .collect();
    if let Some(newest) = points.last().copied() {
        ui.painter().add(Shape::line(points, Stroke::new(LINE, tone.main)));
        ui.painter().circle_filled(newest, DOT.1, theme.surface);
        ui.painter().circle_filled(newest, DOT.0, tone.main);
    }
}

/// So many places from left to right.
fn spread(rect: Rect, count: usize) -> impl Iterator<Item = f32> {
    let steps = u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX).max(1);
    (0..=steps)
        .map(move |step| lerp(rect.x_range().min..=rect.x_range().max, f32::from(step) / f32::from(steps)))
}
