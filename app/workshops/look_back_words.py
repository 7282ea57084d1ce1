"""What a look-back says, sentence by sentence."""

import re
from collections.abc import Mapping

from app.words import _, ngettext
from app.workshops.actions import say_action, say_status
from app.workshops.content import Tool
from app.workshops.dates import say_date
from app.workshops.earlier_places import say_earlier
from app.workshops.look_back import AgreedOn, Answered, LookBack, Meeting, Promised, Stood, ToTell
from app.workshops.sentences import with_full_stop
from app.workshops.session import NotShared
from app.workshops.telling import say_grown, say_outcome

Tools = Mapping[str, Tool]
_NUMBER = re.compile(r"\b(\d+) ")


def say_period(back: LookBack) -> str:
    """ "21 May 2026 to 21 November 2026" """
    if back.since is None:
        return _("Up to {day}").format(day=say_date(back.until))
    return _("{first} to {last}").format(first=say_date(back.since), last=say_date(back.until))


def in_short(back: LookBack) -> tuple[str, ...]:
    """The sum of it, in a few sentences. What is nothing is not said."""
    met, kept = len(back.met), len(back.going("done"))
    going, stuck = len(back.going("not begun", "going")), len(back.going("stuck"))
    changed = len(back.going("changed", "dropped"))
    said = (
        _count(met, ngettext("We met {n} time.", "We met {n} times.", met)),
        _count(kept, ngettext("{n} promise kept.", "{n} promises kept.", kept)),
        _count(
            going, ngettext("{n} promise still going on.", "{n} promises still going on.", going)
        ),
        _count(stuck, ngettext("{n} promise is stuck.", "{n} promises are stuck.", stuck)),
        _count(
            changed, ngettext("{n} promise changed or let go.", "{n} changed or let go.", changed)
        ),
        _count(back.past, ngettext("Past its day: {n}.", "Past their day: {n}.", back.past)),
        *(() if back.all_there else (_("These are our newest meetings. There were more."),)),
    )
    return tuple(_in_one_piece(each) for each in said if each) or (
        _("We have not met in this time."),
    )


def say_meeting(meeting: Meeting) -> str:
    """ "3 June 2026: 4 plus 1 review: the side room" """
    day, title = say_date(meeting.on), meeting.title or _("A meeting")
    return _("{day}: {title}").format(day=day, title=title) if day else title


def say_answered(one: Answered) -> tuple[str, ...]:
    """What was said, what was promised because of it, what came of it, and when it was told."""
    others = ""
    if one.others:
        others = ngettext("{n} more said the same.", "{n} more said the same.", one.others).format(
            n=one.others
        )
    told = one.note.told_on
    parts = (
        _said_on(one.note.text, one.meeting),
        others,
        *map(say_grown, one.grown),
        say_outcome(one.note),
        _("Told on {day}.").format(day=say_date(told)) if told else _("Not told yet."),
    )
    return tuple(part for part in parts if part)


def say_promised(one: Promised) -> tuple[str, ...]:
    """What was said, what was promised, and how it went: one chain, read as it stands."""
    said = (_("“{words}”").format(words=words) for words in one.said)
    day = say_date(one.meeting.on)
    agreed = _("We agreed on {day}:").format(day=day) if day else _("We agreed:")
    how = _("Now: {how}.").format(how=say_status(one.action))
    why = with_full_stop(one.action.why) if one.action.why else ""
    past = _("Its day has gone by.") if one.past else ""
    return tuple(
        part for part in (*said, f"{agreed} {say_action(one.action)}", how, why, past) if part
    )


def say_agreed(one: AgreedOn, tools: Tools) -> str:
    tool = tools.get(one.tool)
    title = _(tool.title) if tool else _("An agreement")
    words = _("{day}: {agreement}, agreed so far.") if one.so_far else _("{day}: {agreement}.")
    return words.format(day=say_date(one.on), agreement=title)


def say_stood(one: Stood, tools: Tools) -> str:
    """Then and now, the question first."""
    tool = tools.get(one.tool)
    days = [say_earlier(each, tool) for each in (one.then, one.now) if each is not None]
    return " ".join((one.question, *days)) if one.question else " ".join(days)


def say_not_shared(part: NotShared) -> str:
    told = _("We told: {who}").format(who=with_full_stop(part.told)) if part.told else ""
    why = with_full_stop(part.why) if part.why else ""
    return " ".join(each for each in (with_full_stop(part.what), why, told) if each)


def say_to_tell(one: ToTell) -> tuple[str, ...]:
    """Whose meeting it was, and how much waits."""
    answered, heard = say_untold(len(one.answered)), say_heard(one.heard)
    parts = (with_full_stop(say_meeting(one.meeting)), answered, heard)
    return tuple(part for part in parts if part)


def say_untold(number: int) -> str:
    """How many notes have an answer, and wait; "" for none."""
    words = ngettext(
        "{n} note has an answer that nobody was told.",
        "{n} notes have an answer that nobody was told.",
        number,
    )
    return _count(number, words)


def say_heard(number: int) -> str:
    """How many notes were only heard; "" for none."""
    words = ngettext(
        "{n} note was heard, with nothing to tell yet.",
        "{n} notes were heard, with nothing to tell yet.",
        number,
    )
    return _count(number, words)


def _said_on(text: str, meeting: Meeting) -> str:
    day = say_date(meeting.on)
    if not day:
        return _("Somebody said: “{words}”").format(words=text)
    return _("Said on {day}: “{words}”").format(day=day, words=text)


def _count(number: int, words: str) -> str:
    return words.format(n=number) if number else ""


def _in_one_piece(words: str) -> str:
    """A number stays with what it counts: alone at the end of a line it is easily missed."""
    return _NUMBER.sub("\\1\N{NO-BREAK SPACE}", words)
