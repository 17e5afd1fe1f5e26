//! The editor's model, made of a routine as it was last good and of its text as it stands now.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use super::model::{DetailModel, EditorModel, FieldModel, RowModel, SidesChoice, What};
use crate::domain::exercise::{Muscle, Side, Sided};
use crate::domain::figure::Figures;
use crate::domain::plan::Plan;
use crate::domain::routine::{
    Known, Remark, Routine, SetDose, Sides, Step, StepPath, Tempo, Work, remarks, step_spans,
};
use crate::ui::preview::{first_side, still};
use crate::words::Words;

/// Where there is nothing to say in a column or a field.
const NONE: &str = "—";

/// What the model is made of.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The words.
    pub words: &'a Words,
    /// The figures.
    pub figures: &'a Figures,
    /// What is known of the person.
    pub known: &'a Known,
    /// The routine, as its text was last good.
    pub routine: &'a Routine,
    /// The text that says so.
    pub text: &'a str,
}

impl Shown<'_> {
    /// The rows, what the picked one says, and where it stands in the text.
    pub fn model(&self, picked: &[StepPath]) -> EditorModel {
        let remarks = remarks(self.routine, self.known);
        let plan = Plan::of(self.routine);
        let mut rows = Vec::new();
        self.rows(&self.routine.steps, &StepPath::of, &remarks, &mut rows);
        let at = |path: &StepPath| rows.iter().position(|row| row.path == *path);
        let picked: Vec<usize> = picked.iter().filter_map(at).collect();
        let spans = if picked.is_empty() { Vec::new() } else { step_spans(self.text) };
        let marked: Vec<Range<usize>> = picked
            .iter()
            .filter_map(|at| rows.get(*at))
            .filter_map(|row| spans.iter().find(|(path, _)| *path == row.path))
            .map(|(_, span)| span.clone())
            .collect();
        EditorModel {
            id: self.routine.id.clone(),
            name: self.routine.name.clone(),
            detail: self.detail(&rows, &picked, &remarks),
            muscles: self.muscles(&plan),
            length: Some(plan.total),
            rows,
            picked,
            marked,
            ..EditorModel::default()
        }
    }

    fn rows(
        &self,
        steps: &[Step],
        at: &dyn Fn(usize) -> StepPath,
        remarks: &BTreeMap<StepPath, Vec<Remark>>,
        rows: &mut Vec<RowModel>,
    ) {
        for (index, step) in steps.iter().enumerate() {
            let path = at(index);
            let (what, name, cells) = self.row(step);
            let figure = if let Step::Work(work) = step {
                still(&work.exercise, first_side(work), self.figures)
            } else {
                None
            };
            let remarked = remarks.get(&path).is_some_and(|said| !said.is_empty());
            rows.push(RowModel { path: path.clone(), what, name, cells, figure, remarked });
            if let Step::Repeat { steps, .. } = step {
                self.rows(steps, &|index| path.within(index), remarks, rows);
            }
        }
    }

    fn row(&self, step: &Step) -> (What, String, [String; 4]) {
        let words = self.words;
        let none = String::new;
        match step {
            Step::Work(work) => {
                // One set has nothing to rest from.
                let rest = if work.sets.len() > 1 { work.rest } else { Duration::ZERO };
                let cells = [self.hold(work), sets(work), self.rest(rest), self.side(work.sides)];
                (What::Work(work.exercise.kind), work.exercise.name.clone(), cells)
            }
            Step::Rest(length) => {
                (What::Rest, words.get("editor-rest"), [words.length(*length), none(), none(), none()])
            }
            Step::Wait => (What::Wait, words.get("editor-wait"), [none(), none(), none(), none()]),
            Step::Repeat { times, rest, .. } => (
                What::Circuit,
                words.get("editor-circuit"),
                [none(), format!("× {times}"), self.rest(*rest), none()],
            ),
        }
    }

    fn hold(&self, work: &Work) -> String {
        match work.sets.first() {
            Some(SetDose::Hold(length) | SetDose::Move(length) | SetDose::HeldReps { hold: length, .. }) => {
                self.words.length(*length)
            }
            Some(SetDose::Reps { reps, .. }) => self.words.say("word-dose-reps", &[("n", (*reps).into())]),
            None => String::new(),
        }
    }

    fn rest(&self, rest: Duration) -> String {
        if rest.is_zero() { NONE.to_owned() } else { self.words.length(rest) }
    }

    fn side(&self, sides: Sides) -> String {
        match sides {
            Sides::Both => NONE.to_owned(),
            Sides::Each => self.words.get("editor-each"),
            Sides::Left => self.words.side(Side::Left).unwrap_or_default(),
            Sides::Right => self.words.side(Side::Right).unwrap_or_default(),
        }
    }

    fn detail(
        &self,
        rows: &[RowModel],
        picked: &[usize],
        remarks: &BTreeMap<StepPath, Vec<Remark>>,
    ) -> DetailModel {
        let words = self.words;
        let [at] = picked else {
            return if picked.is_empty() {
                self.whole()
            } else {
                let title = words.say("editor-picked", &[("n", picked.len().into())]);
                DetailModel { title, ..DetailModel::default() }
            };
        };
        let Some((row, step)) = rows.get(*at).and_then(|row| Some((row, self.step(&row.path)?))) else {
            return DetailModel::default();
        };
        let fields = match step {
            Step::Work(work) => self.work(work),
            Step::Rest(length) => vec![self.field("secs", "editor-length", words.length(*length))],
            Step::Wait => Vec::new(),
            Step::Repeat { times, rest, .. } => vec![
                self.field("times", "editor-rounds", times.to_string()),
                self.field("rest_secs", "editor-rest-rounds", self.rest(*rest)),
            ],
        };
        let said = remarks.get(&row.path).into_iter().flatten();
        DetailModel {
            title: row.name.clone(),
            fields,
            remarks: said.map(|remark| words.remark(remark)).collect(),
            hint: if *step == Step::Wait { words.get("editor-wait-hint") } else { String::new() },
        }
    }

    /// Nothing is picked: what holds for all of it.
    fn whole(&self) -> DetailModel {
        let routine = self.routine;
        DetailModel {
            title: self.words.get("editor-whole"),
            fields: vec![
                self.field("name", "editor-name", routine.name.clone()),
                self.field("note", "editor-note", routine.note.clone()),
                self.field("prepare_secs", "editor-prepare", self.words.length(routine.prepare)),
                self.field("change_sides_secs", "editor-change", self.words.length(routine.change_sides)),
            ],
            ..DetailModel::default()
        }
    }

    fn step(&self, path: &StepPath) -> Option<&Step> {
        let mut steps = &self.routine.steps;
        for index in path.circuits() {
            let Step::Repeat { steps: inner, .. } = steps.get(*index)? else { return None };
            steps = inner;
        }
        steps.get(path.index())
    }

    fn work(&self, work: &Work) -> Vec<FieldModel> {
        let words = self.words;
        let count = work.sets.len().to_string();
        let mut fields = match work.sets.first() {
            Some(SetDose::Hold(length)) => {
                vec![
                    self.field("secs", "editor-hold", words.length(*length)),
                    self.field("sets", "editor-sets", count),
                ]
            }
            Some(SetDose::Move(length)) => vec![
                self.field("secs", "editor-length", words.length(*length)),
                self.field("sets", "editor-sets", count),
            ],
            Some(SetDose::HeldReps { hold, gap, .. }) => vec![
                self.field("secs", "editor-hold", words.length(*hold)),
                self.field("reps", "editor-reps-a-set", reps(work, ", ")),
                self.field("gap_secs", "editor-gap", self.rest(*gap)),
            ],
            Some(SetDose::Reps { tempo, .. }) => vec![
                self.field("reps", "editor-reps", reps(work, ", ")),
                self.field("tempo", "editor-tempo", self::tempo(*tempo)),
                self.field("sets", "editor-sets", count),
            ],
            None => Vec::new(),
        };
        fields.push(self.field("rest_secs", "editor-rest-between", self.rest(work.rest)));
        fields.push(self.sides(work));
        fields
    }

    fn field(&self, field: &'static str, label: &str, value: String) -> FieldModel {
        FieldModel { field, label: self.words.get(label), value, choices: Vec::new() }
    }

    fn sides(&self, work: &Work) -> FieldModel {
        let choice = |key, sides, right_first| SidesChoice { label: self.words.get(key), sides, right_first };
        let mut choices = vec![
            choice("editor-sides-both", Sides::Both, false),
            choice("editor-sides-each", Sides::Each, false),
            choice("editor-sides-each-right", Sides::Each, true),
            choice("editor-sides-left", Sides::Left, false),
            choice("editor-sides-right", Sides::Right, false),
        ];
        if work.exercise.sides == Sided::Each {
            choices.remove(0);
        }
        let right_first = work.sides == Sides::Each && work.start == Side::Right;
        let now = choices.iter().find(|it| it.sides == work.sides && it.right_first == right_first);
        let value = now.map_or_else(|| self.side(work.sides), |choice| choice.label.clone());
        FieldModel { choices, ..self.field("sides", "editor-sides", value) }
    }

    /// "Hamstrings 4 min · glutes 2 min": the time each muscle is worked or stretched in one session.
    fn muscles(&self, plan: &Plan) -> String {
        let mut time: BTreeMap<Muscle, Duration> = BTreeMap::new();
        for segment in plan.segments.iter().filter(|segment| segment.kind.is_work()) {
            for muscle in segment.of.iter().flat_map(|of| &of.exercise.muscles.primary) {
                *time.entry(*muscle).or_default() += segment.length;
            }
        }
        let mut muscles: Vec<(Muscle, Duration)> = time.into_iter().collect();
        muscles.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        let said = |(muscle, time): (Muscle, Duration)| {
            format!("{} {}", self.words.capital(&self.words.muscle(muscle)), self.words.length(time))
        };
        muscles.into_iter().map(said).collect::<Vec<_>>().join(" · ")
    }
}

fn sets(work: &Work) -> String {
    if matches!(work.sets.first(), Some(SetDose::HeldReps { .. })) || !are_alike(work) {
        reps(work, "·")
    } else {
        format!("× {}", work.sets.len())
    }
}

fn are_alike(work: &Work) -> bool {
    work.sets.iter().all(|set| Some(set) == work.sets.first())
}

/// The reps of each set; of counted ones that are all alike, once.
fn reps(work: &Work, between: &str) -> String {
    let number = |set: &SetDose| match set {
        SetDose::Reps { reps, .. } | SetDose::HeldReps { reps, .. } => Some(reps.to_string()),
        SetDose::Hold(_) | SetDose::Move(_) => None,
    };
    let all: Vec<String> = work.sets.iter().filter_map(number).collect();
    let counted = matches!(work.sets.first(), Some(SetDose::Reps { .. }));
    if counted && are_alike(work) { all.first().cloned().unwrap_or_default() } else { all.join(between) }
}

fn tempo(tempo: Tempo) -> String {
    [tempo.work, tempo.pause, tempo.back].map(|part| part.as_secs_f64().to_string()).join(", ")
}
