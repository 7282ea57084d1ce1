"""Tagged PDF/UA-1: looks right on paper, and is read aloud in the order it looks."""

from pathlib import Path

from reportlab.lib.colors import HexColor

from app.packs.document import Document
from app.packs.render.compose import compose
from app.packs.render.lines import SetLine
from app.packs.render.look import EDGE, Look
from app.packs.render.pager import fill_pages
from app.packs.render.reading import blocks_in_order, title_of
from app.packs.render.setting import Setting
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typefaces import typefaces
from app.packs.styles import Style
from app.words import _

_MOST_OF_TITLE = 120
_LEAST_OF_TITLE = 12
"""A title cut shorter than this many letters helps nobody at the foot of a page."""


def render_pdf(document: Document, style: Style, fonts: Path) -> bytes:
    """The document as a file; the same document always gives the same bytes."""
    faces = typefaces(fonts)
    look = Look(style)
    title = title_of(document)
    canvas = TaggedCanvas(title, document.language, look.page, faces.text("regular").fontName)
    setting = Setting(look, faces, canvas.root)
    fill_pages(compose(setting, blocks_in_order(document)), canvas, look)
    foot = _Foot(setting, title)
    return canvas.finished(foot.draw)


class _Foot:
    """The same line at the foot of every page, as large as the text: which page, of what."""

    def __init__(self, setting: Setting, title: str) -> None:
        self._setting = setting
        self._title = title

    def draw(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        look = self._setting.look
        words = _("page {page} of {pages}").format(page=page, pages=pages)
        number = self._setting.setter("strong").lines(words, look.width)[0]
        with canvas.artifact("Pagination", "Footer"):
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(1)
            canvas.line(look.left, look.foot_rule, look.left + look.width, look.foot_rule)
            canvas.write((number,), (look.left, look.foot_baseline), look.size, look.pitch)
            self._draw_title(canvas, number.width + look.size * 1.5)

    def _draw_title(self, canvas: TaggedCanvas, taken: float) -> None:
        look = self._setting.look
        line = self._short_title(look.width - taken)
        if line:
            left = look.left + look.width - line.width
            canvas.write((line,), (left, look.foot_baseline), look.size, look.pitch)

    def _short_title(self, room: float) -> SetLine | None:
        """The title on one line, or as many of its first words as fit."""
        setter = self._setting.setter()
        start = self._title[:_MOST_OF_TITLE]
        whole = setter.lines(start, room)
        if len(whole) == 1 and start == self._title:
            return whole[0]
        first = setter.lines(start, room - setter.natural_width("…"))[0]
        short = first.text.rstrip(" .,:;-–—") + "…"
        return setter.lines(short, room)[0] if len(short) >= _LEAST_OF_TITLE else None
