//! The command line: what can be written, and which command answers.

use std::ffi::OsString;
use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::commands::{self, Asked};
use crate::exit::Exit;
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
        "render" => {
            let to = given.get_one::<OsString>("output").cloned().unwrap_or_default();
            commands::render::run(&asked, &routine().unwrap_or_default(), to.as_ref())
        }
        "play" => commands::play::run(words, routine()),
        "start" => commands::window::run(words, Some(routine())),
        "log" => commands::log::run(&asked, day(given, "from"), day(given, "to")),
        "week" => commands::week::run(&asked, day(given, "of"), day(given, "today")),
        // clap lets no other word through.
        _ => Ok(Exit::WrongUsage),
    }
}

fn day(given: &ArgMatches, name: &str) -> Option<jiff::civil::Date> {
    given.get_one::<jiff::civil::Date>(name).copied()
}

/// All that can be written.
pub fn grammar(words: &Words) -> Command {
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.get("cli-json-help"));
    let routine = || Arg::new("routine").value_name("ROUTINE").help(words.get("cli-routine-help"));
    let day = |name: &'static str, help: &str| {
        let parse = |text: &str| text.parse::<jiff::civil::Date>().map_err(|error| error.to_string());
        Arg::new(name).long(name).value_name("DAY").value_parser(parse).help(words.get(help))
    };
    let command = |name: &'static str, about: &str| Command::new(name).about(words.get(about));
    Command::new("supple")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.get("cli-about"))
        .after_help(words.get("cli-examples"))
        .disable_help_subcommand(true)
        .subcommand(command("play", "cli-play-about").arg(routine()).after_help(words.get("cli-play-keys")))
        .subcommand(command("start", "cli-start-about").arg(routine()))
        .subcommand(command("list", "cli-list-about").arg(json()))
        .subcommand(
            command("check", "cli-check-about")
                .arg(
                    Arg::new("file")
                        .value_name("FILE")
                        .num_args(0..)
                        .value_parser(clap::value_parser!(OsString))
                        .help(words.get("cli-file-help")),
                )
                .arg(json()),
        )
        .subcommand(command("plan", "cli-plan-about").arg(routine().required(true)).arg(json()))
        .subcommand(
            command("render", "cli-render-about").arg(routine().required(true)).arg(
                Arg::new("output")
                    .short('o')
                    .long("output")
                    .value_name("FILE")
                    .required(true)
                    .value_parser(clap::value_parser!(OsString))
                    .help(words.get("cli-output-help")),
            ),
        )
        .subcommand(
            command("log", "cli-log-about")
                .arg(day("from", "cli-from-help"))
                .arg(day("to", "cli-to-help"))
                .arg(json()),
        )
        .subcommand(
            command("week", "cli-week-about")
                .arg(day("of", "cli-of-help"))
                .arg(day("today", "cli-today-help"))
                .arg(json()),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        grammar(&Words::english()).debug_assert();
    }
}
