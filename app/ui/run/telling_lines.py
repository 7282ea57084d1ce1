"""What somebody who cannot see the screen is told of an agreement's lines, and of places."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.run.agreeing import Agreeing
from app.ui.run.placing import Placing
from app.words import _, ngettext
from app.workshops.sentences import aloud


@dataclass(frozen=True, slots=True)
class Looked:
    """The lines that are looked at, as they are said; all of it is for the room."""

    words: str = ""
    starters: tuple[str, ...] = ()
    """Ways to begin in a blank: their numbers are keys."""
    warning: str = ""
    kept: frozenset[str] = frozenset()
    offered: tuple[int, str] = (0, "")
    """What was put into the writing line to be changed, and how often anything was."""


def looked_at(agreeing: Agreeing) -> Looked:
    shown, whole = agreeing.shown, agreeing.whole
    if shown is None or whole is None:
        return Looked()
    rows = [_numbered(number, text) for number, (text, _aside) in enumerate(shown.rows, 1)]
    sentence = "" if shown.starters else shown.sentence
    return Looked(
        words=aloud(shown.heading, shown.line, *rows, sentence),
        starters=shown.starters,
        warning=shown.warning,
        kept=frozenset(line.id for line in whole.lines if line.status == "kept"),
        offered=agreeing.alone.offered,
    )


def became(before: Looked, now: Looked) -> str:
    """Lines that are kept now and were not: Enter keeps a whole page, and is easily pressed."""
    number = len(now.kept - before.kept) if before.words else 0
    return ngettext("{n} line kept.", "{n} lines kept.", number).format(n=number) if number else ""


def besides(before: Looked, now: Looked) -> str:
    """What the wall does not say: ways to begin, and what a line that is left out is needed for."""
    starters = now.starters if now.starters != before.starters else ()
    said = [_numbered(number, words) for number, words in enumerate(starters, 1)]
    begin = _("Or press a number to begin with one of these:") if said else ""
    offered = now.offered[1] if now.offered[0] > before.offered[0] else ""
    in_line = _("In the writing line, to change: {words}").format(words=offered) if offered else ""
    return aloud(in_line, begin, *said, now.warning if now.warning != before.warning else "")


def places_in(placing: Placing) -> tuple[tuple[str, str], ...]:
    """How many are in, while they come in; nothing while somebody else has the laptop."""
    view = placing.view
    if view is None or not view.asking or placing.handing:
        return ()
    return tuple((line.item, aloud(line.how_many, line.check)) for line in view.lines)


def _numbered(number: int, words: str) -> str:
    return f"{number}. {words}"
