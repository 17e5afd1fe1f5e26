//! An exercise: a movement or position, how to do it, which muscles, its usual dose; and the catalogue of them.
//!
//! What a routine makes of an exercise (another dose, one side only) is `routine`'s affair; how its figure is
//! drawn is `figure`'s.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// What an exercise does for the body. The window gives each its colour, and always a word with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Held at mild tension.
    Stretch,
    /// Moved through an easy range.
    Dynamic,
    /// Works a muscle.
    Strength,
    /// Slow breathing.
    Breath,
}

impl Kind {
    /// Every kind, in the order in which they are listed to a person.
    pub const ALL: [Self; 4] = [Self::Stretch, Self::Dynamic, Self::Strength, Self::Breath];

    /// The stable word of records, JSON and CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stretch => "stretch",
            Self::Dynamic => "dynamic",
            Self::Strength => "strength",
            Self::Breath => "breath",
        }
    }
}

/// A side of the body, or both where there is none. *Left* means the exercise's `side_is` part is on the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The left.
    Left,
    /// The right.
    Right,
    /// No side, or both at once.
    Both,
}

impl Side {
    /// The stable word of records, JSON and CSV.
    pub fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
        }
    }

    /// The other side; `Both` stays.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Both => Self::Both,
        }
    }
}

/// Whether an exercise is done on each side in turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sided {
    /// Both sides at once, or it alternates by itself.
    #[default]
    No,
    /// One side, then the other.
    Each,
}

/// A muscle or group, as the weekly review counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the name is the muscle")]
pub enum Muscle {
    Hamstrings,
    GluteMax,
    GluteMed,
    HipFlexors,
    Quadriceps,
    Adductors,
    DeepRotators,
    Calves,
    Abdominals,
    Obliques,
    BackExtensors,
    Diaphragm,
    Shoulders,
}

impl Muscle {
    /// Every muscle.
    pub const ALL: [Self; 13] = [
        Self::Hamstrings,
        Self::GluteMax,
        Self::GluteMed,
        Self::HipFlexors,
        Self::Quadriceps,
        Self::Adductors,
        Self::DeepRotators,
        Self::Calves,
        Self::Abdominals,
        Self::Obliques,
        Self::BackExtensors,
        Self::Diaphragm,
        Self::Shoulders,
    ];

    /// The stable word of JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hamstrings => "hamstrings",
            Self::GluteMax => "glute_max",
            Self::GluteMed => "glute_med",
            Self::HipFlexors => "hip_flexors",
            Self::Quadriceps => "quadriceps",
            Self::Adductors => "adductors",
            Self::DeepRotators => "deep_rotators",
            Self::Calves => "calves",
            Self::Abdominals => "abdominals",
            Self::Obliques => "obliques",
            Self::BackExtensors => "back_extensors",
            Self::Diaphragm => "diaphragm",
            Self::Shoulders => "shoulders",
        }
    }
}

/// What to mind about an exercise: where it fits and whom it may not suit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tag {
    /// The hip folds beyond about 90°, or beyond about 60° with the knee nearly straight.
    DeepHipFlexion,
    /// Needs getting down to the floor.
    Floor,
    /// Done standing or on a chair.
    NoFloor,
    /// Reps change sides by themselves; every rep counts.
    Alternating,
    /// Stands on one leg: keep a support within reach.
    Balance,
    /// Weight on a kneeling knee: pad it.
    KneeLoad,
    /// Weight through the wrists.
    WristLoad,
    /// Fits before activity.
    WarmUp,
    /// Fits at the end of the day.
    WindDown,
    /// The muscle works without the joint moving.
    Isometric,
    /// A held stretch; better after activity than just before it.
    StaticStretch,
}

/// Where the body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the name is the position")]
pub enum Position {
    #[default]
    Standing,
    Seated,
    Supine,
    Prone,
    SideLying,
    Quadruped,
    Kneeling,
}

/// The muscles an exercise is for. Stretch seconds are credited to the primary ones only (contract of `week`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Muscles {
    /// What it is done for.
    pub primary: Vec<Muscle>,
    /// What works along.
    pub secondary: Vec<Muscle>,
}

/// An exercise's usual dose, as written in the catalogue; numbers are checked where a routine takes them up.
///
/// Lengths are seconds; `tempo` is (work, pause, return) seconds of one rep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Dose {
    /// Sets of one hold.
    Hold {
        /// Length of one hold.
        secs: f64,
        /// Number of sets.
        #[serde(default = "one")]
        sets: f64,
        /// Rest between sets.
        #[serde(default)]
        rest_secs: f64,
    },
    /// Sets of several short holds, each followed by a gap; one number of reps a set.
    HeldReps {
        /// Reps of each set; its length is the number of sets.
        reps: Vec<f64>,
        /// Length of one hold.
        secs: f64,
        /// Gap after each hold, the last too.
        #[serde(default)]
        gap_secs: f64,
        /// Rest between sets.
        #[serde(default)]
        rest_secs: f64,
    },
    /// Sets of counted repetitions.
    Reps {
        /// Reps of one set.
        reps: f64,
        /// Seconds of work, pause and return.
        tempo: (f64, f64, f64),
        /// Number of sets.
        #[serde(default = "one")]
        sets: f64,
        /// Rest between sets.
        #[serde(default)]
        rest_secs: f64,
    },
    /// Keep moving, or breathing, for some time.
    Move {
        /// Length of one set.
        secs: f64,
        /// Number of sets.
        #[serde(default = "one")]
        sets: f64,
        /// Rest between sets.
        #[serde(default)]
        rest_secs: f64,
    },
}

fn one() -> f64 {
    1.0
}

/// One exercise of the catalogue, or a person's own. Only `id`, `name` and `dose` must be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Stable name in routines and records: lower-case letters, digits and `_`.
    pub id: String,
    /// What a person calls it.
    pub name: String,
    /// What it does for the body.
    #[serde(default = "stretch")]
    pub kind: Kind,
    /// Muscles it is for.
    #[serde(default)]
    pub muscles: Muscles,
    /// Whether it is done on each side in turn.
    #[serde(default)]
    pub sides: Sided,
    /// The usual dose.
    pub dose: Dose,
    /// Where the body is.
    #[serde(default)]
    pub position: Position,
    /// Things needed, in plain words.
    #[serde(default)]
    pub equipment: Vec<String>,
    /// How to do it, a sentence a step.
    #[serde(default)]
    pub how: Vec<String>,
    /// Where it is felt.
    #[serde(default)]
    pub feel: String,
    /// An easier variant.
    #[serde(default)]
    pub easier: String,
    /// A harder variant.
    #[serde(default)]
    pub harder: String,
    /// When to stop.
    #[serde(default)]
    pub stop_if: String,
    /// What to mind.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Ids of its poses, looped.
    #[serde(default)]
    pub poses: Vec<String>,
    /// The part that the named side means ("raised leg").
    #[serde(default)]
    pub side_is: Option<String>,
    /// The side the figure shows as drawn; the other side is its mirror image.
    #[serde(default)]
    pub drawn_side: Option<Side>,
    /// What takes its place for a sore sit bone.
    #[serde(default)]
    pub swap: Option<String>,
}

fn stretch() -> Kind {
    Kind::Stretch
}

/// The text of an `exercises.ron`: a list under one name, so that more may stand beside it later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Exercises", deny_unknown_fields)]
pub struct ExerciseList {
    /// The exercises.
    pub exercises: Vec<Exercise>,
}

/// All exercises a routine may name, by id. A later one takes the place of an earlier one with the same id.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    by_id: BTreeMap<String, Arc<Exercise>>,
}

impl Catalogue {
    /// Adds exercises; one with an id already there takes its place.
    pub fn add(&mut self, exercises: impl IntoIterator<Item = Exercise>) {
        for exercise in exercises {
            self.by_id.insert(exercise.id.clone(), Arc::new(exercise));
        }
    }

    /// The exercise of that id.
    pub fn find(&self, id: &str) -> Option<&Arc<Exercise>> {
        self.by_id.get(id)
    }

    /// All exercises, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Exercise>> {
        self.by_id.values()
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exercise(name: &str) -> Exercise {
        let text = format!("(id: \"hip\", name: \"{name}\", dose: Hold(secs: 30))");
        ron::from_str(&text).unwrap()
    }

    #[test]
    fn a_later_exercise_takes_the_place_of_an_earlier_one_with_the_same_id() {
        let mut catalogue = Catalogue::default();
        catalogue.add([exercise("Built in"), exercise("My own")]);
        assert_eq!(catalogue.find("hip").map(|found| found.name.as_str()), Some("My own"));
        assert_eq!(catalogue.ids().collect::<Vec<_>>(), ["hip"]);
    }
}
