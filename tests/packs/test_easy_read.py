"""What somebody who reads Easy Read could lose: a sentence, its picture, or what a word means."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.packs.document import (
    NO_PICTURE,
    Block,
    Choice,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    PictureRow,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.easy_read import easy_read, how_it_was_made, pictured_in, too_long
from app.packs.pages.hard_words import words_of
from app.packs.pictures import Pictures
from app.packs.render import render
from app.packs.render.typed_text import tidied
from app.packs.styles import style_named
from app.workshops.fingerprint import fingerprint
from tests.packs.checks import SHELF, check_pdf
from tests.packs.hostile import documents
from tests.packs.pages.test_record import made
from tests.packs.pages.test_what_we_said import HELD
from tests.packs.samples import EVERY_BLOCK

SIZES = ("easy-read-18-white", "easy-read-28-cream")
PICTURES = SHELF.pictures


def rows(*blocks: Block, pictures: Pictures = PICTURES) -> list[PictureRow]:
    laid_out = easy_read(Document("Us", blocks=blocks), pictures).blocks
    return [block for block in laid_out if isinstance(block, PictureRow)]


def said(*blocks: Block) -> list[str]:
    return [row.text for row in rows(*blocks)]


@pytest.mark.parametrize("style", SIZES)
@pytest.mark.parametrize("document", [made(HELD), EVERY_BLOCK], ids=["record", "every block"])
def test_a_page_in_easy_read_is_read_and_seen(document: Document, style: str) -> None:
    pdf = render(document, style_named(style), "pdf", SHELF)
    check_pdf(pdf, easy_read(document, PICTURES), style_named(style))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(st.text(max_size=200)))
def test_whatever_was_typed_can_be_laid_out(document: Document) -> None:
    try:
        laid_out = easy_read(document, PICTURES)
        again = [words_of(block) for block in laid_out.blocks]
    except RecursionError:
        pytest.fail("too deep")
    assert again[-1] == how_it_was_made()
    too_long(document)


@given(st.text(alphabet="abcXYZéßاব 1.!?…:;\n\t-“”()"))
def test_no_word_is_lost_and_none_is_changed(text: str) -> None:
    kept = " ".join(said(Paragraph(text)))
    assert "".join(kept.split()) == "".join(tidied(text).split())


def test_each_sentence_stands_in_a_line_of_its_own() -> None:
    text = "We met Dr. Who. It cost £2.50, e.g. for tea! Was it good? “Yes.” Then we left."
    assert said(Paragraph(text)) == [
        "We met Dr. Who.",
        "It cost £2.50, e.g. for tea!",
        "Was it good?",
        "“Yes.”",
        "Then we left.",
    ]


def test_a_numbered_list_keeps_its_numbers_and_tick_boxes_can_still_be_ticked() -> None:
    assert said(ListBlock(("Tea. Cake", "Home"), ordered=True)) == ["1. Tea.", "Cake", "2. Home"]
    assert [row.tick for row in rows(TickBox("I agree"))] == [True]


def test_a_row_of_a_table_is_told_fact_by_fact_and_a_blank_table_stays_to_be_filled_in() -> None:
    filled = Table("", ("What", "Who"), (("Ask about the ramp", "The group"), ("Tea", "")))
    assert said(filled) == ["What: Ask about the ramp", "Who: The group", "What: Tea"]
    blank = Table("", ("What", "Who"), (("", ""), ("", "")))
    assert blank in easy_read(Document("Us", blocks=(blank,)), PICTURES).blocks


def test_lines_to_write_on_and_words_to_choose_from_stand_under_their_picture() -> None:
    blocks = easy_read(
        Document("Us", blocks=(WritingSpace(3, "Your name"), Choice("Tea?", ("Yes", "No")))),
        PICTURES,
    ).blocks
    assert blocks[:2] == (
        PictureRow("Your name", "name-badge"),
        WritingSpace(3, "", again="Your name"),
    )
    assert blocks[2:4] == (PictureRow("Tea?", "tea"), Choice("", ("Yes", "No")))


def test_a_hard_word_is_explained_in_the_next_line_and_only_once() -> None:
    words = "GP: family doctor."
    blocks = (
        Paragraph("The GP came. The GP left."),
        Heading("Words", 2),
        ListBlock((words, "Zigzag: a line that turns.")),
    )
    lines = said(*blocks)
    assert lines == ["The GP came.", words, "The GP left.", "Zigzag: a line that turns."]


def test_what_the_group_explains_itself_stands_beside_the_word() -> None:
    lines = said(
        Paragraph("We use zigzags. They help."),
        Heading("Words", 2),
        ListBlock(("Zigzag: a line that turns.",)),
    )
    assert lines == ["We use zigzags.", "Zigzag: a line that turns.", "They help."]


def test_a_list_of_words_that_were_all_explained_leaves_no_heading_behind() -> None:
    document = Document(
        "Us",
        blocks=(Paragraph("The GP came."), Heading("Words", 2), ListBlock(("GP: family doctor.",))),
    )
    assert not [b for b in easy_read(document, PICTURES).blocks if isinstance(b, Heading)]


def test_a_line_that_needs_no_picture_has_not_even_a_frame() -> None:
    chosen = Pictures(SHELF.resources / "pictures", chosen={fingerprint("Tea at three."): ""})
    (row,) = rows(Paragraph("Tea at three."), pictures=chosen)
    assert row.picture == NO_PICTURE


def test_every_line_that_has_a_picture_can_be_given_another() -> None:
    document = Document("Us", blocks=(Paragraph("Tea. Cake."), Table("", ("A",), (("Home",),))))
    asked = pictured_in(document)
    assert asked == ("Tea.", "Cake.", "Home")
    chosen = Pictures(
        SHELF.resources / "pictures", chosen={fingerprint(each): "star" for each in asked}
    )
    assert {row.picture for row in rows(*document.blocks, pictures=chosen)} == {"star"}


def test_a_long_sentence_stays_whole_and_is_told_of() -> None:
    long = "We " + "really " * 14 + "met."
    document = Document("Us", blocks=(Paragraph(f"{long} It was good."),))
    assert too_long(document) == (long,)
    assert said(Paragraph(long)) == [long]


def test_it_says_that_a_computer_made_it_and_who_can_say_whether_it_works() -> None:
    last = easy_read(EVERY_BLOCK, PICTURES).blocks[-1]
    assert last == Paragraph("Made with a computer. Ask people who use Easy Read whether it works.")


def test_the_same_page_gives_the_same_file(tmp_path: Path) -> None:
    style = style_named("easy-read-18-white")
    first = render(EVERY_BLOCK, style, "pdf", SHELF)
    assert first == render(EVERY_BLOCK, style, "pdf", SHELF)


def test_a_box_to_tick_is_one_in_every_form() -> None:
    document = Document("Us", blocks=(TickBox("I agree"),))
    style = style_named("easy-read-18-white")
    assert "Tick box: I agree" in render(document, style, "txt", SHELF).decode()
    assert "Tick box" in render(document, style, "html", SHELF).decode()
    assert "\u2610" in _word(render(document, style, "docx", SHELF))


def test_each_form_with_pages_shows_the_picture_and_reads_it_to_nobody() -> None:
    document = Document("Us", blocks=(Paragraph("The tea was late."), Paragraph("It is gloomy.")))
    style = style_named("easy-read-18-white")
    page = render(document, style, "html", SHELF).decode()
    assert page.count('src="data:image/png;base64,') == page.count('alt=""') == 1
    assert page.count('<span class="frame"></span>') == 1
    word = render(document, style, "docx", SHELF)
    with ZipFile(BytesIO(word)) as parts:
        held = [parts.read(name) for name in parts.namelist() if "media" in name]
    assert PICTURES.bytes_of("tea") in held


def test_a_line_without_a_picture_has_no_frame_on_the_web_page() -> None:
    chosen = {fingerprint("Tea at three."): NO_PICTURE}
    document = Document("Us", blocks=(Paragraph("Tea at three."),))
    shelf = SHELF._replace(chosen=chosen)
    page = render(document, style_named("easy-read-18-white"), "html", shelf).decode()
    assert 'class="frame unseen"' in page
    assert "<img" not in page


def _word(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as parts:
        return parts.read("word/document.xml").decode()
