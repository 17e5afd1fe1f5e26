//! What no input may break: a routine's text read, edited and laid out anew; a line of the log read. `make fuzz` feeds it.
//!
//! Built with `--cfg fuzzing`, libFuzzer feeds it what `SUPPLE_FUZZ` names: `routine`, `edit` or `log`. Built as usual,
//! it takes files instead, so that what was found once can be tried again: `SUPPLE_FUZZ=edit fuzz FILE…`.

#![cfg_attr(fuzzing, no_main)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a tool: what it finds, it dies of"
)]

use std::sync::OnceLock;

use supple::assets::EXERCISES;
use supple::domain::exercise::Catalogue;
use supple::domain::record::{line_of, read_line};
use supple::domain::routine::{Edit, Routine, StepPath, edited, laid_out, step_spans};
use supple::domain::routine_text::{comments, tokens};

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| feed(bytes));

#[cfg(not(fuzzing))]
fn main() {
    for file in std::env::args().skip(1) {
        feed(&std::fs::read(file).unwrap());
    }
}

fn feed(bytes: &[u8]) {
    static TARGET: OnceLock<String> = OnceLock::new();
    match TARGET.get_or_init(|| std::env::var("SUPPLE_FUZZ").unwrap_or_default()).as_str() {
        "routine" => routine(bytes),
        "edit" => edit(bytes),
        "log" => log(bytes),
        other => panic!("SUPPLE_FUZZ is routine, edit or log, not {other:?}"),
    }
}

/// Any bytes: read or refused; a good text laid out anew says the same, and its spans are its steps.
fn routine(bytes: &[u8]) {
    let read = Routine::read("fuzz", bytes, catalogue());
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for token in tokens(text) {
        assert!(text.get(token.span).is_some_and(|part| !part.is_empty()));
    }
    let Ok(read) = read else { return };
    assert!(
        step_spans(text).into_iter().all(|(_, span)| text.get(span).is_some_and(|step| step.ends_with(')')))
    );
    if let Ok(laid) = laid_out(text) {
        assert_eq!(Routine::read("fuzz", laid.as_bytes(), catalogue()).unwrap(), read);
        assert_eq!(comments(&laid).len(), comments(text).len());
    }
}

/// Three bytes choose an edit of the text behind them: done or refused, and no comment lost but with its step.
fn edit(bytes: &[u8]) {
    let [kind, one, other, text @ ..] = bytes else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let place = |byte: u8| {
        let path = StepPath::of(usize::from(byte % 8));
        if byte < 128 { path } else { path.within(usize::from(byte / 8 % 4)) }
    };
    let (step, to) = (place(*one), place(*other));
    let field = ["secs", "sets", "reps", "rest_secs", "tempo", "sides", "note", "name", "times"];
    let field = (*field.get(usize::from(*other) % field.len()).unwrap()).to_owned();
    let value =
        ["30", "2.5", "\"x\"", "[5, 3]", "(1, 2, 3)", "Each", ")", "/*", ""].get(usize::from(*one) % 9);
    let value = value.filter(|value| !value.is_empty()).map(|value| (*value).to_owned());
    let edit = match kind % 9 {
        0 => Edit::Routine { field, value },
        1 => Edit::Field { step, field, value },
        2 => Edit::Insert { at: step, text: "Rest(secs: 5), Wait()".to_owned() },
        3 => Edit::Remove { step },
        4 => Edit::Move { from: step, to },
        5 => Edit::Duplicate { step },
        6 => Edit::Group { first: step, count: usize::from(*other % 4), times: 2 },
        7 => Edit::Ungroup { step },
        _ => Edit::Insert { at: to, text: text.to_owned() },
    };
    let Ok(after) = edited(text, &edit) else { return };
    let said = |text: &str| {
        let mut said: Vec<String> =
            comments(text).into_iter().map(|span| text[span].trim().to_owned()).collect();
        said.sort();
        said
    };
    let loses = matches!(edit, Edit::Remove { .. } | Edit::Routine { .. } | Edit::Field { .. });
    let (before, after) = (said(text), said(&after));
    assert!(loses || before.iter().all(|comment| after.contains(comment)), "{edit:?} lost a comment");
}

/// A line that is read is written so that it is read again, and says the same.
fn log(bytes: &[u8]) {
    for line in String::from_utf8_lossy(bytes).lines() {
        // Whatever it says, it may be one that was written so: its check sum is put right.
        let said = line.rsplit_once(" //crc:").map_or(line, |(said, _)| said);
        let whole = format!("{said} //crc:{:08x}", crc32c::crc32c(said.as_bytes()));
        for line in [line, &whole] {
            // Local time by the sun had offsets with seconds, the last until 1972; they are written to the minute.
            if line.split('"').any(|part| part.get(4..5) == Some("-") && !part.starts_with('2')) {
                continue;
            }
            if let Ok(record) = read_line(line) {
                let written = line_of(&record);
                assert_eq!(line_of(&read_line(&written).unwrap()), written);
            }
        }
    }
}

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let mut catalogue = Catalogue::default();
        catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
        catalogue
    })
}
