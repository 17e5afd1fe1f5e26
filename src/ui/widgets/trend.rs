//! A line of figures from left to right, the latest with a dot.

use eframe::egui::{Pos2, Rect, Shape, Stroke, Ui, lerp, pos2, vec2};

use crate::ui::theme::{self, Theme};

/// Width of the line, and radius of its last dot.
const LINE: (f32, f32) = (2.0, 3.5);

/// Draws it in the box, from nothing at its foot to `most` at its top; more than that stays at the top.
pub fn show_at(ui: &Ui, rect: Rect, figures: &[f64], most: f64) {
    let theme = Theme::of(ui.ctx());
    let chart = rect.shrink2(vec2(LINE.1, 0.0));
    let steps = figures.len().saturating_sub(1).max(1) as f32;
    let point = |(index, figure): (usize, &f64)| {
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let share = (figure / most).clamp(0.0, 1.0) as f32;
        let x = if figures.len() == 1 { 1.0 } else { index as f32 / steps };
        pos2(lerp(chart.left()..=chart.right(), x), lerp(chart.bottom()..=chart.top(), share))
    };
    let points: Vec<Pos2> = figures.iter().enumerate().map(point).collect();
    ui.painter().hline(chart.x_range(), chart.bottom(), Stroke::new(theme::LINE, theme.line));
    let last = points.last().copied();
    if points.len() > 1 {
        ui.painter().add(Shape::line(points, Stroke::new(LINE.0, theme.stretch.main)));
    }
    if let Some(last) = last {
        ui.painter().circle_filled(last, LINE.1, theme.stretch.main);
    }
}
