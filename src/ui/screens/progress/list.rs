//! The week's sessions: a line each, in columns.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::model::{ProgressModel, SessionModel};
use crate::domain::outcome::Ending;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::{card, text};
use crate::words::Words;

/// Where each column begins, as a share of the width; the last ends at the right edge.
const COLUMNS: [f32; 5] = [0.0, 0.2, 0.5, 0.64, 0.78];

/// Shows the list on a card from `at` down; gives the height at which it ends.
pub(super) fn show(ui: &mut Ui, words: &Words, at: Rect, model: &ProgressModel) -> f32 {
    let sessions = &model.sessions;
    let rows = sessions.len().max(1) as f32;
    let height = theme::SHEET_HEAD + rows * theme::LIST_ROW + theme::GAP_S;
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
        top += theme::LIST_ROW;
    }
    rect.bottom()
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
    let ends = COLUMNS.into_iter().skip(1).chain([0.88]);
    for (((cell, look), begin), end) in cells.into_iter().zip(COLUMNS).zip(ends) {
        let left = inner.left() + inner.width() * begin;
        text::left_at(ui, (left, y), &cell, look, inner.width() * (end - begin) - theme::GAP_S);
    }
    let (ending, ink) = match session.ending {
        Some(_) if done == 0 => ("progress-none", theme.ink_2),
        Some(Ending::Finished) => ("progress-finished", theme.accent().word),
        Some(Ending::Stopped) => ("progress-stopped", theme.ink_2),
        Some(Ending::Interrupted) => ("progress-interrupted", theme.ink_2),
        None => ("progress-open", theme.rest.word),
    };
    let look = (theme::font(theme::SIZE_SMALL, Cut::Medium), ink);
    text::right_at(ui, (pos2(inner.right(), y).x, y), &words.get(ending), look, inner.width() * 0.12);
}
