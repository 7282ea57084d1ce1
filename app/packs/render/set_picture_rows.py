"""Sets lines that each have a picture before them, or room for one, as an Easy Read page has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from app.packs.document import NO_PICTURE, PictureRow
from app.packs.render.boxes import Box, Hanging, Stack, Text
from app.packs.render.leads import Tick
from app.packs.render.look import EDGE
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element, list_element
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typed_text import tidied

_LEAST_SIDE = 108.0
"""38 mm: a picture that is drawn by hand, or cut out, needs as much."""
_SIDE = 4.5
"""Of a frame, in letter sizes, where those are large."""
_MOST_OF_A_LINE = 0.3
_GAP = 1.2
_CORNER = 8.0
_TICK_SIDE = 1.15
_AFTER_TICK = 0.7


@dataclass(frozen=True)
class Pictured:
    """A picture with its words beside it, never parted where they fit on a page.

    The picture means what the words say, so it is not read aloud as well (decision 26).
    """

    words: Text | Hanging
    side: float
    gap: float
    rule: float
    page_room: float
    picture: ImageReader | None = None
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False
    framed: bool = True
    """With an empty frame where there is no picture."""
    begun: bool = False
    """What runs on to another page has had its picture."""

    @property
    def height(self) -> float:
        return self.words.height if self.begun else max(self.words.height, self.side)

    def split(self, room: float) -> "tuple[Pictured, Pictured] | None":
        if self.height <= self.page_room:
            return None
        parts = self.words.split(room)
        if parts is None:
            return None
        first = replace(self, words=parts[0], with_next=False)
        return first, replace(self, words=parts[1], begun=True)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if not self.begun:
            with canvas.artifact():
                self._draw_picture(canvas, left, top - self.height / 2 - self.side / 2)
        spare = (self.height - self.words.height) / 2
        self.words.draw(canvas, left + self.side + self.gap, top - spare)

    def _draw_picture(self, canvas: TaggedCanvas, left: float, bottom: float) -> None:
        if self.picture is not None:
            place = {"width": self.side, "height": self.side, "preserveAspectRatio": True}
            canvas.drawImage(self.picture, left, bottom, mask="auto", **place)
        elif self.framed:
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(self.rule)
            canvas.roundRect(left, bottom, self.side, self.side, _CORNER)


def picture_rows(
    setting: Setting, blocks: Sequence[PictureRow], introduces: bool = False
) -> list[Box]:
    """Read as one list. The pictures are alike in size, whatever their words."""
    look = setting.look
    blocks = [block for block in blocks if tidied(block.text).strip()]
    if not blocks:
        return []
    parent = list_element(setting.root, "None")
    found = [_row(setting, block, parent) for block in blocks]
    around = look.pitch * 1.4
    if not introduces:
        return [Stack(tuple(found), pair_within=look.room, above=around, below=around)]
    *before, last = found
    last = replace(last, with_next=True)
    if not before:
        return [replace(last, above=around)]
    return [Stack(tuple(before), pair_within=look.room, above=around), last]


def _row(setting: Setting, block: PictureRow, parent: Element) -> Pictured:
    look = setting.look
    side = min(max(_LEAST_SIDE, look.size * _SIDE), look.width * _MOST_OF_A_LINE)
    gap, space = look.size * _GAP, look.pitch * 0.7
    words = _words(setting, block, parent.add("LI"), look.width - side - gap)
    picture = setting.pictures.reader(block.picture)
    framed = block.picture != NO_PICTURE
    return Pictured(
        words, side, gap, look.rule, look.room, picture, above=space, below=space, framed=framed
    )


def _words(setting: Setting, block: PictureRow, entry: Element, width: float) -> Text | Hanging:
    """The words, behind a box to tick where they are to be ticked."""
    said = tidied(block.text).strip()
    if not block.tick:
        return setting.text(said, entry.add("LBody"), width=width)
    look = setting.look
    side = look.size * _TICK_SIDE
    indent = side + look.size * _AFTER_TICK
    lead = Tick(entry.add("Lbl"), setting.setter().lines("\u2610", width)[0], side, look.rule)
    return Hanging(setting.text(said, entry.add("LBody"), width=width - indent), indent, lead)
