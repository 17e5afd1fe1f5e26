//! What each cue sounds like: nine short tones, made of sines, ready to be mixed.
//!
//! Pure: a rate goes in, samples come out. When a tone sounds is the mixer's affair, how loud the slider's.
//! Contract: a tone begins and ends at zero, never jumps, and peaks low enough that two at once stay below full scale.

use std::f64::consts::{PI, TAU};

use crate::domain::score::CueKind;

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
    partials: &'static [Partial],
}

const fn partial(ratio: f64, level: f64, tau_millis: f64) -> Partial {
    Partial { ratio, level, tau_millis }
}

const fn note(
    starts_millis: u32,
    lasts_millis: u32,
    hz: f64,
    gain: f64,
    partials: &'static [Partial],
) -> Note {
    Note { starts_millis, lasts_millis, hz, gain, partials }
}

/// A knock on wood: one bar's overtone, gone at once.
const WOOD: &[Partial] = &[partial(1.0, 0.80, 26.0), partial(2.71, 0.20, 9.0)];
/// A drop of water: round, and rings a little longer than the wood.
const DROP: &[Partial] = &[partial(1.0, 0.88, 48.0), partial(2.0, 0.12, 20.0)];
/// A soft call, for the tones of two notes.
const CALL: &[Partial] = &[partial(1.0, 0.80, 95.0), partial(2.0, 0.15, 60.0), partial(3.0, 0.05, 30.0)];
/// A small bell, with the overtone that makes it metal.
const BELL: &[Partial] = &[partial(1.0, 0.72, 210.0), partial(2.0, 0.16, 120.0), partial(2.76, 0.12, 70.0)];
/// A low bar. The overtones carry it on small loudspeakers, which play no bass.
const LOW: &[Partial] = &[partial(1.0, 0.58, 190.0), partial(2.0, 0.27, 130.0), partial(4.0, 0.15, 45.0)];
/// A fingertip on the table.
const CLICK: &[Partial] = &[partial(1.0, 0.85, 9.0), partial(1.5, 0.15, 6.0)];
/// A chord left to ring.
const CHORD: &[Partial] = &[partial(1.0, 0.78, 330.0), partial(2.0, 0.17, 200.0), partial(3.0, 0.05, 90.0)];

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
        CueKind::PrepareTick => const { &[note(0, 120, D5, 0.34, WOOD)] },
        CueKind::Start => const { &[note(0, 300, D5, 0.27, CALL), note(110, 430, A5, 0.31, CALL)] },
        CueKind::HalfWay => const { &[note(0, 850, C6, 0.24, BELL)] },
        CueKind::LastTick => const { &[note(0, 200, A5, 0.28, DROP)] },
        CueKind::End => const { &[note(0, 300, A5, 0.28, CALL), note(120, 460, D5, 0.28, CALL)] },
        CueKind::Rest => const { &[note(0, 750, D4, 0.36, LOW)] },
        CueKind::ChangeSides => const { &[note(0, 300, E5, 0.29, CALL), note(180, 400, E5, 0.29, CALL)] },
        CueKind::Tempo => const { &[note(0, 60, E6, 0.24, CLICK)] },
        CueKind::Finish => {
            const {
                &[
                    note(0, 1_400, C5, 0.20, CHORD),
                    note(90, 1_310, E5, 0.18, CHORD),
                    note(180, 1_320, G5, 0.18, CHORD),
                ]
            }
        }
    }
}

/// Every tone at one rate: made once when a device is opened, then only read.
#[derive(Debug)]
pub(super) struct Bank {
    rate: u32,
    /// In the order of [`CueKind::ALL`].
    tones: [Vec<f32>; CueKind::ALL.len()],
}

impl Bank {
    /// The tones for a device of that many frames a second.
    pub(super) fn new(rate: u32) -> Self {
        Self { rate, tones: CueKind::ALL.map(|kind| tone(kind, rate)) }
    }

    /// Frames a second.
    pub(super) fn rate(&self) -> u32 {
        self.rate
    }

    /// The samples of one tone, mono.
    pub(super) fn tone(&self, kind: CueKind) -> &[f32] {
        self.tones.get(kind as usize).map_or(&[], Vec::as_slice)
    }

    /// One sample of a tone; `None` after its end.
    pub(super) fn sample(&self, kind: CueKind, at: usize) -> Option<f32> {
        self.tone(kind).get(at).copied()
    }
}

/// One tone, mono, between -1 and 1.
fn tone(kind: CueKind, rate: u32) -> Vec<f32> {
    let frames = |millis: u32| millis as usize * rate as usize / 1_000;
    let notes = notes(kind);
    let length = notes.iter().map(|note| frames(note.starts_millis) + frames(note.lasts_millis)).max();
    let mut sum = vec![0.0; length.unwrap_or(0)];
    for note in notes {
        let count = frames(note.lasts_millis);
        for (frame, out) in sum.iter_mut().skip(frames(note.starts_millis)).take(count).enumerate() {
            *out += sample_of(note, frame, count, f64::from(rate));
        }
    }
    sum.into_iter().map(narrow).collect()
}

fn sample_of(note: &Note, frame: usize, count: usize, rate: f64) -> f64 {
    let secs = frame as f64 / rate;
    let millis = secs * 1_000.0;
    let left_millis = (count - 1 - frame) as f64 * 1_000.0 / rate;
    let shape = swell(millis / ATTACK_MILLIS) * swell(left_millis / RELEASE_MILLIS);
    let sines = note.partials.iter().map(|partial| {
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

    fn each(check: impl Fn(CueKind, u32, &[f32])) {
        for rate in RATES {
            let bank = Bank::new(rate);
            for kind in CueKind::ALL {
                check(kind, rate, bank.tone(kind));
            }
        }
    }

    fn peak(samples: &[f32]) -> f32 {
        samples.iter().fold(0.0, |peak, sample| peak.max(sample.abs()))
    }

    /// Where the level passes a tenth of the early peak: what `onsets.py` calls the onset, in milliseconds.
    fn onset_millis(tone: &[f32], rate: u32) -> f64 {
        let early = peak(&tone[..tone.len().min(rate as usize * 30 / 1_000)]);
        let frame = tone.iter().position(|sample| sample.abs() >= early * 0.1).unwrap();
        frame as f64 * 1_000.0 / f64::from(rate)
    }

    #[test]
    fn the_bank_keeps_each_kind_in_its_own_place() {
        for (place, kind) in CueKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, place);
        }
    }

    #[test]
    fn a_tone_begins_and_ends_at_zero() {
        each(|kind, rate, tone| {
            assert!(tone[0] == 0.0 && tone[tone.len() - 1] == 0.0, "{kind:?} at {rate}");
        });
    }

    #[test]
    fn no_tone_is_too_loud_or_too_faint() {
        each(|kind, rate, tone| {
            let peak = peak(tone);
            assert!((0.15..=0.45).contains(&peak), "{kind:?} at {rate} peaks at {peak}");
        });
    }

    #[test]
    fn no_tone_jumps() {
        let bank = Bank::new(44_100);
        for kind in CueKind::ALL {
            let tone = bank.tone(kind);
            let step = tone.windows(2).fold(0.0_f32, |step, two| step.max((two[1] - two[0]).abs()));
            assert!(step < 0.08, "{kind:?} jumps by {step}");
        }
    }

    #[test]
    fn no_tone_leans_to_one_side() {
        each(|kind, rate, tone| {
            let mean = tone.iter().sum::<f32>() / tone.len() as f32;
            assert!(mean.abs() < 1e-3, "{kind:?} at {rate} has a mean of {mean}");
        });
    }

    #[test]
    fn every_tone_is_over_before_the_next_can_come() {
        each(|kind, rate, tone| {
            let millis = tone.len() * 1_000 / rate as usize;
            let most = if kind == CueKind::Finish { 1_500 } else { 900 };
            assert!((50..=most).contains(&millis), "{kind:?} at {rate} lasts {millis} ms");
        });
    }

    #[test]
    fn every_tone_is_heard_to_begin_the_same_moment_after_its_first_sample() {
        let bank = Bank::new(48_000);
        let onsets = CueKind::ALL.map(|kind| onset_millis(bank.tone(kind), 48_000));
        let first = onsets.iter().copied().fold(f64::MAX, f64::min);
        let last = onsets.iter().copied().fold(0.0, f64::max);
        assert!(first > 0.2 && last < 1.2 && last - first < 0.45, "{onsets:?}");
    }

    #[test]
    fn no_tone_falls_silent_in_its_middle() {
        // A gap of 60 ms below -50 dBFS would make two sounds of one, to an ear and to `onsets.py`.
        let bank = Bank::new(48_000);
        for kind in CueKind::ALL {
            let tone = bank.tone(kind);
            let loud: Vec<usize> = (0..tone.len()).filter(|&frame| tone[frame].abs() > 0.003_16).collect();
            let gap = loud.windows(2).map(|two| two[1] - two[0]).max().unwrap();
            assert!(gap < 48 * 40, "{kind:?} is silent for {gap} frames");
        }
    }

    #[test]
    fn no_two_tones_are_alike() {
        let bank = Bank::new(48_000);
        for one in CueKind::ALL {
            for other in CueKind::ALL.into_iter().filter(|&other| other != one) {
                let (one_tone, other_tone) = (bank.tone(one), bank.tone(other));
                let power = |tone: &[f32]| tone.iter().map(|sample| sample * sample).sum::<f32>();
                let both: f32 = one_tone.iter().zip(other_tone.iter()).map(|(a, b)| a * b).sum();
                let alike = both / (power(one_tone) * power(other_tone)).sqrt();
                assert!(alike.abs() < 0.8, "{one:?} and {other:?} are alike by {alike}");
            }
        }
    }
}
