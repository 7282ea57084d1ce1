"""A facilitator with a keyboard, and a room that says: those two are the same, that with food."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from app.ui.gather.board import GatherBoard
from app.workshops.gathered import Board, board_of, say_theme
from app.workshops.session import Session
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

Key = Qt.Key
SAID = (
    "I come for the soup",
    "The bus stops at four",
    "Soup is good",
    "Nobody can park",
    "The tea was good",
)
SECRET = "Only for the organiser"


@pytest.fixture(params=["me", "everyone"])
def gathering(request: pytest.FixtureRequest, open_window: OpenAWindow) -> OpenWindow:
    """Five notes under the first question, and the board open, whoever can see this laptop."""
    return with_board(open_window(), request.param)


def with_board(window: OpenWindow, who: str) -> OpenWindow:
    walk.start(window, who)
    walk.go_to(window, "question", "fpo.q1")
    hands = Hands(window)
    for words in SAID:
        hands.enter(words)
    hands.alt("g")
    return window


def kept(window: OpenWindow) -> Session:
    session_id = page_of(window).running.session_id
    return window.ask(lambda notebook: notebook.session(session_id))


def board(window: OpenWindow) -> Board:
    return board_of(kept(window), "fpo.q1")


def board_shown(window: OpenWindow) -> GatherBoard:
    page = page_of(window)
    return page.one.board if window.surroundings.visibility.everyone else page.two.board


def words_of(found: Board) -> dict[str, list[str]]:
    themes = {theme.title: [note.text for note in theme.notes] for theme in found.themes}
    return {**themes, "": [note.text for note in found.loose]}


def new_theme(window: OpenWindow, title: str) -> None:
    """N, a few words, Enter: the chosen or marked notes are under it, and the notes go on."""
    hands = Hands(window)
    hands.press(Key.Key_N)
    hands.enter(title)
    assert hands.name == "Notes not gathered yet"


def press(window: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        Hands(window).press(key)


def test_a_room_gathers_its_notes_by_keyboard_alone(gathering: OpenWindow) -> None:
    """Soup is food; the bus is getting here; those two say the same; tea is food as well."""
    window = gathering
    assert Hands(window).name == "Notes not gathered yet"
    new_theme(window, "Food")
    new_theme(window, "Getting here")
    assert words_of(board(window))[""] == ["Soup is good", "Nobody can park", "The tea was good"]
    press(window, Key.Key_1, Key.Key_2, Key.Key_1)
    assert words_of(board(window)) == {
        "Food": ["I come for the soup", "Soup is good", "The tea was good"],
        "Getting here": ["The bus stops at four", "Nobody can park"],
        "": [],
    }
    hands = Hands(window)
    hands.tab_to("Themes")
    press(window, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_M)
    (food, _here) = board(window).themes
    assert [(note.text, note.same) for note in food.notes] == [
        ("Soup is good", ("I come for the soup",)),
        ("The tea was good", ()),
    ]
    hands.press(Key.Key_D)
    hands.tab_to("Food: dots")
    hands.type("7")
    hands.press(Key.Key_Tab)
    hands.type("4")
    hands.tab_to("Close")
    hands.press(Key.Key_Return)
    assert [say_theme(theme) for theme in board(window).themes] == [
        "Food: 3 notes, 7 dots",
        "Getting here: 2 notes, 4 dots",
    ]


def test_everything_gathered_can_be_undone_by_its_name(gathering: OpenWindow) -> None:
    window, before = gathering, words_of(board(gathering))
    new_theme(window, "Food")
    press(window, Key.Key_1)
    for name in ("gather notes", "add theme"):
        assert page_of(window)._undo == name
        Hands(window).press(Key.Key_Z, CTRL)
    assert words_of(board(window)) == before
    Hands(window).press(Key.Key_Y, CTRL)
    assert list(words_of(board(window))) == ["Food", ""]


def test_a_note_is_taken_out_moved_set_aside_and_parted(gathering: OpenWindow) -> None:
    window, hands = gathering, Hands(gathering)
    press(window, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    new_theme(window, "Food")
    assert words_of(board(window))["Food"] == list(SAID[:2])
    hands.tab_to("Themes")
    press(window, Key.Key_Down, Key.Key_0)
    assert words_of(board(window))["Food"] == [SAID[1]]
    press(window, Key.Key_Down, Key.Key_Space)
    hands.tab_to("Notes not gathered yet")
    press(window, Key.Key_M)
    stands = next(note for note in board(window).notes if note.same)
    assert stands.same
    press(window, Key.Key_P)
    assert not any(note.same for note in board(window).notes)
    hands.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert [note.text for note in kept(window).notes_under("fpo.q4")] == [stands.text]


def test_a_digit_typed_in_a_title_is_a_digit(gathering: OpenWindow) -> None:
    new_theme(gathering, "24 hours, 1 Market Place")
    press(gathering, Key.Key_N)
    Hands(gathering).type("123 M D")
    assert list(words_of(board(gathering))) == ["24 hours, 1 Market Place", ""]
    assert board_shown(gathering).title.text() == "123 M D"


def test_a_half_typed_title_is_there_after_the_laptop_was_closed(
    gathering: OpenWindow, open_window: OpenAWindow
) -> None:
    window = gathering
    press(window, Key.Key_N)
    Hands(window).type("Getting he")
    session_id, store = page_of(window).running.session_id, window.store
    everyone = window.surroundings.visibility.everyone
    window.close()
    again = open_window(store=store)
    page = again.go("run", session_id)
    again.everyone_can_see(everyone)
    page.running.showing.show()
    again.settle()
    Hands(again).alt("g")
    assert board_shown(again).title.text() == "Getting he"


def test_the_board_goes_and_the_writing_line_is_back(gathering: OpenWindow) -> None:
    hands = Hands(gathering)
    hands.alt("g")
    hands.enter("One more")
    assert words_of(board(gathering))[""][-1] == "One more"
    hands.alt("g")
    assert hands.name == "Notes not gathered yet"
    hands.alt("x")
    assert page_of(gathering).running.gathering.is_open is False
    hands.enter("And for the next question")
    assert [note.text for note in kept(gathering).notes_under("fpo.q2")]


def test_esc_covers_and_never_uncovers_while_the_board_is_open(gathering: OpenWindow) -> None:
    hands, running = Hands(gathering), page_of(gathering).running
    hands.alt("w")
    assert not running.wall.covered
    shown = running.slide
    for _again in range(3):
        hands.press(Key.Key_Escape)
        assert running.slide.kind == "covered"
    hands.press(Key.Key_F5)
    assert running.slide == shown
    press(gathering, Key.Key_N)
    Hands(gathering).enter("Food")
    assert list(words_of(board(gathering))) == ["Food", ""]


def test_pens_down_changes_nothing_on_the_board(gathering: OpenWindow) -> None:
    new_theme(gathering, "Food")
    hands, before = Hands(gathering), words_of(board(gathering))
    hands.alt("d")
    press(gathering, Key.Key_1, Key.Key_Delete, Key.Key_M, Key.Key_C)
    assert words_of(board(gathering)) == before
    assert "Pens are down" in gathering.said()
    hands.alt("d")


def test_the_wall_shows_all_themes_and_then_one_at_a_time(open_window: OpenAWindow) -> None:
    window = with_board(open_window(), "me")
    new_theme(window, "Food")
    new_theme(window, "Getting here")
    hands, running = Hands(window), page_of(window).running
    assert page_of(window).two.wall.put.words() == "All themes on the wall"
    hands.alt("w")
    assert running.slide.title == "Our themes"
    titles = []
    for _turn in range(3):
        hands.alt("w")
        titles.append(running.slide.title)
    assert titles == ["Food", "Getting here", "Our themes"]
    hands.press(Key.Key_W, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert running.slide.title == "Getting here"
    hands.tab_to("Themes")
    hands.press(Key.Key_Home)
    hands.alt("w")
    assert running.slide.title == "Food"
    press(window, Key.Key_Tab)
    hands.tab_to("Notes not gathered yet")
    press(window, Key.Key_1)
    assert running.slide.foot == "2 notes"


def test_the_room_sees_one_note_large_and_the_themes_it_may_go_to(open_window: OpenAWindow) -> None:
    window = with_board(open_window(), "everyone")
    running = page_of(window).running
    slide = running.slide
    assert (slide.title, slide.label) == (SAID[0], "What shall we call this theme?")
    new_theme(window, "Food")
    slide = page_of(window).one.slide_view.slide
    assert (slide.title, slide.foot) == (SAID[1], "1 Food")
    press(window, Key.Key_Down)
    assert running.slide.title == SAID[2]


def test_nothing_private_is_on_the_board_while_everyone_can_see(open_window: OpenAWindow) -> None:
    window = with_board(open_window(), "everyone")
    session_id = page_of(window).running.session_id
    window.ask(
        lambda notebook: notebook.add_contribution(
            session_id, "fpo.q1", SECRET, visibility="private"
        )
    )
    window.settle()
    one = page_of(window).one
    assert len(one.board.loose.notes) == len(SAID)
    assert SECRET not in str(one.board.loose.notes)
    new_theme(window, "Food")
    assert SECRET not in str(page_of(window).running.slide)


def test_changing_who_can_see_closes_the_board(gathering: OpenWindow) -> None:
    everyone = gathering.surroundings.visibility.everyone
    gathering.everyone_can_see(not everyone)
    assert not page_of(gathering).running.gathering.is_open
    assert page_of(gathering).running.slide.kind == "covered"


@pytest.mark.parametrize("theme", ["paper", "high-contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nobody_is_kept_out_of_the_board(
    gathering: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    new_theme(gathering, "Food")
    press(gathering, Key.Key_1)
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    gathering.settle()
    assert faults(page_of(gathering)) == []


def test_nobody_is_kept_out_of_an_empty_board(open_window: OpenAWindow) -> None:
    window = open_window()
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    Hands(window).alt("g")
    assert Hands(window).name == "New theme"
    assert faults(page_of(window)) == []


def test_a_theme_is_renamed_and_let_go_and_its_notes_stay(gathering: OpenWindow) -> None:
    window, hands = gathering, Hands(gathering)
    new_theme(window, "Food")
    hands.tab_to("Themes")
    hands.press(Key.Key_R)
    hands.press(Key.Key_A, CTRL)
    hands.enter("Food and drink")
    assert list(words_of(board(window))) == ["Food and drink", ""]
    hands.tab_to("Themes")
    hands.press(Key.Key_Delete)
    assert words_of(board(window)) == {"": list(SAID)}


def test_after_gathering_each_voice_can_still_be_taken_back(open_window: OpenAWindow) -> None:
    """In the session's list notes stand under their themes, and merged ones keep their own row."""
    window = with_board(open_window(), "me")
    new_theme(window, "Food")
    press(window, Key.Key_Space)
    Hands(window).tab_to("Themes")
    press(window, Key.Key_Down, Key.Key_M)
    hands = Hands(window)
    hands.alt("g")
    listed = page_of(window).two.view.list
    assert [row.text for row in listed.notes] == [
        "Food",
        "I come for the soup",
        "The bus stops at four",
        "Not gathered yet",
        *SAID[2:],
    ]
    assert listed.notes[1].detail == "and 1 that says the same"
    hands.tab_to("Notes")
    hands.press(Key.Key_Down)
    hands.tab_to("Take back")
    hands.press(Key.Key_Return)
    hands.tab_to("Take back")
    hands.press(Key.Key_Return)
    assert SAID[1] not in [note.text for note in kept(window).contributions]
    assert words_of(board(window))["Food"] == ["I come for the soup"]


def test_words_of_a_theme_are_taken_back_from_the_board(gathering: OpenWindow) -> None:
    new_theme(gathering, "Food")
    hands = Hands(gathering)
    hands.tab_to("Themes")
    hands.press(Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Key.Key_Return)
    assert kept(gathering).themes == ()
    assert len(kept(gathering).contributions) == len(SAID)


def test_a_half_typed_title_is_taken_back(gathering: OpenWindow) -> None:
    press(gathering, Key.Key_N)
    hands = Hands(gathering)
    hands.type(SECRET)
    hands.press(Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Key.Key_Return)
    session_id = page_of(gathering).running.session_id
    assert gathering.ask(lambda notebook: notebook.draft(session_id, "theme")) == ""
    assert board_shown(gathering).title.text() == ""
