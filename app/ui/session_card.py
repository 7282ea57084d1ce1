"""The next session on Home: when and where, what is ready for it, and the way into it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.dates import day_names, say_day, say_times
from app.workshops.getting_ready import (
    Check,
    checks_on_home,
    count_ready,
    say_check,
    words_of,
)
from app.workshops.listed import Home, SessionSummary
from app.workshops.session import SessionDetails


class SessionCard(Card):
    """Where everyone can see this laptop it counts, and shows nothing that was typed."""

    def __init__(self, session: SessionSummary, home: Home, today: date, *, everyone: bool) -> None:
        super().__init__(gap=8, margins=(30, 24, 30, 24))
        self.session = session
        details = home.next_details or SessionDetails()
        line, title = _line(session, details, today), session.title
        if everyone:
            line, title = _("Everyone can see this laptop"), _("A session is ready")
        self.add(Text(line, soft=True), Heading(title, 2, size=26))
        self.open = Button(_("Open this session"), icon="player-play", accent=True)
        self.get_ready = Button(_("Get ready"))
        self.packs = Button(_("Print packs"), icon="printer")
        self.try_wall = LinkButton(_("Try the wall on this screen"))
        self.paper = LinkButton(_("Type it up from paper"))
        if session.status == "planned":
            self._add_checks(
                checks_on_home(details, backed_up=home.backed_up, agreed=home.agreed), everyone
            )
            self._add_buttons(Flow(self.open, self.get_ready, gap=12), self.try_wall)
        else:
            self._add_buttons(Flow(self.open, self.packs, gap=12), self.paper)

    def _add_checks(self, found: tuple[Check, ...], everyone: bool) -> None:
        self.add_space(1)
        if everyone:
            self.add(Text(count_ready(found), icon="list-check"))
        else:
            self.add(Flow(*(_mark(check) for check in found), gap=27))
            spoken = ". ".join(say_check(check) for check in found)
            self.get_ready.setAccessibleDescription(spoken)

    def _add_buttons(self, *buttons: QWidget) -> None:
        self.add_space(4)
        self.add(Flow(*buttons, gap=24))


def when(session: SessionSummary, today: date) -> str:
    """Home's title: how near the session is."""
    if session.status == "running":
        return _("Carry on")
    if session.held_on is None:
        return _("Next")
    if session.held_on == today:
        return _("Today")
    if session.held_on == today + timedelta(days=1):
        return _("Tomorrow")
    return say_day(session.held_on)


def _mark(check: Check) -> Text:
    mark = Text(words_of()[check.name], icon="circle-check" if check.done else "circle")
    mark.setAccessibleName(say_check(check))
    return mark


def _line(session: SessionSummary, details: SessionDetails, today: date) -> str:
    times = say_times(session.starts, details.finishes)
    clock = " ".join(part for part in (_day(session, today), times) if part)
    return " · ".join(fact for fact in (session.group_name, clock, session.place) if fact)


def _day(session: SessionSummary, today: date) -> str:
    """What the title above does not say of the day."""
    if session.held_on is None:
        return ""
    if session.status == "running":
        return say_day(session.held_on)
    near = session.held_on in (today, today + timedelta(days=1))
    return day_names()[session.held_on.weekday()] if near else ""
