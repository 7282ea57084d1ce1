"""A group's year in words: the same on the page, on the wall and on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.words import _, ngettext
from app.workshops.actions import WITH_A_WHY, status_words
from app.workshops.answers import numbered_answer
from app.workshops.content import Tool
from app.workshops.dates import month_names, say_date, say_month
from app.workshops.sentences import with_capital, with_full_stop
from app.workshops.timeline import UNDATED, Entry, EntryKind, Year

Tools = Mapping[str, Tool]
_Said = tuple[str, tuple[str, ...]]
"""The words of an entry, and what else is told of it; "" is left out."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry in words."""

    day: str
    """ "14 March"; its year is said once for all."""
    kind: str
    words: str
    rest: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """What stands below the words in a list."""
        parts = (part.removesuffix(".") for part in (self.day, self.kind, *self.rest))
        return " · ".join(part for part in parts if part)

    @property
    def in_one_breath(self) -> str:
        """ "14 March. Meeting: Looking back at the drop-in. 4 plus 1 review." """
        said = _("{kind}: {words}").format(kind=self.kind, words=self.words)
        parts = (self.day, said, *self.rest)
        return " ".join(with_full_stop(part) for part in parts if part)


def tell(entry: Entry, tools: Tools) -> Told:
    words, rest = _SAID[entry.kind](entry, tools)
    day = say_day_and_month(entry.day)
    if day and entry.kind in ("kept", "changed"):
        day = _("By {day}").format(day=day)
    return Told(day, say_kind(entry), words, tuple(filter(None, rest)))


def say_kind(entry: Entry) -> str:
    """The kind of thing it was, in words that stand with its shape."""
    if entry.kind == "agreement" and entry.so_far:
        return _("Agreed so far")
    if entry.kind == "changed" and entry.status == "dropped":
        return _("Promise dropped")
    return kind_words()[entry.kind]


def kind_words() -> dict[EntryKind, str]:
    return {
        "session": _("Meeting"),
        "agreement": _("Agreed"),
        "settled": _("Where we are"),
        "pleased": _("Pleased"),
        "promised": _("Promised"),
        "kept": _("Promise kept"),
        "changed": _("Promise changed"),
        "told": _("Told back"),
        "checked": _("Place checked"),
    }


def say_story(year: Year) -> str:
    """ "Our story, 2026", as the title of all that shows it."""
    return _("Our story, {year}").format(year=say_year(year.year))


def say_year(year: int) -> str:
    return _("no day written") if year == UNDATED else str(year)


def say_month_of(month: int) -> str:
    """The heading over what happened in a month."""
    return month_names()[month - 1] if month else _("No day written")


def say_day_and_month(day: date | None) -> str:
    return f"{day.day} {month_names()[day.month - 1]}" if day else ""


def nothing_yet() -> str:
    return _("Nothing is written here for this group yet. What you do together will stand here.")


def _session(entry: Entry, tools: Tools) -> _Said:
    name = _title_of(entry.tool, tools)
    words = entry.words or name or _("No title")
    made = ngettext("{n} promise made", "{n} promises made", entry.number).format(n=entry.number)
    said_already = name.casefold() in words.casefold()
    return words, ("" if said_already else name, made if entry.number else "")


def _agreement(entry: Entry, tools: Tools) -> _Said:
    words = _title_of(entry.tool, tools) or _("Our agreement")
    return words, (_("Some lines were still to settle") if entry.so_far else "",)


def _settled(entry: Entry, tools: Tools) -> _Said:
    """The rung we are on, or the answer to what was asked; and the one we want."""
    tool = tools.get(entry.tool)
    here = numbered_answer(tool, entry.item, entry.agreed)
    goal = numbered_answer(tool, entry.item, entry.goal)
    by = _by(entry.by_when)
    if here and goal:
        wanted = _("We want to be here: {answer}").format(answer=goal)
        goal_words = f"{wanted}, {by}" if by else wanted
        return _here(entry, tool, here), (goal_words, _because(entry.why))
    if here:
        return _here(entry, tool, here), (_because(entry.why),)
    return _("We want to be here: {answer}").format(answer=goal), (
        with_capital(by),
        _because(entry.why),
    )


def _here(entry: Entry, tool: Tool | None, answer: str) -> str:
    """On a ladder the rung says enough; elsewhere the question belongs to its answer."""
    asked = next((_(item.text) for item in tool.items if item.id == entry.item), "") if tool else ""
    if not asked or (tool and tool.of_kind("rung")):
        return _("We are here: {answer}").format(answer=answer)
    return f"{asked} {answer}"


def _pleased(entry: Entry, _tools: Tools) -> _Said:
    counted = ngettext(
        "{n} thing we were pleased about", "{n} things we were pleased about", entry.number
    ).format(n=entry.number)
    if entry.gathered:
        return "; ".join(entry.gathered), (counted,)
    return counted, (entry.words,)


def _promised(entry: Entry, _tools: Tools) -> _Said:
    return entry.words, (with_capital(_by(entry.by_when)), _how_it_is(entry))


def _how_it_is(entry: Entry) -> str:
    """How it is going, or what came of it in a later year."""
    if entry.status == "done":
        month = say_month(entry.ended_on)
        return _("Kept by {month}").format(month=month) if month else _("Kept")
    words = with_capital(status_words()[entry.status])
    if entry.ended_on:
        words = _("{what} by {month}").format(what=words, month=say_month(entry.ended_on))
    return _with_why(words, entry) if entry.status in WITH_A_WHY else words


def _kept(entry: Entry, _tools: Tools) -> _Said:
    return entry.words, (_made(entry),)


def _changed(entry: Entry, _tools: Tools) -> _Said:
    return entry.words, (_because(entry.why), _made(entry))


def _with_why(words: str, entry: Entry) -> str:
    return f"{with_full_stop(words)} {_because(entry.why)}" if entry.why else words


def _made(entry: Entry) -> str:
    if entry.made_on is None:
        return ""
    same_year = entry.day is not None and entry.day.year == entry.made_on.year
    day = say_day_and_month(entry.made_on) if same_year else say_date(entry.made_on)
    return _("Promised on {day}").format(day=day)


def _told(entry: Entry, _tools: Tools) -> _Said:
    words = ngettext(
        "People were told what came of {n} note",
        "People were told what came of {n} notes",
        entry.number,
    )
    return words.format(n=entry.number), (entry.words,)


def _checked(entry: Entry, _tools: Tools) -> _Said:
    return entry.words or _("A place we use"), (
        _("Somebody went to look") if entry.visited else _("Somebody asked"),
    )


def _by(day: date | None) -> str:
    return _("by {day}").format(day=say_date(day)) if day else ""


def _because(why: str) -> str:
    return _("Because: {why}").format(why=why) if why else ""


def _title_of(slug: str, tools: Tools) -> str:
    tool = tools.get(slug)
    return _(tool.title) if tool else ""


_SAID: Mapping[EntryKind, Callable[[Entry, Tools], _Said]] = {
    "session": _session,
    "agreement": _agreement,
    "settled": _settled,
    "pleased": _pleased,
    "promised": _promised,
    "kept": _kept,
    "changed": _changed,
    "told": _told,
    "checked": _checked,
}
