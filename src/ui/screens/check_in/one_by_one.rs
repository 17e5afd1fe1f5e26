//! "How was that?", exercise by exercise: out of the way until it is asked for.

use eframe::egui::{Id, Rect, Sense, Ui, vec2};

use super::parts::sheet;
use crate::ui::action::Answer;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{rating, text};
use crate::words::Words;

/// Height of an exercise's row, and the share of its width that the scale has.
const ROW: (f32, f32) = (40.0, 0.62);

/// Asks how each of these exercises felt: ids and names.
pub(super) fn show(ui: &mut Ui, words: &Words, exercises: &[(String, String)], answer: &mut Answer) {
    sheet(ui, theme::GAP_S, |ui| {
        let id = ui.scope_id().with("one by one");
        let opened = ui.data(|data| data.get_temp(id)).unwrap_or(false) || !answer.felt.is_empty();
        if head(ui, words, opened) {
            set_open(ui, id, !opened);
            if opened {
                answer.felt.clear();
            }
        }
        for (exercise, name) in exercises.iter().filter(|_| opened) {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW.0), Sense::hover());
            let scale = rect.with_min_x(rect.left() + rect.width() * (1.0 - ROW.1));
            let look = (theme::font(theme::SIZE_TEXT, Cut::Text), Theme::of(ui.ctx()).ink);
            let room = scale.left() - rect.left() - theme::GAP_M;
            text::left_at(ui, (rect.left(), rect.center().y), name, look, room);
            let chosen = answer.felt.get(exercise).copied();
            let scale = scale.shrink2(vec2(0.0, theme::GAP_XS / 2.0));
            let felt =
                ui.push_id(exercise, |ui| rating::show_at(ui, scale, words, chosen, rating::ROW)).inner;
            match felt {
                // The same once more takes it back.
                Some(felt) if chosen == Some(felt) => drop(answer.felt.remove(exercise)),
                Some(felt) => drop(answer.felt.insert(exercise.clone(), felt)),
                None => {}
            }
        }
    });
}

fn set_open(ui: &Ui, id: Id, open: bool) {
    ui.data_mut(|data| data.insert_temp(id, open));
}

/// The question, and a button that opens and closes it; whether that was pressed.
fn head(ui: &mut Ui, words: &Words, opened: bool) -> bool {
    let label = words.get(if opened { "checkin-each-close" } else { "checkin-each-open" });
    let button = Button::plain(&label).weight(Weight::Ghost);
    let size = vec2(button.size(ui).x, theme::HIT);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
    let place = Rect::from_min_size(rect.right_top() - vec2(size.x - theme::GAP_M, 0.0), size);
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), Theme::of(ui.ctx()).ink);
    let room = place.left() - rect.left() - theme::GAP_M;
    text::left_at(ui, (rect.left(), rect.center().y), &words.get("checkin-each"), strong, room);
    button.show_at(ui, place).clicked()
}
