//! The charts of Progress, each on its card.

pub(super) mod felt;
pub(super) mod heat;
pub(super) mod holds;
pub(super) mod muscles;

use eframe::egui::{Rect, Ui, pos2, vec2};

use crate::domain::exercise::Kind;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::bars::{self, Bar};
use crate::ui::widgets::{card, text};
use crate::words::Words;

/// Paints the card with its heading, and a quieter line under it; gives the place for what it holds.
fn head(ui: &mut Ui, rect: Rect, title: &str, hint: Option<&str>) -> Rect {
    let inner = head_with(ui, rect, title, "");
    let Some(hint) = hint else { return inner };
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), Theme::of(ui.ctx()).ink_2);
    let at = pos2(inner.left(), inner.top() - theme::GAP_S);
    let under = text::at(ui, at, hint, small, (inner.width(), 2));
    inner.with_min_y(under.bottom() + theme::GAP_S)
}

/// The same with words at the right of the heading.
fn head_with(ui: &mut Ui, rect: Rect, title: &str, beside: &str) -> Rect {
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_XL + theme::LINE * 2.0, theme::GAP_XL));
    let y = inner.top() + theme::SIZE_TEXT * 0.6;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let left = text::left_at(ui, (inner.left(), y), title, strong, inner.width());
    text::right_at(ui, (inner.right(), y), beside, small, inner.right() - left.right() - theme::GAP_S);
    inner.with_min_y(y + theme::SIZE_TEXT * 0.6 + theme::GAP_L)
}

/// Time by kind, week by week or month by month, with a legend.
pub(super) fn time(ui: &mut Ui, words: &Words, rect: Rect, title: &str, bars: &[Bar]) {
    let inner = head_with(ui, rect, title, "");
    let y = inner.top() - theme::GAP_L - theme::SIZE_TEXT * 0.6;
    let title_width = text::width(ui, title, theme::SIZE_TEXT, Cut::Strong);
    let fits = title_width + theme::GAP_L + legend_width(ui, words, bars) <= inner.width();
    // What does not fit beside the title stands under it.
    let down = if fits { 0.0 } else { theme::GAP_XL };
    legend(ui, words, inner.right(), y + down, bars);
    bars::show_at(ui, inner.with_min_y(inner.top() + down), bars);
}

/// The kinds that were done, each with its dot.
fn legend(ui: &mut Ui, words: &Words, right: f32, y: f32, bars: &[Bar]) {
    let theme = Theme::of(ui.ctx());
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink);
    let mut right = right;
    for kind in done(bars).into_iter().rev() {
        let word = text::right_at(
            ui,
            (right, y),
            &words.capital(&words.kind(kind)),
            small.clone(),
            theme::KIND_WIDTH,
        );
        let dot = pos2(word.left() - theme::GAP_S - theme::DOT / 2.0, y);
        ui.painter().circle_filled(dot, theme::DOT / 2.0, theme.kind(Some(kind)).main);
        right = dot.x - theme::DOT / 2.0 - theme::GAP_L;
    }
}

/// The kinds that any bar has.
fn done(bars: &[Bar]) -> Vec<Kind> {
    let is_done = |kind: &Kind| bars.iter().any(|bar| !bar.held.of(*kind).is_zero());
    Kind::ALL.into_iter().filter(is_done).collect()
}

fn legend_width(ui: &Ui, words: &Words, bars: &[Bar]) -> f32 {
    let word = |kind: Kind| {
        let word = words.capital(&words.kind(kind));
        text::width(ui, &word, theme::SIZE_SMALL, Cut::Text) + theme::GAP_S + theme::DOT + theme::GAP_L
    };
    done(bars).into_iter().map(word).sum()
}
