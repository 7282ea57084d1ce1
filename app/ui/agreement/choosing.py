"""Which agreement: one of the tools that have lines, and whose, where there are several groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.words import _
from app.workshops.content import Tool
from app.workshops.session import Group


class WhichAgreement(Flow):
    """`tool_chosen` and `group_chosen` come only when a person chooses."""

    tool_chosen = Signal(str)
    group_chosen = Signal(str)

    def __init__(self, tools: Sequence[Tool]) -> None:
        super().__init__(gap=12)
        self.tool, self.group = Chooser(_("Which agreement")), Chooser(_("Group"))
        for tool in tools:
            self.tool.addItem(_(tool.title), tool.slug)
        self.add(self.tool, self.group)
        self.tool.activated.connect(lambda at: self.tool_chosen.emit(self.tool.itemData(at)))
        self.group.activated.connect(lambda at: self.group_chosen.emit(self.group.itemData(at)))
        self.group.hide()

    def show_tool(self, slug: str) -> None:
        self.tool.setCurrentIndex(self.tool.findData(slug))
        self._show_if_needed()

    def show_groups(self, groups: Sequence[Group], group_id: str, *, everyone: bool) -> None:
        """Their names are not for the room."""
        self.group.clear()
        for group in () if everyone else groups:
            self.group.addItem(group.name, group.id)
        self.group.setCurrentIndex(self.group.findData(group_id))
        self._show_if_needed()

    def _show_if_needed(self) -> None:
        self.tool.setVisible(self.tool.count() > 1)
        self.group.setVisible(self.group.count() > 1)
        self.setVisible(self.tool.count() > 1 or self.group.count() > 1)
