"""What belongs to the whole group: its agreement, and a year's actions on one page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from app.packs.document import Block, Document, Heading, Paragraph
from app.packs.pages.agreement import agreement
from app.packs.pages.guided import title_of
from app.packs.pages.opening import made_up
from app.packs.pages.promises import table_of
from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import say_date
from app.workshops.room import RoomAction, RoomSession
from app.workshops.session import Group
from app.workshops.taken import OrganiserNote, TakenAgreement


def agreement_page(held: TakenAgreement, newest: RoomSession) -> Document:
    """As it stands now, whatever it said when the group last met."""
    return agreement(replace(newest, agreement=held.now))


class Promised(NamedTuple):
    """The actions of one meeting, and nothing else of it: a year of whole meetings is too much."""

    meeting: str
    held_on: date | None
    actions: tuple[RoomAction, ...]


def actions_page(group: Group, year: int | None, meetings: Sequence[Promised]) -> Document:
    """The actions of each meeting of a year."""
    title = _("Actions from {year}").format(year=year) if year else _("Actions")
    blocks: list[Block] = [made_up()] if group.made_up else []
    if group.name:
        blocks.append(Paragraph(group.name))
    for each in meetings:
        day = say_date(each.held_on)
        heading = _("{day}: {title}").format(day=day, title=each.meeting) if day else each.meeting
        blocks += [Heading(heading, 2), table_of(each.actions, each.held_on)]
    return Document(title=title, blocks=tuple(blocks))


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
