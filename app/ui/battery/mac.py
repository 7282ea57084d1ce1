"""A Mac's battery, as its own `pmset -g batt` tells it."""

from __future__ import annotations

import re
import subprocess

from app.ui.battery.charge import Charge

_PATIENCE = 5
"""Seconds."""
_LINE = re.compile(r"InternalBattery.*?\t(\d+)%;\s*([^;]+);\s*(?:(\d+):(\d\d) remaining)?")


def read() -> Charge | None:
    try:
        told = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"], capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return of(told.stdout.decode(errors="replace"))


def of(told: str) -> Charge | None:
    """None where there is no battery of its own. While it fills, what remains is until it is full.

    Just unplugged it says "(no estimate)", and for a moment "0:00 remaining".
    """
    line = _LINE.search(told)
    if line is None:
        return None
    percent, state, hours, minutes = line.groups()
    left = 60 * int(hours) + int(minutes) if hours else 0
    draining = state.strip() == "discharging"
    return Charge(int(percent), draining, left if draining and left else None)
