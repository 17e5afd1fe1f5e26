//! A routine's text read to be edited, and written where it belongs.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::Hall;
use crate::assets;
use crate::domain::exercise::{Catalogue, Dose, Exercise, Kind, Muscles, Position, Sided};
use crate::domain::routine::{
    Edit, Known, NotEdited, Routine, TEXT_BYTES_MAX, edited, file_stem, quoted, typed_secs, with_exercise,
};
use crate::system::library::{BadFile, EXERCISES_FILE, Origin, Why, io_reason, is_path};
use crate::system::{own_files, whole_file};
use crate::ui::screens::making::Making;

/// A routine's text, and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its file; nothing for one that comes with Supple.
    pub path: Option<PathBuf>,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Its name to a person: its file's.
    pub fn file_name(&self) -> String {
        let name =
            self.path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        name.unwrap_or_else(|| format!("{}.ron", self.id))
    }

    /// What a text in its place says.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, text: &str, catalogue: &Catalogue) -> Result<Routine, BadFile> {
        Routine::read(&self.id, text.as_bytes(), catalogue).map_err(|faults| {
            let path = self.path.clone().unwrap_or_else(|| PathBuf::from(self.file_name()));
            BadFile { path, text: text.to_owned(), why: Why::Faults(faults) }
        })
    }
}

impl Hall {
    /// The text of the routine of that id, or in the file of that path.
    ///
    /// # Errors
    /// Why it cannot be had, in a sentence.
    pub fn source(&self, named: &str) -> Result<Source, String> {
        let known = self.library.entries.iter().any(|entry| entry.id == named);
        let path =
            if known { self.file_of(named) } else { Some(PathBuf::from(named)).filter(|_| is_path(named)) };
        let bytes = match &path {
            Some(path) => whole_file::read(path, TEXT_BYTES_MAX as u64),
            None => self.text_of(named),
        };
        let text = bytes.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_not_text| io::ErrorKind::InvalidData.into())
        });
        let told = path.as_ref().map_or_else(|| named.to_owned(), |path| path.display().to_string());
        let text = text.map_err(|error| self.say_why("edit-not-read", &told, error.kind()))?;
        let id = match &path {
            Some(path) if !known => crate::system::library::id_of(path),
            Some(_) | None => named.to_owned(),
        };
        Ok(Source { id, path, text })
    }

    /// Writes a text in place of what that routine says: into its file; for one that comes with Supple into a new file of
    /// one's own, which takes its place. Gives the path.
    ///
    /// # Errors
    /// It cannot be written; what was there still is.
    pub fn write_source(&self, source: &Source, text: &str) -> io::Result<PathBuf> {
        match &source.path {
            Some(path) => whole_file::write(path, text.as_bytes()).map(|()| path.clone()),
            None => own_files::add_as(&self.folders.routines(), &source.id, text.as_bytes()),
        }
    }

    /// Makes a routine of that name: blank, or what another says. Gives its path.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn new_routine(&self, name: &str, from: Option<&str>) -> Result<PathBuf, String> {
        let text = from.map_or_else(
            || Ok(assets::BLANK.to_owned()),
            |named| self.source(named).map(|source| source.text),
        )?;
        let named = Edit::Routine { field: "name".to_owned(), value: Some(quoted(name.trim())) };
        let text = edited(&text, &named).map_err(|why| self.words.not_edited(&why))?;
        self.add_routine(&file_stem(name), &text)
    }

    /// A copy of a file among one's own routines; one that lies there already stays as it is. Gives the path.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn take_in_routine(&self, file: &Path) -> Result<PathBuf, String> {
        let source = self.source(&file.display().to_string())?;
        if file.parent().is_some_and(|folder| folder == self.folders.routines()) {
            return Ok(file.to_owned());
        }
        self.add_routine(&file_stem(&source.id), &source.text)
    }

    /// Writes a routine's file under that id, or with a number where it is taken.
    fn add_routine(&self, id: &str, text: &str) -> Result<PathBuf, String> {
        let folder = self.folders.routines();
        let written = if self.is_taken(id) {
            own_files::add(&folder, id, text.as_bytes())
        } else {
            own_files::add_as(&folder, id, text.as_bytes())
        };
        written.map_err(|error| self.say_why("edit-not-written", &folder.display().to_string(), error.kind()))
    }

    /// Whether an exercise or a routine has that id.
    fn is_taken(&self, id: &str) -> bool {
        self.library.catalogue.find(id).is_some() || self.library.entries.iter().any(|it| it.id == id)
    }

    /// Writes an exercise of one's own behind those in `exercises.ron`; gives its id.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn make_exercise(&self, making: &Making) -> Result<String, String> {
        let path = self.folders.data.join(EXERCISES_FILE);
        let told = path.display().to_string();
        let text = match whole_file::read(&path, TEXT_BYTES_MAX as u64) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_not_text| io::ErrorKind::InvalidData),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(error.kind()),
        };
        let text = text.map_err(|kind| self.say_why("edit-not-read", &told, kind))?;
        let exercise = self.exercise_of(making)?;
        let after = with_exercise(&text, &exercise).map_err(|why| self.words.not_edited(&why))?;
        if let Err(faults) = Routine::read_exercises(after.as_bytes()) {
            let bad = BadFile { path, text: after, why: Why::Faults(faults) };
            return Err(bad.sayings(&self.words).into_iter().next().map_or(told, |saying| saying.message));
        }
        let written = whole_file::write(&path, after.as_bytes());
        written.map_err(|error| self.say_why("edit-not-written", &told, error.kind()))?;
        Ok(exercise.id)
    }

    /// The exercise that a person wrote down.
    fn exercise_of(&self, making: &Making) -> Result<Exercise, String> {
        let number = |written: &str, usual: f64| {
            if written.trim().is_empty() { Some(usual) } else { typed_secs(written) }
        };
        let (amount, sets) = (number(&making.amount, 30.0), number(&making.sets, 1.0));
        let reps = if making.amount.trim().is_empty() { Some(10.0) } else { amount };
        let missing = |key: &str| self.words.get(key);
        if making.name.trim().is_empty() {
            return Err(missing("exercise-make-no-name"));
        }
        let (Some(amount), Some(sets), Some(reps)) = (amount, sets, reps) else {
            return Err(missing("exercise-make-no-amount"));
        };
        let rest_secs = if sets > 1.0 { 10.0 } else { 0.0 };
        let dose = match making.kind() {
            Kind::Stretch => Dose::Hold { secs: amount, sets, rest_secs },
            Kind::Strength => Dose::Reps { reps, tempo: (2.0, 1.0, 2.0), sets, rest_secs },
            Kind::Dynamic | Kind::Breath => Dose::Move { secs: amount, sets, rest_secs },
        };
        let like = making.looks_like.as_ref().and_then(|id| self.library.catalogue.find(id));
        let stem = file_stem(&making.name);
        let ids = (1_u32..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}_{n}") });
        Ok(Exercise {
            id: ids.take(1_000).find(|id| !self.is_taken(id)).unwrap_or(stem.clone()),
            name: making.name.trim().to_owned(),
            kind: making.kind(),
            muscles: Muscles { primary: making.muscles.iter().copied().collect(), secondary: Vec::new() },
            sides: if making.each_side { Sided::Each } else { Sided::No },
            dose,
            position: Position::default(),
            equipment: Vec::new(),
            how: making
                .how
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            feel: String::new(),
            easier: String::new(),
            harder: String::new(),
            stop_if: making.stop_if.trim().to_owned(),
            tags: Vec::new(),
            poses: like.map(|it| it.poses.clone()).unwrap_or_default(),
            side_is: None,
            drawn_side: like.and_then(|it| it.drawn_side),
            swap: None,
        })
    }

    /// A text after these edits, one after the other.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn edit_text(&self, text: &str, edits: &[Edit]) -> Result<String, String> {
        let after = edits.iter().try_fold(text.to_owned(), |text, edit| edited(&text, edit));
        after.map_err(|why: NotEdited| self.words.not_edited(&why))
    }

    /// What is known of the person that matters to a routine: what they held last, and whether the hips are to be spared.
    pub fn known(&self) -> Known {
        let mut last_holds = BTreeMap::new();
        let past = self.past();
        for work in past.sessions.iter().rev().flat_map(|session| &session.work) {
            let sets = u32::from(work.sets.1);
            if work.kind == Kind::Stretch && work.reps.is_none() && sets > 0 {
                last_holds.entry(work.exercise.clone()).or_insert(work.held / sets);
            }
        }
        let spares_hips = self.settings.sore_sit_bone || !self.open_signs().is_empty();
        Known { last_holds, spares_hips }
    }

    /// The file of the routine of that id, where it has one.
    pub fn file_of(&self, id: &str) -> Option<PathBuf> {
        let entry = self.library.entries.iter().find(|entry| entry.id == id)?;
        if let Origin::File(path) = &entry.origin { Some(path.clone()) } else { None }
    }

    /// Its text: of its file, or as it comes with Supple.
    ///
    /// # Errors
    /// There is none of it, or it cannot be read.
    pub fn text_of(&self, id: &str) -> io::Result<Vec<u8>> {
        match (self.file_of(id), assets::BUILT_IN.iter().find(|(built_in, _)| *built_in == id)) {
            (Some(path), _) => whole_file::read(&path, TEXT_BYTES_MAX as u64),
            (None, Some((_, text))) => Ok(text.as_bytes().to_vec()),
            (None, None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// What is said of a file that could not be read or written.
    pub fn say_why(&self, key: &str, path: &str, kind: io::ErrorKind) -> String {
        self.words.say(key, &[("path", path.into()), ("why", io_reason(&self.words, kind).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::folders::Folders;
    use crate::words::Words;

    #[test]
    fn a_new_routine_takes_a_name_that_neither_a_routine_nor_an_exercise_has() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let names = [
            ("My hips!", "my_hips.ron"),
            ("my  HIPS", "my_hips-2.ron"),
            ("Gentle start", "gentle_start-2.ron"),
        ];
        for (name, file) in names.into_iter().chain([("Bird dog", "bird_dog-2.ron"), ("日本", "routine.ron")])
        {
            let path = hall.new_routine(name, None).unwrap();
            assert_eq!(path, hall.folders.routines().join(file));
            hall.reload();
        }
        assert!(hall.library.entries.iter().all(|entry| entry.routine.is_ok()));
    }

    #[test]
    fn a_routine_made_from_another_differs_in_its_name_alone() {
        let root = tempfile::tempdir().unwrap();
        let hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let path = hall.new_routine("Mine", Some("desk_break")).unwrap();
        let (_, built_in) = assets::BUILT_IN.iter().find(|(id, _)| *id == "desk_break").unwrap();
        let text = String::from_utf8(whole_file::read(&path, 1 << 20).unwrap()).unwrap();
        assert_eq!(text, built_in.replace("\"Desk break\"", "\"Mine\""));
        assert!(hall.new_routine("Mine", Some("no_such_one")).is_err());
    }

    #[test]
    fn what_comes_with_supple_is_copied_where_it_is_edited_and_a_file_is_written_where_it_lies() {
        let root = tempfile::tempdir().unwrap();
        let mut hall = Hall::open_in(Words::english(), Folders::under(root.path()));
        let source = hall.source("gentle_start").unwrap();
        let text = source.text.replace("Gentle start", "Gentler");
        let path = hall.write_source(&source, &text).unwrap();
        assert_eq!(path, hall.folders.routines().join("gentle_start.ron"));
        hall.reload();
        assert_eq!(hall.source("gentle_start").unwrap(), Source { path: Some(path.clone()), text, ..source });
        let by_path = hall.source(path.to_str().unwrap()).unwrap();
        assert_eq!((by_path.id.as_str(), by_path.path), ("gentle_start", Some(path)));
    }
}
