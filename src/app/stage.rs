//! Where the person is: among the screens, before a session, in it, or after it.

use uuid::Uuid;

use crate::domain::figure::Figures;
use crate::domain::first_run::FirstAnswers;
use crate::domain::outcome::Ending;
use crate::domain::plan::Plan;
use crate::hall::{Hall, Live, Wanted};
use crate::system::audio::{Sound, Status};
use crate::system::clock::MachineTime;
use crate::ui::action::Answer;
use crate::ui::screens::check_in::{CheckInModel, Summary};
use crate::ui::screens::player::PlayerModel;
use crate::ui::shell::Front;

/// A cue's visual twin is seen this long.
pub(super) const FLASH: std::time::Duration = std::time::Duration::from_millis(350);

/// A stage.
pub(super) enum Stage {
    /// The first start: three questions.
    First(FirstAnswers),
    /// Among the screens of the rail.
    Home,
    /// About to begin: how does it feel?
    Before { id: Uuid, wanted: Wanted, plan: Plan, model: CheckInModel, answer: Answer },
    /// A session runs.
    Playing(Box<Playing>),
    /// It is over: how does it feel now?
    After { id: Uuid, model: CheckInModel, answer: Answer },
}

/// A session that runs, in the window.
pub(super) struct Playing {
    pub(super) live: Live,
    /// "Leave the session?" is asked.
    pub(super) asks_to_leave: bool,
}

impl Playing {
    /// What the player shows now.
    pub(super) fn model(&self, hall: &Hall, figures: &Figures, full_screen: bool) -> PlayerModel {
        let snapshot = self.live.running.snapshot();
        let now = MachineTime::now();
        PlayerModel {
            flash: snapshot.cue.filter(|(at, _)| now.since(*at) < FLASH).map(|(_, kind)| kind),
            muted: hall.settings.muted,
            note: self.note(hall),
            full_screen,
            front: self.asks_to_leave.then_some(Front::Leave),
            ..PlayerModel::of(&snapshot.session, snapshot.elapsed(now), figures)
                .calmed(hall.settings.less_motion)
        }
    }

    /// The quiet line: what cannot be saved, or that there is no sound.
    fn note(&self, hall: &Hall) -> Option<String> {
        if let Some(fault) = hall.journal().fault() {
            return Some(hall.fault_sentence(&fault));
        }
        match self.live.sound.status() {
            Status::Off { .. } => Some(hall.words.get("app-no-sound")),
            Status::Opening | Status::On => None,
        }
    }

    /// The session is over: the check-in after it, and the sound, where a last chord is to ring out.
    pub(super) fn ended(self) -> (Stage, Option<Sound>) {
        let snapshot = self.live.running.snapshot();
        let summary = Summary::of(&snapshot.session, &snapshot.results);
        let rings = summary.ending == Ending::Finished;
        let Live { id, sound, .. } = self.live;
        let stage = Stage::After { id, model: CheckInModel::After(summary), answer: Answer::default() };
        // Nothing sounds after "stop": dropped, the device loses even what it holds already.
        (stage, rings.then_some(sound))
    }
}
