"""A group's year in a store, with something of every kind that a year may hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.notebook import Notebook
from app.workshops.agreement import RESPECT
from app.workshops.content import Tool
from app.workshops.new import NewAction, NewSession
from app.workshops.running_order import steps_for
from app.workshops.session import SessionDetails

PRIVATE = "never-in-the-story"
"""In every private field there is."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was made: the ids that tests ask for."""

    group: str
    sessions: tuple[str, ...]
    """By month."""
    ladder: str
    kept: str
    dropped: str


def a_year(
    notebook: Notebook, tools: dict[str, Tool], year: int = 2026, name: str = "Riverside group"
) -> Past:
    """Six reviews, the ladder once, an agreement in two editions, a place that was checked."""
    group = notebook.add_group(name).created[0]
    sessions = tuple(
        hold(notebook, tools, group, date(year, month, 12), f"Looking back, month {month}")
        for month in (1, 3, 4, 6, 9, 11)
    )
    kept, dropped = _promise(notebook, sessions[1], year)
    _say(notebook, sessions[2], year)
    _agree(notebook, tools[RESPECT], group, year)
    ladder = _climb(notebook, tools, group, year)
    _check(notebook, group, sessions[0], year)
    _keep_private(notebook, group, sessions[2])
    return Past(group, sessions, ladder, kept, dropped)


def hold(
    notebook: Notebook,
    tools: dict[str, Tool],
    group: str,
    day: date | None,
    title: str,
    tool: str = "four-plus-one",
) -> str:
    """A session that was held and finished."""
    details = SessionDetails(
        title=title,
        held_on=day,
        place="Mill Hall",
        private_note=PRIVATE,
        someone_to_talk_to="The person at the door",
    )
    steps = steps_for(tools[tool], tools["session-plan"])
    new = NewSession(group_id=group, tool=tool, details=details, steps=steps)
    session = notebook.start_session(new).created[0]
    notebook.finish(session, day or date(2026, 1, 1))
    return session


def _promise(notebook: Notebook, session: str, year: int) -> tuple[str, str]:
    made = [
        notebook.add_action(
            session,
            NewAction(what=what, lead=PRIVATE, shown_as=PRIVATE, by_when=date(year, 5, 1)),
        ).created[0]
        for what in ("Ask the hall about the lift", "Bring a kettle", "Ask for a later bus")
    ]
    notebook.change_action(made[0], status="done")
    notebook.change_action(made[1], status="dropped", why="There is one now.")
    notebook.change_action(made[2], status="stuck", why="Nobody has answered yet.")
    return made[0], made[1]


def _say(notebook: Notebook, session: str, year: int) -> None:
    """What people were pleased about, gathered, and told back."""
    notes = [
        notebook.add_contribution(session, "fpo.q3", text).created[0]
        for text in ("The drop-in kept going", "Staff stayed", "The tea was good")
    ]
    hidden = notebook.add_contribution(session, "fpo.q3", PRIVATE, visibility="private").created[0]
    gathering = notebook.gathering
    gathering.add_theme(session, "It goes on", question="fpo.q3", note_ids=notes[:2])
    gathering.add_theme(session, PRIVATE, question="fpo.q3", note_ids=(hidden,))
    notebook.telling.close([*notes[:2], hidden], "done", "Good things go on.")
    notebook.telling.mark_told([*notes[:2], hidden], date(year, 7, 3), PRIVATE)


def _agree(notebook: Notebook, tool: Tool, group: str, year: int) -> None:
    agreeing = notebook.agreeing
    agreement, first, *lines = agreeing.begin(group, tool).created
    agreeing.keep_lines((first, *lines[:2]))
    for line in lines[2:]:
        agreeing.leave_out(line)
    agreeing.leave_worry(first, PRIVATE)
    agreeing.change_details(agreement, initials=(PRIVATE,))
    agreeing.agree(agreement, date(year, 1, 12), so_far=True)
    agreeing.add_line(agreement, "We start with tea")
    agreeing.agree(agreement, date(year, 9, 12), so_far=True)
    agreeing.note_incident(
        group,
        on=date(year, 5, 5),
        happened=PRIVATE,
        agreement_says=PRIVATE,
        done=PRIVATE,
        told=PRIVATE,
    )


def _climb(notebook: Notebook, tools: dict[str, Tool], group: str, year: int) -> str:
    session = hold(notebook, tools, group, date(year, 6, 20), "Where are we?", "ladder")
    item = next(step.question for step in notebook.session(session).steps if step.kind == "place")
    notebook.placing.keep_places(session, item, {"": (1, 0, 3, 1, 0, 0, 0)})
    notebook.placing.settle(
        session, item, agreed=3, goal=5, by_when=date(year + 1, 3, 1), because="We are asked late."
    )
    return session


def _check(notebook: Notebook, group: str, session: str, year: int) -> None:
    venue = notebook.checking.add_venue(
        name="Mill Hall", phone=PRIVATE, cost=PRIVATE, address="1 Mill Lane"
    ).created[0]
    check = notebook.checking.begin_check(date(year, 1, 5), venue_id=venue).created[0]
    notebook.checking.change_check(check, checked_by=PRIVATE, visited=True)
    notebook.checking.found(check, "ac.b7", found="no", note=PRIVATE, owner=PRIVATE)
    notebook.checking.begin_check(date(year, 1, 8), session_id=session)


def _keep_private(notebook: Notebook, group: str, session: str) -> None:
    notebook.add_contribution(session, "fpo.q1", PRIVATE, visibility="organiser")
    parked = notebook.add_contribution(session, "fpo.q2", "A quiet room").created[0]
    notebook.park(parked, PRIVATE)
    notebook.keep_draft(session, "line", PRIVATE)
    notebook.needs.add(group, who=PRIVATE, answers={"an.1": PRIVATE})
