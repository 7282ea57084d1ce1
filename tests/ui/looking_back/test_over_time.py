"""What could go wrong where a group looks back over a scale: for the room, for who cannot see."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.models.notebook import Notebook
from app.packs.pages.page_kind import Sources
from app.packs.render import render
from app.packs.styles import style_named
from app.ui.appearance import Appearance
from app.ui.packing.sheet_page import SheetPage
from app.workshops.new import NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import SessionDetails
from tests.accessibility.walker import faults
from tests.packs.checks import SHELF, check_pdf
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on
from tests.workshops.making import TODAY, tools

TOOLS = tools()


def hold(notebook: Notebook, group: str, slug: str, on: date, **sides: int) -> str:
    tool = TOOLS[slug]
    new = NewSession(
        group_id=group,
        tool=slug,
        details=SessionDetails(title="Where are we?", held_on=on),
        steps=steps_for(tool, TOOLS["session-plan"]),
        status="running",
    )
    session = notebook.start_session(new).created[0]
    item = tool.of_kind("rated")[0].id
    rest = (0,) * (len(tool.answers_to(item)) - 2)
    counts = {"" if side == "said" else side: (0, n, *rest) for side, n in sides.items()}
    notebook.placing.keep_places(session, item, counts)
    notebook.placing.settle(session, item, agreed=2, goal=3)
    notebook.finish(session, on)
    return session


def fill(window: OpenWindow, meetings: int = 17) -> None:
    def work(notebook: Notebook) -> None:
        group = window.content.group
        for number in range(meetings):
            on = date(2025 + number // 12, number % 12 + 1, 3)
            hold(notebook, group, "ladder", on, carer=8, staff=4)
        hold(notebook, group, "progress-tracker", date(2026, 8, 3), said=6, carer=3)

    window.ask(work)


@pytest.fixture
def page(window: OpenWindow) -> Any:
    fill(window)
    return window.go("over-time")


def choose(window: OpenWindow, chooser: Any, at: int) -> None:
    chooser.setCurrentIndex(at)
    chooser.activated.emit(at)
    window.settle()


def days_drawn(page: Any) -> int:
    return sum(len(each.facts) for each in page.drawn.findChildren(_facts()))


def _facts() -> Any:
    from app.ui.parts.drawing_view import DrawnFacts

    return DrawnFacts


def test_the_newest_dozen_is_shown_and_the_older_are_one_press_away(
    window: OpenWindow, page: Any
) -> None:
    assert page.tool.count() == 2
    assert days_drawn(page) == 12
    assert "May 2026" in words_on(page)
    assert not page.newer.isEnabled()
    page.older.click()
    window.settle()
    assert days_drawn(page) == 5
    assert "May 2026" not in words_on(page)
    assert not page.older.isEnabled()
    page.newer.click()
    window.settle()
    assert days_drawn(page) == 12


def test_a_tool_a_question_and_a_side_are_chosen(window: OpenWindow, page: Any) -> None:
    assert [page.side.itemText(at) for at in range(page.side.count())] == [
        "Everyone",
        "Carer",
        "Staff",
    ]
    choose(window, page.side, 2)
    said = words_on(page.drawn)
    assert "4 people" in said
    assert "12 people" not in said
    choose(window, page.tool, 1)
    assert page.value.found.tool == "progress-tracker"
    assert days_drawn(page) == 1
    assert not page.side.isVisible()
    assert not page.turning.isVisible()


def test_the_drawing_and_the_list_say_the_same(page: Any) -> None:
    for each in page.drawn.findChildren(_facts()):
        assert all(fact in words_on(each) for fact in each.facts)
        assert each.view.accessibleName() == each.view.drawing.alt


def test_a_small_side_is_nowhere_here_on_the_wall_or_on_paper(
    window: OpenWindow, page: Any
) -> None:
    choose(window, page.tool, 1)
    assert "carer" not in words_on(page).casefold()
    assert not any("arer" in repr(slide) for slide in page.slides(page.value))
    assert "carer" not in text_of(window, page).casefold()


def text_of(window: OpenWindow, page: Any) -> str:
    sheet = page.sheet()
    value = window.ask(sheet.read)
    document = sheet.build(value, Sources(tools=TOOLS, today=TODAY))
    return render(document, style_named("large-18-cream"), "txt", SHELF).decode()


def test_the_wall_shows_what_is_looked_at_and_esc_comes_back(window: OpenWindow, page: Any) -> None:
    window.everyone_can_see()
    QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    window.settle()
    wall = page.on_the_wall
    assert wall.slide.kind == "drawing"
    assert "May 2026" in wall.slide.spoken
    wall.reject()
    window.settle()
    assert page.on_the_wall is None


def test_it_is_printed_large_with_every_side(window: OpenWindow, page: Any, tmp_path: Path) -> None:
    said = text_of(window, page)
    for words in ("Everyone", "Carer", "Staff", "May 2026", "June 2025"):
        assert words in said
    sheet = page.sheet()
    document = sheet.build(window.ask(sheet.read), Sources(tools=TOOLS, today=TODAY))
    large = style_named("large-18-cream")
    check_pdf(render(document, large, "pdf", SHELF), document, large)
    page.print_button.click()
    window.settle()
    assert isinstance(window.page, SheetPage)
    assert sheet.name == "over-time"


def test_what_is_counted_meanwhile_stands_here_at_once(window: OpenWindow, page: Any) -> None:
    before = page.value
    window.ask(lambda nb: nb.placing.settle(nb.sessions(limit=1)[0].id, "lad.q1", agreed=1))
    window.settle()
    assert page.value is not before


def test_a_group_that_never_placed_itself_is_told_so(window: OpenWindow) -> None:
    page = window.go("over-time")
    assert "not placed itself" in words_on(page)
    assert not page.choices.isVisible()
    assert not page.wall_button.isEnabled()
    assert faults(page) == []


@pytest.mark.parametrize("everyone", [True, False])
@pytest.mark.parametrize(("theme", "percent"), [("paper", 200), ("high-contrast", 100)])
def test_nobody_is_kept_out_of_what_is_drawn(
    window: OpenWindow,
    appearance: Appearance,
    page: Any,
    theme: str,
    percent: int,
    everyone: bool,
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    window.everyone_can_see(everyone)
    assert days_drawn(page) == 12
    assert faults(page) == []
