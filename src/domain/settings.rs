//! What a person has set: sound, theme, folders, the weekly plan. A RON file that they may edit themselves.
//!
//! Fields that this version does not know are passed over, so that an older Supple can share a newer one's file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::score::CueKind;

/// All settings. What is not written has its usual value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Loudness of the cues, 0 to 1.
    pub volume: Volume,
    /// Silence.
    pub muted: bool,
    /// Which of the built-in sounds.
    pub sounds: SoundSet,
    /// Cues that are seen and not heard.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub silent_cues: BTreeSet<CueKind>,
    /// Sound files of one's own, in the place of tones.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub own_sounds: BTreeMap<CueKind, PathBuf>,
    /// The voice.
    pub voice: VoiceSettings,
    /// Light, dark or as the system has it.
    pub theme: ThemeChoice,
    /// Where the history lies; nothing means Supple's own data folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history_folder: Option<PathBuf>,
    /// Size of words and everything else in the window, of the usual one.
    pub text_percent: TextPercent,
    /// Figures stand still, and screens change at once.
    pub less_motion: bool,
    /// Deep bends at the hip are swapped for what is milder.
    pub sore_sit_bone: bool,
    /// Which routine on which day.
    pub plan: WeekPlan,
}

/// One of the built-in sets of sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SoundSet {
    /// Soft wood and a small bell.
    #[default]
    Wood,
    /// Metal that rings.
    Bell,
    /// Cuts through a noisy room.
    Bright,
}

impl SoundSet {
    /// Every set.
    pub const ALL: [Self; 3] = [Self::Wood, Self::Bell, Self::Bright];
}

/// How the voice speaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VoiceSettings {
    /// Whether it speaks.
    pub speaks: bool,
    /// The voice or language, as `espeak-ng -v` has it.
    pub name: String,
    /// Its speed.
    pub words_a_minute: WordsAMinute,
    /// How loud beside the tones.
    pub volume: Volume,
    /// A kind word in long holds.
    pub encourages: bool,
    /// A program of one's own in the place of espeak-ng, with `{file}` where it is to write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
}

impl Default for VoiceSettings {
    fn default() -> Self {
        let (name, words_a_minute) = ("en-us".to_owned(), WordsAMinute::from(150));
        let volume = Volume::from(1.0);
        Self { speaks: true, name, words_a_minute, volume, encourages: false, program: None }
    }
}

/// A speed of speech, 100 to 220 words a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct WordsAMinute(u16);

impl WordsAMinute {
    /// The slowest and the fastest.
    pub const RANGE: (u16, u16) = (100, 220);

    /// Words a minute.
    pub fn get(self) -> u16 {
        self.0
    }

    /// From 0 for the slowest to 1 for the fastest, in steps of five words.
    pub fn at(share: f32) -> Self {
        let (slowest, fastest) = Self::RANGE;
        let fives = share.clamp(0.0, 1.0) * f32::from(fastest - slowest) / 5.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 24")]
        Self(slowest + fives.round() as u16 * 5)
    }

    /// Where it stands from 0 for the slowest to 1 for the fastest.
    pub fn share(self) -> f32 {
        let (slowest, fastest) = Self::RANGE;
        f32::from(self.0 - slowest) / f32::from(fastest - slowest)
    }
}

impl From<u16> for WordsAMinute {
    fn from(words: u16) -> Self {
        Self(words.clamp(Self::RANGE.0, Self::RANGE.1))
    }
}

impl From<WordsAMinute> for u16 {
    fn from(words: WordsAMinute) -> Self {
        words.0
    }
}

/// A loudness from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "f32", into = "f32")]
pub struct Volume(f32);

/// A size from 90 to 150 % of the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextPercent(u16);

/// Which colours the window wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The weekly plan: sessions planned are days named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WeekPlan {
    /// A routine's id for each day on which one is planned.
    pub days: BTreeMap<Day, String>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the name is the day")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// The routine without deep bends at the hip, for a start, and while a warning sign is open.
pub const GENTLE_ROUTINE: &str = "gentle_start";
/// The routine planned before a person has planned any (contract).
pub const USUAL_ROUTINE: &str = "hamstring_hip_daily";

impl Default for Settings {
    fn default() -> Self {
        Self {
            volume: Volume(0.8),
            muted: false,
            sounds: SoundSet::Wood,
            silent_cues: BTreeSet::new(),
            own_sounds: BTreeMap::new(),
            voice: VoiceSettings::default(),
            theme: ThemeChoice::System,
            history_folder: None,
            text_percent: TextPercent(100),
            less_motion: false,
            sore_sit_bone: false,
            plan: WeekPlan::default(),
        }
    }
}

impl Default for WeekPlan {
    /// The daily routine, Monday to Friday.
    fn default() -> Self {
        let working = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
        Self { days: working.into_iter().map(|day| (day, USUAL_ROUTINE.to_owned())).collect() }
    }
}

impl From<f32> for Volume {
    /// The nearest loudness there is; what is no number is silence.
    fn from(volume: f32) -> Self {
        Self(if volume.is_nan() { 0.0 } else { volume.clamp(0.0, 1.0) })
    }
}

impl From<Volume> for f32 {
    fn from(volume: Volume) -> Self {
        volume.0
    }
}

impl From<u16> for TextPercent {
    /// The nearest size there is.
    fn from(percent: u16) -> Self {
        Self(percent.clamp(Self::MIN, Self::MAX))
    }
}

impl From<TextPercent> for u16 {
    fn from(percent: TextPercent) -> Self {
        percent.0
    }
}

impl TextPercent {
    /// The least.
    pub const MIN: u16 = 90;
    /// The greatest.
    pub const MAX: u16 = 150;

    /// 90 to 150.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl Volume {
    /// 0 to 1.
    pub fn get(self) -> f32 {
        self.0
    }
}

impl Day {
    /// Every day, Monday first.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    /// The day of the week of a date.
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

impl WeekPlan {
    /// The routine planned for a date.
    pub fn on(&self, date: Date) -> Option<&str> {
        self.days.get(&Day::of(date)).map(String::as_str)
    }

    /// The routine to offer on a date: the one planned, else the one planned next, else the usual one.
    pub fn offered(&self, date: Date) -> &str {
        let today = Day::of(date);
        let later = self.days.range(today..).next().or_else(|| self.days.iter().next());
        later.map_or(USUAL_ROUTINE, |(_, routine)| routine)
    }

    /// Plans a routine for a day, or nothing.
    pub fn set(&mut self, day: Day, routine: Option<String>) {
        match routine {
            Some(routine) => drop(self.days.insert(day, routine)),
            None => drop(self.days.remove(&day)),
        }
    }

    /// The routine that has most days of the week, the first of equals; the usual one where none is planned.
    pub fn main(&self) -> &str {
        let days = |routine: &str| self.days.values().filter(|other| *other == routine).count();
        let most = self.days.values().rev().max_by_key(|routine| days(routine));
        most.map_or(USUAL_ROUTINE, String::as_str)
    }

    /// Sessions planned in a week.
    pub fn sessions(&self) -> usize {
        self.days.len()
    }
}

impl Settings {
    /// Reads a settings file's text.
    ///
    /// # Errors
    /// What ron says is wrong with it, and where.
    pub fn read(text: &str) -> Result<Self, ron::error::SpannedError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(text)
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let layout = ron::ser::PrettyConfig::new().struct_names(true);
        // These types are text in every case; an empty file would be refused when it is read.
        ron::ser::to_string_pretty(self, layout).unwrap_or_default() + "\n"
    }

    /// The loudness at which cues sound now.
    pub fn loudness(&self) -> f32 {
        if self.muted { 0.0 } else { self.volume.get() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn settings_are_read_as_they_were_written() {
        let changed = Settings {
            volume: Volume::from(0.35),
            muted: true,
            sounds: SoundSet::Bell,
            silent_cues: BTreeSet::from([CueKind::Tempo]),
            own_sounds: BTreeMap::from([(CueKind::End, PathBuf::from("~/gong.flac"))]),
            voice: VoiceSettings {
                speaks: false,
                program: Some("piper --output_file {file}".to_owned()),
                ..VoiceSettings::default()
            },
            theme: ThemeChoice::Dark,
            history_folder: Some(PathBuf::from("/home/me/Sync/supple")),
            text_percent: TextPercent::from(120),
            less_motion: true,
            sore_sit_bone: true,
            plan: WeekPlan { days: BTreeMap::from([(Day::Sun, "evening".to_owned())]) },
        };
        for settings in [Settings::default(), changed] {
            assert_eq!(Settings::read(&settings.text()), Ok(settings));
        }
    }

    #[test]
    fn what_is_not_written_is_usual_and_what_is_not_known_is_passed_over() {
        let read = Settings::read(
            "Settings(volume: 7, text_percent: 400, later: (a: [1, 2]), plan: (days: {Sat: \"evening\"}))",
        )
        .unwrap();
        let plan = WeekPlan { days: BTreeMap::from([(Day::Sat, "evening".to_owned())]) };
        assert_eq!(
            read,
            Settings {
                volume: Volume::from(1.0),
                text_percent: TextPercent::from(150),
                plan,
                ..Settings::default()
            }
        );
        assert_eq!(Settings::read("()"), Ok(Settings::default()));
        assert!(Settings::read("Settings(volume: ").is_err());
    }

    #[test]
    fn the_usual_plan_is_the_daily_routine_on_working_days() {
        let plan = WeekPlan::default();
        assert_eq!(plan.sessions(), 5);
        assert_eq!(plan.on(date("2026-11-26")), Some(USUAL_ROUTINE));
        assert_eq!(plan.on(date("2026-11-28")), None);
        assert_eq!(plan.offered(date("2026-11-28")), USUAL_ROUTINE);
        assert_eq!(plan.main(), USUAL_ROUTINE);
        let mut plan = WeekPlan::default();
        for day in Day::ALL {
            plan.set(day, None);
        }
        assert_eq!((plan.sessions(), plan.main()), (0, USUAL_ROUTINE));
        plan.set(Day::Mon, Some("evening".to_owned()));
        plan.set(Day::Wed, Some("glute_core".to_owned()));
        plan.set(Day::Fri, Some("glute_core".to_owned()));
        assert_eq!(plan.main(), "glute_core");
        assert_eq!(WeekPlan { days: BTreeMap::new() }.offered(date("2026-11-28")), USUAL_ROUTINE);
    }
}
