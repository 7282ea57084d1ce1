"""The slides of an agreement: a few of its lines, one alone, what we agreed, and how it opens."""

from app.words import _, ngettext
from app.workshops.agreement import BLANK, RESPECT, RoomAgreement, RoomLine
from app.workshops.for_today import starter_agreement
from app.workshops.looking import Look, agreement_of, begin, line_of, lines_on
from app.workshops.room import RoomSession, RoomStep
from app.workshops.sentences import aloud
from app.workshops.slides import Slide


def opening(room: RoomSession, _step: RoomStep | None = None) -> Slide:
    """What opens every session: our agreement, or lines to go on with until there is one."""
    own = room.agreement.lines
    lines = own or starter_agreement()
    title = title_of(room.agreement, _("Our agreement")) if own else _("For today")
    return _list(title, lines, _("Anything to change?"))


def lines_slide(room: RoomSession, step: RoomStep, look: Look | None = None) -> Slide:
    """What everyone sees while the lines are looked at; without a `look`, where we would go on."""
    tool = room.tool if step.kind == "lines" else RESPECT
    agreement = agreement_of(room, tool)
    look = (look or begin(agreement, tool)).within(agreement)
    name = _("Our agreement") if tool == RESPECT else step.title
    if look.stage == "end":
        return _agreed(agreement, name)
    line = line_of(look, agreement)
    return _one_line(line, name) if line else _page(look, agreement)


def title_of(agreement: RoomAgreement, name: str) -> str:
    """Its name, which says when not all of it is settled."""
    return name if agreement.state == "agreed" else _("{name} so far").format(name=name)


def say_how_many(number: int) -> str:
    return ngettext("{n} of us agrees.", "{n} of us agree.", number).format(n=number)


def _list(title: str, lines: tuple[str, ...], foot: str, label: str = "") -> Slide:
    spoken = aloud(title, *lines, foot)
    return Slide(
        kind="agreement",
        title=title,
        label=label,
        items=lines,
        foot=foot,
        spoken=spoken,
        together=True,
    )


def _page(look: Look, agreement: RoomAgreement) -> Slide:
    """Nothing but the lines and what is asked: four lines need all the room there is."""
    items = tuple(
        f"{number}. {line.text}" for number, line in enumerate(lines_on(look, agreement), 1)
    )
    title = _("Any line you want to talk about?")
    spoken = aloud(title, *items, _("Say its number. If nobody does, we keep them."))
    return Slide(kind="lines", title=title, items=items, spoken=spoken, together=True)


def _one_line(line: RoomLine, name: str) -> Slide:
    asked = _("Keep it, change it, or leave it out?")
    lines = (_("What shall we put in the blank?"),) if line.is_blank else (asked,)
    return Slide(
        kind="line",
        label=name,
        title=line.text,
        lines=lines,
        foot=_("You can pass."),
        spoken=aloud(line.text.replace(BLANK, _("(a blank)")), *lines),
    )


def _agreed(agreement: RoomAgreement, name: str) -> Slide:
    """All that is kept; whether we agree, or how many of us do."""
    settled = agreement.state in ("agreed", "agreed so far")
    foot = _("Do we agree?")
    if settled:
        foot = say_how_many(agreement.how_many) if agreement.how_many else ""
    if agreement.lines:
        return _list(title_of(agreement, name), agreement.lines, foot)
    words = _("No line is kept yet.")
    return Slide(kind="agreement", title=name, lines=(words,), spoken=aloud(name, words))
