"""A group's year drawn and told: all that is drawn is said, and nothing is squeezed or lost."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.workshops.drawing import Dot, Drawing, Line, Polygon, TextBox, outline_of
from app.workshops.stretching import cuts_of
from app.workshops.timeline import (
    KINDS,
    UNDATED,
    Entry,
    EntryKind,
    Year,
    by_month,
    chosen_year,
    in_order,
)
from app.workshops.timeline_drawing import SHAPES, facts, less, timeline_drawing
from app.workshops.timeline_slides import timeline_slides
from app.workshops.timeline_words import kind_words, tell
from tests.workshops.making import tools

TOOLS = tools()
TYPED = "typed-words-of-the-group"
_EDGE = 1e-6

days = st.dates(date(2024, 1, 1), date(2024, 12, 31)) | st.none()
entries = st.builds(
    Entry,
    day=days,
    kind=st.sampled_from(KINDS),
    words=st.just(TYPED),
    session_id=st.just("s"),
    tool=st.sampled_from(["four-plus-one", "ladder", "gone"]),
    number=st.integers(0, 9),
    item=st.just("lad.q1"),
    agreed=st.integers(1, 9) | st.none(),
    goal=st.integers(1, 9) | st.none(),
    status=st.sampled_from(["done", "going", "dropped", "changed", "stuck", "not begun"]),
)
years = st.lists(entries, max_size=60).map(lambda found: a_year(*found, year=2024))


def a_year(*found: Entry, year: int = 2026) -> Year:
    return Year(year=year, group_name="Riverside group", entries=in_order(found))


def meetings(number: int, month: int = 3) -> Year:
    last = monthrange(2026, month)[1]
    return a_year(
        *(
            Entry(day=date(2026, month, turn % last + 1), kind="session", words=f"Meeting {turn}")
            for turn in range(number)
        )
    )


def marks(drawing: Drawing, kind: EntryKind) -> list[Dot]:
    """Those on the line; the first stands beside the name of its row."""
    shape, _fill = SHAPES[kind]
    return [each for each in drawing.shapes if isinstance(each, Dot) and each.shape == shape][1:]


def places(drawing: Drawing) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for shape in drawing.shapes:
        if isinstance(shape, Line):
            found += [shape.start, shape.end]
        elif isinstance(shape, Polygon):
            found += shape.points
        else:
            found += [(shape.left, shape.top)]
            found += [(shape.left + shape.width, shape.top + shape.height)]
    return found


@settings(deadline=None)
@given(years)
def test_a_drawing_keeps_inside_itself_and_holds_no_typed_word(year: Year) -> None:
    drawing = timeline_drawing(year)
    if drawing is None:
        return
    assert all(-_EDGE <= x <= 1 + _EDGE and -_EDGE <= y <= 1 + _EDGE for x, y in places(drawing))
    boxes = [each.text for each in drawing.shapes if isinstance(each, TextBox)]
    assert TYPED not in " ".join((drawing.alt, *drawing.facts, *boxes))
    assert list(cuts_of(drawing)) == sorted(set(cuts_of(drawing)))


@settings(deadline=None)
@given(years)
def test_every_entry_of_a_year_is_counted_in_its_facts(year: Year) -> None:
    said = sum(int(fact.split(": ")[1].split(".")[0]) for fact in facts(year))
    undated_in_a_row = sum(
        entry.day is None and entry.kind in ("promised", "changed") for entry in year.entries
    )
    assert said == len(year.entries) + undated_in_a_row


@settings(deadline=None)
@given(years)
def test_the_wall_tells_every_entry_once(year: Year) -> None:
    slides = timeline_slides(year, TOOLS)
    listed = [item for slide in slides if slide.drawing is None for item in slide.items]
    assert len(listed) == len(year.entries)


def test_each_kind_has_a_word_and_a_shape_of_its_own() -> None:
    shapes = [SHAPES[kind] for kind in KINDS]
    assert len(set(shapes)) == len(KINDS)
    assert all(outline_of(shape) for shape, _fill in shapes)
    assert len(set(kind_words().values())) == len(KINDS)


@pytest.mark.parametrize("number", [1, 2, 5])
def test_meetings_of_a_month_stand_side_by_side(number: int) -> None:
    drawing = timeline_drawing(meetings(number))
    assert drawing is not None
    found = marks(drawing, "session")
    assert len(found) == number
    ends = [mark.left + mark.width for mark in found]
    assert all(end <= mark.left for end, mark in zip(ends, found[1:], strict=False))


def test_more_than_find_room_become_a_bar_and_the_number_is_told() -> None:
    drawing = timeline_drawing(meetings(300))
    assert drawing is not None
    assert not marks(drawing, "session")
    assert [each for each in drawing.shapes if isinstance(each, Polygon)]
    assert "March (300)" in drawing.facts[0]


def test_a_year_with_nothing_in_it_is_not_drawn() -> None:
    assert timeline_drawing(a_year()) is None
    assert timeline_slides(a_year(), TOOLS) == ()
    assert timeline_drawing(a_year(Entry(day=None, kind="session"), year=UNDATED)) is None


def test_where_there_is_little_room_the_meetings_stay_and_all_is_told() -> None:
    year = a_year(
        Entry(day=date(2026, 3, 1), kind="session"),
        Entry(day=date(2026, 3, 1), kind="told", number=3),
    )
    for drawing in less(year):
        assert marks(drawing, "session")
        assert drawing.facts == facts(year)


def test_what_happened_on_29_february_stands_in_february() -> None:
    year = a_year(Entry(day=date(2024, 2, 29), kind="session", words="A leap"), year=2024)
    ((month, found),) = by_month(year)
    assert (month, tell(found[0], TOOLS).day) == (2, "29 February")


def test_a_promise_says_what_is_known_of_it_and_no_more() -> None:
    kept = Entry(
        day=date(2026, 3, 9), kind="kept", words="Mend the lift", made_on=date(2025, 11, 3)
    )
    told = tell(kept, TOOLS)
    assert told.in_one_breath == (
        "By 9 March. Promise kept: Mend the lift. Promised on 3 November 2025."
    )
    later = Entry(
        day=date(2025, 11, 3),
        kind="promised",
        words="Mend the lift",
        status="done",
        ended_on=date(2026, 3, 9),
    )
    assert tell(later, TOOLS).detail == "3 November · Promised · Kept by March 2026"
    dropped = Entry(
        day=date(2026, 3, 9), kind="changed", words="Kettle", status="dropped", why="There is one."
    )
    assert tell(dropped, TOOLS).detail == "By 9 March · Promise dropped · Because: There is one"


def test_a_rung_is_said_by_its_name_or_by_its_number() -> None:
    entry = Entry(
        day=date(2026, 6, 1), kind="settled", tool="ladder", item="lad.q1", agreed=3, goal=5
    )
    told = tell(entry, TOOLS)
    assert told.words == "We are here: 3 Informing"
    assert told.rest == ("We want to be here: 5 Engagement",)
    assert tell(entry, {}).words == "We are here: 3"


def test_the_newest_year_is_looked_at_unless_another_is_asked_for() -> None:
    assert chosen_year((2026, 2025), None) == 2026
    assert chosen_year((2026, 2025), 2025) == 2025
    assert chosen_year((2026, 2025), 1999) == 2026
    assert chosen_year((), 2026) is None
