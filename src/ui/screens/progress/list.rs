//! The sessions: a line each, in columns, with what can be set right of it.

use eframe::egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

use super::edit::Editing;
use super::model::{NoteModel, ProgressModel, SessionModel};
use super::note::Noting;
use crate::domain::outcome::Ending;
use crate::ui::action::{Action, HistoryWish};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{card, menu, text};
use crate::words::Words;

/// Where each column begins, as a share of the width; the last ends at the right edge.
const COLUMNS: [f32; 5] = [0.0, 0.2, 0.48, 0.6, 0.73];

/// Shows the list on a card from `at` down; gives the height at which it ends.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &ProgressModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let sessions = &model.sessions;
    let rows = (sessions.len().max(1) + model.notes.len()) as f32;
    let height = theme::SHEET_HEAD + rows * theme::LIST_ROW + theme::HIT + theme::GAP_M * 2.0;
    let rect = Rect::from_min_size(at.min, vec2(at.width(), height));
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_XL, 0.0));
    let y = rect.top() + theme::SHEET_HEAD / 2.0 + theme::GAP_XS;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    text::left_at(ui, (inner.left(), y), &model.list_title, strong, inner.width() * 0.4);
    let mut top = rect.top() + theme::SHEET_HEAD;
    if sessions.is_empty() {
        let quiet = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
        card::rule_at(ui, inner.x_range(), top);
        let middle = (inner.left(), top + theme::LIST_ROW / 2.0);
        text::left_at(ui, middle, &words.get("progress-list-none"), quiet, inner.width());
    } else {
        heads(ui, words, inner, y);
    }
    for session in sessions {
        card::rule_at(ui, inner.x_range(), top);
        row(ui, words, inner, top + theme::LIST_ROW / 2.0, session);
        let more = Rect::from_center_size(
            pos2(inner.right() - theme::HIT / 2.0 + theme::GAP_S, top + theme::LIST_ROW / 2.0),
            Vec2::splat(theme::HIT),
        );
        offer(ui, words, more, session, actions);
        top += theme::LIST_ROW;
    }
    for note in &model.notes {
        card::rule_at(ui, inner.x_range(), top);
        let row = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), theme::LIST_ROW));
        note_row(ui, words, row, note, actions);
        top += theme::LIST_ROW;
    }
    let foot = inner.with_min_y(rect.bottom() - theme::GAP_M - theme::HIT);
    buttons(ui, words, foot, model, actions);
    rect.bottom()
}

/// What can be set right of a session.
fn offer(ui: &mut Ui, words: &Words, rect: Rect, session: &SessionModel, actions: &mut Vec<Action>) {
    let values = [("name", session.name.as_str().into()), ("when", session.when.as_str().into())];
    let label = words.say("progress-more", &values);
    let items = [words.get("progress-change"), words.get("progress-delete")];
    let wish = match menu::show_at(ui, rect, (&label, session.id), &items) {
        Some(0) => HistoryWish::Edit(Editing::from(session)),
        Some(_) => HistoryWish::Delete(session.id),
        None => return,
    };
    actions.push(Action::History(wish));
}

/// A note: of which day, its words, and what can be done with it.
fn note_row(ui: &mut Ui, words: &Words, row: Rect, note: &NoteModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let plain = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink);
    let y = row.center().y;
    let left = row.left() + row.width() * COLUMNS[1];
    text::left_at(ui, (row.left(), y), &note.when, quiet, left - row.left() - theme::GAP_S);
    let more = Rect::from_center_size(
        pos2(row.right() - theme::HIT / 2.0 + theme::GAP_S, y),
        Vec2::splat(theme::HIT),
    );
    let words_end = more.left() - theme::GAP_S;
    let said = note.text.replace('\n', " ");
    let shown = text::left_at(ui, (left, y), &said, plain, words_end - left);
    let whole = shown.with_max_x(words_end);
    ui.interact(whole, ui.scope_id().with(note.record), Sense::hover()).on_hover_text(&note.text);
    let label = words.say("progress-note-more", &[("when", note.when.as_str().into())]);
    let items = [words.get("progress-change"), words.get("progress-delete")];
    let wish = match menu::show_at(ui, more, (&label, note.record), &items) {
        Some(0) => HistoryWish::Note(Noting::from(note)),
        Some(_) => HistoryWish::KeepNote(Noting { text: String::new(), ..Noting::from(note) }),
        None => return,
    };
    actions.push(Action::History(wish));
}

/// What can be added, paused, set anew and undone.
fn buttons(ui: &mut Ui, words: &Words, row: Rect, model: &ProgressModel, actions: &mut Vec<Action>) {
    let mut left = row.left() - theme::GAP_L;
    for wish in &model.offered {
        let Some((key, hint)) = keys(wish) else { continue };
        let label = words.get(key);
        let button = Button::plain(&label).weight(Weight::Ghost);
        let place = Rect::from_min_size(pos2(left, row.top()), button.size(ui));
        left = place.right();
        if button.show_at(ui, place).on_hover_text(words.get(hint)).clicked() {
            actions.push(Action::History(wish.clone()));
        }
    }
}

/// The keys of a button's label and hint.
fn keys(wish: &HistoryWish) -> Option<(&'static str, &'static str)> {
    match wish {
        HistoryWish::Add => Some(("progress-add", "progress-add-hint")),
        HistoryWish::Note(_) => Some(("progress-note-add", "progress-note-add-hint")),
        HistoryWish::PauseWeek => Some(("progress-pause", "progress-pause-hint")),
        HistoryWish::NewReference => Some(("progress-reference", "progress-reference-hint")),
        HistoryWish::Undo => Some(("progress-undo", "progress-undo-hint")),
        HistoryWish::Edit(_)
        | HistoryWish::Save(_)
        | HistoryWish::KeepNote(_)
        | HistoryWish::Delete(_)
        | HistoryWish::Report
        | HistoryWish::AskToExport
        | HistoryWish::Export(_)
        | HistoryWish::Redo => None,
    }
}

fn heads(ui: &mut Ui, words: &Words, inner: Rect, y: f32) {
    let quiet = (theme::font(theme::SIZE_CHIP, Cut::Text), Theme::of(ui.ctx()).hint);
    let heads = [words.get("progress-sets"), words.get("progress-held"), words.get("progress-felt")];
    for (head, share) in heads.iter().zip(COLUMNS.into_iter().skip(2)) {
        let x = inner.left() + inner.width() * share;
        text::left_at(ui, (x, y), head, quiet.clone(), inner.width() * 0.14);
    }
}

fn row(ui: &mut Ui, words: &Words, inner: Rect, y: f32, session: &SessionModel) {
    let theme = Theme::of(ui.ctx());
    let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let name = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    let (done, of) = session.sets;
    let felt = match (session.before, session.after) {
        (None, None) => words.get("progress-not-rated"),
        (before, after) => {
            let side = |rating: Option<u8>| rating.map_or_else(|| "–".to_owned(), |n| n.to_string());
            words.say(
                "progress-before-after",
                &[("before", side(before).into()), ("after", side(after).into())],
            )
        }
    };
    let cells = [
        (session.when.clone(), quiet.clone()),
        (session.name.clone(), name),
        (words.say("progress-of", &[("done", done.into()), ("planned", of.into())]), quiet.clone()),
        (words.length(session.held.total()), quiet.clone()),
        (felt, quiet.clone()),
    ];
    let ends = COLUMNS.into_iter().skip(1).chain([0.84]);
    for (((cell, look), begin), end) in cells.into_iter().zip(COLUMNS).zip(ends) {
        let left = inner.left() + inner.width() * begin;
        text::left_at(ui, (left, y), &cell, look, inner.width() * (end - begin) - theme::GAP_S);
    }
    let (ending, ink) = match session.ending {
        Some(_) if session.by_hand => ("progress-by-hand", theme.ink_2),
        Some(_) if done == 0 => ("progress-none", theme.ink_2),
        Some(Ending::Finished) => ("progress-finished", theme.accent().word),
        Some(Ending::Stopped) => ("progress-stopped", theme.ink_2),
        Some(Ending::Interrupted) => ("progress-interrupted", theme.ink_2),
        None if session.in_part => ("progress-in-part", theme.ink_2),
        None => ("progress-open", theme.rest.word),
    };
    let look = (theme::font(theme::SIZE_SMALL, Cut::Medium), ink);
    let right = inner.right() - theme::HIT;
    text::right_at(ui, (right, y), &words.get(ending), look, inner.width() * 0.12);
}
