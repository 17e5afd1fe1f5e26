//! The check-in: how it feels after a session, warning signs, a note. Under a minute, and skippable.
//!
//! The wording follows the domain facts ("Wording rules"). What an answer leads to later is `domain`'s affair.

mod one_by_one;
mod parts;
mod summary;

use std::time::Duration;

use eframe::egui::{Align, Key, Layout, ScrollArea, Sense, Stroke, Ui, vec2};
use parts::{card, flag, note, sheet, small, title, warning};
pub use summary::{Summary, exercises_of};

use crate::domain::exercise::Side;
use crate::domain::outcome::Ending;
use crate::domain::zone::Zone;
use crate::ui::action::{Action, Answer};
use crate::ui::command::{Place, UiCommand, taken};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::rating;
use crate::ui::widgets::{segmented, text};
use crate::words::Words;

/// Width of the column.
const WIDTH: f32 = 760.0;
/// Height of what stands under the questions: Save, and the room around it.
const FOOT_HEIGHT: f32 = 68.0;

/// What is shown above the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckInModel<'a> {
    /// What was done.
    pub summary: Summary,
    /// The exercises of which something was done: ids and names.
    pub exercises: &'a [(String, String)],
    /// The session was stopped just now, and can be gone on with.
    pub can_take_back: bool,
}

/// Shows the check-in; `answer` is what the person has entered so far.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    model: &CheckInModel<'_>,
    answer: &mut Answer,
    actions: &mut Vec<Action>,
) {
    ui.painter().rect_filled(ui.clip_rect(), 0.0, Theme::of(ui.ctx()).background);
    keys(ui, actions);
    // Save is always in sight: under the questions, or at the window's foot where they are longer.
    let room = ui.available_height() - FOOT_HEIGHT;
    ScrollArea::vertical().auto_shrink([false, true]).max_height(room).show(ui, |ui| {
        column(ui, |ui| {
            ui.add_space(theme::GAP_L);
            questions(ui, words, model, answer, actions);
            ui.add_space(theme::GAP_M);
        });
    });
    column(ui, |ui| buttons(ui, words, model, answer, actions));
}

/// A column in the middle.
fn column(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let width = (ui.available_width() - 48.0).min(WIDTH);
    let side = (ui.available_width() - width) / 2.0;
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = vec2(12.0, 16.0);
            content(ui);
        });
    });
}

/// The keys that are heard everywhere, where nothing is typed.
fn keys(ui: &Ui, actions: &mut Vec<Action>) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    for command in ui.input_mut(|input| taken(input, Place::Question, false)) {
        match command {
            UiCommand::Mute => actions.push(Action::ToggleMute),
            UiCommand::FullScreen => actions.push(Action::ToggleFullScreen),
            UiCommand::Keys => actions.push(Action::ToggleKeys),
            UiCommand::Leave
            | UiCommand::Pause
            | UiCommand::Skip
            | UiCommand::Back
            | UiCommand::Longer
            | UiCommand::Shorter
            | UiCommand::Hurts
            | UiCommand::Mini
            | UiCommand::Reach
            | UiCommand::Earlier
            | UiCommand::Later
            | UiCommand::Undo
            | UiCommand::Redo
            | UiCommand::Next
            | UiCommand::Today
            | UiCommand::Routines
            | UiCommand::Progress
            | UiCommand::Step(_)
            | UiCommand::Settings => {}
        }
    }
}

fn questions(
    ui: &mut Ui,
    words: &Words,
    model: &CheckInModel<'_>,
    answer: &mut Answer,
    actions: &mut Vec<Action>,
) {
    let summary = &model.summary;
    done(ui, words, summary);
    card(ui, |ui| {
        title(ui, &words.get("checkin-after"), Cut::Strong, theme::SIZE_LEAD);
        scale(ui, words, answer);
    });
    if answer.sharp || answer.radiating {
        caution(ui, words, ["checkin-card-flag", "checkin-card-flag-text"], actions);
    } else {
        too_much(ui, words, answer, actions);
    }
    card(ui, |ui| {
        title(ui, &words.get("checkin-flags"), Cut::Strong, theme::SIZE_TEXT);
        flag(ui, &mut answer.sharp, &words.get("checkin-sharp"), &words.get("checkin-sharp-hint"));
        flag(
            ui,
            &mut answer.radiating,
            &words.get("checkin-radiating"),
            &words.get("checkin-radiating-hint"),
        );
    });
    if !(summary.left + summary.right).is_zero() {
        tighter(ui, words, answer);
    }
    if !model.exercises.is_empty() {
        one_by_one::show(ui, words, model.exercises, answer);
    }
    note(ui, &mut answer.note, &words.get("checkin-note"));
}

fn scale(ui: &mut Ui, words: &Words, answer: &mut Answer) {
    answer.discomfort = rating::show(ui, words, answer.discomfort).or(answer.discomfort);
}

/// The sides, in the order in which they stand.
const SIDES: [Side; 3] = [Side::Left, Side::Both, Side::Right];

/// Whether one side felt tighter; asked where a stretch was done on a side.
fn tighter(ui: &mut Ui, words: &Words, answer: &mut Answer) {
    sheet(ui, theme::GAP_S, |ui| {
        let names = ["checkin-tighter-left", "checkin-tighter-same", "checkin-tighter-right"];
        let names = names.map(|key| words.get(key));
        let asked = words.get("checkin-tighter");
        let size = segmented::size(ui, &names);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
        let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), Theme::of(ui.ctx()).ink);
        let place = rect.with_min_x(rect.right() - size.x);
        let room = place.left() - rect.left() - theme::GAP_M;
        text::left_at(ui, (rect.left(), rect.center().y), &asked, strong, room);
        let chosen = SIDES.iter().position(|side| Some(*side) == answer.tighter);
        if let Some(index) = segmented::show_at(ui, place, &names, chosen, &asked) {
            // The same once more takes it back.
            answer.tighter = SIDES.get(index).copied().filter(|side| Some(*side) != answer.tighter);
        }
    });
}

fn too_much(ui: &mut Ui, words: &Words, answer: &Answer, actions: &mut Vec<Action>) {
    if answer.discomfort.map(Zone::of) == Some(Zone::TooMuch) {
        caution(ui, words, ["checkin-card-red", "checkin-card-red-text"], actions);
    }
}

/// A card that must be seen, with the way to the page that says when to get help.
fn caution(ui: &mut Ui, words: &Words, [said, advice]: [&str; 2], actions: &mut Vec<Action>) {
    if warning(ui, &words.get(said), &words.get(advice), &words.get("help-title")) {
        actions.push(Action::ToggleHelp);
    }
}

/// A tick in a ring, how long it took, and what was really done.
fn done(ui: &mut Ui, words: &Words, summary: &Summary) {
    let theme = Theme::of(ui.ctx());
    let whole = summary.ending == Ending::Finished && summary.sets_done > 0;
    let (tone, sign) = if whole { (theme.stretch, Icon::Check) } else { (theme.rest, Icon::Pause) };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let (rect, _) = ui.allocate_exact_size(vec2(72.0, 72.0), Sense::hover());
        let stroke = Stroke::new(theme::GAP_S, tone.main);
        ui.painter().circle_stroke(rect.center(), 28.0, stroke);
        icon::paint(ui.painter(), rect.shrink(22.0), sign, tone.main);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.add_space(theme::GAP_S);
            let key = match summary.ending {
                _ if summary.sets_done == 0 => "checkin-none",
                Ending::Finished => "checkin-done",
                Ending::Stopped | Ending::Interrupted => "checkin-stopped",
            };
            let secs = summary.length.as_secs();
            let spent = words
                .say("checkin-length", &[("minutes", (secs / 60).into()), ("seconds", (secs % 60).into())]);
            title(ui, &words.say(key, &[("length", spent.into())]), Cut::Heading, theme::SIZE_HEADING);
            small(ui, &what_was_done(words, summary));
        });
    });
}

fn what_was_done(words: &Words, summary: &Summary) -> String {
    let clock = |length: Duration| format!("{}:{:02}", length.as_secs() / 60, length.as_secs() % 60);
    let mut parts = Vec::new();
    if !(summary.left + summary.right).is_zero() {
        let sides = [("left", clock(summary.left).into()), ("right", clock(summary.right).into())];
        parts.push(words.say("checkin-sides", &sides));
    }
    if summary.sets_done == summary.sets_planned {
        parts.push(words.get("checkin-nothing-skipped"));
    } else {
        let sets = [("done", summary.sets_done.into()), ("planned", summary.sets_planned.into())];
        parts.push(words.say("checkin-sets", &sets));
    }
    if summary.sets_hurt > 0 {
        parts.push(words.say("checkin-hurt", &[("n", summary.sets_hurt.into())]));
    }
    parts.join(" · ")
}

/// The next thing, and the way round it. Without an answer both mean the same.
fn buttons(ui: &mut Ui, words: &Words, model: &CheckInModel<'_>, answer: &Answer, actions: &mut Vec<Action>) {
    let entered =
        if *answer == Answer::default() { Action::SkipCheckIn } else { Action::Answer(answer.clone()) };
    let free = ui.memory(|memory| memory.focused().is_none());
    let entered_by_key = free && ui.input(|input| input.key_pressed(Key::Enter));
    ui.horizontal(|ui| {
        if Button::primary(&words.get("checkin-save")).show(ui).clicked() || entered_by_key {
            actions.push(entered);
        }
        if Button::plain(&words.get("checkin-skip")).show(ui).clicked() {
            actions.push(Action::SkipCheckIn);
        }
        if model.can_take_back {
            let back = words.get("checkin-take-back");
            if Button::plain(&back).icon(Icon::Again, IconAt::Before).weight(Weight::Ghost).show(ui).clicked()
            {
                actions.push(Action::TakeStopBack);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            small(ui, &words.get("checkin-no-diagnosis"));
        });
    });
}
