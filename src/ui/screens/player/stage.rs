//! The upper part of the player: what is done, how, the figure, and the ring.

use eframe::egui::{Pos2, Rect, Ui, pos2, vec2};

use super::model::{PlayerModel, WorkModel};
use super::say;
use crate::domain::plan::SegmentKind;
use crate::domain::session::Phase;
use crate::ui::theme::{self, Cut, Theme, Tone};
use crate::ui::widgets::ring::Ring;
use crate::ui::widgets::{figure, text};
use crate::words::Words;

/// The digits' height, as a part of the window's: to be read from a mat three metres away (design, "Across the room").
const DIGITS_OF_WINDOW: f32 = 0.2;

/// The colour of what is happening now.
pub(super) fn tone(theme: &Theme, model: &PlayerModel) -> Tone {
    theme.kind(model.work.as_ref().map(|work| work.kind).filter(|_| model.segment.is_work()))
}

/// Chips, name, cue and figure in one column.
pub(super) fn column(ui: &mut Ui, rect: Rect, scale: f32, words: &Words, model: &PlayerModel) {
    let theme = Theme::of(ui.ctx());
    let chip = theme::SIZE_CHIP * scale.max(1.0);
    let first = text::chip_at(ui, rect.min, &say::chip(words, model), chip, tone(theme, model));
    let name = match &model.work {
        Some(work) => {
            side_chip(ui, pos2(first.right() + 8.0, rect.top()), chip, words, work);
            work.name.clone()
        }
        None => say::doing(words, model),
    };
    let sizes = [theme::SIZE_NAME, 36.0, 32.0, 29.0, theme::SIZE_HEADING].map(|size| size * scale);
    let size = text::fitting(ui, &name, Cut::Heading, rect.width(), &sizes);
    let look = (theme::font(size, Cut::Heading), theme.ink);
    let named = text::at(ui, pos2(rect.left(), first.bottom() + 10.0), &name, look, (rect.width(), 2));
    let mut below = named.bottom();
    let cue = model.work.as_ref().map_or("", |work| &work.cue);
    if !cue.is_empty() {
        let look = (theme::font((theme::SIZE_LEAD * scale).max(theme::SIZE_TEXT), Cut::Text), theme.ink_2);
        let width = (rect.width() - 8.0).min(540.0 * scale);
        below = text::at(ui, pos2(rect.left(), below + 6.0), cue, look, (width, 3)).bottom();
    }
    let room = Rect::from_min_max(pos2(rect.left(), below + 12.0), rect.max);
    shown(ui, room, words, model);
}

/// "right · raised leg".
fn side_chip(ui: &mut Ui, at: Pos2, size: f32, words: &Words, work: &WorkModel) {
    let Some(which) = say::side(words, work.side) else { return };
    let theme = Theme::of(ui.ctx());
    let part = Some(work.side_is.clone()).filter(|part| !part.is_empty());
    let said = [which].into_iter().chain(part).collect::<Vec<_>>().join(" · ");
    let quiet = Tone { main: theme.ink_2, soft: theme.sunken, word: theme.ink };
    text::chip_at(ui, at, &said, size, quiet);
}

/// The figure, as large as its box allows.
pub(super) fn shown(ui: &mut Ui, room: Rect, words: &Words, model: &PlayerModel) {
    let (Some(shown), Some(work)) = (&model.figure, &model.work) else { return };
    if room.height() < 40.0 {
        return;
    }
    let said = [work.name.clone(), say::side_word(words, work.side)].join(" ");
    let colours = Theme::of(ui.ctx()).figure(work.kind);
    figure::show_at(ui, room, shown, &colours, said.trim());
}

/// The ring with its count, in the middle of the box.
pub(super) fn ring(ui: &mut Ui, rect: Rect, window_height: f32, words: &Words, model: &PlayerModel) {
    let count = say::count(words, model);
    let side = rect.width().min(rect.height());
    let ring = Ring {
        digits_px: window_height * DIGITS_OF_WINDOW,
        ..ring_model(Theme::of(ui.ctx()), model, &count)
    };
    ring.show_at(ui, Rect::from_center_size(rect.center(), vec2(side, side)));
}

/// The ring, its digits without a height.
pub(super) fn ring_model<'a>(theme: &Theme, model: &PlayerModel, count: &'a say::Count) -> Ring<'a> {
    let left = if model.segment == SegmentKind::Wait || matches!(model.phase, Phase::Over(_)) {
        1.0
    } else {
        model.remaining.as_secs_f32() / model.length.as_secs_f32().max(0.001)
    };
    let mut tone = tone(theme, model);
    if matches!(model.phase, Phase::Paused(_)) {
        tone.main = tone.main.lerp_to_gamma(theme.background, 0.45);
    }
    Ring {
        left,
        digits: &count.digits,
        digits_px: 0.0,
        caption: &count.caption,
        word: &count.word,
        tone,
        flash: if model.flash.is_some() { 1.0 } else { 0.0 },
        label: &count.label,
    }
}
