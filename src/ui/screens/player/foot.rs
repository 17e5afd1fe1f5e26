//! The lower part of the player: what is next, "this hurts", the timeline, the controls.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::keys::{pause_or_go_on, pause_or_go_on_look};
use super::model::{Foot, PlayerModel};
use super::say;
use crate::domain::command::Command;
use crate::domain::plan::SegmentKind;
use crate::domain::session::{PauseCause, Phase};
use crate::ui::action::Action;
use crate::ui::command::UiCommand;
use crate::ui::theme::{self, Cut, HIT, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::timeline::{self, Bar};
use crate::ui::widgets::{card, figure, rating, text};
use crate::words::Words;

/// The card between stage and timeline: how long the machine was away, or what is next; and "this hurts".
pub(super) fn middle(ui: &mut Ui, rect: Rect, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let away = match model.phase {
        Phase::Paused(PauseCause::Interrupted { asleep }) => Some(asleep),
        Phase::Paused(PauseCause::Asked | PauseCause::Hurts)
        | Phase::Running
        | Phase::Waiting
        | Phase::Over(_) => None,
    };
    if model.foot == Foot::Rating && away.is_none() {
        return rate(ui, rect, words, actions);
    }
    if away.is_some() {
        ui.painter().rect_filled(rect, theme::RADIUS_CARD, theme.rest.soft);
    } else {
        card::paint(ui, rect);
    }
    let label = UiCommand::Hurts.label(words);
    let key = UiCommand::Hurts.key_name();
    let hurts = Button::plain(&label).icon(Icon::Heart, IconAt::Before).key(key).weight(Weight::Alert);
    let size = hurts.size(ui);
    let hurts_rect =
        Rect::from_min_size(pos2(rect.right() - 19.0 - size.x, rect.center().y - size.y / 2.0), size);
    if hurts.show_at(ui, hurts_rect).clicked() {
        actions.push(Action::Session(Command::Hurts));
    }
    let room =
        Rect::from_min_max(rect.min + vec2(19.0, 14.0), pos2(hurts_rect.left() - 16.0, rect.bottom() - 14.0));
    match away {
        Some(asleep) => {
            let said = words.say("player-away", &[("length", say::length(words, asleep).into())]);
            two_lines(ui, room, (&said, Cut::Strong), (&words.get("player-away-hint"), Cut::Text));
        }
        None => next(ui, room, words, model),
    }
}

/// How does it feel right now? Answered by one key or touch while getting ready; nothing waits for it.
pub(super) fn rate(ui: &mut Ui, rect: Rect, words: &Words, actions: &mut Vec<Action>) {
    card::paint(ui, rect);
    let room = rect.shrink2(vec2(19.0, 8.0));
    let skip = words.get("checkin-skip");
    let skip = Button::plain(&skip).weight(Weight::Ghost);
    let size = skip.size(ui);
    let at = Rect::from_center_size(pos2(room.right() - size.x / 2.0, rect.center().y), size);
    if skip.show_at(ui, at).clicked() {
        actions.push(Action::Rate(None));
    }
    let asked = room.with_max_x(room.left() + (room.width() * 0.24).min(280.0));
    let question = words.get("player-rate");
    let look = (theme::font(theme::SIZE_TEXT, Cut::Strong), Theme::of(ui.ctx()).ink);
    if text::height(ui, &question, look.clone(), asked.width()) < theme::SIZE_TEXT * 2.0 {
        let hint = words.get("player-rate-hint");
        two_lines(ui, asked, (&question, Cut::Strong), (&hint, Cut::Text));
    } else {
        text::at(
            ui,
            pos2(asked.left(), asked.center().y - theme::SIZE_TEXT * 1.3),
            &question,
            look,
            (asked.width(), 2),
        );
    }
    let row =
        Rect::from_min_max(pos2(asked.right() + 16.0, room.top()), pos2(at.left() - 16.0, room.bottom()));
    let rated = rating::show_at(ui, row, words, None, rating::IN_SHORT);
    actions.extend(rated.map(|rating| Action::Rate(Some(rating))));
}

fn next(ui: &mut Ui, room: Rect, words: &Words, model: &PlayerModel) {
    let theme = Theme::of(ui.ctx());
    let Some(next) = &model.next else {
        return two_lines(
            ui,
            room,
            (&words.get("player-next"), Cut::Text),
            (&words.get("player-next-end"), Cut::Strong),
        );
    };
    let thumb = Rect::from_min_size(room.min, vec2(76.0, room.height()));
    ui.painter().rect_filled(thumb, theme::RADIUS_FIELD, theme.sunken);
    if let Some(shown) = &next.figure {
        figure::paint(ui.painter(), thumb.shrink2(vec2(9.0, 6.0)), shown, &theme.figure(next.kind));
    }
    let said = format!("{} · {}", next.name, say::next_details(words, next));
    let beside = room.with_min_x(thumb.right() + 16.0);
    two_lines(ui, beside, (&words.get("player-next"), Cut::Text), (&said, Cut::Strong));
}

fn two_lines(ui: &mut Ui, room: Rect, (upper, upper_cut): (&str, Cut), (lower, lower_cut): (&str, Cut)) {
    let theme = Theme::of(ui.ctx());
    let look = |cut| match cut {
        Cut::Medium | Cut::Strong | Cut::Heading | Cut::Digits | Cut::Code => {
            (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink)
        }
        Cut::Text => (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2),
    };
    let top = room.center().y - 20.0;
    let first = text::at(ui, pos2(room.left(), top), upper, look(upper_cut), (room.width(), 1));
    text::at(ui, pos2(room.left(), first.bottom() + 3.0), lower, look(lower_cut), (room.width(), 1));
}

/// The whole session as bars; a press on one goes there.
pub(super) fn bars(ui: &mut Ui, rect: Rect, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let bars: Vec<_> = model
        .timeline
        .iter()
        .map(|piece| Bar { kind: piece.kind, length: piece.length.as_secs_f32(), over: piece.over })
        .collect();
    let (over, all) =
        bars.iter().fold((0.0, 0.0), |(over, all), bar| (over + bar.length * bar.over, all + bar.length));
    let percent = f64::from(100.0 * over / all.max(0.001)).round();
    let label = words.say("player-timeline", &[("percent", percent.into())]);
    let picked = timeline::pick_at(ui, rect, &bars, &label).and_then(|index| model.timeline.get(index));
    actions.extend(picked.map(|piece| Action::Session(Command::GoTo(piece.first))));
}

/// Back, −10 s, pause or go on, +10 s, skip: in one row, the middle one at the middle of the box.
pub(super) fn controls(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    model: &PlayerModel,
    actions: &mut Vec<Action>,
) {
    let said = [UiCommand::Back, UiCommand::Shorter, UiCommand::Longer, UiCommand::Skip]
        .map(|command| command.label(words));
    let [back, shorter, longer, skip] = &said;
    let (main, main_icon) = pause_or_go_on_look(words, model.phase);
    let main = Button::primary(&main).icon(main_icon, IconAt::Before);
    let row = [
        (Button::plain(back).icon(Icon::Back, IconAt::Before), Command::Back),
        (Button::plain(shorter), Command::Shorter),
        (main, pause_or_go_on(model.phase)),
        (Button::plain(longer), Command::Longer),
        (Button::plain(skip).icon(Icon::Skip, IconAt::After), Command::Skip),
    ];
    let gap = 14.0;
    let sizes = row.map(|(button, _)| button.size(ui));
    let width: f32 = sizes.iter().map(|size| size.x).sum::<f32>() + gap * 4.0;
    let mut x = rect.center().x - width / 2.0;
    for ((button, command), size) in row.into_iter().zip(sizes) {
        let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
        // A wait has no length to change.
        let idle =
            model.segment == SegmentKind::Wait && matches!(command, Command::Shorter | Command::Longer);
        if ui.add_enabled_ui(!idle, |ui| button.show_at(ui, place)).inner.clicked() {
            actions.push(Action::Session(command));
        }
        x += size.x + gap;
    }
}

/// Leave, what runs and how long, a quiet note, mute, full screen.
pub(super) fn top(ui: &mut Ui, rect: Rect, words: &Words, model: &PlayerModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let square = |x: f32| Rect::from_min_size(pos2(x, rect.top()), vec2(HIT, HIT));
    let sound = if model.muted {
        (words.get("player-unmute"), Icon::Muted)
    } else {
        (UiCommand::Mute.label(words), Icon::Sound)
    };
    let size = if model.full_screen {
        (words.get("player-window"), Icon::Window)
    } else {
        (UiCommand::FullScreen.label(words), Icon::FullScreen)
    };
    let leave = (UiCommand::Leave.label(words), Icon::Close);
    let mini = (UiCommand::Mini.label(words), Icon::Mini);
    let right = rect.right() - HIT;
    let buttons = [
        (rect.left(), leave, UiCommand::Leave, Action::AskToLeave),
        (right - (HIT + theme::GAP_L) * 2.0, mini, UiCommand::Mini, Action::ToggleMini),
        (right - HIT - theme::GAP_L, sound, UiCommand::Mute, Action::ToggleMute),
        (right, size, UiCommand::FullScreen, Action::ToggleFullScreen),
    ];
    for (x, (label, icon), command, action) in buttons {
        let button = Button::plain(&label).icon(icon, IconAt::Alone).key(command.key_name());
        if button.show_at(ui, square(x)).clicked() {
            actions.push(action);
        }
    }
    let left = say::length(words, model.remaining_total);
    let (step, of) = model.step;
    let step = words.say("player-step", &[("n", step.into()), ("of", of.into()), ("left", left.into())]);
    let at = pos2(rect.left() + HIT + 16.0, rect.top() + 3.0);
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let half = rect.width() / 2.0 - HIT;
    let named = text::at(ui, at, &model.routine, strong, (half, 1));
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::at(ui, pos2(at.x, named.bottom() + 2.0), &step, small.clone(), (half, 1));
    if let Some(note) = &model.note {
        let right = rect.right() - (HIT + theme::GAP_L) * 3.0 - theme::GAP_S;
        let room = half - HIT * 3.0;
        let height = text::height(ui, note, small.clone(), room).min(theme::SIZE_SMALL * 4.0);
        let wide = ui.painter().layout_no_wrap(note.clone(), small.0.clone(), small.1).size().x.min(room);
        let corner = pos2(right - wide, rect.center().y - height / 2.0);
        let said = text::at(ui, corner, note, small, (room, 3));
        let place = Rect::from_center_size(pos2(said.left() - 14.0, rect.center().y), vec2(18.0, 18.0));
        icon::paint(ui.painter(), place, Icon::Info, theme.ink_2);
    }
}
