"""Someone trips over the projector's lead at the worst moment, and somebody else looks on.

Run by test_two_screens, in a program that begins with a laptop and a projector.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.ui.wall.screens import Screens
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

NOTE = "The heron stood by the canal"


class Lead:
    """The projector's lead: the platform of tests only tells of it, so its screen is left out."""

    def __init__(self, window: OpenWindow) -> None:
        self._window = window
        self.out = False

    @property
    def projector(self) -> QScreen:
        return next(s for s in QGuiApplication.screens() if s.name() == "Projector")

    def pull(self) -> None:
        self.out = True
        _application().screenRemoved.emit(self.projector)
        self._window.settle()

    def plug(self) -> None:
        self.out = False
        _application().screenAdded.emit(self.projector)
        self._window.settle()


@pytest.fixture
def lead(window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> Lead:
    lead = Lead(window)
    monkeypatch.setattr(
        Screens,
        "all",
        property(lambda _self: [s for s in QGuiApplication.screens() if not _out(lead, s)]),
    )
    return lead


@pytest.fixture
def window(open_window: OpenAWindow) -> OpenWindow:
    """A session on two screens, at its first question, with a note that is on the wall."""
    window = open_window()
    hands = Hands(window)
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    hands.enter(NOTE)
    hands.alt("w")
    hands.alt("w")
    return window


def _out(lead: Lead, screen: QScreen) -> bool:
    return lead.out and screen.name() == "Projector"


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


def seen(window: OpenWindow) -> str:
    """Everything that can be read in the program's windows, or is said of it, but the wall."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    parts = [part for top in tops for part in (top, *top.findChildren(QWidget))]
    found: list[str] = []
    for part in parts:
        if not part.isVisible() or part.window() is page_of(window).wall:
            continue
        text = getattr(part, "text", None) or getattr(part, "toPlainText", None)
        found += [part.windowTitle(), part.accessibleName(), part.accessibleDescription()]
        found += [part.toolTip(), str(text()) if callable(text) else ""]
    return "\n".join(found)


def covered_and_ready(window: OpenWindow) -> None:
    """The promise after every change of screens: covered, for everyone, and one key goes on."""
    page = page_of(window)
    assert page.wall.covered
    assert page.running.wall.covered
    assert window.surroundings.visibility.everyone
    assert page.layouts.currentWidget() is page.one
    assert page.one.slide_view.slide.kind == "covered"
    assert QApplication.activeModalWidget() is None
    assert NOTE not in seen(window)
    assert Hands(window).name == "Show"
    Hands(window).press(Qt.Key.Key_F5)
    assert page.one.slide_view.slide.kind != "covered"


def test_while_a_line_is_half_typed(window: OpenWindow, lead: Lead) -> None:
    Hands(window).type("half a thought")
    lead.pull()
    assert "half a thought" not in seen(window)
    covered_and_ready(window)
    assert page_of(window).one.line.text() == "half a thought"
    assert Hands(window).at is page_of(window).one.line


@pytest.mark.parametrize("key", ["t", "l", "n"])
def test_while_a_sheet_is_open(window: OpenWindow, lead: Lead, key: str) -> None:
    Hands(window).alt(key)
    assert QApplication.activeModalWidget() is not None
    lead.pull()
    covered_and_ready(window)


def test_while_words_are_being_taken_back(window: OpenWindow, lead: Lead) -> None:
    Hands(window).press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    lead.pull()
    covered_and_ready(window)
    assert walk.gathered(window) == {"fpo.q1": [NOTE]}


def test_slips_half_typed_are_kept_and_not_shown(window: OpenWindow, lead: Lead) -> None:
    hands = Hands(window)
    hands.alt("l")
    hands.enter("A slip about the lift")
    hands.type("Another slip")
    lead.pull()
    assert "slip about" not in seen(window)
    covered_and_ready(window)
    lead.plug()
    window.everyone_can_see(False)
    hands.alt("l")
    assert hands.at.window().slips == ["A slip about the lift", "Another slip"]  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Escape)


def test_a_slips_sheet_that_was_on_its_way_does_not_open_for_everyone(
    window: OpenWindow, lead: Lead
) -> None:
    page_of(window).deeds.do("slips")
    lead.pull()
    covered_and_ready(window)


def test_a_note_half_changed_is_kept_and_not_shown(window: OpenWindow, lead: Lead) -> None:
    hands = Hands(window)
    page_of(window).deeds.do("note:change")
    window.settle()
    hands.type(", grey and still")
    lead.pull()
    covered_and_ready(window)
    lead.plug()
    window.everyone_can_see(False)
    page_of(window).deeds.do("note:change")
    window.settle()
    assert hands.at.toPlainText() == NOTE + ", grey and still"  # type: ignore[attr-defined]
    hands.tab_to("Keep it")
    hands.press(Qt.Key.Key_Return)
    assert walk.gathered(window) == {"fpo.q1": [NOTE + ", grey and still"]}
    session_id = page_of(window).running.session_id
    assert window.ask(lambda notebook: notebook.drafts(session_id)) == ()


def test_esc_keeps_a_note_half_changed_and_leaving_it_lets_it_go(window: OpenWindow) -> None:
    hands = Hands(window)
    page_of(window).deeds.do("note:change")
    window.settle()
    hands.type(", grey and still")
    hands.press(Qt.Key.Key_Escape)
    page_of(window).deeds.do("note:change")
    window.settle()
    assert hands.at.toPlainText() == NOTE + ", grey and still"  # type: ignore[attr-defined]
    hands.tab_to("Leave it as it was")
    hands.press(Qt.Key.Key_Return)
    assert walk.gathered(window) == {"fpo.q1": [NOTE]}
    session_id = page_of(window).running.session_id
    assert window.ask(lambda notebook: notebook.drafts(session_id)) == ()


def test_a_half_made_change_goes_with_the_note_that_is_taken_back(window: OpenWindow) -> None:
    hands = Hands(window)
    page_of(window).deeds.do("note:change")
    window.settle()
    hands.type(", grey and still")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    session_id = page_of(window).running.session_id
    assert window.ask(lambda notebook: notebook.drafts(session_id)) == ()


def test_in_a_pause_the_pause_is_what_shows_again(window: OpenWindow, lead: Lead) -> None:
    Hands(window).alt("p")
    lead.pull()
    covered_and_ready(window)
    assert page_of(window).one.slide_view.slide.kind == "pause"
    assert Hands(window).name == "Carry on"


def test_with_pens_down_they_stay_down(window: OpenWindow, lead: Lead) -> None:
    Hands(window).type("half a thought")
    Hands(window).alt("d")
    lead.pull()
    covered_and_ready(window)
    assert page_of(window).running.wall.locked
    Hands(window).alt("d")
    page = page_of(window)
    assert page.one.line.text() == "half a thought"
    assert page.running.wall.step_id == page.running.step_id


def test_covered_already(window: OpenWindow, lead: Lead) -> None:
    Hands(window).press(Qt.Key.Key_Escape)
    lead.pull()
    covered_and_ready(window)


def test_in_room_mode_already(window: OpenWindow, lead: Lead) -> None:
    window.everyone_can_see()
    Hands(window).press(Qt.Key.Key_F5)
    lead.pull()
    covered_and_ready(window)


def test_twice_quickly(window: OpenWindow, lead: Lead) -> None:
    for _again in range(2):
        lead.out = True
        _application().screenRemoved.emit(lead.projector)
        lead.out = False
        _application().screenAdded.emit(lead.projector)
    window.settle()
    page = page_of(window)
    assert page.wall.covered
    assert page.wall.is_open
    assert page.wall.screen().name() == "Projector"


def test_another_resolution_and_another_primary_screen_cover(
    window: OpenWindow, lead: Lead
) -> None:
    changes: tuple[Callable[[], None], ...] = (
        lambda: lead.projector.geometryChanged.emit(QRect(1366, 0, 1024, 768)),
        lambda: _application().primaryScreenChanged.emit(lead.projector),
    )
    for change in changes:
        change()
        window.settle()
        assert page_of(window).wall.covered
        Hands(window).press(Qt.Key.Key_F5)
        assert not page_of(window).wall.covered


def test_a_window_carried_to_the_projector_is_seen_by_everyone(
    window: OpenWindow, lead: Lead
) -> None:
    window.shell.setScreen(lead.projector)
    window.settle()
    covered_and_ready(window)


def test_on_home_an_answer_given_for_two_screens_does_not_count_for_one(
    window: OpenWindow, lead: Lead
) -> None:
    session_id = page_of(window).running.session_id
    window.everyone_can_see(False)
    window.go("home")
    lead.pull()
    window.go("run", session_id)
    assert page_of(window).running.step.question == "fpo.q1"
    covered_and_ready(window)


def test_a_screen_that_comes_back_does_not_make_this_laptop_private(
    window: OpenWindow, lead: Lead
) -> None:
    session_id = page_of(window).running.session_id
    lead.pull()
    window.go("home")
    lead.plug()
    window.go("run", session_id)
    covered_and_ready(window)


def test_a_screen_chosen_for_the_wall_is_no_change_of_screens(
    window: OpenWindow, open_window: OpenAWindow, lead: Lead
) -> None:
    session_id, store = page_of(window).running.session_id, window.store
    window.surroundings.preferences.wall_screen = "Projector"
    window.close()
    lead.out = True
    again = open_window(store=store)
    again.everyone_can_see(False)
    again.go("run", session_id)
    assert not again.surroundings.visibility.everyone
    assert again.said() == ""


def test_while_packs_shows_a_session_the_pages_go(window: OpenWindow, lead: Lead) -> None:
    session_id = page_of(window).running.session_id
    window.go("packs", session_id, "record")
    assert NOTE in page_of(window).preview.text.toPlainText()
    lead.pull()
    assert window.surroundings.visibility.everyone
    assert NOTE not in page_of(window).preview.text.toPlainText()


def test_before_the_session_is_here(window: OpenWindow, lead: Lead) -> None:
    running = page_of(window).running
    session_id, step_id = running.session_id, running.step_id
    window.go("home")
    hold = threading.Event()
    window.desk.ask(lambda _notebook: hold.wait(30))
    window.shell.go(_destination(session_id))
    lead.out = True
    _application().screenRemoved.emit(lead.projector)
    QApplication.processEvents()
    hold.set()
    window.settle()
    covered_and_ready(window)
    assert page_of(window).running.step_id == step_id


def _destination(session_id: str, about: str = ""):
    from app.ui.surroundings import Destination

    return Destination(page="run", session_id=session_id, about=about)


def test_esc_before_a_fresh_session_is_here_keeps_it_covered(window: OpenWindow) -> None:
    session_id = page_of(window).running.session_id
    window.everyone_can_see()
    window.go("home")
    hold = threading.Event()
    window.desk.ask(lambda _notebook: hold.wait(30))
    window.shell.go(_destination(session_id, "fresh"))
    QTest.keyClick(window.shell, Qt.Key.Key_Escape)
    hold.set()
    window.settle()
    assert page_of(window).running.wall.covered


def test_esc_covers_at_once_while_the_notebook_is_slow(window: OpenWindow) -> None:
    hold = threading.Event()
    window.desk.ask(lambda _notebook: hold.wait(30))
    at = Hands(window).at
    QTest.keyClicks(at, "A slow note")
    QTest.keyClick(at, Qt.Key.Key_Return)
    QTest.keyClick(at, Qt.Key.Key_Escape)
    page = page_of(window)
    assert page.wall.view.slide.kind == "covered"
    assert page.two.wall.miniature.slide.kind == "covered"
    hold.set()
    window.settle()
    assert page.wall.covered
    assert walk.gathered(window) == {"fpo.q1": [NOTE, "A slow note"]}


def test_esc_covers_from_a_chooser_a_file_dialog_and_with_shift_held(window: OpenWindow) -> None:
    page, hands = page_of(window), Hands(window)
    QTest.keyClick(page.two.view.view_of.view(), Qt.Key.Key_Escape)
    assert page.wall.covered
    window.settle()
    hands.press(Qt.Key.Key_F5)
    hands.alt("n")
    QTest.keyClick(hands.at, Qt.Key.Key_Escape)
    assert page.wall.covered
    window.settle()
    hands.press(Qt.Key.Key_F5)
    assert not page.wall.covered
    hands.press(Qt.Key.Key_Escape, SHIFT)
    assert page.wall.covered


@pytest.mark.parametrize("key", ["t", "l", "n"])
def test_a_clicker_and_a_pause_work_while_a_sheet_is_open(window: OpenWindow, key: str) -> None:
    page, hands = page_of(window), Hands(window)
    hands.press(Qt.Key.Key_Escape)
    hands.alt(key)
    sheet = QApplication.activeModalWidget()
    hands.press(Qt.Key.Key_F5)
    assert not page.wall.covered
    hands.alt("p")
    assert page.running.wall.over == "pause"
    assert QApplication.activeModalWidget() is sheet
    hands.press(Qt.Key.Key_Escape)
    assert page.wall.covered


def test_a_clicker_covers_with_its_dot_wherever_the_keyboard_is(window: OpenWindow) -> None:
    page, hands = page_of(window), Hands(window)
    hands.press(Qt.Key.Key_Period)
    assert page.wall.covered
    assert page.two.view.line.text() == ""
    page.two.footer.next.setFocus()
    hands.press(Qt.Key.Key_Period)
    assert not page.wall.covered
    page.two.view.line.setFocus()
    hands.type("One. Two.")
    assert page.two.view.line.text() == "One. Two."
    assert not page.wall.covered


def test_keys_on_the_wall_itself_belong_to_the_facilitator(window: OpenWindow) -> None:
    page = page_of(window)
    QTest.keyClick(page.wall, Qt.Key.Key_Escape)
    window.settle()
    assert page.running.wall.covered
    QTest.keyClick(page.wall, Qt.Key.Key_F5)
    window.settle()
    assert not page.wall.covered
    QTest.keyClick(page.wall, Qt.Key.Key_Period)
    window.settle()
    assert page.wall.covered


def test_a_wall_that_was_closed_comes_back_when_something_is_shown(window: OpenWindow) -> None:
    page = page_of(window)
    page.wall.close()
    window.settle()
    assert page.running.wall.covered
    Hands(window).press(Qt.Key.Key_F5)
    assert page.wall.is_open
    assert not page.wall.covered


def test_closing_the_laptops_window_leaves_no_window_behind(window: OpenWindow) -> None:
    Hands(window).alt("w")
    wall = page_of(window).wall
    window.shell.close()
    QApplication.processEvents()
    assert not wall.isVisible()
    assert not [top for top in QApplication.topLevelWidgets() if top.isVisible()]


def test_everyone_is_one_click_in_the_session_and_only_me_is_asked_for(window: OpenWindow) -> None:
    page = page_of(window)
    segment = page.two.footer.who.segment("everyone")
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    window.settle()
    assert window.surroundings.visibility.everyone
    assert page.layouts.currentWidget() is page.one


def test_notes_so_far_shows_no_folder_to_everyone(window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "Letter to somebody.txt").write_text("x", encoding="utf-8")
    window.everyone_can_see()
    hands = Hands(window)
    hands.press(Qt.Key.Key_F5)
    hands.alt("n")
    assert not isinstance(QApplication.activeModalWidget(), QFileDialog)
    window.settle()
    assert "Letter" not in seen(window)
    assert "Saved" in window.said()
    [saved] = tmp_path.glob("*.html")
    assert NOTE in saved.read_text(encoding="utf-8")
