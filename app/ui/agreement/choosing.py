"""Which agreement: one of the tools that have lines, and whose, where there are several groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.content import Tool
from app.workshops.session import Group


class Links(Flow):
    """All there are but the one that is open; `chosen` brings the id of one."""

    chosen = Signal(str)

    def __init__(self, label: str) -> None:
        super().__init__(gap=16)
        self.links: dict[str, LinkButton] = {}
        self.label = Text(label, soft=True)
        self.add(self.label)

    def offer(self, words: Mapping[str, str], here: str) -> None:
        """Made anew only when there are others than before."""
        if {each: link.words() for each, link in self.links.items()} != dict(words):
            self._make(words)
        for each, link in self.links.items():
            link.setVisible(each != here)
        self.setVisible(len(words) > 1)

    def _make(self, words: Mapping[str, str]) -> None:
        for link in self.links.values():
            link.hide()
            link.deleteLater()
        self.links = {each: LinkButton(said) for each, said in words.items()}
        for each, link in self.links.items():
            link.setAccessibleDescription(self.label.text())
            link.clicked.connect(lambda _=False, each=each: self._choose(each))
            self.add(link)

    def _choose(self, each: str) -> None:
        """The link goes; the keyboard stays here, with the others."""
        others = [link for other, link in self.links.items() if other != each]
        for link in others:
            link.show()
        if others:
            others[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(each)


class WhichAgreement(Column):
    """Links to the other agreements of this group, and to those of other groups."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        super().__init__(gap=0)
        self._tools = {tool.slug: _(tool.title) for tool in tools}
        self.tools, self.groups = Links(_("Another agreement:")), Links(_("Another group:"))
        self.add(self.tools, self.groups)
        self.groups.hide()

    def show_tool(self, slug: str) -> None:
        self.tools.offer(self._tools, slug)

    def show_groups(self, groups: Sequence[Group], group_id: str, *, everyone: bool) -> None:
        """Their names are not for the room."""
        names = {} if everyone else {group.id: group.name for group in groups}
        self.groups.offer(names, group_id)
