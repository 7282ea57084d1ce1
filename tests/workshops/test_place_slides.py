"""The wall of a place step: the rule first, and then how many stand where. Golden slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from app.workshops.drawing import TextBox
from app.workshops.room import RoomSession, room_view
from app.workshops.session import NotShared, Settled, Tally
from app.workshops.slides import Slide
from app.workshops.wall import Wall, slide_on
from tests.workshops.making import review, steps, tools

POWER = tools()["power-check"]
LADDER = tools()["ladder"]
AGAIN = "pc.equal.again"
EQUAL, RUNG = "pc.equal", "lad.q1"
RULE = "A side with fewer than four people here is never shown apart. You need not say a side."
ALONE = "Place yourself in private. Nobody sees it till all are in."
HIDDEN = "A side with fewer than four people is not shown apart."
Counted = Mapping[str, tuple[int, ...]]
NOBODY: Counted = {}


def room(counted: Counted, tool: str = POWER.slug, *, settled: bool = False) -> RoomSession:
    """A session with these counts of its first item, by side."""
    item = EQUAL if tool == POWER.slug else RUNG
    came_to = Settled(
        id="se",
        session_id="a",
        item=item,
        agreed=2,
        goal=4,
        by_when=date(2027, 5, 4),
        because="The chair speaks most",
    )
    kept_back = NotShared(
        id="ns", session_id="a", rank="a", what="Who is hired", why="The law", told="Everyone"
    )
    tallies = tuple(
        Tally(id=side, session_id="a", item=item, side=side, counts=counts)
        for side, counts in counted.items()
    )
    running = review(tool=tool, steps=steps(slug=tool), status="running", finished_on=None)
    return room_view(
        replace(
            running,
            tallies=tallies,
            settled=(came_to,) if settled else (),
            not_shared=(kept_back,) if settled else (),
        )
    )


def on_the_wall(shown: RoomSession, *, notes: bool = True) -> Slide:
    """What stands on the wall at the first place step."""
    step = next(step for step in shown.steps if step.kind == "place")
    wall = Wall().put(step.id, notes=notes)
    return slide_on(wall, shown, tools()[shown.tool])


def facts(slide: Slide) -> tuple[str, ...]:
    assert slide.drawing is not None
    return slide.drawing.facts


def test_the_rule_comes_before_anyone_places_themselves() -> None:
    expected = Slide(
        kind="place",
        label="Place yourself",
        title="I feel equal here.",
        lines=(RULE, f"{ALONE} You can pass."),
        items=("1 Not at all", "2 A little", "3 Some of the time", "4 Mostly", "5 Yes"),
        spoken=f"{RULE} {ALONE} I feel equal here. You can pass.",
        together=True,
    )
    assert on_the_wall(room(NOBODY), notes=False) == expected
    assert on_the_wall(room(NOBODY)) == expected, "nothing is in, so nothing can be shown"


def test_the_question_stays_empty_of_places_until_they_are_asked_for() -> None:
    counted = {"": (1, 2, 3, 0, 0)}
    assert on_the_wall(room(counted), notes=False) == on_the_wall(room(NOBODY), notes=False)


def test_everyone_is_shown_at_once_and_by_number() -> None:
    slide = on_the_wall(room({"": (1, 2, 3, 0, 0)}))
    assert (slide.kind, slide.title, slide.lines) == ("places", "Equal", ())
    assert facts(slide) == (
        "1 Not at all: 1 person.",
        "2 A little: 2 people.",
        "3 Some of the time: 3 people.",
        "4 Mostly: nobody.",
        "5 Yes: nobody.",
        "Everyone: 6 people.",
    )
    assert slide.spoken == " ".join(("I feel equal here.", *facts(slide)))


def test_sides_stand_beside_everyone_and_the_small_one_in_nothing() -> None:
    slide = on_the_wall(
        room(
            {
                "uses services": (3, 1, 0, 0, 0),
                "staff": (0, 0, 1, 3, 1),
                "carer": (0, 1, 1, 0, 0),
                "": (0, 1, 1, 0, 0),
            }
        )
    )
    assert facts(slide) == (
        "All: 13 people. 1 Not at all: 3. 2 A little: 3. 3 Some of the time: 3. 4 Mostly: 3. "
        "5 Yes: 1.",
        "Uses services: 4 people. 1 Not at all: 3. 2 A little: 1. 3 Some of the time: 0. "
        "4 Mostly: 0. 5 Yes: 0.",
        "Staff: 5 people. 1 Not at all: 0. 2 A little: 0. 3 Some of the time: 1. 4 Mostly: 3. "
        "5 Yes: 1.",
        HIDDEN,
    )
    assert "Carer" not in repr(slide)


def test_fewer_than_four_people_are_not_shown_and_it_says_so() -> None:
    few = "Fewer than four people have said where they stand, so no places are shown."
    assert on_the_wall(room({"": (0, 1, 1, 1, 0)})) == Slide(
        kind="places", title="Equal", lines=(few,), spoken=f"I feel equal here. {few}"
    )


def test_what_the_room_settled_stands_over_the_drawing() -> None:
    settled = (
        "We are here: 2 A little.",
        "We want to be here by 4 May 2027: 4 Mostly.",
        "Because: The chair speaks most",
    )
    slide = on_the_wall(room({"": (1, 2, 3, 0, 0)}, settled=True))
    assert slide.lines == settled
    assert slide.spoken.startswith(f"I feel equal here. {settled[0]} {settled[1]} {settled[2]}.")


def test_the_ladder_marks_where_we_are_and_where_we_want_to_be() -> None:
    slide = on_the_wall(room({"": (0, 3, 2, 0, 0, 0, 0)}, LADDER.slug, settled=True))
    assert (slide.title, slide.lines[0]) == ("Where we are", "We are here: 2 Educating.")
    assert facts(slide) == (
        "7 Co-production. Doing with. Nobody.",
        "6 Co-design. Doing with. Nobody.",
        "5 Engagement. Doing for. Nobody.",
        "4 Consultation. Doing for. Nobody. We want to be here.",
        "3 Informing. Doing for. 2 people.",
        "2 Educating. Doing to. 3 people. We are here.",
        "1 Coercion. Doing to. Nobody.",
        "Everyone: 5 people.",
    )


def test_a_part_that_is_not_shared_is_talked_about_and_is_not_put_on_the_wall() -> None:
    slide = on_the_wall(room({"": (0, 3, 2, 0, 0, 0, 0)}, LADDER.slug, settled=True))
    assert slide.drawing is not None
    drawn = [box.text for box in slide.drawing.shapes if isinstance(box, TextBox)]
    assert "Who is hired" not in " ".join((repr(slide), *drawn))


def test_what_is_asked_again_at_the_end_is_shown_beside_the_start() -> None:
    again = Tally(id="x", session_id="a", item=AGAIN, counts=(0, 1, 3, 1, 0))
    running = review(
        tool=POWER.slug,
        steps=steps(slug=POWER.slug),
        tallies=(
            Tally(id="y", session_id="a", item=EQUAL, side="staff", counts=(3, 1, 0, 0, 0)),
            Tally(id="z", session_id="a", item=EQUAL, counts=(0, 0, 1, 0, 0)),
            again,
        ),
    )
    shown = room_view(running)
    last = [step for step in shown.steps if step.kind == "place"][-1]
    assert (last.question, last.title) == (AGAIN, "Once more: I feel equal here.")
    slide = slide_on(Wall().put(last.id, notes=True), shown, POWER)
    assert slide.title == "Equal, again"
    assert facts(slide) == (
        "At the start: 5 people. 1 Not at all: 3. 2 A little: 1. 3 Some of the time: 1. "
        "4 Mostly: 0. 5 Yes: 0.",
        "Now: 5 people. 1 Not at all: 0. 2 A little: 1. 3 Some of the time: 3. 4 Mostly: 1. "
        "5 Yes: 0.",
    )


def test_what_is_asked_again_has_the_same_words_to_choose_from() -> None:
    assert POWER.answers_to(AGAIN) == POWER.answers_to(EQUAL)
    assert POWER.rates(AGAIN)
    assert not POWER.rates("pc.1")
