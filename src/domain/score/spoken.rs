//! Where in a segment a voice speaks: after the tone that opens it, and never into a countdown.
//!
//! Each line has its window, and phrases from the fullest to the shortest: the first that fits is said, else none.

use std::sync::Arc;
use std::time::Duration;

use super::phrase::{Dose, Phrase, work_after};
use super::{HALF_WAY_HOLD_MIN, Lengths, Line};
use crate::domain::exercise::Side;
use crate::domain::plan::{PartOf, Plan, Segment, SegmentKind};

/// A tone is left alone for so long: the longest is heard out by then, but for its ring.
const AFTER_TONE: Duration = Duration::from_millis(500);
/// A voice is silent again so long before a segment ends: three seconds are counted down, and a breath before them.
const BEFORE_END: Duration = Duration::from_millis(3_200);
/// Between two lines.
const PAUSE: Duration = Duration::from_secs(1);
/// Work at least so long has room for what comes next, said in its second half.
const NEXT_MIN: Duration = Duration::from_secs(15);
/// Holds at least so long may have a kind word.
const ENCOURAGE_MIN: Duration = Duration::from_secs(40);

/// The lines of one segment, each with its time since the segment began.
pub(super) fn lines(
    plan: &Plan,
    index: usize,
    length: Duration,
    lengths: Lengths<'_>,
) -> Vec<(Duration, Line)> {
    let Some(segment) = plan.segment(index) else { return Vec::new() };
    let mut page =
        Page { lengths, lines: Vec::new(), from: AFTER_TONE, until: length.saturating_sub(BEFORE_END) };
    match segment.kind {
        SegmentKind::Prepare => page.say(&announcements(plan, index)),
        SegmentKind::ChangeSides | SegmentKind::Rest => page.say(&before_work(plan, index)),
        SegmentKind::Hold | SegmentKind::Move => work(plan, index, segment, length, &mut page),
        SegmentKind::Wait => {
            // Nobody knows how long it is.
            page.until = Duration::MAX;
            page.say(&[Phrase::Wait]);
        }
    }
    page.lines
}

/// The lines of a segment, in order; the rest of it is free from `from` to `until`.
struct Page<'a> {
    lengths: Lengths<'a>,
    lines: Vec<(Duration, Line)>,
    from: Duration,
    until: Duration,
}

impl Page<'_> {
    /// The first of the phrases that fits, said as soon as may be.
    fn say(&mut self, phrases: &[Phrase]) {
        let from = self.from;
        self.say_within(phrases, |_| from);
    }

    /// The first of the phrases that fits, said as late as may be.
    fn say_last(&mut self, phrases: &[Phrase]) {
        let until = self.until;
        self.say_within(phrases, |lasts| until.saturating_sub(lasts));
    }

    fn say_within(&mut self, phrases: &[Phrase], begins: impl Fn(Duration) -> Duration) {
        for phrase in phrases {
            let Some(lasts) = (self.lengths)(phrase) else { continue };
            if self.from.checked_add(lasts).is_some_and(|ends| ends <= self.until) {
                let at = begins(lasts);
                let room = self.until.saturating_sub(at);
                self.lines.push((at, Line { phrase: phrase.clone(), lasts, room }));
                self.from = at + lasts + PAUSE;
                return;
            }
        }
    }
}

fn name(of: &PartOf) -> Arc<str> {
    of.exercise.name.as_str().into()
}

/// What may be said before the first set of a step.
fn announcements(plan: &Plan, index: usize) -> Vec<Phrase> {
    let Some((next, of)) = work_after(plan, index) else { return Vec::new() };
    let announce = |side, dose| Phrase::Announce { name: name(of), side, dose };
    vec![announce(of.side, Some(Dose::of(next, of))), announce(of.side, None), announce(Side::Both, None)]
}

/// What may be said in a rest, or while sides are changed.
fn before_work(plan: &Plan, index: usize) -> Vec<Phrase> {
    let Some((next, of)) = work_after(plan, index) else { return Vec::new() };
    let of_same =
        plan.segment(index).and_then(|segment| segment.of.as_ref()).is_some_and(|part| part.step == of.step);
    if of.rep.is_some_and(|(rep, _)| rep > 1) {
        // Between two reps of one set there is a breath, and nothing new.
        return Vec::new();
    }
    let now = |dose| Phrase::Now { side: of.side, dose };
    let begins_set = plan.segment(index).is_some_and(|segment| segment.kind == SegmentKind::Rest);
    let mut phrases = Vec::new();
    if !of_same {
        phrases.push(Phrase::Announce { name: name(of), side: of.side, dose: Some(Dose::of(next, of)) });
    }
    if begins_set && of.of_sets > 1 {
        phrases.push(Phrase::Set { side: of.side, set: of.set, of: of.of_sets });
    }
    if of.side != Side::Both {
        phrases.extend([now(Some(Dose::of(next, of))), now(None)]);
    }
    phrases
}

fn work(plan: &Plan, index: usize, segment: &Segment, length: Duration, page: &mut Page<'_>) {
    let Some(of) = &segment.of else { return };
    let has_half = segment.kind == SegmentKind::Hold && length >= HALF_WAY_HOLD_MIN;
    let whole = page.until;
    if has_half {
        page.until = (length / 2).saturating_sub(PAUSE);
    }
    page.say(&left_unsaid(plan, index, segment, of, page.lengths));
    if has_half {
        if length >= ENCOURAGE_MIN {
            page.from = page.from.max(length / 4);
            page.say(&[Phrase::Encourage]);
        }
        (page.from, page.until) = (length / 2 + AFTER_TONE, whole);
        page.say(&[Phrase::HalfWay]);
    }
    let follows = plan.segment(index + 1).filter(|next| next.kind == SegmentKind::Prepare);
    if let Some(next) = follows.and_then(|next| next.of.as_ref()).filter(|_| length >= NEXT_MIN) {
        page.from = page.from.max(length / 2);
        let coming = |side| Phrase::Next { name: name(next), side };
        page.say_last(&[coming(next.side), coming(Side::Both)]);
    }
}

/// What the time to get ready was too short for.
fn left_unsaid(
    plan: &Plan,
    index: usize,
    segment: &Segment,
    of: &PartOf,
    lengths: Lengths<'_>,
) -> Vec<Phrase> {
    let before = index.checked_sub(1).and_then(|before| plan.segment(before));
    let Some(before) = before.filter(|before| before.kind == SegmentKind::Prepare) else { return Vec::new() };
    let said = lines(plan, index - 1, before.length, lengths).pop().map(|(_, line)| line.phrase);
    let now = |dose| Phrase::Now { side: of.side, dose };
    let dose = Some(Dose::of(segment, of));
    match said {
        Some(Phrase::Announce { dose: Some(_), .. }) => Vec::new(),
        None => {
            let announce = |dose| Phrase::Announce { name: name(of), side: of.side, dose };
            vec![announce(dose), announce(None), now(dose)]
        }
        Some(_) => vec![now(dose)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::tests::plan_of;
    use crate::domain::score::{CueKind, What, of_segment};

    /// So many milliseconds a phrase takes, by its word.
    fn said(steps: &str, millis: impl Fn(&Phrase) -> u64) -> Vec<String> {
        let plan = plan_of(steps);
        let lengths = |phrase: &Phrase| Some(Duration::from_millis(millis(phrase)));
        let cues = super::super::of_plan(&plan, &lengths);
        let line = |cue: &super::super::Cue| match &cue.what {
            What::Line(line) => Some(format!("{} {:?}", cue.at.as_secs_f64(), line.phrase)),
            What::Tone(_) => None,
        };
        cues.iter().filter_map(line).collect()
    }

    #[test]
    fn what_the_time_to_get_ready_is_too_short_for_is_said_after_the_start() {
        let long = said(r#"Hold(exercise: "bend", secs: 40)"#, |_| 1_000);
        assert_eq!(long[0], r#"0.5 Announce { name: "Bend", side: Both, dose: Some(Time(40s)) }"#);
        assert_eq!(long[1], "15 Encourage");
        assert_eq!(long[2], "25.5 HalfWay");
        let full = |phrase: &Phrase| {
            if matches!(phrase, Phrase::Announce { dose: Some(_), .. }) { 2_000 } else { 900 }
        };
        let short = said(r#"Hold(exercise: "bend", secs: 40)"#, full);
        assert_eq!(short[0], r#"0.5 Announce { name: "Bend", side: Both, dose: None }"#);
        assert_eq!(short[1], "5.5 Now { side: Both, dose: Some(Time(40s)) }");
        let none = said(r#"Hold(exercise: "bend", secs: 40)"#, |_| 4_000);
        assert!(none[0].starts_with("5.5 Announce"), "{none:?}");
    }

    #[test]
    fn a_rest_says_which_set_and_side_follow_and_a_change_of_sides_the_side() {
        let said = said(r#"Hold(exercise: "kneel", secs: 10, sets: 2, rest_secs: 10)"#, |phrase| {
            if matches!(phrase, Phrase::Now { dose: Some(_), .. }) { 2_000 } else { 900 }
        });
        assert_eq!(
            said[1..4],
            [
                "15.5 Now { side: Right, dose: None }".to_owned(),
                "30.5 Set { side: Left, set: 2, of: 2 }".to_owned(),
                "50.5 Now { side: Right, dose: None }".to_owned(),
            ]
        );
    }

    #[test]
    fn what_comes_next_is_said_just_before_the_countdown() {
        let said = said(r#"Hold(exercise: "bend"), Reps(exercise: "bridge")"#, |_| 1_200);
        let next = said.iter().find(|line| line.contains("Next")).unwrap();
        assert_eq!(next, r#"30.6 Next { name: "Bridge", side: Both }"#);
    }

    #[test]
    fn no_line_speaks_into_a_tone_or_another_line_however_long_voice_and_segment_are() {
        let plan = plan_of(
            r#"Hold(exercise: "kneel", secs: 40, sets: 2, rest_secs: 12), Reps(exercise: "bridge", sets: 2),
               Hold(exercise: "dog", reps: [2, 1], secs: 8), Move(exercise: "march", secs: 40), Rest(secs: 9), Wait(),
               Hold(exercise: "bend", secs: 61)"#,
        );
        for voice_millis in (0..6_000).step_by(137) {
            let lengths = |_: &Phrase| Some(Duration::from_millis(voice_millis));
            for (index, secs) in
                (0..plan.segments.len()).flat_map(|index| (1..70).map(move |secs| (index, secs)))
            {
                let length = Duration::from_secs(secs);
                let cues = of_segment(&plan, index, Duration::ZERO, length, &lengths);
                for line in cues.iter().filter(|cue| cue.what.tone().is_none()) {
                    let What::Line(Line { room, lasts, .. }) = &line.what else { continue };
                    assert!(lasts <= room, "{line:?}");
                    let ends = line.at.saturating_add(*room).min(line.at + *lasts);
                    let over = |other: &super::super::Cue| match &other.what {
                        What::Tone(kind) => {
                            !kind.may_be_spoken_over() && line.at <= other.at && other.at <= ends
                        }
                        What::Line(_) => line != other && line.at <= other.at && other.at < ends,
                    };
                    assert!(
                        !cues.iter().any(over),
                        "{index} {secs} s, voice {voice_millis} ms: {line:?} in {cues:?}"
                    );
                    let close = |other: &super::super::Cue| {
                        other.what.tone().is_some_and(|kind| kind != CueKind::Tempo)
                            && other.at <= line.at
                            && line.at < other.at + AFTER_TONE
                    };
                    assert!(!cues.iter().any(close), "{line:?}");
                }
            }
        }
    }
}
