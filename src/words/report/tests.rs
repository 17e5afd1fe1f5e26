//! The page holds what it should, and nothing that a browser would run or fetch.

use super::*;
use crate::domain::past::tests::{date, mark, past, session, set};
use crate::domain::record::{FlagCleared, Note, When};

fn page(note: &str, weeks: u16) -> String {
    let bend = [set("bend", Kind::Stretch, Side::Left, 30.0), set("bend", Kind::Stretch, Side::Right, 20.0)];
    let mut records = session(1, "2026-11-24", &bend, [Some(4), Some(2)]);
    records.extend(session(2, "2026-09-01", &bend, [Some(9), None]));
    let flags = vec![Flag::Sharp];
    let (session, when, discomfort) = (None, When::After, None);
    let ticked = CheckIn { session, when, discomfort, flags: flags.clone(), note: note.to_owned() };
    records.push(mark(1, "2026-11-25", What::CheckIn(ticked)));
    let cleared = FlagCleared { flags, check_ins: vec![uuid::Uuid::from_u128(1)] };
    records.push(mark(2, "2026-11-26", What::FlagCleared(cleared)));
    let text = "Long day of sitting".to_owned();
    records.push(mark(3, "2026-11-26", What::Note(Note { session: None, day: date("2026-11-23"), text })));
    let past = past(&records);
    let plan = WeekPlan::default();
    let plans = Plans::of(&past, &plan);
    let told = Reported {
        past: &past,
        plans: &plans,
        plan: &plan,
        routines: &[],
        catalogue: &Catalogue::default(),
        today: date("2026-11-27"),
        weeks,
    };
    Words::english().report(&told)
}

#[test]
fn it_tells_what_was_done_how_it_felt_and_which_signs_were_ticked() {
    let page = page("Left side pinched", 6);
    for told in [
        "19 October – 27 November",
        "<td>1 of 5</td>",
        "Wednesday 25 November: Sharp pain, cleared on Thursday 26 November",
        "<td>bend</td>\n<td>–</td>\n<td>2 of 2</td>",
        "Wednesday 25 November: Left side pinched",
        "Monday 23 November: Long day of sitting",
        "not a medical assessment",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    // September is not among those weeks.
    assert!(!page.contains("<td>9</td>"), "{page}");
    assert_eq!(page.matches("<tr>").count(), 1 + 6 + 1 + 1);
}

#[test]
fn nothing_that_a_person_wrote_is_run_or_fetched() {
    let page = page("<script src=\"https://evil.example/x.js\">alert('&')</script>\u{7}", 6);
    let shown = "&lt;script src=&quot;https://evil.example/x.js&quot;&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\u{fffd}";
    assert!(page.contains(shown), "{page}");
    for bad in ["<script", "<img", "<link", "url(", "@import", "src=\"", "href="] {
        assert!(!page.contains(bad), "{bad}");
    }
}

#[test]
fn many_long_notes_do_not_make_a_third_sheet() {
    let page = page(&"very ".repeat(2_000), 6);
    assert!(page.len() < 20_000, "{}", page.len());
    assert!(page.contains("very …</li>") || page.contains("very v…</li>") || page.contains("…</li>"));
}
