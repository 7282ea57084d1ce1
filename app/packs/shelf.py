"""What every pack is made with besides words: the fonts and pictures that came with the program."""

from pathlib import Path
from typing import NamedTuple


class Shelf(NamedTuple):
    """Where they lie, under the program's own `resources`."""

    resources: Path

    @property
    def fonts(self) -> Path:
        return self.resources / "fonts"
