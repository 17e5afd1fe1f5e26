//! Settings: the week, sound, look, and where files lie.

mod cards;
mod keepsake;
mod sheet;
mod sounds;
mod typed;
mod week;

use eframe::egui::{Rect, Sense, Ui, vec2};

pub use keepsake::{back_up, delete, put_back};
pub use sounds::{CueModel, SoundModel, VoiceModel, sounds};
pub use typed::{Typed, move_history, own_sound};
pub use week::{PlanModel, plan};

use crate::domain::settings::{TextPercent, ThemeChoice};
use crate::ui::action::Action;
use crate::ui::theme;
use crate::ui::widgets::page;
use crate::words::Words;

/// Everything that Settings shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsModel {
    /// Loudness of the cues, 0 to 1.
    pub volume: f32,
    /// Silence.
    pub muted: bool,
    /// What is heard.
    pub sound: SoundModel,
    /// Which colours the window wears.
    pub theme: ThemeChoice,
    /// Size of all that the window shows.
    pub text: TextPercent,
    /// Figures stand still.
    pub less_motion: bool,
    /// Deep bends at the hip are swapped for what is milder.
    pub sore_sit_bone: bool,
    /// Which routine on which day.
    pub plan: PlanModel,
    /// Where the history lies.
    pub history_folder: String,
    /// Where a person's own routines lie.
    pub routines_folder: String,
    /// How the sound device is, in a quiet sentence.
    pub sound_status: String,
    /// Supple's version.
    pub version: String,
}

impl Default for SettingsModel {
    fn default() -> Self {
        Self {
            volume: 1.0,
            muted: false,
            sound: SoundModel::default(),
            theme: ThemeChoice::System,
            text: TextPercent::from(100),
            less_motion: false,
            sore_sit_bone: false,
            plan: PlanModel::default(),
            history_folder: String::new(),
            routines_folder: String::new(),
            sound_status: String::new(),
            version: String::new(),
        }
    }
}

/// Shows Settings.
pub fn show(ui: &mut Ui, words: &Words, model: &SettingsModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    let top = page::title(ui, area, &words.get("settings-title")).bottom() + theme::GAP_L;
    let body = page::body(ui, area, top);
    page::scrolling(ui, body, "settings", |ui| {
        let whole = ui.max_rect().with_min_y(ui.cursor().top());
        let below = |at: Rect, bottom: f32| at.translate(vec2(0.0, bottom + theme::GAP_XL - at.top()));
        let one = whole.width() < theme::NARROW;
        let width = if one { whole.width() } else { (whole.width() - theme::GAP_XL) / 2.0 };
        let left = Rect::from_min_size(whole.min, vec2(width, 0.0));
        let left_end = week::show(ui, words, left, model, actions);
        let left_end = cards::look(ui, words, below(left, left_end), model, actions);
        let left_end = cards::about(ui, words, below(left, left_end), model, actions);
        let right =
            if one { below(left, left_end) } else { left.translate(vec2(width + theme::GAP_XL, 0.0)) };
        let right_end = cards::sound(ui, words, right, model, actions);
        let right_end = cards::files(ui, words, below(right, right_end), model, actions);
        let end = left_end.max(right_end) + theme::MARGIN_TOP;
        ui.allocate_rect(whole.with_max_y(end), Sense::hover());
    });
}
