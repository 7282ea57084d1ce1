"""What could be lost in two languages: our words, theirs, the room to write, the voice to read."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from app.packs.document import (
    Card,
    Choice,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.errors import CannotSetScript
from app.packs.forms import FORMS
from app.packs.making import count_pages
from app.packs.render import render
from app.packs.render.tables import halves
from app.packs.side_by_side import side_by_side, texts_to_translate
from app.packs.styles import style_named
from app.workshops.fingerprint import fingerprint
from tests.packs.checks import LAYOUTS, SHELF, check_pdf

OURS = Document(
    title="What we agreed",
    blocks=(
        Heading("What we do next", 2),
        Paragraph("We meet on Tuesday.\n\nBring a friend."),
        ListBlock(("Ring the hall", "Book the bus"), ordered=True),
        Table("Who does what", ("What", "Who"), (("Ring the hall", "Two of us"), ("12", "3"))),
        TickBox("I can come"),
        Choice("Was it good?", ("Yes", "No")),
        Card("Ring us", "Any day."),
        WritingSpace(2, "Room to write"),
    ),
)
WELSH = {
    "What we agreed": "Yr hyn y cytunwyd arno",
    "We meet on Tuesday.": "Rydym yn cwrdd ddydd Mawrth.",
    "Ring the hall": "Ffonio'r neuadd",
    "What": "Beth",
    "I can come": "Gallaf ddod",
}


def filed(said: dict[str, str]) -> dict[str, str]:
    return {fingerprint(ours): theirs for ours, theirs in said.items()}


def in_two() -> Document:
    return side_by_side(OURS, filed(WELSH), "cy")


def made(form: str, style: str = "large-18-white") -> bytes:
    return render(in_two(), style_named(style), form, SHELF)


def test_every_text_is_offered_once_in_the_order_of_the_page() -> None:
    assert texts_to_translate(OURS) == (
        *("What we agreed", "What we do next", "We meet on Tuesday.", "Bring a friend."),
        *("Ring the hall", "Book the bus", "Who does what", "What", "Who", "Two of us"),
        *("I can come", "Was it good?", "Yes", "No", "Ring us", "Any day.", "Room to write"),
    )


def test_words_stand_in_two_columns_under_the_names_of_their_languages() -> None:
    table, asked, card = (block for block in in_two().blocks if isinstance(block, Table))
    assert asked.rows == (("Was it good?", ""), ("Yes", ""), ("No", ""))
    assert card.rows == (("Ring us", ""), ("Any day.", ""))
    assert table.head == ("English", "Welsh")
    assert table.rows == (
        ("We meet on Tuesday.", "Rydym yn cwrdd ddydd Mawrth."),
        ("Bring a friend.", ""),
        ("1. Ring the hall", "1. Ffonio'r neuadd"),
        ("2. Book the bus", ""),
        ("Who does what", ""),
        ("What: Ring the hall", "Beth: Ffonio'r neuadd"),
        ("Who: Two of us", ""),
        ("What: 12", "Beth: 12"),
        ("Who: 3", ""),
    )


def test_what_is_ticked_keeps_its_shape_and_what_is_not_typed_has_room() -> None:
    blocks = in_two().blocks
    at = blocks.index(TickBox("I can come"))
    assert blocks[at + 1] == Paragraph("Gallaf ddod", language="cy")
    at = blocks.index(Heading("What we do next", 2))
    assert blocks[at + 1] == WritingSpace(1, "In Welsh")


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
def test_both_languages_are_in_every_pdf_and_in_order(style: object) -> None:
    check_pdf(render(in_two(), style, "pdf", SHELF), in_two(), style)  # type: ignore[arg-type]


def test_nothing_of_ours_and_nothing_of_theirs_is_lost_in_any_form() -> None:
    for form in ("html", "txt"):
        said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", made(form).decode()))
        for text in (*texts_to_translate(OURS), *WELSH.values()):
            assert text in said.replace("&#x27;", "'"), (form, text)


def test_there_is_as_much_room_for_theirs_as_for_ours() -> None:
    assert halves([10, 20, 15], 90) == (30, 30, 30)
    assert halves([10, 50], 90) is None
    with zipfile.ZipFile(io.BytesIO(made("docx"))) as file:
        words = file.read("word/document.xml").decode()
    for grid in re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", words):
        assert len(set(re.findall(r'w:w="(\d+)"', grid))) == 1


def test_the_longer_ours_is_the_more_room_there_is_to_write_theirs() -> None:
    long = "We meet at the hall on Tuesdays, and anybody may bring a friend along. " * 4
    for style in ("large-18-white", "giant-28-white"):
        pages = [
            count_pages(
                render(
                    side_by_side(Document("Us", blocks=(Paragraph(long),) * 12), said, "cy"),
                    style_named(style),
                    "pdf",
                    SHELF,
                )
            )
            for said in ({}, filed({long.strip(): long}), filed({long.strip(): "Ie."}))
        ]
        assert pages[0] >= pages[1] >= pages[2]
    page = render(
        side_by_side(Document("Us", blocks=(Paragraph(long), Paragraph("Yes."))), {}, "cy"),
        style_named("large-18-white"),
        "html",
        SHELF,
    ).decode()
    assert 'style="height: 24.2em"' in page
    assert 'style="height: 2.2em"' in page


def test_a_screen_reader_hears_which_language_it_is() -> None:
    assert b"/Lang (cy)" in made("pdf")
    assert b"/Lang (cy)" in made("pdf", "giant-28-white")
    page = made("html").decode()
    assert '<td dir="auto" lang="cy" xml:lang="cy" data-column="Welsh">Rydym' in page
    assert '<p dir="auto" class="strong" lang="cy" xml:lang="cy">Yr hyn' in page
    with zipfile.ZipFile(io.BytesIO(made("docx"))) as file:
        words = file.read("word/document.xml").decode()
    assert re.search(r'<w:lang w:val="cy"/></w:rPr><w:t[^>]*>Rydym', words)


def test_letters_a_pdf_cannot_set_are_refused_there_and_kept_in_word_and_on_a_web_page() -> None:
    urdu = "ہم منگل کو ملتے ہیں"
    two = side_by_side(OURS, filed({"We meet on Tuesday.": urdu}), "ur")
    style = style_named("large-18-white")
    with pytest.raises(CannotSetScript):
        render(two, style, "pdf", SHELF)
    assert urdu in render(two, style, "html", SHELF).decode()
    with zipfile.ZipFile(io.BytesIO(render(two, style, "docx", SHELF))) as file:
        assert 'w:bidi="ur' in file.read("word/document.xml").decode()


@pytest.mark.parametrize("form", [name for name in FORMS if not name.startswith(("brf", "wav"))])
def test_an_empty_page_and_an_unknown_language_are_still_made(form: str) -> None:
    nothing = side_by_side(Document(title=""), {}, "xyz")
    assert render(nothing, style_named("large-18-white"), form, SHELF)
