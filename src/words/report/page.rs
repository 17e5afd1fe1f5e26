//! An HTML page, built block by block. Text is escaped here and nowhere else.

/// How it looks, on screen and on paper. Nothing is fetched: the fonts are the reader's own.
const STYLE: &str = "
@page { size: A4; margin: 14mm 15mm; }
:root { color-scheme: light; }
body { font: 10.5pt/1.4 system-ui, \"Segoe UI\", \"Helvetica Neue\", Arial, sans-serif; color: #1D2422;
  background: #fff; max-width: 180mm; margin: 8mm auto; }
h1 { font-size: 19pt; margin: 0 0 1mm; } h2 { font-size: 12pt; margin: 5mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 2mm; } .lead { color: #5B6662; } .note { background: #F6F4EF; border-radius: 2mm; padding: 2.5mm 3.5mm; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; } tr { break-inside: avoid; }
th { text-align: left; font-weight: 600; color: #5B6662; } th, td { padding: 1.1mm 2mm 1.1mm 0; vertical-align: top;
  border-bottom: .2mm solid #E3DFD5; } td { font-variant-numeric: tabular-nums; }
ul { margin: 0; padding-left: 5mm; } li { overflow-wrap: anywhere; }
svg { width: 100%; height: auto; display: block; } footer { color: #5B6662; font-size: 8.5pt; margin-top: 5mm; }
.sheet { break-before: page; }
";

pub(super) struct Page {
    text: String,
    /// The next heading begins a sheet.
    turns: bool,
}

impl Page {
    pub(super) fn new(title: &str) -> Self {
        let title = escaped(title);
        // No script, no picture and no font from elsewhere, even should one slip in.
        let policy = "default-src 'none'; style-src 'unsafe-inline'";
        let text = format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        );
        Self { text, turns: false }
    }

    pub(super) fn lead(&mut self, text: &str) {
        self.put("p class=\"lead\"", "p", text);
    }

    pub(super) fn note(&mut self, text: &str) {
        self.put("p class=\"note\"", "p", text);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.put("p", "p", text);
    }

    pub(super) fn heading(&mut self, text: &str) {
        let class = if std::mem::take(&mut self.turns) { " class=\"sheet\"" } else { "" };
        self.put(&format!("h2{class}"), "h2", text);
    }

    /// What follows begins on a new sheet.
    pub(super) fn sheet(&mut self) {
        self.turns = true;
    }

    pub(super) fn list(&mut self, lines: &[String]) {
        self.raw("<ul>\n");
        for line in lines {
            self.put("li", "li", line);
        }
        self.raw("</ul>\n");
    }

    pub(super) fn table(&mut self, heads: &[String], rows: impl Iterator<Item = Vec<String>>) {
        self.raw("<table>\n<tr>");
        for head in heads {
            self.put("th", "th", head);
        }
        self.raw("</tr>\n");
        for row in rows {
            self.raw("<tr>");
            for cell in &row {
                self.put("td", "td", cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</table>\n");
    }

    /// What is HTML already.
    pub(super) fn raw(&mut self, html: &str) {
        self.text.push_str(html);
    }

    pub(super) fn finish(mut self, foot: &str) -> String {
        self.put("footer", "footer", foot);
        self.text + "</body>\n</html>\n"
    }

    fn put(&mut self, opens: &str, closes: &str, text: &str) {
        for part in ["<", opens, ">", &escaped(text), "</", closes, ">\n"] {
            self.text.push_str(part);
        }
    }
}

/// The text as HTML shows it, in an element or in a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // What no page may hold.
            sign if sign.is_control() && !matches!(sign, '\n' | '\t') => escaped.push('\u{fffd}'),
            sign => escaped.push(sign),
        }
    }
    escaped
}
