"""Undo of each deed while its page is open: the page shows it, says it, and keeps the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import shell
from app.workshops.agreement import RESPECT
from tests.ui.conftest import TODAY, OpenWindow
from tests.ui.journeys.hands import Hands
from tests.ui.journeys.test_places import NOW, WANTED, begin, go_to, kept, panel

LOOP = "ac.b7"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told by the window."""
    heard: list[str] = []
    monkeypatch.setattr(shell, "announce", lambda _who, words, **_how: heard.append(words))
    return heard


def undo(window: OpenWindow, said: list[str], name: str) -> None:
    """And what has the keyboard is still there, on the page that is open."""
    assert window.shell.undo_name == name
    page = window.page
    window.shell.undo()
    window.settle()
    assert any(name in words for words in said)
    assert window.page is page
    at = QApplication.focusWidget()
    assert at is not None
    assert at.isVisible()


def in_store(window: OpenWindow) -> Any:
    def look(notebook: Any) -> Any:
        agreeing, group = notebook.agreeing, window.content.group
        return agreeing.of_group(group, RESPECT), agreeing.incidents(group)

    return window.ask(look)


def on_page(page: Any) -> Any:
    return (
        page.view.state.text(),
        page.view.counts.text(),
        page.view.pane.list.notes,
        page.view.worries.list.notes,
        page.view.editions.list.text(),
        page.view.incidents.list.notes,
        {name: field.text() for name, field in page.view.marks.fields.items()},
    )


def write(deed: str) -> Callable[[Any], None]:
    def typed(page: Any) -> None:
        page.view.pane.list.pressed.emit(deed)
        sheet: Any = QApplication.activeModalWidget()
        sheet.line.set_text("Our own words")
        sheet.done_button.click()

    return typed


def press(deed: str) -> Callable[[Any], None]:
    return lambda page: page.view.pane.list.pressed.emit(deed)


def note(page: Any) -> None:
    page.view.incidents.write.click()
    page.view.incidents.form.writing["happened"].set_text("A door was slammed")
    page.view.incidents.form.keep.click()


def mark(page: Any) -> None:
    page.view.marks.fields["initials"].setText("A B")
    page.view.marks.settle()


DEEDS = {
    "add line": write("line:add"),
    "change line": write("line:change"),
    "leave worry": write("line:worry"),
    "leave line out": press("line:leave"),
    "move line": press("line:down"),
    "keep lines": press("line:keep"),
    "agree so far": lambda page: page.view.agreed.agreed.emit(TODAY, True),
    "change agreement": mark,
    "note what happened": note,
}


@pytest.mark.parametrize("name", DEEDS)
def test_what_is_done_with_an_agreement_is_undone_in_its_place(
    window: OpenWindow, said: list[str], name: str
) -> None:
    page = window.go("agreement")
    chosen = in_store(window)[0].kept[1]
    if name == "keep lines":
        window.ask(lambda notebook: notebook.agreeing.leave_out(chosen.id))
        window.settle()
    page.view.pane.take_keyboard(chosen.id)
    before, shown = in_store(window), on_page(page)
    DEEDS[name](page)
    window.settle()
    assert in_store(window) != before
    assert on_page(page) != shown
    undo(window, said, name)
    assert in_store(window) == before
    assert on_page(page) == shown


def test_what_is_found_at_a_place_is_undone_in_its_line(
    window: OpenWindow, said: list[str]
) -> None:
    check_id = window.ask(
        lambda notebook: notebook.checking.begin_check(
            TODAY, venue_id=notebook.checking.add_venue(name="Mill Hall").created[0]
        )
    ).created[0]
    line = window.go("access", about=f"{check_id}:{LOOP}").check.lines[LOOP]
    Hands(window).type("n")
    line.write()
    line.rows["note"].field.set_text("It hums")
    line.rows["note"].settle()
    window.settle()
    undo(window, said, "say what is there")
    assert line.rows["note"].text == ""
    assert line.line.found == "no"
    undo(window, said, "say what is there")
    assert line.line.found == ""


def test_what_the_room_settled_is_undone_on_its_form(window: OpenWindow) -> None:
    hands = begin(window, "me", how_many=4)
    hands.enter("3 3 4 4")
    hands.enter("5 5 5 5")
    hands.alt("i")
    assert kept(window, NOW)
    go_to(window, WANTED)
    hands.alt("i")
    form, parts = panel(window).settle, panel(window).not_shared
    form.settled.emit(WANTED, "agreed", 3)
    window.settle()
    assert form.agreed.currentData() == 3
    parts.fields["part what"].setText("Pay")
    parts.typed.emit("part what", "Pay")
    parts.add_asked.emit()
    window.settle()
    assert [part.text for part in parts.list.notes] == ["Pay"]
    form.agreed.setFocus()
    page: Any = window.page
    assert page.undo_name == "add part not shared"
    page.undo()
    window.settle()
    assert parts.list.notes == ()
    assert page.undo_name == "settle"
    page.undo()
    window.settle()
    assert form.agreed.currentData() is None
    assert QApplication.focusWidget() is form.agreed
    assert page.undo_name == "keep places"
    page.undo()
    window.settle()
    assert kept(window, WANTED) == {}
    assert panel(window).lines.rows[WANTED].field.isVisible()
    assert QApplication.focusWidget() is not None


def test_a_finished_ladder_opens_on_what_was_placed_and_asks_nobody_anew(
    window: OpenWindow,
) -> None:
    hands = begin(window, "me", how_many=4)
    hands.enter("3 3 4 4")
    hands.enter("5 5 5 5")
    hands.alt("i")
    go_to(window, WANTED)
    hands.alt("i")
    panel(window).settle.settled.emit(WANTED, "agreed", 3)
    window.settle()
    running: Any = window.page.running  # type: ignore[attr-defined]
    window.go("home")
    window.ask(lambda notebook: notebook.finish(running.session_id, TODAY))
    page = window.go("run", running.session_id)
    for step in page.running.session.steps:
        if step.kind == "place":
            page.running.go_to(step.id)
            window.settle()
            assert not page.running.placing.view.asking
            assert panel(window).settle.agreed.isVisible()
            assert page.running.placing.view.settled.agreed == 3
    held = window.ask(lambda notebook: notebook.session(running.session_id))
    assert held.status == "finished"
