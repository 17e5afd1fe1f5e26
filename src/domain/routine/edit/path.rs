//! Which step of a routine: its place in its list, and that of each circuit round it.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use super::NotEdited;
use crate::domain::routine_text::{Node, scan};

/// Which step, from 0 in each list, the outermost first. People write it from 1: `3.2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepPath {
    circuits: Vec<usize>,
    index: usize,
}

impl StepPath {
    /// A step of the routine's own list.
    pub fn of(index: usize) -> Self {
        Self { circuits: Vec::new(), index }
    }

    /// A step of the circuit at this place.
    #[must_use]
    pub fn within(&self, index: usize) -> Self {
        let mut circuits = self.circuits.clone();
        circuits.push(self.index);
        Self { circuits, index }
    }

    /// The place in its list.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The circuits round it, the outermost first, by their places.
    pub fn circuits(&self) -> &[usize] {
        &self.circuits
    }

    /// The place behind it.
    #[must_use]
    pub fn next(&self) -> Self {
        Self { index: self.index + 1, ..self.clone() }
    }

    /// The place before it; nothing before the first of its list.
    pub fn before(&self) -> Option<Self> {
        self.index.checked_sub(1).map(|index| Self { index, ..self.clone() })
    }

    /// The circuit it stands in.
    pub fn circuit(&self) -> Option<Self> {
        let mut circuits = self.circuits.clone();
        circuits.pop().map(|index| Self { circuits, index })
    }

    /// Whether it is that circuit, or stands in it.
    pub fn is_within(&self, circuit: &Self) -> bool {
        self == circuit || self.circuit().is_some_and(|outer| outer.is_within(circuit))
    }

    /// This place once that step is gone from where it was.
    #[must_use]
    pub fn without(&self, gone: &Self) -> Self {
        let mut place = self.clone();
        let level = gone.circuits.len();
        if place.circuits.get(..level) != Some(&gone.circuits[..]) {
            return place;
        }
        let index = place.circuits.get_mut(level).unwrap_or(&mut place.index);
        *index -= usize::from(*index > gone.index);
        place
    }

    /// The step's text.
    pub(super) fn node<'a>(&self, text: &str, tree: &'a Node) -> Result<&'a Node, NotEdited> {
        let list = self.list(text, tree)?;
        list.items.get(self.index).ok_or_else(|| NotEdited::NoStep(self.clone()))
    }

    /// The list in which it stands, or would.
    pub(super) fn list<'a>(&self, text: &str, tree: &'a Node) -> Result<&'a Node, NotEdited> {
        let missing = || NotEdited::NoStep(self.clone());
        let mut list = tree.field("steps").ok_or_else(missing)?;
        for index in &self.circuits {
            let circuit = list.items.get(*index).filter(|node| is_circuit(text, node));
            list = circuit.and_then(|node| node.field("steps")).ok_or_else(missing)?;
        }
        Ok(list)
    }
}

/// Every step of a text that ron accepts with the bytes it takes, in the order in which they stand; a circuit comes
/// before its own steps.
pub fn step_spans(text: &str) -> Vec<(StepPath, Range<usize>)> {
    fn collect(
        text: &str,
        list: &Node,
        at: &dyn Fn(usize) -> StepPath,
        found: &mut Vec<(StepPath, Range<usize>)>,
    ) {
        for (index, step) in list.items.iter().enumerate() {
            let path = at(index);
            found.push((path.clone(), step.span.clone()));
            if let Some(steps) = step.field("steps").filter(|_| is_circuit(text, step)) {
                collect(text, steps, &|index| path.within(index), found);
            }
        }
    }
    let mut found = Vec::new();
    if let Some(steps) = scan(text).field("steps") {
        collect(text, steps, &StepPath::of, &mut found);
    }
    found
}

/// Whether that step is a circuit.
fn is_circuit(text: &str, node: &Node) -> bool {
    text.get(node.span.clone()).is_some_and(|step| step.starts_with("Repeat"))
}

impl fmt::Display for StepPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.circuits.iter().try_for_each(|index| write!(f, "{}.", index + 1))?;
        write!(f, "{}", self.index + 1)
    }
}

impl FromStr for StepPath {
    type Err = ();

    /// From `3.2`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let index =
            |part: &str| part.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or(());
        let mut circuits: Vec<usize> = text.split('.').map(index).collect::<Result<_, _>>()?;
        let index = circuits.pop().ok_or(())?;
        Ok(Self { circuits, index })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> StepPath {
        text.parse().unwrap()
    }

    #[test]
    fn a_place_moves_up_where_what_stood_before_it_is_gone() {
        let moved = [
            ("3", "1", "2"),
            ("1", "3", "1"),
            ("3.2", "1", "2.2"),
            ("3.2", "3.1", "3.1"),
            ("3.2", "2.1", "3.2"),
            ("2", "3.1", "2"),
            ("2", "2", "2"),
        ];
        for (place, gone, after) in moved {
            assert_eq!(path(place).without(&path(gone)), path(after), "{place} without {gone}");
        }
    }

    #[test]
    fn what_stands_in_a_circuit_is_within_it() {
        assert!(path("3").is_within(&path("3")) && path("3.1.2").is_within(&path("3")));
        assert!(!path("3").is_within(&path("3.1")) && !path("4.1").is_within(&path("3")));
        assert_eq!((path("3.1").circuit(), path("3").circuit()), (Some(path("3")), None));
        assert_eq!((path("3.2").before(), path("3.1").before()), (Some(path("3.1")), None));
    }

    #[test]
    fn every_step_is_found_where_it_stands() {
        let text =
            "\u{feff}(name: \"A\", steps: [Wait(), // Wait()\n Repeat(times: 2, steps: [Rest(secs: 5)])])";
        let found: Vec<(String, &str)> =
            step_spans(text).into_iter().map(|(path, span)| (path.to_string(), &text[span])).collect();
        let circuit = "Repeat(times: 2, steps: [Rest(secs: 5)])";
        let expected = [("1", "Wait()"), ("2", circuit), ("2.1", "Rest(secs: 5)")];
        assert_eq!(found, expected.map(|(path, text)| (path.to_owned(), text)));
    }
}
