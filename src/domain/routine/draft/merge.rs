//! Two changes of one text made into one, line by line, as long as no step was changed by both.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::domain::routine_text::{Node, Place, scan};

/// A change of some lines of the text both come from.
struct Hunk<'a> {
    lines: Range<usize>,
    /// These, and all lines of the steps they belong to.
    reach: Range<usize>,
    come: Vec<&'a str>,
}

/// The text with what one and what the other changed; nothing where they changed the same step or the same lines, and not
/// in the same way.
pub(super) fn merged(base: &str, one: &str, other: &str) -> Option<String> {
    let lines = |text: &'_ str| -> Vec<String> { text.split_inclusive('\n').map(str::to_owned).collect() };
    let mut steps = Vec::new();
    collect(base, &scan(base), &mut steps);
    let (base, one, other) = (lines(base), lines(one), lines(other));
    let (ours, theirs) = (hunks(&base, &one, &steps), hunks(&base, &other, &steps));
    let mut all: Vec<&Hunk<'_>> = ours.iter().collect();
    for hunk in &theirs {
        let touching = ours.iter().filter(|our| our.touches(hunk)).collect::<Vec<_>>();
        match touching.as_slice() {
            [] => all.push(hunk),
            [same] if same.lines == hunk.lines && same.come == hunk.come => {}
            _ => return None,
        }
    }
    all.sort_by_key(|hunk| (hunk.lines.start, hunk.lines.end));
    let mut merged = String::new();
    let mut at = 0;
    for hunk in all {
        merged.extend(base.get(at..hunk.lines.start)?.iter().map(String::as_str));
        merged.extend(hunk.come.iter().copied());
        at = hunk.lines.end;
    }
    merged.extend(base.get(at..)?.iter().map(String::as_str));
    Some(merged)
}

impl Hunk<'_> {
    /// Whether they change a step or a line in common, or put something in at the same place.
    fn touches(&self, other: &Self) -> bool {
        let (one, other) = (&self.reach, &other.reach);
        one == other || (one.start < other.end && other.start < one.end)
    }
}

fn hunks<'a>(base: &[String], text: &'a [String], steps: &[Range<usize>]) -> Vec<Hunk<'a>> {
    let changes = capture_diff_slices(Algorithm::Patience, base, text).into_iter();
    let hunk = |(lines, come): (Range<usize>, Range<usize>)| {
        let within = |step: &&Range<usize>| step.start < lines.end && lines.start < step.end;
        let reach = steps
            .iter()
            .filter(within)
            .fold(lines.clone(), |reach, step| reach.start.min(step.start)..reach.end.max(step.end));
        let come = text.get(come).unwrap_or(&[]).iter().map(String::as_str).collect();
        Hunk { lines, reach, come }
    };
    let differing = changes.filter(|change| change.tag() != DiffTag::Equal);
    differing.map(|change| hunk((change.old_range(), change.new_range()))).collect()
}

/// The lines of each step but of circuits, whose steps count each.
fn collect(text: &str, node: &Node, steps: &mut Vec<Range<usize>>) {
    let Some(list) = node.field("steps") else { return };
    for step in &list.items {
        if step.field("steps").is_some() {
            collect(text, step, steps);
        } else {
            steps.push(Place::of(text, step.span.start).line - 1..Place::of(text, step.span.end).line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_different_lines_come_together() {
        let base = "a\nb\nc\nd\n";
        assert_eq!(merged(base, "A\nb\nc\nd\n", "a\nB\nc\nd\nE\n").as_deref(), Some("A\nB\nc\nd\nE\n"));
        assert_eq!(merged(base, "b\nc\nd\n", "a\nb\nc\n").as_deref(), Some("b\nc\n"));
        assert_eq!(merged(base, "a\nX\nb\nc\nd\n", "a\nX\nb\nc\nd\n").as_deref(), Some("a\nX\nb\nc\nd\n"));
    }

    #[test]
    fn what_is_put_in_above_a_line_that_changed_comes_before_it() {
        assert_eq!(merged("a\nb\n", "a\nX\nb\n", "a\nB\n").as_deref(), Some("a\nX\nB\n"));
    }

    #[test]
    fn lines_of_one_step_are_one_thing() {
        let base = "(steps: [\n Hold(exercise: \"a\",\n  secs: 5,\n  sets: 2),\n Wait(),\n])\n";
        let (longer, more) = (base.replace('5', "6"), base.replace('2', "3"));
        assert_eq!(merged(base, &longer, &more), None);
        let rest = base.replace("Wait()", "Rest(secs: 9)");
        assert_eq!(merged(base, &longer, &rest), Some(rest.replace('5', "6")));
    }

    #[test]
    fn changes_of_the_same_line_do_not() {
        let base = "a\nb\nc\n";
        for (one, other) in
            [("A\nb\nc\n", "B\nb\nc\n"), ("a\nX\nb\nc\n", "a\nY\nb\nc\n"), ("a\nc\n", "a\nB\nc\n")]
        {
            assert_eq!(merged(base, one, other), None, "{one} {other}");
        }
    }
}
