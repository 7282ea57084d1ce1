"""The files of a folder that grow with each meeting: the workbook, the CSV files and the JSON."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.packs.shelf import Shelf
from app.packs.taking.csv_files import CsvFiles
from app.packs.taking.index_page import title_of
from app.packs.taking.order import BOOK, DATA, ORGANISER, TABLES, TakeOrder
from app.packs.taking.record_json import (
    SCHEMA,
    Facts,
    RecordFile,
    organiser_facts,
    session_facts,
)
from app.packs.taking.rows import Row, rows_of, tables
from app.packs.taking.workbook import Workbook
from app.workshops.content import Tool
from app.workshops.taken import OrganiserNote, TakenMeeting


class GrowingFiles:
    """Open from the first meeting to the last. Raises OSError."""

    def __init__(self, folder: Path, order: TakeOrder, shelf: Shelf) -> None:
        self._tables, self._data = folder / TABLES, folder / DATA
        self._own = folder / ORGANISER
        self._half: list[CsvFiles | RecordFile | Workbook] = []
        for place in (self._tables, self._data, *((self._own,) if order.for_organiser else ())):
            place.mkdir()
        try:
            self._begin(order, shelf)
        except BaseException:
            self.let_go()
            raise

    @property
    def cut(self) -> int:
        """Cells that were too small for their words."""
        return self._book.cut

    @property
    def replaced(self) -> int:
        """Cells with a sign that no table can hold."""
        return self._book.replaced

    def add(self, taken: TakenMeeting, tools: Mapping[str, Tool]) -> None:
        self._record.add(session_facts(taken.room))
        for table, row in rows_of(taken.room, tools):
            self.add_row(table, row)
        self._add_for_organiser(taken.for_organiser)

    def add_row(self, table: str, row: Row) -> None:
        self._book.add(table, row)
        self._csv.add(table, row)

    def close(self, of_group: Facts) -> None:
        """All of them, whole."""
        self._record.close(of_group)
        if self._organisers is not None:
            self._organisers.close()
        self._csv.close()
        self._book.close()

    def let_go(self) -> None:
        """Close what is open of files nobody will read."""
        for half in self._half:
            with suppress(Exception):
                half.let_go()

    def _begin(self, order: TakeOrder, shelf: Shelf) -> None:
        self._record = self._record_file(self._data / "record.json", "room", order)
        self._organisers = None
        if order.for_organiser:
            self._organisers = self._record_file(self._own / "notes.json", "organiser", order)
        schema = shelf.resources / "schemas" / SCHEMA
        (self._data / SCHEMA).write_bytes(schema.read_bytes())
        self._csv = CsvFiles(self._tables, tables())
        self._half.append(self._csv)
        self._book = Workbook(self._tables / BOOK, tables(), title_of(order.group), order.day)
        self._half.append(self._book)

    def _record_file(self, path: Path, what: str, order: TakeOrder) -> RecordFile:
        file = RecordFile(path, what, order.group, order.day)
        self._half.append(file)
        return file

    def _add_for_organiser(self, notes: Sequence[OrganiserNote]) -> None:
        for note in notes:
            if self._organisers is not None:
                self._organisers.add(organiser_facts(note))
