//! All records of all files as one history: a record that stands in several files counts once.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{LineFault, Record, read_line};

/// A line that could not be read. It is kept where it stands, counted and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub fault: LineFault,
}

/// The union by id of all files, given as name and text, in the order in which the records were written.
pub fn union<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Vec<Record>, Vec<Unreadable>) {
    let mut by_id: BTreeMap<Uuid, Record> = BTreeMap::new();
    let mut unreadable = Vec::new();
    for (file, text) in files {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        for (index, line) in lines {
            match read_line(line) {
                // A record is never changed, so whichever is met first is as good as the others.
                Ok(record) => drop(by_id.entry(record.id).or_insert(record)),
                Err(fault) => unreadable.push(Unreadable { file: file.to_owned(), line: index + 1, fault }),
            }
        }
    }
    let mut records: Vec<Record> = by_id.into_values().collect();
    records.sort_by_key(|record| (record.at.timestamp(), record.id));
    (records, unreadable)
}
