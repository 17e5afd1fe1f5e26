//! What a body is made of and what a pose says of it: the types of `assets/poses.ron`, checked.
//!
//! Reading and checking is `read`'s work; where the joints come to lie is `solve`'s.

use serde::Deserialize;

use super::place::Place;
use crate::domain::exercise::Muscle;

/// How the viewer looks at the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum View {
    /// The figure faces right; lying face up its head is on the left.
    Side,
    /// The figure faces the viewer.
    Front,
}

/// A named place of a limb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the name is the place")]
pub enum Joint {
    Hip,
    Knee,
    Ankle,
    Heel,
    Ball,
    Toe,
    Shoulder,
    Elbow,
    Wrist,
    Hand,
}

/// A named place of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Point {
    /// The middle of the pelvis.
    Pelvis,
    /// Where lower and upper torso meet.
    Mid,
    /// Where the arms hang.
    Chest,
    /// The end of the upper torso.
    Neck,
    /// The middle of the head.
    Head,
    /// A place of the limb closer to the viewer.
    Near(Joint),
    /// A place of the limb further away.
    Far(Joint),
}

/// A part of a limb between two joints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the name is the part")]
pub enum Bone {
    Thigh,
    Shin,
    Foot,
    UpperArm,
    Forearm,
    Hand,
}

/// A part of the body that has a direction of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the name is the part")]
pub enum Segment {
    LowerTorso,
    UpperTorso,
    Head,
    Near(Bone),
    Far(Bone),
}

/// A number for each part of an arm and a leg.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the name is the part")]
pub struct LimbTurns {
    pub thigh: f32,
    pub shin: f32,
    pub foot: f32,
    pub upper_arm: f32,
    pub forearm: f32,
    pub hand: f32,
}

impl LimbTurns {
    const ONES: Self = Self { thigh: 1.0, shin: 1.0, foot: 1.0, upper_arm: 1.0, forearm: 1.0, hand: 1.0 };

    fn slot(&mut self, bone: Bone) -> &mut f32 {
        match bone {
            Bone::Thigh => &mut self.thigh,
            Bone::Shin => &mut self.shin,
            Bone::Foot => &mut self.foot,
            Bone::UpperArm => &mut self.upper_arm,
            Bone::Forearm => &mut self.forearm,
            Bone::Hand => &mut self.hand,
        }
    }

    fn zip(&self, other: &Self, join: &impl Fn(f32, f32) -> f32) -> Self {
        Self {
            thigh: join(self.thigh, other.thigh),
            shin: join(self.shin, other.shin),
            foot: join(self.foot, other.foot),
            upper_arm: join(self.upper_arm, other.upper_arm),
            forearm: join(self.forearm, other.forearm),
            hand: join(self.hand, other.hand),
        }
    }

    /// The six numbers.
    pub(super) fn values(&self) -> [f32; 6] {
        [self.thigh, self.shin, self.foot, self.upper_arm, self.forearm, self.hand]
    }
}

/// A number for each part of the body: its direction in degrees, or how much it is shortened.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the name is the part")]
pub struct Turns {
    pub lower_torso: f32,
    pub upper_torso: f32,
    pub head: f32,
    pub near: LimbTurns,
    pub far: LimbTurns,
}

impl Turns {
    /// Nothing is shortened.
    pub const ONES: Self =
        Self { lower_torso: 1.0, upper_torso: 1.0, head: 1.0, near: LimbTurns::ONES, far: LimbTurns::ONES };

    /// The number of one part, to change it.
    pub(super) fn slot(&mut self, segment: Segment) -> &mut f32 {
        match segment {
            Segment::LowerTorso => &mut self.lower_torso,
            Segment::UpperTorso => &mut self.upper_torso,
            Segment::Head => &mut self.head,
            Segment::Near(bone) => self.near.slot(bone),
            Segment::Far(bone) => self.far.slot(bone),
        }
    }

    /// Each number joined with the one of the same part.
    pub(super) fn zip(&self, other: &Self, join: &impl Fn(f32, f32) -> f32) -> Self {
        Self {
            lower_torso: join(self.lower_torso, other.lower_torso),
            upper_torso: join(self.upper_torso, other.upper_torso),
            head: join(self.head, other.head),
            near: self.near.zip(&other.near, join),
            far: self.far.zip(&other.far, join),
        }
    }

    /// All numbers.
    pub(super) fn values(&self) -> impl Iterator<Item = f32> {
        let torso = [self.lower_torso, self.upper_torso, self.head];
        torso.into_iter().chain(self.near.values()).chain(self.far.values())
    }
}

/// Where a zone lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ZoneOn {
    /// Along the curved line from pelvis to chest.
    Torso,
    /// Along the straight lower torso.
    LowerTorso,
    /// Along the straight upper torso.
    UpperTorso,
    /// On the limb closer to the viewer.
    Near(Bone),
    /// On the limb further away.
    Far(Bone),
}

/// When a zone is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Layer {
    /// With the part it lies on.
    #[default]
    Own,
    /// Above the near leg.
    Top,
}

/// A muscle that lights up: a rounded bar along a part of the body.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Its name.
    pub id: String,
    /// The muscle that it shows.
    pub muscle: Muscle,
    /// Where it lies.
    pub on: ZoneOn,
    /// Where it begins, as a part of the segment's length.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// Distance to the front (+) or back (-) of the segment, at each end.
    pub offset: (f32, f32),
    /// Half thickness at each end.
    pub radius: (f32, f32),
    /// When it is painted.
    #[serde(default)]
    pub layer: Layer,
}

/// A thing beside the figure.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "x0 to x1 is its width, h its height, x the middle of a seat or the face of a wall"
)]
pub enum Prop {
    /// A mat seen from its edge; its top is the floor.
    Mat { x0: f32, x1: f32 },
    /// A mat seen a little from above.
    DeepMat { x0: f32, x1: f32, depth: f32 },
    /// A chair from the side, its back on the left.
    Chair { x: f32, h: f32 },
    /// A chair from the front.
    ChairFront { x: f32, h: f32 },
    /// A step or box.
    Step { x0: f32, x1: f32, h: f32 },
    /// A wall on the left, its face at `x`.
    Wall { x: f32 },
    /// A rail or table to hold on to.
    Rail { x0: f32, x1: f32, h: f32 },
    /// A pillow on the floor.
    Pillow { x0: f32, x1: f32, h: f32 },
    /// A strap from point to point.
    Strap { points: Vec<Point> },
    /// An arrow along these places.
    Arrow { points: Vec<Place> },
}

/// One pose.
#[derive(Clone, Debug, PartialEq)]
pub struct Pose {
    /// Its name.
    pub id: String,
    /// What it shows, in a few words.
    pub label: String,
    /// How the viewer looks at it.
    pub view: View,
    /// The middle of the pelvis.
    pub root: Place,
    /// The point that stands still while this pose turns into another.
    pub anchor: Point,
    /// The direction of each part, in degrees.
    pub angles: Turns,
    /// How much each part is shortened by pointing towards the viewer, 0.3 to 1.
    pub scale: Turns,
    /// How much the belly rises, 0 to 1.
    pub belly: f32,
    /// Points at rest on a surface, with its height.
    pub contacts: Vec<(Point, f32)>,
    /// The zones that light up.
    pub highlight: Vec<Zone>,
    /// The things beside the figure.
    pub props: Vec<Prop>,
    /// Segments with a pale rim where they cross another limb.
    pub outline: Vec<Segment>,
    /// Whether the far leg lies in front of the torso.
    pub far_leg_front: bool,
}

/// Lengths of the segments.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the name is the part")]
pub struct Lengths {
    pub lower_torso: f32,
    pub upper_torso: f32,
    pub head: f32,
    pub upper_arm: f32,
    pub forearm: f32,
    pub hand: f32,
    pub thigh: f32,
    pub shin: f32,
}

/// The foot's points as offsets from the ankle: (along the foot, across it).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the name is the place")]
pub struct Feet {
    pub heel: (f32, f32),
    pub ball: (f32, f32),
    pub toe: (f32, f32),
}

/// Half thicknesses: of a limb at its near-body and its far end, of a foot at heel, ball and toe.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the name is the part")]
pub struct Radii {
    pub head: f32,
    pub neck: f32,
    pub pelvis: f32,
    pub waist: f32,
    pub chest: f32,
    pub pelvis_front: f32,
    pub waist_front: f32,
    pub shoulder_front: f32,
    pub thigh: (f32, f32),
    pub shin: (f32, f32),
    pub upper_arm: (f32, f32),
    pub forearm: (f32, f32),
    pub hand: (f32, f32),
    pub foot_side: (f32, f32, f32),
    pub foot_front: (f32, f32, f32),
}

/// The measures that all poses share.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Lengths of the segments.
    pub lengths: Lengths,
    /// Where the arms hang, as a part of the upper torso.
    pub shoulder_at: f32,
    /// Half the distance of the shoulders, seen from the front.
    pub shoulder_half_width: f32,
    /// Half the distance of the hips, seen from the front.
    pub hip_half_width: f32,
    /// The foot from the side.
    pub foot_side: Feet,
    /// The foot from the front.
    pub foot_front: Feet,
    /// How far from the near limbs the far ones are painted, seen from the side.
    pub far_offset: Place,
    /// Half thicknesses.
    pub radii: Radii,
}
