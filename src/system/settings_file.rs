//! The settings file: read, saved whole, and set aside where it cannot be read.

use std::io;
use std::path::{Path, PathBuf};

use super::whole_file;
use crate::domain::settings::Settings;

/// A settings file is a screenful; one larger than this is none.
const BYTES_MAX: u64 = 1 << 20;
/// So many unreadable files are kept aside; beyond that the newest takes the place of the last.
const ASIDE_MAX: usize = 99;

/// The settings file could not be used, so the usual settings are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSettings {
    /// The file.
    pub path: PathBuf,
    /// Where its text is kept now, unless it could not be moved.
    pub aside: Option<PathBuf>,
}

/// Reads the settings; the usual ones where there is no file or a bad one, which stays where it is.
pub fn read(path: &Path) -> (Settings, Option<BadSettings>) {
    let bad = |aside| (Settings::default(), Some(BadSettings { path: path.to_owned(), aside }));
    match whole_file::read(path, BYTES_MAX) {
        Ok(bytes) => match std::str::from_utf8(&bytes).ok().and_then(|text| Settings::read(text).ok()) {
            Some(settings) => (settings, None),
            None => bad(None),
        },
        // One that was set aside is told of until there are settings again.
        Err(error) if error.kind() == io::ErrorKind::NotFound => match newest_aside(path) {
            Some(aside) => bad(Some(aside)),
            None => (Settings::default(), None),
        },
        Err(_) => bad(None),
    }
}

/// Reads the settings as [`read`] does, and sets a bad file aside, so that it is never written over.
pub fn load(path: &Path) -> (Settings, Option<BadSettings>) {
    let (settings, bad) = read(path);
    let aside = |bad: BadSettings| BadSettings { aside: bad.aside.or_else(|| set_aside(path)), ..bad };
    (settings, bad.map(aside))
}

/// Saves the settings.
///
/// # Errors
/// The file cannot be written, or would not be read as it was meant (`InvalidData`: a folder whose name is no text);
/// the old one is still there.
pub fn save(path: &Path, settings: &Settings) -> io::Result<()> {
    let text = settings.text();
    if Settings::read(&text).as_ref() != Ok(settings) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    whole_file::write(path, text.as_bytes())
}

fn set_aside(path: &Path) -> Option<PathBuf> {
    let free = asides(path).find(|aside| !aside.exists()).or_else(|| asides(path).last())?;
    std::fs::rename(path, &free).ok().map(|()| free)
}

fn newest_aside(path: &Path) -> Option<PathBuf> {
    asides(path).take_while(|aside| aside.exists()).last()
}

/// Where bad files are set aside, the first free one first.
fn asides(path: &Path) -> impl Iterator<Item = PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    (1..=ASIDE_MAX).map(move |number| path.with_file_name(format!("{name}.bad-{number}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::ThemeChoice;

    #[test]
    fn settings_are_loaded_as_they_were_saved() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("supple/settings.ron");
        assert_eq!(load(&path), (Settings::default(), None));
        let settings = Settings { theme: ThemeChoice::Dark, ..Settings::default() };
        save(&path, &settings).unwrap();
        assert_eq!(load(&path), (settings, None));
    }

    #[cfg(unix)]
    #[test]
    fn settings_that_could_not_be_read_again_are_not_saved_over_good_ones() {
        use std::os::unix::ffi::OsStrExt;
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("settings.ron");
        save(&path, &Settings::default()).unwrap();
        let folder = std::ffi::OsStr::from_bytes(b"/home/me/\xff").into();
        let settings = Settings { history_folder: Some(folder), ..Settings::default() };
        assert_eq!(save(&path, &settings).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(load(&path), (Settings::default(), None));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_set_aside_and_never_overwritten() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("settings.ron");
        for number in 1..=2 {
            std::fs::write(&path, format!("Settings(volume: {number}")).unwrap();
            let aside = root.path().join(format!("settings.ron.bad-{number}"));
            let bad = BadSettings { path: path.clone(), aside: Some(aside.clone()) };
            assert_eq!(load(&path), (Settings::default(), Some(bad)));
            assert_eq!(std::fs::read_to_string(aside).unwrap(), format!("Settings(volume: {number}"));
        }
        // Told of until there are settings again; one who only reads moves nothing.
        let newest = Some(root.path().join("settings.ron.bad-2"));
        assert_eq!(load(&path).1.map(|bad| bad.aside), Some(newest));
        std::fs::write(&path, "Settings(volume: 3").unwrap();
        assert_eq!(read(&path).1, Some(BadSettings { path: path.clone(), aside: None }));
        assert!(path.exists());
        save(&path, &Settings::default()).unwrap();
        assert_eq!(load(&path), (Settings::default(), None));
    }
}
