"""A canary in every private field: none of them may reach the room, the wall or any page."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.packs.document import Document
from app.packs.pages.file_names import file_name
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.styles import STYLES
from app.workshops import agreement_slides, feedback, slides, slides_of_themes
from app.workshops.agreement import RESPECT, Agreement, Edition, Line, Worry
from app.workshops.looking import Look
from app.workshops.room import RoomSession, RoomStep, room_view
from app.workshops.session import VIEWS_OF, WAYS_IN, Photo, Session, SessionDetails, Tally, Theme
from app.workshops.slides import Slide
from tests.workshops.making import QUESTIONS, TODAY, action, agreed, note, review, tools

TOOLS = tools()
CANARY = "canary-never-shown"
ROOM_FIELDS = {
    field.name for field in dataclasses.fields(RoomSession) if field.name not in ("notes", "steps")
}

AGREEING = [tool for tool in ("four-plus-one", RESPECT, "disagreement-plan") if tool in TOOLS]
THEMES = ["", "seen", "secret"]
canaries = st.integers(0, 10_000).map(lambda number: f"{CANARY}-{number}")
"""Typed words with the canary in them; the number keeps hypothesis from reusing one."""
statuses = st.sampled_from(["not begun", "going", "done", "stuck", "changed", "dropped"])
seen = st.text(alphabet="abc ", min_size=1, max_size=12).filter(str.strip)


@st.composite
def notes(draw: Callable[..., object]) -> object:
    """A note with a canary wherever the room may not look, whatever its own words."""
    visibility = draw(st.sampled_from(["room", "organiser", "private"]))
    return note(
        draw(st.sampled_from([*QUESTIONS, "fpo.plus1", "gone.q9"])),  # type: ignore[arg-type]
        draw(seen) if visibility == "room" else draw(canaries),  # type: ignore[arg-type]
        way_in=draw(st.one_of(canaries, st.sampled_from(WAYS_IN))),
        view_of=draw(st.one_of(canaries, st.sampled_from(VIEWS_OF))),
        reason=draw(canaries),
        status=draw(st.sampled_from(["open", "parked"])),
        visibility=visibility,
        told_how=draw(canaries),
        theme=draw(st.sampled_from(["", "seen", "gone"] if visibility == "room" else THEMES)),
        same_as=draw(st.sampled_from(["", "n-secret"])),
    )


@st.composite
def actions(draw: Callable[..., object]) -> object:
    """An action whose lead is private, and whose shown name is too until the person says yes."""
    agreed = draw(st.booleans())
    return action(
        draw(seen),  # type: ignore[arg-type]
        lead=draw(canaries),
        shown_as=draw(seen) if agreed else draw(canaries),
        agreed=agreed,
        status=draw(statuses),
        came_from=(draw(canaries),),
    )


counts = st.one_of(
    st.tuples(*[st.integers(0, 1)] * 3), st.tuples(*[st.integers(0, 90)] * 4), st.just(())
)


@st.composite
def tallies(draw: Callable[..., object]) -> object:
    """Counts of any item of the feedback form, often of too few slips to be shown."""
    item = draw(st.sampled_from([*feedback.RATED, feedback.OPEN, feedback.CONTACT]))
    return Tally(id=f"t-{item}", session_id="a", item=item, counts=draw(counts))  # type: ignore[arg-type]


@st.composite
def agreements(draw: Callable[..., object], tool: str) -> Agreement:
    """Lines kept, waiting and left out; what is left out and who worries is nobody else's."""
    statuses = st.sampled_from(["", "kept", "left out"])
    lines: list[Line] = []
    for number, status in enumerate(draw(st.lists(statuses, max_size=9))):  # type: ignore[arg-type]
        out = status == "left out"
        lines.append(
            Line(
                id=f"l{number}",
                agreement_id=tool,
                text=draw(canaries if out else seen),  # type: ignore[arg-type]
                fill=draw(canaries if out else st.just("")),  # type: ignore[arg-type]
                rank=f"{number:02d}",
                status=status,  # type: ignore[arg-type]
            )
        )
    kept = tuple(line for line in lines if line.status == "kept")
    return Agreement(
        id=tool,
        group_id="g",
        tool=tool,
        lines=tuple(lines),
        editions=draw(st.sampled_from([(), (Edition(id="e", on=TODAY, lines=kept),)])),  # type: ignore[arg-type]
        worries=(Worry(id="w", line_id="l0", text=draw(canaries)),),  # type: ignore[arg-type]
        initials=(draw(canaries),),  # type: ignore[arg-type]
        how_many=draw(st.sampled_from([None, 9])),  # type: ignore[arg-type]
    )


@st.composite
def sessions(draw: Callable[..., object]) -> Session:
    whole = review()
    return replace(
        whole,
        status=draw(st.sampled_from(["planned", "running", "finished"])),  # type: ignore[arg-type]
        details=replace(
            whole.details,
            private_note=draw(canaries),  # type: ignore[arg-type]
            ready=(draw(canaries),),  # type: ignore[arg-type]
        ),
        steps=tuple(
            replace(
                step,
                prompt=draw(canaries),  # type: ignore[arg-type]
                status=draw(st.sampled_from(["waiting", "visited", "left"])),  # type: ignore[arg-type]
            )
            for step in whole.steps
        ),
        contributions=(
            note("fpo.q1", draw(canaries), id="n-secret", visibility="private", theme="secret"),  # type: ignore[arg-type]
            *draw(st.lists(notes(), max_size=6)),  # type: ignore[arg-type]
        ),
        themes=(
            Theme(id="seen", session_id="a", title=draw(seen), rank="a"),  # type: ignore[arg-type]
            Theme(id="secret", session_id="a", title=draw(canaries), rank="b"),  # type: ignore[arg-type]
        ),
        actions=tuple(draw(st.lists(actions(), max_size=3))),  # type: ignore[arg-type]
        last_time=tuple(draw(st.lists(actions(), max_size=3))),  # type: ignore[arg-type]
        tallies=(
            Tally(id="t", session_id="a", item=draw(canaries), counts=(9, 9)),  # type: ignore[arg-type]
            *draw(st.lists(tallies(), max_size=9)),  # type: ignore[arg-type]
        ),
        agreements=(draw(agreements(RESPECT)), draw(agreements("disagreement-plan"))),  # type: ignore[arg-type]
        tool=draw(st.sampled_from(AGREEING)),  # type: ignore[arg-type]
        photos=(Photo(id="p", session_id="a", question=draw(canaries)),),  # type: ignore[arg-type]
        finished_on=draw(st.sampled_from([None, TODAY])),  # type: ignore[arg-type]
    )


@given(sessions())
def test_no_private_word_reaches_the_room(session: Session) -> None:
    assert CANARY not in repr(room_view(session))


@given(sessions())
def test_no_private_word_reaches_any_slide(session: Session) -> None:
    for slide in every_slide(room_view(session)):
        assert CANARY not in repr(slide)


@given(sessions())
def test_no_private_word_reaches_any_page_or_file_name(session: Session) -> None:
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session))
    for page in PAGES.values():
        assert CANARY not in said_by(build(page, sources))
        for style in STYLES.values():
            assert CANARY not in file_name(page, sources.room, style, "pdf")


@given(sessions())
def test_no_count_of_fewer_than_four_and_no_wish_for_a_call_reaches_the_room(
    session: Session,
) -> None:
    shown = room_view(session).feedback
    assert {spread.item for spread in shown.spreads} <= set(feedback.RATED)
    assert all(sum(spread.counts) >= 4 for spread in shown.spreads)


def test_how_many_want_a_call_is_on_no_page() -> None:
    told = replace(
        review(),
        tallies=(
            Tally(id="t", session_id="a", item=feedback.CONTACT, counts=(7919,)),
            Tally(id="u", session_id="a", item="sf.2", counts=(3001, 0, 0, 1)),
        ),
    )
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(told))
    said = [said_by(build(page, sources)) for page in PAGES.values()]
    assert any("3001" in page for page in said)
    assert not any("7919" in page for page in said)


def test_the_canary_would_be_noticed() -> None:
    """The tests above can fail: a canary in a field for the room is found by each of them."""
    told = replace(review(), contributions=(note("fpo.q1", CANARY),))
    room = room_view(told)
    sources = Sources(tools=TOOLS, today=TODAY, room=room)
    assert CANARY in repr(room)
    assert any(CANARY in repr(slide) for slide in every_slide(room))
    assert CANARY in said_by(build(PAGES["record"], sources))


def test_the_canary_would_be_noticed_in_a_line_that_is_kept() -> None:
    kept = replace(review(), finished_on=None, agreements=(agreed(CANARY),))
    assert any(CANARY in repr(slide) for slide in every_slide(room_view(kept)))


def test_the_room_has_no_field_for_anything_private() -> None:
    private = {"private_note", "how_many", "ready", "contributions", "tallies", "photos", "group"}
    assert ROOM_FIELDS.isdisjoint(private)
    assert "private_note" in {field.name for field in dataclasses.fields(SessionDetails)}


def every_slide(room: RoomSession) -> Iterator[Slide]:
    for step in room.steps:
        yield slides.slide_for(room, step.id)
        yield slides.slide_for(room, step.id, notes=True)
        yield slides.between(step)
        yield from every_slide_of_themes(room, step.id)
    yield from every_slide_of_lines(room, replace(room.steps[0], kind="lines"))
    yield from every_slide_of_lines(room, replace(room.steps[0], kind="agreement"))
    yield slides.overview(room)
    yield slides.actions(room)
    yield slides.pause(room)
    yield slides.pens_down()
    yield slides.covered()


def every_slide_of_themes(room: RoomSession, step_id: str) -> Iterator[Slide]:
    yield slides_of_themes.all_themes(room, step_id)
    for theme in ("seen", "secret"):
        yield slides_of_themes.one_theme(room, step_id, theme)
    for note_id in ("n-secret", *(each.id for each in room.notes)):
        yield slides_of_themes.where_does_it_go(room, step_id, note_id)


def every_slide_of_lines(room: RoomSession, step: RoomStep) -> Iterator[Slide]:
    looks = [Look(page=page, more=more) for page in range(2) for more in (False, True)]
    looks += [Look(stage="line", line_id=f"l{number}") for number in range(3)]
    for look in (*looks, Look(stage="end")):
        yield agreement_slides.lines_slide(room, step, look)


def said_by(document: Document) -> str:
    return "\n".join((document.title, document.credit, *map(words_of, document.blocks)))
