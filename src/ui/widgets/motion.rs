//! One thing in the place of another: how much of the change is left.

use eframe::egui::Ui;

use crate::ui::theme;

/// From 1 at the moment of the change, in seconds of the window's time, to 0 once it is over; 0 at once for who wants
/// less motion. Asks for the next frame while any is left.
pub fn left_since(ui: &Ui, since: f64) -> f32 {
    let gone = (ui.input(|input| input.time) - since) / f64::from(theme::MOTION_SECS);
    #[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
    let left = 1.0 - gone.clamp(0.0, 1.0) as f32;
    if left <= 0.0 || ui.style().animation_time <= 0.0 {
        return 0.0;
    }
    ui.ctx().request_repaint();
    left
}
