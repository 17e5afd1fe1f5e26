//! The figures of Progress: large ones above, small ones below.

use std::time::Duration;

use jiff::ToSpan;

use super::Told;
use crate::domain::review::{Change, Discomfort, Review, Sides, streak};
use crate::domain::span::{Reach, Span};
use crate::domain::zone::Zone;
use crate::ui::screens::progress::model::Figure;

/// Sides closer than this are even.
const EVEN: Duration = Duration::from_secs(5);

/// Sessions, time, discomfort, sides.
pub(super) fn large(told: &Told<'_>, review: &Review<'_>) -> Vec<Figure> {
    vec![sessions(told, review), time(told, review), discomfort(told, review), sides(told, review)]
}

/// Weeks in a row, strength, the worst rating, what was skipped most.
pub(super) fn small(told: &Told<'_>, review: &Review<'_>) -> Vec<Figure> {
    vec![row(told, review), strength(told, review), worst(told, review), skipped(told, review)]
}

/// The same days one span earlier.
fn before<'a>(told: &'a Told<'_>, review: &Review<'_>) -> Option<Review<'a>> {
    review.span.before().map(|span| told.review(span)).filter(|before| !before.sessions.is_empty())
}

fn sessions(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let (done, planned) = (review.sessions_counted(), told.plans.within(review.span));
    let now = review.span.holds(told.today) && review.span.reach != Reach::All;
    let line = match planned.saturating_sub(done) {
        0 if now && planned > 0 => words.get("progress-plan-done"),
        left if now && planned > 0 => words.say("progress-to-go", &[("n", left.into())]),
        _ => before(told, review).map_or_else(String::new, |before| {
            let then = before.sessions_counted();
            let values = [("then", then.into()), ("reach", review.span.reach.word().into())];
            words.say("progress-sessions-then", &values)
        }),
    };
    Figure {
        name: words.get("progress-sessions"),
        figure: words.say("progress-of", &[("done", done.into()), ("planned", planned.into())]),
        good: now && planned > 0,
        line,
        how: words.get("progress-sessions-how"),
    }
}

fn time(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let held = review.held().total();
    let line = before(told, review).map_or_else(String::new, |before| {
        let then = before.held().total();
        let key = if held >= then { "progress-time-more" } else { "progress-time-less" };
        let values =
            [("by", words.span_of(held.abs_diff(then)).into()), ("reach", review.span.reach.word().into())];
        words.say(key, &values)
    });
    Figure {
        name: words.get("progress-time"),
        figure: words.span_of(held),
        line,
        good: false,
        how: words.get("progress-time-how"),
    }
}

fn discomfort(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let median = review.median();
    let then = match review.span.reach {
        Reach::Week => Some(Span::week(review.span.from.saturating_sub(4.weeks()))),
        Reach::Month | Reach::All => review.span.before(),
    };
    let medians = median.zip(then.and_then(|span| told.review(span).median()));
    let change = Discomfort { ratings: Vec::new(), medians }.change();
    let line = match (median, medians) {
        (None, _) => words.get("progress-median-few"),
        (Some(_), None) => words.get("progress-median-of"),
        (Some(_), Some((now, then))) => {
            let values = [("by", (now - then).abs().into()), ("reach", review.span.reach.word().into())];
            words.say(
                if now < then {
                    "progress-median-less"
                } else if now > then {
                    "progress-median-more"
                } else {
                    "progress-median-same"
                },
                &values,
            )
        }
    };
    Figure {
        name: words.get("progress-median"),
        figure: median.map_or_else(|| "–".to_owned(), |median| median.to_string()),
        line,
        good: change == Some(Change::Lower),
        how: words.get("progress-median-how"),
    }
}

fn sides(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let Sides { left, right } = review.balance();
    let apart = left.abs_diff(right);
    let line = match review.left_percent() {
        None => words.get("progress-sides-none"),
        Some(_) if apart < EVEN => words.get("progress-sides-even"),
        Some(_) => {
            let side = if left < right { "left" } else { "right" };
            words.say("progress-sides-behind", &[("side", side.into()), ("by", words.length(apart).into())])
        }
    };
    let shares = |left: u8| {
        words.say("progress-sides-shares", &[("left", left.into()), ("right", (100 - left).into())])
    };
    Figure {
        name: words.get("progress-sides"),
        figure: review.left_percent().map_or_else(|| "–".to_owned(), shares),
        line,
        good: false,
        how: words.get("progress-sides-how"),
    }
}

fn row(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let weeks = streak(told.past, told.plans, review.span.to.min(told.today), told.today).weeks;
    Figure {
        name: words.get("progress-row"),
        figure: words.say("progress-row-weeks", &[("n", weeks.into())]),
        line: words.get(if weeks == 0 { "progress-row-new" } else { "progress-row-kept" }),
        good: false,
        how: words.get("progress-row-how"),
    }
}

fn strength(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let (sets, reps) = review.strength();
    Figure {
        name: words.get("progress-strength"),
        figure: words.say("progress-strength-sets", &[("n", sets.into())]),
        line: if reps > 0 {
            words.say("progress-strength-reps", &[("n", reps.into())])
        } else {
            String::new()
        },
        good: false,
        how: words.get("progress-strength-how"),
    }
}

fn worst(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let worst = review.worst().map(|rating| rating.discomfort);
    Figure {
        name: words.get("progress-worst"),
        figure: worst.map_or_else(|| "–".to_owned(), |worst| worst.to_string()),
        line: worst
            .map_or_else(|| words.get("progress-discomfort-none"), |worst| words.zone(Zone::of(worst))),
        good: false,
        how: words.get("progress-worst-how"),
    }
}

fn skipped(told: &Told<'_>, review: &Review<'_>) -> Figure {
    let words = told.words;
    let most = review.skipped_most();
    Figure {
        name: words.get("progress-skipped"),
        figure: most
            .map_or_else(|| "–".to_owned(), |(exercise, _)| words.exercise_name(exercise, told.catalogue)),
        line: most.map_or_else(
            || words.get("progress-skipped-none"),
            |(_, sets)| words.say("progress-skipped-sets", &[("n", sets.into())]),
        ),
        good: false,
        how: words.get("progress-skipped-how"),
    }
}
