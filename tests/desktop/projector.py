"""Plugs a second screen in and pulls it out, for real: the X server tells every program."""

from __future__ import annotations

import subprocess

LAPTOP = (0, 0, 1366, 768)
PROJECTOR = (1366, 0, 1920, 1080)


def plug_in(place: tuple[int, int, int, int] = PROJECTOR) -> None:
    left, top, width, height = place
    monitor = f"{width}/508x{height}/286+{left}+{top}"
    subprocess.run(
        ["xrandr", "--setmonitor", "projector", monitor, "none"], check=True, capture_output=True
    )


def mirror() -> None:
    """The projector shows what the laptop shows."""
    pull_out()
    plug_in(LAPTOP)


def pull_out() -> None:
    subprocess.run(["xrandr", "--delmonitor", "projector"], check=True, capture_output=True)


def inside(place: tuple[int, int, int, int], screen: tuple[int, int, int, int]) -> bool:
    """Is the middle of this window on that screen?"""
    left, top, width, height = place
    across, down = left + width / 2, top + height / 2
    x, y, wide, high = screen
    return x <= across < x + wide and y <= down < y + high
