"""What a session of placing came to: where we are now, the next step, and what it takes.

For the ladder, and for any other scale that a group rates itself on.
"""

from app.packs.document import Block, Card, Document, Heading, ListBlock, Paragraph
from app.packs.pages.opening import opening
from app.packs.pages.places import (
    because,
    is_ladder,
    not_shared,
    placed,
    rung_of,
    spread_of,
    then_and_now,
    we_want,
)
from app.packs.pages.promises import actions
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.room import RoomPlaces, RoomSession, RoomStep
from app.workshops.slides import word_of


def where_we_are(room: RoomSession, tool: Tool) -> Document:
    """The sum of it first, then how each of us sees it. Nobody is told off for a low rung."""
    return Document(
        title=_("Where we are, and the next step"),
        short_title=_("Where we are"),
        blocks=(
            *_what(room, tool),
            *opening(room),
            *(_ladder_in_short(room, tool) if is_ladder(tool) else ()),
            *_what_it_takes(room),
            *_how_we_see_it(room, tool),
            *_what_people_said(room),
            *not_shared(room, level=2),
        ),
        credit=room.credit,
    )


def _what(room: RoomSession, tool: Tool) -> tuple[Block, ...]:
    return (Paragraph(room.title or _(tool.title), strong=True),)


def _ladder_in_short(room: RoomSession, tool: Tool) -> tuple[Block, ...]:
    """The first thing asked is where we are; what it was settled with says where we go."""
    first = next(iter(_places(room)), None)
    now = room.places_on(first.question) if first else None
    if now is None or not now.agreed:
        return ()
    goal, at_the_top = "\n".join(we_want(tool, now)), now.agreed >= len(tool.of_kind("rung"))
    following = (
        (Paragraph(_("We are at the top. Now we keep it up.")),)
        if at_the_top
        else _rung(tool, now.agreed + 1, _("Rung {n}: {rung}"))
    )
    return (
        Heading(_("Now"), level=2),
        *_rung(tool, now.agreed, _("We are on rung {n}: {rung}")),
        *map(Paragraph, because(now)),
        Heading(_("The next rung"), level=2),
        *following,
        *((Paragraph(goal),) if goal else ()),
    )


def _what_it_takes(room: RoomSession) -> tuple[Block, ...]:
    """What people said it takes, and what will be done."""
    asked = (step for step in room.steps if step.kind == "plus-one")
    said = tuple(text for step in asked for text in _notes(room, step))
    listed = (ListBlock(said),) if said else ()
    _heading, *done = actions(room)
    return Heading(_("What it takes"), level=2), *listed, *done


def _how_we_see_it(room: RoomSession, tool: Tool) -> tuple[Block, ...]:
    heading = Heading(_("Where each of us stood"), level=2)
    nobody = Paragraph(_("Nobody has placed themselves here yet."))
    if all(room.places_on(step.question) == _none_on(step) for step in _places(room)):
        return heading, nobody
    return heading, *(block for step in _places(room) for block in _asked(room, tool, step))


def _places(room: RoomSession) -> tuple[RoomStep, ...]:
    return tuple(step for step in room.steps if step.kind == "place")


def _none_on(step: RoomStep) -> RoomPlaces:
    return RoomPlaces(item=step.question)


def _rung(tool: Tool, number: int | None, words: str) -> tuple[Block, ...]:
    rung = rung_of(tool, number)
    if rung is None:
        return ()
    return (Card(title=words.format(n=number, rung=_(rung.word)), text=_(rung.text)),)


def _asked(room: RoomSession, tool: Tool, step: RoomStep) -> tuple[Block, ...]:
    heading = Heading(_name_of(tool, step), level=3, mark=step.mark)
    item = _item(tool, step.question)
    says = (Paragraph(_(item.text)),) if item is not None and item.word else ()
    compared = then_and_now(room, tool, step.question, step.title)
    if is_ladder(tool) and step == _places(room)[0] and room.places_on(step.question).agreed:
        shown = spread_of(tool, room.places_on(step.question), step.title)
        return heading, *says, *shown, *compared
    return heading, *says, *placed(room, tool, step.question, step.title), *compared


def _name_of(tool: Tool, step: RoomStep) -> str:
    item = _item(tool, step.question)
    return _(item.name) if item is not None else word_of(step)


def _item(tool: Tool, item_id: str) -> Item | None:
    return next((item for item in tool.items if item.id == item_id), None)


def _what_people_said(room: RoomSession) -> tuple[Block, ...]:
    """Under each question that anyone spoke to, in their words."""
    blocks: list[Block] = []
    for step in room.steps:
        notes = _notes(room, step) if step.kind in ("question", "place") else ()
        if notes:
            blocks += [Heading(step.title, level=3, mark=step.mark), ListBlock(notes)]
    return (Heading(_("What people said"), level=2), *blocks) if blocks else ()


def _notes(room: RoomSession, step: RoomStep) -> tuple[str, ...]:
    return tuple(note.text for note in room.notes_under(step.question) if not note.parked)
