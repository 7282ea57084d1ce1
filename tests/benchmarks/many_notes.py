"""Stores with as many notes as one likes, from a thousand to a million, always the same again.

A dozen groups that have met every week for years, and what came of what they said. Groups of a
thousand notes and of a million are alike; only how long they have met differs. The log is written
many rows at a time, then everything shown is made from it, as opening an older store does. A
million notes take about ten minutes, and five gigabytes of disk with the backup that closing makes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from app.models.hlc import HybridClock
from app.models.payload import SCHEMA_V, EntityType, Payload, encode, plain
from app.models.rank import ranks
from app.models.rebuild import rebuild
from app.models.storefile import StoreFile, clock_of, device_of
from app.models.tables import log_action, log_revision
from app.workshops.running_order import steps_for
from app.workshops.session import VIEWS_OF, WAYS_IN, WAYS_OF_TELLING
from tests.benchmarks.stores import TOOLS, opened

GROUPS, IN_EACH, PROMISES, THEMES = 12, 100, 3, 4
"""Groups in a store, and what every session of theirs holds."""
COMMON, RARE = "tuesday", "wheelbarrow"
"""A word in a good part of the notes, and one in about one of a thousand."""
TOPICS = ("transport", "lift", "kitchen", "toilets", "minutes", "agenda", "travel", "interpreter")

_PLAIN = (
    "the we to and of a it was on for people in more that with not at is be time they room "
    "tuesday meeting could bus help day staff said after before quiet door who need hall tea "
    "morning paper read large print early late stay round table group letter phone ask answer "
    "first last new old chair window heat cold money pay cost plan change keep try learn"
)
_SYLLABLES = [a + b for a in "bdfglmnprst" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_TOOLS = ("four-plus-one",) * 4 + ("ladder", "power-check")
_BEGUN = date(2006, 1, 3)
_ROWS = 4_000


def make_many_notes(path: Path, number: int, groups: int = GROUPS) -> None:
    """A store with so many notes, to the nearest hundred, of so many groups."""
    opened(path).close()
    with closing(StoreFile(path, None)) as store:
        with store.writing() as conn:
            _Years(conn, number, groups).pass_by()
            rebuild(conn)
        store.truncate_wal()
    opened(path).close()


class _Words:
    """Few words are said often and many seldom; the more that is said, the more words there are."""

    def __init__(self, chance: random.Random, number: int) -> None:
        self._chance = chance
        made = {"".join(chance.choices(_SYLLABLES, k=3)) for _n in range(300 + number // 50)}
        self._words = [*_PLAIN.split(), *TOPICS, *sorted(made)]
        self._weights = list(accumulate(1 / place for place in range(1, len(self._words) + 1)))

    def some(self, least: int, most: int) -> str:
        number = self._chance.randint(least, most)
        said = self._chance.choices(self._words, cum_weights=self._weights, k=number)
        if self._chance.random() < 0.001:
            said.append(RARE)
        text = " ".join(said)
        return text[0].upper() + text[1:]


class _Years:
    """Everything that was done, written into the log in the order in which it was."""

    def __init__(self, conn: Connection, number: int, groups: int) -> None:
        self._conn, self._number, self._groups = conn, number, groups
        self._chance = random.Random(number)
        self._words = _Words(self._chance, number)
        self._device = device_of(conn)
        self._now = _BEGUN
        self._clock: HybridClock = clock_of(conn, lambda: _at_two(self._now))
        self._made = 0
        self._rows: list[dict[str, Any]] = []
        self._action = ""

    def pass_by(self) -> None:
        groups = [self._group(each) for each in range(self._groups)]
        for session, day in enumerate(islice(_days(self._groups), self._number // IN_EACH)):
            self._now = day
            self._hold(groups[session % self._groups], session)
        self._write()

    def _group(self, number: int) -> str:
        self._begin()
        group = self._put("group", name=f"Group number {number + 1}", made_up=False)
        self._end("add group")
        self._begin()
        agreement = self._put("agreement", group_id=group, tool="respect-agreement", initials=[])
        for rank in ranks(8):
            own = {"agreement_id": agreement, "rank": rank, "status": "kept", "must": False}
            self._put("line", text=self._words.some(5, 9), item="", fill="", beside="", **own)
        self._end("begin agreement")
        return group

    def _hold(self, group: str, number: int) -> None:
        tool = TOOLS[_TOOLS[number // self._groups % len(_TOOLS)]]
        self._begin()
        session = self._put("session", **self._details(group, tool.slug, number))
        steps = [step for step in steps_for(tool, TOOLS["session-plan"]) if step.question]
        for step, rank in zip(steps, ranks(len(steps)), strict=True):
            self._put("step", **plain(step), session_id=session, rank=rank)
        self._end("start session")
        self._begin()
        themes = self._themes(session, steps[0].question)
        questions = [step.question for step in steps]
        notes = [
            self._put("contribution", **self._note(session, questions, themes, rank))
            for rank in ranks(IN_EACH)
        ]
        for rank in ranks(PROMISES):
            self._put("action", **self._promise(session, notes, rank))
        self._end("add slips")

    def _details(self, group: str, tool: str, number: int) -> Payload:
        day = self._now.isoformat()
        return {
            "group_id": group,
            "tool": tool,
            "status": "finished",
            "title": f"Meeting {number // self._groups + 1}: {self._words.some(2, 3).lower()}",
            "about": self._words.some(3, 6),
            "place": "Mill Hall",
            "held_on": day,
            "finished_on": day,
            "begun_on": day,
        }

    def _themes(self, session: str, question: str) -> list[str]:
        own = {"session_id": session, "question": question}
        return [
            self._put("theme", title=self._words.some(1, 3), rank=rank, **own)
            for rank in ranks(THEMES)
        ]

    def _note(self, session: str, questions: list[str], themes: list[str], rank: str) -> Payload:
        chance = self._chance
        question = chance.choice(questions)
        note: Payload = {
            "session_id": session,
            "question": question,
            "text": self._words.some(4, 16),
            "rank": rank,
            "way_in": chance.choice(WAYS_IN),
            "view_of": chance.choices(VIEWS_OF, (50, 20, 10, 10, 4, 4, 2))[0],
            "status": "parked" if chance.random() < 0.05 else "open",
            "visibility": chance.choices(("room", "organiser", "private"), (97, 2, 1))[0],
            "theme": chance.choice(themes) if question == questions[0] else "",
        }
        return note | self._what_happened()

    def _what_happened(self) -> Payload:
        outcome = self._chance.choices(("", "done", "working", "cannot"), (40, 30, 20, 10))[0]
        if not outcome:
            return {"outcome": "", "because": ""}
        told = self._chance.random() < 0.7
        return {
            "outcome": outcome,
            "because": self._words.some(3, 8),
            "told_on": (self._now + timedelta(weeks=2)).isoformat() if told else None,
            "told_how": self._chance.choice(WAYS_OF_TELLING) if told else "",
        }

    def _promise(self, session: str, notes: list[str], rank: str) -> Payload:
        status = self._chance.choice(("done", "done", "done", "going", "not begun", "dropped"))
        return {
            "session_id": session,
            "what": self._words.some(3, 8),
            "rank": rank,
            "lead": "",
            "by_when": (self._now + timedelta(weeks=4)).isoformat(),
            "status": status,
            "why": self._words.some(3, 6) if status == "dropped" else "",
            "came_from": self._chance.sample(notes, 2),
            "agreed": False,
        }

    # The log

    def _begin(self) -> None:
        self._action = self._id()

    def _put(self, entity_type: EntityType, **payload: Any) -> str:
        entity_id = self._id()
        row = {
            "id": self._id(),
            "action_id": self._action,
            "entity_type": entity_type,
            "entity_id": entity_id,
            "op": "put",
            "payload": encode(payload),
            "schema_v": SCHEMA_V,
            "hlc": self._clock.tick(),
            "device_id": self._device,
        }
        self._rows.append(row)
        return entity_id

    def _end(self, name: str) -> None:
        row = {"id": self._action, "name": name, "device_id": self._device}
        self._conn.execute(insert(log_action), {**row, "hlc": self._clock.tick()})
        if len(self._rows) > _ROWS:
            self._write()

    def _write(self) -> None:
        self._conn.execute(insert(log_revision), self._rows)
        self._rows.clear()

    def _id(self) -> str:
        """In the order in which things were made, as ids always are."""
        self._made += 1
        return f"{self._made:08x}-0000-7000-8000-{self._number:012x}"


def _days(groups: int) -> Iterator[date]:
    """The groups meet every week, one after another."""
    week = _BEGUN
    while True:
        yield from (week + timedelta(days=group // 2) for group in range(groups))
        week += timedelta(weeks=1)


def _at_two(day: date) -> int:
    return int(datetime.combine(day, time(14), UTC).timestamp() * 1000)
