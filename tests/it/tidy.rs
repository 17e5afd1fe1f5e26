//! The source itself is tested: rooms that hold apart, files with a first line, no literal where a token belongs.
//!
//! Every fault is printed at once, as `path:line: rule: what to do instead`. The rules stand in `tidy::rules`, the
//! reading of files in `tidy::source`; below, each rule meets a bad snippet.

mod map;
mod rules;
mod source;

use rules::{all, faults_of};
use source::Source;

#[test]
fn the_source_keeps_its_own_rules() {
    let sources = source::of_this_project();
    assert!(
        sources.len() > 30,
        "only {} files were found: is the test looking in the wrong place?",
        sources.len()
    );
    let mut faults = all(&sources);
    faults.extend(map::faults_of(include_str!("../../ARCHITECTURE.md"), &sources));
    faults.extend(map::unknown_targets(include_str!("../../Makefile"), &sources));
    assert!(faults.is_empty(), "\n{}\n{} faults\n", faults.join("\n"), faults.len());
}

#[test]
fn a_file_missing_on_the_map_and_a_test_that_is_not_there_are_found() {
    let sources = [
        Source::new("src/domain/plan/unroll.rs", "//! A.\nfn a_b_c() {}\n"),
        Source::new("src/domain/score.rs", "//! A.\n"),
        Source::new("src/app.rs", "//! A.\n"),
    ];
    let page = "## Map\n```text\ndomain/\n  plan  plans\n```\n| holds | `a_b_c` and `x_y_z` |\n";
    assert_eq!(
        map::faults_of(page, &sources),
        [
            "ARCHITECTURE.md: map: show `score` (src/domain/score.rs)",
            "ARCHITECTURE.md: map: show `app` (src/app.rs)",
            "ARCHITECTURE.md:6: there is no test `x_y_z`",
        ]
    );
}

#[test]
fn a_make_target_that_is_not_there_is_found() {
    let page = Source::new(
        "README.md",
        "`make run` and `SUPPLE_SEED=81 make sum`\nmake lint test  # both\n`make`\n",
    );
    let makefile = "run: ## Run\nlint:\n";
    assert_eq!(
        map::unknown_targets(makefile, &[page]),
        ["README.md:1: no such target: sum", "README.md:2: no such target: test",]
    );
}

/// The rules that a text breaks at that path, as `line rule`.
fn broken(path: &str, text: &str) -> Vec<String> {
    let source = Source::new(path, text);
    let exists = |path: &str| path == "docs/format.md";
    let short = |fault: rules::Fault| format!("{} {}", fault.line, fault.rule);
    faults_of(&source, &exists).into_iter().map(short).collect()
}

#[test]
fn a_file_without_a_first_line_is_found() {
    assert_eq!(broken("src/domain/plan.rs", "use std::sync::Arc;\n"), ["1 first line"]);
    assert_eq!(broken("src/domain/plan.rs", "//! A plan.\n"), [""; 0]);
}

#[test]
fn a_room_that_reaches_out_is_found() {
    let domain = "//! A plan.\nuse std::fs;\nlet now = Instant::now();\nlet x = egui::Vec2::ZERO;\ncrate::system::clock();\n";
    assert_eq!(broken("src/domain/plan.rs", domain), ["2 room", "3 room", "4 room", "5 room"]);
    assert_eq!(broken("src/words/mod.rs", "//! Words.\nuse std::env;\n"), ["2 room"]);
    assert_eq!(
        broken("src/ui/ring.rs", "//! A ring.\nlet f = std::fs::read(\"a\");\nuse rodio::Source;\n"),
        ["2 room", "3 room"]
    );
    assert_eq!(
        broken("src/system/clock.rs", "//! A clock.\nuse std::time::Instant;\nuse eframe::egui;\n"),
        ["3 room"]
    );
    assert_eq!(broken("src/app.rs", "//! The hall.\nuse std::thread;\nuse eframe::egui;\n"), [""; 0]);
}

#[test]
fn a_window_toolkit_reached_through_its_frame_is_no_breach() {
    assert_eq!(broken("src/ui/ring.rs", "//! A ring.\nuse eframe::egui::Ui;\n"), [""; 0]);
    assert_eq!(broken("src/ui/ring.rs", "//! A ring.\nuse eframe::App;\n"), ["2 room"]);
}

#[test]
fn words_in_comments_strings_and_tests_are_no_breach() {
    let text = r##"//! Never std::fs.
/* egui /* Instant */ */
const A: &str = "std::env \" Instant"; // SystemTime
const B: &str = r#"rodio " egui"#;
const C: char = '"';
fn f<'a>(x: &'a str) -> char { '\'' }
fn instant_of(an_instant: u8) {}
#[cfg(test)]
mod tests {
    use std::fs;
    fn brace() -> &'static str { "}" }
}
"##;
    assert_eq!(broken("src/domain/plan.rs", text), [""; 0]);
    assert_eq!(broken("src/domain/plan/tests.rs", "//! Tests.\nuse std::fs;\n"), [""; 0]);
    assert_eq!(broken("src/domain/plan.rs", &format!("{text}use std::fs;\n")), ["13 room"]);
}

#[test]
fn a_name_inside_a_group_of_names_is_found() {
    assert_eq!(broken("src/domain/plan.rs", "//! A plan.\nuse std::{fmt, fs};\n"), ["2 room"]);
}

#[test]
fn a_long_file_is_found() {
    let text = format!("//! Long.\n{}", "fn f() {}\n".repeat(500));
    assert_eq!(broken("src/domain/plan.rs", &text), ["501 long file"]);
}

#[test]
fn a_colour_or_size_outside_the_theme_is_found() {
    let text = "//! A ring.\nlet c = Color32::RED;\nui.add_space(8.0);\nFontId::proportional( 13.0);\n";
    assert_eq!(broken("src/ui/ring.rs", text), ["2 colour", "3 size", "4 size"]);
    assert_eq!(broken("src/ui/theme.rs", text), [""; 0]);
    let good = "//! A ring.\nlet c: Color32 = theme.line;\nlet d = Color32::TRANSPARENT;\nui.add_space(theme::GAP);\nui.add_space(0.0);\n";
    assert_eq!(broken("src/ui/ring.rs", good), [""; 0]);
}

#[test]
fn work_left_for_later_needs_its_issue() {
    let mark = concat!("TO", "DO");
    assert_eq!(broken("Makefile", &format!("# {mark}: later\n# {mark} #12: later\n")), ["1 issue number"]);
}

#[test]
fn a_dead_link_is_found() {
    let text =
        "[a](docs/format.md) [b](docs/format.md#steps) [c](https://x.org) [d](#top)\n[e](docs/gone.md)\n";
    assert_eq!(broken("README.md", text), ["2 dead link"]);
    assert_eq!(broken("docs/log.md", "[a](format.md) [b](../docs/format.md)\n"), [""; 0]);
    assert_eq!(broken("README.md", "```text\n[e](docs/gone.md)\n```\n"), [""; 0]);
}

#[test]
fn a_file_named_after_nothing_is_found() {
    assert_eq!(broken("src/domain/utils.rs", "//! Things.\n"), ["1 file name"]);
    assert_eq!(broken("src/ui/helpers/ring.rs", "//! Things.\n"), ["1 file name"]);
}

#[test]
fn a_path_of_one_machine_is_found() {
    let home = concat!("/ro", "ot/.cargo");
    assert_eq!(broken("docs/format.md", &format!("Look into `{home}`.\n")), ["1 machine path"]);
    assert_eq!(broken("docs/format.md", concat!("Look into a/wo", "rk/b.\n")), [""; 0]);
}

#[test]
fn a_test_that_sleeps_or_is_left_out_is_found() {
    let text = concat!("//! Tests.\n#[ig", "nore]\nstd::thread::sl", "eep(x);\n");
    assert_eq!(broken("tests/it/window.rs", text), ["2 test", "3 test"]);
}
