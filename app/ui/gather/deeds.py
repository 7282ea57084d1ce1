"""What the board's keys and buttons do, by the names in the one table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.ui.gather.board import GatherBoard
from app.ui.gather.sheets import DotsSheet, PutUnderSheet
from app.ui.run.asking import WriteSheet
from app.ui.run.running import Running
from app.ui.run.writing import THEME
from app.words import _

if TYPE_CHECKING:
    from app.ui.run.page import RunPage

DIGITS = 9


def gather_deeds(
    page: RunPage, running: Running, open_sheet: Callable[[QDialog], None]
) -> dict[str, Callable[[], object]]:
    """Every deed of gathering by its name."""
    gathering = running.gathering
    sheets = _Sheets(page, running, open_sheet)
    by_number = {
        f"gather:put:{number}": lambda number=number: gathering.put_under(number)
        for number in range(1, DIGITS + 1)
    }
    return {
        "gather": lambda: (gathering.toggle(), page.take_keyboard()),
        "theme_before": lambda: gathering.step_wall(-1) if gathering.is_open else None,
        "gather:put": sheets.put_under,
        "gather:mark": gathering.mark,
        "gather:merge": gathering.merge,
        "gather:part": gathering.part,
        "gather:out": gathering.take_out,
        "gather:remove": gathering.remove_theme,
        "gather:open": gathering.open_theme,
        "gather:dots": sheets.dots,
        "gather:rename": sheets.rename,
        "gather:park": lambda: _with_a_note(page, running, "note:park"),
        "gather:move": lambda: _with_a_note(page, running, "note:move"),
        **by_number,
    }


def join_board(board: GatherBoard, running: Running, do: Callable[[str], object]) -> None:
    """What a person does on the board reaches the session, and what changes is shown on it."""
    gathering = running.gathering

    def show() -> None:
        shown = gathering.shown
        if shown is not None and not board.isHidden():
            board.show_board(shown)

    board.asked.connect(do)
    board.chose.connect(gathering.choose)
    board.typed.connect(lambda text: running.writing.type(THEME, text))
    board.named.connect(gathering.make_theme)
    gathering.moved.connect(show)
    running.writing.wrote.connect(lambda: (show(), board.leave_title()))


def _with_a_note(page: RunPage, running: Running, deed: str) -> None:
    """Never the last note in its place: on the board somebody has chosen one, or none."""
    if running.gathering.chosen_note is not None and running.gathering.may_change():
        page.deeds.do(deed)


class _Sheets:
    def __init__(
        self, page: RunPage, running: Running, open_sheet: Callable[[QDialog], None]
    ) -> None:
        self._page, self._running, self._open = page, running, open_sheet
        self._gathering = running.gathering

    def put_under(self) -> None:
        themes = self._gathering.board.themes
        if themes:
            self._open(PutUnderSheet(self._page, themes, self._gathering.put_under_theme))

    def dots(self) -> None:
        shown = self._gathering.shown
        if shown is None:
            return
        if not shown.board.themes and shown.board.note(shown.chosen) is None:
            self._page.surroundings.say(_("There is nothing to count dots on yet."))
            return
        count = self._gathering.count_dots
        self._open(DotsSheet(self._page, shown.board, shown.chosen, count))

    def rename(self) -> None:
        theme = self._gathering.chosen_theme
        if theme is None:
            return
        draft = f"theme:{theme.id}"
        self._open(
            WriteSheet(
                self._page,
                _("Change this theme"),
                _("A few words of your own"),
                theme.title,
                _("Keep it"),
                lambda title: self._gathering.rename(theme.id, title, draft),
                self._running.writing,
                draft,
            )
        )
