//! Routines unrolled.

use super::*;
use crate::domain::exercise::Catalogue;

const OWN: &str = r#"exercises: [
  (id: "bend", name: "Bend", dose: Hold(secs: 30)),
  (id: "kneel", name: "Kneel", sides: Each, dose: Hold(secs: 40)),
  (id: "bridge", name: "Bridge", kind: Strength, dose: Reps(reps: 10, tempo: (2, 2, 2))),
  (id: "swing", name: "Swing", kind: Dynamic, sides: Each, dose: Reps(reps: 4, tempo: (1, 0, 1))),
  (id: "dog", name: "Dog", kind: Strength, sides: Each, dose: HeldReps(reps: [5, 3, 1], secs: 8, gap_secs: 2, rest_secs: 20)),
  (id: "march", name: "March", kind: Dynamic, dose: Move(secs: 40)),
]"#;

/// A plan of steps that name the exercises above.
pub(crate) fn plan_of(steps: &str) -> Plan {
    let text = format!("Routine(name: \"Test\", steps: [{steps}], {OWN})");
    Plan::of(&Routine::read("test", text.as_bytes(), &Catalogue::default()).unwrap())
}

fn row(plan: &Plan) -> Vec<String> {
    let one = |segment: &Segment| {
        let side = segment.of.as_ref().map_or("", |of| of.side.word());
        format!("{} {} {side}", segment.kind.word(), segment.length.as_secs_f64()).trim_end().to_owned()
    };
    plan.segments.iter().map(one).collect()
}

#[test]
fn a_two_sided_set_is_left_change_right_and_rests_between_sets_are_long_enough_to_change() {
    let plan = plan_of(r#"Hold(exercise: "kneel", sets: 2, rest_secs: 2)"#);
    let expected = [
        "prepare 5 left",
        "hold 40 left",
        "change_sides 5 right",
        "hold 40 right",
        "change_sides 5 left",
        "hold 40 left",
        "change_sides 5 right",
        "hold 40 right",
    ];
    assert_eq!(row(&plan), expected);
    let plan = plan_of(r#"Hold(exercise: "kneel", sets: 2, rest_secs: 9, start: Right)"#);
    assert_eq!(row(&plan)[4], "rest 9 right");
    assert_eq!(
        plan.sets.iter().map(|set| (set.set, set.side)).collect::<Vec<_>>(),
        [(1, Side::Right), (1, Side::Left), (2, Side::Right), (2, Side::Left)]
    );
}

#[test]
fn held_reps_are_a_hold_and_a_gap_each_and_the_pyramid_takes_240_s() {
    let plan = plan_of(r#"Hold(exercise: "dog")"#);
    assert_eq!(plan.total, Duration::from_mins(4));
    assert_eq!(row(&plan)[..3], ["prepare 5 left", "hold 8 left", "rest 2 left"]);
    assert_eq!(plan.sets.iter().map(|set| set.planned.as_secs()).collect::<Vec<_>>(), [40, 40, 24, 24, 8, 8]);
    let first = &plan.sets[0];
    assert_eq!((first.first_segment, first.last_segment, first.reps), (1, 9, Some(5)));
}

#[test]
fn sides_that_alternate_share_one_bout_and_keep_two_sets() {
    let plan = plan_of(r#"Reps(exercise: "swing", alternate: true)"#);
    assert_eq!(row(&plan), ["prepare 5 left", "move 16 both"]);
    assert_eq!(
        plan.sets.iter().map(|set| (set.side, set.planned.as_secs(), set.reps)).collect::<Vec<_>>(),
        [(Side::Left, 8, Some(4)), (Side::Right, 8, Some(4))]
    );
    let plan = plan_of(r#"Hold(exercise: "dog", reps: [2], alternate: true)"#);
    assert_eq!(
        row(&plan)[1..],
        [
            "hold 8 left",
            "rest 2 left",
            "hold 8 right",
            "rest 2 right",
            "hold 8 left",
            "rest 2 left",
            "hold 8 right",
            "rest 2 right"
        ]
    );
    assert_eq!(plan.sets.iter().map(|set| set.last_segment).collect::<Vec<_>>(), [5, 7]);
}

#[test]
fn a_circuit_is_done_round_by_round_with_rests_between_and_none_after() {
    let plan = plan_of(
        r#"Repeat(times: 2, rest_secs: 7, steps: [Hold(exercise: "bend"), Move(exercise: "march")]), Wait()"#,
    );
    let expected = [
        "prepare 5 both",
        "hold 30 both",
        "prepare 5 both",
        "move 40 both",
        "rest 7",
        "prepare 5 both",
        "hold 30 both",
        "prepare 5 both",
        "move 40 both",
        "wait 0",
    ];
    assert_eq!(row(&plan), expected);
    assert_eq!(
        plan.sets.iter().map(|set| (set.step, set.round)).collect::<Vec<_>>(),
        [(1, 1), (2, 1), (1, 2), (2, 2)]
    );
    assert_eq!(plan.work_steps, 2);
}

#[test]
fn an_exercise_is_left_out_of_every_later_round_with_the_rests_that_led_to_it_alone() {
    let plan = plan_of(
        r#"Repeat(times: 2, rest_secs: 7, steps: [Hold(exercise: "bend"), Rest(secs: 3), Move(exercise: "march")])"#,
    );
    let left = plan.without(2, 3);
    let expected = ["prepare 5 both", "hold 30 both", "rest 3", "rest 7", "prepare 5 both", "hold 30 both"];
    assert_eq!(row(&left), expected[..3].iter().chain(&expected[4..]).copied().collect::<Vec<_>>());
    assert_eq!(left.total, left.segments.iter().map(|segment| segment.length).sum());
    assert_eq!(left.segments[4].start, Duration::from_secs(43));
    let places = |plan: &Plan| plan.sets.iter().map(|set| set.last_segment).collect::<Vec<_>>();
    assert_eq!((places(&plan), places(&left)), (vec![1, 4, 7, 10], vec![1, 5, 4, 5]));
    assert_eq!(
        row(&plan.without(1, 0)),
        ["rest 3", "prepare 5 both", "move 40 both", "rest 7", "prepare 5 both", "move 40 both"]
    );
    assert_eq!(plan.without(3, 0), plan, "there is no such step");
}

#[test]
fn circuits_in_circuits_count_their_rounds_through() {
    let plan = plan_of(r#"Repeat(times: 2, steps: [Repeat(times: 3, steps: [Hold(exercise: "bend")])])"#);
    assert_eq!(plan.sets.iter().map(|set| set.round).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn starts_are_the_sums_of_what_stands_before() {
    let plan = plan_of(r#"Hold(exercise: "bend"), Rest(secs: 12), Reps(exercise: "bridge", sets: 2)"#);
    let mut sum = Duration::ZERO;
    for segment in &plan.segments {
        assert_eq!(segment.start, sum);
        sum += segment.length;
    }
    assert_eq!(plan.total, sum);
}
