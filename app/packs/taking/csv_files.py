"""The tables as CSV files: for any program at all, one table to a file."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import IO

from app.packs.taking.harmless import for_csv
from app.packs.taking.rows import Row, Table, Value


class CsvFiles:
    """UTF-8 with a mark at its start, by which spreadsheet programs know it; lines end in CRLF."""

    def __init__(self, folder: Path, tables: Sequence[Table]) -> None:
        self._open: list[IO[str]] = []
        self._write = MappingProxyType(self._begun(folder, tables))

    def _begun(
        self, folder: Path, tables: Sequence[Table]
    ) -> Mapping[str, Callable[[Iterable[str | int]], object]]:
        writes: dict[str, Callable[[Iterable[str | int]], object]] = {}
        for table in tables:
            file = (folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="")
            self._open.append(file)
            writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
            writer.writerow([column.heading for column in table.columns])
            writes[table.name] = writer.writerow
        return writes

    def add(self, table: str, row: Row) -> None:
        self._write[table]([_written(value) for value in row])

    def close(self) -> None:
        for file in self._open:
            file.close()

    def let_go(self) -> None:
        """Close each, also where a full disk does not take what one still holds: a file that stays
        open cannot be taken away everywhere."""
        for file in self._open:
            with suppress(OSError):
                file.close()


def _written(value: Value) -> str | int:
    if isinstance(value, date):
        return value.isoformat()
    return for_csv(value or "") if not isinstance(value, int) else value
