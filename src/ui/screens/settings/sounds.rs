//! "Cues and voice": which cues are heard, by which sound, and how the voice speaks; in front of Settings.

use eframe::egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

use super::sheet::Sheet;
use crate::domain::score::CueKind;
use crate::domain::settings::SoundSet;
use crate::ui::action::{Action, SoundWish};
use crate::ui::theme;
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::{dialog, slider, switch};
use crate::words::Words;

/// What Settings shows of the sounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoundModel {
    /// The built-in tones.
    pub set: SoundSet,
    /// Each cue.
    pub cues: Vec<CueModel>,
    /// How the voice speaks.
    pub voice: VoiceModel,
    /// How late the cues of the last session were heard; empty before the first.
    pub last_session: String,
}

/// One cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueModel {
    /// Which.
    pub kind: CueKind,
    /// Whether it is heard.
    pub heard: bool,
    /// The file of the person's own sound; empty where the built-in one is heard.
    pub own: String,
}

/// How the voice speaks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VoiceModel {
    /// Whether it is to.
    pub speaks: bool,
    /// Which it is, or how to get one.
    pub told: String,
    /// The voice's name.
    pub name: String,
    /// Its speed, from 0 for the slowest to 1.
    pub speed: f32,
    /// How loud beside the tones, 0 to 1.
    pub volume: f32,
    /// A kind word in long holds.
    pub encourages: bool,
}

/// The voices that are offered, by espeak-ng's names.
const ACCENTS: [(&str, &str); 4] = [
    ("en-us", "settings-voice-us"),
    ("en-us+f3", "settings-voice-us-high"),
    ("en-gb", "settings-voice-gb"),
    ("en-gb+f3", "settings-voice-gb-high"),
];

/// Shows it.
pub fn sounds(ui: &Ui, words: &Words, model: &SoundModel, actions: &mut Vec<Action>) {
    let title = words.get("settings-sounds-title");
    let rows = model.cues.len() + 3;
    let height = theme::ROW_HEIGHT * rows as f32;
    let closes = dialog::page(ui, &title, &words.get("app-close"), height, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let mut sheet = Sheet { inner: rect, y: rect.top() };
        voice(ui, words, &mut sheet, &model.voice, actions);
        for cue in &model.cues {
            ui.push_id(cue.kind, |ui| row(ui, words, &mut sheet, cue, actions));
        }
    });
    if closes {
        actions.push(Action::NotNow);
    }
}

fn voice(ui: &mut Ui, words: &Words, sheet: &mut Sheet, model: &VoiceModel, actions: &mut Vec<Action>) {
    let mut wish = |wish| actions.push(Action::Sound(wish));
    let names = ACCENTS.map(|(_, key)| words.get(key));
    // Another one, from the settings file, is none of these.
    let chosen = ACCENTS.iter().position(|(name, _)| *name == model.name);
    let picked = sheet.choice(ui, &words.get("settings-voice"), &names, chosen);
    if let Some((name, _)) = picked.and_then(|at| ACCENTS.get(at)) {
        wish(SoundWish::Accent((*name).to_owned()));
    }
    let label = words.get("settings-voice-volume");
    let place = sheet.row(ui, &label, "", vec2(theme::SLIDER_WIDTH, theme::HIT));
    if let Some(volume) = slider::show_at(ui, place, model.volume, &label) {
        wish(SoundWish::VoiceVolume(volume));
    }
    let (label, detail) = (words.get("settings-encourage"), words.get("settings-encourage-detail"));
    if sheet.switch(ui, &label, &detail, model.encourages) {
        wish(SoundWish::ToggleEncourage);
    }
}

/// A cue: hear it, give it another sound, switch it off.
fn row(ui: &mut Ui, words: &Words, sheet: &mut Sheet, cue: &CueModel, actions: &mut Vec<Action>) {
    let mut wish = |wish| actions.push(Action::Sound(wish));
    let name = words.cue(cue.kind);
    let (hear, own) =
        (words.say("settings-hear", &[("cue", name.clone().into())]), words.get("settings-own"));
    let back = words.get("settings-own-back");
    let file = Button::plain(if cue.own.is_empty() { &own } else { &back });
    let (file_size, switch_size) = (file.size(ui), switch::size());
    let size = vec2(theme::HIT + file_size.x + switch_size.x + theme::GAP_M * 2.0, theme::HIT);
    let place = sheet.row(ui, &name, &cue.own, size);
    let at = |left: f32, size: Vec2| Rect::from_min_size(pos2(left, place.center().y - size.y / 2.0), size);
    let hears = at(place.left(), Vec2::splat(theme::HIT));
    if Button::plain(&hear).icon(Icon::Sound, IconAt::Alone).show_at(ui, hears).clicked() {
        wish(SoundWish::Hear(cue.kind));
    }
    let files = at(hears.right() + theme::GAP_M, file_size);
    if file.show_at(ui, files).clicked() {
        wish(if cue.own.is_empty() {
            SoundWish::AskForFile(cue.kind)
        } else {
            SoundWish::UseBuiltIn(cue.kind)
        });
    }
    if switch::show_at(ui, at(place.right() - switch_size.x, switch_size), cue.heard, &name).clicked() {
        wish(SoundWish::ToggleCue(cue.kind));
    }
}
