//! A data folder with good and bad files in it.

use super::*;
use crate::domain::routine::Fault;

const GOOD: &str = r#"Routine(name: "Mine", steps: [Hold(exercise: "seated_forward_bend", secs: 20)])"#;

fn library_of(files: &[(&str, &[u8])]) -> Library {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("routines")).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    Library::load(folder.path())
}

fn entry<'a>(library: &'a Library, id: &str) -> &'a Entry {
    library.entries.iter().find(|entry| entry.id == id).unwrap()
}

fn faults(entry: &Entry) -> Vec<String> {
    match &entry.routine.as_ref().unwrap_err().why {
        Why::Faults(faults) => faults.iter().map(ToString::to_string).collect(),
        Why::Unreadable(kind) => vec![kind.to_string()],
    }
}

#[test]
fn without_own_files_there_are_the_six_built_in_routines() {
    let library = Library::load(Path::new("/nowhere"));
    let ids: Vec<&str> = library.entries.iter().map(|entry| entry.id.as_str()).collect();
    let expected =
        ["hamstring_hip_daily", "pre_activity", "glute_core", "desk_break", "evening", "gentle_start"];
    assert_eq!(ids, expected);
    assert!(library.entries.iter().all(|entry| entry.routine.is_ok() && entry.origin == Origin::BuiltIn));
    assert!(library.bad_exercises.is_none());
}

#[test]
fn an_own_file_of_the_same_name_takes_the_built_ins_place() {
    let library =
        library_of(&[("routines/desk_break.ron", GOOD.as_bytes()), ("routines/a.ron", GOOD.as_bytes())]);
    assert_eq!(library.entries.len(), 7);
    assert_eq!(entry(&library, "desk_break").routine.as_ref().unwrap().name, "Mine");
    assert!(matches!(&library.entries[3].origin, Origin::File(path) if path.ends_with("desk_break.ron")));
}

#[test]
fn a_bad_file_is_listed_with_its_faults_and_the_others_still_work() {
    let huge = vec![b' '; 2 << 20];
    let library = library_of(&[
        ("routines/bracket.ron", br#"Routine(name: "x", steps: ["#),
        ("routines/huge.ron", &huge),
        ("routines/binary.ron", b"\x7fELF\0\0"),
        ("routines/latin.ron", b"Routine(name: \"\xe9\", steps: [])"),
        ("routines/empty.ron", b""),
        ("routines/none.ron", br#"Routine(name: "x", steps: [])"#),
        ("routines/unknown.ron", br#"Routine(name: "x", steps: [Hold(exercise: "seated_foward_bend")])"#),
        ("routines/good.supple.ron", GOOD.as_bytes()),
        ("routines/notes.txt", b"not a routine"),
    ]);
    assert_eq!(library.entries.iter().filter(|entry| entry.routine.is_ok()).count(), 7);
    let bad: Vec<&str> = library
        .entries
        .iter()
        .filter(|entry| entry.routine.is_err())
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(bad, ["binary", "bracket", "empty", "huge", "latin", "none", "unknown"]);
    assert_eq!(faults(entry(&library, "huge")), ["1:1: TooLarge { bytes_max: 1048576 }"]);
    assert_eq!(faults(entry(&library, "latin")), ["1:16: NotText"]);
    let nearest = "Some(\"seated_forward_bend\")";
    let expected = format!("1:43: UnknownExercise {{ id: \"seated_foward_bend\", nearest: {nearest} }}");
    assert_eq!(faults(entry(&library, "unknown")), [expected]);
}

#[test]
fn own_exercises_can_be_used_and_a_bad_list_is_told_and_harms_nothing() {
    let own = br#"Exercises(exercises: [(id: "wall_sit", name: "Wall sit", dose: Hold(secs: 20))])"#;
    let routine = br#"Routine(name: "x", steps: [Hold(exercise: "wall_sit")])"#;
    let library = library_of(&[("exercises.ron", own), ("routines/w.ron", routine)]);
    assert!(entry(&library, "w").routine.is_ok());
    assert!(matches!(library.find("wall_sit"), Found::Routine(routine) if routine.name == "Wall sit"));

    let bad = br#"Exercises(exercises: [(id: "wall_sit", name: "Wall sit", dose: Hold(secs: -4))])"#;
    let library = library_of(&[("exercises.ron", bad)]);
    let Why::Faults(faults) = library.bad_exercises.unwrap().why else { panic!("it was read") };
    assert!(matches!(faults[0].fault, Fault::OutOfRange { came, .. } if came < 0.0));
    assert_eq!(library.entries.iter().filter(|entry| entry.routine.is_ok()).count(), 6);
}

#[test]
fn a_routine_is_found_by_id_by_exercise_and_by_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("elsewhere.ron");
    std::fs::write(&path, GOOD).unwrap();
    let library = Library::load(Path::new("/nowhere"));
    let name = |named: &str| match library.find(named) {
        Found::Routine(routine) => routine.name,
        other @ (Found::Bad(_) | Found::Nothing { .. }) => format!("{other:?}"),
    };
    assert_eq!(name("desk_break"), "Desk break");
    assert_eq!(name("glute_bridge"), "Glute bridge");
    assert_eq!(name(path.to_str().unwrap()), "Mine");
    assert_eq!(name("desk_brake"), r#"Nothing { nearest: Some("desk_break") }"#);
    assert!(matches!(library.find("missing.ron"), Found::Bad(BadFile { why: Why::Unreadable(_), .. })));
}
