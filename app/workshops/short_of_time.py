"""Short of time: what fits before the finish, in clock times; nothing is cut unasked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from app.workshops.session import Step, StepKind

USUAL_MINUTES: dict[StepKind, int] = {
    "welcome": 5,
    "aim": 2,
    "agreement": 3,
    "last-time": 5,
    "look-back": 15,
    "lines": 20,
    "place": 10,
    "question": 12,
    "break": 15,
    "plus-one": 12,
    "read-back": 4,
    "thanks": 3,
}
"""What each step takes when nobody hurries."""

SHORTEST_QUESTION = 4
"""Below this many minutes a question is not worth asking: moving one is kinder."""


@dataclass(frozen=True, slots=True)
class AboutWhen:
    """A step still to come and about when it would begin."""

    step_id: str
    starts: time
    minutes: int


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What is left, and how it could fit."""

    minutes: int
    usual: int
    """Minutes the steps still to come usually take."""
    each_question: int
    """Minutes for each question still to come if all of them are kept."""
    order: tuple[AboutWhen, ...]

    @property
    def fits(self) -> bool:
        return self.usual <= self.minutes

    @property
    def better_to_move_one(self) -> bool:
        return 0 < self.each_question < SHORTEST_QUESTION


def time_left(steps: Sequence[Step], now: datetime, finish: time) -> TimeLeft:
    """How the steps still waiting fit between now and the finish.

    Only the questions give way; agreement, break, read-back and thanks keep their minutes.
    """
    minutes = max(0, round((_finish_after(now, finish) - now).total_seconds() / 60))
    waiting = [step for step in steps if step.status == "waiting"]
    asked = [step for step in waiting if step.kind == "question"]
    usual = sum(USUAL_MINUTES[step.kind] for step in waiting)
    kept = usual - len(asked) * USUAL_MINUTES["question"]
    each = 0
    if asked:
        each = max(1, min(USUAL_MINUTES["question"], (minutes - kept) // len(asked)))
    return TimeLeft(minutes, usual, each, _clock_times(waiting, now, each))


def _finish_after(now: datetime, finish: time) -> datetime:
    end = datetime.combine(now.date(), finish, now.tzinfo)
    return end if end >= now - timedelta(hours=12) else end + timedelta(days=1)


def _clock_times(waiting: Sequence[Step], now: datetime, each: int) -> tuple[AboutWhen, ...]:
    moment, order = now, list[AboutWhen]()
    for step in waiting:
        minutes = each if step.kind == "question" else USUAL_MINUTES[step.kind]
        order.append(AboutWhen(step.id, _to_five(moment), minutes))
        moment += timedelta(minutes=minutes)
    return tuple(order)


def _to_five(moment: datetime) -> time:
    """ "About 3:40": nobody needs the odd minute."""
    rounded = moment + timedelta(minutes=2, seconds=30)
    return time(rounded.hour, rounded.minute - rounded.minute % 5)
