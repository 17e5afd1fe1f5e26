//! Lines that were made before, as wav files. Always safe to delete; a damaged one is made anew.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Cursor;
use std::path::PathBuf;

use super::engine::Manner;
use crate::system::audio::clip::{self, Clip};
use crate::system::whole_file;

/// So many lines are kept: some ten routines' worth.
const LINES_MAX: usize = 600;

/// The lines of one manner of speaking.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    manner: Manner,
}

impl Cache {
    pub(super) fn new(folder: PathBuf, manner: &Manner) -> Self {
        Self { folder, manner: manner.clone() }
    }

    /// The line, where it was made before.
    pub(super) fn find(&self, text: &str) -> Option<Clip> {
        let bytes = fs::read(self.place(text)).ok()?;
        let (rate, samples) = clip::decoded(bytes, std::time::Duration::from_mins(1)).ok()?;
        (rate == clip::RATE).then(|| Clip { rate, samples: samples.into() })
    }

    /// Keeps the line for the next time. Where that fails it is merely made again.
    pub(super) fn keep(&self, text: &str, clip: &Clip) {
        let mut wav = Cursor::new(Vec::new());
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: clip.rate,
            bits_per_sample: 32,
            sample_format: hound::SampleFormat::Float,
        };
        let written = hound::WavWriter::new(&mut wav, spec).and_then(|mut writer| {
            clip.samples.iter().try_for_each(|sample| writer.write_sample(*sample))?;
            writer.finalize()
        });
        if written.is_ok() && whole_file::make_folder(&self.folder).is_ok() {
            drop(whole_file::write(&self.place(text), wav.get_ref()));
        }
    }

    /// Lets go of the oldest lines where there are too many.
    pub(super) fn tidy(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let dated = |entry: fs::DirEntry| {
            // One that cannot be dated goes first.
            let modified = entry.metadata().and_then(|data| data.modified()).ok();
            (modified, entry.path())
        };
        let mut lines: Vec<_> = entries.flatten().map(dated).collect();
        lines.sort();
        let spare = lines.len().saturating_sub(LINES_MAX);
        for (_, path) in lines.into_iter().take(spare) {
            drop(fs::remove_file(path));
        }
    }

    fn place(&self, text: &str) -> PathBuf {
        let Manner { name, words_a_minute, program } = &self.manner;
        let mut hasher = DefaultHasher::new();
        (name, words_a_minute, program, text).hash(&mut hasher);
        let check = crc32c::crc32c(text.as_bytes());
        self.folder.join(format!("{:016x}-{check:08x}.wav", hasher.finish()))
    }
}
