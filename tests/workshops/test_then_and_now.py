"""Then and now: every day is told, the newest last, and nothing is drawn that is not told."""

from __future__ import annotations

import re
from datetime import date

from app.workshops.drawing import Drawing, TextBox
from app.workshops.placing import Spread
from app.workshops.then_and_now_drawing import Placed, then_and_now, then_and_now_on_ladder
from tests.workshops.making import tools

LADDER = tools()["ladder"]
MARCH = Placed(on=date(2026, 3, 3), agreed=3, goal=5)
NOVEMBER = Placed(on=date(2026, 11, 21), agreed=4, goal=5, spread=Spread((0, 0, 2, 5, 1, 0, 0)))


def words(drawing: Drawing | None) -> list[str]:
    assert drawing is not None
    return [shape.text for shape in drawing.shapes if isinstance(shape, TextBox)]


def test_the_days_stand_in_turn_whatever_order_they_come_in() -> None:
    drawing = then_and_now_on_ladder(LADDER, [NOVEMBER, MARCH])
    assert drawing is not None
    assert drawing.facts == (
        "March 2026: 3 Informing. We wanted 5 Engagement.",
        "November 2026: 4 Consultation. We want 5 Engagement. 8 people. 5 Engagement: 1. "
        "4 Consultation: 5. 3 Informing: 2. Nobody anywhere else.",
    )
    assert drawing.alt == (
        "Then and now on the ladder. March 2026: 3 Informing. We wanted 5 Engagement. "
        "November 2026: 4 Consultation. We want 5 Engagement."
    )
    said = words(drawing)
    assert said.index("March") < said.index("November")
    assert (said.count("Here"), said.count("Goal")) == (2, 2)


def test_every_number_drawn_is_told() -> None:
    drawing = then_and_now_on_ladder(LADDER, [MARCH, NOVEMBER])
    assert drawing is not None
    counts = {text for text in words(drawing) if text.isdigit()} - {"0"}
    assert counts <= set(re.findall(r"\d+", " ".join(drawing.facts)))


def test_one_day_alone_is_no_then_and_now() -> None:
    assert then_and_now_on_ladder(LADDER, [MARCH]) is None
    assert then_and_now("How is it?", ("Good", "Bad"), []) is None


def test_two_days_of_one_month_are_told_apart() -> None:
    days = [Placed(on=date(2026, 3, day), agreed=2) for day in (3, 24)]
    assert {"3 March 2026", "24 March 2026"} <= set(words(then_and_now_on_ladder(LADDER, days)))


def test_of_many_days_all_are_told_and_the_picture_says_which_it_shows() -> None:
    days = [Placed(on=date(2026, month, 3), agreed=2) for month in range(1, 8)]
    drawing = then_and_now_on_ladder(LADDER, days)
    assert drawing is not None
    assert len(drawing.facts) == 7
    assert "The first day is drawn with the last three." in drawing.alt
    assert {"January", "May", "June", "July"} <= set(words(drawing))


def test_answers_in_words_are_compared_too() -> None:
    days = [
        Placed(on=date(2025, 3, 3), spread=Spread((2, 3))),
        Placed(on=date(2026, 3, 3), spread=Spread((4, 0))),
    ]
    drawing = then_and_now("Do you feel heard?", ("Yes", "No"), days)
    assert drawing is not None
    assert drawing.alt == (
        "Then and now: Do you feel heard? March 2025: 5 people. March 2026: 4 people."
    )
    assert drawing.facts == (
        "March 2025: 5 people. Yes: 2. No: 3.",
        "March 2026: 4 people. Yes: 4. Nobody anywhere else.",
    )


def test_everything_lies_on_the_paper() -> None:
    drawing = then_and_now_on_ladder(LADDER, [MARCH, NOVEMBER])
    assert drawing is not None
    for box in drawing.shapes:
        if isinstance(box, TextBox):
            assert box.left >= 0
            assert box.top >= 0
            assert box.left + box.width <= 1.000001
            assert box.top + box.height <= 1.000001
