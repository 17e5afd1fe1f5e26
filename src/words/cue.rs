//! Cues in words, and how exactly they were heard.

use super::Words;
use crate::domain::record::CueReport;
use crate::domain::score::CueKind;

impl Words {
    /// A cue, as one of a list.
    pub fn cue(&self, cue: CueKind) -> String {
        self.get(match cue {
            CueKind::PrepareTick => "cue-prepare-tick",
            CueKind::Start => "cue-start",
            CueKind::HalfWay => "cue-half-way",
            CueKind::LastTick => "cue-last-tick",
            CueKind::End => "cue-end",
            CueKind::Rest => "cue-rest",
            CueKind::ChangeSides => "cue-change-sides",
            CueKind::Tempo => "cue-tempo",
            CueKind::Finish => "cue-finish",
        })
    }

    /// How late the cues of a session were heard.
    pub fn cue_report(&self, report: &CueReport) -> String {
        let millis = |secs: f64| format!("{:.1}", secs * 1_000.0);
        let values = [
            ("heard", report.heard.into()),
            ("dropped", report.dropped.into()),
            ("p50", millis(report.p50_secs).into()),
            ("p99", millis(report.p99_secs).into()),
            ("worst", millis(report.worst_secs).into()),
        ];
        self.say("word-cue-report", &values)
    }
}
