//! What a wish comes to: the edits of the text, and the steps that are picked afterwards.

use super::Editor;
use crate::domain::routine::{Edit, Sides, StepPath, step_spans, typed_value};
use crate::ui::screens::editor::{SidesChoice, StepEdit};

/// The rounds of a circuit that was just made.
const ROUNDS: u16 = 2;

impl Editor {
    /// The edits that it comes to, and the steps that are picked afterwards.
    pub(super) fn edits(&self, edit: &StepEdit) -> Option<(Vec<Edit>, Vec<StepPath>)> {
        let picked = self.outermost();
        let (first, last) = (picked.first(), picked.last());
        Some(match edit {
            StepEdit::Set(field, typed) => {
                let (field, value) = ((*field).to_owned(), typed_value(field, typed));
                let edit = match first {
                    Some(step) => Edit::Field { step: step.clone(), field, value },
                    None => Edit::Routine { field, value },
                };
                (vec![edit], self.picked.clone())
            }
            StepEdit::Sides(choice) => (sides(first?, choice), self.picked.clone()),
            StepEdit::Insert(text) => {
                let at = last.map_or_else(|| StepPath::of(self.steps()), StepPath::next);
                let text = text.trim().trim_end_matches(',').to_owned();
                (vec![Edit::Insert { at: at.clone(), text }], vec![at])
            }
            StepEdit::Remove => {
                let edits = picked.iter().rev().map(|step| Edit::Remove { step: step.clone() }).collect();
                let next = self
                    .after(last?)
                    .map_or_else(|| first?.before(), |next| Some(without_all(next, &picked)));
                (edits, next.into_iter().collect())
            }
            StepEdit::Duplicate if picked.len() == 1 => {
                (vec![Edit::Duplicate { step: first?.clone() }], vec![first?.next()])
            }
            StepEdit::Duplicate => {
                let edit = Edit::Insert { at: last?.next(), text: self.picked_text()? };
                (vec![edit], vec![last?.next()])
            }
            StepEdit::Move { up } => self.moves(&picked, *up)?,
            StepEdit::Drag(from, before) => {
                let from = self.model.rows.get(*from)?.path.clone();
                let to = self
                    .model
                    .rows
                    .get(*before)
                    .map_or_else(|| StepPath::of(self.steps()), |row| row.path.clone());
                if to.is_within(&from) {
                    return None;
                }
                let to = to.without(&from);
                (vec![Edit::Move { from, to: to.clone() }], vec![to])
            }
            StepEdit::Group => {
                let first = first?.clone();
                let edit = Edit::Group { first: first.clone(), count: picked.len(), times: ROUNDS };
                (vec![edit], vec![first])
            }
            StepEdit::Ungroup => (vec![Edit::Ungroup { step: first?.clone() }], vec![first?.clone()]),
        })
    }

    /// Each picked step by one place; out of its circuit from that one's edge.
    fn moves(&self, picked: &[StepPath], up: bool) -> Option<(Vec<Edit>, Vec<StepPath>)> {
        let goal = |step: &StepPath| -> Option<StepPath> {
            if up {
                step.before().or_else(|| step.circuit())
            } else {
                self.after(step).or_else(|| step.circuit().map(|circuit| circuit.next()))
            }
        };
        let goals: Vec<StepPath> = picked.iter().map(goal).collect::<Option<_>>()?;
        let mut edits: Vec<Edit> = picked
            .iter()
            .zip(&goals)
            .map(|(from, to)| Edit::Move { from: from.clone(), to: to.clone() })
            .collect();
        if !up {
            edits.reverse();
        }
        Some((edits, goals))
    }

    /// The picked steps without those that stand in a picked circuit, in their order.
    fn outermost(&self) -> Vec<StepPath> {
        let inner = |step: &StepPath| self.picked.iter().any(|other| other != step && step.is_within(other));
        let order = |step: &StepPath| self.model.rows.iter().position(|row| row.path == *step);
        let mut steps: Vec<StepPath> = self.picked.iter().filter(|step| !inner(step)).cloned().collect();
        steps.sort_by_key(order);
        steps
    }

    fn steps(&self) -> usize {
        self.routine().map_or(0, |routine| routine.steps.len())
    }

    /// The place behind it, where a step stands there.
    fn after(&self, path: &StepPath) -> Option<StepPath> {
        Some(path.next()).filter(|next| self.model.rows.iter().any(|row| row.path == *next))
    }

    /// The text of the picked steps, to be put in elsewhere.
    pub(in crate::app) fn picked_text(&self) -> Option<String> {
        let (_, text) = self.good.as_ref()?;
        let spans = step_spans(text);
        let of = |step: &StepPath| {
            let (_, span) = spans.iter().find(|(path, _)| path == step)?;
            text.get(span.clone())
        };
        let steps: Vec<&str> = self.outermost().iter().filter_map(of).collect();
        (!steps.is_empty()).then(|| steps.join(",\n"))
    }
}

/// The edits that have a step done on these sides. Which comes first is said only where it is not the left.
fn sides(step: &StepPath, choice: &SidesChoice) -> Vec<Edit> {
    let set = |field: &str, value: Option<&str>| Edit::Field {
        step: step.clone(),
        field: field.to_owned(),
        value: value.map(str::to_owned),
    };
    let sides = match choice.sides {
        Sides::Both => "Both",
        Sides::Each => "Each",
        Sides::Left => "Left",
        Sides::Right => "Right",
    };
    vec![set("sides", Some(sides)), set("start", choice.right_first.then_some("Right"))]
}

/// That place once all of these are gone.
fn without_all(place: StepPath, gone: &[StepPath]) -> StepPath {
    gone.iter().rev().fold(place, |place, gone| place.without(gone))
}
