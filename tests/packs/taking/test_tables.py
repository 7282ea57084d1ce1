"""What spreadsheet programs could make of typed words, or leave out of them."""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.taking.csv_files import CsvFiles
from app.packs.taking.harmless import MOST_IN_A_CELL, for_cell, for_csv
from app.packs.taking.rows import Column, Table, tables
from app.packs.taking.workbook import Workbook
from tests.packs.hostile import NASTY

TABLE = Table("notes", "Notes", (Column("Note", 40), Column("How many", 8), Column("Day", 18)))
DAY = date(2026, 11, 24)
COMMANDS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    '"=1+1"',
    "“=1+1”",
    "\u200b=1+1",
    "\ufeff\u00a0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
    "said;=1+1",
    "said\n=HYPERLINK(1)",
    "said\t@SUM(1)",
)
LINKS = (
    "https://example.org/x",
    "mailto:a@example.org",
    "internal:Sheet1!A1",
    "file:///etc/passwd",
)


def csv_bytes(folder: Path, texts: Sequence[str]) -> bytes:
    files = CsvFiles(folder, (TABLE,))
    for number, text in enumerate(texts):
        files.add("notes", (text, number, DAY))
    files.close()
    return (folder / "notes.csv").read_bytes()


def read_csv(made: bytes, delimiter: str = ",") -> list[list[str]]:
    text = made.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def book_of(folder: Path, texts: Sequence[str], most_rows: int = 1000) -> Any:
    book = Workbook(folder / "record.xlsx", (TABLE,), "Our record", DAY, most_rows)
    for number, text in enumerate(texts):
        book.add("notes", (text, number, DAY))
    book.close()
    return opened(folder)


def opened(folder: Path) -> Any:
    """As another program reads it."""
    return openpyxl.load_workbook(folder / "record.xlsx")


def starts_a_formula(cell: str) -> bool:
    """As a program might look at it that is careless about what stands before a sign."""
    stripped = cell.lstrip(
        " \t\r\n\"'“”‘’«»`\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    )
    begun = unicodedata.normalize("NFKC", stripped[:1])
    return begun in {"=", "+", "-", "@"} and not cell.startswith("'")


def test_no_cell_of_a_csv_file_begins_a_formula_however_it_is_split(tmp_path: Path) -> None:
    made = csv_bytes(tmp_path, COMMANDS)
    for delimiter in (",", ";", "\t"):
        for row in read_csv(made, delimiter):
            for cell in row:
                assert not starts_a_formula(cell), (delimiter, cell)


@given(st.text(st.sampled_from(" \t\r\n\"';=+-@＝＠a1\u200b"), max_size=8))
def test_no_words_at_all_begin_a_formula_in_a_csv_file(text: str) -> None:
    assert not starts_a_formula(for_csv(text))
    assert not for_csv(text).startswith(("\t", "\r"))


@pytest.mark.parametrize("text", ["We met - and talked", "a = b", "me@example.org", "7 - 3", ""])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert for_csv(text) == text


def test_without_its_apostrophe_a_csv_cell_is_what_was_typed(tmp_path: Path) -> None:
    rows = read_csv(csv_bytes(tmp_path, ["=1+1", "plain", "two\nlines, and “words”"]))
    assert rows[0] == ["Note", "How many", "Day"]
    assert [row[0].removeprefix("'") for row in rows[1:]] == [
        "=1+1",
        "plain",
        "two\nlines, and “words”",
    ]
    assert [row[1:] for row in rows[1:]] == [[str(n), "2026-11-24"] for n in range(3)]


def test_csv_files_are_known_as_utf_8_and_end_their_lines_as_they_should(tmp_path: Path) -> None:
    made = csv_bytes(tmp_path, ["Łódź", "two\nlines"])
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\r\n") == 3
    assert made.endswith(b"\r\n")


def test_in_the_workbook_words_are_words_and_never_a_formula_or_a_link(tmp_path: Path) -> None:
    typed = (*COMMANDS, *LINKS, "{=1+1}", "007", "1E5", "TRUE")
    sheet = book_of(tmp_path, typed)["Notes"]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [for_cell(text).text for text in typed]
    assert not any(cell.hyperlink for cell in cells)
    assert cells[0].quotePrefix
    with zipfile.ZipFile(tmp_path / "record.xlsx") as inside:
        parts = {name: inside.read(name).decode() for name in inside.namelist()}
    assert not any("<f>" in part or "hyperlink" in part for part in parts.values())
    assert not any("externalLink" in name for name in parts)


def test_a_workbook_is_tables_a_screen_reader_can_say(tmp_path: Path) -> None:
    book = book_of(tmp_path, ["one", "two", "three"])
    sheet = book["Notes"]
    assert sheet.freeze_panes == "A2"
    assert {table.displayName: table.ref for table in sheet.tables.values()} == {"Notes": "A1:C4"}
    (table,) = sheet.tables.values()
    assert [column.name for column in table.tableColumns] == ["Note", "How many", "Day"]
    assert not sheet.merged_cells.ranges
    assert all(any(cell.value is not None for cell in row) for row in sheet.iter_rows())
    assert sheet.column_dimensions["A"].width >= 40
    assert sheet["C2"].is_date
    assert book.custom_doc_props["Language"].value == "en-GB"


def test_what_no_cell_can_hold_is_never_lost_without_a_word(tmp_path: Path) -> None:
    long = "long " * 10_000
    emojis = "😀" * 20_000
    typed = [*NASTY, "half \ud83d emoji", long, emojis]
    book = Workbook(tmp_path / "record.xlsx", (TABLE,), "Our record", DAY)
    for text in typed:
        book.add("notes", (text, 1, None))
    book.close()
    assert book.cut == 2
    assert book.replaced == sum(for_cell(text).replaced for text in typed) > 0
    sheet = opened(tmp_path)["Notes"]
    values = [row[0].value or "" for row in sheet.iter_rows(min_row=2)]
    assert all(len(value.encode("utf-16-le")) // 2 <= MOST_IN_A_CELL for value in values)
    assert values[-2].endswith("…")
    assert values[-1].endswith("😀…")
    assert read_csv(csv_bytes(tmp_path, typed))[-1][0] == emojis


def test_a_full_sheet_goes_on_in_another(tmp_path: Path) -> None:
    book = book_of(tmp_path, [f"note {n}" for n in range(7)], most_rows=4)
    assert book.sheetnames == ["Notes", "Notes 2", "Notes 3"]
    values = [row[0].value for sheet in book for row in sheet.iter_rows(min_row=2)]
    assert values == [f"note {n}" for n in range(7)]
    assert [next(iter(sheet.tables.values())).ref for sheet in book] == ["A1:C4", "A1:C4", "A1:C2"]
    assert all(sheet["A1"].value == "Note" for sheet in book)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(1900, 2, 28), date.max])
def test_no_day_is_too_strange_for_a_table(tmp_path: Path, day: date) -> None:
    book = Workbook(tmp_path / "record.xlsx", (TABLE,), "Our record", DAY)
    book.add("notes", ("note", 1, day))
    book.close()
    value = opened(tmp_path)["Notes"]["C2"].value
    assert str(value).startswith(day.isoformat())


def test_sheets_have_names_that_every_program_takes() -> None:
    titles = [table.title for table in tables()]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert not any(set(title) & set("[]:*?/\\") for title in titles)
    assert all(len(title) <= 24 for title in titles), "a number may come after it"
    for table in tables():
        headings = [column.heading.casefold() for column in table.columns]
        assert len(set(headings)) == len(headings)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_on_a_full_disk_every_file_is_closed_and_can_be_taken_away(tmp_path: Path) -> None:
    (tmp_path / "meetings.csv").symlink_to("/dev/full")
    files = CsvFiles(tmp_path, tables())
    files.let_go()
    assert [file.name for file in files._open if not file.closed] == []
