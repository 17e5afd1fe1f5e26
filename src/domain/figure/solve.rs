//! Forward kinematics: where every named point of a body lies, and the two-bone answer for a planted hand or foot.

use super::place::Place;
use super::pose::{Body, Joint, LimbTurns, Point, Pose, Turns, View};

/// A body in some position: a pose, or one on the way from a pose to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// How the viewer looks at it.
    pub view: View,
    /// The middle of the pelvis.
    pub root: Place,
    /// The direction of each part, in degrees.
    pub angles: Turns,
    /// How much each part is shortened.
    pub scale: Turns,
    /// How much the belly rises, 0 to 1.
    pub belly: f32,
}

impl From<&Pose> for Shape {
    fn from(pose: &Pose) -> Self {
        Self { view: pose.view, root: pose.root, angles: pose.angles, scale: pose.scale, belly: pose.belly }
    }
}

/// The places of one arm and one leg.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the name is the place")]
pub struct LimbPoints {
    pub hip: Place,
    pub knee: Place,
    pub ankle: Place,
    pub heel: Place,
    pub ball: Place,
    pub toe: Place,
    pub shoulder: Place,
    pub elbow: Place,
    pub wrist: Place,
    pub hand: Place,
}

impl LimbPoints {
    /// The place of that name.
    pub fn at(&self, joint: Joint) -> Place {
        match joint {
            Joint::Hip => self.hip,
            Joint::Knee => self.knee,
            Joint::Ankle => self.ankle,
            Joint::Heel => self.heel,
            Joint::Ball => self.ball,
            Joint::Toe => self.toe,
            Joint::Shoulder => self.shoulder,
            Joint::Elbow => self.elbow,
            Joint::Wrist => self.wrist,
            Joint::Hand => self.hand,
        }
    }

    /// This limb moved.
    #[must_use]
    pub fn moved(&self, by: Place) -> Self {
        Self {
            hip: self.hip + by,
            knee: self.knee + by,
            ankle: self.ankle + by,
            heel: self.heel + by,
            ball: self.ball + by,
            toe: self.toe + by,
            shoulder: self.shoulder + by,
            elbow: self.elbow + by,
            wrist: self.wrist + by,
            hand: self.hand + by,
        }
    }
}

/// Every named place of a body.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the name is the place")]
pub struct Points {
    pub pelvis: Place,
    pub mid: Place,
    pub chest: Place,
    pub neck: Place,
    pub head: Place,
    pub near: LimbPoints,
    pub far: LimbPoints,
}

impl Points {
    /// The places of a shape.
    pub fn of(shape: &Shape, body: &Body) -> Self {
        let (lengths, angles, scale) = (&body.lengths, &shape.angles, &shape.scale);
        let lower = Place::towards(angles.lower_torso);
        let upper = Place::towards(angles.upper_torso) * (lengths.upper_torso * scale.upper_torso);
        let pelvis = shape.root;
        let mid = pelvis + lower * (lengths.lower_torso * scale.lower_torso);
        let neck = mid + upper;
        let chest = mid + upper * body.shoulder_at;
        let head = neck + Place::towards(angles.head) * (lengths.head * scale.head);
        let (hip_aside, shoulder_aside) = match shape.view {
            View::Side => (Place::default(), Place::default()),
            View::Front => (
                Place::towards(angles.lower_torso - 90.0) * body.hip_half_width,
                Place::towards(angles.upper_torso - 90.0) * body.shoulder_half_width,
            ),
        };
        let near =
            limb(pelvis + hip_aside, chest + shoulder_aside, &angles.near, &scale.near, shape.view, body);
        let far = limb(pelvis - hip_aside, chest - shoulder_aside, &angles.far, &scale.far, shape.view, body);
        Self { pelvis, mid, chest, neck, head, near, far }
    }

    /// The place of that name.
    pub fn at(&self, point: Point) -> Place {
        match point {
            Point::Pelvis => self.pelvis,
            Point::Mid => self.mid,
            Point::Chest => self.chest,
            Point::Neck => self.neck,
            Point::Head => self.head,
            Point::Near(joint) => self.near.at(joint),
            Point::Far(joint) => self.far.at(joint),
        }
    }
}

fn limb(
    hip: Place,
    shoulder: Place,
    angles: &LimbTurns,
    scale: &LimbTurns,
    view: View,
    body: &Body,
) -> LimbPoints {
    let lengths = &body.lengths;
    let foot = match view {
        View::Side => &body.foot_side,
        View::Front => &body.foot_front,
    };
    let knee = hip + Place::towards(angles.thigh) * (lengths.thigh * scale.thigh);
    let ankle = knee + Place::towards(angles.shin) * (lengths.shin * scale.shin);
    let (along, across) = (Place::towards(angles.foot) * scale.foot, Place::towards(angles.foot + 90.0));
    let sole = |(x, y): (f32, f32)| ankle + along * x + across * y;
    let elbow = shoulder + Place::towards(angles.upper_arm) * (lengths.upper_arm * scale.upper_arm);
    let wrist = elbow + Place::towards(angles.forearm) * (lengths.forearm * scale.forearm);
    let hand = wrist + Place::towards(angles.hand) * (lengths.hand * scale.hand);
    let (heel, ball, toe) = (sole(foot.heel), sole(foot.ball), sole(foot.toe));
    LimbPoints { hip, knee, ankle, heel, ball, toe, shoulder, elbow, wrist, hand }
}

/// Which way the middle joint of a two-bone limb bends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bend {
    /// To the left of the line from start to end.
    Left,
    /// To its right.
    Right,
}

/// The directions of two bones of lengths `a` and `b` that reach from `start` to `target`, or as near as they can.
pub(super) fn reach(start: Place, target: Place, (a, b): (f32, f32), bend: Bend) -> (f32, f32) {
    /// Bones that are all but straight or all but folded still have a middle joint.
    const SLACK: f32 = 1e-5;
    let way = target - start;
    let distance = way.length().clamp((a - b).abs() + SLACK, (a + b - SLACK).max(SLACK));
    let cos = ((a * a + distance * distance - b * b) / (2.0 * a * distance)).clamp(-1.0, 1.0);
    let turn = match bend {
        Bend::Left => cos.acos().to_degrees(),
        Bend::Right => -cos.acos().to_degrees(),
    };
    let base = way.degrees();
    let middle = start + Place::towards(base + turn) * a;
    let end = start + Place::towards(base) * distance;
    (base + turn, (end - middle).degrees())
}
