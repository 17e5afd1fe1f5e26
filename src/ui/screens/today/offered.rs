//! The large card of Today: the routine's name, figure, bars and steps, and Start.

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use super::model::{OfferedModel, Standing};
use crate::ui::action::{Action, Screen};
use crate::ui::command::UiCommand;
use crate::ui::preview::{RoutinePreview, StepPreview};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::{card, figure, keycap, page, text, timeline};
use crate::words::Words;

/// Shows the card; its button is the screen's next thing where nothing else is.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    offered: &OfferedModel,
    next: bool,
    actions: &mut Vec<Action>,
) {
    let routine = &offered.routine;
    let inner = rect.shrink2(vec2(theme::GAP_XXL, theme::GAP_XL));
    let hero = inner.with_max_y(inner.top() + theme::HERO_HEIGHT);
    let foot = inner.with_min_y(inner.bottom() - theme::PRIMARY_HEIGHT);
    let bars = hero.with_min_y(hero.bottom() - theme::BAR_HEIGHT);
    // The card ends under its last step where the window is higher than that.
    let list_height = routine.steps.len() as f32 * theme::STEP_HEIGHT;
    let room = foot.top() - hero.bottom() - theme::GAP_M * 2.0;
    let spare = (room - list_height).max(0.0);
    let (rect, foot) = (rect.with_max_y(rect.bottom() - spare), foot.translate(vec2(0.0, -spare)));
    card::paint(ui, rect);
    head(ui, words, hero, offered);
    timeline::show_at(ui, bars, &routine.bars, &words.get("today-bars"));
    let list = Rect::from_min_max(
        pos2(inner.left(), hero.bottom() + theme::GAP_M),
        pos2(inner.right(), foot.top() - theme::GAP_M),
    );
    page::scrolling(ui, list, "steps", |ui| {
        for (index, step) in routine.steps.iter().enumerate() {
            row(ui, step, index > 0);
        }
    });
    buttons(ui, words, foot, offered, next, actions);
}

/// The card where there is no routine to offer.
pub(super) fn nothing(ui: &mut Ui, words: &Words, rect: Rect, actions: &mut Vec<Action>) {
    let rect = rect.with_max_y(rect.top() + theme::HERO_HEIGHT + theme::GAP_XXL * 2.0);
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink(theme::GAP_XXL);
    let lead = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
    let line = text::at(ui, inner.min, &words.get("today-nothing"), lead, (inner.width(), 2));
    let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
    let under = pos2(inner.left(), line.bottom() + theme::GAP_S);
    let line = text::at(ui, under, &words.get("today-nothing-hint"), body, (inner.width(), 3));
    let label = words.get("today-choose");
    let button = Button::primary(&label);
    let place = Rect::from_min_size(pos2(inner.left(), line.bottom() + theme::GAP_XL), button.size(ui));
    if button.show_at(ui, place).clicked() {
        actions.push(Action::Go(Screen::Routines));
    }
}

fn head(ui: &mut Ui, words: &Words, rect: Rect, offered: &OfferedModel) {
    let theme = Theme::of(ui.ctx());
    let routine = &offered.routine;
    let chip = words.get(match offered.standing {
        Standing::Gentle => "today-chip-gentle",
        Standing::Due => "today-chip-due",
        Standing::Done => "today-chip-done",
        Standing::Free => "today-chip-free",
    });
    let figure_width = (rect.width() * theme::FIGURE_SHARE).min(theme::FIGURE_WIDTH);
    let width = rect.width() - figure_width - theme::GAP_M;
    let chip = text::chip_at(
        ui,
        pos2(rect.left(), rect.top() + theme::GAP_S),
        &chip,
        theme::SIZE_CHIP,
        theme.accent(),
    );
    let sizes = [theme::SIZE_TITLE, theme::SIZE_HEADING, theme::SIZE_SUBTITLE, theme::SIZE_LEAD];
    let size = text::fitting(ui, &routine.name, Cut::Heading, width, &sizes);
    let name = (theme::font(size, Cut::Heading), theme.ink);
    let name = text::at(ui, pos2(rect.left(), chip.bottom() + theme::GAP_S), &routine.name, name, (width, 1));
    let line = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
    let under = pos2(rect.left(), name.bottom() + theme::GAP_XS);
    text::at(ui, under, &summary(words, routine), line, (width, 2));
    if let Some(figure) = routine.figure() {
        let place = Rect::from_min_max(
            pos2(rect.right() - figure_width, rect.top() - theme::GAP_S),
            pos2(rect.right(), rect.bottom() - theme::GAP_XL),
        );
        figure::paint(ui.painter(), place, figure, &theme.figure(routine.kind));
    }
}

/// `10 min 30 s · 7 exercises · mat, strap`
fn summary(words: &Words, routine: &RoutinePreview) -> String {
    let mut parts = vec![
        words.length(routine.length),
        words.say("today-exercises", &[("n", routine.steps.len().into())]),
    ];
    if !routine.equipment.is_empty() {
        parts.push(routine.equipment.join(", "));
    }
    parts.join(" · ")
}

fn row(ui: &mut Ui, step: &StepPreview, ruled: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::STEP_HEIGHT), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let theme = Theme::of(ui.ctx());
    if ruled {
        card::rule_at(ui, rect.x_range(), rect.top());
    }
    let y = rect.center().y;
    let narrow = rect.width() < theme::LIST_NARROW;
    let thumb_width = if narrow { theme::THUMB_NARROW } else { theme::THUMB_WIDTH };
    let thumb = Rect::from_min_size(
        pos2(rect.left(), y - theme::THUMB_HEIGHT / 2.0),
        vec2(thumb_width, theme::THUMB_HEIGHT),
    );
    figure::thumbnail(ui, thumb, step.figure.as_ref(), step.kind);
    let dot = theme::DOT / 2.0;
    ui.painter().circle_filled(pos2(rect.right() - dot, y), dot, theme.kind(Some(step.kind)).main);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let right = (rect.right() - theme::DOT - theme::GAP_M, y);
    let dose = text::right_at(ui, right, &step.dose, small, rect.width() / 2.0);
    let name = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    let left = thumb.right() + theme::GAP_M;
    text::left_at(ui, (left, y), &step.name, name, dose.left() - left - theme::GAP_M);
}

fn buttons(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    offered: &OfferedModel,
    next: bool,
    actions: &mut Vec<Action>,
) {
    let (start, another) = (words.get("today-start"), words.get("today-another"));
    let weight = if next { Weight::Primary } else { Weight::Soft };
    let start = Button::primary(&start).weight(weight).icon(Icon::Play, IconAt::Before);
    let place = Rect::from_min_size(rect.min, vec2(start.size(ui).x.max(theme::START_WIDTH), rect.height()));
    if start.show_at(ui, place).clicked() {
        actions.push(offered.start());
    }
    let another = Button::plain(&another);
    let beside = Rect::from_min_size(
        pos2(place.right() + theme::GAP_M, rect.top()),
        vec2(another.size(ui).x, rect.height()),
    );
    if another.show_at(ui, beside).clicked() {
        actions.push(Action::Go(Screen::Routines));
    }
    if next {
        keycap::right_at(ui, pos2(rect.right(), rect.center().y), UiCommand::Next.key_name());
    }
}
