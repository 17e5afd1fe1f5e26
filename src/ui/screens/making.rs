//! An exercise of one's own: what it is called, what it does, how much of it, how it is done, and how it looks.

use std::collections::BTreeSet;

use eframe::egui::{Rect, Sense, TextEdit, Ui, pos2, vec2};

use super::routines::ExerciseModel;
use crate::domain::exercise::{Kind, Muscle};
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::dialog::{self, Choice};
use crate::ui::widgets::{field, figure, segmented, select, text};
use crate::words::Words;

/// Height of a label with what belongs to it, and of the lines for how it is done.
const ROW: f32 = 76.0;
const HOW: f32 = 132.0;
/// Muscles side by side.
const ABREAST: usize = 3;
/// Height of the figure.
const FIGURE: f32 = 120.0;

/// What a person writes of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Making {
    /// Its name.
    pub name: String,
    /// What it does; a stretch where nothing was said.
    pub kind: Option<Kind>,
    /// Whether it is done on each side.
    pub each_side: bool,
    /// The muscles it is for.
    pub muscles: BTreeSet<Muscle>,
    /// Seconds or reps of a set, as written.
    pub amount: String,
    /// Its sets, as written.
    pub sets: String,
    /// How it is done, a step a line.
    pub how: String,
    /// When to stop.
    pub stop_if: String,
    /// The id of the exercise whose figure it has.
    pub looks_like: Option<String>,
    /// What is wrong with it, in a sentence; empty where nothing is.
    pub trouble: String,
}

impl Making {
    /// What it does.
    pub fn kind(&self) -> Kind {
        self.kind.unwrap_or(Kind::Stretch)
    }
}

/// Asks.
pub fn make(
    ui: &Ui,
    words: &Words,
    making: &mut Making,
    exercises: &[ExerciseModel],
    actions: &mut Vec<Action>,
) {
    let [title, stay, go] =
        ["exercise-make", "exercise-make-stay", "exercise-make-go"].map(|key| words.get(key));
    let muscles = Muscle::ALL.len().div_ceil(ABREAST) as f32 * theme::HIT + theme::GAP_XXL;
    let height = theme::HIT + ROW * 5.0 + muscles + HOW + FIGURE + ROW;
    let choice = dialog::form(ui, &title, (&stay, &go), height, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        form(ui, words, rect, (making, exercises));
    });
    match choice {
        Some(Choice::Go) => actions.push(Action::MakeExercise(Box::new(making.clone()))),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}

fn form(ui: &mut Ui, words: &Words, rect: Rect, (making, exercises): (&mut Making, &[ExerciseModel])) {
    let theme = Theme::of(ui.ctx());
    let ink = if making.trouble.is_empty() { theme.ink_2 } else { theme.strength.word };
    let hint = words.get("exercise-make-hint");
    let said = if making.trouble.is_empty() { &hint } else { &making.trouble };
    let look = (theme::font(theme::SIZE_TEXT, Cut::Text), ink);
    text::at(ui, rect.min, said, look, (rect.width(), 2));
    let mut y = rect.top() + theme::HIT;
    line(ui, rect, &mut y, &words.get("exercise-make-name"), &mut making.name);
    let kinds = Kind::ALL.map(|kind| words.capital(&words.kind(kind)));
    let chosen = Kind::ALL.iter().position(|kind| *kind == making.kind());
    let label = words.get("exercise-make-kind");
    let place = labelled(ui, rect, &mut y, &label);
    let size = segmented::size(ui, &kinds);
    let at = Rect::from_min_size(place.min, size);
    if let Some(picked) = segmented::show_at(ui, at, &kinds, chosen, &label) {
        making.kind = Kind::ALL.get(picked).copied();
    }
    amounts(ui, words, rect, &mut y, making);
    self::muscles(ui, words, rect, &mut y, making);
    how(ui, words, rect, &mut y, making);
    line(ui, rect, &mut y, &words.get("exercise-make-stop"), &mut making.stop_if);
    let label = words.get("exercise-make-looks");
    let place = labelled(ui, rect, &mut y, &label);
    let names: Vec<&str> = exercises.iter().map(|it| it.step.name.as_str()).collect();
    let like = exercises.iter().find(|it| Some(&it.id) == making.looks_like.as_ref());
    let none = words.get("exercise-make-no-figure");
    let now = like.map_or(none.as_str(), |it| it.step.name.as_str());
    let picked =
        select::show_at(ui, place.with_max_x(place.left() + place.width() * 0.6), (&label, now), &names);
    if let Some(it) = like {
        let well =
            Rect::from_min_size(pos2(rect.right() - FIGURE * 1.5, place.top()), vec2(FIGURE * 1.5, FIGURE));
        figure::thumbnail(ui, well, it.step.figure.as_ref(), making.kind());
    }
    if let Some(it) = picked.and_then(|at| exercises.get(at)) {
        making.looks_like = Some(it.id.clone());
    }
}

/// A label; gives the place below it.
fn labelled(ui: &mut Ui, rect: Rect, y: &mut f32, label: &str) -> Rect {
    let look = (theme::font(theme::SIZE_SMALL, Cut::Strong), Theme::of(ui.ctx()).ink);
    text::left_at(ui, (rect.left(), *y + theme::SIZE_SMALL / 2.0), label, look, rect.width());
    let top = *y + theme::SIZE_SMALL + theme::GAP_S;
    *y += ROW;
    Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), theme::HIT))
}

fn line(ui: &mut Ui, rect: Rect, y: &mut f32, label: &str, line: &mut String) {
    let place = labelled(ui, rect, y, label);
    field::show_at(ui, place, line, label);
}

/// Seconds or reps, sets, and whether each side.
fn amounts(ui: &mut Ui, words: &Words, rect: Rect, y: &mut f32, making: &mut Making) {
    let third = (rect.width() - theme::GAP_M * 2.0) / 3.0;
    let amount = words.get(if making.kind() == Kind::Strength { "editor-reps" } else { "editor-hold" });
    let top = *y;
    let place =
        |at: f32| Rect::from_min_size(pos2(rect.left() + (third + theme::GAP_M) * at, top), vec2(third, ROW));
    let (first, second, last) = (place(0.0), place(1.0), place(2.0));
    line(ui, first, &mut first.top().clone(), &amount, &mut making.amount);
    line(ui, second, &mut second.top().clone(), &words.get("editor-sets"), &mut making.sets);
    let label = words.get("editor-sides");
    let well = labelled(ui, last, &mut last.top().clone(), &label);
    let choices = ["exercise-make-both", "exercise-make-each"].map(|key| words.get(key));
    let chosen = usize::from(making.each_side);
    if let Some(picked) = segmented::show_at(ui, well, &choices, Some(chosen), &label) {
        making.each_side = picked == 1;
    }
    *y += ROW;
}

fn muscles(ui: &mut Ui, words: &Words, rect: Rect, y: &mut f32, making: &mut Making) {
    let top = labelled(ui, rect, y, &words.get("exercise-make-muscles")).top();
    let width = rect.width() / ABREAST as f32;
    for (index, muscle) in Muscle::ALL.into_iter().enumerate() {
        let at = vec2((index % ABREAST) as f32 * width, (index / ABREAST) as f32 * theme::HIT);
        let place = Rect::from_min_size(
            pos2(rect.left(), top) + at,
            vec2(width - theme::GAP_XS, theme::HIT - theme::GAP_XS),
        );
        let is_picked = making.muscles.contains(&muscle);
        let weight = if is_picked { Weight::Soft } else { Weight::Ghost };
        let label = words.capital(&words.muscle(muscle));
        if Button::plain(&label).weight(weight).show_at(ui, place).clicked() {
            if is_picked {
                making.muscles.remove(&muscle);
            } else {
                making.muscles.insert(muscle);
            }
        }
    }
    *y = top + Muscle::ALL.len().div_ceil(ABREAST) as f32 * theme::HIT + theme::GAP_M;
}

fn how(ui: &mut Ui, words: &Words, rect: Rect, y: &mut f32, making: &mut Making) {
    let label = words.get("exercise-make-how");
    let well = labelled(ui, rect, y, &label);
    let well = well.with_max_y(well.top() + HOW - theme::GAP_XXL - theme::GAP_M);
    let theme = Theme::of(ui.ctx());
    let around = eframe::egui::Stroke::new(theme::LINE, theme.line);
    let kind = eframe::egui::StrokeKind::Inside;
    ui.painter().rect(well, theme::RADIUS_FIELD, theme.surface, around, kind);
    let edit = TextEdit::multiline(&mut making.how)
        .font(theme::font(theme::SIZE_TEXT, Cut::Text))
        .text_color(theme.ink)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .frame(eframe::egui::Frame::NONE);
    let response = ui.put(well.shrink(theme::GAP_S), edit);
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::Role::MultilineTextInput, true, &label)
    });
    *y += HOW - ROW + theme::GAP_XXL;
}
