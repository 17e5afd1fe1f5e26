//! A file that cannot be read: which, where, what is wrong, and the line at fault with a mark under it.

use eframe::egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

use super::model::{BadModel, SayingModel};
use super::more;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{card, text};
use crate::words::Words;

/// More faults of one file than this are summed up.
const SAYINGS_MAX: usize = 4;

/// Shows the card as wide as there is room.
pub(super) fn show(ui: &mut Ui, words: &Words, model: &BadModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let shown = model.sayings.iter().take(SAYINGS_MAX);
    let inner_width = width - theme::GAP_XL * 2.0;
    let heights: Vec<f32> = shown.clone().map(|saying| height(ui, saying, inner_width)).collect();
    let more = model.sayings.len().saturating_sub(SAYINGS_MAX);
    let tail = if more > 0 { theme::GAP_XXL } else { 0.0 };
    let whole = theme::SHEET_HEAD + heights.iter().sum::<f32>() + tail + theme::GAP_S;
    let (rect, _) = ui.allocate_exact_size(vec2(width, whole), Sense::hover());
    card::paint(ui, rect);
    let inner = rect.shrink2(vec2(theme::GAP_XL, 0.0));
    let y = rect.top() + theme::SHEET_HEAD / 2.0;
    let side = theme::GAP_XL;
    let place = Rect::from_center_size(pos2(inner.left() + side / 2.0, y), Vec2::splat(side));
    icon::paint(ui.painter(), place, Icon::Warning, theme.strength.word);
    let title = words.say("routines-bad", &[("file", model.file.as_str().into())]);
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let left = place.right() + theme::GAP_S;
    text::left_at(ui, (left, y), &title, strong, inner.right() - theme::HIT - left);
    if let Some((id, source)) = &model.routine {
        let corner = pos2(rect.right() - theme::HIT - theme::GAP_S, y - theme::HIT / 2.0);
        let place = Rect::from_min_size(corner, Vec2::splat(theme::HIT));
        more::show_at(ui, place, words, (id, &model.file, *source), actions);
    }
    let mut top = rect.top() + theme::SHEET_HEAD;
    for (saying, height) in shown.zip(heights) {
        one(ui, words, Rect::from_min_size(pos2(inner.left(), top), vec2(inner_width, height)), saying);
        top += height;
    }
    if more > 0 {
        let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
        let line = words.say("routines-bad-more", &[("n", more.into())]);
        text::at(ui, pos2(inner.left(), top), &line, quiet, (inner_width, 1));
    }
}

/// Height of the well that holds the line at fault.
fn well_height(saying: &SayingModel) -> f32 {
    if saying.line.is_some() { theme::WELL_HEIGHT } else { 0.0 }
}

fn message_look(theme: &Theme) -> (eframe::egui::FontId, eframe::egui::Color32) {
    (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink)
}

fn height(ui: &Ui, saying: &SayingModel, width: f32) -> f32 {
    let look = message_look(Theme::of(ui.ctx()));
    let message = text::height(ui, &saying.message, look, width - theme::PLACE_WIDTH);
    message + well_height(saying) + theme::GAP_L
}

fn one(ui: &mut Ui, words: &Words, rect: Rect, saying: &SayingModel) {
    let theme = Theme::of(ui.ctx());
    let place = words.say("routines-bad-place", &[("place", saying.place.as_str().into())]);
    let quiet = (theme::font(theme::SIZE_SMALL, Cut::Medium), theme.strength.word);
    let down = (theme::SIZE_TEXT - theme::SIZE_SMALL) / 2.0;
    text::at(ui, rect.min + vec2(0.0, down), &place, quiet, (theme::PLACE_WIDTH, 1));
    let at = rect.min + vec2(theme::PLACE_WIDTH, 0.0);
    let room = rect.width() - theme::PLACE_WIDTH;
    let message = text::at(ui, at, &saying.message, message_look(theme), (room, usize::MAX));
    let Some(line) = &saying.line else { return };
    let well = Rect::from_min_size(
        pos2(at.x, message.bottom() + theme::GAP_S),
        vec2(room, theme::WELL_HEIGHT - theme::GAP_S),
    );
    ui.painter().rect_filled(well, theme::RADIUS_FIELD, theme.sunken);
    let source = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    // The fault stays in sight: what is far to the left of it gives way.
    let indent = line.chars().take_while(|c| c.is_whitespace()).count().min(saying.column);
    let before: String = line.chars().take(saying.column).skip(indent).collect();
    let line: String = line.chars().skip(indent).collect();
    let left = well.left() + theme::GAP_M;
    let y = well.center().y;
    let width = well.width() - theme::GAP_M * 2.0;
    text::left_at(ui, (left, y), &line, source.clone(), width);
    let wide = |text: String| ui.painter().layout_no_wrap(text, source.0.clone(), source.1).size().x;
    let (x, mark) = (wide(before), wide("m".to_owned()));
    if x < width {
        let mark = Rect::from_min_size(pos2(left + x, y + theme::SIZE_SMALL * 0.7), vec2(mark, theme::FOCUS));
        ui.painter().rect_filled(mark, theme::RADIUS_FULL, theme.strength.main);
    }
}
