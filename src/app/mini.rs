//! The small window on top: the session goes on in it while the large one is out of the way.
//!
//! Both show the same model, so they are in step. What must be asked, or seen at length, brings the large one back.

use std::time::Duration;

use eframe::egui::{self, Context, ViewportBuilder, ViewportCommand, ViewportId};

use super::stage::Stage;
use super::{APP_ID, App};
use crate::domain::session::{PauseCause, Phase};
use crate::ui::action::Action;
use crate::ui::screens::player::{self, MINI_SIZE, PlayerModel};

/// Time between two of its pictures at the least.
const BETWEEN: Duration = Duration::from_millis(100);

/// Where the small window stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mini {
    /// The session is in the large window.
    Away,
    /// It was asked for, and is shown with the next picture.
    AskedFor,
    /// It is there, and the large window was told to go out of the way.
    Shown,
}

impl Mini {
    /// It was shown: the large window goes out of the way. Not sooner: one that is hidden while no other is there is
    /// not painted, so that the small one would never be made.
    pub(super) fn shown(&mut self, ctx: &Context) {
        if std::mem::replace(self, Self::Shown) == Self::AskedFor {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Minimized(true));
        }
    }
}

impl App {
    /// The session goes into the small window.
    pub(super) fn enter_mini(&mut self) {
        if matches!(self.stage, Stage::Playing(_)) {
            self.mini = Mini::AskedFor;
            self.in_front = None;
        }
    }

    /// The session, or what follows it, is in the large window again.
    pub(super) fn leave_mini(&mut self, ctx: &Context) {
        if std::mem::replace(&mut self.mini, Mini::Away) != Mini::Away {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
    }

    /// Whether nobody sees the large window: the small one is there in its place.
    pub(super) fn is_out_of_sight(&self, ui: &egui::Ui) -> bool {
        self.mini == Mini::Shown && ui.input(|input| input.viewport().minimized == Some(true))
    }

    /// Shows the small window.
    pub(super) fn show_mini(&self, ui: &egui::Ui, model: &PlayerModel, actions: &mut Vec<Action>) {
        let words = &self.hall.words;
        let title = words.say("player-mini-title", &[("routine", model.routine.as_str().into())]);
        // Its size is its own; always on top is left to the desktop where that has no such thing (Wayland).
        let window = ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title(title)
            .with_inner_size(MINI_SIZE)
            .with_resizable(false)
            .with_maximize_button(false)
            .with_always_on_top();
        let model = PlayerModel { frame: model.frame.max(BETWEEN), ..model.clone() };
        ui.ctx().show_viewport_immediate(ViewportId::from_hash_of("mini"), window, |ui, _| {
            player::show_mini(ui, words, &model, actions);
            if ui.input(|input| input.viewport().close_requested()) {
                actions.push(Action::ToggleMini);
            }
        });
        let asks = model.front.is_some() || model.phase == Phase::Paused(PauseCause::Hurts);
        if asks && !actions.contains(&Action::ToggleMini) {
            actions.push(Action::ToggleMini);
        }
    }
}
