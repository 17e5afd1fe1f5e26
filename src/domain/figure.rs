//! The figure: a small person in the poses of each exercise, and how one pose turns into the next.
//!
//! Plain numbers only: where every joint is at a given moment. How limbs look is `ui::widgets::figure`'s affair, and
//! so is the mirror image for the other side of the body.

mod error;
mod frames;
mod moment;
mod place;
mod pose;
mod read;
mod solve;
mod tween;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::exercise::{Exercise, Side};

pub use error::FigureError;
pub use frames::{Frames, Motion, Target, rep_phase};
pub use moment::Moment;
pub use place::{Bounds, Place};
pub use pose::{
    Body, Bone, Feet, Joint, Layer, Lengths, LimbTurns, Point, Pose, Prop, Radii, Segment, Turns, View, Zone,
    ZoneOn,
};
pub use solve::{LimbPoints, Points, Shape};

/// The poses and animations of all exercises.
#[derive(Clone, Debug)]
pub struct Figures {
    body: Body,
    zones: BTreeMap<String, Zone>,
    poses: BTreeMap<String, Arc<Pose>>,
    animations: BTreeMap<String, Frames>,
}

impl Figures {
    /// Reads a whole `poses.ron`, body and zones included.
    ///
    /// # Errors
    /// What is wrong and where: see [`FigureError`]. Nothing of a bad file is kept.
    pub fn parse(text: &str) -> Result<Self, FigureError> {
        let file = read::file(text)?;
        let body = file.body.ok_or(FigureError::NoBody)?;
        let empty =
            Self { body, zones: BTreeMap::new(), poses: BTreeMap::new(), animations: BTreeMap::new() };
        empty.with(file.rest)
    }

    /// These figures and a person's own `poses.ron` over them; what has the same name takes the place of ours.
    ///
    /// # Errors
    /// What is wrong and where: see [`FigureError`].
    pub fn with_own(&self, text: &str) -> Result<Self, FigureError> {
        let file = read::file(text)?;
        let mut own = self.clone();
        own.body = file.body.unwrap_or(own.body);
        own.with(file.rest)
    }

    /// The figure of an exercise: its animation where that shows the poses it names, else those poses in turn. None
    /// where it names no pose, or one that does not exist.
    pub fn of(&self, exercise: &Exercise) -> Option<Frames> {
        let same = |frames: &&Frames| frames.poses().iter().map(|pose| &pose.id).eq(&exercise.poses);
        let animation = self.animation(&exercise.id).filter(same);
        animation.cloned().or_else(|| self.frames(&exercise.poses).ok())
    }

    /// The animation of that name.
    pub fn animation(&self, exercise: &str) -> Option<&Frames> {
        self.animations.get(exercise)
    }

    /// An animation of these poses, looped, each move taking [`Frames::MOVE_SECS`].
    ///
    /// # Errors
    /// No pose or too many named, or one that does not exist.
    pub fn frames<S: AsRef<str>>(&self, poses: &[S]) -> Result<Frames, FigureError> {
        self.loop_of("", poses, Frames::MOVE_SECS)
    }

    /// All poses, by id.
    pub fn poses(&self) -> impl Iterator<Item = (&str, &Arc<Pose>)> {
        self.poses.iter().map(|(id, pose)| (id.as_str(), pose))
    }

    /// The exercises that have an animation, sorted.
    pub fn exercises(&self) -> impl Iterator<Item = &str> {
        self.animations.keys().map(String::as_str)
    }

    fn with(mut self, rest: read::Rest) -> Result<Self, FigureError> {
        for zone in rest.zones {
            self.zones.insert(zone.id.clone(), read::zone(zone)?);
        }
        for pose in rest.poses {
            let pose = read::pose(pose, &self.zones)?;
            self.poses.insert(pose.id.clone(), Arc::new(pose));
        }
        for animation in rest.animations {
            let secs = read::secs_per_move(&animation)?;
            let frames = self.loop_of(&animation.exercise, &animation.frames, secs)?;
            self.animations.insert(animation.exercise, frames);
        }
        Ok(self)
    }

    fn loop_of<S: AsRef<str>>(&self, animation: &str, poses: &[S], secs: f32) -> Result<Frames, FigureError> {
        let name = || animation.to_owned();
        if poses.is_empty() || poses.len() > Frames::LEN_MAX {
            return Err(FigureError::FrameCount {
                animation: name(),
                found: poses.len(),
                max: Frames::LEN_MAX,
            });
        }
        let mut found = Vec::with_capacity(poses.len());
        for id in poses {
            let pose = self.poses.get(id.as_ref()).ok_or_else(|| FigureError::UnknownPose {
                animation: name(),
                pose: id.as_ref().to_owned(),
            })?;
            found.push(Arc::clone(pose));
        }
        Ok(Frames::new(self.body, found, secs))
    }
}

/// Whether the picture is to be mirrored to show an exercise on `side`.
pub fn mirrored(exercise: &Exercise, side: Side) -> bool {
    exercise.drawn_side.is_some_and(|drawn| drawn == side.other() && side != Side::Both)
}

#[cfg(test)]
mod tests;
