//! Markdown, as much of it as the documents use: sections, tables and fenced blocks.

use std::collections::BTreeMap;

/// A fenced block.
pub(super) struct Block {
    /// What stands behind the opening fence: `ron steps`.
    pub(super) mark: String,
    /// The line of the opening fence, from 1.
    pub(super) line: usize,
    /// What stands between the fences, each line ended.
    pub(super) text: String,
}

/// All fenced blocks, in order.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (line, text) in (1..).zip(markdown.lines()) {
        if let Some(mark) = text.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push(Block { mark: mark.trim().to_owned(), line, text: String::new() });
            }
        } else if let Some(block) = blocks.last_mut().filter(|_| open) {
            block.text.push_str(text);
            block.text.push('\n');
        }
    }
    blocks
}

/// The text below each heading, up to the next, by the heading's words without back-ticks.
pub(super) fn sections(markdown: &str) -> BTreeMap<String, String> {
    let mut sections = BTreeMap::new();
    let mut name = String::new();
    let mut in_block = false;
    for line in markdown.lines() {
        in_block ^= line.starts_with("```");
        if line.starts_with('#') && !in_block {
            let words = line.trim_start_matches('#').replace('`', "");
            name = String::from(words.trim());
            sections.insert(name.clone(), String::new());
        } else if let Some(text) = sections.get_mut(&name) {
            text.push_str(line);
            text.push('\n');
        }
    }
    sections
}

/// The cells of the rows of the first table of a section, its two lines of heading left out, back-ticks off the first.
pub(super) fn rows(section: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Vec<String> {
        let cells = line.trim_matches('|').split('|').map(str::trim).enumerate();
        cells.map(|(at, cell)| if at == 0 { cell.trim_matches('`') } else { cell }.to_owned()).collect()
    };
    let table =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    table.skip(2).map(cells).collect()
}

/// The words in back-ticks, in order.
pub(super) fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
