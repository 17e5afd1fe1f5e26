//! When a record was written, as text: an RFC 9557 string, read even where this machine's zones have changed.
//!
//! Governments move their clocks at short notice, and zone files come late. A moment whose offset is no longer, or not
//! yet, the zone's is still that instant; one in a zone that this machine has never heard of keeps its offset alone.
//! To refuse either would take a person's records away because of an update.

use jiff::ZonedDateTime;
use jiff::fmt::temporal::{DateTimeParser, Pieces};
use jiff::tz::OffsetConflict;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

static BY_OFFSET: DateTimeParser = DateTimeParser::new().offset_conflict(OffsetConflict::AlwaysOffset);

pub(crate) fn serialize<S: Serializer>(at: &ZonedDateTime, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(at)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<ZonedDateTime, D::Error> {
    let text = String::deserialize(from)?;
    parse(&text).ok_or_else(|| D::Error::custom(format!("no moment: {text}")))
}

/// Reads a moment; nothing where the text names no instant.
pub fn parse(text: &str) -> Option<ZonedDateTime> {
    BY_OFFSET.parse_zoned_datetime(text).ok().or_else(|| in_offset_alone(text))
}

/// The instant, in a zone that is nothing but its offset.
fn in_offset_alone(text: &str) -> Option<ZonedDateTime> {
    let pieces = Pieces::parse(text).ok()?;
    let offset = pieces.to_numeric_offset()?;
    let civil = pieces.date().to_datetime(pieces.time()?);
    Some(offset.to_timestamp(civil).ok()?.to_zoned_datetime(offset.to_time_zone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, ron::error::SpannedError> {
        #[derive(Deserialize)]
        struct Held(#[serde(with = "super")] ZonedDateTime);
        ron::from_str(&format!("(\"{text}\")")).map(|Held(at)| at.to_string())
    }

    #[test]
    fn a_moment_is_read_as_it_was_written_in_both_hours_of_an_autumn_night() {
        for moment in [
            "2026-11-26T12:00:00.125+01:00[Europe/Berlin]",
            "2026-10-25T02:30:00+02:00[Europe/Berlin]",
            "2026-10-25T02:30:00+01:00[Europe/Berlin]",
            "2026-11-26T12:00:00+00:00[UTC]",
            "2026-11-26T12:00:00+05:30[+05:30]",
            "2026-11-26T12:00:00Z[Etc/Unknown]",
        ] {
            assert_eq!(read(moment).as_deref(), Ok(moment));
        }
    }

    #[test]
    fn a_moment_whose_zone_has_since_moved_its_clocks_is_still_that_instant() {
        let read = read("2026-11-26T12:00:00+02:00[Europe/Berlin]");
        assert_eq!(read.as_deref(), Ok("2026-11-26T11:00:00+01:00[Europe/Berlin]"));
    }

    #[test]
    fn a_moment_in_a_zone_that_nobody_here_knows_keeps_its_offset() {
        let read = read("2026-11-26T12:00:00-03:30[Atlantis/Capital]");
        assert_eq!(read.as_deref(), Ok("2026-11-26T12:00:00-03:30[-03:30]"));
    }

    #[test]
    fn what_names_no_instant_is_refused() {
        for text in ["", "yesterday", "2026-11-26", "2026-11-26T12:00:00[Atlantis/Capital]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
