//! Progress: a week, a month or everything in figures, compared with before; and each session as it really was.

mod build;
mod charts;
mod edit;
mod head;
mod list;
mod model;
mod note;
mod stat;

use eframe::egui::{Align2, Rect, Sense, Ui, Vec2, pos2, vec2};

pub use build::Told;
pub use charts::holds::HOLD_SECS_MAX;
pub use edit::{Editing, SetLine, edit, export};
pub use model::{Felt, Figure, HeatWeek, HoldModel, MuscleModel, NoteModel, ProgressModel, SessionModel};
pub use note::{Noting, note};

use super::advice;
use crate::ui::action::{Action, Screen};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{card, page, text};
use crate::words::Words;

/// Shows Progress, with what the rules say above.
pub fn show(ui: &mut Ui, words: &Words, model: &ProgressModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    if !model.any_history {
        let title = page::title(ui, area, &words.get("progress-title"));
        empty(ui, words, area.with_min_y(title.bottom() + theme::GAP_L), actions);
        return;
    }
    let top = head::show(ui, words, area, model, actions);
    let body = page::body(ui, area, top + theme::GAP_L);
    page::scrolling(ui, body, "progress", |ui| {
        for (index, advice) in model.advice.iter().enumerate() {
            advice::show(ui, words, index, advice, actions);
            ui.add_space(theme::GAP_L);
        }
        let whole = ui.max_rect().with_min_y(ui.cursor().top());
        let figures = stat::row(ui, whole, &model.figures);
        let below = |top: f32, height: f32| {
            let top = top + theme::GAP_L;
            whole.with_min_y(top).with_max_y(top + height)
        };
        let (left, right) = split(below(figures, theme::CHART_HEIGHT), theme::chart_share(whole.width()));
        charts::time(ui, words, left, &model.bars_title, &model.bars);
        charts::muscles::show(ui, words, right, &model.muscles);
        let (left, right) = split(below(right.bottom(), theme::HEAT_HEIGHT), theme::HEAT_SHARE);
        charts::heat::show(ui, words, left, &model.heat);
        charts::felt::show(ui, words, right, &model.felt);
        let mut bottom = stat::row(ui, below(right.bottom(), theme::FIGURES_HEIGHT), &model.facts);
        if !model.holds.is_empty() {
            let place = below(bottom, charts::holds::height(model.holds.len()));
            charts::holds::show(ui, words, place, &model.holds);
            bottom = place.bottom();
        }
        let rest = below(bottom, 0.0);
        let bottom = list::show(ui, words, rest, model, actions);
        ui.allocate_rect(whole.with_max_y(bottom + theme::MARGIN_TOP), Sense::hover());
    });
}

/// Two cards side by side, the left one with that share of the width; one above the other where it is narrow.
fn split(place: Rect, share: f32) -> (Rect, Rect) {
    if place.width() < theme::NARROW {
        return (place, place.translate(vec2(0.0, place.height() + theme::GAP_L)));
    }
    let middle = place.left() + place.width() * share;
    (place.with_max_x(middle - theme::GAP_L / 2.0), place.with_min_x(middle + theme::GAP_L / 2.0))
}

/// No history yet: what shows here later, and one button to begin.
fn empty(ui: &mut Ui, words: &Words, area: Rect, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let rect = area.with_max_y((area.top() + theme::EMPTY_HEIGHT).min(area.bottom()));
    card::paint(ui, rect);
    let width = rect.width().min(theme::READING_WIDTH);
    let (lead, body) = (words.get("progress-empty"), words.get("progress-empty-hint"));
    let centre = rect.center();
    let disc = pos2(centre.x, rect.top() + theme::EMPTY_HEIGHT * 0.27);
    ui.painter().circle_filled(disc, theme::MARGIN, theme.accent().soft);
    let at = Rect::from_center_size(disc, Vec2::splat(theme::MARGIN));
    icon::paint(ui.painter(), at, Icon::Progress, theme.accent().main);
    let strong = theme::font(theme::SIZE_LEAD, Cut::Strong);
    let y = disc.y + theme::MARGIN + theme::GAP_XXL;
    text::middle_at(ui, pos2(centre.x, y), &lead, (strong, theme.ink), width);
    let quiet = theme::font(theme::SIZE_TEXT, Cut::Text);
    let under = pos2(centre.x, y + theme::GAP_XXL + theme::GAP_M);
    text::middle_at(ui, under, &body, (quiet, theme.ink_2), width);
    let label = words.get("progress-empty-begin");
    let button = Button::primary(&label);
    let size = button.size(ui);
    let place = Align2::CENTER_TOP.anchor_size(pos2(centre.x, under.y + theme::MARGIN), size);
    if button.show_at(ui, place).clicked() {
        actions.push(Action::Go(Screen::Today));
    }
}
