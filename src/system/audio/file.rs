//! A session as a sound file: wav or flac, 16 bits, mono.

use std::io::Cursor;

use flacenc::component::BitRepr as _;
use flacenc::error::Verify as _;

/// The kinds of file that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// As it is.
    Wav,
    /// The same, smaller.
    Flac,
}

/// The samples could not be put into a file of that kind.
#[derive(Debug, thiserror::Error)]
#[error("the samples cannot be encoded")]
pub struct NotEncoded;

impl FileKind {
    /// By the file's ending.
    pub fn of(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "wav" => Some(Self::Wav),
            "flac" => Some(Self::Flac),
            _ => None,
        }
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// It is too long for such a file.
    pub fn encode(self, parts: impl Iterator<Item = Vec<f32>>, rate: u32) -> Result<Vec<u8>, NotEncoded> {
        let samples: Vec<i16> = parts.flatten().map(whole).collect();
        match self {
            Self::Wav => wav(&samples, rate).map_err(|_too_long| NotEncoded),
            Self::Flac => flac(&samples, rate).ok_or(NotEncoded),
        }
    }
}

/// The nearest of 65,536 steps. Nothing here is louder than full scale.
#[expect(clippy::cast_possible_truncation, reason = "it is clamped")]
fn whole(sample: f32) -> i16 {
    (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16
}

fn wav(samples: &[i16], rate: u32) -> hound::Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::new(&mut bytes, spec)?;
    let mut block = writer.get_i16_writer(u32::try_from(samples.len()).unwrap_or(u32::MAX));
    for sample in samples {
        block.write_sample(*sample);
    }
    block.flush()?;
    writer.finalize()?;
    Ok(bytes.into_inner())
}

fn flac(samples: &[i16], rate: u32) -> Option<Vec<u8>> {
    let mut samples: Vec<i32> = samples.iter().map(|sample| i32::from(*sample)).collect();
    let config = flacenc::config::Encoder::default().into_verified().ok()?;
    // A last block shorter than the others would be taken for the least there is, and stop strict readers.
    samples.resize(samples.len().next_multiple_of(config.block_size), 0);
    let source = flacenc::source::MemSource::from_samples(&samples, 1, 16, rate as usize);
    let stream = flacenc::encode_with_fixed_block_size(&config, source, config.block_size).ok()?;
    let mut sink = flacenc::bitsink::ByteSink::new();
    stream.write(&mut sink).ok()?;
    Some(sink.as_slice().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::audio::clip;

    #[test]
    fn both_kinds_hold_the_same_samples() {
        let samples: Vec<f32> = (0..48_000).map(|frame| (frame as f32 * 0.02).sin() * 0.3).collect();
        let decoded = [FileKind::Wav, FileKind::Flac].map(|kind| {
            let bytes = kind.encode(samples.chunks(1_000).map(<[f32]>::to_vec), 48_000).unwrap();
            clip::decoded(bytes, std::time::Duration::from_secs(2)).unwrap()
        });
        let [(rate, read), (_, flac)] = &decoded;
        assert_eq!(read.as_slice(), &flac[..read.len()]);
        assert!(flac[read.len()..].iter().all(|sample| *sample == 0.0));
        assert_eq!((*rate, read.len()), (48_000, samples.len()));
        assert!(read.iter().zip(&samples).all(|(one, other)| (one - other).abs() < 1e-4));
    }
}
