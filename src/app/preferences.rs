//! Changes what a person prefers, at once and on disk.

use eframe::egui::Context;

use super::App;
use super::stage::Stage;
use crate::domain::first_run::FirstAnswers;
use crate::domain::settings::{Day, TextPercent, ThemeChoice, Volume};
use crate::ui::theme;

impl App {
    pub(super) fn set_theme(&mut self, ctx: &Context, choice: ThemeChoice) {
        self.hall.settings.theme = choice;
        theme::wear(ctx, choice);
        self.save_settings();
    }

    pub(super) fn first_answered(&mut self, answers: FirstAnswers) {
        answers.choose(&mut self.hall.settings);
        self.save_settings();
        self.hall.record_plan();
        self.hall.tick(answers.flags());
        self.stage = Stage::Home;
        self.reload();
    }

    /// The next frame takes it up.
    pub(super) fn set_text_size(&mut self, text: TextPercent) {
        self.hall.settings.text_percent = text;
        self.save_settings();
    }

    pub(super) fn toggle_motion(&mut self, ctx: &Context) {
        self.hall.settings.less_motion = !self.hall.settings.less_motion;
        theme::calm(ctx, self.hall.settings.less_motion);
        self.save_settings();
    }

    pub(super) fn toggle_sore_sit_bone(&mut self) {
        self.hall.settings.sore_sit_bone = !self.hall.settings.sore_sit_bone;
        self.save_settings();
        self.reload();
    }

    pub(super) fn plan_day(&mut self, day: Day, routine: Option<String>) {
        self.hall.settings.plan.set(day, routine);
        self.save_settings();
        self.hall.record_plan();
        self.refresh();
    }

    pub(super) fn set_volume(&mut self, volume: f32) {
        self.hall.settings.volume = Volume::from(volume);
        self.hall.settings.muted = false;
        self.sound_changed();
    }

    pub(super) fn toggle_mute(&mut self) {
        self.hall.settings.muted = !self.hall.settings.muted;
        self.sound_changed();
    }

    fn sound_changed(&mut self) {
        let loudness = self.hall.settings.loudness();
        if let Stage::Playing(playing) = &self.stage {
            playing.live.sound.set_volume(loudness);
        }
        if let Some((sound, _)) = &self.ringing {
            sound.set_volume(loudness);
        }
        self.save_settings();
    }

    pub(super) fn save_settings(&mut self) {
        if let Err(error) = self.hall.save_settings() {
            self.note = Some(self.hall.settings_not_saved(&error));
        }
    }
}
