//! A routine's text in its smallest parts, to colour it and to lay it out anew.

use std::ops::Range;

use super::Scanner;

/// What a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `#![enable(…)]`
    Attribute,
    /// `// …` or `/* … */`
    Comment,
    /// `"…"`, raw or not, or `'c'`.
    Text,
    /// A number.
    Number,
    /// The name of a part: `secs` in `secs: 30`.
    Name,
    /// Any other word: `Hold`, `Each`, `true`.
    Word,
    /// A bracket, comma or colon.
    Sign,
    /// What belongs in no such text.
    Other,
}

/// A part and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub part: Part,
    /// Its bytes.
    pub span: Range<usize>,
}

/// All parts of a text but its white space, in order. Any text has some, also one that ron does not accept.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::of(text);
    let mut found = Vec::new();
    loop {
        let before = scanner.comments.len();
        scanner.skip_space();
        let comments = scanner.comments.iter().skip(before).cloned();
        found.extend(comments.map(|span| Token { part: Part::Comment, span }));
        let start = scanner.at;
        let Some(part) = scanner.part() else { return found };
        if scanner.at == start {
            scanner.bump();
        }
        found.push(Token { part, span: start..scanner.at });
    }
}

impl Scanner<'_> {
    /// Passes the part that begins here.
    fn part(&mut self) -> Option<Part> {
        let first = self.peek()?;
        if self.rest().starts_with("#!") {
            self.skip_past("]");
            return Some(Part::Attribute);
        }
        if "()[]{},:".contains(first) {
            self.bump();
            return Some(Part::Sign);
        }
        if self.text_literal() {
            return Some(Part::Text);
        }
        if self.identifier().is_some() {
            // What follows a name may be read twice: its comments must not be counted twice.
            let (at, comments) = (self.at, self.comments.len());
            self.skip_space();
            let named = self.peek() == Some(':');
            self.at = at;
            self.comments.truncate(comments);
            return Some(if named { Part::Name } else { Part::Word });
        }
        self.scalar_tail();
        let is_number = first.is_ascii_digit() || "+-.".contains(first);
        Some(if is_number { Part::Number } else { Part::Other })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_what_it_is() {
        let text = "#![enable(implicit_some)]\n// a (\nHold(secs /* s */ : -4.5, note: r#\"x \" y\"#, sides: Each) ?";
        let told: Vec<(Part, &str)> =
            tokens(text).into_iter().map(|token| (token.part, &text[token.span])).collect();
        let expected = [
            (Part::Attribute, "#![enable(implicit_some)]"),
            (Part::Comment, "// a ("),
            (Part::Word, "Hold"),
            (Part::Sign, "("),
            (Part::Name, "secs"),
            (Part::Comment, "/* s */"),
            (Part::Sign, ":"),
            (Part::Number, "-4.5"),
            (Part::Sign, ","),
            (Part::Name, "note"),
            (Part::Sign, ":"),
            (Part::Text, "r#\"x \" y\"#"),
            (Part::Sign, ","),
            (Part::Name, "sides"),
            (Part::Sign, ":"),
            (Part::Word, "Each"),
            (Part::Sign, ")"),
            (Part::Other, "?"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn any_text_is_told_whole_and_in_order() {
        for text in [
            "",
            "(",
            "\"open",
            "r#\"",
            "/* open",
            "a:b",
            "#![",
            "\u{feff}x",
            "ü€ 3m",
            "}{",
            "- -3",
            "'",
            "//",
        ] {
            let mut at = 0;
            for token in tokens(text) {
                assert!(
                    text[at..token.span.start].chars().all(|c| c.is_whitespace() || c == '\u{feff}'),
                    "{text}"
                );
                assert!(token.span.end > token.span.start, "{text}");
                at = token.span.end;
            }
        }
    }
}
