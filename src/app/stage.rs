//! Where the person is: among the screens, in a session, or after it.

use std::time::Duration;

use uuid::Uuid;

use crate::domain::command::Command;
use crate::domain::figure::Figures;
use crate::domain::first_run::FirstAnswers;
use crate::domain::outcome::Ending;
use crate::domain::session::{Event, Session};
use crate::hall::{Hall, Live};
use crate::system::audio::{Sound, Status};
use crate::system::clock::MachineTime;
use crate::ui::action::Answer;
use crate::ui::screens::check_in::{Summary, exercises_of};
use crate::ui::screens::player::{Foot, PlayerModel};
use crate::ui::shell::Front;

/// A cue's visual twin is seen this long.
pub(super) const FLASH: Duration = Duration::from_millis(350);
/// A stop can be taken back for so long.
const TAKEN_BACK: Duration = Duration::from_secs(10);

/// A stage.
pub(super) enum Stage {
    /// The first start: three questions.
    First(FirstAnswers),
    /// Among the screens of the rail.
    Home,
    /// A session runs.
    Playing(Box<Playing>),
    /// It is over: how does it feel now? A stop can be taken back for a while.
    After {
        id: Uuid,
        summary: Summary,
        exercises: Vec<(String, String)>,
        answer: Answer,
        stopping: Option<Box<Stopping>>,
    },
}

/// A session that was stopped, and stands still until that is certain: only then its end is recorded.
pub(super) struct Stopping {
    pub(super) playing: Playing,
    /// When it is certain.
    pub(super) at: MachineTime,
}

/// A session that runs, in the window.
pub(super) struct Playing {
    pub(super) live: Live,
    /// What is asked of the person: whether to leave, or what now, since it is too much.
    pub(super) front: Option<Front>,
    /// "How does it feel right now?" has no answer yet.
    pub(super) asks_rating: bool,
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
            foot: self.foot(&snapshot.session),
            front: self.front,
            ..PlayerModel::of(&snapshot.session, snapshot.elapsed(now), figures)
                .calmed(hall.settings.less_motion)
        }
    }

    fn foot(&self, session: &Session) -> Foot {
        if self.asks_rating && session.is_before_work() { Foot::Rating } else { Foot::Next }
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
        let exercises = exercises_of(&snapshot.session, &snapshot.results);
        let rings = summary.ending == Ending::Finished;
        let Live { id, sound, .. } = self.live;
        let stage = Stage::After { id, summary, exercises, answer: Answer::default(), stopping: None };
        // Nothing sounds after "stop": dropped, the device loses even what it holds already.
        (stage, rings.then_some(sound))
    }

    /// The check-in after a stop that can be taken back: the session stands still, and what it will have been is shown.
    pub(super) fn stopping(self) -> Stage {
        let mut snapshot = self.live.running.snapshot();
        let events = snapshot.session.command(Command::Stop).unwrap_or_default();
        snapshot.results.extend(events.iter().filter_map(Event::set));
        let summary = Summary::of(&snapshot.session, &snapshot.results);
        let exercises = exercises_of(&snapshot.session, &snapshot.results);
        let (id, at) = (self.live.id, MachineTime::now().after(TAKEN_BACK));
        let stopping = Some(Box::new(Stopping { playing: self, at }));
        Stage::After { id, summary, exercises, answer: Answer::default(), stopping }
    }
}

impl Stopping {
    /// It is certain: what was held is recorded, and the session's end.
    pub(super) fn settle(self) {
        let running = &self.playing.live.running;
        running.command(Command::Stop);
        running.wait_until_done();
    }
}
