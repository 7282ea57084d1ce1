"""What a person could lose in a picture: its words, or one shape told from another."""

from itertools import combinations

import pytest

from app.workshops.drawing import Drawing, Line, Polygon, TextBox, outline_of
from app.workshops.marks import SHAPES


@pytest.mark.parametrize("shape", SHAPES.values())
def test_every_questions_shape_lies_in_its_square_and_fills_it(shape: str) -> None:
    outline = outline_of(shape)
    across = [x for x, _y in outline]
    down = [y for _x, y in outline]
    assert all(0 <= place <= 1 for place in across + down)
    assert max(across) - min(across) > 0.8
    assert max(down) - min(down) > 0.8


def test_no_two_questions_share_a_shape() -> None:
    for one, other in combinations(SHAPES.values(), 2):
        assert outline_of(one) != outline_of(other)


def test_a_heading_without_a_question_has_no_shape() -> None:
    assert outline_of("") == ()


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_a_picture_without_words_cannot_be_made(alt: str) -> None:
    with pytest.raises(ValueError, match="in words"):
        Drawing(1.0, (Line((0, 0), (1, 1)),), alt)


@pytest.mark.parametrize("aspect", [0, -1.5])
def test_a_picture_has_a_width_and_a_height(aspect: float) -> None:
    with pytest.raises(ValueError, match="aspect"):
        Drawing(aspect, (), "A line.")


def test_a_picture_is_a_value_that_can_be_compared() -> None:
    def made() -> Drawing:
        shapes = (Polygon(((0, 0), (1, 0), (0, 1)), "tried"), TextBox(0, 0, 1, 1, "Words"))
        return Drawing(2.0, shapes, "A corner.", ("It is blue.",))

    assert made() == made()
    assert hash(made()) == hash(made())
