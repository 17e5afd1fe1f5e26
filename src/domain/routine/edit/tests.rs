//! Edits of one odd routine, byte by byte; any routine is edited in `tests/it/editing.rs`.

use super::*;

/// The routine that these tests edit: odd on purpose, as people write.
const MINE: &str = "\
// from my physio, 3 Nov: no bouncing
Routine(
    name: \"Hips\",
    steps: [
        // warm up first
        Move(exercise: \"standing_march\"), // slowly

        // apart from all steps

        Hold(exercise: \"seated_forward_bend\",
             secs: 45, sets: 2), /* both legs */
        // three rounds are enough
        Repeat(times: 3, steps: [
            Reps(exercise: \"glute_bridge\"),
            Rest(secs: 10), // breathe
        ]),
        Wait()
    ],
)
";

fn step(path: &str) -> StepPath {
    path.parse().unwrap()
}

fn after(text: &str, edit: &Edit) -> String {
    edited(text, edit).unwrap()
}

fn field(at: &str, field: &str, value: Option<&str>) -> Edit {
    Edit::Field { step: step(at), field: field.to_owned(), value: value.map(str::to_owned) }
}

/// What went, and what came, line by line: the lines that are not in the other text.
fn differs(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (mut gone, mut come) = (lines(before), lines(after));
    gone.retain(|line| match come.iter().position(|other| other == line) {
        Some(at) => {
            come.remove(at);
            false
        }
        None => true,
    });
    (gone, come)
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_value_changes_and_no_other_byte() {
    assert_eq!(after(MINE, &field("2", "secs", Some("50"))), MINE.replace("45", "50"));
    assert_eq!(after(MINE, &field("3.2", "secs", Some("20"))), MINE.replace("secs: 10", "secs: 20"));
    let name = Edit::Routine { field: "name".to_owned(), value: Some("\"Hips, again\"".to_owned()) };
    assert_eq!(after(MINE, &name), MINE.replace("\"Hips\"", "\"Hips, again\""));
}

#[test]
fn a_value_that_was_not_written_comes_and_goes() {
    let more = after(MINE, &field("1", "secs", Some("30")));
    assert_eq!(more, MINE.replace("\"standing_march\"", "\"standing_march\", secs: 30"));
    assert_eq!(after(&more, &field("1", "secs", None)), MINE);
    let note = Edit::Routine { field: "note".to_owned(), value: Some("\"gently\"".to_owned()) };
    let more = after(MINE, &note);
    assert_eq!(more, MINE.replace("\"Hips\",\n", "\"Hips\",\n    note: \"gently\",\n"));
    assert_eq!(after(&more, &Edit::Routine { field: "note".to_owned(), value: None }), MINE);
    // A comment between value and comma stays.
    let odd = "(name: \"A\", steps: [Hold(exercise: \"a\", secs: 5 /* few */, sets: 2 /* two */)])";
    let less = after(odd, &field("1", "secs", None));
    assert!(less.contains("/* few */") && less.contains("sets: 2 /* two */"), "{less}");
    let less = after(odd, &field("1", "sets", None));
    assert!(less.contains("secs: 5 /* few */") && less.contains("/* two */"), "{less}");
}

#[test]
fn a_step_goes_with_its_comments_and_no_others() {
    let removed = |at: &str| differs(MINE, &after(MINE, &Edit::Remove { step: step(at) }));
    let gone = ["        // warm up first", "        Move(exercise: \"standing_march\"), // slowly"];
    assert_eq!(removed("1"), (lines(&gone), Vec::new()));
    assert_eq!(removed("3.2"), (lines(&["            Rest(secs: 10), // breathe"]), Vec::new()));
    // The last had no comma, so the one before it has none now.
    assert_eq!(removed("4"), (lines(&["        ]),", "        Wait()"]), lines(&["        ])"])));
}

#[test]
fn a_step_moves_with_its_comments() {
    let moved = |from: &str, to: &str| after(MINE, &Edit::Move { from: step(from), to: step(to) });
    let down = moved("1", "2");
    assert_eq!(differs(MINE, &down), (Vec::new(), Vec::new()));
    let (comment, bend) = (down.find("// warm up").unwrap(), down.find("seated").unwrap());
    assert!(comment > bend, "{down}");
    let last = moved("1", "4");
    assert!(last.contains("        Wait(),\n        // warm up first\n        Move(exercise: \"standing_march\") // slowly\n    ]"), "{last}");
    // Into the circuit it is indented like the steps there.
    let deeper = moved("2", "2.1");
    assert!(
        deeper.contains("            Hold(exercise: \"seated_forward_bend\",\n                 secs: 45, sets: 2), /* both legs */\n            Reps"),
        "{deeper}"
    );
}

#[test]
fn steps_come_in_as_the_list_has_them() {
    let insert = |at: &str, text: &str| after(MINE, &Edit::Insert { at: step(at), text: text.to_owned() });
    let rest = insert("2", "Rest(secs: 5)");
    assert_eq!(differs(MINE, &rest), (Vec::new(), lines(&["        Rest(secs: 5),"])));
    let two = insert("5", "Rest(secs: 5), Wait()");
    let come = ["        Wait(),", "        Rest(secs: 5),"];
    assert_eq!(differs(MINE, &two), (Vec::new(), lines(&come)));
    let inline = "(name: \"A\", steps: [Wait(), Rest(secs: 1)])\r\n";
    let add = |at: &str| after(inline, &Edit::Insert { at: step(at), text: "Rest(secs: 9)".to_owned() });
    assert_eq!(add("1"), inline.replace("[Wait()", "[Rest(secs: 9), Wait()"));
    assert_eq!(add("3"), inline.replace("1)]", "1), Rest(secs: 9)]"));
    let empty = "Routine(\n    name: \"A\",\n    steps: [],\n)\n";
    let first = after(empty, &Edit::Insert { at: step("1"), text: "Wait()".to_owned() });
    assert_eq!(first, empty.replace("[]", "[\n        Wait(),\n    ]"));
}

#[test]
fn steps_become_a_circuit_and_are_steps_again() {
    let circuit = after(MINE, &Edit::Group { first: step("1"), count: 2, times: 2 });
    for line in ["        Repeat(times: 2, steps: [\n            // warm up first\n", "        ]),\n"] {
        assert!(circuit.contains(line), "{circuit}");
    }
    let again = after(&circuit, &Edit::Ungroup { step: step("1") });
    // The comment that stood apart stands apart from other steps now.
    assert_eq!(differs(MINE, &again), (Vec::new(), Vec::new()));
    let open = after(MINE, &Edit::Ungroup { step: step("3") });
    assert!(open.contains("        // three rounds are enough\n        Reps"), "{open}");
}

#[test]
fn a_step_twice_is_alone_in_its_comments() {
    let twice = after(MINE, &Edit::Duplicate { step: step("1") });
    assert_eq!(differs(MINE, &twice), (Vec::new(), lines(&["        Move(exercise: \"standing_march\"),"])));
}

#[test]
fn what_is_no_good_is_said_and_nothing_changes() {
    let bad = |text: &str, edit: &Edit| edited(text, edit).unwrap_err();
    assert_eq!(bad(MINE, &Edit::Remove { step: step("9") }), NotEdited::NoStep(step("9")));
    assert_eq!(bad(MINE, &field("4", "secs", Some("3"))), NotEdited::NoField("secs".to_owned()));
    assert_eq!(bad(MINE, &field("2", "exercise", None)), NotEdited::NoField("exercise".to_owned()));
    for edit in [
        field("2", "secs", Some("3, sets: 4")),
        field("2", "secs", Some("a lot")),
        Edit::Insert { at: step("1"), text: "Rest(secs: 3".to_owned() },
        Edit::Insert { at: step("1"), text: "], steps: [".to_owned() },
    ] {
        assert!(matches!(bad(MINE, &edit), NotEdited::Bad(_)), "{edit:?}");
    }
    assert!(matches!(bad("(name: 3", &Edit::Remove { step: step("1") }), NotEdited::Bad(_)));
    assert!(["0", "", "1.", "a", "1.0"].iter().all(|path| path.parse::<StepPath>().is_err()));
}

#[test]
fn a_byte_order_mark_and_windows_lines_stay() {
    let text = format!("\u{feff}{}", MINE.replace('\n', "\r\n"));
    let changed = after(&text, &Edit::Insert { at: step("1"), text: "Rest(secs: 5)".to_owned() });
    assert!(changed.starts_with('\u{feff}') && changed.contains("Rest(secs: 5),\r\n"));
    assert_eq!(changed.matches('\n').count(), changed.matches("\r\n").count());
}
