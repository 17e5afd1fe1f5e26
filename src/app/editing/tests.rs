//! The editor without a window: what a person wants, and what the file says afterwards.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::assets::{BUILT_IN, POSES};
use crate::domain::figure::Figures;
use crate::hall::Hall;
use crate::system::folders::Folders;
use crate::ui::screens::editor::{FileState, Pick, StepEdit};
use crate::ui::screens::making::Making;
use crate::words::Words;

const MINE: &str = "// from my physio\nRoutine(\n    name: \"Hips\",\n    steps: [\n        Hold(exercise: \"seated_forward_bend\", secs: 45), // slowly\n        Rest(secs: 20),\n        Hold(exercise: \"figure_four_supine\", secs: 45),\n    ],\n)\n";

struct Desk {
    _root: tempfile::TempDir,
    ctx: Context,
    app: App,
    file: PathBuf,
}

impl Desk {
    /// On which a routine of one's own is open.
    fn with(text: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::under(root.path());
        let file = folders.routines().join("hips.ron");
        fs::create_dir_all(folders.routines()).unwrap();
        fs::write(&file, text).unwrap();
        let app = App::new(Hall::open_in(Words::english(), folders), Figures::parse(POSES).unwrap());
        let mut desk = Self { _root: root, ctx: Context::default(), app, file };
        desk.wants([EditWish::Open("hips".to_owned())]);
        desk
    }

    fn wants(&mut self, wishes: impl IntoIterator<Item = EditWish>) {
        for wish in wishes {
            self.app.edit(&self.ctx, wish);
        }
    }

    fn editor(&self) -> &Editor {
        self.app.editor.as_ref().unwrap()
    }

    fn disk(&self) -> String {
        fs::read_to_string(&self.file).unwrap()
    }

    /// Another program writes the file, and the window hears of it.
    fn another_writes(&mut self, text: &str) {
        fs::write(&self.file, text).unwrap();
        self.hears();
    }

    fn hears(&mut self) {
        let editor = self.app.editor.as_mut().unwrap();
        editor.follow_disk(&self.app.hall, &self.app.figures);
    }
}

fn pick(at: usize) -> EditWish {
    EditWish::Pick(Pick::One(at))
}

fn set(field: &'static str, typed: &str) -> EditWish {
    EditWish::Steps(StepEdit::Set(field, typed.to_owned()))
}

#[test]
fn a_value_is_written_at_once_and_no_other_byte_changes() {
    let mut desk = Desk::with(MINE);
    desk.wants([pick(0), set("secs", "1:00")]);
    assert_eq!(desk.disk(), MINE.replacen("45", "60", 1));
    desk.wants([EditWish::Pick(Pick::Nothing), set("name", "Hips, every day")]);
    assert_eq!(desk.disk(), MINE.replacen("45", "60", 1).replace("\"Hips\"", "\"Hips, every day\""));
    desk.wants([EditWish::Undo, EditWish::Undo]);
    assert_eq!(desk.disk(), MINE);
    desk.wants([EditWish::Redo]);
    assert_eq!(desk.disk(), MINE.replacen("45", "60", 1));
}

#[test]
fn what_cannot_be_done_is_refused_with_its_reason_and_nothing_is_written() {
    let mut desk = Desk::with(MINE);
    desk.wants([pick(0), set("secs", "900")]);
    assert_eq!(desk.disk(), MINE);
    let refused = desk.editor().model.detail.remarks.first().unwrap();
    assert!(refused.contains("900") && refused.contains("600"), "{refused}");
    desk.wants([pick(1)]);
    assert_eq!(desk.editor().model.detail.remarks, Vec::<String>::new());
}

#[test]
fn what_comes_with_supple_is_copied_by_the_first_change_and_not_before() {
    let mut desk = Desk::with(MINE);
    desk.wants([EditWish::Open("desk_break".to_owned())]);
    let own = desk.file.with_file_name("desk_break.ron");
    assert!(!own.exists());
    desk.wants([EditWish::Pick(Pick::Nothing), set("name", "My break")]);
    let (_, built_in) = BUILT_IN.iter().find(|(id, _)| *id == "desk_break").unwrap();
    assert_eq!(fs::read_to_string(&own).unwrap(), built_in.replace("\"Desk break\"", "\"My break\""));
    desk.wants([EditWish::Undo]);
    assert_eq!(fs::read_to_string(&own).unwrap(), *built_in);
}

#[test]
fn steps_go_up_and_down_twice_and_away_with_their_comments() {
    let mut desk = Desk::with(MINE);
    let rest = "        Rest(secs: 20),\n";
    let bend = "        Hold(exercise: \"seated_forward_bend\", secs: 45), // slowly\n";
    desk.wants([pick(0), EditWish::Steps(StepEdit::Move { up: false })]);
    let moved = MINE.replace(&format!("{bend}{rest}"), &format!("{rest}{bend}"));
    assert_eq!((desk.disk(), &desk.editor().model.picked[..]), (moved.clone(), &[1][..]));
    // The first cannot go further up.
    desk.wants([EditWish::Steps(StepEdit::Move { up: true }), EditWish::Steps(StepEdit::Move { up: true })]);
    assert_eq!(desk.disk(), MINE);
    desk.wants([EditWish::Steps(StepEdit::Drag(0, 2))]);
    assert_eq!(desk.disk(), moved);
    desk.wants([EditWish::Steps(StepEdit::Remove)]);
    assert_eq!(desk.disk(), MINE.replace(bend, ""));
    desk.wants([EditWish::Undo, pick(1), EditWish::Steps(StepEdit::Duplicate)]);
    assert_eq!(desk.disk().matches("seated_forward_bend").count(), 2);
}

#[test]
fn picked_steps_become_a_circuit_and_come_out_of_it_again() {
    let mut desk = Desk::with(MINE);
    desk.wants([pick(0), EditWish::Pick(Pick::Until(1)), EditWish::Steps(StepEdit::Group)]);
    let names: Vec<&str> = desk.editor().model.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Circuit", "Seated forward bend", "Rest", "Lying figure-four"]);
    // Out of the circuit at its lower end.
    desk.wants([pick(2), EditWish::Steps(StepEdit::Move { up: false })]);
    assert_eq!(desk.editor().model.rows[2].path.to_string(), "2");
    desk.wants([EditWish::Undo, pick(0), EditWish::Steps(StepEdit::Ungroup)]);
    assert_eq!(desk.disk(), MINE);
}

#[test]
fn steps_are_put_into_another_routine_as_they_are_written() {
    let mut desk = Desk::with(MINE);
    desk.wants([pick(0), EditWish::Pick(Pick::Toggle(2))]);
    let steps = desk.editor().picked_text().unwrap();
    desk.wants([
        EditWish::Open("gentle_start".to_owned()),
        pick(0),
        EditWish::Steps(StepEdit::Insert(steps)),
    ]);
    let names: Vec<&str> = desk.editor().model.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names[1..3], ["Seated forward bend", "Lying figure-four"]);
    let before = desk.editor().model.text.clone();
    desk.wants([EditWish::Steps(StepEdit::Insert("see you at eight".to_owned()))]);
    assert_eq!(desk.editor().model.text, before);
    assert_eq!(desk.editor().model.detail.remarks.len(), 1);
}

#[test]
fn what_is_typed_is_shown_at_once_and_written_once_it_can_be_done() {
    let mut desk = Desk::with(MINE);
    let half = MINE.replacen("45", "4x", 1);
    desk.wants([EditWish::Typed(half)]);
    let FileState::Bad(sayings) = &desk.editor().model.state else { unreachable!("it cannot be done") };
    assert_eq!(sayings[0].place, "5:54");
    assert_eq!(desk.editor().model.rows.len(), 3, "the last good version is still shown");
    assert!(desk.app.editor_holds_unsaved());
    desk.wants([EditWish::Close]);
    assert_eq!((desk.app.in_front.as_ref(), desk.disk()), (Some(&InFront::LeaveEditor), MINE.to_owned()));
    desk.app.in_front = None;
    desk.wants([EditWish::Typed(MINE.replacen("45", "40", 1))]);
    assert_eq!(desk.editor().model.rows[0].cells[0], "40 s");
    assert_eq!(desk.disk(), MINE, "typing may go on");
    assert!(!desk.app.editor_holds_unsaved());
    assert_eq!(desk.disk(), MINE.replacen("45", "40", 1));
    desk.wants([EditWish::Close]);
    assert!(desk.app.editor.is_none());
}

#[test]
fn a_file_that_cannot_be_read_yet_is_mended_where_it_is_wrong() {
    let mut desk = Desk::with(&MINE.replacen("45", "4x", 1));
    assert_eq!(desk.editor().model.rows.len(), 0);
    desk.wants([EditWish::Steps(StepEdit::Insert("Wait()".to_owned()))]);
    assert_eq!(desk.disk(), MINE.replacen("45", "4x", 1));
    desk.wants([EditWish::Typed(MINE.to_owned())]);
    assert_eq!(desk.editor().model.rows.len(), 3);
}

#[test]
fn what_another_program_writes_comes_in_beside_what_was_changed_here() {
    let mut desk = Desk::with(MINE);
    desk.wants([EditWish::Typed(MINE.replacen("45", "50", 1))]);
    desk.another_writes(&MINE.replace("Rest(secs: 20)", "Rest(secs: 25)"));
    let both = MINE.replacen("45", "50", 1).replace("Rest(secs: 20)", "Rest(secs: 25)");
    assert_eq!(*desk.editor().model.text, *both);
    assert!(!desk.app.editor_holds_unsaved());
    assert_eq!(desk.disk(), both);
}

#[test]
fn where_both_changed_the_same_step_nothing_is_written_before_the_person_says_which() {
    let (mine, theirs) = (MINE.replacen("45", "50", 1), MINE.replacen("45", "55", 1));
    let conflict = || {
        let mut desk = Desk::with(MINE);
        desk.wants([EditWish::Typed(mine.clone())]);
        // Not even heard of yet when it is to be saved.
        fs::write(&desk.file, &theirs).unwrap();
        assert!(desk.app.editor_holds_unsaved());
        assert_eq!(desk.disk(), theirs);
        desk.hears();
        assert!(desk.editor().model.asks);
        desk
    };
    let mut desk = conflict();
    desk.wants([EditWish::TakeTheirs]);
    assert_eq!((&*desk.editor().model.text, desk.disk()), (theirs.as_str(), theirs.clone()));
    let mut desk = conflict();
    desk.wants([EditWish::KeepMine]);
    assert_eq!((&*desk.editor().model.text, desk.disk()), (mine.as_str(), mine.clone()));
    assert_eq!(fs::read_to_string(desk.file.with_file_name("hips.ron.bak")).unwrap(), theirs);
}

#[test]
fn a_file_that_was_removed_comes_back_with_the_next_change_and_not_before() {
    let mut desk = Desk::with(MINE);
    fs::remove_file(&desk.file).unwrap();
    desk.hears();
    assert!(desk.editor().model.trouble.is_some());
    assert!(!desk.app.editor_holds_unsaved());
    assert!(!desk.file.exists());
    desk.wants([pick(1), set("secs", "25")]);
    assert_eq!(desk.disk(), MINE.replace("Rest(secs: 20)", "Rest(secs: 25)"));
    assert_eq!(desk.editor().model.trouble, None);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_tried_again() {
    let mut desk = Desk::with(MINE);
    let folder = desk.file.parent().unwrap().to_owned();
    let aside = folder.with_file_name("aside");
    fs::rename(&folder, &aside).unwrap();
    fs::write(&folder, "no folder").unwrap();
    desk.wants([pick(1), set("secs", "25")]);
    assert!(desk.editor().model.trouble.is_some());
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    desk.wants([set("secs", "30")]);
    assert_eq!(desk.disk(), MINE.replace("Rest(secs: 20)", "Rest(secs: 30)"));
    assert_eq!(desk.editor().model.trouble, None);
}

#[test]
fn a_file_from_elsewhere_comes_in_as_a_copy_and_one_that_cannot_be_done_is_mended_here() {
    let mut desk = Desk::with(MINE);
    let elsewhere = tempfile::tempdir().unwrap();
    for (name, text) in [("Hips.ron", MINE.to_owned()), ("broken.ron", MINE.replacen("45", "4x", 1))] {
        let file = elsewhere.path().join(name);
        fs::write(&file, &text).unwrap();
        desk.wants([EditWish::Import(file.clone())]);
        assert_eq!(*desk.editor().model.text, *text);
        assert_eq!(fs::read_to_string(file).unwrap(), text);
    }
    let folder = desk.file.parent().unwrap().to_owned();
    assert_eq!(fs::read_to_string(folder.join("hips-2.ron")).unwrap(), MINE, "no file is written over");
    // One that lies there already is opened.
    desk.wants([EditWish::Import(folder.join("hips-2.ron"))]);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 3);
}

#[test]
fn an_exercise_of_ones_own_is_written_beside_those_that_are_there_and_opened() {
    let mut desk = Desk::with(MINE);
    desk.wants([EditWish::Close]);
    let file = desk.app.hall.folders.data.join("exercises.ron");
    let before =
        "// mine\n(exercises: [\n    (id: \"sofa\", name: \"Sofa\", dose: Hold(secs: 30)), // slowly\n])\n";
    fs::write(&file, before).unwrap();
    let nameless = Making { amount: "0:45".to_owned(), ..Making::default() };
    desk.app.make_exercise(nameless.clone());
    let Some(InFront::Make(told)) = &desk.app.in_front else { unreachable!("it has no name") };
    assert_eq!(
        (told.trouble.as_str(), fs::read_to_string(&file).unwrap().as_str()),
        ("Give it a name.", before)
    );
    let like = Some("seated_forward_bend".to_owned());
    desk.app.make_exercise(Making { name: "Sofa".to_owned(), looks_like: like, ..nameless });
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.starts_with(before.trim_end_matches("])\n")), "{after}");
    let made = desk.app.hall.library.catalogue.find("sofa_2").unwrap();
    assert_eq!((made.name.as_str(), made.poses.len()), ("Sofa", 2));
    assert!(desk.app.in_front.is_none());
}

#[test]
fn the_step_under_the_cursor_is_picked() {
    let mut desk = Desk::with(MINE);
    desk.wants([EditWish::Pick(Pick::At(MINE.find("secs: 20").unwrap()))]);
    assert_eq!(desk.editor().model.picked, [1]);
    let marked = desk.editor().model.marked[0].clone();
    assert_eq!(&MINE[marked], "Rest(secs: 20)");
    desk.wants([EditWish::Pick(Pick::At(0))]);
    assert!(desk.editor().model.picked.is_empty());
}

/// Routines as people lay them out, and those that come with Supple.
const LAYOUTS: [(&str, &str); 10] = [
    ("circuits", include_str!("../../../tests/it/editing/layouts/circuits.ron")),
    ("comments_everywhere", include_str!("../../../tests/it/editing/layouts/comments_everywhere.ron")),
    ("commas_first", include_str!("../../../tests/it/editing/layouts/commas_first.ron")),
    ("marked", include_str!("../../../tests/it/editing/layouts/marked.ron")),
    ("no_trailing_commas", include_str!("../../../tests/it/editing/layouts/no_trailing_commas.ron")),
    ("one_line", include_str!("../../../tests/it/editing/layouts/one_line.ron")),
    ("one_value_a_line", include_str!("../../../tests/it/editing/layouts/one_value_a_line.ron")),
    ("other_scripts", include_str!("../../../tests/it/editing/layouts/other_scripts.ron")),
    ("raw_strings", include_str!("../../../tests/it/editing/layouts/raw_strings.ron")),
    ("windows_and_tabs", include_str!("../../../tests/it/editing/layouts/windows_and_tabs.ron")),
];

/// The lines that went and those that came.
fn changed(before: &str, after: &str) -> (usize, usize) {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let lines = similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after);
    lines
        .iter()
        .filter(|op| op.tag() != similar::DiffTag::Equal)
        .fold((0, 0), |(gone, come), op| (gone + op.old_range().len(), come + op.new_range().len()))
}

#[test]
fn an_edit_of_any_layout_changes_the_lines_that_say_it_and_undoing_all_of_them_leaves_none() {
    for (id, text) in LAYOUTS.into_iter().chain(BUILT_IN) {
        let mut desk = Desk::with(text);
        let at = desk.editor().model.rows.iter().position(|row| row.cells[0].ends_with(" s")).unwrap();
        desk.wants([pick(at), set("secs", "0:27")]);
        // Where the file leaves the length to the catalogue, it comes in beside the exercise.
        assert_eq!(changed(text, &desk.disk()), (1, 1), "{id}:\n{}", desk.disk());
        assert!(desk.disk().contains("27"), "{id}");
        desk.wants([EditWish::Pick(Pick::Nothing), set("name", "Mine \"now\"")]);
        assert!(changed(text, &desk.disk()).1 <= 2, "{id}:\n{}", desk.disk());
        let named = desk.disk();
        desk.wants([pick(at), EditWish::Steps(StepEdit::Duplicate)]);
        let (gone, come) = changed(&named, &desk.disk());
        assert!(gone <= 1 && come <= gone + 10, "{id}: {gone} {come}\n{}", desk.disk());
        desk.wants([EditWish::Steps(StepEdit::Remove)]);
        assert_eq!(changed(&named, &desk.disk()), (0, 0), "{id}: {}", desk.disk());
        let last = desk.editor().model.rows.len() - 1;
        desk.wants([pick(last), EditWish::Steps(StepEdit::Move { up: true })]);
        desk.wants([pick(at), EditWish::Steps(StepEdit::Remove), pick(0)]);
        desk.wants([EditWish::Steps(StepEdit::Insert("Rest(secs: 5)".to_owned()))]);
        assert!(desk.disk().contains("Rest(secs: 5)"), "{id}");
        assert_eq!(desk.editor().model.state, FileState::Good, "{id}");
        desk.wants(vec![EditWish::Undo; 7]);
        assert!(!desk.editor().model.can_undo, "{id}");
        assert_eq!(desk.disk(), text, "{id}");
    }
}
