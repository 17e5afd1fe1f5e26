//! The figure at one moment: a body on its way from one pose to the next, and what is beside it and lit on it.

use super::place::{Bounds, Place};
use super::pose::{Body, Pose, Prop, Segment, View, Zone};
use super::solve::{Points, Shape};
use super::tween;

/// The figure at one moment. Borrowed from its [`Frames`](super::Frames); making one takes no memory.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// The body's measures.
    pub body: &'a Body,
    /// How the body is turned.
    pub shape: Shape,
    /// Where its points are.
    pub points: Points,
    from: &'a Pose,
    to: &'a Pose,
    part: f32,
}

impl<'a> Moment<'a> {
    /// The moment a part `part` (0 to 1) of the way from one pose to another.
    pub(super) fn between(body: &'a Body, from: &'a Pose, to: &'a Pose, part: f32) -> Self {
        let shape = if part <= 0.0 || from.id == to.id {
            Shape::from(from)
        } else if part >= 1.0 {
            Shape::from(to)
        } else {
            tween::between(from, to, part, body)
        };
        Self { body, shape, points: Points::of(&shape, body), from, to, part }
    }

    /// The pose that this moment is nearer to.
    pub fn nearer(&self) -> &'a Pose {
        if self.part > 0.5 { self.to } else { self.from }
    }

    /// The lit zones, each with how much it is lit (0 to 1): a zone of one pose alone fades on the way to the other.
    pub fn lit(&self) -> impl Iterator<Item = (&'a Zone, f32)> + Clone + use<'a> {
        let (from, to) = (self.from, self.to);
        // Near a pose its own zones alone are lit, so that a breath in a hold changes no colour.
        let part = ((self.part - 0.15) / 0.7).clamp(0.0, 1.0);
        let has = |pose: &Pose, zone: &Zone| pose.highlight.iter().any(|other| other.id == zone.id);
        let going =
            from.highlight.iter().map(move |zone| (zone, if has(to, zone) { 1.0 } else { 1.0 - part }));
        let coming = to.highlight.iter().filter(move |zone| !has(from, zone)).map(move |zone| (zone, part));
        going.chain(coming).filter(|(_, lit)| *lit > 0.01)
    }

    /// The things beside the figure; arrows apart.
    pub fn props(&self) -> impl Iterator<Item = &'a Prop> + use<'a> {
        self.nearer().props.iter().filter(|prop| !matches!(prop, Prop::Arrow { .. }))
    }

    /// The arrows, each with how much of it shows (0 to 1).
    pub fn arrows(&self) -> impl Iterator<Item = (&'a [Place], f32)> + use<'a> {
        let (from, to, part) = (self.from, self.to, self.part);
        let same = std::ptr::eq(from, to) || from.props == to.props;
        let going = from.props.iter().map(move |prop| (prop, if same { 1.0 } else { 1.0 - part }));
        let coming = to.props.iter().filter(move |_| !same).map(move |prop| (prop, part));
        going.chain(coming).filter_map(|(prop, shown)| match prop {
            Prop::Arrow { points } if shown > 0.01 => Some((points.as_slice(), shown)),
            Prop::Arrow { .. }
            | Prop::Mat { .. }
            | Prop::DeepMat { .. }
            | Prop::Chair { .. }
            | Prop::ChairFront { .. }
            | Prop::Step { .. }
            | Prop::Wall { .. }
            | Prop::Rail { .. }
            | Prop::Pillow { .. }
            | Prop::Strap { .. } => None,
        })
    }

    /// Whether a segment has a pale rim.
    pub fn outlined(&self, segment: Segment) -> bool {
        self.from.outline.contains(&segment)
    }

    /// Whether the far leg lies in front of the torso.
    pub fn far_leg_front(&self) -> bool {
        self.from.far_leg_front
    }

    /// How far from the near limbs the far ones are painted.
    pub fn far_offset(&self) -> Place {
        match self.shape.view {
            View::Side => self.body.far_offset,
            View::Front => Place::default(),
        }
    }

    /// The box of all that is painted.
    pub fn bounds(&self) -> Bounds {
        let (points, radii) = (&self.points, &self.body.radii);
        let mut bounds = Bounds::NOTHING
            .with(points.pelvis, radii.pelvis)
            .with(points.mid, radii.waist)
            .with(points.chest, radii.chest)
            // The hair stands a little further out than the head.
            .with(points.head, radii.head * 1.25);
        for (limb, off) in [(&points.near, Place::default()), (&points.far, self.far_offset())] {
            let round = [
                (limb.knee, radii.thigh.1),
                (limb.heel, radii.foot_side.0),
                (limb.ball, radii.foot_side.1),
                (limb.toe, radii.foot_front.2),
                (limb.shoulder, radii.shoulder_front),
                (limb.elbow, radii.upper_arm.1),
                (limb.hand, radii.hand.0),
            ];
            bounds = round.into_iter().fold(bounds, |bounds, (place, r)| bounds.with(place + off, r));
        }
        bounds = self.from.props.iter().chain(&self.to.props).fold(bounds, with_prop);
        // The floor is always in the picture, so that a raised body does not float.
        bounds.with(Place::new(bounds.centre().x, 0.0), 0.0)
    }
}

fn with_prop(bounds: Bounds, prop: &Prop) -> Bounds {
    let span = |x0: f32, y0: f32, x1: f32, y1: f32| {
        bounds.with(Place::new(x0, y0), 0.0).with(Place::new(x1, y1), 0.0)
    };
    match prop {
        Prop::Mat { x0, x1 } => span(*x0, -2.0, *x1, 0.0),
        Prop::DeepMat { x0, x1, depth } => span(*x0, -2.0, *x1, *depth),
        Prop::Chair { x, h } => span(x - 11.5, 0.0, x + 13.0, h + 27.0),
        Prop::ChairFront { x, h } => span(x - 13.5, 0.0, x + 13.5, h + 26.0),
        Prop::Step { x0, x1, h } => span(x0 - 0.8, 0.0, x1 + 0.8, *h),
        Prop::Rail { x0, x1, h } | Prop::Pillow { x0, x1, h } => span(*x0, 0.0, *x1, *h),
        Prop::Wall { x } => span(x - 4.0, 0.0, *x, 104.0),
        Prop::Strap { .. } => bounds,
        Prop::Arrow { points } => points.iter().fold(bounds, |bounds, place| bounds.with(*place, 2.6)),
    }
}
