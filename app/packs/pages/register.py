"""Registers on paper: a blank form to fill in by hand, and what the register holds."""

from datetime import date

from app.packs.document import Block, Card, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.opening import draft, opening
from app.packs.pages.promises import progress, table_of
from app.packs.pages.saying_back import how_to_add
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.dates import say_date
from app.workshops.room import RoomAction, RoomNote, RoomSession
from app.workshops.telling import (
    Together,
    grew_out_of,
    say_grown,
    say_outcome,
    told_together,
    with_the_same,
)

LONG_ANSWERS = frozenset({"what", "help_needed"})


def blank_register(tool: Tool) -> Document:
    """One entry with room to write under each of its fields; copy it for the next entry."""
    return Document(
        title=_(tool.title),
        blocks=(
            Paragraph(_(tool.purpose)),
            *_rules(tool),
            *(_field(item) for item in tool.of_kind("field")),
            *_said_and_done(tool),
        ),
        credit=_(tool.credit),
    )


def actions_held(room: RoomSession, tool: Tool) -> Document:
    """Every action of the session and of the one before it, each with all that is known."""
    blocks = (
        *_slips(_("From this meeting"), room.actions),
        *_slips(_("From the meeting before"), room.last_time),
    )
    nothing = Paragraph(_("No actions were written down."))
    return Document(
        title=_(tool.title),
        blocks=(*opening(room), *(blocks or (nothing,))),
        credit=_(tool.credit),
    )


def contributions_held(room: RoomSession, tool: Tool, today: date) -> Document:
    """What was said, and what has come of it so far: no idea is left out (inventory av.9)."""
    return Document(
        title=_(tool.title),
        short_title=_("What we said"),
        blocks=(
            *opening(room),
            *draft(room, today),
            *_said_and_what_came(room),
            *_agreed(room),
            *how_to_add(room, today),
            *_rules(tool),
        ),
        credit=_(tool.credit),
    )


def _rules(tool: Tool) -> tuple[Block, ...]:
    rules = tuple(_(item.text) for item in tool.of_kind("rule"))
    return (Heading(_("How we keep it"), level=2), ListBlock(rules)) if rules else ()


def _field(item: Item) -> Block:
    return WritingSpace(lines=3 if item.field in LONG_ANSWERS else 1, label=_(item.text))


def _said_and_done(tool: Tool) -> tuple[Block, ...]:
    """For a register whose entries come from the room, so that its file has no fields."""
    if tool.of_kind("field"):
        return ()
    return (
        Heading(_("One thing that was said"), level=2),
        WritingSpace(lines=4, label=_("What was said, in the person's own words")),
        WritingSpace(lines=4, label=_("What happened, or why it could not")),
        WritingSpace(lines=1, label=_("Who has been told, and when")),
    )


def _slips(heading: str, actions: tuple[RoomAction, ...]) -> tuple[Block, ...]:
    if not actions:
        return ()
    return (Heading(heading, level=2), *(_slip(action) for action in actions))


def _slip(action: RoomAction) -> Card:
    lines = (
        _("Lead: {who}").format(who=action.lead or _("to be asked")),
        _("By when: {day}").format(day=say_date(action.by_when) or _("no date yet")),
        _("Help needed: {help}").format(help=action.help_needed) if action.help_needed else "",
        _("How it is going: {words}").format(words=progress(action)),
    )
    return Card(title=action.what, text="\n".join(line for line in lines if line))


def _said_and_what_came(room: RoomSession) -> tuple[Block, ...]:
    blocks = [block for each in told_together(room) for block in _told(each, room)]
    return (*blocks,) or (Paragraph(_("Nothing was written down.")),)


def _told(together: Together, room: RoomSession) -> tuple[Block, ...]:
    """Where the same came of all of them it is said once, above them: never on another page."""
    heading = Heading(together.title, level=2, mark=together.mark)
    notes = with_the_same(room, together.notes)
    came = {say_outcome(note) for note in notes}
    if len(came) == 1 and len(notes) > 1:
        said = tuple(_lines(note, room) for note in notes)
        all_of_them = _("All of these: {what_came}").format(what_came=came.pop())
        return heading, Paragraph(all_of_them, strong=True), ListBlock(said)
    items = tuple("\n".join((_lines(note, room), say_outcome(note))) for note in notes)
    return heading, ListBlock(items)


def _lines(note: RoomNote, room: RoomSession) -> str:
    return "\n".join((note.text, *map(say_grown, grew_out_of(note, room.actions))))


def _agreed(room: RoomSession) -> tuple[Block, ...]:
    if not room.actions:
        return ()
    heading = Heading(_("What we agreed to do"), level=2)
    return heading, table_of(room.actions, room.held_on)
