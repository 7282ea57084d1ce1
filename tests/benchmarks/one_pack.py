"""Makes one large-print pack and says the most memory it held. Run by `great_packs`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from app.packs.render.pdf import render_pdf
from app.packs.styles import style_named
from tests.benchmarks.clock import say
from tests.benchmarks.pack_story import record_of
from tests.benchmarks.stores import SHELF


def main() -> None:
    render_pdf(record_of(int(sys.argv[1])), style_named("large-18-white"), SHELF)
    say({"most": _most()})


def _most() -> float:
    """In megabytes. What `resource` tells counts the program that started this one too."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    assert found
    return int(found[1]) / 1024


if __name__ == "__main__":
    main()
