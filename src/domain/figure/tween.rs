//! A body on the way from one pose to the next: shortest turns, the anchor held still, planted hands and feet kept
//! in place.

use super::place::Place;
use super::pose::{Body, Joint, LimbTurns, Point, Pose, Turns};
use super::solve::{Bend, LimbPoints, Points, Shape, reach};

/// The shape a part `t` (0 to 1) of the way from one pose to another.
pub(super) fn between(from: &Pose, to: &Pose, t: f32, body: &Body) -> Shape {
    let lerp = |a: f32, b: f32| a + (b - a) * t;
    let mut shape = Shape {
        view: from.view,
        root: from.root.lerp(to.root, t),
        angles: from.angles.zip(&to.angles, &|a, b| turned(a, b, t)),
        scale: from.scale.zip(&to.scale, &lerp),
        belly: lerp(from.belly, to.belly),
    };
    let ends = Ends { from: Points::of(&from.into(), body), to: Points::of(&to.into(), body), t };
    let still = ends.at(from.anchor);
    shape.root = shape.root + still - Points::of(&shape, body).at(from.anchor);
    let points = Points::of(&shape, body);
    let Turns { near, far, .. } = &mut shape.angles;
    for limb in [Limb::Leg, Limb::Arm] {
        if planted(from, to, Point::Near, limb) {
            plant(near, &shape.scale.near, &points.near, &ends.of(|p| &p.near), limb, body);
        }
        if planted(from, to, Point::Far, limb) {
            plant(far, &shape.scale.far, &points.far, &ends.of(|p| &p.far), limb, body);
        }
    }
    shape
}

/// The angle a part `t` of the shorter way round from `a` to `b`.
fn turned(a: f32, b: f32, t: f32) -> f32 {
    let way = (b - a + 180.0).rem_euclid(360.0) - 180.0;
    a + way * t
}

#[derive(Clone, Copy)]
enum Limb {
    Leg,
    Arm,
}

impl Limb {
    /// The places whose rest on a surface keeps this limb's end where it is.
    fn pins(self) -> &'static [Joint] {
        match self {
            Self::Leg => &[Joint::Ankle, Joint::Heel, Joint::Ball, Joint::Toe],
            Self::Arm => &[Joint::Wrist, Joint::Hand],
        }
    }

    fn joints(self) -> (Joint, Joint, Joint) {
        match self {
            Self::Leg => (Joint::Hip, Joint::Knee, Joint::Ankle),
            Self::Arm => (Joint::Shoulder, Joint::Elbow, Joint::Wrist),
        }
    }
}

/// Whether one of the limb's places rests in both poses.
fn planted(from: &Pose, to: &Pose, side: fn(Joint) -> Point, limb: Limb) -> bool {
    let rests = |pose: &Pose, point: Point| pose.contacts.iter().any(|(at, _)| *at == point);
    limb.pins().iter().any(|joint| rests(from, side(*joint)) && rests(to, side(*joint)))
}

/// The two poses that a shape lies between, solved.
struct Ends<P> {
    from: P,
    to: P,
    t: f32,
}

impl Ends<Points> {
    fn at(&self, point: Point) -> Place {
        self.from.at(point).lerp(self.to.at(point), self.t)
    }

    fn of(&self, side: fn(&Points) -> &LimbPoints) -> Ends<&LimbPoints> {
        Ends { from: side(&self.from), to: side(&self.to), t: self.t }
    }
}

/// Turns the two bones of a limb so that its end lies on the straight way between its two ends.
fn plant(
    angles: &mut LimbTurns,
    scale: &LimbTurns,
    now: &LimbPoints,
    ends: &Ends<&LimbPoints>,
    limb: Limb,
    body: &Body,
) {
    let (start, middle, end) = limb.joints();
    let bent =
        |points: &LimbPoints| (points.at(end) - points.at(start)).cross(points.at(middle) - points.at(start));
    let (a, b) = (bent(ends.from), bent(ends.to));
    // The pose that bends it more says which way; a straight limb says nothing.
    let way = if (if a.abs() > b.abs() { a } else { b }) > 0.0 { Bend::Left } else { Bend::Right };
    let target = ends.from.at(end).lerp(ends.to.at(end), ends.t);
    let lengths = &body.lengths;
    match limb {
        Limb::Leg => {
            let bones = (lengths.thigh * scale.thigh, lengths.shin * scale.shin);
            (angles.thigh, angles.shin) = reach(now.at(start), target, bones, way);
        }
        Limb::Arm => {
            let bones = (lengths.upper_arm * scale.upper_arm, lengths.forearm * scale.forearm);
            (angles.upper_arm, angles.forearm) = reach(now.at(start), target, bones, way);
        }
    }
}
