"""Hard words and letters on a page of their own, with room for the group's own words."""

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.hard_words import all_letters, all_words, meanings_in
from app.packs.pages.opening import made_up
from app.words import _
from app.workshops.room import RoomSession


def words_page(room: RoomSession | None) -> Document:
    """Those that this session uses come first; then all the others."""
    used = meanings_in(_said_in(room)) if room is not None else ()
    warning = (made_up(),) if room is not None and room.made_up else ()
    return Document(
        title=_("Hard words and letters"),
        blocks=(
            *warning,
            Paragraph(_("Anyone may ask “what does that mean?” at any time.")),
            *_under(_("In our notes"), used),
            *_under(_("Words"), _others(all_words(), used)),
            *_under(_("Letters"), _others(all_letters(), used)),
            *_our_own(),
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


def _our_own() -> tuple[Block, ...]:
    """Choosing words is part of sharing power (inventory preferred-words)."""
    return (
        Heading(_("Our own words"), level=2),
        WritingSpace(lines=2, label=_("What we like to be called")),
        WritingSpace(lines=2, label=_("Our words for the work and the place")),
        WritingSpace(lines=2, label=_("Words we do not use here, and what we say instead")),
        WritingSpace(lines=2, label=_("More words to explain")),
    )
