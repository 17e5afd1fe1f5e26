//! An exercise: its figure in motion, how it is done, where it is felt, what is easier and harder, when to stop.

use std::time::Duration;

use eframe::egui::{Align2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::progress::{HOLD_SECS_MAX, HoldModel};
use crate::domain::exercise::Kind;
use crate::domain::figure::Motion;
use crate::ui::action::{Action, Screen};
use crate::ui::theme::{self, Cut, Theme, Tone};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::figure::FigureModel;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::{card, figure, page, text, trend};
use crate::words::Words;

/// Time between two pictures of the figure.
const FRAME: Duration = Duration::from_millis(50);

/// Height of the line of holds.
const HOLDS_HEIGHT: f32 = 64.0;

/// The figure's greatest height, of its width.
const FIGURE_HEIGHT: f32 = 0.8;

/// Everything that is shown of an exercise.
#[derive(Clone, Debug)]
pub struct ExercisePage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// What it is for, and what works along.
    pub muscles: (String, String),
    /// Things needed, in a line.
    pub equipment: String,
    /// Its usual dose.
    pub dose: String,
    /// How it is done, a sentence a step.
    pub how: Vec<String>,
    /// Where it is felt; may be empty, as the next three.
    pub feel: String,
    /// When to stop.
    pub stop_if: String,
    /// An easier way.
    pub easier: String,
    /// A harder way.
    pub harder: String,
    /// How long it was held lately; nothing where it never was.
    pub holds: Option<HoldModel>,
    /// Its figure, where it has one.
    pub figure: Option<FigureModel>,
    /// The figure stands still.
    pub less_motion: bool,
}

/// Shows the exercise.
pub fn show(ui: &mut Ui, words: &Words, model: &ExercisePage, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    let top = head(ui, words, area, model, actions);
    let width = (area.width() * theme::PORTRAIT_SHARE).round();
    let left = Rect::from_min_max(pos2(area.left(), top), pos2(area.left() + width, area.bottom()));
    portrait(ui, words, left, model);
    let right = Rect::from_min_max(pos2(left.right() + theme::GAP_XL, top), area.max);
    page::scrolling(ui, right, "exercise", |ui| {
        how(ui, words, model);
        let theme = Theme::of(ui.ctx());
        let quiet = Tone { main: theme.ink_2, soft: theme.sunken, word: theme.ink };
        pair(
            ui,
            words,
            [
                ("exercise-feel", &model.feel, theme.stretch),
                ("exercise-stop", &model.stop_if, theme.strength),
            ],
        );
        pair(
            ui,
            words,
            [("exercise-easier", &model.easier, quiet), ("exercise-harder", &model.harder, quiet)],
        );
        if let Some(holds) = &model.holds {
            self::holds(ui, words, holds);
        }
    });
}

fn head(ui: &mut Ui, words: &Words, area: Rect, model: &ExercisePage, actions: &mut Vec<Action>) -> f32 {
    let theme = Theme::of(ui.ctx());
    let row = area.with_max_y(area.top() + theme::HIT);
    let back = words.get("exercise-back");
    let at = Rect::from_min_size(row.min, Vec2::splat(theme::HIT));
    if Button::plain(&back).icon(Icon::Left, IconAt::Alone).key("Esc").show_at(ui, at).clicked() {
        actions.push(Action::Go(Screen::Routines));
    }
    let start = words.get("exercise-start");
    let start = Button::primary(&start).icon(Icon::Play, IconAt::Before);
    let width = start.size(ui).x;
    let place = Rect::from_min_size(pos2(row.right() - width, row.top()), vec2(width, row.height()));
    if start.show_at(ui, place).clicked() {
        actions.push(Action::Start(model.id.clone()));
    }
    let left = at.right() + theme::GAP_M;
    let large = (theme::font(theme::SIZE_HEADING, Cut::Heading), theme.ink);
    text::left_at(ui, (left, row.center().y), &model.name, large, place.left() - left - theme::GAP_M);
    row.bottom() + theme::GAP_L
}

/// The figure on its colour; over it the muscles, under it what is needed and how much is usual.
fn portrait(ui: &mut Ui, words: &Words, rect: Rect, model: &ExercisePage) {
    let theme = Theme::of(ui.ctx());
    let tone = theme.kind(Some(model.kind));
    ui.painter().rect_filled(rect, theme::RADIUS_CARD, tone.soft);
    let inner = rect.shrink(theme::GAP_XL);
    let chip = Tone { soft: theme.surface, ..tone };
    let chip = text::chip_at(ui, inner.min, &words.kind(model.kind), theme::SIZE_CHIP, chip);
    let (first, second) = &model.muscles;
    let strong = (theme::font(theme::SIZE_SMALL, Cut::Strong), tone.word);
    let left = chip.right() + theme::GAP_M;
    let first = text::left_at(ui, (left, chip.center().y), first, strong, inner.right() - left);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let left = first.right() + theme::GAP_M;
    if inner.right() > left + theme::HIT {
        text::left_at(ui, (left, chip.center().y), second, small.clone(), inner.right() - left);
    }
    let foot = inner.bottom() - theme::SIZE_SMALL / 2.0;
    let dose = text::right_at(ui, (inner.right(), foot), &model.dose, small.clone(), inner.width() / 2.0);
    text::left_at(
        ui,
        (inner.left(), foot),
        &model.equipment,
        small,
        dose.left() - inner.left() - theme::GAP_M,
    );
    let place = Rect::from_min_max(
        pos2(inner.left(), chip.bottom() + theme::GAP_L),
        pos2(inner.right(), foot - theme::GAP_XXL),
    );
    // In the middle of it, and no higher than a figure is wide.
    let place = Rect::from_center_size(
        place.center(),
        vec2(place.width(), place.height().min(place.width() * FIGURE_HEIGHT)),
    );
    if let Some(shown) = &model.figure {
        let moving = FigureModel { motion: motion(ui, model), ..shown.clone() };
        figure::show_at(ui, place, &moving, &theme.figure(model.kind), &model.name);
    }
}

/// A stretch breathes, all else moves at its usual pace.
fn motion(ui: &Ui, model: &ExercisePage) -> Motion {
    if model.less_motion {
        return Motion::Still;
    }
    ui.ctx().request_repaint_after(FRAME);
    #[expect(clippy::cast_possible_truncation, reason = "seconds since the window was opened")]
    let secs = ui.input(|input| input.time) as f32;
    if model.kind == Kind::Stretch { Motion::Breath { secs } } else { Motion::Loop { secs } }
}

/// The steps, numbered, on a card.
fn how(ui: &mut Ui, words: &Words, model: &ExercisePage) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let room = width - theme::GAP_XL * 2.0;
    let indent = theme::NUMBER + theme::GAP_M;
    let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
    let heights: Vec<f32> = (model.how.iter())
        .map(|step| text::height(ui, step, body.clone(), room - indent).max(theme::NUMBER))
        .collect();
    let height = theme::GAP_XL * 2.0
        + theme::SIZE_LEAD
        + heights.iter().map(|height| height + theme::GAP_M).sum::<f32>();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    card::paint(ui, rect);
    let inner = rect.shrink(theme::GAP_XL);
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let mut y =
        text::at(ui, inner.min, &words.get("exercise-how"), strong, (room, 1)).bottom() + theme::GAP_M;
    let tone = theme.kind(Some(model.kind));
    for (number, (step, height)) in (1_u8..).zip(model.how.iter().zip(heights)) {
        let centre = pos2(inner.left() + theme::NUMBER / 2.0, y + theme::NUMBER / 2.0);
        ui.painter().circle_filled(centre, theme::NUMBER / 2.0, tone.soft);
        let font = theme::font(theme::SIZE_SMALL, Cut::Strong);
        ui.painter().text(centre, Align2::CENTER_CENTER, number.to_string(), font, tone.word);
        let lines = text::height(ui, step, body.clone(), room - indent);
        let top = y + (theme::NUMBER - lines.min(theme::NUMBER)) / 2.0;
        text::at(ui, pos2(inner.left() + indent, top), step, body.clone(), (room - indent, usize::MAX));
        y += height + theme::GAP_M;
    }
    ui.add_space(theme::GAP_L);
}

/// How long it was held, week by week, on a card.
fn holds(ui: &mut Ui, words: &Words, model: &HoldModel) {
    let theme = Theme::of(ui.ctx());
    let size = vec2(ui.available_width(), theme::GAP_L * 3.0 + theme::SIZE_TEXT + HOLDS_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &model.said));
    response.on_hover_text(&model.said);
    card::paint(ui, rect);
    let inner = rect.shrink(theme::GAP_L);
    let y = inner.top() + theme::SIZE_TEXT / 2.0;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let head = text::left_at(ui, (inner.left(), y), &words.get("exercise-holds"), strong, inner.width());
    let room = inner.right() - head.right() - theme::GAP_M;
    text::right_at(ui, (inner.right(), y), &model.since, small, room);
    let chart = inner.with_min_y(inner.bottom() - HOLDS_HEIGHT);
    trend::show_at(ui, chart, &model.secs, HOLD_SECS_MAX);
    ui.add_space(theme::GAP_L);
}

/// Two small cards side by side; one that has nothing to say is left out.
fn pair(ui: &mut Ui, words: &Words, cards: [(&str, &String, Tone); 2]) {
    let told: Vec<_> = cards.into_iter().filter(|(_, said, _)| !said.is_empty()).collect();
    if told.is_empty() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let whole = ui.available_width();
    let width = (whole - theme::GAP_L * (told.len() - 1) as f32) / told.len() as f32;
    let room = width - theme::GAP_L * 2.0;
    let body = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let lines =
        told.iter().map(|(_, said, _)| text::height(ui, said, body.clone(), room)).fold(0.0, f32::max);
    let height = theme::GAP_L * 2.0 + theme::SIZE_SMALL + theme::GAP_S + lines;
    let (row, _) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
    let mut left = row.left();
    for (key, said, tone) in told {
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, height));
        ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, tone.soft);
        let inner = rect.shrink(theme::GAP_L);
        let strong = (theme::font(theme::SIZE_SMALL, Cut::Strong), tone.word);
        let head = text::at(ui, inner.min, &words.get(key), strong, (room, 1));
        text::at(
            ui,
            pos2(inner.left(), head.bottom() + theme::GAP_XS),
            said,
            body.clone(),
            (room, usize::MAX),
        );
        left += width + theme::GAP_L;
    }
    ui.add_space(theme::GAP_L);
}
