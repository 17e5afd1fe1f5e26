//! An exercise of one's own written into the text that lists them, beside what a person wrote there.

use super::{NotEdited, marked, pieces, proven, quoted};
use crate::domain::exercise::{Dose, Exercise, ExerciseList, Muscle, Sided};
use crate::domain::routine::written::parse;
use crate::domain::routine_text::{Node, is_blank};

/// A list with nothing in it.
const EMPTY: &str = "Exercises(\n    exercises: [\n    ],\n)\n";

/// The text of an `exercises.ron` with one exercise more, behind the last; an empty text becomes a list of it.
///
/// # Errors
/// Why not; the text is then as it was.
pub fn with_exercise(text: &str, exercise: &Exercise) -> Result<String, NotEdited> {
    let (mark, text) = marked(text);
    let begun = [text, EMPTY].concat();
    let text = if is_blank(text) { begun.as_str() } else { text };
    let (mut meant, tree): (ExerciseList, Node) = parse(text).map_err(NotEdited::Bad)?;
    meant.exercises.push(exercise.clone());
    let list = tree.field("exercises").ok_or_else(|| NotEdited::NoField("exercises".to_owned()))?;
    let pieces = pieces::of(&written(exercise));
    let patch =
        |paste: pieces::Paste| paste.into_list(text, list, list.items.len(), &pieces).ok_or(NotEdited::More);
    proven(mark, &meant, patch)
}

/// The exercise as a person would write it: what is usual is left out.
fn written(exercise: &Exercise) -> String {
    let mut lines = vec![
        format!("id: {}", quoted(&exercise.id)),
        format!("name: {}", quoted(&exercise.name)),
        format!("kind: {:?}", exercise.kind),
    ];
    let muscles = |muscles: &[Muscle]| {
        muscles.iter().map(|muscle| format!("{muscle:?}")).collect::<Vec<_>>().join(", ")
    };
    if !exercise.muscles.primary.is_empty() {
        lines.push(format!("muscles: (primary: [{}])", muscles(&exercise.muscles.primary)));
    }
    if exercise.sides == Sided::Each {
        lines.push("sides: Each".to_owned());
    }
    lines.push(format!("dose: {}", dose(&exercise.dose)));
    let listed = |words: &[String]| words.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ");
    if !exercise.how.is_empty() {
        let how: String =
            exercise.how.iter().map(|step| ["        ", &quoted(step), ",\n"].concat()).collect();
        lines.push(format!("how: [\n{how}    ]"));
    }
    for (name, said) in [("feel", &exercise.feel), ("stop_if", &exercise.stop_if)] {
        if !said.is_empty() {
            lines.push(format!("{name}: {}", quoted(said)));
        }
    }
    if !exercise.poses.is_empty() {
        lines.push(format!("poses: [{}]", listed(&exercise.poses)));
    }
    if let Some(side) = exercise.drawn_side {
        lines.push(format!("drawn_side: Some({side:?})"));
    }
    let lines: String = lines.iter().map(|line| ["    ", line, ",\n"].concat()).collect();
    format!("(\n{lines})")
}

fn dose(dose: &Dose) -> String {
    match dose {
        Dose::Hold { secs, sets, rest_secs } => {
            format!("Hold(secs: {secs}, sets: {sets}, rest_secs: {rest_secs})")
        }
        Dose::Reps { reps, tempo: (work, pause, back), sets, rest_secs } => format!(
            "Reps(reps: {reps}, tempo: ({work}, {pause}, {back}), sets: {sets}, rest_secs: {rest_secs})"
        ),
        Dose::Move { secs, sets, rest_secs } => {
            format!("Move(secs: {secs}, sets: {sets}, rest_secs: {rest_secs})")
        }
        Dose::HeldReps { reps, secs, gap_secs, rest_secs } => {
            let reps: Vec<String> = reps.iter().map(f64::to_string).collect();
            let reps = reps.join(", ");
            format!("HeldReps(reps: [{reps}], secs: {secs}, gap_secs: {gap_secs}, rest_secs: {rest_secs})")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::routine::Routine;

    fn exercises() -> Vec<Exercise> {
        Routine::read_exercises(crate::assets::EXERCISES.as_bytes()).unwrap()
    }

    /// One with only what a person can say in the window.
    fn plain(exercise: &Exercise) -> Exercise {
        let only_primary = crate::domain::exercise::Muscles {
            primary: exercise.muscles.primary.clone(),
            ..Default::default()
        };
        Exercise {
            muscles: only_primary,
            position: crate::domain::exercise::Position::default(),
            equipment: Vec::new(),
            easier: String::new(),
            harder: String::new(),
            tags: Vec::new(),
            side_is: None,
            swap: None,
            ..exercise.clone()
        }
    }

    #[test]
    fn every_exercise_is_written_so_that_it_is_read_as_it_was() {
        let mut text = String::new();
        let all: Vec<Exercise> = exercises().iter().map(plain).collect();
        for exercise in &all {
            text = with_exercise(&text, exercise).unwrap();
        }
        assert_eq!(Routine::read_exercises(text.as_bytes()).unwrap(), all);
    }

    #[test]
    fn what_a_person_wrote_stays_as_it_is() {
        let text = "// mine\nExercises(exercises: [\n  // the sofa\n  (id: \"sofa\", name: \"Sofa\", dose: Hold(secs: 30)), // slowly\n  // nobody's\n])\n";
        let more = with_exercise(text, &plain(&exercises()[0])).unwrap();
        let kept: Vec<&str> = more.lines().filter(|line| text.contains(line)).collect();
        assert_eq!(kept.len(), text.lines().count() + 1, "{more}");
        assert!(with_exercise("Exercises(exercises: [", &plain(&exercises()[0])).is_err());
    }
}
