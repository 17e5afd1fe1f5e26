#!/usr/bin/python3
"""Plays real routines through the real program into a recorded sound server, and fails where a cue is off.

    verify.py PROGRAM NAIVE    the program, and the example cue_player for the way that others take

Needs Debian's pulseaudio, pulseaudio-utils and python3-numpy, and a machine that does nothing else: some 20 minutes.
Exit: 0 all within bounds, 1 a bound is broken, 70 nothing could be measured.
"""

import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy

from onsets import errors, load, onsets
from sound_server import SoundServer

HERE = Path(__file__).resolve().parent
ROUTINES = ["desk_break", str(HERE / "routines" / "holds.ron"), str(HERE / "routines" / "reps.ron")]
# Intervals of cues: at rest a fiftieth of a millisecond is what measuring itself leaves; underruns alone are worse.
REST_MAX_MS = 0.05
LOADED_P99_MS = 1.0
# Against the session's clock, over a whole routine.
DRIFT_MAX_MS = 5.0
# Of one core, with sound on.
PROCESSOR_MAX_PERCENT = 1.0
# Half a minute before the clocks go back in Europe.
SUMMER_ENDS = datetime.datetime(2026, 10, 25, 0, 59, 30, tzinfo=datetime.timezone.utc)


class Load:
    """Keeps every core busy."""

    def __init__(self, on):
        self.on, self.busy = on, []

    def __enter__(self):
        if self.on:
            self.busy = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count())]

    def __exit__(self, *_):
        for one in self.busy:
            one.kill()
            one.wait()


def silent_voice(server):
    """Lines would be taken for cues: their own exactness is that of the mixer, which the unit tests hold."""
    folder = server.folder / "config" / "supple"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.ron").write_text("Settings(volume: 1.0, voice: (speaks: false))")


def tones(program, routine, server):
    plan = subprocess.run([program, "plan", routine, "--json"], env=server.environment, capture_output=True, check=True)
    cues = json.loads(plan.stdout)["cues"]
    return sorted({cue["at_secs"] for cue in cues if cue["what"] == "tone"})


def run(command, server, file):
    """Runs it, recorded: its exit, and the share of a core that it took in percent."""
    recorder = server.record(file)
    since = time.monotonic()
    child = subprocess.Popen(command, env=server.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    took = time.monotonic() - since
    time.sleep(1.5)
    recorder.terminate()
    recorder.wait()
    return os.waitstatus_to_exitcode(status), 100 * (used.ru_utime + used.ru_stime) / took


def timing(name, command, wanted, loaded):
    """One line of the table; whether it is within bounds."""
    with tempfile.TemporaryDirectory() as folder, SoundServer(folder) as server, Load(loaded):
        silent_voice(server)
        file = Path(folder) / "heard.wav"
        code, percent = run(command, server, file)
        level, rate = load(file)
        found = onsets(level, rate)
        report = last_report(command[0], server)
    how = "loaded" if loaded else "idle"
    if code != 0 or len(found) != len(wanted):
        print(f"{name:<12} {how:<7} {len(found)} cues of {len(wanted)} found, exit {code}")
        return False
    intervals, drift = errors(found, wanted)
    p50, p99 = numpy.percentile(intervals, [50, 99])
    told = f"{report['underruns']} underruns, told p99 {report['p99_secs'] * 1_000:.2f} ms" if report else "naive"
    print(f"{name:<12} {how:<7} {len(found):>4} cues  interval p50 {p50:7.4f}  p99 {p99:8.4f}  worst "
          f"{intervals.max():8.4f} ms  drift {drift.max():7.3f} ms  processor {percent:5.2f} %  {told}", flush=True)
    within = drift.max() <= DRIFT_MAX_MS
    return within and (p99 <= LOADED_P99_MS if loaded else
                       intervals.max() <= REST_MAX_MS and percent <= PROCESSOR_MAX_PERCENT)


def last_report(program, server):
    log = subprocess.run([program, "log", "--json"], env=server.environment, capture_output=True, text=True)
    if log.returncode != 0:
        return None
    records = [json.loads(line) for line in log.stdout.splitlines()]
    reports = [record for record in records if record["type"] == "cue_report"]
    return reports[-1] if reports else None


def interfered(command, environment, after_secs, happen):
    """Runs it while something happens to it: its exit, nothing where it does not end, and how long it took."""
    since = time.monotonic()
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    time.sleep(after_secs)
    happen(child)
    try:
        code = child.wait(timeout=220)
    except subprocess.TimeoutExpired:
        child.kill()
        code = None
    return code, time.monotonic() - since


def life(program, name, happen, gap_secs):
    """A session while its device goes away and comes back: it ends in time, and loses no cue but those of the gap."""
    routine = ROUTINES[0]
    with tempfile.TemporaryDirectory() as folder, SoundServer(folder) as server:
        silent_voice(server)
        wanted = tones(program, routine, server)
        code, took = interfered([program, "play", routine], server.environment, 30, lambda _: happen(server))
        report = last_report(program, server)
    # What the device holds ahead is lost with it, and it takes a moment until the next one plays.
    dense = max(sum(1 for at in wanted if start <= at <= start + gap_secs + 4) for start in wanted)
    heard, dropped = (report["heard"], report["dropped"]) if report else (0, 0)
    good = code == 0 and 174 < took < 182 and heard >= len(wanted) - dense - 1
    print(f"{name:<34} exit {code}, {took:5.1f} s, {heard} of {len(wanted)} heard, {dropped} counted as missed, at most "
          f"{dense} due meanwhile: {'good' if good else 'BROKEN'}", flush=True)
    return good


def time_life(program, name, environment, happen, longer_secs):
    """A session while its clocks are tampered with: every second is credited, none twice, and it lasts as long as it should."""
    routine = ROUTINES[2]
    with tempfile.TemporaryDirectory() as folder, SoundServer(folder) as server:
        silent_voice(server)
        length = json.loads(subprocess.run([program, "plan", routine, "--json"], env=server.environment,
                                           capture_output=True, check=True).stdout)["total_secs"]
        clock = Path(folder) / "clock"
        clock.write_text(environment.pop("start", "+0"))
        extra = {**environment, "FAKETIME_TIMESTAMP_FILE": str(clock)} if environment else {}
        code, took = interfered([program, "play", routine], {**server.environment, **extra}, 20,
                                lambda child: happen(child, clock))
        log = subprocess.run([program, "log", "--json"], env=server.environment, capture_output=True, text=True)
    records = [json.loads(line) for line in log.stdout.splitlines()]
    sets = [record for record in records if record["type"] == "set"]
    ends = [record for record in records if record["type"] == "session" and record["stage"] == "ended"]
    whole = all(record["held_secs"] == record["planned_secs"] for record in sets)
    off = took - length - longer_secs
    zones = sorted({record["at"].split("[")[0][-6:] for record in records})
    good = code == 0 and whole and len(sets) == 2 and len(ends) == 1 and abs(off) < 3 and not log.stderr
    print(f"{name:<34} exit {code}, {took:5.1f} s ({off:+.1f}), {len(sets)} sets at {' and '.join(zones)}, "
          f"{'every second credited' if whole else 'SECONDS LOST OR INVENTED'}: {'good' if good else 'BROKEN'}", flush=True)
    return good


def faked(start):
    """The wall clock is the test's, the monotonic and the boot clock stay true."""
    library = next(Path("/usr/lib").rglob("libfaketimeMT.so.1"), None)
    if not library:
        raise SystemExit("Please install faketime.")
    return {"LD_PRELOAD": str(library), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "TZ": "Europe/Berlin", "start": start}


def stopped(child, _):
    child.send_signal(signal.SIGSTOP)
    time.sleep(6)
    child.send_signal(signal.SIGCONT)


def set_by(hours):
    return lambda _, clock: clock.write_text(f"{hours:+d}h")


def until(moment):
    """The offset at which it is that moment now."""
    return f"{(moment - datetime.datetime.now(datetime.timezone.utc)).total_seconds():+.0f}"


def unplugged(server):
    server.unplug()
    time.sleep(6)
    server.plug_in()


def restarted(server):
    server.kill()
    time.sleep(6)
    server.start()


def hung(server):
    server.hang()
    time.sleep(6)
    server.go_on()


def moved(server):
    server.control("load-module", "module-null-sink", "sink_name=other", "rate=44100")
    server.control("set-default-sink", "other")
    server.unplug()


def main():
    program, naive = sys.argv[1:3]
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        print("Please install pulseaudio and pulseaudio-utils.", file=sys.stderr)
        return 70
    good = True
    with tempfile.TemporaryDirectory() as folder, SoundServer(folder) as server:
        silent_voice(server)
        wanted = {routine: tones(program, routine, server) for routine in ROUTINES}
    for loaded in (False, True):
        for routine in ROUTINES:
            name = Path(routine).stem
            good &= timing(name, [program, "play", routine], wanted[routine], loaded)
        score = tempfile.NamedTemporaryFile("w", suffix=".txt")
        score.write("\n".join(f"{at} tempo" for at in wanted[ROUTINES[2]]) + "\n")
        score.flush()
        # To compare with: it breaks every bound, and none of them is its own.
        timing("naive: reps", [naive, "--naive", "--score", score.name], wanted[ROUTINES[2]], loaded)
    print()
    for name, happen, gap in [("the sink is removed and put back", unplugged, 6), ("the server is killed and restarted", restarted, 8),
                              ("the server hangs and goes on", hung, 6), ("the default device changes", moved, 1)]:
        good &= life(program, name, happen, gap)
    print()
    # Where nobody can press a key, a session that was interrupted goes on by itself after ten seconds.
    good &= time_life(program, "stopped for six seconds (suspend)", {}, stopped, 16)
    for name, start, happen in [
            ("the clock is set an hour forwards", lambda: "+0", set_by(1)),
            ("the clock is set an hour back", lambda: "+0", set_by(-1)),
            ("summer time ends in mid-session", lambda: until(SUMMER_ENDS), lambda *_: None)]:
        # Only now, for it is counted from this moment.
        good &= time_life(program, name, faked(start()), happen, 0)
    print("within bounds" if good else "A BOUND IS BROKEN")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
