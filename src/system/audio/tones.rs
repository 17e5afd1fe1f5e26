//! What each cue sounds like: nine short tones, made of sines, ready to be mixed.
//!
//! Pure: a rate goes in, samples come out. When a tone sounds is the mixer's affair, how loud the slider's.
//! Contract: a tone begins and ends at zero, never jumps, and peaks low enough that two at once stay below full scale.

use std::f64::consts::{PI, TAU};

use super::clip;
use crate::domain::score::CueKind;
use crate::domain::settings::SoundSet;

/// Every tone swells for this long. The same for all, so that the moment an ear (or `onsets.py`) calls its beginning
/// is the same too, and intervals between different cues are exact. 3.5 ms is soft, and still a clear onset.
const ATTACK_MILLIS: f64 = 3.5;
/// The last stretch of a note is led down to a true zero.
const RELEASE_MILLIS: f64 = 30.0;

/// One sine of a note: its pitch against the note's, its share, and how fast it dies away.
struct Partial {
    ratio: f64,
    level: f64,
    tau_millis: f64,
}

/// One note of a tone.
struct Note {
    starts_millis: u32,
    lasts_millis: u32,
    hz: f64,
    gain: f64,
    touch: Touch,
}

/// How a note is struck. What that sounds like is the sound set's affair.
#[derive(Clone, Copy)]
enum Touch {
    /// Dry, gone at once.
    Knock,
    /// Round, rings a little longer than the knock.
    Drop,
    /// Soft, for the tones of two notes.
    Call,
    /// Left to ring.
    Bell,
    /// Low, carried on small loudspeakers by its overtones.
    Low,
    /// A fingertip on the table.
    Click,
    /// A chord left to ring.
    Chord,
}

const fn partial(ratio: f64, level: f64, tau_millis: f64) -> Partial {
    Partial { ratio, level, tau_millis }
}

const fn note(starts_millis: u32, lasts_millis: u32, hz: f64, gain: f64, touch: Touch) -> Note {
    Note { starts_millis, lasts_millis, hz, gain, touch }
}

/// What a note is made of.
fn partials(set: SoundSet, touch: Touch) -> &'static [Partial] {
    match set {
        SoundSet::Wood => wood(touch),
        SoundSet::Bell => bell(touch),
        SoundSet::Bright => bright(touch),
    }
}

/// Wooden bars and a small bell: calm, for a quiet room.
fn wood(touch: Touch) -> &'static [Partial] {
    match touch {
        Touch::Knock => const { &[partial(1.0, 0.80, 26.0), partial(2.71, 0.20, 9.0)] },
        Touch::Drop => const { &[partial(1.0, 0.88, 48.0), partial(2.0, 0.12, 20.0)] },
        Touch::Call => {
            const { &[partial(1.0, 0.80, 95.0), partial(2.0, 0.15, 60.0), partial(3.0, 0.05, 30.0)] }
        }
        Touch::Bell => {
            const { &[partial(1.0, 0.72, 210.0), partial(2.0, 0.16, 120.0), partial(2.76, 0.12, 70.0)] }
        }
        Touch::Low => {
            const { &[partial(1.0, 0.58, 190.0), partial(2.0, 0.27, 130.0), partial(4.0, 0.15, 45.0)] }
        }
        Touch::Click => const { &[partial(1.0, 0.85, 9.0), partial(1.5, 0.15, 6.0)] },
        Touch::Chord => {
            const { &[partial(1.0, 0.78, 330.0), partial(2.0, 0.17, 200.0), partial(3.0, 0.05, 90.0)] }
        }
    }
}

/// Metal: the overtones of a struck bell (2.0, 2.76 and 5.4 times the note), which ring longer.
fn bell(touch: Touch) -> &'static [Partial] {
    match touch {
        Touch::Knock => {
            const { &[partial(1.0, 0.62, 45.0), partial(2.76, 0.26, 30.0), partial(5.4, 0.06, 10.0)] }
        }
        Touch::Drop => const { &[partial(1.0, 0.80, 70.0), partial(2.76, 0.12, 45.0)] },
        Touch::Call => {
            const { &[partial(1.0, 0.66, 150.0), partial(2.0, 0.14, 110.0), partial(2.76, 0.20, 80.0)] }
        }
        Touch::Bell => {
            const { &[partial(1.0, 0.60, 260.0), partial(2.0, 0.18, 200.0), partial(2.76, 0.22, 140.0)] }
        }
        Touch::Low => {
            const { &[partial(1.0, 0.34, 230.0), partial(2.76, 0.38, 120.0), partial(5.4, 0.28, 45.0)] }
        }
        Touch::Click => const { &[partial(1.0, 0.62, 13.0), partial(1.6, 0.38, 9.0)] },
        Touch::Chord => {
            const { &[partial(1.0, 0.66, 380.0), partial(2.0, 0.18, 280.0), partial(2.76, 0.16, 160.0)] }
        }
    }
}

/// Whole overtones, nearly as strong as the note: cuts through a fan, traffic, other people.
fn bright(touch: Touch) -> &'static [Partial] {
    match touch {
        Touch::Knock => {
            const { &[partial(1.0, 0.45, 34.0), partial(2.0, 0.33, 28.0), partial(3.0, 0.22, 20.0)] }
        }
        Touch::Drop => {
            const { &[partial(1.0, 0.50, 56.0), partial(2.0, 0.32, 44.0), partial(3.0, 0.18, 30.0)] }
        }
        Touch::Call => {
            const { &[partial(1.0, 0.44, 120.0), partial(2.0, 0.32, 105.0), partial(3.0, 0.24, 80.0)] }
        }
        Touch::Bell => {
            const { &[partial(1.0, 0.50, 230.0), partial(2.0, 0.30, 190.0), partial(3.0, 0.20, 130.0)] }
        }
        Touch::Low => {
            const { &[partial(1.0, 0.30, 190.0), partial(2.0, 0.34, 170.0), partial(4.0, 0.36, 120.0)] }
        }
        Touch::Click => const { &[partial(1.0, 0.55, 12.0), partial(1.5, 0.45, 10.0)] },
        Touch::Chord => {
            const { &[partial(1.0, 0.52, 330.0), partial(2.0, 0.30, 260.0), partial(3.0, 0.18, 160.0)] }
        }
    }
}

const D4: f64 = 293.66;
const C5: f64 = 523.25;
const D5: f64 = 587.33;
const E5: f64 = 659.26;
const G5: f64 = 783.99;
const A5: f64 = 880.00;
const C6: f64 = 1_046.50;
const E6: f64 = 1_318.51;

/// Told apart by shape first (one, two, rising, falling, dry, ringing) and by pitch second: up is work, down is rest.
/// Notes of one tone run into each other, so that a tone is one sound with one beginning.
fn notes(kind: CueKind) -> &'static [Note] {
    match kind {
        CueKind::PrepareTick => const { &[note(0, 120, D5, 0.34, Touch::Knock)] },
        CueKind::Start => {
            const { &[note(0, 300, D5, 0.27, Touch::Call), note(110, 430, A5, 0.31, Touch::Call)] }
        }
        CueKind::HalfWay => const { &[note(0, 850, C6, 0.24, Touch::Bell)] },
        CueKind::LastTick => const { &[note(0, 200, A5, 0.28, Touch::Drop)] },
        CueKind::End => {
            const { &[note(0, 300, A5, 0.28, Touch::Call), note(120, 460, D5, 0.28, Touch::Call)] }
        }
        CueKind::Rest => const { &[note(0, 750, D4, 0.36, Touch::Low)] },
        CueKind::ChangeSides => {
            const { &[note(0, 300, E5, 0.29, Touch::Call), note(180, 400, E5, 0.29, Touch::Call)] }
        }
        CueKind::Tempo => const { &[note(0, 60, E6, 0.24, Touch::Click)] },
        CueKind::Finish => {
            const {
                &[
                    note(0, 1_400, C5, 0.20, Touch::Chord),
                    note(90, 1_310, E5, 0.18, Touch::Chord),
                    note(180, 1_320, G5, 0.18, Touch::Chord),
                ]
            }
        }
    }
}

/// Every tone is heard to begin so long after its first sample: what swells slower begins sooner.
const ONSET_MILLIS: f64 = 1.5;
/// Heard to begin means a tenth of the peak of the first 30 ms.
const EARLY_MILLIS: u32 = 30;

/// One tone, mono, as loud as every other sound; the shortest a little fainter, for their peaks.
pub(super) fn tone(set: SoundSet, kind: CueKind, rate: u32) -> Vec<f32> {
    // No tone is silent.
    let tone = clip::levelled(played(set, kind, rate), rate).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few frames")]
    let wanted = (ONSET_MILLIS * f64::from(rate) / 1_000.0).round() as usize;
    let lead = wanted.saturating_sub(onset(&tone, rate));
    std::iter::repeat_n(0.0, lead).chain(tone).collect()
}

/// The frame on which a tone is heard to begin.
fn onset(tone: &[f32], rate: u32) -> usize {
    let early = (EARLY_MILLIS * rate / 1_000) as usize;
    let peak = tone.iter().take(early).fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    tone.iter().position(|sample| sample.abs() >= peak * 0.1).unwrap_or(0)
}

fn played(set: SoundSet, kind: CueKind, rate: u32) -> Vec<f32> {
    let frames = |millis: u32| millis as usize * rate as usize / 1_000;
    let notes = notes(kind);
    let length = notes.iter().map(|note| frames(note.starts_millis) + frames(note.lasts_millis)).max();
    let mut sum = vec![0.0; length.unwrap_or(0)];
    for note in notes {
        let count = frames(note.lasts_millis);
        for (frame, out) in sum.iter_mut().skip(frames(note.starts_millis)).take(count).enumerate() {
            *out += sample_of((set, note), frame, count, f64::from(rate));
        }
    }
    sum.into_iter().map(narrow).collect()
}

fn sample_of((set, note): (SoundSet, &Note), frame: usize, count: usize, rate: f64) -> f64 {
    let secs = frame as f64 / rate;
    let millis = secs * 1_000.0;
    let left_millis = (count - 1 - frame) as f64 * 1_000.0 / rate;
    let shape = swell(millis / ATTACK_MILLIS) * swell(left_millis / RELEASE_MILLIS);
    let sines = partials(set, note.touch).iter().map(|partial| {
        let decay = (-(millis - ATTACK_MILLIS).max(0.0) / partial.tau_millis).exp();
        partial.level * decay * (TAU * (note.hz * partial.ratio * secs).fract()).sin()
    });
    note.gain * shape * sines.sum::<f64>()
}

/// Half a cosine from 0 to 1, then 1.
fn swell(done: f64) -> f64 {
    if done >= 1.0 { 1.0 } else { 0.5 - 0.5 * (PI * done).cos() }
}

#[expect(clippy::cast_possible_truncation, reason = "a sample needs no more than 24 bits")]
fn narrow(sample: f64) -> f32 {
    sample as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATES: [u32; 4] = [8_000, 44_100, 48_000, 192_000];

    fn each(check: impl Fn(SoundSet, CueKind, u32, &[f32])) {
        for rate in RATES {
            for set in SoundSet::ALL {
                for kind in CueKind::ALL {
                    check(set, kind, rate, &tone(set, kind, rate));
                }
            }
        }
    }

    fn peak(samples: &[f32]) -> f32 {
        samples.iter().fold(0.0, |peak, sample| peak.max(sample.abs()))
    }

    #[test]
    fn a_tone_begins_and_ends_at_zero() {
        each(|set, kind, rate, tone| {
            assert!(tone[0] == 0.0 && tone[tone.len() - 1] == 0.0, "{set:?} {kind:?} at {rate}");
        });
    }

    #[test]
    fn no_tone_is_too_loud_or_too_faint() {
        each(|set, kind, rate, tone| {
            let peak = peak(tone);
            assert!((0.12..=0.45).contains(&peak), "{set:?} {kind:?} at {rate} peaks at {peak}");
        });
    }

    #[test]
    fn no_tone_jumps() {
        for set in SoundSet::ALL {
            for kind in CueKind::ALL {
                let tone = tone(set, kind, 44_100);
                let step = tone.windows(2).fold(0.0_f32, |step, two| step.max((two[1] - two[0]).abs()));
                assert!(step < 0.1, "{set:?} {kind:?} jumps by {step}");
            }
        }
    }

    #[test]
    fn no_tone_leans_to_one_side() {
        each(|set, kind, rate, tone| {
            let mean = tone.iter().sum::<f32>() / tone.len() as f32;
            assert!(mean.abs() < 1e-3, "{set:?} {kind:?} at {rate} has a mean of {mean}");
        });
    }

    #[test]
    fn every_tone_is_over_before_the_next_can_come() {
        each(|set, kind, rate, tone| {
            let millis = tone.len() * 1_000 / rate as usize;
            let most = if kind == CueKind::Finish { 1_500 } else { 900 };
            assert!((50..=most).contains(&millis), "{set:?} {kind:?} at {rate} lasts {millis} ms");
        });
    }

    #[test]
    fn every_tone_is_heard_to_begin_on_the_same_sample() {
        each(|set, kind, rate, tone| {
            let millis = onset(tone, rate) as f64 * 1_000.0 / f64::from(rate);
            let frame = 1_000.0 / f64::from(rate);
            // The lead is counted in whole frames, and 30 ms reach a little less far into the tone behind it.
            assert!((millis - ONSET_MILLIS).abs() <= frame * 1.5, "{set:?} {kind:?} at {rate}: {millis} ms");
        });
    }

    #[test]
    fn no_tone_falls_silent_in_its_middle() {
        // A gap of 60 ms below -50 dBFS would make two sounds of one, to an ear and to `onsets.py`.
        for (set, kind) in SoundSet::ALL.into_iter().flat_map(|set| CueKind::ALL.map(|kind| (set, kind))) {
            let tone = tone(set, kind, 48_000);
            let loud: Vec<usize> = (0..tone.len()).filter(|&frame| tone[frame].abs() > 0.003_16).collect();
            let gap = loud.windows(2).map(|two| two[1] - two[0]).max().unwrap();
            assert!(gap < 48 * 40, "{set:?} {kind:?} is silent for {gap} frames");
        }
    }

    #[test]
    fn no_two_tones_of_a_set_are_alike() {
        for set in SoundSet::ALL {
            for one in CueKind::ALL {
                for other in CueKind::ALL.into_iter().filter(|&other| other != one) {
                    let (one_tone, other_tone) = (tone(set, one, 48_000), tone(set, other, 48_000));
                    let power = |tone: &[f32]| tone.iter().map(|sample| sample * sample).sum::<f32>();
                    let both: f32 = one_tone.iter().zip(other_tone.iter()).map(|(a, b)| a * b).sum();
                    let alike = both / (power(&one_tone) * power(&other_tone)).sqrt();
                    assert!(alike.abs() < 0.8, "{set:?}: {one:?} and {other:?} are alike by {alike}");
                }
            }
        }
    }

    #[test]
    fn all_tones_are_within_three_loudness_units_of_one_another() {
        let mut all = Vec::new();
        for (set, kind) in SoundSet::ALL.into_iter().flat_map(|set| CueKind::ALL.map(|kind| (set, kind))) {
            all.push((clip::loudest_moment(&tone(set, kind, 48_000), 48_000).unwrap(), set, kind));
        }
        all.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (first, last) = (all.first().unwrap().0, all.last().unwrap().0);
        assert!(last - first <= 3.0, "{all:#?}");
    }
}
