"""Sets lines that each have room for a picture before them, as an Easy Read page is laid out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from app.packs.document import PictureRow
from app.packs.render.boxes import Box, Stack, Text
from app.packs.render.look import EDGE
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import list_element
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typed_text import tidied

_LEAST_SIDE = 108.0
"""38 mm: a picture that is drawn by hand, or cut out, needs as much."""
_SIDE = 4.5
"""Of a frame, in letter sizes, where those are large."""
_MOST_OF_A_LINE = 0.3
_GAP = 1.2
_CORNER = 8.0


@dataclass(frozen=True)
class Pictured:
    """A frame with its words beside it, which is never parted where it fits on a page."""

    text: Text
    side: float
    gap: float
    rule: float
    page_room: float
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False
    framed: bool = True

    @property
    def height(self) -> float:
        return max(self.text.height, self.side if self.framed else 0.0)

    def split(self, room: float) -> "tuple[Pictured, Pictured] | None":
        if self.height <= self.page_room:
            return None
        parts = self.text.split(room)
        if parts is None:
            return None
        return replace(self, text=parts[0]), replace(self, text=parts[1], framed=False)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.framed:
            self._draw_frame(canvas, left, top)
        spare = (self.height - self.text.height) / 2
        self.text.draw(canvas, left + self.side + self.gap, top - spare)

    def _draw_frame(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        bottom = top - self.height / 2 - self.side / 2
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(self.rule)
            canvas.roundRect(left, bottom, self.side, self.side, _CORNER)


def picture_rows(setting: Setting, blocks: Sequence[PictureRow]) -> list[Box]:
    """Read as one list. The frames are alike, whatever their words."""
    look = setting.look
    items = [words for block in blocks if (words := tidied(block.text).strip())]
    if not items:
        return []
    parent = list_element(setting.root, "None")
    side = min(max(_LEAST_SIDE, look.size * _SIDE), look.width * _MOST_OF_A_LINE)
    gap = look.size * _GAP
    found: list[Box] = []
    for item in items:
        body = parent.add("LI").add("LBody")
        text = setting.text(item, body, width=look.width - side - gap)
        space = look.pitch * 0.7
        found.append(Pictured(text, side, gap, look.rule, look.room, above=space, below=space))
    around = look.pitch * 1.4
    return [Stack(tuple(found), pair_within=look.room, above=around, below=around)]
