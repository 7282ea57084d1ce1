"""The stores that are measured: the practice group, many years of sessions, one long session."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection

from app.models import actions, notes, sessions
from app.models.log import Change
from app.models.notebook import Notebook
from app.models.practice import play
from app.models.store import open_store, system_clock
from app.models.storefile import StoreFile, clock_of, device_of
from app.packs.shelf import Shelf
from app.workshops.content import read_tools
from app.workshops.new import NewAction, NewSession
from app.workshops.practice import practice_group
from app.workshops.running_order import steps_for
from app.workshops.session import Place, SessionDetails

ROOT = Path(__file__).resolve().parents[2]
RESOURCES, MIGRATIONS = ROOT / "resources", ROOT / "migrations"
SHELF = Shelf(RESOURCES)
TOOLS = read_tools(RESOURCES / "tools")
SESSIONS, GROUPS, NOTES = 5_000, 20, 4
NOTES_IN_THE_LONG_ONE = 300
QUESTION = "fpo.q1"

_LONGEST_NOTE = 16
_SAID = (
    "the drop-in was quieter on a Tuesday and people stayed for longer than they used to "
    "mornings are hard for most of us so we moved it after lunch someone at the door "
    "helped with the lift and the large print was read first by everyone round the table"
)


def a_note(chance: random.Random) -> str:
    """Something somebody might have said, made up; the same again for the same `chance`."""
    said = " ".join(chance.choices(_SAID.split(), k=chance.randint(4, _LONGEST_NOTE)))
    return said[:1].upper() + said[1:]


def make_practice_store(path: Path) -> None:
    """The practice group, as it lies on a laptop where it has been opened before."""
    with closing(opened(path)) as notebook:
        play(notebook, practice_group(TOOLS, date.today()))


def make_many_sessions(path: Path) -> None:
    """Twenty groups with 5,000 finished sessions: their steps, four notes and an action each.

    Written by the notebook's own functions, but in one transaction: 20,000 durable ones would take
    longer than everything that is measured. Closing makes the backup that a laptop in use has.
    """
    opened(path).close()
    with closing(StoreFile(path, None)) as store, store.writing() as conn:
        _hold_many(_Writer(conn))
    opened(path).close()


def make_long_session(path: Path) -> str:
    """A session that has begun, with 300 notes under its first question on the wall; its id."""
    chance = random.Random(300)
    with closing(opened(path)) as notebook:
        group = notebook.add_group("Long road group").created[0]
        new = _new_session(group, "A very full review", date.today())
        session_id = notebook.start_session(new).created[0]
        texts = [a_note(chance) for _number in range(NOTES_IN_THE_LONG_ONE)]
        notebook.add_slips(session_id, QUESTION, texts)
        step = next(s for s in notebook.session(session_id).steps if s.question == QUESTION)
        notebook.keep_place(
            Place(session_id=session_id, step_id=step.id, on_wall=step.id, notes_shown=True)
        )
    return session_id


class _Writer:
    """Does many named actions, as a notebook would, inside one transaction."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._clock, self._device = clock_of(conn, system_clock), device_of(conn)

    def begin(self, name: str, session_id: str = "") -> Change:
        return Change(self._conn, self._clock, self._device, name, session_id)


def _hold_many(writer: _Writer) -> None:
    chance = random.Random(5_000)
    groups = [_add_group(writer, number) for number in range(GROUPS)]
    for number, day in zip(range(SESSIONS), _days(), strict=False):
        _hold(writer, groups[number % GROUPS], f"Meeting {number + 1}", day, chance)


def _days() -> Iterator[date]:
    day = date(2006, 1, 7)
    while True:
        yield day
        day += timedelta(days=1)


def _add_group(writer: _Writer, number: int) -> str:
    change = writer.begin("add group")
    sessions.add_group(change, f"Group number {number + 1}", False)
    change.finish()
    return change.created[0]


def _hold(
    writer: _Writer,
    group: str,
    title: str,
    day: date,
    chance: random.Random,
) -> None:
    started = writer.begin("start session")
    sessions.start(started, _new_session(group, title, day), day)
    started.finish()
    session_id = started.session_id
    said = writer.begin("add slips", session_id)
    texts = [a_note(chance) for _note in range(NOTES)]
    notes.add_slips(said, QUESTION, texts, "note", chance)
    said.finish()
    promised = writer.begin("add action", session_id)
    actions.add(promised, NewAction(what=a_note(chance), by_when=day + timedelta(weeks=4)))
    promised.finish()
    over = writer.begin("finish session", session_id)
    over.amend("session", session_id, status="finished", finished_on=day)
    over.finish()


def _new_session(group: str, title: str, day: date) -> NewSession:
    tool = TOOLS["four-plus-one"]
    return NewSession(
        group_id=group,
        tool=tool.slug,
        details=SessionDetails(title=title, about="The drop-in", held_on=day, place="Mill Hall"),
        steps=steps_for(tool, TOOLS["session-plan"]),
        credit=tool.credit,
    )


def opened(path: Path) -> Notebook:
    return open_store(path, migrations=MIGRATIONS, create=True)
