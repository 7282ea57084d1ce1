"""The checks themselves must be able to fail: each is given a pack with one thing broken."""

from dataclasses import replace

import pytest

from app.packs.document import Document, Figure, Heading, Paragraph, Table
from app.packs.render import render
from app.packs.styles import STYLES
from app.workshops.drawing import Drawing, Polygon
from tests.packs.checks import SHELF, check_pdf
from tests.packs.samples import EVERY_BLOCK

STYLE = STYLES["large-18-white"]
SOUND = render(EVERY_BLOCK, STYLE, "pdf", SHELF)

# Each is as long as what it replaces, so that the file stays whole and only its meaning breaks.
BROKEN = {
    "a picture without words": (b"/Alt ", b"/Alz "),
    "a table without header cells": (b"/S /TH", b"/S /TD"),
    "a table whose headers name nothing": (b"/Scope", b"/Scale"),
    "headers that name the wrong way": (b"/Scope /Column", b"/Scope /Row   "),
    "no language": (b"/Lang ", b"/Lanx "),
    "a heading level left out": (b"/S /H2", b"/S /H5"),
    "a list item without words": (b"/S /LBody", b"/S /LBodx"),
    "a title that is not shown": (b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    "not marked as tagged": (b"/Marked true", b"/Marked null"),
    "not called accessible": (b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
    "bookmarks lost": (b"/Outlines", b"/Outlinez"),
    "a font left out": (b"/FontFile2", b"/FontFile9"),
    "letters that cannot be read back": (b"/ToUnicode", b"/ToUnicodx"),
}


def test_the_sound_pack_passes() -> None:
    check_pdf(SOUND, EVERY_BLOCK, STYLE)


@pytest.mark.parametrize(("old", "new"), BROKEN.values(), ids=BROKEN)
def test_a_broken_tag_is_noticed(old: bytes, new: bytes) -> None:
    assert old in SOUND, "the pack changed, and this test no longer breaks it"
    assert len(old) == len(new)
    with pytest.raises(AssertionError):
        check_pdf(SOUND.replace(old, new), EVERY_BLOCK, STYLE)


def swapped(document: Document) -> Document:
    first, second, *others = document.blocks
    return replace(document, blocks=(second, first, *others))


OTHER_DOCUMENTS = {
    "words in another order": swapped(EVERY_BLOCK),
    "words left out": replace(EVERY_BLOCK, blocks=EVERY_BLOCK.blocks[1:]),
    "words too many": replace(EVERY_BLOCK, credit=""),
    "one word joined to the next": replace(EVERY_BLOCK, title="Our 4 plus1 review"),
    "another language": replace(EVERY_BLOCK, language="cy"),
}


@pytest.mark.parametrize("document", OTHER_DOCUMENTS.values(), ids=OTHER_DOCUMENTS)
def test_a_pack_that_says_something_else_is_noticed(document: Document) -> None:
    check_pdf(render(document, STYLE, "pdf", SHELF), document, STYLE)
    with pytest.raises(AssertionError):
        check_pdf(SOUND, document, STYLE)


@pytest.mark.parametrize("alt", ["picture.png", "Ladder", "IMG_0042.JPG of the hall"])
def test_a_picture_that_says_nothing_is_noticed(alt: str) -> None:
    square = Polygon(((0, 0), (1, 0), (1, 1), (0, 1)), "tried")
    document = Document("Pictures", blocks=(Figure(Drawing(2, (square,), alt)),))
    with pytest.raises(AssertionError, match=r"a file name|says nothing"):
        check_pdf(render(document, STYLE, "pdf", SHELF), document)


def test_letters_smaller_than_asked_for_are_noticed() -> None:
    with pytest.raises(AssertionError, match=r"18\.0 points"):
        check_pdf(SOUND, EVERY_BLOCK, STYLES["giant-24-white"])


def test_a_missing_glyph_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the fonts were asked for a letter that they do not have."""
    from app.packs.render.typefaces import Typefaces

    monkeypatch.setattr(Typefaces, "drawable", lambda _faces, text: text)
    document = Document("Boxes", blocks=(Paragraph("A chart 😂 of nothing"),))
    data = render(document, STYLE, "pdf", SHELF)
    with pytest.raises(AssertionError):
        check_pdf(data, document)


def test_words_run_together_at_line_ends_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As ReportLab's own paragraphs do."""
    from app.packs.render.lines import SetLine, Typesetter

    whole = Typesetter.lines

    def without_spaces(setter: Typesetter, text: str, width: float) -> tuple[SetLine, ...]:
        return tuple(line.without_space() for line in whole(setter, text, width))

    monkeypatch.setattr(Typesetter, "lines", without_spaces)
    document = Document("Joined", blocks=(Paragraph("large print " * 30),))
    with pytest.raises(AssertionError, match="expected"):
        check_pdf(render(document, STYLE, "pdf", SHELF), document)


def test_untagged_words_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a box drew its words and forgot to say what they are."""
    from contextlib import nullcontext

    from app.packs.render.tagged_canvas import TaggedCanvas

    monkeypatch.setattr(TaggedCanvas, "tag", lambda _canvas, _element: nullcontext())
    document = Document("Untagged", blocks=(Heading("Unheard", 2), Table("", ("A",), (("b",),))))
    with pytest.raises(AssertionError):
        check_pdf(render(document, STYLE, "pdf", SHELF), document)
