"""Which pages go into the pack, and in which order: ticked, and moved from the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.packs.pages.page_kind import PageKind
from app.ui.parts.buttons import LinkButton, QuietIconButton
from app.ui.parts.choices import TickField
from app.ui.parts.speaking import Role, announce
from app.ui.parts.surfaces import Column, Row, Rule
from app.words import _, ngettext

_IF_NONE_IS_TICKED = 4
"""Pages shown before "More pages" where otherwise there would be none."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PageRow(Column):
    """One page: its tick, and the buttons that move it."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(gap=0)
        self.name = name
        self.label = label
        self.tick = TickField(label)
        self.up = QuietIconButton("arrow-up", _("Move up: {page}").format(page=label))
        self.down = QuietIconButton("arrow-down", _("Move down: {page}").format(page=label))
        row = Row(gap=4)
        row.add(self.tick, stretch=1)
        row.add(self.up, self.down)
        self.add(row, Rule())

    @property
    def controls(self) -> tuple[QWidget, ...]:
        return self.tick, self.up, self.down

    def show_arrows(self, shown: bool) -> None:
        """What is not in the pack has no place in it."""
        self.up.setVisible(shown)
        self.down.setVisible(shown)

    def take_tab(self, takes: bool) -> None:
        """Tab stops at one row of the list; Up and Down go to the others."""
        stop = Qt.FocusPolicy.StrongFocus if takes else Qt.FocusPolicy.NoFocus
        for control in self.controls:
            control.setFocusPolicy(stop)


class PageList(Column):
    """Up and Down go from page to page, Space ticks, Alt+Up and Alt+Down move."""

    chosen = Signal()
    """Another tick, or another order."""
    spoken_role = Role.Grouping

    def __init__(self, kinds: Mapping[str, PageKind]) -> None:
        super().__init__(gap=0)
        self.setAccessibleName(_("Pages, in order"))
        self._kinds = kinds
        self._rows: list[PageRow] = []
        self._current = ""
        self._rest_shown = False
        self._seen: set[str] = set()
        """Ticked here, if only for a moment: nothing goes from under the keyboard."""
        self.rows_box = Column(gap=0)
        self.more = LinkButton()
        self.more.clicked.connect(self._show_or_fold_rest)
        self.add(self.rows_box, self.more)
        self.box.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The pages of the pack, in order."""
        return tuple(row.name for row in self._in_pack())

    @property
    def rows(self) -> Mapping[str, PageRow]:
        return {row.name: row for row in self._rows}

    def show_pages(self, offered: Sequence[str], ticked: Sequence[str], *, session: bool) -> None:
        """These pages; without a session, those that are about one cannot be ticked."""
        if set(self.rows) != set(offered):
            self._seen.clear()  # they are for something else
        if list(self.rows) != list(offered):
            self._make_rows(offered)
        for row in self._rows:
            ready = session or not self._kinds[row.name].needs_session
            row.tick.setChecked(ready and row.name in ticked)
            self._make_ready(row, ready)
        self._show_some()
        self._choose_current()

    def fold(self) -> None:
        """Show what is ticked only, as somebody does who comes anew."""
        self._rest_shown = False
        self._seen.clear()
        self._show_some()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._go_to_row_of(watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        way = _STEPS.get(Qt.Key(event.key()), 0)
        if not way:
            return False
        row = self._row_of(watched)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_row(row, way)
        elif not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(row, way)
        return True

    def move_row(self, row: PageRow, way: int) -> None:
        """One place up (-1) or down (1) among the pages of the pack; the ends are said."""
        pack = self._in_pack()
        there = pack.index(row) + way if row in pack else -1
        if not 0 <= there < len(pack):
            announce(row.tick, _("{page} cannot go further.").format(page=row.label))
            return
        place = self._rows.index(pack[there])
        self._rows.remove(row)
        self._rows.insert(place, row)
        self.rows_box.box.insertWidget(place, row)
        self._say_place(row)
        self.chosen.emit()

    def _make_rows(self, offered: Sequence[str]) -> None:
        known = {row.name: row for row in self._rows}
        for gone in known.keys() - set(offered):
            known[gone].hide()
            known[gone].deleteLater()
        self._rows = [known.get(name) or self._made(name) for name in offered]
        for place, row in enumerate(self._rows):
            self.rows_box.box.insertWidget(place, row)

    def _made(self, name: str) -> PageRow:
        row = PageRow(name, self._kinds[name].label)
        row.tick.clicked.connect(lambda _ticked: self._ticked(row))
        row.up.clicked.connect(lambda: self.move_row(row, -1))
        row.down.clicked.connect(lambda: self.move_row(row, 1))
        for control in row.controls:
            control.installEventFilter(self)
        return row

    def _make_ready(self, row: PageRow, ready: bool) -> None:
        for control in row.controls:
            control.setEnabled(ready)
        why = _("{page} (choose a session first)").format(page=row.label)
        row.tick.set_words(row.label if ready else why)

    def _ticked(self, row: PageRow) -> None:
        self._current = row.name
        self._choose_current()
        self._show_some()
        self.chosen.emit()

    # Which row has the keyboard

    def _choose_current(self) -> None:
        ready = [row.name for row in self._rows if row.tick.isEnabled() and not row.isHidden()]
        if self._current not in ready:
            self._current = next(iter(ready), "")
        for row in self._rows:
            row.take_tab(row.name == self._current)

    def _go(self, row: PageRow, way: int) -> None:
        ready = [each for each in self._rows if not each.isHidden() and each.tick.isEnabled()]
        there = ready.index(row) + way
        if 0 <= there < len(ready):
            self._current = ready[there].name
            ready[there].take_tab(True)
            ready[there].tick.setFocus(Qt.FocusReason.OtherFocusReason)
            self._choose_current()

    def _go_to_row_of(self, control: QObject) -> None:
        row = self._row_of(control)
        if row.name != self._current:
            self._current = row.name
            self._choose_current()

    def _row_of(self, control: QObject) -> PageRow:
        return next(row for row in self._rows if control in row.controls)

    def _say_place(self, row: PageRow) -> None:
        pack = self._in_pack()
        said = _("{page}, {place} of {all}").format(
            page=row.label, place=pack.index(row) + 1, all=len(pack)
        )
        announce(row.tick, said)

    def _in_pack(self) -> list[PageRow]:
        return [row for row in self._rows if row.tick.isChecked()]

    # How many are shown

    def _show_or_fold_rest(self) -> None:
        """What comes into sight has the keyboard; what goes leaves it where it is."""
        first = next((row for row in self._rows if row.isHidden()), None)
        self._rest_shown = not self._rest_shown
        if not self._rest_shown:
            self._seen.clear()
        self._show_some()
        if first is not None:
            self._current = first.name
            self._choose_current()
            first.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_some(self) -> None:
        self._seen |= {row.name for row in self._in_pack()}
        some = self._seen or {row.name for row in self._rows[:_IF_NONE_IS_TICKED]}
        for row in self._rows:
            row.show_arrows(row.tick.isChecked())
            row.setVisible(self._rest_shown or row.name in some)
        hidden = sum(row.isHidden() for row in self._rows)
        more = ngettext("{n} more page", "{n} more pages", hidden).format(n=hidden)
        self.more.set_words(_("Only the ticked pages") if self._rest_shown else more)
        self.more.setVisible(bool(hidden) or self._rest_shown)
        current = self.rows.get(self._current)
        if current is not None and current.isHidden():
            self._current = ""
            self._choose_current()
