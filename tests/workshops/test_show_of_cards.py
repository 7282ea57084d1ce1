"""A show of cards counts cards and nothing else, presses nobody, and hears whoever speaks up."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.card_slides import cards_slide
from app.workshops.room import RoomSession, room_view
from app.workshops.show_cards import SIGNS, Sign
from app.workshops.show_of_cards import (
    CardsOnWall,
    Count,
    ShowOfCards,
    begin,
    say_count,
    say_turn,
    say_who_held_nothing,
)
from app.workshops.wall import Wall, slide_on
from tests.workshops.making import review

ASKED = "Shall we meet on Tuesdays?"
NINE = Count(yes=9, no=2, speak_up=1)


def room(**details: object) -> RoomSession:
    session = review()
    return room_view(replace(session, details=replace(session.details, **details)))  # type: ignore[arg-type]


def told(count: Count = NINE, asked: str = ASKED) -> ShowOfCards:
    return replace(begin(12, asked), count=count).tell()


def test_how_many_are_here_is_asked_once_and_may_be_left_open() -> None:
    assert begin(None).stage == "how-many"
    assert begin(None).here().stage == "counting"
    assert begin(12).stage == "counting"
    assert say_who_held_nothing(NINE, None) == ""


def test_a_key_adds_one_card_and_a_slip_of_the_hand_is_taken_back() -> None:
    show = begin(12).add("yes").add("yes").add("no").add("speak-up").add("yes", -1)
    assert show.count == Count(yes=1, no=1, speak_up=1)
    show = show.take_back_slip().take_back_slip()
    assert show.count == Count(yes=2, no=1)


def test_a_number_typed_into_its_box_is_not_undone_by_a_slip() -> None:
    show = begin(12).add("yes").set_number("yes", 9)
    assert show.take_back_slip().count == Count(yes=9)


@given(
    st.lists(
        st.tuples(st.sampled_from(SIGNS), st.sampled_from((1, -1)), st.booleans()), max_size=60
    )
)
def test_there_are_never_fewer_than_no_cards(keys: list[tuple[Sign, int, bool]]) -> None:
    show = begin(12)
    for sign, cards, back in keys:
        show = show.take_back_slip() if back else show.add(sign, cards)
        assert min(show.count.yes, show.count.no, show.count.speak_up) >= 0


def test_the_wall_shows_no_number_until_the_count_is_told() -> None:
    counting = begin(12, ASKED).add("yes").add("no")
    assert counting.on_wall == begin(12, ASKED).on_wall == CardsOnWall(asked=ASKED)
    assert counting.tell().on_wall.told == Count(yes=1, no=1)
    assert counting.tell().put_right().on_wall.told is None


def test_the_count_before_is_kept_to_compare_with_and_never_on_the_wall() -> None:
    again = told().ask_again()
    assert (again.before, again.asked, again.stage) == (NINE, ASKED, "counting")
    assert "before" not in {field.name for field in fields(CardsOnWall)}
    assert "9" not in repr(cards_slide(room(), again.tell().on_wall))


def test_the_count_is_a_sentence() -> None:
    assert say_count(9, 2, 1) == "9 yes, 2 no. 1 person wants to speak."
    assert say_count(0, 1, 3) == "0 yes, 1 no. 3 people want to speak."
    assert say_count(4, 0, 0) == "4 yes, 0 no."
    assert say_count(0, 0, 0) == "Nobody held up a card."


def test_speak_up_may_mean_something_else_here_and_the_sentence_says_which() -> None:
    assert say_count(9, 2, 1, "I cannot hear") == "9 yes, 2 no. 1 speak up: I cannot hear."
    slide = cards_slide(room(speak_up_means="I cannot hear"), told().on_wall)
    assert "I cannot hear" in slide.title


@pytest.mark.parametrize(
    ("here", "words"),
    [
        (14, "2 people held up nothing. That is fine."),
        (13, "1 person held up nothing. That is fine."),
        (12, "That is a card from everyone here."),
        (
            11,
            "That is 1 card more than there are people. Count again, or change how many are here.",
        ),
    ],
)
def test_the_sum_is_checked_gently(here: int, words: str) -> None:
    assert say_who_held_nothing(NINE, here) == words


def test_a_speaking_order_has_turns_and_no_names_and_then_it_is_asked_again() -> None:
    show = told(Count(yes=1, speak_up=2)).listen()
    titles = []
    while show.stage == "speaking":
        titles.append(cards_slide(room(), show.on_wall).title)
        show = show.next_person()
    assert titles == ["First person", "Second person"]
    assert show.stage == "spoken"
    assert "again" in cards_slide(room(), show.on_wall).spoken
    assert show.ask_again().stage == "counting"


def test_nobody_is_listened_to_who_did_not_ask_for_it() -> None:
    assert told(Count(yes=3)).listen().stage == "told"


def test_an_eleventh_person_has_a_turn_as_well() -> None:
    assert say_turn(11) == "Person 11"


def test_the_wall_says_what_each_card_means_and_that_nobody_has_to() -> None:
    slide = cards_slide(room(no_means="I need to talk first"), CardsOnWall(asked=ASKED))
    assert slide.title == ASKED
    assert [card.sign for card in slide.cards] == list(SIGNS)
    assert [card.word for card in slide.cards] == ["Yes", "No", "Speak up"]
    assert slide.cards[1].means == "I need to talk first"
    assert all(card.means.rstrip(".") in slide.spoken for card in slide.cards)
    assert "No reason needed" in slide.foot


def test_cards_are_laid_over_the_wall_and_lift_back_to_what_was_there() -> None:
    wall = Wall(review().steps[0].id, covered=False).lay_cards(told().on_wall)
    assert slide_on(wall, room()).title == "9 yes, 2 no. 1 person wants to speak."
    assert slide_on(wall.lift(), room()).kind == "welcome"


def test_a_covered_wall_stays_covered_while_the_count_goes_on() -> None:
    wall = Wall("s0").lay_cards(CardsOnWall()).cover().follow_cards(told().on_wall)
    assert slide_on(wall, room()).kind == "covered"
    assert slide_on(wall.show(), room()).kind == "cards"


def test_a_count_that_goes_on_behind_a_pause_does_not_come_out() -> None:
    wall = Wall("s0").lay_cards(CardsOnWall()).lay("pause").follow_cards(told().on_wall)
    assert slide_on(wall, room()).kind == "pause"
