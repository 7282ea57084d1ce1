"""Reads the words of each form back, as a person meets them, and says which are wrong.

Pictures and copies are passed over, as they are by who listens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from app.packs.document import Block, Document, Figure, ListBlock, Slip, SlipPart
from tests.packs.checks import words_in
from tests.packs.forms.word_reader import W, Word, check_words, expected

_VOID = {"meta", "br", "polygon", "path", "img", "link"}
_PASSED_OVER = {"svg", "nav", "style", "title"}
_BETWEEN = {"span", "a"}
"""What does not part a word from the next."""
OURS = set(words_in("Tick box Picture Card to cut out slip slips End"))
"""In plain text they say what cannot be seen there."""
_OPF = "{http://www.idpf.org/2007/opf}"


class _Page(HTMLParser):
    """What a browser would say of the page, from its top to its end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.words += "\n"
            return
        hidden = tag in _PASSED_OVER or dict(attrs).get("aria-hidden") == "true"
        self._open.append((tag, hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words += "\n" if tag == "br" else ""

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, f"</{tag}> closes something else"
        self.words += "" if tag in _BETWEEN else "\n"

    def handle_data(self, data: str) -> None:
        if not any(hidden for _tag, hidden in self._open):
            self.words += data


def check_web_page(data: bytes, document: Document) -> None:
    check_words(_Page(data.decode()).words, _once(document))


def check_word(data: bytes, document: Document) -> None:
    check_words("\n".join(map(_typed, Word(data).paragraphs)), _unnumbered(document))


def check_epub(data: bytes, document: Document) -> None:
    check_words("\n".join(_Page(chapter).words for chapter in _chapters(data)), _once(document))


def check_text(data: bytes, document: Document) -> None:
    """Every word in its order; pictures typed as letters come out as words of ours."""
    left = words_in(data.decode())
    for readings in expected(_once(document)):
        ends = [end for words in readings if (end := _end_of(words, left)) is not None]
        assert ends, f"expected {readings[0][:12]}, read {left[:12]}"
        left = left[min(ends) :]


def check_nothing_more(data: bytes, document: Document) -> None:
    """What was typed in letters alone comes out with no words but our few."""
    said = [words for readings in expected(_once(document)) for words in readings]
    known = {word for words in said for word in words} | OURS
    more = [word for word in words_in(data.decode()) if word not in known and not word.isdigit()]
    assert not more, f"words that the document does not hold: {more[:12]}"


def _typed(paragraph: Element) -> str:
    said = {W + "t": lambda part: part.text or "", W + "br": lambda _part: "\n"}
    return "".join(said[part.tag](part) for part in paragraph.iter() if part.tag in said)


def _end_of(words: list[str], left: list[str]) -> int | None:
    """Behind the place where the last of these words has been said; None when one is missing."""
    at = 0
    for word in words:
        try:
            at = left.index(word, at) + 1
        except ValueError:
            return None
    return at


def _chapters(data: bytes) -> list[str]:
    """In the order in which a device turns them."""
    with ZipFile(BytesIO(data)) as book:
        package = ElementTree.fromstring(book.read("book/package.opf"))
        files = {one.get("id"): one.get("href") for one in package.iter(_OPF + "item")}
        spine = [files[one.get("idref")] for one in package.iter(_OPF + "itemref")]
        return [book.read(f"book/{name}").decode() for name in spine]


def _once(document: Document) -> Document:
    """As it is heard: a slip once, however many there are, and what each picture shows."""
    return replace(document, blocks=tuple(map(_heard, document.blocks)))


def _heard(block: Block) -> Block:
    match block:
        case Slip():
            return replace(block, copies=1, parts=_plain_parts(block))
        case Figure():
            return replace(block, listed=True)
        case _:
            return _plain(block)


def _unnumbered(document: Document) -> Document:
    """The numbers of a list are the reader's program's own."""
    return replace(document, blocks=tuple(map(_plain, document.blocks)))


def _plain(block: Block) -> Block:
    match block:
        case ListBlock():
            return replace(block, ordered=False)
        case Slip():
            return replace(block, parts=_plain_parts(block))
        case _:
            return block


def _plain_parts(slip: Slip) -> tuple[SlipPart, ...]:
    return tuple(
        replace(part, ordered=False) if isinstance(part, ListBlock) else part for part in slip.parts
    )


CHECKS: Mapping[str, Callable[[bytes, Document], None]] = {
    "html": check_web_page,
    "docx": check_word,
    "epub": check_epub,
    "txt": check_text,
}
"""For each form whose words can be read without another program."""
