//! What the window's tests show: models with a morning's worth of life in them, and the one way to show them.

use std::collections::BTreeMap;
use std::time::Duration;

use eframe::egui::{Theme, Ui, UiBuilder};
use egui_kittest::Harness;
use supple::assets::POSES;
use supple::domain::exercise::Side;
use supple::domain::figure::Figures;
use supple::domain::past::Past;
use supple::domain::plan::Plan;
use supple::domain::planned::Plans;
use supple::domain::review::Change;
use supple::domain::routine::{Known, Routine, StepPath, step_of};
use supple::domain::routine_text::tokens;
use supple::domain::score::CueKind;
use supple::domain::settings::{SoundSet, TextPercent, WeekPlan};
use supple::domain::span::{Look, Reach};
use supple::system::library::Library;
use supple::ui::action::{Action, ThemeChoice};
use supple::ui::preview::{RoutinePreview, StepPreview, still};
use supple::ui::screens::advice::AdviceModel;
use supple::ui::screens::editor::{EditorModel, FileState, Shown};
use supple::ui::screens::exercise::ExercisePage;
use supple::ui::screens::progress::{HoldModel, NoteModel, ProgressModel, Told};
use supple::ui::screens::routines::{
    BadModel, CardModel, ExerciseModel, GoodModel, RoutinesModel, SayingModel, Source, Traits,
};
use supple::ui::screens::settings::{CueModel, PlanModel, SettingsModel, SoundModel, VoiceModel};
use supple::ui::screens::today::{
    CutOffModel, DayMark, DayModel, DiscomfortModel, MorningModel, OfferedModel, Standing, TodayModel,
    WarningModel, WeekModel,
};
use supple::ui::shell::{Front, ScreenModel, ShellModel};
use supple::ui::widgets::figure::FigureModel;
use supple::ui::{shell, theme};
use supple::words::Words;
use uuid::Uuid;

use crate::history;
use crate::soft_renderer::SoftRenderer;

/// The size of the design's pictures.
pub(crate) const USUAL: [f32; 2] = [1200.0, 780.0];
/// A small window.
pub(crate) const SMALL: [f32; 2] = [900.0, 640.0];
/// A usual screen, filled.
pub(crate) const LARGE: [f32; 2] = [1920.0, 1080.0];

/// A window that shows what `show` shows, in that size and theme, and keeps what it pushed.
pub(crate) fn window<'a>(
    size: [f32; 2],
    colours: Theme,
    mut show: impl FnMut(&mut Ui, &Words, &mut Vec<Action>) + 'a,
) -> Harness<'a, Vec<Action>> {
    let words = Words::english();
    let choice = match colours {
        Theme::Light => ThemeChoice::Light,
        Theme::Dark => ThemeChoice::Dark,
    };
    Harness::builder()
        .with_size(size)
        .with_theme(colours)
        .with_render_cursor(false)
        .with_context_setup(move |ctx| theme::install(ctx, choice))
        .renderer(SoftRenderer::default())
        .build_ui_state(
            move |ui, actions: &mut Vec<Action>| {
                // The harness keeps a margin; the window has none.
                let whole = ui.ctx().content_rect();
                ui.set_clip_rect(whole);
                ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| show(ui, &words, actions));
            },
            Vec::new(),
        )
}

/// A window of the shell around a screen.
pub(crate) fn shell_window<'a>(
    size: [f32; 2],
    colours: Theme,
    screen: ScreenModel<'a>,
    front: Option<Front>,
    note: Option<&'a str>,
) -> Harness<'a, Vec<Action>> {
    let model = ShellModel { screen, front, note };
    window(size, colours, move |ui, words, actions| shell::show(ui, words, &model, actions))
}

fn figures() -> Figures {
    Figures::parse(POSES).expect("assets/poses.ron reads")
}

fn library() -> Library {
    let nothing_of_ones_own = tempfile::tempdir().expect("a folder");
    Library::load(nothing_of_ones_own.path())
}

fn built_in() -> Vec<Routine> {
    library().entries.into_iter().map(|entry| entry.routine.expect("it comes with Supple")).collect()
}

/// A routine from a physio, its second step picked.
pub(crate) fn editor() -> EditorModel {
    const TEXT: &str = r#"// from my physio, 3 Nov: no bouncing
Routine(
    name: "Hips, from my physio",
    steps: [
        Hold(exercise: "seated_forward_bend",
             secs: 45, sets: 2, rest_secs: 15),
        Hold(exercise: "figure_four_supine",
             secs: 45, sides: Each),
        Repeat(times: 2, rest_secs: 30, steps: [
            Reps(exercise: "glute_bridge",
                 reps: 10, sets: 2, tempo: (2, 2, 2)),
            // pyramid: 5, then 3, then 1
            Hold(exercise: "bird_dog",
                 secs: 8, reps: [5, 3, 1]),
        ]),
        Rest(secs: 20),
    ],
)
"#;
    let (words, figures) = (Words::english(), figures());
    let last_holds = BTreeMap::from([("figure_four_supine".to_owned(), Duration::from_secs(30))]);
    let known = Known { last_holds, spares_hips: false };
    let routine = Routine::read("hips_from_physio", TEXT.as_bytes(), &library().catalogue).expect("it reads");
    let shown = Shown { words: &words, figures: &figures, known: &known, routine: &routine, text: TEXT };
    EditorModel {
        line: "15 min 20 s · hips_from_physio.ron · saved 2 s ago".to_owned(),
        can_undo: true,
        text: TEXT.into(),
        tokens: tokens(TEXT).into(),
        ..shown.model(&[StepPath::of(1)])
    }
}

/// The same, as something is being typed that cannot be done yet, and another program changed it too.
pub(crate) fn editor_bad() -> EditorModel {
    let model = editor();
    let text = model.text.replacen("secs: 45, sides", "secs: 4x, sides", 1);
    let saying = SayingModel {
        place: "8:20".to_owned(),
        message: "This is not a number. Write digits, such as 45.".to_owned(),
        line: None,
        column: 0,
    };
    EditorModel {
        tokens: tokens(&text).into(),
        text: text.into(),
        marked: Vec::new(),
        line: "15 min 20 s · hips_from_physio.ron · not saved yet".to_owned(),
        state: FileState::Bad(vec![saying]),
        trouble: Some("Another program changed the same lines of hips_from_physio.ron that you changed here. Which are to stay?".to_owned()),
        asks: true,
        ..model
    }
}

/// A Thursday morning: three sessions done, one due.
pub(crate) fn today() -> TodayModel {
    let (words, figures) = (Words::english(), figures());
    let day = |mark, today| DayModel { mark, today };
    let (done, planned, free) = (DayMark::Done, DayMark::Planned, DayMark::Free);
    let days = [done, done, free, planned, planned, free, free];
    let mut index = 0;
    let days = days.map(|mark| {
        index += 1;
        day(mark, index == 4)
    });
    TodayModel {
        date: "Thursday 26 November".to_owned(),
        offered: Some(OfferedModel {
            routine: RoutinePreview::of(&built_in()[0], &figures, &words),
            standing: Standing::Due,
            minutes: None,
            whole: Duration::from_secs(630),
        }),
        week: WeekModel { done: 2, planned: 4, days: days.to_vec() },
        warning: None,
        morning: None,
        cut_off: None,
        advice: None,
        notes: Vec::new(),
        last_discomfort: Some(DiscomfortModel {
            rating: 2,
            when: "After Tuesday’s session, two less than before it.".to_owned(),
            before: vec![5, 4, 5, 4, 4, 3, 4, 3, 2, 3, 2, 2],
            change: Some((Change::Lower, "Before sessions: median 2 this week, 4 four weeks ago".to_owned())),
        }),
    }
}

/// The same morning, after the left side was noted tighter again and again.
pub(crate) fn today_uneven() -> TodayModel {
    let advice = AdviceModel {
        said: "Your left side felt tighter in 4 of your last 6 sessions.".to_owned(),
        asked: "Want to add a set on the left today?".to_owned(),
        yes: Some("Add a set".to_owned()),
        no: Some("No".to_owned()),
        warns: false,
    };
    TodayModel { advice: Some((0, advice)), ..today() }
}

/// The same morning, on which the evening before is to be told of.
pub(crate) fn today_morning() -> TodayModel {
    let after = "The day after Hamstring & hip daily, yesterday at 18:40.".to_owned();
    TodayModel { morning: Some(MorningModel { session: Uuid::nil(), after }), ..today() }
}

/// The same morning, with seven minutes.
pub(crate) fn today_short() -> TodayModel {
    let (words, figures) = (Words::english(), figures());
    let short = built_in()[0].fitted(Duration::from_mins(7));
    let offered = OfferedModel {
        routine: RoutinePreview::of(&short, &figures, &words),
        standing: Standing::Due,
        minutes: Some(7),
        whole: Duration::from_secs(630),
    };
    TodayModel { offered: Some(offered), ..today() }
}

/// The same morning, after a session was cut off and with a folder that cannot be written.
pub(crate) fn today_cut_off() -> TodayModel {
    TodayModel {
        cut_off: Some(CutOffModel {
            name: "Hamstring & hip daily".to_owned(),
            sets: (4, 14),
            when: "this morning at 07:31".to_owned(),
            can_go_on: true,
        }),
        notes: vec![
            "The history cannot be written just now. What you do is kept on this machine and added at a later start."
                .to_owned(),
        ],
        last_discomfort: None,
        ..today()
    }
}

/// The same morning, with a warning sign open.
pub(crate) fn today_sign() -> TodayModel {
    let (words, figures) = (Words::english(), figures());
    let gentle = built_in().into_iter().find(|routine| routine.id == "gentle_start").expect("it is built in");
    let routine = RoutinePreview::of(&gentle, &figures, &words);
    TodayModel {
        offered: Some(OfferedModel {
            routine,
            standing: Standing::Gentle,
            minutes: None,
            whole: Duration::from_secs(374),
        }),
        warning: Some(WarningModel { signs: "Sharp pain, ticked yesterday".to_owned() }),
        ..today()
    }
}

/// The built-in routines, one of the person's own, and a file with two faults.
pub(crate) fn routines() -> RoutinesModel {
    let (words, figures) = (Words::english(), figures());
    let good = |routine: &Routine| {
        CardModel::Good(Box::new(GoodModel {
            routine: RoutinePreview::of(routine, &figures, &words),
            note: routine.note.clone(),
            source: if routine.id == "evening" { Source::InPlaceOfBuiltIn } else { Source::BuiltIn },
            traits: Traits::of([routine.name.as_str(), "mat"], Plan::of(routine).total),
            last: (routine.id == "glute_core").then(|| "Monday".to_owned()),
            spared: 0,
        }))
    };
    let mut cards: Vec<CardModel> = built_in().iter().map(good).collect();
    cards.push(CardModel::Bad(bad_file()));
    let exercises = library()
        .catalogue
        .iter()
        .filter_map(|exercise| {
            let routine = Routine::of_exercise(exercise).ok()?;
            let work = *routine.work().first()?;
            let traits = Traits::of([exercise.name.as_str()], Plan::of(&routine).total);
            Some(ExerciseModel {
                id: exercise.id.clone(),
                step: StepPreview::of(work, &figures, &words),
                step_text: step_of(exercise),
                traits,
            })
        })
        .collect();
    RoutinesModel { cards, exercises, folder: "~/.local/share/supple/routines".to_owned() }
}

/// The seated forward bend, its figure at rest.
pub(crate) fn exercise() -> ExercisePage {
    let (words, figures, library) = (Words::english(), figures(), library());
    let bend = library.catalogue.find("seated_forward_bend").expect("it is in the catalogue");
    let routine = Routine::of_exercise(bend).expect("it has a dose");
    let step = StepPreview::of(routine.work()[0], &figures, &words);
    ExercisePage {
        id: bend.id.clone(),
        name: bend.name.clone(),
        kind: bend.kind,
        muscles: ("hamstrings".to_owned(), "back, calves".to_owned()),
        equipment: "mat".to_owned(),
        dose: step.dose,
        how: bend.how.clone(),
        feel: bend.feel.clone(),
        stop_if: bend.stop_if.clone(),
        easier: bend.easier.clone(),
        harder: bend.harder.clone(),
        holds: Some(HoldModel {
            name: bend.name.clone(),
            secs: vec![20.0, 20.0, 22.0, 25.0, 25.0, 24.0, 28.0, 30.0, 30.0],
            latest: "30 s".to_owned(),
            since: "30 s now, 20 s in September 2026".to_owned(),
            said: "Seated forward bend".to_owned(),
        }),
        figure: step.figure,
        less_motion: true,
    }
}

/// The figure that welcomes.
pub(crate) fn welcome() -> FigureModel {
    let library = library();
    let strap = library.catalogue.find("supine_hamstring_strap").expect("it is in the catalogue");
    still(strap, Side::Right, &figures()).expect("it has poses")
}

/// A file with two faults.
pub(crate) fn bad_file() -> BadModel {
    BadModel {
        routine: Some(("hips".to_owned(), Source::Own)),
        file: "hips.ron".to_owned(),
        sayings: vec![
            SayingModel {
                place: "4:20".to_owned(),
                message: "There is no exercise \"pigoen\". Did you mean pigeon?".to_owned(),
                line: Some("    Hold(exercise: \"pigoen\", secs: 30),".to_owned()),
                column: 19,
            },
            SayingModel {
                place: "6:48".to_owned(),
                message: "secs is 900, allowed is 1 to 600.".to_owned(),
                line: Some("    Hold(exercise: \"figure_four_supine\", secs: 900),".to_owned()),
                column: 47,
            },
        ],
    }
}

/// Half a year and more, with what a rule says above it.
pub(crate) fn progress() -> ProgressModel {
    progress_of(Reach::Week)
}

/// The same, looked back on as far.
pub(crate) fn progress_of(reach: Reach) -> ProgressModel {
    let (words, library) = (Words::english(), library());
    let today = jiff::civil::date(2026, 11, 26);
    let past = Past::of(&history::history(today, 40, 1), &library.catalogue);
    let plans = Plans::of(&past, &WeekPlan::default());
    let told = Told { words: &words, past: &past, plans: &plans, catalogue: &library.catalogue, today };
    let advice = match reach {
        Reach::Week => vec![grown()],
        Reach::Month | Reach::All => Vec::new(),
    };
    let note = |day: i8, when: &str, text: &str| NoteModel {
        record: Uuid::from_u128(u128::from(day.unsigned_abs())),
        of_session: false,
        day: jiff::civil::date(2026, 11, day),
        when: when.to_owned(),
        text: text.to_owned(),
    };
    let notes = vec![
        note(25, "yesterday", "Long drive; the right hip stiff in the evening."),
        note(23, "Monday", "Physio: bend from the hips, and no bouncing."),
    ];
    ProgressModel { notes, ..ProgressModel::of(&told, Look { reach, day: today }, advice) }
}

/// A hold that may grow.
fn grown() -> AdviceModel {
    let get = |key: &str| Words::english().get(key);
    AdviceModel {
        said:
            "Seated forward bend felt comfortable in the last 3 sessions at 30 s. You may try 35 s, 2 times."
                .to_owned(),
        asked: get("advice-change-detail"),
        yes: Some(get("advice-change")),
        no: Some(get("advice-leave")),
        warns: false,
    }
}

/// The daily routine on four days, another on Saturday.
fn plan() -> PlanModel {
    let on = |id: &str| Some(id.to_owned());
    let daily = "hamstring_hip_daily";
    PlanModel {
        days: [on(daily), on(daily), None, on(daily), on(daily), on("glute_core"), None],
        main: daily.to_owned(),
        routines: built_in().into_iter().map(|routine| (routine.id, routine.name)).collect(),
    }
}

/// Usual settings.
pub(crate) fn settings() -> SettingsModel {
    SettingsModel {
        volume: 0.8,
        muted: false,
        sound: SoundModel {
            set: SoundSet::Wood,
            cues: CueKind::ALL
                .map(|kind| CueModel {
                    kind,
                    heard: kind != CueKind::Tempo,
                    own: if kind == CueKind::End { "~/gong.flac".to_owned() } else { String::new() },
                })
                .to_vec(),
            voice: VoiceModel {
                speaks: true,
                told: "what comes, which side, how long, half-way".to_owned(),
                name: "en-us".to_owned(),
                speed: 0.4,
                volume: 1.0,
                encourages: false,
            },
            last_session: "62 cues, 0 missed; half within 0.1 ms, 99 % within 0.3 ms, worst 0.4 ms"
                .to_owned(),
        },
        theme: ThemeChoice::System,
        text: TextPercent::from(100),
        less_motion: false,
        sore_sit_bone: false,
        plan: plan(),
        history_folder: "~/.local/share/supple/log".to_owned(),
        routines_folder: "~/.local/share/supple/routines".to_owned(),
        sound_status: "sounds through the usual device".to_owned(),
        version: "0.1.0".to_owned(),
    }
}
