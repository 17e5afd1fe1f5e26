//! Every message is there, is used, and can be read.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

/// A literal that begins with one of these is a key. One prefix a section of `en.ftl`.
const SECTIONS: [&str; 23] = [
    "report", "advice", "app", "exercise", "welcome", "help", "today", "player", "checkin", "routines",
    "progress", "settings", "fault", "cli", "terminal", "log", "command", "sound", "word", "say", "cue",
    "edit", "editor",
];

fn keys() -> BTreeSet<String> {
    let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
    ENGLISH
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(key)
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "the sources are read to find keys")]
/// Every string literal of the sources that looks like a key.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("words/tests.rs")
        {
            let text = std::fs::read_to_string(&path).unwrap();
            found.extend(text.split('"').filter(|part| is_key(part)).map(str::to_owned));
        }
    }
}

fn is_key(text: &str) -> bool {
    let Some((section, rest)) = text.split_once('-') else { return false };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    SECTIONS.contains(&section) && !rest.is_empty() && rest.chars().all(plain)
}

#[test]
fn every_key_in_the_sources_has_its_message_and_every_message_is_used() {
    let mut used = BTreeSet::new();
    literals(Path::new("src"), &mut used);
    let keys = keys();
    let missing: Vec<_> = used.difference(&keys).collect();
    let unused: Vec<_> = keys.difference(&used).collect();
    assert_eq!((missing, unused), (vec![], vec![]), "(missing in en.ftl, not used in src)");
}

#[test]
fn the_messages_are_well_formed() {
    assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    let strangers: Vec<_> = keys().into_iter().filter(|key| !is_key(key)).collect();
    assert_eq!(strangers, Vec::<String>::new(), "a key begins with its section");
}

#[test]
fn values_are_put_in_and_counted() {
    let words = Words::english();
    assert_eq!(words.minutes(Duration::from_secs(89)), "1 minute");
    assert_eq!(words.minutes(Duration::from_secs(630)), "11 minutes");
}
