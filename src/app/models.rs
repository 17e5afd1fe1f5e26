//! What the screens of the rail show, made from settings, library and history whenever one of them changes.

use jiff::civil::Date;

use crate::domain::figure::Figures;
use crate::domain::outcome::Ending;
use crate::domain::record::Record;
use crate::domain::review::{SessionReview, Week, sessions};
use crate::domain::routine::{Routine, Step};
use crate::domain::settings::{Day, GENTLE_ROUTINE};
use crate::domain::warning;
use crate::hall::{CutOff, Hall, routines_folder};
use crate::system::audio::{Sound, Status};
use crate::system::clock::{MachineTime, wall_now};
use crate::system::library::{BadFile, Entry, Found, Origin, Saying};
use crate::ui::action::Screen;
use crate::ui::preview::{RoutinePreview, StepPreview};
use crate::ui::screens::progress::{ProgressModel, SessionModel};
use crate::ui::screens::routines::{
    BadModel, CardModel, ExerciseModel, GoodModel, RoutinesModel, SayingModel,
};
use crate::ui::screens::settings::{PlanModel, SettingsModel};
use crate::ui::screens::today::{
    CutOffModel, DayMark, DayModel, DiscomfortModel, OfferedModel, Standing, TodayModel, WarningModel,
    WeekModel,
};
use crate::ui::shell::ScreenModel;
use crate::words::Words;

/// The models of all screens but Settings, which is made as it is shown.
pub(super) struct Models {
    /// The day for which they are right.
    pub(super) day: Date,
    today: TodayModel,
    routines: RoutinesModel,
    progress: ProgressModel,
}

/// One screen's model, borrowed or made just now.
pub(super) enum Shown<'a> {
    Today(&'a TodayModel),
    Routines(&'a RoutinesModel),
    Progress(&'a ProgressModel),
    Settings(Box<SettingsModel>),
}

impl Shown<'_> {
    pub(super) fn view(&self) -> ScreenModel<'_> {
        match self {
            Self::Today(model) => ScreenModel::Today(model),
            Self::Routines(model) => ScreenModel::Routines(model),
            Self::Progress(model) => ScreenModel::Progress(model),
            Self::Settings(model) => ScreenModel::Settings(model),
        }
    }
}

impl Models {
    pub(super) fn of(hall: &Hall, figures: &Figures, notes: &[String]) -> Self {
        let today = wall_now().date();
        let records = hall.journal().history().records;
        let reviews = sessions(&records);
        let week = Week::of(today, &reviews);
        Self {
            day: today,
            today: TodayModel {
                notes: notes.to_vec(),
                ..today_model(hall, figures, today, &week, (&records, &reviews))
            },
            routines: routines_model(hall, figures),
            progress: progress_model(hall, today, &week, !reviews.is_empty()),
        }
    }

    pub(super) fn screen(
        &self,
        screen: Screen,
        hall: &Hall,
        ringing: Option<&(Sound, MachineTime)>,
    ) -> Shown<'_> {
        match screen {
            Screen::Today => Shown::Today(&self.today),
            Screen::Routines => Shown::Routines(&self.routines),
            Screen::Progress => Shown::Progress(&self.progress),
            Screen::Settings => {
                Shown::Settings(Box::new(settings_model(hall, ringing.map(|(sound, _)| sound.status()))))
            }
        }
    }
}

fn today_model(
    hall: &Hall,
    figures: &Figures,
    today: Date,
    week: &Week,
    (records, reviews): (&[Record], &[SessionReview]),
) -> TodayModel {
    let words = &hall.words;
    let plan = &hall.settings.plan;
    let done = |day: Date| reviews.iter().any(|session| session.day == day && session.counts());
    let signs = warning::open(records);
    let standing = match (done(today), plan.on(today)) {
        _ if !signs.is_empty() => Standing::Gentle,
        (true, _) => Standing::Done,
        (false, Some(_)) => Standing::Due,
        (false, None) => Standing::Free,
    };
    let offered = if signs.is_empty() { plan.offered(today) } else { GENTLE_ROUTINE };
    let offered = match hall.library.find(offered) {
        Found::Routine(routine) => Some(routine),
        Found::Bad(_) | Found::Nothing { .. } => first_good(hall),
    };
    let day = |index: usize| {
        let date = week.day(index);
        let mark = match (done(date), plan.on(date)) {
            (true, _) => DayMark::Done,
            (false, Some(_)) => DayMark::Planned,
            (false, None) => DayMark::Free,
        };
        DayModel { mark, today: date == today }
    };
    TodayModel {
        date: words.date(today),
        offered: offered
            .map(|routine| OfferedModel { routine: RoutinePreview::of(&routine, figures, words), standing }),
        week: WeekModel {
            done: week.sessions_counted(),
            planned: plan.sessions(),
            days: std::array::from_fn(day),
        },
        warning: (!signs.is_empty()).then(|| WarningModel { signs: words.open_signs(today, &signs) }),
        cut_off: hall.cut_off().map(|cut_off| cut_off_model(words, today, &cut_off)),
        notes: Vec::new(),
        last_discomfort: last_discomfort(words, today, reviews),
    }
}

/// The planned routine cannot be read: the first that can.
fn first_good(hall: &Hall) -> Option<Routine> {
    hall.library.entries.iter().find_map(|entry| entry.routine.clone().ok())
}

fn cut_off_model(words: &Words, today: Date, cut_off: &CutOff) -> CutOffModel {
    let at = &cut_off.started.at;
    CutOffModel {
        name: cut_off.name.clone(),
        sets: cut_off.sets,
        when: words.day_and_time(today, at.date(), at.time()),
        can_go_on: cut_off.plan.is_some(),
    }
}

fn last_discomfort(words: &Words, today: Date, reviews: &[SessionReview]) -> Option<DiscomfortModel> {
    let last = reviews.iter().rev().find(|session| session.before.or(session.after).is_some())?;
    let rating = last.after.or(last.before)?;
    let when = words.day_and_time(today, last.day, last.began);
    let key = if last.after.is_some() { "today-discomfort-after" } else { "today-discomfort-before" };
    Some(DiscomfortModel { rating, when: words.say(key, &[("when", when.into())]) })
}

fn routines_model(hall: &Hall, figures: &Figures) -> RoutinesModel {
    let words = &hall.words;
    let bad_exercises = hall.library.bad_exercises.iter().map(|bad| CardModel::Bad(bad_model(words, bad)));
    let cards = hall.library.entries.iter().map(|entry| card(words, figures, entry)).chain(bad_exercises);
    let exercise = |exercise: &std::sync::Arc<crate::domain::exercise::Exercise>| {
        let routine = Routine::of_exercise(exercise).ok()?;
        let work = routine.steps.iter().find_map(|step| match step {
            Step::Work(work) => Some(work),
            Step::Rest(_) | Step::Wait | Step::Repeat { .. } => None,
        })?;
        Some(ExerciseModel { id: exercise.id.clone(), step: StepPreview::of(work, figures, words) })
    };
    RoutinesModel {
        cards: cards.collect(),
        exercises: hall.library.catalogue.iter().filter_map(exercise).collect(),
        folder: hall.folders.routines().display().to_string(),
    }
}

fn card(words: &Words, figures: &Figures, entry: &Entry) -> CardModel {
    match &entry.routine {
        Ok(routine) => CardModel::Good(Box::new(GoodModel {
            // Its id in the list, which differs from the file's where two files share a name.
            routine: RoutinePreview { id: entry.id.clone(), ..RoutinePreview::of(routine, figures, words) },
            note: routine.note.clone(),
            own: entry.origin != Origin::BuiltIn,
            spared: entry.spared,
        })),
        Err(bad) => CardModel::Bad(bad_model(words, bad)),
    }
}

fn bad_model(words: &Words, bad: &BadFile) -> BadModel {
    let saying = |saying: Saying| SayingModel {
        place: format!("{}:{}", saying.place.line, saying.place.col),
        message: saying.message,
        line: saying.line,
        column: saying.place.col.saturating_sub(1),
    };
    BadModel {
        file: bad.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        sayings: bad.sayings(words).into_iter().map(saying).collect(),
    }
}

fn progress_model(hall: &Hall, today: Date, week: &Week, any_history: bool) -> ProgressModel {
    let words = &hall.words;
    let session = |session: &SessionReview| SessionModel {
        when: words.day_and_time(today, session.day, session.began),
        name: session.name.clone(),
        sets: (session.sets.1, session.sets.0),
        held: session.held,
        before: session.before,
        after: session.after,
        ending: session.ending.or(Some(Ending::Interrupted)).filter(|_| session.ending.is_some()),
    };
    ProgressModel {
        week: words.say("progress-week", &[("n", week.number().into())]),
        days_label: words.days(week.day(0), week.day(6)),
        sessions_done: week.sessions_counted(),
        sessions_planned: hall.settings.plan.sessions(),
        days: week.days,
        today: (0..7).find(|index| week.day(*index) == today),
        sessions: week.sessions.iter().rev().map(session).collect(),
        any_history,
    }
}

fn settings_model(hall: &Hall, sound: Option<Status>) -> SettingsModel {
    SettingsModel {
        volume: hall.settings.volume.get(),
        muted: hall.settings.muted,
        theme: hall.settings.theme,
        text: hall.settings.text_percent,
        less_motion: hall.settings.less_motion,
        sore_sit_bone: hall.settings.sore_sit_bone,
        plan: plan_model(hall),
        history_folder: hall.log_folder().display().to_string(),
        routines_folder: routines_folder(&hall.folders).display().to_string(),
        sound_status: hall.words.get(match sound {
            None => "sound-at-rest",
            Some(Status::Opening) => "sound-opening",
            Some(Status::On) => "sound-on",
            Some(Status::Off { .. }) => "sound-off",
        }),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn plan_model(hall: &Hall) -> PlanModel {
    let plan = &hall.settings.plan;
    let routine = |entry: &Entry| {
        let routine = entry.routine.as_ref().ok()?;
        Some((entry.id.clone(), routine.name.clone()))
    };
    PlanModel {
        days: Day::ALL.map(|day| plan.days.get(&day).cloned()),
        main: plan.main().to_owned(),
        routines: hall.library.entries.iter().filter_map(routine).collect(),
    }
}
