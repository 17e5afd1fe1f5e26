#!/usr/bin/env python3
"""kill9 [--writers W] [--no-tear] [--seed S] ROUNDS CMD LISTCMD DIR
SIGKILLs W concurrent writers at random moments, ROUNDS times, on one growing log in DIR.
Between rounds (unless --no-tear) it leaves, half the time, a torn tail such as a power cut leaves
(part of a line, with or without NULs): the next writer must seal it. Exit 1 on any loss."""
import argparse, random, sys, time
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from common import *
a = argparse.ArgumentParser()
a.add_argument("--writers", type=int, default=1); a.add_argument("--no-tear", action="store_true")
a.add_argument("--seed", type=int, default=1); a.add_argument("--max-ms", type=float, default=60)
for x in ("rounds", "cmd", "listcmd", "dir"): a.add_argument(x)
o = a.parse_args(); R = random.Random(o.seed); d = Path(o.dir); d.mkdir(parents=True, exist_ok=True)
acked, torn, lost, why, silent = [], 0, [], [], 0
rounds = int(o.rounds)
for i in range(rounds):
    ws = [Writer(argv(o.cmd, d, 100000)) for _ in range(o.writers)]
    t0 = time.monotonic()
    if R.random() < 0.5:                       # kill at a time from start (also in start-up)
        time.sleep(R.uniform(0, o.max_ms) / 1000)
    else:                                      # kill right after the k-th ack
        k = R.randint(1, 12)
        while sum(len(w.acks) for w in ws) < k and time.monotonic() - t0 < 5: time.sleep(0.0002)
    for w in ws:
        rc = w.kill()
        if rc not in (-9, 0): why.append(f"round {i}: writer exit {rc}: {w.err[:160]!r}")
        acked += w.acks
        if not w.acks: silent += 1
    n = newest_log(d)
    if n and not o.no_tear and R.random() < 0.5:
        b = n.read_bytes(); ls = b.rstrip(b"\n").rsplit(b"\n", 1)[-1]
        if b.endswith(b"\n") and len(ls) > 4:
            piece = ls[:R.randint(1, len(ls) - 3)]
            if R.random() < 0.3: piece = piece[: len(piece) // 2] + b"\0" * (len(piece) - len(piece) // 2 + 1)
            with open(n, "ab") as f: f.write(piece)
            torn += 1
    if i % 25 == 24 or i == rounds - 1 or i < 3:
        lost, w2 = check(acked, o.listcmd, d, may_bad=torn + (i + 1) * o.writers)
        why += [f"round {i}: {x}" for x in w2]
        if lost or why: break
ok = not lost and not why and acked
print(f"kill9: rounds={i+1} writers={o.writers} acked={len(acked)} torn_tails_planted={torn} "
      f"rounds_without_ack={silent} lost={len(lost)} complaints={len(why)} {'PASS' if ok else 'FAIL'}")
for x in why[:6] + [f"lost {u}" for u in lost[:3]]: print("  " + x, file=sys.stderr)
sys.exit(0 if ok else 1)
