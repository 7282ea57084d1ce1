"""What everything in a Word file is written with, and the paragraphs it is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from app.packs.render.look import Look
from app.packs.render.typed_text import one_line, paragraphs
from app.packs.render.word_numbering import Lists
from app.packs.render.word_pictures import Pictures
from app.packs.render.word_styles import TICK_INDENT, in_order
from app.packs.render.word_words import is_turned, plain, runs
from app.packs.render.word_xml import Node, el, twips
from app.packs.shelf import Shelf
from app.words import _

BOX = "☐"
_BOX_FONT = "Segoe UI Symbol"
_BOX_SIZE = 1.25
"""In letter sizes: for a pen that shakes."""
_NO_BREAK = "\u00a0"
_SHORT = 24
"""Letters in an answer that stays on one line with its box."""


@dataclass(frozen=True)
class Writing:
    """One file being written."""

    look: Look
    language: str
    turned: bool
    """Whether its language is read from the right."""
    shelf: Shelf
    pictures: Pictures
    lists: Lists
    width: float
    """Of a line here, in points."""
    counter: Iterator[int] = field(default_factory=lambda: count(1))
    within: str = "Normal"
    """What a plain paragraph is called here."""
    foreign: bool = False
    """Whether `language` is another than the document's."""

    def inside(self, width: float, within: str) -> "Writing":
        """For what stands in a column of its own."""
        return replace(self, width=width, within=within)

    def speaking(self, language: str) -> "Writing":
        """For words in another language; "" is the document's own."""
        return replace(self, language=language, foreign=True) if language else self

    def paragraph(
        self, style: str, text: str, *properties: Node, before: Iterable[Node] = ()
    ) -> Node:
        """The words in a style, with what stands `before` them on the line."""
        return self.line(
            style, text, (*before, *runs(text, self.language, foreign=self.foreign)), *properties
        )

    def line(self, style: str, text: str, parts: Iterable[Node], *properties: Node) -> Node:
        """Parts that are made already; `text` says from which side they are read."""
        turned = el("w:bidi") if is_turned(text, usually=self.turned) else None
        named = el("w:pStyle", val=style) if style != "Normal" else None
        about = in_order(el("w:pPr", named, turned, *properties))
        return el("w:p", about if len(about) else None, *parts)

    def paragraphs(self, style: str, text: str, *properties: Node) -> list[Node]:
        """One for each paragraph of the words."""
        return [self.paragraph(style, part, *properties) for part in paragraphs(text)]


def tick_box(writing: Writing, text: str) -> list[Node]:
    """A box that can be ticked with the space bar, and on paper with a pen."""
    words = text.strip()
    if not words:
        return []
    indent = twips(writing.look.size * TICK_INDENT)
    tab = el("w:tabs", el("w:tab", val="left", pos=indent))
    parts = (box_to_tick(writing), el("w:r", el("w:tab")), *runs(words, writing.language))
    return [writing.line("TickBox", words, parts, tab)]


def choice(writing: Writing, question: str, answers: Iterable[str]) -> list[Node]:
    """The question, and below it its answers: beside each other where all of them are short."""
    asked = one_line(question)
    made = [writing.paragraph("Asked", asked)] if asked else []
    words = [answer for answer in map(one_line, answers) if answer]
    if any(len(answer) > _SHORT for answer in words):
        return [*made, *(part for answer in words for part in tick_box(writing, answer))]
    if words:
        parts = [part for place, one in enumerate(words) for part in _answer(writing, place, one)]
        made.append(writing.line("Answers", words[0], parts))
    return made


def lines_to_write_on(writing: Writing, label: str, lines: int) -> list[Node]:
    """What to write about, and tabs that draw a line each."""
    asked = one_line(label)
    made = [writing.paragraph("Asked", asked)] if asked else []
    stop = el("w:tab", val="right", leader="underscore", pos=twips(writing.width) - 1)
    inside: list[Node] = []
    for number in range(max(lines, 1)):
        if number:
            inside.append(el("w:br"))
        inside.append(el("w:tab"))
    return [*made, writing.line("WritingLines", asked, (el("w:r", *inside),), el("w:tabs", stop))]


def _answer(writing: Writing, place: int, answer: str) -> Iterator[Node]:
    if place:
        yield plain("    ")
    yield box_to_tick(writing)
    yield plain(_NO_BREAK)
    yield from runs(answer.replace(" ", _NO_BREAK), writing.language)


def box_to_tick(writing: Writing) -> Node:
    """A check box as Word 2010 and later make them (MS-DOCX, 2.5.3.3)."""
    font = {"font": _BOX_FONT}
    about = el(
        "w:sdtPr",
        el("w:alias", val=_("Tick box")),
        el("w:id", val=next(writing.counter)),
        el(
            "w14:checkbox",
            el("w14:checked", val=0),
            el("w14:checkedState", val="2612", **font),
            el("w14:uncheckedState", val="2610", **font),
        ),
    )
    size = round(writing.look.size * 2 * _BOX_SIZE)
    fonts = el("w:rFonts", ascii=_BOX_FONT, hAnsi=_BOX_FONT, eastAsia=_BOX_FONT)
    look = el("w:rPr", fonts, el("w:sz", val=size), el("w:szCs", val=size))
    sign = el("w:r", look, el("w:t", text=BOX))
    return el("w:sdt", about, el("w:sdtContent", sign))
