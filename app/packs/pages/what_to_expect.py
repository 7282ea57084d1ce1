"""What to expect: an insert for the invitation, from what was found at the place.

What nobody has looked at is asked for, never promised.
"""

from datetime import date

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.opening import in_one_piece, made_up, when
from app.words import _
from app.workshops.access import Found
from app.workshops.content import Tool
from app.workshops.dates import say_date, say_times
from app.workshops.room import RoomSession
from app.workshops.sentences import with_full_stop
from app.workshops.what_to_expect import GETTING_IN, LIGHTS, QUIET, TOILETS, WhatToExpect


def what_to_expect(room: RoomSession, place: WhatToExpect | None, tool: Tool) -> Document:
    """In the order of the day: finding it, coming in, being there, and whom to ring."""
    known = place or WhatToExpect()
    return Document(
        title=_("What to expect"),
        blocks=(
            *((made_up(),) if room.made_up else ()),
            *_when(room),
            *_finding_it(room, known),
            *_part(_("Coming in"), known, tool, GETTING_IN),
            *_part(_("Toilets"), known, tool, TOILETS, room.toilets),
            *_part(_("Lights and sound"), known, tool, LIGHTS),
            *_part(_("A quiet place"), known, tool, QUIET, room.quiet_place),
            *_breaks(room),
            *_who_to_ring(),
            *_looked_on(known.looked_on),
        ),
        credit=_(tool.credit),
    )


def _when(room: RoomSession) -> tuple[Block, ...]:
    return (Paragraph(when(room), strong=True),) if when(room) else ()


def _finding_it(room: RoomSession, place: WhatToExpect) -> tuple[Block, ...]:
    where = (place.name or room.place, place.address)
    said = "\n".join(words for words in where if words)
    how = place.map_note
    return (
        Heading(_("Finding it"), level=2),
        *((Paragraph(said),) if said else (WritingSpace(lines=2, label=_("Where:")),)),
        Paragraph(how) if how else WritingSpace(lines=4, label=_("How to find it, or a map:")),
    )


def _part(
    heading: str, place: WhatToExpect, tool: Tool, items: tuple[str, ...], where: str = ""
) -> tuple[Block, ...]:
    """What was found, in the checklist's words; a line to fill in where nothing is known."""
    known = {item.id: _(item.text) for item in tool.of_kind("check")}
    said = tuple(
        _said(known[item], place.found_at(item))
        for item in items
        if item in known and place.found_at(item) not in ("", "not needed")
    )
    lines = (*((with_full_stop(where),) if where else ()), *said)
    return (
        Heading(heading, level=2),
        ListBlock(lines)
        if lines
        else WritingSpace(lines=1, label=_("Please ask us, or write it here:")),
    )


def _said(line: str, found: Found) -> str:
    """What is not so says that first: nobody reads half a sentence and comes for nothing."""
    beside = {
        "yes": "{line}",
        "partly": _("Only partly: {line}"),
        "no": _("Not so here: {line} Tell us if you need it."),
    }
    unknown = _("We do not know yet: {line} Please ask us.")
    return beside.get(found, unknown).format(line=with_full_stop(line))


def _breaks(room: RoomSession) -> tuple[Block, ...]:
    there_is = (
        _("There is a break from {times}.").format(times=say_times(room.break_at, room.back_at))
        if room.break_at
        else _("There is a break in the middle.")
    )
    tea = _("Tea and coffee: {where}").format(where=room.refreshments) if room.refreshments else ""
    lines = (
        there_is,
        *((with_full_stop(tea),) if tea else ()),
        _("You can step out at any time, and come back or not. No reason needed."),
    )
    return Heading(_("Breaks"), level=2), ListBlock(lines)


def _who_to_ring() -> tuple[Block, ...]:
    return (
        Heading(_("Who to ring"), level=2),
        WritingSpace(lines=1, label=_("If you are lost, late, or want to ask something:")),
        WritingSpace(lines=1, label=_("The person who meets you at the door:")),
    )


def _looked_on(day: date | None) -> tuple[Block, ...]:
    if day is None:
        return ()
    words = _("We looked at this place on {day}. Tell us if it is not so when you come.")
    return (Paragraph(words.format(day=in_one_piece(say_date(day)))),)
