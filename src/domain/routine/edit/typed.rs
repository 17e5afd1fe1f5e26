//! Values as people write them.

use crate::domain::exercise::{Dose, Exercise};

/// Seconds, from "45", "45 s", "1:30", "0:45" or "1 min 30 s"; nothing where it is none of these.
pub fn typed_secs(typed: &str) -> Option<f64> {
    let typed = typed.trim().to_lowercase();
    if let Some((minutes, secs)) = typed.split_once(':') {
        let (minutes, secs): (u32, f64) = (minutes.trim().parse().ok()?, number(secs)?);
        return (secs < 60.0).then(|| f64::from(minutes) * 60.0 + secs);
    }
    if let Some((minutes, rest)) = typed.split_once("min") {
        let rest = rest.trim();
        let secs = if rest.is_empty() { 0.0 } else { secs_of(rest)? };
        return Some(number(minutes)? * 60.0 + secs);
    }
    secs_of(&typed)
}

fn secs_of(typed: &str) -> Option<f64> {
    let units = ["seconds", "second", "secs", "sec", "s"];
    number(units.iter().find_map(|unit| typed.strip_suffix(unit)).unwrap_or(typed))
}

/// A number that is not below nothing, with a point or a comma.
fn number(typed: &str) -> Option<f64> {
    let typed = typed.trim();
    let plain = typed.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    typed.replace(',', ".").parse().ok().filter(|_| plain)
}

/// What a person typed for a part of a routine or a step, as RON; nothing where it is to be left out.
///
/// Names need no quotes, and lengths may be written as people do. What is none of that stays as it is, and ron tells.
pub fn typed_value(field: &str, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let is_quoted = ["\"", "r\"", "r#"].iter().any(|quote| typed.starts_with(quote));
    if matches!(field, "name" | "note" | "exercise") && !is_quoted {
        return Some(quoted(typed));
    }
    let read = match field {
        "reps" => numbers(typed).map(|all| format!("[{all}]")),
        "tempo" => numbers(typed).map(|all| format!("({all})")),
        // As it is shown where there is none.
        _ if field.ends_with("secs") && matches!(typed, "—" | "–" | "-") => Some("0".to_owned()),
        _ if field.ends_with("secs") => typed_secs(typed).map(|secs| secs.to_string()),
        _ => None,
    };
    Some(read.unwrap_or_else(|| typed.to_owned()))
}

/// More than one number, as RON parts them.
fn numbers(typed: &str) -> Option<String> {
    let all: Option<Vec<f64>> = typed.split([',', ';', '-', '–', '·']).map(number).collect();
    let all: Vec<String> = all?.iter().map(f64::to_string).collect();
    (all.len() > 1).then(|| all.join(", "))
}

/// A step of an exercise at its usual dose, as RON.
pub fn step_of(exercise: &Exercise) -> String {
    let kind = match exercise.dose {
        Dose::Hold { .. } | Dose::HeldReps { .. } => "Hold",
        Dose::Reps { .. } => "Reps",
        Dose::Move { .. } => "Move",
    };
    format!("{kind}(exercise: {})", quoted(&exercise.id))
}

/// A file's name for what a person calls a thing: small letters, digits and underscores.
pub fn file_stem(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let words: String = name.chars().map(plain).take(60).collect();
    let stem = words.split_whitespace().collect::<Vec<_>>().join("_");
    if stem.is_empty() { "routine".to_owned() } else { stem }
}

/// Words as a string of RON.
pub fn quoted(words: &str) -> String {
    let mut quoted = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_understood_as_people_write_them() {
        let understood = ["45", "45 s", "45s", "0:45", "45 sec", " 45 seconds "];
        assert_eq!(understood.map(typed_secs), [Some(45.0); 6]);
        let longer = ["1:30", "90", "1 min 30 s", "1.5 min", "1,5 min", "1min30"];
        assert_eq!(longer.map(typed_secs), [Some(90.0); 6]);
        assert_eq!(typed_secs("2,5"), Some(2.5));
        for other in ["", "-5", "1:75", "a while", "1e3", "inf", "1:30:00", "s"] {
            assert_eq!(typed_secs(other), None, "{other}");
        }
    }

    #[test]
    fn a_value_is_written_as_ron_would_have_it() {
        let typed = [
            ("name", "rest day", Some("\"rest day\"")),
            ("exercise", "\"bird_dog\"", Some("\"bird_dog\"")),
            ("note", " ", None),
            ("rest_secs", "1:30", Some("90")),
            ("secs", "a while", Some("a while")),
            ("tempo", "(2, 1, 2)", Some("(2, 1, 2)")),
            ("tempo", "2-1-2", Some("(2, 1, 2)")),
            ("tempo", "4", Some("4")),
            ("reps", "5, 3,1", Some("[5, 3, 1]")),
            ("reps", "10", Some("10")),
            ("rest_secs", "—", Some("0")),
        ];
        for (field, typed, ron) in typed {
            assert_eq!(typed_value(field, typed).as_deref(), ron, "{typed}");
        }
    }

    #[test]
    fn what_is_quoted_is_read_as_it_was() {
        for words in ["Hips", "\"a\" \\ b", "two\nlines\tand\r\n", "ü — 日本"] {
            assert_eq!(ron::from_str::<String>(&quoted(words)).as_deref(), Ok(words));
        }
    }
}
