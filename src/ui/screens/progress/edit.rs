//! A session set right, or written down afterwards: when it was, and how it felt.

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};
use uuid::Uuid;

use super::model::SessionModel;
use crate::ui::action::{Action, HistoryWish};
use crate::ui::screens::settings::Typed;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::dialog::{self, Choice, Entry};
use crate::ui::widgets::{field, rating, text};
use crate::words::Words;

/// What a person writes of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editing {
    /// The session; nothing where a forgotten one is added.
    pub session: Option<Uuid>,
    /// Its name; of one that is added the chosen routine's.
    pub name: String,
    /// The routines that may have been done: ids and names. Of a session that is there, none.
    pub routines: Vec<(String, String)>,
    /// The id of the chosen one.
    pub routine: String,
    /// The day, as written: 2026-11-24.
    pub day: String,
    /// The time, as written: 07:31.
    pub time: String,
    /// Discomfort before it.
    pub before: Option<u8>,
    /// Discomfort after it.
    pub after: Option<u8>,
    /// Its sets, as they were done.
    pub sets: Vec<SetLine>,
    /// What is wrong with it, in a sentence; empty where nothing is.
    pub trouble: String,
}

/// A set, and how much of it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetLine {
    /// The record that says so.
    pub record: Uuid,
    /// Which set.
    pub name: String,
    /// What the number counts: seconds or reps.
    pub unit: String,
    /// The number, as written.
    pub amount: String,
    /// The number as it was.
    pub was: u16,
}

impl From<&SessionModel> for Editing {
    fn from(session: &SessionModel) -> Self {
        Self {
            session: Some(session.id),
            name: session.name.clone(),
            day: session.day.to_string(),
            time: session.time.clone(),
            before: session.before,
            after: session.after,
            ..Self::default()
        }
    }
}

/// Asks for a file to write the history into.
pub fn export(ui: &Ui, words: &Words, typed: &mut Typed, actions: &mut Vec<Action>) {
    let entry = Entry {
        title: &words.get("progress-export-title"),
        text: &words.get("progress-export-text"),
        label: &words.get("progress-export-file"),
        trouble: &typed.trouble.clone(),
        stay: &words.get("progress-export-stay"),
        go: &words.get("progress-export-go"),
    };
    match dialog::enter(ui, &entry, &mut typed.line) {
        Some(Choice::Go) => actions.push(Action::History(HistoryWish::Export(typed.line.clone()))),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}

/// Height of a question and its answers.
const QUESTION: f32 = 104.0;
/// Height of a set, and of what is written of it; its width.
const SET: (f32, f32, f32) = (52.0, theme::HIT, 72.0);
/// Height of a routine in the list.
const CHOICE: f32 = theme::HIT;

/// Asks.
pub fn edit(ui: &Ui, words: &Words, editing: &mut Editing, actions: &mut Vec<Action>) {
    let title = words.get(if editing.session.is_some() { "progress-edit" } else { "progress-add" });
    let (stay, go) = (words.get("progress-edit-stay"), words.get("progress-edit-go"));
    let choices = editing.routines.len().div_ceil(2) as f32 * CHOICE;
    let height =
        theme::HIT * 2.0 + theme::GAP_L * 3.0 + choices + QUESTION * 2.0 + SET.0 * sets_rows(editing);
    let choice = dialog::form(ui, &title, (&stay, &go), height, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        form(ui, words, rect, editing);
    });
    match choice {
        Some(Choice::Go) => actions.push(Action::History(HistoryWish::Save(editing.clone()))),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}

fn form(ui: &mut Ui, words: &Words, rect: Rect, editing: &mut Editing) {
    let theme = Theme::of(ui.ctx());
    let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
    let wrong = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.strength.word);
    let hint = words.get("progress-edit-hint");
    let (said, look) =
        if editing.trouble.is_empty() { (&hint, body.clone()) } else { (&editing.trouble, wrong) };
    let mut y = text::at(ui, rect.min, said, look, (rect.width(), 2)).top() + theme::HIT;
    y = routines(ui, words, rect.with_min_y(y), editing);
    let half = (rect.width() - theme::GAP_M) / 2.0;
    let place = |x: f32| Rect::from_min_size(pos2(x, y), vec2(half, theme::HIT));
    field::show_at(ui, place(rect.left()), &mut editing.day, &words.get("progress-edit-day"));
    let right = place(rect.left() + half + theme::GAP_M);
    field::show_at(ui, right, &mut editing.time, &words.get("progress-edit-time"));
    y += theme::HIT + theme::GAP_L;
    let asked = [("progress-edit-before", &mut editing.before), ("progress-edit-after", &mut editing.after)];
    for (key, given) in asked {
        let label = words.get(key);
        let strong = (theme::font(theme::SIZE_SMALL, Cut::Strong), theme.ink);
        text::left_at(ui, (rect.left(), y + theme::SIZE_SMALL / 2.0), &label, strong, rect.width());
        let none = words.get("progress-edit-none");
        let none = Button::plain(&none).weight(Weight::Ghost);
        let at = pos2(rect.right() - none.size(ui).x, y - theme::GAP_M);
        ui.push_id(key, |ui| {
            let clear =
                none.show_at(ui, Rect::from_min_size(at, vec2(none.size(ui).x, theme::HIT - theme::GAP_M)));
            if clear.clicked() {
                *given = None;
            }
            let scale = Rect::from_min_size(
                pos2(rect.left(), y + theme::SIZE_SMALL + theme::GAP_S),
                vec2(rect.width(), theme::HIT + theme::SIZE_LEAD),
            );
            *given = rating::show_at(ui, scale, words, *given, rating::IN_SHORT).or(*given);
        });
        y += QUESTION;
    }
    sets(ui, words, rect.with_min_y(y), editing);
}

/// A heading, and a row for each set.
fn sets_rows(editing: &Editing) -> f32 {
    if editing.sets.is_empty() { 0.0 } else { (editing.sets.len() + 1) as f32 }
}

/// How much was done of each set.
fn sets(ui: &mut Ui, words: &Words, rect: Rect, editing: &mut Editing) {
    if editing.sets.is_empty() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let strong = (theme::font(theme::SIZE_SMALL, Cut::Strong), theme.ink);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let mut y = rect.top() + SET.0 / 2.0;
    text::left_at(ui, (rect.left(), y), &words.get("progress-edit-sets"), strong, rect.width());
    let unit_left = rect.right() - SET.2;
    let well_left = unit_left - theme::GAP_M - SET.2;
    for set in &mut editing.sets {
        y += SET.0;
        text::left_at(ui, (rect.left(), y), &set.name, small.clone(), well_left - rect.left() - theme::GAP_M);
        let well = Rect::from_min_size(pos2(well_left, y - SET.1 / 2.0), vec2(SET.2, SET.1));
        let label = words.say("progress-edit-amount", &[("set", set.name.as_str().into())]);
        ui.push_id(set.record, |ui| field::show_at(ui, well, &mut set.amount, &label));
        text::left_at(ui, (unit_left, y), &set.unit, small.clone(), SET.2);
    }
}

/// Which routine was done, where that is asked: two side by side; gives the height at which they end.
fn routines(ui: &mut Ui, words: &Words, rect: Rect, editing: &mut Editing) -> f32 {
    let width = rect.width() / 2.0;
    for (index, (id, name)) in editing.routines.iter().enumerate() {
        let at = vec2((index % 2) as f32 * width, (index / 2) as f32 * CHOICE);
        let place = Rect::from_min_size(rect.min + at, vec2(width - theme::GAP_XS, CHOICE - theme::GAP_XS));
        let weight = if *id == editing.routine { Weight::Soft } else { Weight::Ghost };
        let said = words.say("progress-edit-routine", &[("name", name.as_str().into())]);
        let clicked = ui.push_id(id, |ui| Button::plain(&said).weight(weight).show_at(ui, place).clicked());
        if clicked.inner {
            editing.routine.clone_from(id);
        }
    }
    let rows = editing.routines.len().div_ceil(2) as f32;
    rect.top() + rows * CHOICE + if rows > 0.0 { theme::GAP_M } else { 0.0 }
}
