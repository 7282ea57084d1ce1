"""Every step of a running session, in both layouts, themes and sizes, by keyboard and by name."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.appearance import Appearance
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands, page_of

LOOKS = [("paper", 100), ("high-contrast", 200)]


def begin(window: OpenWindow, who: str) -> list[str]:
    """A session with a few notes and an action; the ids of its steps."""
    walk.start(window, who)
    running = page_of(window).running
    session_id = running.session_id
    for question in ("fpo.q1", "fpo.q4"):
        window.ask(
            lambda notebook, question=question: notebook.add_contribution(
                session_id, question, "The new room is quieter, and the chairs are kinder to backs"
            )
        )
    for step in running.questions:
        window.ask(lambda notebook, step=step: notebook.visit(step.id))
    page_of(window).running.open()
    window.settle()
    return [step.id for step in page_of(window).running.session.steps]


def faults_of_steps(window: OpenWindow, steps: list[str]) -> list[str]:
    running = page_of(window).running
    found: list[str] = []
    for step_id in steps:
        running.go_to(step_id)
        if running.everyone:
            running.showing.show()
        window.settle()
        root: QWidget = window.shell
        found += [f"{running.step.title}: {fault}" for fault in faults(root)]
    return found


@pytest.mark.parametrize(("theme", "scale"), LOOKS)
@pytest.mark.parametrize("who", ["me", "everyone"])
def test_no_step_has_anything_out_of_reach_nameless_or_cut_off(
    open_window: OpenAWindow, appearance: Appearance, who: str, theme: str, scale: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    window = open_window()
    assert faults_of_steps(window, begin(window, who)) == []


@pytest.mark.parametrize(("theme", "scale"), LOOKS)
def test_home_and_set_up_have_nothing_out_of_reach_nameless_or_cut_off(
    open_window: OpenAWindow, appearance: Appearance, theme: str, scale: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    window = open_window()
    found = faults(window.shell)
    page = window.go("start")
    page.more.click()
    window.settle()
    assert found + faults(window.shell) == []
    assert Hands(window).name
