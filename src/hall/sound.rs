//! What is heard of a session by the settings: tones, sounds of one's own, and a voice with its lines.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::Hall;
use crate::domain::plan::Plan;
use crate::domain::score::{self, Cue, CueKind, Phrase};
use crate::system::audio::clip::{self, Clip};
use crate::system::audio::{Heard, Sounds};
use crate::system::voice::{Manner, Voice, VoiceState};
use crate::system::whole_file;
use crate::words::spoken_length;

/// The lines of one plan, and the voice that says them.
#[derive(Clone, Debug, Default)]
pub struct Script {
    voice: Option<Voice>,
    lines: BTreeMap<Phrase, Arc<str>>,
    /// In the order in which they may come.
    order: Vec<Arc<str>>,
    words_a_minute: u16,
}

impl Script {
    /// Has the voice make all lines, the first first; nobody waits for it.
    pub fn rehearse(&self) {
        if let Some(voice) = &self.voice {
            voice.prepare(self.order.clone());
        }
    }

    /// Has the voice make all lines, and waits until they are there, or for `patience`.
    pub fn rehearse_within(&self, patience: Duration) {
        self.rehearse();
        if let Some(voice) = &self.voice {
            voice.wait_for(&self.order, patience);
        }
    }

    /// How long the voice takes for a phrase; nothing where it does not say it.
    pub fn length(&self, phrase: &Phrase) -> Option<Duration> {
        let text = self.lines.get(phrase)?;
        let made = self.voice.as_ref().and_then(|voice| voice.length(text));
        Some(made.unwrap_or_else(|| spoken_length(text, self.words_a_minute)))
    }

    /// The score of a plan whose script this is.
    pub fn score(&self, plan: &Plan) -> Vec<Cue> {
        score::of_plan(plan, &|phrase| self.length(phrase))
    }

    /// The words of a phrase.
    pub fn text(&self, phrase: &Phrase) -> Option<&Arc<str>> {
        self.lines.get(phrase)
    }

    /// What is to be heard of a cue.
    pub fn heard(&self, what: &score::What) -> Option<Heard> {
        match what {
            score::What::Tone(kind) => Some(Heard::Tone(*kind)),
            score::What::Line(line) => {
                let text = Arc::clone(self.lines.get(&line.phrase)?);
                Some(Heard::Line { text, room: line.room })
            }
        }
    }
}

impl Hall {
    /// The voice, where it is to speak.
    pub fn voice(&self) -> Option<Voice> {
        let settings = &self.settings.voice;
        let made = || {
            let manner = Manner {
                name: settings.name.clone(),
                words_a_minute: settings.words_a_minute.get(),
                program: settings.program.clone(),
            };
            Voice::new(&manner, self.folders.voice_cache())
        };
        settings.speaks.then(|| self.voice.get_or_init(made).clone())
    }

    /// The voice's settings have changed: the next line is said by another one.
    pub fn change_voice(&mut self) {
        self.voice.take();
    }

    /// Whether the voice can speak, as far as was tried.
    pub fn voice_state(&self) -> VoiceState {
        self.voice.get().map_or(VoiceState::Untried, Voice::state)
    }

    /// The lines of a plan.
    pub fn script(&self, plan: &Plan) -> Script {
        let settings = &self.settings.voice;
        let mut script = Script {
            voice: self.voice(),
            words_a_minute: settings.words_a_minute.get(),
            ..Script::default()
        };
        if !settings.speaks {
            return script;
        }
        for phrase in score::phrases(plan) {
            if phrase != Phrase::Encourage || settings.encourages {
                let text: Arc<str> = self.words.phrase(&phrase).into();
                script.order.push(Arc::clone(&text));
                script.lines.insert(phrase, text);
            }
        }
        script
    }

    /// What is heard, by the settings.
    pub fn sounds(&self) -> Sounds {
        let own = |(kind, path): (&CueKind, &std::path::PathBuf)| Some((*kind, self.own_sound(path).ok()?));
        Sounds {
            set: self.settings.sounds,
            off: self.settings.silent_cues.clone(),
            own: self.settings.own_sounds.iter().filter_map(own).collect(),
            voice: self.voice(),
            voice_volume: self.settings.voice.volume.get(),
        }
    }

    /// What is said of the person's own sounds that cannot be used.
    pub fn bad_sounds(&self) -> Vec<String> {
        let bad = |(kind, path): (&CueKind, &std::path::PathBuf)| {
            let why = self.own_sound(path).err()?;
            let values = [
                ("path", path.display().to_string().into()),
                ("cue", self.words.cue(*kind).into()),
                ("why", why.into()),
            ];
            Some(self.words.say("app-bad-sound", &values))
        };
        self.settings.own_sounds.iter().filter_map(bad).collect()
    }

    /// A sound of the person's own.
    ///
    /// # Errors
    /// Why it cannot be used, as the end of a sentence.
    pub fn own_sound(&self, written: &Path) -> Result<Clip, String> {
        let bytes = whole_file::read(&self.folders.meant(written), clip::FILE_BYTES_MAX)
            .map_err(|error| crate::system::library::io_reason(&self.words, error.kind()))?;
        Clip::of_file(bytes).map_err(|bad| {
            self.words.get(match bad {
                clip::BadSound::Unreadable => "sound-unreadable",
                clip::BadSound::Silent => "sound-silent",
            })
        })
    }
}
