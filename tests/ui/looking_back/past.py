"""A group that has met three times, with worries that come back and one that got better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.notebook import Notebook
from app.workshops.content import read_tools
from app.workshops.new import NewAction, NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import SessionDetails
from tests.ui.content import RESOURCES

PLEASED, CONCERNED = "fpo.q3", "fpo.q4"
CANARY = "Canary that is not for the room: transport, bus"
MARCH = date(2026, 3, 10)
JUNE = date(2026, 6, 9)
SEPTEMBER = date(2026, 9, 8)


@dataclass(frozen=True)
class Past:
    group: str
    march: str
    june: str
    september: str
    notes: dict[str, str]
    """Ids of notes by their words."""


def past(notebook: Notebook) -> Past:
    group = notebook.add_group("Riverside group", made_up=True).created[0]
    march, june, september = (meet(notebook, group, day) for day in (MARCH, JUNE, SEPTEMBER))
    notes: dict[str, str] = {}

    def say(session: str, question: str, *texts: str) -> None:
        for text in texts:
            made = notebook.add_contribution(session, question, text)
            notes[text] = made.created[0]
        notebook.add_contribution(session, question, CANARY, visibility="private", view_of="carer")

    say(
        march,
        CONCERNED,
        "The last bus goes before we finish",
        "The kitchen is too loud to think in",
        "Not enough large print",
    )
    say(june, CONCERNED, "Transport costs more than the room")
    say(
        september,
        CONCERNED,
        "Buses still stop before the end",
        "Nobody told us about the new form",
    )
    say(september, PLEASED, "The kitchens are quiet now, with the door shut")
    action = NewAction(
        what="Ask the bus company about a later bus",
        came_from=(notes["The last bus goes before we finish"],),
    )
    notebook.add_action(march, action)
    notebook.telling.close((notes["Not enough large print"],), "done")
    for session, day in ((march, MARCH), (june, JUNE), (september, SEPTEMBER)):
        notebook.finish(session, day)
    return Past(group, march, june, september, notes)


def meet(notebook: Notebook, group: str, day: date) -> str:
    tools = read_tools(RESOURCES / "tools")
    new = NewSession(
        group_id=group,
        tool="four-plus-one",
        details=SessionDetails(title="4 plus 1 review: the drop-in", held_on=day),
        steps=steps_for(tools["four-plus-one"], tools["session-plan"]),
    )
    return notebook.start_session(new).created[0]
