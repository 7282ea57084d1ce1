"""A session a week ago: fourteen notes in three themes and a few of their own, to be told back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.workshops.content import read_tools
from app.workshops.new import NewAction, NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import SessionDetails
from tests.ui.content import RESOURCES, TODAY, WHISPERED

if TYPE_CHECKING:
    from app.models.notebook import Notebook

HELD = TODAY - timedelta(days=6)
THEMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "The room": (
        "fpo.q4",
        ("The lift stops between floors", "The door is heavy", "The room is cold in the morning"),
    ),
    "Telling more people": (
        "fpo.q2",
        ("Posters are not read", "A call the day before works", "The bus drivers would put one up"),
    ),
    "What worked": (
        "fpo.q3",
        ("The tea was ready", "Someone stood at the door", "We stopped when we were tired"),
    ),
}
LOOSE = {
    "fpo.q1": ("We moved the tables", "We asked for a later bus"),
    "fpo.q4": ("Nobody knows the new number", "The heating clicks", "We ran over again"),
}


def a_week_after(notebook: Notebook) -> str:
    """A finished session of a group of its own, whose record is still a draft; its id."""
    group = notebook.add_group("Hilltop group").created[0]
    session = notebook.start_session(_a_session(group)).created[0]
    door = ""
    for title, (question, texts) in THEMES.items():
        notes = [notebook.add_contribution(session, question, t).created[0] for t in texts]
        theme = notebook.gathering.add_theme(session, title, question).created[0]
        notebook.gathering.gather(notes, theme)
        door = door or notes[1]
    for question, texts in LOOSE.items():
        for words in texts:
            notebook.add_contribution(session, question, words)
    notebook.add_contribution(session, "fpo.q4", WHISPERED, visibility="private")
    notebook.add_action(session, _the_door(door))
    notebook.add_action(session, NewAction(what="Write to the bus company"))
    notebook.finish(session, HELD)
    return session


def _the_door(note: str) -> NewAction:
    return NewAction(
        what="Ask for an easier door",
        lead="Reception",
        shown_as="Reception",
        agreed=True,
        by_when=date(2026, 11, 20),
        came_from=(note,),
    )


def _a_session(group: str) -> NewSession:
    tools = read_tools(RESOURCES / "tools")
    tool = tools["four-plus-one"]
    details = SessionDetails(
        title="4 plus 1 review: the winter programme",
        held_on=HELD,
        place="Mill Hall",
        how_to_add="Tell the person at the front desk.",
    )
    return NewSession(
        group_id=group,
        tool=tool.slug,
        details=details,
        steps=steps_for(tool, tools["session-plan"]),
        status="running",
    )
