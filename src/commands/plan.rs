//! `supple plan`: what a session of a routine is going to be, segment by segment and cue by cue.

use std::io;
use std::time::Duration;

use serde::Serialize;

use super::{Asked, find, secs, write_json, write_lines};
use crate::domain::plan::{Plan, Segment};
use crate::domain::score;
use crate::exit::Exit;
use crate::hall::{Hall, Script};
use crate::words::Words;

/// The voice is given so long to say how long its lines are; after it they are estimated.
const REHEARSED: Duration = Duration::from_secs(20);

#[derive(Serialize)]
struct PlanJson {
    id: String,
    name: String,
    total_secs: serde_json::Number,
    segments: Vec<SegmentJson>,
    cues: Vec<CueJson>,
}

#[derive(Serialize)]
struct SegmentJson {
    start_secs: serde_json::Number,
    secs: serde_json::Number,
    kind: &'static str,
    exercise: Option<String>,
    side: Option<&'static str>,
    set: Option<u16>,
    of_sets: Option<u16>,
    rep: Option<u16>,
    round: Option<u16>,
    of_rounds: Option<u16>,
}

#[derive(Serialize)]
struct CueJson {
    at_secs: serde_json::Number,
    kind: &'static str,
    /// What a voice says; a tone and its flash say nothing.
    text: Option<String>,
    /// How long a voice takes for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    secs: Option<serde_json::Number>,
    what: &'static str,
}

/// Answers.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(asked: &Asked<'_>, named: &str) -> io::Result<Exit> {
    let hall = Hall::open_to_read(Words::english());
    let routine = match find(asked, &hall.library, named) {
        Ok(routine) => routine,
        Err(exit) => return Ok(exit),
    };
    let plan = Plan::of(&routine);
    if asked.json {
        let script = hall.script(&plan);
        script.rehearse_within(REHEARSED);
        write_json(&json(&plan, &script))?;
    } else {
        write_lines(table(asked, &plan))?;
    }
    Ok(Exit::Done)
}

fn json(plan: &Plan, script: &Script) -> PlanJson {
    let both = |cue: score::Cue| {
        let (at_secs, kind) = (secs(cue.at), cue.what.word());
        let one = |what, text, length: Option<Duration>| {
            let (at_secs, secs) = (at_secs.clone(), length.map(secs));
            CueJson { at_secs, kind, text, secs, what }
        };
        match &cue.what {
            score::What::Tone(_) => vec![one("tone", None, None), one("flash", None, None)],
            score::What::Line(line) => {
                let text = script.text(&line.phrase).map(ToString::to_string);
                vec![one("voice", text, Some(line.lasts))]
            }
        }
    };
    PlanJson {
        id: plan.id.clone(),
        name: plan.name.clone(),
        total_secs: secs(plan.total),
        segments: plan.segments.iter().map(segment_json).collect(),
        cues: script.score(plan).into_iter().flat_map(both).collect(),
    }
}

fn segment_json(segment: &Segment) -> SegmentJson {
    let of = segment.of.as_ref();
    SegmentJson {
        start_secs: secs(segment.start),
        secs: secs(segment.length),
        kind: segment.kind.word(),
        exercise: of.map(|of| of.exercise.id.clone()),
        side: of.map(|of| of.side.word()),
        set: of.map(|of| of.set),
        of_sets: of.map(|of| of.of_sets),
        rep: of.and_then(|of| of.rep).map(|(rep, _)| rep),
        round: of.map(|of| of.round),
        of_rounds: of.map(|of| of.of_rounds),
    }
}

fn table(asked: &Asked<'_>, plan: &Plan) -> Vec<String> {
    let line = |segment: &Segment| {
        let kind = asked.words.segment_kind(segment.kind);
        let what = segment.of.as_ref().map(|of| asked.words.part(of)).unwrap_or_default();
        let (start, length) = (clock(segment.start), tenths(segment.length));
        format!("{start:>7}  {length:>5} s  {kind:<12}  {what}").trim_end().to_owned()
    };
    let heading = format!("{} · {}", plan.name, asked.words.length(plan.total));
    std::iter::once(heading).chain(plan.segments.iter().map(line)).collect()
}

/// Minutes and seconds since the start.
fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

/// Seconds, with a tenth only where there is one.
fn tenths(length: Duration) -> String {
    if length.subsec_millis() == 0 {
        length.as_secs().to_string()
    } else {
        format!("{:.1}", length.as_secs_f64())
    }
}
