//! The ring that runs down, with the count in its middle: read from across the room.

use std::f32::consts::TAU;
use std::sync::Arc;

use eframe::egui::epaint::Mesh;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, Color32, Galley, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Cut, Theme, Tone};

/// Pieces of a full circle: round even in full screen.
const PIECES: f32 = 240.0;
/// Height of Inter's digits, as a part of the font's size.
const DIGIT_HEIGHT: f32 = 0.727;

/// How much closer the digits stand, as a part of their size.
const CLOSER: f32 = 0.045;

/// What a ring shows.
#[derive(Clone, Copy, Debug)]
pub struct Ring<'a> {
    /// How much is left, 0 to 1.
    pub left: f32,
    /// The count; empty where there is none.
    pub digits: &'a str,
    /// The height wished for the digits; they shrink to fit the ring.
    pub digits_px: f32,
    /// What the count is of.
    pub caption: &'a str,
    /// The side, or another word that must be seen from afar; may be empty.
    pub word: &'a str,
    /// The colour.
    pub tone: Tone,
    /// Lit up: the visual twin of a cue, 0 to 1.
    pub flash: f32,
    /// In words, for a screen reader.
    pub label: &'a str,
}

impl Ring<'_> {
    /// Shows it, as large as the box allows.
    pub fn show_at(&self, ui: &mut Ui, rect: Rect) -> Response {
        let response = ui.interact(rect, ui.scope_id().with("ring"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, self.label));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let (centre, r) = (rect.center(), rect.width().min(rect.height()) / 2.0);
        let thick = r * 0.115;
        let pen = Pen { ui, centre, outer: r, inner: r - thick };
        if self.flash > 0.0 {
            let glow = Pen { outer: r + thick * 0.5, inner: r, ..pen };
            glow.band(1.0, self.tone.main.gamma_multiply(0.55 * self.flash));
        }
        pen.band(1.0, self.tone.soft);
        pen.arc(self.left.clamp(0.0, 1.0), self.tone.main);
        self.words(ui, centre, r - thick);
        response
    }

    fn words(&self, ui: &Ui, centre: Pos2, inner: f32) {
        let theme = Theme::of(ui.ctx());
        let painter = ui.painter();
        let small = (inner * 0.105).max(theme::SIZE_TEXT);
        let large = small * 1.35;
        let lines =
            [(self.caption, small, Cut::Text, theme.ink_2), (self.word, large, Cut::Heading, self.tone.word)];
        let below: f32 = lines.iter().filter(|line| !line.0.is_empty()).map(|line| line.1 * 1.45).sum();
        let mut size = self.digits_px / DIGIT_HEIGHT;
        let width = |size: f32| laid_out(ui, self.digits, size, theme.ink).size().x;
        // The digits' corners stay within the ring.
        let (wide, tall) = (width(size) / 2.0, size * DIGIT_HEIGHT / 2.0 + below / 2.0);
        let most = inner * 0.93;
        if wide.hypot(tall) > most {
            size *= most / wide.hypot(tall);
        }
        let tall = if self.digits.is_empty() { 0.0 } else { size * DIGIT_HEIGHT };
        let gap = if tall > 0.0 { small * 0.75 } else { 0.0 };
        let top = centre.y - (tall + gap + below) / 2.0;
        if !self.digits.is_empty() {
            steady(ui, pos2(centre.x, top + tall / 2.0), self.digits, size, theme.ink);
        }
        let mut y = top + tall + gap;
        for (text, size, cut, colour) in lines.into_iter().filter(|line| !line.0.is_empty()) {
            let chord = 2.0 * (inner * inner - (y + size - centre.y).powi(2)).max(0.0).sqrt() * 0.94;
            let full = painter.layout_no_wrap(text.to_owned(), theme::font(size, cut), colour).size().x;
            let size_fit = if full > chord { size * chord / full } else { size };
            painter.text(
                pos2(centre.x, y + size * 0.7),
                Align2::CENTER_CENTER,
                text,
                theme::font(size_fit, cut),
                colour,
            );
            y += size * 1.45;
        }
    }
}

/// The digits in one row. They are all of one width and stand a little closer than in running text.
fn laid_out(ui: &Ui, digits: &str, size: f32, colour: Color32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(digits.to_owned(), theme::font(size, Cut::Digits), colour);
    for section in &mut job.sections {
        section.format.extra_letter_spacing = -CLOSER * size;
    }
    ui.painter().layout_job(job)
}

/// Digits centred by their own height and width, not by the line's.
fn steady(ui: &Ui, centre: Pos2, digits: &str, size: f32, colour: Color32) {
    let galley = laid_out(ui, digits, size, colour);
    let baseline =
        galley.rows.first().and_then(|row| row.row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y);
    let top = centre.y + size * DIGIT_HEIGHT / 2.0 - baseline;
    ui.painter().galley(pos2(centre.x - galley.size().x / 2.0, top), galley, colour);
}

#[derive(Clone, Copy)]
struct Pen<'a> {
    ui: &'a Ui,
    centre: Pos2,
    outer: f32,
    inner: f32,
}

impl Pen<'_> {
    /// A part of the circle from the top, clockwise, with round ends.
    fn arc(&self, part: f32, colour: Color32) {
        if part <= 0.0 {
            return;
        }
        self.band(part, colour);
        if part < 1.0 {
            let (middle, r) = (f32::midpoint(self.outer, self.inner), (self.outer - self.inner) / 2.0);
            for turn in [0.0, part] {
                self.ui.painter().circle_filled(self.centre + way(turn) * middle, r, colour);
            }
        }
    }

    /// A part of the band, its edges smooth.
    fn band(&self, part: f32, colour: Color32) {
        let soft = 0.5 / self.ui.ctx().pixels_per_point();
        let edges = [
            (self.outer + soft, Color32::TRANSPARENT),
            (self.outer - soft, colour),
            (self.inner + soft, colour),
            (self.inner - soft, Color32::TRANSPARENT),
        ];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 240")]
        let pieces = (part * PIECES).ceil().max(1.0) as u16;
        let mut mesh = Mesh::default();
        for i in 0..=pieces {
            let out = way(part * f32::from(i) / f32::from(pieces));
            for (r, colour) in edges {
                mesh.colored_vertex(self.centre + out * r, colour);
            }
        }
        for i in 0..u32::from(pieces) {
            for edge in 0..3 {
                let a = i * 4 + edge;
                mesh.add_triangle(a, a + 1, a + 4);
                mesh.add_triangle(a + 1, a + 5, a + 4);
            }
        }
        self.ui.painter().add(mesh);
    }
}

/// The way from the middle to the circle, a part of a turn from the top.
fn way(turn: f32) -> eframe::egui::Vec2 {
    let (sin, cos) = (turn * TAU).sin_cos();
    vec2(sin, -cos)
}
