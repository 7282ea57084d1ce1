"""What belongs to the whole group: its agreement, and a year's actions on one page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.packs.document import Block, Document, Heading, Paragraph
from app.packs.pages.agreement import agreement
from app.packs.pages.guided import title_of
from app.packs.pages.opening import made_up
from app.packs.pages.promises import table_of
from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import say_date
from app.workshops.room import RoomSession
from app.workshops.taken import OrganiserNote, TakenAgreement


def agreement_page(held: TakenAgreement, newest: RoomSession) -> Document:
    """As it stands now, whatever it said when the group last met."""
    return agreement(replace(newest, agreement=held.now))


def actions_page(year: int | None, meetings: Sequence[tuple[str, RoomSession]]) -> Document:
    """The actions of each meeting of a year; each comes with the title of its meeting."""
    title = _("Actions from {year}").format(year=year) if year else _("Actions")
    blocks: list[Block] = []
    for name, room in meetings:
        day = say_date(room.held_on)
        blocks += [
            Heading(f"{day}: {name}" if day else name, 2),
            table_of(room.actions, room.held_on),
        ]
    whose = tuple(Paragraph(room.group_name) for _name, room in meetings[:1] if room.group_name)
    warning = (made_up(),) if any(room.made_up for _name, room in meetings[:1]) else ()
    return Document(title=title, blocks=(*warning, *whose, *blocks))


def name_of_meeting(room: RoomSession, tools: Mapping[str, Tool]) -> str:
    return " ".join(title_of(room, tools).split())


def organiser_page(notes: Sequence[tuple[str, OrganiserNote]]) -> Document:
    """Each note with the day and name of its meeting."""
    blocks: list[Block] = [Paragraph(_("These notes are for the organiser. Do not give them out."))]
    last = ""
    for name, note in notes:
        if name != last:
            blocks.append(Heading(name, 2))
        last = name
        blocks.append(Paragraph(note.text))
    return Document(title=_("For the organiser only"), blocks=tuple(blocks))
