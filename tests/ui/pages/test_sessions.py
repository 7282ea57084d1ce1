"""What someone who looks for a session could lose."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.surroundings import Destination
from tests.ui.afterwards import a_week_after
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import many_sessions
from tests.ui.pages.reading import words_on


def test_every_session_is_there_newest_first(window: OpenWindow) -> None:
    page = window.go("sessions")
    titles = [row.text for row in page.list.notes]
    assert titles == [
        "4 plus 1 review: one year on",
        "4 plus 1 review: the Tuesday drop-in",
        "4 plus 1 review: the spring",
    ]
    autumn = page.list.notes[1].detail
    assert autumn == (
        "13 October 2026, 2:00 · Mill Hall · Riverside group · 9 notes · made up, for practice"
    )


def test_enter_opens_the_session_it_is_on(window: OpenWindow, went: list[Destination]) -> None:
    page = window.go("sessions")
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert went == [Destination(page="run", session_id=window.content.autumn)]


def test_the_record_is_of_the_chosen_session(window: OpenWindow, went: list[Destination]) -> None:
    page = window.go("sessions")
    page.list.choose(window.content.spring)
    page.list.action("record").click()
    wanted = Destination(page="packs", session_id=window.content.spring, about="record")
    assert went == [wanted]


def test_an_old_session_among_many_can_be_reached(empty_window: OpenWindow) -> None:
    empty_window.ask(lambda notebook: many_sessions(notebook, 120))
    page = empty_window.go("sessions")
    assert len(page.list.notes) == 50
    page.more.click()
    empty_window.settle()
    page.more.click()
    empty_window.settle()
    assert len({row.id for row in page.list.notes}) == 120
    assert not page.more.isVisible()


def test_what_was_in_sight_stays_in_sight_when_something_changes(
    empty_window: OpenWindow,
) -> None:
    group = empty_window.ask(lambda notebook: many_sessions(notebook, 120))
    page = empty_window.go("sessions")
    page.more.click()
    empty_window.settle()
    page.list.choose(page.list.notes[77].id)
    chosen = page.list.chosen_id
    empty_window.ask(lambda notebook: notebook.rename_group(group, "Another name"))
    empty_window.settle()
    assert len(page.list.notes) == 100
    assert page.list.chosen_id == chosen


def test_nobody_in_the_room_reads_what_another_group_called_itself(window: OpenWindow) -> None:
    page = window.go("sessions")
    window.everyone_can_see()
    said = words_on(page)
    for typed in ("drop-in", "spring", "Riverside", "Mill Hall"):
        assert typed not in said
    assert "13 October 2026" in said
    assert "9 notes" in said
    window.everyone_can_see(False)
    assert "drop-in" in words_on(page)


def test_an_empty_page_says_what_to_do(empty_window: OpenWindow) -> None:
    page = empty_window.go("sessions")
    assert "There are no sessions yet." in words_on(page)
    assert QApplication.focusWidget() is page.begin


def test_a_session_without_title_or_day_can_still_be_opened(
    open_window: OpenAWindow, tmp_path: Path
) -> None:
    window = open_window(now=lambda: datetime(2026, 11, 24, 14, 0))
    window.ask(_nameless_session)
    page = window.go("sessions")
    assert page.list.notes[0].text == "A session without a title"


def _nameless_session(notebook) -> None:
    from app.workshops.new import NewSession
    from app.workshops.session import SessionDetails

    group = notebook.add_group("A group").created[0]
    notebook.start_session(
        NewSession(group_id=group, tool="four-plus-one", details=SessionDetails(), steps=())
    )


def test_a_record_that_is_still_a_draft_says_until_when(window: OpenWindow) -> None:
    window.ask(a_week_after)
    page = window.go("sessions")
    draft, settled = page.list.notes[1], page.list.notes[2]
    assert "draft until Wednesday 25 November" in draft.detail
    assert "draft" not in settled.detail
    window.everyone_can_see()
    assert "draft until Wednesday 25 November" in page.list.notes[1].detail
