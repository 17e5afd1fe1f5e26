//! The command line: what can be written, and which command answers.

mod grammar;

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::ArgMatches;

pub use self::grammar::grammar;

use crate::commands::{self, Asked};
use crate::exit::Exit;
use crate::hall::OutKind;
use crate::words::Words;

/// Runs the command line `args`, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let words = Words::english();
    let matches = match grammar(&words).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(answer) => {
            // Help and version are answers, all else is wrong usage; where nobody listens, nothing is lost.
            drop(answer.print());
            return if answer.use_stderr() { Exit::WrongUsage } else { Exit::Done };
        }
    };
    answer(&matches, words).unwrap_or_else(|error| Exit::of_write(&error))
}

fn answer(matches: &ArgMatches, words: Words) -> io::Result<Exit> {
    let Some((command, given)) = matches.subcommand() else { return commands::window::run(words, None) };
    let routine = || given.get_one::<String>("routine").cloned();
    let asked = Asked {
        words: &words,
        json: given.try_get_one::<bool>("json").is_ok_and(|json| json == Some(&true)),
    };
    match command {
        "list" => commands::list::run(&asked),
        "check" => {
            let files = given.get_many::<OsString>("file").into_iter().flatten();
            commands::check::run(&asked, &files.map(Into::into).collect::<Vec<_>>())
        }
        "plan" => commands::plan::run(&asked, &routine().unwrap_or_default()),
        "new" => {
            let text = |name: &str| given.get_one::<String>(name).map(String::as_str);
            commands::new::run(&asked, text("name").unwrap_or_default(), text("from"))
        }
        "edit" => {
            let changes: Vec<&String> = given.get_many("change").into_iter().flatten().collect();
            commands::edit::run(&asked, &routine().unwrap_or_default(), &changes)
        }
        "fmt" => {
            let files = given.get_many::<OsString>("file").into_iter().flatten();
            commands::fmt::run(&asked, &files.map(Into::into).collect::<Vec<_>>())
        }
        "render" => commands::render::run(&asked, &routine().unwrap_or_default(), output(given).as_ref()),
        "report" => {
            let weeks = given.get_one::<u16>("weeks").copied().unwrap_or(6);
            commands::report::run(&asked, weeks, day(given, "today"), output(given).as_ref())
        }
        "export" => {
            let to = given.get_one::<OsString>("output").map(AsRef::as_ref);
            commands::export::run(&asked, out_kind(given), to)
        }
        "import" => commands::import::run(&asked, &file(given), given.get_flag("dry-run")),
        "backup" => commands::backup::run(&asked, output(given).as_ref()),
        "restore" => commands::backup::restore(&asked, &file(given), given.get_flag("dry-run")),
        "play" => commands::play::run(words, routine()),
        "start" => commands::window::run(words, Some(routine())),
        "log" => commands::log::run(&asked, day(given, "from"), day(given, "to")),
        "week" => commands::week::run(&asked, day(given, "of"), day(given, "today")),
        // clap lets no other word through.
        _ => Ok(Exit::WrongUsage),
    }
}

/// clap has seen to it that one of them is asked for.
fn out_kind(given: &ArgMatches) -> OutKind {
    if given.get_flag("csv") {
        OutKind::Csv
    } else if given.get_flag("json") {
        OutKind::Json
    } else {
        OutKind::Ics
    }
}

fn output(given: &ArgMatches) -> OsString {
    given.get_one::<OsString>("output").cloned().unwrap_or_default()
}

fn file(given: &ArgMatches) -> PathBuf {
    given.get_one::<OsString>("file").cloned().unwrap_or_default().into()
}

fn day(given: &ArgMatches, name: &str) -> Option<jiff::civil::Date> {
    given.get_one::<jiff::civil::Date>(name).copied()
}
