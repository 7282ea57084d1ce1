"""The tables as one workbook that Excel, LibreOffice and a screen reader open.

One table to a sheet: a row of headings that stays in sight, no merged cells and no empty rows. Rows
go straight to disk, so that a long record needs no more memory than a short one.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.packs.document import Document
from app.packs.taking.harmless import begins_like_a_formula, for_cell
from app.packs.taking.rows import Row, Table, Value
from app.words import _

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
"""Of a sheet, its headings among them."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it spreadsheet programs do not agree on how days are counted."""
_POINTS = 12


class Workbook:
    """Rows are added as they are read; a sheet that is full goes on in another."""

    def __init__(
        self, path: Path, tables: Sequence[Table], title: str, day: date, most_rows: int = MOST_ROWS
    ) -> None:
        import xlsxwriter

        self.cut = 0
        """Cells that were too small for their words."""
        self.replaced = 0
        """Cells with a sign that no file may hold."""
        self._most_rows = most_rows
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "tmpdir": str(path.parent),
        }
        self._book = xlsxwriter.Workbook(str(path), options)
        midnight = datetime(day.year, day.month, day.day)
        self._book.set_properties({"title": title, "author": "Alongside", "created": midnight})
        self._book.set_custom_property("Language", Document("").language)
        self._formats = _formats(self._book)
        self._sheets = {table.name: self._begun(table, 1) for table in tables}

    def add(self, table: str, row: Row) -> None:
        sheet = self._sheets[table]
        if sheet.rows == self._most_rows:
            sheet.finish()
            sheet = self._sheets[table] = self._begun(sheet.table, sheet.number + 1)
        for column, value in enumerate(row):
            self._write(sheet, column, value)
        sheet.rows += 1

    def close(self) -> None:
        """Raises OSError, and what xlsxwriter makes of it."""
        for sheet in self._sheets.values():
            sheet.finish()
        self._book.close()

    def let_go(self) -> None:
        """Close what is open, of a workbook nobody will read."""
        for sheet in self._book.worksheets():
            if sheet.row_data_fh is not None:
                sheet.row_data_fh.close()

    def _begun(self, table: Table, number: int) -> "_Sheet":
        title = table.title if number == 1 else f"{table.title} {number}"
        sheet = _Sheet(self._book.add_worksheet(title), table, number)
        sheet.lay_out(self._formats)
        return sheet

    def _write(self, sheet: "_Sheet", column: int, value: Value) -> None:
        at = (sheet.rows, column)
        if isinstance(value, int):
            sheet.page.write_number(*at, value, self._formats["number"])
        elif isinstance(value, date) and value >= _FIRST_DAY:
            midnight = datetime(value.year, value.month, value.day)
            sheet.page.write_datetime(*at, midnight, self._formats["day"])
        elif value:
            self._write_text(sheet, column, str(value))

    def _write_text(self, sheet: "_Sheet", column: int, text: str) -> None:
        cell = for_cell(text)
        self.cut += cell.cut
        self.replaced += cell.replaced
        kind = "sign" if begins_like_a_formula(text) else "text"
        sheet.page.write_string(sheet.rows, column, cell.text, self._formats[kind])


class _Sheet:
    """One sheet, and how many rows it has."""

    def __init__(self, page: "Worksheet", table: Table, number: int) -> None:
        self.page, self.table, self.number, self.rows = page, table, number, 0

    def lay_out(self, formats: "dict[str, Format]") -> None:
        """What must be said before the first row is on disk."""
        for place, column in enumerate(self.table.columns):
            self.page.set_column(place, place, column.width)
        self.page.freeze_panes(1, 0)
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.fit_to_pages(1, 0)
        self.page.repeat_rows(0)
        self._name_table()
        for place, column in enumerate(self.table.columns):
            self.page.write_string(0, place, column.heading, formats["head"])
        self.rows = 1

    def finish(self) -> None:
        """The table reaches as far as its rows; a sheet without any has only its headings."""
        last = chr(ord("A") + len(self.table.columns) - 1)
        reach = f"A1:{last}{self.rows}"
        for table in self.page.tables:
            table["range"] = table["a_range"] = table["autofilter"] = reach
        if self.rows == 1:
            self.page.tables.clear()

    def _name_table(self) -> None:
        """A table with a name, whose headings a screen reader says.

        xlsxwriter refuses tables where rows go straight to disk, because it would write their cells
        and remember each. Ours are written by us, and how far they reach is said at the end.
        """
        name = "".join(part.capitalize() for part in self.table.name.split("-"))
        page: Any = self.page
        page.constant_memory = False
        page.add_table(
            *(0, 0, 1, len(self.table.columns) - 1),
            {
                "name": name if self.number == 1 else f"{name}_{self.number}",
                "columns": [{"header": column.heading} for column in self.table.columns],
                "style": "Table Style Light 1",
                "banded_rows": False,
                "title": self.table.title,
                "description": _("The first row says what each column is."),
            },
        )
        page.constant_memory = True


def _formats(book: Any) -> "dict[str, Format]":
    """Text at the top of its row, with room for all its lines. `sign` stays text when it is
    changed by hand, although it begins like a formula."""
    wrapped = {"text_wrap": True, "valign": "top", "font_size": _POINTS}
    return {
        "head": book.add_format({**wrapped, "bold": True, "bottom": 2}),
        "text": book.add_format(wrapped),
        "sign": book.add_format({**wrapped, "quote_prefix": True}),
        "number": book.add_format({**wrapped, "num_format": "0"}),
        "day": book.add_format({**wrapped, "num_format": "d mmmm yyyy", "align": "left"}),
    }
