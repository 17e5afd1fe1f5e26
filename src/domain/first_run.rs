//! The three questions of the first start, and what their answers choose: where to begin, and how often what.
//!
//! Nothing here is for good: each choice is a setting, and can be changed there.

use crate::domain::record::Flag;
use crate::domain::settings::{Day, GENTLE_ROUTINE, Settings, USUAL_ROUTINE};

/// What two days of the week have where there is time: strength, two days apart (domain facts, 2.3).
const STRENGTH_ROUTINE: &str = "glute_core";
/// The days on which a beginner practises, as the usual plan has them.
const WORKING: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// What a person answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstAnswers {
    /// Where they notice it most.
    pub noticed: Noticed,
    /// How long on a good day.
    pub time: DayTime,
    /// "Sharp pain" is ticked.
    pub sharp: bool,
    /// "Pain, numbness or tingling down the leg" is ticked.
    pub radiating: bool,
}

/// Where it is noticed most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Noticed {
    /// The back of the thigh.
    #[default]
    Thigh,
    /// The sit bone, or deep in the buttock.
    SitBone,
    /// The front of the hip.
    HipFront,
    /// Nowhere.
    Nothing,
}

/// How long on a good day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayTime {
    /// Some five minutes.
    Five,
    /// Some ten.
    #[default]
    Ten,
    /// Some fifteen.
    Fifteen,
}

impl FirstAnswers {
    /// The warning signs that were ticked.
    pub fn flags(self) -> Vec<Flag> {
        Flag::ticked([(self.sharp, Flag::Sharp), (self.radiating, Flag::Radiating)])
    }

    /// The routine to begin with: the gentle one with a warning sign, a sore sit bone or little time.
    pub fn routine(self) -> &'static str {
        let gently = self.sharp || self.radiating || self.noticed == Noticed::SitBone;
        if gently || self.time == DayTime::Five { GENTLE_ROUTINE } else { USUAL_ROUTINE }
    }

    /// Writes the choice into the settings.
    pub fn choose(self, settings: &mut Settings) {
        settings.sore_sit_bone = self.noticed == Noticed::SitBone;
        for day in Day::ALL {
            let strong = self.time == DayTime::Fifteen
                && self.routine() == USUAL_ROUTINE
                && matches!(day, Day::Tue | Day::Thu);
            let routine = if strong { STRENGTH_ROUTINE } else { self.routine() };
            settings.plan.set(day, WORKING.contains(&day).then(|| routine.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(answers: FirstAnswers) -> (Vec<String>, bool) {
        let mut settings = Settings::default();
        answers.choose(&mut settings);
        (settings.plan.days.into_values().collect(), settings.sore_sit_bone)
    }

    #[test]
    fn what_is_sore_or_short_begins_gently_and_more_time_brings_strength() {
        let usual = FirstAnswers::default();
        assert_eq!(week(usual), (vec![USUAL_ROUTINE.to_owned(); 5], false));
        for gentle in [
            FirstAnswers { time: DayTime::Five, ..usual },
            FirstAnswers { sharp: true, ..usual },
            FirstAnswers { radiating: true, time: DayTime::Fifteen, ..usual },
        ] {
            assert_eq!(week(gentle), (vec![GENTLE_ROUTINE.to_owned(); 5], false));
        }
        let sore = FirstAnswers { noticed: Noticed::SitBone, ..usual };
        assert_eq!(week(sore), (vec![GENTLE_ROUTINE.to_owned(); 5], true));
        let (days, _) = week(FirstAnswers { time: DayTime::Fifteen, ..usual });
        let strong = [USUAL_ROUTINE, STRENGTH_ROUTINE, USUAL_ROUTINE, STRENGTH_ROUTINE, USUAL_ROUTINE];
        assert_eq!(days, strong);
    }
}
