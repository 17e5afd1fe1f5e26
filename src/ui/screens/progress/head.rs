//! The head of Progress: which days, how far it looks back, and a step before or after.

use eframe::egui::{Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::model::ProgressModel;
use crate::domain::span::Reach;
use crate::ui::action::{Action, HistoryWish, LookWish};
use crate::ui::command::UiCommand;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{page, segmented, text};
use crate::words::Words;

/// Shows it; gives the height at which it ends.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    area: Rect,
    model: &ProgressModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let row = page::title(ui, area, &model.title);
    let names = ["progress-reach-week", "progress-reach-month", "progress-reach-all"];
    let names = names.map(|key| words.get(key));
    let reach_size = segmented::size(ui, &names);
    let days_width = text::width(ui, &model.days, theme::SIZE_SMALL, Cut::Strong) + theme::HIT * 2.0;
    let (summary, export) = (words.get("progress-summary"), words.get("progress-export"));
    let buttons = [(&summary, HistoryWish::Report), (&export, HistoryWish::AskToExport)];
    let buttons = buttons.map(|(label, wish)| (Button::plain(label), wish));
    let buttons_width: f32 = buttons.iter().map(|(button, _)| button.size(ui).x + theme::GAP_M).sum();
    let together = reach_size.x + theme::GAP_M + days_width + buttons_width;
    let title_width = text::width(ui, &model.title, theme::SIZE_HEADING, Cut::Heading);
    let fits = title_width + theme::GAP_L + together <= row.width();
    let mut right = row.right();
    for (button, wish) in buttons.into_iter().rev() {
        let width = button.size(ui).x;
        let place = Rect::from_min_size(pos2(right - width, row.top()), vec2(width, theme::HIT));
        right = place.left() - theme::GAP_M;
        if button.show_at(ui, place).clicked() {
            actions.push(Action::History(wish));
        }
    }
    // What does not fit beside the title stands under it.
    let row = if fits { row.with_max_x(right) } else { row.translate(vec2(0.0, theme::HIT + theme::GAP_S)) };
    let days = Rect::from_min_size(pos2(row.right() - days_width, row.top()), vec2(days_width, theme::HIT));
    pill(ui, words, days, model, actions);
    let at = pos2(days.left() - theme::GAP_M - reach_size.x, row.top());
    let chosen = Reach::ALL.iter().position(|reach| *reach == model.reach);
    let place = Rect::from_min_size(at, reach_size);
    let picked = segmented::show_at(ui, place, &names, chosen, &words.get("progress-reach"));
    actions
        .extend(picked.and_then(|at| Reach::ALL.get(at)).map(|reach| Action::Look(LookWish::Back(*reach))));
    row.bottom()
}

/// The days, with a step before and after.
fn pill(ui: &mut Ui, words: &Words, rect: Rect, model: &ProgressModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let line = Stroke::new(theme::LINE, theme.line);
    ui.painter().rect(rect, theme::RADIUS_BUTTON, theme.surface, line, StrokeKind::Inside);
    let strong = theme::font(theme::SIZE_SMALL, Cut::Strong);
    text::middle_at(ui, rect.center(), &model.days, (strong, theme.ink), f32::INFINITY);
    let (before, after) = model.steps;
    let (left, others) = rect.split_left_right_at_x(rect.left() + theme::HIT);
    let (_, right) = others.split_left_right_at_x(rect.right() - theme::HIT);
    if model.reach == Reach::All {
        return;
    }
    let steps = [
        (before, left, UiCommand::Earlier, Icon::Left, LookWish::Earlier),
        (after, right, UiCommand::Later, Icon::Right, LookWish::Later),
    ];
    for (is_there, place, command, shown, wish) in steps {
        let label = command.label(words);
        let button =
            Button::plain(&label).icon(shown, IconAt::Alone).key(command.key_name()).weight(Weight::Ghost);
        if !is_there {
            let side = Rect::from_center_size(place.center(), Vec2::splat(theme::SIZE_LEAD));
            icon::paint(ui.painter(), side, shown, theme.line);
        } else if button.show_at(ui, place).clicked() {
            actions.push(Action::Look(wish));
        }
    }
}
