//! Today: what is due, and one button to begin it. Beside it how the week stands.

mod banner;
mod model;
mod morning;
mod offered;
mod side;
mod spark;
mod time;

use eframe::egui::{Rect, Ui, pos2, vec2};

pub use model::{
    CutOffModel, DayMark, DayModel, DiscomfortModel, MorningModel, OfferedModel, Standing, TodayModel,
    WarningModel, WeekModel,
};

use crate::ui::action::{Action, Screen};
use crate::ui::theme;
use crate::ui::widgets::page;
use crate::words::Words;

/// Shows Today.
pub fn show(ui: &mut Ui, words: &Words, model: &TodayModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    let heading = words.get(match model.offered.as_ref().map(|offered| offered.standing) {
        Some(Standing::Gentle) => "today-heading-gentle",
        Some(Standing::Due) => "today-heading-due",
        Some(Standing::Done) => "today-heading-done",
        Some(Standing::Free) | None => "today-heading-free",
    });
    let mut top = page::heading(ui, area, &model.date, &heading);
    if let Some(offered) = &model.offered {
        let head = area.with_max_y(top - theme::GAP_XL).with_min_x(area.center().x);
        time::show(ui, words, head, offered, actions);
    }
    if let Some(warning) = &model.warning {
        top = banner::warning(ui, words, area.with_min_y(top), warning, actions) + theme::GAP_XL;
    }
    if let Some(cut_off) = &model.cut_off {
        top = banner::cut_off(ui, words, area.with_min_y(top), cut_off, actions) + theme::GAP_XL;
    }
    if let Some(morning) = &model.morning {
        top = morning::show(ui, words, area.with_min_y(top), morning, actions) + theme::GAP_XL;
    }
    if area.width() < theme::NARROW {
        return in_one_column(ui, words, page::body(ui, area, top), model, actions);
    }
    let width = (area.width() * theme::SIDE_SHARE).clamp(theme::SIDE_MIN, theme::SIDE_MAX);
    let left = Rect::from_min_max(
        pos2(area.left(), top),
        pos2(area.right() - width - theme::GAP_XXL + theme::GAP_XS, area.bottom()),
    );
    let right = Rect::from_min_max(pos2(area.right() - width, top), area.max);
    offer(ui, words, left, model, actions);
    // The cards' shadows reach beyond the column.
    page::scrolling(ui, right, "beside", |ui| side::show(ui, words, model, actions));
}

/// A narrow window: the card with Start fills what is in sight, and the rest comes under it.
fn in_one_column(ui: &mut Ui, words: &Words, body: Rect, model: &TodayModel, actions: &mut Vec<Action>) {
    page::scrolling(ui, body, "one column", |ui| {
        let size = vec2(body.width(), (body.height() - theme::PEEK).max(theme::OFFERED_MIN));
        let place = Rect::from_min_size(ui.cursor().min, size);
        offer(ui, words, place, model, actions);
        ui.advance_cursor_after_rect(place);
        ui.add_space(theme::GAP_XL);
        side::show(ui, words, model, actions);
        ui.add_space(theme::MARGIN_TOP);
    });
}

/// The large card: its Start is the screen's next thing unless a session was cut off.
fn offer(ui: &mut Ui, words: &Words, rect: Rect, model: &TodayModel, actions: &mut Vec<Action>) {
    match &model.offered {
        Some(offered) => offered::show(ui, words, rect, offered, model.cut_off.is_none(), actions),
        None => offered::nothing(ui, words, rect, actions),
    }
}

/// The next thing to do here: what Enter does.
pub fn next(model: &TodayModel) -> Option<Action> {
    match (&model.cut_off, &model.offered) {
        (Some(cut_off), _) if cut_off.can_go_on => Some(Action::TakeUp),
        (Some(_), _) => Some(Action::KeepWhatWasDone),
        (None, Some(offered)) => Some(offered.start()),
        (None, None) => Some(Action::Go(Screen::Routines)),
    }
}
