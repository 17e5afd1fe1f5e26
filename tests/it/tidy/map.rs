//! The pages keep step with the project: the map shows every file, the tests and `make` targets they name are there.

use super::source::Source;

/// What the map or the table of what always holds gets wrong.
pub(super) fn faults_of(architecture: &str, sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let map = architecture.split_once("## Map").map_or("", |(_, after)| after);
    let map = map.split("```").nth(1).unwrap_or_default();
    let shown = |name: &str| map.split_whitespace().any(|word| word.trim_end_matches('/') == name);
    for source in sources.iter().filter(|source| source.is_rust()) {
        if let Some(name) = place_on_map(&source.path).filter(|name| !shown(name)) {
            faults.push(format!("ARCHITECTURE.md: map: show `{name}` ({})", source.path));
        }
    }
    // In the whole text, not the code: there the test modules are blanked.
    let exists = |test: &str| {
        let name = format!("fn {test}(");
        sources.iter().any(|source| source.is_rust() && source.text.contains(&name))
    };
    for (line, text) in (1..).zip(architecture.lines()) {
        let held_by = text.split('|').nth(2).unwrap_or_default();
        let named = held_by.split('`').skip(1).step_by(2).filter(|word| word.matches('_').count() >= 2);
        let missing = named.filter(|test| !exists(test));
        faults.extend(missing.map(|test| format!("ARCHITECTURE.md:{line}: there is no test `{test}`")));
    }
    faults
}

/// The `make` targets that the pages name and the Makefile lacks.
pub(super) fn unknown_targets(makefile: &str, sources: &[Source]) -> Vec<String> {
    let is_target = |name: &str| makefile.lines().any(|line| line.starts_with(&format!("{name}:")));
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| source.is_markdown()) {
        for (line, text) in (1..).zip(source.text.lines()) {
            let commands =
                text.split('`').skip(1).step_by(2).chain(text.starts_with("make ").then_some(text));
            for command in commands {
                let Some((_, goals)) = command.split_once("make ") else { continue };
                let goals = goals.split(' ').take_while(|goal| goal.chars().all(|c| c.is_ascii_lowercase()));
                let unknown = goals.filter(|goal| !goal.is_empty() && !is_target(goal));
                faults.extend(unknown.map(|goal| format!("{}:{line}: no such target: {goal}", source.path)));
            }
        }
    }
    faults
}

/// The word under which a file stands on the map: its folder's within a room, its own beside the rooms.
fn place_on_map(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let mut parts = inside.split('/');
    let first = parts.next()?;
    let name = match (first, parts.next()) {
        ("domain" | "system" | "words" | "ui", Some(second)) => second,
        (name, _) => name,
    };
    let name = name.trim_end_matches(".rs");
    (name != "mod" && name != "tests").then_some(name)
}
