"""What a measured program says of itself: how long since it was called for, and its memory."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

CALLED_AT = "ALONGSIDE_CALLED_AT"
"""The moment, in nanoseconds, at which the program was called for; both see the same clock."""


def since_called() -> float:
    """Milliseconds."""
    return (time.monotonic_ns() - int(os.environ[CALLED_AT])) / 1e6


def memory() -> dict[str, float]:
    """What the program holds, in megabytes.

    In `memory` what it shares with other programs counts by its share, in `whole` as if it were
    the only one.
    """
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    held = {name: int(rest.split()[0]) / 1024 for name, rest in (line.split(":") for line in lines)}
    return {"memory": held["Pss"], "whole": held["Rss"]}


def say(found: object) -> None:
    """As its last line, for whoever called it."""
    print(json.dumps(found), flush=True)
