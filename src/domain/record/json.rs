//! A record as JSON, for `supple log --json`: the stable field names and words of the contract.

use serde_json::{Map, Value, json};

use super::{Record, Stage, What};

/// One JSON object.
pub fn json_of(record: &Record) -> Value {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    put("id", json!(record.id));
    put("at", json!(record.at.to_string()));
    put("session", json!(record.session()));
    match &record.what {
        What::Set(set) => {
            put("type", json!("set"));
            put("routine", json!(set.routine));
            put("exercise", json!(set.exercise));
            put("kind", json!(set.kind.word()));
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
        What::FlagCleared(cleared) => {
            put("type", json!("flag_cleared"));
            put("flags", cleared.flags.iter().map(|flag| flag.word()).collect());
            put("check_ins", json!(cleared.check_ins));
        }
        What::SideTightness(tightness) => {
            put("type", json!("side_tightness"));
            put("side", json!(tightness.side.word()));
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
        What::AdviceAnswered(answered) => {
            put("type", json!("advice_answered"));
            put("rule", json!(answered.rule.word()));
            put("side", json!(answered.side.word()));
            put("taken", json!(answered.taken));
            put("because", json!(answered.because));
        }
    }
    Value::Object(fields)
}

fn put_stage(stage: &Stage, mut put: impl FnMut(&str, Value)) {
    match stage {
        Stage::Began { planned_secs, planned_steps, planned_sets } => {
            put("stage", json!("began"));
            put("planned_secs", json!(planned_secs));
            put("planned_steps", json!(planned_steps));
            put("planned_sets", json!(planned_sets));
        }
        Stage::Ended { ending, active_secs } => {
            put("stage", json!("ended"));
            put("outcome", json!(ending.word()));
            put("held_secs", json!(active_secs));
        }
    }
}
