"""Starts Alongside: the words that were typed, then everything joined."""

import sys
from collections.abc import Sequence

from app import bootstrap, cli


def main(words: Sequence[str] | None = None) -> int:
    """The exit code."""
    return bootstrap.start(cli.read(words))


if __name__ == "__main__":
    sys.exit(main())
