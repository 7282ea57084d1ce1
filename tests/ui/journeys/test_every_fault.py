"""Whatever befalls the file while somebody writes: it is said, and no note is lost or doubled."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import messages
from app.models.store import open_store
from app.ui.parts import banner
from tests.faults.test_disk import as_someone_who_may_not_write
from tests.ui import conftest
from tests.ui.conftest import PATIENCE, OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.faults import FAULTS, Fault, Laptop
from tests.ui.journeys.hands import CTRL, Hands, page_of

ENTER = Qt.Key.Key_Return
WORDS = "What somebody said, and it was long: " + "and then " * 600


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told by the line at the foot of the window."""
    heard: list[str] = []
    monkeypatch.setattr(banner, "announce", lambda _who, words, **_how: heard.append(words))
    return heard


@pytest.fixture
def laptop(open_window: OpenAWindow, tmp_path: Path) -> Laptop:
    folder = tmp_path / "stick"
    folder.mkdir()
    return Laptop(open_window(store=folder / "notes.alongside"))


@pytest.fixture
def troubles(laptop: Laptop) -> list[Exception]:
    met: list[Exception] = []
    laptop.window.desk.trouble.connect(met.append)
    return met


@pytest.fixture
def anyones() -> Iterator[Path]:
    """A folder that another account can reach: pytest's own are private."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("who", ["me", "everyone"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_is_said_and_the_note_waits_on_its_line_until_it_can_be_kept_once(
    laptop: Laptop, fault: Fault, who: str, said: list[str], troubles: list[Exception],
    open_window: OpenAWindow,
) -> None:  # fmt: skip
    window = laptop.window
    hands = Hands(window)
    walk.start(window, who)
    walk.go_to(window, "question", "fpo.q1")
    hands.enter("kept before")
    line = page_of(window).writing_field()
    fault.begin(laptop)
    line.setPlainText(WORDS)
    try:
        press_enter(window)
        explained = messages.explain(troubles[-1])
        assert explained.happened.startswith(fault.happened)
        assert explained.safe
        assert explained.do
        assert window.said() == str(explained)
        assert window.shell._banner.isVisible()
        assert said[-1] == window.said()
        assert line.text() == WORDS
        assert hands.at is line
        assert WORDS not in [note.text for note in page_of(window).running.notes]
    finally:
        fault.end(laptop)
    hands.press(ENTER)
    expected = {"fpo.q1": ["kept before", WORDS.strip()]}
    assert walk.gathered(window) == expected
    assert line.text() == ""
    assert not window.shell._banner.isVisible()
    assert kept_after_closing(window, open_window) == expected


def press_enter(window: OpenWindow) -> None:
    """And wait for the answer, without asking anything of a store that may not be there."""
    QTest.keyClick(Hands(window).at, ENTER)
    window.qtbot.waitUntil(lambda: window.desk.idle, timeout=PATIENCE)


def kept_after_closing(window: OpenWindow, open_window: OpenAWindow) -> dict[str, list[str]]:
    session_id = page_of(window).running.session_id
    window.close()
    again = open_window(store=window.store)
    again.go("run", session_id)
    return walk.gathered(again)


def test_a_second_file_that_somebody_has_deleted_costs_nobody_a_word(
    laptop: Laptop, said: list[str], open_window: OpenAWindow
) -> None:
    window = laptop.window
    hands = Hands(window)
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    hands.enter("kept before")
    laptop.wal.unlink()
    hands.enter("kept after")
    assert said == []
    assert laptop.wal.exists()
    expected = {"fpo.q1": ["kept before", "kept after"]}
    assert walk.gathered(window) == expected
    assert kept_after_closing(window, open_window) == expected


def test_a_clock_that_goes_back_changes_no_order_and_stops_no_undo(
    open_window: OpenAWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hour = 3_600_000
    now = [2_000_000 * hour]
    monkeypatch.setattr(conftest, "open_store", partial(open_store, clock=lambda: now[0]))
    window = open_window()
    hands = Hands(window)
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    for number, moment in enumerate((2_000_001, 1_000_000, 1_000_001, 2_000_002)):
        now[0] = moment * hour
        hands.enter(f"note {number}")
    texts = [f"note {number}" for number in range(4)]
    assert walk.gathered(window) == {"fpo.q1": texts}
    now[0] = 1_000_000 * hour
    hands.press(Qt.Key.Key_Z, CTRL)
    assert walk.gathered(window) == {"fpo.q1": texts[:3]}
    assert kept_after_closing(window, open_window) == {"fpo.q1": texts[:3]}


def test_what_is_half_typed_during_a_fault_is_kept_when_it_has_passed(
    laptop: Laptop, open_window: OpenAWindow
) -> None:
    """The laptop stops before anyone presses Enter again: the line is there when it is back."""
    window = laptop.window
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    writing = page_of(window).running.writing
    page_of(window).writing_field().setPlainText("half a thought")
    fault = next(fault for fault in FAULTS if fault.name == "read-only medium")
    fault.begin(laptop)
    writing.settle()
    window.settle()
    assert "Nothing can be written" in window.said()
    fault.end(laptop)
    writing.settle()
    window.settle()
    session_id = page_of(window).running.session_id
    window.close()
    again = open_window(store=window.store)
    assert again.ask(lambda notebook: notebook.draft(session_id, "line")) == "half a thought"


def test_where_nothing_can_be_written_a_note_waits_on_its_line_and_the_session_can_be_read(
    window: OpenWindow, open_window: OpenAWindow, said: list[str], anyones: Path
) -> None:
    session_id = window.content.autumn
    window.close()
    store = Path(shutil.copyfile(window.store, anyones / window.store.name))
    with as_someone_who_may_not_write(store, anyones):
        there = open_window(store=store)
        there.everyone_can_see(False)
        there.go("run", session_id)
        walk.go_to(there, "question", "fpo.q1")
        line = page_of(there).writing_field()
        line.setPlainText("not kept")
        press_enter(there)
        assert said[-1].startswith("Nothing can be written where")
        assert line.text() == "not kept"
        assert walk.gathered(there)
        there.close()
