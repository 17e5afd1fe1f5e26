//! Routines: every routine as a card, files that cannot be read with what is wrong, and every exercise by itself.

mod bad;
mod find;
mod model;
mod more;

use std::collections::BTreeSet;

use eframe::egui::{Key, Modifiers, Rect, Sense, Ui, Vec2, pos2, vec2};

pub use find::Traits;
pub use model::{BadModel, CardModel, ExerciseModel, GoodModel, RoutinesModel, SayingModel, Source};

use crate::ui::action::{Action, FolderKind};
use crate::ui::screens::editor::EditWish;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::figure::FigureModel;
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{card, field, figure, page, text, timeline};
use crate::words::Words;

/// Shows Routines.
pub fn show(ui: &mut Ui, words: &Words, model: &RoutinesModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    let title = page::title(ui, area, &words.get("routines-title"));
    let wanted = tools(ui, words, title, actions);
    let body = page::body(ui, area, title.bottom() + theme::GAP_L);
    page::scrolling(ui, body, "routines", |ui| {
        let mut good = Vec::new();
        let mut broken = Vec::new();
        for card in &model.cards {
            match card {
                CardModel::Good(card) if card.traits.are(&wanted) => good.push(&**card),
                CardModel::Good(_) => {}
                CardModel::Bad(card) => broken.push(card),
            }
        }
        for file in broken {
            bad::show(ui, words, file, actions);
            ui.add_space(theme::GAP_XL);
        }
        // Each card another figure, as far as there are.
        let mut shown = BTreeSet::new();
        grid(ui, theme::CARD_WIDTH, theme::CARD_HEIGHT, theme::GAP_XL, &good, |ui, rect, card| {
            let fresh = card.routine.faces().find(|step| shown.insert(step.name.clone()));
            let face = fresh.or(card.routine.faces().next()).and_then(|step| step.figure.as_ref());
            routine(ui, words, rect, (card, face), actions);
        });
        let hint = words.say("routines-hint", &[("folder", model.folder.as_str().into())]);
        line(ui, &hint, theme::SIZE_SMALL, Cut::Text, Theme::of(ui.ctx()).hint);
        let exercises: Vec<_> = model.exercises.iter().filter(|it| it.traits.are(&wanted)).collect();
        if good.is_empty() && exercises.is_empty() {
            let ink = Theme::of(ui.ctx()).ink_2;
            line(ui, &words.get("routines-nothing"), theme::SIZE_TEXT, Cut::Text, ink);
        }
        if !exercises.is_empty() {
            ui.add_space(theme::GAP_M);
            exercises_head(ui, words, actions);
            grid(ui, theme::CARD_WIDTH, theme::EXERCISE_HEIGHT, theme::GAP_M, &exercises, |ui, rect, it| {
                exercise(ui, words, rect, it, actions);
            });
        }
        ui.add_space(theme::MARGIN_TOP);
    });
}

/// The heading of the exercises, and the way to one of one's own.
fn exercises_head(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    let top = ui.cursor().min;
    let ink = Theme::of(ui.ctx()).ink;
    line(ui, &words.get("routines-exercises"), theme::SIZE_LEAD, Cut::Strong, ink);
    let label = words.get("exercise-make");
    let make = Button::plain(&label).icon(Icon::Plus, IconAt::Before);
    let size = make.size(ui);
    let place = Rect::from_min_size(pos2(top.x + ui.available_width() - size.x, top.y), size);
    if make.show_at(ui, place).clicked() {
        actions.push(Action::AskToMakeExercise);
    }
}

/// What can be done with the files, and a field to look for something; gives what is looked for.
fn tools(ui: &mut Ui, words: &Words, row: Rect, actions: &mut Vec<Action>) -> String {
    let (again, folder, new) =
        (words.get("routines-reload"), words.get("routines-folder"), words.get("routines-new"));
    let at = if row.width() < theme::NARROW { IconAt::Alone } else { IconAt::Before };
    let again = Button::plain(&again).icon(Icon::Again, at);
    let folder = Button::plain(&folder).icon(Icon::Folder, at);
    let new = Button::primary(&new).icon(Icon::Plus, at);
    let size = vec2(new.size(ui).x, theme::HIT);
    let new_at = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    if new.show_at(ui, new_at).clicked() {
        actions.push(Action::Editor(EditWish::New));
    }
    let right = new_at.left() - theme::GAP_M;
    let place = Rect::from_min_size(pos2(right - folder.size(ui).x, row.top()), folder.size(ui));
    let before = again.size(ui);
    let before = Rect::from_min_size(pos2(place.left() - theme::GAP_M - before.x, row.top()), before);
    if again.show_at(ui, before).clicked() {
        actions.push(Action::Reload);
    }
    if folder.show_at(ui, place).clicked() {
        actions.push(Action::OpenFolder(FolderKind::Routines));
    }
    let right = before.left() - theme::GAP_M;
    let width = (right - row.left() - row.width() * 0.2).min(theme::FIND_WIDTH);
    let place = Rect::from_min_size(pos2(right - width, row.top()), vec2(width, theme::HIT));
    find(ui, words, place)
}

/// The field; what stands in it stays while the window is open, and no longer.
fn find(ui: &mut Ui, words: &Words, place: Rect) -> String {
    let id = ui.scope_id().with("find");
    let mut wanted = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    let field = field::show_at(ui, place, &mut wanted, &words.get("routines-find"));
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        field.request_focus();
    }
    if field.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        wanted.clear();
    }
    ui.data_mut(|data| data.insert_temp(id, wanted.clone()));
    wanted
}

/// Boxes side by side, as many as there is room for.
fn grid<T>(
    ui: &mut Ui,
    least: f32,
    height: f32,
    gap: f32,
    things: &[T],
    mut each: impl FnMut(&mut Ui, Rect, &T),
) {
    let whole = ui.available_width();
    let columns = ((whole + gap) / (least + gap)).floor().clamp(1.0, 4.0);
    let size = vec2((whole - gap * (columns - 1.0)) / columns, height);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 4")]
    for (index, row) in things.chunks(columns as usize).enumerate() {
        if index > 0 {
            ui.add_space(gap);
        }
        let (place, _) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
        let mut left = place.left();
        for thing in row {
            each(ui, Rect::from_min_size(pos2(left, place.top()), size), thing);
            left += size.x + gap;
        }
    }
}

fn line(ui: &mut Ui, words: &str, size: f32, cut: Cut, ink: eframe::egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size + theme::GAP_XXL), Sense::hover());
    text::left_at(ui, (rect.left(), rect.center().y), words, (theme::font(size, cut), ink), rect.width());
}

fn routine(
    ui: &mut Ui,
    words: &Words,
    rect: Rect,
    (model, face): (&GoodModel, Option<&FigureModel>),
    actions: &mut Vec<Action>,
) {
    let routine = &model.routine;
    let name = words.say("routines-start", &[("name", routine.name.as_str().into())]);
    let response = card::button_at(ui, rect, &routine.id, &name);
    if response.clicked() {
        actions.push(Action::Start(routine.id.clone()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let tone = theme.kind(Some(routine.kind));
    let picture = rect.with_max_y(rect.top() + theme::PICTURE_HEIGHT).shrink2(vec2(theme::LINE, theme::LINE));
    ui.painter().rect_filled(picture, card::upper_corners(), tone.soft);
    if let Some(figure) = face {
        let place = picture.shrink2(vec2(theme::MARGIN * 1.5, theme::GAP_S));
        figure::paint(ui.painter(), place, figure, &theme.figure(routine.kind));
    }
    let away = theme::GAP_XL + theme::GAP_M;
    let disc = picture.max - vec2(away, away);
    let fill = if response.hovered() { tone.word } else { theme.surface };
    ui.painter().circle_filled(disc, theme::GAP_XL, fill);
    let ink = if response.hovered() { theme.on_accent } else { tone.word };
    icon::paint(ui.painter(), Rect::from_center_size(disc, Vec2::splat(theme::GAP_XL)), Icon::Play, ink);
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_L)).with_min_y(picture.bottom() + theme::GAP_L);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let strong = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
    let head = text::at(ui, inner.min, &routine.name, strong, (inner.width() - theme::HIT, 1));
    let corner = pos2(rect.right() - theme::HIT - theme::GAP_S, head.center().y - theme::HIT / 2.0);
    let place = Rect::from_min_size(corner, Vec2::splat(theme::HIT));
    more::show_at(ui, place, words, (&routine.id, &routine.name, model.source), actions);
    let under = pos2(inner.left(), head.bottom() + theme::GAP_XS);
    let line = text::at(ui, under, &summary(words, model), small.clone(), (inner.width(), 1));
    if !model.note.is_empty() {
        let under = pos2(inner.left(), line.bottom() + theme::GAP_XS);
        text::at(ui, under, &model.note, small, (inner.width(), 2));
    }
    let bars = inner.with_min_y(inner.bottom() - theme::BAR_HEIGHT * 0.75);
    ui.push_id(&routine.id, |ui| timeline::preview_at(ui, bars, &routine.bars, &words.get("today-bars")));
}

/// `10 min 30 s · 7 exercises · your own`
fn summary(words: &Words, model: &GoodModel) -> String {
    let mut parts = vec![
        words.length(model.routine.length),
        words.say("today-exercises", &[("n", model.routine.steps.len().into())]),
    ];
    if model.source != Source::BuiltIn {
        parts.push(words.get("routines-own"));
    }
    parts.extend(model.last.as_ref().map(|day| words.say("routines-last", &[("day", day.as_str().into())])));
    if model.spared > 0 {
        parts.push(words.say("routines-spared", &[("n", model.spared.into())]));
    }
    parts.join(" · ")
}

fn exercise(ui: &mut Ui, words: &Words, rect: Rect, model: &ExerciseModel, actions: &mut Vec<Action>) {
    let step = &model.step;
    let name = words.say("routines-open", &[("name", step.name.as_str().into())]);
    if card::button_at(ui, rect, &model.id, &name).clicked() {
        actions.push(Action::OpenExercise(model.id.clone()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let thumb = Rect::from_center_size(
        pos2(rect.left() + theme::GAP_M + theme::THUMB_WIDTH / 2.0, rect.center().y),
        vec2(theme::THUMB_WIDTH, theme::THUMB_HEIGHT),
    );
    figure::thumbnail(ui, thumb, step.figure.as_ref(), step.kind);
    let left = thumb.right() + theme::GAP_M;
    let room = rect.right() - left - theme::GAP_M;
    let y = rect.center().y;
    let medium = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    text::left_at(ui, (left, y - theme::LINE_APART), &step.name, medium, room);
    let dot = theme::DOT / 2.0;
    let under = y + theme::LINE_APART;
    ui.painter().circle_filled(pos2(left + dot, under), dot, theme.kind(Some(step.kind)).main);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let line = format!("{} · {}", words.kind(model.kind()), step.dose);
    text::left_at(
        ui,
        (left + theme::DOT + theme::GAP_S, under),
        &line,
        small,
        room - theme::DOT - theme::GAP_S,
    );
}
