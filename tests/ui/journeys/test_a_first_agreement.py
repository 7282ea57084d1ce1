"""The group's first meeting makes its agreement, and the second opens with it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from app.ui.parts.asking import Ask
from app.workshops.agreement import RESPECT
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow
from tests.ui.content import Content
from tests.ui.journeys import first_agreement as first
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

if TYPE_CHECKING:
    from app.models.notebook import Notebook

OURS = "We open a window every hour."
WHO = pytest.mark.parametrize("who", ["me", "everyone"])


@WHO
def test_a_first_meeting_makes_its_agreement_and_the_second_opens_with_it(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = first.begin(window, who)
    assert first.slide(window).title == first.ASKED
    assert len(first.slide(window).items) == 4
    first.talk_about_line_three(window, hands)
    first.leave_out_the_limit(window, hands)
    first.add_one_of_our_own(window, hands)
    hands.press(Qt.Key.Key_Return)
    assert first.line(window, "ra.equal").status == "kept"
    assert page_of(window).running.agreeing.look.page == 1
    session_id, store = page_of(window).running.session_id, window.store
    window.close()
    window = open_window(store=store)
    window.everyone_can_see(who == "everyone")
    window.go("run", session_id)
    hands = Hands(window)
    assert page_of(window).running.agreeing.look.page == 1
    for _key in ("w", "w") if who == "everyone" else ("w",):
        hands.alt("w")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert first.slide(window).foot == "Do we agree?"
    assert first.OURS in first.slide(window).items
    first.agree(window, hands)
    session = window.ask(lambda notebook: notebook.session(session_id))
    assert session.card_counts == ()
    window.go("home")
    hands = Hands(window)
    hands.tab_to("4 plus 1 review")
    walk.start(window, who)
    walk.go_to(window, "agreement")
    hands.alt("w")
    assert first.slide(window).title == "Our agreement"
    assert first.OURS in first.slide(window).items


@WHO
def test_changing_the_agreement_at_the_opening_leads_back_to_it(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    walk.start(window, who)
    hands = Hands(window)
    walk.go_to(window, "agreement")
    hands.alt("w")
    assert first.slide(window).title == "For today"
    hands.alt("c")
    assert first.slide(window).title == first.ASKED
    hands.press(Qt.Key.Key_1)
    assert first.slide(window).kind == "line"
    hands.alt("b")
    hands.alt("b")
    assert first.slide(window).title == "For today"


def test_a_digit_is_writing_as_soon_as_something_is_written(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "me")
    hands.type("We meet 3 times a year")
    assert first.writing(window).text() == "We meet 3 times a year"
    assert first.slide(window).kind == "lines"
    hands.press(Qt.Key.Key_Return)
    assert first.slide(window).title == "We meet 3 times a year"


def test_pens_down_changes_no_line_and_esc_covers_with_the_words_kept(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = first.begin(window, "everyone")
    hands.type("half a line")
    hands.alt("d")
    hands.press(Qt.Key.Key_Return)
    hands.alt("o")
    assert {line.status for line in first.kept(window).lines} == {""}
    hands.alt("d")
    hands.press(Qt.Key.Key_Escape)
    assert first.slide(window).kind == "covered"
    assert page_of(window).running.writing.draft("own line") == "half a line"
    hands.press(Qt.Key.Key_F5)
    assert first.writing(window).text() == "half a line"


def test_a_worry_is_kept_on_this_laptop_alone(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "me")
    hands.press(Qt.Key.Key_2)
    hands.tab_to("Leave a worry about this line")
    hands.press(Qt.Key.Key_Return)
    hands.type("canary worry")
    hands.tab_to("Keep it")
    hands.press(Qt.Key.Key_Return)
    assert [worry.text for worry in first.kept(window).worries] == ["canary worry"]
    assert "canary" not in repr(first.slide(window))
    window.everyone_can_see()
    page = page_of(window)
    page.running.showing.show()
    page.deeds.do("agree:worry")
    window.settle()
    assert "Everyone can see this laptop" in window.said()


@WHO
def test_the_open_line_is_taken_back_by_its_key_and_out_of_what_was_kept(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = first.begin(window, who)
    hands.enter("canary line")
    assert first.slide(window).title == "canary line"
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    (ask,) = window.shell.findChildren(Ask)
    assert "The line that is open." in ask.accessibleDescription()
    assert "canary" not in ask.accessibleDescription()
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert "gone from this laptop" in window.said()
    assert first.slide(window).title == first.ASKED
    assert "canary" not in repr(first.kept(window))
    window.close()
    files = [window.store, *window.store.parent.glob("*-wal")]
    assert not any(b"canary" in each.read_bytes() for each in files if each.exists())


def test_undo_brings_back_a_line_that_was_left_out(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "everyone")
    hands.press(Qt.Key.Key_4)
    hands.alt("o")
    assert first.line(window, "ra.limit").status == "left out"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert first.line(window, "ra.limit").status == ""
    assert "badly hurt" in first.slide(window).items[3]


def test_more_lines_are_there_for_those_who_want_them(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "me")
    hands.alt("m")
    assert first.slide(window).items[0].startswith("1. You make this contract together")
    hands.press(Qt.Key.Key_Return)
    assert first.line(window, "ra.start").status == "kept"
    assert not first.slide(window).items[0].startswith("1. You make this contract together")


def test_a_change_made_elsewhere_reaches_the_page_and_the_wall(open_window: OpenAWindow) -> None:
    window = open_window()
    first.begin(window, "me")
    line = first.line(window, "ra.equal")
    changed = window.ask(lambda notebook: notebook.agreeing.change_line(line.id, text="Equal."))
    assert changed.session_id == ""
    window.desk.announce(changed)
    window.settle()
    assert first.slide(window).items[0] == "1. Equal."
    assert page_of(window).two.view.rows.texts[0].text() == "Equal."


def test_the_agreement_is_laid_over_anything_and_lifts_back_to_it(open_window: OpenAWindow) -> None:
    window = open_window()
    walk.start(window, "me")
    hands = Hands(window)
    walk.go_to(window, "question", "fpo.q1")
    hands.alt("w")
    hands.alt("a")
    assert first.slide(window).kind == "agreement"
    hands.alt("a")
    assert first.slide(window).kind == "question"


@pytest.mark.parametrize("theme", ["paper", "high-contrast"])
@pytest.mark.parametrize("scale", [100, 200])
@WHO
def test_every_stage_can_be_reached_read_and_named(
    open_window: OpenAWindow, appearance: Appearance, who: str, theme: str, scale: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    window = open_window()
    hands = first.begin(window, who)
    found = faults(page_of(window))
    hands.press(Qt.Key.Key_2)
    found += faults(page_of(window))
    hands.alt("b")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_1)
    found += faults(page_of(window))
    hands.alt("b")
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).running.agreeing.look.stage == "end"
    found += faults(page_of(window))
    assert found == []


def test_the_step_of_the_agreement_runs_on_the_tool_of_the_session(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    first.begin(window, "me")
    assert {line.item for line in first.kept(window).lines} == {
        item.id for item in window.surroundings.tools()[RESPECT].of_kind("line")
    }


@WHO
def test_the_opening_says_what_is_new_since_last_time_and_that_it_is_time_to_look_again(
    open_window: OpenAWindow, practice_store: tuple[Path, Content], tmp_path: Path, who: str
) -> None:
    template, content = practice_store
    store = tmp_path / "ours.alongside"
    shutil.copyfile(template, store)
    window = open_window(store=store, content=content)

    def fill(notebook: Notebook) -> None:
        agreement = notebook.agreeing.of_group(content.group, RESPECT)
        assert agreement is not None
        notebook.agreeing.add_line(agreement.id, OURS)
        notebook.agreeing.change_details(agreement.id, review_on=date(2020, 7, 7))

    window.ask(fill)
    window.everyone_can_see(who == "everyone")
    window.go("run", content.planned).running.showing.show()
    walk.go_to(window, "agreement")
    page = page_of(window)
    said = (page.one.sentence if who == "everyone" else page.two.view.opening).text()
    assert f"New since last time: {OURS}" in said
    assert "You planned to look at it again on Tuesday 7 July" in said
    hands = Hands(window)
    hands.alt("w")
    assert first.slide(window).title == "Our agreement so far"
