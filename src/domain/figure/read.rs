//! Reads the text of a poses file and checks every number and name in it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::error::FigureError;
use super::place::Place;
use super::pose::{Body, Point, Pose, Prop, Segment, Turns, View, Zone};

/// The longest text read. The built-in one has 45 kB; more than a megabyte is not a file of poses.
const BYTES_MAX: usize = 1024 * 1024;
/// The most poses, zones or animations in a file: nine times the built-in ones.
const ENTRIES_MAX: usize = 500;
/// The most points of a strap or an arrow.
const POINTS_MAX: usize = 32;
/// The farthest from the middle that anything may lie: ten times standing height.
const FAR_MAX: f32 = 1000.0;

#[derive(Deserialize)]
#[serde(rename = "Figures", deny_unknown_fields)]
struct FileText {
    body: Option<Body>,
    #[serde(default)]
    zones: Vec<Zone>,
    #[serde(default)]
    animations: Vec<AnimationText>,
    #[serde(default)]
    poses: Vec<PoseText>,
}

/// The frames of one exercise, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnimationText {
    pub(super) exercise: String,
    pub(super) frames: Vec<String>,
    secs_per_move: f32,
}

/// A pose as written: zones by name, scales as a list of exceptions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PoseText {
    id: String,
    #[serde(default)]
    label: String,
    view: View,
    root: Place,
    anchor: Point,
    angles: Turns,
    #[serde(default)]
    scale: Vec<(Segment, f32)>,
    #[serde(default)]
    belly: f32,
    #[serde(default)]
    contacts: Vec<(Point, f32)>,
    #[serde(default)]
    highlight: Vec<String>,
    #[serde(default)]
    props: Vec<Prop>,
    #[serde(default)]
    outline: Vec<Segment>,
    #[serde(default)]
    far_leg_front: bool,
}

/// A file read, its body apart from the rest.
pub(super) struct File {
    pub(super) body: Option<Body>,
    pub(super) rest: Rest,
}

/// What a file holds beside the body.
pub(super) struct Rest {
    pub(super) zones: Vec<Zone>,
    pub(super) animations: Vec<AnimationText>,
    pub(super) poses: Vec<PoseText>,
}

/// Reads a file's text; numbers of poses, zones and animations are checked as each is taken up.
pub(super) fn file(text: &str) -> Result<File, FigureError> {
    if text.len() > BYTES_MAX {
        return Err(FigureError::TooLarge { bytes: text.len(), max: BYTES_MAX });
    }
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let read: FileText = options.from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let at = error.span.start;
        FigureError::Syntax { line: at.line, column: at.col, found: error.code }
    })?;
    few("zones", read.zones.len(), ENTRIES_MAX)?;
    few("animations", read.animations.len(), ENTRIES_MAX)?;
    few("poses", read.poses.len(), ENTRIES_MAX)?;
    once(read.zones.iter().map(|zone| &zone.id))?;
    once(read.animations.iter().map(|animation| &animation.exercise))?;
    once(read.poses.iter().map(|pose| &pose.id))?;
    if let Some(body) = &read.body {
        body_in_range(body)?;
    }
    let rest = Rest { zones: read.zones, animations: read.animations, poses: read.poses };
    Ok(File { body: read.body, rest })
}

/// The zone, its numbers checked.
pub(super) fn zone(zone: Zone) -> Result<Zone, FigureError> {
    let numbers = [zone.from, zone.to, zone.offset.0, zone.offset.1];
    in_range(&zone.id, "zone", numbers, -FAR_MAX, FAR_MAX)?;
    in_range(&zone.id, "radius", [zone.radius.0, zone.radius.1], 0.0, FAR_MAX)?;
    Ok(zone)
}

/// The pose, its numbers checked and its zones found.
pub(super) fn pose(text: PoseText, zones: &BTreeMap<String, Zone>) -> Result<Pose, FigureError> {
    let id = text.id;
    in_range(&id, "root", [text.root.x, text.root.y], -FAR_MAX, FAR_MAX)?;
    in_range(&id, "angles", text.angles.values(), -FAR_MAX, FAR_MAX)?;
    in_range(&id, "scale", text.scale.iter().map(|(_, k)| *k), 0.3, 1.0)?;
    in_range(&id, "belly", [text.belly], 0.0, 1.0)?;
    in_range(&id, "contacts", text.contacts.iter().map(|(_, y)| *y), -FAR_MAX, FAR_MAX)?;
    for prop in &text.props {
        prop_in_range(&id, prop)?;
    }
    let mut scale = Turns::ONES;
    for (segment, k) in text.scale {
        *scale.slot(segment) = k;
    }
    let mut highlight = Vec::with_capacity(text.highlight.len());
    for name in text.highlight {
        let Some(zone) = zones.get(&name) else {
            return Err(FigureError::UnknownZone { pose: id, zone: name });
        };
        highlight.push(zone.clone());
    }
    Ok(Pose {
        id,
        label: text.label,
        view: text.view,
        root: text.root,
        anchor: text.anchor,
        angles: text.angles,
        scale,
        belly: text.belly,
        contacts: text.contacts,
        highlight,
        props: text.props,
        outline: text.outline,
        far_leg_front: text.far_leg_front,
    })
}

/// The seconds of one move, 0.1 to 60.
pub(super) fn secs_per_move(animation: &AnimationText) -> Result<f32, FigureError> {
    in_range(&animation.exercise, "secs_per_move", [animation.secs_per_move], 0.1, 60.0)?;
    Ok(animation.secs_per_move)
}

fn body_in_range(body: &Body) -> Result<(), FigureError> {
    let lengths = &body.lengths;
    let long = [
        lengths.lower_torso,
        lengths.upper_torso,
        lengths.head,
        lengths.upper_arm,
        lengths.forearm,
        lengths.hand,
        lengths.thigh,
        lengths.shin,
    ];
    in_range("", "lengths", long, 0.1, FAR_MAX)?;
    let feet =
        [body.foot_side, body.foot_front].into_iter().flat_map(|foot| [foot.heel, foot.ball, foot.toe]);
    in_range("", "foot", feet.flat_map(|(along, across)| [along, across]), -FAR_MAX, FAR_MAX)?;
    let widths = [body.shoulder_at, body.shoulder_half_width, body.hip_half_width];
    in_range("", "width", widths, 0.0, FAR_MAX)?;
    in_range("", "far_offset", [body.far_offset.x, body.far_offset.y], -FAR_MAX, FAR_MAX)?;
    let r = &body.radii;
    let torso = [r.head, r.neck, r.pelvis, r.waist, r.chest, r.pelvis_front, r.waist_front, r.shoulder_front];
    let limbs = [r.thigh, r.shin, r.upper_arm, r.forearm, r.hand].into_iter().flat_map(|(a, b)| [a, b]);
    let feet = [r.foot_side, r.foot_front].into_iter().flat_map(|(a, b, c)| [a, b, c]);
    in_range("", "radii", torso.into_iter().chain(limbs).chain(feet), 0.0, FAR_MAX)
}

fn prop_in_range(id: &str, prop: &Prop) -> Result<(), FigureError> {
    let near = |numbers: &[f32]| in_range(id, "props", numbers.iter().copied(), -FAR_MAX, FAR_MAX);
    match prop {
        Prop::Mat { x0, x1 } => near(&[*x0, *x1]),
        Prop::DeepMat { x0, x1, depth } => near(&[*x0, *x1, *depth]),
        Prop::Chair { x, h } | Prop::ChairFront { x, h } => near(&[*x, *h]),
        Prop::Step { x0, x1, h } | Prop::Rail { x0, x1, h } | Prop::Pillow { x0, x1, h } => {
            near(&[*x0, *x1, *h])
        }
        Prop::Wall { x } => near(&[*x]),
        Prop::Strap { points } => few("points", points.len(), POINTS_MAX),
        Prop::Arrow { points } => {
            few("points", points.len(), POINTS_MAX)?;
            points.iter().try_for_each(|place| near(&[place.x, place.y]))
        }
    }
}

fn few(what: &'static str, found: usize, max: usize) -> Result<(), FigureError> {
    if found > max { Err(FigureError::TooMany { what, found, max }) } else { Ok(()) }
}

fn once<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), FigureError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(FigureError::Duplicate { id: id.clone() });
        }
    }
    Ok(())
}

/// Refuses numbers that are not finite as well: no comparison with NaN holds.
fn in_range(
    id: &str,
    field: &'static str,
    numbers: impl IntoIterator<Item = f32>,
    min: f32,
    max: f32,
) -> Result<(), FigureError> {
    match numbers.into_iter().find(|number| !(min..=max).contains(number)) {
        Some(found) => Err(FigureError::OutOfRange { id: id.to_owned(), field, found, min, max }),
        None => Ok(()),
    }
}
