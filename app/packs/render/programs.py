"""Runs a program that others made, which people may have installed beside ours.

What goes in and what comes out are only held in memory: typed words never stand on a command line,
where others on the same computer could read them, and are in no file.
"""

import subprocess
import sys
from collections.abc import Sequence

from app.packs.errors import ProgramFailed

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""Without it a black window flashes up on Windows."""


def run(command: Sequence[str], words: str, seconds: float) -> bytes:
    """What the program gives back when it is told `words`. Raises `ProgramFailed`."""
    try:
        ran = subprocess.run(
            command,
            input=words.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
            creationflags=_NO_WINDOW,
        )
    except (OSError, subprocess.SubprocessError):
        raise ProgramFailed from None
    return ran.stdout
