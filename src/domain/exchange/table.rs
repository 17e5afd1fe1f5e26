//! The sets as a table, a row each (RFC 4180). Cells that a spreadsheet would run as a formula are defused, and restored
//! when they are read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::{BadImport, Taken, sorted_out};
use crate::domain::exercise::{Kind, Side};
use crate::domain::outcome::Outcome;
use crate::domain::record::{
    CheckIn, DISCOMFORT_MAX, Flag, Record, SetRecord, What, When, corrected, parse_moment, told,
};

/// The columns (contract).
pub const COLUMNS: [&str; 15] = [
    "at",
    "session",
    "routine",
    "exercise",
    "kind",
    "side",
    "set",
    "planned_secs",
    "held_secs",
    "reps",
    "outcome",
    "discomfort_before",
    "discomfort_after",
    "flags",
    "note",
];
/// Cells that begin with one of these are formulas to a spreadsheet.
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Ids of records that come from a table are made of what stands in it, so that they are the same each time.
const IDS: Uuid = Uuid::from_u128(0x7a1e_5c0d_93b4_5f26_8d10_2b67_e4c9_5508);

/// The table of all sets, as they stand after all corrections. What belongs to a session stands in its first row.
pub fn csv_of(records: &[Record]) -> String {
    let records = corrected(records);
    let mut said: BTreeMap<Uuid, Said> = BTreeMap::new();
    for record in &records {
        if let What::CheckIn(CheckIn { session: Some(session), .. }) = &record.what {
            said.entry(*session).or_default().take(&record.what);
        }
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail.
    drop(writer.write_record(COLUMNS));
    for record in &records {
        let What::Set(set) = &record.what else { continue };
        let of_session = said.remove(&set.session).unwrap_or_default();
        let row = row(record, set, &of_session);
        drop(writer.write_record(row.iter().map(|cell| defused(cell))));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(record: &Record, set: &SetRecord, said: &Said) -> [String; 15] {
    let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
    let flags: Vec<&str> = said.flags.iter().map(|flag| flag.word()).collect();
    [
        record.at.to_string(),
        set.session.to_string(),
        set.routine.clone(),
        set.exercise.clone(),
        set.kind.word().to_owned(),
        set.side.word().to_owned(),
        set.set.to_string(),
        set.planned_secs.to_string(),
        set.held_secs.to_string(),
        number(set.reps),
        set.outcome.word().to_owned(),
        number(said.before.map(u16::from)),
        number(said.after.map(u16::from)),
        flags.join(" "),
        said.notes.join(" / "),
    ]
}

/// What was said of a session.
#[derive(Default)]
struct Said {
    before: Option<u8>,
    after: Option<u8>,
    flags: BTreeSet<Flag>,
    notes: Vec<String>,
}

impl Said {
    fn take(&mut self, what: &What) {
        let What::CheckIn(check_in) = what else { return };
        let rating = if check_in.when == When::Before { &mut self.before } else { &mut self.after };
        *rating = check_in.discomfort.or(*rating);
        self.flags.extend(&check_in.flags);
        self.notes.extend(Some(check_in.note.clone()).filter(|note| !note.is_empty()));
    }
}

/// The cell as no spreadsheet runs it.
fn defused(cell: &str) -> String {
    if cell.trim_start_matches('\'').starts_with(FORMULAS) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell as it was.
fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULAS) => rest,
        _ => cell,
    }
}

/// Reads a table; `known` is the history as it was written. Sets that it has are not taken again.
///
/// # Errors
/// A column is missing, or a value is none.
pub fn read_csv(text: &str, known: &[Record]) -> Result<Taken, BadImport> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| BadImport::Unreadable(error.to_string());
    let heads = reader.headers().map_err(unreadable)?.clone();
    let place = |name: &str| heads.iter().position(|head| head.trim() == name);
    for name in ["at", "session", "exercise", "kind", "side", "held_secs", "outcome"] {
        place(name).ok_or(BadImport::NoColumn(name))?;
    }
    let mut steps = Steps::default();
    let (mut sessions, mut records) = (BTreeSet::new(), Vec::new());
    for row in reader.records() {
        let row = row.map_err(unreadable)?;
        let line = row.position().map_or(0, csv::Position::line);
        let cell = |name| restored(place(name).and_then(|at| row.get(at)).unwrap_or_default());
        let row = Row { line, cell: &cell };
        let (at, set) = row.set(&mut steps)?;
        let (session, place) =
            (set.session, format!("{at}|{}|{}|{}", set.exercise, set.side.word(), set.set));
        if sessions.insert(session) {
            records.extend(row.check_ins(session, &at)?);
        }
        records.push(Record::new(steps.id(&format!("{session}|{place}")), at, What::Set(set)));
    }
    Ok(taken(records, known))
}

/// What of it the history has not: by ids, by what a set is, and no check-in of a session that it knows.
fn taken(records: Vec<Record>, known: &[Record]) -> Taken {
    let ids: BTreeSet<Uuid> = known.iter().map(|record| record.id).collect();
    let as_it_stands = corrected(known);
    let place = |record: &Record| told(record).filter(|_| matches!(record.what, What::Set(_)));
    let sets: BTreeSet<_> = as_it_stands.iter().map(AsRef::as_ref).chain(known).filter_map(place).collect();
    let sessions: BTreeSet<Uuid> = known.iter().filter_map(Record::session).collect();
    let (there, new): (Vec<Record>, Vec<Record>) =
        records.into_iter().partition(|record| match place(record) {
            Some(place) => sets.contains(&place),
            None => record.session().is_some_and(|session| sessions.contains(&session)),
        });
    let taken = sorted_out(new, &ids);
    Taken { known: taken.known + there.len(), ..taken }
}

/// Numbers the steps of each session: the table has none.
#[derive(Default)]
struct Steps {
    last: BTreeMap<Uuid, (String, u16)>,
    ids: BTreeMap<String, u32>,
}

impl Steps {
    /// Rows of one exercise behind one another are one step.
    fn of(&mut self, session: Uuid, exercise: &str) -> u16 {
        let (last, step) = self.last.entry(session).or_default();
        if last != exercise {
            exercise.clone_into(last);
            *step = step.saturating_add(1);
        }
        *step
    }

    /// An id of what is told; of the same told again another one.
    fn id(&mut self, told: &str) -> Uuid {
        let times = self.ids.entry(told.to_owned()).or_default();
        *times += 1;
        Uuid::new_v5(&IDS, format!("{told}|{times}").as_bytes())
    }
}

struct Row<'a> {
    line: u64,
    cell: &'a dyn Fn(&'static str) -> &'a str,
}

impl Row<'_> {
    fn bad(&self, column: &'static str) -> BadImport {
        BadImport::BadValue { line: self.line, column, value: (self.cell)(column).to_owned() }
    }

    fn set(&self, steps: &mut Steps) -> Result<(ZonedDateTime, SetRecord), BadImport> {
        let at = parse_moment((self.cell)("at")).ok_or_else(|| self.bad("at"))?;
        let named = (self.cell)("session");
        let session = Uuid::parse_str(named).unwrap_or_else(|_other| Uuid::new_v5(&IDS, named.as_bytes()));
        let exercise = (self.cell)("exercise").to_owned();
        if exercise.is_empty() {
            return Err(self.bad("exercise"));
        }
        let held_secs = self.secs("held_secs")?.unwrap_or_default();
        let set = SetRecord {
            session,
            routine: (self.cell)("routine").to_owned(),
            kind: self.word("kind", &Kind::ALL, Kind::word)?,
            muscles: Vec::new(),
            step: steps.of(session, &exercise),
            exercise,
            round: 1,
            set: self.number("set")?.unwrap_or(1),
            side: self.word("side", &[Side::Left, Side::Right, Side::Both], Side::word)?,
            planned_secs: self.secs("planned_secs")?.unwrap_or(held_secs),
            held_secs,
            reps: self.number("reps")?,
            outcome: self.word("outcome", &Outcome::ALL, Outcome::word)?,
        };
        Ok((at, set))
    }

    /// What was said before and after the session.
    fn check_ins(&self, session: Uuid, at: &ZonedDateTime) -> Result<Vec<Record>, BadImport> {
        let rating = |column| match self.number(column)? {
            Some(rating) if rating > u16::from(DISCOMFORT_MAX) => Err(self.bad(column)),
            rating => Ok(rating.and_then(|rating| u8::try_from(rating).ok())),
        };
        let flags: Option<Vec<Flag>> = (self.cell)("flags").split_whitespace().map(Flag::of_word).collect();
        let flags = flags.ok_or_else(|| self.bad("flags"))?;
        let note = (self.cell)("note").to_owned();
        let (before, after) = (rating("discomfort_before")?, rating("discomfort_after")?);
        let id = |when: When| Uuid::new_v5(&IDS, format!("{session}|{}", when.word()).as_bytes());
        let check_in = |when, discomfort, flags, note| {
            let what = What::CheckIn(CheckIn { session: Some(session), when, discomfort, flags, note });
            Record::new(id(when), at.clone(), what)
        };
        let mut told = Vec::new();
        if before.is_some() {
            told.push(check_in(When::Before, before, Vec::new(), String::new()));
        }
        if after.is_some() || !flags.is_empty() || !note.is_empty() {
            told.push(check_in(When::After, after, flags, note));
        }
        Ok(told)
    }

    fn word<T: Copy>(
        &self,
        column: &'static str,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Result<T, BadImport> {
        let written = (self.cell)(column);
        all.iter().copied().find(|one| word(*one) == written).ok_or_else(|| self.bad(column))
    }

    fn number(&self, column: &'static str) -> Result<Option<u16>, BadImport> {
        match (self.cell)(column).trim() {
            "" => Ok(None),
            written => written.parse().map(Some).map_err(|_no_number| self.bad(column)),
        }
    }

    fn secs(&self, column: &'static str) -> Result<Option<f64>, BadImport> {
        match (self.cell)(column).trim() {
            "" => Ok(None),
            written => {
                let secs = written.parse().ok().filter(|secs: &f64| secs.is_finite() && *secs >= 0.0);
                secs.map(Some).ok_or_else(|| self.bad(column))
            }
        }
    }
}

#[cfg(test)]
mod tests;
