"""The paper of a Word file: its size and margins, the foot of every page, and how it is opened."""

import re
from collections.abc import Iterator

from app.packs.document import Document
from app.packs.render.look import INK, Look
from app.packs.render.reading import title_of
from app.packs.render.typed_text import one_line
from app.packs.render.word_words import plain, runs
from app.packs.render.word_xml import Node, el, twips
from app.words import _

_LETTER_WIDTH = 0.52
"""How wide a letter is, in letter sizes: the reader's font is not known."""
_LEAST_OF_TITLE = 12
_BETWEEN_PARTS = re.compile(r":\s|\s[-–—]\s")
_STOPS = " .,:;-–—"
_FRAME_FROM_EDGE = 24
_OFFICE = "http://schemas.microsoft.com/office/word"


def section(look: Look, foot: str, *, turned: bool) -> Node:
    """Goes last in the body; `foot` is the part that stands at the foot of each page."""
    wide, high = look.page
    side = twips(look.left)
    size = el("w:pgSz", w=twips(wide), h=twips(high))
    margins = el(
        "w:pgMar",
        top=twips(high - look.top),
        right=side,
        bottom=twips(look.bottom),
        left=side,
        header=twips((high - look.top) / 2),
        footer=twips(look.foot_baseline - look.style.points * 0.25),
        gutter=0,
    )
    return el(
        "w:sectPr",
        el("w:footerReference", type="default", r_id=foot),
        size,
        margins,
        _frame() if look.poster else None,
        el("w:bidi") if turned else None,
    )


def _frame() -> Node:
    """Round a poster: on a wall it holds the page together."""
    sides = ("top", "left", "bottom", "right")
    borders = (
        el(f"w:{side}", val="single", sz=24, space=_FRAME_FROM_EDGE, color=INK[1:])
        for side in sides
    )
    return el("w:pgBorders", *borders, offsetFrom="page")


def tint(look: Look) -> Node | None:
    """The colour of the page, only where it was asked for."""
    if not look.style.print_tint or look.style.tint == "white":
        return None
    return el("w:background", color=look.style.tint_colour.lstrip("#"))


def settings(language: str) -> list[Node]:
    """Everything that stands in the settings part, in order."""
    newest = el("w:compatSetting", name="compatibilityMode", uri=_OFFICE, val=15)
    return [
        el("w:zoom", percent=100),
        el("w:displayBackgroundShape"),
        el("w:defaultTabStop", val=720),
        el("w:characterSpacingControl", val="doNotCompress"),
        el("w:compat", newest),
        el("w:themeFontLang", val=language, bidi=language),
        el("w:decimalSymbol", val="."),
        el("w:listSeparator", val=","),
    ]


def foot(look: Look, document: Document) -> Node:
    """Which page, of how many, of what; as large as the text."""
    words = _("page {page} of {pages}")
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    parts = [part for part in re.split(r"(\{pages?\})", words) if part]
    number = (_field(fields[part]) if part in fields else plain(part) for part in parts)
    name = _name(look, document)
    beside = (el("w:r", el("w:tab")), *runs(name, document.language)) if name else ()
    return el("w:p", el("w:pPr", el("w:pStyle", val="Footer")), *number, *beside)


def _field(what: str) -> Node:
    return el("w:fldSimple", plain("1"), instr=f" {what} ")


def _name(look: Look, document: Document) -> str:
    """The longest name of the pages that fits beside their number."""
    taken = len(_("page {page} of {pages}").format(page=10, pages=10)) + 3
    room = int(look.width / (look.style.points * _LETTER_WIDTH)) - taken
    title = title_of(document)
    names = _names(title, one_line(document.short_title))
    fitting = next((name for name in names if len(name) <= room), None)
    if fitting is not None:
        return fitting
    cut = title[: max(0, room - 1)].rpartition(" ")[0].rstrip(_STOPS)
    return f"{cut}…" if len(cut) >= _LEAST_OF_TITLE else ""


def _names(title: str, short: str) -> Iterator[str]:
    yield title
    if short:
        yield short
    for end in reversed([found.start() for found in _BETWEEN_PARTS.finditer(title)]):
        part = title[:end].rstrip(_STOPS)
        if len(part) >= _LEAST_OF_TITLE:
            yield part
