//! A device, opened and dropped: the part that may hang, and is therefore done on threads that nobody waits for.
//!
//! rodio's `Source` is fed to the device here, over rodio's own cpal rather than rodio's sink, because the sink keeps
//! the device's timestamps to itself, and without them a cue on wireless headphones would be a quarter second late.
//! When to open and when to give up is the supervisor's affair.

use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{
    BufferSize, Device, FromSample, I24, OutputCallbackInfo, SampleFormat, SizedSample, Stream, StreamConfig,
};
use rodio::{CpalError, CpalErrorKind};

use super::bank::{Bank, Sounds};
use super::board::{Board, count};
use super::mixer::{Desk, Mixer, mixer};
use super::{Message, Why};
use crate::system::clock::MachineTime;

/// The device asks for so many frames at a time and holds twice as many: 171 ms at 48 kHz. Smaller ones run dry on a
/// loaded machine (2,048 did, once in 20 s), and cost more of a core.
const FRAMES_A_CALL: u32 = 4_096;
/// Some hosts call the error callback in a tight loop once the device is gone; this pause takes them off the core.
const ERROR_PAUSE: Duration = Duration::from_millis(5);

/// Wishes to stand still or go on that may wait for a device; more than two at a time are none.
const TAPS_MAX: usize = 8;

/// An attempt to open a device, and what came of it.
#[derive(Debug)]
pub(super) struct Opening {
    pub(super) attempt: u32,
    pub(super) result: Result<Open, Why>,
}

/// A running device.
pub(super) struct Open {
    /// Kept, for with it the sound ends.
    _stream: Arc<Stream>,
    tap: Option<SyncSender<bool>>,
    pub(super) desk: Desk,
    /// What the mixer borrows from. Dropped after the stream, as it stands after it.
    pub(super) bank: Bank,
    pub(super) trouble: Arc<Trouble>,
}

/// What the device complained of.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// It will not play again.
    gone: AtomicBool,
    complaints: AtomicU32,
}

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Open")
            .field("rate", &self.bank.rate())
            .field("trouble", &self.trouble)
            .finish_non_exhaustive()
    }
}

impl Open {
    /// Is to take no more samples until it is woken; false where it cannot stand still, and plays silence.
    pub(super) fn rest(&self) -> bool {
        self.tap.as_ref().is_some_and(|tap| tap.try_send(false).is_ok())
    }

    /// Is to go on taking samples; false where nobody can tell it.
    pub(super) fn wake(&self) -> bool {
        self.tap.as_ref().is_some_and(|tap| tap.try_send(true).is_ok())
    }
}

/// Lets the stream stand still and go on, on a thread of its own: a server that hangs answers neither.
fn tap(stream: &Arc<Stream>, trouble: &Arc<Trouble>) -> Option<SyncSender<bool>> {
    let (sender, asked) = sync_channel(TAPS_MAX);
    let (stream, trouble) = (Arc::downgrade(stream), Arc::clone(trouble));
    let job = move || {
        while let Ok(plays) = asked.recv() {
            let Some(stream) = stream.upgrade() else { return };
            let done = if plays { stream.play() } else { stream.pause() };
            if plays && done.is_err() {
                trouble.give_up();
            }
        }
    };
    thread::Builder::new().name("sound tap".to_owned()).spawn(job).is_ok().then_some(sender)
}

impl Trouble {
    pub(super) fn is_gone(&self) -> bool {
        self.gone.load(Relaxed)
    }

    /// It is to be replaced.
    pub(super) fn give_up(&self) {
        self.gone.store(true, Relaxed);
    }

    /// Complaints since the last time this was asked.
    pub(super) fn complaints(&self) -> u32 {
        self.complaints.swap(0, Relaxed)
    }
}

/// Opens the default device on a thread of its own, which tells the supervisor what came of it.
///
/// # Errors
/// Where the machine gives no thread.
pub(super) fn open_aside(
    (board, sounds): (Arc<Board>, Arc<Sounds>),
    supervisor: SyncSender<Message>,
    attempt: u32,
) -> io::Result<()> {
    let job = move || {
        let opening = Opening { attempt, result: open(&board, &sounds) };
        if let Err(unsent) = supervisor.send(Message::Opened(Box::new(opening))) {
            // The supervisor is gone, and with it the need. This thread may take its time.
            drop(unsent);
        }
    };
    thread::Builder::new().name("sound opener".to_owned()).spawn(job).map(drop)
}

/// Drops a device on a thread of its own: where its server hangs, so does the drop.
pub(super) fn drop_aside(open: Open) {
    // Without a thread the stream is dropped here. That may hang the supervisor, and nobody else.
    thread::Builder::new().name("sound dropper".to_owned()).spawn(move || drop(open)).ok();
}

fn open(board: &Arc<Board>, sounds: &Arc<Sounds>) -> Result<Open, Why> {
    let device = default_device().ok_or(Why::NoDevice)?;
    // The wide buffer first; a device that knows no such size chooses its own.
    open_with(&device, BufferSize::Fixed(FRAMES_A_CALL), board, sounds)
        .or_else(|_| open_with(&device, BufferSize::Default, board, sounds))
        .map_err(no_device)
}

/// Whatever the device said: to a person it is all one, and the supervisor tries again anyhow.
fn no_device(_said: CpalError) -> Why {
    Why::NoDevice
}

fn open_with(
    device: &Device,
    buffer_size: BufferSize,
    board: &Arc<Board>,
    sounds: &Arc<Sounds>,
) -> Result<Open, CpalError> {
    let offered = device.default_output_config()?;
    let (channels, rate) = (offered.channels(), offered.sample_rate());
    let config = StreamConfig { channels, sample_rate: rate, buffer_size };
    let bank = Bank::new(Arc::clone(sounds), rate);
    let (mixer, desk) = mixer(rate, board.clone());
    let trouble = Arc::new(Trouble::default());
    let ear = Ear { board: board.clone(), trouble: trouble.clone() };
    // Of the formats that devices offer, those with real hardware behind them; all others are given f32.
    let format = offered.sample_format();
    let stream = if format == SampleFormat::I16 {
        build::<i16>(device, config, mixer, ear)
    } else if format == SampleFormat::I24 {
        build::<I24>(device, config, mixer, ear)
    } else if format == SampleFormat::I32 {
        build::<i32>(device, config, mixer, ear)
    } else if format == SampleFormat::U8 {
        build::<u8>(device, config, mixer, ear)
    } else {
        build::<f32>(device, config, mixer, ear)
    }?;
    stream.play()?;
    let stream = Arc::new(stream);
    Ok(Open { tap: tap(&stream, &trouble), _stream: stream, desk, bank, trouble })
}

fn build<T: SizedSample + FromSample<f32>>(
    device: &Device,
    config: StreamConfig,
    mut mixer: Mixer,
    ear: Ear,
) -> Result<Stream, CpalError> {
    let channels = usize::from(config.channels).max(1);
    let play = move |data: &mut [T], info: &OutputCallbackInfo| {
        let stamp = info.timestamp();
        mixer.called(MachineTime::now(), stamp.playback.saturating_duration_since(stamp.callback));
        for (frame, sample) in data.chunks_mut(channels).zip(&mut mixer) {
            frame.fill(T::from_sample(sample));
        }
    };
    device.build_output_stream(config, play, move |error| ear.hear(&error), None)
}

/// Listens to the device's complaints, on the device's own thread: it counts, and neither logs nor locks.
struct Ear {
    board: Arc<Board>,
    trouble: Arc<Trouble>,
}

impl Ear {
    fn hear(&self, error: &CpalError) {
        let kind = error.kind();
        if kind == CpalErrorKind::Xrun {
            count(&self.board.underruns, 1);
            return;
        }
        if matches!(kind, CpalErrorKind::DeviceChanged | CpalErrorKind::RealtimeDenied) {
            return;
        }
        let gone = [
            CpalErrorKind::DeviceNotAvailable,
            CpalErrorKind::HostUnavailable,
            CpalErrorKind::StreamInvalidated,
        ];
        if gone.contains(&kind) {
            self.trouble.gone.store(true, Relaxed);
        }
        self.trouble.complaints.fetch_add(1, Relaxed);
        thread::sleep(ERROR_PAUSE);
    }
}

/// `PulseAudio` (which `PipeWire` speaks too) before ALSA, whose cpal host spins a core on `PipeWire`.
#[cfg(target_os = "linux")]
fn default_device() -> Option<Device> {
    use rodio::cpal::{HostId, host_from_id};
    if let Ok(host) = host_from_id(HostId::PulseAudio) {
        return host.default_output_device();
    }
    // Asked in vain, ALSA's library writes some ten lines to stderr, across a terminal session.
    let host = host_from_id(HostId::Alsa).ok().filter(|_| alsa_may_play())?;
    host.default_output_device()
}

#[cfg(not(target_os = "linux"))]
fn default_device() -> Option<Device> {
    rodio::cpal::default_host().default_output_device()
}

/// Whether there is a card with an output, or a person has told ALSA of another way to sound.
#[cfg(target_os = "linux")]
fn alsa_may_play() -> bool {
    use std::{env, fs, path};
    let is_output = |entry: fs::DirEntry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("pcm") && name.ends_with('p')
    };
    let card = fs::read_dir("/dev/snd").is_ok_and(|entries| entries.flatten().any(is_output));
    let own = env::var_os("HOME").map(|home| path::Path::new(&home).join(".asoundrc"));
    card || path::Path::new("/etc/asound.conf").exists() || own.is_some_and(|own| own.exists())
}
