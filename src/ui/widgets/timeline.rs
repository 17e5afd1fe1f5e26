//! The session as a row of bars, coloured by kind, each as long as it lasts; what is over is full.

use eframe::egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::exercise::Kind;
use crate::ui::theme::{LIGHT, Theme};

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The kind of the work; none for rest and the like.
    pub kind: Option<Kind>,
    /// Its length; only the ratio to the others' counts.
    pub length: f32,
    /// How much of it is over, 0 to 1.
    pub over: f32,
}

/// Shows the bars side by side in a box.
pub fn show_at(ui: &mut Ui, rect: Rect, bars: &[Bar], label: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with("timeline"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
    let theme = Theme::of(ui.ctx());
    // To come: pale, yet to be told apart from the background.
    let pale = if theme == &LIGHT { 0.70 } else { 0.72 };
    let gap = if bars.len() > 60 { 1.0 } else { 3.0 };
    let total: f32 = bars.iter().map(|bar| bar.length).sum();
    let room = (rect.width() - gap * (bars.len().max(1) - 1) as f32).max(1.0);
    let round = rect.height() / 2.0;
    let mut x = rect.left();
    for bar in bars {
        let width = room * bar.length / total.max(0.001);
        let tone = theme.kind(bar.kind);
        let whole = Rect::from_min_size(eframe::egui::pos2(x, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(
            whole,
            round.min(width / 2.0),
            tone.main.lerp_to_gamma(theme.background, pale),
        );
        if bar.over > 0.0 {
            // The full part is the same bar, cut off: so its left end keeps its roundness.
            let clip = whole.with_max_x(x + width * bar.over);
            let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
            painter.rect_filled(whole, round.min(width / 2.0), tone.main);
        }
        x += width + gap;
    }
    response
}

/// The bars of a routine as a mark of what it is: all in their full colour.
pub fn preview_at(ui: &mut Ui, rect: Rect, bars: &[Bar], label: &str) -> Response {
    let full: Vec<Bar> = bars.iter().map(|bar| Bar { over: 1.0, ..*bar }).collect();
    show_at(ui, rect, &full, label)
}
