"""A facilitator who cannot see the screen: each change is heard once, and the keyboard stays."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.gather.saying import told
from app.ui.run.deeds import WRITING
from app.ui.surroundings import Destination
from app.workshops.session import Theme
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of
from tests.workshops.making import note, review

Key = Qt.Key
WHO = pytest.mark.parametrize("who", ["me", "everyone"])


@pytest.fixture
def at_question(open_window: OpenAWindow, ears: Ears):
    """A new review that stands at its first question."""

    def begin(who: str) -> tuple[OpenWindow, Hands]:
        window = open_window()
        walk.start(window, who)
        window.ask(partial(_name_a_quiet_place, page_of(window).running.session_id))
        walk.go_to(window, "question", "fpo.q1")
        ears.since()
        return window, Hands(window)

    return begin


def _name_a_quiet_place(session_id: str, notebook: Notebook) -> None:
    """Or its want would be told with the first wall."""
    cares = {"quiet_place": "The small room", "someone_to_talk_to": "The person at the door"}
    notebook.change_details(session_id, **cares)


def description(hands: Hands) -> str:
    interface = QAccessible.queryAccessibleInterface(hands.at)
    return interface.text(QAccessible.Text.Description)


@WHO
def test_a_note_is_said_to_be_added_and_is_not_read_back(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.enter("We rang everyone first")
    assert ears.since() == ["Added. 1 note."]
    hands.enter("We moved the drop-in")
    assert ears.since() == ["Added. 2 notes."]


@WHO
def test_a_note_for_another_question_says_where_it_went(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.type("The bus stops at four")
    hands.alt("4")
    assert ears.since() == ["Added under Concerned. 1 note."]


@WHO
def test_pens_down_is_said_once_and_again_to_whoever_types_on(
    at_question, ears: Ears, who: str
) -> None:
    _window, hands = at_question(who)
    hands.alt("d")
    pens_down = ["Pens down. We are not writing this down."]
    assert ears.since() == pens_down
    hands.press(Key.Key_PageDown)
    assert ears.since() == []
    hands.press(Key.Key_Return)
    assert ears.since() == pens_down
    hands.alt("d")
    assert len(told := ears.since()) == 1
    assert told[0].startswith("Pens up again.")


@WHO
def test_after_a_pause_the_keyboard_writes_again_and_presses_nothing(
    at_question, ears: Ears, who: str
) -> None:
    window, hands = at_question(who)
    hands.alt("p")
    assert hands.name == "Carry on"
    assert any("pause" in words for words in ears.since())
    hands.press(Key.Key_Return)
    hands.enter("A note with many words in it")
    assert walk.gathered(window)["fpo.q1"] == ["A note with many words in it"]


@pytest.mark.parametrize("deed", WRITING)
def test_pens_down_opens_no_place_to_write(at_question, deed: str) -> None:
    window, hands = at_question("me")
    hands.enter("A note")
    hands.alt("d")
    page_of(window).deeds.do(deed)
    window.settle()
    assert QApplication.activeModalWidget() is None
    assert window.said() == "Pens are down. Put them up first."


def test_gathering_says_nothing_aloud_of_notes_that_are_not_for_the_room() -> None:
    """A note that says the same as one for the organiser, and a theme that holds only such."""
    secret = note("fpo.q1", "canary-never-said", visibility="organiser")
    seen = note("fpo.q1", "Soup helps")
    themes = (Theme(id="t", session_id="a", title="Food", rank="a"),)
    before = review(contributions=(secret, seen), themes=themes)
    hidden = Theme(id="u", session_id="a", title="canary too", rank="b")
    now = review(
        contributions=(
            replace(secret, theme="u"),
            replace(seen, theme="t", same_as=secret.id),
        ),
        themes=(*themes, hidden),
    )
    assert "canary" in " ".join(told(before, now, everyone=False))
    heard = " ".join(told(before, now, everyone=True))
    assert "Soup helps: now under Food, 1 note." in heard
    assert "canary" not in heard


def test_in_a_pause_the_facilitator_hears_what_only_they_should(at_question) -> None:
    _window, hands = at_question("me")
    hands.alt("p")
    assert "not safe" in description(hands)


@WHO
def test_the_next_question_takes_the_keyboard_to_its_line(
    at_question, ears: Ears, who: str
) -> None:
    window, hands = at_question(who)
    hands.press(Key.Key_Tab)
    hands.alt("x")
    assert hands.name.startswith("Learned")
    assert any("Question two" in words for words in ears.since())
    hands.enter("Mornings are hard")
    assert walk.gathered(window) == {"fpo.q2": ["Mornings are hard"]}


def test_a_question_chosen_among_the_steps_takes_the_keyboard_along(at_question) -> None:
    _window, hands = at_question("me")
    hands.alt("s")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert hands.name.startswith("Learned")


@WHO
def test_covering_is_said_each_time_it_is_asked_for(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.press(Key.Key_F5)
    ears.since()
    hands.press(Key.Key_Escape)
    assert ears.since() == ["The wall is covered."]
    hands.press(Key.Key_Escape)
    assert ears.since() == ["The wall is covered."]


def test_what_cannot_be_done_under_the_cover_says_why(at_question, ears: Ears) -> None:
    _window, hands = at_question("everyone")
    hands.press(Key.Key_Escape)
    ears.since()
    hands.alt("x")
    assert ears.since() == ["This laptop is covered. Show it first, with F5."]


def test_what_goes_on_the_wall_is_said(at_question, ears: Ears) -> None:
    _window, hands = at_question("me")
    hands.alt("w")
    assert ears.since() == ["On the wall: Question one. What have we tried?"]


@WHO
def test_undo_says_what_it_undid(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.enter("A slip of the hand")
    ears.since()
    hands.press(Key.Key_Z, CTRL)
    assert ears.since() == ["Undone: add note."]
    hands.press(Key.Key_Y, CTRL)
    assert ears.since() == ["Done again: add note.", "Added. 1 note."]


def test_taking_back_after_writing_on_means_the_last_note_and_says_which(at_question) -> None:
    window, hands = at_question("me")
    hands.enter("The first, which must stay")
    hands.tab_to("Notes")
    hands.tab_to("Tried: write it in their words")
    hands.enter("The second, not to be written down")
    hands.press(Key.Key_Backspace, CTRL | SHIFT)
    sheet = hands.at.window()
    assert sheet.accessibleDescription().startswith("The last note: 2 of 2.")
    hands.tab_to("Take back")
    hands.press(Key.Key_Return)
    assert walk.gathered(window) == {"fpo.q1": ["The first, which must stay"]}


def test_taking_back_a_chosen_note_says_that_it_is_the_chosen_one(at_question) -> None:
    _window, hands = at_question("me")
    hands.enter("The first")
    hands.enter("The second")
    hands.tab_to("Notes")
    hands.press(Key.Key_Backspace, CTRL | SHIFT)
    description = hands.at.window().accessibleDescription()
    assert description.startswith("The note you chose: 1 of 2.")
    hands.press(Key.Key_Escape)


@WHO
def test_enter_in_short_of_time_moves_no_question_and_says_what_fits(
    at_question, ears: Ears, who: str
) -> None:
    window, hands = at_question(who)
    hands.alt("t")
    hands.enter("banana")
    assert hands.name == "Finish when?"
    assert any("cannot read that" in words for words in ears.since())
    hands.at.clear()
    hands.enter("2:05")
    assert hands.name == "Finish when?"
    assert len(ears.since()) == 1
    assert all(step.status != "left" for step in page_of(window).running.questions)
    hands.press(Key.Key_Escape)


@WHO
def test_when_the_plus_one_opens_the_keyboard_is_where_it_is_written(
    at_question, ears: Ears, who: str
) -> None:
    window, hands = at_question(who)
    running = page_of(window).running
    running.go_to_kind("plus-one")
    window.settle()
    assert hands.name == "Leave them for today"
    assert "waits for the four" in description(hands)
    ears.since()
    hands.press(Key.Key_Return)
    assert hands.name.startswith("What will be done?")
    assert any("Left for today" in words for words in ears.since())


def test_the_second_half_of_an_action_is_asked_for_aloud(at_question, ears: Ears) -> None:
    window, hands = at_question("everyone")
    running = page_of(window).running
    running.open_plus_one()
    running.go_to_kind("plus-one")
    window.settle()
    ears.since()
    hands.enter("Ring the hall")
    assert ears.since() == ["By when? Enter leaves it open."]
    hands.enter("")
    assert "Added. 1 action." in ears.since()


def test_a_time_that_cannot_be_read_is_said_and_not_only_shown(
    open_window: OpenAWindow, ears: Ears
) -> None:
    window = open_window()
    walk.start(window, "me")
    hands = Hands(window)
    ears.since()
    hands.type("banana")
    hands.press(Key.Key_Tab)
    assert any("cannot read that as a time" in words for words in ears.since())


def test_each_slip_is_counted_aloud_and_removing_one_keeps_the_keyboard(
    at_question, ears: Ears
) -> None:
    _window, hands = at_question("me")
    hands.alt("l")
    hands.enter("One")
    hands.enter("Two")
    assert ears.since() == ["1 slip.", "2 slips."]
    hands.tab_to("Slips so far")
    hands.tab_to("Remove")
    hands.press(Key.Key_Return)
    assert ears.since() == ["1 slip."]
    assert hands.name == "One slip"
    hands.press(Key.Key_Escape)


def test_closing_notes_so_far_gives_the_keyboard_back(at_question) -> None:
    window, hands = at_question("me")
    hands.alt("n")
    assert QApplication.activeModalWidget() is not None
    hands.press(Key.Key_Escape)
    window.settle()
    assert hands.name.startswith("Tried")


def test_coming_to_a_session_says_where_we_stand(open_window: OpenAWindow, ears: Ears) -> None:
    walk.start(open_window(), "me")
    told = " ".join(ears.since())
    assert "Welcome" in told
    assert "The wall is covered." in told


def test_a_late_answer_on_home_leaves_the_keyboard_where_somebody_types(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    window.shell.go(Destination(page="home"))
    QTest.keyClick(Hands(window).at, Key.Key_Return)
    QTest.keyClicks(Hands(window).at, "the Tuesday drop-in")
    window.settle()
    assert Hands(window).at is page_of(window).about
    assert page_of(window).about.text() == "the Tuesday drop-in"


@WHO
def test_the_keyboard_goes_straight_from_what_goes_to_what_comes(at_question, who: str) -> None:
    window, hands = at_question(who)
    passed: list[str] = []
    hands.press(Key.Key_F5)
    hands.press(Key.Key_Escape)
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def note() -> None:
        now = QApplication.focusWidget()
        passed.append(now.accessibleName() if now else "")

    application.focusChanged.connect(note)
    hands.press(Key.Key_F5)
    hands.alt("p")
    hands.press(Key.Key_Return)
    line = hands.name
    assert line.startswith("Tried")
    walk.go_to(window, "break")
    application.focusChanged.disconnect(note)
    lines = {line.replace("Tried", word) for word in ("Tried", "Learned", "Pleased", "Concerned")}
    assert set(passed) <= {*lines, "Carry on", hands.name}


def test_at_twice_the_size_a_pause_shows_its_words_and_not_only_its_buttons(
    at_question, appearance: Appearance
) -> None:
    appearance.set_scale(200)
    window, hands = at_question("me")
    hands.alt("p")
    card = page_of(window).two.pause
    assert hands.at is card.choices["carry_on"]
    assert card.visibleRegion().boundingRect().top() == 0
    assert not hands.at.visibleRegion().isEmpty()


@WHO
def test_each_card_counted_and_what_it_came_to_are_heard(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.alt("k")
    assert any("Hold up a card" in words for words in ears.since())
    hands.enter("12")
    ears.since()
    hands.press(Key.Key_Y)
    assert "Yes cards: 1" in ears.since()
    hands.press(Key.Key_Return)
    assert sum("1 yes, 0 no." in words for words in ears.since()) == 1


@WHO
def test_gathering_is_said_in_one_short_sentence_each(at_question, ears: Ears, who: str) -> None:
    window, hands = at_question(who)
    for words in ("I come for the soup", "Soup is good", "The bus stops at four"):
        hands.enter(words)
    hands.alt("g")
    ears.since()
    hands.press(Key.Key_N)
    hands.enter("Food")
    assert ears.since() == ["New theme: Food, 1 note."]
    hands.press(Key.Key_1)
    assert ears.since() == ["Soup is good: now under Food, 2 notes."]
    theme = page_of(window).running.session.themes[0].id
    page_of(window).running.gathering.count_dots(theme, 7)
    window.settle()
    assert ears.since() == ["Food: 7 dots."]
    hands.press(Key.Key_Space)
    hands.tab_to("Themes")
    hands.press(Key.Key_Down)
    ears.since()
    hands.press(Key.Key_M)
    assert ears.since() == ["I come for the soup, and 1 that says the same."]
    hands.press(Key.Key_P)
    assert ears.since() == ["The bus stops at four: it stands by itself."]
    hands.press(Key.Key_0)
    assert ears.since() == ["I come for the soup: under no theme now."]


@WHO
def test_the_last_row_of_a_list_leaves_the_keyboard_on_the_other_list(
    at_question, ears: Ears, who: str
) -> None:
    _window, hands = at_question(who)
    hands.enter("Soup is good")
    hands.alt("g")
    hands.press(Key.Key_N)
    hands.enter("Food")
    assert hands.name == "Themes"
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Delete)
    assert hands.name == "Notes not gathered yet"


@WHO
def test_a_theme_says_whether_its_notes_are_listed_and_takes_nothing_out(
    at_question, ears: Ears, who: str
) -> None:
    _window, hands = at_question(who)
    hands.enter("Soup is good")
    hands.alt("g")
    hands.press(Key.Key_N)
    hands.enter("Food")
    hands.press(Key.Key_Home)
    assert row_said(hands) == "1. Food, open"
    hands.press(Key.Key_Return)
    assert row_said(hands) == "1. Food, closed"
    ears.since()
    hands.press(Key.Key_0)
    assert ears.since() == ["Choose a note first."]


def row_said(hands: Hands) -> str:
    """What a screen reader calls the row that has the keyboard."""
    board_list = hands.at
    assert isinstance(board_list, QListView)
    return board_list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


@WHO
def test_who_held_up_nothing_is_heard_with_the_count(at_question, ears: Ears, who: str) -> None:
    _window, hands = at_question(who)
    hands.alt("k")
    hands.enter("12")
    hands.press(Key.Key_Y)
    hands.press(Key.Key_Return)
    assert hands.name == "Put the count right"
    said = page_of(_window).one if who == "everyone" else page_of(_window).two
    assert said.cards.check.text()
    assert said.cards.check.text() in description(hands)
