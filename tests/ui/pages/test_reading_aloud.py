"""What someone who listens to the preview could lose, or everyone in the room could hear."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest

from app.packs import voices
from app.packs.voices import Voice
from app.ui.packing.reading_aloud import ReadingAloud
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="The listener is a shell script.")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What a voice was told that only listens, one line after another."""
    told = tmp_path / "told"
    _bring(monkeypatch, f'/bin/cat >> "{told}"; echo >> "{told}"')
    return told


@pytest.fixture
def never_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    _bring(monkeypatch, "/bin/cat > /dev/null; exec /bin/sleep 300")


def _bring(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    voice = Voice(aloud=("/bin/sh", "-c", script), recording=())
    monkeypatch.setattr(voices, "found_voice", lambda: voice)


def reading_on(window: OpenWindow) -> ReadingAloud:
    return window.go("packs", window.content.autumn, "record").reading


def test_the_whole_preview_is_read_in_order(window: OpenWindow, heard: Path) -> None:
    reading = reading_on(window)
    reading.button.click()
    assert reading.button.words() == "Stop reading"
    window.qtbot.waitUntil(lambda: not reading.reading, timeout=60_000)
    packs: Any = window.shell.page
    text = packs.preview.text.toPlainText()
    expected = [line.removeprefix("- ") for line in text.split("\n") if line]
    assert heard.read_text().splitlines() == expected
    assert reading.button.words() == "Read it aloud"


@pytest.mark.usefixtures("never_ending")
class TestItStopsAtOnce:
    @pytest.fixture
    def reading(self, window: OpenWindow) -> ReadingAloud:
        reading = reading_on(window)
        QTest.keyClick(window.shell, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        process = reading.findChild(QProcess)
        assert process is not None
        window.qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running)
        return reading

    def test_when_it_is_pressed_again(self, reading: ReadingAloud) -> None:
        reading.button.click()
        assert not reading.reading
        assert reading.button.words() == "Read it aloud"

    def test_with_escape(self, window: OpenWindow, reading: ReadingAloud) -> None:
        QTest.keyClick(window.shell, Qt.Key.Key_Escape)
        assert not reading.reading

    def test_when_everyone_can_see_this_laptop(
        self, window: OpenWindow, reading: ReadingAloud
    ) -> None:
        window.surroundings.visibility.choose(True)
        assert not reading.reading
        window.settle()

    def test_when_the_page_is_left(self, window: OpenWindow, reading: ReadingAloud) -> None:
        window.go("home")
        assert not reading.reading

    def test_when_something_else_is_shown(self, window: OpenWindow, reading: ReadingAloud) -> None:
        window.go("packs", window.content.autumn, "sheets")
        assert not reading.reading

    def test_and_the_program_is_gone(self, window: OpenWindow, reading: ReadingAloud) -> None:
        process = reading.findChild(QProcess)
        assert process is not None
        reading.stop()
        assert process.state() is QProcess.ProcessState.NotRunning
        window.settle()


@pytest.mark.usefixtures("heard")
def test_in_the_room_nothing_is_read_that_nobody_asked_to_see(window: OpenWindow) -> None:
    window.surroundings.visibility.choose(True)
    reading = reading_on(window)
    assert not reading.button.isEnabled()


def test_without_a_voice_a_sentence_says_what_to_install(window: OpenWindow) -> None:
    reading = reading_on(window)
    reading.button.click()
    assert not reading.reading
    assert "espeak-ng" in window.said()


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$"])
def test_a_voice_that_breaks_says_so_once_and_ends(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    _bring(monkeypatch, script)
    reading = reading_on(window)
    reading.button.click()
    window.qtbot.waitUntil(lambda: not reading.reading)
    assert "stopped" in window.said()


def test_a_voice_that_is_gone_by_now_says_so(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Voice(aloud=("/not/there",), recording=())
    monkeypatch.setattr(voices, "found_voice", lambda: gone)
    reading = reading_on(window)
    reading.button.click()
    window.qtbot.waitUntil(lambda: not reading.reading)
    assert "stopped" in window.said()
