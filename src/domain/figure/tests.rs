//! The figure's numbers beside those of the reference (`poses.py`), and what a bad file gets.

#![expect(clippy::float_cmp, reason = "these numbers are exact, or the same sum")]

use super::*;
use crate::assets;
use crate::domain::routine::Routine;

fn figures() -> Figures {
    Figures::parse(assets::POSES).unwrap()
}

fn exercises() -> Vec<Exercise> {
    Routine::read_exercises(assets::EXERCISES.as_bytes()).unwrap()
}

/// Asserts places to within a thousandth of a unit.
fn near(points: &Points, wanted: &[(Point, f32, f32)]) {
    let off: Vec<_> = wanted
        .iter()
        .map(|(point, x, y)| (*point, points.at(*point), Place::new(*x, *y)))
        .filter(|(_, found, wanted)| (*found - *wanted).length() > 1e-3)
        .collect();
    assert_eq!(off, []);
}

fn pose(id: &str) -> Points {
    figures().frames(&[id]).unwrap().moment(0.0).points
}

fn tween(from: &str, to: &str, t: f32) -> Points {
    figures().frames(&[from, to]).unwrap().moment(t).points
}

#[test]
fn the_points_of_a_pose_are_those_of_the_reference() {
    use Joint::*;
    use Point::*;
    near(
        &pose("sfb_fold"),
        &[
            (Chest, 17.4458, 27.0611),
            (Point::Head, 28.7887, 32.3119),
            (Near(Toe), 51.1206, 13.7766),
            (Far(Hand), 45.198, 10.7897),
        ],
    );
    near(
        &pose("ssh_hold"),
        &[(Near(Ball), 1.4801, 57.6819), (Near(Hand), -15.3495, 30.2407), (Point::Head, -39.9915, 6.8698)],
    );
    near(
        &pose("cf4_hinge"),
        &[
            (Far(Hip), -4.6, 33.0),
            (Near(Knee), 20.2897, 29.0881),
            (Near(Ankle), -3.0625, 25.6772),
            (Far(Shoulder), -8.2, 52.208),
            (Point::Head, 0.0, 60.0),
        ],
    );
    near(
        &pose("bd_reach"),
        &[(Near(Toe), -51.9211, 19.88), (Far(Hand), 59.9916, 35.26), (Neck, 29.854, 31.0097)],
    );
}

#[test]
fn between_poses_the_anchor_and_planted_limbs_lie_where_the_reference_has_them() {
    use Joint::*;
    use Point::*;
    near(
        &tween("brg_down", "brg_up", 0.5),
        &[
            (Pelvis, -0.5522, 12.1708),
            (Chest, -27.4399, 6.8),
            (Near(Knee), 18.6515, 27.3849),
            (Near(Ankle), 24.0006, 4.3991),
            (Near(Hand), 4.8602, 2.4004),
        ],
    );
    near(
        &tween("hk_tall", "hk_shift", 0.25),
        &[
            (Pelvis, 3.3698, 27.9015),
            (Near(Knee), -0.0061, 3.6352),
            (Far(Ankle), 27.0017, 4.3982),
            (Point::Head, 2.8028, 67.8771),
        ],
    );
    near(
        &tween("shs_tall", "shs_hinge", 0.75),
        &[(Point::Head, 18.7141, 85.5378), (Near(Heel), 38.2065, 20.075), (Far(Ankle), -1.0014, 4.4002)],
    );
    near(
        &tween("cc_round", "cc_dip", 0.5),
        &[
            (Mid, 13.8802, 30.0274),
            (Near(Hand), 33.1308, 3.0258),
            (Near(Elbow), 25.5924, 16.2927),
            (Far(Ankle), -23.5738, 2.5883),
        ],
    );
    near(
        &tween("lss_mid", "lss_in", 0.4),
        &[(Near(Ankle), 0.4414, 7.5614), (Near(Shoulder), 8.6385, 80.0407), (Far(Hand), -35.035, 73.2129)],
    );
    near(
        &tween("sts_lean", "sts_stand", 0.5),
        &[(Near(Knee), 24.5945, 27.7244), (Pelvis, 8.7873, 46.443), (Point::Head, 21.5595, 84.3399)],
    );
}

#[test]
fn every_exercise_that_comes_with_supple_has_its_figure() {
    let figures = figures();
    let bare: Vec<_> = exercises().iter().filter(|e| figures.of(e).is_none()).map(|e| e.id.clone()).collect();
    let loose: Vec<_> =
        exercises().iter().filter(|e| figures.animation(&e.id).is_none()).map(|e| e.id.clone()).collect();
    assert_eq!(
        (exercises().len(), bare, loose),
        (25, vec![], vec![]),
        "(without poses, without an animation)"
    );
}

#[test]
fn an_exercise_of_ones_own_borrows_the_poses_it_names() {
    let own = |poses: &str| -> Exercise {
        ron::from_str(&format!(
            "(id: \"glute_bridge\", name: \"Mine\", dose: Hold(secs: 30), poses: {poses})"
        ))
        .unwrap()
    };
    let shown = |exercise: &Exercise| {
        figures().of(exercise).map(|f| f.poses().iter().map(|pose| pose.id.clone()).collect::<Vec<_>>())
    };
    assert_eq!(shown(&own("[\"quad\", \"cp_fold\"]")), Some(vec!["quad".to_owned(), "cp_fold".to_owned()]));
    assert_eq!(shown(&own("[\"lotus\"]")), None);
    assert_eq!(shown(&own("[]")), None);
}

#[test]
fn only_the_side_that_is_not_drawn_is_mirrored() {
    let of = |id: &str| exercises().into_iter().find(|exercise| exercise.id == id).unwrap();
    let turned = |id| [Side::Left, Side::Right, Side::Both].map(|side| mirrored(&of(id), side));
    assert_eq!(turned("figure_four_supine"), [true, false, false]);
    assert_eq!(turned("clamshell"), [false, true, false]);
    assert_eq!(turned("seated_forward_bend"), [false; 3]);
}

#[test]
fn no_animation_jumps_from_one_step_of_time_to_the_next() {
    let figures = figures();
    let mut jumps = Vec::new();
    for id in figures.exercises() {
        let frames = figures.animation(id).unwrap();
        let steps = frames.poses().len() * 200;
        for step in 0..steps {
            let (a, b) = (frames.moment(step as f32 / 200.0), frames.moment((step + 1) as f32 / 200.0));
            for point in
                [Point::Head, Point::Near(Joint::Toe), Point::Far(Joint::Toe), Point::Near(Joint::Hand)]
            {
                let way = (a.points.at(point) - b.points.at(point)).length();
                if way > 2.0 {
                    jumps.push((id.to_owned(), step, point, way));
                }
            }
        }
    }
    assert_eq!(jumps, []);
}

#[test]
fn everything_painted_lies_within_the_view() {
    let figures = figures();
    for id in figures.exercises() {
        let frames = figures.animation(id).unwrap();
        let motion = Motion::Loop { secs: 0.0 };
        let whole = frames.view(motion);
        assert_eq!(whole.union(frames.view(Motion::Still)), whole, "{id}");
        assert!(whole.size().x > 20.0 && whole.size().y > 20.0 && whole.size().length() < 250.0, "{id}");
    }
}

#[test]
fn the_pose_held_is_the_one_farthest_from_the_first() {
    let figures = figures();
    let held = |exercise: &str| figures.animation(exercise).unwrap().hold_pose().unwrap().id.clone();
    let ids = ["seated_forward_bend", "childs_pose", "bird_dog", "clamshell", "standing_march"];
    assert_eq!(ids.map(held), ["sfb_fold", "cp_fold", "bd_reach", "cl_open", "sm_near"]);
}

#[test]
fn a_lead_in_comes_to_rest_in_the_pose_that_the_work_begins_with() {
    let figures = figures();
    let bend = figures.animation("seated_forward_bend").unwrap();
    let lead = |left_secs, to| bend.at(Motion::Lead { left_secs, to });
    assert_eq!(lead(0.0, Target::Hold), bend.at(Motion::Breath { secs: 0.0 }));
    assert_eq!(lead(2.5, Target::Hold), 0.0);
    assert_eq!(lead(0.0, Target::First), bend.at(Motion::Rep { rep: 0, phase: 0.0 }));
    assert_eq!(bend.view(Motion::Lead { left_secs: 0.0, to: Target::Hold }), bend.view(Motion::Still));
}

#[test]
fn a_march_shows_one_leg_and_then_the_other() {
    let figures = figures();
    let march = figures.animation("standing_march").unwrap();
    let at = |rep, phase| march.show(Motion::Rep { rep, phase }).nearer().id.clone();
    assert_eq!(
        [at(0, 0.5), at(1, 0.0), at(1, 0.5), at(2, 0.5)],
        ["sm_near", "sm_stand", "sm_far", "sm_near"]
    );
    let swing = figures.animation("leg_swing_front_back").unwrap();
    assert_eq!(swing.show(Motion::Rep { rep: 1, phase: 0.5 }).nearer().id, "lfb_front");
}

#[test]
fn a_repetition_waits_at_its_far_end_for_the_pause_of_the_tempo() {
    let phases = [0.0, 1.0, 2.0, 3.9, 5.0, 6.0, 9.0].map(|secs| rep_phase((2.0, 2.0, 2.0), secs));
    assert_eq!(phases, [0.0, 0.25, 0.5, 0.5, 0.75, 1.0, 1.0]);
    assert_eq!([0.0, 1.0].map(|secs| rep_phase((0.0, 0.0, 0.0), secs)), [0.5, 0.5]);
}

#[test]
fn a_zone_of_one_pose_alone_fades_on_the_way_to_the_other() {
    let figures = figures();
    let reach = figures.frames(&["sfb_tall", "sfb_fold"]).unwrap();
    let lit = |at| reach.moment(at).lit().map(|(zone, lit)| (zone.id.clone(), lit)).collect::<Vec<_>>();
    assert_eq!(lit(0.0), [("hamstring_near".to_owned(), 1.0)]);
    assert_eq!(lit(0.5), [("hamstring_near".to_owned(), 1.0), ("hamstring_far".to_owned(), 0.5)]);
    assert_eq!(lit(0.94).len(), 2);
    assert_eq!(lit(0.06), lit(0.0));
}

#[test]
fn a_time_that_is_no_number_shows_some_pose() {
    let figures = figures();
    let bend = figures.animation("seated_forward_bend").unwrap();
    for secs in [f32::NAN, f32::INFINITY, -1e30, 1e30] {
        assert!(bend.show(Motion::Loop { secs }).points.head.x.is_finite());
        assert!(bend.show(Motion::Breath { secs }).points.head.x.is_finite());
    }
}

fn refused(text: &str) -> FigureError {
    figures().with_own(text).unwrap_err()
}

fn own_pose(fields: &str) -> String {
    let limb = "(thigh: 0, shin: 0, foot: 0, upper_arm: 0, forearm: 0, hand: 0)";
    let angles = format!("(lower_torso: 90, upper_torso: 90, head: 90, near: {limb}, far: {limb})");
    format!("Figures(poses: [(id: \"mine\", view: Side, anchor: Pelvis, angles: {angles}, {fields})])")
}

#[test]
fn a_bad_file_is_refused_with_what_is_wrong_and_where() {
    let long = format!("//{}", "x".repeat(1024 * 1024));
    assert_eq!(refused(&long), FigureError::TooLarge { bytes: 1_048_578, max: 1_048_576 });
    assert_eq!(Figures::parse("Figures()").unwrap_err(), FigureError::NoBody);
    assert_eq!(refused(&own_pose("root: (0, NaN)")).to_string(), "mine: root is NaN, allowed -1000 to 1000");
    let short = refused(&own_pose("root: (0, 0), scale: [(Near(Thigh), 0.1)]"));
    let (id, field) = ("mine".to_owned(), "scale");
    assert_eq!(short, FigureError::OutOfRange { id, field, found: 0.1, min: 0.3, max: 1.0 });
    let unlit = refused(&own_pose("root: (0, 0), highlight: [\"elbow\"]"));
    assert_eq!(unlit, FigureError::UnknownZone { pose: "mine".to_owned(), zone: "elbow".to_owned() });
    assert!(matches!(refused("Figures(\n  pose: [])"), FigureError::Syntax { line: 2, .. }));
    assert!(matches!(refused(""), FigureError::Syntax { line: 1, .. }));
    let twice = "Figures(zones: [], animations: [
        (exercise: \"a\", frames: [\"quad\"], secs_per_move: 1), (exercise: \"a\", frames: [], secs_per_move: 1)])";
    assert_eq!(refused(twice), FigureError::Duplicate { id: "a".to_owned() });
    let empty = "Figures(animations: [(exercise: \"a\", frames: [], secs_per_move: 1)])";
    assert_eq!(refused(empty), FigureError::FrameCount { animation: "a".to_owned(), found: 0, max: 64 });
    let unknown = "Figures(animations: [(exercise: \"a\", frames: [\"lotus\"], secs_per_move: 1)])";
    let (animation, pose) = ("a".to_owned(), "lotus".to_owned());
    assert_eq!(refused(unknown), FigureError::UnknownPose { animation, pose });
}

#[test]
fn more_than_five_hundred_poses_are_refused() {
    let limb = "(thigh: 0, shin: 0, foot: 0, upper_arm: 0, forearm: 0, hand: 0)";
    let angles = format!("(lower_torso: 90, upper_torso: 90, head: 90, near: {limb}, far: {limb})");
    let pose = |i| format!("(id: \"p{i}\", view: Side, root: (0, 0), anchor: Pelvis, angles: {angles})");
    let poses: Vec<_> = (0..501).map(pose).collect();
    let error = refused(&format!("Figures(poses: [{}])", poses.join(",")));
    assert_eq!(error, FigureError::TooMany { what: "poses", found: 501, max: 500 });
}

#[test]
fn a_persons_own_pose_joins_the_built_in_ones() {
    let own = figures().with_own(&own_pose("root: (0, 50), contacts: [(Pelvis, 0)]")).unwrap();
    assert_eq!(own.frames(&["mine", "quad"]).unwrap().poses().len(), 2);
    assert_eq!(own.poses().count(), figures().poses().count() + 1);
}
