"""A run sheet that cannot be wrong, and a first one in which nobody goes without."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.forms import FORMS
from app.workshops.access import Need
from app.workshops.needs import papers_asked_for, papers_to_ask_for
from app.workshops.run_sheet import (
    FORM_NAMES,
    Copies,
    WrongCopies,
    WrongPages,
    merged,
    pages_for,
    wanted_from,
)

TODAY = date(2026, 5, 12)
CLEAR = Copies("pdf", "clear-14-white", 6)
LARGE = Copies("pdf", "large-18-cream", 3)
asked = st.dictionaries(st.sampled_from([*papers_to_ask_for(), "a scroll"]), st.integers(-3, 2000))


def test_the_same_form_and_style_stand_on_it_once() -> None:
    again = Copies("pdf", "large-18-cream", 2)
    word = Copies("docx", "large-18-cream", 0)
    assert merged([LARGE, word, again]) == (Copies("pdf", "large-18-cream", 5), word)
    assert merged([]) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        Copies("scroll", "large-18-cream", 1),
        Copies("pdf", "", 1),
        Copies("pdf", "../large", 1),
        Copies("pdf", "large-18-cream\n", 1),
        Copies("pdf", "x" * 101, 1),
        Copies("pdf", "large-18-cream", -1),
        Copies("pdf", "large-18-cream", 1000),
        Copies("pdf", "large-18-cream", True),
        Copies("pdf", "large-18-cream", "3"),  # pyright: ignore[reportArgumentType]
        Copies("pdf", "large-18-cream", 1.5),  # pyright: ignore[reportArgumentType]
        Copies(["pdf"], "large-18-cream", 1),  # pyright: ignore[reportArgumentType]
    ],
)
def test_what_cannot_be_made_cannot_stand_on_it(wrong: Copies) -> None:
    with pytest.raises(WrongCopies):
        merged([LARGE, wrong])


def test_two_rows_together_are_no_more_than_one_may_be() -> None:
    most = Copies("pdf", "large-18-cream", 999)
    assert merged([most]) == (most,)
    with pytest.raises(WrongCopies):
        merged([most, LARGE])


def test_each_page_is_handed_out_once_and_in_order() -> None:
    assert pages_for("room", ["words", "slips", "words"]) == ("words", "slips")
    for occasion, pages in (("lunch", ["words"]), ("room", ["../words"]), ("room", [""])):
        with pytest.raises(WrongPages):
            pages_for(occasion, pages)


def test_where_nobody_was_asked_there_is_something_for_everyone() -> None:
    rest = (LARGE, Copies("pdf", "easy-read-18-white", 1), Copies("docx", "clear-14-white", 1))
    assert wanted_from({}, 0) == (CLEAR, *rest)
    assert wanted_from({"braille": 0}, 12) == (Copies("pdf", "clear-14-white", 12), *rest)


def test_what_people_asked_for_is_on_it_as_often_as_they_asked() -> None:
    papers = {"larger": 3, "easy-read": 1, "file": 1, "braille": 1, "read-aloud": 2, "language": 4}
    assert wanted_from(papers, 9) == (
        CLEAR,
        LARGE,
        Copies("pdf", "easy-read-18-white", 1),
        Copies("docx", "clear-14-white", 1),
        Copies("brf", "clear-14-white", 1),
        Copies("wav", "clear-14-white", 2),
    )


@given(asked, st.integers(-5, 5000))
def test_a_first_run_sheet_can_always_be_kept(papers: dict[str, int], here: int) -> None:
    wanted = wanted_from(papers, here)
    assert merged(wanted) == wanted
    assert all(row.count for row in wanted)


@given(st.lists(st.frozensets(st.sampled_from(list(papers_to_ask_for())))), st.integers(0, 30))
def test_nobody_goes_without(people: list[frozenset[str]], others: int) -> None:
    """Whoever asked for nothing has clear print, whatever the others asked for together."""
    papers = {name: sum(name in each for each in people) for name in papers_to_ask_for()}
    wanted = wanted_from(papers, len(people) + others)
    clear = sum(row.count for row in wanted if row.style == "clear-14-white" and row.form == "pdf")
    in_another = {"larger", "easy-read", "braille"}
    assert clear >= others + sum(not each & in_another for each in people)


def test_only_sheets_that_hold_today_are_counted_and_each_person_once() -> None:
    def sheet(number: int, *papers: str, **fields: object) -> Need:
        known = {"id": str(number), "group_id": "g", "keep_until": TODAY, **fields}
        return Need(papers=papers, **known)  # pyright: ignore[reportArgumentType]

    sheets = [
        sheet(1, "larger", "coloured"),
        sheet(2, "larger", "larger", asks_for=("ac.c3",)),
        sheet(3, asks_for=("ac.c3", "ac.b7"), keep_until=None),
        sheet(4, "braille", keep_until=date(2026, 5, 11)),
        sheet(5, "a scroll"),
    ]
    assert papers_asked_for(sheets, TODAY) == {"larger": 3, "coloured": 1}


def test_every_form_that_can_be_made_can_stand_on_it() -> None:
    assert set(FORMS) <= set(FORM_NAMES)
