//! What one frame of each screen costs the processor: its model where it is made anew, layout and tessellation, without
//! the driver. `make bench` prints it.
//!
//! The bound is 2 ms a frame (issue "The face"): a running session then takes a small part of one core.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "it may fail loudly")]
#![expect(clippy::print_stdout, reason = "it prints a table")]

#[path = "../tests/it/history.rs"]
mod history;
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../tests/it/on_screen.rs"]
mod on_screen;
#[path = "../tests/it/soft_renderer.rs"]
mod soft_renderer;

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{CentralPanel, Context, Frame, Pos2, RawInput, Rect, Ui};
use supple::assets::{BUILT_IN, EXERCISES, POSES};
use supple::domain::exercise::Catalogue;
use supple::domain::figure::Figures;
use supple::domain::plan::Plan;
use supple::domain::routine::Routine;
use supple::domain::session::Session;
use supple::system::clock::processor_time;
use supple::ui::action::{Action, ThemeChoice};
use supple::ui::screens::player::{self, MINI_SIZE, PlayerModel};
use supple::ui::screens::routines::CardModel;
use supple::ui::shell::{self, ScreenModel, ShellModel};
use supple::ui::theme;
use supple::words::Words;

use crate::on_screen::USUAL;

/// Frames that fill the caches, and frames that are measured.
const FRAMES: (usize, usize) = (30, 300);
/// Time between two frames of a running session.
const BETWEEN: Duration = Duration::from_millis(33);

fn main() {
    println!("{:<34} {:>10} {:>10}", "a frame of", "median ms", "worst ms");
    let (today, routines, progress) = (on_screen::today(), on_screen::routines(), on_screen::progress());
    let (settings, exercise) = (on_screen::settings(), on_screen::exercise());
    screen("Today", ScreenModel::Today(&today));
    screen("Routines", ScreenModel::Routines(&routines));
    let mut many = on_screen::routines();
    let twins: Vec<CardModel> = (0..500).map(|n| twin(&many.cards[n % 6], n)).collect();
    many.cards = twins;
    screen("Routines, 500 of them", ScreenModel::Routines(&many));
    screen("an exercise", ScreenModel::Exercise(&exercise));
    screen("Progress", ScreenModel::Progress(&progress));
    screen("Settings", ScreenModel::Settings(&settings));
    let daily = Arc::new(plan("hamstring_hip_daily", BUILT_IN[0].1));
    session("the player, a hold", USUAL, &daily, 300, player::show);
    session("the player, reps", USUAL, &daily, 60, player::show);
    session("the small window", MINI_SIZE, &daily, 300, player::show_mini);
    let steps = r#"Hold(exercise: "childs_pose", secs: 10, sets: 1, rest_secs: 0),"#.repeat(1_000);
    let long = format!(r#"Routine(name: "Long", prepare_secs: 5, steps: [{steps}])"#);
    session("the player, a routine of 1,000 steps", USUAL, &Arc::new(plan("long", &long)), 300, player::show);
}

fn plan(id: &str, text: &str) -> Plan {
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
    Plan::of(&Routine::read(id, text.as_bytes(), &catalogue).unwrap())
}

/// The same card under another id.
fn twin(card: &CardModel, number: usize) -> CardModel {
    let mut card = card.clone();
    if let CardModel::Good(good) = &mut card {
        good.routine.id = format!("{}_{number}", good.routine.id);
    }
    card
}

fn screen(name: &str, screen: ScreenModel<'_>) {
    let model = ShellModel { screen, front: None, note: None };
    measure(name, USUAL, |ui, words, _, actions| shell::show(ui, words, &model, actions));
}

/// A session from `secs` on; its model is made anew for each frame, as the window does.
fn session(
    name: &str,
    size: [f32; 2],
    plan: &Arc<Plan>,
    secs: u64,
    show: impl Fn(&mut Ui, &Words, &PlayerModel, &mut Vec<Action>),
) {
    let figures = Figures::parse(POSES).unwrap();
    let (mut session, _) = Session::start(Arc::clone(plan));
    session.advance(Duration::from_secs(secs));
    measure(name, size, |ui, words, at, actions| {
        let session = session.clone();
        let model = PlayerModel::of(&session, session.elapsed() + at, &figures);
        show(ui, words, &model, actions);
    });
}

fn measure(name: &str, size: [f32; 2], mut show: impl FnMut(&mut Ui, &Words, Duration, &mut Vec<Action>)) {
    let (ctx, words) = (Context::default(), Words::english());
    theme::install(&ctx, ThemeChoice::Light);
    let mut costs = Vec::new();
    for frame in 0..FRAMES.0 + FRAMES.1 {
        // The same few seconds over and over, so that no segment ends.
        let at = BETWEEN * u32::try_from(frame % 100).unwrap();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size.into())),
            time: Some((BETWEEN * u32::try_from(frame).unwrap()).as_secs_f64()),
            focused: true,
            ..RawInput::default()
        };
        let before = processor_time().unwrap();
        let output = ctx.run_ui(input, |ui| {
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| show(ui, &words, at, &mut Vec::new()));
        });
        let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
        let cost = processor_time().unwrap().saturating_sub(before);
        assert!(!meshes.is_empty());
        if frame >= FRAMES.0 {
            costs.push(cost);
        }
    }
    costs.sort();
    let [median, worst] =
        [costs[costs.len() / 2], costs[costs.len() - 1]].map(|cost| cost.as_secs_f64() * 1e3);
    println!("{name:<34} {median:>10.2} {worst:>10.2}");
}
