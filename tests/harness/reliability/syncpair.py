#!/usr/bin/env python3
"""syncpair [--same-id] [--seconds T] [--max-conflicts M] [--no-pause] [--settle S] CMD LISTCMD WORKDIR
Two Syncthing instances on loopback share one folder; two writers run for T seconds in bursts, one per side
(devices devA and devB, or with --same-id both devA: conflicts). Unless --no-pause one instance is stopped
(SIGSTOP) for a few seconds at a time, so that both sides write while apart. Then waits up to S seconds until
LISTCMD on BOTH sides lists every acked uuid. Exit 1 if a record is missing on either side.
M: Syncthing's maxConflicts for the folder (its default is 10; -1 keeps all)."""
import argparse, random, shutil, socket, sys, time
import xml.etree.ElementTree as E
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from common import *
a = argparse.ArgumentParser()
a.add_argument("--same-id", action="store_true"); a.add_argument("--seconds", type=float, default=30)
a.add_argument("--max-conflicts", type=int, default=10); a.add_argument("--no-pause", action="store_true")
a.add_argument("--heal", action="store_true", help="while settling, run CMD with n=1 now and then: a writer that re-adds lost records")
a.add_argument("--settle", type=float, default=60); a.add_argument("--seed", type=int, default=1)
for x in ("cmd", "listcmd", "workdir"): a.add_argument(x)
o = a.parse_args(); R = random.Random(o.seed); W = Path(o.workdir).resolve(); shutil.rmtree(W, ignore_errors=True)
def port():
    s = socket.socket(); s.bind(("127.0.0.1", 0)); p = s.getsockname()[1]; s.close(); return p
S = [dict(name=n, home=W / n / "st", dir=W / n / "log", port=port(), gui=port()) for n in "AB"]
for s in S:
    s["dir"].mkdir(parents=True); (s["dir"] / ".stfolder").mkdir()
    subprocess.run(["syncthing", "generate", "--home", s["home"], "--no-default-folder", "--skip-port-probing"],
                   check=True, capture_output=True)
    s["id"] = subprocess.run(["syncthing", "--home", s["home"], "--device-id"], check=True,
                             capture_output=True, text=True).stdout.strip()
def put(p, tag, v):
    e = p.find(tag)
    if e is None: e = E.SubElement(p, tag)
    e.text = str(v)
for s in S:
    f = s["home"] / "config.xml"; t = E.parse(f); r = t.getroot()
    for d in r.findall("device") + r.findall("folder"): r.remove(d)
    fo = E.SubElement(r, "folder", id="log", label="log", path=str(s["dir"]), type="sendreceive",
                      rescanIntervalS="5", fsWatcherEnabled="true", fsWatcherDelayS="1")
    put(fo, "maxConflicts", o.max_conflicts)
    for x in S:
        E.SubElement(fo, "device", id=x["id"])
        d = E.SubElement(r, "device", id=x["id"], name=x["name"])
        put(d, "address", f"tcp://127.0.0.1:{x['port']}")
    g = r.find("gui"); g.set("enabled", "true"); put(g, "address", f"127.0.0.1:{s['gui']}")
    op = r.find("options")
    for l in op.findall("listenAddress"): op.remove(l)
    for k, v in dict(listenAddress=f"tcp://127.0.0.1:{s['port']}", globalAnnounceEnabled="false",
                     localAnnounceEnabled="false", relaysEnabled="false", natEnabled="false", urAccepted=-1,
                     crashReportingEnabled="false", reconnectionIntervalS=2, startBrowser="false",
                     autoUpgradeIntervalH=0, stunKeepaliveStartS=0).items(): put(op, k, v)
    t.write(f)
env = dict(os.environ, STNOUPGRADE="1", STNORESTART="1")
acked, why, runs, healed = [], [], 0, []
try:
    for s in S:
        s["logf"] = open(W / (s["name"] + ".stlog"), "wb")
        s["p"] = subprocess.Popen(["nice", "syncthing", "--home", s["home"], "--no-browser", "--no-restart",
                                   "--no-upgrade"], stdout=s["logf"], stderr=subprocess.STDOUT, env=env,
                                  start_new_session=True)
    time.sleep(6)
    end = time.monotonic() + o.seconds; paused = None; flip = time.monotonic() + 3
    while time.monotonic() < end:
        ws = [Writer(argv(o.cmd, s["dir"], R.randint(1, 4), "devA" if o.same_id else "dev" + s["name"])) for s in S]
        for s, w in zip(S, ws):
            rc = w.wait(30); runs += 1; acked += w.acks
            if b"HEALED" in w.err: healed.append(w.err.decode().strip())
            if rc != 0: why.append(f"writer {s['name']}: exit {rc} {w.err[:120]!r}")
        time.sleep(R.uniform(0, 0.4))
        if not o.no_pause and time.monotonic() > flip:
            flip = time.monotonic() + R.uniform(2, 5)
            if paused: os.killpg(paused["p"].pid, signal.SIGCONT); paused = None
            else: paused = R.choice(S); os.killpg(paused["p"].pid, signal.SIGSTOP)
    if paused: os.killpg(paused["p"].pid, signal.SIGCONT)
    t0 = time.monotonic(); need = set(acked)
    while True:
        miss = [need - listed(o.listcmd, s["dir"])[0] for s in S]
        took = time.monotonic() - t0
        if not any(miss) or took > o.settle: break
        if o.heal and int(took) % 12 == 6:                    # one side at a time, as a person would
            s = S[int(took) // 12 % 2]; w = Writer(argv(o.cmd, s["dir"], 1, "devA" if o.same_id else "dev" + s["name"]))
            w.wait(30); need |= set(w.acks)
            if b"HEALED" in w.err: healed.append(w.err.decode().strip())
        time.sleep(1)
    time.sleep(8)                                             # and it stays so
    miss = [need - listed(o.listcmd, s["dir"])[0] for s in S]
    for s in S: why += [f"{s['name']}: {x}" for x in check([], o.listcmd, s["dir"])[1]]
finally:
    for s in S:
        if "p" in s:
            for sig in (signal.SIGCONT, signal.SIGTERM):
                try: os.killpg(s["p"].pid, sig)
                except ProcessLookupError: pass
            try: s["p"].wait(15)
            except subprocess.TimeoutExpired: os.killpg(s["p"].pid, signal.SIGKILL); s["p"].wait()
conf = [len(list(s["dir"].glob("*sync-conflict*"))) for s in S]; both = miss[0] & miss[1]
dmg = [len(raw_scan(s["dir"])[2]) for s in S]
ok = not any(miss) and not why and need
print(f"syncpair: {'same id' if o.same_id else 'two ids'} maxConflicts={o.max_conflicts} writer_runs={runs} "
      f"acked={len(need)} conflict_files={conf} damaged={dmg} settled_s={took:.0f} missing_A={len(miss[0])} "
      f"missing_B={len(miss[1])} lost_on_both={len(both)} {'PASS' if ok else 'FAIL'}")
for x in why[:6]: print("  " + x, file=sys.stderr)
if healed: print("  " + "; ".join(healed), file=sys.stderr)
sys.exit(0 if ok else 1)
