"""What a team could lose on its way back: a promise, who waits to be told, or the way to it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.looking_back.came_of_it import CameOfItPage
from app.ui.packing.sheet_page import SheetPage
from app.ui.parts.labels import Text
from app.workshops.session import Contribution
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED


@pytest.fixture
def page(window: OpenWindow) -> CameOfItPage:
    return window.go("what-came-of-it")


def words(page: CameOfItPage) -> str:
    rows = [row for rows in (page.list, page.to_tell, page.met) for row in rows.notes]
    listed = [f"{row.text} {row.detail}" for row in rows]
    short = [text.text() for text in page.short.findChildren(Text)]
    return "\n".join((*short, *listed))


def choose(page: CameOfItPage, window: OpenWindow, name: str) -> None:
    page.period.setCurrentIndex(page.period.findData(name))
    page.period.activated.emit(page.period.currentIndex())
    window.settle()


def test_the_last_six_months_are_told_with_every_promise_and_how_it_went(
    page: CameOfItPage,
) -> None:
    told = words(page)
    assert "24 May 2026 to 24 November 2026" in told
    assert "Try a quiet half hour at the start. Lead: Two of us. Now: done." in told
    assert "Bring a kettle" in told
    assert "The socket is too far away." in told
    assert "Its day has gone by." in told
    assert "Find a room with a window" in told, "promised in spring, and still to be done"
    assert "The Tuesday drop-in kept going" in told
    assert WHISPERED not in told


def test_another_time_is_chosen_and_every_year_in_which_the_group_met(
    page: CameOfItPage, window: OpenWindow
) -> None:
    names = [page.period.itemData(at) for at in range(page.period.count())]
    assert names == ["half", "twelve", "2026", "all"]
    choose(page, window, "2026")
    assert "We met 2\N{NO-BREAK SPACE}times." in words(page)
    assert "14 April 2026: 4 plus 1 review: the spring" in words(page)
    sheet = page.sheet()
    assert sheet is not None
    assert sheet.label == "The year 2026"


def test_enter_opens_the_meeting_where_it_was_said(page: CameOfItPage, window: OpenWindow) -> None:
    assert window.page is page
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    window.settle()
    running = window.page.running  # type: ignore[attr-defined]
    assert running.session_id in (window.content.autumn, window.content.spring)


def test_what_waits_leads_to_telling_the_people_of_that_meeting(
    page: CameOfItPage, window: OpenWindow
) -> None:
    (waiting,) = page.to_tell.notes
    assert "13 October 2026" in waiting.text
    page.to_tell.setFocus(Qt.FocusReason.TabFocusReason)
    window.settle()
    assert page.to_tell.action("tell").text() == "Tell people what happened"
    QTest.keyClick(page.to_tell, Qt.Key.Key_Return)
    window.settle()
    assert window.page.session_id == window.content.autumn  # type: ignore[attr-defined]


def test_once_people_were_told_nobody_waits(page: CameOfItPage, window: OpenWindow) -> None:
    def tell(notebook):  # type: ignore[no-untyped-def]
        notes: tuple[Contribution, ...] = notebook.session(window.content.autumn).contributions
        return notebook.telling.mark_told([note.id for note in notes], date(2026, 11, 20))

    window.desk.announce(window.ask(tell))
    window.settle()
    assert page.to_tell.notes == ()
    assert not page.to_tell.isVisible()


def test_everyone_may_see_it_and_the_wall_shows_it_slide_by_slide(
    page: CameOfItPage, window: OpenWindow
) -> None:
    window.everyone_can_see()
    assert "Bring a kettle" in words(page)
    assert WHISPERED not in words(page)
    QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    window.settle()
    assert page.on_the_wall is not None
    assert page.on_the_wall.slide.title == "What came of it"
    page.on_the_wall.reject()
    window.settle()


def test_it_is_printed_as_a_page_of_its_own(page: CameOfItPage, window: OpenWindow) -> None:
    page.print_button.click()
    window.settle()
    assert isinstance(window.page, SheetPage)
    assert window.page.sheet is not None
    assert window.page.sheet.name == "what-came-of-it"


def test_an_empty_laptop_says_that_there_is_nothing_yet(empty_window: OpenWindow) -> None:
    page: CameOfItPage = empty_window.go("what-came-of-it")
    assert page.nobody.isVisible()
    assert not page.whole.isVisible()
    assert not page.print_button.isEnabled()


def test_a_row_about_our_agreement_opens_it(page: CameOfItPage, window: OpenWindow) -> None:
    choose(page, window, "2026")
    rows = [row.id for row in page.list.notes if row.id.startswith("agreed:")]
    assert len(rows) == 1
    page.list.asked.emit("open", rows[0])
    window.settle()
    assert type(window.page).__name__ == "AgreementPage"
