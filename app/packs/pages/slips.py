"""Small paper to cut out: sticky notes, slips for a box, a slip for what comes to mind later."""

from app.packs.document import (
    Block,
    Choice,
    Document,
    ListBlock,
    PageBreak,
    Paragraph,
    Slip,
    SlipPart,
    WritingSpace,
)
from app.packs.pages.opening import in_one_piece, made_up
from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import say_day
from app.workshops.room import RoomSession
from app.workshops.running_order import settled_from
from app.workshops.sentences import with_capital, with_full_stop


def sticky_sheets(tool: Tool) -> Document:
    """A sheet for each question, with its mark on every note."""
    asked = tool.of_kind("question", "plus-one")
    return Document(
        title=_("Sticky notes to cut out"),
        short_title=_("Sticky notes"),
        blocks=(
            Paragraph(_("There is a sheet for each question. Cut along the dashed lines.")),
            ListBlock(
                (
                    _("Write one thing on each note. You can draw too."),
                    _("You need not write your name. You can ask someone to write for you."),
                    _("You can pass."),
                )
            ),
            *(
                block
                for item in asked
                for block in _sheet_of_notes(with_capital(_(item.word or item.text)), item.mark)
            ),
        ),
    )


def slips(room: RoomSession | None) -> Document:
    """Slips for a box: whoever passes puts one in as well, so nobody can tell who wrote."""
    return Document(
        title=_("Slips for the box"),
        blocks=(
            *_warning(room),
            ListBlock(
                (
                    _("Give everyone a slip and the same kind of pen."),
                    _("Put the box where people can reach it, away from everybody's eyes."),
                    _("Everyone folds a slip and puts it in, written on or empty."),
                    _("Mix them before anyone reads them out."),
                ),
                ordered=True,
            ),
            PageBreak(),
            Slip(
                _("For the box"),
                (
                    Paragraph(
                        _(
                            "Write or draw one thing. To pass, leave it empty and put it in"
                            " all the same. No name needed."
                        )
                    ),
                    WritingSpace(lines=3, label=_("I want to say")),
                ),
                copies=2,
                down=2,
            ),
        ),
    )


def feedback_slips(tool: Tool) -> Document:
    """Words to tick and no names; the slip for a call goes into another box (inventory 49)."""
    contacts = tool.of_kind("contact")
    return Document(
        title=_(tool.title),
        blocks=(
            Paragraph(_(tool.purpose)),
            ListBlock(
                (
                    _("Cut along the dashed lines. Give everyone a slip before they leave."),
                    _("Put a box by the door, and a second one for people who want a call."),
                    _("Nobody writes a name. Count the slips when everyone has gone."),
                ),
                ordered=True,
            ),
            PageBreak(),
            Slip("", _asked(tool), copies=2, down=2),
            *(block for item in contacts for block in (PageBreak(), _contact_slip(_(item.text)))),
        ),
        credit=_(tool.credit),
    )


def _asked(tool: Tool) -> tuple[SlipPart, ...]:
    rated = (
        Choice(_(item.text), tuple(_(answer.text) for answer in tool.answers_to(item.id)))
        for item in tool.of_kind("rated")
    )
    own_words = (WritingSpace(lines=1, label=_(item.text)) for item in tool.of_kind("open"))
    how = Paragraph(_("Tick what fits, or leave it out. No name needed."))
    return (how, *rated, *own_words)


def _contact_slip(asked: str) -> Slip:
    """Kept apart, so that a name never lies beside an answer."""
    parts = (
        Paragraph(_("This goes into the other box. It is kept apart from your answers.")),
        WritingSpace(lines=1, label=_("Who to call, and how")),
        WritingSpace(lines=1, label=_("A good time")),
    )
    return Slip(asked, parts, copies=2, down=2)


def add_later(room: RoomSession | None) -> Document:
    """How to add something or take something back, to take home."""
    return Document(
        title=_("Something to add later?"),
        blocks=(
            *_warning(room),
            ListBlock(
                (
                    _("Cut along the dashed lines. Give everyone one as they leave."),
                    _("When one comes back, add the words or take them back, that day if you can."),
                    _("Then tear the slip up."),
                ),
                ordered=True,
            ),
            PageBreak(),
            Slip(_("Something to add, or take back?"), _add_or_take_back(room), copies=2, down=2),
        ),
    )


def _add_or_take_back(room: RoomSession | None) -> tuple[Paragraph | WritingSpace, ...]:
    until = f"{_until_when(room)} {_('You can take your own words back at any time.')}"
    if room is not None and room.how_to_add:
        to_whom: Paragraph | WritingSpace = Paragraph(with_full_stop(room.how_to_add))
    else:
        to_whom = WritingSpace(lines=1, label=_("Give this to, or call:"))
    room_to_write = WritingSpace(lines=2, label=_("What I want to add, or take back"))
    return Paragraph(until), to_whom, room_to_write


def _until_when(room: RoomSession | None) -> str:
    """Until the seventh day after the meeting: by then the record is settled."""
    day = room.draft_until if room is not None else None
    if day is None and room is not None and room.held_on is not None:
        day = settled_from(room.held_on)
    if day is None:
        return _("You can add something in the seven days after we met.")
    return _("You can add something until {day}.").format(day=in_one_piece(say_day(day)))


def _sheet_of_notes(word: str, mark: str) -> tuple[Block, ...]:
    return PageBreak(), Slip(word, mark=mark, copies=6, down=3, across=2)


def _warning(room: RoomSession | None) -> tuple[Block, ...]:
    return (made_up(),) if room is not None and room.made_up else ()
