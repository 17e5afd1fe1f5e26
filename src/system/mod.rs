//! The machine: clock, folders, files, journal, audio device. No window here, and no rule of the domain.

pub mod audio;
pub mod backup;
pub mod clock;
pub mod device;
pub mod display;
pub mod file_window;
pub mod folders;
pub mod journal;
pub mod library;
mod lock;
pub mod own_files;
pub mod resume;
pub mod settings_file;
pub mod voice;
pub mod watch;
pub mod whole_file;
