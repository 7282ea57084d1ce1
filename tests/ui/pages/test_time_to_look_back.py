"""A group that is forgotten, or named where it should not be, when it is time to look back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from app.ui.parts.buttons import LinkButton
from app.ui.parts.labels import Text
from app.workshops.keeping_going import TOOL
from app.workshops.new import NewSession
from app.workshops.session import SessionDetails
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import Hands


def met(window: OpenWindow, name: str, on: date) -> str:
    """A group of one's own that met and finished on that day."""

    def make(notebook):  # type: ignore[no-untyped-def]
        group = notebook.add_group(name).created[0]
        details = SessionDetails(title="Looking back", held_on=on)
        new = NewSession(group_id=group, tool="four-plus-one", details=details, steps=())
        notebook.finish(notebook.start_session(new).created[0], on)
        return group

    return window.ask(make)


def waiting(window: OpenWindow) -> list[str]:
    home = window.go("home")
    return [text.text() for text in home.waiting.findChildren(Text)]


def test_each_group_is_named_and_only_where_it_may_be(window: OpenWindow) -> None:
    met(window, "Hill", date(2026, 5, 1))
    met(window, "Valley", date(2026, 6, 1))
    lines = [line for line in waiting(window) if "look back" in line]
    assert lines == [
        "Hill first met on 1 May 2026. It is time to look back together.",
        "Valley first met on 1 June 2026. It is time to look back together.",
    ], "what is made up waits for nobody while there are groups of one's own"
    window.everyone_can_see()
    assert not any("look back" in line for line in waiting(window))


def test_planning_from_home_is_for_that_group_and_says_so(window: OpenWindow) -> None:
    met(window, "Hill", date(2026, 5, 1))
    valley = met(window, "Valley", date(2026, 6, 20))
    home = window.go("home")
    links = [link for link in home.waiting.findChildren(LinkButton) if "Plan" in link.text()]
    links[-1].click()
    window.settle()
    start = window.page
    assert start.whose.text() == "For: Valley"  # type: ignore[attr-defined]
    assert start.whose.isVisible()  # type: ignore[attr-defined]
    assert start.planning.field.text() == "20 December 2026"  # type: ignore[attr-defined]
    Hands(window).press(Qt.Key.Key_Return)
    planned = window.page.session  # type: ignore[attr-defined]
    assert (planned.tool, planned.group.id) == (TOOL, valley)


def test_a_session_that_is_begun_otherwise_names_no_group(window: OpenWindow) -> None:
    met(window, "Hill", date(2026, 5, 1))
    start = window.go("start", about=TOOL)
    assert not start.whose.isVisible()
    assert start.planning.isHidden()
