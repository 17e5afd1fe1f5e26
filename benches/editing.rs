//! What editing costs: a keystroke in a routine of 1,000 steps, and reading a folder of 500 files. `make bench` prints it.
//!
//! The bounds are one frame of 16 ms, and 100 ms (issue "Editing one's own routines").

#![expect(clippy::unwrap_used, reason = "it may fail loudly")]
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it prints a table, and writes a folder"
)]

use std::time::Duration;

use eframe::egui::{CentralPanel, Context, Frame, Pos2, RawInput, Rect};
use supple::assets::{EXERCISES, POSES};
use supple::domain::exercise::Catalogue;
use supple::domain::figure::Figures;
use supple::domain::routine::{Draft, Edit, Known, Routine, StepPath};
use supple::domain::routine_text::tokens;
use supple::system::clock::processor_time;
use supple::system::library::Library;
use supple::ui::action::ThemeChoice;
use supple::ui::screens::editor::{EditorModel, FileState, Shown};
use supple::ui::shell::{self, ScreenModel, ShellModel};
use supple::ui::theme;
use supple::words::Words;

const STEPS: usize = 1_000;
const FILES: usize = 500;
/// Keystrokes that fill the caches, and those that are measured.
const KEYS: (usize, usize) = (10, 60);

fn main() {
    println!("{:<46} {:>10} {:>10}", "", "median ms", "worst ms");
    let middle = |text: &str| text.match_indices("secs: ").nth(STEPS / 2).map(|(at, _)| at + 6).unwrap();
    keys("a digit typed into a file of 1,000 steps", |draft, key| {
        let mut text = draft.text().to_owned();
        let at = middle(&text);
        text.replace_range(at..=at, if key.is_multiple_of(2) { "2" } else { "3" });
        draft.typed(&text);
    });
    keys("a comment typed at its begin", |draft, _| draft.typed(&format!("// {}", draft.text())));
    keys("a letter that makes it one that cannot be done", |draft, _| {
        let mut text = draft.text().to_owned();
        text.insert(middle(&text), 'x');
        draft.typed(&text);
    });
    keys("a hold changed on the left", |draft, key| {
        let value = Some(if key.is_multiple_of(2) { "25" } else { "35" }.to_owned());
        let edit = Edit::Field { step: StepPath::of(STEPS / 2), field: "secs".to_owned(), value };
        draft.edit(&[edit]).unwrap();
    });
    keys("a step moved", |draft, _| {
        let edit = Edit::Move { from: StepPath::of(STEPS / 2), to: StepPath::of(STEPS / 2 + 1) };
        draft.edit(&[edit]).unwrap();
    });
    folder();
}

/// A keystroke: the draft changes, is read, its model made, and the frame shown, as the window does it.
fn keys(name: &str, mut press: impl FnMut(&mut Draft, usize)) {
    let (ctx, words, figures) = (Context::default(), Words::english(), Figures::parse(POSES).unwrap());
    theme::install(&ctx, ThemeChoice::Light);
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
    let steps =
        "        // as told\n        Hold(exercise: \"childs_pose\",\n             secs: 30, sets: 1),\n";
    let text = format!("Routine(\n    name: \"Long\",\n    steps: [\n{}    ],\n)\n", steps.repeat(STEPS));
    let mut draft = Draft::of(text);
    let known = Known::default();
    let mut good = Routine::read("long", draft.text().as_bytes(), &catalogue).unwrap();
    let mut good_text = draft.text().to_owned();
    let costs = (0..KEYS.0 + KEYS.1).map(|key| {
        let before = processor_time().unwrap();
        press(&mut draft, key);
        let state = match Routine::read("long", draft.text().as_bytes(), &catalogue) {
            Ok(routine) => {
                (good, good_text) = (routine, draft.text().to_owned());
                FileState::Good
            }
            Err(_) => FileState::Bad(Vec::new()),
        };
        let shown =
            Shown { words: &words, figures: &figures, known: &known, routine: &good, text: &good_text };
        let model = EditorModel {
            text: draft.text().into(),
            tokens: tokens(draft.text()).into(),
            state,
            ..shown.model(&[StepPath::of(STEPS / 2)])
        };
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, [1200.0, 780.0].into())),
            focused: true,
            ..RawInput::default()
        };
        let shell = ShellModel { screen: ScreenModel::Editor(&model), front: None, note: None };
        let output = ctx.run_ui(input, |ui| {
            CentralPanel::default()
                .frame(Frame::NONE)
                .show(ui, |ui| shell::show(ui, &words, &shell, &mut Vec::new()));
        });
        assert!(!ctx.tessellate(output.shapes, output.pixels_per_point).is_empty());
        processor_time().unwrap().saturating_sub(before)
    });
    told(name, costs.skip(KEYS.0).collect());
}

fn folder() {
    let root = tempfile::tempdir().unwrap();
    let routines = root.path().join("routines");
    std::fs::create_dir_all(&routines).unwrap();
    let (_, text) = supple::assets::BUILT_IN.iter().find(|(id, _)| *id == "glute_core").unwrap();
    for n in 0..FILES {
        std::fs::write(routines.join(format!("mine_{n}.ron")), text).unwrap();
    }
    let costs = (0..10).map(|_| {
        let before = processor_time().unwrap();
        assert!(Library::load(root.path()).entries.len() > FILES);
        processor_time().unwrap().saturating_sub(before)
    });
    told("500 files of eight exercises read", costs.collect());
}

fn told(name: &str, mut costs: Vec<Duration>) {
    costs.sort();
    let [median, worst] =
        [costs.get(costs.len() / 2), costs.last()].map(|cost| cost.unwrap().as_secs_f64() * 1e3);
    println!("{name:<46} {median:>10.2} {worst:>10.2}");
}
