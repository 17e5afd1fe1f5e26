//! What stands beside the card of Today: the week, the last rating, quiet notes.

use eframe::egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::model::{DayMark, DayModel, DiscomfortModel, TodayModel, WeekModel};
use super::spark;
use crate::domain::record::DISCOMFORT_MAX;
use crate::domain::review::Change;
use crate::domain::zone::Zone;
use crate::ui::action::Action;
use crate::ui::screens::advice;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::notice;
use crate::ui::widgets::rating::ZoneLook;
use crate::ui::widgets::{card, text};
use crate::words::Words;

/// Shows the column.
pub(super) fn show(ui: &mut Ui, words: &Words, model: &TodayModel, actions: &mut Vec<Action>) {
    for note in &model.notes {
        notice::show(ui, Icon::Info, note);
        ui.add_space(theme::GAP_XL);
    }
    week(ui, words, &model.week);
    ui.add_space(theme::GAP_XL);
    discomfort(ui, words, model.last_discomfort.as_ref());
    if let Some((index, advice)) = &model.advice {
        ui.add_space(theme::GAP_XL);
        advice::show(ui, words, *index, advice, actions);
    }
}

/// A card as wide as the column.
fn sheet(ui: &mut Ui, height: f32) -> Rect {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    card::paint(ui, rect);
    rect.shrink2(vec2(theme::GAP_XL, theme::GAP_XL))
}

fn title(ui: &mut Ui, inner: Rect, title: &str, beside: &str) {
    let theme = Theme::of(ui.ctx());
    let y = inner.top() + theme::SIZE_TEXT * 0.7;
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let left = text::left_at(ui, (inner.left(), y), title, strong, inner.width());
    text::right_at(ui, (inner.right(), y), beside, small, inner.right() - left.right() - theme::GAP_S);
}

fn week(ui: &mut Ui, words: &Words, model: &WeekModel) {
    let inner = sheet(ui, theme::WEEK_HEIGHT);
    let count =
        words.say("today-week-count", &[("done", model.done.into()), ("planned", model.planned.into())]);
    title(ui, inner, &words.get("today-week"), &count);
    let pitch = inner.width() / 7.0;
    let r = (pitch / 2.0).min(theme::HIT / 2.0) - theme::LINE;
    let y = inner.top() + theme::SIZE_TEXT + theme::GAP_XL + r;
    for (index, day) in (0_u8..).zip(&model.days) {
        let centre = pos2(inner.left() + pitch * (f32::from(index) + 0.5), y);
        day_circle(ui, words, Rect::from_center_size(centre, Vec2::splat(r * 2.0)), index, *day);
    }
    let line = match model.planned.saturating_sub(model.done) {
        0 if model.planned == 0 => words.get("today-week-unplanned"),
        0 => words.get("today-week-done"),
        _ if model.done == 0 => words.get("today-week-first"),
        left => words.say("today-week-left", &[("n", left.into())]),
    };
    let theme = Theme::of(ui.ctx());
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let under = pos2(inner.left(), y + r + theme::SIZE_SMALL + theme::GAP_XL);
    text::at(ui, under, &line, small, (inner.width(), 2));
}

fn day_circle(ui: &mut Ui, words: &Words, rect: Rect, index: u8, day: DayModel) {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(rect, ui.scope_id().with(("day", index)), Sense::hover());
    let mark = words.get(match day.mark {
        DayMark::Done => "today-day-done",
        DayMark::Planned => "today-day-planned",
        DayMark::Free => "today-day-free",
    });
    let name = format!("{}: {mark}", words.say("word-day", &[("n", index.into())]));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let (centre, r) = (rect.center(), rect.width() / 2.0);
    let painter = ui.painter();
    let stroke = Stroke::new(theme::FOCUS, if day.today { theme.accent().main } else { theme.line });
    match day.mark {
        DayMark::Done => {
            painter.circle_filled(centre, r, theme.accent().main);
            icon::paint(
                painter,
                Rect::from_center_size(centre, Vec2::splat(r * 0.9)),
                Icon::Check,
                theme.on_accent,
            );
        }
        DayMark::Planned => {
            painter.rect_stroke(rect, r, stroke, StrokeKind::Inside);
        }
        DayMark::Free => {
            if day.today {
                painter.rect_stroke(rect, r, stroke, StrokeKind::Inside);
            }
            let dot = Rect::from_center_size(centre, vec2(r * 0.5, theme::FOCUS));
            painter.rect_filled(dot, theme::RADIUS_FULL, theme.ink_3);
        }
    }
    let (cut, ink) = if day.today { (Cut::Strong, theme.ink) } else { (Cut::Text, theme.ink_2) };
    painter.text(
        pos2(centre.x, rect.bottom() + theme::GAP_S + theme::SIZE_CHIP / 2.0),
        Align2::CENTER_CENTER,
        words.say("word-day-letter", &[("n", index.into())]),
        theme::font(theme::SIZE_CHIP, cut),
        ink,
    );
}

/// Fewer ratings make no line.
const LINE_MIN: usize = 3;

fn discomfort(ui: &mut Ui, words: &Words, last: Option<&DiscomfortModel>) {
    let line = last.filter(|last| last.before.len() >= LINE_MIN);
    let height = if line.is_some() { theme::SPARK_HEIGHT } else { theme::SCALE_HEIGHT };
    let inner = sheet(ui, theme::DISCOMFORT_HEIGHT - theme::SCALE_HEIGHT + height);
    let theme = Theme::of(ui.ctx());
    let figure = last.map_or_else(String::new, |last| match &last.change {
        Some((change, _)) => words.get(match change {
            Change::Lower => "today-discomfort-lower",
            Change::Same => "today-discomfort-same",
            Change::Higher => "today-discomfort-higher",
        }),
        None => {
            words.say("today-discomfort-of", &[("n", last.rating.into()), ("most", DISCOMFORT_MAX.into())])
        }
    });
    title(ui, inner, &words.get("today-discomfort"), &figure);
    let top = inner.top() + theme::SIZE_TEXT + theme::GAP_L;
    let drawn = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), height));
    match line {
        Some(last) => spark::show_at(ui, drawn, words, &last.before),
        None => zones(ui, drawn, last.map(|last| last.rating)),
    }
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let said = last.map_or_else(
        || words.get("today-discomfort-none"),
        |last| last.change.as_ref().map_or_else(|| last.when.clone(), |(_, medians)| medians.clone()),
    );
    text::at(ui, pos2(inner.left(), drawn.bottom() + theme::GAP_M), &said, small, (inner.width(), 3));
}

/// The scale in its three zones, the rating lit.
fn zones(ui: &Ui, rect: Rect, rating: Option<u8>) {
    let theme = Theme::of(ui.ctx());
    let pitch = (rect.width() + theme::GAP_XS) / (f32::from(DISCOMFORT_MAX) + 1.0);
    for n in 0..=DISCOMFORT_MAX {
        let left = rect.left() + pitch * f32::from(n);
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(pitch - theme::GAP_XS, rect.height()));
        let tone = Zone::of(n).tone(theme);
        let lit = rating == Some(n);
        ui.painter().rect_filled(cell, theme::RADIUS_SMALL, if lit { tone.word } else { tone.soft });
        if lit {
            let font = theme::font(theme::SIZE_KEY, Cut::Strong);
            ui.painter().text(cell.center(), Align2::CENTER_CENTER, n.to_string(), font, theme.on_accent);
        }
    }
}
