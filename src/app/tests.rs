//! What the window does with a session, without a window: begun, rated, stopped, gone on with, and ended for certain.

use eframe::egui::Context;

use super::*;
use crate::assets;
use crate::domain::exercise::Side;
use crate::domain::outcome::Ending;
use crate::domain::record::tests::bend;
use crate::domain::record::{Record, Rule, SessionRecord, SetRecord, Stage as Part, What, When};
use crate::domain::session::{PauseCause, Phase};
use crate::system::folders::Folders;
use crate::system::library::Origin;
use crate::ui::action::{AdviceWish, Answer, FileDeed, HistoryWish, KeepsakeWish};
use crate::ui::screens::progress::Editing;
use crate::ui::screens::settings::Typed;
use crate::ui::theme;
use crate::words::Words;

struct Window {
    _root: tempfile::TempDir,
    ctx: Context,
    app: App,
}

impl Window {
    /// In which a desk break has just begun.
    fn with_a_session() -> Self {
        let root = tempfile::tempdir().unwrap();
        let hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let app = App::new(hall, Figures::parse(assets::POSES).unwrap());
        let mut window = Self { _root: root, ctx: Context::default(), app };
        window.does(&[Action::Start("desk_break".to_owned())]);
        window
    }

    fn does(&mut self, actions: &[Action]) {
        for action in actions {
            self.app.perform(&self.ctx, action.clone());
        }
    }

    fn records(&self) -> Vec<Record> {
        self.app.hall.journal().history().records.clone()
    }

    /// How the session ended, as often as that was recorded.
    fn endings(&self) -> Vec<Ending> {
        let ending = |record: &Record| {
            let What::Session(SessionRecord { stage: Part::Ended { ending, .. }, .. }) = &record.what else {
                return None;
            };
            Some(*ending)
        };
        self.records().iter().filter_map(ending).collect()
    }

    /// The rules that say something now.
    fn rules(&self) -> Vec<Rule> {
        let hall = &self.app.hall;
        hall.advice(&hall.past(), wall_now().date()).iter().map(|advice| advice.rule).collect()
    }

    fn plays(&self) -> Option<&stage::Playing> {
        if let Stage::Playing(playing) = &self.app.stage { Some(playing) } else { None }
    }
}

#[test]
fn a_stop_is_recorded_once_it_is_not_taken_back() {
    let mut window = Window::with_a_session();
    window.does(&[Action::AskToLeave, Action::Leave]);
    assert!(window.plays().is_none());
    assert_eq!(window.endings(), []);
    window.does(&[Action::TakeStopBack]);
    assert!(window.plays().is_some_and(|playing| !playing.live.running.is_done()));
    window.does(&[Action::AskToLeave, Action::Leave, Action::Answer(Answer::default())]);
    assert_eq!(window.endings(), [Ending::Stopped]);
    window.does(&[Action::TakeStopBack]);
    assert!(window.plays().is_none());
}

#[test]
fn a_rating_is_recorded_while_the_session_goes_on_and_what_is_too_much_makes_it_stand_still() {
    let rated = |rating| {
        let mut window = Window::with_a_session();
        window.does(&[Action::Rate(rating)]);
        let stands = window.plays().is_some_and(|playing| playing.front == Some(Front::TooMuch));
        let before = window.records().iter().find_map(|record| {
            let What::CheckIn(answer) = &record.what else { return None };
            (answer.when == When::Before).then_some(answer.discomfort)
        });
        // The session hears of it on a thread of its own.
        let mut session = window.plays().unwrap().live.running.snapshot().session;
        while stands && session.phase() == Phase::Running {
            std::thread::yield_now();
            session = window.plays().unwrap().live.running.snapshot().session;
        }
        (before, session.phase())
    };
    assert_eq!(rated(None), (None, Phase::Running));
    assert_eq!(rated(Some(5)), (Some(Some(5)), Phase::Running));
    assert_eq!(rated(Some(6)), (Some(Some(6)), Phase::Paused(PauseCause::Asked)));
}

#[test]
fn the_small_window_is_there_in_a_session_alone_and_stopping_ends_it() {
    let mut window = Window::with_a_session();
    window.does(&[Action::ToggleMini]);
    assert_eq!(window.app.mini, Mini::AskedFor);
    window.does(&[Action::ToggleMini]);
    assert_eq!(window.app.mini, Mini::Away);
    window.does(&[Action::ToggleMini, Action::Leave]);
    assert_eq!(window.app.mini, Mini::Away);
    window.does(&[Action::ToggleMini]);
    assert_eq!(window.app.mini, Mini::Away);
}

/// A large window that is hidden before there is a small one is not painted again, and the small one never made.
#[test]
fn the_large_window_goes_out_of_the_way_once_the_small_one_is_there() {
    let mut window = Window::with_a_session();
    theme::install(&window.ctx, window.app.hall.settings.theme);
    let mut hides = |shows: bool| {
        let mut output = window.ctx.clone().run_ui(egui::RawInput::default(), |ui| {
            window.does(if shows { &[] } else { &[Action::ToggleMini] });
            if shows {
                window.app.show(ui);
            }
        });
        output.textures_delta.clear();
        let root = &output.viewport_output[&egui::ViewportId::ROOT];
        root.commands.contains(&ViewportCommand::Minimized(true))
    };
    assert_eq!([hides(false), hides(true), hides(true)], [false, true, false]);
}

#[test]
fn a_built_in_is_copied_replaced_and_put_back() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    let folder = window.app.hall.folders.routines();
    let ids = |window: &Window| -> Vec<String> {
        let own = window.app.hall.library.entries.iter().filter(|entry| entry.origin != Origin::BuiltIn);
        own.map(|entry| entry.id.clone()).collect()
    };
    let duplicate = Action::File(FileDeed::Duplicate, "desk_break".to_owned());
    window.does(&[duplicate.clone(), duplicate]);
    assert_eq!(ids(&window), ["desk_break-2", "desk_break-3"]);
    let entry = window.app.hall.library.entries.last().unwrap();
    assert_eq!(entry.routine.as_ref().unwrap().name, "Desk break (copy)");

    std::fs::rename(folder.join("desk_break-2.ron"), folder.join("desk_break.ron")).unwrap();
    window.does(&[Action::Reload]);
    assert_eq!(ids(&window), ["desk_break", "desk_break-3"]);
    let restore = |deed| Action::File(deed, "desk_break".to_owned());
    window.does(&[restore(FileDeed::AskToRestore)]);
    assert_eq!(window.app.in_front, Some(InFront::Restore("desk_break".to_owned())));
    window.does(&[restore(FileDeed::Restore)]);
    assert_eq!((ids(&window), &window.app.in_front), (vec!["desk_break-3".to_owned()], &None));
    assert!(folder.join("desk_break.ron.aside").is_file());
    assert!(window.app.note.as_ref().unwrap().contains("desk_break.ron.aside"));
}

#[test]
fn a_copy_that_cannot_be_written_is_said() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    let folder = window.app.hall.folders.routines();
    // A file lies where the folder would be: not even root can write there.
    drop(std::fs::remove_dir(&folder));
    crate::system::whole_file::write(&folder, b"").unwrap();
    window.does(&[Action::File(FileDeed::Duplicate, "desk_break".to_owned())]);
    assert!(window.app.note.as_ref().unwrap().starts_with("The copy cannot be written to"));
}

/// The person noted the left side tighter in four sessions.
#[test]
fn one_set_more_is_offered_for_the_tighter_side_once_and_done_today_alone() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    for _ in 0..4 {
        let session = crate::system::journal::new_id();
        let set = SetRecord { session, ..bend() };
        window.app.hall.journal().save(Record::new(session, wall_now(), What::Set(set))).unwrap();
        window.app.hall.note_tightness(session, Side::Left);
    }
    assert_eq!(window.rules(), [Rule::Balance]);
    let daily = "hamstring_hip_daily".to_owned();
    let left = |window: &Window| {
        let session = window.plays().unwrap().live.running.snapshot().session;
        session.plan().sets.iter().filter(|set| set.side == Side::Left).count()
    };
    window.does(&[
        Action::Go(Screen::Today),
        Action::Advice(AdviceWish::Take, 0),
        Action::StartOffered(daily.clone()),
    ]);
    let more = left(&window);
    assert_eq!(window.rules(), []);
    window.does(&[Action::Leave, Action::SkipCheckIn, Action::Start(daily)]);
    assert_eq!(more, left(&window) + 1);
}

#[test]
fn a_session_is_written_down_set_right_deleted_and_all_of_it_undone() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn, Action::Go(Screen::Progress)]);
    let sessions = |window: &Window| {
        let past = window.app.hall.past();
        let by_hand = past.sessions.iter().filter(|session| session.by_hand);
        by_hand.map(|session| session.day.to_string()).collect::<Vec<_>>()
    };
    let history = |wish| [Action::History(wish)];
    let written = |day: &str| Editing {
        routine: "desk_break".to_owned(),
        day: day.to_owned(),
        time: "07:31".to_owned(),
        before: Some(3),
        ..Editing::default()
    };
    for (day, key) in [("yesterday", "progress-edit-no-day"), ("9000-01-01", "progress-edit-ahead")] {
        window.does(&history(HistoryWish::Save(written(day))));
        let trouble = window.app.hall.words.get(key);
        assert_eq!(window.app.in_front, Some(InFront::Edit(Editing { trouble, ..written(day) })));
    }
    window.does(&history(HistoryWish::Save(written("2026-01-05"))));
    assert_eq!((sessions(&window), &window.app.in_front), (vec!["2026-01-05".to_owned()], &None));
    let id = window.app.hall.past().sessions[0].id;
    let moved = Editing { session: Some(id), ..written("2026-01-06") };
    window.does(&history(HistoryWish::Save(moved)));
    assert_eq!(sessions(&window), ["2026-01-06"]);
    window.does(&history(HistoryWish::Delete(id)));
    assert_eq!(sessions(&window), Vec::<String>::new());
    let undone = ["2026-01-06", "2026-01-05", ""].map(|_| {
        window.does(&history(HistoryWish::Undo));
        sessions(&window).join("")
    });
    assert_eq!(undone, ["2026-01-06", "2026-01-05", ""]);
    window.does(&history(HistoryWish::Redo));
    assert_eq!(sessions(&window), ["2026-01-05"]);
}

/// The day after a session: asked once, answered by one press or passed over, and undone.
#[test]
fn the_morning_after_is_asked_until_it_is_told() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    let yesterday = wall_now().date().yesterday().unwrap().to_string();
    let written = Editing {
        routine: "desk_break".to_owned(),
        day: yesterday,
        time: "07:31".to_owned(),
        ..Editing::default()
    };
    let stopped = window.app.hall.past().sessions[0].id;
    let delete = Action::History(HistoryWish::Delete(stopped));
    window.does(&[delete, Action::History(HistoryWish::Save(written))]);
    let session = window.app.hall.past().sessions[0].id;
    let asked = |window: &Window| {
        let past = window.app.hall.past();
        past.untold_morning(wall_now().date()).map(|session| session.id)
    };
    assert_eq!(asked(&window), Some(session));
    window.does(&[Action::PassOver(session)]);
    assert_eq!(window.app.wished.passed_over, Some(session));
    window.does(&[Action::Morning(session, 4)]);
    assert_eq!(asked(&window), None);
    let morning = window.app.hall.past().sessions[0].morning.map(|rating| rating.discomfort);
    assert_eq!(morning, Some(4));
    window.does(&[Action::History(HistoryWish::Undo)]);
    assert_eq!(asked(&window), Some(session));
}

#[test]
fn each_exercise_may_be_rated_at_the_check_in() {
    let mut window = Window::with_a_session();
    let felt = [("standing_march".to_owned(), 2), ("leg_swing_front".to_owned(), 6)].into();
    window.does(&[Action::Leave, Action::Answer(Answer { felt, ..Answer::default() })]);
    let session = &window.app.hall.past().sessions[0];
    let felt = session.felt.iter().map(|(exercise, felt)| (exercise.as_str(), felt.discomfort));
    assert_eq!(felt.collect::<Vec<_>>(), [("leg_swing_front", 6), ("standing_march", 2)]);
}

#[test]
fn a_set_is_set_right_where_its_number_was_changed() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    let written = Editing {
        routine: "desk_break".to_owned(),
        day: "2026-01-05".to_owned(),
        time: "07:31".to_owned(),
        ..Editing::default()
    };
    window.does(&[Action::History(HistoryWish::Save(written.clone()))]);
    let id = window.app.hall.past().sessions[0].id;
    window.does(&[Action::History(HistoryWish::Edit(Editing { session: Some(id), ..written }))]);
    let Some(InFront::Edit(mut editing)) = window.app.in_front.clone() else { panic!("it is asked") };
    assert_eq!(editing.sets.len(), window.app.hall.sets_of(id).len());
    editing.sets[0].amount = "a lot".to_owned();
    window.does(&[Action::History(HistoryWish::Save(editing.clone()))]);
    assert!(
        matches!(&window.app.in_front, Some(InFront::Edit(Editing { trouble, .. })) if !trouble.is_empty())
    );
    editing.sets[0].amount = "3".to_owned();
    window.does(&[Action::History(HistoryWish::Save(editing))]);
    assert_eq!(window.app.in_front, None);
    assert_eq!(crate::hall::amount_of(&window.app.hall.sets_of(id)[0].1), 3);
}

#[test]
fn everything_is_deleted_after_two_questions_and_a_backup_brings_it_back() {
    let mut window = Window::with_a_session();
    window.does(&[Action::Leave, Action::SkipCheckIn]);
    let backup = window.app.hall.folders.state.join("backup.tar").display().to_string();
    let sessions = |window: &Window| window.app.hall.past().sessions.len();
    window.does(&[Action::Keepsake(KeepsakeWish::BackUp(backup.clone()))]);
    window.does(&[Action::Keepsake(KeepsakeWish::AskToDelete)]);
    assert_eq!((&window.app.in_front, sessions(&window)), (&Some(InFront::Delete { surely: false }), 1));
    window.does(&[Action::Keepsake(KeepsakeWish::AskOnceMore)]);
    assert_eq!((&window.app.in_front, sessions(&window)), (&Some(InFront::Delete { surely: true }), 1));
    window.does(&[Action::Keepsake(KeepsakeWish::Delete)]);
    assert_eq!((&window.app.in_front, sessions(&window)), (&None, 0));
    assert!(matches!(window.app.stage, Stage::First(_)));
    window.does(&[Action::Keepsake(KeepsakeWish::Restore("nothing.tar".to_owned()))]);
    assert!(
        matches!(&window.app.in_front, Some(InFront::PutBack(Typed { trouble, .. })) if !trouble.is_empty())
    );
    window.does(&[Action::Keepsake(KeepsakeWish::Restore(backup))]);
    assert_eq!((&window.app.in_front, sessions(&window)), (&None, 1));
}
