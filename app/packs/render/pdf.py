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


def _cut_after(words: list[str]) -> str:
    return " ".join(words).rstrip(".,:;-–—") + "…"


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
        """The title on one line, or as many of its words as fit."""
        setter = self._setting.setter()
        words = self._title.split(" ")
        for kept in range(len(words), 0, -1):
            short = self._title if kept == len(words) else _cut_after(words[:kept])
            if kept < len(words) and len(short) < _LEAST_OF_TITLE:
                return None
            if setter.natural_width(short) <= room:
                return setter.lines(short, room)[0]
        return None
