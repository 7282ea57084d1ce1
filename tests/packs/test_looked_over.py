"""Before a pack is made: what a reader would stumble on is found, and nothing is changed."""

import pytest

from app.packs.document import Document, ListBlock, Paragraph, Table
from app.packs.looked_over import Remark, counted, explained, look_over
from app.packs.styles import style_named
from app.workshops.drawing import Drawing
from app.workshops.own_words import OwnWord
from tests.packs.samples import EVERY_BLOCK

LARGE, EASY = style_named("large-18-cream"), style_named("easy-read-18-white")
OWN = (OwnWord(id="1", word="service user", instead="member"), OwnWord(id="2", word="hub"))
SEVENTEEN = "The bus stops outside the hall every hour until six but on Sundays it does not come."
TWENTY_ONE = f"{SEVENTEEN[:-1]} at all, they said."


def remarks_on(*said: str, style: str = "large-18-cream") -> tuple[Remark, ...]:
    return look_over(
        Document("A page", blocks=tuple(map(Paragraph, said))), style_named(style), OWN
    )


def test_a_long_sentence_is_found_whole_and_a_short_one_is_left_alone() -> None:
    assert remarks_on(SEVENTEEN, TWENTY_ONE) == (Remark("long", TWENTY_ONE),)


def test_easy_read_allows_fewer_words() -> None:
    assert remarks_on(SEVENTEEN, style=EASY.name) == (Remark("long", SEVENTEEN),)


def test_letters_that_nothing_explains_are_found_once() -> None:
    assert remarks_on("Ask the CMHT.", "The CMHT said yes. Is the TV OK?") == (
        Remark("letters", "CMHT"),
    )


@pytest.mark.parametrize("said", ["CMHT: the local team.", "The local team (CMHT) came."])
def test_letters_that_are_explained_are_left_alone(said: str) -> None:
    assert remarks_on("Ask the CMHT.", said) == ()


def test_a_cry_in_capitals_is_no_short_form() -> None:
    assert remarks_on("PLEASE LISTEN TO US") == ()


def test_a_word_the_group_does_not_use_is_found_in_a_table_too() -> None:
    table = Table("Who came", ("Who",), (("Two Service Users",),))
    (remark,) = look_over(Document("A page", blocks=(table,)), LARGE, OWN)
    assert explained(remark) == "We do not say “service user” here. We say “member”."


def test_only_easy_read_can_have_too_many_pages() -> None:
    document = Document("A page")
    assert look_over(document, EASY, pages=24) == look_over(document, LARGE, pages=300) == ()
    (remark,) = look_over(document, EASY, pages=25)
    assert explained(remark).startswith("This has 25 pages. Easy Read has 24 at most.")
    assert counted((remark,), EASY) == ("Too many pages for Easy Read.",)


def test_no_picture_can_be_without_words() -> None:
    with pytest.raises(ValueError, match="says in words"):
        Drawing(aspect=1.0, shapes=(), alt="")


def test_letters_a_pdf_cannot_draw_are_named_with_the_forms_that_can() -> None:
    (remark,) = remarks_on("শুভ সকাল")
    assert explained(remark).startswith("Bengali letters cannot be drawn in a PDF. Word")


def test_all_is_summed_up_in_one_short_sentence_a_kind() -> None:
    found = remarks_on(TWENTY_ONE, f"And {TWENTY_ONE}", "Ask the CMHT.")
    assert counted(found, LARGE) == ("2 sentences over 20 words.", "1 short form nobody explains.")
    assert counted((), LARGE) == ()


def test_a_page_of_ours_with_every_block_can_be_looked_over() -> None:
    assert look_over(EVERY_BLOCK, LARGE, OWN) == look_over(EVERY_BLOCK, LARGE, OWN)
    assert look_over(Document("x", blocks=(ListBlock(()),)), EASY) == ()
