"""The disk fills, or the stick is pulled out, while somebody writes: it is said, nothing is lost.

The page of what helps me and the places on a ladder have tests of their own for this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.workshops.agreement import RESPECT
from tests.ui.conftest import TODAY, OpenAWindow, OpenWindow
from tests.ui.journeys.faults import FAULTS, Fault, Laptop
from tests.ui.journeys.test_places import NOW, WANTED, begin, go_to

FULL, READ_ONLY, MOVED = (
    next(fault for fault in FAULTS if fault.name == name)
    for name in ("full disk", "read-only medium", "file moved")
)
WORDS = "half a thought, and then"
LONG = "a long one " * 600
LOOP = "ac.b7"


@dataclass
class Asked:
    """A window on a stick, with an agreement and a check in it."""

    window: OpenWindow
    laptop: Laptop
    group: str
    check: str

    def agreement(self) -> Any:
        return self.window.ask(lambda notebook: notebook.agreeing.of_group(self.group, RESPECT))

    def during(self, fault: Fault, deed: Callable[[], object]) -> None:
        """Do it while nothing can be kept; the window says so, and goes on."""
        fault.begin(self.laptop)
        try:
            deed()
            self.window.qtbot.waitUntil(lambda: self.window.desk.idle)
        finally:
            fault.end(self.laptop)


@pytest.fixture
def asked(open_window: OpenAWindow, tmp_path: Path) -> Asked:
    (tmp_path / "stick").mkdir()
    window = open_window(store=tmp_path / "stick" / "notes.alongside")
    tools = window.surroundings.tools()

    def fill(notebook: Any) -> tuple[str, str]:
        (group,) = notebook.add_group("Us").created
        notebook.agreeing.begin(group, tools[RESPECT])
        (hall,) = notebook.checking.add_venue(name="Mill Hall").created
        return group, notebook.checking.begin_check(TODAY, venue_id=hall).created[0]

    group, check = window.ask(fill)
    window.everyone_can_see(False)
    return Asked(window, Laptop(window), group, check)


def type_in(field: Any, words: str = WORDS) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, words)


def press(widget: Any, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)


@pytest.mark.parametrize("fault", [READ_ONLY, MOVED], ids=lambda fault: fault.name)
def test_what_is_typed_about_an_agreement(asked: Asked, fault: Fault) -> None:
    window, page = asked.window, asked.window.go("agreement")
    page.view.pane.list.pressed.emit("line:add")
    sheet: Any = QApplication.activeModalWidget()
    sheet.line.set_text(WORDS)
    asked.during(fault, lambda: press(sheet.line))
    assert sheet.row.hint.text().startswith(fault.happened)
    assert sheet.line.text() == WORDS
    press(sheet.line)
    window.settle()
    assert asked.agreement().lines[-1].text == WORDS
    initials = page.view.marks.fields["initials"]
    type_in(initials, "A. B.")
    asked.during(fault, lambda: press(initials))
    assert window.said().startswith(fault.happened)
    page.view.pane.take_keyboard()
    page._read()
    window.settle()
    assert initials.text() == "A. B."
    window.go("home")
    assert asked.agreement().initials == ("A.", "B.")
    assert window.ask(lambda notebook: notebook.drafts()) == ()


@pytest.mark.parametrize("fault", [FULL, MOVED], ids=lambda fault: fault.name)
def test_what_is_typed_in_a_check_and_on_the_way_round(asked: Asked, fault: Fault) -> None:
    window = asked.window
    line = window.go("access", about=f"{asked.check}:{LOOP}").check.lines[LOOP]
    line.write()
    note = line.rows["note"]
    note.field.set_text(LONG)
    asked.during(fault, note.settle)
    assert note.hint.text().startswith(fault.happened)
    assert note.text == LONG
    note.settle()
    window.settle()
    assert found(asked).note == LONG.strip()
    walk = window.go("walk-round", about=f"{asked.check}:{LOOP}").view
    walk.note.field.set_text(LONG * 2)
    asked.during(fault, walk.note.settle)
    assert walk.note.hint.text().startswith(fault.happened)
    assert walk.note.text == LONG * 2
    walk.note.settle()
    window.settle()
    assert found(asked).note == (LONG * 2).strip()


def found(asked: Asked) -> Any:
    return asked.window.ask(lambda notebook: notebook.checking.check(asked.check).at(LOOP))


@pytest.mark.parametrize("fault", [READ_ONLY, MOVED], ids=lambda fault: fault.name)
def test_what_is_typed_while_the_room_settles(asked: Asked, fault: Fault) -> None:
    window = asked.window
    hands = begin(window, "me", how_many=4)
    hands.enter("3 3 4 4")
    hands.enter("5 5 5 5")
    hands.alt("i")
    form = window.page.two.view.panel.settle  # type: ignore[attr-defined]
    for field, words in ((form.by_when, "1 March 2027"), (form.because, WORDS)):
        type_in(field, words)
        asked.during(fault, lambda field=field: press(field, Qt.Key.Key_Tab))
        assert window.said().startswith(fault.happened)
        assert field.text() == words
    window.page.running.refreshed.emit()  # type: ignore[attr-defined]
    assert form.by_when.text() == "1 March 2027"
    for field in (form.by_when, form.because):
        field.setFocus()
        press(field)
        window.settle()
    session_id = window.page.running.session_id  # type: ignore[attr-defined]
    (settled,) = window.ask(lambda notebook: notebook.session(session_id)).settled
    assert (str(settled.by_when), settled.because) == ("2027-03-01", WORDS)
    drafts = window.ask(lambda notebook: notebook.drafts(session_id))
    assert [draft.where for draft in drafts] == [f"places:{WANTED}:"]


def test_a_day_nobody_can_read_stays_while_the_room_goes_on(asked: Asked) -> None:
    window = asked.window
    hands = begin(window, "me", how_many=4)
    hands.enter("3 3 4 4")
    hands.enter("5 5 5 5")
    hands.alt("i")
    form = window.page.two.view.panel.settle  # type: ignore[attr-defined]
    type_in(form.by_when, "after the fair")
    hands.tab_to("Because")
    hands.type(WORDS)
    hands.press(Qt.Key.Key_Tab)
    assert form.by_when.text() == "after the fair"
    go_to(window, NOW)
