//! The rating from 0 to 10: a row of numbers, each in the colour of its zone, with the zones' words below.

use eframe::egui::{Align2, Key, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Cut, Theme, Tone};

/// Space between two numbers, and the height of one.
const GAP: f32 = 11.0;
const HEIGHT: f32 = 54.0;

/// The zones of the scale (domain facts, "Discomfort scale").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// 0 to 2.
    Comfortable,
    /// 3 to 5.
    Noticeable,
    /// 6 to 10.
    TooMuch,
}

impl Zone {
    /// The zone of a rating.
    pub fn of(rating: u8) -> Self {
        match rating {
            0..=2 => Self::Comfortable,
            3..=5 => Self::Noticeable,
            6.. => Self::TooMuch,
        }
    }

    fn tone(self, theme: &Theme) -> Tone {
        match self {
            Self::Comfortable => theme.stretch,
            Self::Noticeable => theme.dynamic,
            Self::TooMuch => theme.strength,
        }
    }
}

/// Shows the scale; `words` are those of the three zones, from low to high.
pub fn show(ui: &mut Ui, rating: &mut Option<u8>, words: [&str; 3]) {
    let width = ui.available_width();
    let cell = (width - GAP * 10.0) / 11.0;
    let (row, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let mut x = row.left();
    for number in 0..=10 {
        let rect = Rect::from_min_size(pos2(x, row.top()), vec2(cell, HEIGHT));
        let said = words.get(Zone::of(number) as usize).copied().unwrap_or_default();
        if number_at(ui, rect, number, *rating == Some(number), said).clicked() {
            *rating = Some(number);
        }
        x += cell + GAP;
    }
    typed(ui, rating);
    zones(ui, *rating, words);
}

fn number_at(ui: &mut Ui, rect: Rect, number: u8, chosen: bool, said: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("rating", number)), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{number}: {said}")));
    let theme = Theme::of(ui.ctx());
    let tone = Zone::of(number).tone(theme);
    let (fill, ink) = if chosen { (tone.main, theme.on_accent) } else { (tone.soft, tone.word) };
    let fill = fill.lerp_to_gamma(ink, if response.hovered() { 0.08 } else { 0.0 });
    ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, fill);
    if response.has_focus() {
        let ring = theme.focus();
        ui.painter().rect_stroke(rect.expand(3.0), theme::RADIUS_BUTTON + 3.0, ring, StrokeKind::Inside);
    }
    let font = theme::font(theme::SIZE_LEAD, Cut::Strong);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, number.to_string(), font, ink);
    response
}

/// The number keys choose 0 to 9, the arrows go up and down, as long as no text is being typed.
fn typed(ui: &Ui, rating: &mut Option<u8>) {
    if ui.ctx().egui_wants_keyboard_input() {
        return;
    }
    let digits = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    ui.input(|input| {
        for (number, key) in (0..).zip(digits) {
            if input.key_pressed(key) {
                *rating = Some(number);
            }
        }
        if input.key_pressed(Key::ArrowRight) {
            *rating = Some(rating.map_or(0, |rating| (rating + 1).min(10)));
        }
        if input.key_pressed(Key::ArrowLeft) {
            *rating = Some(rating.map_or(0, |rating| rating.saturating_sub(1)));
        }
    });
}

/// What the zones mean; the chosen one's word stands out.
fn zones(ui: &mut Ui, rating: Option<u8>, words: [&str; 3]) {
    let theme = Theme::of(ui.ctx());
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let places = [
        (row.left_center(), Align2::LEFT_CENTER),
        (row.center() - vec2(row.width() * 0.024, 0.0), Align2::CENTER_CENTER),
        (row.right_center(), Align2::RIGHT_CENTER),
    ];
    let zones = [Zone::Comfortable, Zone::Noticeable, Zone::TooMuch];
    for ((zone, said), (at, align)) in zones.into_iter().zip(words).zip(places) {
        let (cut, ink) = if rating.map(Zone::of) == Some(zone) {
            (Cut::Strong, zone.tone(theme).word)
        } else {
            (Cut::Text, theme.ink_2)
        };
        ui.painter().text(at, align, said, theme::font(theme::SIZE_SMALL, cut), ink);
    }
}
