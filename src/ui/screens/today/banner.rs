//! What stands across the top of Today and asks: a session that was cut off, a warning sign that is open.

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

use super::model::{CutOffModel, WarningModel};
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme, Tone};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::text;
use crate::words::Words;

/// What a banner says, and what can be done about it, the likeliest first.
struct Banner<'a> {
    tone: Tone,
    icon: Icon,
    title: &'a str,
    detail: &'a str,
    answers: &'a [(&'a str, Weight, Action)],
}

/// Shows what was cut off; gives the height at which it ends.
pub(super) fn cut_off(
    ui: &mut Ui,
    words: &Words,
    area: Rect,
    model: &CutOffModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let (done, of) = model.sets;
    let detail = [("done", done.into()), ("of", of.into()), ("when", model.when.as_str().into())];
    let (on, keep) = (words.get("today-go-on"), words.get("today-keep"));
    let answers = if model.can_go_on {
        vec![
            (on.as_str(), Weight::Primary, Action::TakeUp),
            (keep.as_str(), Weight::Plain, Action::KeepWhatWasDone),
        ]
    } else {
        vec![(keep.as_str(), Weight::Primary, Action::KeepWhatWasDone)]
    };
    let banner = Banner {
        tone: Theme::of(ui.ctx()).rest,
        icon: Icon::Again,
        title: &words.say("today-cut-off", &[("name", model.name.as_str().into())]),
        detail: &words.say("today-cut-off-detail", &detail),
        answers: &answers,
    };
    show(ui, area, &banner, actions)
}

/// Shows the warning signs that are open; gives the height at which it ends.
pub(super) fn warning(
    ui: &mut Ui,
    words: &Words,
    area: Rect,
    model: &WarningModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let (help, over) = (words.get("help-title"), words.get("today-sign-over"));
    let banner = Banner {
        tone: Theme::of(ui.ctx()).strength,
        icon: Icon::Heart,
        title: &model.signs,
        detail: &words.get("today-sign-detail"),
        answers: &[
            (help.as_str(), Weight::Plain, Action::ToggleHelp),
            (over.as_str(), Weight::Plain, Action::ClearSigns),
        ],
    };
    show(ui, area, &banner, actions)
}

fn show(ui: &mut Ui, area: Rect, banner: &Banner<'_>, actions: &mut Vec<Action>) -> f32 {
    let theme = Theme::of(ui.ctx());
    let rect = area.with_max_y(area.top() + theme::BANNER_HEIGHT);
    ui.painter().rect_filled(rect, theme::RADIUS_CARD, banner.tone.soft);
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_M));
    let y = inner.center().y;
    let widths =
        banner.answers.iter().map(|(label, weight, _)| Button::plain(label).weight(*weight).size(ui).x);
    let widths: Vec<f32> = widths.collect();
    let mut left =
        inner.right() - widths.iter().map(|width| width + theme::GAP_S).sum::<f32>() + theme::GAP_S;
    let end = left - theme::GAP_M;
    for ((label, weight, action), width) in banner.answers.iter().zip(widths) {
        let place = Rect::from_min_size(pos2(left, y - theme::HIT / 2.0), vec2(width, theme::HIT));
        if Button::plain(label).weight(*weight).show_at(ui, place).clicked() {
            actions.push(action.clone());
        }
        left += width + theme::GAP_S;
    }
    let side = theme::SIZE_HEADING;
    let at = Rect::from_center_size(pos2(inner.left() + side / 2.0, y), Vec2::splat(side));
    icon::paint(ui.painter(), at, banner.icon, banner.tone.word);
    let left = at.right() + theme::GAP_M;
    let room = end - left;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    text::left_at(ui, (left, y - theme::GAP_M + 1.0), banner.title, strong, room);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::left_at(ui, (left, y + theme::GAP_M - 1.0), banner.detail, small, room);
    rect.bottom()
}
