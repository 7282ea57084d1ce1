"""Playing the practice group: whole, once, and never into somebody's own notes."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.models.notebook import Notebook
from app.models.practice import NotForPractice, play
from app.models.store import open_store
from app.workshops.content import USUAL_TOOL
from app.workshops.practice import PracticeSession, practice_group
from app.workshops.room import room_view
from tests.workshops.making import TODAY, tools

MIGRATIONS = Path(__file__).parents[2] / "migrations"
GROUP = practice_group(tools(), TODAY)


def held_on(session: PracticeSession) -> date:
    return session.new.details.held_on or date.min


def new_store(folder: Path) -> Notebook:
    return open_store(folder / "practice.alongside", migrations=MIGRATIONS, create=True)


def test_everything_of_the_practice_group_is_in_the_store(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        assert play(notebook, GROUP)
        kept = [notebook.session(one.id) for one in reversed(notebook.sessions())]
        made_up = sorted((*GROUP.ladders, *GROUP.sessions), key=held_on)
        assert len(notebook.checking.checks()) == len(notebook.checking.venues()) == 1
        assert notebook.needs.counts(kept[0].group.id)["ac.b7"] == 3
    for session, made in zip(kept, made_up, strict=True):
        assert session.group.made_up
        assert session.details == made.new.details
        assert session.finished_on == made.finished_on
        assert session.plus_one_before == made.plus_one_before
        assert [note.text for note in session.contributions] == [one.text for one in made.notes]
        assert [(a.what, a.status) for a in session.actions] == [
            (one.new.what, one.outcome.status) for one in made.actions
        ]


def test_a_practice_ladder_shows_two_sides_and_hides_nobody_for_being_few(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        play(notebook, GROUP)
        ladders = [held.id for held in notebook.sessions() if held.tool == "ladder"]
        later, first = (room_view(notebook.session(each)) for each in ladders)
    assert (first.places_on("lad.q1").agreed, later.places_on("lad.q1").agreed) == (3, 4)
    for held in (first, later):
        spreads = held.places_on("lad.q1").spreads
        assert spreads is not None
        assert spreads.everyone is not None
        assert set(spreads.sides) == {"staff", "uses services"}


def test_what_was_set_aside_and_left_stays_so(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        play(notebook, GROUP)
        reviews = [one for one in notebook.sessions() if one.tool == USUAL_TOOL]
        third = notebook.session(reviews[1].id)
    assert [note.reason for note in third.contributions if note.status == "parked"] == [
        "Nobody here is under thirty. We want to ask, not guess."
    ]
    assert [step.question for step in third.steps if step.status == "left"] == ["fpo.q2"]


def test_the_last_review_brings_its_actions_to_the_next(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        play(notebook, GROUP)
        today = notebook.session(notebook.sessions()[0].id)
    assert [action.what for action in today.last_time] == [
        one.new.what for one in GROUP.sessions[2].actions
    ]


def test_playing_it_again_adds_nothing(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        play(notebook, GROUP)
        assert not play(notebook, GROUP)
        assert len(notebook.sessions()) == len(GROUP.sessions) + len(GROUP.ladders)


def test_nothing_made_up_is_added_to_a_real_groups_notes(tmp_path: Path) -> None:
    with closing(new_store(tmp_path)) as notebook:
        notebook.add_group("Riverside group")
        with pytest.raises(NotForPractice):
            play(notebook, GROUP)
        assert [group.name for group in notebook.groups()] == ["Riverside group"]
        assert notebook.sessions() == ()
