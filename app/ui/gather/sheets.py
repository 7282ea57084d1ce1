"""The small questions of gathering: under which theme, and how many dots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.fields import NumberField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.run.asking import Sheet
from app.words import _
from app.workshops.gathered import Board, BoardNote, BoardTheme

NOT_COUNTED = -1
MOST_DOTS = 999


class PutUnderSheet(Sheet):
    """Every theme as a button, for a pointer and for themes beyond the ninth."""

    def __init__(
        self, parent: QWidget, themes: Sequence[BoardTheme], put: Callable[[str], None]
    ) -> None:
        super().__init__(parent, _("Put it under"), _("Which theme does it belong to?"))
        self.buttons: dict[str, Button] = {}
        for theme in themes:
            button = Button(theme.title)
            button.clicked.connect(lambda _=False, to=theme.id: self._put(to, put))
            self.buttons[theme.id] = button
        self.body.add(Flow(*self.buttons.values(), gap=10), Flow(self.close_button(_("Leave it"))))

    def open(self) -> None:
        super().open()
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, theme_id: str, put: Callable[[str], None]) -> None:
        self.accept()
        put(theme_id)


class DotsSheet(Sheet):
    """A number for each theme, so that one person enters them all; each is kept as it is left."""

    def __init__(
        self,
        parent: QWidget,
        board: Board,
        chosen: str,
        count: Callable[[str, int | None], None],
    ) -> None:
        sentence = _("Count the dots on paper, and type each number. Each is kept as you go on.")
        super().__init__(parent, _("How many dots?"), sentence)
        self._count = count
        note = board.note(chosen)
        counted: tuple[BoardNote | BoardTheme, ...] = (*((note,) if note else ()), *board.themes)
        self.fields = {each.id: self._row(each) for each in counted}
        self._first = self.fields.get(chosen)
        self.body.add(Flow(self.close_button(_("Close"))))

    def open(self) -> None:
        super().open()
        first = self._first or next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, counted: BoardNote | BoardTheme) -> NumberField:
        words = counted.text if isinstance(counted, BoardNote) else counted.title
        field = NumberField(NOT_COUNTED, MOST_DOTS, name=_("{what}: dots").format(what=words))
        field.setSpecialValueText("–")
        field.setAccessibleDescription(_("A dash is: not counted"))
        field.setKeyboardTracking(False)
        field.setValue(NOT_COUNTED if counted.dots is None else counted.dots)
        field.valueChanged.connect(
            lambda dots: self._count(counted.id, None if dots == NOT_COUNTED else dots)
        )
        label = Text(words, strong=isinstance(counted, BoardTheme))
        self.body.add(Column(Flow(field, label, gap=14)))
        return field
