"""The organiser's note that goes with the record, in a file of its own: it quotes nobody."""

from datetime import date

from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    TickBox,
    WritingSpace,
)
from app.packs.pages.opening import in_one_piece, made_up
from app.packs.pages.saying_back import how_to_add
from app.words import _, ngettext
from app.workshops.dates import say_day
from app.workshops.room import RoomSession


def cover_note(room: RoomSession, today: date) -> Document:
    warning = (made_up(),) if room.made_up else ()
    return Document(
        title=_("With your record"),
        blocks=(
            *warning,
            Paragraph(_("Hello,")),
            Paragraph(_here_it_is(room)),
            Paragraph(_("Thank you for what you said, wrote or listened to.")),
            Heading(_("What comes with this note"), level=2),
            ListBlock(_what_comes(room)),
            *how_to_add(room, today),
            *_another_way(),
            Heading(_("Who this comes from"), level=2),
            WritingSpace(lines=1, label=_("My name")),
            WritingSpace(lines=1, label=_("How to reach me")),
        ),
    )


def _here_it_is(room: RoomSession) -> str:
    if room.held_on is None:
        return _("Here is the record of our meeting.")
    day = in_one_piece(say_day(room.held_on))
    return _("Here is the record of our meeting on {day}.").format(day=day)


def _what_comes(room: RoomSession) -> tuple[str, ...]:
    agreed = len(room.actions)
    actions = ngettext("The thing we agreed to do", "The {n} things we agreed to do", agreed)
    return (
        *((actions.format(n=agreed),) if agreed else ()),
        _("What we said, without names"),
        _("What is still open"),
        _("What the hard words mean"),
    )


def _another_way() -> tuple[Block, ...]:
    return (
        Heading(_("Would you like it another way?"), level=2),
        Paragraph(_("Tick what would help, and give this back. We will do our best.")),
        TickBox(_("Larger letters, or paper of another colour")),
        TickBox(_("A file that I can read on a computer or phone")),
        TickBox(_("Someone to read it to me, or to call me")),
        TickBox(_("Easy Read, braille, or another language")),
        WritingSpace(lines=1, label=_("Something else")),
    )
