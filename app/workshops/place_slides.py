"""The slides of a place step: the question with its rule first, and then where we stand."""

from dataclasses import replace
from types import MappingProxyType

from app.words import _
from app.workshops.answers import numbered_answers
from app.workshops.content import Tool, asked_before
from app.workshops.dates import say_date
from app.workshops.drawing import Drawing
from app.workshops.held_places import settles_on
from app.workshops.ladder_drawing import ladder_drawing, places_of
from app.workshops.placing import Spreads
from app.workshops.room import RoomPlaces, RoomSession, RoomStep
from app.workshops.sentences import aloud
from app.workshops.slides import Slide, word_of
from app.workshops.spread_drawing import moved_drawing, spread_drawing, too_few


def place_slide(
    room: RoomSession, step: RoomStep, tool: Tool | None = None, *, notes: bool = False
) -> Slide:
    """The question; once everybody's places are in, and `notes`, where we stand.

    `tool` is what people read and choose from; nothing in it was typed by anyone.
    """
    shown = room.places_on(step.question)
    if notes and shown.spreads is not None:
        return _where_we_stand(room, step, tool, shown.spreads)
    return _ask(step, tool)


def small_sides_rule() -> str:
    """Said before anyone places themselves (screens.md, decision 7; inventory ladder, Data)."""
    return _(
        "A side with fewer than four people here is never shown apart. You need not say a side."
    )


def in_private() -> str:
    return _("Place yourself in private. Nobody sees it till all are in.")


def say_settled(tool: Tool | None, places: RoomPlaces) -> tuple[str, ...]:
    """What the room settled: where we are, where we want to be, by when, and why."""
    answers = numbered_answers(tool, places.item)
    said: list[str] = []
    if places.agreed and places.agreed <= len(answers):
        said.append(_("We are here: {answer}.").format(answer=answers[places.agreed - 1]))
    if places.goal and places.goal <= len(answers):
        goal = answers[places.goal - 1]
        by_when = say_date(places.by_when)
        words = (
            _("We want to be here by {day}: {answer}.")
            if by_when
            else _("We want to be here: {answer}.")
        )
        said.append(words.format(day=by_when, answer=goal))
    if places.because:
        said.append(_("Because: {why}").format(why=places.because))
    return tuple(said)


def _ask(step: RoomStep, tool: Tool | None) -> Slide:
    """Read aloud, it is the rule, the question and that anyone may pass; what each rung means is
    read with its own page."""
    rest = _("You can pass.")
    lines = (small_sides_rule(), f"{in_private()} {rest}")
    return Slide(
        kind="place",
        mark=step.mark,
        label=_("Place yourself"),
        title=step.title,
        lines=lines,
        items=_choices(tool, step.question),
        drawing=ladder_drawing(tool) if tool and tool.of_kind("rung") else None,
        spoken=aloud(small_sides_rule(), in_private(), step.title, rest),
        together=True,
    )


def _choices(tool: Tool | None, item: str) -> tuple[str, ...]:
    """What there is to choose from; and what each rung of a ladder means, the highest first."""
    numbered = numbered_answers(tool, item)
    rungs = tool.of_kind("rung") if tool else ()
    if len(rungs) != len(numbered):
        return numbered
    told = tuple(
        _("{rung}. {means}").format(rung=name, means=_(rung.text))
        for name, rung in zip(numbered, rungs, strict=True)
    )
    return told[::-1]


def _where_we_stand(
    room: RoomSession, step: RoomStep, tool: Tool | None, spreads: Spreads
) -> Slide:
    """Everyone and the sides at once, as a drawing with its facts, and what was settled.

    Its title is short, so that the drawing is what is seen first.
    """
    settled = replace(room.places_on(settles_on(tool, step.question)), item=step.question)
    before = room.places_on(asked_before(step.question)).spreads
    drawing = places_drawing(tool, step, spreads, settled, before)
    few = () if drawing else (too_few(),)
    lines = (*few, *say_settled(tool, settled))
    facts = drawing.facts if drawing else ()
    return Slide(
        kind="places",
        mark=step.mark,
        title=word_of(step),
        lines=lines,
        drawing=drawing,
        less=_less(tool, step, spreads, settled),
        spoken=aloud(step.title, *lines, *facts),
    )


def _less(
    tool: Tool | None, step: RoomStep, spreads: Spreads, settled: RoomPlaces
) -> tuple[Drawing, ...]:
    """Without what was settled, which is told in words; and then without the sides."""
    apart = places_drawing(tool, step, spreads, RoomPlaces(item=step.question))
    alone = replace(spreads, sides=MappingProxyType({}), some_hidden=False)
    together = places_drawing(tool, step, alone, RoomPlaces(item=step.question))
    shown = (apart if settled.agreed or settled.goal else None, together if spreads.sides else None)
    return tuple(drawing for drawing in shown if drawing)


def places_drawing(
    tool: Tool | None,
    step: RoomStep,
    spreads: Spreads,
    settled: RoomPlaces,
    before: Spreads | None = None,
) -> Drawing | None:
    """How many stand where; None when there are too few people to show.

    `before` is where they stood when it was asked the first time, to see what has moved.
    """
    if spreads.everyone is None:
        return None
    if tool is not None and tool.of_kind("rung"):
        return ladder_drawing(tool, places_of(spreads, agreed=settled.agreed, goal=settled.goal))
    numbers = tuple(str(number) for number in range(1, len(spreads.everyone.counts) + 1))
    answers = numbered_answers(tool, step.question) or numbers
    moved = moved_drawing(step.title, answers, before, spreads)
    return moved or spread_drawing(step.title, answers, spreads)
