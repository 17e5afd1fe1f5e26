//! Whole scores, mixed offline: every cue on its sample.

use super::*;
use crate::domain::score::CueKind;

const RATE: u32 = 48_000;

fn render(cues: &[(Duration, CueKind)], rate: u32) -> Vec<f32> {
    let cues = cues.iter().map(|(at, kind)| (*at, Heard::Tone(*kind))).collect();
    Rendering::of(cues, Sounds::default(), rate).flatten().collect()
}

/// The frames on which sound begins after silence, by 10 ms and more of zeros.
fn beginnings(sound: &[f32]) -> Vec<usize> {
    let loud: Vec<usize> = (0..sound.len()).filter(|&frame| sound[frame] != 0.0).collect();
    let begins = |place: usize| place == 0 || loud[place] - loud[place - 1] > RATE as usize / 100;
    (0..loud.len()).filter(|&place| begins(place)).map(|place| loud[place]).collect()
}

/// The zeros before a tone is heard.
fn lead(kind: CueKind) -> usize {
    Bank::new(Arc::default(), RATE).tone(kind).iter().position(|sample| *sample != 0.0).unwrap()
}

#[test]
fn every_cue_of_a_long_score_begins_on_its_exact_sample() {
    // Steps of 1.9 s and a crooked rest, so that no cue falls on a round number.
    let at = |step: u64| Duration::from_nanos(step * 1_900_012_345 + 777);
    let kinds = CueKind::ALL.into_iter().cycle();
    let cues: Vec<(Duration, CueKind)> = (0..300).map(at).zip(kinds).collect();
    let leads = CueKind::ALL.map(lead);
    let expected: Vec<usize> = cues
        .iter()
        .map(|(at, kind)| usize::try_from(frames(*at, RATE)).unwrap() + leads[*kind as usize])
        .collect();
    assert_eq!(beginnings(&render(&cues, RATE)), expected);
}

#[test]
fn a_score_in_any_order_sounds_the_same() {
    let cue = |millis, kind| (Duration::from_millis(millis), kind);
    let cues = [cue(0, CueKind::Start), cue(1_000, CueKind::LastTick), cue(1_100, CueKind::Finish)];
    let mut turned = cues;
    turned.reverse();
    assert_eq!(render(&turned, RATE), render(&cues, RATE));
}

#[test]
fn a_score_ends_with_its_last_tone() {
    let length = Bank::new(Arc::default(), RATE).tone(CueKind::End).len();
    let sound = render(&[(Duration::from_secs(1), CueKind::End)], RATE);
    assert_eq!(sound.len(), 48_000 + length);
}

#[test]
fn many_cues_at_once_are_all_heard() {
    let crowd = vec![(Duration::from_millis(500), CueKind::Tempo); 16];
    let one = render(&crowd[..1], RATE);
    let all = render(&crowd, RATE);
    assert!(all[24_030].abs() > 3.0 * one[24_030].abs());
}

#[test]
fn an_empty_score_is_no_sound() {
    assert_eq!(render(&[], RATE), Vec::<f32>::new());
}
