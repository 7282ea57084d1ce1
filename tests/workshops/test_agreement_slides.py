"""The wall of an agreement: a few lines by number, one alone, and what we agreed. Golden slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.workshops import agreement_slides, slides
from app.workshops.agreement import RESPECT, Agreement, Edition, Line, LineStatus
from app.workshops.for_today import starter_agreement
from app.workshops.looking import FEW, FIRST, Look, agreement_of, begin, pages_of, parts
from app.workshops.room import RoomSession, RoomStep, room_view
from app.workshops.slides import Slide
from app.workshops.wall import Wall, slide_on
from tests.workshops.making import TODAY, agreed, review, tools

EMPTY: Mapping[str, str] = {}
STEP = RoomStep(
    id="lines",
    kind="lines",
    title="Our respect agreement",
    question="",
    word="",
    mark="",
    spoken="",
    status="visited",
)


def lines(
    tool: str = RESPECT, status: LineStatus = "", fills: Mapping[str, str] = EMPTY
) -> tuple[Line, ...]:
    """The tool's own lines, as a group finds them."""
    return tuple(
        Line(
            id=item.id,
            agreement_id="ag",
            text=item.text,
            rank=f"{at:02d}",
            item=item.id,
            fill=fills.get(item.id, ""),
            status=status,
            must=item.must,
            beside=item.helps,
        )
        for at, item in enumerate(tools()[tool].of_kind("line"))
    )


def agreement(*found: Line, tool: str = RESPECT, **more: object) -> Agreement:
    return replace(Agreement(id="ag", group_id="g", tool=tool, lines=found), **more)  # type: ignore[arg-type]


def room(*agreements: Agreement, tool: str = RESPECT) -> RoomSession:
    running = replace(review(), status="running", finished_on=None, tool=tool)
    return room_view(replace(running, agreements=agreements))


def shown(look: Look, *found: Line, **more: Any) -> Slide:
    return agreement_slides.lines_slide(room(agreement(*found, **more)), STEP, look)


def test_four_lines_stand_on_a_page_by_number() -> None:
    slide = shown(Look(), *lines())
    assert slide == Slide(
        kind="lines",
        title="Any line you want to talk about?",
        items=(
            "1. Everyone here is an equal partner. No job title counts for more.",
            "2. We treat each other with respect and we listen.",
            "3. What people share stays here, unless they say it may be passed on. "
            "We agree what is private.",
            "4. If we think someone may be badly hurt, we may have to tell a person who can help. "
            "We will tell you first if we can.",
        ),
        spoken=slide.spoken,
        together=True,
    )
    assert slide.spoken.startswith("Any line you want to talk about? 1. Everyone here")
    assert slide.spoken.endswith("Say its number. If nobody does, we keep them.")


def test_a_line_stands_alone_and_large_with_the_gap_to_be_seen() -> None:
    slide = shown(Look(stage="line", line_id="ra.decide"), *lines())
    assert (slide.kind, slide.label, slide.title, slide.lines, slide.items) == (
        "line",
        "Our agreement",
        "This is how we make decisions: ____",
        ("What shall we put in the blank?",),
        (),
    )
    assert "____" not in slide.spoken
    filled = shown(
        Look(stage="line", line_id="ra.decide"), *lines(fills={"ra.decide": "we hold up cards"})
    )
    assert filled.title == "This is how we make decisions: we hold up cards"
    assert filled.lines == ("Keep it, change it, or leave it out?",)


def test_the_end_says_what_is_kept_and_then_how_many_agree() -> None:
    kept = lines(status="kept")[:2]
    slide = shown(Look(stage="end"), *kept)
    assert (slide.title, slide.foot) == ("Our agreement so far", "Do we agree?")
    assert slide.items == tuple(line.text for line in kept)
    edition = Edition(id="e", on=TODAY, lines=kept)
    slide = shown(Look(stage="end"), *kept, editions=(edition,), how_many=11)
    assert (slide.title, slide.foot) == ("Our agreement", "11 of us agree.")
    assert shown(Look(stage="end")).lines == ("No line is kept yet.",)


def test_the_opening_says_whether_all_is_settled() -> None:
    assert agreement_slides.opening(room()).title == "For today"
    assert agreement_slides.opening(room()).items == starter_agreement()
    begun = agreement(*lines(status="kept")[:3])
    assert agreement_slides.opening(room(begun)).title == "Our agreement so far"
    whole = agreed("We use plain words.")
    assert agreement_slides.opening(room(whole)).title == "Our agreement"
    so_far = replace(whole, editions=(replace(whole.editions[0], so_far=True),))
    assert agreement_slides.opening(room(so_far)).title == "Our agreement so far"
    assert agreement_slides.opening(room(so_far)).foot == "Anything to change?"


def test_a_blank_that_is_kept_says_that_it_is_still_to_settle() -> None:
    begun = agreement(*lines(status="kept"), review_on=date(2026, 12, 8))
    (said,) = [each for each in agreement_slides.opening(room(begun)).items if "decisions" in each]
    assert said == "This is how we make decisions: still to settle, by Tuesday 8 December"


def test_what_is_left_out_is_on_no_slide() -> None:
    out = replace(lines()[1], status="left out", text="canary")
    seen = room(agreement(*lines(), out))
    for look in (Look(), Look(page=1), Look(more=True), Look(stage="line", line_id=out.id)):
        assert "canary" not in repr(agreement_slides.lines_slide(seen, STEP, look))
    assert "canary" not in repr(slides.slide_for(seen, seen.steps[0].id))


def test_ten_lines_come_first_and_nothing_is_lost_under_more_lines() -> None:
    seen = agreement_of(room(agreement(*lines())), RESPECT)
    first, more = parts(seen)
    assert {line.item for line in first} == set(FIRST)
    assert len(first) == FEW
    assert [len(page) for page in pages_of(seen, more=False)] == [4, 4, 2]
    assert {line.id for line in (*first, *more)} == {line.id for line in lines()}


def test_every_agreement_of_ours_puts_what_must_be_filled_first() -> None:
    ours = [tool for tool in tools().values() if tool.engine == "agreement"]
    assert ours
    for tool in ours:
        seen = agreement_of(
            room(agreement(*lines(tool.slug), tool=tool.slug), tool=tool.slug), tool.slug
        )
        first, more = parts(seen)
        assert len(first) <= FEW + 2
        assert not [line.id for line in more if line.must]


def test_lines_that_open_a_session_until_then_are_the_tools_own_word_for_word() -> None:
    own = [item.text for item in tools()[RESPECT].of_kind("line")]
    assert [line for line in starter_agreement() if line not in own] == []
    assert set(FIRST) <= {item.id for item in tools()[RESPECT].items}


def test_a_group_goes_on_where_nobody_has_looked_yet() -> None:
    looked_at = [replace(line, status="kept") if line.id in FIRST[:4] else line for line in lines()]
    assert begin(agreement_of(room(agreement(*looked_at)), RESPECT), RESPECT).page == 1
    done = [replace(line, status="kept") if line.id in FIRST else line for line in lines()]
    assert begin(agreement_of(room(agreement(*done)), RESPECT), RESPECT).stage == "end"


def test_a_place_that_has_gone_is_left_for_the_nearest_one() -> None:
    seen = agreement_of(room(agreement(*lines())), RESPECT)
    assert Look(stage="line", line_id="gone", page=1).within(seen) == Look(page=1)
    assert Look(page=7).within(seen).page == 2
    assert Look(stage="end").back(seen) == Look(page=2)
    assert Look(page=1).back(seen).page == 0
    assert (Look().go_on(seen).page, Look(page=2).go_on(seen).stage) == (1, "end")
    assert Look(page=0).back(seen) == Look(page=0)
    assert Look(more=True).back(seen) == Look(page=2)
    assert Look().open(9, seen) == Look()


def test_a_wall_with_the_lines_on_it_stays_covered_until_a_person_shows_it() -> None:
    seen = room(agreement(*lines()))
    wall = Wall(step_id=seen.steps[0].id, look=Look())
    assert slide_on(wall, seen).kind == "covered"
    assert wall.follow_look(Look(page=1)).covered
    assert slide_on(wall.show(), seen).kind == "lines"
