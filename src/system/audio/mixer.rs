//! One source that plays for ever, silence by default, and begins each cue on its exact sample.
//!
//! It runs on the audio thread: nothing here allocates, frees, locks or waits. Cues come in and sightings of the clock
//! go out through rings; the rest stands on the [`Board`]. Which sample a moment is, is the anchor's affair.

use std::sync::Arc;
use std::time::Duration;

use rodio::{ChannelCount, SampleRate, Source};

use super::LATE_MAX;
use super::anchor::Sighting;
use super::board::{Board, Epoch, count};
use crate::system::clock::MachineTime;

/// Orders that may wait in the ring, and cues in the mixer. They are given 2 s ahead; the densest score has some ten
/// a second.
pub(super) const WAITING_MAX: usize = 64;
/// Cues that may sound at once. A tone lasts 1.5 s at most.
const SOUNDING_MAX: usize = 16;
/// Sightings that may wait for the supervisor, which comes by four times a second; the device calls about twelve times.
const SIGHTINGS_MAX: usize = 64;
/// The mixer looks at ring and board once in so many frames (1.3 ms at 48 kHz).
pub(super) const LOOK_EVERY: u64 = 64;
/// What is told to be silent fades for this long: at once to an ear, but without a click.
const FADE: Duration = Duration::from_millis(5);
/// A moved slider takes this long to be heard in full, so that it does not crackle.
const VOLUME_RAMP_SECS: f32 = 0.02;
/// Up to here the sum of the tones passes as it is; what is above is bent so that it stays below full scale.
const BEND_FROM: f32 = 0.75;

/// A cue with the sample it begins on.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Frames since the stream began.
    pub(super) frame: u64,
    /// The moment it is to be heard.
    pub(super) due: MachineTime,
    /// Its samples. Whoever places it keeps them for as long as the mixer lives: nothing is freed here.
    pub(super) samples: Arc<[f32]>,
    /// How loud, beside the others.
    pub(super) gain: f32,
    pub(super) epoch: Epoch,
}

/// What the supervisor tells the mixer, in order.
#[derive(Clone, Debug)]
pub(super) enum Order {
    /// Begin this cue on its sample.
    Begin(Placed),
    /// The device is elsewhere than thought: all that waits begins so many frames later.
    Shift(i64),
}

#[derive(Clone, Debug)]
struct Sounding {
    samples: Arc<[f32]>,
    gain: f32,
    at: usize,
    epoch: Epoch,
    /// Frames left of a fade to silence.
    fade_left: Option<u32>,
}

/// The supervisor's end of the rings.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) orders: rtrb::Producer<Order>,
    pub(super) sightings: rtrb::Consumer<Sighting>,
    pub(super) begun: rtrb::Consumer<Begun>,
}

/// A cue began to sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Begun {
    /// The moment at which it was to be heard.
    pub(super) due: MachineTime,
    /// The frame on which it began.
    pub(super) frame: u64,
}

#[derive(Debug)]
pub(super) struct Mixer {
    board: Arc<Board>,
    rate: u32,
    orders: rtrb::Consumer<Order>,
    sightings: rtrb::Producer<Sighting>,
    begun: rtrb::Producer<Begun>,
    waiting: Vec<Placed>,
    /// The first frame on which something waits to begin.
    next_begin: u64,
    sounding: Vec<Sounding>,
    frame: u64,
    next_look: u64,
    /// What the clock showed when the device last called, and the frame it called for.
    called: Option<(MachineTime, u64)>,
    gain: f32,
    gain_wanted: f32,
    gain_step: f32,
    fade_frames: u32,
}

/// A mixer and the supervisor's end of its rings.
pub(super) fn mixer(rate: u32, board: Arc<Board>) -> (Mixer, Desk) {
    let (orders_in, orders) = rtrb::RingBuffer::new(WAITING_MAX);
    let (sightings, sightings_out) = rtrb::RingBuffer::new(SIGHTINGS_MAX);
    let (begun, begun_out) = rtrb::RingBuffer::new(WAITING_MAX);
    let gain = loudness(board.volume());
    let mixer = Mixer {
        gain_step: 1.0 / (VOLUME_RAMP_SECS * rate as f32).max(1.0),
        fade_frames: frames(FADE, rate).try_into().unwrap_or(u32::MAX).max(1),
        board,
        rate,
        orders,
        sightings,
        begun,
        waiting: Vec::with_capacity(WAITING_MAX),
        next_begin: u64::MAX,
        sounding: Vec::with_capacity(SOUNDING_MAX),
        frame: 0,
        next_look: 0,
        called: None,
        gain,
        gain_wanted: gain,
    };
    (mixer, Desk { orders: orders_in, sightings: sightings_out, begun: begun_out })
}

/// Whole frames in a length, the nearest.
pub(crate) fn frames(length: Duration, rate: u32) -> u64 {
    let nanos_a_sec = 1_000_000_000;
    ((length.as_nanos() * u128::from(rate) + nanos_a_sec / 2) / nanos_a_sec).try_into().unwrap_or(u64::MAX)
}

/// The length of so many frames.
pub(super) fn length(frames: u64, rate: u32) -> Duration {
    let nanos = u128::from(frames) * 1_000_000_000 / u128::from(rate.max(1));
    Duration::from_nanos(nanos.try_into().unwrap_or(u64::MAX))
}

/// Ears hear loudness by ratios, a slider moves by steps: squared, half the way sounds like half.
fn loudness(volume: f32) -> f32 {
    volume * volume
}

impl Mixer {
    /// The device asks for more: it is `now`, and the next sample is heard after `latency`.
    pub(super) fn called(&mut self, now: MachineTime, latency: Duration) {
        self.called = Some((now, self.frame));
        // Full, the supervisor is behind and has plenty to go by.
        self.sightings.push(Sighting { frame: self.frame, at: now, latency }).ok();
    }

    fn look(&mut self) {
        self.next_look = self.frame + LOOK_EVERY;
        self.gain_wanted = loudness(self.board.volume());
        while self.waiting.len() < WAITING_MAX {
            match self.orders.pop() {
                Ok(Order::Begin(cue)) => self.waiting.push(cue),
                Ok(Order::Shift(by)) => {
                    for cue in &mut self.waiting {
                        cue.frame = cue.frame.saturating_add_signed(by);
                    }
                }
                Err(_) => break,
            }
        }
        let (epoch, hushed) = (self.board.epoch(), self.board.hushed());
        self.waiting.retain(|cue| cue.epoch >= epoch);
        for voice in self.sounding.iter_mut().filter(|voice| voice.epoch < hushed) {
            voice.fade_left.get_or_insert(self.fade_frames);
        }
        self.set_next_begin();
        let busy = self.waiting.len() + self.sounding.len();
        self.board.set_busy(busy.try_into().unwrap_or(u32::MAX));
    }

    fn set_next_begin(&mut self) {
        self.next_begin = self.waiting.iter().map(|cue| cue.frame).min().unwrap_or(u64::MAX);
    }

    /// Begins every cue that has come up, or drops it where its moment is long past.
    fn begin(&mut self) {
        let now = self.called.map(|(at, frame)| at.after(length(self.frame - frame, self.rate)));
        let mut place = 0;
        while let Some(frame) = self.waiting.get(place).map(|cue| cue.frame) {
            if frame > self.frame {
                place += 1;
                continue;
            }
            let cue = self.waiting.swap_remove(place);
            if now.is_some_and(|now| now.since(cue.due) > LATE_MAX) {
                count(&self.board.late_dropped, 1);
            } else if self.sounding.len() < SOUNDING_MAX {
                count(&self.board.begun, 1);
                // Full, nobody has looked for long: the count above tells.
                self.begun.push(Begun { due: cue.due, frame: self.frame }).ok();
                let Placed { samples, gain, epoch, .. } = cue;
                self.sounding.push(Sounding { samples, gain, at: 0, epoch, fade_left: None });
            }
        }
        self.set_next_begin();
    }

    fn mix(&mut self) -> f32 {
        let fade_frames = self.fade_frames;
        let mut sum = 0.0;
        self.sounding.retain_mut(|voice| {
            let Some(sample) = voice.samples.get(voice.at) else { return false };
            let sample = sample * voice.gain;
            voice.at += 1;
            match &mut voice.fade_left {
                None => sum += sample,
                Some(0) => return false,
                Some(left) => {
                    *left -= 1;
                    sum += sample * faded(*left, fade_frames);
                }
            }
            true
        });
        self.gain += (self.gain_wanted - self.gain).clamp(-self.gain_step, self.gain_step);
        bend(sum * self.gain)
    }
}

/// Smooth from 1 (all of the fade left) to 0 (none).
fn faded(left: u32, all: u32) -> f32 {
    let share = left as f32 / all as f32;
    share * share * (3.0 - 2.0 * share)
}

fn bend(sample: f32) -> f32 {
    let over = sample.abs() - BEND_FROM;
    if over <= 0.0 {
        return sample;
    }
    let room = 1.0 - BEND_FROM;
    (BEND_FROM + room * (over / room).tanh()).copysign(sample)
}

impl Iterator for Mixer {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.frame >= self.next_look {
            self.look();
        }
        if self.frame >= self.next_begin {
            self.begin();
        }
        let sample = if self.sounding.is_empty() {
            self.gain = self.gain_wanted;
            0.0
        } else {
            self.mix()
        };
        self.frame += 1;
        Some(sample)
    }
}

impl Source for Mixer {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        ChannelCount::MIN
    }

    fn sample_rate(&self) -> SampleRate {
        SampleRate::new(self.rate).unwrap_or(SampleRate::MIN)
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

#[cfg(test)]
mod tests;
