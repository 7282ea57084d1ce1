"""A made-up group and its sessions, as small as a test can do with: no people's names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from app.models.notebook import Notebook
from app.workshops.agreement import RESPECT
from app.workshops.content import read_tools
from app.workshops.new import NewAction, NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import SessionDetails

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 11, 24)

WHISPERED = "Only for the organiser"
"""Words that must never show while everyone can see this laptop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The ids of what `fill` made."""

    group: str = ""
    autumn: str = ""
    """A finished session with notes under each question and four actions."""
    spring: str = ""
    """An older finished session with one action."""
    planned: str = ""
    """Today's session, which has not begun."""


@dataclass(frozen=True, slots=True)
class _Said:
    question: str
    texts: tuple[str, ...]


_NOTES = (
    _Said("fpo.q1", ("Moved the drop-in to Tuesdays", "A quiet table by the window")),
    _Said("fpo.q2", ("Mornings are hard for most of us", "People read the large print first")),
    _Said("fpo.q3", ("The Tuesday drop-in kept going", "Staff stayed for the hard part")),
    _Said("fpo.q4", ("The lift was out of order twice",)),
    _Said("fpo.plus1", ("Ask the hall about the lift",)),
)
_ACTIONS = (
    NewAction(
        what="Ask the hall when the lift will be mended",
        lead="The person at the front desk",
        shown_as="Front desk",
        agreed=True,
        by_when=date(2026, 11, 3),
    ),
    NewAction(what="Print the agreement as a poster", lead=WHISPERED, by_when=date(2026, 12, 1)),
    NewAction(what="Try a quiet half hour at the start", shown_as="Two of us", agreed=True),
    NewAction(what="Bring a kettle", by_when=date(2026, 10, 20)),
)


def fill(notebook: Notebook) -> Content:
    """One made-up group with two sessions behind it and one today."""
    group = notebook.add_group("Riverside group", made_up=True).created[0]
    _agree(notebook, group)
    spring = _hold(notebook, group, "4 plus 1 review: the spring", date(2026, 4, 14), notes=1)
    notebook.add_action(spring, NewAction(what="Find a room with a window"))
    notebook.finish(spring, date(2026, 4, 14))
    autumn = _hold(notebook, group, "4 plus 1 review: the Tuesday drop-in", date(2026, 10, 13))
    _promise(notebook, autumn)
    notebook.finish(autumn, date(2026, 10, 13))
    planned = _hold(notebook, group, "4 plus 1 review: one year on", TODAY, notes=0)
    return Content(group=group, autumn=autumn, spring=spring, planned=planned)


def _agree(notebook: Notebook, group: str) -> None:
    """On the starter lines that need no filling, before the group first met."""
    tool = read_tools(RESOURCES / "tools")[RESPECT]
    agreement, *_lines = notebook.agreeing.begin(group, tool).created
    begun = notebook.agreeing.of_group(group, RESPECT)
    assert begun is not None
    for line in begun.lines:
        if line.item in ("ra.respect", "ra.pass", "ra.private", "ra.limit"):
            notebook.agreeing.keep_lines((line.id,))
        else:
            notebook.agreeing.leave_out(line.id)
    notebook.agreeing.agree(agreement, date(2026, 4, 1))


def many_sessions(notebook: Notebook, number: int) -> str:
    """A group that has met `number` times and written nothing down; gives its id."""
    group = notebook.add_group("Long road group").created[0]
    for count in range(number):
        day = date(2000 + count // 300, count % 12 + 1, count % 28 + 1)
        details = SessionDetails(title=f"Meeting {count + 1}", held_on=day)
        notebook.start_session(
            NewSession(group_id=group, tool="four-plus-one", details=details, steps=())
        )
    return group


def _hold(notebook: Notebook, group: str, title: str, day: date, notes: int = 9) -> str:
    tools = read_tools(RESOURCES / "tools")
    tool = tools["four-plus-one"]
    new = NewSession(
        group_id=group,
        tool=tool.slug,
        details=_details(title, day),
        steps=steps_for(tool, tools["session-plan"]),
        credit=tool.credit,
        status="running" if notes else "planned",
    )
    session = notebook.start_session(new).created[0]
    said = [(said.question, text) for said in _NOTES for text in said.texts]
    for question, text in said[:notes]:
        notebook.add_contribution(session, question, text)
    if notes:
        notebook.add_contribution(session, "fpo.q4", WHISPERED, visibility="private")
    return session


def _details(title: str, day: date) -> SessionDetails:
    return SessionDetails(
        title=title,
        about=title.partition(": ")[2],
        aim="A place where anyone can drop in",
        held_on=day,
        starts=time(14, 0),
        finishes=time(16, 0),
        place="Mill Hall",
        how_to_add="Tell the person at the front desk, or post it in the box by the door.",
        ways_to_join_in=("wj.1", "wj.2", "wj.16"),
        private_note=WHISPERED,
    )


def _promise(notebook: Notebook, session: str) -> None:
    made = [notebook.add_action(session, new).created[0] for new in _ACTIONS]
    notebook.change_action(made[2], status="done")
    notebook.change_action(made[3], status="stuck", why="The socket is too far away.")
