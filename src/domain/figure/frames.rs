//! The poses of an exercise in turn, and which moment between them to show.

use std::sync::Arc;

use super::moment::Moment;
use super::place::Bounds;
use super::pose::{Body, Pose};

/// How the figure moves. Seconds come from the caller; nothing here knows a clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// The pose that is held, at rest.
    Still,
    /// The pose that is held, breathing slowly, so many seconds after the hold began.
    Breath {
        /// Seconds since the hold began.
        secs: f32,
    },
    /// One repetition after another.
    Rep {
        /// Which repetition, from 0: those that change sides by themselves show the other side in turn.
        rep: u32,
        /// How far this repetition is, 0 to 1; half-way is the far end. [`rep_phase`] makes it from a tempo.
        phase: f32,
    },
    /// The whole loop at its usual pace, over and over.
    Loop {
        /// Seconds since it began.
        secs: f32,
    },
    /// The whole loop at its usual pace, such that it comes to rest exactly when the work begins.
    Lead {
        /// Seconds until the work begins.
        left_secs: f32,
        /// Where it comes to rest.
        to: Target,
    },
}

/// The pose that a lead-in ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The first pose: repetitions begin there.
    First,
    /// The pose that is held.
    Hold,
}

/// How far a repetition is (0 to 1, half-way at the far end), `secs` after it began at this tempo.
///
/// `tempo` is (work, pause, return) in seconds.
pub fn rep_phase((work, pause, back): (f32, f32, f32), secs: f32) -> f32 {
    if secs < work {
        0.5 * secs.max(0.0) / work
    } else if secs < work + pause || back <= 0.0 {
        0.5
    } else {
        (0.5 + 0.5 * (secs - work - pause) / back).min(1.0)
    }
}

/// The poses of an exercise in turn, looped. A copy is cheap.
#[derive(Clone, Debug)]
pub struct Frames(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    body: Body,
    poses: Vec<Arc<Pose>>,
    secs_per_move: f32,
    hold: usize,
    /// The box of the whole loop, and of the hold with its breathing.
    whole: Bounds,
    held: Bounds,
}

impl Frames {
    /// Seconds from one pose to the next where nothing else is said.
    pub const MOVE_SECS: f32 = 2.0;
    /// The most poses of one animation.
    pub const LEN_MAX: usize = 64;

    /// Seconds of one breath, in and out: ten a minute, a calm one.
    const BREATH_SECS: f32 = 6.0;
    /// How far a breath goes back towards the pose before: seen, yet still the hold.
    const BREATH_DEPTH: f32 = 0.06;
    /// Seconds in which the picture closes in on the pose that will be held.
    const CLOSE_IN_SECS: f32 = 1.2;

    pub(super) fn new(body: Body, poses: Vec<Arc<Pose>>, secs_per_move: f32) -> Self {
        let hold = hold_of(&poses);
        let nothing = Bounds::NOTHING;
        let mut inner = Inner { body, poses, secs_per_move, hold, whole: nothing, held: nothing };
        let quarters = 0..inner.poses.len() * 4;
        inner.whole = quarters.fold(nothing, |all, i| all.union(inner.moment(i as f32 / 4.0).bounds()));
        let before = inner.moment(inner.hold as f32 - Self::BREATH_DEPTH).bounds();
        inner.held = inner.moment(inner.hold as f32).bounds().union(before);
        inner.whole = inner.whole.union(inner.held);
        Self(Arc::new(inner))
    }

    /// Whether these are the same, not merely alike.
    pub fn are(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The poses in turn.
    pub fn poses(&self) -> &[Arc<Pose>] {
        &self.0.poses
    }

    /// Seconds of the whole loop at its usual pace.
    pub fn loop_secs(&self) -> f32 {
        self.0.poses.len() as f32 * self.0.secs_per_move
    }

    /// The pose that is held: the one farthest from the first.
    pub fn hold_pose(&self) -> Option<&Pose> {
        self.0.poses.get(self.0.hold).map(Arc::as_ref)
    }

    /// The moment `at` poses from the first, looped: 0 is the first pose, 1.5 half-way from the second to the third.
    pub fn moment(&self, at: f32) -> Moment<'_> {
        self.0.moment(at)
    }

    /// The moment that a motion shows now.
    pub fn show(&self, motion: Motion) -> Moment<'_> {
        self.moment(self.at(motion))
    }

    /// The part of the figure's world to show: steady through a motion, closing in on a hold as it begins.
    pub fn view(&self, motion: Motion) -> Bounds {
        let Inner { whole, held, .. } = &*self.0;
        match motion {
            Motion::Still | Motion::Breath { .. } => *held,
            Motion::Rep { .. } | Motion::Loop { .. } | Motion::Lead { to: Target::First, .. } => *whole,
            Motion::Lead { left_secs, to: Target::Hold } => {
                held.lerp(*whole, smooth(left_secs / Self::CLOSE_IN_SECS))
            }
        }
    }

    /// How many poses from the first a motion stands now.
    pub fn at(&self, motion: Motion) -> f32 {
        let inner = &*self.0;
        let (len, hold) = (inner.poses.len() as f32, inner.hold as f32);
        match motion {
            Motion::Still => hold,
            Motion::Breath { secs } => {
                let turn = std::f32::consts::TAU * finite(secs) / Self::BREATH_SECS;
                hold - Self::BREATH_DEPTH * 0.5 * (1.0 - turn.cos())
            }
            Motion::Rep { rep, phase } => {
                let phase = finite(phase).clamp(0.0, 1.0);
                let along = if inner.alternates() {
                    if rep.is_multiple_of(2) { phase * 2.0 } else { 2.0 + phase * 2.0 }
                } else {
                    phase * len
                };
                inner.eased(along)
            }
            Motion::Loop { secs } => inner.eased(finite(secs) / inner.secs_per_move),
            Motion::Lead { left_secs, to } => {
                let end = match to {
                    Target::First => 0.0,
                    Target::Hold => hold,
                };
                inner.eased(end - finite(left_secs).max(0.0) / inner.secs_per_move)
            }
        }
    }
}

impl Inner {
    fn moment(&self, at: f32) -> Moment<'_> {
        let at = finite(at).rem_euclid(self.poses.len() as f32);
        let whole = at.floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 64, floored")]
        let index = whole as usize;
        let (from, to) = (self.pose(index), self.pose(index + 1));
        Moment::between(&self.body, from, to, at - whole)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "an animation has at least one pose, and the index is taken modulo"
    )]
    fn pose(&self, index: usize) -> &Pose {
        &self.poses[index % self.poses.len()]
    }

    /// Whether the loop is two repetitions from the same pose, one for each side: a march.
    fn alternates(&self) -> bool {
        self.poses.len() == 4 && self.pose(0).id == self.pose(2).id
    }

    /// Whether the body turns back at this pose, and so comes to rest there; else it passes through.
    fn turns_at(&self, index: usize) -> bool {
        let len = self.poses.len();
        self.pose(index + len - 1).id == self.pose(index + 1).id
    }

    /// Time along the loop made into way along it: slow at the poses where the body turns back, as a limb moves.
    fn eased(&self, along: f32) -> f32 {
        let along = along.rem_euclid(self.poses.len() as f32);
        let whole = along.floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 64, floored")]
        let index = whole as usize;
        let t = along - whole;
        let eased = match (self.turns_at(index), self.turns_at(index + 1)) {
            (true, true) => smooth(t),
            (true, false) => t * t,
            (false, true) => t * (2.0 - t),
            (false, false) => t,
        };
        whole + eased
    }
}

/// The pose farthest from the first, by the sum of turns.
fn hold_of(poses: &[Arc<Pose>]) -> usize {
    let Some(first) = poses.first() else { return 0 };
    let away = |pose: &Pose| {
        let turns = first.angles.zip(&pose.angles, &|a, b| ((b - a + 180.0).rem_euclid(360.0) - 180.0).abs());
        turns.values().sum::<f32>()
    };
    let mut farthest = (0, 0.0);
    for (index, pose) in poses.iter().enumerate() {
        let away = away(pose);
        if away > farthest.1 {
            farthest = (index, away);
        }
    }
    farthest.0
}

/// Slow, fast, slow; stays within 0 and 1.
fn smooth(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn finite(number: f32) -> f32 {
    if number.is_finite() { number } else { 0.0 }
}
