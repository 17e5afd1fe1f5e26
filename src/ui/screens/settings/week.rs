//! "Your week": on which days, with which routine; and the table of both.

use eframe::egui::{
    Align2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::SettingsModel;
use super::sheet::Sheet;
use crate::domain::settings::Day;
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{card, dialog, focus, text};
use crate::words::Words;

/// Side of a day's box in the row.
const DAY: f32 = 36.0;

/// Which routine on which day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanModel {
    /// The id of each day's routine, Monday first.
    pub days: [Option<String>; 7],
    /// The id of the one that has most days.
    pub main: String,
    /// Id and name of every routine that can be chosen.
    pub routines: Vec<(String, String)>,
}

impl PlanModel {
    /// What is on the planned days, in a name; nothing where several routines share the week.
    fn only(&self) -> Option<&str> {
        let mut planned = self.days.iter().flatten();
        let first = planned.next().unwrap_or(&self.main);
        let name = self.routines.iter().find(|(id, _)| id == first).map_or(first.as_str(), |(_, name)| name);
        planned.all(|other| other == first).then_some(name)
    }
}

/// Shows the card; gives the height at which it ends.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    at: Rect,
    model: &SettingsModel,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut sheet = Sheet::begin(ui, at, &words.get("settings-week"), 3);
    let width = (at.width() * 0.7).min(theme::HIT * 7.0);
    let pitch = width / 7.0;
    let place = sheet.row(ui, &words.get("settings-days"), "", vec2(width, theme::HIT));
    // What is seen ends where the other rows end; what can be pressed goes on.
    let place = place.translate(vec2((pitch - day_side(pitch)) / 2.0, 0.0));
    for ((index, day), planned) in (0_u8..).zip(Day::ALL).zip(&model.plan.days) {
        let left = place.left() + pitch * f32::from(index);
        let hit = Rect::from_min_size(pos2(left, place.top()), vec2(pitch, place.height()));
        if day_box(ui, words, hit, index, planned.is_some()).clicked() {
            let routine = planned.is_none().then(|| model.plan.main.clone());
            actions.push(Action::PlanDay(day, routine));
        }
    }
    let several = words.get("settings-plan-several");
    let detail = model.plan.only().unwrap_or(&several);
    if sheet.button(ui, &words.get("settings-plan"), detail, &words.get("settings-plan-choose")) {
        actions.push(Action::TogglePlan);
    }
    if sheet.switch(ui, &words.get("settings-sore"), &words.get("settings-sore-detail"), model.sore_sit_bone)
    {
        actions.push(Action::ToggleSoreSitBone);
    }
    sheet.bottom()
}

/// Side of what is seen of a day, where the days stand so far apart.
fn day_side(pitch: f32) -> f32 {
    DAY.min(pitch - theme::GAP_XS)
}

fn day_box(ui: &mut Ui, words: &Words, hit: Rect, index: u8, planned: bool) -> Response {
    let name = words.say("word-day", &[("n", index.into())]);
    let response = ui.interact(hit, ui.scope_id().with(("day", index)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), planned, &name));
    let theme = Theme::of(ui.ctx());
    let face = Rect::from_center_size(hit.center(), Vec2::splat(day_side(hit.width())));
    let (fill, ink) =
        if planned { (theme.accent().main, theme.on_accent) } else { (theme.sunken, theme.ink_2) };
    let touched = if response.hovered() { 0.08 } else { 0.0 };
    ui.painter().rect_filled(face, theme::RADIUS_FIELD, fill.lerp_to_gamma(ink, touched));
    let letter = words.say("word-day-letter", &[("n", index.into())]);
    let font = theme::font(theme::SIZE_SMALL, Cut::Strong);
    ui.painter().text(face.center(), Align2::CENTER_CENTER, letter, font, ink);
    focus::ring(ui, &response, face, theme::RADIUS_FIELD);
    response
}

/// Shows the table in front of Settings: a row a routine, a column a day; a day has one routine or none.
pub fn plan(ui: &Ui, words: &Words, model: &PlanModel, actions: &mut Vec<Action>) {
    let title = words.get("settings-plan-title");
    let height = theme::KEY_ROW + theme::LIST_ROW * model.routines.len() as f32;
    let closes = dialog::page(ui, &title, &words.get("app-close"), height, |ui| {
        let width = ui.available_width();
        let days = theme::HIT * 7.0;
        let (head, _) = ui.allocate_exact_size(vec2(width, theme::KEY_ROW), Sense::hover());
        let theme = Theme::of(ui.ctx());
        for index in 0_u8..7 {
            let letter = words.say("word-day-letter", &[("n", index.into())]);
            let at = pos2(head.right() - days + theme::HIT * (f32::from(index) + 0.5), head.center().y);
            let font = theme::font(theme::SIZE_CHIP, Cut::Strong);
            ui.painter().text(at, Align2::CENTER_CENTER, letter, font, theme.ink_2);
        }
        for (id, name) in &model.routines {
            let (row, _) = ui.allocate_exact_size(vec2(width, theme::LIST_ROW), Sense::hover());
            card::rule_at(ui, row.x_range(), row.top());
            let look = (theme::font(theme::SIZE_TEXT, Cut::Text), theme.ink);
            text::left_at(ui, (row.left(), row.center().y), name, look, width - days - theme::GAP_S);
            for ((index, day), planned) in (0_u8..).zip(Day::ALL).zip(&model.days) {
                let left = row.right() - days + theme::HIT * f32::from(index);
                let top = row.center().y - theme::HIT / 2.0;
                let hit = Rect::from_min_size(pos2(left, top), Vec2::splat(theme::HIT));
                let chosen = planned.as_deref() == Some(id);
                let day_name = words.say("word-day", &[("n", index.into())]);
                if cell(ui, hit, &format!("{day_name}: {name}"), chosen).clicked() {
                    actions.push(Action::PlanDay(day, (!chosen).then(|| id.clone())));
                }
            }
        }
    });
    if closes {
        actions.push(Action::TogglePlan);
    }
}

/// A day of a routine's row.
fn cell(ui: &mut Ui, hit: Rect, name: &str, chosen: bool) -> Response {
    let response = ui.interact(hit, ui.scope_id().with(("cell", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), chosen, name));
    let theme = Theme::of(ui.ctx());
    let face = Rect::from_center_size(hit.center(), Vec2::splat(theme::GAP_XXL));
    if chosen {
        ui.painter().rect_filled(face, theme::RADIUS_FULL, theme.accent().main);
        icon::paint(ui.painter(), face.shrink(theme::GAP_XS + theme::LINE), Icon::Check, theme.on_accent);
    } else {
        let line = if response.hovered() { theme.accent().main } else { theme.ink_3 };
        ui.painter().rect_stroke(
            face,
            theme::RADIUS_FULL,
            Stroke::new(theme::LINE, line),
            StrokeKind::Inside,
        );
    }
    focus::ring(ui, &response, face, theme::GAP_XXL / 2.0);
    response
}
