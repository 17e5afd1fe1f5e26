#!/usr/bin/env python3
"""powercut [--fs ext4|xfs] [--mode shutdown|copy] [--seed S] ROUNDS CMD LISTCMD WORKDIR     (root)
Each round: a small file system on a loop device in WORKDIR, the writer runs in it, and at a random moment
 shutdown: the file system is shut down without flushing its journal (the ioctl behind xfstests' 'godown'):
           all that had not reached the device is gone, at one instant; then umount, mount (journal replay).
 copy:     the image is snapshot with a reflink (one instant) while the writer goes on; the copy is mounted.
Checks that each record whose ACK was read BEFORE the cut is listed after it; then that the writer can
append again on top of what the cut left. Neither mode drops what the DEVICE took but had only in its
own cache (a missing FLUSH), and dm-flakey/dm-log-writes are not needed. Exit 1 on any loss."""
import argparse, array, fcntl, random, sys, time
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from common import *
a = argparse.ArgumentParser()
a.add_argument("--fs", default="ext4"); a.add_argument("--mode", default="shutdown", choices=["shutdown", "copy"])
a.add_argument("--seed", type=int, default=1); a.add_argument("--max-ms", type=float, default=400)
for x in ("rounds", "cmd", "listcmd", "workdir"): a.add_argument(x)
o = a.parse_args(); R = random.Random(o.seed); rounds = int(o.rounds)
W = Path(o.workdir).resolve(); W.mkdir(parents=True, exist_ok=True)
mnt, back, img = W / "mnt", W / "back", W / "fs.img"; mnt.mkdir(exist_ok=True)
SHUTDOWN, NOLOGFLUSH = 0x8004587D, 2           # _IOR('X', 125, __u32)
def sh(*c): subprocess.run([str(x) for x in c], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
def mkfs(p):
    with open(p, "wb") as f: f.truncate((64 if o.fs == "ext4" else 320) << 20)
    sh(*(["mkfs.ext4", "-q", "-F", p] if o.fs == "ext4" else ["mkfs.xfs", "-q", "-f", p]))
def umount(m):
    for _ in range(50):
        if subprocess.run(["umount", str(m)], capture_output=True).returncode == 0: return
        time.sleep(0.1)
    sys.exit(f"powercut: cannot umount {m}")
lost_n = acked_n = torn = 0; why = []; i = -1; mounted = []
try:
    if o.mode == "copy":                       # reflinks need xfs (or btrfs) below
        back.mkdir(exist_ok=True)
        with open(W / "back.img", "wb") as f: f.truncate(2 << 30)
        sh("mkfs.xfs", "-q", "-f", W / "back.img"); sh("mount", "-o", "loop", W / "back.img", back); mounted.append(back)
        img = back / "fs.img"
    mkfs(img); sh("mount", "-o", "loop", img, mnt); mounted.append(mnt)
    acked = []
    for i in range(rounds):
        d = mnt / "log"; d.mkdir(exist_ok=True)
        if i == 0:                             # the folder itself is set up long before, durably
            fd = os.open(mnt, os.O_RDONLY); os.fsync(fd); os.close(fd)
        w = Writer(argv(o.cmd, d, 100000)); t0 = time.monotonic()
        while not w.acks and time.monotonic() - t0 < 10: time.sleep(0.0005)
        time.sleep(R.uniform(0, o.max_ms) / 1000 if R.random() < 0.7 else 0)
        if o.mode == "shutdown":
            fd = os.open(mnt, os.O_RDONLY); n = len(w.acks)      # acks read so far: these must survive
            fcntl.ioctl(fd, SHUTDOWN, array.array("I", [NOLOGFLUSH])); os.close(fd)
            w.kill(); umount(mnt); mounted.remove(mnt)
            sh("mount", "-o", "loop", img, mnt); mounted.append(mnt)
            acked += w.acks[:n]; late = len(w.acks) - n
            lost, y = check(acked, o.listcmd, d)
        else:
            n = len(w.acks); snap = back / "snap.img"
            sh("cp", "--reflink=always", img, snap); w.kill()
            smnt = W / "snap"; smnt.mkdir(exist_ok=True)
            sh("mount", "-o", "loop" + (",nouuid" if o.fs == "xfs" else ""), snap, smnt); mounted.append(smnt)
            must = acked + w.acks[:n]; acked += w.acks
            lost, y = check(must, o.listcmd, smnt / "log")
            d = smnt / "log"
        torn += len(raw_scan(d)[2]) - torn
        why += [f"round {i}: {x}" for x in y]; lost_n += len(lost); acked_n = len(acked)
        c = Writer(argv(o.cmd, d, 3)); rc = c.wait(30)           # life goes on after the cut
        if rc != 0 or len(c.acks) != 3: why.append(f"round {i}: after the cut the writer exits {rc}: {c.err[:160]!r}")
        l2, y = check(c.acks, o.listcmd, d); lost_n += len(l2)
        if o.mode == "copy": umount(smnt); mounted.remove(smnt)
        else: acked += c.acks
        if lost_n or why: break
finally:
    for m in reversed(mounted): umount(m)
ok = not lost_n and not why and acked_n
print(f"powercut: mode={o.mode} fs={o.fs} rounds={i+1} acked={acked_n} damaged_lines={torn} lost={lost_n} "
      f"complaints={len(why)} {'PASS' if ok else 'FAIL'}")
for x in why[:6]: print("  " + x, file=sys.stderr)
sys.exit(0 if ok else 1)
