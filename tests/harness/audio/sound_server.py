"""A sound server of one's own: PulseAudio with a sink that plays to nobody, and whose every sample can be recorded.

Nothing outside its folder is touched. Needs the Debian packages pulseaudio and pulseaudio-utils.
"""

import os
import signal
import subprocess
import time
from pathlib import Path

RATE = 48_000


class SoundServer:
    """Started with `with`; everything it started is ended with it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        run = self.folder / "run"
        (run / "pulse").mkdir(parents=True)
        run.chmod(0o700)
        client = self.folder / "client.conf"
        client.write_text("autospawn = no\ndaemon-binary = /bin/true\n")
        self.socket = run / "pulse" / "native"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            "XDG_RUNTIME_DIR": str(run),
            "PULSE_RUNTIME_PATH": str(run / "pulse"),
            "PULSE_STATE_PATH": str(self.folder),
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "PULSE_SERVER": f"unix:{self.socket}",
            "PULSE_CLIENTCONFIG": str(client),
        }
        for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
            self.environment[f"XDG_{kind}_HOME"] = str(self.folder / kind.lower())
        self.daemon, self.sink = None, None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    def start(self):
        self.daemon = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no",
             "--high-priority=no", "--disallow-exit=yes", f"--log-target=file:{self.folder / 'server.log'}",
             f"--load=module-native-protocol-unix auth-anonymous=1 socket={self.socket}"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if self.control("info").returncode == 0:
                break
            time.sleep(0.1)
        else:
            raise SystemExit("the sound server did not come up")
        self.plug_in()

    def control(self, *words):
        return subprocess.run(["pactl", *words], env=self.environment, capture_output=True, text=True, timeout=10)

    def plug_in(self):
        loaded = self.control("load-module", "module-null-sink", "sink_name=out", f"rate={RATE}", "channels=2",
                              "format=float32le")
        self.sink = loaded.stdout.strip()
        self.control("set-default-sink", "out")

    def unplug(self):
        # By its number: by name all sinks of its kind would go.
        self.control("unload-module", self.sink)

    def kill(self):
        if self.daemon:
            self.daemon.kill()
            self.daemon.wait()
        self.daemon = None

    def hang(self):
        self.daemon.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.daemon.send_signal(signal.SIGCONT)

    def record(self, file):
        """Records all that the sink plays; returns once samples come in."""
        recorder = subprocess.Popen(
            ["parec", "-d", "out.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--latency-msec=50",
             "--file-format=wav", str(file)], env=self.environment, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if file.exists() and file.stat().st_size > 4_096:
                return recorder
            time.sleep(0.05)
        raise SystemExit("nothing could be recorded")
