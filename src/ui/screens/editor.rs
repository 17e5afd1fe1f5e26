//! The editor: a routine's steps on the left, its file on the right. Both say the same, whichever is changed.
//!
//! It edits nothing itself: what a person wants goes out as an [`EditWish`], and comes back as another model.

mod add;
mod build;
mod detail;
mod file;
mod head;
mod keys;
mod model;
mod preview;
mod rows;

use eframe::egui::{Id, Rect, Ui, pos2, vec2};

pub use add::{Adding, add};
pub use build::Shown;
pub use model::{
    DetailModel, EditWish, EditorModel, FieldModel, FileState, Pick, RowModel, SidesChoice, StepEdit, What,
};
pub use preview::preview;

use crate::ui::action::Action;
use crate::ui::theme;
use crate::ui::widgets::{card, page, segmented};
use crate::words::Words;

/// Share of the width for the steps.
const STEPS_SHARE: f32 = 0.602;
/// A screen narrower than this shows the steps or the file, not both.
const BOTH_LEAST: f32 = 860.0;

/// Shows the editor.
pub fn show(ui: &mut Ui, words: &Words, model: &EditorModel, actions: &mut Vec<Action>) {
    let mut wishes = Vec::new();
    keys::take(ui, model, &mut wishes);
    let area = page::area(ui);
    let top = head::show(ui, words, area, model, &mut wishes);
    let body = area.with_min_y(top);
    let (steps, file) = if area.width() < BOTH_LEAST {
        let body = body.with_min_y(top + theme::HIT + theme::GAP_S);
        let shows_file = switch(ui, words, area.with_min_y(top));
        if shows_file { (None, Some(body)) } else { (Some(body), None) }
    } else {
        let width = (area.width() * STEPS_SHARE).round();
        let steps = body.with_max_x(body.left() + width);
        (Some(steps), Some(body.with_min_x(steps.right() + theme::GAP_XL)))
    };
    if let Some(rect) = steps {
        self::steps(ui, words, rect, model, &mut wishes);
    }
    if let Some(rect) = file {
        file::show(ui, words, rect, model, &mut wishes);
    }
    actions.extend(wishes.into_iter().map(Action::Editor));
}

/// The steps above, what the picked one says below.
fn steps(ui: &mut Ui, words: &Words, rect: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    card::paint(ui, rect);
    let inner = rect.shrink2(vec2(theme::GAP_L, theme::GAP_XS));
    let below = detail::height(ui, &model.detail, inner.width());
    let below = inner.with_min_y(inner.bottom() - below);
    rows::show(ui, words, inner.with_max_y(below.top()), model, wishes);
    card::rule_at(ui, inner.x_range(), below.top());
    detail::show(ui, words, below, model, wishes);
}

/// Whether that was something else when it was last asked; remembers it.
fn is_new<T: Clone + PartialEq + Send + Sync + 'static>(ui: &Ui, id: Id, now: T) -> bool {
    ui.data_mut(|data| {
        let is_new = data.get_temp::<T>(id).as_ref() != Some(&now);
        data.insert_temp(id, now);
        is_new
    })
}

/// In a narrow window: whether the file is shown.
fn switch(ui: &mut Ui, words: &Words, row: Rect) -> bool {
    let id = Id::unique("editor shows the file");
    let choices = ["editor-steps", "editor-file"].map(|key| words.get(key));
    let mut file = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let place = Rect::from_min_size(pos2(row.left(), row.top()), segmented::size(ui, &choices));
    let picked = segmented::show_at(ui, place, &choices, Some(usize::from(file)), &words.get("editor-shown"));
    if let Some(picked) = picked {
        file = picked == 1;
        ui.data_mut(|data| data.insert_temp(id, file));
    }
    file
}
