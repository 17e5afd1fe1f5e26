#!/usr/bin/env python3
"""damaged [--rounds N] CMD LISTCMD DIR
Spoils the log folder between two runs of the writer, in all the ways a disk, a person or a sync tool may.
1. Files that are spoilt but can be written on: cut short, bits turned over, zeros, binary, lines of megabytes, emptied,
   removed, strange files beside them. At once: whoever lists neither hangs nor breaks, gives every intact record and
   reports every damaged line. After the next run, which heals, every record ever acknowledged is there.
2. Files and folders that cannot be written on: a folder or a huge file in the file's place, a file in the folder's
   place, the folder read-only (by its mount; else by its rights). The writer ends with words and acknowledges nothing
   that is not there; once the hindrance is gone, every record is.
3. The folder vanishes while the writer runs, again and again.
Exit 1 on any breach."""
import argparse, random, shutil, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from common import *
a = argparse.ArgumentParser(); a.add_argument("--rounds", type=int, default=120)
for x in ("cmd", "listcmd", "dir"): a.add_argument(x)
o = a.parse_args(); D = Path(o.dir).resolve(); d = D / "log"; shutil.rmtree(D, ignore_errors=True); d.mkdir(parents=True)
dice = random.Random(6); acked, why, runs = [], [], 0
HUGE = 65 << 20                                              # larger than any log file that is read


def write(n=10, want=0, where=""):
    global runs; runs += 1
    w = Writer(argv(o.cmd, d, n)); rc = w.wait(60); acked.extend(w.acks)
    if rc == "hang": why.append(f"{where}: the writer hangs")
    elif b"panicked" in w.err: why.append(f"{where}: panicked")
    elif want == 0 and rc != 0: why.append(f"{where}: exit {rc}: {w.err[:160]!r}")
    elif want != 0 and (rc == 0 or not w.err.strip()): why.append(f"{where}: exit {rc}, words {w.err[:80]!r}")
    return w

def all_there(where):
    lost, y = check(acked, o.listcmd, d)
    if lost: why.append(f"{where}: LOST {len(lost)} acknowledged records")
    why.extend(f"{where}: {x}" for x in y)

def cut(p): os.truncate(p, dice.randrange(p.stat().st_size + 1))
def turned(p):
    b = bytearray(p.read_bytes())
    for _ in range(dice.randrange(1, 9)):
        if b: b[dice.randrange(len(b))] ^= 1 << dice.randrange(8)
    p.write_bytes(b)
def zeros(p):
    b = bytearray(p.read_bytes()); i = dice.randrange(len(b) + 1); n = min(4096, len(b) - i); b[i:i + n] = bytes(n)
    p.write_bytes(b)
def binary(p): p.write_bytes(dice.randbytes(dice.randrange(1, 1 << 16)))
def long_line(p): p.write_bytes(p.read_bytes() + b"(" * (4 << 20))
def emptied(p): p.write_bytes(b"")
def removed(p): p.unlink()
def older(p): b = p.read_bytes().splitlines(True); p.write_bytes(b"".join(b[:len(b) // 2]))
def twice(p): shutil.copy(p, p.with_name(p.stem + ".sync-conflict-20261128-101112-ABCDEFG.ron"))
def no_name(p): (p.parent / "2026-13.strange!.ron").write_bytes(b"\xff\xfe\x00 not a record")
def nothing(p): (p.parent / "zero.ron").touch()
SPOILT = [cut, turned, zeros, binary, long_line, emptied, removed, older, twice, no_name, nothing]

write(30, where="clean")
for i in range(o.rounds):
    p, how = newest_log(d), SPOILT[i % len(SPOILT)]
    if p is None: write(1); p = newest_log(d)
    how(p)
    _, y = check([], o.listcmd, d); why.extend(f"{how.__name__}, listed: {x}" for x in y)
    write(3, where=how.__name__); all_there(how.__name__)
    for x in sorted(d.glob("*"))[:-6]: x.unlink()            # copies and strangers would only slow this down
    write(1, where="after"); all_there("after " + how.__name__)

def hindered(where, put, away):
    put(); write(2, want=1, where=where); away(); write(2, where=where + ", mended"); all_there(where)

for x in d.glob("*"): x.unlink()
write(where="before hindrances"); month = newest_log(d); aside = D / "aside"
def in_its_place(make):
    def put(): month.rename(aside); make(month)
    return put
def huge(p): p.touch(); os.truncate(p, HUGE)
def back(): (shutil.rmtree if month.is_dir() else os.unlink)(month); aside.rename(month)
def folder_back(): d.unlink(); (D / "log-aside").rename(d)
hindered("a folder in the file's place", in_its_place(Path.mkdir), back)
hindered("a huge file in the file's place", in_its_place(huge), back)
hindered("a file in the folder's place", lambda: (d.rename(D / "log-aside"), d.write_bytes(b"?")), folder_back)
if os.geteuid() == 0:
    def mounted():
        subprocess.run(["mount", "--bind", d, d], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", d], check=True)
    hindered("a read-only folder", mounted, lambda: subprocess.run(["umount", d], check=True))
else:
    hindered("a read-only folder", lambda: (d.chmod(0o555), month.chmod(0o444)),
             lambda: (d.chmod(0o755), month.chmod(0o644)))

gone = 0
for i in range(30):
    runs += 1
    w = Writer(argv(o.cmd, d, 40)); time.sleep(dice.random() * 0.12)
    try: d.rename(D / f"gone{i}"); gone += 1
    except OSError: pass                                     # not made yet
    if w.wait(60) == "hang": why.append("vanished: the writer hangs")
    acked.extend(w.acks); shutil.rmtree(D / f"gone{i}", ignore_errors=True)
    write(1, where="vanished"); all_there("vanished")
print(f"damaged: runs={runs} vanished={gone} acked={len(acked)} breaches={len(why)} {'FAIL' if why else 'PASS'}")
for x in why[:20]: print("  " + x, file=sys.stderr)
sys.exit(1 if why else 0)
