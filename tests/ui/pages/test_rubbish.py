"""The worker must never be the one who lets go of a part of the window: Qt stops when it is."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from tests.ui.conftest import OpenWindow


class Part(QObject):
    """Notes on which thread it is let go."""

    def __init__(self, let_go: list[int]) -> None:
        super().__init__()
        weakref.finalize(self, lambda: let_go.append(threading.get_ident()))


def test_the_worker_lets_go_of_nothing_that_belongs_to_the_window(window: OpenWindow) -> None:
    let_go: list[int] = []
    for _again in range(300):
        part = Part(let_go)
        window.desk.ask(lambda _notebook, part=part: None, lambda _answer, part=part: None)
        del part
    window.settle()
    gc.collect()
    assert len(let_go) >= 299
    assert set(let_go) == {threading.get_ident()}


def test_the_worker_collects_no_rubbish_of_the_window(window: OpenWindow) -> None:
    let_go: list[int] = []

    def in_circles(_notebook: object) -> None:
        for _again in range(20_000):
            circle: list[object] = []
            circle.append(circle)

    for _again in range(20):
        part = Part(let_go)
        part.itself = part  # type: ignore[attr-defined]
        del part
        window.ask(in_circles)
    gc.collect()
    assert len(let_go) == 20
    assert set(let_go) == {threading.get_ident()}


def test_rubbish_is_still_collected_while_the_window_is_open(window: OpenWindow) -> None:
    let_go: list[int] = []
    for _again in range(400):
        part = Part(let_go)
        part.itself = part  # type: ignore[attr-defined]
        del part
        window.ask(lambda _notebook: None)
    assert let_go
