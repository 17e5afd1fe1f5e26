//! Writes a made-up history, to look at Progress with, or to measure with: so many weeks up to a day, so many sessions
//! on each day that has any.
//!
//!     history_writer LOG WEEKS SESSIONS_A_DAY UNTIL

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a measuring tool: it writes files, and stops"
)]

#[path = "../tests/it/history.rs"]
mod history;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::Path;

use supple::domain::record::line_of;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [log, weeks, a_day, until] = arguments.as_slice() else {
        return Err("history_writer LOG WEEKS SESSIONS_A_DAY UNTIL".into());
    };
    let records = history::history(until.parse()?, weeks.parse()?, a_day.parse()?);
    let mut months: BTreeMap<String, String> = BTreeMap::new();
    for record in &records {
        let month = format!("{:04}-{:02}.made0000.ron", record.at.year(), record.at.month());
        let text = months.entry(month).or_default();
        text.push_str(&line_of(record));
        text.push('\n');
    }
    std::fs::create_dir_all(log)?;
    for (month, text) in months {
        std::fs::write(Path::new(log).join(month), text)?;
    }
    writeln!(std::io::stdout(), "{} records", records.len())?;
    Ok(())
}
