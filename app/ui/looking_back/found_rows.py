"""What was found as rows of a list: the words, where and when, what happened, and who was told."""

from __future__ import annotations

from app.ui.looking_back.filters import kind_words
from app.ui.parts.notes import ListedNote
from app.words import _, ngettext
from app.workshops.actions import say_status
from app.workshops.dates import say_date
from app.workshops.finding import places
from app.workshops.room import RoomAction
from app.workshops.said import line_of, note_of, say_told
from app.workshops.searching import Found, Search
from app.workshops.sentences import with_capital, with_full_stop
from app.workshops.telling import say_grown, say_outcome

AT_MOST = 50
"""Results shown at once, the newest; more words find fewer."""


def found_row(found: Found, search: Search) -> ListedNote:
    words = line_of(found)
    lines = (_where(found), *_happened(found), *_besides(found, search))
    return ListedNote(
        found.entity_id,
        words,
        "plus1" if found.entity_type == "action" else found.mark,
        "\n".join(line for line in lines if line),
        places(words, search.sought),
    )


def how_many(search: Search) -> str:
    if search.too_few:
        return _("Fewer than four were seen from that side: they are not shown apart.")
    number = len(search.found)
    if not number:
        return _("Nothing found. Try fewer words, or the beginning of one.")
    if number > AT_MOST:
        found = _("The newest {n}. There are more: another word finds fewer.").format(n=AT_MOST)
    else:
        found = ngettext("{n} found, newest first", "{n} found, newest first", number)
        found = found.format(n=number)
    return " ".join((*map(_put_right, search.instead), found))


def _put_right(slip: tuple[str, str]) -> str:
    typed, shown = slip
    return _("Nothing with “{typed}”. Showing “{shown}”.").format(typed=typed, shown=shown)


def _where(found: Found) -> str:
    kind = found.question
    if found.entity_type != "contribution":
        kind = with_capital(kind_words()[found.entity_type])
    private = _("Only you see this") if found.visibility != "room" else ""
    title = "" if found.entity_type == "session" else found.session_title
    facts = (kind, say_date(found.held_on), title, found.place, private)
    return " · ".join(fact for fact in facts if fact)


def _happened(found: Found) -> tuple[str, ...]:
    """What came of a note and whether people were told; how an action is going."""
    if found.entity_type == "action":
        return tuple(map(_how_it_goes, found.promises))
    if found.entity_type != "contribution":
        return ()
    grown = tuple(map(say_grown, found.promises))
    if found.visibility != "room" and not found.outcome:
        return grown  # nobody is to be told
    for_room, answered = found.visibility == "room", bool(found.outcome)
    told = say_told(found.told_on, found.told_how, answered=answered) if for_room else ""
    return " ".join(part for part in (say_outcome(note_of(found)), told) if part), *grown


def _how_it_goes(action: RoomAction) -> str:
    """How it is going and why, who leads, by when."""
    facts = (
        _("Now: {how}.").format(how=say_status(action)),
        with_full_stop(action.why) if action.why else "",
        _("Lead: {who}.").format(who=action.lead or _("to be asked")),
        _("By {day}.").format(day=say_date(action.by_when)) if action.by_when else "",
    )
    return " ".join(fact for fact in facts if fact)


def _besides(found: Found, search: Search) -> tuple[str, ...]:
    """What else was written of it, where the words were found there."""
    waits = found.aside if places(found.aside, search.sought) else ""
    shown = ("contribution", "action", "line", "not_shared")
    also = "" if found.entity_type in shown else found.also
    if not places(also, search.sought):
        also = ""
    return (
        _("Why it waits: {words}").format(words=with_full_stop(waits)) if waits else "",
        also.replace("\n", " · "),
    )
