//! The documents keep step with the program: every field is described and no other, every range is the real one,
//! every example reads, every quoted error is word for word what a person is told.

mod document;
mod log;

use std::collections::BTreeMap;

use document::{Block, blocks, rows, sections};
use supple::assets::{BUILT_IN, EXERCISES, POSES};
use supple::domain::exercise::{Catalogue, Dose, Exercise, Kind, Muscle, Position, Side, Tag};
use supple::domain::figure::Figures;
use supple::domain::plan::Plan;
use supple::domain::routine::{
    FIELDS, Fault, LENGTH_MAX, REPEAT_DEPTH_MAX, Routine, RoutineFault, SEGMENTS_MAX, STEPS_MAX,
    TEXT_BYTES_MAX,
};
use supple::words::{Words, fault_sentence};

const FORMAT: &str = include_str!("../../docs/format.md");
const README: &str = include_str!("../../README.md");

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).expect("assets/exercises.ron reads"));
    catalogue
}

fn read(text: &str) -> Result<Routine, Vec<RoutineFault>> {
    Routine::read("hips", text.as_bytes(), &catalogue())
}

/// The cells of each row of the table in the section of that name, by the first.
fn table_of(name: &str) -> BTreeMap<String, Vec<String>> {
    let text =
        sections(FORMAT).remove(name).unwrap_or_else(|| panic!("docs/format.md has no section {name}"));
    rows(&text).into_iter().map(|mut cells| (cells.remove(0), cells)).collect()
}

#[test]
fn every_field_of_the_routine_format_is_described_and_no_other() {
    for (name, fields) in FIELDS {
        let described: Vec<_> =
            rows(&sections(FORMAT)[name]).into_iter().map(|cells| cells[0].clone()).collect();
        assert_eq!(described, fields, "docs/format.md, {name}");
    }
}

#[test]
fn every_field_of_an_exercise_is_described_and_no_other() {
    let exercise: Exercise = ron::from_str("(id: \"a\", name: \"A\", dose: Move(secs: 1))").unwrap();
    let mut fields = keys(&serde_json::to_value(exercise).unwrap());
    fields.sort();
    assert_eq!(table_of("Exercise").into_keys().collect::<Vec<_>>(), fields);
}

#[test]
fn every_kind_of_dose_is_described_with_its_fields() {
    let section = &sections(FORMAT)["Exercise"];
    let doses = [
        Dose::Hold { secs: 1.0, sets: 1.0, rest_secs: 0.0 },
        Dose::HeldReps { reps: vec![], secs: 1.0, gap_secs: 0.0, rest_secs: 0.0 },
        Dose::Reps { reps: 1.0, tempo: (1.0, 1.0, 1.0), sets: 1.0, rest_secs: 0.0 },
        Dose::Move { secs: 1.0, sets: 1.0, rest_secs: 0.0 },
    ];
    for dose in doses {
        let value = serde_json::to_value(dose).unwrap();
        let name = keys(&value).remove(0);
        let mut fields = keys(&value[&name]);
        let line =
            section.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).expect("a line a dose");
        let mut described = document::quoted(line.split('|').nth(2).unwrap());
        fields.sort();
        described.sort();
        assert_eq!(described, fields, "docs/format.md, the dose {name}");
    }
}

fn keys(value: &serde_json::Value) -> Vec<String> {
    value.as_object().expect("a struct").keys().cloned().collect()
}

#[test]
fn every_word_of_an_exercise_is_listed_and_no_other() {
    let words = table_of("Words");
    let listed = |of: &str| document::quoted(&words[of][0]);
    assert_eq!(listed("kind"), known::<Kind>());
    assert_eq!(listed("position"), known::<Position>());
    assert_eq!(listed("muscles"), known::<Muscle>());
    assert_eq!(listed("tags"), known::<Tag>());
    assert_eq!(listed("drawn_side"), known::<Side>());
}

/// The words of an enum, as its reader lists them when it meets another.
fn known<T: serde::de::DeserializeOwned>() -> Vec<String> {
    match ron::from_str::<T>("NoSuchWord").map(drop).unwrap_err().code {
        ron::Error::NoSuchEnumVariant { expected, .. } => {
            expected.iter().map(|word| (*word).to_owned()).collect()
        }
        other => panic!("expected a list of words, got {other}"),
    }
}

/// A routine in which one field of one kind of step has that value.
fn routine_with(name: &str, field: &str, value: &str) -> String {
    let fields = match (name, field) {
        ("Routine", _) => {
            return format!("(name: \"A\", {field}: {value}, steps: [Move(exercise: \"standing_march\")])");
        }
        ("Rest", _) => String::new(),
        ("Repeat", "times") => "steps: [Wait()], ".to_owned(),
        ("Repeat", _) => "times: 2, steps: [Wait()], ".to_owned(),
        ("Hold", "gap_secs") => "exercise: \"bird_dog\", ".to_owned(),
        ("Hold", _) => "exercise: \"childs_pose\", ".to_owned(),
        ("Reps", _) => "exercise: \"hip_hinge\", ".to_owned(),
        _ => "exercise: \"standing_march\", ".to_owned(),
    };
    format!("(name: \"A\", steps: [Move(exercise: \"standing_march\"), {name}({fields}{field}: {value})])")
}

/// The range that a value breaks.
fn range_broken_by(name: &str, field: &str, value: &str) -> String {
    match read(&routine_with(name, field, value)).unwrap_err().remove(0).fault {
        Fault::OutOfRange { field: found, min, max, .. } if found == field => format!("{min}–{max}"),
        other => panic!("{name}.{field}: {value} gives {other:?}"),
    }
}

#[test]
fn every_range_is_the_one_that_is_held_to() {
    for (name, fields) in FIELDS {
        let table = rows(&sections(FORMAT)[name]);
        for (field, cells) in fields.iter().zip(table) {
            let allowed = &cells[2];
            if *field == "tempo" {
                let phase = range_broken_by(name, field, "(99999, 0, 0)");
                let rep = range_broken_by(name, field, "(0, 0, 0)");
                assert_eq!(*allowed, format!("each phase {phase}, the whole {rep}"));
            } else if allowed.contains('–') {
                let range = range_broken_by(name, field, "99999");
                assert_eq!(range_broken_by(name, field, "-1"), range);
                assert_eq!(allowed.trim_end_matches(" each"), range, "docs/format.md, {name}.{field}");
            }
        }
    }
}

#[test]
fn the_bounds_are_the_ones_that_are_held_to() {
    let bounds = sections(FORMAT).remove("Bounds").expect("a section Bounds");
    assert_eq!((TEXT_BYTES_MAX, REPEAT_DEPTH_MAX, LENGTH_MAX.as_secs() / 3_600), (1 << 20, 3, 24));
    assert_eq!((STEPS_MAX, SEGMENTS_MAX), (1_000, 20_000));
    for bound in ["1 MiB", "1000 steps", "three deep", "24 hours", "20,000 parts"] {
        assert!(bounds.contains(bound), "docs/format.md, Bounds: {bound}");
    }
}

#[test]
fn every_example_reads_and_every_quoted_error_is_what_a_person_is_told() {
    for (path, text) in [("docs/format.md", FORMAT), ("README.md", README)] {
        let mut blocks = blocks(text).into_iter().peekable();
        while let Some(block) = blocks.next() {
            let faults = match block.mark.as_str() {
                "ron" => faults_of(read(&block.text)),
                "ron steps" => faults_of(read(&format!("(name: \"A\", steps: [\n{}])", block.text))),
                "ron poses" => {
                    let read = Figures::parse(POSES).expect("built in").with_own(&block.text);
                    read.err().map_or_else(String::new, |error| error.to_string())
                }
                "ron exercises" => faults_of(Routine::read_exercises(block.text.as_bytes())),
                "ron bad" => {
                    let told =
                        blocks.next_if(|next| next.mark == "text").map_or(String::new(), |next| next.text);
                    assert_eq!(told, faults_of(read(&block.text)), "{path}:{}", block.line);
                    continue;
                }
                _ => continue,
            };
            assert_eq!(faults, "", "{path}:{}", block.line);
        }
    }
}

/// What `supple check` says, a line a fault.
fn faults_of<T>(read: Result<T, Vec<RoutineFault>>) -> String {
    let words = Words::english();
    let line = |found: RoutineFault| {
        format!(
            "hips.ron:{}:{}: {}\n",
            found.place.line,
            found.place.col,
            fault_sentence(&words, &found.fault)
        )
    };
    read.err().unwrap_or_default().into_iter().map(line).collect()
}

#[test]
fn the_readme_says_how_long_each_routine_takes() {
    let listed: BTreeMap<_, _> = rows(&sections(README)["What there is to do"])
        .into_iter()
        .map(|mut cells| (cells.remove(0), cells.remove(0)))
        .collect();
    let real: BTreeMap<_, _> = BUILT_IN
        .iter()
        .map(|(id, text)| {
            let routine = Routine::read(id, text.as_bytes(), &catalogue()).expect(id);
            let minutes = Plan::of(&routine).total.as_secs_f64() / 60.0;
            (routine.name, format!("{minutes:.1}"))
        })
        .collect();
    assert_eq!(listed, real);
}

#[test]
fn no_example_is_passed_over_for_an_unknown_mark() {
    let known = [
        "ron",
        "ron steps",
        "ron exercises",
        "ron poses",
        "ron bad",
        "ron log",
        "ron settings",
        "text",
        "sh",
        "json",
    ];
    for (path, text) in [("docs/format.md", FORMAT), ("README.md", README)] {
        for Block { mark, line, .. } in blocks(text) {
            assert!(known.contains(&mark.as_str()), "{path}:{line}: a block marked {mark:?}");
        }
    }
}

#[test]
fn every_command_line_of_the_readme_is_understood() {
    let words = Words::english();
    // Words in capitals stand for what a person puts there.
    let lines: Vec<_> = document::quoted(README)
        .into_iter()
        .filter(|line| line.starts_with("supple ") && !line.contains("COMMAND"))
        .collect();
    assert!(lines.len() >= 8, "{lines:?}");
    for line in lines {
        let read = supple::cli::grammar(&words).try_get_matches_from(line.split(' '));
        assert!(read.is_ok(), "README.md: {line}: {}", read.unwrap_err());
    }
    let told = rows(&sections(README)["On the command line"]);
    let described: Vec<_> = told
        .iter()
        .filter_map(|cells| cells[0].split(' ').nth(1))
        .map(|name| name.trim_matches('`'))
        .collect();
    for command in supple::cli::grammar(&words).get_subcommands() {
        assert!(
            described.contains(&command.get_name()),
            "README.md does not tell of `{}`",
            command.get_name()
        );
    }
}
