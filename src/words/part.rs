//! What a person is doing just now, in words: kind of segment, exercise, side, set, round.

use super::Words;
use crate::domain::exercise::{Kind, Muscle, Side};
use crate::domain::plan::{PartOf, SegmentKind};
use crate::domain::zone::Zone;

impl Words {
    /// What a person does during a segment.
    pub fn segment_kind(&self, kind: SegmentKind) -> String {
        self.get(match kind {
            SegmentKind::Prepare => "word-prepare",
            SegmentKind::Hold => "word-hold",
            SegmentKind::Move => "word-move",
            SegmentKind::Rest => "word-rest",
            SegmentKind::ChangeSides => "word-change-sides",
            SegmentKind::Wait => "word-wait",
        })
    }

    /// A kind of exercise.
    pub fn kind(&self, kind: Kind) -> String {
        self.get(match kind {
            Kind::Stretch => "word-stretch",
            Kind::Dynamic => "word-dynamic",
            Kind::Strength => "word-strength",
            Kind::Breath => "word-breath",
        })
    }

    /// A muscle, in plain words.
    pub fn muscle(&self, muscle: Muscle) -> String {
        self.get(match muscle {
            Muscle::Hamstrings => "word-hamstrings",
            Muscle::GluteMax => "word-glute-max",
            Muscle::GluteMed => "word-glute-med",
            Muscle::HipFlexors => "word-hip-flexors",
            Muscle::Quadriceps => "word-quadriceps",
            Muscle::Adductors => "word-adductors",
            Muscle::DeepRotators => "word-deep-rotators",
            Muscle::Calves => "word-calves",
            Muscle::Abdominals => "word-abdominals",
            Muscle::Obliques => "word-obliques",
            Muscle::BackExtensors => "word-back-extensors",
            Muscle::Diaphragm => "word-diaphragm",
            Muscle::Shoulders => "word-shoulders",
        })
    }

    /// What a rating means, in a word or two.
    pub fn zone(&self, zone: Zone) -> String {
        self.get(match zone {
            Zone::Comfortable => "checkin-scale-low",
            Zone::Noticeable => "checkin-scale-middle",
            Zone::TooMuch => "checkin-scale-high",
        })
    }

    /// A side; nothing where there is none.
    pub fn side(&self, side: Side) -> Option<String> {
        match side {
            Side::Left => Some(self.get("word-left")),
            Side::Right => Some(self.get("word-right")),
            Side::Both => None,
        }
    }

    /// Exercise, side, and which set and round of how many, as far as there is more than one.
    pub fn part(&self, of: &PartOf) -> String {
        let mut parts = vec![of.exercise.name.clone()];
        parts.extend(self.side(of.side));
        parts.extend(self.set_of(of));
        if of.of_rounds > 1 {
            let values = [("n", of.round.into()), ("of", of.of_rounds.into())];
            parts.push(self.say("word-round-of", &values));
        }
        if let Some((rep, reps)) = of.rep.filter(|(_, reps)| *reps > 1) {
            parts.push(self.say("word-rep-of", &[("n", rep.into()), ("of", reps.into())]));
        }
        parts.join(", ")
    }

    /// "set 1 of 2"; nothing where there is but one.
    pub fn set_of(&self, of: &PartOf) -> Option<String> {
        let values = [("n", of.set.into()), ("of", of.of_sets.into())];
        (of.of_sets > 1).then(|| self.say("word-set-of", &values))
    }
}
