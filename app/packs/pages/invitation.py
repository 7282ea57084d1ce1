"""The invitation: all that someone needs before they say yes, in the order they ask for it."""

from collections.abc import Mapping, Sequence

from app.packs.document import Block, Document, Heading, PageBreak, Paragraph, WritingSpace
from app.packs.pages.agreement import lines_of, title_of_agreement
from app.packs.pages.guided import title_of
from app.packs.pages.hard_words import explained
from app.packs.pages.opening import made_up, when
from app.packs.pages.pay import pay_and_costs
from app.packs.pages.running_order import steps_in_turn
from app.packs.pages.what_helps_me import slip_of_needs
from app.words import _
from app.workshops.content import Tool
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession, RoomStep
from app.workshops.sentences import with_full_stop

ENCLOSED_FROM = 24
"""From this size the agreement is a sheet of its own: inside, it would be lost between pages."""
NEEDS = "access-needs"
"""The tool whose slip goes with it."""
_LINES = 4


def invitation(
    room: RoomSession, tools: Mapping[str, Tool], points: float, own: Sequence[OwnWord] = ()
) -> Document:
    """In the order of an invitation (screens, Packs)."""
    enclosed = points >= ENCLOSED_FROM
    body = (
        *_when_and_where(room),
        *_what_will_happen(room, enclosed),
        *_questions(room),
        *(() if enclosed else _our_agreement(room)),
        PageBreak(),
        Heading(_("What helps me"), level=2),
        *slip_of_needs(tools[NEEDS]),
        PageBreak(),
        *pay_and_costs(),
    )
    what = title_of(room, tools)
    return Document(
        title=_("You are invited"),
        blocks=(*_welcome(room, what, tools.get(room.tool)), *body, *explained(what, body, own)),
        credit=room.credit,
    )


def _welcome(room: RoomSession, what: str, tool: Tool | None) -> tuple[Block, ...]:
    warning = (made_up(),) if room.made_up else ()
    whose = _("This comes from {group}.").format(group=room.group_name) if room.group_name else ""
    words = f"{whose} {_('We would like you to come.')}".strip()
    return *warning, Paragraph(what, strong=True), Paragraph(words), *_about(room, tool)


def _when_and_where(room: RoomSession) -> tuple[Block, ...]:
    facts = (
        when(room),
        room.place,
        _("Toilets: {where}").format(where=room.toilets) if room.toilets else "",
        _("Tea and coffee: {where}").format(where=room.refreshments) if room.refreshments else "",
        _("Quiet place: {place}").format(place=room.quiet_place) if room.quiet_place else "",
    )
    known = "\n".join(fact for fact in facts if fact)
    return (
        Heading(_("When and where"), level=2),
        *((Paragraph(known),) if known else ()),
        *(() if when(room) else (WritingSpace(lines=1, label=_("When:")),)),
        *(() if room.place else (WritingSpace(lines=1, label=_("Where:")),)),
        WritingSpace(lines=1, label=_("To ask anything before the day:")),
    )


def _about(room: RoomSession, tool: Tool | None) -> tuple[Block, ...]:
    lines = (
        _what_we_will_do(tool).format(what=room.about) if room.about else "",
        _("Our aim: {aim}").format(aim=room.aim) if room.aim else "",
    )
    known = "\n".join(with_full_stop(line) for line in lines if line)
    return (Paragraph(known),) if known else ()


def _what_we_will_do(tool: Tool | None) -> str:
    """An agreement is made, a place is checked, people place themselves; a review looks back."""
    if tool is not None and tool.of_kind("rung"):
        return _("We will find where we are on the ladder with: {what}")
    words = {
        "guided": _("We will look back at: {what}"),
        "agreement": _("We will make our agreement for: {what}"),
        "checklist": _("We will check how easy it is to come and join in: {what}"),
        "scale": _("We will see where we all stand on: {what}"),
    }
    return words.get(tool.engine if tool else "guided", _("It is about: {what}"))


def _what_will_happen(room: RoomSession, enclosed: bool) -> tuple[Block, ...]:
    on_its_own = _("Our agreement comes with this letter, on a sheet of its own.")
    return (
        Heading(_("What will happen"), level=2),
        Paragraph(
            _(
                "You can come late, leave early, or step out."
                " You can pass on anything. No reason needed."
            )
        ),
        steps_in_turn(room),
        *((Paragraph(on_its_own),) if enclosed else ()),
    )


def _questions(room: RoomSession) -> tuple[Block, ...]:
    asked = tuple(step for step in room.steps if step.question)
    if not asked:
        return ()
    return (
        PageBreak(),
        Heading(_("The questions, with room to write"), level=2),
        Paragraph(_("You need not write anything. If you do, you need not write your name.")),
        Paragraph(f"{_('Bring it with you, or send it.')} {room.how_to_add}".strip()),
        *(block for step in asked for block in _room_to_write(step)),
    )


def _room_to_write(step: RoomStep) -> tuple[Block, ...]:
    last = step.kind == "plus-one"
    when_asked = (Paragraph(_("We come to this one last, when we have heard the others.")),)
    return (
        Heading(step.title, level=3, mark=step.mark),
        *(when_asked if last else ()),
        WritingSpace(lines=_LINES, label="", again=step.title),
    )


def _our_agreement(room: RoomSession) -> tuple[Block, ...]:
    return Heading(title_of_agreement(room), level=2), *lines_of(room)
