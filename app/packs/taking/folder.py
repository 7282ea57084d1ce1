"""Makes the folder: one meeting after another, beside its place, and put in its place when whole.

Whoever makes it reads one meeting, adds it and lets it go, so memory stays as it is however long
the group has met; and between two meetings it can be stopped, which leaves nothing behind.
"""

import shutil
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.packs.making import new_folder
from app.packs.saving import CannotWrite, save
from app.packs.taking.growing import GrowingFiles
from app.packs.taking.index_page import Link, Listed, index_page
from app.packs.taking.order import (
    INDEX,
    MEETINGS,
    ORGANISER,
    READ_ME,
    NothingToTake,
    TakeOrder,
    check_forms,
    folder_name,
    stems_of,
)
from app.packs.taking.page_files import HERE, Materials, PageFiles
from app.packs.taking.read_me import Told, read_me
from app.packs.taking.record_json import group_facts
from app.packs.taking.rows import rows_of_agreement
from app.packs.taking.year_pages import (
    Promised,
    actions_page,
    agreement_page,
    name_of_meeting,
    organiser_page,
)
from app.words import _
from app.workshops.agreement import RESPECT
from app.workshops.dates import say_date
from app.workshops.room import RoomSession
from app.workshops.taken import Meeting, OrganiserNote, TakenAgreement, TakenMeeting
from app.workshops.threads import Thread

_UNFINISHED = "being-made"
"""What the folder is called until it is whole: seen by whoever looks there after a power cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A folder that is whole."""

    folder: Path
    files: int
    not_made: tuple[tuple[str, str], ...] = ()
    """The files that could not be made, each with why."""


def take_away(taken: Taken) -> None:
    """Delete a folder that was made a moment ago."""
    shutil.rmtree(taken.folder, ignore_errors=True)


class TakenFolder:
    """One folder while it is made. Raises NothingToTake, CannotWrite and UnknownForm."""

    def __init__(
        self,
        parent: Path,
        order: TakeOrder,
        meetings: Sequence[Meeting],
        materials: Materials,
        say: Callable[[Exception], str] = str,
    ) -> None:
        check_forms(order.forms)
        if not meetings:
            raise NothingToTake
        self._parent, self._order, self._materials = parent, order, materials
        self._say = say
        self._stems = stems_of(meetings)
        self._listed: list[Listed] = []
        self._promised: list[Promised] = []
        """Of the year that is being read."""
        self._actions: list[tuple[int | None, tuple[Link, ...]]] = []
        self._for_organiser: list[tuple[str, OrganiserNote]] = []
        self._newest: RoomSession | None = None
        self._growing: GrowingFiles | None = None
        self._folder = new_folder(parent, f"{folder_name(order.day)}-{_UNFINISHED}")
        self._net = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        """When the program ends in the middle, no half folder stays."""
        with self._or_nothing():
            self._pages = PageFiles(self._folder, order.forms, order.day, materials)
            self._growing = GrowingFiles(self._folder, order, materials.shelf)

    def add(self, taken: TakenMeeting) -> None:
        """The next meeting: they come oldest first."""
        with self._or_nothing():
            self._list(taken)
            assert self._growing is not None
            self._growing.add(taken, self._materials.tools)
            name = _day_and_name(taken.room, self._name(taken.room))
            self._for_organiser += [(name, note) for note in taken.for_organiser]
            self._newest = replace(taken.room, notes=(), steps=())

    def finish(self, agreements: Sequence[TakenAgreement], threads: Sequence[Thread]) -> Taken:
        """Put it in its place, under a name that nothing has there."""
        with self._or_nothing():
            self._end_year()
            of_group = self._put_agreement(agreements)
            self._end_tables(agreements, threads)
            not_made = tuple((name, self._say(error)) for name, error in self._pages.not_made)
            self._put_what_it_is(of_group, not_made)
            files = sum(1 for each in self._folder.rglob("*") if each.is_file())
            return Taken(folder=self._put_in_place(), files=files, not_made=not_made)

    def give_up(self) -> None:
        """Take away all that was made so far. Nothing else in that place is touched."""
        if self._growing is not None:
            self._growing.let_go()
        self._net()

    def _name(self, room: RoomSession) -> str:
        return name_of_meeting(room, self._materials.tools)

    def _list(self, taken: TakenMeeting) -> None:
        room, meeting = taken.room, taken.meeting
        year = meeting.day.year if meeting.day else None
        if self._listed and self._listed[-1].year != year:
            self._end_year()
        links = () if meeting.planned else self._pages.of_meeting(room, self._stems[meeting.id])
        counts = len(room.notes), len(room.actions)
        self._listed.append(Listed(year, room.held_on, self._name(room), *counts, links))
        if room.actions:
            self._promised.append(Promised(self._name(room), room.held_on, room.actions))

    def _end_year(self) -> None:
        if not self._promised:
            return
        year = self._listed[-1].year
        document = actions_page(self._order.group, year, self._promised)
        path = Path(MEETINGS) / (f"actions-{year}" if year else "actions-no-day")
        self._actions.append((year, self._pages.in_every_form(document, path, document.title)))
        self._promised = []

    def _put_agreement(self, agreements: Sequence[TakenAgreement]) -> tuple[Link, ...]:
        ours = next((each for each in agreements if each.now.tool == RESPECT), None)
        if ours is None or not ours.now.lines or self._newest is None:
            return ()
        document = agreement_page(ours, self._newest)
        return self._pages.in_every_form(document, HERE / "agreement", document.title)

    def _end_tables(self, agreements: Sequence[TakenAgreement], threads: Sequence[Thread]) -> None:
        assert self._growing is not None
        for agreement in agreements:
            for table, row in rows_of_agreement(agreement, self._materials.tools):
                self._growing.add_row(table, row)
        self._growing.close(group_facts(agreements, threads, self._materials.own_words))
        if self._order.for_organiser:
            self._pages.put(organiser_page(self._for_organiser), HERE / ORGANISER / "notes", "html")

    def _put_what_it_is(
        self, of_group: Sequence[Link], not_made: Sequence[tuple[str, str]]
    ) -> None:
        order, growing = self._order, self._growing
        assert growing is not None
        told = Told(
            meetings=len(self._listed),
            for_organiser=order.for_organiser,
            cut=growing.cut,
            replaced=growing.replaced,
            not_made=not_made,
        )
        self._pages.put_text(read_me(order.group, order.day, told), READ_ME)
        page = index_page(order, of_group, self._listed, self._actions)
        save(page, self._folder / INDEX)

    def _put_in_place(self) -> Path:
        number = 1
        while True:
            name = folder_name(self._order.day)
            place = self._parent / (name if number == 1 else f"{name} {number}")
            if not place.exists():
                whole = self._folder.rename(place)
                self._net.detach()
                return whole
            number += 1

    @contextmanager
    def _or_nothing(self) -> Iterator[None]:
        """Whatever goes wrong, no half folder stays."""
        try:
            yield
        except BaseException as error:
            self.give_up()
            if trouble := _of_the_disk(error):
                raise CannotWrite.because(self._parent, trouble) from None
            raise


def _day_and_name(room: RoomSession, name: str) -> str:
    day = say_date(room.held_on)
    return _("{day}: {title}").format(day=day, title=name) if day else name


def _of_the_disk(error: BaseException) -> OSError | None:
    """xlsxwriter wraps what the disk said in an error of its own."""
    if isinstance(error, OSError):
        return error
    inner = error.args[0] if error.args else None
    return inner if isinstance(inner, OSError) else None
