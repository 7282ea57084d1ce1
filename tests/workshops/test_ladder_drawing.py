"""The ladder says the same to everyone, whether they see it, hear it or read it as a list."""

from __future__ import annotations

from app.workshops.drawing import TextBox
from app.workshops.ladder_drawing import Places, facts, ladder_drawing, places_of
from app.workshops.placing import Ballot, Spread, spreads
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
    assert {"Everyone 17", "Agreed", "13", "3", "1", "0", "Here", "Goal"} <= set(drawn)
    assert told[7] == "Everyone: 17 people."


def test_the_words_instead_of_the_picture_say_where_we_are_and_want_to_be() -> None:
    alt = ladder_drawing(LADDER, PLACED).alt
    assert alt == (
        "A ladder with 7 rungs. It shows how many people stand on each. We are on rung 3, "
        "Informing. We want to be on rung 4, Consultation."
    )


def test_sides_stand_next_to_each_other_on_the_ladder() -> None:
    cast = [Ballot(3, "carer")] * 5 + [Ballot(5, "staff")] * 4
    places = places_of(spreads(cast, 7))
    assert {"All 9", "Carer 5", "Staff 4"} <= set(words(places))
    told = facts(LADDER, places)
    assert told[2] == "5 Engagement. Doing for. 4 people. Carer: nobody. Staff: 4 people."
    assert told[6] == "1 Coercion. Doing to. Nobody."
    assert told[7] == "All: 9 people. Carer: 5 people. Staff: 4 people."


def test_where_too_few_placed_themselves_the_ladder_shows_only_what_was_agreed() -> None:
    places = places_of(spreads([Ballot(2, "staff")] * 3, 7), agreed=3)
    assert places == Places(agreed=3)
    assert not {"1", "2", "3"} & set(words(places))
