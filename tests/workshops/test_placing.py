"""Nobody's place can be read off what is shown, and no ballot is quietly left out."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.placing import (
    FEWEST_SHOWN,
    Ballot,
    NotARung,
    read_places,
    spread,
    spreads,
    spreads_of,
)
from app.workshops.session import Tally

RUNGS = 7
ballots = st.lists(
    st.builds(
        Ballot, st.integers(1, RUNGS), st.sampled_from(["", "carer", "staff", "manager", "other"])
    ),
    max_size=40,
)


@given(ballots)
def test_no_few_people_can_be_worked_out_from_what_is_shown(cast: list[Ballot]) -> None:
    """Take any of the spreads shown from any other that holds it: four are left, or nobody."""
    shown = spreads(cast, RUNGS)
    if shown.everyone is None:
        assert not shown.sides
        assert len(cast) < FEWEST_SHOWN
        return
    sides = [side.people for side in shown.sides.values()]
    for number in range(len(sides) + 1):
        for some in combinations(sides, number):
            left = shown.everyone.people - sum(some)
            assert left == 0 or left >= FEWEST_SHOWN


@given(ballots)
def test_every_ballot_counts_once(cast: list[Ballot]) -> None:
    assert spread(cast, RUNGS).people == len(cast)
    shown = spreads(cast, RUNGS)
    for name, side in shown.sides.items():
        assert side == spread([ballot for ballot in cast if ballot.side == name], RUNGS)


@given(ballots)
def test_the_room_is_told_when_a_side_is_not_shown(cast: list[Ballot]) -> None:
    shown = spreads(cast, RUNGS)
    apart = sum(side.people for side in shown.sides.values())
    sides_were_said = any(ballot.side for ballot in cast)
    if shown.everyone is not None:
        assert shown.some_hidden == (sides_were_said and apart < len(cast))


def test_sides_stand_next_to_each_other_where_each_is_large_enough() -> None:
    cast = [Ballot(5, "staff")] * 4 + [Ballot(2, "carer")] * 5
    shown = spreads(cast, RUNGS)
    assert dict(shown.sides) == {
        "carer": spread([Ballot(2)] * 5, RUNGS),
        "staff": spread([Ballot(5)] * 4, RUNGS),
    }
    assert not shown.some_hidden


def test_one_manager_hides_the_smallest_other_side_too() -> None:
    cast = [Ballot(5, "staff")] * 4 + [Ballot(2, "carer")] * 5 + [Ballot(7, "manager")]
    assert list(spreads(cast, RUNGS).sides) == ["carer"]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("3 3 4 2 5", (3, 3, 4, 2, 5)),
        ("3,3, 4;2/5", (3, 3, 4, 2, 5)),
        ("33425", (3, 3, 4, 2, 5)),
        ("  7 ", (7,)),
        ("", ()),
    ],
)
def test_ballots_are_typed_as_one_line(line: str, places: tuple[int, ...]) -> None:
    assert read_places(line, RUNGS) == places


@pytest.mark.parametrize("line", ["8", "0", "3 x", "3 -1", "3 338", "²", "٣", "2.5", "99999999999"])
def test_what_is_no_rung_is_refused_and_not_left_out(line: str) -> None:
    with pytest.raises(NotARung) as refused:
        read_places(line, RUNGS)
    assert refused.value.rungs == RUNGS
    assert refused.value.text in line


def test_on_a_long_scale_a_number_is_one_place() -> None:
    assert read_places("10 1", 10) == (10, 1)
    with pytest.raises(NotARung):
        read_places("34", 10)


def test_a_ballot_beside_the_ladder_is_refused() -> None:
    with pytest.raises(NotARung):
        spread([Ballot(8)], RUNGS)


def test_a_strange_number_in_the_notes_stops_nobody() -> None:
    """Millions of people, and sides whose ladders differ: reckoned at once, none of them lost."""
    tallies = (
        Tally(id="a", session_id="s", item="lad.q1", side="", counts=(2**31,) * RUNGS),
        Tally(id="b", session_id="s", item="lad.q1", side="staff", counts=(4, 1)),
    )
    shown = spreads_of(tallies, "lad.q1")
    assert shown is not None
    assert shown.everyone is not None
    assert shown.everyone.counts == (2**31 + 4, 2**31 + 1, *(2**31,) * 5)
    assert shown.sides["staff"].counts == (4, 1, 0, 0, 0, 0, 0)
