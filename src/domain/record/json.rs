//! A record as JSON, for `supple log --json`: the stable field names and words of the contract.

use serde_json::{Map, Value, json};

use super::{Change, Correction, Record, Stage, What};

/// One JSON object.
pub fn json_of(record: &Record) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(record.id));
    fields.insert("at".to_owned(), json!(record.at.to_string()));
    fields.insert("session".to_owned(), json!(record.session()));
    put_what(&record.what, &mut fields);
    Value::Object(fields)
}

fn put_what(what: &What, fields: &mut Map<String, Value>) {
    let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    match what {
        What::Set(set) => {
            put("type", json!("set"));
            put("routine", json!(set.routine));
            put("exercise", json!(set.exercise));
            put("kind", json!(set.kind.word()));
            put("muscles", set.muscles.iter().map(|muscle| muscle.word()).collect());
            put("step", json!(set.step));
            put("round", json!(set.round));
            put("set", json!(set.set));
            put("side", json!(set.side.word()));
            put("planned_secs", json!(set.planned_secs));
            put("held_secs", json!(set.held_secs));
            put("reps", json!(set.reps));
            put("outcome", json!(set.outcome.word()));
        }
        What::Session(session) => {
            put("type", json!("session"));
            put("routine", json!(session.routine));
            put("name", json!(session.name));
            put_stage(&session.stage, put);
        }
        What::CheckIn(check_in) => {
            put("type", json!("check_in"));
            put("when", json!(check_in.when.word()));
            put("discomfort", json!(check_in.discomfort));
            put("flags", check_in.flags.iter().map(|flag| flag.word()).collect());
            put("note", json!(check_in.note));
        }
        What::CueReport(report) => {
            put("type", json!("cue_report"));
            put("heard", json!(report.heard));
            put("dropped", json!(report.dropped));
            put("underruns", json!(report.underruns));
            put("p50_secs", json!(report.p50_secs));
            put("p99_secs", json!(report.p99_secs));
            put("worst_secs", json!(report.worst_secs));
        }
        What::NextMorning(_)
        | What::ExerciseRating(_)
        | What::SideTightness(_)
        | What::Note(_)
        | What::FlagCleared(_)
        | What::PlanChange(_)
        | What::PausedWeek(_)
        | What::NewReference(_)
        | What::AdviceAnswered(_)
        | What::Correction(_) => put_mark(what, put),
    }
}

/// What was noted, planned and said beside sessions.
fn put_mark(what: &What, mut put: impl FnMut(&str, Value)) {
    match what {
        What::FlagCleared(cleared) => {
            put("type", json!("flag_cleared"));
            put("flags", cleared.flags.iter().map(|flag| flag.word()).collect());
            put("check_ins", json!(cleared.check_ins));
        }
        What::SideTightness(tightness) => {
            put("type", json!("side_tightness"));
            put("side", json!(tightness.side.word()));
        }
        What::AdviceAnswered(answered) => {
            put("type", json!("advice_answered"));
            put("rule", json!(answered.rule.word()));
            put("side", json!(answered.side.word()));
            put("exercise", json!(answered.exercise));
            put("taken", json!(answered.taken));
            put("because", json!(answered.because));
        }
        What::NextMorning(morning) => {
            put("type", json!("next_morning"));
            put("discomfort", json!(morning.discomfort));
        }
        What::ExerciseRating(rating) => {
            put("type", json!("exercise_rating"));
            put("exercise", json!(rating.exercise));
            put("discomfort", json!(rating.discomfort));
        }
        What::Note(note) => {
            put("type", json!("note"));
            put("day", json!(note.day));
            put("note", json!(note.text));
        }
        What::PlanChange(plan) => {
            put("type", json!("plan_change"));
            put("days", json!(plan.days));
        }
        What::PausedWeek(paused) => {
            put("type", json!("paused_week"));
            put("monday", json!(paused.monday));
        }
        What::NewReference(reference) => {
            put("type", json!("new_reference"));
            put("from", json!(reference.from));
        }
        What::Correction(Correction { of, change }) => {
            put("type", json!("correction"));
            put("of", json!(of));
            put_change(change, put);
        }
        What::Set(_) | What::Session(_) | What::CheckIn(_) | What::CueReport(_) => {}
    }
}

fn put_change(change: &Change, mut put: impl FnMut(&str, Value)) {
    match change {
        Change::Gone => put("change", json!("gone")),
        Change::Moved { to } => {
            put("change", json!("moved"));
            put("to", json!(to.to_string()));
        }
        Change::Says(what) => {
            put("change", json!("says"));
            let mut says = Map::new();
            put_what(what, &mut says);
            put("says", Value::Object(says));
        }
    }
}

fn put_stage(stage: &Stage, mut put: impl FnMut(&str, Value)) {
    match stage {
        Stage::Began { planned_secs, planned_steps, planned_sets, by_hand } => {
            put("stage", json!("began"));
            put("planned_secs", json!(planned_secs));
            put("planned_steps", json!(planned_steps));
            put("planned_sets", json!(planned_sets));
            put("by_hand", json!(by_hand));
        }
        Stage::Ended { ending, active_secs } => {
            put("stage", json!("ended"));
            put("outcome", json!(ending.word()));
            put("held_secs", json!(active_secs));
        }
    }
}
