//! The lines of the terminal player, as text: what begins, how far it is, what was done.

use crate::domain::outcome::Outcome;
use crate::domain::plan::{Plan, SegmentKind};
use crate::domain::score::CueKind;
use crate::domain::session::{PauseCause, Phase};
use crate::driver::Snapshot;
use crate::system::clock::MachineTime;
use crate::words::Words;

/// Cells of the bar.
const BAR_CELLS: usize = 24;
/// A cue is shown this long, in place of its sound.
const FLASH: std::time::Duration = std::time::Duration::from_millis(400);

/// What is said when a segment begins.
pub(super) fn began(words: &Words, plan: &Plan, index: usize) -> String {
    let Some(segment) = plan.segment(index) else { return String::new() };
    let kind = words.segment_kind(segment.kind);
    let what = segment.of.as_ref().map(|of| words.part(of));
    match what {
        Some(what) => format!("{kind:<13} {what}"),
        None => kind,
    }
}

/// How far it is: bar, time left, what comes next or why it stands still.
pub(super) fn progress(words: &Words, snapshot: &Snapshot, now: MachineTime, keys: bool) -> String {
    let session = &snapshot.session;
    let left = snapshot.remaining(now);
    let total = ceil_secs(snapshot.remaining_total(now));
    let clock = format!("{}:{:02}", total / 60, total % 60);
    let note = match session.phase() {
        Phase::Running => next(words, session.plan(), session.at()),
        Phase::Waiting => words.get(if keys { "terminal-waiting" } else { "word-wait" }),
        Phase::Paused(_) => words.get("terminal-paused"),
        Phase::Over(_) => return String::new(),
    };
    let flash = snapshot.cue.filter(|(at, _)| now.since(*at) < FLASH).map_or(' ', |(_, kind)| mark(kind));
    format!("{flash} {} {:>4} s  {clock}  {note}", bar(snapshot, now), ceil_secs(left))
}

/// Why it stands still, where the person did not just ask for that: a line of its own, which no narrow terminal cuts.
pub(super) fn stands_still(words: &Words, phase: Phase) -> Option<String> {
    match phase {
        Phase::Paused(PauseCause::Hurts) => Some(words.get("terminal-hurts")),
        Phase::Paused(PauseCause::Interrupted { asleep }) => {
            Some(words.say("terminal-interrupted", &[("length", words.length(asleep).into())]))
        }
        Phase::Paused(PauseCause::Asked) | Phase::Running | Phase::Waiting | Phase::Over(_) => None,
    }
}

/// Whole seconds that are left, the running one among them.
fn ceil_secs(length: std::time::Duration) -> u64 {
    length.as_secs() + u64::from(length.subsec_nanos() > 0)
}

/// The visual twin of a cue.
fn mark(kind: CueKind) -> char {
    match kind {
        CueKind::Start | CueKind::End | CueKind::Finish | CueKind::HalfWay => '●',
        CueKind::ChangeSides => '↔',
        CueKind::Rest => '○',
        CueKind::PrepareTick | CueKind::LastTick | CueKind::Tempo => '·',
    }
}

fn bar(snapshot: &Snapshot, now: MachineTime) -> String {
    let (elapsed, length) = (snapshot.elapsed(now).as_millis(), snapshot.session.length().as_millis().max(1));
    let full = usize::try_from(elapsed * BAR_CELLS as u128 / length).unwrap_or(0).min(BAR_CELLS);
    "█".repeat(full) + &"░".repeat(BAR_CELLS - full)
}

/// What comes after the running segment: the next work, or nothing at the end.
fn next(words: &Words, plan: &Plan, at: usize) -> String {
    let later = plan.segments.iter().skip(at + 1);
    let next = later.into_iter().find(|segment| segment.kind.is_work() || segment.kind == SegmentKind::Wait);
    match next.and_then(|segment| segment.of.as_ref()) {
        Some(of) => words.say("terminal-next", &[("what", words.part(of).into())]),
        None => String::new(),
    }
}

/// What was really done.
pub(super) fn summary(words: &Words, snapshot: &Snapshot) -> String {
    let plan = snapshot.session.plan();
    let done = |set: usize| {
        snapshot.results.iter().any(|result| result.set == set && result.outcome == Outcome::Done)
    };
    let sets = (0..plan.sets.len()).filter(|set| done(*set)).count();
    let held = words.length(snapshot.session.active());
    let values = [("done", sets.into()), ("of", plan.sets.len().into()), ("held", held.into())];
    words.say("terminal-summary", &values)
}
