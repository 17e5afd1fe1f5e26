//! What the screens of the rail show, made from settings, library and history whenever one of them changes.

mod advice;
mod settings;

use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use self::advice::advice_model;
use self::settings::{last_cues, settings_model};
use crate::assets;
use crate::domain::exercise::{Exercise, Kind, Muscle, Side};
use crate::domain::figure::Figures;
use crate::domain::past::{Past, SessionReview};
use crate::domain::plan::Plan;
use crate::domain::planned::Plans;
use crate::domain::record::Rule;
use crate::domain::review::{Discomfort, Review};
use crate::domain::routine::{Routine, step_of};
use crate::domain::rules::{Advice, warning};
use crate::domain::settings::GENTLE_ROUTINE;
use crate::domain::span::{Look, Reach, Span};
use crate::hall::{CutOff, Hall, Today};
use crate::system::audio::Sound;
use crate::system::clock::{MachineTime, wall_now};
use crate::system::library::{BadFile, Entry, Found, Origin, Saying};
use crate::ui::action::Screen;
use crate::ui::preview::{RoutinePreview, StepPreview, still};
use crate::ui::screens::advice::AdviceModel;
use crate::ui::screens::exercise::ExercisePage;
use crate::ui::screens::progress::{HoldModel, ProgressModel, Told};
use crate::ui::screens::routines::{
    BadModel, CardModel, ExerciseModel, GoodModel, RoutinesModel, SayingModel, Source, Traits,
};
use crate::ui::screens::settings::SettingsModel;
use crate::ui::screens::today::{
    CutOffModel, DayMark, DayModel, DiscomfortModel, MorningModel, OfferedModel, Standing, TodayModel,
    WarningModel, WeekModel,
};
use crate::ui::shell::ScreenModel;
use crate::ui::widgets::figure::FigureModel;
use crate::words::Words;

/// The exercise whose figure welcomes.
const WELCOME: &str = "supine_hamstring_strap";

/// The models of all screens but Settings, which is made as it is shown.
pub(super) struct Models {
    /// The day for which they are right.
    pub(super) day: Date,
    /// What the rules say.
    pub(super) advice: Vec<Advice>,
    /// The days that Progress looks at.
    pub(super) span: Span,
    today: TodayModel,
    routines: RoutinesModel,
    pub(super) progress: ProgressModel,
    /// How late the cues of the last session were heard; empty before the first.
    last_cues: String,
    /// The figure of the first start.
    pub(super) welcome: Option<FigureModel>,
    /// The exercise that is open.
    exercise: Option<ExercisePage>,
}

/// What the person has asked to see.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wished {
    /// How the session that Today offers differs from its routine.
    pub(super) today: Today,
    /// The days to look back on; nothing for this week.
    pub(super) look: Option<Look>,
    /// A session of which the morning after is not to be told.
    pub(super) passed_over: Option<Uuid>,
}

/// One screen's model, borrowed or made just now.
pub(super) enum Shown<'a> {
    Today(&'a TodayModel),
    Routines(&'a RoutinesModel),
    Exercise(&'a ExercisePage),
    Progress(&'a ProgressModel),
    Settings(Box<SettingsModel>),
}

impl Shown<'_> {
    pub(super) fn view(&self) -> ScreenModel<'_> {
        match self {
            Self::Today(model) => ScreenModel::Today(model),
            Self::Routines(model) => ScreenModel::Routines(model),
            Self::Exercise(page) => ScreenModel::Exercise(page),
            Self::Progress(model) => ScreenModel::Progress(model),
            Self::Settings(model) => ScreenModel::Settings(model),
        }
    }
}

impl Models {
    pub(super) fn of(hall: &Hall, figures: &Figures, notes: &[String], wished: Wished) -> Self {
        let today = wall_now().date();
        let past = hall.past();
        let advice = hall.advice(&past, today);
        let plans = Plans::of(&past, &hall.settings.plan);
        let told = Told {
            words: &hall.words,
            past: &past,
            plans: &plans,
            catalogue: &hall.library.catalogue,
            today,
        };
        let look = wished.look.unwrap_or(Look { reach: Reach::Week, day: today });
        let said: Vec<AdviceModel> = advice.iter().map(|advice| advice_model(hall, advice)).collect();
        // An open warning sign has its own place on Today.
        let first = advice.iter().position(|advice| advice.rule != Rule::RedFlag);
        Self {
            day: today,
            span: told.span(look),
            today: TodayModel {
                notes: notes.to_vec(),
                morning: morning_model(&hall.words, &past, today, wished.passed_over),
                advice: first.and_then(|index| Some((index, said.get(index)?.clone()))),
                ..today_model(hall, figures, (today, wished.today), (&past, &plans))
            },
            routines: routines_model(hall, figures, today, &past.sessions),
            last_cues: last_cues(&hall.words, &past.marks),
            progress: ProgressModel::of(&told, look, said),
            advice,
            welcome: hall.library.catalogue.find(WELCOME).and_then(|it| still(it, Side::Right, figures)),
            exercise: None,
        }
    }

    /// Opens an exercise; one that is not there is not.
    pub(super) fn open(&mut self, id: &str, hall: &Hall, figures: &Figures) {
        self.exercise =
            hall.library.catalogue.find(id).and_then(|exercise| exercise_page(exercise, hall, figures));
    }

    /// Every exercise.
    pub(super) fn exercises(&self) -> &[ExerciseModel] {
        &self.routines.exercises
    }

    pub(super) fn screen(
        &self,
        screen: Screen,
        hall: &Hall,
        ringing: Option<&(Sound, MachineTime)>,
    ) -> Shown<'_> {
        match screen {
            Screen::Today => Shown::Today(&self.today),
            Screen::Routines => match &self.exercise {
                Some(page) => Shown::Exercise(page),
                None => Shown::Routines(&self.routines),
            },
            Screen::Progress => Shown::Progress(&self.progress),
            Screen::Settings => Shown::Settings(Box::new(settings_model(
                hall,
                &self.last_cues,
                ringing.map(|(sound, _)| sound.status()),
            ))),
        }
    }
}

fn today_model(
    hall: &Hall,
    figures: &Figures,
    (today, only_today): (Date, Today),
    (past, plans): (&Past, &Plans),
) -> TodayModel {
    let words = &hall.words;
    let plan = &hall.settings.plan;
    let week = Review::of(Span::week(today), past);
    let done = |day: Date| past.between(day, day).iter().any(SessionReview::counts);
    let signs = warning::open(past);
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
    let day = |date: Date| {
        let mark = match (done(date), plan.on(date)) {
            (true, _) => DayMark::Done,
            (false, Some(_)) => DayMark::Planned,
            (false, None) => DayMark::Free,
        };
        DayModel { mark, today: date == today }
    };
    TodayModel {
        date: words.date(today),
        offered: offered.map(|routine| OfferedModel {
            routine: RoutinePreview::of(&only_today.of(&routine), figures, words),
            standing,
            minutes: only_today.minutes,
            whole: Plan::of(&Today { minutes: None, ..only_today }.of(&routine)).total,
        }),
        week: WeekModel {
            done: week.sessions_counted(),
            planned: plans.within(week.span),
            days: week.span.days().map(day).collect(),
        },
        warning: (!signs.is_empty()).then(|| WarningModel { signs: words.open_signs(today, &signs) }),
        cut_off: hall.cut_off().map(|cut_off| cut_off_model(words, today, &cut_off)),
        morning: None,
        advice: None,
        notes: Vec::new(),
        last_discomfort: last_discomfort(words, today, past),
    }
}

/// The planned routine cannot be read: the first that can.
fn first_good(hall: &Hall) -> Option<Routine> {
    hall.library.entries.iter().find_map(|entry| entry.routine.clone().ok())
}

fn morning_model(words: &Words, past: &Past, today: Date, passed_over: Option<Uuid>) -> Option<MorningModel> {
    let session = past.untold_morning(today).filter(|session| Some(session.id) != passed_over)?;
    let when = words.day_and_time(today, session.day, session.began);
    let values = [("name", session.name.as_str().into()), ("when", when.into())];
    Some(MorningModel { session: session.id, after: words.say("today-morning-after", &values) })
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

fn last_discomfort(words: &Words, today: Date, past: &Past) -> Option<DiscomfortModel> {
    let last = past.sessions.iter().rev().find(|session| session.before.or(session.after).is_some())?;
    let rating = last.after.or(last.before)?.discomfort;
    let when = words.day_and_time(today, last.day, last.began);
    let key = if last.after.is_some() { "today-discomfort-after" } else { "today-discomfort-before" };
    let discomfort = Discomfort::of(past, today);
    let change = discomfort.change().zip(discomfort.medians).map(|(change, (now, then))| {
        (change, words.say("today-discomfort-medians", &[("now", now.into()), ("then", then.into())]))
    });
    let (when, before) = (words.say(key, &[("when", when.into())]), discomfort.ratings);
    Some(DiscomfortModel { rating, when, before, change })
}

fn routines_model(hall: &Hall, figures: &Figures, today: Date, reviews: &[SessionReview]) -> RoutinesModel {
    let words = &hall.words;
    let bad_exercises = hall.library.bad_exercises.iter().map(|bad| CardModel::Bad(bad_model(words, bad)));
    let cards = hall.library.entries.iter().map(|entry| {
        let of_it = |session: &&SessionReview| session.routine == entry.id && session.sets.1 > 0;
        let last = reviews.iter().filter(of_it).map(|session| session.day).max();
        card(words, figures, entry, last.map(|day| words.day(today, day)))
    });
    let cards = cards.chain(bad_exercises);
    let exercise = |exercise: &Arc<Exercise>| {
        let routine = Routine::of_exercise(exercise).ok()?;
        let step = StepPreview::of(routine.work().first()?, figures, words);
        let (id, traits) = (exercise.id.clone(), traits(&routine, words));
        Some(ExerciseModel { id, step, step_text: step_of(exercise), traits })
    };
    RoutinesModel {
        cards: cards.collect(),
        exercises: hall.library.catalogue.iter().filter_map(exercise).collect(),
        folder: hall.folders.routines().display().to_string(),
    }
}

/// What a routine can be found by: its name, and its exercises' names, muscles and things needed.
fn traits(routine: &Routine, words: &Words) -> Traits {
    let mut told = vec![routine.name.clone()];
    for exercise in routine.work().into_iter().map(|work| &work.exercise) {
        told.push(exercise.name.clone());
        told.push(words.kind(exercise.kind));
        told.extend(exercise.equipment.iter().cloned());
        told.extend(exercise.muscles.primary.iter().map(|muscle| words.muscle(*muscle)));
    }
    Traits::of(told.iter().map(String::as_str), Plan::of(routine).total)
}

fn exercise_page(exercise: &Arc<Exercise>, hall: &Hall, figures: &Figures) -> Option<ExercisePage> {
    let words = &hall.words;
    let routine = Routine::of_exercise(exercise).ok()?;
    let step = StepPreview::of(routine.work().first()?, figures, words);
    let listed = |muscles: &[Muscle]| {
        muscles.iter().map(|muscle| words.muscle(*muscle)).collect::<Vec<_>>().join(", ")
    };
    let equipment = match exercise.equipment.as_slice() {
        [] => words.get("exercise-no-equipment"),
        things => things.join(", "),
    };
    Some(ExercisePage {
        id: exercise.id.clone(),
        name: exercise.name.clone(),
        kind: exercise.kind,
        muscles: (listed(&exercise.muscles.primary), listed(&exercise.muscles.secondary)),
        equipment,
        dose: step.dose,
        how: exercise.how.clone(),
        feel: exercise.feel.clone(),
        stop_if: exercise.stop_if.clone(),
        easier: exercise.easier.clone(),
        harder: exercise.harder.clone(),
        holds: holds(exercise, hall),
        figure: step.figure,
        less_motion: hall.settings.less_motion,
    })
}

/// How long a stretch was held; how long reps took says nothing.
fn holds(exercise: &Exercise, hall: &Hall) -> Option<HoldModel> {
    let past = hall.past();
    let told = Told {
        words: &hall.words,
        past: &past,
        plans: &Plans::of(&past, &hall.settings.plan),
        catalogue: &hall.library.catalogue,
        today: wall_now().date(),
    };
    HoldModel::of(&told, &exercise.id).filter(|_| exercise.kind == Kind::Stretch)
}

fn card(words: &Words, figures: &Figures, entry: &Entry, last: Option<String>) -> CardModel {
    match &entry.routine {
        Ok(routine) => CardModel::Good(Box::new(GoodModel {
            // Its id in the list, which differs from the file's where two files share a name.
            routine: RoutinePreview { id: entry.id.clone(), ..RoutinePreview::of(routine, figures, words) },
            note: routine.note.clone(),
            source: source(entry),
            last,
            traits: traits(routine, words),
            spared: entry.spared,
        })),
        Err(bad) => CardModel::Bad(BadModel {
            routine: Some((entry.id.clone(), source(entry))),
            ..bad_model(words, bad)
        }),
    }
}

fn source(entry: &Entry) -> Source {
    match entry.origin {
        Origin::BuiltIn => Source::BuiltIn,
        Origin::File(_) if assets::BUILT_IN.iter().any(|(id, _)| *id == entry.id) => Source::InPlaceOfBuiltIn,
        Origin::File(_) => Source::Own,
    }
}

fn bad_model(words: &Words, bad: &BadFile) -> BadModel {
    BadModel {
        routine: None,
        file: bad.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        sayings: bad.sayings(words).into_iter().map(saying_model).collect(),
    }
}

pub(super) fn saying_model(saying: Saying) -> SayingModel {
    SayingModel {
        place: format!("{}:{}", saying.place.line, saying.place.col),
        message: saying.message,
        line: saying.line,
        column: saying.place.col.saturating_sub(1),
    }
}
