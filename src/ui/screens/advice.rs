//! What a rule says, on a card: why, and what can be done. Nothing is done unasked.

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use crate::ui::action::{Action, AdviceWish};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{dialog, text};
use crate::words::Words;

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdviceModel {
    /// What the rule says, with its reason.
    pub said: String,
    /// A quieter line under it; may be empty.
    pub asked: String,
    /// What the button says that takes it; nothing where there is nothing to take.
    pub yes: Option<String>,
    /// What the button says that does not; nothing where it stays until it is settled elsewhere.
    pub no: Option<String>,
    /// It is a warning.
    pub warns: bool,
}

/// Words narrower than this have the buttons under them.
const BESIDE_MIN: f32 = 400.0;

/// Shows the card of that place in the list of advice.
pub fn show(ui: &mut Ui, words: &Words, index: usize, model: &AdviceModel, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let why = words.get("advice-why");
    let buttons: Vec<(Button<'_>, AdviceWish)> = [
        (model.yes.as_deref(), Weight::Plain, AdviceWish::Take),
        (model.no.as_deref(), Weight::Ghost, AdviceWish::Decline),
        (Some(why.as_str()), Weight::Ghost, AdviceWish::Why),
    ]
    .into_iter()
    .filter_map(|(label, weight, wish)| Some((Button::plain(label?).weight(weight), wish)))
    .collect();
    let row: f32 = buttons.iter().map(|(button, _)| button.size(ui).x + theme::GAP_XS).sum();
    let width = ui.available_width();
    let room = width - theme::GAP_XL * 2.0;
    let beside = room - row - theme::GAP_L >= BESIDE_MIN;
    let text_width = if beside { room - row - theme::GAP_L } else { room };
    let looks = [(&model.said, Cut::Strong), (&model.asked, Cut::Text)];
    let looks = looks.map(|(said, cut)| (said, (theme::font(theme::SIZE_SMALL, cut), theme.ink)));
    let said = looks.iter().filter(|(said, _)| !said.is_empty());
    let heights = said.clone().map(|(said, look)| text::height(ui, said, look.clone(), text_width));
    let text_height = heights.sum::<f32>() + theme::GAP_XS * (said.clone().count() - 1) as f32;
    let height = if beside { text_height.max(theme::HIT) } else { text_height + theme::GAP_S + theme::HIT };
    let size = vec2(width, height + theme::GAP_M * 2.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let tone = if model.warns { theme.strength } else { theme.dynamic };
    ui.painter().rect_filled(rect, theme::RADIUS_CARD, tone.soft);
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_M));
    let mut y = if beside { inner.center().y - text_height / 2.0 } else { inner.top() };
    for (said, look) in said {
        let at = pos2(inner.left(), y);
        y = text::at(ui, at, said, look.clone(), (text_width, usize::MAX)).bottom() + theme::GAP_XS;
    }
    let mut x = if beside { inner.right() - row } else { inner.left() };
    let top = if beside { inner.center().y - theme::HIT / 2.0 } else { inner.bottom() - theme::HIT };
    ui.push_id(("advice", index), |ui| {
        for (button, wish) in buttons {
            let place = Rect::from_min_size(pos2(x, top), button.size(ui));
            x = place.right() + theme::GAP_XS;
            if button.show_at(ui, place).clicked() {
                actions.push(Action::Advice(wish, index));
            }
        }
    });
}

/// Shows why a rule says what it says: the rule, and the records for it.
pub fn why(ui: &Ui, words: &Words, rule: &str, records: &[String], actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let body = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let strong = (theme::font(theme::SIZE_SMALL, Cut::Strong), theme.ink);
    let room = theme::PAGE_WIDTH - theme::GAP_XXL * 2.0;
    let height = text::height(ui, rule, body.clone(), room) + theme::KEY_ROW * (records.len() + 2) as f32;
    let closes =
        dialog::page(ui, &words.get("advice-why-title"), &words.get("advice-why-close"), height, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            let said = text::at(ui, rect.min, rule, body, (rect.width(), usize::MAX));
            let mut y = said.bottom() + theme::KEY_ROW;
            text::left_at(ui, (rect.left(), y), &words.get("advice-why-records"), strong, rect.width());
            for record in records {
                y += theme::KEY_ROW;
                text::left_at(ui, (rect.left(), y), record, small.clone(), rect.width());
            }
        });
    if closes {
        actions.push(Action::NotNow);
    }
}
