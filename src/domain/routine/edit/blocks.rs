//! The steps of a list as they stand in the text: each with the comments that belong to it.
//!
//! A comment directly above a step, or behind it on its line, belongs to it. One that stands apart, with a blank line
//! between, belongs to the list.

use std::ops::Range;

use crate::domain::routine_text::{Node, comments_between};

/// A step with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Where its first comment begins, or it.
    pub(super) lead: usize,
    /// The step.
    pub(super) item: Range<usize>,
    /// Where the comma behind it stands.
    pub(super) comma: Option<usize>,
    /// Where what belongs to it ends.
    pub(super) tail: usize,
}

/// A list's steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Blocks {
    /// In their order.
    pub(super) list: Vec<Block>,
    /// Between the brackets.
    pub(super) inner: Range<usize>,
    /// Each begins and ends lines of its own.
    pub(super) by_line: bool,
}

impl Blocks {
    /// Those of a list.
    pub(super) fn of(text: &str, list: &Node) -> Self {
        let inner = list.span.start + 1..list.span.end - 1;
        let mut blocks: Vec<Block> = Vec::new();
        let mut from = inner.start;
        for (index, item) in list.items.iter().enumerate() {
            let lead = lead(text, from..item.span.start);
            let to = list.items.get(index + 1).map_or(inner.end, |next| next.span.start);
            let comma = after_comma(text, item.span.end, to).map(|after| after - 1);
            let is_last = index + 1 == list.items.len();
            let tail = tail(text, item.span.end..to, comma, is_last);
            blocks.push(Block { lead, item: item.span.clone(), comma, tail });
            from = tail;
        }
        let alone = |block: &Block| {
            let start = line_start(text, block.lead);
            let before = text.get(start..block.lead).unwrap_or("x");
            start >= inner.start && before.trim().is_empty() && line_end(text, block.tail).is_some()
        };
        let by_line = !blocks.is_empty() && blocks.iter().all(alone);
        Self { list: blocks, inner, by_line }
    }
}

impl Block {
    /// The lines it has to itself, the last one's end included.
    pub(super) fn lines(&self, text: &str) -> Range<usize> {
        line_start(text, self.lead)..line_end(text, self.tail).unwrap_or(self.tail)
    }
}

/// Where the comments directly above a step begin, between what was before it and it.
fn lead(text: &str, gap: Range<usize>) -> usize {
    let is_break = |range: Range<usize>| text.get(range).unwrap_or("").matches('\n').count();
    // What stands behind the bracket, or behind the step before, on that line, belongs there.
    let first_line =
        text.get(gap.clone()).and_then(|gap_text| gap_text.find('\n')).map(|end| gap.start + end);
    let mut lead = gap.end;
    for comment in comments_between(text, gap).into_iter().rev() {
        let behind = first_line.is_some_and(|end| comment.start < end);
        if behind || is_break(comment.end..lead) > 1 {
            break;
        }
        lead = comment.start;
    }
    lead
}

/// Where what belongs to a step ends: its comma, and the comments behind it on its line.
fn tail(text: &str, gap: Range<usize>, comma: Option<usize>, is_last: bool) -> usize {
    let mut end = comma.map_or(gap.start, |comma| comma + 1);
    let gap_text = text.get(gap.clone()).unwrap_or("");
    let comments = comments_between(text, gap.clone());
    let in_comment = |at: usize| comments.iter().any(|comment| comment.contains(&at));
    let from = end;
    let line = gap_text.char_indices().map(|(at, c)| (gap.start + at, c)).skip_while(|(at, _)| *at < from);
    let line_ends = line.into_iter().find(|(at, c)| *c == '\n' && !in_comment(*at)).map(|(at, _)| at);
    for comment in &comments {
        let on_line = line_ends.is_none_or(|ends| comment.start < ends);
        // On one line with the next step, what stands behind the comma is the next one's.
        let is_next = line_ends.is_none() && !is_last && comma.is_some_and(|comma| comment.start > comma);
        if on_line && !is_next {
            end = end.max(comment.end);
        }
    }
    end
}

/// The place behind the first comma between these places that stands in no comment.
pub(super) fn after_comma(text: &str, from: usize, to: usize) -> Option<usize> {
    let comments = comments_between(text, from..to);
    let between = text.get(from..to)?.char_indices().map(|(at, c)| (from + at, c));
    let mut signs = between.filter(|(at, _)| !comments.iter().any(|comment| comment.contains(at)));
    let (at, _) = signs.find(|(_, c)| !c.is_whitespace()).filter(|(_, c)| *c == ',')?;
    Some(at + 1)
}

/// Where the line begins in which that place stands.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// Behind the line's end, where nothing but white space stands before it.
pub(super) fn line_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let end = rest.find('\n')?;
    rest.get(..end).is_some_and(|blank| blank.trim().is_empty()).then_some(at + end + 1)
}

/// The white space with which that line begins.
pub(super) fn indent_of(text: &str, line: usize) -> &str {
    let rest = text.get(line..).unwrap_or("");
    let end = rest.find(|c: char| c != ' ' && c != '\t').unwrap_or(rest.len());
    rest.get(..end).unwrap_or("")
}
