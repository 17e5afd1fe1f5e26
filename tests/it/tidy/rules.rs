//! The rules of the source, each with what to do instead. Pure: texts in, faults out.

use super::source::Source;

/// A file may have this many lines; then it holds two things.
const LINES_MAX: usize = 500;

/// One breach.
pub(super) struct Fault {
    pub(super) line: usize,
    pub(super) rule: &'static str,
    pub(super) instead: String,
}

/// Every fault of every file, as `path:line: rule: what to do instead`.
pub(super) fn all(sources: &[Source]) -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let exists = |path: &str| root.join(path).exists();
    let print = |source: &Source, fault: Fault| {
        format!("{}:{}: {}: {}", source.path, fault.line, fault.rule, fault.instead)
    };
    sources
        .iter()
        .flat_map(|source| faults_of(source, &exists).into_iter().map(move |fault| print(source, fault)))
        .collect()
}

/// The faults of one file. `exists` says whether a path from the project's root is there.
pub(super) fn faults_of(source: &Source, exists: &dyn Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    file_name(source, &mut faults);
    if source.is_rust() {
        first_line(source, &mut faults);
        length(source, &mut faults);
        rooms(source, &mut faults);
        theme(source, &mut faults);
        tests(source, &mut faults);
    }
    if source.is_markdown() {
        links(source, exists, &mut faults);
    }
    issue_numbers(source, &mut faults);
    machine_paths(source, &mut faults);
    faults.sort_by_key(|fault| fault.line);
    faults
}

fn file_name(source: &Source, faults: &mut Vec<Fault>) {
    const EMPTY_NAMES: [&str; 7] = ["utils", "util", "helpers", "helper", "common", "manager", "misc"];
    let found =
        source.path.split('/').map(|part| part.trim_end_matches(".rs")).find(|p| EMPTY_NAMES.contains(p));
    if let Some(name) = found {
        let instead = format!("`{name}` says nothing: name it after the thing it holds");
        faults.push(Fault { line: 1, rule: "file name", instead });
    }
}

fn first_line(source: &Source, faults: &mut Vec<Fault>) {
    if !source.text.starts_with("//!") {
        let instead = "begin with `//!`: what the file is for, and what it is not".to_owned();
        faults.push(Fault { line: 1, rule: "first line", instead });
    }
}

fn length(source: &Source, faults: &mut Vec<Fault>) {
    let lines = source.text.lines().count();
    if lines > LINES_MAX {
        let instead =
            format!("{lines} lines, {LINES_MAX} allowed: split it by thing, or move its tests to `tests.rs`");
        faults.push(Fault { line: LINES_MAX + 1, rule: "long file", instead });
    }
}

/// What a room may not touch, and where that belongs. ARCHITECTURE.md, "Rooms".
struct Room {
    folder: &'static str,
    banned: &'static [(&'static str, &'static str)],
}

const DISK: (&str, &str) = ("std::fs", "files belong to `system`: take text as an argument");
const ENVIRONMENT: (&str, &str) =
    ("std::env", "the environment belongs to `system`: take the value as an argument");
const THREADS: (&str, &str) = ("std::thread", "threads belong to `system` and the hall");
const PROCESS: (&str, &str) = ("std::process", "processes belong to `system` and the hall");
const NET: (&str, &str) = ("std::net", "nothing here talks to a network");
const INSTANT: (&str, &str) = ("Instant", "time is an argument: only `system::clock` reads a clock");
const SYSTEM_TIME: (&str, &str) = ("SystemTime", "time is an argument: only `system::clock` reads a clock");
const NOW: (&str, &str) = ("ZonedDateTime::now", "the moment is an argument: only `system::clock` reads it");
const STAMP: (&str, &str) = ("Timestamp::now", "the moment is an argument: only `system::clock` reads it");
const EGUI: (&str, &str) = ("egui", "drawing belongs to `ui`");
const EFRAME: (&str, &str) = ("eframe", "the window belongs to the hall, drawing to `ui`");
const RODIO: (&str, &str) = ("rodio", "sound belongs to `system::audio`");
const CPAL: (&str, &str) = ("cpal", "sound belongs to `system::audio`");
const TERMINAL: (&str, &str) = ("crossterm", "the terminal belongs to the hall");
const FOLDERS: (&str, &str) = ("directories", "folders belong to `system::folders`");
const FLUENT: (&str, &str) = ("fluent_bundle", "sentences belong to `words`: give keys and values");
const TO_SYSTEM: (&str, &str) = ("crate::system", "the machine is reached through the hall only");
const TO_UI: (&str, &str) = ("crate::ui", "`ui` is read by the hall only");
const TO_WORDS: (&str, &str) = ("crate::words", "give keys and values: `words` makes the sentence");
const TO_APP: (&str, &str) = ("crate::app", "the hall wires rooms together, never the other way round");
const TO_DRIVER: (&str, &str) = ("crate::driver", "the hall wires rooms together, never the other way round");

const ROOMS: [Room; 4] = [
    Room {
        folder: "src/domain/",
        banned: &[
            DISK,
            ENVIRONMENT,
            THREADS,
            PROCESS,
            NET,
            INSTANT,
            SYSTEM_TIME,
            NOW,
            STAMP,
            EGUI,
            EFRAME,
            RODIO,
            CPAL,
            TERMINAL,
            FOLDERS,
            FLUENT,
            TO_SYSTEM,
            TO_UI,
            TO_WORDS,
            TO_APP,
            TO_DRIVER,
        ],
    },
    Room {
        folder: "src/words/",
        banned: &[
            DISK,
            ENVIRONMENT,
            THREADS,
            PROCESS,
            NET,
            INSTANT,
            SYSTEM_TIME,
            NOW,
            STAMP,
            EGUI,
            EFRAME,
            RODIO,
            CPAL,
            TERMINAL,
            FOLDERS,
            TO_SYSTEM,
            TO_UI,
            TO_APP,
            TO_DRIVER,
        ],
    },
    Room {
        folder: "src/ui/",
        banned: &[
            DISK,
            ENVIRONMENT,
            THREADS,
            PROCESS,
            NET,
            INSTANT,
            SYSTEM_TIME,
            NOW,
            STAMP,
            EFRAME,
            RODIO,
            CPAL,
            TERMINAL,
            FOLDERS,
            FLUENT,
            TO_SYSTEM,
            TO_APP,
            TO_DRIVER,
        ],
    },
    Room { folder: "src/system/", banned: &[EGUI, EFRAME, TERMINAL, TO_UI, TO_APP, TO_DRIVER] },
];

fn rooms(source: &Source, faults: &mut Vec<Fault>) {
    let is_test = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
    let Some(room) = ROOMS.iter().find(|room| source.path.starts_with(room.folder)) else { return };
    if is_test {
        return;
    }
    for (line, text) in (1..).zip(source.code.lines()) {
        // `egui` is no dependency of its own here: `eframe::egui` is its name, and no reach for the frame.
        let text =
            if room.folder == "src/ui/" { text.replace("eframe::egui", "egui") } else { text.to_owned() };
        for (name, instead) in room.banned {
            if has_name(&text, name) || has_in_group(&text, name) {
                let instead = format!("`{name}` in {}: {instead}", room.folder);
                faults.push(Fault { line, rule: "room", instead });
                break;
            }
        }
    }
}

/// Whether the name stands in the line, and is not merely part of a longer one.
fn has_name(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

/// `use std::{fmt, fs}` names `std::fs` too.
fn has_in_group(line: &str, name: &str) -> bool {
    let Some((outer, inner)) = name.rsplit_once("::") else { return false };
    line.split_once(&format!("{outer}::{{")).is_some_and(|(_, group)| has_name(group, inner))
}

fn theme(source: &Source, faults: &mut Vec<Fault>) {
    const SIZED: [&str; 12] = [
        "add_space(",
        "FontId::new(",
        "FontId::proportional(",
        "FontId::monospace(",
        "CornerRadius::same(",
        "corner_radius(",
        "Margin::same(",
        "Margin::symmetric(",
        "inner_margin(",
        "outer_margin(",
        "Stroke::new(",
        ".size(",
    ];
    let in_theme = source.path == "src/ui/theme.rs" || source.path.starts_with("src/ui/theme/");
    let is_test = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
    if !source.path.starts_with("src/") || in_theme || is_test {
        return;
    }
    for (line, text) in (1..).zip(source.code.lines()) {
        // Nothing at all is no colour that a theme could choose.
        let text = text.replace("Color32::TRANSPARENT", "");
        if text.contains("Color32::") || text.contains("hex_color!") {
            let instead = "a colour stands in `ui::theme` under the name of its role".to_owned();
            faults.push(Fault { line, rule: "colour", instead });
        }
        let literal = |call: &&&str| {
            text.match_indices(**call).any(|(at, _)| {
                let argument = text[at + call.len()..].trim_start();
                let number: String =
                    argument.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                number.parse::<f64>().is_ok_and(|size| size != 0.0)
            })
        };
        if let Some(call) = SIZED.iter().find(literal) {
            let instead = format!("the size in `{call}…)` stands in `ui::theme` under a name");
            faults.push(Fault { line, rule: "size", instead });
        }
    }
}

fn tests(source: &Source, faults: &mut Vec<Fault>) {
    let is_test = source.path.starts_with("tests/") || source.path.contains("/tests");
    let (ignored, panicking) = (concat!("#[ig", "nore"), concat!("#[should_", "panic"));
    if !is_test {
        return;
    }
    for (line, text) in (1..).zip(source.code.lines()) {
        let instead = if text.contains(ignored) {
            "repair the test or remove it: one left out tells nothing"
        } else if text.contains(panicking) {
            "assert the error's value instead"
        } else if text.contains("thread::sleep") {
            "wait for what happens, with a limit (`recv_timeout`), instead of for time to pass"
        } else {
            continue;
        };
        faults.push(Fault { line, rule: "test", instead: instead.to_owned() });
    }
}

fn links(source: &Source, exists: &dyn Fn(&str) -> bool, faults: &mut Vec<Fault>) {
    let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut in_code = false;
    for (line, text) in (1..).zip(source.text.lines()) {
        in_code ^= text.trim_start().starts_with("```");
        if in_code {
            continue;
        }
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', ' ']).next().unwrap_or_default();
            let path = target.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains(':') && !exists(&joined(folder, path)) {
                let instead = format!("`{target}` leads nowhere: name a file that is there");
                faults.push(Fault { line, rule: "dead link", instead });
            }
        }
    }
}

/// A path from the root, of one that is relative to a folder.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

fn issue_numbers(source: &Source, faults: &mut Vec<Fault>) {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME")];
    for (line, text) in (1..).zip(source.text.lines()) {
        let numbered = text.split('#').skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_digit()));
        if marks.iter().any(|mark| has_name(text, mark)) && !numbered {
            let instead = "name the issue (`#12`) that holds it, or do it now".to_owned();
            faults.push(Fault { line, rule: "issue number", instead });
        }
    }
}

fn machine_paths(source: &Source, faults: &mut Vec<Fault>) {
    let roots = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];
    for (line, text) in (1..).zip(source.text.lines()) {
        let from_the_root =
            |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "._-/}".contains(c));
        let found = roots.iter().find(|root| text.match_indices(**root).any(|(at, _)| from_the_root(at)));
        if let Some(root) = found {
            let instead = format!("`{root}…` is there on one machine only: name it from the project's root");
            faults.push(Fault { line, rule: "machine path", instead });
        }
    }
}
