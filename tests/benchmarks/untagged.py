"""The same pages as ReportLab makes them by itself: its own paragraphs and tables, without tags.

Same words, fonts, sizes, headings with their shapes, bookmarks, and the same foot on each page. It
draws what a record is made of, and nothing else.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, LongTable, Paragraph, SimpleDocTemplate

from app.packs import document as said
from app.packs.render.leads import draw_polygon
from app.packs.render.look import EDGE, FILLS, INK, Look
from app.packs.render.reading import blocks_in_order, shape_before, title_of
from app.packs.styles import Style
from app.words import _
from app.workshops.drawing import outline_of
from app.workshops.marks import SHAPES

REGULAR, STRONG, BOLD = "plain regular", "plain strong", "plain bold"
_FILES = {REGULAR: "400Regular", STRONG: "600SemiBold", BOLD: "700Bold"}
_SHARES = (0.4, 0.2, 0.14, 0.26)
"""Of the width, for the four columns of the table of actions."""
_MARK_OF = {shape: mark for mark, shape in SHAPES.items()}


def render_untagged(document: said.Document, style: Style, fonts: Path) -> bytes:
    _register(fonts)
    look, file = Look(style), BytesIO()
    template = SimpleDocTemplate(
        file,
        pagesize=look.page,
        leftMargin=look.left,
        rightMargin=look.left,
        topMargin=look.page[1] - look.top,
        bottomMargin=look.bottom,
        title=title_of(document),
        lang=document.language,
        pageCompression=1,
        invariant=1,
    )
    story = [part for block in blocks_in_order(document) for part in _flowables(block, look)]
    template.build(story, canvasmaker=_footed(look, title_of(document)))
    return file.getvalue()


@cache
def _register(fonts: Path) -> None:
    for name, file in _FILES.items():
        path = fonts / f"AtkinsonHyperlegibleNext_{file}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path)))


def _flowables(block: said.Block, look: Look) -> list[Flowable]:
    match block:
        case said.Heading():
            return _heading(block, look)
        case said.Paragraph():
            return [Paragraph(_marked_up(block.text), _set(look, STRONG if block.strong else ""))]
        case said.ListBlock():
            item = _set(look, space=0.5, indent=look.size * 1.2)
            return [Paragraph(_marked_up(text), item, bulletText="•") for text in block.items]
        case said.Table():
            return _table(block, look)
        case _:
            raise TypeError(f"no record has a {type(block).__name__}")


def _heading(block: said.Heading, look: Look) -> list[Flowable]:
    size = look.heading_size(block.level)
    shape = shape_before(block) if outline_of(shape_before(block)) else ""
    style = _set(look, BOLD, size=size, indent=size * 1.45 if shape else 0.0)
    style.keepWithNext = 1
    rule = HRFlowable(look.size * 3, look.size / 6, color=HexColor(INK), hAlign="LEFT")
    return [_Heading(block, style, shape), *([rule] if block.level == 1 else [])]


def _table(block: said.Table, look: Look) -> list[Flowable]:
    head = [Paragraph(_marked_up(words), _set(look, BOLD, space=0)) for words in block.head]
    rows = [_row(row, look) for row in block.rows]
    table = LongTable(
        [head, *rows],
        colWidths=[share * look.width for share in _SHARES],
        repeatRows=1,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, 0), look.rule, HexColor(INK)),
            ("LINEBELOW", (0, 1), (-1, -1), 1.0, HexColor(EDGE)),
        ],
    )
    return [Paragraph(_marked_up(block.caption), _set(look, BOLD)), table]


def _row(row: tuple[str, ...], look: Look) -> list[Paragraph]:
    fonts = [REGULAR if column else STRONG for column in range(len(row))]
    return [
        Paragraph(_marked_up(words), _set(look, font, space=0))
        for words, font in zip(row, fonts, strict=True)
    ]


def _set(
    look: Look, font: str = "", *, size: float = 0.0, space: float = 1.0, indent: float = 0.0
) -> ParagraphStyle:
    size = size or look.size
    return ParagraphStyle(
        "",
        fontName=font or REGULAR,
        bulletFontName=REGULAR,
        bulletFontSize=size,
        fontSize=size,
        leading=size * look.style.spacing,
        leftIndent=indent,
        spaceBefore=look.pitch * space,
        spaceAfter=look.pitch * space,
    )


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


class _Heading(Paragraph):
    """With its shape before it, and a bookmark to find it by."""

    def __init__(self, block: said.Heading, style: ParagraphStyle, shape: str) -> None:
        super().__init__(_marked_up(block.text), style)
        self._block, self._shape = block, shape

    def draw(self) -> None:
        canvas: Any = self.canv
        key = f"heading-{id(self)}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(self._block.text, key, self._block.level - 1, closed=False)
        if self._shape:
            side = self.style.fontSize
            bottom = self.height - self.style.leading
            points = [(x * side, bottom + (1 - y) * side) for x, y in outline_of(self._shape)]
            draw_polygon(canvas, tuple(points), FILLS[_MARK_OF[self._shape]], 1.25)
        super().draw()


def _footed(look: Look, title: str) -> type[Canvas]:
    """A canvas that writes the foot of each page once it knows how many there are."""

    class Footed(Canvas):
        def __init__(self, *args: Any, **kept: Any) -> None:
            super().__init__(*args, **kept)
            self._states: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._states.append(dict(self.__dict__))
            self._startPage()  # pyright: ignore[reportAttributeAccessIssue]

        def save(self) -> None:
            for number, state in enumerate(self._states, start=1):
                self.__dict__.update(state)
                _draw_foot(self, look, title, (number, len(self._states)))
                super().showPage()
            super().save()

    return Footed


def _draw_foot(canvas: Canvas, look: Look, title: str, place: tuple[int, int]) -> None:
    right = look.left + look.width
    canvas.setStrokeColor(HexColor(EDGE))
    canvas.setLineWidth(1)
    canvas.line(look.left, look.foot_rule, right, look.foot_rule)
    words = _("page {page} of {pages}").format(page=place[0], pages=place[1])
    canvas.setFont(STRONG, look.size)
    canvas.drawString(look.left, look.foot_baseline, words)
    canvas.setFont(REGULAR, look.size)
    canvas.drawRightString(right, look.foot_baseline, title)
