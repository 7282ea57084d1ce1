"""Home says what is next and what is waiting, and nothing that is not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.models.notebook import Notebook
from app.workshops.new import NewAction
from app.workshops.session import SessionStatus
from tests.models.making import a_session

TODAY = date(2026, 3, 10)


@pytest.fixture
def group(notebook: Notebook) -> str:
    return notebook.add_group("Riverside").created[0]


def held(notebook: Notebook, group: str, on: date | None, status: SessionStatus) -> str:
    new = replace(a_session(group, held_on=on), status=status)
    return notebook.start_session(new).created[0]


def test_an_empty_home_says_so(notebook: Notebook) -> None:
    home = notebook.home(TODAY)
    assert (home.groups, home.next_session, home.recent, home.sessions) == ((), None, (), 0)


def test_what_is_running_comes_before_what_is_planned(notebook: Notebook, group: str) -> None:
    held(notebook, group, date(2026, 3, 11), "planned")
    running = held(notebook, group, date(2026, 3, 1), "running")
    home = notebook.home(TODAY)
    assert home.next_session is not None
    assert home.next_session.id == running
    assert home.next_session.group_name == "Riverside"
    assert home.recent == ()


def test_the_nearest_planned_is_next_and_a_missed_one_only_without_another(
    notebook: Notebook, group: str
) -> None:
    missed = held(notebook, group, date(2026, 3, 9), "planned")
    assert next_of(notebook) == missed
    later = held(notebook, group, date(2026, 5, 1), "planned")
    assert next_of(notebook) == later
    today = held(notebook, group, TODAY, "planned")
    assert next_of(notebook) == today


def test_recent_are_those_held_the_newest_first(notebook: Notebook, group: str) -> None:
    ids = [held(notebook, group, date(2026, 1, day), "finished") for day in range(1, 10)]
    held(notebook, group, date(2026, 6, 1), "planned")
    recent = [one.id for one in notebook.home(TODAY).recent]
    assert recent == ids[::-1][: len(recent)]
    assert len(recent) > 2


def test_counts_follow_what_happens(notebook: Notebook, group: str) -> None:
    session = held(notebook, group, date(2026, 1, 1), "running")
    notes = [notebook.add_contribution(session, "fpo.q1", text).created[0] for text in "abc"]
    for when in (date(2026, 3, 9), TODAY, None):
        notebook.add_action(session, NewAction(what="do it", by_when=when))
    assert counts(notebook) == (1, 0, 1, 3)
    notebook.finish(session, date(2026, 1, 1))
    assert counts(notebook) == (1, 3, 1, 3)
    notebook.remove(notes[0])
    notebook.take_back([notes[1]])
    late = notebook.session(session).actions[0]
    notebook.change_action(late.id, status="done")
    assert counts(notebook) == (1, 1, 0, 2)
    assert notebook.sessions()[0].notes == 1
    notebook.undo()
    notebook.undo()
    assert counts(notebook) == (1, 2, 1, 3)


def counts(notebook: Notebook) -> tuple[int, int, int, int]:
    home = notebook.home(TODAY)
    return home.sessions, home.notes_to_tell, home.actions_past_date, home.actions_open


def next_of(notebook: Notebook) -> str:
    found = notebook.home(TODAY).next_session
    return found.id if found else ""
