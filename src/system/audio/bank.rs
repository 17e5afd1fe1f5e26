//! Which samples each cue has, at the rate of a device: tones of a set, a person's own sounds, spoken lines.
//!
//! The mixer borrows them on the audio thread, where nothing may be freed: a bank outlives its mixer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use super::clip::Clip;
use super::tones;
use crate::domain::score::CueKind;
use crate::domain::settings::SoundSet;
use crate::system::voice::Voice;

/// What a person wants to hear.
#[derive(Clone, Debug, Default)]
pub struct Sounds {
    /// The built-in tones.
    pub set: SoundSet,
    /// Cues that are seen and not heard.
    pub off: BTreeSet<CueKind>,
    /// Sounds of one's own in the place of tones.
    pub own: BTreeMap<CueKind, Clip>,
    /// The voice, where it speaks.
    pub voice: Option<Voice>,
    /// How loud it speaks beside the tones, 0 to 1.
    pub voice_volume: f32,
}

/// What is to be heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A tone, or what a person has put in its place.
    Tone(CueKind),
    /// A spoken line; left out where the voice takes longer than `room`.
    Line {
        /// The words.
        text: Arc<str>,
        /// How long it may take.
        room: Duration,
    },
}

/// What became of a look for samples.
#[derive(Debug)]
pub(super) enum Found {
    /// To be played, this loud.
    Samples(Arc<[f32]>, f32),
    /// Not to be heard at all: switched off, or longer than there is room.
    Nothing,
    /// The voice has not made it yet.
    NotYet,
}

/// The samples, at one rate.
#[derive(Debug)]
pub(super) struct Bank {
    rate: u32,
    /// In the order of [`CueKind::ALL`].
    tones: [Option<Arc<[f32]>>; CueKind::ALL.len()],
    lines: BTreeMap<Arc<str>, (Duration, Arc<[f32]>)>,
    sounds: Arc<Sounds>,
}

impl Bank {
    pub(super) fn new(sounds: Arc<Sounds>, rate: u32) -> Self {
        let tone = |kind: CueKind| {
            let own = || sounds.own.get(&kind).map(|clip| clip.at(rate));
            let heard = !sounds.off.contains(&kind);
            heard.then(|| own().unwrap_or_else(|| tones::tone(sounds.set, kind, rate).into()))
        };
        Self { rate, tones: CueKind::ALL.map(tone), lines: BTreeMap::new(), sounds }
    }

    /// Frames a second.
    pub(super) fn rate(&self) -> u32 {
        self.rate
    }

    pub(super) fn find(&mut self, heard: &Heard) -> Found {
        match heard {
            Heard::Tone(kind) => match self.tones.get(*kind as usize) {
                Some(Some(samples)) => Found::Samples(Arc::clone(samples), 1.0),
                Some(None) | None => Found::Nothing,
            },
            Heard::Line { text, room } => self.line(text, *room),
        }
    }

    fn line(&mut self, text: &Arc<str>, room: Duration) -> Found {
        let Some(voice) = &self.sounds.voice else { return Found::Nothing };
        if !self.lines.contains_key(text) {
            let Some(clip) = voice.take(text) else { return Found::NotYet };
            self.lines.insert(Arc::clone(text), (clip.length(), clip.at(self.rate)));
        }
        match self.lines.get(text) {
            Some((length, samples)) if *length <= room => {
                // As the slider of the tones: half the way sounds like half.
                let gain = self.sounds.voice_volume * self.sounds.voice_volume;
                Found::Samples(Arc::clone(samples), gain)
            }
            Some(_) | None => Found::Nothing,
        }
    }

    /// The samples of one tone.
    #[cfg(test)]
    pub(super) fn tone(&self, kind: CueKind) -> &[f32] {
        self.tones[kind as usize].as_deref().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bank_keeps_each_kind_in_its_own_place() {
        for (place, kind) in CueKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, place);
        }
    }

    #[test]
    fn a_cue_is_its_own_sound_or_none_where_a_person_wants_it_so() {
        let own = Clip { rate: 24_000, samples: vec![0.25; 240].into() };
        let sounds = Sounds {
            off: BTreeSet::from([CueKind::Tempo]),
            own: BTreeMap::from([(CueKind::End, own)]),
            ..Sounds::default()
        };
        let bank = Bank::new(Arc::new(sounds), 48_000);
        assert!(bank.tone(CueKind::Tempo).is_empty());
        assert_eq!(bank.tone(CueKind::End).len(), 480);
        assert_eq!(bank.tone(CueKind::Start), tones::tone(SoundSet::Wood, CueKind::Start, 48_000));
    }
}
