//! Minutes as bars, the kinds stacked in their colours; each bar speaks its figure.

use eframe::egui::{Align2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::domain::exercise::Kind;
use crate::domain::past::Held;
use crate::ui::theme::{self, Cut, Theme};

/// Steps of the axis, in minutes: the first that needs no more than four lines.
const AXIS_STEPS: [f32; 10] = [2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1_200.0];
/// Lines of the axis above zero.
const AXIS_LINES_MAX: f32 = 4.0;
/// Share of its width that a bar fills.
const BAR_SHARE: f32 = 0.5;
/// How strong the bars are that are not looked at.
const PALER: f32 = 0.82;

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What stands under it.
    pub label: String,
    /// What it says to a screen reader, and to the pointer.
    pub name: String,
    /// Time by kind.
    pub held: Held,
    /// Whether it is the one that is looked at: the others are paler.
    pub looked_at: bool,
}

/// Shows the bars side by side in a box.
pub fn show_at(ui: &mut Ui, rect: Rect, bars: &[Bar]) {
    let most = bars.iter().map(|bar| minutes(&bar.held)).fold(0.0, f32::max);
    let step = AXIS_STEPS.into_iter().find(|step| most <= step * AXIS_LINES_MAX).unwrap_or(most.max(1.0));
    let lines = (most / step).ceil().max(2.0);
    let chart = Rect::from_min_max(
        rect.min + vec2(theme::AXIS_WIDTH, theme::SIZE_CHIP / 2.0),
        rect.max - vec2(0.0, theme::SIZE_CHIP + theme::GAP_M),
    );
    axis(ui, chart, step, lines);
    let pitch = chart.width() / bars.len().max(1) as f32;
    let px_per_minute = chart.height() / (step * lines);
    let mut left = chart.left();
    for (index, bar) in bars.iter().enumerate() {
        let column = Rect::from_min_size(pos2(left, chart.top()), vec2(pitch, rect.bottom() - chart.top()));
        let response = ui.interact(column, ui.scope_id().with(("bar", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &bar.name));
        stack(ui, column, chart.bottom(), px_per_minute, bar);
        response.on_hover_text(&bar.name);
        left += pitch;
    }
}

fn minutes(held: &Held) -> f32 {
    held.total().as_secs_f32() / 60.0
}

fn axis(ui: &Ui, chart: Rect, step: f32, lines: f32) {
    let theme = Theme::of(ui.ctx());
    let font = theme::font(theme::SIZE_CHIP, Cut::Text);
    let mut line = 0.0;
    while line <= lines {
        let y = chart.bottom() - chart.height() * line / lines;
        ui.painter().hline(chart.x_range(), y, Stroke::new(theme::LINE, theme.line));
        let at = pos2(chart.left() - theme::GAP_M, y);
        ui.painter().text(at, Align2::RIGHT_CENTER, format!("{}", line * step), font.clone(), theme.hint);
        line += 1.0;
    }
}

fn stack(ui: &Ui, column: Rect, floor: f32, px_per_minute: f32, bar: &Bar) {
    let theme = Theme::of(ui.ctx());
    let width = (column.width() * BAR_SHARE).min(theme::CHART_BAR);
    let x = column.center().x;
    let mut bottom = floor;
    for kind in Kind::ALL {
        let height = bar.held.of(kind).as_secs_f32() / 60.0 * px_per_minute;
        if height < theme::LINE {
            continue;
        }
        let piece = Rect::from_min_max(pos2(x - width / 2.0, bottom - height), pos2(x + width / 2.0, bottom));
        let main = theme.kind(Some(kind)).main;
        let fill = if bar.looked_at { main } else { theme.surface.lerp_to_gamma(main, PALER) };
        let seen = piece.with_max_y(piece.bottom() - if bottom < floor { theme::FOCUS } else { 0.0 });
        ui.painter().rect_filled(seen, theme::RADIUS_SMALL, fill);
        bottom -= height;
    }
    let (cut, ink) = if bar.looked_at { (Cut::Strong, theme.ink) } else { (Cut::Text, theme.ink_2) };
    let at = pos2(x, column.bottom() - theme::SIZE_CHIP / 2.0);
    ui.painter().text(at, Align2::CENTER_CENTER, &bar.label, theme::font(theme::SIZE_CHIP, cut), ink);
}
