//! Which exercise is to come into the routine: found by typing its name, a muscle or what it needs.

use eframe::egui::{Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::model::{EditWish, StepEdit};
use crate::ui::action::Action;
use crate::ui::screens::routines::ExerciseModel;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::dialog::{self, Choice};
use crate::ui::widgets::{field, figure, text};
use crate::words::Words;

/// Height of an exercise in the list.
const ROW: f32 = 62.0;
/// Height of the list: what is further down is scrolled to.
const LIST: f32 = 360.0;

/// What is being looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adding {
    /// As it is typed.
    pub wanted: String,
    /// The place of the chosen one among those found.
    pub chosen: usize,
}

/// Asks.
pub fn add(
    ui: &Ui,
    words: &Words,
    adding: &mut Adding,
    exercises: &[ExerciseModel],
    actions: &mut Vec<Action>,
) {
    let found = found(exercises, &adding.wanted);
    let down = ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        (down, up)
    });
    let last = found.len().saturating_sub(1);
    adding.chosen = (adding.chosen + down.0).saturating_sub(down.1).min(last);
    let mut taken = None;
    let said = ["editor-add", "editor-add-stay", "editor-add-go", "routines-find"].map(|key| words.get(key));
    let [title, stay, go, find] = &said;
    let choice = dialog::form(ui, title, (stay, go), theme::HIT + theme::GAP_M * 2.0 + LIST, |ui| {
        // Room for the ring of what has the focus.
        ui.add_space(theme::GAP_XS);
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::HIT), Sense::hover());
        let field = field::show_at(ui, place, &mut adding.wanted, find);
        if ui.memory(|memory| memory.focused().is_none()) && !field.lost_focus() {
            field.request_focus();
        }
        if field.changed() {
            adding.chosen = 0;
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            taken = Some(adding.chosen);
        }
        ui.add_space(theme::GAP_M);
        for (index, exercise) in found.iter().enumerate() {
            let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
            if row(ui, words, place, (exercise, index == adding.chosen, down != (0, 0))) {
                taken = Some(index);
            }
        }
    });
    let taken = taken.or((choice == Some(Choice::Go)).then_some(adding.chosen));
    if let Some(exercise) = taken.and_then(|at| found.get(at)) {
        actions.push(Action::Editor(EditWish::Steps(StepEdit::Insert(exercise.step_text.clone()))));
        actions.push(Action::NotNow);
    } else if choice.is_some() {
        actions.push(Action::NotNow);
    }
}

/// Those that are it: whose name begins with what is typed first.
fn found<'a>(exercises: &'a [ExerciseModel], wanted: &str) -> Vec<&'a ExerciseModel> {
    let mut found: Vec<&ExerciseModel> = exercises.iter().filter(|it| it.traits.are(wanted)).collect();
    let begin = wanted.trim().to_lowercase();
    found.sort_by_key(|it| !it.step.name.to_lowercase().starts_with(&begin));
    found
}

/// Shows one; true once it was taken.
fn row(ui: &mut Ui, words: &Words, rect: Rect, (it, chosen, moved): (&ExerciseModel, bool, bool)) -> bool {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(rect, Id::unique(("add", &it.id)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &it.step.name));
    if chosen && moved {
        response.scroll_to_me(None);
    }
    if chosen {
        ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, theme.accent().soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, theme.sunken);
    }
    let y = rect.center().y;
    let thumb = Rect::from_center_size(
        pos2(rect.left() + theme::GAP_S + theme::THUMB_WIDTH / 2.0, y),
        vec2(theme::THUMB_WIDTH, theme::THUMB_HEIGHT),
    );
    figure::thumbnail(ui, thumb, it.step.figure.as_ref(), it.step.kind);
    let left = thumb.right() + theme::GAP_M;
    let room = rect.right() - left - theme::GAP_M;
    let medium = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    text::left_at(ui, (left, y - theme::LINE_APART), &it.step.name, medium, room);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let line = format!("{} · {}", words.kind(it.step.kind), it.step.dose);
    text::left_at(ui, (left, y + theme::LINE_APART), &line, small, room);
    response.clicked()
}
