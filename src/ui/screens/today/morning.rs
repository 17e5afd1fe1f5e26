//! The morning after: how it feels now, across the top of Today. One press answers.

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

use super::model::MorningModel;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::{card, rating, text};
use crate::words::Words;

/// The scale is no wider than this, and never wider than so much of the banner.
const SCALE: (f32, f32) = (440.0, 0.6);

/// Asks; gives the height at which it ends.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    area: Rect,
    model: &MorningModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let rect = area.with_max_y(area.top() + theme::BANNER_HEIGHT);
    card::paint(ui, rect);
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_M));
    let y = inner.center().y;
    let close =
        Rect::from_min_size(pos2(inner.right() - theme::HIT, y - theme::HIT / 2.0), Vec2::splat(theme::HIT));
    let not_now = words.get("today-morning-pass");
    if Button::plain(&not_now)
        .icon(Icon::Close, IconAt::Alone)
        .weight(Weight::Ghost)
        .show_at(ui, close)
        .clicked()
    {
        actions.push(Action::PassOver(model.session));
    }
    let width = SCALE.0.min(inner.width() * SCALE.1);
    let right = close.left() - theme::GAP_S;
    let scale = Rect::from_min_max(pos2(right - width, inner.top()), pos2(right, inner.bottom()));
    if let Some(felt) = rating::show_at(ui, scale, words, None, rating::BY_HAND) {
        actions.push(Action::Morning(model.session, felt));
    }
    let room = scale.left() - inner.left() - theme::GAP_L;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    text::left_at(ui, (inner.left(), y - theme::GAP_M + 1.0), &words.get("today-morning"), strong, room);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::left_at(ui, (inner.left(), y + theme::GAP_M - 1.0), &model.after, small, room);
    rect.bottom()
}
