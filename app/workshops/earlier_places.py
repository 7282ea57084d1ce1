"""What the group settled before on the same questions, so that it can see how it has moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import month_names
from app.workshops.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What was settled on an item at an earlier meeting."""

    item: str
    on: date | None
    agreed: int | None = None
    goal: int | None = None

    def say(self, tool: Tool | None) -> str:
        """ "March 2026: 3 Informing. We wanted 5 Engagement." """
        when = say_month(self.on)
        agreed, goal = _answer(tool, self.item, self.agreed), _answer(tool, self.item, self.goal)
        if agreed and goal:
            words = _("{when}: {agreed}. We wanted {goal}.")
        elif agreed:
            words = _("{when}: {agreed}.")
        else:
            words = _("{when}: we wanted {goal}.")
        return words.format(when=when, agreed=agreed, goal=goal)


def earlier_places(sessions: Sequence[Session], now: Session) -> tuple[Earlier, ...]:
    """What was settled before this session, oldest first."""
    today = now.details.held_on
    return tuple(
        Earlier(
            item=settled.item,
            on=session.details.held_on,
            agreed=settled.agreed,
            goal=settled.goal,
        )
        for session in sessions
        if session.id != now.id and _is_before(session.details.held_on, today)
        for settled in session.settled
        if settled.agreed or settled.goal
    )


def say_month(day: date | None) -> str:
    if day is None:
        return _("Before")
    return _("{month} {year}").format(month=month_names()[day.month - 1], year=day.year)


def _is_before(then: date | None, today: date | None) -> bool:
    return then is None or today is None or then <= today


def _answer(tool: Tool | None, item: str, number: int | None) -> str:
    if not number:
        return ""
    known = {each.id for each in tool.of_kind("rated")} if tool else set[str]()
    answers = tool.answers_to(item) if tool and item in known else ()
    if number > len(answers):
        return str(number)
    return _("{number} {answer}").format(number=number, answer=_(answers[number - 1].text))
