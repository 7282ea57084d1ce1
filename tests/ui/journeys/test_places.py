"""Placing ourselves on the ladder, by keyboard alone, on one screen and on two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.appearance import Appearance
from app.workshops.running_order import new_session
from app.workshops.session import VIEWS_OF, SessionDetails
from tests.accessibility.walker import faults
from tests.ui.conftest import TODAY, OpenAWindow, OpenWindow
from tests.ui.journeys.faults import FAULTS, Laptop
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of
from tests.ui.pages.reading import words_on

NOW, WANTED = "lad.q1", "lad.q4"
KEY_UP = Qt.Key.Key_Up
WHO = pytest.mark.parametrize("who", ["me", "everyone"])


def begin(window: OpenWindow, who: str, tool: str = "ladder", how_many: int | None = None) -> Hands:
    """A session of the ladder at its first place step."""
    details = SessionDetails(title="The ladder", held_on=TODAY, how_many=how_many)
    new = new_session(window.surroundings.tools(), tool, details)

    def start(notebook: Any) -> str:
        group = (
            notebook.groups()[0].id if notebook.groups() else notebook.add_group("Us").created[0]
        )
        return notebook.start_session(replace(new, group_id=group, status="running")).session_id

    session_id = window.ask(start)
    window.everyone_can_see(who == "everyone")
    window.go("run", session_id)
    hands = Hands(window)
    hands.press(Qt.Key.Key_F5)
    go_to(window, NOW if tool == "ladder" else "")
    hands.alt("w")
    return hands


def go_to(window: OpenWindow, question: str) -> None:
    hands, running = Hands(window), page_of(window).running
    for _turn in range(40):
        step = running.step
        if step.question == question or (not question and step.kind == "place"):
            return
        hands.alt("x")
    raise AssertionError(f"Alt+X never reaches {question}")


def panel(window: OpenWindow) -> Any:
    page = page_of(window)
    return page.one.places if page.running.everyone else page.two.view.panel


def slide(window: OpenWindow) -> Any:
    return page_of(window).running.slide


def field(window: OpenWindow, item: str) -> Any:
    return panel(window).lines.rows[item].field


def kept(window: OpenWindow, item: str) -> dict[str, tuple[int, ...]]:
    session_id = page_of(window).running.session_id
    session = window.ask(lambda notebook: notebook.session(session_id))
    return {t.side: t.counts for t in session.tallies if t.item == item}


@WHO
def test_the_rule_is_said_before_anyone_places_themselves(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    begin(window, who)
    shown = slide(window)
    assert shown.kind == "place"
    assert "fewer than four" in shown.lines[0]
    assert "in private" in shown.lines[1]
    assert "You can pass" in shown.lines[1]
    assert shown.spoken.index("fewer than four") < shown.spoken.index("Which rung are we on")
    assert any("Consultation" in item and "survey" in item for item in shown.items)


@WHO
def test_ballots_are_typed_and_shown_only_when_all_are_in(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who, how_many=6)
    assert hands.at is field(window, NOW)
    hands.enter("3 3 4 9")
    assert "not on the ladder" in window.said()
    assert field(window, NOW).text() == "3 3 4 9"
    hands.press(Qt.Key.Key_A, CTRL)
    before = slide(window)
    hands.enter("3 3 4 2 5 5 5")
    assert hands.at is field(window, WANTED)
    lines = panel(window).lines
    assert lines.rows[NOW].how_many.text() == "7 places are in."
    assert "Everything is kept" in lines.check.text()
    assert slide(window) == before
    assert kept(window, NOW) == {}
    hands.enter("6666777")
    hands.alt("i")
    assert kept(window, NOW) == {"": (0, 1, 2, 1, 3, 0, 0)}
    assert kept(window, WANTED) == {}
    assert slide(window).kind == "places"
    assert "3 people" in slide(window).spoken
    hands.alt("w")
    assert slide(window).kind == "place"
    hands.alt("w")
    assert slide(window).kind == "places"


def test_numbers_typed_before_everyone_are_seen_as_dots(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "everyone")
    hands.type("3 3")
    assert "3" not in field(window, NOW).displayText()


def from_side(window: OpenWindow, side: str) -> None:
    """The pile of slips from a side: the chooser is turned by keyboard."""
    hands, chooser = Hands(window), panel(window).side
    chooser.setFocus()
    while chooser.currentData() != side:
        hands.press(Qt.Key.Key_Down if VIEWS_OF.index(side) > chooser.currentIndex() else KEY_UP)
    field(window, NOW).setFocus()


def test_the_ladder_from_slips_to_a_goal_is_there_when_opened_again(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window, "me")
    from_side(window, "carer")
    hands.enter("3 3 4 4")
    hands.enter("6 6 6 7")
    from_side(window, "staff")
    hands.enter("5 5 5 2 2")
    assert hands.at is field(window, WANTED)
    hands.enter("7 7 7 7 7")
    hands.enter("2")
    field(window, NOW).setFocus()
    hands.type("2")
    hands.tab_to("Take these out")
    hands.press(Qt.Key.Key_Return)
    session_id, store = page_of(window).running.session_id, window.store
    window.close()
    again = open_window(store=store)
    again.everyone_can_see(False)
    again.go("run", session_id)
    hands = Hands(again)
    assert panel(again).lines.rows[NOW].how_many.text() == "9 places are in."
    hands.alt("i")
    assert kept(again, NOW) == {"carer": (0, 0, 2, 2, 0, 0, 0), "staff": (0, 2, 0, 0, 3, 0, 0)}
    drafts = again.ask(lambda notebook: notebook.drafts(session_id))
    assert not any(draft.where.startswith(f"places:{NOW}") for draft in drafts)
    shown = slide(again)
    assert shown.drawing is not None
    assert "Carer" in shown.spoken
    assert "Staff" in shown.spoken
    go_to(again, WANTED)
    hands.alt("i")
    settle(again, hands)
    assert "We are here: 3 Informing." in slide(again).spoken
    assert "We want to be here by 1 March 2027: 5 Engagement." in slide(again).spoken
    name_a_part(again, hands)
    again.close()
    last = open_window(store=store)
    session = last.ask(lambda notebook: notebook.session(session_id))
    (settled,) = session.settled
    assert (settled.item, settled.agreed, settled.goal) == (NOW, 3, 5)
    assert settled.because == "we tell, and do not ask"
    (part,) = session.not_shared
    assert (part.what, part.why, part.told) == ("Pay", "The law", "Everyone, in a letter")


def settle(window: OpenWindow, hands: Hands) -> None:
    assert hands.name == "We are on"
    for _rung in (7, 6, 5, 4, 3):  # the highest comes first, as it stands on the ladder
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Tab)
    for _rung in (7, 6, 5):
        hands.press(Qt.Key.Key_Down)
    hands.tab_to("By when?")
    hands.type("1 March 2027")
    hands.tab_to("Because")
    hands.type("we tell, and do not ask")
    hands.press(Qt.Key.Key_Tab)


def name_a_part(window: OpenWindow, hands: Hands) -> None:
    hands.tab_to("Which part?")
    for words in ("Pay", "The law", "Everyone, in a letter"):
        hands.type(words)
        hands.press(Qt.Key.Key_Tab)
    assert hands.name == "Add this part"
    hands.press(Qt.Key.Key_Return)


def test_one_at_a_time_shows_nothing_of_the_last_one(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    page = page_of(window)
    page.running.placing.choose_way("alone")
    window.settle()
    page.take_keyboard()
    assert hands.name == "Hand the laptop round"
    hands.press(Qt.Key.Key_Return)
    assert page.layouts.currentWidget() is page.hand_over
    between = words_on(page.hand_over)
    for places in ("35", "36", "47"):
        hands.press(Qt.Key.Key_Return)
        assert hands.name == "I would rather not say"
        hands.press(Qt.Key.Key_Return)
        for place in places:
            hands.type(place)
        assert hands.name == "Done"
        hands.press(Qt.Key.Key_Return)
        assert page.hand_over.stage == "between"
        assert words_on(page.hand_over) == between
    hands.alt("x")
    assert page.running.step.question == NOW
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.type("1")
    page._screens_changed("A screen came", others_may_see=False)
    window.settle()
    assert not page.running.placing.handing
    assert page.running.wall.covered
    assert page.hand_over.stage == "between"
    drafts = window.ask(lambda notebook: notebook.drafts(page.running.session_id))
    assert {draft.where: draft.text for draft in drafts} == {
        f"places:{NOW}:": "in_3_3_4",
        f"places:{WANTED}:": "in_5_6_7",
    }


def place_one(hands: Hands, places: str) -> None:
    """One person alone with the laptop, from Begin to Done."""
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    for place in places:
        hands.type(place)
    hands.press(Qt.Key.Key_Return)


def go_round(window: OpenWindow) -> Hands:
    page, hands = page_of(window), Hands(window)
    page.running.placing.choose_way("alone")
    window.settle()
    page.take_keyboard()
    hands.press(Qt.Key.Key_Return)
    return hands


def test_a_pause_in_the_middle_of_somebodys_turn_loses_and_shows_nothing(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    begin(window, "me")
    hands, page = go_round(window), page_of(window)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.type("3")
    wanted = words_on(page.hand_over)
    hands.alt("p")
    assert slide(window).kind == "pause"
    assert page.layouts.currentWidget() is page.hand_over
    assert "Which rung" not in " ".join(words_on(page.hand_over))
    hands.type("7")
    assert hands.name == "Carry on"
    hands.press(Qt.Key.Key_Return)
    assert slide(window).kind == "covered"
    assert page.running.placing.handing
    assert words_on(page.hand_over) == wanted
    hands.type("5")
    assert hands.name == "Done"
    hands.press(Qt.Key.Key_Return)
    drafts = window.ask(lambda notebook: notebook.drafts(page.running.session_id))
    assert [draft.text for draft in drafts] == ["in_3", "in_5"]


def test_rungs_are_handed_round_as_they_are_drawn(open_window: OpenAWindow) -> None:
    window = open_window()
    begin(window, "me")
    hands, page = go_round(window), page_of(window)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    said = [button.accessibleName() for button in page.hand_over.choices[:7]]
    assert said[0].startswith("Co-production")
    assert said[-1].startswith("Coercion")
    assert slide(window).items[0].startswith("7 Co-production")
    page.running.placing.stop_handing()
    page.running.placing.choose_way("dots")
    window.settle()
    dots = panel(window).dots
    assert hands.at is dots.fields[-1]
    assert dots.fields[-1].accessibleName() == "7 Co-production"


def test_a_part_that_is_not_shared_can_be_put_right(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    hands.enter("3 3 4 2 5")
    hands.enter("5 5 5 5 6")
    hands.alt("i")
    go_to(window, WANTED)
    hands.alt("i")
    name_a_part(window, hands)
    (part,) = page_of(window).running.session.not_shared
    page_of(window).deeds.do(f"part:change:{part.id}")
    window.settle()
    assert hands.name == "Which part?"
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("Who is hired")
    hands.tab_to("Keep it")
    hands.press(Qt.Key.Key_Return)
    (part,) = page_of(window).running.session.not_shared
    assert (part.what, part.why, part.told) == ("Who is hired", "The law", "Everyone, in a letter")
    assert window.ask(lambda notebook: notebook.drafts(page_of(window).running.session_id)) == ()


@WHO
def test_arrowing_to_a_rung_is_one_answer_and_one_undo(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.enter("3 3 4 2 5 5 5")
    hands.alt("i")
    if who == "everyone":
        hands.alt("e")
    said: list[str] = []
    window.surroundings.desk.changed.connect(lambda changed: said.append(changed.name))
    assert hands.name == "We are on"
    for _rung in (7, 6, 5, 4):
        hands.press(Qt.Key.Key_Down)
    assert not page_of(window).running.room.places_on(NOW).agreed
    hands.alt("x")
    window.settle()
    assert len([name for name in said if "settle" in name]) == 1
    running = page_of(window).running
    assert running.room.places_on(NOW).agreed == 4
    assert running.step.question != NOW


def test_the_dots_never_show_where_somebody_placed_themselves_alone(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    begin(window, "me")
    placing = page_of(window).running.placing
    placing.put_dots(NOW, (0, 0, 2, 0, 0, 0, 0))
    window.settle()
    place_one(go_round(window), "74")
    placing.stop_handing()
    placing.choose_way("dots")
    window.settle()
    assert placing.view.dots == (0, 0, 2, 0, 0, 0, 0)
    assert [field.value() for field in panel(window).dots.fields] == [0, 0, 2, 0, 0, 0, 0]
    placing.put_dots(NOW, (0, 0, 2, 1, 0, 0, 0))
    window.settle()
    assert placing.view.lines[0].people == 4
    session_id = page_of(window).running.session_id
    window.go("home")
    window.go("run", session_id)
    page_of(window).running.placing.show()
    window.settle()
    assert kept(window, NOW) == {"": (0, 0, 2, 1, 0, 0, 1)}
    drafts = window.ask(lambda notebook: notebook.drafts(session_id))
    assert [draft.where for draft in drafts] == [f"places:{WANTED}:"]


def test_a_place_given_alone_is_not_lost_when_the_disk_is_away(
    open_window: OpenAWindow, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    window = open_window(store=tmp_path / "stick" / "notes.alongside")
    laptop = Laptop(window)
    begin(window, "me")
    hands, page = go_round(window), page_of(window)
    moved = next(fault for fault in FAULTS if fault.name == "file moved")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.type("35")
    moved.begin(laptop)
    for _twice in range(2):
        QTest.keyClick(hands.at, Qt.Key.Key_Return)
        window.qtbot.waitUntil(lambda: "has gone from where it was" in window.said())
        assert page.hand_over.stage == "done"
    moved.end(laptop)
    window.qtbot.waitUntil(lambda: window.desk.idle)
    hands.press(Qt.Key.Key_Return)
    assert page.hand_over.stage == "between"
    assert page.running.placing._held.people(NOW) == 1
    page._screens_changed("A screen came", others_may_see=False)
    drafts = window.ask(lambda notebook: notebook.drafts(page.running.session_id))
    assert [draft.text for draft in drafts] == ["in_3", "in_5"]


def test_whoever_has_the_laptop_for_their_own_places_undoes_nothing(
    open_window: OpenAWindow,
) -> None:
    window = open_window()
    hands = begin(window, "me")
    hands.enter("3 3 4 4 5")
    hands.alt("i")
    first = kept(window, NOW)
    go_to(window, WANTED)
    hands = go_round(window)
    assert page_of(window).running.placing.handing
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert kept(window, NOW) == first
    page_of(window).running.placing.stop_handing()
    window.settle()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert kept(window, NOW) == {}


def test_the_laptop_does_not_go_round_while_everyone_can_see_it(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "everyone")
    hands.tab_to("One person at a time, or dots")
    hands.press(Qt.Key.Key_Return)
    assert "Turn the projector off first" in window.said()
    page_of(window).running.placing.hand_round()
    assert not page_of(window).running.placing.handing


def test_one_late_slip_is_not_shown_beside_the_rest(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    hands.enter("3 3 4 4 5")
    hands.alt("i")
    first = kept(window, NOW)
    hands.tab_to("Count again")
    hands.press(Qt.Key.Key_Return)
    assert panel(window).lines.rows[NOW].how_many.text() == "Nobody's place is in yet."
    hands.enter("3 3 4 4 5 1")
    hands.alt("i")
    assert "the room could tell who" in window.said()
    assert kept(window, NOW) == first
    panel(window).place_for_keyboard().setFocus()
    hands.tab_to("Leave what was shown")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "We are on"


def test_undo_is_no_way_to_show_one_late_slip_beside_the_rest(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    hands.enter("3 3 4 4 5")
    hands.alt("i")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert kept(window, NOW) == {}
    field(window, NOW).setFocus()
    hands.enter("3 3 4 4 5 1")
    hands.alt("i")
    assert "the room could tell who" in window.said()
    assert kept(window, NOW) == {}


def test_dots_are_counted_for_each_rung(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    page_of(window).running.placing.choose_way("dots")
    window.settle()
    page_of(window).take_keyboard()
    for dots in "0010220":  # the highest rung first
        hands.enter(dots)
    hands.alt("i")
    assert kept(window, NOW) == {"": (0, 2, 2, 0, 1, 0, 0)}


def test_in_room_mode_the_result_is_a_drawing_and_settling_waits(open_window: OpenAWindow) -> None:
    window = open_window()
    window.shell.resize(1366, 768)
    hands = begin(window, "everyone")
    hands.enter("3 3 4 4 5 4 4 4")
    hands.alt("i")
    one = page_of(window).one
    assert one.slide_view.composition.drawn is not None
    assert one.places.isHidden()
    assert one.everyone.isVisible()
    assert one.only_me.isVisible()
    hands.alt("e")
    assert hands.name == "We are on"
    assert one.everyone.isVisible()
    assert one.next.isVisible()
    assert one.slide_view.composition.drawn is not None
    hands.alt("e")
    assert one.places.isHidden()


@WHO
def test_then_and_now_comes_on_the_wall_by_a_key(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.alt("h")
    assert "nothing earlier" in window.said()
    for places, agreed in (("3 3 3 4", 3), ("4 4 4 5 5", 4)):
        hands = begin(window, who)
        hands.enter(places)
        hands.alt("i")
        page_of(window).running.settling.settle(NOW, agreed=agreed)
        window.settle()
    hands.alt("h")
    shown = slide(window)
    assert shown.title == "Then and now"
    assert len(shown.drawing.facts) == 2
    hands.alt("h")
    assert slide(window).kind == "places"


def test_pens_down_locks_the_slips(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    hands.type("3 3")
    hands.alt("d")
    hands.press(Qt.Key.Key_Return)
    assert "Your line is still here" in window.said()
    assert field(window, NOW).text() == "3 3"
    assert page_of(window).running.placing.view.lines[0].people == 0


@pytest.mark.parametrize("scale", [100, 200])
@WHO
def test_everyone_can_use_it(
    open_window: OpenAWindow, appearance: Appearance, who: str, scale: int
) -> None:
    appearance.set_scale(scale)
    window = open_window()
    hands = begin(window, who)
    assert faults(window.shell) == []
    hands.enter("3 3 4 4 5")
    hands.alt("i")
    assert faults(window.shell) == []
