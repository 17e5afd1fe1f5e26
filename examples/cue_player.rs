//! Plays a list of cues through the real sound, in real time, and writes down when each was due.
//!
//! For measuring by ear and by recording. A score is lines of `SECONDS KIND` (`12.5 last_tick`; `#` begins a comment),
//! read from a file or stdin; without one, a built-in pattern of every kind at crooked distances is played.
#![expect(clippy::disallowed_methods, reason = "a measuring tool: it reads a file, writes one, and sleeps")]

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use supple::domain::score::CueKind;
use supple::system::audio::{Heard, Sound, Sounds, Status};
use supple::system::clock::MachineTime;

/// How often the status is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// Longest tone, and the device's latency.
const TAIL: Duration = Duration::from_secs(2);

#[derive(Parser)]
struct Options {
    /// File with the score, `-` for stdin.
    #[arg(long)]
    score: Option<PathBuf>,
    /// Cues of the built-in pattern.
    #[arg(long, default_value_t = 60)]
    count: u32,
    /// Where to write the due moments, in seconds, one a line and each once: for `--expect`.
    #[arg(long)]
    times: Option<PathBuf>,
    /// Seconds before the score begins.
    #[arg(long, default_value_t = 1.5)]
    lead: f64,
    /// Cues are handed over in batches of so many seconds, each half a batch (1 s at least) ahead.
    #[arg(long, default_value_t = 5.0)]
    batch: f64,
    /// Slider position, 0 to 1.
    #[arg(long, default_value_t = 1.0)]
    volume: f32,
    /// Plays nothing for so many seconds, to measure what a running stream costs.
    #[arg(long)]
    idle: Option<f64>,
    /// As most timers do it: sleeps until a cue is due, and then plays it. To compare with.
    #[arg(long)]
    naive: bool,
    /// Prints due moments in seconds of the boot clock instead of seconds into the score.
    #[arg(long)]
    boot: bool,
    /// Hushes that many seconds into the score, and hands over nothing more.
    #[arg(long)]
    hush_at: Option<f64>,
}

type Cues = Vec<(Duration, CueKind)>;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let cues = match &options.score {
        Some(path) if path.as_os_str() == "-" => read(&std::io::read_to_string(std::io::stdin())?)?,
        Some(path) => read(&std::fs::read_to_string(path)?)?,
        None => pattern(options.count),
    };
    if let Some(path) = &options.times {
        std::fs::write(path, times(&cues))?;
    }
    let mut log = Log::new();
    let began = MachineTime::now();
    let sound = Sound::open(options.volume, Sounds::default());
    log.say(&format!("open returned in {:?}", MachineTime::now().since(began)));
    if let Some(secs) = options.idle {
        log.watch(&sound, MachineTime::now().after(Duration::try_from_secs_f64(secs)?));
    } else if options.naive {
        sleep_and_play(&sound, &options, &cues)?;
    } else {
        play(&sound, &options, &cues, &mut log)?;
    }
    log.say(&format!("{:?}", sound.counters()));
    let closing = MachineTime::now();
    sound.close_after(TAIL);
    log.say(&format!("closed in {:?}", MachineTime::now().since(closing)));
    Ok(())
}

fn play(sound: &Sound, options: &Options, cues: &Cues, log: &mut Log) -> Result<(), Box<dyn Error>> {
    let begins = MachineTime::now().after(Duration::try_from_secs_f64(options.lead)?);
    let batch = Duration::try_from_secs_f64(options.batch.max(0.1))?;
    let ahead = (batch / 2).max(Duration::from_secs(1));
    let hush_at = options.hush_at.map(Duration::try_from_secs_f64).transpose()?;
    let mut rest = cues.as_slice();
    let mut edge = Duration::ZERO;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(rest.partition_point(|(at, _)| *at < edge + batch));
        log.watch(sound, begins.after(edge).before(ahead));
        let due: Vec<_> = now.iter().map(|(at, kind)| (begins.after(*at), *kind)).collect();
        sound.schedule(due.iter().map(|(at, kind)| (*at, Heard::Tone(*kind))).collect());
        let since = if options.boot { MachineTime::since_boot(Duration::ZERO) } else { begins };
        for (moment, kind) in &due {
            writeln!(std::io::stdout(), "{:.9} {}", moment.since(since).as_secs_f64(), kind.word())?;
        }
        if let Some(at) = hush_at.filter(|at| *at < edge + batch) {
            log.watch(sound, begins.after(at));
            sound.hush();
            log.say("hushed");
            return Ok(());
        }
        rest = later;
        edge += batch;
    }
    let last = cues.last().map_or(Duration::ZERO, |(at, _)| *at);
    log.watch(sound, begins.after(last));
    Ok(())
}

fn sleep_and_play(sound: &Sound, options: &Options, cues: &Cues) -> Result<(), Box<dyn Error>> {
    let begins = MachineTime::now().after(Duration::try_from_secs_f64(options.lead)?);
    for (at, kind) in cues {
        std::thread::sleep(begins.after(*at).since(MachineTime::now()));
        sound.schedule(vec![(MachineTime::now(), Heard::Tone(*kind))]);
    }
    Ok(())
}

/// Writes what changes to stderr, with the time since the start.
struct Log {
    began: MachineTime,
    status: Option<Status>,
    anchored: u64,
}

impl Log {
    fn new() -> Self {
        Self { began: MachineTime::now(), status: None, anchored: 0 }
    }

    fn say(&self, what: &str) {
        let secs = MachineTime::now().since(self.began).as_secs_f64();
        // A log that nobody reads is no reason to stop.
        writeln!(std::io::stderr(), "[{secs:8.3}] {what}").ok();
    }

    fn watch(&mut self, sound: &Sound, until: MachineTime) {
        loop {
            let status = sound.status();
            if self.status != Some(status) {
                self.status = Some(status);
                self.say(&format!("{status:?}"));
            }
            let anchored = sound.counters().anchored;
            if anchored != self.anchored {
                self.anchored = anchored;
                self.say(&format!("anchored {anchored}"));
            }
            let left = until.since(MachineTime::now());
            if left.is_zero() {
                return;
            }
            std::thread::sleep(left.min(LOOK_EVERY));
        }
    }
}

fn read(text: &str) -> Result<Cues, Box<dyn Error>> {
    let mut cues = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let (Some(secs), Some(word)) = (words.next(), words.next()) else {
            return Err(format!("not `SECONDS KIND`: {line}").into());
        };
        let kind = CueKind::ALL.into_iter().find(|kind| kind.word() == word);
        let kind = kind.ok_or_else(|| format!("no cue is called {word}"))?;
        cues.push((Duration::try_from_secs_f64(secs.parse()?)?, kind));
    }
    cues.sort_by_key(|(at, _)| *at);
    Ok(cues)
}

/// Every kind in turn, at distances that fall on no round sample.
fn pattern(count: u32) -> Cues {
    let mut at = Duration::ZERO;
    let mut cues = Vec::new();
    for (step, kind) in (0..count).zip(CueKind::ALL.into_iter().cycle()) {
        cues.push((at, kind));
        let tail = if kind == CueKind::Finish { 1_600 } else { 950 };
        at += Duration::from_millis(tail) + Duration::from_micros(u64::from(step * 7_919 % 97_001));
    }
    cues
}

fn times(cues: &Cues) -> String {
    let mut text = String::new();
    let mut moments: Vec<Duration> = cues.iter().map(|(at, _)| *at).collect();
    moments.dedup();
    for at in moments {
        // Writing to a String does not fail.
        writeln!(text, "{:.9}", at.as_secs_f64()).ok();
    }
    text
}
