//! The routines and exercises there are: those that come with Supple, and a person's own files over them.
//!
//! A bad file hides nothing else: it is listed with its faults. What the text means is `domain::routine`'s affair.

mod saying;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use saying::{Saying, io_reason};

use crate::assets;
use crate::domain::exercise::{Catalogue, Exercise};
use crate::domain::routine::{Routine, RoutineFault, TEXT_BYTES_MAX};

/// More files than this in the folder are not a person's routines; the rest is not read.
const FILES_MAX: usize = 1_000;
/// A person's own exercises, in the data folder.
pub const EXERCISES_FILE: &str = "exercises.ron";

/// Everything that can be done.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The exercises, a person's own over those that come with Supple.
    pub catalogue: Catalogue,
    /// What is wrong with a person's own `exercises.ron`, where it is.
    pub bad_exercises: Option<BadFile>,
    /// The routines: built-in ones in their order, then a person's own by file name.
    pub entries: Vec<Entry>,
    /// Deep bends at the hip are swapped for what is milder.
    spares: bool,
}

/// One routine's file.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The file's name less its ending.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it says, or what is wrong with it.
    pub routine: Result<Routine, BadFile>,
    /// How many of its exercises were swapped or left out for a sore sit bone.
    pub spared: usize,
}

/// Where a routine comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes with Supple.
    BuiltIn,
    /// A file.
    File(PathBuf),
}

/// A file that cannot be used.
#[derive(Clone, Debug)]
pub struct BadFile {
    /// The file.
    pub path: PathBuf,
    /// Its text as far as it is one, to show the line at fault.
    pub text: String,
    /// Why not.
    pub why: Why,
}

/// Why a file cannot be used.
#[derive(Clone, Debug)]
pub enum Why {
    /// It could not be read.
    Unreadable(io::ErrorKind),
    /// It was read, and these are its faults.
    Faults(Vec<RoutineFault>),
}

/// Whether a name means a file, not an id.
pub fn is_path(named: &str) -> bool {
    is_routine_file(Path::new(named)) || named.contains(std::path::MAIN_SEPARATOR)
}

/// A name under which a routine is found from any folder: a path in full, an id as it is.
pub fn lasting_name(named: &str) -> String {
    let whole = is_path(named).then(|| std::path::absolute(named).ok()).flatten();
    whole.map_or_else(|| named.to_owned(), |path| path.display().to_string())
}

/// What a person named on the command line or in the window.
#[derive(Clone, Debug)]
pub enum Found {
    /// It can be done.
    Routine(Routine),
    /// It is there and cannot be used.
    Bad(BadFile),
    /// There is no such thing; the nearest id, if one is like it.
    Nothing {
        /// The id that is most like it.
        nearest: Option<String>,
    },
}

impl Library {
    /// Reads everything: what comes with Supple, then `exercises.ron` and `routines/*.ron` of the data folder.
    pub fn load(data: &Path) -> Self {
        let mut library = Self::default();
        if let Ok(exercises) = Routine::read_exercises(assets::EXERCISES.as_bytes()) {
            library.catalogue.add(exercises);
        }
        library.own_exercises(&data.join(EXERCISES_FILE));
        for (id, text) in assets::BUILT_IN {
            let routine = Routine::read(id, text.as_bytes(), &library.catalogue);
            let path = PathBuf::from(format!("{id}.ron"));
            let routine =
                routine.map_err(|faults| BadFile { path, text: text.to_owned(), why: Why::Faults(faults) });
            library.entries.push(Entry { id: id.to_owned(), origin: Origin::BuiltIn, routine, spared: 0 });
        }
        for path in routine_files(&data.join("routines")) {
            library.own_routine(path);
        }
        library
    }

    /// Where the sit bone is sore: the same routines, their deep bends at the hip swapped for what is milder.
    #[must_use]
    pub fn sparing(mut self, spares: bool) -> Self {
        self.spares = spares;
        if spares {
            for entry in &mut self.entries {
                if let Ok(routine) = &entry.routine {
                    let (milder, changed) = routine.spared(&self.catalogue);
                    (entry.routine, entry.spared) = (Ok(milder), changed);
                }
            }
        }
        self
    }

    /// The routine of that id, the exercise of that id by itself, or the file at that path.
    pub fn find(&self, named: &str) -> Found {
        if let Some(entry) = self.entries.iter().find(|entry| entry.id == named) {
            return found(entry.routine.clone());
        }
        if let Some(exercise) = self.catalogue.find(named) {
            return found(Routine::of_exercise(exercise).map_err(|faults| BadFile {
                path: PathBuf::from("exercises.ron"),
                text: String::new(),
                why: Why::Faults(faults),
            }));
        }
        if is_path(named) {
            let read = self.read_file(Path::new(named));
            let spared =
                |routine: Routine| if self.spares { routine.spared(&self.catalogue).0 } else { routine };
            return found(read.map(spared));
        }
        let ids = self.entries.iter().map(|entry| entry.id.as_str()).chain(self.catalogue.ids());
        Found::Nothing { nearest: crate::domain::routine::nearest(named, ids) }
    }

    /// Reads one routine file, wherever it lies.
    ///
    /// # Errors
    /// That it could not be read, or its faults.
    pub fn read_file(&self, path: &Path) -> Result<Routine, BadFile> {
        let bytes = read_bounded(path).map_err(|error| unreadable(path, &error))?;
        Routine::read(&id_of(path), &bytes, &self.catalogue).map_err(|faults| faulty(path, &bytes, faults))
    }

    /// Whether a file is a good routine, or a good list of exercises where it is named `exercises.ron`.
    ///
    /// # Errors
    /// That it could not be read, or its faults.
    pub fn check_file(&self, path: &Path) -> Result<(), BadFile> {
        if path.file_name().is_some_and(|name| name == EXERCISES_FILE) {
            read_exercises(path).map(drop)
        } else {
            self.read_file(path).map(drop)
        }
    }

    fn own_exercises(&mut self, path: &Path) {
        match read_exercises(path) {
            Ok(exercises) => self.catalogue.add(exercises),
            Err(BadFile { why: Why::Unreadable(io::ErrorKind::NotFound), .. }) => {}
            Err(bad) => self.bad_exercises = Some(bad),
        }
    }

    fn own_routine(&mut self, path: PathBuf) {
        let entry =
            Entry { id: id_of(&path), routine: self.read_file(&path), origin: Origin::File(path), spared: 0 };
        let same = self.entries.iter_mut().find(|other| other.id == entry.id);
        match same {
            Some(other) if other.origin == Origin::BuiltIn => *other = entry,
            // `hips.ron` beside `hips.supple.ron`: both are listed, the second under its whole name.
            Some(_) => self.entries.push(Entry { id: format!("{}.supple", entry.id), ..entry }),
            None => self.entries.push(entry),
        }
    }
}

fn read_exercises(path: &Path) -> Result<Vec<Exercise>, BadFile> {
    let bytes = read_bounded(path).map_err(|error| unreadable(path, &error))?;
    Routine::read_exercises(&bytes).map_err(|faults| faulty(path, &bytes, faults))
}

fn found(routine: Result<Routine, BadFile>) -> Found {
    match routine {
        Ok(routine) => Found::Routine(routine),
        Err(bad) => Found::Bad(bad),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> BadFile {
    BadFile { path: path.to_owned(), text: String::new(), why: Why::Unreadable(error.kind()) }
}

fn faulty(path: &Path, bytes: &[u8], faults: Vec<RoutineFault>) -> BadFile {
    // A large or binary file is not kept to show a line of it.
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= TEXT_BYTES_MAX).unwrap_or("");
    BadFile { path: path.to_owned(), text: text.to_owned(), why: Why::Faults(faults) }
}

/// A routine's id: the file's name less `.ron` or `.supple.ron`.
pub fn id_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".ron").unwrap_or(&name);
    stem.strip_suffix(".supple").unwrap_or(stem).to_owned()
}

fn is_routine_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

/// The routine files of a folder, by name. A folder that is not there has none.
fn routine_files(folder: &Path) -> Vec<PathBuf> {
    let hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let Ok(listing) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = listing
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| is_routine_file(path) && !hidden(path))
        .take(FILES_MAX)
        .collect();
    paths.sort();
    paths
}

/// The bytes of a file. A larger one than a routine may be comes with one byte too many, so that it is told as such.
fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    // A pipe of that name would be waited for without end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(TEXT_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
