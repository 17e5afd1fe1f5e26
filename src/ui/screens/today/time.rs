//! "I have so many minutes": makes today's session fit.

use eframe::egui::{Rect, Ui, Vec2, pos2};

use super::model::OfferedModel;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::text;
use crate::words::Words;

/// Shows it at the right end of that box: less, how much there is, more.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    offered: &OfferedModel,
    actions: &mut Vec<Action>,
) {
    let theme = Theme::of(ui.ctx());
    let y = rect.center().y;
    let square = |right: f32| {
        Rect::from_min_size(pos2(right - theme::HIT, y - theme::HIT / 2.0), Vec2::splat(theme::HIT))
    };
    let (less, more) = (words.get("today-minutes-less"), words.get("today-minutes-more"));
    let mut right = rect.right();
    if offered.minutes.is_some() {
        let place = square(right);
        if Button::plain(&more).icon(Icon::Plus, IconAt::Alone).show_at(ui, place).clicked() {
            actions.push(Action::HaveMinutes(offered.more()));
        }
        right = place.left() - theme::GAP_M;
    }
    let said = match offered.minutes {
        Some(minutes) => words.say("today-minutes", &[("n", minutes.into())]),
        None => words.get("today-minutes-all"),
    };
    let look = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink_2);
    let shown =
        text::right_at(ui, (right, y), &said, look, rect.width() - theme::HIT * 2.0 - theme::GAP_M * 2.0);
    if let Some(minutes) = offered.less() {
        let place = square(shown.left() - theme::GAP_M);
        if Button::plain(&less).icon(Icon::Minus, IconAt::Alone).show_at(ui, place).clicked() {
            actions.push(Action::HaveMinutes(Some(minutes)));
        }
    }
}
