//! What a long history costs: twenty years with some 146,000 sets, read line by line, gathered into sessions, and shown.
//! `make bench` prints it.
//!
//! The bound is 50 ms for the view of everything once the history is read (issue "What I did, whether it helps").

#![expect(clippy::unwrap_used, reason = "it may fail loudly")]
#![expect(clippy::print_stdout, reason = "it prints a table")]

#[path = "../tests/it/history.rs"]
mod history;

use jiff::civil::date;
use supple::assets::EXERCISES;
use supple::domain::exercise::Catalogue;
use supple::domain::past::Past;
use supple::domain::planned::Plans;
use supple::domain::record::{Record, What, line_of, read_line};
use supple::domain::routine::Routine;
use supple::domain::rules;
use supple::domain::settings::WeekPlan;
use supple::domain::span::{Look, Reach};
use supple::system::clock::processor_time;
use supple::ui::screens::progress::{ProgressModel, Told};
use supple::words::Words;

/// Twenty years, five sessions on each day that has any.
const WEEKS: u16 = 1_060;
const A_DAY: u8 = 5;
/// Each is done so often, and the median told.
const TIMES: usize = 5;

fn main() {
    let today = date(2026, 11, 26);
    let records = history::history(today, WEEKS, A_DAY);
    let sets = records.iter().filter(|record| matches!(record.what, What::Set(_))).count();
    let lines: Vec<String> = records.iter().map(line_of).collect();
    println!("{} records, {sets} sets; processor time, the median of {TIMES}", records.len());
    told("read every line", || {
        lines.iter().filter_map(|line| read_line(line).ok()).collect::<Vec<Record>>().len()
    });
    let mut catalogue = Catalogue::default();
    catalogue.add(Routine::read_exercises(EXERCISES.as_bytes()).unwrap());
    told("gather the sessions", || Past::of(&records, &catalogue).sessions.len());
    let (past, words) = (Past::of(&records, &catalogue), Words::english());
    let plans = Plans::of(&past, &WeekPlan::default());
    told("what the rules say", || rules::advice(&past, &plans, &[], today).len());
    let told_of = Told { words: &words, past: &past, plans: &plans, catalogue: &catalogue, today };
    for reach in Reach::ALL {
        let view = || ProgressModel::of(&told_of, Look { reach, day: today }, Vec::new()).bars.len();
        told(&format!("Progress, {}", reach.word()), view);
    }
}

fn told(name: &str, mut work: impl FnMut() -> usize) {
    let mut millis: Vec<f64> = (0..TIMES)
        .map(|_| {
            let before = processor_time().unwrap_or_default();
            std::hint::black_box(work());
            processor_time().unwrap_or_default().saturating_sub(before).as_secs_f64() * 1_000.0
        })
        .collect();
    millis.sort_by(f64::total_cmp);
    println!("{name:<34} {:>10.2} ms", millis.get(TIMES / 2).copied().unwrap_or_default());
}
