"""What someone who is invited could be promised wrongly, or be told of somebody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.packs.document import Document, WritingSpace
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.render import render
from app.packs.styles import Style
from app.workshops.access import AccessCheck, Checked, Found, Venue
from app.workshops.room import room_view
from app.workshops.session import SessionDetails
from app.workshops.what_to_expect import WhatToExpect, what_to_expect
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.workshops.making import TODAY, review, tools

TOOLS = tools()
CANARY = "canary-never-shown"


def line(item: str, found: Found) -> Checked:
    return Checked(
        id=item, check_id="c", item=item, found=found, note=CANARY, owner=CANARY, action_id=CANARY
    )


def checked(*items: Checked) -> AccessCheck:
    venue = Venue(
        id="v",
        name="Mill Hall",
        address="2 Mill Lane",
        phone=CANARY,
        map_note="Behind the church, blue door",
        cost=CANARY,
    )
    return AccessCheck(
        id="c", on=date(2026, 11, 2), venue=venue, checked_by=CANARY, session_id="a", items=items
    )


FULL = checked(
    line("ac.b1", "yes"), line("ac.b4", "partly"), line("ac.b7", "no"), line("ac.b8", "")
)


def made(venue: WhatToExpect | None, *, bare: bool = False) -> Document:
    session = replace(review(), details=SessionDetails()) if bare else review()
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session), venue=venue)
    return build(PAGES["what-to-expect"], sources)


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks)))


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
def test_it_is_read_and_seen_in_every_size_and_on_every_paper(style: Style) -> None:
    for document in (made(what_to_expect(FULL)), made(None, bare=True)):
        check_pdf(render(document, style, "pdf", SHELF), document, style)


def test_no_note_name_number_or_price_of_a_check_is_on_it() -> None:
    assert CANARY not in repr(what_to_expect(FULL))
    assert CANARY not in said(made(what_to_expect(FULL)))


def test_it_says_what_was_found_and_what_was_not() -> None:
    text = said(made(what_to_expect(FULL)))
    for words in (
        "Mill Hall\n2 Mill Lane",
        "Behind the church, blue door",
        "Step-free way in, and doors and aisles wide enough for a wheelchair.",
        "Only partly: Toilets can be used by everyone.",
        "Not so here: A hearing loop is there",
    ):
        assert words in text
    assert "turn the lights down" not in text, "nobody has looked"


def test_what_nobody_has_looked_at_is_left_to_write_in_and_never_promised() -> None:
    document = made(None, bare=True)
    labels = [block.label for block in document.blocks if isinstance(block, WritingSpace)]
    assert labels.count("Please ask us, or write it here:") == 4
    for item in TOOLS["access-checklist"].of_kind("check"):
        assert item.text not in said(document)
