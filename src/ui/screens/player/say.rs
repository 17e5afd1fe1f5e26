//! The player's words: what each thing on screen is called at this moment.

use std::time::Duration;

use super::model::{NextDose, NextModel, PlayerModel, TempoPhase, WorkModel};
use crate::domain::exercise::{Kind, Side};
use crate::domain::plan::SegmentKind;
use crate::domain::score::CueKind;
use crate::domain::session::Phase;
use crate::words::Words;

/// "1 min 54 s".
pub(super) fn length(words: &Words, length: Duration) -> String {
    let secs = length.as_secs_f64().ceil();
    let minutes = (secs / 60.0).floor();
    words.say("player-length", &[("minutes", minutes.into()), ("seconds", (secs - minutes * 60.0).into())])
}

/// What a person does now: "Hold", "Change sides", "Paused".
pub(super) fn doing(words: &Words, model: &PlayerModel) -> String {
    let paused = matches!(model.phase, Phase::Paused(_));
    let kind = model.work.as_ref().map(|work| work.kind);
    let key = match model.segment {
        _ if paused => "player-paused",
        SegmentKind::Prepare => "player-prepare",
        SegmentKind::Hold => "player-hold",
        SegmentKind::Move if model.rep.is_some() => "player-reps",
        SegmentKind::Move if kind == Some(Kind::Breath) => "player-breathe",
        SegmentKind::Move => "player-move",
        SegmentKind::Rest => "player-rest",
        SegmentKind::ChangeSides => "player-change-sides",
        SegmentKind::Wait => "player-wait",
    };
    words.get(key)
}

/// "Hold · rep 2 of 5 · set 1 of 3": what and which, as far as there are several.
pub(super) fn chip(words: &Words, model: &PlayerModel) -> String {
    let mut parts = vec![doing(words, model)];
    if let Some(work) = model.work.as_ref().filter(|_| model.segment != SegmentKind::ChangeSides) {
        parts.extend(counts(words, work));
    }
    parts.join(" · ")
}

/// "rep 2 of 5", "set 1 of 3", "round 1 of 2", as far as there are several.
pub(super) fn counts(words: &Words, work: &WorkModel) -> Vec<String> {
    let several = [
        ("player-part-rep", work.held_rep.unwrap_or((1, 1))),
        ("player-part-set", work.set),
        ("player-part-round", work.round),
    ];
    let part = |(key, (n, of)): (&str, (u16, u16))| {
        (of > 1).then(|| words.say(key, &[("n", n.into()), ("of", of.into())]))
    };
    several.into_iter().filter_map(part).collect()
}

/// "left" or "right"; nothing where there is no side.
pub(super) fn side(words: &Words, side: Side) -> Option<String> {
    match side {
        Side::Left => Some(words.get("player-left")),
        Side::Right => Some(words.get("player-right")),
        Side::Both => None,
    }
}

/// "left side", to be seen from afar.
pub(super) fn side_word(words: &Words, side: Side) -> String {
    match side {
        Side::Left => words.get("player-left-side"),
        Side::Right => words.get("player-right-side"),
        Side::Both => String::new(),
    }
}

/// The count, what it is of, a word to be seen from afar, and all of it in words.
pub(super) struct Count {
    pub(super) digits: String,
    pub(super) caption: String,
    pub(super) word: String,
    pub(super) label: String,
}

pub(super) fn count(words: &Words, model: &PlayerModel) -> Count {
    let side = model.work.as_ref().map_or(Side::Both, |work| work.side);
    if let Some(rep) = model.rep {
        let phase = words.get(match rep.phase {
            TempoPhase::Work => "player-phase-work",
            TempoPhase::Pause => "player-phase-pause",
            TempoPhase::Return => "player-phase-return",
        });
        return Count {
            digits: rep.number.to_string(),
            caption: words.say("player-of-reps", &[("of", rep.of.into()), ("phase", phase.into())]),
            word: side_word(words, side),
            label: words.say("player-ring-reps", &[("n", rep.number.into()), ("of", rep.of.into())]),
        };
    }
    if model.segment == SegmentKind::Wait {
        let caption = words.get("player-wait");
        return Count { digits: String::new(), label: caption.clone(), caption, word: String::new() };
    }
    if let Phase::Over(_) = model.phase {
        let caption = words.get("player-over");
        return Count { digits: String::new(), label: caption.clone(), caption, word: String::new() };
    }
    let secs = model.remaining.as_secs_f64().ceil();
    let caption = match (model.segment, side) {
        _ if model.flash == Some(CueKind::HalfWay) => words.get("player-half-way"),
        (SegmentKind::ChangeSides, Side::Left) => words.get("player-switch-left"),
        (SegmentKind::ChangeSides, Side::Right) => words.get("player-switch-right"),
        (SegmentKind::Prepare, _) => words.get("player-prepare").to_lowercase(),
        (SegmentKind::Rest, _) => words.get("player-rest").to_lowercase(),
        (SegmentKind::ChangeSides | SegmentKind::Hold | SegmentKind::Move | SegmentKind::Wait, _) => {
            words.say("player-seconds", &[("n", secs.into())])
        }
    };
    let word = if model.segment == SegmentKind::ChangeSides { String::new() } else { side_word(words, side) };
    let label = words.say("player-ring-seconds", &[("n", secs.into())]);
    Count { digits: clock(secs), caption, word, label }
}

/// Seconds up to 99, then minutes and seconds.
fn clock(secs: f64) -> String {
    if secs < 100.0 {
        return format!("{secs:.0}");
    }
    let minutes = (secs / 60.0).floor();
    format!("{minutes:.0}:{:02.0}", secs - minutes * 60.0)
}

/// "Seated forward bend · left · 2 × 30 s", the name apart.
pub(super) fn next_details(words: &Words, next: &NextModel) -> String {
    let seconds =
        |length: Duration| words.say("player-dose-seconds", &[("n", length.as_secs_f64().round().into())]);
    let times =
        |n: u16, dose: String| words.say("player-dose-times", &[("n", n.into()), ("dose", dose.into())]);
    let dose = match next.dose {
        NextDose::Reps(n) => words.say("player-dose-reps", &[("n", n.into())]),
        NextDose::HeldReps(1, length) | NextDose::Time(length) => seconds(length),
        NextDose::HeldReps(n, length) => times(n, seconds(length)),
    };
    let dose = if next.sets > 1 { times(next.sets, dose) } else { dose };
    side(words, next.side).into_iter().chain([dose]).collect::<Vec<_>>().join(" · ")
}
