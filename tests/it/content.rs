//! What comes with Supple keeps its promises: routines of exact length, exercises with all a person needs, careful words.

use std::collections::BTreeSet;

use supple::assets::{BUILT_IN, EXERCISES};
use supple::domain::exercise::{Catalogue, Exercise, Kind, Sided, Tag};
use supple::domain::plan::Plan;
use supple::domain::routine::Routine;

fn exercises() -> Vec<Exercise> {
    Routine::read_exercises(EXERCISES.as_bytes()).expect("assets/exercises.ron reads")
}

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    catalogue.add(exercises());
    catalogue
}

fn built_in() -> Vec<Routine> {
    let catalogue = catalogue();
    let read = |(id, text): &(&str, &str)| Routine::read(id, text.as_bytes(), &catalogue);
    BUILT_IN.iter().map(|built_in| read(built_in).expect(built_in.0)).collect()
}

fn has_tag(routine: &Routine, tag: Tag) -> bool {
    routine.work().iter().any(|work| work.exercise.tags.contains(&tag))
}

#[test]
fn every_built_in_routine_is_exactly_as_long_as_promised_and_bends_the_hip_only_where_promised() {
    let found: Vec<_> = built_in()
        .iter()
        .map(|routine| {
            let total_secs = Plan::of(routine).total.as_secs_f64();
            (routine.id.clone(), routine.name.clone(), total_secs, has_tag(routine, Tag::DeepHipFlexion))
        })
        .collect();
    let promised = [
        ("hamstring_hip_daily", "Hamstring & hip daily", 630.0, true),
        ("pre_activity", "Pre-activity warm-up", 384.0, true),
        ("glute_core", "Glute & core", 965.0, true),
        ("desk_break", "Desk break", 175.0, true),
        ("evening", "Evening wind-down", 538.0, true),
        ("gentle_start", "Gentle start", 374.0, false),
    ];
    assert_eq!(found, promised.map(|(id, name, secs, deep)| (id.to_owned(), name.to_owned(), secs, deep)));
}

#[test]
fn nothing_is_held_as_a_stretch_right_before_activity() {
    let routines = built_in();
    let warm_up = routines.iter().find(|routine| routine.id == "pre_activity").unwrap();
    assert!(!has_tag(warm_up, Tag::StaticStretch));
    assert!(warm_up.work().iter().all(|work| work.exercise.kind != Kind::Stretch));
}

#[test]
fn every_exercise_has_an_id_of_its_own_and_a_usual_dose_that_can_be_done_by_itself() {
    let catalogue = catalogue();
    assert_eq!(catalogue.ids().count(), exercises().len());
    for exercise in catalogue.iter() {
        let routine = Routine::of_exercise(exercise).expect(&exercise.id);
        assert!(!Plan::of(&routine).sets.is_empty(), "{} asks for nothing", exercise.id);
    }
}

#[test]
fn what_stands_in_for_a_deep_bend_exists_and_bends_the_hip_less() {
    let catalogue = catalogue();
    for exercise in catalogue.iter() {
        let is_deep = exercise.tags.contains(&Tag::DeepHipFlexion);
        assert_eq!(
            is_deep,
            exercise.swap.is_some(),
            "{}: deep bends, and they alone, have a swap",
            exercise.id
        );
        if let Some(swap) = &exercise.swap {
            let other =
                catalogue.find(swap).unwrap_or_else(|| panic!("{}: no such swap {swap}", exercise.id));
            assert!(!other.tags.contains(&Tag::DeepHipFlexion), "{} is swapped for a deep bend", exercise.id);
        }
    }
}

#[test]
fn every_exercise_says_all_that_a_person_needs() {
    for exercise in exercises() {
        let id = &exercise.id;
        assert!(exercise.how.len() >= 3, "{id}: how to do it takes three steps or more");
        for (what, text) in [
            ("feel", &exercise.feel),
            ("easier", &exercise.easier),
            ("harder", &exercise.harder),
            ("stop_if", &exercise.stop_if),
        ] {
            assert!(text.ends_with('.'), "{id}: `{what}` is no sentence: {text:?}");
        }
        assert!(exercise.how.iter().all(|step| step.ends_with('.')), "{id}: a step of `how` is no sentence");
        assert!(!exercise.muscles.primary.is_empty(), "{id}: which muscles is it for?");
        assert!(!exercise.poses.is_empty(), "{id}: no pose to draw");
        let on_floor = exercise.tags.contains(&Tag::Floor);
        assert_ne!(on_floor, exercise.tags.contains(&Tag::NoFloor), "{id}: on the floor, or not?");
        let sided = exercise.sides == Sided::Each;
        assert_eq!(sided, exercise.side_is.is_some(), "{id}: what does \"left\" mean?");
        assert_eq!(sided, exercise.drawn_side.is_some(), "{id}: which side does the figure show?");
    }
}

#[test]
fn every_routine_says_in_a_sentence_what_it_is_for() {
    for routine in built_in() {
        assert!(routine.note.ends_with('.'), "{}: {:?}", routine.id, routine.note);
    }
}

/// Words that promise or frighten (domain facts, "Wording rules"). The app says "may", "can", "often".
const BANNED: [&str; 12] = [
    "will",
    "cure",
    "cures",
    "fix",
    "fixes",
    "heal",
    "heals",
    "healing",
    "pain-free",
    "guarantee",
    "guaranteed",
    "tendinopathy",
];

/// `line: word` for each word or mark that has no place in a text about health.
fn careless_words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        // Comments are for those who write the texts, and have to name the words.
        if ["#", "//"].iter().any(|comment| line.trim_start().starts_with(comment)) {
            continue;
        }
        let lower = line.to_lowercase();
        let words: BTreeSet<&str> = lower.split(|c: char| !(c.is_alphabetic() || c == '-')).collect();
        found.extend(
            BANNED.iter().filter(|word| words.contains(**word)).map(|word| format!("{number}: {word}")),
        );
        if line.contains('!') {
            found.push(format!("{number}: !"));
        }
    }
    found
}

#[test]
fn no_text_promises_relief_or_shouts() {
    assert_eq!(careless_words(EXERCISES), [""; 0]);
    for (id, text) in BUILT_IN {
        assert_eq!(careless_words(text), [""; 0], "routines/{id}.ron");
    }
    assert_eq!(careless_words(include_str!("../../assets/i18n/en.ftl")), [""; 0]);
}

#[test]
fn a_careless_word_is_found() {
    let text = "#![enable(implicit_some)]\n// not: cure\nIt may ease.\nThis will cure you\nGreat!\nGoodwill is fine.\nPain-free hips";
    assert_eq!(careless_words(text), ["4: will", "4: cure", "5: !", "7: pain-free"]);
}
