//! How it feels, 0 to 10: a row of numbers in three zones, each with its word and icon, never by colour alone.
//!
//! Keys, while a number has the focus: left and right step, a digit chooses itself, a second 0 ten; `t` may choose ten.

use eframe::egui::{
    Align2, Event, EventFilter, InputState, Key, Memory, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::focus;
use super::icon::{self, Icon};
use crate::domain::record::DISCOMFORT_MAX;
use crate::domain::zone::Zone;
use crate::ui::theme::{self, Cut, Theme, Tone};
use crate::words::Words;

/// How a scale is worded, and what can be typed on it.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    zones: [&'static str; 3],
    /// The zones' words stand under the numbers.
    worded: bool,
    /// Digits and arrows choose. Not where digits lead elsewhere, or where there are several scales.
    typed: bool,
    /// So does `t`: ten.
    t_is_ten: bool,
}

const LONG: [&str; 3] = ["checkin-scale-low", "checkin-scale-middle", "checkin-scale-high"];
const SHORT: [&str; 3] = ["player-scale-low", "player-scale-middle", "player-scale-high"];

/// Where there is room to say what to do.
pub const AT_LENGTH: Scale = Scale { zones: LONG, worded: true, typed: true, t_is_ten: true };
/// In one word; in the player `t` is another key.
pub const IN_SHORT: Scale = Scale { zones: SHORT, worded: true, typed: true, t_is_ten: false };
/// In one word, chosen by pointer, or by Tab and Enter.
pub const BY_HAND: Scale = Scale { zones: SHORT, worded: true, typed: false, t_is_ten: false };
/// The numbers alone, one of several rows.
pub const ROW: Scale = Scale { zones: SHORT, worded: false, typed: false, t_is_ten: false };

/// How a zone looks: always by colour and icon together.
pub trait ZoneLook {
    /// Its colour.
    fn tone(self, theme: &Theme) -> Tone;
    /// Its icon.
    fn icon(self) -> Icon;
}

impl ZoneLook for Zone {
    fn tone(self, theme: &Theme) -> Tone {
        match self {
            Self::Comfortable => theme.stretch,
            Self::Noticeable => theme.dynamic,
            Self::TooMuch => theme.strength,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Comfortable => Icon::Check,
            Self::Noticeable => Icon::Info,
            Self::TooMuch => Icon::Warning,
        }
    }
}

/// Shows the row as wide as there is room, and the zones' words under it; gives the rating newly chosen.
pub fn show(ui: &mut Ui, words: &Words, chosen: Option<u8>) -> Option<u8> {
    let height = theme::RATING_HEIGHT + theme::GAP_M + theme::SIZE_LEAD;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    show_at(ui, rect, words, chosen, AT_LENGTH)
}

/// The same in this box, worded like this.
pub fn show_at(ui: &mut Ui, rect: Rect, words: &Words, chosen: Option<u8>, scale: Scale) -> Option<u8> {
    let count = f32::from(DISCOMFORT_MAX) + 1.0;
    let gap = theme::GAP_M.min(rect.width() * 0.015);
    let low = rect.height() < theme::RATING_HEIGHT + theme::SIZE_LEAD;
    let below = if low { theme::GAP_XS } else { theme::GAP_M };
    let words_height = if scale.worded { below + theme::SIZE_LEAD } else { 0.0 };
    let cell = vec2((rect.width() - gap * (count - 1.0)) / count, rect.height() - words_height);
    let cell_of = |n: u8| Rect::from_min_size(rect.min + vec2(f32::from(n) * (cell.x + gap), 0.0), cell);
    let zones = scale.zones.map(|zone| words.get(zone));
    let name = |n: u8| {
        let zone = Zone::ALL.iter().zip(&zones).find(|(zone, _)| **zone == Zone::of(n));
        let word = zone.map_or("", |(_, word)| word.as_str());
        words.say("checkin-number", &[("n", n.into()), ("word", word.into())])
    };
    let mut picked = None;
    let responses: Vec<Response> =
        (0..=DISCOMFORT_MAX).map(|n| number(ui, cell_of(n), n, chosen == Some(n), &name(n))).collect();
    for (n, response) in (0..).zip(&responses) {
        if response.clicked() {
            picked = Some(n);
        }
        if scale.typed && response.has_focus() {
            picked = picked.or(typed(ui, response, (n, chosen), scale));
        }
    }
    let focused = ui.memory(Memory::focused);
    if responses.iter().any(|response| focused == Some(response.id)) {
        if let Some(response) = picked.and_then(|n| responses.get(usize::from(n))) {
            response.request_focus();
        }
    } else if scale.typed && !ui.ctx().text_edit_focused() {
        // A number is simply typed. Where nothing has the focus, Enter then goes on.
        picked = picked.or_else(|| ui.input(|input| number_typed(input, chosen, scale)));
    }
    for (zone, word) in Zone::ALL.into_iter().zip(&zones).filter(|_| scale.worded) {
        let (low, high) = zone.range();
        let above = cell_of(low).union(cell_of(high)).translate(vec2(0.0, below));
        zone_word(ui, above, zone, word, chosen.map(Zone::of) == Some(zone));
    }
    picked
}

/// What the keys ask for while that number has the focus.
fn typed(ui: &Ui, response: &Response, (at, chosen): (u8, Option<u8>), scale: Scale) -> Option<u8> {
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
        number_typed(input, chosen, scale).or(asked)
    })
}

/// A digit; a second 0, or `t`, for ten.
fn number_typed(input: &InputState, chosen: Option<u8>, scale: Scale) -> Option<u8> {
    input.events.iter().rev().find_map(|event| {
        let Event::Text(text) = event else { return None };
        let ten = (scale.t_is_ten && text == "t").then_some(DISCOMFORT_MAX);
        let digit = text.parse().ok().filter(|n| *n <= DISCOMFORT_MAX);
        let second = digit == Some(0) && chosen == Some(0);
        if second { Some(DISCOMFORT_MAX) } else { digit.or(ten) }
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

/// Icon and word, in the middle right under this box.
fn zone_word(ui: &Ui, zone_rect: Rect, zone: Zone, word: &str, chosen: bool) {
    let theme = Theme::of(ui.ctx());
    let (cut, ink) = if chosen { (Cut::Strong, zone.tone(theme).word) } else { (Cut::Text, theme.ink_2) };
    let galley = ui.painter().layout_no_wrap(word.to_owned(), theme::font(theme::SIZE_SMALL, cut), ink);
    let side = theme::SIZE_LEAD;
    let wide = side + theme::GAP_XS + galley.size().x;
    let y = zone_rect.bottom() + side / 2.0;
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
