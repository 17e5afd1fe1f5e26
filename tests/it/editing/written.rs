//! Routines as people might write them: any steps, any layout, comments anywhere.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::sim::chance::Chance;

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// A kind of work with its exercise, and what is written of its dose.
    Work { kind: usize, parts: Vec<(&'static str, u32)> },
    /// A rest of so many seconds.
    Rest(u32),
    /// A wait.
    Wait,
    /// A circuit.
    Repeat(u32, Vec<Step>),
}

/// A routine's name, note and steps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    pub(crate) name: String,
    pub(crate) note: Option<String>,
    pub(crate) steps: Vec<Step>,
}

/// Each kind of work: its name, an exercise for it, and what can be written of its dose.
pub(crate) const KINDS: [(&str, &str, &[&str]); 3] = [
    ("Move", "standing_march", &["secs", "sets"]),
    ("Hold", "seated_forward_bend", &["secs", "sets", "rest_secs"]),
    ("Reps", "glute_bridge", &["reps", "sets", "rest_secs"]),
];

/// Words with all that misleads a scanner.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Hips".to_owned()),
        Just("a \"quoted\" one // no comment".to_owned()),
        Just("C:\\hips /* no comment ( [ {".to_owned()),
        "[a-z(),:/*\"\\\\#' ü]{0,12}",
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let part = (0..3_usize, proptest::collection::vec((0..3_usize, 1..40_u32), 0..3));
    let work = part.prop_map(|(kind, chosen)| {
        let known = KINDS[kind].2;
        let mut parts: Vec<(&'static str, u32)> =
            chosen.into_iter().filter_map(|(part, value)| Some((*known.get(part)?, value))).collect();
        parts.sort_unstable();
        parts.dedup_by_key(|(name, _)| *name);
        Step::Work { kind, parts }
    });
    let one = prop_oneof![4 => work, 1 => (1..60_u32).prop_map(Step::Rest), 1 => Just(Step::Wait)];
    let one = one.prop_recursive(2, 12, 4, |inner| {
        (1..5_u32, proptest::collection::vec(inner, 0..4))
            .prop_map(|(times, steps)| Step::Repeat(times, steps))
    });
    proptest::collection::vec(one, 0..6)
}

/// Any routine.
pub(crate) fn routine() -> impl Strategy<Value = Written> {
    (words(), proptest::option::of(words()), steps()).prop_map(|(name, note, steps)| Written {
        name,
        note,
        steps,
    })
}

/// Writes a routine in a layout of chance.
pub(crate) struct Scribe {
    chance: Chance,
    text: String,
    /// Comments are numbered, so that each can be told from the others.
    comments: u32,
    eol: &'static str,
    /// How often there is a comment, once in so many gaps; never for 0.
    comment_in: u64,
    depth: usize,
    tidy: bool,
}

impl Scribe {
    /// The routine's text.
    pub(crate) fn write(routine: &Written, seed: u64) -> String {
        let mut chance = Chance::of(seed);
        let eol = *chance.one_of(&["\n", "\n", "\r\n"]);
        let comment_in = *chance.one_of(&[0, 2, 6, 12]);
        let tidy = chance.once_in(2);
        let (mark, enabled) = (chance.once_in(8), chance.once_in(6));
        let mut scribe = Self { chance, text: String::new(), comments: 0, eol, comment_in, depth: 0, tidy };
        if mark {
            scribe.text.push('\u{feff}');
        }
        if enabled {
            scribe.text.push_str("#![enable(implicit_some)]");
            scribe.text.push_str(eol);
        }
        scribe.gap();
        scribe.routine(routine);
        scribe.gap();
        scribe.text.push_str(eol);
        scribe.text
    }

    /// The plainest text of it, without a comment.
    pub(crate) fn plain(routine: &Written) -> String {
        let chance = Chance::of(0);
        let mut scribe =
            Self { chance, text: String::new(), comments: 0, eol: "\n", comment_in: 0, depth: 0, tidy: true };
        scribe.routine(routine);
        scribe.text
    }

    fn routine(&mut self, routine: &Written) {
        let named = self.tidy || self.chance.once_in(2);
        self.text.push_str(if named { "Routine" } else { "" });
        let mut parts = vec![("name", Some(&routine.name)), ("note", routine.note.as_ref()), ("steps", None)];
        parts.retain(|(name, words)| *name == "steps" || words.is_some());
        self.list('(', ')', parts.len(), |scribe, index| {
            let (name, words) = parts[index];
            scribe.named(name);
            match words {
                Some(words) => scribe.words(words),
                None => scribe.steps(&routine.steps),
            }
        });
    }

    fn steps(&mut self, steps: &[Step]) {
        self.list('[', ']', steps.len(), |scribe, index| scribe.step(&steps[index]));
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Work { kind, parts } => {
                let (name, exercise, _) = KINDS[*kind];
                self.text.push_str(name);
                self.list('(', ')', parts.len() + 1, |scribe, index| match index.checked_sub(1) {
                    None => {
                        scribe.named("exercise");
                        scribe.words(exercise);
                    }
                    Some(index) => {
                        let (name, value) = parts[index];
                        scribe.named(name);
                        write!(scribe.text, "{value}").unwrap();
                    }
                });
            }
            Step::Rest(secs) => {
                self.text.push_str("Rest");
                self.list('(', ')', 1, |scribe, _| {
                    scribe.named("secs");
                    write!(scribe.text, "{secs}").unwrap();
                });
            }
            Step::Wait => {
                self.text.push_str("Wait");
                self.list('(', ')', 0, |_, _| {});
            }
            Step::Repeat(times, steps) => {
                self.text.push_str("Repeat");
                self.list('(', ')', 2, |scribe, index| {
                    if index == 0 {
                        scribe.named("times");
                        write!(scribe.text, "{times}").unwrap();
                    } else {
                        scribe.named("steps");
                        scribe.steps(steps);
                    }
                });
            }
        }
    }

    fn named(&mut self, name: &str) {
        self.text.push_str(name);
        self.text.push(':');
        if self.tidy { self.text.push(' ') } else { self.gap() }
    }

    /// As a string, or as a raw one where that can be.
    fn words(&mut self, words: &str) {
        if self.chance.once_in(4) && !words.contains("\"#") {
            write!(self.text, "r#\"{words}\"#").unwrap();
        } else {
            self.text.push_str(&supple::domain::routine::quoted(words));
        }
    }

    /// Brackets with so many parts, on a line each or not, the last with a comma or not.
    fn list(&mut self, open: char, close: char, count: usize, mut part: impl FnMut(&mut Self, usize)) {
        self.text.push(open);
        let by_line = open == '[' && self.chance.once_in(2) || self.chance.once_in(5);
        let trailing = self.chance.once_in(2);
        self.depth += 1;
        for index in 0..count {
            self.between(by_line);
            part(self, index);
            if !self.tidy {
                self.gap();
            }
            if index + 1 < count || trailing {
                self.text.push(',');
                self.comment_behind();
            }
        }
        self.depth -= 1;
        self.between(by_line);
        self.text.push(close);
    }

    /// What stands before a part: its line's beginning, or a space.
    fn between(&mut self, by_line: bool) {
        if by_line {
            if self.chance.once_in(6) {
                self.text.push_str(self.eol);
            }
            self.text.push_str(self.eol);
            self.text.push_str(&"    ".repeat(self.depth));
            if self.has_comment() {
                self.comment(true);
                self.text.push_str(&"    ".repeat(self.depth));
            }
        } else if self.tidy {
            self.text.push(' ');
        } else {
            self.gap();
        }
    }

    fn has_comment(&mut self) -> bool {
        self.comment_in > 0 && self.chance.once_in(self.comment_in)
    }

    fn comment_behind(&mut self) {
        if self.has_comment() {
            self.text.push(' ');
            self.comment(false);
        }
    }

    /// White space of chance, with comments in it.
    fn gap(&mut self) {
        for _ in 0..self.chance.below(3) {
            if self.has_comment() {
                self.comment(false);
            }
            let space = *self.chance.one_of(&["", " ", "  ", "\t", self.eol]);
            self.text.push_str(space);
        }
    }

    fn comment(&mut self, own_line: bool) {
        self.comments += 1;
        let n = self.comments;
        let odd =
            *self.chance.one_of(&["", " ) ] ,", " \"", " Rest(secs: 3),", " '", " ü", " /* a /* b */ */"]);
        if own_line || self.chance.once_in(2) {
            // In a line comment a block comment's signs mean nothing.
            write!(self.text, "// c{n}.{odd}{}", self.eol).unwrap();
        } else {
            write!(self.text, "/* c{n}.{odd} */").unwrap();
        }
    }
}
