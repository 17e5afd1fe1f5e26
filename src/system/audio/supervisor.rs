//! The thread that looks after the device, and hands the mixer its cues some two seconds ahead.
//!
//! It never waits for a device: those are opened and dropped aside (`stream`).

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::Duration;

use super::bank::Sounds;
use super::board::{Board, count};
use super::playing::{Health, Playing};
use super::queue::Queue;
use super::report::Lateness;
use super::stream::{self, Opening};
use super::{Message, Status, Why};
use crate::system::clock::MachineTime;

/// The device and the cues are looked at so often.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// The same while it waits for the last cue to ring out.
const LOOK_EVERY_CLOSING: Duration = Duration::from_millis(20);
/// Later than this by its own clock, the machine slept or the program stood still, and the device with it.
const SLEPT: Duration = Duration::from_secs(1);

/// Unopened for so long, the status says that the server does not answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// Unopened for so long, another attempt is begun beside the first, which may hang for ever.
const ATTEMPT_GIVEN_UP: Duration = Duration::from_secs(30);
/// Attempts that may hang at once.
const ATTEMPTS_AT_ONCE: u32 = 3;
/// A device that lives for so long was worth opening: after it the waits begin from the shortest again.
const WELL_AFTER: Duration = Duration::from_secs(5);
/// Waits before the next attempt, the last one again and again.
const BACK_OFF_MILLIS: [u64; 5] = [100, 500, 1_000, 2_000, 5_000];
/// An attempt that took so long hung in the server, and left a thread there until the server answers.
const SLOW_ATTEMPT: Duration = Duration::from_millis(1_500);
/// Waits after such a one.
const SLOW_BACK_OFF_MILLIS: [u64; 4] = [3_000, 5_000, 10_000, 30_000];
/// After the last sample was made, the device still has to play it.
const RING_OUT: Duration = Duration::from_millis(250);

/// Starts the thread. Without one there is no sound, and the status says so.
pub(super) fn start(
    (board, lateness, sounds): (&Arc<Board>, &Arc<Lateness>, Arc<Sounds>),
    own_line: &SyncSender<Message>,
    inbox: Receiver<Message>,
) {
    let (its_board, its_line, lateness) = (board.clone(), own_line.clone(), Arc::clone(lateness));
    let job = move || Supervisor::new(its_board, lateness, sounds, its_line).run(&inbox);
    if thread::Builder::new().name("sound".to_owned()).spawn(job).is_err() {
        board.set_status(Status::Off { why: Why::NoDevice });
    }
}

#[derive(Debug)]
enum Device {
    /// An attempt runs.
    Opening {
        since: MachineTime,
    },
    Playing(Box<Playing>),
    /// The next attempt begins then.
    Absent {
        until: MachineTime,
    },
}

#[derive(Debug)]
struct Closing {
    by: MachineTime,
    silent_since: Option<MachineTime>,
    closed: Option<SyncSender<()>>,
}

struct Supervisor {
    board: Arc<Board>,
    lateness: Arc<Lateness>,
    sounds: Arc<Sounds>,
    own_line: SyncSender<Message>,
    queue: Queue,
    device: Device,
    attempt: u32,
    attempts_out: u32,
    failures: usize,
    closing: Option<Closing>,
}

impl Supervisor {
    fn new(
        board: Arc<Board>,
        lateness: Arc<Lateness>,
        sounds: Arc<Sounds>,
        own_line: SyncSender<Message>,
    ) -> Self {
        Self {
            board,
            lateness,
            sounds,
            own_line,
            queue: Queue::default(),
            device: Device::Absent { until: MachineTime::since_boot(Duration::ZERO) },
            attempt: 0,
            attempts_out: 0,
            failures: 0,
            closing: None,
        }
    }

    fn run(mut self, inbox: &Receiver<Message>) {
        let mut last_look = MachineTime::now();
        loop {
            let now = MachineTime::now();
            if now.since(last_look) > SLEPT
                && let Device::Playing(playing) = &mut self.device
            {
                playing.last_call = playing.last_call.map(|_| now);
            }
            last_look = now;
            self.look_after_device(now);
            self.hand_over(now);
            if self.may_close(now) {
                break;
            }
            let wait = if self.closing.is_some() { LOOK_EVERY_CLOSING } else { LOOK_EVERY };
            match inbox.recv_timeout(wait) {
                Ok(message) => self.take(message, MachineTime::now()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if let Device::Playing(playing) = self.device {
            stream::drop_aside(playing.open);
        }
        if let Some(closed) = self.closing.and_then(|closing| closing.closed) {
            // Nobody waits any more: fine.
            closed.try_send(()).ok();
        }
    }

    fn take(&mut self, message: Message, now: MachineTime) {
        match message {
            Message::Cues { epoch, cues } => {
                let refused = self.queue.keep(epoch, cues);
                count(&self.board.refused, refused as u64);
                if let Device::Playing(playing) = &mut self.device {
                    playing.edge = true;
                    playing.wake(now);
                }
            }
            Message::TakenBack => self.queue.take_back(self.board.epoch()),
            Message::Opened(opening) => self.opened(*opening, now),
            Message::Close { tail, closed } => {
                // At once still leaves time for the fade to be heard: no click.
                let by = now.after(tail.max(RING_OUT));
                self.closing = Some(Closing { by, silent_since: None, closed });
            }
        }
    }

    // --- The device -------------------------------------------------------------------------------------------------

    fn look_after_device(&mut self, now: MachineTime) {
        match &mut self.device {
            Device::Absent { until } => {
                if now >= *until && self.closing.is_none() {
                    self.attempt(now);
                }
            }
            Device::Opening { since } => {
                let waited = now.since(*since);
                if waited > ANSWER_WITHIN {
                    self.board.set_status(Status::Off { why: Why::NoAnswer });
                }
                if waited > ATTEMPT_GIVEN_UP && self.attempts_out < ATTEMPTS_AT_ONCE {
                    self.attempt(now);
                }
            }
            Device::Playing(playing) => match playing.look(now, &self.lateness) {
                Health::Gone => self.lose(now),
                Health::Silent => self.board.set_status(Status::Off { why: Why::NoAnswer }),
                Health::Fresh => {}
                Health::Well => {
                    self.board.set_status(Status::On);
                    if now.since(playing.since) > WELL_AFTER {
                        self.failures = 0;
                    }
                }
            },
        }
    }

    fn attempt(&mut self, now: MachineTime) {
        self.attempt += 1;
        match stream::open_aside(
            (self.board.clone(), Arc::clone(&self.sounds)),
            self.own_line.clone(),
            self.attempt,
        ) {
            Ok(()) => {
                self.attempts_out += 1;
                self.device = Device::Opening { since: now };
            }
            Err(no_thread) => self.failed(&no_thread, now),
        }
    }

    fn failed(&mut self, _no_thread: &io::Error, now: MachineTime) {
        self.board.set_status(Status::Off { why: Why::NoDevice });
        self.wait_for_next(now, Duration::ZERO);
    }

    fn opened(&mut self, opening: Opening, now: MachineTime) {
        self.attempts_out = self.attempts_out.saturating_sub(1);
        let waiting_since = match &self.device {
            Device::Opening { since } => Some(*since),
            Device::Playing(_) | Device::Absent { .. } => None,
        };
        match (opening.result, waiting_since) {
            (Ok(open), Some(_)) => {
                count(&self.board.opened, 1);
                let playing = Playing::new(open, now);
                self.device = Device::Playing(Box::new(playing));
            }
            // An attempt given up has come back after all, too late.
            (Ok(open), None) => stream::drop_aside(open),
            (Err(why), Some(since)) if opening.attempt == self.attempt => {
                let took = now.since(since);
                let why = if took > SLOW_ATTEMPT { Why::NoAnswer } else { why };
                self.board.set_status(Status::Off { why });
                self.wait_for_next(now, took);
            }
            (Err(_), _) => {}
        }
    }

    fn wait_for_next(&mut self, now: MachineTime, took: Duration) {
        let waits: &[u64] = if took > SLOW_ATTEMPT { &SLOW_BACK_OFF_MILLIS } else { &BACK_OFF_MILLIS };
        let millis = waits.get(self.failures).or(waits.last()).copied().unwrap_or_default();
        let wait = Duration::from_millis(millis);
        self.failures += 1;
        self.device = Device::Absent { until: now.after(wait) };
    }

    /// The device is gone: what has not been heard waits for the next one.
    fn lose(&mut self, now: MachineTime) {
        self.board.set_status(Status::Off { why: Why::Lost });
        self.board.set_busy(0);
        self.queue.device_lost();
        let old = std::mem::replace(&mut self.device, Device::Absent { until: now });
        if let Device::Playing(playing) = old {
            stream::drop_aside(playing.open);
        }
        self.wait_for_next(now, Duration::ZERO);
    }

    // --- The cues ---------------------------------------------------------------------------------------------------

    fn hand_over(&mut self, now: MachineTime) {
        let mut nothing_came_of = &self.board.unheard;
        if let Device::Playing(playing) = &mut self.device {
            playing.place(&mut self.queue, now, &self.board);
            playing.rest(now, self.board.busy() > 0 || !self.queue.is_over(now));
            nothing_came_of = &self.board.late_dropped;
        }
        count(nothing_came_of, self.queue.forget_past(now) as u64);
    }

    fn may_close(&mut self, now: MachineTime) -> bool {
        if self.closing.is_none() && self.board.is_closed() {
            self.closing = Some(Closing { by: now.after(RING_OUT), silent_since: None, closed: None });
        }
        let Some(closing) = &mut self.closing else { return false };
        let silent = self.board.busy() == 0 && self.queue.is_over(now);
        closing.silent_since = if silent { closing.silent_since.or(Some(now)) } else { None };
        let rung_out = closing.silent_since.is_some_and(|since| now.since(since) > RING_OUT);
        let playing = matches!(self.device, Device::Playing(_));
        !playing || rung_out || now >= closing.by
    }
}
