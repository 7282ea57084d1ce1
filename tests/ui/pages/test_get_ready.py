"""What an organiser could lose, or show by mistake, on the way to a session."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.ui.parts.asking import Ask
from app.workshops.session import Session, SessionDetails
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import TODAY
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.pages.reading import words_on

LOOKS = [("paper", 100), ("paper", 200), ("high-contrast", 100), ("high-contrast", 200)]


@pytest.fixture
def tomorrow(window: OpenWindow) -> OpenWindow:
    """The night before: the planned session is tomorrow's."""
    move_to(window, TODAY + timedelta(days=1))
    return window


def move_to(window: OpenWindow, day: date | None) -> None:
    session = window.content.planned
    window.ask(lambda notebook: notebook.change_details(session, held_on=day))
    window.settle()


def kept(window: OpenWindow) -> Session:
    return window.ask(lambda notebook: notebook.session(window.content.planned))


def details(window: OpenWindow) -> SessionDetails:
    return kept(window).details


def trial() -> Any:
    """The wall that is being tried."""
    return QApplication.activeModalWidget()


def marks(window: OpenWindow) -> list[str]:
    """What a screen reader says of the marks on Home's card."""
    said = words_on(window.go("home").card).splitlines()
    ends = (": ready", ": not yet")
    return [words for words in said if words.endswith(ends) and ". " not in words]


# Home


def test_home_says_what_is_ready_in_marks_and_in_words(tomorrow: OpenWindow) -> None:
    home = tomorrow.go("home")
    assert home.title.text() == "Tomorrow"
    assert "Riverside group · Wednesday 2:00 to 4:00 · Mill Hall" in words_on(home)
    assert marks(tomorrow) == [
        "Agreement: ready",
        "Print packs: not yet",
        "Quiet place: not yet",
        "Back up: not yet",
    ]
    assert home.card.get_ready.accessibleDescription() == ". ".join(marks(tomorrow))


def test_the_three_ways_on_are_reached_by_tab(tomorrow: OpenWindow) -> None:
    tomorrow.go("home")
    went = []
    for _turn in range(3):
        here = QApplication.focusWidget()
        assert here is not None
        went.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert went == ["Open this session", "Get ready", "Try the wall on this screen"]


def test_nobody_in_the_room_reads_what_is_planned(tomorrow: OpenWindow) -> None:
    for page in (tomorrow.go("home"), tomorrow.go("ready", tomorrow.content.planned)):
        tomorrow.everyone_can_see()
        said = words_on(page)
        for typed in ("one year on", "Riverside", "Mill Hall", "We treat each other"):
            assert typed not in said
        tomorrow.everyone_can_see(False)
        assert "Mill Hall" in words_on(page)


def test_the_room_is_told_how_many_things_are_ready_and_not_which(tomorrow: OpenWindow) -> None:
    home = tomorrow.go("home")
    tomorrow.everyone_can_see()
    assert "1 of 4 things ready" in words_on(home)
    assert "Quiet place" not in words_on(home)


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
@pytest.mark.parametrize("everyone", [False, True])
@pytest.mark.parametrize("name", ["home", "ready"])
def test_nobody_is_kept_out(
    tomorrow: OpenWindow,
    appearance: Appearance,
    name: str,
    everyone: bool,
    theme: str,
    percent: int,
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    tomorrow.everyone_can_see(everyone)
    assert faults(tomorrow.go(name, tomorrow.content.planned)) == []


# Opening it


def test_looking_in_the_night_before_does_not_begin_it(tomorrow: OpenWindow) -> None:
    tomorrow.go("home").card.open.click()
    ask = tomorrow.shell.findChild(Ask)
    assert ask is not None
    assert "Wednesday 25 November" in words_on(ask)
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    tomorrow.settle()
    assert kept(tomorrow).status == "planned"
    assert details(tomorrow).held_on == TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("planned_for", "answer", "held"),
    [
        (TODAY, "", TODAY),
        (None, "", TODAY),
        (TODAY + timedelta(days=1), "today", TODAY),
        (TODAY - timedelta(days=6), "today", TODAY),
    ],
)
def test_opening_it_begins_it_on_the_right_day(
    window: OpenWindow, planned_for: date | None, answer: str, held: date
) -> None:
    move_to(window, planned_for)
    window.go("home").card.open.click()
    if answer:
        ask = window.shell.findChild(Ask)
        assert ask is not None
        ask.button(answer).click()
    window.settle()
    assert kept(window).status == "running"
    assert details(window).held_on == held


def test_undo_cannot_take_back_that_it_has_begun(window: OpenWindow) -> None:
    window.go("home").card.open.click()
    window.settle()
    for _again in range(4):
        window.shell.undo()
        window.settle()
    assert kept(window).status == "running"


# Trying the wall


def test_trying_the_wall_shows_nothing_that_anyone_typed_and_ticks_itself(
    tomorrow: OpenWindow,
) -> None:
    home = tomorrow.go("home")
    home.card.try_wall.click()
    tomorrow.settle()
    slide = trial().view.slide
    assert slide.title == "What have we tried?"
    assert "One screen: everyone sees this laptop." in words_on(trial())
    assert "Press Esc, or any key, to come back." in words_on(trial())
    for typed in ("one year on", "Riverside", "Mill Hall"):
        assert typed not in words_on(trial())
    assert details(tomorrow).ready == ("wall",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_PageDown])
def test_any_key_comes_back_to_where_the_keyboard_was(tomorrow: OpenWindow, key: Qt.Key) -> None:
    home = tomorrow.go("home")
    home.card.try_wall.click()
    tomorrow.settle()
    for alone in (Qt.Key.Key_Shift, Qt.Key.Key_Insert, Qt.Key.Key_Tab):
        Hands(tomorrow).press(alone)
        assert trial() is not None
    Hands(tomorrow).press(key)
    tomorrow.settle()
    assert trial() is None
    assert QApplication.focusWidget() is home.card.try_wall
    assert tomorrow.said() == "One screen: everyone sees this laptop."


def test_a_change_of_screens_covers_what_is_tried(tomorrow: OpenWindow) -> None:
    tomorrow.go("home").card.try_wall.click()
    tomorrow.settle()
    shown, view = trial(), trial().view
    shown.screens.changing.emit()
    assert view.slide.kind == "covered"
    shown.screens.changed.emit()
    tomorrow.settle()
    assert trial() is None
    assert "A screen has come or gone" in tomorrow.said()
    assert len(QGuiApplication.topLevelWindows()) == 1


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out_of_trying_the_wall(
    tomorrow: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    tomorrow.go("home").card.try_wall.click()
    tomorrow.settle()
    assert faults(trial()) == []


# Get ready


def test_the_keyboard_begins_at_the_next_thing_to_do(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    assert QApplication.focusWidget() is page.check_access
    QTest.keyClick(page.rows["access"].tick, Qt.Key.Key_Space)
    tomorrow.settle()
    page = tomorrow.go("home") and tomorrow.go("ready", tomorrow.content.planned)
    assert QApplication.focusWidget() is page.invitation


def test_what_is_ready_takes_one_line_until_it_is_to_be_changed(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    row = page.rows["when"]
    field = page.forms["when"].rows["held_on"].field
    assert not field.isVisible()
    assert page.forms["quiet-place"].rows["quiet_place"].field.isVisible()
    row.change.setFocus()
    QTest.keyClick(row.change, Qt.Key.Key_Space)
    tomorrow.settle()
    assert QApplication.focusWidget() is field
    assert not row.change.isVisible()
    tomorrow.everyone_can_see()
    assert not field.isVisible()
    assert not row.change.isVisible()


def test_what_is_typed_is_kept_when_its_field_is_left_and_undone_by_name(
    tomorrow: OpenWindow,
) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    rows = page.forms["quiet-place"].rows
    rows["quiet_place"].field.setFocus()
    QTest.keyClicks(rows["quiet_place"].field, "The small room")
    QTest.keyClick(rows["quiet_place"].field, Qt.Key.Key_Tab)
    tomorrow.settle()
    assert details(tomorrow).quiet_place == "The small room"
    assert page.rows["quiet-place"].title.accessibleName() == "Quiet place: not yet"
    QTest.keyClicks(rows["someone_to_talk_to"].field, "The person with the badge")
    QTest.keyClick(rows["someone_to_talk_to"].field, Qt.Key.Key_Tab)
    tomorrow.settle()
    assert page.rows["quiet-place"].title.accessibleName() == "Quiet place: ready"
    tomorrow.shell.undo()
    tomorrow.settle()
    assert details(tomorrow).someone_to_talk_to == ""
    assert page.rows["quiet-place"].title.accessibleName() == "Quiet place: not yet"


def test_what_is_half_typed_is_kept_when_the_window_is_closed(
    tomorrow: OpenWindow, open_window: OpenAWindow
) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    field = page.forms["quiet-place"].rows["quiet_place"].field
    field.setFocus()
    QTest.keyClicks(field, "The small room")
    tomorrow.close()
    again = open_window(store=tomorrow.store, content=tomorrow.content)
    assert details(again).quiet_place == "The small room"


def test_a_day_that_is_not_one_is_said_and_the_old_one_stays(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    row = page.forms["when"].rows["held_on"]
    row.field.setFocus()
    row.field.setText("some day")
    QTest.keyClick(row.field, Qt.Key.Key_Tab)
    tomorrow.settle()
    assert row.field.text() == "some day"
    assert "cannot read that as a day" in row.hint.text()
    assert details(tomorrow).held_on == TODAY + timedelta(days=1)


def test_a_tick_goes_there_and_back(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    page.rows["pay"].tick.click()
    tomorrow.settle()
    assert details(tomorrow).ready == ("pay",)
    assert "3 of 10 things ready" in words_on(page)
    tomorrow.shell.undo()
    tomorrow.settle()
    assert not page.rows["pay"].tick.isChecked()
    page.rows["pay"].tick.click()
    tomorrow.settle()
    page.rows["pay"].tick.click()
    tomorrow.settle()
    assert details(tomorrow).ready == ()


def test_a_backup_made_here_is_there_and_the_next_tick_does_not_make_it_old(
    tomorrow: OpenWindow,
) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    page.back_up.click()
    tomorrow.settle()
    folder = tomorrow.store.with_name(tomorrow.store.name + "-backups")
    assert list(folder.glob("*.alongside"))
    assert str(folder) in words_on(page)
    assert "Back up: ready" in marks(tomorrow)
    page = tomorrow.go("ready", tomorrow.content.planned)
    page.rows["papers"].tick.click()
    tomorrow.settle()
    assert "Back up: ready" in marks(tomorrow)


def test_where_the_backup_is_stays_off_a_laptop_that_everyone_sees(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    tomorrow.everyone_can_see()
    page.back_up.click()
    tomorrow.settle()
    assert tomorrow.said() == "Backed up."
    assert str(tomorrow.store.parent) not in words_on(page)


def test_trying_the_wall_from_here_comes_back_here(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("ready", tomorrow.content.planned)
    page.try_wall.click()
    tomorrow.settle()
    Hands(tomorrow).press(Qt.Key.Key_Escape)
    tomorrow.settle()
    assert page.rows["wall"].title.accessibleName() == "Try the wall: ready"
    assert QApplication.focusWidget() is page.try_wall


# Planning ahead


def plan(window: OpenWindow, about: str, day: str) -> Any:
    page = window.go("start")
    page.about.setText(about)
    page.plan.click()
    page.planning.field.setText(day)
    page.planning.go.click()
    window.settle()
    return page


def the_only_session(window: OpenWindow) -> Session:
    (summary,) = window.ask(lambda notebook: notebook.sessions())
    return window.ask(lambda notebook: notebook.session(summary.id))


def test_a_session_planned_for_another_day_does_not_begin_today(empty_window: OpenWindow) -> None:
    plan(empty_window, "the bus", "1 December")
    session = the_only_session(empty_window)
    assert (session.status, session.details.held_on) == ("planned", date(2026, 12, 1))
    assert session.details.title == "4 plus 1 review: the bus"
    assert page_of(empty_window).session.id == session.id
    assert empty_window.go("home").title.text() == "Tuesday 1 December"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "Write the day first"),
        ("one day", "cannot read that as a day"),
        ("23/11/2026", "That day has gone"),
    ],
)
def test_nothing_is_planned_for_a_day_that_cannot_be(
    empty_window: OpenWindow, day: str, said: str
) -> None:
    page = plan(empty_window, "the bus", day)
    assert said in page.planning.row.hint.text()
    assert page.planning.field.text() == day
    assert page.about.text() == "the bus"
    assert QApplication.focusWidget() is page.planning.field
    assert empty_window.ask(lambda notebook: notebook.sessions()) == ()


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out_of_planning(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = window.go("start")
    page.plan.click()
    page.planning.go.click()
    window.settle()
    assert faults(page) == []


def test_the_list_of_sessions_leads_to_what_there_is_to_get_ready(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("sessions")
    page.list.choose(tomorrow.content.planned)
    page.list.action("ready").click()
    tomorrow.settle()
    assert page_of(tomorrow).session.id == tomorrow.content.planned
    page = tomorrow.go("sessions")
    page.list.choose(tomorrow.content.autumn)
    tomorrow.settle()
    assert page.list.action("record").isVisibleTo(page)


def test_a_session_for_another_day_is_not_begun_from_the_list_either(tomorrow: OpenWindow) -> None:
    page = tomorrow.go("sessions")
    page.list.choose(tomorrow.content.planned)
    page.list.action("open").click()
    tomorrow.settle()
    assert tomorrow.shell.findChild(Ask) is not None
    assert kept(tomorrow).status == "planned"


def test_a_pack_saved_for_a_session_to_come_ticks_itself(
    tomorrow: OpenWindow, tmp_path: Path
) -> None:
    page = tomorrow.go("packs", tomorrow.content.planned, "plan")
    page.output.save.click()
    tomorrow.settle()
    page.output.dialog.fileSelected.emit(str(tmp_path / "plan.pdf"))
    tomorrow.settle()
    assert (tmp_path / "plan.pdf").exists()
    assert details(tomorrow).ready == ("packs",)
    assert "Print packs: ready" in marks(tomorrow)


def test_a_pack_of_a_session_that_was_held_changes_nothing_in_it(
    tomorrow: OpenWindow, tmp_path: Path
) -> None:
    session_id = tomorrow.content.autumn
    before = tomorrow.ask(lambda notebook: notebook.session(session_id))
    page = tomorrow.go("packs", session_id, "record")
    page.output.save.click()
    tomorrow.settle()
    page.output.dialog.fileSelected.emit(str(tmp_path / "record.pdf"))
    tomorrow.settle()
    assert tomorrow.ask(lambda notebook: notebook.session(session_id)) == before


# The first wall


def test_a_missing_quiet_place_is_said_once_and_holds_nothing_up(window: OpenWindow) -> None:
    page = window.go("run", window.content.planned)
    window.everyone_can_see(False)
    assert "quiet place" not in window.said()
    page.deeds.do("wall")
    window.settle()
    assert not page.wall.covered
    assert "does not yet know a quiet place and someone to talk to" in window.said()
    window.surroundings.say("Something else")
    for _again in range(2):
        page.deeds.do("cover")
        page.deeds.do("show")
        window.settle()
    assert window.said() == "Something else"


def test_the_room_is_not_told_what_is_missing_but_what_to_say(window: OpenWindow) -> None:
    window.everyone_can_see()
    page = window.go("run", window.content.planned)
    page.deeds.do("show")
    window.settle()
    assert (
        page.one.sentence.text() == "Say where people can go for quiet, and who they can talk to."
    )
    assert "does not yet know" not in words_on(window.shell)
    cares = {"quiet_place": "The small room", "someone_to_talk_to": "The person with the badge"}
    window.ask(lambda notebook: notebook.change_details(window.content.planned, **cares))
    window.settle()
    assert not page.one.sentence.isVisibleTo(page)
