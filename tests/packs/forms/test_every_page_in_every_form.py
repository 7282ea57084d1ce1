"""Every page that can be printed, in every form and look: nothing on it is lost to anyone.

Each page is made in several looks and each look with many pages, so that any page meets sizes,
papers, letters and tints of all kinds. Braille, sound and what other programs say of a web page, a
Word file and a book are checked beside this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.packs.bound import bound
from app.packs.document import (
    Block,
    Card,
    Choice,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.easy_read import easy_read
from app.packs.errors import CannotSetScript
from app.packs.forms import FORMS
from app.packs.render import render
from app.packs.styles import TINT_COLOURS, Style, style_named
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.packs.forms.practice_pages import after_the_review, practice_pages
from tests.packs.forms.read_back import CHECKS, check_nothing_more
from tests.packs.forms.word_reader import W, Word, value
from tests.packs.hostile import LONG, documents, wild

EASY_READ = [style_named(name) for name in ("easy-read-18-white", "easy-read-28-cream-letter")]
TINTED = [style_named(f"large-16-{tint}").with_tint() for tint in TINT_COLOURS]
POSTER = style_named("giant-28-white-a3")
LOOKS = [*LAYOUTS, *TINTED]
APART = 5
"""Between the looks of one page, in that list: each page meets three, each look many pages."""
TIGHTEST = [
    style_named(name) for name in ("giant-36-white-a5-opendyslexic-wide", "large-20-white-a5")
]
MORE_THAN_A_PAGE = 700
"""Letters, in the tightest looks."""


def made(document: Document, style: Style, form: str) -> tuple[bytes, Document]:
    """The file, and what it should say."""
    said = easy_read(document, SHELF.pictures) if style.easy_read else document
    return render(document, style, form, SHELF), said


def check(document: Document, style: Style, form: str) -> None:
    data, said = made(document, style, form)
    if form == "pdf":
        check_pdf(data, said, style)
        return
    CHECKS[form](data, said)
    if form == "docx":
        check_letters(Word(data), style)


def check_letters(word: Word, style: Style) -> None:
    """Word counts in half points."""
    sizes = [int(value(one)) for part in (word.styles, word.body) for one in part.iter(W + "sz")]
    assert min(sizes) >= 2 * style.points


@cache
def rotation() -> tuple[tuple[str, Style], ...]:
    pages = enumerate(practice_pages().items())
    return tuple((name, look) for number, (name, page) in pages for look in _looks(number, page))


def _looks(number: int, page: Document) -> Iterator[Style]:
    for turn in range(0, len(LOOKS), APART):
        yield LOOKS[(number + turn) % len(LOOKS)]
    yield EASY_READ[number % len(EASY_READ)]
    if page.poster:
        yield POSTER


def test_every_look_meets_many_pages_and_every_page_several_looks() -> None:
    looks = [look for _name, look in rotation()]
    assert min(looks.count(look) for look in (*LOOKS, *EASY_READ)) >= 8
    for name in practice_pages():
        assert sum(page == name for page, _look in rotation()) >= 4, name


@pytest.mark.parametrize("look", [*LOOKS, *EASY_READ, POSTER], ids=lambda look: look.name)
@pytest.mark.parametrize("form", ["pdf", *(form for form in CHECKS if form in FORMS)])
def test_no_page_loses_a_word_its_order_or_its_size(form: str, look: Style) -> None:
    for name, its_look in rotation():
        if its_look is look:
            try:
                check(practice_pages()[name], look, form)
            except AssertionError as fault:
                raise AssertionError(f"{name}: {fault}") from fault


@pytest.mark.parametrize("form", ["pdf", *CHECKS])
def test_a_lost_word_and_a_changed_order_are_found_out(form: str) -> None:
    whole = (Paragraph("One goes first."), ListBlock(("Two", "Three")), Paragraph("Four."))
    check(Document("A pack", blocks=whole), LOOKS[0], form)
    for blocks in (whole[:2], whole[1:], whole[::-1]):
        data = render(Document("A pack", blocks=blocks), LOOKS[0], form, SHELF)
        with pytest.raises(AssertionError, match="expected"):
            check_words_of(data, Document("A pack", blocks=whole), form)


def check_words_of(data: bytes, document: Document, form: str) -> None:
    if form == "pdf":
        check_pdf(data, document)
    else:
        CHECKS[form](data, document)


def test_plain_text_adds_only_words_that_say_what_cannot_be_seen() -> None:
    for page in practice_pages().values():
        check_nothing_more(render(page, LOOKS[0], "txt", SHELF), page)


@pytest.mark.parametrize("style", ["large-18-cream", "giant-28-white", "easy-read-18-white"])
def test_the_pack_for_after_the_review_is_one_sound_file(style: str) -> None:
    check(after_the_review(), style_named(style), "pdf")


@pytest.mark.parametrize("style", ["large-18-white", "giant-28-cream"])
def test_all_pages_bound_together_make_a_sound_pack(style: str) -> None:
    everything = bound("Every page", list(practice_pages().values()))
    check(everything, style_named(style), "pdf")


# ----- words that nobody foresaw


@settings(max_examples=30, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild), look=st.sampled_from([*LOOKS, *EASY_READ]))
def test_whatever_was_typed_every_form_holds_it_or_names_one_that_does(
    document: Document, look: Style
) -> None:
    for form in ("pdf", *CHECKS):
        if form in FORMS:
            _check_or_refused(document, look, form)


def _check_or_refused(document: Document, look: Style, form: str) -> None:
    try:
        check(document, look, form)
    except CannotSetScript as error:
        refused = error
    else:
        return
    assert form == refused.form == "pdf"
    assert refused.works
    assert all(render(document, look, other, SHELF) for other in refused.works)


def full_of(words: str) -> tuple[Block, ...]:
    """Every block there is, and every cell of a table, each once with all these words."""
    tables = [
        Table(words, ("What", "Who"), (("Ramp", "Us"),)),
        Table("Actions", ("What", words), (("Ramp", "Us"), ("Door", ""))),
        Table("Actions", ("What", "Who"), ((words, "Us"), ("Door", "Them"))),
        Table("Actions", ("What", "Who", "When"), (("Ramp", words, "May"),)),
    ]
    slips = [
        Slip(words, copies=2, across=2),
        Slip("A slip", (Paragraph(words), ListBlock((words,), ordered=True)), down=3),
        Slip("A slip", (TickBox(words), Choice(words, ("Yes", words)), WritingSpace(2, words))),
    ]
    rows = [PictureRow(words), PictureRow(words, tick=True), TickBox(words), Heading(words, 2)]
    cards = [Card(words, "Words"), Card("A card", words), ShowCard(words, words, "yes")]
    asked = [Choice("Did it help?", ("Yes", words)), WritingSpace(40, words, words)]
    return (*tables, *slips, *rows, *cards, *asked, ListBlock((words, words)))


@pytest.mark.parametrize("words", LONG, ids=["sentences", "lines", "one-word"])
@pytest.mark.parametrize("style", TIGHTEST, ids=lambda style: style.name)
def test_words_of_any_length_fit_in_any_place(words: str, style: Style) -> None:
    check(Document("A pack", blocks=full_of(words[:MORE_THAN_A_PAGE])), style, "pdf")
