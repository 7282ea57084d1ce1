"""What somebody who said something could lose on the sheet: their words, or what came of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.packs.document import Document, Heading, ListBlock, Paragraph, Table
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.workshops.room import room_view
from app.workshops.session import Session, Theme
from tests.packs.checks import check_pdf
from tests.workshops.making import TODAY, action, note, review, tools

TOOLS = tools()
SHELF = Shelf(Path(__file__).parents[3] / "resources")
ROOM = Theme(id="t", session_id="a", title="The room", rank="a", question="fpo.q4")
HELD = replace(
    review(),
    themes=(ROOM,),
    contributions=(
        note("fpo.q1", "We moved the tables", outcome="done", because="They stay there now"),
        note("fpo.q1", "We asked for a later bus", outcome="working"),
        note("fpo.q3", "The tea was ready"),
        note("fpo.q4", "The lift stops", theme="t", outcome="cannot", because="The owner decides"),
        note(
            "fpo.q4", "The door is heavy", theme="t", outcome="cannot", because="The owner decides"
        ),
        note("fpo.q4", "It is dark", same_as="n-It is gloomy"),
        note("fpo.q4", "It is gloomy"),
        note("fpo.q4", "Nobody else's business", visibility="private"),
    ),
    actions=(action("Ask for an easier door", came_from=("n-The door is heavy",)),),
)


def sheet(session: Session = HELD) -> Document:
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session))
    return build(PAGES["what-we-said"], sources)


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks)))


def test_every_note_for_the_room_is_on_it_with_what_came_of_it() -> None:
    items = [
        item for block in sheet().blocks if isinstance(block, ListBlock) for item in block.items
    ]
    assert "We moved the tables\nWe did it. They stay there now." in items
    assert "We asked for a later bus\nWe are still working on it." in items
    assert "Nobody else's business" not in said(sheet())


def test_a_theme_to_which_the_same_happened_says_it_once() -> None:
    blocks = sheet().blocks
    at = blocks.index(Heading("The room", level=2, mark="concerned"))
    happened, listed = blocks[at + 1 : at + 3]
    assert isinstance(listed, ListBlock)
    assert listed.items[0] == "The lift stops"
    assert happened == Paragraph(
        "All of these: We can't do this. The reason: The owner decides.", strong=True
    )


def test_an_action_stands_under_the_note_it_grew_out_of_and_in_the_list() -> None:
    text = said(sheet())
    assert "The door is heavy\nWe agreed: Ask for an easier door. Now: not begun yet." in text
    assert any(isinstance(block, Table) for block in sheet().blocks)


def test_av_09_no_idea_vanishes_when_others_said_the_same() -> None:
    text = said(sheet())
    assert "It is dark" in text
    assert "It is gloomy" in text


def test_av_09_what_is_not_used_says_why() -> None:
    assert "The reason: The owner decides." in said(sheet())


def test_av_16_what_has_no_outcome_was_heard_and_is_no_failure() -> None:
    text = said(sheet())
    assert "Heard. Nothing to tell yet." in text
    for word in ("fail", "reject", "overdue", "✗", "✘", "❌"):
        assert word not in text.lower()


def test_words_that_were_taken_back_are_not_on_a_sheet_made_afterwards() -> None:
    without = replace(HELD, contributions=HELD.contributions[1:])
    assert "We moved the tables" not in said(sheet(without))


@pytest.mark.parametrize("style", ["clear-14-white", "large-18-cream", "giant-28-white"])
def test_the_sheet_is_tagged_and_reads_in_order(style: str) -> None:
    document = sheet()
    wanted = style_named(style)
    check_pdf(render(document, wanted, "pdf", SHELF), document, wanted)
