"""Over time: nobody is picked out by two meetings beside each other, and nothing is left untold."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from app.workshops.answers import numbered_answers
from app.workshops.between_meetings import shown_beside
from app.workshops.drawing import Drawing, TextBox
from app.workshops.over_time import Counted, OverTime, QuestionOverTime, over_time, scales
from app.workshops.over_time_drawing import drawings, say_in_short, say_question, shares, windows
from app.workshops.over_time_slides import over_time_slides
from app.workshops.placing import Spread, Spreads, spreads_of
from app.workshops.session import Settled, Tally
from tests.workshops.making import tools

TOOLS = tools()
LADDER, TRACKER = TOOLS["ladder"], TOOLS["progress-tracker"]
ITEM = "lad.q1"
FIRST = date(2025, 1, 3)
SIDES = ("", "carer", "staff", "manager")


def meeting(on: date, agreed: int | None = None, goal: int | None = None, **sides: int) -> Counted:
    """Everyone of a side on the rung with its place in SIDES; `said` is no side."""
    tallies = tuple(
        Tally(
            id=f"{on} {side}",
            session_id=str(on),
            item=ITEM,
            side="" if side == "said" else side,
            counts=(0, people, 0, 0, 0, 0, 0),
        )
        for side, people in sides.items()
    )
    settled = Settled(id=str(on), session_id=str(on), item=ITEM, agreed=agreed, goal=goal)
    return Counted(on=on, tallies=tallies, settled=(settled,) if agreed or goal else ())


def days(number: int) -> list[date]:
    return [FIRST + timedelta(days=31 * turn) for turn in range(number)]


def found(*counted: Counted) -> QuestionOverTime:
    question = over_time(("ladder",), LADDER, counted).on(ITEM)
    assert question is not None
    return question


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, TextBox)]


@st.composite
def all_spreads(draw: Callable[..., object]) -> list[Spreads | None]:
    """What may be shown of each of some meetings by itself, the newest first."""
    every: list[Spreads | None] = []
    for _meeting in range(draw(st.integers(1, 7))):  # type: ignore[arg-type]
        tallies = tuple(
            Tally(id=side, session_id="a", item=ITEM, side=side, counts=draw(_counts))  # type: ignore[arg-type]
            for side in SIDES
        )
        every.append(spreads_of(tallies, ITEM))
    return every


_counts = st.tuples(st.integers(0, 7), st.integers(0, 6))


def tells(now: int, then: int) -> bool:
    return 0 < abs(now - then) < 4


@given(all_spreads())
def test_nobody_who_came_or_went_is_seen_by_taking_one_meeting_from_another(
    newest_first: list[Spreads | None],
) -> None:
    shown = [each for each in shown_beside(newest_first) if each is not None]
    for one, other in combinations(shown, 2):
        assert one.everyone is not None
        assert other.everyone is not None
        assert not tells(one.everyone.people, other.everyone.people)
        for side in one.sides.keys() & other.sides.keys():
            assert not tells(one.sides[side].people, other.sides[side].people)
        if one.sides and other.sides:
            assert not tells(rest(one), rest(other))
    for each in shown:
        assert all(side.people >= 4 for side in each.sides.values())
        assert not each.sides or not 0 < rest(each) < 4


def rest(spreads: Spreads) -> int:
    assert spreads.everyone is not None
    return spreads.everyone.people - sum(side.people for side in spreads.sides.values())


@given(all_spreads())
def test_the_newest_meeting_is_shown_as_on_its_own_day(newest_first: list[Spreads | None]) -> None:
    newest, first = newest_first[0], shown_beside(newest_first)[0]
    if newest is None or newest.everyone is None:
        assert first is None
    else:
        assert first == newest


def test_meetings_that_differ_by_nobody_or_by_many_stand_beside_one_another() -> None:
    spreads = [Spreads(Spread((n, 0)), MappingProxyType({}), False) for n in (9, 9, 13, 5, 10)]
    assert [each is not None for each in shown_beside(spreads)] == [True, True, True, True, False]


def test_a_meeting_left_out_still_says_what_was_settled_and_why() -> None:
    one, two = days(2)
    question = found(meeting(one, 3, 5, said=9), meeting(two, 4, 5, said=10))
    (drawing,) = drawings(LADDER, question, question.days)
    assert drawing.facts == (
        "January 2025: 3 Informing. We wanted 5 Engagement. How many stood where is left out here:"
        " beside the others it could show who came.",
        "February 2025: 4 Consultation. We want 5 Engagement. 10 people. 2 Educating: 10. Nobody"
        " anywhere else.",
    )
    assert "9" not in words(drawing)
    assert (words(drawing).count("Here"), words(drawing).count("Goal")) == (2, 2)


def test_one_meeting_alone_is_drawn() -> None:
    question = found(meeting(FIRST, said=8))
    (drawing,) = drawings(LADDER, question, question.days)
    assert "8" in words(drawing)
    assert drawing.alt.startswith("Over time: ")


def test_a_side_is_looked_at_by_itself_where_it_may_be() -> None:
    """One more of the staff than before: the older meeting does not show them apart."""
    one, two = days(2)
    question = found(meeting(one, carer=5, staff=5), meeting(two, carer=9, staff=6))
    assert [tuple(day.sides) for day in question.days] == [("carer",), ("carer", "staff")]
    assert question.sides == ("carer", "staff")
    (drawing,) = drawings(LADDER, question, question.days, "staff")
    assert "Staff." in drawing.alt
    assert "6" in words(drawing)
    assert "5" not in words(drawing)
    assert not any("5" in fact.replace("2025", "") for fact in drawing.facts)


def test_every_number_drawn_is_told_and_every_meeting_is_drawn_once() -> None:
    counted = [meeting(on, 3, 5, carer=8, staff=4) for on in days(11)]
    question = found(*counted)
    made = drawings(LADDER, question, question.days)
    assert [len(drawing.facts) for drawing in made] == [4, 4, 3]
    for drawing in made:
        counts = {text for text in words(drawing) if text.isdigit()} - {"0"}
        assert counts <= set(re.findall(r"\d+", " ".join(drawing.facts)))


def test_a_dozen_is_looked_at_together_and_no_meeting_is_lost() -> None:
    question = found(*(meeting(on, 3) for on in days(30)))
    looked_at = windows(question.days)
    assert [len(window) for window in looked_at] == [12, 12, 6]
    assert looked_at[0][-1] == question.days[-1]
    assert tuple(day for window in reversed(looked_at) for day in window) == question.days
    assert windows(()) == ()


@given(st.integers(0, 40), st.integers(1, 4))
def test_meetings_are_shared_out_evenly(number: int, across: int) -> None:
    parts = shares(number, across)
    sizes = [last - first for first, last in parts]
    assert sum(sizes) == number
    assert all(0 < size <= across for size in sizes)
    assert not sizes or max(sizes) - min(sizes) <= 1


def test_meetings_that_said_nothing_and_answers_that_are_gone_are_left_out() -> None:
    one, two, three = days(3)
    gone = Tally(id="t", session_id="a", item=ITEM, counts=(9,) * 12)
    settled = Settled(id="s", session_id="a", item=ITEM, agreed=12, goal=-1)
    question = found(
        Counted(on=one), Counted(on=two, tallies=(gone,), settled=(settled,)), meeting(three, 3)
    )
    assert [day.on for day in question.days] == [three]
    assert over_time((), LADDER, (Counted(on=one),)) == OverTime(tool="ladder")


def test_every_scale_can_be_drawn_and_put_on_the_wall() -> None:
    assert {"ladder", "progress-tracker", "power-check"} <= set(scales(TOOLS))
    assert "session-feedback" not in scales(TOOLS)
    for slug in scales(TOOLS):
        tool = TOOLS[slug]
        items = [asked for item in tool.of_kind("rated") for asked in item.asked_as]
        for item in items:
            many = len(tool.answers_to(item))
            tally = Tally(id="t", session_id="a", item=item, counts=(4, *(0,) * (many - 1)))
            counted = tuple(Counted(on=on, tallies=(tally,)) for on in days(3))
            question = over_time((slug,), tool, counted).on(item)
            assert question is not None
            (drawing,) = drawings(tool, question, question.days)
            assert all(name in words(drawing) for name in numbered_answers(tool, item))
            slides = over_time_slides(tool, question, question.days)
            assert len(slides) == 2
            assert any(slide.less for slide in slides)
            assert all(slide.spoken.startswith("Over time.") for slide in slides)
            assert len(say_in_short(tool, item)) <= 50
            assert say_question(tool, item)


def test_no_small_side_leaves_what_is_read() -> None:
    question = found(meeting(FIRST, carer=3, staff=9))
    assert "carer" not in repr(question)
    assert question.days[0].everyone == Spread((0, 12, 0, 0, 0, 0, 0))
    assert not question.days[0].sides
    assert TRACKER.slug in scales(TOOLS)
