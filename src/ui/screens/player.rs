//! The player: leads through a session by sight. It draws what its model says; the driver moves time.

mod across;
mod ask;
mod foot;
mod keys;
mod mini;
mod model;
mod say;
mod stage;

use std::time::Duration;

use eframe::egui::accesskit::Live;
use eframe::egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

pub use mini::{MINI_SIZE, show_mini};
pub use model::{Foot, NextDose, NextModel, Piece, PlayerModel, RepModel, TempoPhase, WorkModel};

use crate::domain::session::{PauseCause, Phase};
use crate::ui::action::Action;
use crate::ui::shell::{self, Front};
use crate::ui::theme::{HIT, Theme};
use crate::words::Words;

/// Width of the flash at the window's edge.
const EDGE: f32 = 12.0;

/// With less motion, the picture comes so much after the second.
const CUE_FIRST: Duration = Duration::from_millis(20);

/// Shows the player over the whole of `ui`.
pub fn show(ui: &mut Ui, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    ui.painter().rect_filled(ui.clip_rect(), 0.0, Theme::of(ui.ctx()).background);
    keys::obey(ui, model, actions);
    if model.full_screen {
        across::show(ui, words, model, actions);
    } else {
        window(ui, words, model, actions);
    }
    announce(ui, words, model);
    if model.flash.is_some() && (model.muted || model.note.is_some()) {
        edge(ui, model);
    }
    if model.front == Some(Front::Leave) {
        shell::leave(ui, words, actions);
    } else if model.phase == Phase::Paused(PauseCause::Hurts) {
        ask::hurts(ui, words, model, actions);
    } else if model.front == Some(Front::TooMuch) {
        ask::too_much(ui, words, actions);
    }
    if model.phase == Phase::Running {
        ui.ctx().request_repaint_after(until_next(model));
    }
}

/// What a screen reader says by itself, once each time that it changes: what is done now, and what comes then.
fn announce(ui: &Ui, words: &Words, model: &PlayerModel) {
    let now =
        [say::chip(words, model)].into_iter().chain(model.work.as_ref().map(|work| {
            [work.name.clone(), say::side_word(words, work.side)].join(" ").trim_end().to_owned()
        }));
    let then = model.next.as_ref().map(|next| format!("{} {}", words.get("player-next"), next.name));
    let said = now.chain(then).collect::<Vec<_>>().join(", ");
    let corner = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(corner, ui.scope_id().with("announcement"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Where no cue is heard it is seen, even out of the corner of an eye.
fn edge(ui: &Ui, model: &PlayerModel) {
    let theme = Theme::of(ui.ctx());
    let line = Stroke::new(EDGE, stage::tone(theme, model).main);
    ui.painter().rect_stroke(ui.max_rect(), 0.0, line, StrokeKind::Inside);
}

/// The count changes with each second, and is never late; between two seconds the ring and the figure move.
fn until_next(model: &PlayerModel) -> Duration {
    let part = Duration::from_nanos(u64::from(model.remaining.subsec_nanos()));
    let second = if part.is_zero() { Duration::from_secs(1) } else { part };
    // Painted once a second, it waits for the cue that falls on the second, and shows both at once.
    if model.less_motion { second + CUE_FIRST } else { second.min(model.frame) }
}

fn window(ui: &mut Ui, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let window = ui.max_rect();
    let scale = (window.width() / 1200.0).min(window.height() / 780.0).clamp(0.8, 1.6);
    let page = window.shrink2(vec2(34.0 * scale, 24.0));
    let top = Rect::from_min_size(page.min, vec2(page.width(), HIT));
    let controls = Rect::from_min_max(pos2(page.left(), page.bottom() - 56.0), page.max);
    let timeline = Rect::from_min_size(pos2(page.left(), controls.top() - 30.0), vec2(page.width(), 12.0));
    let card = Rect::from_min_max(
        pos2(page.left(), timeline.top() - 96.0),
        pos2(page.right(), timeline.top() - 18.0),
    );
    let upper =
        Rect::from_min_max(pos2(page.left(), top.bottom() + 18.0), pos2(page.right(), card.top() - 16.0));
    let middle = page.left() + page.width() * 0.53;
    let column = Rect::from_min_max(upper.min + vec2(10.0, 4.0), pos2(middle, upper.bottom() - 6.0));
    let ring = Rect::from_min_max(pos2(middle + 24.0, upper.top()), upper.max);
    let ring = ring.shrink((ring.width().min(ring.height()) * 0.05).min(24.0));
    foot::top(ui, top, words, model, actions);
    stage::column(ui, column, scale, words, model);
    stage::ring(ui, ring, window.height(), words, model);
    foot::middle(ui, card, words, model, actions);
    foot::bars(ui, timeline, words, model, actions);
    foot::controls(ui, controls, words, model, actions);
}
