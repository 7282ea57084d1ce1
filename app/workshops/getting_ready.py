"""Getting ready: what there is to do before a session, and how far each thing has come.

The first of the running order (inventory session-plan, sp.1), with what this laptop can see for
itself. A check that only a person can know about is ticked by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.words import _
from app.workshops.agreement import RESPECT
from app.workshops.session import Session, SessionDetails

CheckName = Literal[
    "when",
    "agreement",
    "access",
    "packs",
    "papers",
    "pay",
    "catch-up",
    "quiet-place",
    "wall",
    "backup",
]

BY_HAND: tuple[CheckName, ...] = ("access", "packs", "papers", "pay", "catch-up", "wall")
"""Ticked, by a person or when the thing is done here; the others are seen from what is written."""

ON_HOME: tuple[CheckName, ...] = ("agreement", "packs", "quiet-place", "backup")
"""The few that Home shows; trying the wall is offered beside them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to get ready, and whether it is."""

    name: CheckName
    done: bool


def checks(details: SessionDetails, *, backed_up: bool, agreed: bool) -> tuple[Check, ...]:
    """Everything to get ready, in the order in which people come to it. `agreed` is whether the
    group has agreed on its agreement, be it only so far."""
    seen: dict[CheckName, bool] = {
        "when": bool(details.held_on and details.starts and details.place),
        "agreement": agreed,
        "quiet-place": not cares_missing(details),
        "backup": backed_up,
    }
    return tuple(Check(name, seen.get(name, name in details.ready)) for name in words_of())


def is_agreed(session: Session) -> bool:
    """True when the group has agreed on the lines that open a session, be it only so far."""
    agreement = session.agreement_on(RESPECT)
    return agreement is not None and bool(agreement.editions)


def checks_on_home(details: SessionDetails, *, backed_up: bool, agreed: bool) -> tuple[Check, ...]:
    every = checks(details, backed_up=backed_up, agreed=agreed)
    found = {check.name: check for check in every}
    return tuple(found[name] for name in ON_HOME)


def cares_missing(details: SessionDetails) -> bool:
    """True while Pause and care cannot say where to go, or whom to talk to."""
    return not (details.quiet_place and details.someone_to_talk_to)


def ticked(ready: Iterable[str], name: CheckName, done: bool) -> tuple[str, ...]:
    """The ticks with that one put there or taken away; one nobody knows any more stays."""
    others = tuple(each for each in ready if each != name)
    return (*others, name) if done else others


def count_ready(found: Iterable[Check]) -> str:
    """How many are ready, without a word that anyone typed."""
    every = tuple(found)
    done = sum(check.done for check in every)
    return _("{n} of {all} things ready").format(n=done, all=len(every))


def say_check(check: Check) -> str:
    """As it is read aloud: "Print packs: not yet"."""
    thing = words_of()[check.name]
    return (_("{thing}: ready") if check.done else _("{thing}: not yet")).format(thing=thing)


def words_of() -> dict[CheckName, str]:
    """What each check is called, in the order in which people come to it."""
    return {
        "when": _("When and where"),
        "agreement": _("Agreement"),
        "access": _("Access check"),
        "packs": _("Print packs"),
        "papers": _("Papers out"),
        "pay": _("Pay page"),
        "catch-up": _("Catch-up offered"),
        "quiet-place": _("Quiet place"),
        "wall": _("Try the wall"),
        "backup": _("Back up"),
    }


def what_to_do() -> dict[CheckName, str]:
    """What each check asks of the person who gets things ready."""
    return {
        "when": _("People need to know the day, the time and the place."),
        "agreement": _("The lines that we read at the start. Change them until they are yours."),
        "access": _(
            "Check the place, and ask what helps people to take part. This ticks itself when "
            "every line was looked at and somebody sees to what is not right."
        ),
        "packs": _(
            "The invitation, and an envelope in case the laptop stops. "
            "This ticks itself when you print or save one."
        ),
        "papers": _("Everyone has the papers, in the form they can read."),
        "pay": _("Everyone knows what is paid, and how to ask for it."),
        "catch-up": _("Anyone who cannot come knows how to hear about it and add to it."),
        "quiet-place": _(
            "Where someone can go, and who they can talk to. Pause and care shows both."
        ),
        "wall": _("Put a sample on the screen, and read it from the farthest seat."),
        "backup": _("A copy of your notes beside them. Alongside also makes one when it closes."),
    }


def ticks() -> dict[CheckName, str]:
    """What a person says is so by ticking it."""
    return {
        "access": _("The place is checked, and we asked what helps"),
        "packs": _("The packs are printed"),
        "papers": _("The papers are out"),
        "pay": _("The pay page is out"),
        "catch-up": _("Catch-up is offered"),
    }
