//! Ratings before and after sessions over the weeks, as a picture that prints sharp.

use jiff::civil::Date;

use super::Words;
use super::page::escaped;
use crate::domain::past::SessionReview;
use crate::domain::span::Span;

/// The picture's size in its own units, and the plot within it.
const SIZE: (f64, f64) = (680.0, 190.0);
const PLOT: (f64, f64, f64, f64) = (34.0, 12.0, 668.0, 158.0);
/// The zones of the scale: where each begins and ends, and its colour.
const ZONES: [(f64, f64, &str); 3] = [(0.0, 2.5, "#E6F2EF"), (2.5, 5.5, "#FCF1E0"), (5.5, 10.0, "#F9E9E5")];

/// The picture. Before is a ring, after is a disc: it is not told by colour alone.
pub(super) fn felt(words: &Words, sessions: &[SessionReview], span: Span) -> String {
    let (left, top, right, bottom) = PLOT;
    let days = f64::from(span.from.until(span.to).map_or(1, |gap| gap.get_days()).max(1));
    let x = |day: Date| {
        let since = f64::from(span.from.until(day).map_or(0, |gap| gap.get_days()));
        left + 10.0 + (right - left - 20.0) * since / days
    };
    let y = |rating: f64| bottom - (bottom - top) * rating / 10.0;
    let (width, height) = SIZE;
    let said = escaped(&words.get("report-felt-said"));
    let mut svg = format!("<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{said}\">\n");
    let mut put = |line: String| {
        svg.push_str(&line);
        svg.push('\n');
    };
    for (low, high, colour) in ZONES {
        put(band(y(high), y(low), colour));
    }
    for rating in [0.0, 5.0, 10.0] {
        put(label(left - 6.0, y(rating) + 3.5, "end", &rating.to_string()));
    }
    for monday in span.mondays() {
        let place = x(monday);
        put(format!("<path d=\"M{place:.1} {top} V{bottom}\" stroke=\"#E3DFD5\" stroke-width=\"0.7\"/>"));
        let day = words.say(
            "report-day-short",
            &[("day", monday.day().into()), ("month", words.month_short(monday).into())],
        );
        put(label(place, bottom + 14.0, "middle", &day));
    }
    let rated = |of: fn(&SessionReview) -> Option<u8>| -> Vec<(f64, f64)> {
        sessions.iter().filter_map(|session| Some((x(session.day), y(f64::from(of(session)?))))).collect()
    };
    let before = rated(|session| Some(session.before?.discomfort));
    let after = rated(|session| Some(session.after?.discomfort));
    for (points, colour, dashes) in
        [(&before, "#8C9691", " stroke-dasharray=\"3 3\""), (&after, "#1D2422", "")]
    {
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        if path.len() > 1 {
            put(format!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.3\"{dashes}/>",
                path.join(" ")
            ));
        }
    }
    for (x, y) in before {
        put(format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"#fff\" stroke=\"#5B6662\" stroke-width=\"1.3\"/>"
        ));
    }
    for (x, y) in after {
        put(format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\" fill=\"#1D2422\"/>"));
    }
    put(label(left, height - 4.0, "start", &words.get("report-felt-legend")));
    svg + "</svg>\n"
}

/// A zone of the scale, as wide as the plot.
fn band(upper: f64, lower: f64, colour: &str) -> String {
    let (left, _, right, _) = PLOT;
    let (wide, tall) = (right - left, lower - upper);
    format!("<rect x=\"{left}\" y=\"{upper:.1}\" width=\"{wide}\" height=\"{tall:.1}\" fill=\"{colour}\"/>")
}

fn label(x: f64, y: f64, anchor: &str, text: &str) -> String {
    let text = escaped(text);
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"10\" fill=\"#5B6662\">{text}</text>"
    )
}
