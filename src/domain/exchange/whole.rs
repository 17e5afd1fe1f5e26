//! Everything as one JSON document: each record as its line has it, so that nothing is lost on the way.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{BadImport, Taken, sorted_out};
use crate::domain::record::{Record, VERSION};

#[derive(Serialize)]
struct Written<'a> {
    supple: u16,
    records: &'a [Record],
}

#[derive(Deserialize)]
struct Read {
    supple: u16,
    records: Vec<serde_json::Value>,
}

/// The records as they were written, corrections among them.
pub fn json_of(records: &[Record]) -> String {
    // These types are text in every case.
    serde_json::to_string_pretty(&Written { supple: VERSION, records }).unwrap_or_default() + "\n"
}

/// Reads such a document; `known` is the history as it was written.
///
/// # Errors
/// It is none, or of a later version.
pub fn read_json(text: &str, known: &[Record]) -> Result<Taken, BadImport> {
    let unreadable = |error: serde_json::Error| BadImport::Unreadable(error.to_string());
    let read: Read = serde_json::from_str(text).map_err(unreadable)?;
    if read.supple > VERSION {
        return Err(BadImport::Unreadable(format!("version {}", read.supple)));
    }
    let mut records = Vec::with_capacity(read.records.len());
    for value in read.records {
        let record: Record = serde_json::from_value(value).map_err(unreadable)?;
        if !record.is_sound() {
            return Err(BadImport::Unreadable(format!("{}: a number is out of range", record.id)));
        }
        records.push(record);
    }
    let ids: BTreeSet<_> = known.iter().map(|record| record.id).collect();
    Ok(sorted_out(records, &ids))
}
