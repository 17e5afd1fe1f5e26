//! The voice with an engine that hums, and with programs that are not there or make no sound.

use std::sync::atomic::{AtomicU8, Ordering};

use super::*;
use crate::system::clock::MachineTime;

/// Hums for as many tenths of a second as the text has letters, with silence around it, and counts.
struct Hum(Arc<AtomicU8>);

impl Engine for Hum {
    fn speak(&self, text: &str) -> Result<(u32, Vec<f32>), VoiceFault> {
        self.0.fetch_add(1, Ordering::Relaxed);
        let hum = (0..text.len() * 2_205).map(|frame| (frame as f32 * 0.05).sin() * 0.9);
        let silence = || std::iter::repeat_n(0.0, 5_000);
        Ok((22_050, silence().chain(hum).chain(silence()).collect()))
    }
}

fn until_ready(voice: &Voice, text: &str) -> Option<Clip> {
    let since = MachineTime::now();
    while MachineTime::now().since(since) < Duration::from_secs(30) {
        if voice.take(text).is_some() || matches!(voice.state(), VoiceState::Missing | VoiceState::Fails) {
            break;
        }
        std::thread::yield_now();
    }
    voice.take(text)
}

fn manner() -> Manner {
    Manner { name: "en-us".to_owned(), words_a_minute: 150, program: None }
}

#[test]
fn a_line_is_trimmed_levelled_and_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Arc::new(AtomicU8::new(0));
    let voice =
        || Voice::with(Box::new(Hum(Arc::clone(&asked))), Cache::new(folder.path().join("voice"), &manner()));
    let first = voice();
    assert_eq!((first.take("abcde"), first.state()), (None, VoiceState::Untried));
    first.prepare(vec!["abcde".into(), "abcde".into()]);
    let clip = until_ready(&first, "abcde").unwrap();
    let secs = clip.length().as_secs_f64();
    assert!((secs - 0.5).abs() < 0.01, "{secs} s");
    let loud = clip::loudest_moment(&clip.samples, clip.rate).unwrap();
    assert!((loud + 22.5).abs() < 3.0, "{loud} LUFS");
    assert!(clip.samples[0].abs() < 1e-6 && clip.samples[clip.samples.len() - 1].abs() < 1e-6);
    // The next program finds it on disk, sample for sample.
    let second = voice();
    second.prepare(vec!["abcde".into()]);
    assert_eq!(until_ready(&second, "abcde"), Some(clip));
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[test]
fn another_manner_is_another_line_and_a_damaged_one_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let cache =
        |name: &str| Cache::new(folder.path().to_owned(), &Manner { name: name.to_owned(), ..manner() });
    let clip = Clip { rate: clip::RATE, samples: vec![0.5; 100].into() };
    cache("en-us").keep("left", &clip);
    assert_eq!(cache("en-us").find("left"), Some(clip));
    assert_eq!((cache("de").find("left"), cache("en-us").find("right")), (None, None));
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    std::fs::write(file, b"RIFF?").unwrap();
    assert_eq!(cache("en-us").find("left"), None);
}

#[test]
fn a_program_that_is_not_there_or_makes_no_sound_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for (program, state) in [("supple-no-such-program", VoiceState::Missing), ("false", VoiceState::Fails)] {
        let voice =
            Voice::new(&Manner { program: Some(program.to_owned()), ..manner() }, folder.path().to_owned());
        voice.prepare(vec!["left".into()]);
        assert_eq!(until_ready(&voice, "left"), None);
        assert_eq!(voice.state(), state, "{program}");
    }
}
