//! The history as other programs read it, and back: a table, a calendar, everything.

pub mod calendar;
mod table;
mod whole;

use std::collections::BTreeSet;

use uuid::Uuid;

pub use self::table::{COLUMNS, csv_of, read_csv};
pub use self::whole::{json_of, read_json};
use crate::domain::record::Record;

/// What is to be taken in from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// The records that the history has not.
    pub new: Vec<Record>,
    /// How many it has already.
    pub known: usize,
}

/// Why a file cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadImport {
    /// A column is missing.
    #[error("no column {0}")]
    NoColumn(&'static str),
    /// A value is none of its column.
    #[error("line {line}: {column}: {value}")]
    BadValue {
        /// The line, from 1.
        line: u64,
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
    /// It is no such file at all.
    #[error("not readable: {0}")]
    Unreadable(String),
}

/// Keeps what is new, each record once.
fn sorted_out(records: impl IntoIterator<Item = Record>, ids: &BTreeSet<Uuid>) -> Taken {
    let mut seen = ids.clone();
    let mut taken = Taken::default();
    for record in records {
        if seen.insert(record.id) {
            taken.new.push(record);
        } else {
            taken.known += 1;
        }
    }
    taken
}
