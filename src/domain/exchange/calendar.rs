//! The sessions as a calendar (RFC 5545): an event each, at its time in UTC.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use uuid::Uuid;

use crate::domain::past::SessionReview;
use crate::domain::record::{Record, What};

/// A line is folded before it is longer than this many bytes.
const LINE_BYTES_MAX: usize = 75;

/// The calendar. `described` tells of a session in a line; `now` is when the calendar is made.
pub fn ics_of(
    records: &[Cow<'_, Record>],
    sessions: &[SessionReview],
    now: Timestamp,
    described: impl Fn(&SessionReview) -> String,
) -> String {
    let ends = ends(records);
    let mut text = String::new();
    let mut put = |line: &str| fold(line, &mut text);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put("PRODID:-//Supple//Supple//EN");
    for session in sessions {
        let Some((began, ended)) = ends.get(&session.id) else { continue };
        put("BEGIN:VEVENT");
        put(&format!("UID:{}@supple", session.id));
        put(&format!("DTSTAMP:{}", stamp(&now.to_zoned_datetime(TimeZone::UTC))));
        put(&format!("DTSTART:{}", stamp(began)));
        put(&format!("DTEND:{}", stamp(ended)));
        put(&format!("SUMMARY:{}", escaped(&session.name)));
        put(&format!("DESCRIPTION:{}", escaped(&described(session))));
        put("END:VEVENT");
    }
    put("END:VCALENDAR");
    text
}

/// When each session began, and when its last set or its end was.
fn ends<'a>(records: &'a [Cow<'_, Record>]) -> BTreeMap<Uuid, (&'a ZonedDateTime, &'a ZonedDateTime)> {
    let mut ends = BTreeMap::new();
    for record in records {
        if matches!(record.what, What::Set(_) | What::Session(_))
            && let Some(session) = record.session()
        {
            ends.entry(session).or_insert((&record.at, &record.at)).1 = &record.at;
        }
    }
    ends
}

fn stamp(at: &ZonedDateTime) -> String {
    at.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\n")
        .replace(['\n', '\r'], "\\n")
}

/// Long lines go on in the next, behind a space; never within a sign.
fn fold(line: &str, text: &mut String) {
    let mut used = 0;
    for sign in line.chars() {
        if used + sign.len_utf8() > LINE_BYTES_MAX {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(sign);
        used += sign.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exercise::{Kind, Side};
    use crate::domain::past::tests::{past, session, set};

    #[test]
    fn a_session_is_an_event_in_folded_and_escaped_lines() {
        let records = session(1, "2026-11-24", &[set("bend", Kind::Stretch, Side::Both, 30.0)], [None, None]);
        let past = past(&records);
        let records: Vec<Cow<'_, Record>> = records.iter().map(Cow::Borrowed).collect();
        let now = "2026-11-27T10:00:00Z".parse().unwrap();
        let text = ics_of(&records, &past.sessions, now, |_| format!("One, two; {}\nthree", "ä".repeat(60)));
        for line in ["DTSTART:20261124T080000Z\r\n", "DTEND:20261124T082000Z\r\n", "SUMMARY:Daily\r\n"] {
            assert!(text.contains(line), "{text}");
        }
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_BYTES_MAX), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(
            unfolded.contains(&format!("DESCRIPTION:One\\, two\\; {}\\nthree\r\n", "ä".repeat(60))),
            "{text}"
        );
    }
}
