"""The foot of every page, as large as the text: which page, of how many, of what.

A loose sheet has to say what it belongs to. A title cut in the middle of a thought says little, so
one that does not fit gives way to a shorter name of its own, then to its first part.
"""

import re
from collections.abc import Iterator

from reportlab.lib.colors import HexColor

from app.packs.render.lines import SetLine
from app.packs.render.look import EDGE
from app.packs.render.setting import Setting
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typed_text import one_line
from app.words import _

_MOST_OF_TITLE = 120
_LEAST_OF_TITLE = 12
"""A title cut shorter than this many letters helps nobody at the foot of a page."""
_BETWEEN_PARTS = re.compile(r":\s|\s[-–—]\s")
_STOPS = " .,:;-–—"


class Foot:
    """The same line on every page, in the same place."""

    def __init__(self, setting: Setting, title: str, short_title: str = "") -> None:
        self._setting = setting
        self._title = title
        self._short_title = one_line(short_title)

    def draw(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        look = self._setting.look
        number, last = self._numbered(page, pages), self._numbered(pages, pages)
        with canvas.artifact("Pagination", "Footer"):
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(1)
            canvas.line(look.left, look.foot_rule, look.left + look.width, look.foot_rule)
            canvas.write((number,), (look.left, look.foot_baseline), look.size, look.pitch)
            self._draw_title(canvas, max(number.width, last.width) + look.size * 1.5)

    def _numbered(self, page: int, pages: int) -> SetLine:
        """In the largest letters on the smallest paper, the figures alone fit on one line."""
        setter, width = self._setting.setter("strong"), self._setting.look.width
        whole = setter.lines(_("page {page} of {pages}").format(page=page, pages=pages), width)
        if len(whole) == 1:
            return whole[0]
        return setter.lines(_("{page} of {pages}").format(page=page, pages=pages), width)[0]

    def _draw_title(self, canvas: TaggedCanvas, taken: float) -> None:
        look = self._setting.look
        line = self._name(look.width - taken)
        if line:
            left = look.left + look.width - line.width
            canvas.write((line,), (left, look.foot_baseline), look.size, look.pitch)

    def _name(self, room: float) -> SetLine | None:
        """The longest name of the pages that fits on one line."""
        setter = self._setting.setter()
        for name in self._names():
            lines = setter.lines(name, room)
            if len(lines) == 1 and lines[0].width <= room:
                return lines[0]
        return self._cut(room)

    def _names(self) -> Iterator[str]:
        if len(self._title) <= _MOST_OF_TITLE:
            yield self._title
        if self._short_title:
            yield self._short_title
        for end in reversed([found.start() for found in _BETWEEN_PARTS.finditer(self._title)]):
            part = self._title[:end].rstrip(_STOPS)
            if _LEAST_OF_TITLE <= len(part) <= _MOST_OF_TITLE:
                yield part

    def _cut(self, room: float) -> SetLine | None:
        """As many of the title's first words as fit."""
        setter = self._setting.setter()
        start = self._title[:_MOST_OF_TITLE]
        first = setter.lines(start, room - setter.natural_width("…"))[0]
        short = first.text.rstrip(_STOPS) + "…"
        return setter.lines(short, room)[0] if len(short) >= _LEAST_OF_TITLE else None
