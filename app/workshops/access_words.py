"""How what was found at a place is said: the answers, how old they are, and what is still to do."""

from collections.abc import Mapping
from datetime import date

from app.words import _, ngettext
from app.workshops.access import AccessCheck, Asked, Checked, Found, unmet
from app.workshops.dates import say_date, say_month
from app.workshops.new import NewAction
from app.workshops.sentences import with_full_stop

_WEEKS, _MONTHS, _YEARS = 14, 61, 730
"""From how many days on an age is said in weeks, in months, in years."""

_NOTE_IN_ACTION = 500
"""Letters of a note that go into an action; the whole of it stays with the check."""


def found_words() -> Mapping[Found, str]:
    """Each answer there is, in the order they are offered."""
    return {
        "yes": _("Yes"),
        "partly": _("Partly"),
        "no": _("No"),
        "not needed": _("Not needed"),
        "don't know": _("Don't know"),
    }


def say_found(found: Found) -> str:
    return found_words().get(found) or _("Not looked at yet")


def say_age(day: date | None, today: date) -> str:
    """“Checked 14 months ago”: how far what is said may be trusted."""
    if day is None:
        return _("Checked, with no date")
    days = (today - day).days
    if days < 0:
        return _("To be checked on {day}").format(day=say_date(day))
    if days < 2:
        return _("Checked yesterday") if days else _("Checked today")
    return _checked_ago(days, _months_between(day, today))


def _checked_ago(days: int, months: int) -> str:
    if days < _WEEKS:
        return ngettext("Checked {n} day ago", "Checked {n} days ago", days).format(n=days)
    if days < _MONTHS:
        weeks = days // 7
        return ngettext("Checked {n} week ago", "Checked {n} weeks ago", weeks).format(n=weeks)
    if days < _YEARS:
        return ngettext("Checked {n} month ago", "Checked {n} months ago", months).format(n=months)
    years = months // 12
    return ngettext("Checked {n} year ago", "Checked {n} years ago", years).format(n=years)


def _months_between(day: date, today: date) -> int:
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def say_said_in(seen: Checked, check: AccessCheck) -> str:
    """“Said in March 2026”, of an answer that was copied and that nobody has looked at since."""
    if not seen.found or seen.found_on is None or check.on is None or seen.found_on >= check.on:
        return ""
    return _("Said in {month}").format(month=say_month(seen.found_on))


def say_need_somebody(number: int) -> str:
    return ngettext("{n} thing needs somebody", "{n} things need somebody", number).format(n=number)


def say_state(check: AccessCheck, lines: int) -> str:
    """How a check stands, what needs somebody first."""
    answered = sum(1 for each in check.items if each.found)
    open_ones = unmet(check)
    actions = sum(1 for each in open_ones if each.action_id)
    said = [with_full_stop(say_need_somebody(len(open_ones)))] if open_ones else []
    if actions:
        said.append(ngettext("{n} is an action.", "{n} are actions.", actions).format(n=actions))
    if answered < lines:
        said.append(_("{n} of {all} looked at.").format(n=answered, all=lines))
    elif not open_ones:
        said.append(_("Everything is looked at, and nothing needs anybody."))
    return " ".join(said)


def say_asked(people: int) -> str:
    """A number beside a line, never whose."""
    return ngettext("{n} person asked for this", "{n} people asked for this", people).format(
        n=people
    )


def say_asked_and_not_met(asked: Asked, line: str) -> str:
    """“3 people asked for this: A hearing loop is there. This place says: don't know.”"""
    says = {
        "": _("Nobody has looked yet."),
        "partly": _("This place says: partly."),
        "no": _("This place says: no."),
        "don't know": _("This place says: don't know."),
    }[asked.found]
    people = say_asked(asked.people)
    return _("{people}: {line} {says}").format(people=people, line=with_full_stop(line), says=says)


def action_from(seen: Checked, line: str, place: str) -> NewAction:
    """What is not right as an action. Its words are for everyone from then on."""
    found = _("Found: {found}.").format(found=say_found(seen.found).lower())
    parts = (_("{place}:").format(place=place) if place else "", with_full_stop(line), found)
    words = [part for part in parts if part]
    if seen.note:
        words.append(with_full_stop(in_short(seen.note, _NOTE_IN_ACTION)))
    return NewAction(what=" ".join(words), lead=seen.owner, by_when=seen.fix_by)


def in_short(text: str, most: int) -> str:
    """The beginning of a long text, with a mark that there is more."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
