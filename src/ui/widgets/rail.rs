//! The rail at the window's left edge: the four screens, each an icon over its word.

use eframe::egui::{Align2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus;
use super::icon::{self, Icon};
use crate::ui::action::Screen;
use crate::ui::command::UiCommand;
use crate::ui::theme::{self, Cut, Theme};
use crate::words::Words;

/// Each screen with its command, which has its word and key, and its icon.
const SCREENS: [(Screen, UiCommand, Icon); 4] = [
    (Screen::Today, UiCommand::Today, Icon::Today),
    (Screen::Routines, UiCommand::Routines, Icon::Routines),
    (Screen::Progress, UiCommand::Progress, Icon::Progress),
    (Screen::Settings, UiCommand::Settings, Icon::Settings),
];

/// Shows the rail in that box; gives the screen newly chosen.
pub fn show_at(ui: &mut Ui, words: &Words, rect: Rect, at: Screen) -> Option<Screen> {
    let theme = Theme::of(ui.ctx());
    ui.painter().vline(rect.right(), rect.y_range(), Stroke::new(theme::LINE, theme.line));
    let mark = Rect::from_center_size(
        pos2(rect.center().x, rect.top() + theme::LOGO_TOP + theme::LOGO / 2.0),
        Vec2::splat(theme::LOGO),
    );
    logo(ui, mark);
    let size = vec2(rect.width() - theme::GAP_M * 2.0 - theme::LINE, theme::RAIL_ITEM);
    let mut top = mark.bottom() + theme::GAP_XL + theme::GAP_XS;
    let mut picked = None;
    for (screen, command, shown) in SCREENS {
        if screen == Screen::Settings {
            top = rect.bottom() - theme::GAP_XL - theme::RAIL_ITEM;
        }
        let place = Rect::from_min_size(pos2(rect.left() + theme::GAP_M, top), size);
        if item(ui, place, shown, &command.label(words), screen == at).clicked() {
            picked = Some(screen);
        }
        top += theme::RAIL_ITEM + theme::GAP_S;
    }
    picked
}

fn item(ui: &mut Ui, rect: Rect, shown: Icon, word: &str, chosen: bool) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("rail", word)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), chosen, word));
    let theme = Theme::of(ui.ctx());
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, theme::RADIUS_BUTTON, theme.accent().soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme::RADIUS_BUTTON, theme.sunken);
    }
    let ink = if chosen { theme.accent().word } else { theme.ink_2 };
    let side = theme::GAP_XL + theme::LINE * 2.0;
    let centre = pos2(rect.center().x, rect.top() + theme::GAP_XL + theme::LINE);
    icon::paint(painter, Rect::from_center_size(centre, Vec2::splat(side)), shown, ink);
    let font = theme::font(theme::SIZE_CHIP, Cut::Medium);
    painter.text(
        pos2(rect.center().x, rect.bottom() - theme::GAP_L - theme::LINE * 2.0),
        Align2::CENTER_CENTER,
        word,
        font,
        ink,
    );
    focus::ring(ui, &response, rect, theme::RADIUS_BUTTON);
    response
}

/// Supple's mark: a path that bends, and the point that it bends around.
/// Paints Supple's mark.
pub fn logo(ui: &Ui, rect: Rect) {
    let theme = Theme::of(ui.ctx());
    let painter = ui.painter();
    painter.rect_filled(rect, theme::RADIUS_BUTTON, theme.accent().main);
    let at = |x: f32, y: f32| rect.lerp_inside(vec2(x, y));
    let stroke = Stroke::new(rect.width() * 0.105, theme.on_accent);
    let bend = [at(0.24, 0.74), at(0.62, 0.78), at(0.38, 0.22), at(0.76, 0.26)];
    let line: Vec<_> = (0_u8..=24).map(|i| cubic(bend, f32::from(i) / 24.0)).collect();
    for end in [bend[0], bend[3]] {
        painter.circle_filled(end, stroke.width / 2.0, theme.on_accent);
    }
    painter.add(Shape::line(line, stroke));
    painter.circle_filled(at(0.69, 0.66), rect.width() * 0.085, theme.on_accent);
}

/// A point of a cubic curve.
fn cubic([from, out, back, to]: [eframe::egui::Pos2; 4], t: f32) -> eframe::egui::Pos2 {
    let (first, middle, last) = (from.lerp(out, t), out.lerp(back, t), back.lerp(to, t));
    first.lerp(middle, t).lerp(middle.lerp(last, t), t)
}
