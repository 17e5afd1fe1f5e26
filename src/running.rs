//! A session that runs: the driver on a thread of its own, commands in, snapshots out.
//!
//! The window and the terminal both hold one of these; that they are hidden, busy or slow changes nothing here.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::domain::command::Command;
use crate::domain::session::{Event, Session, SetResult};
use crate::driver::{Driver, Effects, Snapshot};
use crate::system::clock::MachineTime;

/// Commands that wait to be obeyed. A person presses no faster; beyond it a key is lost, not memory.
const ORDERS_MAX: usize = 64;
/// A dying program waits this long for the session's last record.
const LAST_RECORD_WAIT: Duration = Duration::from_secs(3);

/// The session that runs in this program, for [`cut_off`] alone.
static LIVE: Mutex<Option<(SyncSender<Order>, Arc<Over>)>> = Mutex::new(None);

enum Order {
    Command(Command),
    CutOff,
}

/// Set and told when the driver's thread has done its last deed.
#[derive(Default)]
struct Over {
    over: Mutex<bool>,
    told: Condvar,
}

/// A running session.
pub struct Running {
    orders: SyncSender<Order>,
    snapshot: Arc<Mutex<Snapshot>>,
    over: Arc<Over>,
}

impl Running {
    /// Begins to run a session that has just begun; `earlier` is what was recorded of it before it was cut off. `notify` is called whenever there is something new to draw.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub fn begin<E: Effects + Send + 'static>(
        session: (Session, Vec<Event>),
        earlier: Vec<SetResult>,
        mut effects: E,
        notify: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (orders, inbox) = sync_channel(ORDERS_MAX);
        let driver = Driver::begin(session, earlier, MachineTime::now(), &mut effects);
        let snapshot = Arc::new(Mutex::new(driver.snapshot()));
        let over = Arc::new(Over::default());
        let mut thread = Thread { driver, effects, shared: Arc::clone(&snapshot), notify };
        let told = Arc::clone(&over);
        std::thread::Builder::new().name("session".to_owned()).spawn(move || {
            // Told on every way out, a panic too, or a dying program would wait for nothing.
            let tells = TellOnDrop(&told);
            thread.run(&inbox);
            drop(tells);
            (thread.notify)();
        })?;
        *lock(&LIVE) = Some((orders.clone(), Arc::clone(&over)));
        Ok(Self { orders, snapshot, over })
    }

    /// Tells the session what the person asked. What makes no sense just now changes nothing.
    pub fn command(&self, command: Command) {
        match self.orders.try_send(Order::Command(command)) {
            // A session that is over has nobody to listen, and a full queue means a key held down.
            Ok(()) | Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => {}
        }
    }

    /// What is to be drawn now.
    pub fn snapshot(&self) -> Snapshot {
        lock(&self.snapshot).clone()
    }

    /// Whether its last record has been written and nothing more is going to happen.
    pub fn is_done(&self) -> bool {
        *lock(&self.over.over)
    }

    /// Waits until [`Running::is_done`], for a while.
    pub fn wait_until_done(&self) {
        self.over.wait(LAST_RECORD_WAIT);
    }
}

impl Drop for Running {
    /// Whoever held it is gone: the session is cut off, and what was held is recorded.
    fn drop(&mut self) {
        if !self.is_done() {
            drop(self.orders.try_send(Order::CutOff));
            self.wait_until_done();
        }
        *lock(&LIVE) = None;
    }
}

/// The program is about to die: lets the running session record what was held, and waits for it.
pub fn cut_off() {
    if std::thread::current().name() == Some("session") {
        return;
    }
    let live = LIVE.try_lock().ok().and_then(|mut live| live.take());
    if let Some((orders, over)) = live {
        drop(orders.try_send(Order::CutOff));
        over.wait(LAST_RECORD_WAIT);
    }
}

struct Thread<E, N> {
    driver: Driver,
    effects: E,
    shared: Arc<Mutex<Snapshot>>,
    notify: N,
}

impl<E: Effects, N: Fn()> Thread<E, N> {
    fn run(&mut self, orders: &Receiver<Order>) {
        while !self.driver.is_over() {
            let until = self.driver.wait(MachineTime::now());
            let order = orders.recv_timeout(until.since(MachineTime::now()));
            let (command, ends) = match order {
                Ok(Order::Command(command)) => (Some(command), false),
                Err(RecvTimeoutError::Timeout) => (None, false),
                Ok(Order::CutOff) | Err(RecvTimeoutError::Disconnected) => (None, true),
            };
            // A refused command changes nothing, and the person sees why: the session stands as it stood.
            self.driver.pump(MachineTime::now(), command, &mut self.effects).unwrap_or_default();
            if ends {
                self.driver.cut_off(&mut self.effects);
            }
            let snapshot = self.driver.snapshot();
            let is_news = command.is_some() || news(&lock(&self.shared)) != news(&snapshot);
            *lock(&self.shared) = snapshot;
            // That time has passed is drawn without being told.
            if is_news {
                (self.notify)();
            }
        }
    }
}

/// What changes other than by time.
fn news(snapshot: &Snapshot) -> impl PartialEq + use<> {
    let session = &snapshot.session;
    (session.at(), session.phase(), session.length(), snapshot.cue, snapshot.results.len())
}

impl Over {
    fn wait(&self, longest: Duration) {
        let over = lock(&self.over);
        drop(self.told.wait_timeout_while(over, longest, |over| !*over));
    }
}

struct TellOnDrop<'a>(&'a Over);

impl Drop for TellOnDrop<'_> {
    fn drop(&mut self) {
        *lock(&self.0.over) = true;
        self.0.told.notify_all();
    }
}

/// A panic elsewhere leaves what is in here whole: it is only ever replaced.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
