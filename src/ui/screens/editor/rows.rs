//! The steps as rows: picked, dragged, and what stands in each column.

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{
    CursorIcon, Id, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::is_new;
use super::model::{EditWish, EditorModel, Pick, RowModel, StepEdit, What};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{figure, focus, text};
use crate::words::Words;

/// Height of a row.
const ROW: f32 = 62.0;
/// Height of the names of the columns.
const HEAD: f32 = 42.0;
/// Room for the handle, and how far a circuit's steps stand in.
const HANDLE: f32 = theme::HIT;
const STEP_IN: f32 = 26.0;
/// Where each column ends, from the right; the first has the most room.
const COLUMNS: [f32; 4] = [182.0, 122.0, 68.0, 12.0];
/// Height of a button below the rows.
const BUTTON: f32 = theme::HIT;

/// Shows the rows, and what can be added below them.
pub(super) fn show(ui: &mut Ui, words: &Words, rect: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    columns(ui, words, rect.with_max_y(rect.top() + HEAD));
    let body = rect.with_min_y(rect.top() + HEAD);
    ui.scope_builder(UiBuilder::new().max_rect(body).id_salt("steps"), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(body.expand2(vec2(theme::GAP_M, 0.0))));
        ScrollArea::vertical()
            .id_salt("steps")
            .auto_shrink(false)
            .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
            .show(ui, |ui| {
                let height = ROW * model.rows.len() as f32;
                let (all, _) = ui.allocate_exact_size(vec2(body.width(), height), Sense::hover());
                let mut dragged = None;
                for (index, row) in model.rows.iter().enumerate() {
                    let place = Rect::from_min_size(
                        pos2(all.left(), all.top() + ROW * index as f32),
                        vec2(all.width(), ROW),
                    );
                    // A long list costs what is seen of it.
                    if ui.is_rect_visible(place) || model.picked.contains(&index) {
                        dragged = self::row(ui, words, place, (model, index, row), wishes).or(dragged);
                    }
                }
                if let Some(drag) = dragged {
                    drop_line(ui, all, &drag, model.rows.len(), wishes);
                }
                add(ui, words, wishes);
            });
    });
}

fn columns(ui: &mut Ui, words: &Words, rect: Rect) {
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), Theme::of(ui.ctx()).hint);
    let y = rect.center().y;
    text::left_at(ui, (rect.left() + HANDLE, y), &words.get("editor-exercise"), look.clone(), rect.width());
    let names = ["editor-hold", "editor-sets", "editor-rest", "editor-side"];
    for (key, right) in names.into_iter().zip(COLUMNS) {
        text::right_at(ui, (rect.right() - right, y), &words.get(key), look.clone(), rect.width());
    }
}

/// A row that is being dragged.
struct Drag {
    /// Its place.
    from: usize,
    /// The pointer's height.
    y: f32,
    /// It was let go just now.
    is_let_go: bool,
}

/// Shows a row; the drag where it is being dragged.
fn row(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    (model, index, step): (&EditorModel, usize, &RowModel),
    wishes: &mut Vec<EditWish>,
) -> Option<Drag> {
    let theme = Theme::of(ui.ctx());
    let id = ui.scope_id().with(("step", index));
    let picked = model.picked.contains(&index);
    let step_in = STEP_IN * step.path.circuits().len() as f32;
    let handle = rect.with_max_x(rect.left() + HANDLE + step_in);
    let response = ui.interact(rect.with_min_x(handle.right()), id, Sense::click());
    let parts = std::iter::once(&step.name).chain(&step.cells);
    let said: Vec<&str> = parts.map(String::as_str).filter(|part| !part.is_empty() && *part != "—").collect();
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, ui.is_enabled(), picked, said.join(", ")));
    pick(ui, &response, index, wishes);
    follow(ui, &response, model, index);
    let face = rect.shrink2(vec2(0.0, theme::GAP_XS / 2.0));
    if picked {
        ui.painter().rect_filled(face, theme::RADIUS_BUTTON, theme.accent().soft);
    } else if response.hovered() {
        ui.painter().rect_filled(face, theme::RADIUS_BUTTON, theme.sunken);
    }
    focus::ring(ui, &response, face.shrink(theme::FOCUS * 2.0), theme::RADIUS_BUTTON);
    let grip =
        ui.interact(handle, id.with("handle"), Sense::click_and_drag()).on_hover_cursor(CursorIcon::Grab);
    let label = words.say("editor-drag", &[("name", step.name.as_str().into())]);
    grip.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    pick(ui, &grip, index, wishes);
    dots(ui, pos2(rect.left() + HANDLE / 2.0 + step_in, rect.center().y), theme.ink_3);
    content(ui, rect, rect.left() + HANDLE + step_in, (step, picked || response.hovered()));
    let is_let_go = grip.drag_stopped();
    if !is_let_go && !grip.dragged() {
        return None;
    }
    let at = ui.input(|input| input.pointer.interact_pos())?;
    Some(Drag { from: index, y: at.y, is_let_go })
}

fn pick(ui: &Ui, response: &Response, index: usize, wishes: &mut Vec<EditWish>) {
    if response.clicked() {
        let modifiers = ui.input(|input| input.modifiers);
        wishes.push(EditWish::Pick(if modifiers.command {
            Pick::Toggle(index)
        } else if modifiers.shift {
            Pick::Until(index)
        } else {
            Pick::One(index)
        }));
    }
}

/// What has just been picked comes into sight.
fn follow(ui: &mut Ui, response: &Response, model: &EditorModel, index: usize) {
    if model.picked.first() != Some(&index) {
        return;
    }
    if is_new(ui, Id::unique("step in sight"), (model.id.clone(), index)) {
        response.scroll_to_me(None);
    }
}

fn dots(ui: &Ui, middle: eframe::egui::Pos2, ink: eframe::egui::Color32) {
    for (x, y) in [(-3.0, -5.0), (3.0, -5.0), (-3.0, 0.0), (3.0, 0.0), (-3.0, 5.0), (3.0, 5.0)] {
        ui.painter().circle_filled(middle + vec2(x, y), 1.4, ink);
    }
}

fn content(ui: &mut Ui, rect: Rect, left: f32, (row, lit): (&RowModel, bool)) {
    let theme = Theme::of(ui.ctx());
    let y = rect.center().y;
    let thumb = Rect::from_center_size(
        pos2(left + theme::THUMB_WIDTH / 2.0 - 3.0, y),
        vec2(theme::THUMB_WIDTH - 6.0, theme::THUMB_HEIGHT - 2.0),
    );
    match row.what {
        What::Work(kind) if lit => figure::thumbnail_on(ui, thumb, row.figure.as_ref(), kind, theme.surface),
        What::Work(kind) => figure::thumbnail(ui, thumb, row.figure.as_ref(), kind),
        What::Rest | What::Wait | What::Circuit => {
            let shown = match row.what {
                What::Rest => Icon::Pause,
                What::Wait => Icon::Heart,
                What::Work(_) | What::Circuit => Icon::Again,
            };
            let side = Rect::from_center_size(thumb.center(), Vec2::splat(theme::GAP_XL));
            icon::paint(ui.painter(), side, shown, theme.rest.word);
        }
    }
    let name_left = thumb.right() + theme::GAP_M;
    // What a narrow column cannot hold gives way to the name.
    let mut name_right = rect.right() - theme::GAP_M;
    let looks = [theme.ink, theme.ink_2, theme.ink_2, theme.ink_2];
    for ((cell, right), ink) in row.cells.iter().zip(COLUMNS).zip(looks) {
        if cell.is_empty() {
            continue;
        }
        let font = theme::font(theme::SIZE_TEXT, Cut::Text);
        let place = text::right_at(ui, (rect.right() - right, y), cell, (font, ink), rect.width());
        name_right = name_right.min(place.left() - theme::GAP_S);
    }
    let medium = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    let name = text::left_at(ui, (name_left, y), &row.name, medium, name_right - name_left);
    if row.remarked && name.right() + theme::GAP_XL < name_right {
        let at = pos2(name.right() + theme::GAP_M, y);
        icon::paint(
            ui.painter(),
            Rect::from_center_size(at, Vec2::splat(theme::SIZE_SMALL)),
            Icon::Info,
            theme.dynamic.word,
        );
    }
}

/// Where the dragged row would come; once it is let go, it does.
fn drop_line(ui: &Ui, all: Rect, drag: &Drag, rows: usize, wishes: &mut Vec<EditWish>) {
    let gap = ((drag.y - all.top()) / ROW).round().clamp(0.0, rows as f32);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the number of rows"
    )]
    let before = gap as usize;
    if drag.is_let_go {
        if before != drag.from && before != drag.from + 1 {
            wishes.push(EditWish::Steps(StepEdit::Drag(drag.from, before)));
        }
        return;
    }
    let line =
        Rect::from_center_size(pos2(all.center().x, all.top() + ROW * gap), vec2(all.width(), theme::FOCUS));
    ui.painter().rect_filled(line, theme::RADIUS_FULL, Theme::of(ui.ctx()).accent().main);
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
}

fn add(ui: &mut Ui, words: &Words, wishes: &mut Vec<EditWish>) {
    let (row, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), BUTTON + theme::GAP_L * 2.0), Sense::hover());
    let said = ["editor-add", "editor-add-rest", "editor-add-wait"].map(|key| words.get(key));
    let [exercise, rest, wait] = &said;
    let buttons = [
        (exercise, EditWish::AskToAdd),
        (rest, EditWish::Steps(StepEdit::Insert("Rest(secs: 30)".to_owned()))),
        (wait, EditWish::Steps(StepEdit::Insert("Wait()".to_owned()))),
    ];
    let mut left = row.left() + theme::GAP_M;
    for (label, wish) in buttons {
        let button = Button::plain(label).icon(Icon::Plus, IconAt::Before);
        let size = vec2(button.size(ui).x, BUTTON);
        let place = Rect::from_min_size(pos2(left, row.top() + theme::GAP_M), size);
        if button.show_at(ui, place).clicked() {
            wishes.push(wish);
        }
        left = place.right() + theme::GAP_M;
    }
}
