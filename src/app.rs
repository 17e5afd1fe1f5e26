//! The window: opens it, shows the stage the person is at, and performs what the screens ask for.
//!
//! It moves no time: a session runs on its driver's thread, and the window draws snapshots of it.

mod correcting;
mod editing;
mod files;
mod in_front;
mod keepsake;
mod looking;
mod mini;
mod models;
mod opening;
mod pace;
mod perform;
mod preferences;
mod sound;
mod stage;
mod watching;

use std::time::Duration;

use eframe::egui::{self, CentralPanel, Context, Frame, ViewportCommand};

use self::correcting::Steps;
use self::editing::Editor;
use self::in_front::{Asked, InFront};
use self::mini::Mini;
use self::models::{Models, Wished};
pub use self::opening::open;
use self::pace::Pace;
use self::stage::Stage;
use self::watching::Watching;
use crate::domain::figure::Figures;
use crate::domain::first_run::FirstAnswers;
use crate::domain::session::Phase;
use crate::hall::Hall;
use crate::system::audio::Sound;
use crate::system::clock::{MachineTime, processor_time, wall_now};
use crate::ui::action::{Action, Screen};
use crate::ui::screens::check_in::{self, CheckInModel};
use crate::ui::screens::editor;
use crate::ui::screens::first_run;
use crate::ui::screens::making;
use crate::ui::screens::player::{self, PlayerModel};
use crate::ui::shell::{self, Front, ROOM_MIN, ScreenModel, ShellModel};

/// The window's name to the desktop (contract).
const APP_ID: &str = "app.supple.Supple";
/// So many frames are painted before the rest of a long history is read: it would keep the first one waiting.
const FRAMES_FIRST: u8 = 2;
/// A clock that is set meanwhile is noticed after this at the latest.
const HOUR: Duration = Duration::from_hours(1);
/// What could not be saved is tried again this often.
const TRIED_AGAIN: Duration = Duration::from_secs(10);
/// A device that is open for a last chord, or for a cue to be tried, is closed after this.
const RINGS: Duration = Duration::from_millis(2_500);

/// The window's state.
pub struct App {
    hall: Hall,
    figures: Figures,
    stage: Stage,
    screen: Screen,
    models: Models,
    /// The routine that is being edited, in the place of Routines.
    editor: Option<Editor>,
    /// What stands in front of a screen, and takes its keys.
    in_front: Option<InFront>,
    /// What a person must know before a session starts, as it was last looked for.
    notes: Vec<String>,
    note: Option<String>,
    /// How much of a long history is shown.
    reading: Reading,
    /// What was set right, and can be undone.
    steps: Steps,
    /// What the person has asked to see on Today and Progress.
    wished: Wished,
    full_screen: bool,
    /// The small window on top.
    mini: Mini,
    /// What changes on disk meanwhile.
    watching: Watching,
    pace: Pace,
    /// The person wants to close the window as soon as the session is over.
    closing: bool,
    /// A sound that rings out, and since when.
    ringing: Option<(Sound, MachineTime)>,
    /// When it was last tried to write what is not saved.
    tried: MachineTime,
}

/// How much of a long history is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// The newest months; the others after so many frames.
    Ahead(u8),
    /// The others are being read.
    Going,
    /// All of it.
    Done,
}

impl App {
    /// A window on Today.
    pub fn new(hall: Hall, figures: Figures) -> Self {
        let stage = if hall.is_new() { Stage::First(FirstAnswers::default()) } else { Stage::Home };
        let whole = hall.journal().is_whole();
        if matches!(stage, Stage::Home) && whole {
            hall.record_plan();
        }
        let notes = hall.notes();
        let models = Models::of(&hall, &figures, &notes, Wished::default());
        Self {
            hall,
            figures,
            stage,
            screen: Screen::Today,
            models,
            editor: None,
            in_front: None,
            notes,
            note: None,
            reading: if whole { Reading::Done } else { Reading::Ahead(FRAMES_FIRST) },
            steps: Steps::default(),
            wished: Wished::default(),
            full_screen: false,
            mini: Mini::Away,
            watching: Watching::default(),
            pace: Pace::default(),
            closing: false,
            ringing: None,
            tried: MachineTime::now(),
        }
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let note = self.quiet_note();
        let words = &self.hall.words;
        match &mut self.stage {
            Stage::First(answers) => {
                let shown = self.models.welcome.as_ref();
                first_run::show(ui, words, shown, answers, &mut actions);
            }
            Stage::Home => {
                let front = self.in_front.as_ref().map(InFront::front);
                let shown = self.models.screen(self.screen, &self.hall, self.ringing.as_ref());
                let screen = match &self.editor {
                    Some(editor) if self.screen == Screen::Routines => ScreenModel::Editor(&editor.model),
                    Some(_) | None => shown.view(),
                };
                let note = note.as_deref();
                shell::show(ui, words, &ShellModel { screen, front, note }, &mut actions);
                let exercises = self.models.exercises();
                if let Some(InFront::Add(adding)) = &mut self.in_front {
                    editor::add(ui, words, adding, exercises, &mut actions);
                } else if let Some(InFront::Make(making)) = &mut self.in_front {
                    making::make(ui, words, making, exercises, &mut actions);
                } else if let Some(in_front) = &mut self.in_front {
                    in_front.show(ui, &self.hall, &mut actions);
                }
            }
            Stage::After { summary, exercises, answer, stopping, .. } => {
                // What stands in front has the keys; nothing is answered behind it.
                let asks = self.in_front.is_none();
                shell::noted(ui, note.as_deref(), |ui| {
                    ui.add_enabled_ui(asks, |ui| {
                        let mut unheard = Vec::new();
                        let heard = if asks { &mut actions } else { &mut unheard };
                        let (summary, can_take_back) = (*summary, stopping.is_some());
                        let model = CheckInModel { summary, exercises, can_take_back };
                        check_in::show(ui, words, &model, answer, heard);
                    });
                });
                shell::page(ui, words, self.page(), &mut actions);
            }
            Stage::Playing(_) => self.show_player(ui, &mut actions),
        }
        if self.in_front == Some(InFront::Unsaved) {
            let fault = self.hall.journal().fault().map(|fault| self.hall.fault_afterwards(&fault));
            shell::unsaved(ui, &self.hall.words, &fault.unwrap_or_default(), &mut actions);
        }
        for action in actions {
            self.perform(&ui.ctx().clone(), action);
        }
    }

    fn show_player(&mut self, ui: &mut egui::Ui, actions: &mut Vec<Action>) {
        let Stage::Playing(playing) = &self.stage else { return };
        let words = &self.hall.words;
        let frame = self.pace.next(MachineTime::now(), processor_time());
        let model = playing.model(&self.hall, &self.figures, self.full_screen);
        let front = match self.page() {
            Some(Front::Help) => Some(Front::Help),
            page => model.front.or(page),
        };
        let model = PlayerModel { frame, front, ..model };
        if self.mini != Mini::Away {
            self.show_mini(ui, &model, actions);
            self.mini.shown(ui.ctx());
        }
        if !self.is_out_of_sight(ui) {
            player::show(ui, words, &model, actions);
        }
        if model.flash.is_some() && !(model.less_motion && model.phase == Phase::Running) {
            // Where the session stands still, nothing else would take the flash away again.
            ui.ctx().request_repaint_after(stage::FLASH);
        }
        shell::page(ui, words, self.page(), actions);
    }

    /// What is read in front of a session or its check-in: the list of keys, or when to get help.
    fn page(&self) -> Option<Front> {
        let front = self.in_front.as_ref().map(InFront::front);
        front.filter(|front| matches!(front, Front::Keys | Front::Help))
    }

    /// The quiet line outside a session: what just happened, else what could not be saved, else that sound is off.
    fn quiet_note(&self) -> Option<String> {
        let fault = || {
            let journal = self.hall.journal();
            let fault = journal
                .fault()
                .filter(|_| journal.has_unsaved() || matches!(self.stage, Stage::After { .. }));
            fault.map(|fault| self.hall.fault_afterwards(&fault))
        };
        let silent = || self.hall.settings.muted.then(|| self.hall.words.get("app-muted"));
        self.note.clone().or_else(fault).or_else(silent)
    }

    /// Reads the rest of a long history once the first frames are seen, and shows it.
    fn take_in(&mut self, ctx: &Context) {
        match self.reading {
            Reading::Ahead(0) => {
                let wake = ctx.clone();
                self.hall.read_all_behind(move || wake.request_repaint());
                self.reading = Reading::Going;
            }
            Reading::Ahead(frames) => {
                self.reading = Reading::Ahead(frames - 1);
                ctx.request_repaint();
            }
            Reading::Going if self.hall.journal().is_whole() && !matches!(self.stage, Stage::Playing(_)) => {
                self.reading = Reading::Done;
                if matches!(self.stage, Stage::Home) {
                    self.hall.record_plan();
                }
                self.look_round();
            }
            Reading::Going | Reading::Done => {}
        }
    }

    /// What could not be saved is tried again, as long as the window is open.
    fn save_again(&mut self, ctx: &Context) {
        if !self.hall.journal().has_unsaved() || matches!(self.stage, Stage::Playing(_)) {
            return;
        }
        let now = MachineTime::now();
        if now.since(self.tried) >= TRIED_AGAIN {
            self.tried = now;
            self.look_round();
            if self.in_front == Some(InFront::Unsaved) && !self.hall.journal().has_unsaved() {
                self.in_front = None;
            }
        }
        ctx.request_repaint_after(TRIED_AGAIN);
    }

    /// Makes everything as large as the person wants it, as far as the window has room for a whole screen.
    fn fit_text(&self, ctx: &Context) {
        let window = ctx.content_rect().size() * ctx.zoom_factor();
        // A window that is out of sight may have no size at all.
        let room = (window.x / ROOM_MIN[0]).min(window.y / ROOM_MIN[1]).max(0.5);
        ctx.set_zoom_factor((f32::from(self.hall.settings.text_percent.get()) / 100.0).min(room));
    }

    /// A window that stays open over night shows the new day in the morning.
    fn turn_the_day(&mut self, ctx: &Context) {
        let now = wall_now();
        if now.date() != self.models.day && matches!(self.stage, Stage::Home) {
            self.wished = Wished::default();
            self.refresh();
        }
        if let Ok(midnight) = now.tomorrow().and_then(|day| day.start_of_day()) {
            let left = Duration::try_from(now.duration_until(&midnight)).unwrap_or(HOUR);
            ctx.request_repaint_after(left.min(HOUR));
        }
    }

    /// A session that is over leads to its check-in; a stop becomes certain after a while.
    fn follow(&mut self, ctx: &Context) {
        if let Stage::After { stopping: Some(stopping), .. } = &self.stage {
            let left = stopping.at.since(MachineTime::now());
            if left.is_zero() {
                self.settle();
                self.look_round();
            } else {
                ctx.request_repaint_after(left);
            }
        }
        let Stage::Playing(playing) = &self.stage else { return };
        if !playing.live.running.is_done() {
            return;
        }
        if let Stage::Playing(playing) = std::mem::replace(&mut self.stage, Stage::Home) {
            let (stage, sound) = playing.ended();
            self.stage = stage;
            self.ringing = sound.map(|sound| (sound, MachineTime::now()));
        }
        self.leave_mini(ctx);
        self.look_round();
        if self.closing {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        ctx.request_repaint();
    }

    /// Closes a device that was open for one last sound.
    fn let_ring_out(&mut self, ctx: &Context) {
        let Some((_, since)) = &self.ringing else { return };
        let rung = MachineTime::now().since(*since);
        if rung >= RINGS {
            self.ringing = None;
        } else {
            ctx.request_repaint_after(RINGS.saturating_sub(rung));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        if ctx.input(|input| input.viewport().close_requested()) {
            self.asked_to_close(ctx);
        }
        self.full_screen = ctx.input(|input| input.viewport().fullscreen.unwrap_or(self.full_screen));
        self.fit_text(ctx);
        self.turn_the_day(ctx);
        self.take_in(ctx);
        self.follow(ctx);
        self.show_changes(ctx);
        self.save_edited_file(ctx);
        self.take_dropped(ctx);
        self.let_ring_out(ctx);
        self.save_again(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        // Each stage fills its own ground: what is painted twice costs twice where the processor paints.
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| self.show(ui));
    }
}

#[cfg(test)]
mod tests;
