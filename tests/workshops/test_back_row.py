"""Nobody at the back is left out: letters grow with the room and never fall under the floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.back_row import BackRow


@pytest.mark.parametrize(
    ("seat", "picture", "share"),
    [(4, 1.0, 0.020), (6, 1.2, 0.025), (8, 1.2, 0.0333), (12, 1.5, 0.04)],
)
def test_the_floor_is_the_standards(seat: float, picture: float, share: float) -> None:
    row = BackRow(picture_height=picture, farthest_seat=seat, comfort=1.0)
    assert row.x_height == pytest.approx(share, abs=0.0001)


def test_ours_is_half_as_large_again() -> None:
    plain = BackRow(comfort=1.0)
    assert BackRow().x_height == pytest.approx(1.5 * plain.x_height)


@given(st.floats(0.5, 4), st.floats(1, 40))
def test_a_seat_farther_back_never_gets_smaller_letters(picture: float, seat: float) -> None:
    nearer = BackRow(picture_height=picture, farthest_seat=seat)
    farther = BackRow(picture_height=picture, farthest_seat=seat + 1)
    assert farther.x_height > nearer.x_height


def test_beyond_six_picture_heights_people_should_sit_closer() -> None:
    assert not BackRow(picture_height=1.0, farthest_seat=6.0).too_far
    assert BackRow(picture_height=1.0, farthest_seat=6.1).too_far
