//! The first start: three short questions that choose where to begin, and what Supple is and is not.

use eframe::egui::{
    Align2, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::domain::exercise::Kind;
use crate::domain::first_run::{DayTime, FirstAnswers, Noticed};
use crate::domain::settings::{GENTLE_ROUTINE, USUAL_ROUTINE};
use crate::ui::action::Action;
use crate::ui::theme::{self, Cut, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::figure::FigureModel;
use crate::ui::widgets::icon::{self, Icon};
use crate::ui::widgets::{figure, focus, page, rail, text};
use crate::words::Words;

/// Each place where it may be noticed, with the key of its words.
const PLACES: [(Noticed, &str); 4] = [
    (Noticed::Thigh, "welcome-thigh"),
    (Noticed::SitBone, "welcome-sit-bone"),
    (Noticed::HipFront, "welcome-hip-front"),
    (Noticed::Nothing, "welcome-nothing"),
];
/// Each length of a day, with the key of its words.
const TIMES: [(DayTime, &str); 3] =
    [(DayTime::Five, "welcome-five"), (DayTime::Ten, "welcome-ten"), (DayTime::Fifteen, "welcome-fifteen")];

/// Shows the page; `answers` is what the person has chosen so far.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    shown: Option<&FigureModel>,
    answers: &mut FirstAnswers,
    actions: &mut Vec<Action>,
) {
    let theme = Theme::of(ui.ctx());
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, theme.background);
    // A narrow window has room for the questions alone.
    let welcomes = whole.width() >= theme::WELCOME_LEAST;
    let part = if welcomes { theme::WELCOME_SHARE } else { 0.0 };
    let left = whole.with_max_x(whole.left() + whole.width() * part);
    if welcomes {
        welcome(ui, words, left, shown);
    }
    let right = whole.with_min_x(left.right()).shrink2(vec2(theme::MARGIN + theme::GAP_XL, 0.0));
    page::scrolling(ui, right, "first run", |ui| {
        let spare = ((whole.height() - theme::FIRST_HEIGHT) / 2.0).max(0.0);
        ui.add_space(spare);
        questions(ui, words, answers);
        foot(ui, words, *answers, actions);
        ui.add_space(theme::MARGIN_TOP);
    });
}

/// The mark, a figure, and what this is.
fn welcome(ui: &mut Ui, words: &Words, rect: Rect, shown: Option<&FigureModel>) {
    let theme = Theme::of(ui.ctx());
    ui.painter().rect_filled(rect, 0.0, theme.accent().soft);
    let inner = rect.shrink(theme::MARGIN + theme::GAP_S);
    rail::logo(ui, Rect::from_min_size(inner.min, Vec2::splat(theme::MARK)));
    let small = (theme::font(theme::SIZE_LEAD, Cut::Text), theme.ink_2);
    let large = (theme::font(theme::SIZE_TITLE, Cut::Heading), theme.ink);
    let (title, under) = (words.get("welcome-title"), words.get("welcome-text"));
    let under_height = text::height(ui, &under, small.clone(), inner.width());
    let title_height = text::height(ui, &title, large.clone(), inner.width());
    let top = inner.bottom() - under_height - theme::GAP_S - title_height;
    text::at(ui, pos2(inner.left(), top), &title, large, (inner.width(), 3));
    text::at(ui, pos2(inner.left(), inner.bottom() - under_height), &under, small, (inner.width(), 4));
    let room = Rect::from_min_max(
        pos2(inner.left(), inner.top() + theme::MARK + theme::GAP_XL),
        pos2(inner.right(), top - theme::MARGIN),
    );
    let place =
        Rect::from_center_size(room.center(), vec2(room.width(), room.height().min(room.width() * 0.62)));
    if let Some(shown) = shown {
        figure::show_at(ui, place, shown, &theme.figure(Kind::Stretch), &title);
    }
}

fn questions(ui: &mut Ui, words: &Words, answers: &mut FirstAnswers) {
    question(ui, &words.get("welcome-where"));
    for pair in PLACES.chunks(2) {
        for ((place, key), at) in pair.iter().zip(row(ui, 2, theme::CHOICE_HEIGHT)) {
            let (said, detail) = two(words, key);
            if choice(ui, at, (&said, &detail), answers.noticed == *place, Role::RadioButton).clicked() {
                answers.noticed = *place;
            }
        }
        ui.add_space(theme::GAP_M);
    }
    question(ui, &words.get("welcome-time"));
    for ((time, key), at) in TIMES.iter().zip(row(ui, 3, theme::HIT)) {
        if choice(ui, at, (&words.get(key), ""), answers.time == *time, Role::RadioButton).clicked() {
            answers.time = *time;
        }
    }
    ui.add_space(theme::GAP_M);
    question(ui, &words.get("welcome-signs"));
    let signs = [
        (&mut answers.sharp, "checkin-sharp", "checkin-sharp-hint"),
        (&mut answers.radiating, "checkin-radiating", "welcome-radiating-hint"),
    ];
    for (ticked, key, hint) in signs {
        for at in row(ui, 1, theme::SIGN_HEIGHT) {
            if choice(ui, at, (&words.get(key), &words.get(hint)), *ticked, Role::CheckBox).clicked() {
                *ticked = !*ticked;
            }
        }
        ui.add_space(theme::GAP_S);
    }
    ui.add_space(theme::GAP_M);
}

/// The first line of a message, and the second.
fn two(words: &Words, key: &str) -> (String, String) {
    let said = words.get(key);
    let (first, second) = said.split_once('\n').unwrap_or((&said, ""));
    (first.to_owned(), second.to_owned())
}

fn question(ui: &mut Ui, said: &str) {
    let theme = Theme::of(ui.ctx());
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::KEY_ROW + theme::GAP_S), Sense::hover());
    let look = (theme::font(theme::SIZE_LEAD, Cut::Strong), theme.ink);
    text::at(ui, rect.min + vec2(0.0, theme::GAP_S), said, look, (rect.width(), 1));
}

/// A row of so many boxes of equal width.
fn row(ui: &mut Ui, count: u8, height: f32) -> Vec<Rect> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let gap = theme::GAP_M;
    let width = (rect.width() - gap * f32::from(count - 1)) / f32::from(count);
    let at = |index: u8| pos2(rect.left() + (width + gap) * f32::from(index), rect.top());
    (0..count).map(|index| Rect::from_min_size(at(index), vec2(width, height))).collect()
}

/// A card that is chosen or not.
fn choice(ui: &mut Ui, rect: Rect, (said, detail): (&str, &str), chosen: bool, role: Role) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("choice", said)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), chosen, said));
    let theme = Theme::of(ui.ctx());
    let (fill, line) = match (chosen, response.hovered()) {
        (true, _) => (theme.accent().soft, Stroke::new(theme::FOCUS, theme.accent().main)),
        (false, true) => (theme.surface, Stroke::new(theme::FOCUS, theme.ink_3)),
        (false, false) => (theme.surface, Stroke::new(theme::LINE, theme.line)),
    };
    ui.painter().rect(rect, theme::RADIUS_BUTTON, fill, line, StrokeKind::Inside);
    focus::ring(ui, &response, rect, theme::RADIUS_BUTTON);
    let name = (theme::font(theme::SIZE_TEXT, Cut::Medium), theme.ink);
    if detail.is_empty() {
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, said, name.0, name.1);
        return response;
    }
    let inner = rect.shrink2(vec2(theme::GAP_L, 0.0));
    let room = inner.width() - theme::GAP_XXL;
    let y = rect.center().y;
    let small = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    // Painted, not shown: the card itself has the name.
    let lay = |said: &str, (font, ink)| ui.painter().layout(said.to_owned(), font, ink, room);
    let (name, small) = (lay(said, name), lay(detail, small));
    let top = y - (name.size().y + small.size().y + theme::GAP_XS) / 2.0;
    let under = top + name.size().y + theme::GAP_XS;
    ui.painter().galley(pos2(inner.left(), top), name, theme.ink);
    ui.painter().galley(pos2(inner.left(), under), small, theme.ink_2);
    if chosen {
        let at = Rect::from_center_size(pos2(inner.right() - theme::GAP_S, y), Vec2::splat(theme::GAP_XL));
        icon::paint(ui.painter(), at, Icon::Check, theme.accent().word);
    }
    response
}

/// What Supple is and is not; Begin, and with what.
fn foot(ui: &mut Ui, words: &Words, answers: FirstAnswers, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let look = (theme::font(theme::SIZE_SMALL, Cut::Text), theme.ink_2);
    let small_print = words.get("welcome-disclaimer");
    let height = text::height(ui, &small_print, look.clone(), width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + theme::GAP_L), Sense::hover());
    text::at(ui, rect.min, &small_print, look.clone(), (width, usize::MAX));
    let begin = words.get("welcome-begin");
    let begin = Button::primary(&begin);
    let size = begin.size(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, size.y), Sense::hover());
    let free = ui.memory(|memory| memory.focused().is_none());
    let entered = free && ui.input(|input| input.key_pressed(Key::Enter));
    if begin.show_at(ui, Rect::from_min_size(rect.min, size)).clicked() || entered {
        actions.push(Action::FirstAnswered(answers));
    }
    let said = match (answers.routine(), answers.time) {
        (GENTLE_ROUTINE, _) => "welcome-with-gentle",
        (USUAL_ROUTINE, DayTime::Fifteen) => "welcome-with-strength",
        _ => "welcome-with-daily",
    };
    let left = rect.left() + size.x + theme::GAP_L;
    text::left_at(ui, (left, rect.center().y), &words.get(said), look, rect.right() - left);
}
