"""Where cues begin in a recording, and how far from where they should.

A cue begins where the level passes a tenth of that cue's own early peak, so that loudness moves no beginning; between
two samples the moment is interpolated.
"""

import wave

import numpy

# Sound after so long a silence is a new cue.
GAP_SECS = 0.06
# Below this nothing is heard: -50 dBFS.
FLOOR = 10 ** (-50 / 20)
# The early peak is that of so long.
EARLY_SECS = 0.03


def load(file):
    """The samples of a 16-bit recording, and its rate."""
    with wave.open(str(file), "rb") as recording:
        rate, channels = recording.getframerate(), recording.getnchannels()
        raw = recording.readframes(recording.getnframes())
    samples = numpy.frombuffer(raw, "<i2").reshape(-1, channels).astype(float) / 32_768
    return numpy.abs(samples).max(axis=1), rate


def onsets(level, rate):
    """The moments at which cues begin, in seconds."""
    loud = numpy.flatnonzero(level > FLOOR)
    if not len(loud):
        return numpy.array([])
    gaps = numpy.flatnonzero(numpy.diff(loud) > GAP_SECS * rate)
    moments = []
    for start in numpy.concatenate([[loud[0]], loud[gaps + 1]]):
        early = level[start:start + int(EARLY_SECS * rate)]
        threshold = max(early.max() / 10, FLOOR)
        at = start + int(numpy.argmax(early >= threshold))
        before, after = (level[at - 1] if at else 0.0), level[at]
        part = (threshold - before) / (after - before) if after > before else 1.0
        moments.append((at - 1 + part) / rate)
    return numpy.array(moments)


def errors(found, wanted):
    """How far intervals are off, and how far each cue is off against the first, in milliseconds."""
    found, wanted = numpy.array(found), numpy.array(wanted)
    intervals = numpy.abs(numpy.diff(found) - numpy.diff(wanted)) * 1_000
    drift = numpy.abs((found - found[0]) - (wanted - wanted[0])) * 1_000
    return intervals, drift
