"""What drawings of places promise: all that is drawn is told, and nobody hidden is in either."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.workshops.drawing import Dot, Drawing, Line, TextBox
from app.workshops.ladder_drawing import ladder_drawing, places_of
from app.workshops.placing import Ballot, Spreads, spreads
from app.workshops.spread_drawing import side_words, spread_drawing, too_few
from app.workshops.stretching import cuts_of, least_heights, stretched
from tests.workshops.making import tools

LADDER = tools()["ladder"]
RUNGS = 7
ANSWERS = ("Yes", "Mostly", "A little", "Not much", "No", "Never", "I would rather not say")
SIDES = ("", "carer", "staff", "manager", "other")
_EDGE = 1e-6
ballots = st.lists(
    st.builds(Ballot, st.integers(1, RUNGS), st.sampled_from(SIDES)), min_size=4, max_size=60
)
answers = st.lists(
    st.text(st.characters(categories=("L",)), min_size=1, max_size=90), min_size=2, max_size=9
)


def drawings(shown: Spreads) -> tuple[Drawing, ...]:
    answered = spread_drawing("Do you feel heard?", ANSWERS, shown)
    assert answered is not None
    return answered, ladder_drawing(LADDER, places_of(shown, agreed=2, goal=5))


def boxes(drawing: Drawing) -> list[TextBox]:
    return [shape for shape in drawing.shapes if isinstance(shape, TextBox)]


def corners(drawing: Drawing) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for shape in drawing.shapes:
        if isinstance(shape, Line):
            found += [shape.start, shape.end]
        elif isinstance(shape, TextBox | Dot):
            found += [
                (shape.left, shape.top),
                (shape.left + shape.width, shape.top + shape.height),
            ]
        else:
            found += list(shape.points)
    return found


def everything_said(drawing: Drawing) -> str:
    return " ".join((*(box.text for box in boxes(drawing)), drawing.alt, *drawing.facts))


@settings(max_examples=25)
@given(ballots)
def test_every_number_drawn_is_told(cast: list[Ballot]) -> None:
    for drawing in drawings(spreads(cast, RUNGS)):
        told = " ".join(drawing.facts)
        drawn = {number for box in boxes(drawing) for number in re.findall(r"\d+", box.text)}
        in_words = {"0"} if "nobody" in told.lower() else set[str]()
        assert drawn <= set(re.findall(r"\d+", told)) | in_words


@settings(max_examples=25)
@given(ballots)
def test_every_person_is_drawn_or_all_are_bars(cast: list[Ballot]) -> None:
    shown = spreads(cast, RUNGS)
    drawing = drawings(shown)[0]
    people = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    counted = len(cast) + sum(side.people for side in shown.sides.values())
    assert len(people) in (0, counted)


@settings(max_examples=25)
@given(ballots)
def test_a_hidden_side_is_nowhere(cast: list[Ballot]) -> None:
    """Not its name, and not its places: with other ballots of its own the picture is the same."""
    shown = spreads(cast, RUNGS)
    hidden = {ballot.side for ballot in cast} - {""} - set(shown.sides)
    for drawing in drawings(shown):
        said = everything_said(drawing)
        assert not any(side_words(side) in said.split() for side in hidden)


def test_the_same_picture_whoever_of_a_hidden_side_stands_where() -> None:
    many = [Ballot(2, "carer")] * 5 + [Ballot(5, "staff")] * 4
    one = many + [Ballot(1, "manager"), Ballot(7, "other")] + [Ballot(3)] * 4
    other = many + [Ballot(7, "manager"), Ballot(1, "other")] + [Ballot(3)] * 4
    assert drawings(spreads(one, RUNGS)) == drawings(spreads(other, RUNGS))


@settings(max_examples=25)
@given(ballots)
def test_everything_lies_on_the_paper(cast: list[Ballot]) -> None:
    for drawing in drawings(spreads(cast, RUNGS)):
        assert all(
            -_EDGE <= x <= 1 + _EDGE and -_EDGE <= y <= 1 + _EDGE for x, y in corners(drawing)
        )


@settings(max_examples=25)
@given(ballots)
def test_no_words_share_a_place(cast: list[Ballot]) -> None:
    for drawing in drawings(spreads(cast, RUNGS)):
        for one, other in combinations(boxes(drawing), 2):
            across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
            down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
            assert across <= _EDGE or down <= _EDGE


@settings(max_examples=25)
@given(answers, st.integers(4, 300))
def test_long_answers_are_all_there(words: list[str], people: int) -> None:
    cast = [Ballot(1 + person % len(words)) for person in range(people)]
    drawing = spread_drawing("How is it?", words, spreads(cast, len(words)))
    assert drawing is not None
    drawn = [box.text for box in boxes(drawing)]
    assert all(word in drawn for word in words)
    assert all(any(fact.startswith(word) for fact in drawing.facts) for word in words)


@pytest.mark.parametrize("number", range(4))
def test_with_fewer_than_four_people_there_is_no_picture(number: int) -> None:
    shown = spreads([Ballot(1, "carer")] * number, RUNGS)
    assert spread_drawing("Do you feel heard?", ANSWERS, shown) is None
    assert too_few().startswith("Fewer than four people")


def test_sides_are_told_one_after_the_other_and_the_room_that_one_is_hidden() -> None:
    cast = [Ballot(1, "carer")] * 5 + [Ballot(2, "staff")] * 4 + [Ballot(1)] * 3
    cast += [Ballot(2, "manager")]
    drawing = spread_drawing("Do you feel heard?", ("Yes", "No"), spreads(cast, 2))
    assert drawing is not None
    assert drawing.facts == (
        "All: 13 people. Yes: 8. No: 5.",
        "Carer: 5 people. Yes: 5. No: 0.",
        "Staff: 4 people. Yes: 0. No: 4.",
        "A side with fewer than four people is not shown apart.",
    )
    assert drawing.alt == (
        "Where 13 people stand: Do you feel heard? Everyone together, and beside them: "
        "Carer, Staff."
    )


def test_no_share_and_no_average_is_ever_shown() -> None:
    cast = [Ballot(1)] * 3 + [Ballot(2)] * 4
    drawing = spread_drawing("Do you feel heard?", ("Yes", "No"), spreads(cast, 2))
    assert drawing is not None
    said = everything_said(drawing)
    assert "%" not in said
    assert set(re.findall(r"[\d.]*\d", said)) == {"3", "4", "7"}


@settings(max_examples=25)
@given(st.lists(st.floats(0, 400), min_size=9, max_size=9), st.floats(0, 2000))
def test_a_row_grows_by_what_its_words_need_and_keeps_their_order(
    needs: list[float], height: float
) -> None:
    drawing = ladder_drawing(LADDER, places_of(spreads([Ballot(2)] * 5, RUNGS)))
    some = list(zip(boxes(drawing), needs, strict=False))
    stretch = stretched(drawing, least_heights(drawing, some), height)
    assert stretch.height >= height - 0.01
    assert list(stretch.places) == sorted(stretch.places)
    for box, need in some:
        assert stretch.span(box.top, box.height)[1] >= need - 0.01
    assert [round(stretch.at(cut), 6) for cut in cuts_of(drawing)] == [
        round(place, 6) for place in stretch.places
    ]
