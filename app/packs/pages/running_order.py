"""The running order on paper: to plan a session by hand, and as this session will go."""

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, TickBox
from app.packs.pages.opening import opening
from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import say_time
from app.workshops.room import RoomSession, RoomStep


def blank_plan(tool: Tool) -> Document:
    """Every part of a session from before to after, with a box to tick as it is done."""
    blocks: list[Block] = [Paragraph(_(tool.purpose))]
    for section in tool.sections:
        blocks.append(Heading(_(section.title), level=2))
        blocks += [TickBox(_(item.text)) for item in section.items]
    return Document(title=_(tool.title), blocks=tuple(blocks), credit=_(tool.credit))


def plan_of(room: RoomSession) -> Document:
    """What will happen, in turn, with the few clock times that are set."""
    return Document(
        title=_("What will happen"),
        blocks=(
            *opening(room),
            Paragraph(_("You can pass on anything, and step out at any time. No reason needed.")),
            steps_in_turn(room),
        ),
        credit=room.credit,
    )


def steps_in_turn(room: RoomSession) -> ListBlock:
    """Each step, with its clock time where one is set."""
    return ListBlock(tuple(_line(room, step) for step in room.steps), ordered=True)


def _line(room: RoomSession, step: RoomStep) -> str:
    times = {"welcome": room.starts, "break": room.break_at, "thanks": room.finishes}
    moment = times.get(step.kind)
    if step.kind == "break" and room.break_at and room.back_at:
        return _("{step}, from {start} to {end}").format(
            step=step.title, start=say_time(room.break_at), end=say_time(room.back_at)
        )
    if step.kind == "thanks" and moment:
        return _("{step}. We finish at {time}.").format(step=step.title, time=say_time(moment))
    if not moment:
        return step.title
    return _("{step}, at {time}").format(step=step.title, time=say_time(moment))
