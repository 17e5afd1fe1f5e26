//! The check-in's cards: titles, tick boxes, the note, the warning.

use eframe::egui::{
    Frame, Rect, RichText, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{focus, text};

/// Height of a row with a tick box.
const FLAG_HEIGHT: f32 = 48.0;
/// The longest note. More is a diary.
const NOTE_CHARS_MAX: usize = 500;

pub(super) fn title(ui: &mut Ui, said: &str, cut: Cut, size: f32) {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(said).font(theme::font(size, cut)).color(theme.ink));
}

pub(super) fn small(ui: &mut Ui, said: &str) {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(said).font(theme::font(theme::SIZE_SMALL, Cut::Text)).color(theme.ink_2));
}

pub(super) fn card(ui: &mut Ui, inside: impl FnOnce(&mut Ui)) {
    sheet(ui, theme::GAP_XL, inside);
}

/// A sheet of paper, what stands on it held so far from its upper and lower edge.
pub(super) fn sheet(ui: &mut Ui, pad: f32, inside: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(theme::LINE, theme.line))
        .corner_radius(theme::RADIUS_CARD)
        .inner_margin(vec2(theme::GAP_XXL, pad))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme::GAP_M;
            inside(ui);
        });
}

/// A row with a tick box, its name and a hint; the whole row can be pressed.
pub(super) fn flag(ui: &mut Ui, ticked: &mut bool, name: &str, hint: &str) {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), FLAG_HEIGHT), Sense::click());
    if response.clicked() {
        *ticked = !*ticked;
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, *ticked, name));
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top() - 4.0, Stroke::new(theme::LINE, theme.line));
    let tick = Rect::from_center_size(pos2(rect.left() + 11.0, rect.center().y), vec2(22.0, 22.0));
    let tone = theme.strength;
    if *ticked {
        painter.rect_filled(tick, 6.0, tone.main);
        icon::paint(painter, tick.shrink(2.0), Icon::Check, theme.on_accent);
    } else {
        painter.rect(
            tick,
            6.0,
            theme.surface,
            Stroke::new(theme::FOCUS, if response.hovered() { theme.ink_2 } else { theme.ink_3 }),
            StrokeKind::Inside,
        );
    }
    focus::ring(ui, &response, tick, theme::RADIUS_FIELD);
    let left = tick.right() + 12.0;
    let width = rect.right() - left;
    let look = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
    let named = text::at(ui, pos2(left, rect.top() + 6.0), name, look, (width, 1));
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    text::at(ui, pos2(left, named.bottom() + 3.0), hint, look, (width, 1));
}

pub(super) fn note(ui: &mut Ui, note: &mut String, hint: &str) {
    let theme = Theme::of(ui.ctx());
    sheet(ui, theme::GAP_L, |ui| {
        // A line of writing is no button: as high as its letters, until there are more.
        ui.spacing_mut().interact_size.y = theme::SIZE_LEAD;
        let font = theme::font(theme::SIZE_TEXT, Cut::Text);
        let hint = RichText::new(hint).font(font.clone()).color(theme.ink_2);
        let edit = TextEdit::multiline(note)
            .hint_text(hint)
            .font(font)
            .char_limit(NOTE_CHARS_MAX)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .frame(Frame::NONE);
        ui.add(edit);
    });
}

/// A card that must be seen: a heart, what it is, what to do; true once its `more` is asked for. No sound goes with it.
pub(super) fn warning(ui: &mut Ui, said: &str, advice: &str, more: &str) -> bool {
    let theme = Theme::of(ui.ctx());
    Frame::new()
        .fill(theme.strength.soft)
        .stroke(Stroke::new(theme::LINE, theme.strength.main))
        .corner_radius(theme::RADIUS_CARD)
        .inner_margin(vec2(theme::GAP_XXL, theme::GAP_XL))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
                icon::paint(ui.painter(), rect, Icon::Heart, theme.strength.word);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    let strong = theme::font(theme::SIZE_LEAD, Cut::Strong);
                    ui.label(RichText::new(said).font(strong).color(theme.strength.word));
                    let plain = theme::font(theme::SIZE_TEXT, Cut::Text);
                    ui.label(RichText::new(advice).font(plain).color(theme.ink));
                    ui.add_space(theme::GAP_XS);
                    Button::plain(more).show(ui).clicked()
                })
                .inner
            })
            .inner
        })
        .inner
}
