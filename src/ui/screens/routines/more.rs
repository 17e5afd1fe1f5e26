//! The button with three dots: what can be done with a routine's file.

use eframe::egui::{Rect, Ui};

use super::model::Source;
use crate::ui::action::{Action, FileDeed};
use crate::ui::widgets::menu;
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
    let deeds: Vec<(FileDeed, &str)> = offered(source).collect();
    let items: Vec<String> = deeds.iter().map(|(_, key)| words.get(key)).collect();
    // Two routines may have the same name.
    let chosen = menu::show_at(ui, rect, (&label, id), &items).and_then(|at| deeds.get(at));
    actions.extend(chosen.map(|(deed, _)| Action::File(*deed, id.to_owned())));
}

/// What comes with Supple has no file to open or to show.
fn offered(source: Source) -> impl Iterator<Item = (FileDeed, &'static str)> {
    let all = [
        (FileDeed::Edit, "routines-file-edit"),
        (FileDeed::Open, "routines-file-open"),
        (FileDeed::Duplicate, "routines-file-copy"),
        (FileDeed::Reveal, "routines-file-reveal"),
        (FileDeed::AskToRestore, "routines-file-restore"),
        (FileDeed::AskToThrowAway, "routines-file-trash"),
    ];
    all.into_iter().filter(move |(deed, _)| match deed {
        FileDeed::Edit | FileDeed::Duplicate => true,
        FileDeed::Open | FileDeed::Reveal => source != Source::BuiltIn,
        FileDeed::AskToRestore => source == Source::InPlaceOfBuiltIn,
        FileDeed::AskToThrowAway => source == Source::Own,
        // What is asked about first.
        FileDeed::Restore | FileDeed::ThrowAway => false,
    })
}
