//! One named part of a value: changed, added or left out.

use std::ops::Range;

use super::blocks::{after_comma, indent_of, line_end, line_start};
use crate::domain::routine_text::{Field, Node, comments_between};

/// The text with that part of the value saying this, or saying nothing. One that was not written comes behind the part
/// of the name `behind`, or the last.
pub(super) fn set(text: &str, node: &Node, name: &str, value: Option<&str>, behind: Option<&str>) -> String {
    let there = node.fields.iter().find(|field| field.name == name);
    match (there, value) {
        (Some(there), Some(value)) => replaced(text, there.value.span.clone(), value),
        (Some(there), None) => without(text, node, there),
        (None, Some(value)) => {
            let behind = behind.and_then(|behind| node.fields.iter().find(|field| field.name == behind));
            added(text, node, behind.or(node.fields.last()), &format!("{name}: {value}"))
        }
        (None, None) => text.to_owned(),
    }
}

pub(super) fn replaced(text: &str, span: Range<usize>, by: &str) -> String {
    let mut text = text.to_owned();
    text.replace_range(span, by);
    text
}

/// Behind that part; on a line of its own where that part has one.
fn added(text: &str, node: &Node, behind: Option<&Field>, part: &str) -> String {
    let Some(behind) = behind else {
        // In empty brackets.
        let close = node.span.end - 1;
        return replaced(text, close..close, part);
    };
    let at = behind.value.span.end;
    let start = line_start(text, behind.name_span.start);
    let alone = text.get(start..behind.name_span.start).is_some_and(|before| before.trim().is_empty());
    let comma = after_comma(text, at, node.span.end);
    let line_ends = comma.is_some_and(|comma| line_end(text, comma).is_some());
    if let (true, Some(comma), true) = (alone, comma, line_ends) {
        // The line after, and what is said behind the comma stays on this one.
        let next = text.get(comma..).and_then(|rest| rest.find('\n')).map_or(comma, |end| comma + end + 1);
        let eol = if text.get(..next).is_some_and(|before| before.ends_with("\r\n")) { "\r\n" } else { "\n" };
        return replaced(text, next..next, &format!("{}{part},{eol}", indent_of(text, start)));
    }
    replaced(text, at..at, &format!(", {part}"))
}

/// Without that part and one comma; the comments round it and in it stay.
fn without(text: &str, node: &Node, field: &Field) -> String {
    let part = field.name_span.start..field.value.span.end;
    let kept = comments_between(text, field.name_span.end..field.value.span.start);
    let kept: String = kept.into_iter().filter_map(|comment| text.get(comment)).map(ended).collect();
    let behind = after_comma(text, part.end, node.span.end);
    // The comma behind it, or where it is the last the one before.
    let comma = behind.or_else(|| {
        let index = node.fields.iter().position(|other| other.name == field.name)?;
        let previous = node.fields.get(index.checked_sub(1)?)?;
        after_comma(text, previous.value.span.end, part.start)
    });
    let (mut cut, comma) = (part, comma.map(|after| after - 1));
    let directly = comma.filter(|comma| *comma >= cut.end && blank(text, cut.end..*comma));
    if let Some(comma) = directly {
        cut.end = comma + 1;
    }
    let start = line_start(text, cut.start);
    match line_end(text, cut.end) {
        // A line of its own goes whole.
        Some(end) if kept.is_empty() && blank(text, start..cut.start) && start > node.span.start => {
            cut = start..end;
        }
        _ if kept.is_empty() => cut.end += spaces(text, cut.end),
        _ => {}
    }
    let mut cuts = vec![(cut.clone(), kept)];
    if let Some(comma) = comma.filter(|_| directly.is_none()) {
        // The space behind it goes too, where nothing else stands before the part.
        let to = if blank(text, comma + 1..cut.start.max(comma + 1)) && comma < cut.start {
            comma + 1 + spaces(text, comma + 1).min(cut.start - comma - 1)
        } else {
            comma + 1
        };
        cuts.push((comma..to, String::new()));
    }
    // From the end, so that the places before stay what they are.
    cuts.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    cuts.into_iter().fold(text.to_owned(), |text, (span, by)| replaced(&text, span, &by))
}

/// A comment, with the end of its line where it takes all of that.
fn ended(comment: &str) -> String {
    if comment.starts_with("//") { format!("{comment}\n") } else { comment.to_owned() }
}

fn blank(text: &str, span: Range<usize>) -> bool {
    text.get(span).is_some_and(|between| between.trim().is_empty())
}

/// So many spaces and tabs begin there.
fn spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    rest.len() - rest.trim_start_matches([' ', '\t']).len()
}
