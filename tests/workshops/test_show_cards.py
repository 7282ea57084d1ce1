"""What somebody who cannot see the cards could lose: which one they are holding."""

import pytest

from app.workshops.show_cards import SIGNS, Sign, edge_of, strokes_of

WIDE, HIGH, CUT = 480.0, 220.0, 30.0
RECTANGLE = {(0.0, 0.0), (WIDE, 0.0), (WIDE, HIGH), (0.0, HIGH)}


@pytest.mark.parametrize(("sign", "gone"), [("yes", 1), ("no", 2), ("speak-up", 0)])
def test_yes_has_lost_one_corner_no_two_and_speak_up_none(sign: Sign, gone: int) -> None:
    assert len(RECTANGLE - set(edge_of(sign, WIDE, HIGH, CUT))) == gone


def test_speak_up_has_a_notch_in_one_side_beside_its_sign() -> None:
    """Lower down it would bite into the words."""
    ((x, y),) = [(x, y) for x, y in edge_of("speak-up", WIDE, HIGH, CUT) if 0 < x < WIDE]
    assert x == WIDE - CUT
    assert CUT < y < HIGH / 3


@pytest.mark.parametrize("sign", SIGNS)
def test_every_edge_and_sign_stays_inside_its_card(sign: Sign) -> None:
    for x, y in edge_of(sign, WIDE, HIGH, CUT):
        assert 0 <= x <= WIDE
        assert 0 <= y <= HIGH
    for stroke in strokes_of(sign):
        for place in (of for point in stroke.points for of in point):
            assert stroke.breadth / 2 <= place <= 1 - stroke.breadth / 2
