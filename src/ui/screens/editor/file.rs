//! The file itself: coloured, the picked steps marked, what is wrong with it at its line; and it can be typed into.

use std::sync::Arc;

use eframe::egui::text::{ByteIndex, CCursor, LayoutJob, LayoutSection, TextFormat};
use eframe::egui::{
    Frame, Galley, Id, Margin, Rect, Role, ScrollArea, TextBuffer, TextEdit, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::is_new;
use super::model::{EditWish, EditorModel, FileState, Pick};
use crate::domain::routine_text::{Part, Token, tokens};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{card, text};
use crate::words::Words;

/// Height of the pane's head and of its foot.
const HEAD: f32 = 48.0;
const FOOT: f32 = 43.0;
/// Between the pane's edge and the text.
const PAD: i8 = 16;
/// Height of a line of the file.
const LINE: f32 = 19.5;
/// More faults than this are not told at once.
const SAYINGS_MAX: usize = 3;

/// Shows the pane.
pub(super) fn show(ui: &mut Ui, words: &Words, rect: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    let theme = Theme::of(ui.ctx());
    card::paint(ui, rect);
    let inner = rect.shrink2(vec2(theme::GAP_L, 0.0));
    let y = rect.top() + HEAD / 2.0;
    let is_good = model.state == FileState::Good;
    let (key, ink) =
        if is_good { ("editor-valid", theme.accent().word) } else { ("editor-invalid", theme.strength.word) };
    let strong = theme::font(theme::SIZE_TEXT, Cut::Strong);
    let state = (theme::font(theme::SIZE_SMALL, Cut::Medium), ink);
    let state = text::right_at(ui, (inner.right(), y), &words.get(key), state, inner.width());
    let room = state.left() - inner.left() - theme::GAP_M;
    text::left_at(ui, (inner.left(), y), &words.get("editor-file"), (strong, theme.ink), room);
    card::rule_at(ui, rect.x_range(), rect.top() + HEAD);
    let foot = foot(ui, words, rect, model, wishes);
    let body = Rect::from_min_max(pos2(rect.left(), rect.top() + HEAD), pos2(rect.right(), foot));
    ui.scope_builder(UiBuilder::new().max_rect(body.shrink(theme::LINE)).id_salt("file"), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(body));
        ScrollArea::both().id_salt("file").auto_shrink(false).show(ui, |ui| {
            typed(ui, words, body, model, wishes);
        });
    });
}

/// What is wrong, what is asked, or that comments stay; gives where that begins.
fn foot(ui: &mut Ui, words: &Words, rect: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) -> f32 {
    let theme = Theme::of(ui.ctx());
    let inner = rect.shrink2(vec2(theme::GAP_L, 0.0));
    let small = theme::font(theme::SIZE_SMALL, Cut::Text);
    let mut said: Vec<(String, eframe::egui::Color32)> = Vec::new();
    if let FileState::Bad(sayings) = &model.state {
        let line = |saying: &crate::ui::screens::routines::SayingModel| {
            (format!("{}  {}", saying.place, saying.message), theme.strength.word)
        };
        said.extend(sayings.iter().take(SAYINGS_MAX).map(line));
    }
    said.extend(model.trouble.iter().map(|trouble| (trouble.clone(), theme.dynamic.word)));
    if said.is_empty() {
        let top = rect.bottom() - FOOT;
        card::rule_at(ui, rect.x_range(), top);
        let y = top + FOOT / 2.0;
        let look = (small, theme.hint);
        text::left_at(ui, (inner.left(), y), &words.get("editor-comments-stay"), look, inner.width());
        return top;
    }
    let height = |said: &String, ui: &Ui| text::height(ui, said, (small.clone(), theme.ink), inner.width());
    let texts: f32 = said.iter().map(|(line, _)| height(line, ui) + theme::GAP_S).sum();
    let buttons = if model.asks { theme::HIT + theme::GAP_S } else { 0.0 };
    let top = rect.bottom() - texts - buttons - theme::GAP_L;
    card::rule_at(ui, rect.x_range(), top);
    let mut y = top + theme::GAP_M;
    for (line, ink) in said {
        let look = (small.clone(), ink);
        y = text::at(ui, pos2(inner.left(), y), &line, look, (inner.width(), usize::MAX)).bottom()
            + theme::GAP_S;
    }
    if model.asks {
        let mut left = inner.left();
        for (key, wish) in
            [("editor-take-theirs", EditWish::TakeTheirs), ("editor-keep-mine", EditWish::KeepMine)]
        {
            let label = words.get(key);
            let button = Button::plain(&label).weight(Weight::Soft);
            let place = Rect::from_min_size(pos2(left, y), vec2(button.size(ui).x, theme::HIT));
            if button.show_at(ui, place).clicked() {
                wishes.push(wish);
            }
            left = place.right() + theme::GAP_S;
        }
    }
    top
}

fn typed(ui: &mut Ui, words: &Words, body: Rect, model: &EditorModel, wishes: &mut Vec<EditWish>) {
    let id = Id::unique(("file text", &model.id));
    let mut text = model.text.to_string();
    // It is asked for more than once a frame.
    let mut laid_out: Option<Arc<Galley>> = None;
    let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, _wrap: f32| -> Arc<Galley> {
        let text = buffer.as_str();
        if *text != *model.text {
            // What has just been typed is coloured as it stands now; the model's parts are those of the last frame.
            let job = coloured(ui, text, &tokens(text));
            return ui.fonts_mut(|fonts| fonts.layout_job(job));
        }
        let galley = laid_out.take().unwrap_or_else(|| {
            let job = coloured(ui, text, &model.tokens);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        });
        laid_out = Some(Arc::clone(&galley));
        galley
    };
    let marks = ui.painter().add(eframe::egui::Shape::Noop);
    let pad = Margin { left: PAD, right: PAD / 4, top: PAD, bottom: PAD };
    let edit = TextEdit::multiline(&mut text)
        .id(id)
        .layouter(&mut layouter)
        .frame(Frame::NONE.inner_margin(pad))
        .lock_focus(false)
        .desired_width(f32::INFINITY)
        .min_size(vec2(body.width() - theme::GAP_S, body.height() - theme::GAP_S));
    let output = edit.show(ui);
    let name = words.get("editor-file");
    output.response.response.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, &name));
    mark(ui, body, model, &output, marks);
    let at = output.cursor_range.map(|range| range.primary.index.0);
    if output.response.response.changed() {
        wishes.push(EditWish::Typed(text));
    } else if let Some(at) = at.filter(|_| output.response.response.has_focus()) {
        walk(ui, id, &model.text, at, wishes);
    }
}

/// Where the cursor goes, the step that stands there is picked.
fn walk(ui: &Ui, id: Id, text: &str, at: usize, wishes: &mut Vec<EditWish>) {
    if is_new(ui, id, at) {
        let byte = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
        wishes.push(EditWish::Pick(Pick::At(byte)));
    }
}

/// The lines of the picked steps, on the accent's soft colour; they come into sight once they are picked on the left.
fn mark(
    ui: &mut Ui,
    body: Rect,
    model: &EditorModel,
    output: &eframe::egui::text_edit::TextEditOutput,
    under: eframe::egui::layers::ShapeIdx,
) {
    let theme = Theme::of(ui.ctx());
    let chars = |byte: usize| model.text.get(..byte).map_or(0, |before| before.chars().count());
    let row = |byte: usize| output.galley.pos_from_cursor(CCursor::new(chars(byte)));
    let mut shapes = Vec::new();
    let mut first = None;
    for span in &model.marked {
        let (from, to) = (row(span.start), row(span.end));
        let down = output.galley_pos.to_vec2();
        let rect = Rect::from_x_y_ranges(body.x_range(), from.top() + down.y..=to.bottom() + down.y);
        first = first.or(Some((span.clone(), rect)));
        shapes.push(eframe::egui::Shape::rect_filled(rect, 0.0, theme.accent().soft));
    }
    ui.painter().set(under, eframe::egui::Shape::Vec(shapes));
    let Some((span, rect)) = first else { return };
    let is_new = is_new(ui, Id::unique("marked in sight"), (model.id.clone(), span.start));
    if is_new && !output.response.response.has_focus() {
        ui.scroll_to_rect(rect.expand(LINE), None);
    }
}

/// The text with each part in its colour.
fn coloured(ui: &Ui, text: &str, tokens: &[Token]) -> LayoutJob {
    let theme = Theme::of(ui.ctx());
    let format = |color| TextFormat {
        font_id: theme::font(theme::SIZE_CODE, Cut::Code),
        color,
        line_height: Some(LINE),
        ..TextFormat::default()
    };
    let ink = |part: Part| match part {
        Part::Comment | Part::Attribute => theme.hint,
        Part::Text => theme.stretch.word,
        Part::Number => theme.dynamic.word,
        Part::Name | Part::Word | Part::Sign => theme.ink,
        Part::Other => theme.strength.word,
    };
    let mut job = LayoutJob { text: text.to_owned(), break_on_newline: true, ..LayoutJob::default() };
    job.wrap.max_width = f32::INFINITY;
    // What stands between two parts goes with the second, and parts of one colour are one: a long file has few.
    for token in tokens {
        let (color, end) = (ink(token.part), token.span.end);
        match job.sections.last_mut().filter(|last| last.format.color == color) {
            Some(last) => last.byte_range.end = ByteIndex(end),
            None => job.sections.push(section(&job, end, format(color))),
        }
    }
    job.sections.push(section(&job, text.len(), format(theme.ink)));
    job
}

/// From where the last one ends.
fn section(job: &LayoutJob, end: usize, format: TextFormat) -> LayoutSection {
    let start = job.sections.last().map_or(ByteIndex(0), |last| last.byte_range.end);
    LayoutSection { leading_space: 0.0, byte_range: start..ByteIndex(end), format }
}
