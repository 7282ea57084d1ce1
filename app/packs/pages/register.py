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
    blocks: list[Block] = [Heading(_("What we said"), level=2), *_said(room)]
    blocks += [Heading(_("What happened"), level=2), _happened(room)]
    return Document(
        title=_(tool.title),
        short_title=_("What we said"),
        blocks=(
            *opening(room),
            *draft(room, today),
            *blocks,
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


def _said(room: RoomSession) -> list[Block]:
    blocks: list[Block] = []
    titles = {step.question: step for step in room.steps if step.question}
    for question in dict.fromkeys(note.question for note in room.notes):
        step = titles.get(question)
        title, mark = (step.title, step.mark) if step else (_("Other notes"), "")
        blocks.append(Heading(title, level=3, mark=mark))
        blocks.append(ListBlock(tuple(_heard(note) for note in room.notes_under(question))))
    return blocks or [Paragraph(_("Nothing was written down."))]


def _heard(note: RoomNote) -> str:
    if not note.parked:
        return note.text
    return "\n".join((note.text, _("We will come back to this.")))


def _happened(room: RoomSession) -> Block:
    if not room.actions:
        return Paragraph(_("No actions were written down."))
    return table_of(room.actions, room.held_on)
