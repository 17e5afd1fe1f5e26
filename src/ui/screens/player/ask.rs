//! What the player asks after "this hurts", and where it is too much to begin with.

use eframe::egui::{Frame, Id, Modal, RichText, Stroke, Ui, vec2};

use super::model::{HurtModel, PlayerModel};
use crate::domain::command::Command;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::words::Words;

/// Width of a question's card.
const WIDTH: f32 = 510.0;

/// "This hurts": skip the exercise, go on, or stop.
pub(super) fn hurts(ui: &Ui, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let answers = [
        ("player-hurts-skip", Action::Session(Command::SkipStep)),
        ("player-hurts-go-on", Action::Session(Command::Resume)),
        ("player-hurts-stop", Action::Session(Command::Stop)),
    ];
    card(ui, "hurts", (&words.get("player-hurts-title"), &words.get("player-hurts-text")), |ui| {
        if let Some(hurts) = &model.hurts {
            advice(ui, words, hurts);
        }
        answer(ui, words, answers, actions);
    });
}

/// It feels like too much before the session: stop, go on, or read when to get help.
pub(super) fn too_much(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    let answers = [
        ("player-hurts-stop", Action::Leave),
        ("player-go-on", Action::Session(Command::Resume)),
        ("help-title", Action::ToggleHelp),
    ];
    let said = (&words.get("checkin-card-red"), &words.get("checkin-card-red-text"));
    card(ui, "too much", (said.0, said.1), |ui| answer(ui, words, answers, actions));
}

fn card(ui: &Ui, id: &str, (title, said): (&str, &str), rest: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(theme::LINE, theme.line))
        .corner_radius(theme::RADIUS_CARD)
        .inner_margin(vec2(theme::GAP_XXL, theme::GAP_XXL));
    Modal::new(Id::unique(("player", id))).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 12.0;
        ui.label(RichText::new(title).font(theme::font(theme::SIZE_HEADING, Cut::Heading)).color(theme.ink));
        ui.label(RichText::new(said).font(theme::font(theme::SIZE_TEXT, Cut::Text)).color(theme.ink_2));
        rest(ui);
    });
}

/// The exercise's own "stop if" and easier way, where it has them.
fn advice(ui: &mut Ui, words: &Words, hurts: &HurtModel) {
    let theme = Theme::of(ui.ctx());
    let lines = [
        ("player-hurts-stop-if", &hurts.stop_if, theme.strength),
        ("player-hurts-easier", &hurts.easier, theme.stretch),
    ];
    for (key, said, tone) in lines.into_iter().filter(|(_, said, _)| !said.is_empty()) {
        Frame::new()
            .fill(tone.soft)
            .corner_radius(theme::RADIUS_BUTTON)
            .inner_margin(vec2(theme::GAP_L, theme::GAP_M))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.label(
                    RichText::new(words.get(key))
                        .font(theme::font(theme::SIZE_SMALL, Cut::Strong))
                        .color(tone.word),
                );
                ui.label(RichText::new(said).font(theme::font(theme::SIZE_TEXT, Cut::Text)).color(theme.ink));
            });
    }
}

/// The answers in a row; the first is the next thing to do, and has the focus.
fn answer<const N: usize>(
    ui: &mut Ui,
    words: &Words,
    answers: [(&str, Action); N],
    actions: &mut Vec<Action>,
) {
    ui.add_space(theme::GAP_XS);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (index, (key, action)) in answers.into_iter().enumerate() {
            let label = words.get(key);
            let button = if index == 0 { Button::primary(&label) } else { Button::plain(&label) };
            let response = button.show(ui);
            if index == 0 && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                actions.push(action);
            }
        }
    });
}
