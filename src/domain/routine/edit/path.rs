//! Which step of a routine: its place in its list, and that of each circuit round it.

use std::fmt;
use std::str::FromStr;

use super::NotEdited;
use crate::domain::routine_text::Node;

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
