//! What the picked step says, in fields; of several what can be done with them; of none the routine's own parts.

use eframe::egui::{Id, Key, Rect, Ui, Vec2, pos2, vec2};

use super::model::{DetailModel, EditWish, EditorModel, FieldModel, StepEdit};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{field, select, text};
use crate::words::Words;

/// Height of a row of fields: label, field, gap.
const FIELDS: f32 = 80.0;
/// Height of a field.
const FIELD: f32 = theme::HIT;
/// Least width of a field.
const FIELD_LEAST: f32 = 100.0;
/// Most fields side by side.
const ABREAST: usize = 5;
/// Height of the title with what can be done, and of a line below the fields.
const TITLE: f32 = 54.0;
const LINE: f32 = 24.0;
/// More remarks than this are not read; the most pressing comes first.
const REMARKS_MAX: usize = 1;

/// How much of a row's room a field has, beside one of numbers.
fn share(field: &str) -> f32 {
    match field {
        "name" | "note" => 2.0,
        "sides" => 1.4,
        _ => 1.0,
    }
}

/// How many fields stand in a row.
fn abreast(width: f32, fields: usize) -> usize {
    let fits = ((width - theme::GAP_M) / (FIELD_LEAST + theme::GAP_M)).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
    let fits = fits.clamp(1.0, ABREAST as f32) as usize;
    // A lone field is not as wide as the pane.
    fits.min(fields.max(3))
}

/// How high it is at that width.
pub(super) fn height(ui: &Ui, model: &DetailModel, width: f32) -> f32 {
    let rows = model.fields.len().div_ceil(abreast(width, model.fields.len())) as f32;
    let room = width - theme::GAP_M * 2.0 - theme::GAP_XXL;
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), Theme::of(ui.ctx()).ink_2);
    let said: f32 = model
        .remarks
        .iter()
        .take(REMARKS_MAX)
        .map(|remark| text::height(ui, remark, look.clone(), room) + theme::GAP_S)
        .sum();
    // The muscles' line, or what there is to know.
    TITLE + rows * FIELDS + said.max(LINE) + theme::GAP_S
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, words: &Words, rect: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_M, 0.0));
    let detail = &model.detail;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let left = deeds(ui, words, inner.with_max_y(inner.top() + TITLE), model, wishes);
    let y = inner.top() + TITLE / 2.0;
    text::left_at(ui, (inner.left(), y), &detail.title, strong, left - inner.left() - theme::GAP_M);
    let columns = abreast(rect.width(), detail.fields.len());
    let room = inner.width() - theme::GAP_M * (columns - 1) as f32;
    let mut top = inner.top() + TITLE;
    for fields in detail.fields.chunks(columns) {
        // Words need more room than numbers.
        let shares = fields.iter().map(|it| share(it.field));
        let whole: f32 = shares.sum::<f32>() + (columns - fields.len()) as f32;
        let mut x = inner.left();
        for it in fields {
            let size = vec2(room * share(it.field) / whole, FIELDS);
            one(ui, Rect::from_min_size(pos2(x, top), size), (model, it), wishes);
            x += size.x + theme::GAP_M;
        }
        top += FIELDS;
    }
    let small = theme::font(theme::SIZE_SMALL, Cut::Text);
    let mut y = top;
    for remark in detail.remarks.iter().take(REMARKS_MAX) {
        let at = Rect::from_min_size(pos2(inner.left(), y), Vec2::splat(theme::GAP_L));
        icon::paint(ui.painter(), at, Icon::Warning, theme.dynamic.word);
        let place = pos2(at.right() + theme::GAP_S, y);
        let look = (small.clone(), theme.dynamic.word);
        y = text::at(ui, place, remark, look, (inner.right() - place.x, usize::MAX)).bottom() + theme::GAP_S;
    }
    if detail.remarks.is_empty() {
        let line = if detail.hint.is_empty() { &model.muscles } else { &detail.hint };
        text::left_at(ui, (inner.left(), top + LINE / 2.0), line, (small, theme.ink_2), inner.width());
    }
}

/// What can be done with the picked steps, from the right; gives where that begins.
fn deeds(ui: &mut Ui, words: &Words, row: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) -> f32 {
    let circuit =
        model.picked.iter().any(|at| model.rows.get(*at).is_some_and(|row| row.what == super::What::Circuit));
    let mut deeds = Vec::new();
    if !model.picked.is_empty() {
        deeds.extend([
            ("editor-remove", EditWish::Steps(StepEdit::Remove)),
            ("editor-duplicate", EditWish::Steps(StepEdit::Duplicate)),
        ]);
        let group = if circuit && model.picked.len() == 1 {
            ("editor-ungroup", EditWish::Steps(StepEdit::Ungroup))
        } else {
            ("editor-group", EditWish::Steps(StepEdit::Group))
        };
        deeds.push(group);
    }
    let mut right = row.right() + theme::GAP_M;
    for (key, wish) in deeds {
        let label = words.get(key);
        let button = Button::plain(&label).weight(Weight::Ghost);
        let size = vec2(button.size(ui).x - theme::GAP_L, FIELD);
        let place = Rect::from_min_size(pos2(right - size.x, row.center().y - FIELD / 2.0), size);
        if button.show_at(ui, place).clicked() {
            wishes.push(wish);
        }
        right = place.left();
    }
    right
}

/// A field under its label. What is typed counts on Enter, and when the field is left.
fn one(ui: &mut Ui, rect: Rect, (model, it): (&EditorModel, &FieldModel), wishes: &mut Vec<EditWish>) {
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), Theme::of(ui.ctx()).ink_2);
    let label = pos2(rect.left(), rect.top() + theme::SIZE_SMALL / 2.0);
    text::left_at(ui, (label.x, label.y), &it.label, look, rect.width());
    let top = label.y + theme::SIZE_SMALL;
    let well = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), FIELD));
    if !it.choices.is_empty() {
        let choices: Vec<&str> = it.choices.iter().map(|choice| choice.label.as_str()).collect();
        let chosen = select::show_at(ui, well, (&it.label, &it.value), &choices);
        wishes.extend(
            chosen
                .and_then(|at| it.choices.get(at))
                .cloned()
                .map(|choice| EditWish::Steps(StepEdit::Sides(choice))),
        );
        return;
    }
    // What is half typed belongs to one step's field; another step has its own.
    let place = model.picked.first().and_then(|at| model.rows.get(*at)).map(|row| row.path.to_string());
    let id = Id::unique(("field", &model.id, place, it.field));
    let half_typed = ui.data(|data| data.get_temp::<String>(id));
    let mut line = half_typed.clone().unwrap_or_else(|| it.value.clone());
    let response = ui.push_id(it.field, |ui| field::show_at(ui, well, &mut line, &it.label)).inner;
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
        let stays = ui.input(|input| input.key_pressed(Key::Escape)) || line.trim() == it.value.trim();
        if !stays {
            wishes.push(EditWish::Steps(StepEdit::Set(it.field, line)));
        }
    } else if response.changed() || half_typed.is_some() {
        ui.data_mut(|data| data.insert_temp(id, line));
    }
}
