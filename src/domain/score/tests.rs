//! Scores of small plans, written out.

use super::*;
use crate::domain::plan::tests::plan_of;

/// No voice.
const SILENT: Lengths<'static> = &|_| None;

fn score_of(steps: &str) -> Vec<String> {
    of_plan(&plan_of(steps), SILENT)
        .iter()
        .map(|cue| format!("{} {}", cue.at.as_secs_f64(), cue.what.word()))
        .collect()
}

#[test]
fn a_hold_is_ticked_in_started_halved_counted_down_and_ended() {
    let expected = [
        "2 prepare_tick",
        "3 prepare_tick",
        "4 prepare_tick",
        "5 start",
        "20 half_way",
        "32 last_tick",
        "33 last_tick",
        "34 last_tick",
        "35 finish",
    ];
    assert_eq!(score_of(r#"Hold(exercise: "bend")"#), expected);
}

#[test]
fn a_rest_and_a_change_of_sides_take_the_place_of_the_end() {
    let score = score_of(
        r#"Hold(exercise: "kneel", secs: 10), Hold(exercise: "bend", secs: 10, sets: 2, rest_secs: 2)"#,
    );
    assert_eq!(score[3..7], ["5 start", "12 last_tick", "13 last_tick", "14 last_tick"]);
    assert_eq!(score[7..9], ["15 change_sides", "17 prepare_tick"]);
    assert!(score.contains(&"30 end".to_owned()), "{score:?}");
    assert!(score.contains(&"45 rest".to_owned()), "{score:?}");
    assert!(!score.contains(&"45 end".to_owned()) && !score.contains(&"15 end".to_owned()), "{score:?}");
}

#[test]
fn reps_click_at_each_phase_and_not_twice_at_their_beginning() {
    let score = score_of(r#"Reps(exercise: "bridge", reps: 2, tempo: (2, 0, 1))"#);
    assert_eq!(score[3..], ["5 start", "7 tempo", "8 tempo", "10 tempo", "11 finish"]);
}

#[test]
fn a_lengthened_segment_is_scored_by_its_new_length() {
    let plan = plan_of(r#"Hold(exercise: "bend", secs: 20)"#);
    let at = |cues: Vec<Cue>| cues.iter().map(|cue| cue.at.as_secs()).collect::<Vec<_>>();
    let secs = Duration::from_secs;
    assert_eq!(at(of_segment(&plan, 1, secs(100), secs(30), SILENT)), [100, 115, 127, 128, 129, 130]);
}

#[test]
fn a_gap_too_short_for_three_ticks_has_those_that_fit() {
    let score = score_of(r#"Hold(exercise: "dog", reps: [2], secs: 3, sides: Left)"#);
    assert_eq!(
        score[3..],
        [
            "5 start",
            "6 last_tick",
            "7 last_tick",
            "8 rest",
            "9 prepare_tick",
            "10 start",
            "11 last_tick",
            "12 last_tick",
            "13 rest",
            "15 finish"
        ]
    );
}
