"""Hard words and letters on a page of their own, with room for the group's own words."""

from collections.abc import Sequence

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.hard_words import all_letters, all_words, meanings_in, own_meanings
from app.packs.pages.opening import made_up
from app.words import _
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession


def words_page(room: RoomSession | None, own: Sequence[OwnWord] = ()) -> Document:
    """The group's own come first, then those that this session uses, then all the others."""
    theirs = own_meanings(own)
    used = meanings_in(_said_in(room), own) if room is not None else ()
    warning = (made_up(),) if room is not None and room.made_up else ()
    return Document(
        title=_("Hard words and letters"),
        blocks=(
            *warning,
            Paragraph(_("Anyone may ask “what does that mean?” at any time.")),
            *_under(_("Our own words"), theirs),
            *_under(_("Words we do not use here"), _what_we_say_instead(own)),
            *_under(_("In our notes"), _others(used, theirs)),
            *_under(_("Words"), _others(all_words(own), used)),
            *_under(_("Letters"), _others(all_letters(own), used)),
            *_our_own(_("More words of our own") if own else _("Our own words")),
        ),
    )


def _said_in(room: RoomSession) -> str:
    notes = (note.text for note in room.notes)
    actions = (f"{action.what} {action.help_needed}" for action in (*room.actions, *room.last_time))
    return "\n".join((room.title, room.about, room.aim, *room.agreement.lines, *notes, *actions))


def _others(every: tuple[str, ...], used: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in every if line not in used)


def _under(heading: str, lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (Heading(heading, level=2), ListBlock(lines)) if lines else ()


def _what_we_say_instead(own: Sequence[OwnWord]) -> tuple[str, ...]:
    line = _("{word}: we say “{instead}”.")
    return tuple(line.format(word=one.word, instead=one.instead) for one in own if one.instead)


def _our_own(heading: str) -> tuple[Block, ...]:
    """Choosing words is part of sharing power (inventory preferred-words)."""
    return (
        Heading(heading, level=2),
        WritingSpace(lines=2, label=_("What we like to be called")),
        WritingSpace(lines=2, label=_("Our words for the work and the place")),
        WritingSpace(lines=2, label=_("Words we do not use here, and what we say instead")),
        WritingSpace(lines=2, label=_("More words to explain")),
    )
