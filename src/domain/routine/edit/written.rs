//! The same edit on the routine as it was read: what the edited text must say.

use serde::de::DeserializeOwned;

use super::{Edit, NotEdited, StepPath};
use crate::domain::routine::written::{WrittenRoutine, WrittenStep, parse};

/// The routine after the edit.
pub(super) fn after(mut routine: WrittenRoutine, edit: &Edit) -> Result<WrittenRoutine, NotEdited> {
    match edit {
        Edit::Routine { field, value } => routine.set(field, value.as_deref())?,
        Edit::Field { step, field, value } => {
            let list = list(&mut routine, step)?;
            let edited = list.get_mut(step.index()).ok_or_else(|| NotEdited::NoStep(step.clone()))?;
            edited.set(field, value.as_deref())?;
        }
        Edit::Insert { at, text } => {
            let steps: Vec<WrittenStep> = read(&format!("[{text}\n]"))?;
            put(&mut routine, at, steps)?;
        }
        Edit::Remove { step } => drop(take(&mut routine, step)?),
        Edit::Move { from, to } => {
            let step = take(&mut routine, from)?;
            put(&mut routine, to, vec![step])?;
        }
        Edit::Duplicate { step } => {
            let twin = take(&mut routine, step)?;
            put(&mut routine, step, vec![twin.clone(), twin])?;
        }
        Edit::Group { first, count, times } => {
            let steps = (0..*count).map(|_| take(&mut routine, first)).collect::<Result<Vec<_>, _>>()?;
            if !steps.is_empty() {
                let circuit = WrittenStep::Repeat { times: f64::from(*times), rest_secs: None, steps };
                put(&mut routine, first, vec![circuit])?;
            }
        }
        Edit::Ungroup { step } => match take(&mut routine, step)? {
            WrittenStep::Repeat { steps, .. } => put(&mut routine, step, steps)?,
            WrittenStep::Hold { .. }
            | WrittenStep::Reps { .. }
            | WrittenStep::Move { .. }
            | WrittenStep::Rest { .. }
            | WrittenStep::Wait {} => return Err(NotEdited::NoStep(step.clone())),
        },
    }
    Ok(routine)
}

/// The list in which that step stands.
fn list<'a>(routine: &'a mut WrittenRoutine, step: &StepPath) -> Result<&'a mut Vec<WrittenStep>, NotEdited> {
    let mut list = &mut routine.steps;
    for index in step.circuits() {
        let Some(WrittenStep::Repeat { steps, .. }) = list.get_mut(*index) else {
            return Err(NotEdited::NoStep(step.clone()));
        };
        list = steps;
    }
    Ok(list)
}

fn take(routine: &mut WrittenRoutine, step: &StepPath) -> Result<WrittenStep, NotEdited> {
    let list = list(routine, step)?;
    if step.index() >= list.len() {
        return Err(NotEdited::NoStep(step.clone()));
    }
    Ok(list.remove(step.index()))
}

fn put(routine: &mut WrittenRoutine, at: &StepPath, steps: Vec<WrittenStep>) -> Result<(), NotEdited> {
    let list = list(routine, at)?;
    if at.index() > list.len() {
        return Err(NotEdited::NoStep(at.clone()));
    }
    list.splice(at.index()..at.index(), steps);
    Ok(())
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, NotEdited> {
    parse(text).map(|(read, _)| read).map_err(NotEdited::Bad)
}

/// The value, or none of it.
fn optional<T: DeserializeOwned>(value: Option<&str>) -> Result<Option<T>, NotEdited> {
    value.map(read).transpose()
}

/// The value, which must be there.
fn there<T: DeserializeOwned>(field: &str, value: Option<&str>) -> Result<T, NotEdited> {
    optional(value)?.ok_or_else(|| NotEdited::NoField(field.to_owned()))
}

impl WrittenRoutine {
    fn set(&mut self, field: &str, value: Option<&str>) -> Result<(), NotEdited> {
        match field {
            "name" => self.name = there(field, value)?,
            "note" => self.note = optional(value)?,
            "prepare_secs" => self.prepare_secs = optional(value)?,
            "change_sides_secs" => self.change_sides_secs = optional(value)?,
            _ => return Err(NotEdited::NoField(field.to_owned())),
        }
        Ok(())
    }
}

impl WrittenStep {
    fn set(&mut self, field: &str, value: Option<&str>) -> Result<(), NotEdited> {
        match (field, self) {
            (
                "exercise",
                Self::Hold { exercise, .. } | Self::Reps { exercise, .. } | Self::Move { exercise, .. },
            ) => *exercise = there(field, value)?,
            ("secs", Self::Hold { secs, .. } | Self::Move { secs, .. }) => *secs = optional(value)?,
            ("secs", Self::Rest { secs }) => *secs = there(field, value)?,
            ("reps", Self::Hold { reps, .. } | Self::Reps { reps, .. }) => *reps = optional(value)?,
            ("gap_secs", Self::Hold { gap_secs, .. }) => *gap_secs = optional(value)?,
            ("tempo", Self::Reps { tempo, .. }) => *tempo = optional(value)?,
            ("sets", Self::Hold { sets, .. } | Self::Reps { sets, .. } | Self::Move { sets, .. }) => {
                *sets = optional(value)?;
            }
            (
                "rest_secs",
                Self::Hold { rest_secs, .. }
                | Self::Reps { rest_secs, .. }
                | Self::Move { rest_secs, .. }
                | Self::Repeat { rest_secs, .. },
            ) => *rest_secs = optional(value)?,
            ("sides", Self::Hold { sides, .. } | Self::Reps { sides, .. } | Self::Move { sides, .. }) => {
                *sides = optional(value)?;
            }
            ("start", Self::Hold { start, .. } | Self::Reps { start, .. } | Self::Move { start, .. }) => {
                *start = optional(value)?;
            }
            ("alternate", Self::Hold { alternate, .. } | Self::Reps { alternate, .. }) => {
                *alternate = optional(value)?.unwrap_or(false);
            }
            ("times", Self::Repeat { times, .. }) => *times = there(field, value)?,
            _ => return Err(NotEdited::NoField(field.to_owned())),
        }
        Ok(())
    }
}
