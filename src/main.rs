//! Starts Supple: hands the command line to the hall and ends with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    supple::cli::run(std::env::args_os()).into()
}
