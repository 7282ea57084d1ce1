"""What could be lost of a promise: that it was made, how it goes, why it did not."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.promises.page import PromisesPage
from app.ui.promises.promise import draft_place
from app.workshops.new import NewAction
from app.workshops.session import ACTION_STATUSES, Action
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import WHISPERED, many_sessions
from tests.ui.pages.reading import words_on


def test_what_is_still_to_do_comes_first_and_the_earliest_date_before_the_rest(
    window: OpenWindow,
) -> None:
    page = window.go("actions")
    assert [row.promise.what for row in page.rows.values()] == [
        "Bring a kettle",
        "Ask the hall when the lift will be mended",
        "Print the agreement as a poster",
        "Find a room with a window",
        "Try a quiet half hour at the start",
    ]
    assert page.summary.text() == "4 still to do"


def test_nobody_is_scolded_for_a_date_that_has_gone_by(window: OpenWindow) -> None:
    said = words_on(window.go("actions"))
    assert "its date was 3 November 2026" in said
    assert "by 1 December 2026" in said
    assert "no date yet" in said
    assert "overdue" not in said.lower()


def test_what_is_due_or_stuck_or_mine_is_one_key_away(window: OpenWindow) -> None:
    page = window.go("actions")
    assert _filtered(page, window, "due") == [
        "Bring a kettle",
        "Ask the hall when the lift will be mended",
        "Print the agreement as a poster",
    ]
    assert _filtered(page, window, "stuck") == ["Bring a kettle"]
    page.filters.which.segment("mine").click()
    page.filters.lead.setCurrentIndex(page.filters.lead.findData("Front desk"))
    page.filters.lead.activated.emit(0)
    assert list_of(page) == ["Ask the hall when the lift will be mended"]


def test_whose_are_mine_is_remembered_without_a_name(window: OpenWindow) -> None:
    page = window.go("actions")
    page.filters.which.segment("mine").click()
    page.filters.lead.setCurrentIndex(page.filters.lead.findData("Two of us"))
    page.filters.lead.activated.emit(0)
    window.go("home")
    assert window.go("actions").filters.lead.currentData() == "Two of us"
    kept = (window.store.parent / "preferences.ini").read_text()
    assert "led by" in kept.replace("%20", " ")
    assert "Two of us" not in kept


def test_a_reason_half_typed_when_the_screens_change_is_not_given_to_the_room(
    window: OpenWindow,
) -> None:
    page = window.go("actions")
    kettle = _named(page, "Bring a kettle")
    before = _action(window, kettle).why
    page.rows[kettle].why.change.click()
    QTest.keyClicks(page.rows[kettle].why.field, " but only between us")
    lost = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(page.rows[kettle].why.field, lost)
    window.everyone_can_see()
    assert "between us" not in words_on(page)
    assert _action(window, kettle).why == before
    window.everyone_can_see(False)
    assert "between us" in page.rows[kettle].why.field.text()


def test_nobody_in_the_room_sees_whose_are_mine(window: OpenWindow) -> None:
    page = window.go("actions")
    page.filters.which.segment("mine").click()
    assert page.filters.lead.count() == 3
    window.everyone_can_see()
    assert not page.filters.which.segment("mine").isVisible()
    assert not page.filters.lead.isVisible()
    assert page.filters.lead.count() == 0
    assert page.filters.which.value == "all"


def test_with_nothing_stuck_the_page_says_so(window: OpenWindow) -> None:
    page = window.go("actions")
    kettle = _named(page, "Bring a kettle")
    window.ask(lambda notebook: notebook.change_action(kettle, status="going"))
    window.settle()
    assert _filtered(page, window, "stuck") == []
    assert page.summary.text() == "Nothing is stuck."


def test_av_18_a_promise_kept_is_cheered_quietly_and_nothing_moves(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "done")
    window.settle()
    assert window.said() == "Done. That is 2 promises kept since October."
    assert page.rows[lift].cheer.isVisible()
    assert page.rows[lift].cheer.graphicsEffect() is None


def test_it_moves_only_for_who_asked_for_movement(window: OpenWindow) -> None:
    settings = window.go("settings")
    assert not settings.words.motion.isChecked()
    settings.words.motion.click()
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "done")
    window.settle()
    assert page.rows[lift].cheer.graphicsEffect() is not None


def test_av_19_a_date_moves_with_a_reason_only_if_they_like(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    page.rows[lift].date.open.click()
    assert QApplication.focusWidget() is page.rows[lift].date.field
    page.rows[lift].date.field.setText("8 December")
    QTest.keyClick(page.rows[lift].date.field, Qt.Key.Key_Return)
    window.settle()
    assert _action(window, lift).by_when == date(2026, 12, 8)
    assert "by 8 December 2026" in words_on(page)
    assert page.rows[lift].why.change.isVisible()
    assert _action(window, lift).why == ""
    window.shell.undo()
    window.settle()
    assert _action(window, lift).by_when == date(2026, 11, 3)


def test_a_day_that_cannot_be_read_is_asked_for_again(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    page.rows[lift].date.open.click()
    page.rows[lift].date.field.setText("soonish")
    QTest.keyClick(page.rows[lift].date.field, Qt.Key.Key_Return)
    window.settle()
    assert page.rows[lift].date.field.isVisible()
    assert page.rows[lift].date.field.text() == "soonish"
    assert _action(window, lift).by_when == date(2026, 11, 3)
    QTest.keyClick(page.rows[lift].date.field, Qt.Key.Key_Escape)
    assert not page.rows[lift].date.field.isVisible()


def test_how_it_is_going_is_kept(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "going")
    window.settle()
    assert _action(window, lift).status == "going"


def test_nothing_jumps_away_when_something_is_done(window: OpenWindow) -> None:
    page = window.go("actions")
    order = list(page.rows)
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "done")
    window.settle()
    assert list(page.rows) == order
    assert "Done." in window.said()


def test_a_reason_is_kept_with_enter(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "stuck")
    field = page.rows[lift].why.field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "Nobody answers the phone.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    window.settle()
    assert _action(window, lift).why == "Nobody answers the phone."
    assert page.rows[lift].why.words.text() == "Why: Nobody answers the phone."
    assert window.ask(lambda notebook: notebook.drafts(window.content.autumn)) == ()


def test_a_reason_is_kept_when_someone_goes_on_without_enter(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "dropped")
    QTest.keyClicks(page.rows[lift].why.field, "We meet somewhere else now.")
    page.rows[lift].status.setFocus()
    window.settle()
    assert _action(window, lift).why == "We meet somewhere else now."


def test_a_half_typed_reason_outlives_the_window(
    window: OpenWindow, open_window: OpenAWindow
) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "stuck")
    page.rows[lift].why.field.set_text("")
    QTest.keyClicks(page.rows[lift].why.field, "Because the")
    page.rows[lift].why.put_by()
    window.settle()
    window.ask(lambda notebook: notebook.change_action(lift, status="stuck"))
    again = open_window(store=_copy_of(window), content=window.content).go("actions")
    assert again.rows[lift].why.field.text() == "Because the"


def test_a_reason_too_long_to_keep_stays_where_it_was_typed(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "stuck")
    field = page.rows[lift].why.field
    field.set_text("a" * 20_001)
    QTest.keyClick(field, Qt.Key.Key_Return)
    window.settle()
    assert field.text() == "a" * 20_001
    assert field.isVisible()
    assert "too long" in window.said()
    assert _action(window, lift).why == ""


def test_undo_shows_at_once(window: OpenWindow) -> None:
    page = window.go("actions")
    lift = _named(page, "Ask the hall")
    _choose(page, lift, "going")
    window.settle()
    window.shell.undo()
    window.settle()
    assert page.rows[lift].status.currentData() == "not begun"


def test_the_room_reads_a_lead_only_once_they_have_said_yes(window: OpenWindow) -> None:
    page = window.go("actions")
    assert WHISPERED in words_on(page)
    window.everyone_can_see()
    said = words_on(page)
    assert WHISPERED not in said
    assert "Tuesday drop-in" not in said
    assert "Lead: Front desk" in said
    assert "Lead: to be asked" in said


def test_half_typed_words_are_not_shown_to_the_room(window: OpenWindow) -> None:
    kettle = _named(window.go("actions"), "Bring a kettle")
    where = draft_place(kettle)
    window.ask(lambda notebook: notebook.keep_draft(window.content.autumn, where, "Half a"))
    assert "Half a" in words_on(window.go("actions"))
    window.everyone_can_see()
    assert "Half a" not in words_on(window.page)
    window.everyone_can_see(False)
    assert "Half a" in words_on(window.page)


def test_a_promise_from_long_ago_is_not_forgotten(empty_window: OpenWindow) -> None:
    def promise_in_the_oldest(notebook) -> None:
        many_sessions(notebook, 55)
        oldest = notebook.sessions(limit=500)[-1].id
        notebook.add_action(oldest, NewAction(what="Write to everyone"))

    empty_window.ask(promise_in_the_oldest)
    page = empty_window.go("actions")
    assert [row.promise.what for row in page.rows.values()] == ["Write to everyone"]


def test_an_empty_page_says_where_actions_come_from(empty_window: OpenWindow) -> None:
    assert "They come from the plus one" in words_on(empty_window.go("actions"))


def test_tags_in_what_was_typed_are_only_letters(window: OpenWindow) -> None:
    nasty = '<b>Loud</b> &amp; <img src="file:///etc/passwd"> {} %s'
    window.ask(lambda notebook: notebook.add_action(window.content.autumn, NewAction(what=nasty)))
    page = window.go("actions")
    assert nasty in words_on(page)
    page.grab()


def list_of(page: PromisesPage) -> list[str]:
    return [row.promise.what for row in page.rows.values()]


def _filtered(page: PromisesPage, window: OpenWindow, which: str) -> list[str]:
    page.filters.which.segment(which).click()
    window.settle()
    return list_of(page)


def _named(page: PromisesPage, beginning: str) -> str:
    return next(key for key, row in page.rows.items() if row.promise.what.startswith(beginning))


def _choose(page: PromisesPage, action_id: str, status: str) -> None:
    """As a person does: arrow keys in the chooser."""
    chooser = page.rows[action_id].status
    chooser.setFocus()
    index = ACTION_STATUSES.index(status)  # pyright: ignore[reportArgumentType]
    chooser.setCurrentIndex(index)
    chooser.activated.emit(index)


def _action(window: OpenWindow, action_id: str) -> Action:
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    return next(action for action in session.actions if action.id == action_id)


def _copy_of(window: OpenWindow):
    """The same notes in a second store, as they are after a crash: nothing was closed."""
    made = window.ask(lambda notebook: notebook.back_up())
    return made.rename(window.store.with_name("again.alongside"))
