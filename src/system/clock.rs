//! The machine's clocks: the boot clock that sessions run on, and the wall clock that records carry.

use std::time::Duration;

/// A moment on the boot clock: it goes on while the machine sleeps and never jumps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MachineTime(Duration);

impl MachineTime {
    /// A moment that long after boot.
    pub fn since_boot(length: Duration) -> Self {
        Self(length)
    }

    /// Now.
    pub fn now() -> Self {
        Self(boot_clock())
    }

    /// The time from an earlier moment to this one; zero where `earlier` is later.
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// This moment and some time more.
    #[must_use]
    pub fn after(self, length: Duration) -> Self {
        Self(self.0.saturating_add(length))
    }

    /// This moment and some time less; never before boot.
    #[must_use]
    pub fn before(self, length: Duration) -> Self {
        Self(self.0.saturating_sub(length))
    }
}

#[cfg(target_os = "linux")]
fn boot_clock() -> Duration {
    // std's `Instant` stands still while the machine sleeps; this clock does not.
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(now.tv_sec.try_into().unwrap_or(0), now.tv_nsec.try_into().unwrap_or(0))
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::disallowed_types, reason = "std's clock is the best there is on other systems")]
fn boot_clock() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// What this program has used of the processors so far, all its threads together; nothing where the system does not tell.
#[cfg(target_os = "linux")]
pub fn processor_time() -> Option<Duration> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Some(Duration::new(used.tv_sec.try_into().ok()?, used.tv_nsec.try_into().ok()?))
}

/// What this program has used of the processors so far; other systems are not asked.
#[cfg(not(target_os = "linux"))]
pub fn processor_time() -> Option<Duration> {
    None
}

/// The wall clock, with the system's time zone: for records only.
pub fn wall_now() -> jiff::ZonedDateTime {
    jiff::ZonedDateTime::now()
}
