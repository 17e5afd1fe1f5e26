//! Where things lie: the folders of the contract, by the system's own customs.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

/// Supple's folders. They are made when something is first written to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings.
    pub config: PathBuf,
    /// A person's own routines and exercises, and the history unless it lies elsewhere.
    pub data: PathBuf,
    /// What belongs to this one machine: device name, local journal, the session to take up.
    pub state: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
}

impl Folders {
    /// Finds them.
    pub fn find() -> Self {
        match ProjectDirs::from("", "", "supple") {
            Some(dirs) => Self {
                config: dirs.config_dir().to_owned(),
                data: dirs.data_dir().to_owned(),
                state: dirs.state_dir().unwrap_or(dirs.data_local_dir()).to_owned(),
                cache: dirs.cache_dir().to_owned(),
            },
            // Nobody is at home here (no HOME): beside the program's working folder is better than nowhere.
            None => Self::under(Path::new("supple-data")),
        }
    }

    /// All of them under one folder.
    pub fn under(root: &Path) -> Self {
        let folder = |name| root.join(name);
        let (config, data) = (folder("config"), folder("data"));
        Self { config, data, state: folder("state"), cache: folder("cache") }
    }

    /// A person's own routines.
    pub fn routines(&self) -> PathBuf {
        self.data.join("routines")
    }

    /// The history, unless settings say otherwise.
    pub fn log(&self) -> PathBuf {
        self.data.join("log")
    }

    /// A folder as a person writes it: `~/` is their own, and what begins nowhere begins in the data folder, since the
    /// folder that Supple was started from is a matter of chance.
    pub fn meant(&self, written: &Path) -> PathBuf {
        match (written.strip_prefix("~"), BaseDirs::new()) {
            (Ok(below), Some(dirs)) => dirs.home_dir().join(below),
            (Ok(_), None) | (Err(_), _) => self.data.join(written),
        }
    }

    /// Lines that the voice has made.
    pub fn voice_cache(&self) -> PathBuf {
        self.cache.join("voice")
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_begins_at_home_in_the_data_folder_or_where_it_says() {
        let folders = Folders::under(Path::new("/supple"));
        let home = BaseDirs::new().unwrap().home_dir().to_owned();
        assert_eq!(folders.meant(Path::new("~/Sync/log")), home.join("Sync/log"));
        assert_eq!(folders.meant(Path::new("~")), home);
        assert_eq!(folders.meant(Path::new("elsewhere")), Path::new("/supple/data/elsewhere"));
        assert_eq!(folders.meant(Path::new("/srv/~me")), Path::new("/srv/~me"));
    }
}
