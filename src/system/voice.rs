//! The voice: makes each line into samples ahead of time, on a thread of its own, and keeps them on disk.
//!
//! A line is mixed like every tone, on its exact sample. Nobody waits for the voice: what is not ready when its moment
//! comes is left out. Which words are said is `words`' affair, when `domain::score`'s.

mod cache;
mod engine;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use self::cache::Cache;
use self::engine::{Engine, engine_of};
pub use self::engine::{Manner, VoiceFault};
use crate::system::audio::clip::{self, Clip};
use crate::system::clock::MachineTime;

/// Lots of lines that may wait. One lot is a whole session.
const LOTS_MAX: usize = 16;
/// Who waits for lines looks so often.
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// Silence before and after a line is cut away below this level.
const FLOOR: f32 = 0.004;
/// A line begins and ends with a short fade, so that it never clicks.
const FADE: Duration = Duration::from_millis(6);

/// A voice. Clones are the same one.
#[derive(Clone, Debug)]
pub struct Voice {
    made: Arc<Mutex<Made>>,
    lots: SyncSender<Vec<Arc<str>>>,
}

/// Whether the voice can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceState {
    /// It has not been tried yet.
    Untried,
    /// It speaks.
    Speaks,
    /// Its program is not installed.
    Missing,
    /// Its program is there and makes no sound.
    Fails,
}

#[derive(Debug)]
struct Made {
    clips: BTreeMap<Arc<str>, Clip>,
    state: VoiceState,
}

impl Voice {
    /// A voice of that manner, which keeps what it made in that folder.
    pub fn new(manner: &Manner, cache: PathBuf) -> Self {
        Self::with(engine_of(manner), Cache::new(cache, manner))
    }

    fn with(engine: Box<dyn Engine>, cache: Cache) -> Self {
        let made = Arc::new(Mutex::new(Made { clips: BTreeMap::new(), state: VoiceState::Untried }));
        let (lots, inbox) = sync_channel(LOTS_MAX);
        let its = Arc::clone(&made);
        let job = move || make(&inbox, engine.as_ref(), &cache, &its);
        // Without a thread nothing is ever ready: tones only.
        drop(std::thread::Builder::new().name("voice".to_owned()).spawn(job));
        Self { made, lots }
    }

    /// Makes these lines ready, the first first, and returns at once.
    pub fn prepare(&self, texts: Vec<Arc<str>>) {
        match self.lots.try_send(texts) {
            // Nobody listens, or so much is asked for that this lot can be left out.
            Ok(()) | Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => {}
        }
    }

    /// Waits until these lines are ready or cannot be had, for `patience` at most.
    pub fn wait_for(&self, texts: &[Arc<str>], patience: Duration) {
        let since = MachineTime::now();
        let fails = || matches!(self.state(), VoiceState::Missing | VoiceState::Fails);
        let ready = || texts.iter().all(|text| self.length(text).is_some());
        while !ready() && !fails() && MachineTime::now().since(since) < patience {
            std::thread::sleep(LOOK_EVERY);
        }
    }

    /// A line's samples, once they are ready.
    pub fn take(&self, text: &str) -> Option<Clip> {
        lock(&self.made).clips.get(text).cloned()
    }

    /// A line's length, once it is known.
    pub fn length(&self, text: &str) -> Option<Duration> {
        lock(&self.made).clips.get(text).map(Clip::length)
    }

    /// Whether it can speak, as far as was tried.
    pub fn state(&self) -> VoiceState {
        lock(&self.made).state
    }
}

/// The voice's thread: ends with the last clone of its [`Voice`].
fn make(inbox: &Receiver<Vec<Arc<str>>>, engine: &dyn Engine, cache: &Cache, made: &Mutex<Made>) {
    cache.tidy();
    while let Ok(lot) = inbox.recv() {
        for text in lot {
            if lock(made).clips.contains_key(&text) {
                continue;
            }
            let spoken = line(&text, engine, cache);
            let mut made = lock(made);
            made.state = match spoken {
                Ok(clip) => {
                    made.clips.insert(text, clip);
                    VoiceState::Speaks
                }
                Err(VoiceFault::Missing) => VoiceState::Missing,
                Err(VoiceFault::Failed | VoiceFault::Silent) => VoiceState::Fails,
            };
            if made.state == VoiceState::Missing {
                // What is not installed will not be so for the next line either.
                break;
            }
        }
    }
}

fn line(text: &str, engine: &dyn Engine, cache: &Cache) -> Result<Clip, VoiceFault> {
    if let Some(clip) = cache.find(text) {
        return Ok(clip);
    }
    let (rate, samples) = engine.speak(text)?;
    let mut samples = clip::resampled(trimmed(&samples), rate, clip::RATE);
    clip::fade_in(&mut samples, clip::RATE, FADE);
    clip::fade_out(&mut samples, clip::RATE, FADE);
    let samples = clip::levelled(samples, clip::RATE).ok_or(VoiceFault::Silent)?;
    let clip = Clip { rate: clip::RATE, samples: samples.into() };
    cache.keep(text, &clip);
    Ok(clip)
}

/// Without the silence before and after it.
fn trimmed(samples: &[f32]) -> &[f32] {
    let loud = |sample: &f32| sample.abs() > FLOOR;
    let first = samples.iter().position(loud).unwrap_or(0);
    let last = samples.iter().rposition(loud).map_or(0, |last| last + 1);
    samples.get(first..last.max(first)).unwrap_or_default()
}

/// A panic elsewhere leaves it whole: clips are only ever added.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
