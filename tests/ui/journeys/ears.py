"""What somebody who cannot see the screen hears: every sentence given to the screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from app.ui.parts import speaking


class Ears:
    """What a screen reader was given to say, in order."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def hear(self, words: str) -> None:
        self._heard.append(words)

    def since(self) -> list[str]:
        """What was said since the last asking."""
        heard, self._heard = self._heard, []
        return heard


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    heard = Ears()

    class Ear:
        def __getattr__(self, name: str) -> object:
            return getattr(QAccessible, name)

        @staticmethod
        def updateAccessibility(event) -> None:
            heard.hear(event.message())

    monkeypatch.setattr(speaking, "QAccessible", Ear())
    return heard
