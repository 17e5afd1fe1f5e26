//! What Settings shows, made as it is shown.

use crate::domain::record::{Record, What};
use crate::domain::score::CueKind;
use crate::domain::settings::Day;
use crate::hall::{Hall, routines_folder};
use crate::system::audio::Status;
use crate::system::library::Entry;
use crate::system::voice::VoiceState;
use crate::ui::screens::settings::{CueModel, PlanModel, SettingsModel, SoundModel, VoiceModel};
use crate::words::Words;

pub(super) fn settings_model(hall: &Hall, last_cues: &str, sound: Option<Status>) -> SettingsModel {
    SettingsModel {
        volume: hall.settings.volume.get(),
        muted: hall.settings.muted,
        sound: sound_model(hall, last_cues),
        theme: hall.settings.theme,
        text: hall.settings.text_percent,
        less_motion: hall.settings.less_motion,
        sore_sit_bone: hall.settings.sore_sit_bone,
        plan: plan_model(hall),
        history_folder: hall.log_folder().display().to_string(),
        routines_folder: routines_folder(&hall.folders).display().to_string(),
        sound_status: hall.words.get(match sound {
            None => "sound-at-rest",
            Some(Status::Opening) => "sound-opening",
            Some(Status::On) => "sound-on",
            Some(Status::Off { .. }) => "sound-off",
        }),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// How late the cues of the last session were heard.
pub(super) fn last_cues(words: &Words, records: &[Record]) -> String {
    let report = |record: &Record| {
        if let What::CueReport(report) = &record.what { Some(report.clone()) } else { None }
    };
    records.iter().rev().find_map(report).map_or_else(String::new, |report| words.cue_report(&report))
}

fn sound_model(hall: &Hall, last_cues: &str) -> SoundModel {
    let (words, settings) = (&hall.words, &hall.settings);
    let cue = |kind| CueModel {
        kind,
        heard: !settings.silent_cues.contains(&kind),
        own: settings.own_sounds.get(&kind).map(|path| path.display().to_string()).unwrap_or_default(),
    };
    let voice = &settings.voice;
    SoundModel {
        set: settings.sounds,
        cues: CueKind::ALL.map(cue).to_vec(),
        voice: VoiceModel {
            speaks: voice.speaks,
            told: words.get(match hall.voice_state() {
                VoiceState::Untried | VoiceState::Speaks => "settings-voice-speaks",
                VoiceState::Missing => "settings-voice-missing",
                VoiceState::Fails => "settings-voice-fails",
            }),
            name: voice.name.clone(),
            speed: voice.words_a_minute.share(),
            volume: voice.volume.get(),
            encourages: voice.encourages,
        },
        last_session: last_cues.to_owned(),
    }
}

fn plan_model(hall: &Hall) -> PlanModel {
    let plan = &hall.settings.plan;
    let routine = |entry: &Entry| {
        let routine = entry.routine.as_ref().ok()?;
        Some((entry.id.clone(), routine.name.clone()))
    };
    PlanModel {
        days: Day::ALL.map(|day| plan.days.get(&day).cloned()),
        main: plan.main().to_owned(),
        routines: hall.library.entries.iter().filter_map(routine).collect(),
    }
}
