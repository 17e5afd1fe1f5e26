//! The small window on top: count, name and side, what comes then, and the three buttons one may want.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::model::PlayerModel;
use super::{announce, keys, say, stage, until_next};
use crate::domain::command::Command;
use crate::domain::session::Phase;
use crate::ui::action::Action;
use crate::ui::command::UiCommand;
use crate::ui::theme::{self, Cut, HIT, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::ring::Ring;
use crate::ui::widgets::text;
use crate::words::Words;

/// Size of the small window.
pub const MINI_SIZE: [f32; 2] = [380.0, 150.0];
/// Height of its digits, as a part of the ring's.
const DIGITS_OF_RING: f32 = 0.32;

/// Shows the player in the small window.
pub fn show_mini(ui: &mut Ui, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let window = ui.max_rect();
    ui.painter().rect_filled(ui.clip_rect(), 0.0, theme.background);
    keys::obey_mini(ui, model, actions);
    announce(ui, words, model);
    let page = window.shrink2(vec2(theme::GAP_L, theme::GAP_XL));
    let side = page.height();
    let ring = Rect::from_min_size(page.min, vec2(side, side));
    let count = say::count(words, model);
    Ring {
        digits_px: side * DIGITS_OF_RING,
        caption: "",
        word: "",
        ..stage::ring_model(theme, model, &count)
    }
    .show_at(ui, ring);

    let left = ring.right() + theme::GAP_L;
    let room = page.right() - left;
    let strong = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
    let name = text::at(ui, pos2(left, page.top()), &named(words, model), strong, (room, 1));
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let under = pos2(left, name.bottom() + theme::GAP_XS);
    text::at(ui, under, &doing_or_then(words, model), small, (room, 1));
    buttons(ui, pos2(left, page.bottom() - HIT), page.right(), words, model, actions);
    if model.phase == Phase::Running {
        ui.ctx().request_repaint_after(until_next(model));
    }
}

/// "Lying figure-four · left".
fn named(words: &Words, model: &PlayerModel) -> String {
    let Some(work) = &model.work else { return say::doing(words, model) };
    [Some(work.name.clone()), say::side(words, work.side)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// While it is worked, what comes then; else what is done instead.
fn doing_or_then(words: &Words, model: &PlayerModel) -> String {
    match &model.next {
        Some(next) if model.segment.is_work() && model.phase == Phase::Running => {
            format!("{} {} · {}", words.get("player-then"), next.name, say::next_details(words, next))
        }
        Some(_) | None => say::chip(words, model),
    }
}

fn buttons(
    ui: &mut Ui,
    at: eframe::egui::Pos2,
    right: f32,
    words: &Words,
    model: &PlayerModel,
    actions: &mut Vec<Action>,
) {
    let (main, main_icon) = keys::pause_or_go_on_look(words, model.phase);
    let [back, skip] = [UiCommand::Back, UiCommand::Skip].map(|command| command.label(words));
    let window = words.get("player-window");
    let wide = HIT + theme::GAP_L;
    let row = [
        (Button::plain(&back).icon(Icon::Back, IconAt::Alone), HIT, Action::Session(Command::Back)),
        (
            Button::primary(&main).icon(main_icon, IconAt::Alone),
            wide,
            Action::Session(keys::pause_or_go_on(model.phase)),
        ),
        (Button::plain(&skip).icon(Icon::Skip, IconAt::Alone), HIT, Action::Session(Command::Skip)),
    ];
    let mut x = at.x;
    for (button, width, action) in row {
        let place = Rect::from_min_size(pos2(x, at.y), vec2(width, HIT));
        if button.show_at(ui, place).clicked() {
            actions.push(action);
        }
        x = place.right() + theme::GAP_S;
    }
    let window = Button::plain(&window).icon(Icon::Window, IconAt::Alone);
    let place = Rect::from_min_size(pos2(right - HIT, at.y), vec2(HIT, HIT));
    if window.show_at(ui, place).clicked() {
        actions.push(Action::ToggleMini);
    }
}
