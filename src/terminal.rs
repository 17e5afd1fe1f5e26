//! The player in a terminal: a line a segment, a progress line below, keys. Works over ssh and in tmux.
//!
//! Where standard input is no terminal it asks nothing and takes no keys; where standard output is none, it writes
//! plain lines.

mod ask;
mod line;

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crossterm::event::{self, KeyCode, KeyEvent, KeyModifiers};

use crate::domain::command::Command;
use crate::domain::outcome::Ending;
use crate::domain::plan::Plan;
use crate::domain::record::When;
use crate::domain::routine::Routine;
use crate::domain::session::{PauseCause, Phase};
use crate::exit::Exit;
use crate::hall::{Hall, Live, NotBegun, Wanted};
use crate::system::clock::MachineTime;
use crate::system::journal;

/// The progress line is drawn this often: a tenth of a second is as steady as digits need to be.
const DRAWN_EVERY: Duration = Duration::from_millis(100);
/// What stands still goes on after this where no key can be read.
const READY_AFTER: Duration = Duration::from_secs(10);
/// The finish chord may ring out before the device is closed.
const LAST_CUE_RINGS: Duration = Duration::from_millis(1_500);

/// Plays the routine that goes by that name, and keeps what was done.
///
/// # Errors
/// Standard output cannot be written.
pub fn play(hall: &mut Hall, named: &str, routine: &Routine) -> io::Result<Exit> {
    match led(hall, named, routine) {
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(Exit::Interrupted),
        ended => ended,
    }
}

/// The session from its first line to its last; `Interrupted` where the person leaves at a question.
fn led(hall: &mut Hall, named: &str, routine: &Routine) -> io::Result<Exit> {
    let screen = Screen::open();
    let plan = Plan::of(routine);
    screen.line(&format!("{} · {}", plan.name, hall.words.length(plan.total)))?;
    for note in hall.notes() {
        screen.line(&note)?;
    }
    if !ask::understood(&screen, hall)? {
        return Ok(Exit::No);
    }
    let (tell, told) = channel();
    // The receiver lives as long as this function; after it there is nothing to draw.
    let notify = move || tell.send(()).unwrap_or_default();
    let mut live = match begin(&screen, hall, (&Wanted::whole(named), plan), notify)? {
        Ok(live) => live,
        Err(why) => {
            screen.line(&hall.not_begun_sentence(&why))?;
            return Ok(Exit::CouldNot);
        }
    };
    let id = live.id;
    let muted = hall.settings.muted;
    let left = Player { screen: &screen, hall, live: &mut live, muted }.follow(&told)?;
    wait_for_disk(&screen, hall, &live)?;
    let snapshot = live.running.snapshot();
    screen.line(&line::summary(&hall.words, &snapshot))?;
    let fault = hall.journal().fault();
    screen.line(&match &fault {
        Some(fault) => hall.fault_afterwards(fault),
        None => hall.words.say("terminal-kept", &[("path", hall.log_folder().display().to_string().into())]),
    })?;
    let Live { sound, .. } = live;
    if snapshot.session.phase() == Phase::Over(Ending::Finished) {
        sound.close_after(LAST_CUE_RINGS);
    } else {
        // Nothing sounds after "stop", not even what the device holds already.
        drop(sound);
    }
    if screen.keys && left == Left::AtTheEnd {
        let mut answer = ask::Answer::default();
        let asked = ask::after(&screen, &hall.words, &mut answer);
        // What was answered is kept, wherever the person leaves.
        hall.check_in(id, When::After, answer.discomfort, answer.flags, String::new());
        if let Some(late) = hall.journal().fault().filter(|_| fault.is_none()) {
            screen.line(&hall.fault_afterwards(&late))?;
        }
        asked?;
    }
    Ok(match left {
        Left::BrokenOff => Exit::Interrupted,
        Left::ThreadGone => Exit::CouldNot,
        Left::AtTheEnd if hall.journal().has_unsaved() => Exit::CouldNot,
        Left::AtTheEnd => Exit::Done,
    })
}

/// Waits until the session's last record is written, or was tried; the person may leave sooner.
fn wait_for_disk(screen: &Screen, hall: &Hall, live: &Live) -> io::Result<()> {
    live.running.wait_until_done();
    if !live.running.is_done() {
        screen.line(&hall.words.get("terminal-waits-for-disk"))?;
    }
    while !live.running.is_done() {
        screen.answer_within(Duration::ZERO)?;
        live.running.wait_until_done();
    }
    Ok(())
}

/// Begins the session, or takes up the one that was cut off where the person wants that.
fn begin(
    screen: &Screen,
    hall: &mut Hall,
    (wanted, plan): (&Wanted, Plan),
    notify: impl Fn() + Send + 'static,
) -> io::Result<Result<Live, NotBegun>> {
    if !screen.keys {
        return Ok(hall.begin(journal::new_id(), (wanted, plan), notify));
    }
    screen.line(&hall.words.get("terminal-keys"))?;
    if let Some(cut_off) = hall.cut_off().filter(|cut_off| cut_off.plan.is_some()) {
        let (done, of) = cut_off.sets;
        let values = [("name", cut_off.name.as_str().into()), ("done", done.into()), ("of", of.into())];
        if ask::go_on(screen, &hall.words.say("terminal-cut-off", &values))? {
            return Ok(hall.take_up(cut_off.started.session, notify));
        }
    }
    let id = journal::new_id();
    let discomfort = ask::rating(screen, &hall.words, "terminal-rate-before")?;
    hall.check_in(id, When::Before, discomfort, Vec::new(), String::new());
    Ok(hall.begin(id, (wanted, plan), notify))
}

/// How the person left the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// The session was over, by its end or by "stop".
    AtTheEnd,
    /// Ctrl+C.
    BrokenOff,
    /// The session's own thread ended before the session.
    ThreadGone,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Session(Command),
    Mute,
    BreakOff,
}

struct Player<'a> {
    screen: &'a Screen,
    hall: &'a Hall,
    live: &'a mut Live,
    muted: bool,
}

impl Player<'_> {
    /// Draws and listens until the session is over.
    fn follow(&mut self, told: &Receiver<()>) -> io::Result<Left> {
        let (mut shown, mut told_why) = (None, None);
        let mut waits_since = None;
        loop {
            let snapshot = self.live.running.snapshot();
            if let Phase::Over(_) = snapshot.session.phase() {
                return Ok(Left::AtTheEnd);
            }
            let at = snapshot.session.at();
            if shown != Some(at) {
                self.screen.line(&line::began(&self.hall.words, snapshot.session.plan(), at))?;
                shown = Some(at);
            }
            let why = line::stands_still(&self.hall.words, snapshot.session.phase());
            if let Some(why) = why.as_ref().filter(|_| why != told_why) {
                self.screen.line(why)?;
            }
            told_why = why;
            self.screen.progress(&line::progress(
                &self.hall.words,
                &snapshot,
                MachineTime::now(),
                self.screen.keys,
            ))?;
            // Its thread is gone: nothing will change any more.
            if self.live.running.is_done()
                && self.live.running.snapshot().session.phase() == snapshot.session.phase()
            {
                return Ok(Left::ThreadGone);
            }
            // Where no key can be read, nobody can say that they are ready, or back.
            let waits =
                matches!(snapshot.session.phase(), Phase::Waiting | Phase::Paused(_)) && !self.screen.keys;
            let since = *waits_since.get_or_insert(MachineTime::now());
            if !waits {
                waits_since = None;
            } else if MachineTime::now().since(since) >= READY_AFTER {
                self.live.running.command(Command::Resume);
            }
            let key = self.screen.wait(told)?;
            match key.and_then(|key| wish(key, snapshot.session.phase())) {
                Some(Wish::Session(command)) => self.live.running.command(command),
                Some(Wish::Mute) => self.mute(),
                Some(Wish::BreakOff) => {
                    self.live.running.command(Command::Stop);
                    return Ok(Left::BrokenOff);
                }
                None => {}
            }
        }
    }

    fn mute(&mut self) {
        self.muted = !self.muted;
        let loudness = if self.muted { 0.0 } else { self.hall.settings.volume.get() };
        self.live.sound.set_volume(loudness);
    }
}

/// What a key means while the session does this.
#[expect(clippy::wildcard_enum_match_arm, reason = "a keyboard has many keys, Supple few")]
fn wish(key: KeyEvent, phase: Phase) -> Option<Wish> {
    let stands_still = matches!(phase, Phase::Paused(_) | Phase::Waiting);
    let hurts = phase == Phase::Paused(PauseCause::Hurts);
    let command = match key.code {
        _ if breaks_off(key) => return Some(Wish::BreakOff),
        KeyCode::Char('m') => return Some(Wish::Mute),
        KeyCode::Char(' ') if stands_still => Command::Resume,
        KeyCode::Char(' ') => Command::Pause,
        KeyCode::Char('n') if hurts => Command::SkipStep,
        KeyCode::Char('n') | KeyCode::Right => Command::Skip,
        KeyCode::Char('b') | KeyCode::Left => Command::Back,
        KeyCode::Char('+' | '=') | KeyCode::Up => Command::Longer,
        KeyCode::Char('-' | '−') | KeyCode::Down => Command::Shorter,
        KeyCode::Char('h') => Command::Hurts,
        KeyCode::Char('q') | KeyCode::Esc => Command::Stop,
        _ => return None,
    };
    Some(Wish::Session(command))
}

/// Ctrl+C.
fn breaks_off(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL)
}

/// The terminal, in raw mode while there are keys to be read.
struct Screen {
    /// Keys can be read.
    keys: bool,
    /// A line can be drawn over.
    redraws: bool,
}

impl Screen {
    fn open() -> Self {
        let redraws = io::stdout().is_terminal();
        let keys = io::stdin().is_terminal() && crossterm::terminal::enable_raw_mode().is_ok();
        Self { keys, redraws }
    }

    /// A line that stays.
    fn line(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let clear = if self.redraws { "\r\x1b[K" } else { "" };
        // In raw mode a newline alone does not go back to the first column.
        let end = if self.keys { "\r\n" } else { "\n" };
        write!(out, "{clear}{text}{end}")?;
        out.flush()
    }

    /// A line that the next one is drawn over.
    fn progress(&self, text: &str) -> io::Result<()> {
        if !self.redraws {
            return Ok(());
        }
        let columns = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
        // One cell less than there are: a full line would break and could not be drawn over.
        let shown: String = text.chars().take(columns.saturating_sub(1)).collect();
        let mut out = io::stdout().lock();
        write!(out, "\r\x1b[K{shown}")?;
        out.flush()
    }

    /// Waits for a key or for something new to draw, for as long as a drawn line is fresh.
    fn wait(&self, told: &Receiver<()>) -> io::Result<Option<KeyEvent>> {
        if self.keys {
            return key_within(DRAWN_EVERY);
        }
        match told.recv_timeout(DRAWN_EVERY) {
            Ok(()) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Ok(None),
        }
    }

    /// The key pressed within that time, as an answer; to leave at a question is the error `Interrupted`.
    fn answer_within(&self, longest: Duration) -> io::Result<Option<KeyCode>> {
        let Some(key) = (if self.keys { key_within(longest)? } else { None }) else { return Ok(None) };
        if breaks_off(key) || matches!(key.code, KeyCode::Esc | KeyCode::Char('q')) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        Ok(Some(key.code))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if self.keys {
            // A terminal that is gone needs no putting right.
            drop(crossterm::terminal::disable_raw_mode());
        }
    }
}

/// The next key pressed within that time; other events are passed over.
fn key_within(longest: Duration) -> io::Result<Option<KeyEvent>> {
    if !event::poll(longest)? {
        return Ok(None);
    }
    Ok(event::read()?.as_key_press_event())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_command_and_space_means_what_the_session_needs() {
        let command = |c: char, phase| wish(KeyCode::Char(c).into(), phase);
        let session = |command| Some(Wish::Session(command));
        let hurts = Phase::Paused(PauseCause::Hurts);
        assert_eq!(command(' ', Phase::Running), session(Command::Pause));
        assert_eq!(command(' ', Phase::Waiting), session(Command::Resume));
        assert_eq!(command(' ', hurts), session(Command::Resume));
        assert_eq!(command('n', Phase::Running), session(Command::Skip));
        assert_eq!(command('n', hurts), session(Command::SkipStep));
        let rest: Vec<_> = "b+−-hqmx".chars().map(|c| command(c, Phase::Running)).collect();
        let expected = [
            session(Command::Back),
            session(Command::Longer),
            session(Command::Shorter),
            session(Command::Shorter),
            session(Command::Hurts),
            session(Command::Stop),
            Some(Wish::Mute),
            None,
        ];
        assert_eq!(rest, expected);
        let ctrl_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(wish(ctrl_c, Phase::Running), Some(Wish::BreakOff));
    }
}
