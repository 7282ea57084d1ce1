"""A welcome for someone new: what this group is, what it agreed, and how to have a say in it."""

from collections.abc import Sequence

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.agreement import lines_of, title_of_agreement, warning, when_agreed
from app.packs.pages.hard_words import explained
from app.packs.pages.opening import in_one_piece
from app.words import _
from app.workshops.agreement import NewSince
from app.workshops.dates import say_date
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession
from app.workshops.sentences import with_full_stop


def newcomer(room: RoomSession, new: NewSince | None, own: Sequence[OwnWord] = ()) -> Document:
    """What is new since they joined is said where it is known when they did."""
    body = (
        *_what_this_group_is(room),
        *_our_agreement(room),
        *_what_is_new(new),
        *_change_a_line(room),
        *_you_can_pass(),
        *_who_to_ask(room),
    )
    return Document(
        title=_("Welcome"),
        blocks=(
            *warning(room),
            Paragraph(_("We are glad that you are here. This sheet is yours to keep.")),
            *body,
            *explained("", lines_of(room), own),
        ),
    )


def _what_this_group_is(room: RoomSession) -> tuple[Block, ...]:
    facts = (
        room.group_name,
        _("Our aim: {aim}").format(aim=room.aim) if room.aim else "",
        _("We talk about: {what}").format(what=room.about) if room.about else "",
    )
    known = "\n".join(with_full_stop(fact) for fact in facts if fact)
    return (
        Heading(_("What this group is"), level=2),
        *((Paragraph(known),) if known else ()),
        *(() if room.aim else (WritingSpace(lines=2, label=_("What we are here to do:")),)),
    )


def _our_agreement(room: RoomSession) -> tuple[Block, ...]:
    return (
        Heading(title_of_agreement(room), level=2),
        Paragraph(_("This is how we treat each other. It holds for everyone, managers too.")),
        *lines_of(room),
        *when_agreed(room.agreement),
    )


def _what_is_new(new: NewSince | None) -> tuple[Block, ...]:
    if new is None:
        return ()
    joined = _("You joined on {day}.").format(day=in_one_piece(say_date(new.day)))
    parts = (
        *_listed(_("These lines are new:"), new.added),
        *_listed(_("These lines have changed:"), tuple(_was_and_is(*pair) for pair in new.changed)),
        *_listed(_("These lines were left out:"), new.left_out),
    )
    if not parts:
        joined = f"{joined} {_('Nothing has changed since then.')}"
    heading = Heading(_("What is new since you joined"), level=2)
    return heading, Paragraph(joined), *parts


def _listed(words: str, lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (Paragraph(words, strong=True), ListBlock(lines)) if lines else ()


def _was_and_is(was: str, now: str) -> str:
    return "\n".join((_("Before: {line}").format(line=was), _("Now: {line}").format(line=now)))


def _change_a_line(room: RoomSession) -> tuple[Block, ...]:
    ways = (
        _("Say so when we meet. We read the agreement at the start of each meeting."),
        _("Tell one person, who says it for you."),
        _("Write it down. You need not write your name."),
    )
    where = (Paragraph(with_full_stop(room.how_to_add)),) if room.how_to_add else ()
    return (
        Heading(_("If you want to change a line"), level=2),
        Paragraph(_("You can ask at any time, and on your first day too.")),
        ListBlock(ways),
        *where,
    )


def _you_can_pass() -> tuple[Block, ...]:
    return (
        Heading(_("You can pass"), level=2),
        ListBlock(
            (
                _("You can pass on anything. No reason needed."),
                _("You can come late, leave early, or step out."),
                _("Nobody has to tell their story."),
            )
        ),
    )


def _who_to_ask(room: RoomSession) -> tuple[Block, ...]:
    known = room.someone_to_talk_to
    person = (Paragraph(_("In a meeting: {who}").format(who=with_full_stop(known))),)
    return (
        Heading(_("Who to ask"), level=2),
        *(person if known else ()),
        WritingSpace(lines=2, label=_("Before or after a meeting:")),
    )
