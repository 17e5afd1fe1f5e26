//! The sound of Supple: cues handed over ahead of time, each heard at its moment, and none after it was taken back.
//!
//! ```text
//! Sound ──messages──▶ supervisor ──ring──▶ Mixer (on the audio thread) ──▶ device
//!   ▲                     ▲                   │
//!   └─ status, counts ────┴──── sightings ◀───┘
//! ```
//!
//! No call here waits for the device: it is opened, watched, replaced and dropped on threads of its own, and a session
//! goes on just the same without it. What a cue means is `domain::score`'s affair.

mod anchor;
mod bank;
mod board;
pub mod clip;
pub mod file;
mod mixer;
mod playing;
mod queue;
mod report;
mod stream;
mod supervisor;
mod tones;

use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::time::Duration;

use self::bank::{Bank, Found};
pub use self::bank::{Heard, Sounds};
use self::board::{Board, Epoch, count};
pub(crate) use self::mixer::frames;
use self::mixer::{Order, Placed, WAITING_MAX};
use self::report::Lateness;
pub use self::report::Report;
use crate::system::clock::MachineTime;

/// A cue later than this is dropped. Later it would only confuse, and several would come in a bunch.
const LATE_MAX: Duration = Duration::from_millis(250);
/// Messages that may wait for the supervisor, which never waits for anything itself. A session sends some three a
/// segment.
const MESSAGES_MAX: usize = 256;
/// How much longer than its tail [`Sound::close_after`] waits for the supervisor.
const CLOSE_GRACE: Duration = Duration::from_millis(200);

/// The sound of one session. Clones are the same sound; it closes with the last of them.
#[derive(Clone, Debug)]
pub struct Sound {
    line: Arc<Line>,
}

/// Whether cues can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A device is being opened for the first time.
    Opening,
    /// Cues are heard.
    On,
    /// Cues are not heard. The device is looked for as long as the sound is open.
    Off {
        /// What is in the way.
        why: Why,
    },
}

/// Why there is no sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no output device, or none that can be used.
    NoDevice,
    /// The device went away while it was in use.
    Lost,
    /// The sound server does not answer.
    NoAnswer,
}

/// What became of the cues, and of the devices. For logs and tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Cues handed over.
    pub scheduled: u64,
    /// Cues given a sample. Once more for each device they were waiting on.
    pub placed: u64,
    /// Cues that began to sound.
    pub begun: u64,
    /// Cues dropped because they came more than 250 ms late.
    pub late_dropped: u64,
    /// Cues whose moment passed while there was no device.
    pub unheard: u64,
    /// Handovers that the supervisor had no room for, or no life.
    pub refused: u64,
    /// Devices opened, again after a loss.
    pub opened: u64,
    /// How often a moment's sample was fixed: once a device, once more for each drift or underrun.
    pub anchored: u64,
    /// Underruns that the device told of.
    pub underruns: u64,
}

/// What the supervisor is told.
#[derive(Debug)]
enum Message {
    Cues { epoch: Epoch, cues: Vec<(MachineTime, Heard)> },
    TakenBack,
    Opened(Box<stream::Opening>),
    Close { tail: Duration, closed: Option<SyncSender<()>> },
}

/// The one connection to the supervisor. Dropped with the last clone of [`Sound`].
#[derive(Debug)]
struct Line {
    board: Arc<Board>,
    lateness: Arc<Lateness>,
    supervisor: SyncSender<Message>,
}

impl Sound {
    /// Opens the default output device in the background and returns at once. `volume`: 0 (mute) to 1.
    pub fn open(volume: f32, sounds: Sounds) -> Self {
        let (board, lateness) = (Arc::new(Board::new(volume)), Arc::new(Lateness::default()));
        let (supervisor, inbox) = sync_channel(MESSAGES_MAX);
        supervisor::start((&board, &lateness, Arc::new(sounds)), &supervisor, inbox);
        Self { line: Arc::new(Line { board, lateness, supervisor }) }
    }

    /// Hands cues over, each to be heard at its moment: best some hundred milliseconds ahead, at least 200 ms.
    ///
    /// A cue for this very moment sounds as soon as the device can play it, some 100 to 200 ms later.
    pub fn schedule(&self, cues: Vec<(MachineTime, Heard)>) {
        if cues.is_empty() {
            return;
        }
        let board = &self.line.board;
        count(&board.scheduled, cues.len() as u64);
        self.line.tell(Message::Cues { epoch: board.epoch(), cues });
    }

    /// Drops every cue that has not begun. What sounds rings out.
    ///
    /// Begun means handed to the device: what falls due within the device's latency (some 170 ms) is heard still.
    pub fn take_back(&self) {
        self.line.board.take_back();
        self.line.tell(Message::TakenBack);
    }

    /// Silence: drops every cue, and fades what sounds within 5 ms. Cues handed over afterwards sound again.
    ///
    /// What the device already holds (some 170 ms) is past recall, and fades at its end.
    pub fn hush(&self) {
        self.line.board.hush();
        self.line.tell(Message::TakenBack);
    }

    /// Sets the volume: 0 is mute, 1 the tones as they are; by the square between. Changes glide for 20 ms.
    pub fn set_volume(&self, volume: f32) {
        self.line.board.set_volume(volume);
    }

    /// Whether cues can be heard right now.
    pub fn status(&self) -> Status {
        self.line.board.status()
    }

    /// What became of the cues so far.
    pub fn counters(&self) -> Counters {
        self.line.board.counters()
    }

    /// How late cues were heard so far.
    pub fn report(&self) -> Report {
        let Counters { late_dropped, unheard, underruns, .. } = self.counters();
        Report { dropped: late_dropped + unheard, underruns, ..self.line.lateness.report() }
    }

    /// Lets the cues handed over ring out, for `tail` at most, then closes the device. Waits until then.
    ///
    /// Returns early once all is silent, and 200 ms after `tail` in any case, whatever the device does.
    pub fn close_after(self, tail: Duration) {
        let (closed, wait) = sync_channel(1);
        if self.line.tell(Message::Close { tail, closed: Some(closed) }) {
            // Timed out or cut off, there is nothing left to wait for.
            wait.recv_timeout(tail + CLOSE_GRACE).ok();
        }
    }
}

impl Line {
    fn tell(&self, message: Message) -> bool {
        let told = self.supervisor.try_send(message).is_ok();
        if !told {
            count(&self.board.refused, 1);
        }
        told
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.board.hush();
        self.board.close();
        self.tell(Message::Close { tail: Duration::ZERO, closed: None });
    }
}

/// The whole sound of a list of cues, each with its moment, mixed as on a device: mono, one part after another.
///
/// The same mixer as on the device, so that what a test or a file holds is what a person hears.
#[derive(Debug)]
pub struct Rendering {
    /// Soonest first.
    cues: std::vec::IntoIter<(u64, Heard)>,
    bank: Bank,
    mixer: mixer::Mixer,
    desk: mixer::Desk,
    /// Frames made so far, and frames to make for what was placed.
    made: u64,
    needed: u64,
}

impl Rendering {
    /// A rendering at `rate` frames a second, and at full volume. Lines that the voice has not made are left out.
    pub fn of(cues: Vec<(Duration, Heard)>, sounds: Sounds, rate: u32) -> Self {
        let (mixer, desk) = mixer::mixer(rate, Arc::new(Board::new(1.0)));
        let mut cues: Vec<_> = cues.into_iter().map(|(at, heard)| (frames(at, rate), heard)).collect();
        cues.sort_by_key(|(frame, _)| *frame);
        let bank = Bank::new(Arc::new(sounds), rate);
        Self { cues: cues.into_iter(), bank, mixer, desk, made: 0, needed: 0 }
    }

    /// Places as many of the next cues as the mixer takes at once; gives the frame up to which all is placed.
    fn place(&mut self) -> u64 {
        for _ in 0..WAITING_MAX / 2 {
            let Some((frame, heard)) = self.cues.next() else { break };
            let Found::Samples(samples, gain) = self.bank.find(&heard) else { continue };
            self.needed = self.needed.max(frame + samples.len() as u64);
            let due = MachineTime::since_boot(Duration::ZERO);
            // Never full: the mixer has taken the ringful before out of it.
            self.desk.orders.push(Order::Begin(Placed { frame, due, samples, gain, epoch: 0 })).ok();
        }
        match self.cues.as_slice().first() {
            // The ring is looked at a little ahead of each cue.
            Some((next, _)) => next.saturating_sub(mixer::LOOK_EVERY).max(self.made),
            None => self.needed,
        }
    }
}

impl Iterator for Rendering {
    type Item = Vec<f32>;

    fn next(&mut self) -> Option<Vec<f32>> {
        if self.cues.as_slice().is_empty() && self.made >= self.needed {
            return None;
        }
        let until = self.place();
        let more = usize::try_from(until.saturating_sub(self.made)).unwrap_or(usize::MAX);
        // What began was begun for nobody to look at.
        while self.desk.begun.pop().is_ok() {}
        let part: Vec<f32> = self.mixer.by_ref().take(more).collect();
        self.made += part.len() as u64;
        Some(part)
    }
}

#[cfg(test)]
mod tests;
