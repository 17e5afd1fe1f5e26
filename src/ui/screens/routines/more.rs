//! The button with three dots: what can be done with a routine's file.

use eframe::egui::{Frame, Popup, Rect, RectAlign, Sense, Stroke, Ui, vec2};

use super::model::Source;
use crate::ui::action::{Action, FileDeed};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::button::{Button, IconAt, Weight};
use crate::ui::widgets::icon::Icon;
use crate::words::Words;

/// Shows the button in that box, and what it offers once it is pressed. `name` is the routine's or the file's.
pub(super) fn show_at(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    (id, name, source): (&str, &str, Source),
    actions: &mut Vec<Action>,
) {
    let label = words.say("routines-more", &[("name", name.into())]);
    let button = Button::plain(&label).icon(Icon::More, IconAt::Alone).weight(Weight::Ghost);
    // Two routines may have the same name.
    let response = ui.push_id(("more", id), |ui| button.show_at(ui, rect)).inner;
    let theme = Theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(theme::LINE, theme.line))
        .corner_radius(theme::RADIUS_BUTTON)
        .inner_margin(theme::GAP_S);
    Popup::menu(&response).align(RectAlign::BOTTOM_END).frame(frame).width(theme::MENU_WIDTH).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for (deed, key) in offered(source) {
            let label = words.get(key);
            let item = Button::plain(&label).weight(Weight::Ghost);
            let (place, _) = ui.allocate_exact_size(vec2(theme::MENU_WIDTH, theme::HIT), Sense::hover());
            if item.show_at(ui, place).clicked() {
                actions.push(Action::File(deed, id.to_owned()));
                ui.close();
            }
        }
    });
}

/// What comes with Supple has no file to open or to show.
fn offered(source: Source) -> impl Iterator<Item = (FileDeed, &'static str)> {
    let all = [
        (FileDeed::Open, "routines-file-open"),
        (FileDeed::Duplicate, "routines-file-copy"),
        (FileDeed::Reveal, "routines-file-reveal"),
        (FileDeed::AskToRestore, "routines-file-restore"),
    ];
    all.into_iter().filter(move |(deed, _)| match deed {
        FileDeed::Duplicate => true,
        FileDeed::Open | FileDeed::Reveal => source != Source::BuiltIn,
        FileDeed::AskToRestore | FileDeed::Restore => source == Source::InPlaceOfBuiltIn,
    })
}
