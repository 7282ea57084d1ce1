"""Read it aloud: the words of a preview, line by line, by the voice that is on this computer.

It begins only when someone presses it, so that it never talks over a screen reader by itself, and
it says nothing of its own: no sentence is announced while the voice speaks.
"""

from __future__ import annotations

from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from app.packs import voices
from app.packs.voices import Voice, plain
from app.ui.actions import actions
from app.ui.parts.buttons import Button
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Surroundings
from app.words import _

_ENOUGH_TO_END = 500
"""Milliseconds for a program that was ended to be gone: it takes a few."""


class ReadingAloud(Column):
    """One button. It stops when pressed again, with Esc, when the words change or go out of sight,
    and when someone else can see the laptop."""

    def __init__(self, surroundings: Surroundings, text: QPlainTextEdit) -> None:
        super().__init__(gap=8)
        self._say = surroundings.say
        self._text = text
        self._begun_with = ""
        self._left: list[str] = []
        self._voice: Voice | None = None
        self._process: QProcess | None = None
        action = actions()["pack:aloud"]
        self._words = action.words
        self.button = Button(self._words, key=action.cap, icon="volume")
        self.add(self.button)
        self.box.setAlignment(self.button, Qt.AlignmentFlag.AlignLeft)
        self._key = QShortcut(QKeySequence(action.keys[0]), self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._listen(surroundings)
        self.stop()
        self._take_text()

    @property
    def reading(self) -> bool:
        return self._process is not None

    def toggle(self) -> None:
        """Begin at the beginning, or stop."""
        if self.reading:
            self.stop()
        else:
            self._begin()

    def stop(self) -> None:
        """At once, in the middle of a word."""
        self._left.clear()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_ENOUGH_TO_END)
            process.deleteLater()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def _listen(self, surroundings: Surroundings) -> None:
        self.button.clicked.connect(self.toggle)
        self._key.activated.connect(self.button.click)
        self._escape.activated.connect(self.stop)
        self._text.textChanged.connect(self._take_text)
        surroundings.visibility.changed.connect(lambda _everyone: self.stop())

    def _take_text(self) -> None:
        """More of the same may come while it is read; anything else ends the reading."""
        words = self._text.toPlainText()
        if self.reading and words.startswith(self._begun_with):
            self._left += _lines(words[len(self._begun_with) :])
            self._begun_with = words
        else:
            self.stop()
        self.button.setEnabled(bool(words.strip()))

    def _begin(self) -> None:
        self._voice = voices.found_voice()
        if self._voice is None:
            self._say(_no_voice())
            return
        self._begun_with = self._text.toPlainText()
        self._left = _lines(self._begun_with)
        self._read_next(self._voice)

    def _read_next(self, voice: Voice) -> None:
        if not self._left:
            self.stop()
            return
        program, *words = voice.aloud
        process = self._process = QProcess(self)
        process.setProgram(program)
        process.setArguments(words)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code, status: self._on_finished(process, code, status))
        process.errorOccurred.connect(lambda error: self._on_error(process, error))
        process.start()
        process.write(plain(self._left.pop(0)).encode("utf-8", "replace"))
        process.closeWriteChannel()
        self._show()

    def _on_finished(self, process: QProcess, code: int, status: QProcess.ExitStatus) -> None:
        if process is not self._process or self._voice is None:
            return
        self._process = None
        process.deleteLater()
        if code or status is not QProcess.ExitStatus.NormalExit:
            self._give_up()
        else:
            self._read_next(self._voice)

    def _on_error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        """A program that does not start never finishes."""
        if process is self._process and error is QProcess.ProcessError.FailedToStart:
            self._give_up()

    def _give_up(self) -> None:
        self.stop()
        self._say(_("The voice on this computer stopped. You can try again."))

    def _show(self) -> None:
        self._escape.setEnabled(self.reading)
        words = _("Stop reading") if self.reading else self._words
        if self.button.words() != words:
            self.button.set_words(words)
            self.button.set_icon("hand-stop" if self.reading else "volume")


def _lines(words: str) -> list[str]:
    """A line at a time: a voice takes a breath between. A dash is for the eye alone."""
    lines = (line.strip().removeprefix("- ") for line in words.split("\n"))
    return [line for line in lines if line]


def _no_voice() -> str:
    return _(
        "There is no voice on this computer that can read aloud. Ask someone who helps with "
        "computers to install espeak-ng. Until then, a screen reader can read the plain text."
    )
