//! What the player shows at one moment: plain owned data, made from a session and the time since its segment began.
//!
//! No sentence is made here, and no clock is read: the hall passes the time in.

mod timeline;

use std::time::Duration;

pub use timeline::Piece;

use crate::domain::exercise::{Exercise, Kind, Side};
use crate::domain::figure::{self, Figures, Motion, Target, rep_phase};
use crate::domain::plan::{Credit, PartOf, Plan, Segment, SegmentKind};
use crate::domain::routine::Tempo;
use crate::domain::score::CueKind;
use crate::domain::session::{Phase, Session};
use crate::ui::shell::Front;
use crate::ui::widgets::figure::FigureModel;

/// Everything that the player shows.
#[derive(Clone, Debug)]
pub struct PlayerModel {
    /// The routine's name.
    pub routine: String,
    /// Which work step, and of how many; (0, n) before the first.
    pub step: (u16, u16),
    /// Time until the session ends.
    pub remaining_total: Duration,
    /// What the session is doing.
    pub phase: Phase,
    /// What the running segment is.
    pub segment: SegmentKind,
    /// What is done, or comes next; none where nothing follows.
    pub work: Option<WorkModel>,
    /// What the card at the foot is for.
    pub foot: Foot,
    /// What hurts, while it stands still for that.
    pub hurts: Option<HurtModel>,
    /// Time until the running segment ends, and its length.
    pub remaining: Duration,
    /// Its length.
    pub length: Duration,
    /// The repetition that runs, where they are counted.
    pub rep: Option<RepModel>,
    /// What follows after this.
    pub next: Option<NextModel>,
    /// The whole session, piece by piece.
    pub timeline: Vec<Piece>,
    /// The figure, where the exercise has one.
    pub figure: Option<FigureModel>,
    /// The cue that has just fallen due, for as long as it is to be seen.
    pub flash: Option<CueKind>,
    /// Whether the person wants silence.
    pub muted: bool,
    /// A quiet line: no sound device, the log cannot be written.
    pub note: Option<String>,
    /// Whether the window fills the screen.
    pub full_screen: bool,
    /// Time between two pictures, where there is motion.
    pub frame: Duration,
    /// Figures stand still, and the window is painted once a second.
    pub less_motion: bool,
    /// What stands in front of it, and takes its keys.
    pub front: Option<Front>,
}

/// What the card at the foot is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// What follows, and "this hurts".
    Next,
    /// How does it feel, before the session?
    Rating,
}

/// The exercise on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkModel {
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// The side being worked, or the one that follows.
    pub side: Side,
    /// What the side means ("raised leg"); may be empty.
    pub side_is: String,
    /// Which set, and of how many.
    pub set: (u16, u16),
    /// Which round, and of how many.
    pub round: (u16, u16),
    /// Which held rep, and of how many.
    pub held_rep: Option<(u16, u16)>,
    /// A line on how to do it; may be empty.
    pub cue: String,
    /// Where it is felt; may be empty.
    pub feel: String,
}

/// What hurts.
#[derive(Clone, Debug, PartialEq)]
pub struct HurtModel {
    /// When to stop; may be empty.
    pub stop_if: String,
    /// An easier way; may be empty.
    pub easier: String,
}

/// A counted repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepModel {
    /// Which, from 1.
    pub number: u16,
    /// Of how many.
    pub of: u16,
    /// What its tempo says now.
    pub phase: TempoPhase,
}

/// The phases of a repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TempoPhase {
    /// Out, up, or into the position.
    Work,
    /// Stay there.
    Pause,
    /// Back again.
    Return,
}

/// What follows.
#[derive(Clone, Debug)]
pub struct NextModel {
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// Which side.
    pub side: Side,
    /// How many sets are left of it.
    pub sets: u16,
    /// What one set asks for.
    pub dose: NextDose,
    /// Its figure, held still.
    pub figure: Option<FigureModel>,
}

/// What one set asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextDose {
    /// So much time.
    Time(Duration),
    /// So many counted reps.
    Reps(u16),
    /// So many reps held for so long.
    HeldReps(u16, Duration),
}

impl PlayerModel {
    /// The model of a session whose running segment began `elapsed` ago. What the hall alone knows (flash, muted, note,
    /// full screen, rating, leaving) is left at rest.
    pub fn of(session: &Session, elapsed: Duration, figures: &Figures) -> Self {
        let plan = session.plan();
        let elapsed = elapsed.min(session.length());
        let now = Now { plan, at: session.at(), elapsed, length: session.length() };
        let (remaining, later) = (
            session.length().saturating_sub(elapsed),
            session.remaining_total().saturating_sub(session.remaining()),
        );
        let shown = now.shown();
        Self {
            routine: plan.name.clone(),
            step: (shown.map_or(plan.work_steps, |of| of.step), plan.work_steps),
            remaining_total: remaining + later,
            phase: session.phase(),
            segment: session.segment().map_or(SegmentKind::Rest, |segment| segment.kind),
            work: shown.map(|of| now.work(of)),
            foot: Foot::Next,
            hurts: session.hurting().map(|set| HurtModel {
                stop_if: set.exercise.stop_if.clone(),
                easier: set.exercise.easier.clone(),
            }),
            remaining,
            length: session.length(),
            rep: now.rep(),
            next: now.next(figures),
            timeline: timeline::pieces(plan, now.at, now.over()),
            figure: shown.and_then(|of| now.figure(of, figures)),
            flash: None,
            muted: false,
            note: None,
            full_screen: false,
            frame: Duration::from_millis(33),
            less_motion: false,
            front: None,
        }
    }
}

impl PlayerModel {
    /// The same with its figure held still, where the person wants less motion.
    #[must_use]
    pub fn calmed(self, less_motion: bool) -> Self {
        let still = |figure| FigureModel { motion: Motion::Still, ..figure };
        let figure = if less_motion { self.figure.map(still) } else { self.figure };
        Self { figure, less_motion, ..self }
    }
}

/// A moment of a plan.
struct Now<'a> {
    plan: &'a Plan,
    at: usize,
    elapsed: Duration,
    length: Duration,
}

impl<'a> Now<'a> {
    fn segment(&self) -> Option<&'a Segment> {
        self.plan.segment(self.at)
    }

    /// The work that the screen is about: the running one, or the one that follows.
    fn shown(&self) -> Option<&'a PartOf> {
        self.plan.segments.iter().skip(self.at).find_map(|segment| segment.of.as_ref())
    }

    fn work(&self, of: &PartOf) -> WorkModel {
        let exercise = &of.exercise;
        let works = self.segment().is_some_and(|segment| segment.kind.is_work()) || of.rep.is_some();
        WorkModel {
            name: exercise.name.clone(),
            kind: exercise.kind,
            side: self.side(of),
            side_is: exercise.side_is.clone().unwrap_or_default(),
            set: (of.set, of.of_sets),
            round: (of.round, of.of_rounds),
            held_rep: of.rep,
            cue: cue(exercise, works).to_owned(),
            feel: exercise.feel.clone(),
        }
    }

    /// How much of the running segment is over, 0 to 1.
    fn over(&self) -> f64 {
        (self.elapsed.as_secs_f64() / self.length.as_secs_f64().max(0.001)).clamp(0.0, 1.0)
    }

    /// The side that is worked now: where reps change sides by themselves, the running rep's.
    fn side(&self, of: &PartOf) -> Side {
        match of.credit {
            Credit::Alternating(first, second) => {
                let odd = self.rep().is_some_and(|rep| rep.number % 2 == 0);
                self.plan.sets.get(if odd { second } else { first }).map_or(of.side, |set| set.side)
            }
            Credit::One(_) | Credit::Near(_) => of.side,
        }
    }

    fn counted(&self) -> Option<(u16, Tempo)> {
        self.segment().and_then(|segment| segment.of.as_ref()).and_then(|of| of.counted)
    }

    /// Seconds since the running repetition began, and its index from 0. A lengthened segment counts on.
    fn rep_secs(&self, tempo: Tempo) -> (f32, u16) {
        let rep = tempo.rep().as_secs_f64().max(0.001);
        let through = (self.elapsed.as_secs_f64() + 1e-9) / rep;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most an hour of reps"
        )]
        let index = through.floor() as u16;
        #[expect(clippy::cast_possible_truncation, reason = "seconds of one rep")]
        let secs = ((through - through.floor()) * rep) as f32;
        (secs, index)
    }

    fn rep(&self) -> Option<RepModel> {
        let (count, tempo) = self.counted()?;
        let (secs, index) = self.rep_secs(tempo);
        let (work, pause) = (tempo.work.as_secs_f32(), tempo.pause.as_secs_f32());
        let phase = if secs < work {
            TempoPhase::Work
        } else if secs < work + pause {
            TempoPhase::Pause
        } else {
            TempoPhase::Return
        };
        // At the very end of the segment the last rep still stands.
        let last = self.elapsed >= self.length;
        let number = if last { index.max(1) } else { index + 1 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most an hour of reps"
        )]
        let whole = (self.length.as_secs_f64() / tempo.rep().as_secs_f64().max(0.001)).round() as u16;
        // A lengthened segment has more of them.
        let of = if self.length == self.segment()?.length { count } else { whole };
        Some(RepModel { number, of: of.max(number), phase })
    }

    /// The first work after the one on screen that is another step, round or side.
    fn next(&self, figures: &Figures) -> Option<NextModel> {
        let shown = self.shown()?;
        let key = |of: &PartOf| (of.step, of.round, of.side);
        let later = self.plan.segments.iter().skip(self.at).filter(|segment| segment.kind.is_work());
        let (segment, of) = later
            .filter_map(|segment| segment.of.as_ref().map(|of| (segment, of)))
            .find(|(_, of)| key(of) != key(shown))?;
        let dose = match (of.rep, of.counted) {
            (Some((_, count)), _) => NextDose::HeldReps(count, segment.length),
            (None, Some((count, _))) => NextDose::Reps(count),
            (None, None) => NextDose::Time(segment.length),
        };
        let still = |frames| FigureModel {
            frames,
            motion: Motion::Still,
            mirrored: figure::mirrored(&of.exercise, of.side),
        };
        Some(NextModel {
            name: of.exercise.name.clone(),
            kind: of.exercise.kind,
            side: of.side,
            sets: (of.of_sets + 1).saturating_sub(of.set),
            dose,
            figure: figures.of(&of.exercise).map(still),
        })
    }

    fn figure(&self, of: &PartOf, figures: &Figures) -> Option<FigureModel> {
        let frames = figures.of(&of.exercise)?;
        let segment = self.segment()?;
        let (elapsed, left) =
            (self.elapsed.as_secs_f32(), self.length.saturating_sub(self.elapsed).as_secs_f32());
        let motion = match (segment.kind, of.counted) {
            (SegmentKind::Hold, _) => Motion::Breath { secs: elapsed },
            (SegmentKind::Move, Some((_, tempo))) => {
                let (secs, index) = self.rep_secs(tempo);
                let tempo = (tempo.work.as_secs_f32(), tempo.pause.as_secs_f32(), tempo.back.as_secs_f32());
                Motion::Rep { rep: u32::from(index), phase: rep_phase(tempo, secs) }
            }
            (SegmentKind::Move, None) => Motion::Loop { secs: elapsed },
            (SegmentKind::Prepare, _) => Motion::Lead { left_secs: left, to: self.target() },
            (SegmentKind::Rest | SegmentKind::ChangeSides, _) => {
                // A pause begins where the work ended and ends where it begins again: one whole loop, at its end.
                let whole = frames.loop_secs();
                let hurry = (whole / self.length.as_secs_f32().max(0.1)).max(1.0);
                Motion::Lead { left_secs: (left * hurry).min(whole), to: self.target() }
            }
            (SegmentKind::Wait, _) => Motion::Still,
        };
        Some(FigureModel { frames, motion, mirrored: figure::mirrored(&of.exercise, self.side(of)) })
    }

    /// Where the work that follows begins.
    fn target(&self) -> Target {
        let work = self.plan.segments.iter().skip(self.at).find(|segment| segment.kind.is_work());
        match work.map(|segment| segment.kind) {
            Some(SegmentKind::Hold) => Target::Hold,
            Some(
                SegmentKind::Move
                | SegmentKind::Prepare
                | SegmentKind::Rest
                | SegmentKind::ChangeSides
                | SegmentKind::Wait,
            )
            | None => Target::First,
        }
    }
}

/// How to get there while it is prepared, what to mind while it is done.
fn cue(exercise: &Exercise, works: bool) -> &str {
    let how = &exercise.how;
    let line = if !works {
        how.first()
    } else if exercise.kind == Kind::Stretch {
        how.last()
    } else {
        how.get(1).or(how.first())
    };
    line.map_or("", String::as_str)
}

#[cfg(test)]
mod tests;
