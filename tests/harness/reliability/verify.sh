#!/usr/bin/env bash
# Kills, starves, spoils and cuts the power of what writes the history, and syncs it between two machines; fails
# where a record that was said to be on disk is lost, counted twice, or a fault is not told in words.
# `verify.sh JOURNAL_WRITER`. Some eight minutes; the power cuts need root.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
writer=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
broken=0

# The writer keeps its state beside the log, as a machine of its own; who only lists has none.
write="$writer --state {dir}/../state-{device} --log {dir} write --n {n}"
write_as="$write --device {device}"
list="$writer --state $work/nobody --log {dir} list"

run() {
    local name=$1
    shift
    printf '%-34s ' "$name"
    "$@" || broken=1
}

run "killed 2,000 times" python3 "$here/kill9.py" 2000 "$write" "$list" "$work/kill/log"
run "two writers killed 400 times" python3 "$here/kill9.py" --writers 2 400 "$write" "$list" "$work/kill2/log"
run "damage, read-only, vanishing" python3 "$here/damaged.py" "$write" "$list" "$work/damaged"
run "faults of each system call" python3 "$here/faults.py" "$write" "$list" "$work/faults"
if [[ $(id -u) -eq 0 ]]; then
    run "power cuts, ext4" python3 "$here/powercut.py" 12 "$write" "$list" "$work/ext4"
    run "power cuts, xfs" python3 "$here/powercut.py" --fs xfs 8 "$write" "$list" "$work/xfs"
else
    echo "power cuts: not tried, they need root"
fi
run "two machines" python3 "$here/syncpair.py" --seconds 25 "$write_as" "$list" "$work/pair"
# Two machines of one name: what the folder loses, each one's local journal puts back.
run "two machines of one name" python3 "$here/syncpair.py" --same-id --heal --max-conflicts 2 --seconds 25 \
    "$writer --state {dir}/../state --log {dir} write --n {n} --device {device}" "$list" "$work/same"
[[ $broken -eq 0 ]] && echo "Nothing that was said to be on disk was lost."
exit "$broken"
