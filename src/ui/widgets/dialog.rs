//! What stands in front of a screen and asks, or shows a list: a card in the middle, the rest held back.

use eframe::egui::{Key, Modal, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::button::{Button, Weight};
use super::{card, field, text};
use crate::ui::theme::{self, Cut, Theme};

/// What a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is safe: nothing changes.
    Stay,
    /// What was asked.
    Go,
}

/// A question with two answers.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What is asked.
    pub title: &'a str,
    /// What would happen.
    pub text: &'a str,
    /// The answer that changes nothing; Escape gives it too.
    pub stay: &'a str,
    /// The answer that does it.
    pub go: &'a str,
}

/// Asks; gives the answer once there is one.
pub fn ask(ui: &Ui, question: &Question<'_>) -> Option<Choice> {
    let theme = Theme::of(ui.ctx());
    let mut choice = None;
    // By its title: a question that follows another does not take over its focus.
    let modal = framed(ui, question.title).show(ui.ctx(), |ui| {
        let width = theme::DIALOG_WIDTH;
        let room = width - theme::GAP_XXL * 2.0;
        let lead = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
        let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
        let body_height = text::height(ui, question.text, body.clone(), room);
        let height = theme::GAP_XXL * 2.0 + theme::SIZE_LEAD + body_height + theme::GAP_XL * 2.0 + theme::HIT;
        let rect = sheet(ui, vec2(width, height));
        let inner = rect.shrink(theme::GAP_XXL);
        let head = text::at(ui, inner.min, question.title, lead, (room, 1));
        text::at(
            ui,
            pos2(inner.left(), head.bottom() + theme::GAP_S),
            question.text,
            body,
            (room, usize::MAX),
        );
        let (stay, go) = (Button::primary(question.stay), Button::plain(question.go).weight(Weight::Alert));
        let size = |button: &Button<'_>| vec2(button.size(ui).x, theme::HIT);
        let stay_at = Rect::from_min_size(pos2(inner.left(), inner.bottom() - theme::HIT), size(&stay));
        let go_at = Rect::from_min_size(pos2(stay_at.right() + theme::GAP_M, stay_at.top()), size(&go));
        let stay = stay.show_at(ui, stay_at);
        // Enter gives the safe answer, Tab goes to the other.
        if ui.memory(|memory| memory.focused().is_none()) {
            stay.request_focus();
        }
        if stay.clicked() {
            choice = Some(Choice::Stay);
        }
        if go.show_at(ui, go_at).clicked() {
            choice = Some(Choice::Go);
        }
    });
    if choice.is_none() && modal.should_close() {
        choice = Some(Choice::Stay);
    }
    choice
}

/// A line to be written, and two answers.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// What is asked.
    pub title: &'a str,
    /// What would happen.
    pub text: &'a str,
    /// The line's name.
    pub label: &'a str,
    /// What is wrong with what was written; empty where nothing is.
    pub trouble: &'a str,
    /// The answer that changes nothing; Escape gives it too.
    pub stay: &'a str,
    /// The answer that does it; Enter gives it too.
    pub go: &'a str,
}

/// Asks for a line of text; gives the answer once there is one.
pub fn enter(ui: &Ui, entry: &Entry<'_>, line: &mut String) -> Option<Choice> {
    let theme = Theme::of(ui.ctx());
    let mut choice = None;
    let modal = framed(ui, "entry").show(ui.ctx(), |ui| {
        let room = theme::DIALOG_WIDTH - theme::GAP_XXL * 2.0;
        let lead = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
        let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink_2);
        let wrong = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.strength.word);
        let texts = [(entry.text, body), (entry.trouble, wrong)];
        let texts_height: f32 =
            texts.iter().map(|(said, look)| text::height(ui, said, look.clone(), room) + theme::GAP_M).sum();
        let height =
            theme::GAP_XXL * 2.0 + theme::SIZE_LEAD + texts_height + theme::GAP_XL * 2.0 + theme::HIT * 2.0;
        let inner = sheet(ui, vec2(theme::DIALOG_WIDTH, height)).shrink(theme::GAP_XXL);
        let mut y = text::at(ui, inner.min, entry.title, lead, (room, 1)).bottom() + theme::GAP_S;
        for (said, look) in texts {
            y = text::at(ui, pos2(inner.left(), y), said, look, (room, usize::MAX)).bottom() + theme::GAP_M;
        }
        let (stay, go) = (Button::plain(entry.stay), Button::primary(entry.go));
        let size = |button: &Button<'_>| vec2(button.size(ui).x, theme::HIT);
        let go_at = Rect::from_min_size(pos2(inner.left(), inner.bottom() - theme::HIT), size(&go));
        let stay_at = Rect::from_min_size(pos2(go_at.right() + theme::GAP_M, go_at.top()), size(&stay));
        let field_at = Rect::from_x_y_ranges(
            inner.x_range(),
            go_at.top() - theme::GAP_L - theme::HIT..=go_at.top() - theme::GAP_L,
        );
        let field = field::show_at(ui, field_at, line, entry.label);
        if ui.memory(|memory| memory.focused().is_none()) && !field.lost_focus() {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if go.show_at(ui, go_at).clicked() || entered {
            choice = Some(Choice::Go);
        }
        if stay.show_at(ui, stay_at).clicked() {
            choice = Some(Choice::Stay);
        }
    });
    if choice.is_none() && modal.should_close() {
        choice = Some(Choice::Stay);
    }
    choice
}

/// Shows a list of names with what each means; true once it is to close.
pub fn list(ui: &Ui, title: &str, close: &str, rows: &[(String, String)]) -> bool {
    let theme = Theme::of(ui.ctx());
    let modal = framed(ui, "list").show(ui.ctx(), |ui| {
        let around = theme::SHEET_HEAD + theme::HIT + theme::GAP_XL * 2.0;
        // In a low window the rows stand closer.
        let room = ui.ctx().content_rect().height() - theme::GAP_L * 2.0 - around;
        let row = theme::KEY_ROW.min(room / rows.len().max(1) as f32);
        let height = around + row * rows.len() as f32;
        let rect = sheet(ui, vec2(theme::DIALOG_WIDTH, height));
        let inner = rect.shrink2(vec2(theme::GAP_XXL, theme::GAP_L));
        let lead = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
        text::at(ui, inner.min, title, lead, (inner.width(), 1));
        let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
        let mut y = rect.top() + theme::SHEET_HEAD + row / 2.0;
        for (key, help) in rows {
            let cap = pos2(inner.left() + theme::KEY_WIDTH - theme::GAP_M, y);
            super::keycap::right_at(ui, cap, key);
            let left = inner.left() + theme::KEY_WIDTH;
            text::left_at(ui, (left, y), help, small.clone(), inner.right() - left);
            y += row;
        }
        let button = Button::plain(close);
        let size = button.size(ui);
        let place = Rect::from_min_size(inner.max - size, size);
        let button = button.show_at(ui, place);
        if ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        button.clicked()
    });
    modal.inner || modal.should_close()
}

/// Shows a page of that height under a title: it scrolls where the window is lower; true once it is to close.
pub fn page(ui: &Ui, title: &str, close: &str, height: f32, content: impl FnOnce(&mut Ui)) -> bool {
    let theme = Theme::of(ui.ctx());
    let modal = framed(ui, "page").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().height() - theme::MARGIN * 2.0;
        let rect = sheet(ui, vec2(theme::PAGE_WIDTH, room.min(height + theme::PAGE_FRAME)));
        let inner = rect.shrink2(vec2(theme::GAP_XXL, theme::GAP_XL));
        let large = (theme::font(theme::SIZE_SUBTITLE, Cut::Heading), theme.ink);
        let head = text::at(ui, inner.min, title, large, (inner.width(), 1));
        let button = Button::primary(close);
        let size = vec2(button.size(ui).x, theme::HIT);
        let place = Rect::from_min_size(inner.max - size, size);
        let body = Rect::from_min_max(
            pos2(inner.left(), head.bottom() + theme::GAP_M),
            pos2(inner.right(), place.top() - theme::GAP_M),
        );
        let down = ui.input(|input| {
            let pressed = |key| input.num_presses(key) as f32;
            let lines = pressed(Key::ArrowDown) - pressed(Key::ArrowUp);
            let pages = pressed(Key::PageDown) - pressed(Key::PageUp);
            lines * theme::PAGE_STEP + pages * body.height()
        });
        super::page::scrolling(ui, body, "page", |ui| {
            ui.scroll_with_delta(vec2(0.0, -down));
            content(ui);
        });
        let button = button.show_at(ui, place);
        if ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        button.clicked()
    });
    modal.inner || modal.should_close()
}

/// Shows a form of that height under a title, with an answer that changes nothing and one that does it: it scrolls where
/// the window is lower. Gives the answer once there is one.
pub fn form(
    ui: &Ui,
    title: &str,
    (stay, go): (&str, &str),
    height: f32,
    content: impl FnOnce(&mut Ui),
) -> Option<Choice> {
    let theme = Theme::of(ui.ctx());
    let mut choice = None;
    let modal = framed(ui, "form").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().height() - theme::MARGIN * 2.0;
        let rect = sheet(ui, vec2(theme::PAGE_WIDTH, room.min(height + theme::PAGE_FRAME)));
        let inner = rect.shrink2(vec2(theme::GAP_XXL, theme::GAP_XL));
        let large = (theme::font(theme::SIZE_SUBTITLE, Cut::Heading), theme.ink);
        let head = text::at(ui, inner.min, title, large, (inner.width(), 1));
        let buttons =
            [(Button::primary(go), Choice::Go), (Button::plain(stay).weight(Weight::Ghost), Choice::Stay)];
        let top = inner.bottom() - theme::HIT;
        let body = Rect::from_min_max(
            pos2(inner.left(), head.bottom() + theme::GAP_M),
            pos2(inner.right(), top - theme::GAP_M),
        );
        super::page::scrolling(ui, body, "form", content);
        let mut left = inner.left();
        for (button, answer) in buttons {
            let place = Rect::from_min_size(pos2(left, top), vec2(button.size(ui).x, theme::HIT));
            left = place.right() + theme::GAP_M;
            if button.show_at(ui, place).clicked() {
                choice = Some(answer);
            }
        }
    });
    if choice.is_none() && modal.should_close() {
        choice = Some(Choice::Stay);
    }
    choice
}

fn framed(ui: &Ui, id: &str) -> Modal {
    let backdrop = Theme::of(ui.ctx()).backdrop;
    Modal::new(ui.scope_id().with(id)).frame(eframe::egui::Frame::NONE).backdrop_color(backdrop)
}

fn sheet(ui: &mut Ui, size: Vec2) -> Rect {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    card::paint(ui, rect);
    rect
}
