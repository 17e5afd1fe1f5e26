//! Steps cut out of a text and put into it, with their comments, commas as the list has them.

use super::blocks::{Block, Blocks, indent_of, line_start};
use super::fields::replaced;
use super::{NotEdited, StepPath};
use crate::domain::routine_text::{Node, comments, comments_between, scan};

/// One level of brackets is indented by so much, where nothing shows how the person does it.
pub(super) const INDENT: &str = "    ";

/// A step taken out of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The comments above it, and it.
    head: String,
    /// What stands behind it, less its comma.
    trail: String,
    /// The white space before its first line.
    indent: String,
}

/// How steps are put into a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paste {
    /// Their lines are indented like those of the list.
    pub(super) reindents: bool,
}

impl Piece {
    fn of(text: &str, block: &Block) -> Self {
        let get = |from: usize, to: usize| text.get(from..to).unwrap_or("");
        let behind = match block.comma {
            Some(comma) => [get(block.item.end, comma), get(comma + 1, block.tail)].concat(),
            None => get(block.item.end, block.tail).to_owned(),
        };
        Self {
            head: get(block.lead, block.item.end).to_owned(),
            trail: behind.trim_end().to_owned(),
            indent: indent_of(text, line_start(text, block.lead)).to_owned(),
        }
    }

    /// Whether its last comment takes the rest of its line.
    fn ends_line(&self) -> bool {
        comments(&["()", &self.trail].concat()).last().is_some_and(|last| {
            let comment = self.trail.get(last.start - 2..).unwrap_or("");
            comment.starts_with("//")
        })
    }

    fn written(&self, indent: &str, comma: &str, paste: Paste) -> String {
        let head = if paste.reindents && self.indent != indent {
            let deeper = |line: &str| match line.strip_prefix(self.indent.as_str()) {
                Some(rest) => format!("{indent}{rest}"),
                None => line.to_owned(),
            };
            let lines: Vec<String> = self.head.split('\n').skip(1).map(deeper).collect();
            let first = self.head.split('\n').next().unwrap_or("");
            [first].into_iter().map(str::to_owned).chain(lines).collect::<Vec<_>>().join("\n")
        } else {
            self.head.clone()
        };
        format!("{head}{comma}{}", self.trail)
    }
}

/// The steps that a person wrote, commas between them.
pub(super) fn of(steps: &str) -> Vec<Piece> {
    let list = format!("[{steps}\n]");
    let blocks = Blocks::of(&list, &scan(&list));
    blocks.list.iter().map(|block| Piece::of(&list, block)).collect()
}

/// The text without a step, that step, and where it was.
pub(super) struct Cut {
    pub(super) rest: String,
    pub(super) piece: Piece,
    at: usize,
}

/// Takes a step out of the text.
pub(super) fn cut(text: &str, step: &StepPath) -> Result<Cut, NotEdited> {
    let tree = scan(text);
    let blocks = Blocks::of(text, step.list(text, &tree)?);
    let index = step.index();
    let block = blocks.list.get(index).ok_or_else(|| NotEdited::NoStep(step.clone()))?;
    let piece = Piece::of(text, block);
    let previous = index.checked_sub(1).and_then(|previous| blocks.list.get(previous));
    let next = blocks.list.get(index + 1);
    let mut span = if blocks.by_line { block.lines(text) } else { block.lead..block.tail };
    if !blocks.by_line {
        match (next, previous) {
            // A comment that stands apart stays.
            (Some(next), _) => {
                let apart = comments_between(text, block.tail..next.lead);
                span.end = apart.first().map_or(next.lead, |comment| comment.start);
            }
            // The space before it, unless that ends a comment's line.
            (None, Some(previous)) => {
                let between = text.get(previous.tail..span.start).unwrap_or("");
                if between.chars().all(|c| c == ' ' || c == '\t') {
                    span.start = previous.tail;
                }
            }
            (None, None) => {}
        }
    }
    let mut at = span.start;
    let mut rest = replaced(text, span, "");
    // Where the last step had no comma, the one that is last now has none.
    if let (None, None, Some(comma)) = (next, block.comma, previous.and_then(|previous| previous.comma)) {
        rest = replaced(&rest, comma..comma + 1, "");
        at -= 1;
    }
    Ok(Cut { rest, piece, at })
}

/// That step without what belongs to it.
pub(super) fn copy(text: &str, step: &StepPath) -> Result<Piece, NotEdited> {
    let tree = scan(text);
    let node = step.node(text, &tree)?;
    let indent = indent_of(text, line_start(text, node.span.start)).to_owned();
    let head = text.get(node.span.clone()).unwrap_or("").to_owned();
    Ok(Piece { head, trail: String::new(), indent })
}

/// How the text ends its lines.
fn eol(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

impl Paste {
    /// The text with these steps before the one of that place, or behind the last.
    pub(super) fn insert(self, text: &str, at: &StepPath, pieces: &[Piece]) -> Result<String, NotEdited> {
        let tree = scan(text);
        let list = at.list(text, &tree)?;
        self.into_list(text, list, at.index(), pieces).ok_or_else(|| NotEdited::NoStep(at.clone()))
    }

    /// The text with these in a list, before the one of that place, or behind the last; nothing where there is no such place.
    pub(super) fn into_list(self, text: &str, node: &Node, index: usize, pieces: &[Piece]) -> Option<String> {
        let blocks = Blocks::of(text, node);
        (index <= blocks.list.len()).then(|| match (blocks.list.get(index), blocks.list.last()) {
            (Some(before), _) => self.before(text, &blocks, before, pieces),
            (None, Some(last)) => self.behind(text, &blocks, last, pieces),
            (None, None) => self.into_empty(text, node, &blocks, pieces),
        })
    }

    /// A step's own line, with its end; or the step and what parts it from the next.
    fn one(self, text: &str, blocks: &Blocks, piece: &Piece, (indent, comma): (&str, &str)) -> String {
        let written = piece.written(indent, comma, self);
        if blocks.by_line {
            format!("{indent}{written}{}", eol(text))
        } else if piece.ends_line() {
            format!("{written}{}", eol(text))
        } else {
            format!("{written} ")
        }
    }

    fn before(self, text: &str, blocks: &Blocks, next: &Block, pieces: &[Piece]) -> String {
        let indent = indent_of(text, line_start(text, next.lead));
        let at = if blocks.by_line { next.lines(text).start } else { next.lead };
        let written: String =
            pieces.iter().map(|piece| self.one(text, blocks, piece, (indent, ","))).collect();
        replaced(text, at..at, &written)
    }

    fn behind(self, text: &str, blocks: &Blocks, last: &Block, pieces: &[Piece]) -> String {
        let indent = indent_of(text, line_start(text, last.lead));
        let had_comma = last.comma.is_some();
        let count = pieces.len();
        let mut written = String::new();
        for (number, piece) in pieces.iter().enumerate() {
            let comma = if had_comma || number + 1 < count { "," } else { "" };
            written.push_str(&self.one(text, blocks, piece, (indent, comma)));
        }
        let at = if blocks.by_line {
            last.lines(text).end
        } else {
            written = written.trim_end_matches(' ').to_owned();
            // A comment that takes the rest of its line ends with it.
            let rest = text.get(last.tail..blocks.inner.end).unwrap_or("");
            let line = rest.find('\n').filter(|_| Piece::of(text, last).ends_line());
            if line.is_none() {
                written.insert(0, ' ');
            }
            line.map_or(last.tail, |end| last.tail + end + 1)
        };
        let text = replaced(text, at..at, &written);
        if had_comma { text } else { replaced(&text, last.item.end..last.item.end, ",") }
    }

    /// Each on a line of its own, behind what may stand in the brackets.
    fn into_empty(self, text: &str, node: &Node, blocks: &Blocks, pieces: &[Piece]) -> String {
        let eol = eol(text);
        let outer = indent_of(text, line_start(text, node.span.start));
        let indent = format!("{outer}{INDENT}");
        let lines: String =
            pieces.iter().map(|piece| [&indent, &piece.written(&indent, ",", self), eol].concat()).collect();
        let closes = blocks.inner.end;
        let start = line_start(text, closes);
        if start >= blocks.inner.start {
            return replaced(text, start..start, &lines);
        }
        replaced(text, closes..closes, &[eol, &lines, outer].concat())
    }

    /// The text with so many steps from that one on as a circuit.
    pub(super) fn group(
        self,
        text: &str,
        first: &StepPath,
        count: usize,
        times: u16,
    ) -> Result<String, NotEdited> {
        let mut rest = text.to_owned();
        let mut pieces = Vec::new();
        for _ in 0..count {
            let cut = cut(&rest, first)?;
            rest = cut.rest;
            pieces.push(cut.piece);
        }
        let Some(outer) = pieces.first().map(|piece| piece.indent.clone()) else {
            return Ok(text.to_owned());
        };
        let (eol, indent) = (eol(text), format!("{outer}{INDENT}"));
        let mut head = format!("Repeat(times: {times}, steps: [{eol}");
        for piece in &pieces {
            head.push_str(&[&indent, &piece.written(&indent, ",", self), eol].concat());
        }
        head.push_str(&[&outer, "])"].concat());
        self.insert(&rest, first, &[Piece { head, trail: String::new(), indent: outer }])
    }

    /// The text with a circuit's steps in its place. Comments of the circuit itself come to stand above the first.
    pub(super) fn ungroup(self, text: &str, step: &StepPath) -> Result<String, NotEdited> {
        let Cut { rest, piece: circuit, at } = cut(text, step)?;
        let whole = [circuit.head.as_str(), circuit.trail.as_str()].concat();
        let tree = scan(&whole);
        let steps = tree.field("steps").ok_or_else(|| NotEdited::NoStep(step.clone()))?;
        let blocks = Blocks::of(&whole, steps);
        let is_of_a_step = |at: usize| blocks.list.iter().any(|block| (block.lead..block.tail).contains(&at));
        let eol = eol(text);
        let of_circuit = comments(&whole).into_iter().filter(|comment| !is_of_a_step(comment.start));
        let above: Vec<&str> = of_circuit
            .filter_map(|comment| whole.get(comment))
            .flat_map(|comment| [comment.trim_end(), eol, &circuit.indent])
            .collect();
        let above = above.concat();
        let mut pieces: Vec<Piece> = blocks.list.iter().map(|block| Piece::of(&whole, block)).collect();
        let Some(first) = pieces.first_mut() else {
            // Nothing is left to hold them: they stay where the circuit was.
            let by_line = at == line_start(&rest, at) && !above.is_empty();
            let indent = if by_line { circuit.indent.as_str() } else { "" };
            let above = [indent, above.trim_end_matches([' ', '\t'])].concat();
            return Ok(replaced(&rest, at..at, &above));
        };
        first.head.insert_str(0, &above);
        self.insert(&rest, step, &pieces)
    }
}
