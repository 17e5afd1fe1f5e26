//! Any routine in any layout, edited in any way: what comes out is the edited routine, every comment is still there, and
//! no byte that has no part in the edit is another one.

mod written;

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use supple::domain::routine::{Edit, Routine, StepPath, edited, laid_out, quoted};
use supple::domain::routine_text::{Node, comments, scan};
use supple::system::library::Library;

use self::written::{KINDS, Scribe, Step, Written, routine};

/// So many routines are edited in one run of the tests.
const CASES: u32 = 20_000;

/// An edit of chance: what is done, and numbers that say where and how much.
type Chosen = (usize, [usize; 4]);

/// The list of steps in which that chance ends, and the place of each circuit on the way.
fn list_of(steps: &mut Vec<Step>, mut numbers: usize) -> (Vec<usize>, &mut Vec<Step>) {
    let mut path = Vec::new();
    let mut list = steps;
    loop {
        let circuits: Vec<usize> =
            (0..list.len()).filter(|index| matches!(list[*index], Step::Repeat(..))).collect();
        if circuits.is_empty() || numbers.is_multiple_of(2) {
            return (path, list);
        }
        let index = circuits[numbers % circuits.len()];
        numbers /= 3;
        path.push(index);
        let Step::Repeat(_, inner) = &mut list[index] else { unreachable!("it is a circuit") };
        list = inner;
    }
}

fn path_of(circuits: &[usize], index: usize) -> StepPath {
    let mut path = circuits.iter().chain([&index]);
    let first = StepPath::of(*path.next().unwrap());
    path.fold(first, |path, index| path.within(*index))
}

fn field(step: StepPath, field: &str, value: Option<String>) -> Edit {
    Edit::Field { step, field: field.to_owned(), value }
}

/// The edit, done to the routine as well; nothing where chance chose what is not there.
fn choose(routine: &mut Written, (what, [at, by, much, _]): Chosen) -> Option<Edit> {
    let note = format!("n {much} // \"");
    match what {
        0 => {
            routine.note = (much % 3 > 0).then(|| note.clone());
            let value = routine.note.as_deref().map(quoted);
            return Some(Edit::Routine { field: "note".to_owned(), value });
        }
        1 => {
            routine.name.clone_from(&note);
            return Some(Edit::Routine { field: "name".to_owned(), value: Some(quoted(&note)) });
        }
        _ => {}
    }
    let (circuits, list) = list_of(&mut routine.steps, at);
    let count = list.len();
    let index = by % count.max(1);
    let path = path_of(&circuits, index);
    match what {
        2 => {
            let index = by % (count + 1);
            let secs = u32::try_from(much % 50 + 1).unwrap();
            list.splice(index..index, [Step::Rest(secs), Step::Wait]);
            let text = format!("Rest(secs: {secs}), Wait()");
            Some(Edit::Insert { at: path_of(&circuits, index), text })
        }
        _ if count == 0 => None,
        3 => {
            list.remove(index);
            Some(Edit::Remove { step: path })
        }
        4 => {
            let step = list.remove(index);
            let to = much % count;
            list.insert(to, step);
            Some(Edit::Move { from: path, to: path_of(&circuits, to) })
        }
        5 => {
            list.insert(index, list[index].clone());
            Some(Edit::Duplicate { step: path })
        }
        6 => {
            let taken = (much % 3 + 1).min(count - index);
            let steps: Vec<Step> = list.drain(index..index + taken).collect();
            list.insert(index, Step::Repeat(2, steps));
            Some(Edit::Group { first: path, count: taken, times: 2 })
        }
        7 => {
            let Step::Repeat(_, steps) = list[index].clone() else { return None };
            list.splice(index..=index, steps);
            Some(Edit::Ungroup { step: path })
        }
        _ => choose_part(&mut list[index], path, much),
    }
}

/// Another value of a step's part, one more or one less.
fn choose_part(step: &mut Step, path: StepPath, much: usize) -> Option<Edit> {
    let value = u32::try_from(much % 50 + 1).unwrap();
    let said = Some(value.to_string());
    match step {
        Step::Work { kind, parts } => {
            let name = KINDS[*kind].2[much % KINDS[*kind].2.len()];
            match parts.iter().position(|(part, _)| *part == name) {
                Some(place) if much.is_multiple_of(2) => {
                    parts.remove(place);
                    return Some(field(path, name, None));
                }
                Some(place) => parts[place].1 = value,
                None => parts.push((name, value)),
            }
            Some(field(path, name, said))
        }
        Step::Rest(rest) => {
            *rest = value;
            Some(field(path, "secs", said))
        }
        Step::Repeat(times, _) => {
            *times = value;
            Some(field(path, "times", said))
        }
        Step::Wait => None,
    }
}

fn said(text: &str) -> Vec<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut said: Vec<String> = comments(text).into_iter().map(|at| text[at].trim_end().to_owned()).collect();
    said.sort_unstable();
    said
}

/// Whether all signs of one stand in the other, in their order; white space aside where that may differ.
fn is_within(part: &str, whole: &str, spaces_count: bool) -> bool {
    let counts = |c: &char| spaces_count || !c.is_whitespace();
    let mut whole = whole.chars().filter(counts);
    part.chars().filter(counts).all(|c| whole.any(|other| other == c))
}

fn holds(library: &Library, before: &Written, seed: u64, chosen: Chosen) -> Result<bool, TestCaseError> {
    let text = Scribe::write(before, seed);
    let mut meant = before.clone();
    let Some(edit) = choose(&mut meant, chosen) else { return Ok(false) };
    let after = edited(&text, &edit);
    let Ok(after) = after else {
        return Err(TestCaseError::fail(format!("{edit:?}: {after:?}\n{text}")));
    };
    let told = format!("{edit:?}\n--- before\n{text}\n--- after\n{after}");
    let read =
        |text: &str| Routine::read("own", text.as_bytes(), &library.catalogue).map_err(|faults| faults.len());
    prop_assert_eq!(read(&after), read(&Scribe::plain(&meant)), "{}", told);
    let (was, is) = (said(&text), said(&after));
    match &edit {
        Edit::Remove { .. } => {
            prop_assert!(is.iter().all(|comment| was.contains(comment)), "{}", told);
            prop_assert!(is_within(&after, &text, true), "{}", told);
        }
        Edit::Insert { .. } => {
            prop_assert_eq!(was, is, "{}", told);
            prop_assert!(is_within(&text, &after, true), "{}", told);
        }
        Edit::Duplicate { .. } => {
            prop_assert!(was.iter().all(|comment| is.contains(comment)), "{}", told);
            prop_assert!(is_within(&text, &after, true), "{}", told);
        }
        Edit::Field { value: None, .. } | Edit::Routine { value: None, .. } => {
            prop_assert_eq!(was, is, "{}", told);
            prop_assert!(is_within(&after, &text, true), "{}", told);
        }
        Edit::Field { .. } | Edit::Routine { .. } => {
            prop_assert_eq!(was, is, "{}", told);
            let same = |one: char, other: char| one == other;
            let begins = text.chars().zip(after.chars()).take_while(|(a, b)| same(*a, *b)).count();
            let ends = text.chars().rev().zip(after.chars().rev()).take_while(|(a, b)| same(*a, *b)).count();
            // The value, or the part with its name, and the line it may have; a new value may share signs with the old.
            let changed = after.chars().count().saturating_sub(begins + ends);
            prop_assert!(changed <= 80, "{} signs changed: {}", changed, told);
        }
        Edit::Move { .. } | Edit::Group { .. } | Edit::Ungroup { .. } => {
            prop_assert_eq!(was, is, "{}", told);
        }
    }
    Ok(true)
}

#[test]
fn whatever_is_edited_however_it_was_written_the_rest_stays() {
    let library = Library::load(Path::new("there is nothing of one's own here"));
    let mut runner = TestRunner::new(Config { cases: CASES, failure_persistence: None, ..Config::default() });
    let any = (routine(), any::<u64>(), (0..12_usize, any::<[u16; 4]>()));
    let ran = runner.run(&any, |(routine, seed, (what, numbers))| {
        holds(&library, &routine, seed, (what, numbers.map(usize::from))).map(|_| ())
    });
    if let Err(failed) = ran {
        panic!("{failed}");
    }
}

/// Whether each span of the tree, read alone, is what its part says; gives how many there are.
fn spans_read_alone(text: &str, node: &Node) -> Result<usize, TestCaseError> {
    let own = &text[node.span.clone()];
    let read = ron::Options::default().from_str::<ron::Value>(own);
    // A step is a word with brackets, which ron's own values do not tell apart from a tuple: its parts are read each.
    let plain = node.fields.is_empty() && node.items.is_empty() && !own.contains('(');
    prop_assert!(read.is_ok() || !plain, "{}: {:?}\n{}", own, read, text);
    let mut count = 1;
    for (index, field) in node.fields.iter().enumerate() {
        prop_assert_eq!(&text[field.name_span.clone()], &field.name);
        prop_assert!(
            node.fields[..index].iter().all(|before| before.value.span.end <= field.name_span.start)
        );
        count += spans_read_alone(text, &field.value)?;
    }
    for item in &node.items {
        prop_assert!(node.span.start < item.span.start && item.span.end < node.span.end);
        count += spans_read_alone(text, item)?;
    }
    Ok(count)
}

#[test]
fn every_value_is_found_and_a_text_laid_out_anew_says_the_same() {
    let library = Library::load(Path::new("there is nothing of one's own here"));
    let read =
        |text: &str| Routine::read("own", text.as_bytes(), &library.catalogue).map_err(|faults| faults.len());
    let mut runner =
        TestRunner::new(Config { cases: CASES / 4, failure_persistence: None, ..Config::default() });
    let ran = runner.run(&(routine(), any::<u64>()), |(routine, seed)| {
        let text = Scribe::write(&routine, seed);
        let bare = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let tree = scan(bare);
        let name = bare[tree.field("name").unwrap().span.clone()].to_owned();
        prop_assert_eq!(ron::from_str::<String>(&name).ok(), Some(routine.name.clone()));
        prop_assert_eq!(tree.field("steps").unwrap().items.len(), routine.steps.len());
        spans_read_alone(bare, &tree)?;
        let laid = laid_out(&text).map_err(|error| TestCaseError::fail(format!("{error:?}\n{text}")))?;
        prop_assert_eq!(read(&laid), read(&text), "{}", laid);
        prop_assert_eq!(said(&laid), said(&text), "{}\n---\n{}", text, laid);
        prop_assert_eq!(laid_out(&laid).ok(), Some(laid.clone()), "{}\n---\n{}", text, laid);
        Ok(())
    });
    if let Err(failed) = ran {
        panic!("{failed}");
    }
}
