//! How a command ends: the exit codes that scripts may rely on.

use std::io;
use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// The answer is no: a file is bad, nothing was found.
    No,
    /// The command line made no sense.
    WrongUsage,
    /// It could not be done: no permission, no device.
    CouldNot,
    /// The person broke it off.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::No => 1,
            Exit::WrongUsage => 2,
            Exit::CouldNot => 3,
            Exit::Interrupted => 130,
        })
    }
}

impl Exit {
    /// What a failed write to standard output means: a reader that has seen enough (`supple log | head`) is no fault.
    pub fn of_write(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Done } else { Self::CouldNot }
    }
}
