//! How it feels, 0 to 10: a row of numbers in three zones, each with its word and icon, never by colour alone.
//!
//! Keys, while a number has the focus: left and right step, a digit chooses itself, `t` chooses ten.

use eframe::egui::{
    Align2, Event, EventFilter, InputState, Key, Memory, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::focus;
use super::icon::{self, Icon};
use crate::domain::record::DISCOMFORT_MAX;
use crate::ui::theme::{self, Cut, Theme, Tone};

/// What a rating means (domain facts, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// 0 to 2: carry on.
    Comfortable,
    /// 3 to 5: carry on, ease off a little.
    Noticeable,
    /// 6 to 10: enough for now.
    TooMuch,
}

impl Zone {
    /// Every zone, the mildest first.
    pub const ALL: [Self; 3] = [Self::Comfortable, Self::Noticeable, Self::TooMuch];

    /// The zone of a rating.
    pub fn of(rating: u8) -> Self {
        match rating {
            0..=2 => Self::Comfortable,
            3..=5 => Self::Noticeable,
            _ => Self::TooMuch,
        }
    }

    /// Its lowest and its highest rating.
    pub fn range(self) -> (u8, u8) {
        match self {
            Self::Comfortable => (0, 2),
            Self::Noticeable => (3, 5),
            Self::TooMuch => (6, DISCOMFORT_MAX),
        }
    }

    /// Its colour.
    pub fn tone(self, theme: &Theme) -> Tone {
        match self {
            Self::Comfortable => theme.stretch,
            Self::Noticeable => theme.dynamic,
            Self::TooMuch => theme.strength,
        }
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Comfortable => Icon::Check,
            Self::Noticeable => Icon::Info,
            Self::TooMuch => Icon::Warning,
        }
    }
}

/// Shows the row as wide as there is room, and the zones' words under it; gives the rating newly chosen.
pub fn show(
    ui: &mut Ui,
    chosen: Option<u8>,
    zone_words: [&str; 3],
    name: impl Fn(u8) -> String,
) -> Option<u8> {
    let count = f32::from(DISCOMFORT_MAX) + 1.0;
    let width = ui.available_width();
    let gap = theme::GAP_M.min(width * 0.015);
    let cell = vec2((width - gap * (count - 1.0)) / count, theme::RATING_HEIGHT);
    let height = cell.y + theme::GAP_M + theme::SIZE_LEAD;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let cell_of = |n: u8| Rect::from_min_size(rect.min + vec2(f32::from(n) * (cell.x + gap), 0.0), cell);
    let mut picked = None;
    let responses: Vec<Response> =
        (0..=DISCOMFORT_MAX).map(|n| number(ui, cell_of(n), n, chosen == Some(n), &name(n))).collect();
    for (n, response) in (0..).zip(&responses) {
        if response.clicked() {
            picked = Some(n);
        }
        if response.has_focus() {
            picked = picked.or(typed(ui, response, n));
        }
    }
    let focused = ui.memory(Memory::focused);
    if responses.iter().any(|response| focused == Some(response.id)) {
        if let Some(response) = picked.and_then(|n| responses.get(usize::from(n))) {
            response.request_focus();
        }
    } else if focused.is_none() {
        // A number is simply typed; Enter then goes on, since nothing has taken the focus.
        picked = picked.or_else(|| ui.input(number_typed));
    }
    for (zone, word) in Zone::ALL.into_iter().zip(zone_words) {
        let (low, high) = zone.range();
        zone_word(ui, cell_of(low).union(cell_of(high)), zone, word, chosen.map(Zone::of) == Some(zone));
    }
    picked
}

/// What the keys ask for while that number has the focus.
fn typed(ui: &Ui, response: &Response, at: u8) -> Option<u8> {
    let keep = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    ui.input(|input| {
        let mut asked = None;
        if input.key_pressed(Key::ArrowLeft) {
            asked = Some(at.saturating_sub(1));
        }
        if input.key_pressed(Key::ArrowRight) {
            asked = Some((at + 1).min(DISCOMFORT_MAX));
        }
        number_typed(input).or(asked)
    })
}

/// A digit, or `t` for ten.
fn number_typed(input: &InputState) -> Option<u8> {
    input.events.iter().rev().find_map(|event| {
        let Event::Text(text) = event else { return None };
        let ten = (text == "t").then_some(DISCOMFORT_MAX);
        text.parse().ok().filter(|n| *n <= DISCOMFORT_MAX).or(ten)
    })
}

fn number(ui: &mut Ui, rect: Rect, n: u8, chosen: bool, name: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("rating", n)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, name));
    let theme = Theme::of(ui.ctx());
    let tone = Zone::of(n).tone(theme);
    let (fill, ink) = if chosen { (tone.word, theme.on_accent) } else { (tone.soft, tone.word) };
    let touch = if response.hovered() && !chosen { 0.12 } else { 0.0 };
    ui.painter().rect_filled(rect, theme::RADIUS_BUTTON, fill.lerp_to_gamma(tone.main, touch));
    let font = theme::font(theme::SIZE_LEAD, Cut::Strong);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, n.to_string(), font, ink);
    focus::ring(ui, &response, rect, theme::RADIUS_BUTTON);
    response
}

/// Icon and word, in the middle under the zone's numbers.
fn zone_word(ui: &Ui, zone_rect: Rect, zone: Zone, word: &str, chosen: bool) {
    let theme = Theme::of(ui.ctx());
    let (cut, ink) = if chosen { (Cut::Strong, zone.tone(theme).word) } else { (Cut::Text, theme.ink_2) };
    let galley = ui.painter().layout_no_wrap(word.to_owned(), theme::font(theme::SIZE_SMALL, cut), ink);
    let side = theme::SIZE_LEAD;
    let wide = side + theme::GAP_XS + galley.size().x;
    let y = zone_rect.bottom() + theme::GAP_M + side / 2.0;
    let left = zone_rect.center().x - wide / 2.0;
    let place = Rect::from_center_size(pos2(left + side / 2.0, y), Vec2::splat(side));
    icon::paint(ui.painter(), place, zone.icon(), zone.tone(theme).word);
    ui.painter().galley(pos2(left + side + theme::GAP_XS, y - galley.size().y / 2.0), galley, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rating_lies_in_the_range_of_its_zone() {
        for rating in 0..=DISCOMFORT_MAX {
            let (low, high) = Zone::of(rating).range();
            assert!((low..=high).contains(&rating), "{rating}");
        }
    }
}
