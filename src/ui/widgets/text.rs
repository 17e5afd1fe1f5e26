//! Words at a place: read by a screen reader like any label, wrapped to the width given.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, Color32, FontId, Galley, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::theme::{self, Cut, Tone};

/// Shows words from their upper left corner on, at most `width` wide and `rows` high; gives the box they take.
pub fn at(ui: &mut Ui, pos: Pos2, text: &str, look: (FontId, Color32), (width, rows): (f32, usize)) -> Rect {
    let galley = laid_out(ui, text, look, width, rows);
    let rect = Rect::from_min_size(pos, galley.size());
    place(ui, rect, text, galley);
    rect
}

/// Shows one line that ends at `right`, its middle at `y`.
pub fn right_at(
    ui: &mut Ui,
    (right, y): (f32, f32),
    text: &str,
    look: (FontId, Color32),
    width: f32,
) -> Rect {
    let galley = laid_out(ui, text, look, width, 1);
    let size = galley.size();
    let rect = Rect::from_min_size(pos2(right - size.x, y - size.y / 2.0), size);
    place(ui, rect, text, galley);
    rect
}

/// Shows one line that begins at `left`, its middle at `y`.
pub fn left_at(ui: &mut Ui, (left, y): (f32, f32), text: &str, look: (FontId, Color32), width: f32) -> Rect {
    let galley = laid_out(ui, text, look, width, 1);
    let size = galley.size();
    let rect = Rect::from_min_size(pos2(left, y - size.y / 2.0), size);
    place(ui, rect, text, galley);
    rect
}

/// Shows a word on its tone's soft colour; gives the box it takes.
pub fn chip_at(ui: &mut Ui, pos: Pos2, text: &str, size: f32, tone: Tone) -> Rect {
    let galley = laid_out(ui, text, (theme::font(size, Cut::Strong), tone.word), f32::INFINITY, 1);
    let pad = vec2(size * 0.8, size * 0.34);
    let rect = Rect::from_min_size(pos, galley.size() + pad * 2.0);
    ui.painter().rect_filled(rect, rect.height() / 2.0, tone.soft);
    place(ui, rect.shrink2(pad), text, galley);
    rect
}

/// Shows words whose middle is there, each line centred.
pub fn middle_at(ui: &mut Ui, middle: Pos2, text: &str, look: (FontId, Color32), width: f32) -> Rect {
    let mut job = LayoutJob::simple(text.to_owned(), look.0, look.1, width);
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    let rect = Rect::from_center_size(middle, galley.size());
    let response = label(ui, rect, text);
    ui.painter().galley(pos2(response.rect.center().x, rect.top()), galley, Color32::TRANSPARENT);
    rect
}

/// How high words are when wrapped to that width.
pub fn height(ui: &Ui, text: &str, look: (FontId, Color32), width: f32) -> f32 {
    laid_out(ui, text, look, width, usize::MAX).size().y
}

/// A path, its first folders left out until its end, which tells most, fits into that width.
pub fn path_end(ui: &Ui, path: &str, size: f32, width: f32) -> String {
    let font = theme::font(size, Cut::Text);
    let fits = |shown: &str| {
        ui.painter().layout_no_wrap(shown.to_owned(), font.clone(), Color32::TRANSPARENT).size().x <= width
    };
    let ends = path
        .match_indices(std::path::MAIN_SEPARATOR)
        .skip(1)
        .map(|(at, _)| path.get(at..).map_or_else(String::new, |end| format!("…{end}")));
    [path.to_owned()].into_iter().chain(ends).find(|shown| fits(shown)).unwrap_or_else(|| path.to_owned())
}

/// How wide these words are in one line.
pub fn width(ui: &Ui, text: &str, size: f32, cut: Cut) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), theme::font(size, cut), Color32::TRANSPARENT).size().x
}

/// The largest of these sizes at which the words fit into one line; the last where none does.
pub fn fitting(ui: &Ui, text: &str, cut: Cut, width: f32, sizes: &[f32]) -> f32 {
    let fits = sizes.iter().copied().find(|size| self::width(ui, text, *size, cut) <= width);
    fits.or(sizes.last().copied()).unwrap_or(theme::SIZE_TEXT)
}

fn place(ui: &mut Ui, rect: Rect, text: &str, galley: Arc<Galley>) {
    label(ui, rect, text);
    ui.painter().galley(rect.min, galley, Color32::TRANSPARENT);
}

fn label(ui: &mut Ui, rect: Rect, text: &str) -> Response {
    let response = ui.interact(rect, ui.next_auto_id(), Sense::hover());
    // The same words may stand twice on a screen: each place counts on.
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

fn laid_out(ui: &Ui, text: &str, (font, colour): (FontId, Color32), width: f32, rows: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, colour, width);
    job.wrap = TextWrapping { max_width: width, max_rows: rows, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}
