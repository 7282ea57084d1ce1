"""A record long enough to fill many pages: actions in a table, and many notes."""

from __future__ import annotations

import random
from datetime import date, timedelta

from app.packs.document import Document
from app.packs.pages.guided import record
from app.workshops.room import RoomSession, room_view
from app.workshops.running_order import steps_for
from app.workshops.session import Action, Contribution, Group, Session, SessionDetails, Step
from tests.benchmarks.stores import TOOLS, a_note

_DAY = date(2026, 3, 7)
_ACTIONS = 24
NOTES_ON_THIRTY_PAGES, NOTES_ON_THREE_HUNDRED_PAGES = 220, 2720
"""In large print, 18 points."""
_WORDS_OF_AN_ACTION = 8
"""So few that the actions stand in a table, and are not set one under another."""


def record_of(notes: int) -> Document:
    """The record of one very full session, settled long ago."""
    return record(room_of(notes), TOOLS, _DAY + timedelta(weeks=20))


def room_of(notes: int) -> RoomSession:
    chance = random.Random(30)
    steps = _steps()
    asked = [step.question for step in steps if step.question]
    session = Session(
        id="session",
        group=Group(id="group", name="Long road group"),
        tool="four-plus-one",
        status="finished",
        details=SessionDetails(title="A very full review", held_on=_DAY, place="Mill Hall"),
        steps=steps,
        contributions=tuple(_note(number, asked, chance) for number in range(notes)),
        actions=tuple(_action(number, chance) for number in range(_ACTIONS)),
        finished_on=_DAY,
        credit=TOOLS["four-plus-one"].credit,
    )
    return room_view(session)


def _steps() -> tuple[Step, ...]:
    planned = steps_for(TOOLS["four-plus-one"], TOOLS["session-plan"])
    return tuple(
        Step(
            id=f"step {number}",
            session_id="session",
            kind=step.kind,
            title=step.title,
            rank=f"{number:03}",
            question=step.question,
            word=step.word,
            mark=step.mark,
            spoken=step.spoken,
            status="visited",
        )
        for number, step in enumerate(planned)
    )


def _note(number: int, asked: list[str], chance: random.Random) -> Contribution:
    return Contribution(
        id=f"note {number}",
        session_id="session",
        question=asked[number % len(asked)],
        text=f"{a_note(chance)}. {a_note(chance)}.",
        rank=f"{number:04}",
    )


def _action(number: int, chance: random.Random) -> Action:
    return Action(
        id=f"action {number}",
        session_id="session",
        what=" ".join(a_note(chance).split()[:_WORDS_OF_AN_ACTION]),
        rank=f"{number:04}",
        shown_as="Front desk",
        agreed=True,
        by_when=_DAY + timedelta(days=number),
    )
