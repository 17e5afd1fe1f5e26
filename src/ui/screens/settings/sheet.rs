//! A card of Settings: a heading, and rows with something to set at their right.

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, segmented, switch, text};

/// A card that grows row by row.
pub(super) struct Sheet {
    pub(super) inner: Rect,
    pub(super) y: f32,
}

impl Sheet {
    /// Paints a card with room for so many rows.
    pub(super) fn begin(ui: &mut Ui, at: Rect, title: &str, rows: u8) -> Self {
        let theme = Theme::of(ui.ctx());
        let height = theme::ROW_HEIGHT * (f32::from(rows)) + theme::SHEET_HEAD + theme::GAP_S;
        let rect = Rect::from_min_size(at.min, vec2(at.width(), height));
        card::paint(ui, rect);
        let inner = rect.shrink2(vec2(theme::GAP_XL + theme::LINE * 2.0, 0.0));
        let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
        let y = rect.top() + theme::SHEET_HEAD / 2.0 + theme::GAP_XS;
        text::left_at(ui, (inner.left(), y), title, strong, inner.width());
        Self { inner, y: rect.top() + theme::SHEET_HEAD }
    }

    /// How wide a row's words may be beside what is `size` large.
    pub(super) fn room(&self, size: Vec2) -> f32 {
        self.inner.width() - size.x - theme::GAP_L
    }

    /// A row's label, and a quieter line under it; gives the place for what is set, `size` large.
    pub(super) fn row(&mut self, ui: &mut Ui, label: &str, detail: &str, size: Vec2) -> Rect {
        let theme = Theme::of(ui.ctx());
        card::rule_at(ui, self.inner.x_range(), self.y);
        let y = self.y + theme::ROW_HEIGHT / 2.0;
        self.y += theme::ROW_HEIGHT;
        let width = self.room(size);
        let name = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
        let apart = if detail.is_empty() { 0.0 } else { theme::LINE_APART };
        text::left_at(ui, (self.inner.left(), y - apart), label, name, width);
        if !detail.is_empty() {
            let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
            text::left_at(ui, (self.inner.left(), y + apart), detail, quiet, width);
        }
        Rect::from_min_size(pos2(self.inner.right() - size.x, y - size.y / 2.0), size)
    }

    /// A row with a switch; whether it was pressed.
    pub(super) fn switch(&mut self, ui: &mut Ui, label: &str, detail: &str, on: bool) -> bool {
        let place = self.row(ui, label, detail, switch::size());
        switch::show_at(ui, place, on, label).clicked()
    }

    /// A row with a few choices; the one that was pressed.
    pub(super) fn choice(
        &mut self,
        ui: &mut Ui,
        label: &str,
        choices: &[String],
        chosen: Option<usize>,
    ) -> Option<usize> {
        let place = self.row(ui, label, "", segmented::size(ui, choices));
        segmented::show_at(ui, place, choices, chosen, label)
    }

    /// A row with a button; whether it was pressed.
    pub(super) fn button(&mut self, ui: &mut Ui, label: &str, detail: &str, button: &str) -> bool {
        let button = Button::plain(button);
        let place = self.row(ui, label, detail, button.size(ui));
        button.show_at(ui, place).clicked()
    }

    /// Where the card ends.
    pub(super) fn bottom(&self) -> f32 {
        self.y + theme::GAP_S
    }
}
