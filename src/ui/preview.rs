//! A routine before it begins, as Today and Routines show it: its length, its bars, its steps and its figure.

use std::time::Duration;

use crate::domain::exercise::{Exercise, Kind, Side};
use crate::domain::figure::{self, Figures, Motion};
use crate::domain::plan::Plan;
use crate::domain::routine::{Routine, Sides, Work};
use crate::ui::widgets::figure::FigureModel;
use crate::ui::widgets::timeline::Bar;
use crate::words::Words;

/// A routine, ready to be shown.
#[derive(Clone, Debug)]
pub struct RoutinePreview {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How long a session of it is.
    pub length: Duration,
    /// What most of its time does.
    pub kind: Kind,
    /// One bar a step.
    pub bars: Vec<Bar>,
    /// Its steps, in order.
    pub steps: Vec<StepPreview>,
    /// What is needed, each once.
    pub equipment: Vec<String>,
    /// Its steps of that kind, the longest first: which figures may stand for it.
    pub faces: Vec<usize>,
}

/// A step, ready to be shown.
#[derive(Clone, Debug)]
pub struct StepPreview {
    /// The exercise's name.
    pub name: String,
    /// What it asks for.
    pub dose: String,
    /// What it does.
    pub kind: Kind,
    /// Its figure, held still.
    pub figure: Option<FigureModel>,
}

impl RoutinePreview {
    /// The preview of a routine.
    pub fn of(routine: &Routine, figures: &Figures, words: &Words) -> Self {
        let plan = Plan::of(routine);
        let work = routine.work();
        let lengths = step_lengths(&plan, work.len());
        let kind = main_kind(&work, &lengths);
        let mut faces: Vec<usize> =
            (0..).zip(&work).filter(|(_, work)| work.exercise.kind == kind).map(|(index, _)| index).collect();
        faces.sort_by_key(|index| std::cmp::Reverse(lengths.get(*index).copied()));
        let mut equipment: Vec<String> = Vec::new();
        for thing in work.iter().flat_map(|work| &work.exercise.equipment) {
            if !equipment.contains(thing) {
                equipment.push(thing.clone());
            }
        }
        Self {
            id: routine.id.clone(),
            name: routine.name.clone(),
            length: plan.total,
            kind,
            bars: (work.iter().zip(&lengths))
                .map(|(work, length)| Bar {
                    kind: Some(work.exercise.kind),
                    length: length.as_secs_f32(),
                    over: 0.0,
                })
                .collect(),
            steps: work.iter().map(|work| StepPreview::of(work, figures, words)).collect(),
            equipment,
            faces,
        }
    }
}

impl RoutinePreview {
    /// The steps that may stand for it, the best first.
    pub fn faces(&self) -> impl Iterator<Item = &StepPreview> {
        self.faces.iter().filter_map(|index| self.steps.get(*index))
    }

    /// The figure that stands for it.
    pub fn figure(&self) -> Option<&FigureModel> {
        self.faces().find_map(|step| step.figure.as_ref())
    }
}

impl StepPreview {
    /// The preview of a step.
    pub fn of(work: &Work, figures: &Figures, words: &Words) -> Self {
        Self {
            name: work.exercise.name.clone(),
            dose: words.dose(work),
            kind: work.exercise.kind,
            figure: still(&work.exercise, first_side(work), figures),
        }
    }
}

/// The figure of an exercise, held still.
pub fn still(exercise: &Exercise, side: Side, figures: &Figures) -> Option<FigureModel> {
    let frames = figures.of(exercise)?;
    Some(FigureModel { frames, motion: Motion::Still, mirrored: figure::mirrored(exercise, side) })
}

/// The side that a step's figure shows.
pub fn first_side(work: &Work) -> Side {
    match work.sides {
        Sides::Both | Sides::Each => work.exercise.drawn_side.unwrap_or(Side::Both),
        Sides::Left => Side::Left,
        Sides::Right => Side::Right,
    }
}

/// How long each work step takes, with all that leads to it.
fn step_lengths(plan: &Plan, steps: usize) -> Vec<Duration> {
    let mut lengths = vec![Duration::ZERO; steps];
    for segment in &plan.segments {
        let step = segment.of.as_ref().map(|of| usize::from(of.step));
        let length = step.and_then(|step| lengths.get_mut(step.saturating_sub(1)));
        if let Some(length) = length {
            *length += segment.length;
        }
    }
    lengths
}

/// The kind that has the most time; the first of equals.
fn main_kind(work: &[&Work], lengths: &[Duration]) -> Kind {
    let time = |kind: Kind| -> Duration {
        work.iter()
            .zip(lengths)
            .filter(|(work, _)| work.exercise.kind == kind)
            .map(|(_, length)| *length)
            .sum()
    };
    Kind::ALL.into_iter().rev().max_by_key(|kind| time(*kind)).unwrap_or(Kind::Stretch)
}
