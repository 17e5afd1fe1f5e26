//! Progress: the week in figures, its minutes day by day, and each session as it really was.

mod list;
mod model;

use std::time::Duration;

use eframe::egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

pub use model::{ProgressModel, SessionModel};

use crate::domain::exercise::Kind;
use crate::domain::past::Held;
use crate::ui::action::{Action, Screen};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{bars, card, page, text};
use crate::words::Words;

/// Shows Progress.
pub fn show(ui: &mut Ui, words: &Words, model: &ProgressModel, actions: &mut Vec<Action>) {
    let area = page::area(ui);
    if !model.any_history {
        let title = page::title(ui, area, &words.get("progress-title"));
        empty(ui, words, area.with_min_y(title.bottom() + theme::GAP_L), actions);
        return;
    }
    let title = page::title(ui, area, &model.week);
    let quiet = (theme::font(theme::SIZE_TEXT, Cut::Text), Theme::of(ui.ctx()).ink_2);
    text::right_at(ui, (title.right(), title.center().y), &model.days_label, quiet, area.width() / 2.0);
    let body = page::body(ui, area, title.bottom() + theme::GAP_L);
    page::scrolling(ui, body, "progress", |ui| {
        let whole = ui.max_rect().with_min_y(ui.cursor().top());
        let figures = whole.with_max_y(whole.top() + theme::FIGURES_HEIGHT);
        stats(ui, words, figures, model);
        let charts = figures.translate(vec2(0.0, figures.height() + theme::GAP_L));
        let charts = charts.with_max_y(charts.top() + theme::CHART_HEIGHT);
        let (left, right) = if charts.width() < theme::NARROW {
            (charts, charts.translate(vec2(0.0, charts.height() + theme::GAP_L)))
        } else {
            let middle = charts.left() + charts.width() * theme::CHART_SHARE;
            (charts.with_max_x(middle - theme::GAP_L / 2.0), charts.with_min_x(middle + theme::GAP_L / 2.0))
        };
        days(ui, words, left, model);
        kinds(ui, words, right, &week_held(model));
        let rest = pos2(whole.left(), right.bottom() + theme::GAP_L);
        let bottom =
            list::show(ui, words, Rect::from_min_size(rest, vec2(whole.width(), 0.0)), &model.sessions);
        ui.allocate_rect(whole.with_max_y(bottom + theme::MARGIN_TOP), eframe::egui::Sense::hover());
    });
}

fn week_held(model: &ProgressModel) -> [Duration; 4] {
    Kind::ALL.map(|kind| model.days.iter().map(|day| day.of(kind)).sum())
}

/// Three figures, each on its card.
fn stats(ui: &mut Ui, words: &Words, row: Rect, model: &ProgressModel) {
    let (done, planned) = (model.sessions_done, model.sessions_planned);
    let total: Duration = model.days.iter().map(Held::total).sum();
    let left = planned.saturating_sub(done);
    let sessions = words.say("progress-of", &[("done", done.into()), ("planned", planned.into())]);
    let to_go = if left == 0 {
        words.get("progress-plan-done")
    } else {
        words.say("progress-to-go", &[("n", left.into())])
    };
    let active = model.days.iter().filter(|day| !day.total().is_zero()).count();
    let last = model.sessions.iter().find_map(|session| session.after.or(session.before));
    let last_text = last.map_or_else(|| "–".to_owned(), |n| n.to_string());
    let last_line =
        words.get(if last.is_some() { "progress-discomfort-of" } else { "progress-discomfort-none" });
    let figures = [
        (words.get("progress-sessions"), sessions, to_go),
        (
            words.get("progress-time"),
            words.length(total),
            words.say("progress-days", &[("n", active.into())]),
        ),
        (words.get("progress-discomfort"), last_text, last_line),
    ];
    let width = (row.width() - theme::GAP_L * 2.0) / 3.0;
    for (index, (name, figure, line)) in (0_u8..).zip(figures) {
        let left = row.left() + (width + theme::GAP_L) * f32::from(index);
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        stat(ui, rect, &name, &figure, &line);
    }
}

fn stat(ui: &mut Ui, rect: Rect, name: &str, figure: &str, line: &str) {
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_L));
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let sizes = [theme::SIZE_TITLE, theme::SIZE_HEADING, theme::SIZE_SUBTITLE, theme::SIZE_LEAD];
    let size = text::fitting(ui, figure, Cut::Heading, inner.width(), &sizes);
    let large = (theme::font(size, Cut::Heading), theme.ink);
    let one = (inner.width(), 1);
    text::at(ui, inner.min, name, small.clone(), one);
    text::left_at(ui, (inner.left(), inner.center().y), figure, large, inner.width());
    let y = inner.bottom() - theme::SIZE_SMALL * 0.6;
    text::left_at(ui, (inner.left(), y), line, small, inner.width());
}

fn days(ui: &mut Ui, words: &Words, rect: Rect, model: &ProgressModel) {
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_XL));
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let head = text::at(ui, inner.min, &words.get("progress-minutes"), strong, (inner.width(), 1));
    let days: Vec<bars::Day> = (0_usize..)
        .zip(&model.days)
        .map(|(index, held)| bars::Day {
            letter: words.say("word-day-letter", &[("n", index.into())]),
            name: format!(
                "{}: {}",
                words.say("word-day", &[("n", index.into())]),
                words.length(held.total())
            ),
            held: *held,
            today: model.today == Some(index),
        })
        .collect();
    bars::show_at(ui, inner.with_min_y(head.bottom() + theme::GAP_L), &days);
}

/// What the week's time was for: a bar a kind, its word and its time beside it.
fn kinds(ui: &mut Ui, words: &Words, rect: Rect, held: &[Duration; 4]) {
    card::paint(ui, rect);
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_XL, theme::GAP_XL));
    let strong = (theme::font(theme::SIZE_TEXT, Cut::Strong), theme.ink);
    let title = text::at(ui, inner.min, &words.get("progress-kinds"), strong, (inner.width(), 1));
    let most = held.iter().max().map_or(0.0, Duration::as_secs_f32).max(1.0);
    let pitch = (inner.bottom() - title.bottom() - theme::GAP_S) / 4.0;
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    for ((index, kind), time) in (0_u8..).zip(Kind::ALL).zip(held) {
        let y = title.bottom() + theme::GAP_S + pitch * (f32::from(index) + 0.5);
        let tone = theme.kind(Some(kind));
        let name = (theme::font(theme::SIZE_SMALL, Cut::Medium), theme.ink);
        let word = words.say("progress-kind", &[("kind", kind.word().into())]);
        text::left_at(ui, (inner.left(), y), &word, name, theme::KIND_WIDTH);
        text::right_at(ui, (inner.right(), y), &words.length(*time), small.clone(), theme::TIME_WIDTH);
        let rail = Rect::from_center_size(pos2(0.0, y), vec2(0.0, theme::BAR_HEIGHT))
            .with_min_x(inner.left() + theme::KIND_WIDTH)
            .with_max_x(inner.right() - theme::TIME_WIDTH);
        ui.painter().rect_filled(rail, theme::RADIUS_FULL, theme.sunken);
        let full = rail.with_max_x(rail.left() + rail.width() * time.as_secs_f32() / most);
        if !time.is_zero() {
            ui.painter().rect_filled(full, theme::RADIUS_FULL, tone.main);
        }
    }
}

/// No history yet: what shows here later, and one button to begin.
fn empty(ui: &mut Ui, words: &Words, area: Rect, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let rect = area.with_max_y((area.top() + theme::EMPTY_HEIGHT).min(area.bottom()));
    card::paint(ui, rect);
    let width = rect.width().min(theme::READING_WIDTH);
    let (lead, body) = (words.get("progress-empty"), words.get("progress-empty-hint"));
    let centre = rect.center();
    let disc = pos2(centre.x, rect.top() + theme::EMPTY_HEIGHT * 0.27);
    ui.painter().circle_filled(disc, theme::MARGIN, theme.accent().soft);
    let at = Rect::from_center_size(disc, Vec2::splat(theme::MARGIN));
    icon::paint(ui.painter(), at, Icon::Progress, theme.accent().main);
    let strong = theme::font(theme::SIZE_LEAD, Cut::Strong);
    let y = disc.y + theme::MARGIN + theme::GAP_XXL;
    text::middle_at(ui, pos2(centre.x, y), &lead, (strong, theme.ink), width);
    let quiet = theme::font(theme::SIZE_TEXT, Cut::Text);
    let under = pos2(centre.x, y + theme::GAP_XXL + theme::GAP_M);
    text::middle_at(ui, under, &body, (quiet, theme.ink_2), width);
    let label = words.get("progress-empty-begin");
    let button = Button::primary(&label);
    let size = button.size(ui);
    let place = Align2::CENTER_TOP.anchor_size(pos2(centre.x, under.y + theme::MARGIN), size);
    if button.show_at(ui, place).clicked() {
        actions.push(Action::Go(Screen::Today));
    }
}
