"""Then and now on paper: every word is there, in order, in any size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.packs.document import Document, Heading
from app.packs.pages.hard_words import words_of
from app.packs.pages.page_kind import Sources
from app.packs.pages.then_and_now import then_and_now
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.workshops.then_and_now import ThenAndNow
from tests.packs.checks import check_pdf
from tests.packs.hostile import NASTY
from tests.workshops.compared import SEPTEMBER, compared, said
from tests.workshops.making import TODAY, tools

SHELF = Shelf(Path(__file__).parents[3] / "resources")
LONG = " ".join(["The second bus often does not come, and people arrive late and cross."] * 9)


def page(value: ThenAndNow) -> Document:
    return then_and_now(value, Sources(tools=tools(), today=TODAY))


def test_the_two_meetings_follow_one_another_and_then_what_belongs_together() -> None:
    headings = [block for block in page(compared()).blocks if isinstance(block, Heading)]
    assert [(block.level, block.text) for block in headings] == [
        (1, "Then and now: what we said"),
        (2, "What are we concerned about?"),
        (3, "March 2026"),
        (3, "September 2026"),
        (2, "Concerns that keep coming back"),
        (3, "Getting here"),
        (2, "Worries that became pleasures"),
        (3, "March 2026 to September 2026"),
    ]


def test_every_note_stands_with_what_came_of_it() -> None:
    words = "\n".join(map(words_of, page(compared()).blocks))
    assert "The kitchen is too loud to think in\nWe did it. It has a door." in words
    assert "Nobody told us about the new form\nWe can't do this. The reason: It is law." in words
    assert "Buses still stop before the end\nHeard. Nothing to tell yet." in words
    assert "June 2026: Transport costs more than the room" in words


@pytest.mark.parametrize("style", ["large-18-cream", "giant-28-white", "giant-36-white"])
def test_it_is_tagged_and_reads_in_order_whatever_was_typed(style: str) -> None:
    more = (said(LONG, SEPTEMBER), *(said(words, SEPTEMBER) for words in NASTY))
    document, wanted = page(compared(*more)), style_named(style)
    data = render(document, wanted, "pdf", SHELF)
    check_pdf(data, document, wanted)


def test_with_nothing_to_compare_it_says_so() -> None:
    empty = replace(compared(), questions=(), question=None, then=None, now=None, threads=())
    assert "No questions have been asked yet." in "\n".join(map(words_of, page(empty).blocks))
