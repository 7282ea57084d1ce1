"""Where a page sends people, without going there."""

from __future__ import annotations

import pytest

from app.ui.surroundings import Destination
from tests.ui.conftest import OpenWindow

ELSEWHERE = ("run", "packs", "start")


@pytest.fixture
def went(window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> list[Destination]:
    """The destinations asked for after the page under test was opened."""
    asked: list[Destination] = []
    go = window.shell.go

    def note(destination: Destination) -> None:
        if destination.page in ELSEWHERE:
            asked.append(destination)
        else:
            go(destination)

    monkeypatch.setattr(window.shell, "go", note)
    return asked
