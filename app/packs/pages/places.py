"""Where people placed themselves, on paper: everyone at once, sides only as they may be shown.

Never an average, and never whose place it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.packs.document import Block, Figure, Heading, ListBlock, Paragraph
from app.packs.pages.opening import in_one_piece
from app.words import _
from app.workshops.answers import answer_words
from app.workshops.content import Item, Tool, asked_before
from app.workshops.dates import say_date
from app.workshops.drawing import Drawing
from app.workshops.earlier_places import drawn_with_earlier
from app.workshops.ladder_drawing import ladder_drawing, places_of
from app.workshops.placing import Spreads
from app.workshops.room import RoomPlaces, RoomSession
from app.workshops.sentences import with_full_stop
from app.workshops.session import NotShared
from app.workshops.spread_drawing import hidden_said, moved_drawing, spread_drawing, too_few

_FEW = 2
"""With more drawings than this, their facts are not listed too: the numbers stand in them."""


def placed(room: RoomSession, tool: Tool | None, item: str, title: str) -> tuple[Block, ...]:
    """How many stand where on one item, and what the room settled about it."""
    places = room.places_on(item)
    before = room.places_on(asked_before(item)).spreads
    return (*spread_of(tool, places, title, before), *settled(tool, places))


def spread_of(
    tool: Tool | None, places: RoomPlaces, title: str, before: Spreads | None = None
) -> tuple[Block, ...]:
    """The drawing, or in a sentence why there is none. `before` stands beside it."""
    if places.spreads is None:
        return (Paragraph(_("Nobody has placed themselves here yet.")),)
    if places.spreads.everyone is None:
        return (Paragraph(too_few()),)
    answers = answers_of(tool, places)
    drawing = moved_drawing(title, answers, before, places.spreads)
    if drawing is not None:
        return (Figure(drawing),)
    drawing = _drawing(tool, places, places.spreads, title)
    if drawing is None:
        return ()
    listed = _lists_facts(tool)
    if listed or not places.spreads.some_hidden:
        return (Figure(drawing, listed=listed),)
    without = tuple(fact for fact in drawing.facts if fact != hidden_said())  # said once, below it
    figure = Figure(replace(drawing, facts=without), listed=listed)
    return figure, Paragraph(hidden_said())


def then_and_now(room: RoomSession, tool: Tool, item: str, title: str) -> tuple[Block, ...]:
    """What was settled about the same item at earlier meetings, drawn beside today's."""
    drawing = drawn_with_earlier(room, tool, item, title)
    if drawing is None:
        return ()
    heading = Paragraph(_("Then and now"), strong=True)
    return heading, Figure(drawing, listed=_lists_facts(tool))


def settled(tool: Tool | None, places: RoomPlaces) -> tuple[Block, ...]:
    """What was agreed, what is wanted and by when, and why; one line for each."""
    words = "\n".join((*we_are_here(tool, places), *we_want(tool, places), *because(places)))
    return (Paragraph(words),) if words else ()


def answers_of(tool: Tool | None, places: RoomPlaces) -> tuple[str, ...]:
    """What people chose from, numbered as on a ballot; its number alone where no word is known."""
    words = answer_words(tool, places.item)
    everyone = places.spreads.everyone if places.spreads else None
    asked = len(everyone.counts) if everyone else len(words)
    most = max(asked, len(words), places.agreed or 0, places.goal or 0)
    return tuple(
        _("{n} {rung}").format(n=number, rung=words[number - 1] if number <= len(words) else "")
        for number in range(1, most + 1)
    )


def not_shared(room: RoomSession, level: int) -> tuple[Block, ...]:
    """The parts that are not co-produced, each with why, and who was told."""
    if not room.not_shared:
        return ()
    heading = Heading(_("What we do not share"), level=level)
    return heading, ListBlock(tuple(map(_part, room.not_shared)))


def _lists_facts(tool: Tool | None) -> bool:
    return tool is None or len(tool.of_kind("rated")) <= _FEW


def is_ladder(tool: Tool | None) -> bool:
    return tool is not None and bool(tool.of_kind("rung"))


def rung_of(tool: Tool, number: int | None) -> Item | None:
    """The rung with that number, from 1 at the foot; None when there is none."""
    rungs = tool.of_kind("rung")
    return rungs[number - 1] if number and number <= len(rungs) else None


def _drawing(tool: Tool | None, places: RoomPlaces, spreads: Spreads, title: str) -> Drawing | None:
    if tool is not None and is_ladder(tool) and _all_on(tool, places):
        return ladder_drawing(tool, places_of(spreads, agreed=places.agreed, goal=places.goal))
    counted = len(spreads.everyone.counts) if spreads.everyone else 0
    return spread_drawing(title, answers_of(tool, places)[:counted], spreads)


def _all_on(tool: Tool, places: RoomPlaces) -> bool:
    """True while no place is beside the ladder as it is drawn today."""
    return len(answers_of(tool, places)) == len(tool.of_kind("rung"))


def we_are_here(tool: Tool | None, places: RoomPlaces) -> Iterator[str]:
    if places.agreed:
        here = answers_of(tool, places)[places.agreed - 1]
        yield with_full_stop(_("We are here: {answer}").format(answer=here))


def we_want(tool: Tool | None, places: RoomPlaces) -> Iterator[str]:
    if places.goal:
        goal = answers_of(tool, places)[places.goal - 1]
        yield with_full_stop(_("We want to be here: {answer}").format(answer=goal))
    if places.by_when:
        day = in_one_piece(say_date(places.by_when))
        yield _("By when: {day}.").format(day=day)


def because(places: RoomPlaces) -> Iterator[str]:
    if places.because:
        yield with_full_stop(_("Because: {why}").format(why=places.because))


def _part(part: NotShared) -> str:
    told = _("Who was told: {who}").format(who=part.told) if part.told else ""
    why = _("Why: {why}").format(why=part.why) if part.why else ""
    return "\n".join(with_full_stop(words) for words in (part.what, why, told) if words)
