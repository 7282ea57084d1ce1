"""The keys that work while a session runs, without leaving it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.actions import actions
from app.ui.key_table import KeyTable
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.run.asking import Sheet
from app.words import _


class KeysSheet(Sheet):
    """Made from the one table of actions, as Help is."""

    wide = 760

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys while a session runs"))
        keys = [action for action in actions().values() if action.while_running]
        self._close = self.close_button(_("Close"))
        gathering = [action for action in actions().values() if action.while_gathering]
        agreeing = [action for action in actions().values() if action.while_looking]
        self.body.add(Flow(self._close), KeyTable(keys))
        self.body.add(Heading(_("On the board, while gathering"), 2), KeyTable(gathering))
        self.body.add(Heading(_("On the lines of an agreement"), 2), KeyTable(agreeing))

    def open(self) -> None:
        super().open()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
