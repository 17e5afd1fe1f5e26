//! A stretch of days that is looked back on: a week, a month, or everything.

use jiff::ToSpan;
use jiff::civil::Date;

/// How far a look back reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// A week, from Monday.
    #[default]
    Week,
    /// A calendar month.
    Month,
    /// Everything there is.
    All,
}

impl Reach {
    /// Every reach, the shortest first.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::All];

    /// The next longer one; after the longest the shortest.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Week => Self::Month,
            Self::Month => Self::All,
            Self::All => Self::Week,
        }
    }

    /// A word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::All => "all",
        }
    }
}

/// Which days are looked back on: those that hold a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// How far.
    pub reach: Reach,
    /// A day among them.
    pub day: Date,
}

impl From<Span> for Look {
    /// At those days.
    fn from(span: Span) -> Self {
        Self { reach: span.reach, day: span.from }
    }
}

/// The days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How far it reaches.
    pub reach: Reach,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// The Monday of the week that holds a day.
pub fn monday(day: Date) -> Date {
    day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days())
}

/// The ISO week of a day, as in `2026-W47`.
pub fn week_label(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

impl Span {
    /// The week that holds a day.
    pub fn week(day: Date) -> Self {
        let from = monday(day);
        Self { reach: Reach::Week, from, to: from.saturating_add(6.days()) }
    }

    /// The month that holds a day.
    pub fn month(day: Date) -> Self {
        Self { reach: Reach::Month, from: day.first_of_month(), to: day.last_of_month() }
    }

    /// All days from the first on which anything was recorded to the week of today.
    pub fn all(began: Option<Date>, today: Date) -> Self {
        let Self { from, to, .. } = Self::week(today);
        Self { reach: Reach::All, from: began.map_or(from, |began| monday(began).min(from)), to }
    }

    /// The span of the same reach that ends on the day before; all there is has none.
    pub fn before(self) -> Option<Self> {
        let day = self.from.saturating_sub(1.day());
        match self.reach {
            Reach::Week => Some(Self::week(day)),
            Reach::Month => Some(Self::month(day)),
            Reach::All => None,
        }
    }

    /// The span of the same reach that begins on the day after; all there is has none.
    pub fn after(self) -> Option<Self> {
        let day = self.to.saturating_add(1.day());
        match self.reach {
            Reach::Week => Some(Self::week(day)),
            Reach::Month => Some(Self::month(day)),
            Reach::All => None,
        }
    }

    /// Its days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.from.series(1.day()).take_while(move |day| *day <= self.to)
    }

    /// The Mondays of its weeks, that of its first day among them.
    pub fn mondays(self) -> impl Iterator<Item = Date> {
        monday(self.from).series(1.week()).take_while(move |day| *day <= self.to)
    }

    /// Whether it holds a day.
    pub fn holds(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_goes_from_monday_to_sunday_and_a_month_from_its_first_day() {
        for inside in ["2026-11-23", "2026-11-26", "2026-11-29"] {
            let week = Span::week(date(inside));
            assert_eq!((week.from, week.to), (date("2026-11-23"), date("2026-11-29")));
        }
        assert_eq!(week_label(date("2027-01-01")), "2026-W53");
        let month = Span::month(date("2026-11-26"));
        assert_eq!(
            month.before().map(|before| (before.from, before.to)),
            Some((date("2026-10-01"), date("2026-10-31")))
        );
        assert_eq!(month.after().map(|after| after.to), Some(date("2026-12-31")));
        assert_eq!((month.days().count(), month.mondays().count()), (30, 6));
    }

    #[test]
    fn everything_begins_in_the_week_of_the_first_record() {
        let all = Span::all(Some(date("2026-10-07")), date("2026-11-26"));
        assert_eq!((all.from, all.to), (date("2026-10-05"), date("2026-11-29")));
        assert_eq!(Span::all(None, date("2026-11-26")).from, date("2026-11-23"));
        assert_eq!((all.before(), all.after()), (None, None));
    }
}
