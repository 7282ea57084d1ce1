"""What waits to be shown is in no session and no history; what was shown is only how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.notebook import Notebook
from app.models.tables import log_revision
from app.workshops.earlier_places import say_earlier
from app.workshops.held_places import Held, where_held, written
from app.workshops.place_slides import place_slide
from app.workshops.room import room_view
from app.workshops.running_order import new_session
from app.workshops.session import Session, SessionDetails
from tests.models.making import copied_store, opened
from tests.workshops.making import tools

TOOLS = tools()
ITEM = "lad.q1"
BALLOTS = {"carer": (3, 3, 4, 7), "staff": (1, 5, 5, 5, 6), "manager": (2,)}


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    notebook = opened(copied_store(tmp_path))
    yield notebook
    notebook.close()


def ladder_on(notebook: Notebook, day: str) -> str:
    """A session of the ladder, with every ballot in and none shown."""
    details = SessionDetails(title="The ladder", held_on=date.fromisoformat(day))
    new = new_session(TOOLS, "ladder", details)
    groups = notebook.groups()
    group = groups[0].id if groups else notebook.add_group("Riverside group").created[0]
    session_id = notebook.start_session(replace(new, group_id=group)).session_id
    for side, places in BALLOTS.items():
        notebook.keep_draft(session_id, where_held(ITEM, side), written(places))
    return session_id


def shown(session: Session) -> str:
    room = room_view(session)
    steps = [step for step in room.steps if step.kind == "place"]
    slides = [place_slide(room, step, TOOLS["ladder"], notes=True) for step in steps]
    return repr((room, slides))


def test_what_waits_is_in_nothing_that_is_shown_or_logged(notebook: Notebook) -> None:
    session_id = ladder_on(notebook, "2026-03-10")
    waiting = shown(notebook.session(session_id))
    for side in BALLOTS:
        notebook.drop_draft(session_id, where_held(ITEM, side))
    assert shown(notebook.session(session_id)) == waiting
    assert all(written(places) not in _logged(notebook) for places in BALLOTS.values())


def test_only_how_many_stand_where_is_logged(notebook: Notebook) -> None:
    session_id = ladder_on(notebook, "2026-03-10")
    held = Held()
    for side, places in BALLOTS.items():
        held = held.add(ITEM, side, places)
    notebook.placing.keep_places(session_id, ITEM, held.counts(ITEM, 7))
    logged = _logged(notebook)
    assert all(written(places) not in logged for places in BALLOTS.values())
    spreads = room_view(notebook.session(session_id)).places_on(ITEM).spreads
    assert spreads is not None
    assert list(spreads.sides) == ["staff"]
    assert "manager" not in shown(notebook.session(session_id))


def test_what_was_settled_before_is_told_and_what_is_settled_now_is_not(
    notebook: Notebook,
) -> None:
    before, now = ladder_on(notebook, "2026-03-10"), ladder_on(notebook, "2026-11-24")
    notebook.placing.settle(before, ITEM, agreed=3, goal=5)
    notebook.placing.settle(now, ITEM, agreed=4)
    room = room_view(notebook.session(now))
    told = [say_earlier(each, TOOLS["ladder"]) for each in room.earlier]
    assert told == ["March 2026: 3 Informing. We wanted 5 Engagement."]
    assert notebook.session(before).earlier == ()
    other = notebook.add_group("Hillside group").created[0]
    theirs = replace(new_session(TOOLS, "ladder", SessionDetails()), group_id=other)
    assert notebook.session(notebook.start_session(theirs).session_id).earlier == ()


def _logged(notebook: Notebook) -> str:
    with notebook._store.reading() as conn:
        return "\n".join(str(row.payload) for row in conn.execute(select(log_revision)))
