//! A finished sound: mono samples at some rate, decoded from a file, brought to another rate, and levelled.
//!
//! Loudness is that of the loudest tenth of a second, K-weighted as in EBU R 128: ears judge a short cue by its peak
//! moment, for which the 400 ms of that standard are too long.

use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use ebur128::{EbuR128, Mode};
use rodio::{Decoder, Source};
use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Async, FixedAsync, Resampler, SincInterpolationParameters, WindowFunction};

use super::mixer;

/// The rate at which clips are kept: what nearly every device plays.
pub const RATE: u32 = 48_000;
/// How loud every sound is, in LUFS of its loudest tenth of a second, before the volume.
pub(super) const LOUDNESS: f64 = -22.5;
/// No sound peaks above this, so that two at once stay below full scale.
const PEAK_MAX: f32 = 0.36;
/// The stretch whose loudness counts.
const MOMENT_MILLIS: u32 = 100;
/// A sound of one's own is cut off here: longer would run into the next cue.
const LENGTH_MAX: Duration = Duration::from_secs(3);
/// The end of what is cut off is faded for so long.
const FADE: Duration = Duration::from_millis(30);
/// A larger file is no cue.
pub const FILE_BYTES_MAX: u64 = 8 << 20;

/// A finished sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// Frames a second.
    pub rate: u32,
    /// Mono, between -1 and 1.
    pub samples: Arc<[f32]>,
}

/// Why a file is no sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSound {
    /// No sound of a kind that is read here: wav, flac, ogg, mp3.
    #[error("not a wav, flac, ogg or mp3 file that can be read")]
    Unreadable,
    /// Nothing in it can be heard.
    #[error("silent")]
    Silent,
}

impl Clip {
    /// How long it is.
    pub fn length(&self) -> Duration {
        mixer::length(self.samples.len() as u64, self.rate)
    }

    /// The samples at that rate.
    pub(super) fn at(&self, rate: u32) -> Arc<[f32]> {
        if rate == self.rate {
            Arc::clone(&self.samples)
        } else {
            resampled(&self.samples, self.rate, rate).into()
        }
    }

    /// A sound of a person's own, from a file's bytes: at [`RATE`], as loud as the others, at most 3 s long.
    ///
    /// # Errors
    /// It is none, or silent.
    pub fn of_file(bytes: Vec<u8>) -> Result<Self, BadSound> {
        let (rate, mut samples) = decoded(bytes, LENGTH_MAX)?;
        fade_out(&mut samples, rate, FADE);
        let samples = levelled(resampled(&samples, rate, RATE), RATE).ok_or(BadSound::Silent)?;
        Ok(Self { rate: RATE, samples: samples.into() })
    }
}

/// The first `most` of a file's sound, its channels mixed to one.
///
/// # Errors
/// It is none.
pub(crate) fn decoded(bytes: Vec<u8>, most: Duration) -> Result<(u32, Vec<f32>), BadSound> {
    // Which of its readers stumbled over what helps nobody.
    let decoder = Decoder::new(Cursor::new(bytes)).map_err(|_said| BadSound::Unreadable)?;
    let (channels, rate) = (usize::from(decoder.channels().get()), decoder.sample_rate().get());
    let frames = usize::try_from(mixer::frames(most, rate)).unwrap_or(usize::MAX);
    let interleaved: Vec<f32> = decoder.take(frames.saturating_mul(channels)).collect();
    let mix = |frame: &[f32]| frame.iter().sum::<f32>() / channels as f32;
    let mono: Vec<f32> = interleaved.chunks(channels).map(mix).collect();
    let sound = !mono.is_empty() && mono.iter().all(|sample| sample.is_finite());
    if sound { Ok((rate, mono)) } else { Err(BadSound::Unreadable) }
}

/// Lets the beginning rise from silence.
pub(crate) fn fade_in(samples: &mut [f32], rate: u32, lasts: Duration) {
    let frames = usize::try_from(mixer::frames(lasts, rate)).unwrap_or(0).min(samples.len());
    ramp(samples.iter_mut().take(frames), frames);
}

/// Lets the end fall to silence.
pub(crate) fn fade_out(samples: &mut [f32], rate: u32, lasts: Duration) {
    let frames = usize::try_from(mixer::frames(lasts, rate)).unwrap_or(0).min(samples.len());
    ramp(samples.iter_mut().rev().take(frames), frames);
}

fn ramp<'a>(samples: impl Iterator<Item = &'a mut f32>, frames: usize) {
    for (index, sample) in samples.enumerate() {
        *sample *= index as f32 / frames as f32;
    }
}

/// The same sound at another rate.
pub(crate) fn resampled(samples: &[f32], from: u32, to: u32) -> Vec<f32> {
    if from == to || samples.is_empty() {
        return samples.to_vec();
    }
    let ratio = f64::from(to) / f64::from(from);
    let quality = SincInterpolationParameters::new(128, WindowFunction::BlackmanHarris2);
    let done = Async::<f32>::new_sinc(ratio, 1.0, &quality, 1_024, 1, FixedAsync::Input).ok().and_then(
        |mut sinc| {
            let adapter = InterleavedSlice::new(samples, 1, samples.len()).ok()?;
            let done = sinc.process_all(&adapter, samples.len(), None).ok()?;
            Some(done.take_data())
        },
    );
    // These bounds are never out of range; the same pitch matters more than its last decibel.
    done.unwrap_or_else(|| samples.to_vec())
}

/// The sound as loud as every other, as far as its peaks allow; nothing where it is silent.
pub(crate) fn levelled(mut samples: Vec<f32>, rate: u32) -> Option<Vec<f32>> {
    let loud = loudest_moment(&samples, rate)?;
    let peak = samples.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    #[expect(clippy::cast_possible_truncation, reason = "a gain needs no more than 24 bits")]
    let gain = (10.0_f64.powf((LOUDNESS - loud) / 20.0) as f32).min(PEAK_MAX / peak);
    for sample in &mut samples {
        *sample *= gain;
    }
    Some(samples)
}

/// How loud its loudest tenth of a second is, in LUFS; nothing where it is silent.
pub fn loudest_moment(samples: &[f32], rate: u32) -> Option<f64> {
    let mut meter = EbuR128::new(1, rate, Mode::M).ok()?;
    let step = rate as usize / 100;
    let mut loudest = f64::NEG_INFINITY;
    // A short sound is judged by a whole moment, with silence after it.
    let silence = vec![0.0; step * 10];
    for part in samples.chunks(step).chain(silence.chunks(step)) {
        meter.add_frames_f32(part).ok()?;
        loudest = loudest.max(meter.loudness_window(MOMENT_MILLIS).ok()?);
    }
    loudest.is_finite().then_some(loudest)
}
