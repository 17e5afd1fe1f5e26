//! The editor's head: back, the name, how long it is and where it lies; undo, redo, preview, start.

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

use super::model::{EditWish, EditorModel};
use crate::ui::command::UiCommand;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::text;
use crate::words::Words;

/// A head narrower than this shows its buttons by their icons.
const WORDS_LEAST: f32 = 700.0;

/// Shows it; gives the height at which the rest begins.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    area: Rect,
    model: &EditorModel,
    wishes: &mut Vec<EditWish>,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let row = area.with_max_y(area.top() + theme::HIT);
    let back = words.get("exercise-back");
    let at = Rect::from_min_size(row.min, Vec2::splat(theme::HIT));
    if Button::plain(&back)
        .icon(Icon::Left, IconAt::Alone)
        .key(UiCommand::Leave.key_name())
        .show_at(ui, at)
        .clicked()
    {
        wishes.push(EditWish::Close);
    }
    let left = buttons(ui, words, row, model, wishes);
    let x = at.right() + theme::GAP_L;
    let room = left - x - theme::GAP_M;
    let large = theme::font(theme::SIZE_SUBTITLE, Cut::Heading);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::left_at(ui, (x, row.top() + theme::GAP_M), &model.name, (large, theme.ink), room);
    text::left_at(ui, (x, row.bottom() - theme::SIZE_SMALL / 2.0), &model.line, small, room);
    row.bottom() + theme::GAP_XXL
}

/// Shows the buttons; gives where they begin.
fn buttons(ui: &mut Ui, words: &Words, row: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) -> f32 {
    let at = if row.width() < WORDS_LEAST { IconAt::Alone } else { IconAt::Before };
    let said = ["today-start", "editor-preview"].map(|key| words.get(key));
    let [start, preview] = &said;
    let [redo, undo] = &[UiCommand::Redo, UiCommand::Undo].map(|command| command.label(words));
    let is_good = !model.rows.is_empty();
    let preview = Button::plain(preview);
    let preview = if at == IconAt::Alone { preview.icon(Icon::Info, at) } else { preview };
    let buttons = [
        (Button::primary(start).icon(Icon::Play, at), EditWish::Start, is_good),
        (preview, EditWish::Preview, is_good),
        (
            Button::plain(redo).icon(Icon::Redo, IconAt::Alone).key(UiCommand::Redo.key_name()),
            EditWish::Redo,
            model.can_redo,
        ),
        (
            Button::plain(undo).icon(Icon::Undo, IconAt::Alone).key(UiCommand::Undo.key_name()),
            EditWish::Undo,
            model.can_undo,
        ),
    ];
    let mut right = row.right();
    for (button, wish, can) in buttons {
        let size = vec2(button.size(ui).x, theme::HIT);
        let place = Rect::from_min_size(pos2(right - size.x, row.top()), size);
        let shown = ui.add_enabled_ui(can, |ui| button.show_at(ui, place));
        if shown.inner.clicked() {
            wishes.push(wish);
        }
        right = place.left() - theme::GAP_M;
    }
    right
}
