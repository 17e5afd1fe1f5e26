//! Days and times in words.

use jiff::civil::{Date, Time};

use super::Words;
use crate::domain::span::Span;

impl Words {
    /// "Thursday 26 November".
    pub fn date(&self, date: Date) -> String {
        let values = [
            ("weekday", self.weekday(date).into()),
            ("day", date.day().into()),
            ("month", self.month(date).into()),
        ];
        self.say("word-date", &values)
    }

    /// "23–29 November", "30 November – 6 December".
    pub fn days(&self, first: Date, last: Date) -> String {
        let values = [
            ("first", first.day().into()),
            ("first-month", self.month(first).into()),
            ("last", last.day().into()),
            ("last-month", self.month(last).into()),
        ];
        self.say(if first.month() == last.month() { "word-days" } else { "word-days-of-two-months" }, &values)
    }

    /// "today at 07:31", "yesterday at 20:05", "Monday at 07:30", "3 November at 07:30".
    pub fn day_and_time(&self, today: Date, day: Date, time: Time) -> String {
        let day = self.day(today, day);
        let time = format!("{:02}:{:02}", time.hour(), time.minute());
        self.say("word-at", &[("day", day.into()), ("time", time.into())])
    }

    /// "today", "yesterday", "Monday", "3 November".
    pub fn day(&self, today: Date, day: Date) -> String {
        match day.until(today).map(|span| span.get_days()) {
            Ok(0) => self.get("word-today"),
            Ok(1) => self.get("word-yesterday"),
            Ok(2..=6) => self.weekday(day),
            _ => self.say("word-day-month", &[("day", day.day().into()), ("month", self.month(day).into())]),
        }
    }

    /// The days of a span: "23–29 November"; of a month its name is enough, of years the years.
    pub fn days_of(&self, span: Span) -> String {
        if span == Span::month(span.from) {
            return self.month_and_year(span.from);
        }
        if span.from.year() == span.to.year() {
            return self.days(span.from, span.to);
        }
        let values =
            [("first", self.month_and_year(span.from).into()), ("last", self.month_and_year(span.to).into())];
        self.say("word-months", &values)
    }

    /// "November 2026".
    pub fn month_and_year(&self, date: Date) -> String {
        let values = [("month", self.month(date).into()), ("year", date.year().to_string().into())];
        self.say("word-month-year", &values)
    }

    /// "Nov".
    pub fn month_short(&self, date: Date) -> String {
        self.say("word-month-short", &[("n", date.month().into())])
    }

    fn weekday(&self, date: Date) -> String {
        self.say("word-weekday", &[("n", date.weekday().to_monday_zero_offset().into())])
    }

    fn month(&self, date: Date) -> String {
        self.say("word-month", &[("n", date.month().into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let words = Words::english();
        assert_eq!(words.date(date("2026-11-26")), "Thursday 26 November");
        assert_eq!(words.days(date("2026-11-23"), date("2026-11-29")), "23–29 November");
        assert_eq!(words.days(date("2026-11-30"), date("2026-12-06")), "30 November – 6 December");
        let said = |day| words.day_and_time(date("2026-11-26"), date(day), jiff::civil::time(7, 5, 0, 0));
        assert_eq!(said("2026-11-26"), "today at 07:05");
        assert_eq!(said("2026-11-25"), "yesterday at 07:05");
        assert_eq!(said("2026-11-20"), "Friday at 07:05");
        assert_eq!(said("2026-11-03"), "3 November at 07:05");
    }
}
