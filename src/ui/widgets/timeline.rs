//! The session as a row of bars, coloured by kind, each as long as it lasts; what is over is full.

use eframe::egui::{CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::exercise::Kind;
use crate::ui::theme::{self, LIGHT, Theme};

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

/// What can be pressed of a bar is higher than what is seen of it, by so much above and below.
const REACH: f32 = 10.0;

/// Shows the bars side by side in a box.
pub fn show_at(ui: &mut Ui, rect: Rect, bars: &[Bar], label: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with("timeline"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
    paint(ui, rect, bars, None);
    response
}

/// Shows the bars; gives the index of the one that was pressed. By key one goes from bar to bar as the player's own
/// keys do.
pub fn pick_at(ui: &mut Ui, rect: Rect, bars: &[Bar], label: &str) -> Option<usize> {
    let hit = rect.expand2(vec2(0.0, REACH));
    let response = ui.interact(hit, ui.scope_id().with("timeline"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
    let at = response.hover_pos().map(|at| at.x);
    let under = paint(ui, rect, bars, at);
    if under.is_some() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    under.filter(|_| response.clicked())
}

/// Paints the bars; gives the one under the pointer, which is painted a little higher.
fn paint(ui: &Ui, rect: Rect, bars: &[Bar], pointed: Option<f32>) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    // To come: pale, yet to be told apart from the background.
    let pale = if theme == &LIGHT { 0.70 } else { 0.72 };
    let gap = if bars.len() > 60 { 1.0 } else { 3.0 };
    let total: f32 = bars.iter().map(|bar| bar.length).sum();
    let room = (rect.width() - gap * (bars.len().max(1) - 1) as f32).max(1.0);
    let round = rect.height() / 2.0;
    let mut x = rect.left();
    let mut under = None;
    for (index, bar) in bars.iter().enumerate() {
        let width = room * bar.length / total.max(0.001);
        let tone = theme.kind(bar.kind);
        let mut whole = Rect::from_min_size(eframe::egui::pos2(x, rect.top()), vec2(width, rect.height()));
        if pointed.is_some_and(|at| (x..x + width + gap).contains(&at)) {
            under = Some(index);
            whole = whole.expand2(vec2(0.0, theme::FOCUS));
        }
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
    under
}

/// The bars of a routine as a mark of what it is: all in their full colour.
pub fn preview_at(ui: &mut Ui, rect: Rect, bars: &[Bar], label: &str) -> Response {
    let full: Vec<Bar> = bars.iter().map(|bar| Bar { over: 1.0, ..*bar }).collect();
    show_at(ui, rect, &full, label)
}
