"""What a group could lose when its months are printed: a reason, its own year, the way to add."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.packs.document import Document, Figure, Heading
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.pages.look_back import what_came_of_it
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.workshops.look_back import LookBack
from app.workshops.months_gathered import Gathered, look_back
from app.workshops.room import room_view
from app.workshops.session import Session, Settled
from tests.packs.checks import check_pdf
from tests.workshops.making import TODAY, action, note, review, session_of, steps, tools

TOOLS = tools()
SHELF = Shelf(Path(__file__).parents[3] / "resources")
SOURCES = Sources(tools=TOOLS, today=TODAY)
JANUARY = date(2026, 1, 1)


def on_the_ladder(session_id: str, on: date, agreed: int) -> Session:
    made = session_of(TOOLS["ladder"], id=session_id, actions=(), contributions=(), not_shared=())
    settled = Settled(id="se", session_id=session_id, item="lad.q1", agreed=agreed, goal=agreed + 1)
    return replace(made, details=replace(made.details, held_on=on), settled=(settled,))


def months(since: date | None = JANUARY, *sessions: Session) -> LookBack:
    held = (
        on_the_ladder("l1", date(2026, 3, 3), 3),
        replace(
            review(),
            contributions=(
                note("fpo.q1", "A later bus", outcome="cannot", because="The council decides"),
                note("fpo.q3", "We laughed"),
            ),
            actions=(action("Ask about pay", status="changed", why="It takes longer"),),
        ),
        on_the_ladder("l2", date(2026, 10, 6), 4),
        *sessions,
    )
    found = Gathered(group_name="Riverside group", since=since, until=TODAY)
    return look_back(replace(found, held=tuple(map(room_view, held))))


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks)))


def test_a_year_is_the_groups_own_and_tells_it_from_the_sum_to_how_to_take_words_back() -> None:
    page = what_came_of_it(months(), SOURCES)
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert page.title == "Our year 2026"
    assert headings[0] == "In short"
    assert headings[-1] == "How to add something, or take it back"
    assert "Post a slip in the box by the door. You do not need to say why." in said(page)
    assert "The reason: The council decides." in said(page)
    assert "It takes longer." in said(page)
    assert "We laughed" in said(page)
    assert any(isinstance(block, Figure) for block in page.blocks)


@pytest.mark.parametrize(
    ("since", "title"),
    [
        (None, "Our story so far"),
        (date(2026, 5, 24), "What came of it"),
        (JANUARY, "Our year 2026"),
    ],
)
def test_it_is_called_by_the_time_it_tells_of(since: date | None, title: str) -> None:
    assert what_came_of_it(months(since), SOURCES).title == title


def test_what_is_made_up_says_so_first() -> None:
    page = what_came_of_it(replace(months(), made_up=True), SOURCES)
    assert "Made up, for practice" in words_of(page.blocks[0])


def test_a_time_without_a_meeting_says_so_and_is_still_a_page() -> None:
    page = what_came_of_it(LookBack(since=JANUARY, until=TODAY), SOURCES)
    assert "We have not met in this time." in said(page)


def test_the_record_of_a_review_holds_what_it_looked_back_at_and_no_other_record_does() -> None:
    kept = review(
        tool="keeping-going-review", steps=steps(slug="keeping-going-review"), look_back=months()
    )
    sources = replace(SOURCES, room=room_view(kept))
    assert "What came of the months before" in said(build(PAGES["record"], sources))
    other = replace(SOURCES, room=room_view(review()))
    assert "What came of the months before" not in said(build(PAGES["record"], other))


@pytest.mark.parametrize("style", ["large-18-cream", "giant-28-white", "easy-read-18-white"])
def test_it_is_a_whole_pdf_in_large_letters_and_in_easy_read(style: str) -> None:
    document, look = what_came_of_it(months(), SOURCES), style_named(style)
    made = render(document, look, "pdf", SHELF)
    if not look.easy_read:
        check_pdf(made, document, look)


@pytest.mark.parametrize("form", ["html", "docx", "epub", "txt"])
def test_it_comes_in_the_other_forms(form: str) -> None:
    assert render(what_came_of_it(months(), SOURCES), style_named("large-18-cream"), form, SHELF)
