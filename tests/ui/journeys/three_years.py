"""A group that has met every month for three years: what it said, promised and was told."""

from __future__ import annotations

import random
from datetime import date, timedelta

from app.models.notebook import Notebook
from app.workshops.content import read_tools
from app.workshops.new import NewAction, NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import Outcome, SessionDetails
from tests.ui.content import RESOURCES

MEETINGS, NOTES = 36, 6
BEGAN = date(2023, 12, 5)
TRANSPORT = (
    "The last bus goes before we finish",
    "Transport costs more than lunch",
    "Nobody told us that the transport desk had moved",
    "The driver waits when we ring first",
    "Bus passes came late again",
    "We shared lifts and it went well",
)
OTHERS = (
    "The hall was warm for once",
    "More people read the large print first",
    "The tea was ready when we came",
    "A quiet room helped three of us",
    "Mornings are still hard",
    "The agenda came a week before",
    "Nobody explained the new form",
    "We laughed a lot",
)
BECAUSE = {
    "done": "It was in the budget this year",
    "working": "We wait for the company to answer",
    "cannot": "The council decides this, and it said no",
}


def three_years(notebook: Notebook) -> str:
    """The group's id. Always the same words, from the same seed."""
    chance = random.Random(36)
    group = notebook.add_group("Riverbank group").created[0]
    for number in range(MEETINGS):
        day = BEGAN + timedelta(days=30 * number)
        session = _meet(notebook, group, number, day)
        notes = _say(notebook, session, number, chance)
        _follow_up(notebook, session, notes, day, chance)
        notebook.finish(session, day)
    return group


def _meet(notebook: Notebook, group: str, number: int, day: date) -> str:
    tools = read_tools(RESOURCES / "tools")
    tool = tools["four-plus-one"]
    details = SessionDetails(title=f"Meeting {number + 1}", held_on=day, place="Mill Hall")
    new = NewSession(
        group_id=group,
        tool=tool.slug,
        details=details,
        steps=steps_for(tool, tools["session-plan"]),
        credit=tool.credit,
    )
    return notebook.start_session(new).created[0]


def _say(notebook: Notebook, session: str, number: int, chance: random.Random) -> list[str]:
    """One thing about transport at every other meeting, and one that is not for the room."""
    said: list[str] = chance.sample(OTHERS, NOTES - 1)
    if number % 2 == 0:
        said.insert(0, TRANSPORT[number // 2 % len(TRANSPORT)])
    made = [
        notebook.add_contribution(session, f"fpo.q{at % 4 + 1}", words).created[0]
        for at, words in enumerate(said)
    ]
    notebook.add_contribution(
        session, "fpo.q4", "The transport of one of us, told in private", visibility="private"
    )
    return made


def _follow_up(
    notebook: Notebook, session: str, notes: list[str], day: date, chance: random.Random
) -> None:
    outcomes: tuple[Outcome, ...] = ("done", "working", "cannot", "")
    outcome = chance.choice(outcomes)
    if outcome:
        notebook.telling.close(notes[:1], outcome, BECAUSE[outcome])
    if outcome and chance.random() < 0.7:
        notebook.telling.mark_told(notes[:1], day + timedelta(days=20), "post")
    promise = NewAction(what="Ask again", by_when=day + timedelta(days=28), came_from=(notes[0],))
    action = notebook.add_action(session, promise).created[0]
    if chance.random() < 0.7:
        notebook.change_action(action, status="done")
