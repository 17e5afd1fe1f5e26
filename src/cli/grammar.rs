//! All that can be written on the command line, with a line on what it does.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgGroup, Command};

use crate::words::Words;

/// All that can be written.
pub fn grammar(words: &Words) -> Command {
    Command::new("supple")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.get("cli-about"))
        .after_help(words.get("cli-examples"))
        .disable_help_subcommand(true)
        .subcommands(sessions(words))
        .subcommands(routines(words))
        .subcommands(files(words))
        .subcommands(history(words))
        .subcommands(out_and_in(words))
}

/// Begin a session.
fn sessions(words: &Words) -> [Command; 2] {
    let play = command(words, "play", "cli-play-about").arg(routine(words));
    [
        play.after_help(words.get("cli-play-keys")),
        command(words, "start", "cli-start-about").arg(routine(words)),
    ]
}

/// What there is to do.
fn routines(words: &Words) -> [Command; 4] {
    let files = file(words).num_args(0..);
    [
        command(words, "list", "cli-list-about").arg(json(words)),
        command(words, "check", "cli-check-about").arg(files).arg(json(words)),
        command(words, "plan", "cli-plan-about").arg(routine(words).required(true)).arg(json(words)),
        command(words, "render", "cli-render-about")
            .arg(routine(words).required(true))
            .arg(output(words, "cli-output-help").required(true)),
    ]
}

/// Routine files, made and changed.
fn files(words: &Words) -> [Command; 3] {
    let text = |name: &'static str, value: &'static str, help: &str| {
        Arg::new(name).value_name(value).required(true).help(words.get(help))
    };
    let from = Arg::new("from").long("from").value_name("ROUTINE").help(words.get("cli-from-routine-help"));
    [
        command(words, "new", "cli-new-about").arg(text("name", "NAME", "cli-name-help")).arg(from),
        command(words, "edit", "cli-edit-about")
            .arg(routine(words).required(true))
            .arg(text("change", "STEP.FIELD=VALUE", "cli-change-help").num_args(1..))
            .after_help(words.get("cli-edit-examples")),
        command(words, "fmt", "cli-fmt-about").arg(file(words).required(true).num_args(1..)),
    ]
}

/// What was done.
fn history(words: &Words) -> [Command; 3] {
    let weeks = Arg::new("weeks")
        .long("weeks")
        .value_name("N")
        .default_value("6")
        .value_parser(clap::value_parser!(u16).range(1..=52))
        .help(words.get("cli-weeks-help"));
    [
        command(words, "log", "cli-log-about")
            .arg(day(words, "from", "cli-from-help"))
            .arg(day(words, "to", "cli-to-help"))
            .arg(json(words)),
        command(words, "week", "cli-week-about")
            .arg(day(words, "of", "cli-of-help"))
            .arg(day(words, "today", "cli-today-help"))
            .arg(json(words)),
        command(words, "report", "cli-report-about")
            .arg(weeks)
            .arg(day(words, "today", "cli-today-help"))
            .arg(output(words, "cli-report-output-help").required(true)),
    ]
}

/// The history as a file for other programs, and back.
fn out_and_in(words: &Words) -> [Command; 4] {
    let kind = |name: &'static str, help: &str| flag(words, name, help);
    let dry_run = || flag(words, "dry-run", "cli-dry-run-help");
    [
        command(words, "export", "cli-export-about")
            .arg(kind("csv", "cli-csv-help"))
            .arg(kind("json", "cli-export-json-help"))
            .arg(kind("ics", "cli-ics-help"))
            .group(ArgGroup::new("kind").args(["csv", "json", "ics"]).required(true))
            .arg(output(words, "cli-export-output-help")),
        command(words, "import", "cli-import-about").arg(file(words).required(true)).arg(dry_run()),
        command(words, "backup", "cli-backup-about")
            .arg(output(words, "cli-backup-output-help").required(true)),
        command(words, "restore", "cli-restore-about").arg(file(words).required(true)).arg(dry_run()),
    ]
}

fn command(words: &Words, name: &'static str, about: &str) -> Command {
    Command::new(name).about(words.get(about))
}

fn routine(words: &Words) -> Arg {
    Arg::new("routine").value_name("ROUTINE").help(words.get("cli-routine-help"))
}

fn file(words: &Words) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .value_parser(clap::value_parser!(OsString))
        .help(words.get("cli-file-help"))
}

fn output(words: &Words, help: &str) -> Arg {
    Arg::new("output")
        .short('o')
        .long("output")
        .value_name("FILE")
        .value_parser(clap::value_parser!(OsString))
        .help(words.get(help))
}

fn day(words: &Words, name: &'static str, help: &str) -> Arg {
    let parse = |text: &str| text.parse::<jiff::civil::Date>().map_err(|error| error.to_string());
    Arg::new(name).long(name).value_name("DAY").value_parser(parse).help(words.get(help))
}

fn flag(words: &Words, name: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.get(help))
}

fn json(words: &Words) -> Arg {
    flag(words, "json", "cli-json-help")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        grammar(&Words::english()).debug_assert();
    }
}
