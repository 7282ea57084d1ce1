"""A group's year on paper: the same words as on the page, in every size, and nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.packs.document import Document, Figure, Heading, ListBlock
from app.packs.pages.page_kind import Sources
from app.packs.pages.timeline import our_story
from app.packs.render import render
from app.packs.styles import Style, style_named
from app.workshops.timeline import UNDATED, Entry, Year, in_order
from app.workshops.timeline_words import tell
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.workshops.making import TODAY, tools

TOOLS = tools()
SOURCES = Sources(tools=TOOLS, today=TODAY)
LONG = "Looking back at the long way we have come since we began to meet " * 3


def full() -> Year:
    found = [
        Entry(day=date(2026, month, 3), kind="session", words=title, tool="four-plus-one", number=2)
        for month in range(1, 13)
        for title in (LONG.strip() if month == 5 else f"Meeting {month}",)
    ]
    found += [
        Entry(day=date(2026, 2, 3), kind="agreement", tool="respect-agreement"),
        Entry(day=date(2026, 6, 3), kind="settled", tool="ladder", item="lad.q1", agreed=3, goal=5),
        Entry(day=date(2026, 7, 3), kind="pleased", number=4, gathered=("The tea", "The room")),
        Entry(day=date(2026, 8, 9), kind="kept", words="Mend the lift", made_on=date(2026, 2, 3)),
        Entry(day=date(2026, 8, 9), kind="told", words="Meeting 5", number=9),
        Entry(day=date(2026, 9, 1), kind="checked", words="Mill Hall", visited=True),
    ]
    return Year(year=2026, group_name="Riverside group", entries=in_order(found))


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
def test_the_page_is_whole_in_every_layout(style: Style) -> None:
    document = our_story(full(), replace(SOURCES, points=style.points))
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("form", ["txt", "html", "docx", "epub"])
def test_other_forms_are_made_of_it(form: str) -> None:
    assert render(our_story(full(), SOURCES), style_named("large-18-cream"), form, SHELF)


def test_it_says_each_entry_under_its_month_and_draws_them_once() -> None:
    document = our_story(full(), SOURCES)
    months = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert months[:2] == ["January", "February"]
    said = [
        item for block in document.blocks if isinstance(block, ListBlock) for item in block.items
    ]
    assert said == [tell(entry, TOOLS).in_one_breath for entry in full().entries]
    (figure,) = [block for block in document.blocks if isinstance(block, Figure)]
    assert figure.drawing.facts


def test_in_giant_letters_the_drawing_comes_last() -> None:
    document = our_story(full(), replace(SOURCES, points=28.0))
    assert isinstance(document.blocks[-1], Figure)
    assert isinstance(our_story(full(), SOURCES).blocks[1], Figure)


def test_a_year_with_nothing_and_one_without_days_are_pages_too() -> None:
    for year in (Year(year=2026), Year(year=UNDATED, entries=(Entry(day=None, kind="session"),))):
        document: Document = our_story(year, SOURCES)
        check_pdf(render(document, style_named("giant-28-white"), "pdf", SHELF), document)


def test_a_practice_group_says_that_it_is_made_up() -> None:
    made_up = Year(year=2026, made_up=True, group_name="Practice")
    assert "Nobody here is real" in repr(our_story(made_up, SOURCES))
