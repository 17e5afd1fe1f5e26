//! Tables written, read, and read again.

use super::*;
use crate::domain::past::tests::{mark, session, set};

fn history(note: &str) -> Vec<Record> {
    let sets = [
        SetRecord { reps: Some(10), step: 1, ..set("bridge", Kind::Strength, Side::Both, 59.5) },
        SetRecord { step: 2, ..set("bend", Kind::Stretch, Side::Left, 30.0) },
        SetRecord { step: 2, outcome: Outcome::Skipped, ..set("bend", Kind::Stretch, Side::Right, 0.0) },
    ];
    let mut records = session(1, "2026-11-24", &sets, [Some(4), None]);
    let (when, flags) = (When::After, vec![Flag::Sharp, Flag::Radiating]);
    let of = Some(Uuid::from_u128(1 << 32));
    let said = CheckIn { session: of, when, discomfort: Some(2), flags, note: note.to_owned() };
    records.push(mark(99, "2026-11-24", What::CheckIn(said)));
    records
}

#[test]
fn a_table_has_a_row_a_set_and_what_is_of_the_session_in_its_first() {
    let table = csv_of(&history("Fine, \"mostly\"\nand warm"));
    let expected = concat!(
        "at,session,routine,exercise,kind,side,set,planned_secs,held_secs,reps,outcome,",
        "discomfort_before,discomfort_after,flags,note\r\n",
        "2026-11-24T08:05:00+00:00[UTC],00000000-0000-0000-0000-000100000000,desk_break,bridge,strength,both,1,30,59.5,10,",
        "done,4,2,sharp radiating,\"Fine, \"\"mostly\"\"\nand warm\"\r\n",
        "2026-11-24T08:05:00+00:00[UTC],00000000-0000-0000-0000-000100000000,desk_break,bend,stretch,left,1,30,30,,",
        "done,,,,\r\n",
        "2026-11-24T08:05:00+00:00[UTC],00000000-0000-0000-0000-000100000000,desk_break,bend,stretch,right,1,30,0,,",
        "skipped,,,,\r\n",
    );
    assert_eq!(table, expected);
}

#[test]
fn ones_own_table_changes_nothing_and_on_another_machine_it_brings_all_once() {
    let records = history("=cmd|' /C calc'!A0");
    let table = csv_of(&records);
    assert!(table.contains("'=cmd"), "{table}");
    let own = read_csv(&table, &records).unwrap();
    assert_eq!((own.new.len(), own.known), (0, 5));
    let elsewhere = read_csv(&table, &[]).unwrap();
    assert_eq!((elsewhere.new.len(), elsewhere.known), (5, 0));
    // The same table comes out again.
    assert_eq!(csv_of(&elsewhere.new), table);
    let again = read_csv(&table, &elsewhere.new).unwrap();
    assert_eq!((again.new.len(), again.known), (0, 5));
}

#[test]
fn a_table_and_the_records_it_was_made_of_count_once_whichever_came_first() {
    let records = history("warm");
    let table = csv_of(&records);
    let told = read_csv(&table, &[]).unwrap().new;
    let both = [told.clone(), records.clone()].concat();
    assert_eq!(csv_of(&both), table);
    assert_eq!(csv_of(&[records.clone(), told.clone()].concat()), table);
    // What the history has lost of it, the table still tells.
    let lost: Vec<Record> = both.into_iter().filter(|record| record.id != records[2].id).collect();
    assert_eq!(csv_of(&lost), table);
}

#[test]
fn cells_that_would_be_run_are_defused_and_come_back_as_they_were() {
    for cell in ["=1+1", "+1", "-1", "@a", "\tb", "\rc", "'=1", "''=1", "'quoted'", "plain", "", "'"] {
        let safe = defused(cell);
        assert!(!safe.starts_with(FORMULAS), "{safe}");
        assert_eq!(restored(&safe), cell);
    }
}

#[test]
fn a_table_of_another_program_is_read_as_far_as_it_must_be() {
    let table = "\u{feff}outcome,at,session,exercise,kind,side,held_secs\r\n\
                 done,2026-11-24T08:05:00+01:00[Europe/Berlin],monday,bend,stretch,left,25\r\n\
                 done,2026-11-24T08:05:00+01:00[Europe/Berlin],monday,bend,stretch,left,25\r\n";
    let taken = read_csv(table, &[]).unwrap();
    let What::Set(set) = &taken.new[0].what else { panic!("{:?}", taken.new) };
    assert_eq!((set.planned_secs, set.set, taken.new.len()), (25.0, 1, 2));
    assert_ne!(taken.new[0].id, taken.new[1].id);
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_column() {
    let row = |row: &str| format!("at,session,exercise,kind,side,held_secs,outcome,set\n{row}\n");
    let good = "2026-11-24T08:05:00+00:00[UTC],s,bend,stretch,left,25,done,1";
    for (bad, column) in [
        (good.replace("2026-11-24", "tomorrow"), "at"),
        (good.replace("stretch", "yoga"), "kind"),
        (good.replace("left", "up"), "side"),
        (good.replace("25", "-3"), "held_secs"),
        (good.replace("done", "yes"), "outcome"),
        (good.replace(",1", ",many"), "set"),
        (good.replace("bend", ""), "exercise"),
    ] {
        match read_csv(&row(&bad), &[]) {
            Err(BadImport::BadValue { line: 2, column: told, .. }) => assert_eq!(told, column),
            other => panic!("{bad}: {other:?}"),
        }
    }
    assert_eq!(read_csv("at,session\n", &[]), Err(BadImport::NoColumn("exercise")));
}
