//! Where things stand in a routine's text: the byte spans of values, found by a scanner of our own.
//!
//! ron says *whether* a text is good and what it means; it does not say where a value stood. This scanner is run
//! only on text that ron has accepted, so it need not judge: it follows brackets, names, strings and comments, and
//! takes everything else as one opaque scalar.

mod tokens;

use std::ops::Range;

pub use tokens::{Part, Token, tokens};

/// A place in a text as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub col: usize,
}

impl Place {
    /// The first place of any text.
    pub const START: Self = Self { line: 1, col: 1 };

    /// The place of a byte offset; one past the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            col: before.get(line_start..).unwrap_or("").chars().count() + 1,
        }
    }
}

/// One value of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The bytes it takes, name and brackets included.
    pub span: Range<usize>,
    /// Its named parts: `secs: 30` in `Hold(secs: 30)`.
    pub fields: Vec<Field>,
    /// Its unnamed parts: elements of a list or tuple.
    pub items: Vec<Node>,
}

/// One named part of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The bytes of the name.
    pub name_span: Range<usize>,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// The value of a named part.
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }
}

/// Whether nothing but white space, comments and attributes stands in a text.
pub fn is_blank(text: &str) -> bool {
    let mut scanner = Scanner::of(text);
    scanner.skip_attributes();
    scanner.rest().is_empty()
}

/// The tree of spans of a text that ron has accepted (ron bounds its depth; this does not).
pub fn scan(text: &str) -> Node {
    let mut scanner = Scanner::of(text);
    scanner.skip_attributes();
    scanner.value()
}

/// Where the comments of such a text stand, a line comment without its line's end.
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let mut scanner = Scanner::of(text);
    scanner.skip_attributes();
    scanner.value();
    scanner.skip_space();
    scanner.comments
}

/// The comments between two values of such a text, where nothing else stands but white space and commas.
pub fn comments_between(text: &str, gap: Range<usize>) -> Vec<Range<usize>> {
    let mut scanner =
        Scanner { text: text.get(..gap.end).unwrap_or(text), at: gap.start, comments: Vec::new() };
    loop {
        scanner.skip_space();
        if scanner.peek().is_none() {
            return scanner.comments;
        }
        scanner.bump();
    }
}

/// The text with this mark at the end of the name that the routine has, and nothing else changed. A text without a name
/// in quotes stays as it is.
pub fn named_further(text: &str, mark: &str) -> String {
    let name = scan(text).field("name").map(|name| name.span.clone()).and_then(|span| {
        let end = text.get(span.clone())?.rfind('"')? + span.start;
        Some((text.get(..end)?, text.get(end..)?))
    });
    name.map_or_else(|| text.to_owned(), |(before, after)| format!("{before} {mark}{after}"))
}

/// The text in which these parts of a value are these, in its own text; one that was not written stands behind the last.
pub fn with_fields(text: &str, node: &Node, fields: &[(&str, String)]) -> String {
    let last = node.fields.last().map_or(node.span.end, |last| last.value.span.end);
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut added = String::new();
    for (name, value) in fields {
        if let Some(there) = node.field(name) {
            changes.push((there.span.clone(), value.clone()));
        } else {
            for part in [", ", name, ": ", value] {
                added.push_str(part);
            }
        }
    }
    changes.push((last..last, added));
    // From the end, so that the places before stay what they are.
    changes.sort_by_key(|(span, _)| std::cmp::Reverse((span.start, span.end)));
    let mut text = text.to_owned();
    for (span, value) in changes {
        text.replace_range(span, &value);
    }
    text
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// The comments that were passed, once each.
    comments: Vec<Range<usize>>,
}

impl<'a> Scanner<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0, comments: Vec::new() }
    }
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    fn skip_attributes(&mut self) {
        self.skip_space();
        while self.rest().starts_with("#!") {
            self.skip_past("]");
            self.skip_space();
        }
    }

    fn skip_past(&mut self, mark: &str) {
        self.at = self.rest().find(mark).map_or(self.text.len(), |found| self.at + found + mark.len());
    }

    /// White space and comments; block comments nest.
    fn skip_space(&mut self) {
        loop {
            let start = self.at;
            if self.rest().starts_with("//") {
                let end = self.rest().find('\n').map_or(self.text.len(), |found| start + found);
                self.at = end;
                self.passed(start..end);
            } else if self.rest().starts_with("/*") {
                self.skip_block_comment();
                self.passed(start..self.at);
            } else if self.peek().is_some_and(|c| c.is_whitespace() || c == '\u{feff}') {
                self.bump();
            } else {
                return;
            }
        }
    }

    /// A name that is no name of a field is read twice, and what stands behind it.
    fn passed(&mut self, comment: Range<usize>) {
        if self.comments.last().is_none_or(|last| last.end <= comment.start) {
            self.comments.push(comment);
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.bump();
            }
        }
    }

    fn value(&mut self) -> Node {
        self.skip_space();
        let start = self.at;
        let mut node = Node { span: start..start, fields: Vec::new(), items: Vec::new() };
        if !self.text_literal() {
            self.identifier();
            let after_name = self.at;
            self.skip_space();
            if let Some(open @ ('(' | '[' | '{')) = self.peek() {
                self.parts(open, &mut node);
            } else {
                self.at = after_name;
                self.scalar_tail();
            }
        }
        node.span.end = self.at;
        node
    }

    /// Strings of all kinds and characters. `false` where none begins here.
    fn text_literal(&mut self) -> bool {
        let rest = self.rest();
        let prefix = rest.len() - rest.trim_start_matches(['b', 'r']).len();
        let after = rest.get(prefix..).unwrap_or("");
        let hashes = after.len() - after.trim_start_matches('#').len();
        let raw = prefix > 0 && rest.get(..prefix).is_some_and(|letters| letters.contains('r'));
        let opens = after.get(hashes..).unwrap_or("").starts_with('"');
        if raw && prefix <= 2 && opens {
            self.at += prefix + hashes + 1;
            self.skip_past(&format!("\"{}", "#".repeat(hashes)));
            true
        } else if prefix <= 1 && hashes == 0 && (opens || after.starts_with('\'')) {
            let quote = if opens { '"' } else { '\'' };
            self.at += prefix + 1;
            self.skip_quoted(quote);
            true
        } else {
            false
        }
    }

    fn skip_quoted(&mut self, quote: char) {
        while let Some(c) = self.peek() {
            self.bump();
            if c == '\\' {
                self.bump();
            } else if c == quote {
                return;
            }
        }
    }

    fn identifier(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        if self.peek().is_some_and(|c| c.is_alphabetic() || c == '_') {
            while self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                self.bump();
            }
        } else {
            self.at = start;
        }
        (self.at > start).then_some(start..self.at)
    }

    fn scalar_tail(&mut self) {
        while self.peek().is_some_and(|c| !c.is_whitespace() && !",)]}:".contains(c)) {
            if self.rest().starts_with("//") || self.rest().starts_with("/*") {
                return;
            }
            self.bump();
        }
    }

    fn parts(&mut self, open: char, node: &mut Node) {
        let close = match open {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        self.bump();
        loop {
            self.skip_space();
            match self.peek() {
                Some(c) if c == close => {
                    self.bump();
                    return;
                }
                Some(',' | ':') => self.bump(),
                None | Some(')' | ']' | '}') => return,
                Some(_) if open == '(' => self.part_of_struct(node),
                Some(_) => node.items.push(self.value()),
            }
        }
    }

    fn part_of_struct(&mut self, node: &mut Node) {
        let start = self.at;
        if let Some(name_span) = self.identifier() {
            self.skip_space();
            if self.peek() == Some(':') {
                self.bump();
                let name = self.text.get(name_span.clone()).unwrap_or("").trim_start_matches("r#").to_owned();
                let value = self.value();
                node.fields.push(Field { name, name_span, value });
                return;
            }
        }
        self.at = start;
        node.items.push(self.value());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of<'a>(text: &'a str, node: &Node) -> &'a str {
        &text[node.span.clone()]
    }

    #[test]
    fn values_are_found_behind_comments_strings_and_nested_brackets() {
        let text = "#![enable(implicit_some)]\n// a ( in a comment\nRoutine(name: \"a, \\\" b)\", /* x /* y */ */ note: r#\"c \" d\"#,\n  steps: [Hold(secs: -4.5, reps: [5, 3]), Wait()])";
        let tree = scan(text);
        assert_eq!(text_of(text, tree.field("name").unwrap()), "\"a, \\\" b)\"");
        assert_eq!(text_of(text, tree.field("note").unwrap()), "r#\"c \" d\"#");
        let steps = &tree.field("steps").unwrap().items;
        assert_eq!(text_of(text, &steps[0]), "Hold(secs: -4.5, reps: [5, 3])");
        assert_eq!(text_of(text, steps[0].field("secs").unwrap()), "-4.5");
        assert_eq!(text_of(text, &steps[0].field("reps").unwrap().items[1]), "3");
        assert_eq!(text_of(text, &steps[1]), "Wait()");
    }

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "é\nüb: 3";
        assert_eq!(Place::of(text, 0), Place::START);
        assert_eq!(Place::of(text, text.find('b').unwrap()), Place { line: 2, col: 2 });
    }

    #[test]
    fn no_text_however_broken_makes_it_hang_or_panic() {
        for text in
            ["", "(", "\"", "r#\"", "'", "/*", "#![", "a(b:", "[1,,", ")", "(]", "\u{feff}x", "b", "r##"]
        {
            scan(text);
        }
    }

    #[test]
    fn a_copy_differs_in_its_name_alone() {
        let text = "// mine\nRoutine(\n    note: \"name: \\\"x\\\"\", // name: \"no\"\n    name: \"Hips\", /* 2 */ steps: [],\n)\n";
        let copy = named_further(text, "(copy)");
        assert_eq!(copy, text.replace("\"Hips\"", "\"Hips (copy)\""));
        assert_eq!(named_further("Routine(name: r#\"A \"b\"\"#)", "2"), "Routine(name: r#\"A \"b\" 2\"#)");
        for text in ["", "Routine(steps: [])", "Routine(name: 7)"] {
            assert_eq!(named_further(text, "2"), text);
        }
    }
}
