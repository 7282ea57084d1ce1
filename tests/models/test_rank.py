"""A thing can always be put between two others, without touching them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.rank import between, ranks


@given(places=st.lists(st.integers(0, 400), max_size=120))
def test_putting_anywhere_keeps_the_order(places: list[int]) -> None:
    order: list[str] = []
    for wanted in places:
        place = wanted % (len(order) + 1)
        after = order[place] if place < len(order) else ""
        order.insert(place, between(order[place - 1] if place else "", after))
    assert order == sorted(set(order))


def test_ranks_stay_short_at_either_end() -> None:
    last = first = between("", "")
    for _ in range(5000):
        last, first = between(last, ""), between("", first)
    assert len(last) == len(first) == 4


def test_the_ends_of_the_alphabet_are_not_the_end() -> None:
    last, first = "zzzz", "0001"
    for _ in range(50):
        assert between(last, "") > last
        assert between("", first) < first
        last, first = between(last, ""), between("", first)


def test_many_in_a_row_come_after_what_is_there() -> None:
    made = ranks(300, "U00z")
    assert made == sorted(set(made))
    assert made[0] > "U00z"


@pytest.mark.parametrize(("before", "after"), [("U001", "U000"), ("U000", "U000"), ("A", "A0")])
def test_there_is_no_room_where_the_order_is_wrong(before: str, after: str) -> None:
    with pytest.raises(ValueError):
        between(before, after)
