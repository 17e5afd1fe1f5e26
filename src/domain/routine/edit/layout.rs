//! A routine's text laid out anew, where a person asks for it: a step a line, four spaces a bracket, every comment kept.

use super::NotEdited;
use super::pieces::INDENT;
use crate::domain::routine::written::{WrittenRoutine, parse};
use crate::domain::routine_text::{Part, Token, tokens};

/// A line is no longer than this, where what is on it can be parted.
const WIDTH_MAX: usize = 100;

/// The text laid out anew. It says the same, in the same words, with the same comments; its line ends and a byte-order
/// mark stay.
///
/// # Errors
/// The text is not good, or would not say the same.
pub fn laid_out(text: &str) -> Result<String, NotEdited> {
    let (mark, bare) = text.strip_prefix('\u{feff}').map_or(("", text), |rest| ("\u{feff}", rest));
    let (before, _) = parse::<WrittenRoutine>(bare).map_err(NotEdited::Bad)?;
    let mut reader = Reader { text: bare, tokens: tokens(bare), at: 0, before: 0 };
    let whole = reader.group("");
    let mut page = Page::default();
    whole.items.iter().for_each(|item| page.item(item, "", false));
    whole.below.iter().for_each(|line| page.above(line, ""));
    let eol = if bare.contains("\r\n") { "\r\n" } else { "\n" };
    let laid = page.text.replace("\r\n", "\n").replace('\n', eol);
    let same = parse::<WrittenRoutine>(&laid).is_ok_and(|(after, _)| after == before);
    let words = |text: &str| tokens(text).into_iter().filter(|token| token.part == Part::Comment).count();
    if same && words(&laid) == words(bare) { Ok(format!("{mark}{laid}")) } else { Err(NotEdited::More) }
}

/// What stands between two brackets.
#[derive(Default)]
struct Group<'a> {
    /// Comments behind the opening bracket, on its line.
    behind: Vec<&'a str>,
    items: Vec<Item<'a>>,
    /// Comments below the last item.
    below: Vec<Line<'a>>,
    close: &'a str,
}

/// A comment on a line of its own, and whether a blank line stands above it.
struct Line<'a> {
    blank: bool,
    comment: &'a str,
}

/// What stands between two commas.
#[derive(Default)]
struct Item<'a> {
    above: Vec<Line<'a>>,
    blank: bool,
    parts: Vec<Piece<'a>>,
    behind: Vec<&'a str>,
}

enum Piece<'a> {
    Word(&'a str),
    /// And whether a line ends before it.
    Comment(&'a str, bool),
    Group(&'a str, Group<'a>),
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    /// The end of the part before.
    before: usize,
}

impl<'a> Reader<'a> {
    /// The part that comes next: what it is, its words, and how many lines end before it.
    fn peek(&self) -> Option<(Part, &'a str, usize)> {
        let token = self.tokens.get(self.at)?;
        let breaks = self.text.get(self.before..token.span.start)?.matches('\n').count();
        Some((token.part, self.text.get(token.span.clone())?, breaks))
    }

    fn pass(&mut self) {
        self.before = self.tokens.get(self.at).map_or(self.before, |token| token.span.end);
        self.at += 1;
    }

    /// Up to the bracket that closes it; the whole text has none.
    fn group(&mut self, close: &'a str) -> Group<'a> {
        let mut group = Group { close, ..Group::default() };
        let mut item = Item::default();
        while let Some((part, words, breaks)) = self.peek() {
            let open = !item.parts.is_empty();
            match (part, words) {
                (Part::Comment, comment) if open => item.parts.push(Piece::Comment(comment, breaks > 0)),
                (Part::Comment, comment) if breaks == 0 && item.above.is_empty() && !self.is_of_next() => {
                    group.items.last_mut().map_or(&mut group.behind, |last| &mut last.behind).push(comment);
                }
                (Part::Comment, comment) => item.above.push(Line { blank: breaks > 1, comment }),
                (Part::Sign, ",") => {
                    let (ended, above) = std::mem::take(&mut item).ended();
                    group.items.push(ended);
                    item.above = above;
                }
                (Part::Sign, ")" | "]" | "}") => {
                    self.pass();
                    break;
                }
                (part, words) => {
                    item.blank |= !open && breaks > 1;
                    self.pass();
                    let closes = match words {
                        "(" => ")",
                        "[" => "]",
                        _ => "}",
                    };
                    let opens = part == Part::Sign && words != ":";
                    item.parts.push(if opens {
                        Piece::Group(words, self.group(closes))
                    } else {
                        Piece::Word(words)
                    });
                    if part == Part::Attribute {
                        group.items.push(std::mem::take(&mut item));
                    }
                    continue;
                }
            }
            self.pass();
        }
        if item.parts.is_empty() {
            group.below = item.above;
        } else {
            let (ended, below) = item.ended();
            group.items.push(ended);
            group.below = below;
        }
        group
    }

    /// Whether the comment that comes next belongs to what follows it: on its line, or at the text's beginning.
    fn is_of_next(&self) -> bool {
        let ends = |at: usize| self.tokens.get(at).map_or(self.text.len(), |token| token.span.start);
        let same_line = |at: usize, token: &Token| {
            self.text.get(token.span.end..ends(at + 1)).is_some_and(|space| !space.contains('\n'))
        };
        let mut rest = self.tokens.iter().enumerate().skip(self.at);
        let next = rest.find(|(at, token)| token.part != Part::Comment || !same_line(*at, token));
        let follows = next.and_then(|(_, token)| Some((token.part, self.text.get(token.span.clone())?)));
        self.at == 0 || !matches!(follows, Some((Part::Comment, _) | (Part::Sign, ")" | "]" | "}")) | None)
    }
}

impl<'a> Item<'a> {
    /// Comments at its end come behind its comma; those on lines of their own are given too, to stand below.
    fn ended(mut self) -> (Self, Vec<Line<'a>>) {
        let words =
            self.parts.iter().rposition(|part| !matches!(part, Piece::Comment(..))).map_or(0, |at| at + 1);
        let mut below: Vec<Line<'a>> = Vec::new();
        for part in self.parts.drain(words..) {
            match part {
                Piece::Comment(comment, false) if below.is_empty() => self.behind.push(comment),
                Piece::Comment(comment, _) => below.push(Line { blank: false, comment }),
                Piece::Word(_) | Piece::Group(..) => {}
            }
        }
        (self, below)
    }

    /// On one line, where it can be.
    fn flat(&self) -> Option<String> {
        let mut line = String::new();
        for part in &self.parts {
            match part {
                Piece::Word(":") => line.push_str(": "),
                Piece::Word(word) => line.push_str(word),
                Piece::Comment(..) => return None,
                Piece::Group(open, group) => line.push_str(&group.flat(open)?),
            }
        }
        let alone = self.above.is_empty() && self.behind.is_empty() && !line.contains('\n');
        (alone && !self.has_steps()).then_some(line)
    }

    /// A list of steps has a line for each.
    fn has_steps(&self) -> bool {
        matches!(self.parts.as_slice(), [Piece::Word("steps"), .., Piece::Group(_, list)] if !list.items.is_empty())
    }
}

impl Group<'_> {
    fn flat(&self, open: &str) -> Option<String> {
        let items = self.items.iter().map(Item::flat).collect::<Option<Vec<_>>>()?;
        let bare = self.behind.is_empty() && self.below.is_empty();
        bare.then(|| [open, &items.join(", "), self.close].concat())
    }
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn above(&mut self, line: &Line<'_>, indent: &str) {
        // No blank line at the beginning, or behind an opening bracket.
        if line.blank && !self.opens() {
            self.text.push('\n');
        }
        self.line(indent, line.comment);
    }

    fn opens(&self) -> bool {
        self.text.is_empty() || self.text.trim_end().ends_with(['(', '[', '{'])
    }

    fn line(&mut self, indent: &str, words: &str) {
        self.text.push_str(&[indent, words.trim_end(), "\n"].concat());
    }

    /// With the comments above and behind it, on lines of its own.
    fn item(&mut self, item: &Item<'_>, indent: &str, comma: bool) {
        let opens = self.opens();
        item.above.iter().for_each(|line| self.above(line, indent));
        if item.blank && (!opens || !item.above.is_empty()) {
            self.text.push('\n');
        }
        self.text.push_str(indent);
        self.parts(item, indent);
        if comma {
            self.text.push(',');
        }
        self.behind(&item.behind, indent);
        self.text.push('\n');
    }

    /// Comments on the line that is being written; what follows one that takes the whole line has lines of its own.
    fn behind(&mut self, comments: &[&str], indent: &str) {
        let mut line_ended = false;
        for comment in comments {
            let apart = if line_ended { ["\n", indent].concat() } else { " ".to_owned() };
            self.text.push_str(&[&apart, comment.trim_end()].concat());
            line_ended |= comment.starts_with("//");
        }
    }

    fn parts(&mut self, item: &Item<'_>, indent: &str) {
        let column = self.text.len() - self.text.rfind('\n').map_or(0, |newline| newline + 1);
        if let Some(flat) = item.flat().filter(|flat| column + flat.chars().count() < WIDTH_MAX) {
            self.text.push_str(&flat);
            return;
        }
        let deeper = [indent, INDENT].concat();
        let mut ends_line = false;
        for part in &item.parts {
            if ends_line {
                self.text.push('\n');
                self.text.push_str(&deeper);
            }
            ends_line = false;
            match part {
                Piece::Word(":") => self.text.push_str(": "),
                Piece::Word(word) => self.text.push_str(word),
                Piece::Comment(comment, _) => {
                    let apart = if self.text.ends_with(' ') { "" } else { " " };
                    self.text.push_str(&[apart, comment.trim_end()].concat());
                    ends_line = comment.starts_with("//");
                    if !ends_line {
                        self.text.push(' ');
                    }
                }
                Piece::Group(open, group) => self.group(open, group, indent, &deeper),
            }
        }
    }

    fn group(&mut self, open: &str, group: &Group<'_>, indent: &str, deeper: &str) {
        let short = group.flat(open).filter(|flat| {
            let column = self.text.len() - self.text.rfind('\n').map_or(0, |newline| newline + 1);
            column + flat.chars().count() < WIDTH_MAX
        });
        if let Some(flat) = short {
            self.text.push_str(&flat);
            return;
        }
        self.text.push_str(open);
        self.behind(&group.behind, deeper);
        self.text.push('\n');
        group.items.iter().for_each(|item| self.item(item, deeper, true));
        group.below.iter().for_each(|line| self.above(line, deeper));
        self.text.push_str(indent);
        self.text.push_str(group.close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_laid_out_and_keeps_its_comments() {
        let odd = "// mine\n\n\nRoutine( // the name\nname:\"Hips\",steps:[Hold(exercise:\"seated_forward_bend\",secs:45,\n   sets:2), /* both */ \
                   Repeat(times:3,steps:[ // three\n Wait(),Rest(secs:5 /* few */)\n// the end\n]),\n\n// last\nWait()])// bye";
        let laid = "// mine\n\nRoutine( // the name\n    name: \"Hips\",\n    steps: [\n        Hold(exercise: \"seated_forward_bend\", secs: 45, sets: 2),\n        /* both */\n        \
                    Repeat(\n            times: 3,\n            steps: [ // three\n                Wait(),\n                Rest(\n                    secs: 5, /* few */\n                ),\n                // the end\n            ],\n        ),\n\n        \
                    // last\n        Wait(),\n    ],\n) // bye\n";
        assert_eq!(laid_out(odd).unwrap(), laid);
        assert_eq!(laid_out(laid).unwrap(), laid);
    }

    #[test]
    fn the_built_in_routines_are_laid_out_as_this_would() {
        for (id, text) in crate::assets::BUILT_IN {
            assert_eq!(laid_out(text).unwrap(), text, "{id}");
        }
    }

    #[test]
    fn a_text_that_is_not_good_is_not_laid_out() {
        assert!(matches!(laid_out("Routine(name: "), Err(NotEdited::Bad(_))));
    }
}
