"""On a small laptop Home opens at its heading, with the next step under the keyboard."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.ui.page import ReadingPage
from app.ui.parts.scroller import Scroller
from tests.ui.conftest import Content, OpenAWindow
from tests.ui.journeys.hands import Hands


@pytest.mark.parametrize("size", [(1366, 600), (800, 600), (800, 800)])
def test_a_window_lower_than_home_shows_its_beginning(
    open_window: OpenAWindow,
    tmp_path: Path,
    practice_store: tuple[Path, Content],
    size: tuple[int, int],
) -> None:
    store = Path(shutil.copyfile(practice_store[0], tmp_path / "notes.alongside"))
    window = open_window(store=store, content=practice_store[1], size=size)
    page = window.page
    assert isinstance(page, ReadingPage)
    down = page.findChildren(Scroller)[0].verticalScrollBar()
    assert down.maximum() > 0
    assert down.value() == 0
    assert Hands(window).name == "Open this session"
    assert page.title.visibleRegion().boundingRect().height() == page.title.height()
