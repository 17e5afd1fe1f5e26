//! What is read from a routine's text, and what is said of a bad one.

use super::*;
use crate::domain::routine_text::Place;

const OWN: &str = r#"exercises: [
  (id: "bend", name: "Bend", dose: Hold(secs: 30, sets: 2, rest_secs: 10)),
  (id: "kneel", name: "Kneel", sides: Each, dose: Hold(secs: 40)),
  (id: "bridge", name: "Bridge", kind: Strength, dose: Reps(reps: 10, tempo: (2, 2, 2), sets: 2, rest_secs: 30)),
  (id: "dog", name: "Dog", kind: Strength, sides: Each, dose: HeldReps(reps: [5, 3, 1], secs: 8, gap_secs: 2, rest_secs: 20)),
  (id: "march", name: "March", kind: Dynamic, dose: Move(secs: 40)),
]"#;

fn read(steps: &str) -> Result<Routine, Vec<RoutineFault>> {
    let text = format!("Routine(name: \"Test\", steps: [\n{steps}\n], {OWN})");
    Routine::read("test", text.as_bytes(), &Catalogue::default())
}

fn work_of(steps: &str) -> Work {
    let routine = read(steps).unwrap();
    routine.work()[0].clone()
}

fn faults_of(steps: &str) -> Vec<(usize, usize, Fault)> {
    read(steps)
        .unwrap_err()
        .into_iter()
        .map(|found| (found.place.line, found.place.col, found.fault))
        .collect()
}

fn fault_of_text(text: &[u8]) -> RoutineFault {
    Routine::read("test", text, &Catalogue::default()).unwrap_err().remove(0)
}

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

#[test]
fn omitted_doses_come_from_the_catalogue() {
    let bend = work_of(r#"Hold(exercise: "bend")"#);
    assert_eq!(bend.sets, [SetDose::Hold(secs(30)); 2]);
    assert_eq!((bend.rest, bend.sides), (secs(10), Sides::Both));
    let dog = work_of(r#"Hold(exercise: "dog")"#);
    let held = |reps| SetDose::HeldReps { reps, hold: secs(8), gap: secs(2) };
    assert_eq!(dog.sets, [held(5), held(3), held(1)]);
    assert_eq!((dog.rest, dog.sides), (secs(20), Sides::Each));
    let tempo = Tempo { work: secs(2), pause: secs(2), back: secs(2) };
    assert_eq!(work_of(r#"Reps(exercise: "bridge")"#).sets, [SetDose::Reps { reps: 10, tempo }; 2]);
    assert_eq!(work_of(r#"Move(exercise: "march")"#).sets, [SetDose::Move(secs(40))]);
}

#[test]
fn what_is_written_goes_before_what_is_usual() {
    let work =
        work_of(r#"Hold(exercise: "kneel", secs: 45.5, sets: 3, rest_secs: 7, sides: Left, start: Right)"#);
    assert_eq!(work.sets, [SetDose::Hold(Duration::from_millis(45_500)); 3]);
    assert_eq!((work.rest, work.sides, work.start), (secs(7), Sides::Left, Side::Right));
}

#[test]
fn reps_are_one_number_or_one_a_set_and_a_tempo_is_three_lengths_or_a_pace() {
    let work = work_of(r#"Reps(exercise: "bridge", reps: [12, 8], tempo: 3)"#);
    let tempo =
        Tempo { work: Duration::from_millis(1_500), pause: secs(0), back: Duration::from_millis(1_500) };
    assert_eq!(work.sets, [SetDose::Reps { reps: 12, tempo }, SetDose::Reps { reps: 8, tempo }]);
    let held = work_of(r#"Hold(exercise: "bend", reps: 4, secs: 5, gap_secs: 1, sets: 2)"#);
    assert_eq!(held.sets, [SetDose::HeldReps { reps: 4, hold: secs(5), gap: secs(1) }; 2]);
}

#[test]
fn the_extension_for_options_may_be_named_and_need_not() {
    let text = format!(
        "#![enable(implicit_some)]\nRoutine(name: \"A\", note: \"b\", steps: [Move(exercise: \"march\", secs: 30)], {OWN})"
    );
    let routine = Routine::read("a", text.as_bytes(), &Catalogue::default()).unwrap();
    assert_eq!(routine.note, "b");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_passed_over() {
    let text =
        format!("\u{feff}Routine(\r\n name: \"A\",\r\n steps: [Move(exercise: \"march\")],\r\n {OWN})");
    assert_eq!(Routine::read("a", text.as_bytes(), &Catalogue::default()).unwrap().name, "A");
}

#[test]
fn an_unknown_exercise_is_told_at_its_place_with_the_nearest_name() {
    let fault = Fault::UnknownExercise { id: "bridgge".to_owned(), nearest: Some("bridge".to_owned()) };
    assert_eq!(faults_of(r#"  Reps(exercise: "bridgge"),"#), [(2, 18, fault)]);
    let fault = Fault::UnknownExercise { id: "zzz".to_owned(), nearest: None };
    assert_eq!(faults_of(r#"Reps(exercise: "zzz")"#), [(2, 16, fault)]);
}

#[test]
fn every_number_out_of_range_is_told_at_its_place() {
    let steps = "Hold(exercise: \"bend\", secs: -5),\nHold(exercise: \"bend\", secs: 900),\n\
                 Hold(exercise: \"bend\", secs: NaN, rest_secs: inf),\nReps(exercise: \"bridge\", reps: 2.5),\nRest(secs: 0)";
    let found = faults_of(steps);
    let out = |field, came, min, max| Fault::OutOfRange { field, came, min, max };
    assert_eq!(found[0], (2, 30, out("secs", -5.0, 1.0, 600.0)));
    assert_eq!(found[1], (3, 30, out("secs", 900.0, 1.0, 600.0)));
    assert!(matches!(found[2], (4, 30, Fault::OutOfRange { field: "secs", came, .. }) if came.is_nan()));
    assert_eq!(found[3], (4, 46, out("rest_secs", f64::INFINITY, 0.0, 600.0)));
    assert_eq!(found[4], (5, 32, Fault::NotWhole { field: "reps", came: 2.5 }));
    assert_eq!(found[5], (6, 12, out("secs", 0.0, 1.0, 3_600.0)));
    assert_eq!(found.len(), 6);
}

#[test]
fn unknown_fields_and_words_are_told_with_what_is_allowed() {
    let found = faults_of(r#"Hold(exercise: "bend", sec: 30)"#);
    assert!(matches!(&found[0], (2, _, Fault::UnknownField { field, within, nearest, expected })
        if field == "sec" && within == "Hold" && nearest.as_deref() == Some("secs") && expected == FIELDS[1].1));
    let found = faults_of(r#"Hodl(exercise: "bend")"#);
    assert!(matches!(&found[0], (2, _, Fault::UnknownWord { word, nearest, .. })
        if word == "Hodl" && nearest.as_deref() == Some("Hold")));
}

#[test]
fn the_list_of_fields_is_what_the_types_take() {
    for (step, fields) in &FIELDS[1..] {
        let found = faults_of(&format!("{step}(no_such_field: 1)"));
        assert!(
            matches!(&found[0].2, Fault::UnknownField { expected, .. } if expected == fields),
            "{step}: {found:?}"
        );
    }
    let fault = fault_of_text(b"Routine(no_such_field: 1)");
    assert!(matches!(fault.fault, Fault::UnknownField { expected, .. } if expected == FIELDS[0].1));
}

#[test]
fn missing_and_repeated_fields_are_told_by_name() {
    let missing = fault_of_text(b"Routine(steps: [])").fault;
    assert_eq!(missing, Fault::MissingField { field: "name".to_owned(), within: "Routine".to_owned() });
    let repeated = &faults_of("Rest(secs: 3, secs: 4)")[0].2;
    assert_eq!(*repeated, Fault::RepeatedField { field: "secs".to_owned() });
}

#[test]
fn what_is_no_routine_at_all_is_told_and_never_panics() {
    assert_eq!(fault_of_text(b"").fault, Fault::Empty);
    assert_eq!(fault_of_text(b" // only a comment\n").fault, Fault::Empty);
    assert_eq!(
        fault_of_text(&vec![b' '; TEXT_BYTES_MAX + 1]).fault,
        Fault::TooLarge { bytes_max: TEXT_BYTES_MAX }
    );
    assert_eq!(fault_of_text(b"ab\n\xff\xfe").place, Place { line: 2, col: 1 });
    assert_eq!(fault_of_text(b"\x7fELF\0\0").fault, Fault::NotText);
    for unclosed in ["Routine(name: \"A\", steps: [", "Routine(name: \"A\" steps: [])"] {
        assert_eq!(fault_of_text(unclosed.as_bytes()).fault, Fault::NotSeparated, "{unclosed}");
    }
    assert_eq!(fault_of_text(b"Routine(name: \"A").fault, Fault::OpenQuote);
    assert_eq!(fault_of_text(b"Routine(name: \"A\", steps: [Rest(secs: \"30\")])").fault, Fault::NoNumber);
    assert_eq!(fault_of_text(b"Routine(name: \"A\", steps: [Wait])").fault, Fault::NoBrackets);
    assert_eq!(fault_of_text(b"Routine(name: \"A\", steps: [Wait()]) x").fault, Fault::Trailing);
    let red =
        fault_of_text(b"Routine(name: \"\\u{1b}[31mred\", steps: [Move(exercise: \"march\", secs: 5)])");
    assert_eq!(red.fault, Fault::ControlSign);
    assert_eq!(faults_of("")[0].2, Fault::NoSteps);
    assert_eq!(faults_of("Rest(secs: 5), Wait()")[0].2, Fault::NoWork);
    let deep = format!("{}(){}", "(".repeat(100_000), ")".repeat(100_000));
    assert!(matches!(fault_of_text(deep.as_bytes()).fault, Fault::Syntax { .. }));
}

#[test]
fn sizes_are_bounded() {
    let many = r#"Move(exercise: "march"),"#.repeat(STEPS_MAX + 1);
    assert_eq!(faults_of(&many)[0].2, Fault::TooManySteps { max: STEPS_MAX });
    let step = r#"Move(exercise: "march", secs: 3600, sets: 20)"#;
    let long = format!("{step},{step}");
    assert_eq!(faults_of(&long)[0].2, Fault::TooLong { hours_max: 24 });
    let circuit = |inner: &str| format!("Repeat(times: 2, steps: [{inner}])");
    let three = circuit(&circuit(&circuit(step)));
    assert!(!matches!(faults_of(&three)[0].2, Fault::TooDeep { .. }));
    assert_eq!(faults_of(&circuit(&three))[0].2, Fault::TooDeep { max: 3 });
}

#[test]
fn sides_can_only_alternate_between_reps_of_two_sides() {
    assert!(read(r#"Hold(exercise: "dog", alternate: true)"#).is_ok());
    assert_eq!(
        faults_of(r#"Hold(exercise: "kneel", alternate: true)"#),
        [(2, 36, Fault::NothingToAlternate)]
    );
    assert_eq!(
        faults_of(r#"Reps(exercise: "bridge", alternate: true)"#),
        [(2, 37, Fault::NothingToAlternate)]
    );
}

#[test]
fn sets_and_listed_reps_must_agree() {
    let fault = Fault::SetsDisagree { sets: 2, listed: 3 };
    assert_eq!(faults_of(r#"Hold(exercise: "dog", reps: [3, 2, 1], sets: 2)"#), [(2, 46, fault)]);
}

#[test]
fn a_dose_that_neither_step_nor_catalogue_gives_is_asked_for() {
    let fault = Fault::MissingDose { field: "secs", exercise: "bridge".to_owned() };
    assert_eq!(faults_of(r#"Hold(exercise: "bridge")"#), [(2, 1, fault)]);
    let fault = Fault::MissingDose { field: "reps", exercise: "bend".to_owned() };
    assert_eq!(faults_of(r#"Reps(exercise: "bend")"#), [(2, 1, fault)]);
}
