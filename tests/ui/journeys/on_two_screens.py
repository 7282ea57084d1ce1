"""A first review with a projector. Run by test_two_screens, in a program that begins with both."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of
from tests.ui.journeys.test_the_night_before import plan_tomorrow
from tests.ui.pages.reading import words_on

CANARY = "Canary words that are only for me"


def begin(window: OpenWindow) -> Hands:
    """A session that only the facilitator sees, with the wall on the projector."""
    hands = Hands(window)
    walk.start(window, "me")
    wall = page_of(window).wall
    assert wall.is_open
    assert wall.screen().name() == "Projector"
    assert wall.covered
    return hands


def on_the_wall(window: OpenWindow) -> str:
    """Everything the wall says now."""
    slide = page_of(window).wall.view.slide
    return " ".join((slide.title, slide.label, *slide.lines, *slide.items, slide.foot))


def two_actions(window: OpenWindow) -> None:
    hands = Hands(window)
    for what, when in walk.ACTIONS:
        hands.type(what)
        hands.tab_to("By when?")
        hands.type(when)
        hands.tab_to("Add this action")
        hands.press(Qt.Key.Key_Return)


def test_a_first_review_with_a_projector_loses_nothing(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    hands.alt("w")
    assert "Welcome" in on_the_wall(window)
    walk.gather(window)
    walk.take_back_the_line(window)
    walk.pause_and_carry_on(window)
    assert walk.gathered(window) == walk.expected()
    walk.go_to(window, "break")
    hands.alt("w")
    assert "Break" in on_the_wall(window)
    walk.go_to(window, "plus-one")
    two_actions(window)
    running = page_of(window).running
    assert [action.what for action in running.session.actions] == [a[0] for a in walk.ACTIONS]
    walk.go_to(window, "read-back")
    hands.alt("w")
    assert all(what in on_the_wall(window) for what, _when in walk.ACTIONS)
    walk.go_to(window, "thanks")
    hands.tab_to("Finish this session")
    hands.press(Qt.Key.Key_Return)
    record = walk.make_the_record(window)
    assert [
        note for notes in walk.expected().values() for note in notes if note not in record
    ] == []
    assert all(what in record for what, _when in walk.ACTIONS)
    assert walk.SECRET not in record
    session_id, store = running.session_id, window.store
    window.close()
    again = open_window(store=store)
    session = again.ask(lambda notebook: notebook.session(session_id))
    assert (session.status, len(session.contributions), len(session.actions)) == ("finished", 10, 2)


def test_writing_for_another_question_does_not_move_the_wall(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    hands.alt("w")
    before = on_the_wall(window)
    hands.type("The bus stops at four")
    hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert on_the_wall(window) == before
    assert walk.gathered(window) == {"fpo.q4": ["The bus stops at four"]}


def test_nothing_private_reaches_the_wall(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    hands.alt("w")
    session_id = page_of(window).running.session_id
    window.ask(lambda notebook: notebook.change_details(session_id, private_note=CANARY))
    walk.go_to(window, "question", "fpo.q1")
    hands.alt("w")
    hands.type(CANARY)
    for letter in ("a", "p", "w", "w"):
        hands.alt(letter)
        assert CANARY not in on_the_wall(window)
    titles = [handle.title() for handle in QGuiApplication.allWindows()]
    assert CANARY not in " ".join(titles)


def test_esc_covers_at_once_from_a_sheet_as_well(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    hands.alt("w")
    hands.enter("A note")
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert hands.name == "Keep them"
    hands.press(Qt.Key.Key_Escape)
    assert page_of(window).wall.covered
    assert walk.gathered(window) == {"fpo.q1": ["A note"]}


def test_esc_never_uncovers(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    hands.alt("w")
    for _again in range(3):
        hands.press(Qt.Key.Key_Escape)
        assert page_of(window).wall.covered


def test_pens_down_keeps_the_half_typed_line_and_writes_nothing(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    hands.type("half a thought")
    hands.alt("d")
    assert "We are not writing this down" in on_the_wall(window)
    hands.enter("more")
    assert walk.gathered(window) == {}
    hands.alt("d")
    assert page_of(window).wall.covered
    assert page_of(window).two.view.line.text() == "half a thought"


def test_a_clicker_pages_and_covers_while_the_writer_keeps_the_keyboard(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    for number in range(12):
        hands.enter(f"Note number {number} which is long enough to need a line of its own")
    hands.alt("w")
    hands.alt("w")
    writer = hands.at
    view = page_of(window).wall.view
    assert view.pages > 1
    hands.press(Qt.Key.Key_PageDown)
    assert view.page == 1
    hands.press(Qt.Key.Key_PageUp)
    assert view.page == 0
    hands.enter(".")
    assert page_of(window).wall.covered
    hands.press(Qt.Key.Key_F5)
    assert not page_of(window).wall.covered
    assert hands.at is writer


def test_the_miniature_is_what_the_wall_shows(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    hands.alt("w")
    page = page_of(window)
    assert page.two.wall.miniature.slide == page.wall.view.slide
    assert page.two.wall.miniature.pages == page.wall.view.pages


def test_a_session_opens_days_later_at_the_same_step_with_the_half_typed_line(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q3")
    hands.type("half a thought")
    running, store = page_of(window).running, window.store
    window.close()
    again = open_window(store=store)
    page = again.go("run", running.session_id)
    assert page.running.step.question == "fpo.q3"
    assert page.two.view.line.text() == "half a thought"
    assert page.wall.covered


def test_everyone_covers_the_laptop_and_only_me_is_asked_for(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    window.everyone_can_see()
    assert page_of(window).one.slide_view.slide.kind == "covered"
    hands.press(Qt.Key.Key_F5)
    assert page_of(window).layouts.currentWidget() is page_of(window).one
    QTest.mouseClick(page_of(window).one.only_me, Qt.MouseButton.LeftButton)
    window.settle()
    assert hands.name == "Stay with Everyone"
    hands.press(Qt.Key.Key_Return)
    assert window.surroundings.visibility.everyone


def test_slips_join_mixed_and_none_is_lost_when_the_sheet_is_closed_half_way(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q2")
    slips = [f"Slip number {number}\n\nwith two parts" for number in range(6)]
    hands.alt("l")
    for slip in slips[:3]:
        sheet = hands.sheet
        sheet.line.set_text(slip)
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Escape)
    assert walk.gathered(window) == {}
    hands.alt("l")
    sheet = hands.sheet
    assert sheet.slips == slips[:3]
    for slip in slips[3:]:
        sheet.line.set_text(slip)
        hands.press(Qt.Key.Key_Return)
    hands.tab_to("Put them in")
    hands.press(Qt.Key.Key_Return)
    assert sorted(walk.gathered(window)["fpo.q2"]) == sorted(slips)
    hands.alt("l")
    assert hands.sheet.slips == []
    hands.press(Qt.Key.Key_Escape)


def test_an_action_half_filled_in_is_there_after_the_laptop_was_closed(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window)
    for step in page_of(window).running.questions:
        page_of(window).running.leave_for_today(step.id)
    window.settle()
    walk.go_to(window, "plus-one")
    hands.type("Ring the hall")
    hands.tab_to("By when?")
    hands.type("not a day")
    hands.tab_to("Add this action")
    hands.press(Qt.Key.Key_Return)
    assert "day" in window.said()
    running, store = page_of(window).running, window.store
    window.close()
    page = open_window(store=store).go("run", running.session_id)
    assert page.two.view.line.text() == "Ring the hall"
    assert page.two.view.by_when.text() == "not a day"


def test_a_note_moved_to_another_question_keeps_its_words(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    walk.go_to(window, "question", "fpo.q1")
    hands.enter("It belongs elsewhere")
    hands.tab_to("Notes")
    hands.tab_to("Move")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Concerned")
    hands.press(Qt.Key.Key_Return)
    assert walk.gathered(window) == {"fpo.q4": ["It belongs elsewhere"]}
    hands.press(Qt.Key.Key_Z, CTRL)
    assert walk.gathered(window) == {"fpo.q1": ["It belongs elsewhere"]}
    hands.press(Qt.Key.Key_Y, CTRL)
    assert walk.gathered(window) == {"fpo.q4": ["It belongs elsewhere"]}


def test_undo_cannot_take_the_running_session_away(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window)
    session_id = page_of(window).running.session_id
    for _again in range(3):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert window.ask(lambda notebook: notebook.session(session_id)).id == session_id


def test_a_step_is_read_from_its_question_on(open_window: OpenAWindow) -> None:
    window = open_window(size=(1366, 640))
    begin(window)
    walk.go_to(window, "question", "fpo.q2")
    heading = page_of(window).two.view.heading
    assert not heading.visibleRegion().isEmpty()
    assert heading.mapTo(window.shell, QPoint(0, 0)).y() >= 0


def test_the_wall_is_tried_on_the_projector_and_given_back(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = Hands(window)
    plan_tomorrow(window)
    for come_back in ("here", "there", "screens"):
        hands.tab_to("Try the wall")
        hands.press(Qt.Key.Key_Return)
        trial = hands.sheet
        wall = trial.wall
        assert wall.screen().name() == "Projector"
        assert (wall.covered, wall.view.slide.title) == (False, "What have we tried?")
        assert not trial.isFullScreen()
        said = words_on(trial)
        assert "Second screen found: Projector, " in said
        assert "Press Esc, or any key, to cover it and come back." in said
        assert "drop-in" not in said
        if come_back == "here":
            hands.press(Qt.Key.Key_Space)
        elif come_back == "there":
            QTest.keyClick(wall, Qt.Key.Key_PageDown)
        else:
            trial.screens.changing.emit()
            assert wall.covered
            assert not wall.is_open
            trial.screens.changed.emit()
        window.settle()
        shown = [handle for handle in QGuiApplication.allWindows() if handle.isVisible()]
        assert [handle.title() for handle in shown] == ["Alongside"]
        assert hands.name == "Try the wall"
    assert "A screen has come or gone" in window.said()
