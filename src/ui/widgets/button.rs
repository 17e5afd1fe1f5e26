//! A button: label, icon, key. The primary one is the screen's next thing to do.

use eframe::egui::{
    Align2, Color32, FontId, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::focus;
use super::icon::{self, Icon};
use crate::ui::theme::{self, Cut, Theme};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The next thing to do.
    Primary,
    /// One of several.
    Plain,
    /// What one may want as well, in the accent's soft colour.
    Soft,
    /// Hardly a button: words alone until it is touched.
    Ghost,
    /// "This hurts".
    Alert,
}

/// A button as it looks.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    /// What it says, and its name for a screen reader.
    pub label: &'a str,
    /// The icon, and on which side of the label.
    pub icon: Option<(Icon, IconAt)>,
    /// The key that does the same.
    pub key: &'a str,
    /// How much it stands out.
    pub weight: Weight,
}

/// Where a button's icon stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconAt {
    /// Before the label.
    Before,
    /// After the label.
    After,
    /// In place of the label.
    Alone,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub fn plain(label: &'a str) -> Self {
        Self { label, icon: None, key: "", weight: Weight::Plain }
    }

    /// The screen's next thing.
    pub fn primary(label: &'a str) -> Self {
        Self { weight: Weight::Primary, ..Self::plain(label) }
    }

    /// With an icon.
    #[must_use]
    pub fn icon(self, icon: Icon, at: IconAt) -> Self {
        Self { icon: Some((icon, at)), ..self }
    }

    /// With the name of its key.
    #[must_use]
    pub fn key(self, key: &'a str) -> Self {
        Self { key, ..self }
    }

    /// With another weight.
    #[must_use]
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    fn font(&self) -> FontId {
        let size = if self.weight == Weight::Primary { theme::SIZE_LEAD } else { theme::SIZE_TEXT };
        theme::font(size, Cut::Strong)
    }

    /// The size it needs, never less than a finger's.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let width = |text: &str, font: FontId| {
            ui.painter().layout_no_wrap(text.to_owned(), font, Color32::TRANSPARENT).size().x
        };
        let label = width(self.label, self.font());
        let icon = if self.icon.is_some() { 30.0 } else { 0.0 };
        let key = if self.key.is_empty() {
            0.0
        } else {
            width(self.key, theme::font(theme::SIZE_CHIP, Cut::Text)) + 26.0
        };
        match (self.icon, self.weight) {
            (Some((_, IconAt::Alone)), _) => Vec2::splat(theme::HIT),
            (_, Weight::Primary) => vec2(label + icon + key + 60.0, 56.0),
            (_, Weight::Plain | Weight::Soft | Weight::Ghost | Weight::Alert) => {
                vec2(label + icon + key + 40.0, theme::HIT)
            }
        }
    }

    /// Shows it where the layout puts it.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let (rect, _) = ui.allocate_exact_size(self.size(ui), Sense::hover());
        self.show_at(ui, rect)
    }

    /// Shows it in that box.
    pub fn show_at(&self, ui: &mut Ui, rect: Rect) -> Response {
        let response = ui.interact(rect, ui.scope_id().with(self.label), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.label));
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response);
        }
        if let Some((_, IconAt::Alone)) = self.icon {
            let key = if self.key.is_empty() { String::new() } else { format!(" ({})", self.key) };
            return response.on_hover_text(format!("{}{key}", self.label));
        }
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let theme = Theme::of(ui.ctx());
        let (fill, ink, line) = match self.weight {
            Weight::Primary => (theme.accent().main, theme.on_accent, theme.accent().main),
            Weight::Plain => (theme.surface, theme.ink, theme.line),
            Weight::Soft => (theme.accent().soft, theme.accent().word, theme.accent().soft),
            Weight::Ghost => (Color32::TRANSPARENT, theme.ink_2, Color32::TRANSPARENT),
            Weight::Alert => (theme.strength.soft, theme.strength.word, theme.strength.soft),
        };
        let touched = if response.is_pointer_button_down_on() {
            0.12
        } else if response.hovered() {
            0.06
        } else {
            0.0
        };
        let painter = ui.painter();
        let fill = if self.weight == Weight::Ghost && touched > 0.0 {
            theme.sunken
        } else {
            fill.lerp_to_gamma(ink, touched)
        };
        painter.rect(rect, theme::RADIUS_BUTTON, fill, Stroke::new(theme::LINE, line), StrokeKind::Inside);
        focus::ring(ui, response, rect, theme::RADIUS_BUTTON);
        let galley = painter.layout_no_wrap(self.label.to_owned(), self.font(), ink);
        let alone = matches!(self.icon, Some((_, IconAt::Alone)));
        let icon_side = if alone || self.weight == Weight::Primary { 22.0 } else { 18.0 };
        let icon_box = |x: f32| Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(icon_side));
        let key = (!self.key.is_empty()).then(|| {
            painter.layout_no_wrap(self.key.to_owned(), theme::font(theme::SIZE_CHIP, Cut::Text), ink)
        });
        let key_width = key.as_ref().map_or(0.0, |key| key.size().x + 24.0);
        let icon_width = if self.icon.is_some() { icon_side + 8.0 } else { 0.0 };
        let text_width = galley.size().x;
        let left = rect.center().x - (text_width + icon_width + key_width) / 2.0;
        let text_x = match self.icon {
            Some((icon, IconAt::Before)) => {
                icon::paint(painter, icon_box(left + icon_side / 2.0), icon, ink);
                left + icon_width
            }
            Some((icon, IconAt::After)) => {
                icon::paint(painter, icon_box(left + text_width + 8.0 + icon_side / 2.0), icon, ink);
                left
            }
            Some((icon, IconAt::Alone)) => return icon::paint(painter, icon_box(rect.center().x), icon, ink),
            None => left,
        };
        painter.galley(pos2(text_x, rect.center().y - galley.size().y / 2.0), galley, ink);
        if let Some(key) = key {
            let left = left + text_width + icon_width + 10.0;
            self.cap(ui, pos2(left, rect.center().y), key.size().x);
        }
    }

    /// The key's name in a cap that begins at `left`.
    fn cap(&self, ui: &Ui, left: Pos2, text_width: f32) {
        let theme = Theme::of(ui.ctx());
        let size = vec2(text_width + 14.0, 20.0);
        let cap = Rect::from_min_size(left - vec2(0.0, size.y / 2.0), size);
        let line = Stroke::new(theme::LINE, theme.line);
        ui.painter().rect(cap, theme::RADIUS_SMALL, theme.surface, line, StrokeKind::Inside);
        let font = theme::font(theme::SIZE_CHIP, Cut::Text);
        ui.painter().text(cap.center(), Align2::CENTER_CENTER, self.key, font, theme.ink_2);
    }
}
