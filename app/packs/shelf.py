"""What every pack is made with besides words: the fonts and pictures that came with the program."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.packs.pictures import Pictures

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Shelf(NamedTuple):
    """Where they lie, under the program's own `resources`; and a group's own pictures, if any."""

    resources: Path
    own_pictures: Path | None = None
    chosen: Mapping[str, str] = _NOTHING
    """The pictures people chose, each under the mark that its sentence leaves."""

    @property
    def fonts(self) -> Path:
        return self.resources / "fonts"

    @property
    def pictures(self) -> "Pictures":
        from app.packs.pictures import Pictures

        return Pictures(self.resources / "pictures", self.own_pictures, self.chosen)
