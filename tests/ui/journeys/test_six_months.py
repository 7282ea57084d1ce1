"""A group at the end of six months: reminded, it plans, looks back together, and goes on.

By keyboard: Home says that it is time, the day is planned, what came of the months stands on the
wall, a finding becomes an action, and all of it is printed in large letters.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PySide6.QtCore import Qt

from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.pages.look_back import what_came_of_it
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.ui.parts.labels import Text
from app.workshops.content import read_tools
from app.workshops.keeping_going import TOOL
from app.workshops.room import room_view
from tests.packs.checks import check_pdf
from tests.ui.conftest import OpenWindow
from tests.ui.content import RESOURCES, TODAY
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.journeys.walk import go_to

FINDING = "Three of us wrote the last plan"
NEXT = "Meet once a month in the evening"


def reminders(window: OpenWindow) -> list[str]:
    return [text.text() for text in page_of(window).waiting.findChildren(Text)]


def plan_it(window: OpenWindow) -> str:
    """From Home's line to a session that is planned; gives its id."""
    hands = Hands(window)
    window.go("home")
    assert any("It is time to look back together." in line for line in reminders(window))
    hands.tab_to("Plan our look back")
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).planning.field.text() == "8 December 2026"
    hands.press(Qt.Key.Key_Return)
    planned = page_of(window).session
    assert (planned.tool, planned.details.held_on) == (TOOL, date(2026, 12, 8))
    window.go("home")
    assert not any("look back together" in line for line in reminders(window))
    return planned.id


def test_six_months_are_looked_back_at_and_a_finding_becomes_an_action(
    window: OpenWindow,
) -> None:
    session_id = plan_it(window)
    window.everyone_can_see(False)
    page = window.go("run", session_id)
    running = page.running
    go_to(window, "look-back")
    hands = Hands(window)
    hands.alt("w")
    slide = running.slide
    assert slide.kind == "look-back"
    assert "We met 1\N{NO-BREAK SPACE}time." in slide.lines[1]
    assert any("Bring a kettle" in item for item in slide.items)
    rows = page.two.view.list.notes
    headings = [row.text for row in rows if row.heading]
    assert {slide.items[at] for at in slide.heads} <= set(headings)

    window.everyone_can_see()
    assert running.wall.covered
    hands.alt("w")
    assert running.slide == slide, "the laptop is the wall now, and shows the same"

    window.everyone_can_see(False)
    go_to(window, "question", "kg.3")
    hands.enter(FINDING)
    go_to(window, "plus-one")
    window.everyone_can_see()
    hands.alt("w")
    hands.enter(NEXT)
    hands.enter()  # there it is an action at once, with no day yet
    found = window.ask(lambda notebook: notebook.session(session_id))
    assert [note.text for note in found.contributions if note.question == "kg.3"] == [FINDING]
    assert [action.what for action in found.actions] == [NEXT]


@pytest.mark.parametrize("style", ["large-18-cream", "giant-28-white"])
def test_it_is_printed_large_as_its_record_and_as_a_page_of_its_own(
    window: OpenWindow, style: str
) -> None:
    session_id = plan_it(window)
    tools, shelf = read_tools(RESOURCES / "tools"), Shelf(RESOURCES)
    session = window.ask(lambda notebook: notebook.session(session_id))
    back = window.ask(
        lambda notebook: notebook.months.between(window.content.group, date(2026, 1, 1), TODAY)
    )
    sources = Sources(tools=tools, today=TODAY, room=room_view(session))
    for document in (build(PAGES["record"], sources), what_came_of_it(back, sources)):
        made = render(document, style_named(style), "pdf", shelf)
        check_pdf(BytesIO(made).getvalue(), document, style_named(style))
