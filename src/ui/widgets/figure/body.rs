//! The body's parts: torso, head, legs, arms, as `Moment` places them.

use eframe::egui::Color32;

use super::brush::Brush;
use super::colours::Shades;
use crate::domain::figure::{Bone, LimbPoints, Moment, Place, Points, Segment, View};

/// Thickness of the pale rim round the near arm and where limbs cross, in figure units.
const RIM: f32 = 0.55;
/// Pieces of the spine's curve: enough that the back looks round in full screen.
const SPINE_PIECES: u8 = 24;

/// One of the two sides of the body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Near,
    Far,
}

impl Which {
    /// The limbs of this side, where they are painted.
    pub(super) fn of(self, moment: &Moment<'_>) -> LimbPoints {
        match self {
            Self::Near => moment.points.near,
            Self::Far => moment.points.far.moved(moment.far_offset()),
        }
    }

    fn segment(self, bone: Bone) -> Segment {
        match self {
            Self::Near => Segment::Near(bone),
            Self::Far => Segment::Far(bone),
        }
    }
}

/// A point of the spine's curve: where it is, its direction in degrees, and how far along it is (0 to 1).
pub(super) fn spine(points: &Points) -> impl Iterator<Item = (Place, f32, f32)> {
    let (pelvis, chest) = (points.pelvis, points.chest);
    // The control point that makes the curve pass through the middle of the torso.
    let pull = points.mid * 2.0 - (pelvis + chest) * 0.5;
    (0..=SPINE_PIECES).map(move |i| {
        let t = f32::from(i) / f32::from(SPINE_PIECES);
        let rest = 1.0 - t;
        let place = pelvis * (rest * rest) + pull * (2.0 * t * rest) + chest * (t * t);
        let way = (pull - pelvis) * (2.0 * rest) + (chest - pull) * (2.0 * t);
        (place, way.degrees(), t)
    })
}

pub(super) fn torso(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    let (points, radii) = (&moment.points, &moment.body.radii);
    match moment.shape.view {
        View::Front => {
            let mid = (points.mid, radii.waist_front);
            let pair = |a: Place, b: Place, inset, r| [(a.lerp(b, inset), r), (b.lerp(a, inset), r), mid];
            let hips = pair(points.near.hip, points.far.hip, 0.06, radii.pelvis_front);
            let shoulders = pair(points.near.shoulder, points.far.shoulder, 0.10, radii.shoulder_front);
            brush.hull(&hips, shades.torso);
            brush.hull(&shoulders, shades.torso);
        }
        View::Side => {
            let thick = |t: f32| {
                let ease = |t: f32| (1.0 - (std::f32::consts::TAU * t).cos()) / 2.0;
                let (from, to, t) = if t < 0.5 {
                    (radii.pelvis, radii.waist, ease(t))
                } else {
                    (radii.waist, radii.chest, ease(t - 0.5))
                };
                from + (to - from) * t
            };
            let line: Vec<_> = spine(points).map(|(place, _, t)| (place, thick(t))).collect();
            brush.ribbon(&line, shades.torso);
            if moment.shape.belly > 0.0 {
                let belly = points.pelvis.lerp(points.mid, 0.8);
                let front = Place::towards(moment.shape.angles.lower_torso - 90.0);
                brush.disc(belly + front * (4.0 * moment.shape.belly), radii.waist * 0.98, shades.torso);
            }
        }
    }
}

pub(super) fn head(brush: &mut Brush, moment: &Moment<'_>, shades: &Shades) {
    let radii = &moment.body.radii;
    let (at, up) = (moment.points.head, Place::towards(moment.shape.angles.head));
    brush.capsule(moment.points.chest, at, (radii.neck * 1.15, radii.neck), shades.torso);
    match moment.shape.view {
        View::Front => {
            brush.disc(at, radii.head, shades.hair);
            brush.disc(at - up * 1.3, radii.head * 0.86, shades.head);
        }
        View::Side => {
            let face = Place::towards(moment.shape.angles.head - 90.0);
            brush.disc(at - face * 0.9 + up * 0.7, radii.head, shades.hair);
            // The bun, the face, and a hint of a nose.
            brush.disc(at - face * (radii.head * 0.95) + up * 2.4, radii.head * 0.36, shades.hair);
            brush.disc(at + face * (radii.head * 0.16), radii.head * 0.88, shades.head);
            brush.disc(at + face * radii.head - up * 0.9, radii.head * 0.17, shades.head);
        }
    }
}

pub(super) fn leg(brush: &mut Brush, moment: &Moment<'_>, which: Which, shades: &Shades) {
    let (radii, view) = (&moment.body.radii, moment.shape.view);
    let limb = which.of(moment);
    let colour = shades.limb(which);
    brush.capsule(limb.hip, limb.knee, radii.thigh, colour);
    let (knee, ankle) = radii.shin;
    if moment.outlined(which.segment(Bone::Shin)) {
        brush.capsule(limb.knee, limb.ankle, (knee + RIM, ankle + RIM), shades.rim);
    }
    let shin = limb.ankle - limb.knee;
    let bulge = match view {
        View::Side => Place::towards(shin.degrees() - 90.0) * 0.7,
        View::Front => Place::default(),
    };
    let calf = limb.knee.lerp(limb.ankle, 0.3) + bulge;
    brush.capsule(limb.knee, limb.ankle, radii.shin, colour);
    brush.capsule(limb.knee, calf, (knee, knee * 0.98), colour);
    brush.capsule(calf, limb.ankle, (knee * 0.98, ankle), colour);
    let (heel, ball, toe) = match view {
        View::Side => radii.foot_side,
        View::Front => radii.foot_front,
    };
    brush.hull(&[(limb.ankle, ankle), (limb.heel, heel), (limb.ball, ball)], colour);
    brush.hull(&[(limb.heel, heel), (limb.ball, ball), (limb.toe, toe)], colour);
}

/// The near arm has a pale rim, so that it stands out from the torso.
pub(super) fn arm(brush: &mut Brush, moment: &Moment<'_>, which: Which, shades: &Shades) {
    match which {
        Which::Far => arm_of(brush, moment, which, 0.0, shades.far),
        Which::Near => {
            arm_of(brush, moment, which, RIM, shades.rim);
            arm_of(brush, moment, which, 0.0, shades.arm);
        }
    }
}

fn arm_of(brush: &mut Brush, moment: &Moment<'_>, which: Which, rim: f32, colour: Color32) {
    let (limb, radii) = (which.of(moment), &moment.body.radii);
    let wide = |(a, b): (f32, f32)| (a + rim, b + rim);
    brush.capsule(limb.shoulder, limb.elbow, wide(radii.upper_arm), colour);
    brush.capsule(limb.elbow, limb.wrist, wide(radii.forearm), colour);
    brush.capsule(limb.wrist, limb.hand, wide(radii.hand), colour);
}
