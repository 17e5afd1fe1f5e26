//! Settings: sound, look, and where files lie.

mod elsewhere;

use eframe::egui::{Rect, Ui, Vec2, pos2, vec2};

pub use elsewhere::{Elsewhere, move_history};

use crate::ui::action::{Action, FolderKind, ThemeChoice};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, page, segmented, slider, switch, text};
use crate::words::Words;

/// Everything that Settings shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsModel {
    /// Loudness of the cues, 0 to 1.
    pub volume: f32,
    /// Silence.
    pub muted: bool,
    /// Which colours the window wears.
    pub theme: ThemeChoice,
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
            theme: ThemeChoice::System,
            history_folder: String::new(),
            routines_folder: String::new(),
            sound_status: String::new(),
            version: String::new(),
        }
    }
}

/// The choices of colours, in the order in which they stand.
const THEMES: [ThemeChoice; 3] = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];

/// Shows Settings.
pub fn show(ui: &mut Ui, words: &Words, model: &SettingsModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    let top = page::title(ui, area, &words.get("settings-title")).bottom() + theme::GAP_L;
    let body = page::body(ui, area, top);
    page::scrolling(ui, body, "settings", |ui| {
        let whole = ui.max_rect().with_min_y(ui.cursor().top());
        let width = (whole.width() - theme::GAP_XL) / 2.0;
        let left = Rect::from_min_size(whole.min, vec2(width, 0.0));
        let right = left.translate(vec2(width + theme::GAP_XL, 0.0));
        let bottom_left = sound(ui, words, left, model, actions);
        let look_top = left.translate(vec2(0.0, bottom_left + theme::GAP_XL - left.top()));
        let bottom_left = look(ui, words, look_top, model, actions);
        let bottom_right = files(ui, words, right, model, actions);
        let about_top = right.translate(vec2(0.0, bottom_right + theme::GAP_XL - right.top()));
        let bottom_right = about(ui, words, about_top, model, actions);
        ui.allocate_rect(
            whole.with_max_y(bottom_left.max(bottom_right) + theme::MARGIN_TOP),
            eframe::egui::Sense::hover(),
        );
    });
}

/// A card that grows row by row.
struct Sheet {
    inner: Rect,
    y: f32,
}

impl Sheet {
    /// Paints a card with room for so many rows.
    fn begin(ui: &mut Ui, at: Rect, title: &str, rows: u8) -> Self {
        let theme = Theme::of(ui.ctx());
        let height = theme::ROW_HEIGHT * (f32::from(rows)) + theme::SHEET_HEAD + theme::GAP_S;
        let rect = Rect::from_min_size(at.min, vec2(at.width(), height));
        card::paint(ui, rect);
        let inner = rect.shrink2(vec2(theme::GAP_XL + theme::LINE * 2.0, 0.0));
        let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
        let y = rect.top() + theme::SHEET_HEAD / 2.0 + theme::GAP_XS;
        text::left_at(ui, (inner.left(), y), title, strong, inner.width());
        Self { inner, y: rect.top() + theme::SHEET_HEAD }
    }

    /// A row's label, and a quieter line under it; gives the place for what is set, `size` large.
    fn row(&mut self, ui: &mut Ui, label: &str, detail: &str, size: Vec2) -> Rect {
        let theme = Theme::of(ui.ctx());
        card::rule_at(ui, self.inner.x_range(), self.y);
        let y = self.y + theme::ROW_HEIGHT / 2.0;
        self.y += theme::ROW_HEIGHT;
        let width = self.inner.width() - size.x - theme::GAP_L;
        let name = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
        let apart = if detail.is_empty() { 0.0 } else { theme::LINE_APART };
        text::left_at(ui, (self.inner.left(), y - apart), label, name, width);
        if !detail.is_empty() {
            let quiet = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
            text::left_at(ui, (self.inner.left(), y + apart), detail, quiet, width);
        }
        Rect::from_min_size(pos2(self.inner.right() - size.x, y - size.y / 2.0), size)
    }

    /// Where the card ends.
    fn bottom(&self) -> f32 {
        self.y + theme::GAP_S
    }
}

fn sound(ui: &mut Ui, words: &Words, at: Rect, model: &SettingsModel, actions: &mut Vec<Action>) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-sound"), 3);
    let label = words.get("settings-volume");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = words.say("settings-percent", &[("n", ((model.volume * 100.0).round() as u8).into())]);
    let width = (at.width() * theme::SIDE_SHARE * 1.2).min(theme::SLIDER_WIDTH);
    let place = sheet.row(ui, &label, &percent, vec2(width, theme::HIT));
    if let Some(volume) = slider::show_at(ui, place, model.volume, &label) {
        actions.push(Action::SetVolume(volume));
    }
    let label = words.get("settings-mute");
    let place = sheet.row(ui, &label, &words.get("settings-mute-detail"), switch::size());
    if switch::show_at(ui, place, model.muted, &label).clicked() {
        actions.push(Action::ToggleMute);
    }
    let try_it = words.get("settings-try");
    let button = Button::plain(&try_it);
    let place = sheet.row(ui, &words.get("settings-cue"), &model.sound_status, button.size(ui));
    if button.show_at(ui, place).clicked() {
        actions.push(Action::TryCue);
    }
    sheet.bottom()
}

fn look(ui: &mut Ui, words: &Words, at: Rect, model: &SettingsModel, actions: &mut Vec<Action>) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-look"), 1);
    let names = [
        words.get("settings-theme-system"),
        words.get("settings-theme-light"),
        words.get("settings-theme-dark"),
    ];
    let names = names.each_ref().map(String::as_str);
    let label = words.get("settings-theme");
    let place = sheet.row(ui, &label, "", segmented::size(ui, &names));
    let chosen = THEMES.iter().position(|choice| *choice == model.theme).unwrap_or(0);
    let picked = segmented::show_at(ui, place, &names, chosen, &label);
    actions.extend(picked.and_then(|index| THEMES.get(index)).map(|choice| Action::SetTheme(*choice)));
    sheet.bottom()
}

fn files(ui: &mut Ui, words: &Words, at: Rect, model: &SettingsModel, actions: &mut Vec<Action>) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-files"), 3);
    let rows = [
        (words.get("settings-routines"), &model.routines_folder, FolderKind::Routines),
        (words.get("settings-history"), &model.history_folder, FolderKind::History),
    ];
    let open = words.get("settings-open");
    for (label, folder, kind) in rows {
        ui.push_id(label.clone(), |ui| {
            let button = Button::plain(&open);
            let place = sheet.row(ui, &label, folder, button.size(ui));
            if button.show_at(ui, place).clicked() {
                actions.push(Action::OpenFolder(kind));
            }
        });
    }
    let go = words.get("settings-move-button");
    let button = Button::plain(&go);
    let detail = words.get("settings-move-detail");
    let place = sheet.row(ui, &words.get("settings-move"), &detail, button.size(ui));
    if button.show_at(ui, place).clicked() {
        actions.push(Action::AskToMoveHistory);
    }
    sheet.bottom()
}

fn about(ui: &mut Ui, words: &Words, at: Rect, model: &SettingsModel, actions: &mut Vec<Action>) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-about"), 3);
    let version = words.say("settings-version", &[("version", model.version.as_str().into())]);
    sheet.row(ui, &version, &words.get("settings-licence"), Vec2::ZERO);
    let show = words.get("settings-help-show");
    let button = Button::plain(&show);
    let detail = words.get("settings-help-detail");
    let place = sheet.row(ui, &words.get("help-title"), &detail, button.size(ui));
    if button.show_at(ui, place).clicked() {
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
