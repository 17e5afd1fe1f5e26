//! A note about a day: written, or changed.

use eframe::egui::{Frame, Rect, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, pos2, vec2};
use uuid::Uuid;

use super::model::NoteModel;
use crate::ui::action::{Action, HistoryWish};
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::dialog::{self, Choice};
use crate::ui::widgets::{field, text};
use crate::words::Words;

/// What a person writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noting {
    /// The record that has the note; nothing for a new one.
    pub record: Option<Uuid>,
    /// It belongs to a session, whose day stays.
    pub of_session: bool,
    /// The day, as written: 2026-11-24.
    pub day: String,
    /// The words.
    pub text: String,
    /// What is wrong with it, in a sentence; empty where nothing is.
    pub trouble: String,
}

impl From<&NoteModel> for Noting {
    fn from(note: &NoteModel) -> Self {
        Self {
            record: Some(note.record),
            of_session: note.of_session,
            day: note.day.to_string(),
            text: note.text.clone(),
            trouble: String::new(),
        }
    }
}

/// The longest note. More is a diary.
const CHARS_MAX: usize = 500;
/// Height of what is written on, and of the line above it.
const HEIGHTS: (f32, f32) = (132.0, 44.0);

/// Asks for the note.
pub fn note(ui: &Ui, words: &Words, noting: &mut Noting, actions: &mut Vec<Action>) {
    let title = words.get("progress-note");
    let (stay, go) = (words.get("progress-edit-stay"), words.get("progress-edit-go"));
    let height = HEIGHTS.1 + theme::HIT + theme::GAP_L + HEIGHTS.0;
    let choice = dialog::form(ui, &title, (&stay, &go), height, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        form(ui, words, rect, noting);
    });
    match choice {
        Some(Choice::Go) => actions.push(Action::History(HistoryWish::KeepNote(noting.clone()))),
        Some(Choice::Stay) => actions.push(Action::NotNow),
        None => {}
    }
}

fn form(ui: &mut Ui, words: &Words, rect: Rect, noting: &mut Noting) {
    let theme = Theme::of(ui.ctx());
    let font = theme::font(theme::SIZE_TEXT, Cut::Text);
    let hint = words.get("progress-note-hint");
    let (said, ink) =
        if noting.trouble.is_empty() { (&hint, theme.ink_2) } else { (&noting.trouble, theme.strength.word) };
    text::at(ui, rect.min, said, (font.clone(), ink), (rect.width(), 2));
    let mut top = rect.top() + HEIGHTS.1;
    if !noting.of_session {
        let day = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width() / 2.0, theme::HIT));
        field::show_at(ui, day, &mut noting.day, &words.get("progress-edit-day"));
        top = day.bottom() + theme::GAP_L;
    }
    let well = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), HEIGHTS.0));
    let line = Stroke::new(theme::LINE, theme.line);
    ui.painter().rect(well, theme::RADIUS_FIELD, theme.surface, line, StrokeKind::Inside);
    let hint = RichText::new(words.get("progress-note-words")).font(font.clone()).color(theme.hint);
    let edit = TextEdit::multiline(&mut noting.text)
        .hint_text(hint)
        .font(font)
        .text_color(theme.ink)
        .char_limit(CHARS_MAX)
        .desired_width(f32::INFINITY)
        .frame(Frame::NONE);
    let written = ui.put(well.shrink(theme::GAP_M), edit);
    if ui.memory(|memory| memory.focused().is_none()) {
        written.request_focus();
    }
}
