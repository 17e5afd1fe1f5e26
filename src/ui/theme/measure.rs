//! Sizes, gaps, radii and times of motion, by what they are for. Lengths are points at the usual scale.

/// The least gap: between an icon and its word, an axis and its label.
pub const GAP_XS: f32 = 4.0;
/// Between lines that belong together.
pub const GAP_S: f32 = 8.0;
/// Between buttons in a row.
pub const GAP_M: f32 = 12.0;
/// Between a heading and what it heads.
pub const GAP_L: f32 = 16.0;
/// Between cards, and within a card's edge.
pub const GAP_XL: f32 = 20.0;
/// Within the edge of a large card.
pub const GAP_XXL: f32 = 28.0;
/// Between the window's edge and its content.
pub const MARGIN: f32 = 36.0;
/// Between the window's upper edge and a screen's first line, and below its last.
pub const MARGIN_TOP: f32 = 30.0;
/// Share of a screen's width for the cards beside the main one.
pub const SIDE_SHARE: f32 = 0.30;
/// Their least width.
pub const SIDE_MIN: f32 = 232.0;
/// Their greatest width.
pub const SIDE_MAX: f32 = 310.0;
/// A screen narrower than this has one column.
pub const NARROW: f32 = 640.0;
/// A first page narrower than this has no room to welcome.
pub const WELCOME_LEAST: f32 = 800.0;
/// In one column, so much of what comes next is in sight.
pub const PEEK: f32 = 44.0;
/// The least height of the card with Start: its head, one step, its foot.
pub const OFFERED_MIN: f32 = 300.0;
/// Width of a menu.
pub const MENU_WIDTH: f32 = 190.0;
/// Width of the rail.
pub const RAIL: f32 = 92.0;

/// Seconds of a small change: a switch, a hover.
pub const MOTION_QUICK_SECS: f32 = 0.15;
/// Seconds of a large change: from screen to screen, from pose to pose.
pub const MOTION_SECS: f32 = 0.22;

/// Corner radius of small things: bars of a chart, a key's cap.
pub const RADIUS_SMALL: f32 = 4.0;
/// Corner radius of fields and thumbnails.
pub const RADIUS_FIELD: f32 = 8.0;
/// Corner radius of buttons.
pub const RADIUS_BUTTON: f32 = 12.0;
/// Corner radius of cards.
pub const RADIUS_CARD: f32 = 16.0;
/// Corner radius that rounds an end fully, whatever its height.
pub const RADIUS_FULL: f32 = 200.0;
/// Width of a line around a card or between rows.
pub const LINE: f32 = 1.0;
/// Width of the ring around what has the focus.
pub const FOCUS: f32 = 2.0;
/// The least side of anything that can be pressed.
pub const HIT: f32 = 44.0;
/// Height of a number of the rating.
pub const RATING_HEIGHT: f32 = 54.0;
/// Height of the screen's next thing.
pub const PRIMARY_HEIGHT: f32 = 54.0;
/// Least width of Start.
pub const START_WIDTH: f32 = 132.0;
/// Height of the head of Today's card: name, figure, bars.
pub const HERO_HEIGHT: f32 = 142.0;
/// Share of the card's width for its figure.
pub const FIGURE_SHARE: f32 = 0.36;
/// Greatest width of that figure.
pub const FIGURE_WIDTH: f32 = 230.0;
/// Height of a line across a screen that asks something.
pub const BANNER_HEIGHT: f32 = 76.0;
/// Height of the week's card.
pub const WEEK_HEIGHT: f32 = 172.0;
/// Height of the last rating's card.
pub const DISCOMFORT_HEIGHT: f32 = 142.0;
/// Height of the small scale of ratings.
pub const SCALE_HEIGHT: f32 = 20.0;
/// Height of the line of the last ratings.
pub const SPARK_HEIGHT: f32 = 64.0;
/// Height of a row of Settings.
pub const ROW_HEIGHT: f32 = 64.0;
/// Height of a card's heading over rows.
pub const SHEET_HEAD: f32 = 50.0;
/// How far two lines stand above and below their row's middle.
pub const LINE_APART: f32 = 10.0;
/// Greatest width of a slider.
pub const SLIDER_WIDTH: f32 = 190.0;
/// Height of a row of figures.
pub const FIGURES_HEIGHT: f32 = 112.0;
/// Height of a card with a chart.
pub const CHART_HEIGHT: f32 = 283.0;
/// Height of the half year, and of the ratings beside it.
pub const HEAT_HEIGHT: f32 = 235.0;
/// Share of the width for the half year.
pub const HEAT_SHARE: f32 = 0.49;
/// Share of the width for the chart of minutes; the muscles beside it need their room.
pub fn chart_share(width: f32) -> f32 {
    (1.0 - 365.0 / width).clamp(0.5, 0.66)
}
/// Greatest width of a chart's bar.
pub const CHART_BAR: f32 = 34.0;
/// Room for an axis's figures.
pub const AXIS_WIDTH: f32 = 32.0;
/// Room for the word of a kind.
pub const KIND_WIDTH: f32 = 84.0;
/// Room for a muscle beside its bar.
pub const MUSCLE_WIDTH: f32 = 112.0;
/// Room for minutes beside a bar.
pub const MINUTES_WIDTH: f32 = 56.0;
/// Height of a line of a list in columns.
pub const LIST_ROW: f32 = 48.0;
/// Height of the card of a screen that has nothing to show yet.
pub const EMPTY_HEIGHT: f32 = 340.0;
/// The widest lines that read well.
pub const READING_WIDTH: f32 = 520.0;
/// Least width of a card in a grid.
pub const CARD_WIDTH: f32 = 290.0;
/// Height of a routine's card.
pub const CARD_HEIGHT: f32 = 268.0;
/// Height of the picture on it.
pub const PICTURE_HEIGHT: f32 = 128.0;
/// Height of an exercise's card.
pub const EXERCISE_HEIGHT: f32 = 70.0;
/// Height of a well that holds a line of a file.
pub const WELL_HEIGHT: f32 = 48.0;
/// Room for a place in a file.
pub const PLACE_WIDTH: f32 = 92.0;
/// Width of a card that asks something.
pub const DIALOG_WIDTH: f32 = 460.0;
/// Width of a page in front of a screen.
pub const PAGE_WIDTH: f32 = 620.0;
/// What stands above and below its content: title, button, margins.
pub const PAGE_FRAME: f32 = 138.0;
/// Height of the page that says when to get help.
pub const HELP_HEIGHT: f32 = 562.0;
/// How far one press of an arrow key scrolls it.
pub const PAGE_STEP: f32 = 60.0;
/// Height of a line of the list of keys.
pub const KEY_ROW: f32 = 30.0;
/// Room for a key's cap in it.
pub const KEY_WIDTH: f32 = 104.0;
/// Height of the quiet line at the bottom.
pub const NOTE_HEIGHT: f32 = 36.0;
/// Room for a scroll bar beside what scrolls.
pub const SCROLL_BAR: f32 = 14.0;
/// Greatest width of a field in which something is looked for.
pub const FIND_WIDTH: f32 = 300.0;
/// Share of the width for an exercise's figure.
pub const PORTRAIT_SHARE: f32 = 0.48;
/// Side of a step's number.
pub const NUMBER: f32 = 26.0;
/// Share of the window for the welcome of the first start.
pub const WELCOME_SHARE: f32 = 0.4;
/// Side of the mark there.
pub const MARK: f32 = 52.0;
/// Height of a choice with two lines.
pub const CHOICE_HEIGHT: f32 = 68.0;
/// Height of a warning sign there.
pub const SIGN_HEIGHT: f32 = 56.0;
/// Height of the questions of the first start and all that belongs to them.
pub const FIRST_HEIGHT: f32 = 646.0;
/// Side of Supple's mark.
pub const LOGO: f32 = 38.0;
/// Between it and the window's upper edge.
pub const LOGO_TOP: f32 = 22.0;
/// Height of a place of the rail.
pub const RAIL_ITEM: f32 = 62.0;
/// Height of a step in a list.
pub const STEP_HEIGHT: f32 = 54.0;
/// Width of the small figure beside a step.
pub const THUMB_WIDTH: f32 = 76.0;
/// Width of it in a narrow list.
pub const THUMB_NARROW: f32 = 58.0;
/// A list narrower than this is narrow.
pub const LIST_NARROW: f32 = 480.0;
/// Height of it.
pub const THUMB_HEIGHT: f32 = 46.0;
/// Height of the bars of a routine.
pub const BAR_HEIGHT: f32 = 8.0;
/// Width of a dot that shows a kind.
pub const DOT: f32 = 9.0;
/// Height of a key's cap.
pub const KEYCAP: f32 = 19.0;
/// Width of an icon's strokes, of 24.
pub const ICON_STROKE: f32 = 1.9;

/// The name on a key's cap.
pub const SIZE_KEY: f32 = 11.5;
/// Small print and chips.
pub const SIZE_CHIP: f32 = 12.5;
/// A routine's file.
pub const SIZE_CODE: f32 = 12.0;
/// Hints.
pub const SIZE_SMALL: f32 = 13.0;
/// Body text.
pub const SIZE_TEXT: f32 = 15.0;
/// What is to be read first.
pub const SIZE_LEAD: f32 = 17.0;
/// Headings of pages.
pub const SIZE_HEADING: f32 = 26.0;
/// The same where there is less room.
pub const SIZE_SUBTITLE: f32 = 22.0;
/// A card's large name or figure.
pub const SIZE_TITLE: f32 = 30.0;
/// The exercise's name.
pub const SIZE_NAME: f32 = 40.0;

/// Where a question that stands alone on its page begins, of the window's height.
pub const LONE_QUESTION_TOP: f32 = 0.16;
