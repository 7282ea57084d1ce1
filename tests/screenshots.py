"""Pictures of the practice group for the README and the documents: `make screenshots`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
LOOKS = (("", "paper", 100), ("high-contrast", "high-contrast", 100), ("large", "paper", 200))
"""Folder, theme and text size of each set."""


def main() -> int:
    """Take every screen in every look."""
    from app import bootstrap, cli
    from app.ui.pictures import take

    for folder, theme, scale in LOOKS:
        with tempfile.TemporaryDirectory() as made:
            store = str(Path(made) / "practice.alongside")
            parts = bootstrap.join(cli.read(["practice", "--store", store]))
            window = parts.for_window(practising=True)
            for path in take(window, PICTURES / folder, theme=theme, scale=scale):
                print(path.relative_to(PICTURES.parents[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
