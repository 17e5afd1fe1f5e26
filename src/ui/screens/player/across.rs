//! The player in full screen: name, figure, ring, what comes then, the timeline; read from across the room.
//!
//! The controls show while the pointer moves or the session stands still; the keys work always.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::model::{Foot, PlayerModel};
use super::{foot, say, stage};
use crate::domain::session::Phase;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, HIT, Theme};
use crate::ui::widgets::text;
use crate::words::Words;

/// The controls stay for so long after the pointer has moved.
const CONTROLS_SECS: f32 = 3.0;

pub(super) fn show(ui: &mut Ui, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let window = ui.max_rect();
    let unit = (window.height() / 1080.0).min(window.width() / 1920.0);
    let page = window.shrink2(vec2(80.0, 60.0) * unit);
    let theme = Theme::of(ui.ctx());
    let moved = ui.input(|input| input.pointer.time_since_last_movement()) < CONTROLS_SECS;
    let controls = moved && ui.input(|input| input.pointer.has_pointer()) || model.phase != Phase::Running;

    let timeline = Rect::from_min_max(pos2(page.left(), page.bottom() - 18.0 * unit), page.max);
    let then = Rect::from_min_max(
        pos2(page.left(), timeline.top() - 100.0 * unit),
        timeline.right_top() - vec2(0.0, 36.0 * unit),
    );
    let stage = Rect::from_min_max(
        page.left_top() + vec2(0.0, 50.0 * unit),
        pos2(page.right(), then.top() - 30.0 * unit),
    );
    let left = stage.with_max_x(page.left() + page.width() * 0.555);
    let right = stage.with_min_x(page.right() - page.width() * 0.41);

    if !controls {
        note(ui, page, unit, model);
    }
    let below = headline(ui, left, unit, words, model);
    stage::shown(ui, left.with_min_y(below + 20.0 * unit), words, model);
    stage::ring(ui, right, window.height(), words, model);
    foot::bars(ui, timeline, words, model, actions);
    if controls {
        let top = Rect::from_min_max(page.left_top(), pos2(page.right(), page.top() + HIT))
            .translate(vec2(0.0, -32.0 * unit));
        foot::top(ui, top, words, model, actions);
        if model.foot == Foot::Rating {
            let above = then.translate(vec2(0.0, -then.height() - theme::GAP_XL));
            foot::rate(ui, above, words, actions);
        }
        foot::controls(ui, then, words, model, actions);
    } else if model.foot == Foot::Rating {
        foot::rate(ui, then.expand2(vec2(0.0, 16.0 * unit)), words, actions);
    } else if let Some(next) = &model.next {
        let size = 44.0 * unit;
        let quiet = |size| (theme::font(size, Cut::Text), theme.ink_2);
        let at = then.left_top() + vec2(0.0, then.height() * 0.15);
        let first = text::at(ui, at, &words.get("player-then"), quiet(size), (then.width(), 1));
        let name = (theme::font(size, Cut::Heading), theme.ink);
        let named =
            text::at(ui, pos2(first.right() + 24.0 * unit, at.y), &next.name, name, (then.width() * 0.7, 1));
        let details = say::next_details(words, next);
        text::at(ui, pos2(named.right() + 26.0 * unit, at.y), &details, quiet(size), (then.width() * 0.3, 1));
    }
}

/// What cannot be saved, or that there is no sound: seen without a touch too.
fn note(ui: &mut Ui, page: Rect, unit: f32, model: &PlayerModel) {
    if let Some(note) = &model.note {
        let look = (theme::font(28.0 * unit, Cut::Text), Theme::of(ui.ctx()).ink_2);
        text::left_at(ui, (page.left(), page.top() - 10.0 * unit), note, look, page.width());
    }
}

/// The name, and below it which side and set; gives where it ends.
fn headline(ui: &mut Ui, rect: Rect, unit: f32, words: &Words, model: &PlayerModel) -> f32 {
    let theme = Theme::of(ui.ctx());
    let (name, details) = match &model.work {
        Some(work) => {
            let doing =
                (!model.segment.is_work() || model.phase != Phase::Running).then(|| say::doing(words, model));
            let side = say::side(words, work.side);
            let parts: Vec<_> = doing.into_iter().chain(side).chain(say::counts(words, work)).collect();
            (work.name.clone(), parts.join(" · "))
        }
        None => (say::doing(words, model), String::new()),
    };
    let size = text::fitting(
        ui,
        &name,
        Cut::Heading,
        rect.width(),
        &[92.0, 80.0, 70.0, 62.0, 54.0].map(|size| size * unit),
    );
    let look = (theme::font(size, Cut::Heading), theme.ink);
    let named = text::at(ui, rect.min, &name, look, (rect.width(), 2));
    let look = (theme::font(40.0 * unit, Cut::Text), stage::tone(theme, model).word);
    text::at(ui, pos2(rect.left(), named.bottom() + 8.0 * unit), &details, look, (rect.width(), 1)).bottom()
}
