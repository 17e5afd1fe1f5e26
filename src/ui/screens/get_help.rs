//! When to get help: the signs that need somebody at once, the same day, or soon (domain facts, section 5).

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme, Tone};
use crate::ui::widgets::{dialog, text};
use crate::words::Words;

/// Shows the page in front of whatever is shown.
pub fn show(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    let close = words.get("app-close");
    let closes = dialog::page(ui, &words.get("help-title"), &close, theme::HELP_HEIGHT, |ui| {
        let theme = Theme::of(ui.ctx());
        paragraph(ui, &words.get("help-intro"), theme::GAP_L);
        section(ui, words, "help-now", theme.strength);
        section(ui, words, "help-day", theme.dynamic);
        section(ui, words, "help-soon", theme.rest);
        paragraph(ui, &words.get("help-outro"), theme::GAP_S);
    });
    if closes {
        actions.push(Action::ToggleHelp);
    }
}

/// A heading on its colour, and its signs, each on a line of its own.
fn section(ui: &mut Ui, words: &Words, key: &str, tone: Tone) {
    let said = words.get(key);
    let (title, signs) = said.split_once('\n').unwrap_or((&said, ""));
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let room = width - theme::GAP_L * 2.0;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), tone.word);
    let plain = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
    let indent = theme::GAP_L;
    let signs: Vec<&str> = signs.lines().collect();
    let heights =
        signs.iter().map(|sign| text::height(ui, sign, plain.clone(), room - indent) + theme::GAP_XS);
    let height = theme::GAP_M * 2.0 + theme::SIZE_LEAD + theme::GAP_S + heights.sum::<f32>();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, tone.soft);
    let inner = rect.shrink2(vec2(theme::GAP_L, theme::GAP_M));
    let mut y = text::at(ui, inner.min, title, strong, (room, 1)).bottom() + theme::GAP_S;
    for sign in signs {
        let line =
            text::at(ui, pos2(inner.left() + indent, y), sign, plain.clone(), (room - indent, usize::MAX));
        let dot = pos2(inner.left() + theme::GAP_XS, y + theme::SIZE_TEXT * 0.6);
        ui.painter().circle_filled(dot, theme::DOT / 4.0, tone.main);
        y = line.bottom() + theme::GAP_XS;
    }
    ui.add_space(theme::GAP_M);
}

fn paragraph(ui: &mut Ui, said: &str, below: f32) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let look = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
    let height = text::height(ui, said, look.clone(), width);
    let (rect, _): (Rect, _) = ui.allocate_exact_size(vec2(width, height + below), Sense::hover());
    text::at(ui, rect.min, said, look, (width, usize::MAX));
}
