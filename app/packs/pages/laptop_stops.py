"""If the laptop stops: an envelope made the night before, with all it takes to carry on by hand."""

from collections.abc import Mapping

from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    TickBox,
    WritingSpace,
)
from app.packs.pages.agreement import lines_of, title_of_agreement
from app.packs.pages.blank_of import sheets_inside
from app.packs.pages.opening import made_up
from app.packs.pages.show_cards import a_set_of_cards
from app.words import _
from app.workshops.content import USUAL_TOOL, Tool
from app.workshops.room import RoomSession, RoomStep
from app.workshops.slides import slide_for


def laptop_stops(room: RoomSession, tools: Mapping[str, Tool]) -> Document:
    """The script, the agreement, the sheets, the cards and the back-up slip, in that order."""
    warning = (made_up(),) if room.made_up else ()
    return Document(
        title=_("If the laptop stops"),
        blocks=(
            *warning,
            *_the_envelope(),
            *_when_it_happens(),
            *_what_to_say(room),
            PageBreak(),
            Heading(title_of_agreement(room), level=2),
            *lines_of(room),
            *sheets_inside(tools.get(room.tool, tools[USUAL_TOOL]), room),
            *a_set_of_cards(room),
            *_back_up_slip(),
        ),
        credit=room.credit,
    )


def _the_envelope() -> tuple[Block, ...]:
    return (
        Paragraph(_("Make this envelope the night before. Then nobody has to remember anything.")),
        Heading(_("What goes into it"), level=2),
        TickBox(_("These pages, with what to say")),
        TickBox(_("Our agreement")),
        TickBox(_("A sheet for each question")),
        TickBox(_("The cards, cut out: a set for each person")),
        TickBox(_("The back-up slip, filled in")),
        TickBox(_("Felt-tip pens, tape, and a clock that needs no plug")),
    )


def _when_it_happens() -> tuple[Block, ...]:
    return (
        PageBreak(),
        Heading(_("When it happens"), level=2),
        ListBlock(
            (
                _("Say: “The laptop has stopped. That is all right. We go on with paper.”"),
                _("Hang up the sheets, or lay them on the tables. Give out pens."),
                _("Go on where you were. The words to read out are below."),
                _("Write what people say in their own words, without names."),
                _("At the end, gather the sheets and keep them with the back-up slip."),
            ),
            ordered=True,
        ),
    )


def _what_to_say(room: RoomSession) -> tuple[Block, ...]:
    heading = Heading(_("What to say, step by step"), level=2)
    steps = (block for step in room.steps for block in _script_of(room, step))
    return heading, *steps


def _script_of(room: RoomSession, step: RoomStep) -> tuple[Block, ...]:
    return Heading(step.title, level=3, mark=step.mark), Paragraph(_aloud(room, step))


def _aloud(room: RoomSession, step: RoomStep) -> str:
    """What the wall would have said; what only the day can fill in is read from its sheet."""
    by_kind = {
        "agreement": _("This is our agreement. I will read it out. Is there anything to change?"),
        "question": _("Think first. Then say it, write it, or tell one person. You can pass."),
        "plus-one": _("What will we do? Who leads? By when? What help is needed?"),
        "read-back": _("I will read out what we agreed to do. Tell me where it is not right."),
    }
    words = by_kind.get(step.kind, "")
    if step.question:
        return f"{step.spoken or step.title}\n{words}"
    return words or slide_for(room, step.id).spoken


def _back_up_slip() -> tuple[Block, ...]:
    return (
        PageBreak(),
        Heading(_("Back-up slip"), level=2),
        Paragraph(_("All that was typed before the laptop stopped is kept on it.")),
        WritingSpace(lines=1, label=_("Whose laptop it is:")),
        WritingSpace(lines=1, label=_("Where the newest backup is:")),
        WritingSpace(lines=1, label=_("Who can open it:")),
        Heading(_("Afterwards"), level=3),
        ListBlock(
            (
                _("Start the laptop again, or open the backup on another one."),
                _("Open this session, and type up the sheets one after the other."),
                _("Read it back to someone who was there."),
                _("Keep the paper until then. After that, shred it or lock it away."),
            ),
            ordered=True,
        ),
    )
