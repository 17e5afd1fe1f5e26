//! The cards of Settings: sound, look, files, about. Each gives the height at which it ends.

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

use super::SettingsModel;
use super::sheet::Sheet;
use crate::domain::score::CueKind;
use crate::domain::settings::{SoundSet, TextPercent, ThemeChoice};
use crate::ui::action::{Action, FolderKind, KeepsakeWish, SoundWish};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, IconAt};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::{card, slider, text};
use crate::words::Words;

/// The choices of colours, in the order in which they stand.
const THEMES: [ThemeChoice; 3] = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
/// One press makes everything larger or smaller by so much.
const TEXT_STEP: u16 = 5;

pub(super) fn sound(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-sound"), 8);
    let slider = vec2((at.width() * theme::SIDE_SHARE * 1.2).min(theme::SLIDER_WIDTH), theme::HIT);
    let label = words.get("settings-volume");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = words.say("settings-percent", &[("n", ((model.volume * 100.0).round() as u8).into())]);
    let place = sheet.row(ui, &label, &percent, slider);
    if let Some(volume) = slider::show_at(ui, place, model.volume, &label) {
        actions.push(Action::SetVolume(volume));
    }
    if sheet.switch(ui, &words.get("settings-mute"), &words.get("settings-mute-detail"), model.muted) {
        actions.push(Action::ToggleMute);
    }
    let names = ["settings-wood", "settings-bell", "settings-bright"].map(|key| words.get(key));
    let chosen = SoundSet::ALL.iter().position(|set| *set == model.sound.set);
    let picked = sheet.choice(ui, &words.get("settings-sounds"), &names, chosen);
    let mut wishes = Vec::new();
    if let Some(set) = picked.and_then(|index| SoundSet::ALL.get(index)) {
        wishes.extend([SoundWish::Set(*set), SoundWish::Hear(CueKind::Start)]);
    }
    let (label, voice) = (words.get("settings-voice"), &model.sound.voice);
    if sheet.switch(ui, &label, &voice.told, voice.speaks) {
        wishes.push(SoundWish::ToggleVoice);
    }
    speed(ui, words, &mut sheet, slider, voice.speed, &mut wishes);
    let (label, detail) = (words.get("settings-each"), words.get("settings-each-detail"));
    if sheet.button(ui, &label, &detail, &words.get("settings-each-button")) {
        wishes.push(SoundWish::Show);
    }
    if sheet.button(ui, &words.get("settings-cue"), &model.sound_status, &words.get("settings-try")) {
        wishes.push(SoundWish::Hear(CueKind::Start));
    }
    let none = words.get("settings-last-none");
    let last = if model.sound.last_session.is_empty() { &none } else { &model.sound.last_session };
    sheet.row(ui, &words.get("settings-last"), last, Vec2::ZERO);
    actions.extend(wishes.into_iter().map(Action::Sound));
    sheet.bottom()
}

/// How fast the voice speaks, and a button to hear it.
fn speed(
    ui: &mut Ui,
    words: &Words,
    sheet: &mut Sheet,
    slider: Vec2,
    speed: f32,
    wishes: &mut Vec<SoundWish>,
) {
    let (label, hear) = (words.get("settings-speed"), words.get("settings-hear-voice"));
    let size = vec2(slider.x + theme::GAP_M + theme::HIT, theme::HIT);
    let place = sheet.row(ui, &label, "", size);
    let (left, hears) = place.split_left_right_at_x(place.right() - theme::HIT);
    let left = left.with_max_x(left.right() - theme::GAP_M);
    if let Some(speed) = slider::show_at(ui, left, speed, &label) {
        wishes.push(SoundWish::Speed(speed));
    }
    if Button::plain(&hear).icon(Icon::Sound, IconAt::Alone).show_at(ui, hears).clicked() {
        wishes.push(SoundWish::HearVoice);
    }
}

pub(super) fn look(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-look"), 3);
    let names = ["settings-theme-system", "settings-theme-light", "settings-theme-dark"];
    let chosen = THEMES.iter().position(|choice| *choice == model.theme);
    let picked = sheet.choice(ui, &words.get("settings-theme"), &names.map(|key| words.get(key)), chosen);
    actions.extend(picked.and_then(|index| THEMES.get(index)).map(|choice| Action::SetTheme(*choice)));
    text_size(ui, words, &mut sheet, model, actions);
    if sheet.switch(
        ui,
        &words.get("settings-motion"),
        &words.get("settings-motion-detail"),
        model.less_motion,
    ) {
        actions.push(Action::ToggleMotion);
    }
    sheet.bottom()
}

/// Smaller, larger; between them how large it is.
fn text_size(
    ui: &mut Ui,
    words: &Words,
    sheet: &mut Sheet,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) {
    let percent = model.text.get();
    let size = vec2(theme::HIT * 2.0 + theme::GAP_S, theme::HIT);
    let shown = words.say("settings-percent", &[("n", percent.into())]);
    let place = sheet.row(ui, &words.get("settings-text"), &shown, size);
    let (smaller, larger) = (words.get("settings-text-smaller"), words.get("settings-text-larger"));
    let steps = [
        (smaller, Icon::Minus, place.left(), percent.saturating_sub(TEXT_STEP)),
        (larger, Icon::Plus, place.right() - theme::HIT, percent.saturating_add(TEXT_STEP)),
    ];
    for (label, icon, left, percent) in steps {
        let at = Rect::from_min_size(pos2(left, place.top()), Vec2::splat(theme::HIT));
        if Button::plain(&label).icon(icon, IconAt::Alone).show_at(ui, at).clicked() {
            actions.push(Action::SetTextSize(TextPercent::from(percent)));
        }
    }
}

pub(super) fn files(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-files"), 6);
    let rows = [
        (words.get("settings-routines"), &model.routines_folder, FolderKind::Routines),
        (words.get("settings-history"), &model.history_folder, FolderKind::History),
    ];
    let open = words.get("settings-open");
    for (label, folder, kind) in rows {
        ui.push_id(label.clone(), |ui| {
            let button = Button::plain(&open);
            let size = button.size(ui);
            let shown = text::path_end(ui, folder, theme::SIZE_SMALL, sheet.room(size));
            let place = sheet.row(ui, &label, &shown, size);
            if button.show_at(ui, place).clicked() {
                actions.push(Action::OpenFolder(kind));
            }
        });
    }
    let (label, detail) = (words.get("settings-move"), words.get("settings-move-detail"));
    if sheet.button(ui, &label, &detail, &words.get("settings-move-button")) {
        actions.push(Action::AskToMoveHistory);
    }
    let keepsakes = [
        ("settings-backup", "settings-backup-detail", "settings-backup-button", KeepsakeWish::AskToBackUp),
        (
            "settings-restore",
            "settings-restore-detail",
            "settings-restore-button",
            KeepsakeWish::AskToRestore,
        ),
        ("settings-delete", "settings-delete-detail", "settings-delete-button", KeepsakeWish::AskToDelete),
    ];
    for (label, detail, button, wish) in keepsakes {
        if sheet.button(ui, &words.get(label), &words.get(detail), &words.get(button)) {
            actions.push(Action::Keepsake(wish));
        }
    }
    sheet.bottom()
}

pub(super) fn about(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-about"), 3);
    let version = words.say("settings-version", &[("version", model.version.as_str().into())]);
    sheet.row(ui, &version, &words.get("settings-licence"), Vec2::ZERO);
    let (label, detail) = (words.get("help-title"), words.get("settings-help-detail"));
    if sheet.button(ui, &label, &detail, &words.get("settings-help-show")) {
        actions.push(Action::ToggleHelp);
    }
    let theme = Theme::of(ui.ctx());
    let y = sheet.y;
    card::rule_at(ui, sheet.inner.x_range(), y);
    let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let place = pos2(sheet.inner.left(), y + theme::GAP_M);
    text::at(ui, place, &words.get("settings-disclaimer"), quiet, (sheet.inner.width(), 3));
    sheet.y += theme::ROW_HEIGHT;
    sheet.bottom()
}
