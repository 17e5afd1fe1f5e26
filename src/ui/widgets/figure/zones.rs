//! The worked muscles: rounded bars that light up along a part of the body.

use eframe::egui::Color32;

use super::body::{Which, spine};
use super::brush::Brush;
use super::colours::Shades;
use crate::domain::figure::{Bone, LimbPoints, Moment, Place, Zone, ZoneOn};

/// What a zone lies on, for the order of painting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Torso,
    Limb(Which),
}

/// What the zone lies on.
pub(super) fn part(zone: &Zone) -> Part {
    match zone.on {
        ZoneOn::Torso | ZoneOn::LowerTorso | ZoneOn::UpperTorso => Part::Torso,
        ZoneOn::Near(_) => Part::Limb(Which::Near),
        ZoneOn::Far(_) => Part::Limb(Which::Far),
    }
}

/// Paints one zone, lit by so much (0 to 1).
pub(super) fn zone(brush: &mut Brush, moment: &Moment<'_>, zone: &Zone, lit: f32, shades: &Shades) {
    let points = &moment.points;
    let (dark, bright) = match part(zone) {
        Part::Torso => (shades.torso, shades.worked),
        Part::Limb(Which::Near) => (shades.near, shades.worked),
        Part::Limb(Which::Far) => (shades.far, shades.worked_far),
    };
    let colour = dark.lerp_to_gamma(bright, lit);
    match zone.on {
        ZoneOn::Torso => along_spine(brush, moment, zone, colour),
        ZoneOn::LowerTorso => bar(brush, zone, (points.pelvis, points.mid), -90.0, colour),
        ZoneOn::UpperTorso => bar(brush, zone, (points.mid, points.chest), -90.0, colour),
        ZoneOn::Near(bone) => bar(brush, zone, ends(&Which::Near.of(moment), bone), 90.0, colour),
        ZoneOn::Far(bone) => bar(brush, zone, ends(&Which::Far.of(moment), bone), 90.0, colour),
    }
}

/// A zone along the straight line of a segment; its front is `front_degrees` from the segment's direction.
fn bar(brush: &mut Brush, zone: &Zone, (p, q): (Place, Place), front_degrees: f32, colour: Color32) {
    let front = Place::towards((q - p).degrees() + front_degrees);
    let from = p.lerp(q, zone.from) + front * zone.offset.0;
    let to = p.lerp(q, zone.to) + front * zone.offset.1;
    brush.capsule(from, to, zone.radius, colour);
}

fn along_spine(brush: &mut Brush, moment: &Moment<'_>, zone: &Zone, colour: Color32) {
    let between = |(a, b): (f32, f32), k: f32| a + (b - a) * k;
    let line: Vec<_> = spine(&moment.points)
        .filter(|(_, _, t)| (zone.from..=zone.to).contains(t))
        .map(|(place, degrees, t)| {
            let k = (t - zone.from) / (zone.to - zone.from).max(1e-6);
            let out = Place::towards(degrees - 90.0) * between(zone.offset, k);
            (place + out, between(zone.radius, k))
        })
        .collect();
    brush.ribbon(&line, colour);
}

fn ends(limb: &LimbPoints, bone: Bone) -> (Place, Place) {
    match bone {
        Bone::Thigh => (limb.hip, limb.knee),
        Bone::Shin => (limb.knee, limb.ankle),
        Bone::Foot => (limb.ankle, limb.toe),
        Bone::UpperArm => (limb.shoulder, limb.elbow),
        Bone::Forearm => (limb.elbow, limb.wrist),
        Bone::Hand => (limb.wrist, limb.hand),
    }
}
