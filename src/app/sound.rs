//! Changes what is heard, at once and on disk, and lets it be heard.

use std::sync::Arc;
use std::time::Duration;

use super::{App, InFront};
use crate::domain::exercise::Side;
use crate::domain::score::{CueKind, Dose, Phrase};
use crate::domain::settings::{Volume, WordsAMinute};
use crate::system::audio::{Heard, Sound};
use crate::system::clock::MachineTime;
use crate::ui::action::SoundWish;
use crate::ui::screens::settings::Typed;

/// A device needs this long to be ready for a cue that is tried.
const TRIED_AFTER: Duration = Duration::from_millis(400);
/// And a voice so long for its first line.
const SPOKEN_AFTER: Duration = Duration::from_secs(1);

impl App {
    pub(super) fn sound(&mut self, wish: SoundWish) {
        let settings = &mut self.hall.settings;
        let another_voice = matches!(wish, SoundWish::Accent(_) | SoundWish::Speed(_));
        match wish {
            SoundWish::Show => return self.in_front = Some(InFront::Sounds),
            SoundWish::Hear(kind) => return self.hear(kind),
            SoundWish::HearVoice => return self.hear_voice(),
            SoundWish::AskForFile(kind) => {
                return self.in_front = Some(InFront::OwnSound(kind, Typed::default()));
            }
            SoundWish::UseFile(kind, path) => return self.use_file(kind, path),
            SoundWish::UseBuiltIn(kind) => drop(settings.own_sounds.remove(&kind)),
            SoundWish::Set(set) => settings.sounds = set,
            SoundWish::ToggleCue(kind) => {
                if !settings.silent_cues.remove(&kind) {
                    settings.silent_cues.insert(kind);
                }
            }
            SoundWish::ToggleVoice => settings.voice.speaks = !settings.voice.speaks,
            SoundWish::Accent(name) => settings.voice.name = name,
            SoundWish::Speed(speed) => settings.voice.words_a_minute = WordsAMinute::at(speed),
            SoundWish::VoiceVolume(volume) => settings.voice.volume = Volume::from(volume),
            SoundWish::ToggleEncourage => settings.voice.encourages = !settings.voice.encourages,
        }
        if another_voice {
            self.hall.change_voice();
        }
        self.sounds_changed();
    }

    /// The next sound is another one.
    fn sounds_changed(&mut self) {
        self.ringing = None;
        self.save_settings();
    }

    fn use_file(&mut self, kind: CueKind, path: String) {
        match self.hall.own_sound(path.trim().as_ref()) {
            Ok(_) => {
                self.hall.settings.own_sounds.insert(kind, path.trim().into());
                self.in_front = Some(InFront::Sounds);
                self.sounds_changed();
                self.hear(kind);
            }
            // The person mends it where they wrote it.
            Err(why) => {
                let trouble = self.hall.words.say("settings-own-trouble", &[("why", why.into())]);
                self.in_front = Some(InFront::OwnSound(kind, Typed { line: path, trouble }));
            }
        }
    }

    fn hear(&mut self, kind: CueKind) {
        self.let_hear(Heard::Tone(kind), TRIED_AFTER);
    }

    fn hear_voice(&mut self) {
        let name = self.hall.library.catalogue.iter().next().map_or("", |exercise| exercise.name.as_str());
        let (name, dose) = (name.into(), Some(Dose::Time(Duration::from_secs(30))));
        let text: Arc<str> =
            self.hall.words.phrase(&Phrase::Announce { name, side: Side::Left, dose }).into();
        if let Some(voice) = self.hall.voice() {
            voice.prepare(vec![Arc::clone(&text)]);
        }
        self.let_hear(Heard::Line { text, room: Duration::MAX }, SPOKEN_AFTER);
    }

    fn let_hear(&mut self, heard: Heard, after: Duration) {
        let now = MachineTime::now();
        let (sound, _) = self
            .ringing
            .take()
            .unwrap_or_else(|| (Sound::open(self.hall.settings.loudness(), self.hall.sounds()), now));
        sound.schedule(vec![(now.after(after), heard)]);
        self.ringing = Some((sound, now.after(after)));
    }
}
