//! What a person can do in the editor, by pointer and by keys.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2, Theme};
use egui_kittest::kittest::Queryable as _;
use supple::ui::action::Action;
use supple::ui::screens::editor::{EditWish, Pick, StepEdit};
use supple::ui::shell::ScreenModel;

use crate::on_screen::{LARGE, editor, shell_window};

#[test]
fn steps_are_picked_moved_and_changed_by_pointer_and_by_keys() {
    let model = editor();
    let mut window = shell_window(LARGE, Theme::Light, ScreenModel::Editor(&model), None, None);
    window.run();
    let rest = window.get_by_label("Rest, 20 s").rect().center();
    window.get_by_label("Bird-dog, 8 s, 5·3·1, 20 s, each").click();
    window.run();
    window.drag_at(window.get_by_label("Move Rest").rect().center());
    window.hover_at(Pos2::new(rest.x, window.get_by_label("Circuit, × 2, 30 s").rect().top()));
    window.run();
    window.drop_at(Pos2::new(rest.x, window.get_by_label("Circuit, × 2, 30 s").rect().top()));
    window.run();
    for (modifiers, key) in [
        (Modifiers::NONE, Key::ArrowDown),
        (Modifiers::SHIFT, Key::ArrowDown),
        (Modifiers::ALT, Key::ArrowUp),
        (Modifiers::NONE, Key::Delete),
        (Modifiers::COMMAND, Key::D),
        (Modifiers::COMMAND, Key::G),
        (Modifiers::NONE, Key::A),
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::NONE, Key::Escape),
    ] {
        window.key_press_modifiers(modifiers, key);
        window.run();
    }
    let wishes = [
        EditWish::Pick(Pick::One(4)),
        EditWish::Steps(StepEdit::Drag(5, 2)),
        EditWish::Pick(Pick::One(2)),
        EditWish::Pick(Pick::Until(2)),
        EditWish::Steps(StepEdit::Move { up: true }),
        EditWish::Steps(StepEdit::Remove),
        EditWish::Steps(StepEdit::Duplicate),
        EditWish::Steps(StepEdit::Group),
        EditWish::AskToAdd,
        EditWish::Undo,
        EditWish::Close,
    ];
    assert_eq!(*window.state(), wishes.map(Action::Editor));
}

#[test]
fn what_is_typed_in_a_field_counts_on_enter_and_in_the_file_at_once() {
    let model = editor();
    let mut window = shell_window(LARGE, Theme::Light, ScreenModel::Editor(&model), None, None);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Hold").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Hold").type_text("0:50");
    window.run();
    assert_eq!(*window.state(), []);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(*window.state(), [Action::Editor(EditWish::Steps(StepEdit::Set("secs", "0:50".to_owned())))]);
    window.state_mut().clear();
    window.get_by_role(Role::MultilineTextInput).focus();
    window.run();
    window.get_by_role(Role::MultilineTextInput).type_text("x");
    window.run();
    let text = window.state().iter().find_map(|action| {
        if let Action::Editor(EditWish::Typed(text)) = action { Some(text.clone()) } else { None }
    });
    assert_eq!(text.map(|text| text.len()), Some(model.text.len() + 1));
}
