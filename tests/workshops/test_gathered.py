"""Gathered notes on the wall: every voice is there once, and what is private never is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.workshops import slides_of_themes
from app.workshops.gathered import board_of, count, say_theme
from app.workshops.room import RoomSession, room_view
from app.workshops.session import Contribution, Session, Theme
from app.workshops.slides import Slide
from app.workshops.wall import Wall, slide_on
from tests.workshops.making import QUESTIONS, note, review

ASKED = QUESTIONS[1]


def theme(title: str, question: str = ASKED, dots: int | None = None) -> Theme:
    return Theme(
        id=f"t-{title}", session_id="a", title=title, rank=title, question=question, dots=dots
    )


def gathering(*notes: Contribution, themes: tuple[Theme, ...] = ()) -> Session:
    return replace(review(), contributions=notes, themes=themes)


def a_meal() -> Session:
    """Soup stands for two others, under Food with seven dots; the bus is loose."""
    return gathering(
        note(ASKED, "Soup helps", theme="t-Food"),
        note(ASKED, "I come for the soup", same_as="n-Soup helps"),
        note(ASKED, "Warm soup", same_as="n-Soup helps", theme="t-Buses"),
        note(ASKED, "The bus stops at four"),
        themes=(theme("Food", dots=7), theme("Buses"), theme("Elsewhere", QUESTIONS[0])),
    )


def at_question(session: Session) -> tuple[RoomSession, str]:
    room = room_view(session)
    return room, next(step.id for step in room.steps if step.question == ASKED)


def test_a_theme_counts_every_note_and_its_dots() -> None:
    board = board_of(a_meal(), ASKED)
    assert [say_theme(each) for each in board.themes] == ["Food: 3 notes, 7 dots", "Buses: 0 notes"]
    assert [each.text for each in board.loose] == ["The bus stops at four"]


def test_notes_that_say_the_same_are_shown_once_and_nobody_is_counted() -> None:
    room, step = at_question(a_meal())
    slide = slides_of_themes.one_theme(room, step, "t-Food")
    assert slide.items == ("Soup helps (and 2 that say the same)",)
    assert "said by" not in slide.spoken


def test_all_themes_are_on_the_wall_with_what_is_still_loose() -> None:
    room, step = at_question(a_meal())
    slide = slides_of_themes.all_themes(room, step)
    assert slide.items == ("Food: 3 notes, 7 dots", "Buses: 0 notes")
    assert slide.foot == "1 note is not gathered yet."
    assert slide.spoken == (
        "Our themes. Food: 3 notes, 7 dots. Buses: 0 notes. 1 note is not gathered yet."
    )


def test_one_note_looks_for_its_place_with_the_themes_it_may_go_to() -> None:
    room, step = at_question(a_meal())
    slide = slides_of_themes.where_does_it_go(room, step, "n-The bus stops at four")
    assert slide.title == "The bus stops at four"
    assert slide.label == "Where does it go?"
    assert slide.foot == "1 Food · 2 Buses"
    assert slide.spoken == "The bus stops at four. Where does it go? 1 Food. 2 Buses."
    under = slides_of_themes.where_does_it_go(room, step, "n-Soup helps")
    assert (under.label, under.lines) == ("Under Food now", ("And 2 that say the same",))


def test_the_notes_slide_puts_notes_under_their_themes() -> None:
    room, step = at_question(a_meal())
    slide = slide_on(Wall(step, notes=True, covered=False), room)
    assert slide.items == (
        "Food: 7 dots",
        "Soup helps (and 2 that say the same)",
        "Not gathered yet",
        "The bus stops at four",
    )
    assert slide.heads == (0, 2)


def test_a_theme_that_was_taken_back_leaves_the_wall() -> None:
    session = a_meal()
    room, step = at_question(replace(session, themes=session.themes[1:]))
    wall = Wall(covered=False).put_gathered(step, "themes", "t-Food")
    assert "Food" not in str(slide_on(wall, room))


def test_a_cover_a_pause_and_an_agreement_come_off_the_themes_again() -> None:
    room, step = at_question(a_meal())
    wall = Wall(covered=False).put_gathered(step, "themes", "t-Food")
    shown = slide_on(wall, room)
    assert slide_on(wall.cover(), room).kind == "covered"
    assert slide_on(wall.cover().show(), room) == shown
    assert slide_on(wall.lay("pause").lift(), room) == shown
    assert slide_on(wall.put(step), room).kind == "question"


def test_gathering_never_uncovers() -> None:
    assert Wall(covered=True).put_gathered("s1", "note", "n").covered


kept_private = st.sampled_from(["room", "organiser", "private"])
placed = st.tuples(kept_private, st.sampled_from(["", "t-Food", "t-gone"]), st.integers(-1, 9))


@given(st.lists(placed, max_size=10))
def test_nothing_private_is_on_a_slide_of_themes_and_nothing_said_is_lost(
    said: list[tuple[str, str, int]],
) -> None:
    notes = tuple(
        note(
            ASKED,
            f"word-{place}-{kept}-end",
            id=f"n{place}",
            visibility=kept,
            theme=under,
            same_as=f"n{same}",
        )
        for place, (kept, under, same) in enumerate(said)
    )
    room, step = at_question(gathering(*notes, themes=(theme("Food"),)))
    board = board_of(room, ASKED)
    shown = [slides_of_themes.all_themes(room, step), *_every_other(room, step)]
    assert not any("private-end" in str(slide) or "organiser-end" in str(slide) for slide in shown)
    words = [words for each in board.notes for words in (each.text, *each.same)]
    assert sorted(words) == sorted(each.text for each in room.notes)
    assert count(board.notes) == len(words)


def _every_other(room: RoomSession, step: str) -> list[Slide]:
    notes = [slides_of_themes.where_does_it_go(room, step, f"n{place}") for place in range(10)]
    return [*notes, slides_of_themes.one_theme(room, step, "t-Food")]
