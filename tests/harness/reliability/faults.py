#!/usr/bin/env python3
"""faults [--n N] [--max-k K] [--quick] CMD LISTCMD DIR         (strace; root for the full-disk part)
1. Order audit of one clean run under strace, new files and old: each ACK must come after a write of that uuid
   to a file, then a SUCCESSFUL fsync/fdatasync of that file (and, for a new file, of its folder).
2. strace -e inject: {write, fdatasync+fsync, openat, rename*, ftruncate, flock} x {EIO, ENOSPC, EINTR} x each
   nth call, once (when=k) and from then on (when=k+; not EINTR). After each run: every acked uuid is listed,
   the order audit holds (no ack on a sync that failed, even if a bare retry 'succeeds'), exit 0 means all N
   acked, exit != 0 comes with words on stderr (when=k only: under k+ stderr itself may be failing), no hang.
3. A really full tmpfs, also with only a few hundred bytes left: clear error, no torn line left behind,
   and N new records go in once there is space.
Exit 1 on any breach."""
import argparse, collections, shutil, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from common import *
a = argparse.ArgumentParser()
a.add_argument("--n", type=int, default=3); a.add_argument("--max-k", type=int, default=25)
a.add_argument("--quick", action="store_true")
for x in ("cmd", "listcmd", "dir"): a.add_argument(x)
o = a.parse_args(); D = Path(o.dir).resolve(); D.mkdir(parents=True, exist_ok=True)
d, trace = D / "log", D / "trace.txt"
SETS = {"write": "write,writev,pwrite64,pwritev", "sync": "fsync,fdatasync", "open": "openat,open,creat",
        "rename": "rename,renameat,renameat2", "truncate": "ftruncate,truncate", "lock": "flock,fcntl"}
ALL = ",".join(SETS.values()) + ",unlink,unlinkat"
runs = 0; why = collections.Counter(); seen_ex = {}; lost_n = 0; acked = []; died = collections.Counter()
def note(kind, where):
    why[kind] += 1; seen_ex.setdefault(kind, where)

def lines():
    part = {}
    for l in open(trace, errors="replace"):
        m = re.match(r"(\d+) +(.*)", l.rstrip("\n"))
        if not m: continue
        pid, s = m.groups()
        if s.endswith("<unfinished ...>"): part[pid] = s[:-16].rstrip(); continue
        r = re.match(r"<\.\.\. \w+ resumed>(.*)", s)
        if r: s = part.pop(pid, "") + r.group(1)
        yield s

def audit(where, old):
    """old: files that were there before the run"""
    dirty, state, dirs, new = {}, {}, set(), set()          # uuid -> path ; uuid -> ok/failed
    for s in lines():
        m = re.match(r"(\w+)\((.*)\) += (-?\d+)(.*)", s)
        if not m: continue
        call, args, rc, _ = m.groups(); rc = int(rc)
        f = re.match(r"\d+<([^>]*)>", args); path = f.group(1) if f else None
        if call.startswith(("write", "pwrite")) and rc > 0:
            if re.match(r"1<", args) and '"ACK ' in args:
                for u in UUID.findall(args):
                    st = state.get(u)
                    if st is None: note("ACK of a record never seen written (or written by other means)", where)
                    elif st[0] != "synced": note(f"ACK while its last sync had {st[0]}", where)
                    elif st[1] in new and str(Path(st[1]).parent) not in dirs:
                        note("ACK in a new file whose folder was never synced", where)
            elif path and path.startswith(str(d)):
                for u in UUID.findall(args): state[u] = ["not come", path]
        elif call in ("fsync", "fdatasync") and path:
            if rc == 0: dirs.add(path)
            for u, st in state.items():
                if st[1] == path:
                    if rc == 0 and st[0] == "not come": st[0] = "synced"
                    elif rc != 0 and st[0] == "not come" and "EINTR" not in m.group(4):
                        st[0] = "failed"                    # a bare retry proves nothing (fsyncgate)
        elif call.startswith("open") and rc >= 0 and "O_CREAT" in args:
            p = re.search(r"= \d+<([^>]*)>", s)
            if p and p.group(1).startswith(str(d)) and p.group(1) not in old: new.add(p.group(1))

def run(inject, where, n, single):
    global runs, lost_n
    runs += 1
    old = {str(p) for p in d.rglob("*")} if d.exists() else set()
    pre = ["strace", "-f", "-y", "-qq", "-s", "2000", "-o", str(trace), "-e", "trace=" + ALL] + \
          (["-e", "signal=none"]) + (["-e", "inject=" + inject] if inject else [])
    w = Writer(pre + argv(o.cmd, d, n)); rc = w.wait(20)
    if rc == "hang": note("hang", where)
    elif rc == 0 and len(w.acks) != n: note("exit 0 without all acks", where)
    elif rc != 0:
        died[where.split()[0] + " " + where.split()[1]] += 1
        if single and not w.err.strip(): note("died without a word", where)
        if b"panicked" in w.err: note("(info) panicked rather than said an error", where)
    acked.extend(w.acks)
    audit(where, old)
    lost, y = check(acked, o.listcmd, d)
    if lost: lost_n = max(lost_n, len(lost)); note("LOST acked records", where)
    for x in y: note(x, where)
    return rc, w

shutil.rmtree(d, ignore_errors=True); d.mkdir()
rc, w = run(None, "clean new-file run", o.n, True)
if rc != 0: note("clean run failed: " + w.err.decode("utf8", "replace")[:120], "clean")
run(None, "clean second run", o.n, True)
counts = collections.Counter(re.match(r"\w+", s).group(0) for s in lines() if re.match(r"\w+\(", s))
for name, calls in SETS.items():
    for call in calls.split(","):
        for k in range(1, min(counts[call], o.max_k) + 1 + (1 if counts[call] else 0)):
            for err in ("EIO", "ENOSPC", "EINTR") if not o.quick else ("EIO",):
                run(f"{call}:error={err}:when={k}", f"{call} {err} when={k}", o.n, True)
                if err != "EINTR": run(f"{call}:error={err}:when={k}+", f"{call} {err} when={k}+", o.n, False)
for err in ("EIO", "ENOSPC"):                                # first record of a new month/folder
    for call in ("write", "fdatasync", "fsync", "openat"):
        for k in range(1, 7):
            shutil.rmtree(d); d.mkdir(); acked.clear()
            run(f"{call}:error={err}:when={k}", f"{call} {err} when={k} new-file", o.n, True)
            run(None, "recovery after a fault", o.n, True)
rc, w = run(None, "recovery after all faults", o.n, True)
if rc != 0: note("does not recover after the faults", "recovery")
# 3. really full
full = D / "full"; full.mkdir(exist_ok=True); fullruns = 0; fa = 0
for left in ("0", "few") if os.geteuid() == 0 else ():
    for rep in range(6):
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40k,nr_inodes=50", "tmpfs", full], check=True)
        try:
            fullruns += 1; L = full / "log"; L.mkdir(); acks = []
            w = Writer(argv(o.cmd, L, 2 + rep)); w.wait(20); acks += w.acks     # some records first
            ball = full / "ballast"
            with open(ball, "wb", buffering=0) as f:
                try:
                    while True: f.write(b"x" * 4096)
                except OSError: pass
            if left == "few": os.truncate(ball, max(0, ball.stat().st_size - 4096))
            w = Writer(argv(o.cmd, L, 5000)); rc = w.wait(60); acks += w.acks; fa += len(acks)
            if rc == 0: note("full disk, yet exit 0", f"tmpfs {left}")
            elif not w.err.strip(): note("full disk without a word", f"tmpfs {left}")
            lost, y = check(acks, o.listcmd, L, may_bad=0)
            for x in y: note("full disk: " + re.sub(r"\[.*", "", x), f"tmpfs {left}")
            os.unlink(ball)
            w = Writer(argv(o.cmd, L, 5)); rc = w.wait(60); acks += w.acks
            if rc != 0 or len(w.acks) != 5: note("does not recover when space is back", f"tmpfs {left}")
            l2, y = check(acks, o.listcmd, L)
            if lost or l2: lost_n = max(lost_n, len(lost) + len(l2)); note("LOST acked records (full disk)", f"tmpfs {left}")
        finally:
            subprocess.run(["umount", full], check=True)
breaches = {k: v for k, v in why.items() if not k.startswith("(info)")}
print(f"faults: injected_runs={runs} full_disk_runs={fullruns} acked={len(acked)}+{fa} lost={lost_n} "
      f"breaches={sum(breaches.values())} {'PASS' if not breaches else 'FAIL'}")
for k, v in why.items(): print(f"  {v}x {k}  (first: {seen_ex[k]})", file=sys.stderr)
print("  gave up (exit != 0) by kind: " + ", ".join(f"{k}={v}" for k, v in sorted(died.items())), file=sys.stderr)
sys.exit(1 if breaches else 0)
