//! Performs what the screens ask for, one short step each.

use eframe::egui::{Context, ViewportCommand};
use uuid::Uuid;

use super::mini::Mini;
use super::models::Models;
use super::stage::{Playing, Stage};
use super::{App, Asked, InFront};
use crate::domain::command::Command;
use crate::domain::plan::Plan;
use crate::domain::record::{Flag, When};
use crate::domain::zone::Zone;
use crate::hall::{Hall, Live, NotBegun, Wanted, routines_folder};
use crate::system::library::Found;
use crate::system::{file_window, journal};
use crate::ui::action::{Action, Answer, FolderKind, HistoryWish, Screen};
use crate::ui::screens::making::Making;
use crate::ui::screens::settings::Typed;
use crate::ui::shell::Front;

impl App {
    pub(super) fn perform(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Start(id) => self.begin_or_ask(ctx, Asked::Begin(Wanted::whole(&id))),
            Action::StartOffered(named) => {
                self.begin_or_ask(ctx, Asked::Begin(Wanted { named, today: self.wished.today }));
            }
            Action::Advice(wish, index) => self.heed(ctx, wish, index),
            Action::Look(wish) => self.look(wish),
            Action::Editor(wish) => self.edit(ctx, wish),
            Action::AskToMakeExercise => self.in_front = Some(InFront::Make(Making::default())),
            Action::MakeExercise(making) => self.make_exercise(*making),
            Action::History(wish) => self.set_right(wish),
            Action::Morning(session, felt) => self.rate_morning(session, felt),
            Action::PassOver(session) => self.pass_over(session),
            Action::HaveMinutes(minutes) => self.have_minutes(minutes),
            Action::FirstAnswered(answers) => self.first_answered(answers),
            Action::OpenExercise(id) => {
                self.screen = Screen::Routines;
                self.models.open(&id, &self.hall, &self.figures);
            }
            Action::Understood => self.understood(ctx),
            Action::NotNow => (self.in_front, self.closing) = (None, false),
            Action::ClearSigns => self.clear_signs(),
            Action::ToggleHelp => self.toggle(InFront::Help),
            Action::TakeUp => self.begin_or_ask(ctx, Asked::TakeUp),
            Action::KeepWhatWasDone => self.keep(),
            Action::Session(Command::Stop) | Action::Leave => self.leave(ctx),
            Action::Session(command) => self.command(command),
            Action::Rate(rating) => self.rate(rating),
            Action::TakeStopBack => self.take_stop_back(),
            Action::AskToLeave => self.ask_to_leave(true),
            Action::Stay => self.ask_to_leave(false),
            Action::Answer(answer) => self.answered(Some(answer)),
            Action::SkipCheckIn => self.answered(None),
            Action::SetVolume(volume) => self.set_volume(volume),
            Action::ToggleMute => self.toggle_mute(),
            Action::Sound(wish) => self.sound(wish),
            Action::SetTheme(choice) => self.set_theme(ctx, choice),
            Action::SetTextSize(text) => self.set_text_size(text),
            Action::ToggleMotion => self.toggle_motion(ctx),
            Action::ToggleSoreSitBone => self.toggle_sore_sit_bone(),
            Action::PlanDay(day, routine) => self.plan_day(day, routine),
            Action::TogglePlan => self.toggle(InFront::Plan),
            Action::ToggleFullScreen => self.toggle_full_screen(ctx),
            Action::ToggleMini if self.mini != Mini::Away => self.leave_mini(ctx),
            Action::ToggleMini => self.enter_mini(),
            Action::OpenFolder(kind) => self.open_folder(kind),
            Action::File(deed, id) => self.file(ctx, deed, &id),
            Action::AskToMoveHistory => self.ask_to_move_history(),
            Action::MoveHistory(folder) => self.move_history(ctx, &folder),
            Action::Keepsake(wish) => self.keepsake(wish),
            Action::Reload => self.reload(),
            Action::ToggleKeys => self.toggle(InFront::Keys),
            Action::DismissNote => self.note = None,
            Action::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
            Action::CloseUnsaved => self.close_unsaved(ctx),
        }
        ctx.request_repaint();
    }

    fn close_unsaved(&mut self, ctx: &Context) {
        self.closing = true;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// The window is to be closed. While a session runs, or records are not saved, the person is asked once.
    pub(super) fn asked_to_close(&mut self, ctx: &Context) {
        match &mut self.stage {
            Stage::Playing(playing) if !playing.live.running.is_done() => {
                self.in_front = None;
                self.ask_to_leave(true);
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                return;
            }
            // What was answered is kept, whichever way the person leaves.
            Stage::After { answer, .. } => {
                let answer = std::mem::take(answer);
                self.answered(Some(answer));
            }
            Stage::Playing(_) | Stage::First(_) | Stage::Home => {}
        }
        if self.in_front == Some(InFront::Unsaved) && self.closing {
            return;
        }
        if self.editor_holds_unsaved() {
            (self.in_front, self.closing) = (Some(InFront::LeaveEditor), true);
            (self.stage, self.screen) = (Stage::Home, Screen::Routines);
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            return;
        }
        if self.hall.journal().has_unsaved() {
            self.look_round();
        }
        // Tried once more, and still not saved.
        if self.hall.journal().has_unsaved() {
            self.in_front = Some(InFront::Unsaved);
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// Makes anew what the screens show.
    pub(super) fn refresh(&mut self) {
        self.models = Models::of(&self.hall, &self.figures, &self.notes, self.wished);
        if self.steps.can_undo() {
            self.models.progress.offered.push(HistoryWish::Undo);
        }
    }

    /// Tries whether records can be written, and makes anew what the screens show. It writes to the log folder, so it is
    /// done where a session begins or ends and not on every way.
    pub(super) fn look_round(&mut self) {
        self.notes = self.hall.notes();
        self.refresh();
    }

    fn go(&mut self, screen: Screen) {
        if screen == Screen::Routines && self.screen == screen && self.editor.is_some() {
            return self.close_editor();
        }
        self.screen = screen;
        self.refresh();
    }

    pub(super) fn reload(&mut self) {
        self.hall.reload();
        self.refresh();
    }

    /// The routine may have been edited since the library was read, so its file is read again.
    fn begin_anew(&mut self, ctx: &Context, wanted: &Wanted) {
        self.hall.reload();
        self.look_round();
        match self.hall.library.find(&wanted.named) {
            Found::Routine(routine) => {
                self.note = None;
                let (plan, wake) = (Plan::of(&wanted.of(&routine)), ctx.clone());
                match self.hall.begin(journal::new_id(), (wanted, plan), move || wake.request_repaint()) {
                    Ok(live) => {
                        self.play(live, true);
                        // Who pressed Start at the desk has to get to the mat first, and may rate how it feels.
                        self.command(Command::Longer);
                    }
                    Err(why) => self.not_begun(&why),
                }
            }
            Found::Bad(bad) => {
                self.note =
                    bad.sayings(&self.hall.words).first().map(crate::system::library::Saying::headline);
                self.screen = Screen::Routines;
            }
            Found::Nothing { .. } => {
                let named = wanted.named.as_str().into();
                self.note = Some(self.hall.words.say("cli-no-such-routine", &[("named", named)]));
            }
        }
    }

    /// Shows it in front of the screen, or takes it away.
    pub(super) fn toggle(&mut self, what: InFront) {
        self.in_front = if self.in_front.as_ref() == Some(&what) { None } else { Some(what) };
    }

    /// Begins at once, or with a warning sign open after a word.
    pub(super) fn begin_or_ask(&mut self, ctx: &Context, asked: Asked) {
        if self.hall.open_signs().is_empty() {
            self.begin(ctx, asked);
        } else {
            self.in_front = Some(InFront::Understand(asked));
        }
    }

    fn understood(&mut self, ctx: &Context) {
        if let Some(InFront::Understand(asked)) = self.in_front.take() {
            self.begin(ctx, asked);
        }
    }

    fn begin(&mut self, ctx: &Context, asked: Asked) {
        match asked {
            Asked::Begin(wanted) => self.begin_anew(ctx, &wanted),
            Asked::TakeUp => self.take_up(ctx),
        }
    }

    fn have_minutes(&mut self, minutes: Option<u16>) {
        self.wished.today.minutes = minutes;
        self.refresh();
    }

    fn toggle_full_screen(&mut self, ctx: &Context) {
        self.full_screen = !self.full_screen;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.full_screen));
    }

    fn pass_over(&mut self, session: Uuid) {
        self.wished.passed_over = Some(session);
        self.refresh();
    }

    fn clear_signs(&mut self) {
        self.hall.clear_signs();
        self.refresh();
    }

    fn take_up(&mut self, ctx: &Context) {
        let Some(cut_off) = self.hall.cut_off() else { return };
        let wake = ctx.clone();
        match self.hall.take_up(cut_off.started.session, move || wake.request_repaint()) {
            Ok(live) => self.play(live, false),
            Err(why) => self.not_begun(&why),
        }
    }

    fn keep(&mut self) {
        if let Some(cut_off) = self.hall.cut_off() {
            self.hall.keep(&cut_off);
        }
        self.look_round();
    }

    fn answered(&mut self, answer: Option<Answer>) {
        self.settle();
        match std::mem::replace(&mut self.stage, Stage::Home) {
            Stage::After { id, .. } => {
                self.record(id, answer);
                self.screen = Screen::Today;
                self.look_round();
            }
            stage @ (Stage::First(_) | Stage::Home | Stage::Playing(_)) => self.stage = stage,
        }
    }

    fn record(&mut self, id: Uuid, answer: Option<Answer>) {
        let Some(answer) = answer else { return };
        let flags = Flag::ticked([(answer.sharp, Flag::Sharp), (answer.radiating, Flag::Radiating)]);
        self.hall.check_in(id, When::After, answer.discomfort, flags, answer.note.trim().to_owned());
        self.hall.rate_exercises(id, &answer.felt);
        if let Some(side) = answer.tighter {
            self.hall.note_tightness(id, side);
        }
    }

    fn play(&mut self, live: Live, asks_rating: bool) {
        let playing = Playing { live, front: None, asks_rating };
        self.stage = Stage::Playing(Box::new(playing));
    }

    /// How it feels before the session. It goes on meanwhile; what is too much makes it stand still.
    fn rate(&mut self, rating: Option<u8>) {
        let Stage::Playing(playing) = &mut self.stage else { return };
        playing.asks_rating = false;
        if rating.map(Zone::of) == Some(Zone::TooMuch) {
            playing.front = Some(Front::TooMuch);
            playing.live.running.command(Command::Pause);
        }
        self.hall.check_in(playing.live.id, When::Before, rating, Vec::new(), String::new());
    }

    /// The session stops; while the window stays open that can be taken back for a while.
    fn leave(&mut self, ctx: &Context) {
        self.leave_mini(ctx);
        if self.closing {
            self.command(Command::Stop);
            return;
        }
        match std::mem::replace(&mut self.stage, Stage::Home) {
            Stage::Playing(playing) => self.stage = playing.stopping(),
            stage @ (Stage::First(_) | Stage::Home | Stage::After { .. }) => self.stage = stage,
        }
    }

    /// Back in the session that was stopped: it stands still until the person goes on.
    fn take_stop_back(&mut self) {
        let Stage::After { stopping, .. } = &mut self.stage else { return };
        if let Some(stopping) = stopping.take() {
            let playing = Playing { front: None, ..stopping.playing };
            self.stage = Stage::Playing(Box::new(playing));
        }
    }

    /// A stop that was not taken back is certain now.
    pub(super) fn settle(&mut self) {
        let Stage::After { stopping, .. } = &mut self.stage else { return };
        if let Some(stopping) = stopping.take() {
            stopping.settle();
        }
    }

    fn not_begun(&mut self, why: &NotBegun) {
        self.note = Some(self.hall.not_begun_sentence(why));
        self.refresh();
    }

    fn command(&mut self, command: Command) {
        if let Stage::Playing(playing) = &mut self.stage {
            playing.front = None;
            playing.live.running.command(command);
        }
    }

    /// The session stands still while it is asked; who stays goes on by hand, when they are ready.
    fn ask_to_leave(&mut self, asks: bool) {
        if let Stage::Playing(playing) = &mut self.stage {
            playing.front = asks.then_some(Front::Leave);
            self.closing &= asks;
            if asks {
                playing.live.running.command(Command::Pause);
            }
        }
    }

    fn ask_to_move_history(&mut self) {
        self.in_front = Some(InFront::Moving(Typed::from(self.hall.log_folder())));
    }

    fn move_history(&mut self, ctx: &Context, folder: &str) {
        match self.hall.move_history(folder) {
            Ok(()) => {
                self.in_front = None;
                self.note = None;
                self.watch(ctx);
                self.look_round();
            }
            // The person mends the folder where they wrote it.
            Err(trouble) => {
                self.in_front = Some(InFront::Moving(Typed { line: folder.to_owned(), trouble }));
            }
        }
    }

    fn open_folder(&mut self, kind: FolderKind) {
        let folder = match kind {
            FolderKind::Routines => routines_folder(&self.hall.folders),
            FolderKind::History => self.hall.log_folder().to_owned(),
        };
        if file_window::open(&folder).is_err() {
            self.note = Some(folder_note(&self.hall, &folder));
        }
    }
}

/// Where no file window can be opened, the path is what helps.
fn folder_note(hall: &Hall, folder: &std::path::Path) -> String {
    hall.words.say("app-folder-is", &[("path", folder.display().to_string().into())])
}
