#!/usr/bin/env bash
# Has a real browser print the page for a professional, and fails where that is not two A4 sheets with all that belongs
# on them, or where the page runs or fetches anything. `verify.sh SUPPLE HISTORY_WRITER [KEEP.pdf]`
set -euo pipefail

supple=$(realpath "$1") writer=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_STATE_HOME=$folder/state XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache

# Half a year, and a note with all that a page must not run.
"$writer" "$XDG_DATA_HOME/supple/log" 26 1 2026-11-26 >/dev/null
"$supple" export --csv -o "$folder/history.csv" 2>/dev/null
evil='<script>document.title="run"</script><img src=x onerror=alert(1)> & more'
printf 'at,session,exercise,kind,side,held_secs,outcome,flags,note\n%s,evil,seated_forward_bend,stretch,both,30,done,sharp,"%s"\n' \
    '2026-11-25T20:00:00+01:00[Europe/Berlin]' "${evil//\"/\"\"}" >"$folder/evil.csv"
"$supple" import "$folder/evil.csv" >/dev/null
"$supple" report --today 2026-11-26 -o "$folder/report.html" 2>/dev/null

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
"$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$folder/browser" \
    --print-to-pdf="$folder/report.pdf" "file://$folder/report.html" 2>/dev/null
[[ $# -lt 3 ]] || cp "$folder/report.pdf" "$3"

broken=0
expect() {
    if [[ $2 != "$3" ]]; then
        echo "BROKEN: $1 is $2, not $3" >&2
        broken=1
    fi
}
expect "number of sheets" "$(pdfinfo "$folder/report.pdf" | sed -n 's/^Pages: *//p')" 2
expect "size" "$(pdfinfo "$folder/report.pdf" | sed -n 's/^Page size:.*(\(.*\))/\1/p')" A4
expect "title" "$(pdfinfo "$folder/report.pdf" | sed -n 's/^Title: *//p')" "Stretching and strengthening at home"
text=$(pdftotext -layout "$folder/report.pdf" - | tr -s ' \n' ' ')
for said in "Warning signs" "Sharp pain, still open" "Week by week" "What was prescribed, and what was done" \
    "Seated forward bend" "<script>document.title=\"run\"</script>" "not a medical assessment"; do
    [[ $text == *"$said"* ]] || { echo "BROKEN: the page does not say: $said" >&2; broken=1; }
done
[[ $broken -eq 0 ]] && echo "The page prints on two A4 sheets, and runs nothing."
exit "$broken"
