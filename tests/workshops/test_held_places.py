"""What waits tells no order; once it is shown nobody can be picked out, however often."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.workshops.held_places import Held, held_in, picks_out, settles_on, where_held, written
from app.workshops.place_slides import place_slide
from app.workshops.placing import FEWEST_SHOWN
from app.workshops.room import room_view
from app.workshops.running_order import steps_for
from app.workshops.session import VIEWS_OF, Draft, Session, Step, Tally
from tests.workshops.making import review, tools

TOOLS = tools()
LADDER = TOOLS["ladder"]
ITEM, RUNGS = "lad.q1", 7
sides = st.sampled_from(VIEWS_OF)
cast = st.lists(st.tuples(sides, st.integers(1, RUNGS)), max_size=30)


def ladder(held: Held | None = None) -> Session:
    """A session of the ladder; with `held`, all are in and shown."""
    steps = tuple(
        Step(
            id=f"s{at}",
            session_id="a",
            kind=new.kind,
            title=new.title,
            rank=f"{at:02d}",
            question=new.question,
            word=new.word,
        )
        for at, new in enumerate(steps_for(LADDER, TOOLS["session-plan"]))
    )
    counts = held.counts(ITEM, RUNGS) if held else {}
    tallies = tuple(
        Tally(id=side, session_id="a", item=ITEM, side=side, counts=found)
        for side, found in counts.items()
    )
    return replace(review(), tool="ladder", steps=steps, tallies=tallies)


def held_of(placed: list[tuple[str, int]]) -> Held:
    held = Held()
    for side, rung in placed:
        held = held.add(ITEM, side, (rung,))
    return held


@given(cast)
def test_what_waits_says_nothing_of_the_order_it_came_in(placed: list[tuple[str, int]]) -> None:
    held, turned = held_of(placed), held_of(placed[::-1])
    assert held == turned
    drafts = [
        Draft(session_id="a", where=where_held(*key), text=written(places))
        for key, places in held.places.items()
    ]
    assert held_in(drafts) == held
    assert all(
        draft.text == written(sorted(held.of(ITEM, draft.where.split(":")[-1]))) for draft in drafts
    )


@given(cast)
def test_a_side_under_four_never_stands_in_what_is_shown(placed: list[tuple[str, int]]) -> None:
    held = held_of(placed)
    room = room_view(ladder(held))
    step = next(step for step in room.steps if step.question == ITEM)
    slide = place_slide(room, step, LADDER, notes=True)
    spreads = room.places_on(ITEM).spreads
    if spreads is None:
        assert slide.kind == "place"
        return
    if spreads.everyone is None:
        assert slide.drawing is None
        assert "Fewer than four" in slide.spoken
        return
    left = spreads.everyone.people - sum(side.people for side in spreads.sides.values())
    assert left == 0 or left >= FEWEST_SHOWN
    assert all(side.people >= FEWEST_SHOWN for side in spreads.sides.values())
    assert slide.drawing is not None
    hidden = {side for side in held.sides(ITEM) if side} - set(spreads.sides)
    assert not hidden or "not shown apart" in slide.spoken


@given(cast, cast)
def test_two_counts_never_leave_one_to_three_people(
    one: list[tuple[str, int]], more: list[tuple[str, int]]
) -> None:
    """Where the second may follow the first, taking one from the other picks nobody out."""
    first = held_of(one).spreads(ITEM, RUNGS)
    second = held_of(one + more).spreads(ITEM, RUNGS)
    if first is None or second is None or picks_out(first, second):
        return
    if first.everyone and second.everyone:
        came = second.everyone.people - first.everyone.people
        assert came == 0 or came >= FEWEST_SHOWN
    for side in first.sides.keys() & second.sides.keys():
        came = second.sides[side].people - first.sides[side].people
        assert came == 0 or came >= FEWEST_SHOWN


def test_a_wrong_number_goes_out_again_and_no_other() -> None:
    held = Held().add(ITEM, "", (3, 3, 4))
    out = held.take_out(ITEM, "", (3,))
    assert out is not None
    assert out.of(ITEM, "") == (3, 4)
    assert held.take_out(ITEM, "", (5,)) is None
    assert held.take_out(ITEM, "", (4, 4)) is None


def test_a_ladder_settles_one_answer_however_often_it_is_asked() -> None:
    assert settles_on(LADDER, "lad.q4") == "lad.q1"
    assert settles_on(LADDER, "lad.q2") == "lad.q2"
    assert settles_on(None, "x") == "x"
