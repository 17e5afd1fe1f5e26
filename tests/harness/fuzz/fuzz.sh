#!/usr/bin/env bash
# Feeds libFuzzer's inputs to the reader, the editor of routines and the reader of the log; fails where one panics,
# hangs or breaks what must hold (examples/fuzz.rs). `fuzz.sh SECS [DIR]`: so long each; what was found stays in DIR.
# Stable Rust: coverage comes from flags of LLVM's own.
set -euo pipefail

secs=$1
here=$(cd "$(dirname "$0")/../../.." && pwd)
kept=${2:-$here/target/fuzz/corpus}
built=$here/target/fuzz
cd "$here"

host=$(rustc -vV | sed -n 's/^host: //p')
# Built apart from everything else: all crates are instrumented.
RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions=yes" \
    cargo build --locked --release --target "$host" --target-dir "$built" --example fuzz
fuzz=$built/$host/release/examples/fuzz

mkdir -p "$kept"/{routine,edit,log}
for file in routines/*.ron tests/it/editing/layouts/*.ron; do
    name=$(basename "$file" .ron)
    cp "$file" "$kept/routine/$name"
    for kind in 0 1 2 3 4 5 6 7 8; do
        { printf "\\00$kind\\001\\002"; cat "$file"; } >"$kept/edit/$name-$kind"
    done
done
grep -h '//crc:' docs/format.md | split -l 1 - "$kept/log/line-"

broken=0
for target in routine edit log; do
    report=$kept/$target.txt
    if SUPPLE_FUZZ=$target "$fuzz" "$kept/$target" -max_total_time="$secs" -max_len=4096 -timeout=10 \
        -rss_limit_mb=1024 -artifact_prefix="$kept/$target-found-" >"$report" 2>&1; then
        printf '%-8s %s\n' "$target" "$(grep -E '^Done' "$report") · $(grep -cE ' NEW ' "$report") new ways found"
    else
        broken=1
        printf '%-8s FAILED\n' "$target"
        grep -vE '^#' "$report" | tail -n 25
    fi
done
exit "$broken"
