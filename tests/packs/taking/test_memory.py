"""A long record is taken on the same small laptop as a short one."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from app.packs.taking.folder import TakenFolder
from app.packs.taking.order import TakeOrder
from app.packs.taking.page_files import Materials
from app.workshops.room import RoomNote, room_view
from app.workshops.session import Group
from app.workshops.taken import Meeting, TakenMeeting
from tests.packs.checks import SHELF
from tests.workshops.making import TODAY, review, tools

NOTES = 60
FIRST = date(2000, 1, 1)
ROOM = room_view(review())
TOOLS = tools()


def a_meeting(number: int) -> TakenMeeting:
    day = FIRST + timedelta(days=30 * number)
    meeting = Meeting(id=f"s{number}", day=day, planned=True)
    room = replace(ROOM, id=meeting.id, held_on=day, notes=_notes(number))
    return TakenMeeting(meeting=meeting, room=room)


def _notes(number: int) -> tuple[RoomNote, ...]:
    return tuple(
        RoomNote(id=f"n{number}-{turn}", question="fpo.q1", text=f"note {turn} " * 40)
        for turn in range(NOTES)
    )


def most_used(folder: Path, meetings: int) -> int:
    """Bytes at the height of it, beyond what was in use before."""
    folder.mkdir()
    group = Group(id="g", name="Ours")
    listed = [Meeting(id=f"s{n}", day=FIRST + timedelta(days=30 * n)) for n in range(meetings)]
    order = TakeOrder(group=group, day=TODAY, forms=())
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    taken = TakenFolder(folder, order, listed, Materials(tools=TOOLS, shelf=SHELF))
    for number in range(meetings):
        taken.add(a_meeting(number))
    height = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    made = taken.finish((), ())
    assert _rows(made.folder) == meetings * NOTES
    return height


def _rows(folder: Path) -> int:
    return (folder / "tables" / "notes.csv").read_bytes().count(b"\r\n") - 1


def test_ten_times_as_many_meetings_take_little_more_memory(tmp_path: Path) -> None:
    """A line of the list for each meeting and nothing else of it; its words are let go."""
    most_used(tmp_path / "first", 2)
    few, many = most_used(tmp_path / "few", 6), most_used(tmp_path / "many", 48)
    words = 42 * NOTES * len("note 10 " * 40)
    assert many - few < words / 10
