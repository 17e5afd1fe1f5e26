//! A made-up history, always the same: someone who does the daily routine most days, strength on Thursdays, and is less
//! sore month by month.

use jiff::ToSpan;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use supple::domain::exercise::{Kind, Muscle, Side};
use supple::domain::outcome::{Ending, Outcome};
use supple::domain::record::{CheckIn, Record, SessionRecord, SetRecord, SideTightness, Stage, What, When};
use uuid::Uuid;

/// One set of a session: exercise, kind, muscle, side, seconds, reps.
type Set = (&'static str, Kind, Muscle, Side, u16, Option<u16>);

const DAILY: [Set; 10] = [
    ("standing_march", Kind::Dynamic, Muscle::HipFlexors, Side::Both, 40, None),
    ("glute_bridge", Kind::Strength, Muscle::GluteMax, Side::Both, 60, Some(10)),
    ("glute_bridge", Kind::Strength, Muscle::GluteMax, Side::Both, 60, Some(10)),
    ("half_kneel_hip_flexor", Kind::Stretch, Muscle::HipFlexors, Side::Left, 40, None),
    ("half_kneel_hip_flexor", Kind::Stretch, Muscle::HipFlexors, Side::Right, 40, None),
    ("supine_hamstring_strap", Kind::Stretch, Muscle::Hamstrings, Side::Left, 60, None),
    ("supine_hamstring_strap", Kind::Stretch, Muscle::Hamstrings, Side::Right, 60, None),
    ("figure_four_supine", Kind::Stretch, Muscle::DeepRotators, Side::Left, 30, None),
    ("figure_four_supine", Kind::Stretch, Muscle::DeepRotators, Side::Right, 30, None),
    ("seated_forward_bend", Kind::Stretch, Muscle::Hamstrings, Side::Both, 60, None),
];
const GLUTE_CORE: [Set; 5] = [
    ("glute_bridge", Kind::Strength, Muscle::GluteMax, Side::Both, 72, Some(12)),
    ("bird_dog", Kind::Strength, Muscle::BackExtensors, Side::Left, 120, Some(9)),
    ("bird_dog", Kind::Strength, Muscle::BackExtensors, Side::Right, 120, Some(9)),
    ("leg_swing_side", Kind::Dynamic, Muscle::Adductors, Side::Left, 45, None),
    ("childs_pose", Kind::Stretch, Muscle::BackExtensors, Side::Both, 45, None),
];

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// The records of so many weeks up to that day, with one to five sessions on each day on which there are any.
pub(crate) fn history(until: Date, weeks: u16, a_day: u8) -> Vec<Record> {
    let mut dice = Dice(7);
    let mut records = Vec::new();
    let first = until.saturating_sub(i32::from(weeks).weeks());
    for (at, day) in (0_u16..).zip(first.series(1.day()).take_while(|day| *day <= until)) {
        let weekday = day.weekday().to_monday_zero_offset();
        // Weekends are mostly free; one day in six is missed.
        if dice.of(6) == 0 || (weekday >= 5 && dice.of(3) > 0) {
            continue;
        }
        let soreness = 6 - u8::try_from(u32::from(at) * 4 / (u32::from(weeks) * 7 + 1)).unwrap();
        for session in 0..a_day {
            let apart = if a_day > 3 { 3 } else { 5 };
            let began = time(7 + i8::try_from(session).unwrap() * apart, 31, 0, 0);
            let before = soreness.saturating_sub(u8::try_from(dice.of(2)).unwrap());
            let told = Told { day, began, before, strength: weekday == 3 || session > 0 };
            told.tell(&mut dice, &mut records);
        }
    }
    records
}

struct Told {
    day: Date,
    began: Time,
    before: u8,
    strength: bool,
}

impl Told {
    fn tell(&self, dice: &mut Dice, records: &mut Vec<Record>) {
        let session = Uuid::from_u128(
            0x019a_0000_0000_7000_8000_0000_0000_0000 + (u128::from(records.len() as u64) << 20),
        );
        let (sets, routine, name): (&[Set], _, _) = if self.strength {
            (&GLUTE_CORE, "glute_core", "Glute & core")
        } else {
            (&DAILY, "hamstring_hip_daily", "Hamstring & hip daily")
        };
        let mut minute: i64 = 0;
        let mut push = |what| {
            let at = self.day.to_datetime(self.began).saturating_add(minute.minutes());
            let at =
                TimeZone::get("Europe/Berlin").unwrap().to_ambiguous_zoned_datetime(at).compatible().unwrap();
            minute += 1;
            records.push(Record::new(
                Uuid::from_u128(session.as_u128() + u128::from(minute.unsigned_abs())),
                at,
                what,
            ));
        };
        let check_in = |when, discomfort| {
            let (session, flags, note) = (Some(session), Vec::new(), String::new());
            What::CheckIn(CheckIn { session, when, discomfort: Some(discomfort), flags, note })
        };
        let stage = |stage| {
            What::Session(SessionRecord {
                session,
                routine: routine.to_owned(),
                name: name.to_owned(),
                stage,
            })
        };
        push(check_in(When::Before, self.before));
        let planned_sets = u16::try_from(sets.len()).unwrap();
        push(stage(Stage::Began { planned_secs: 630.0, planned_steps: 7, planned_sets, by_hand: false }));
        let mut active_secs = 0.0;
        for (step, set) in (1..).zip(sets) {
            let lasts = set.4;
            let skips = dice.of(25) == 0;
            let held_secs = if skips {
                0.0
            } else {
                f64::from(lasts) - 0.5 * f64::from(u8::try_from(dice.of(4)).unwrap())
            };
            active_secs += held_secs;
            push(What::Set(set_of(session, routine, step, *set, held_secs, skips)));
        }
        push(stage(Stage::Ended { ending: Ending::Finished, active_secs }));
        push(check_in(When::After, self.before.saturating_sub(u8::try_from(dice.of(3)).unwrap())));
        if dice.of(3) == 0 {
            push(What::SideTightness(SideTightness { session, side: Side::Left }));
        }
    }
}

fn set_of(session: Uuid, routine: &str, step: u16, set: Set, held_secs: f64, skips: bool) -> SetRecord {
    let (exercise, kind, muscle, side, secs, reps) = set;
    let (reps, outcome) = if skips { (reps.map(|_| 0), Outcome::Skipped) } else { (reps, Outcome::Done) };
    SetRecord {
        session,
        routine: routine.to_owned(),
        exercise: exercise.to_owned(),
        kind,
        muscles: vec![muscle],
        step,
        round: 1,
        set: 1,
        side,
        planned_secs: f64::from(secs),
        held_secs,
        reps,
        outcome,
    }
}
