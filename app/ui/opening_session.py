"""Opening a session. One that is planned for another day begins today only if a person says so."""

from __future__ import annotations

from datetime import date

from app.ui.surroundings import Destination, Surroundings
from app.words import _
from app.workshops.dates import say_day
from app.workshops.session import SessionStatus

TODAY = "today"
"""Asks the page of a running session to put it on today's date as it begins."""


def open_session(
    surroundings: Surroundings, session_id: str, status: SessionStatus, held_on: date | None
) -> None:
    """Go to it; or ask first, when opening it would begin it on a day that it is not for."""
    today = surroundings.now().date()
    if status == "planned" and held_on and held_on != today:
        _ask_whether_today(surroundings, session_id, held_on)
    else:
        surroundings.go(Destination(page="run", session_id=session_id))


def _ask_whether_today(surroundings: Surroundings, session_id: str, day: date) -> None:
    from app.ui.parts.asking import Ask

    places = {
        "ready": Destination(page="ready", session_id=session_id),
        "today": Destination(page="run", session_id=session_id, about=TODAY),
    }
    ask = Ask(
        surroundings.window(),
        _("Start it today?"),
        _("This session is planned for {day}.").format(day=say_day(day)),
        [("stay", _("Not yet")), ("ready", _("Get ready for it")), ("today", _("Start it today"))],
    )
    ask.answered.connect(
        lambda answer: surroundings.go(places[answer]) if answer in places else None
    )
    ask.open()
