"""What both layouts show of an agreement while it is made: lines by number, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.actions import actions
from app.words import _, ngettext
from app.workshops.agreement import BLANK, RoomLine, still_blank
from app.workshops.looking import Stage, lines_on, pages_of, parts
from app.workshops.sentences import with_capital

if TYPE_CHECKING:
    from app.ui.run.agreeing import Agreeing


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeShown:
    """One moment of an agreement that is made. All of it is for the room."""

    stage: Stage
    heading: str
    aloud: str
    """What the facilitator says."""
    rows: tuple[tuple[str, str], ...] = ()
    """Lines by number, each with what is to be said of it."""
    line: str = ""
    """The line that stands by itself."""
    starters: tuple[str, ...] = ()
    """Ways to begin in a blank, by number."""
    label: str = ""
    """What the writing line is for."""
    offers: tuple[tuple[str, str], ...] = ()
    """Names of deeds, each with the words on its button."""
    digits: str = ""
    """Which numbers are keys while nothing is written."""
    sentence: str = ""
    warning: str = ""


def shown(agreeing: Agreeing) -> AgreeShown:
    made = {"page": _page, "line": _line, "end": _end}[agreeing.look.stage]
    return made(agreeing)


def _page(agreeing: Agreeing) -> AgreeShown:
    look, agreement = agreeing.look, agreeing.agreement
    lines = lines_on(look, agreement)
    total = len(pages_of(agreement, more=look.more))
    where = _("page {number} of {total}").format(number=look.page + 1, total=total)
    where = where if look.more else with_capital(where)
    return AgreeShown(
        stage="page",
        heading=_("More lines: {page}").format(page=where) if look.more else where,
        aloud=_("Read the lines aloud. Then ask: any line you want to talk about?"),
        rows=tuple((line.text, _said_of(line)) for line in lines),
        label=_("A line of your own, or Enter to keep these."),
        offers=(
            ("agree:keep", _("Keep these")),
            *_back_and_more(agreeing),
            *((("agree:agreed", _("To the end")),) if _nothing_waits(agreeing) else ()),
        ),
        digits="".join(str(number + 1) for number in range(len(lines))),
        warning=_warning(agreeing),
    )


def _line(agreeing: Agreeing) -> AgreeShown:
    line = agreeing.alone.line
    may_fill = line is not None and line.has_blank and bool(line.fill or not agreeing.alone.fills)
    starters = agreeing.alone.starters
    return AgreeShown(
        stage="line",
        heading=_("One line"),
        aloud=_("Read it aloud. Then ask: keep it, change it, or leave it out?"),
        line=agreeing.alone.shown.text if agreeing.alone.shown else "",
        starters=starters,
        label=_label(agreeing),
        offers=(
            ("agree:keep", _("Keep it")),
            ("agree:change", _("Change its words")),
            *((("agree:fill", _fill_words(agreeing)),) if may_fill else ()),
            ("agree:leave", _("Leave it out")),
            ("agree:back", _("Back to the page")),
        ),
        digits="".join(str(number + 1) for number in range(len(starters))),
        sentence=_("Or begin with one of these, and change it:") if starters else "",
        warning=_warning(agreeing),
    )


def _end(agreeing: Agreeing) -> AgreeShown:
    return AgreeShown(
        stage="end",
        heading=_("What we agree"),
        aloud=_("Read it out. Then ask: do we agree?"),
        label=_("How many of us agree? Or a line of your own."),
        offers=(
            ("agree:agreed", _("Agreed")),
            ("agree:so_far", _("Agreed so far")),
            *_back_and_more(agreeing),
        ),
        sentence=" ".join(filter(None, (_how_far(agreeing), _blanks(agreeing), _rest(agreeing)))),
        warning=_warning(agreeing),
    )


def _back_and_more(agreeing: Agreeing) -> tuple[tuple[str, str], ...]:
    look = agreeing.look
    offers: list[tuple[str, str]] = []
    if agreeing.can_go_back:
        words = _("Back to the lines") if look.stage == "end" else _("Back")
        offers.append(("agree:back", words))
    if not look.more and parts(agreeing.agreement)[1]:
        offers.append(("agree:more", actions()["agree:more"].words))
    return tuple(offers)


def _label(agreeing: Agreeing) -> str:
    line = agreeing.alone.line
    if agreeing.alone.fills:
        if line is not None and line.fill:
            return _("Other words for the blank, or Enter to keep it.")
        return _("What goes in the blank? Enter puts it there.")
    if line is not None and line.has_blank:
        return _("Its new words; {blank} is the blank. Enter keeps them.").format(blank=BLANK)
    return _("Its new words, or Enter to keep it.")


def _fill_words(agreeing: Agreeing) -> str:
    line = agreeing.alone.line
    filled = line is not None and line.fill
    return _("Change what is in the blank") if filled else actions()["agree:fill"].words


def _said_of(line: RoomLine) -> str:
    if line.is_blank and line.must:
        return _("Has a blank that must be filled")
    if line.is_blank:
        return _("Has a blank")
    return _("Kept") if line.kept else ""


def _nothing_waits(agreeing: Agreeing) -> bool:
    return all(line.kept for line in parts(agreeing.agreement)[0])


def _how_far(agreeing: Agreeing) -> str:
    agreement = agreeing.agreement
    said = {
        "agreed": _("This is agreed."),
        "agreed so far": _("This is agreed so far."),
        "being changed": _("It has changed since you last agreed."),
    }.get(agreement.state, "")
    if agreement.how_many:
        words = ngettext("{n} of us agrees.", "{n} of us agree.", agreement.how_many)
        said = f"{said} {words.format(n=agreement.how_many)}"
    return said.strip()


def _blanks(agreeing: Agreeing) -> str:
    whole = agreeing.whole
    number = len(still_blank(whole)) if whole else 0
    if not number:
        return ""
    return ngettext(
        "{n} line still has a blank that must be filled before you can say Agreed.",
        "{n} lines still have a blank that must be filled before you can say Agreed.",
        number,
    ).format(n=number)


def _rest(agreeing: Agreeing) -> str:
    rest = [line for line in parts(agreeing.agreement)[1] if not line.kept]
    if not rest:
        return ""
    return ngettext(
        "{n} more line can be looked at.", "{n} more lines can be looked at.", len(rest)
    ).format(n=len(rest))


def _warning(agreeing: Agreeing) -> str:
    if not agreeing.missing:
        return ""
    return _(
        "You left out what happens if someone may be badly hurt. Keeping things private needs it "
        "beside it: nobody can promise to keep everything to themselves."
    )


def say_blanks(number: int) -> str:
    """Why nothing is agreed yet, and where we are now."""
    return ngettext(
        "Not agreed yet: {n} line has a blank to fill. Here it is.",
        "Not agreed yet: {n} lines have a blank to fill. Here is the first.",
        number,
    ).format(n=number)
