"""The ladder says the same to everyone, whether they see it, hear it or read it as a list."""

from __future__ import annotations

from app.workshops.drawing import TextBox
from app.workshops.ladder_drawing import Places, facts, ladder_drawing
from app.workshops.placing import Spread
from tests.workshops.making import tools

LADDER = tools()["ladder"]
PLACED = Places(spread=Spread((0, 0, 3, 1, 0, 13, 0)), agreed=3, goal=4)


def words(places: Places) -> list[str]:
    return [
        shape.text for shape in ladder_drawing(LADDER, places).shapes if isinstance(shape, TextBox)
    ]


def test_an_empty_ladder_names_every_rung_and_level() -> None:
    said = words(Places())
    assert {"7 Co-production", "1 Coercion", "Doing with", "Doing for", "Doing to"} <= set(said)
    assert ladder_drawing(LADDER).facts[0] == "7 Co-production. Doing with."
    assert len(ladder_drawing(LADDER).facts) == 7


def test_who_stands_where_is_drawn_and_told_alike() -> None:
    told = facts(LADDER, PLACED)
    assert told[1] == "6 Co-design. Doing with. 13 people."
    assert told[3] == "4 Consultation. Doing for. 1 person. We want to be here."
    assert told[4] == "3 Informing. Doing for. 3 people. We are here."
    assert told[6] == "1 Coercion. Doing to. Nobody."
    drawn = words(PLACED)
    assert {"13 people", "1 person, We want to be here", "3 people, We are here"} <= set(drawn)


def test_the_words_instead_of_the_picture_say_where_we_are_and_want_to_be() -> None:
    alt = ladder_drawing(LADDER, PLACED).alt
    assert alt == (
        "A ladder with 7 rungs. We are on rung 3, Informing. We want to be on rung 4, Consultation."
    )


def test_nothing_is_drawn_beside_the_paper() -> None:
    for shape in ladder_drawing(LADDER, PLACED).shapes:
        points = getattr(shape, "points", None) or [
            getattr(shape, "start", (0.0, 0.0)),
            getattr(shape, "end", (0.0, 0.0)),
        ]
        assert all(-0.001 <= x <= 1.001 and -0.001 <= y <= 1.001 for x, y in points)
