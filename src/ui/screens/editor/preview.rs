//! What a session of the routine is going to be: what happens when.

use eframe::egui::{Sense, Ui, vec2};

use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::{dialog, text};
use crate::words::Words;

/// Room for the time, and for what it is.
const TIME: f32 = 56.0;
const KIND: f32 = 110.0;

/// Shows it: for each part when it begins, what it is, and of which exercise.
pub fn preview(ui: &Ui, words: &Words, title: &str, rows: &[[String; 3]], actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let medium = (theme::font(theme::SIZE_SMALL, Cut::Medium), theme.ink);
    let height = theme::KEY_ROW * rows.len() as f32;
    let closes = dialog::page(ui, title, &words.get("editor-preview-close"), height, |ui| {
        for [time, kind, what] in rows {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), theme::KEY_ROW), Sense::hover());
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let y = rect.center().y;
            text::right_at(ui, (rect.left() + TIME, y), time, small.clone(), TIME);
            let left = rect.left() + TIME + theme::GAP_L;
            text::left_at(ui, (left, y), kind, small.clone(), KIND);
            text::left_at(ui, (left + KIND, y), what, medium.clone(), rect.right() - left - KIND);
        }
    });
    if closes {
        actions.push(Action::NotNow);
    }
}
